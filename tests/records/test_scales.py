"""Scales are kept beside a scenario or with the records, and nothing in either can stop a game."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.explore.scale import Reference, Scale
from sena_game.game.scoring import scales
from sena_game.library.folder import open_scenario
from sena_game.records.scales import FOLDER, SCALE_FILE, find_scale, keep_scale, save_scale
from tests.library.small import TWO, small

SCALE = Scale(2.5, 7, {"services": Reference(1.0, 4, 4), "dialogue": Reference(1.5, 3, 3)})
ROOT = Path(__file__).parents[2]


def test_the_one_beside_the_scenario_comes_first(tmp_path: Path) -> None:
    folder, records = tmp_path / "petit", tmp_path / "records"
    keep_scale(records, Scale(0, 1), "abc")
    assert find_scale(folder, records, "abc") == Scale(0, 1)
    save_scale(folder / SCALE_FILE, SCALE, "abc")
    assert find_scale(folder, records, "abc") == SCALE


def test_one_of_another_version_is_left_alone(tmp_path: Path) -> None:
    save_scale(tmp_path / SCALE_FILE, SCALE, "abc")
    assert find_scale(tmp_path, tmp_path, "def") is None
    keep_scale(tmp_path, Scale(0, 1), "def")
    assert find_scale(tmp_path, tmp_path, "def") == Scale(0, 1)
    assert find_scale(tmp_path, tmp_path, "abc") == SCALE


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"{}", b"{" * 10_000])
def test_a_file_that_makes_no_sense_is_as_good_as_none(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / SCALE_FILE).write_bytes(raw)
    assert find_scale(tmp_path, tmp_path, "abc") is None


def test_a_folder_that_cannot_be_written_only_costs_measuring_again(tmp_path: Path) -> None:
    records = tmp_path / "un fichier"
    records.write_text("pas un dossier", encoding="utf-8")
    keep_scale(records, SCALE, "abc")
    assert find_scale(tmp_path, records, "abc") is None


def test_a_scale_is_measured_when_first_asked_for_then_kept(tmp_path: Path) -> None:
    scenario, records = small(tmp_path, TWO), tmp_path / "records"
    assert scales(tmp_path / "petit", records)(scenario) == SCALE
    (kept,) = (records / FOLDER).iterdir()
    assert kept.name == f"{scenario.fingerprint}.json"
    keep_scale(records, Scale(0, 1), scenario.fingerprint)
    assert scales(tmp_path / "petit", records)(scenario) == Scale(0, 1)


def test_a_preview_keeps_nothing(tmp_path: Path) -> None:
    records = tmp_path / "records"
    assert scales(tmp_path / "petit", records, kept=False)(small(tmp_path, TWO)) == SCALE
    assert not records.exists()


def test_a_shipped_scenario_is_scored_without_a_measure(tmp_path: Path) -> None:
    folder = paths.scenarios() / "toile-recrute"
    scale = scales(folder, tmp_path)(open_scenario("toile-recrute", paths.scenarios()))
    assert scale and scale.best > scale.random
    assert list(tmp_path.iterdir()) == []


def test_a_play_to_its_debrief_needs_no_numpy(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from sena_game.cli import main\n"
        "code = main(['play', '--terminal', '--moves', sys.argv[1]])\n"
        "sys.exit(code or 'numpy' in sys.modules)\n"
    )
    walkthrough = paths.scenarios() / "toile-recrute" / "walkthroughs" / "carriere.yaml"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, str(walkthrough)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={"SENA_HOME": str(tmp_path), "PATH": "", "SYSTEMROOT": "C:\\Windows"},
    )
    assert done.returncode == 0, done.stderr
    assert "Score\u00a0: 100 sur 100" in done.stdout
