"""What the commands write for authors: mended files, new folders, translations."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sena_game.cli import main
from sena_game.commands.writing import overwrite
from sena_game.library.reader import SCENARIO_FILE
from sena_game.problems import ScenarioError

BROKEN = Path(__file__).parents[1] / "broken"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a scenario with one straight apostrophe, in the folder where commands are run."""
    for name in ("ville", "apostrophe"):
        shutil.copytree(BROKEN / name, tmp_path / name)
    (tmp_path / "apostrophe" / "mended.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "apostrophe"


def test_fix_tells_how_much_was_mended_and_what_is_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "apostrophe", "--fix"]) == 0
    file = Path("apostrophe") / SCENARIO_FILE
    assert capsys.readouterr().out == f"Corrections dans {file}\u00a0: 1\nAucune anomalie.\n"
    assert "L’eau" in (folder / SCENARIO_FILE).read_text(encoding="utf-8")
    assert main(["check", "apostrophe", "--fix"]) == 0
    assert capsys.readouterr().out == "Aucune anomalie.\n"


def test_without_fix_nothing_is_written(folder: Path) -> None:
    before = (folder / SCENARIO_FILE).read_bytes()
    assert main(["check", "apostrophe"]) == 0
    assert (folder / SCENARIO_FILE).read_bytes() == before


def test_fix_leaves_the_list_for_machines_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "apostrophe", "--fix", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert (json.loads(said.out), said.err.startswith("Corrections")) == ([], True)


def test_a_read_only_scenario_is_told_and_left_whole(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / SCENARIO_FILE).chmod(0o444)
    assert main(["check", "apostrophe", "--fix"]) == 1
    said = capsys.readouterr()
    assert "unwritable-file" in said.out and "apostrophe" in said.out and said.err == ""
    assert "L'eau" in (folder / SCENARIO_FILE).read_text(encoding="utf-8")


def test_a_new_scenario_where_nothing_can_be_written_is_told_calmly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    assert main(["new", str(tmp_path / "fichier" / "kermesse")]) == 1
    assert "unwritable-file" in capsys.readouterr().err


def test_a_translation_that_cannot_be_written_is_told_calmly(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en.po.new").mkdir()
    assert main(["translate", "apostrophe"]) == 1
    assert "unwritable-file" in capsys.readouterr().err


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"avant")
    (tmp_path / ".a.yaml.new").mkdir()
    with pytest.raises(ScenarioError):
        overwrite(file, b"apres")
    assert file.read_bytes() == b"avant"
    (tmp_path / ".a.yaml.new").rmdir()
    overwrite(file, b"apres")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"apres"]
