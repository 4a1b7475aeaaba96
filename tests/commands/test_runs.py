"""`sena runs` on real records: listed, told, exported, erased; exit codes and what is said."""

from __future__ import annotations

import json
import shutil
from io import StringIO
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.cli import KEPT as HELPED
from sena_game.cli import main
from sena_game.game.keeping import KEPT
from sena_game.records.store import open_store
from tests.records.conftest import edited
from tests.records.plays import french

GOLDEN = Path(__file__).resolve().parents[1] / "records" / "golden" / "1-first.sqlite"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four plays: three to their end and one left."""
    folder = tmp_path / "records"
    folder.mkdir()
    shutil.copy(GOLDEN, folder / "runs.sqlite")
    monkeypatch.setenv("SENA_HOME", str(folder))
    return folder


def numbers(folder: Path) -> list[int]:
    store = open_store(folder)
    found = [each.id for each in store.runs()]
    store.close()
    return found


def test_plays_are_listed_one_a_line(capsys: Capture) -> None:
    assert main(["runs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[0].split(" · ")[2:] == ["Toile recrute", "Lettre d’embauche", "100 sur 100"]
    assert "inachevée" in lines[3]


def test_the_list_is_there_for_scripts(capsys: Capture) -> None:
    assert main(["runs", "--format", "json"]) == main(["runs", "list", "--format", "json"]) == 0
    found = json.loads("[" + capsys.readouterr().out.replace("]\n[", "],[") + "]")
    assert found[0] == found[1]
    first = found[0][0]
    assert (first["id"], first["ending"], first["score"]) == (1, "carriere", 100)


def test_a_play_is_told_decision_by_decision(capsys: Capture) -> None:
    assert main(["runs", "show", "2"]) == 0
    said = capsys.readouterr().out
    assert "4. [nuit]" in said
    assert "Ligne rouge\u00a0: Supprimer une critique permise" in said
    assert "Conformité −20" in said


def test_a_play_is_told_in_english_too(capsys: Capture) -> None:
    assert main(["runs", "show", "1", "--lang", "en"]) == 0
    assert "Effects: " in capsys.readouterr().out


def test_a_play_that_is_not_there_is_said(capsys: Capture) -> None:
    assert main(["runs", "show", "99"]) == main(["runs", "export", "1", "99"]) == 1
    assert "Il n’y a pas de partie 99" in capsys.readouterr().err


def test_plays_are_exported_to_a_file_or_here(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "parties.csv"
    assert main(["runs", "export", "--output", str(file)]) == 0
    capfdbinary.readouterr()
    assert main(["runs", "export"]) == 0
    assert capfdbinary.readouterr().out == file.read_bytes()
    assert file.read_bytes().count(b"\r\n") > 1 + 6 + 6 + 3


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, capsys: Capture) -> None:
    assert main(["runs", "export", "--output", str(tmp_path / "no" / "file.csv")]) == 1
    assert "file.csv" in capsys.readouterr().err


def test_an_export_in_json_plays_again(tmp_path: Path, records: Path) -> None:
    file = tmp_path / "run.json"
    assert main(["runs", "export", "2", "--format", "json", "--output", str(file)]) == 0
    assert main(["play", "toile-recrute", "--moves", str(file), "--terminal"]) == 0
    store = open_store(records)
    first, again = store.load(2), store.runs()[-1]
    store.close()
    assert first and first.run.decisions == again.run.decisions
    assert again.ending == "rouge"


def test_a_play_that_the_scenario_no_longer_offers_is_said_to_stop(
    records: Path, capsys: Capture
) -> None:
    edited(records, "UPDATE decision SET move = 'choose disparu' WHERE run = 1 AND n = 1")
    assert main(["runs", "list"]) == 0
    assert "le scénario a changé" in capsys.readouterr().out.splitlines()[0]
    assert main(["runs", "show", "1"]) == 1
    said = capsys.readouterr().out
    assert "Elle s’arrête à «\u00a0choose disparu\u00a0», dans «\u00a0telephone\u00a0»." in said
    assert "2. [telephone] choose disparu" in said
    assert main(["runs", "export"]) == 1
    assert "Elle s’arrête" in capsys.readouterr().err
    assert main(["debrief", "1"]) == 1
    assert "Elle s’arrête" in capsys.readouterr().err


def test_erasing_takes_a_yes(
    records: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", terminal("non\n"))
    assert main(["runs", "erase", "1"]) == 0
    assert numbers(records) == [1, 2, 3, 4]
    monkeypatch.setattr("sys.stdin", terminal("oui\n"))
    assert main(["runs", "erase", "1", "3"]) == 0
    assert numbers(records) == [2, 4]
    assert "Parties effacées\u00a0: 2" in capsys.readouterr().out


def terminal(typed: str) -> StringIO:
    stream = StringIO(typed)
    stream.isatty = lambda: True  # type: ignore[method-assign]
    return stream


def test_without_a_terminal_nothing_is_erased_unless_it_was_said(records: Path) -> None:
    assert main(["runs", "erase", "1"]) == 2
    assert numbers(records) == [1, 2, 3, 4]
    assert main(["runs", "erase", "--all", "--yes"]) == 0
    assert numbers(records) == []
    assert main(["runs", "erase", "--all", "--yes"]) == 0


@pytest.mark.parametrize("wrong", [["erase"], ["erase", "1", "--all"]])
def test_what_to_erase_has_to_be_said(wrong: list[str], records: Path) -> None:
    assert main(["runs", *wrong, "--yes"]) == 2
    assert len(numbers(records)) == 4


@pytest.mark.parametrize("wrong", [["show"], ["show", "x"], ["keep", "always"], ["nothing"]])
def test_a_wrong_use_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["runs", *wrong])
    assert stopped.value.code == 2


def test_an_unreadable_file_is_said_with_what_could_be_read(records: Path, capsys: Capture) -> None:
    file = records / "runs.sqlite"
    file.write_bytes(file.read_bytes()[:-1])
    assert main(["runs"]) == 1
    told = capsys.readouterr()
    assert "Parties qui ont pu en être lues\u00a0: " in told.err
    assert "Toile recrute" in told.out


def test_how_long_plays_are_kept_is_said_and_chosen(records: Path, capsys: Capture) -> None:
    assert main(["runs", "keep"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Les parties sont gardées\u00a0: Toujours")
    assert "Rien ne quitte cet ordinateur." in said
    assert main(["runs", "keep", "unfinished"]) == 0
    assert numbers(records) == [4]


def test_what_is_past_its_time_is_erased_when_a_game_is_opened(records: Path) -> None:
    edited(records, "INSERT OR REPLACE INTO setting VALUES ('retention', 'unfinished')")
    walk = paths.scenarios() / "toile-recrute" / "walkthroughs" / "chat.yaml"
    assert main(["play", "toile-recrute", "--moves", str(walk), "--terminal"]) == 0
    assert numbers(records) == [4, 5]


def test_the_same_is_said_in_the_help_in_the_game_and_in_the_readme(capsys: Capture) -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert french()(KEPT) == HELPED
    assert HELPED in readme


def test_a_pseudonym_goes_to_exports_and_can_be_withdrawn(tmp_path: Path, capsys: Capture) -> None:
    assert main(["runs", "pseudonym", "  Léa du  standard "]) == 0
    main(["runs", "export", "1", "--output", str(tmp_path / "a.csv")])
    assert "\r\nLéa du standard;1;" in (tmp_path / "a.csv").read_bytes().decode()
    assert main(["runs", "pseudonym", "x" * 25]) == 2
    assert main(["runs", "pseudonym", "--none"]) == 0
    assert "rien ne vous nomme" in capsys.readouterr().out


def test_the_schema_of_a_run_is_printed(capsys: Capture) -> None:
    assert main(["schema", "run"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == json.loads((paths.assets() / "schema" / "run.json").read_text(encoding="utf-8"))
