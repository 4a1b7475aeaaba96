"""Where things are, in a checkout and as a learner chooses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sena_game import paths

ROOT = Path(__file__).resolve().parents[2]


def test_a_checkout_uses_its_own_assets_and_scenarios() -> None:
    assert paths.assets() == ROOT / "assets"
    assert paths.scenarios() == ROOT / "scenarios"
    assert paths.assets().is_dir() and paths.scenarios().is_dir()


def test_records_are_where_sena_home_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SENA_HOME", str(tmp_path / "élus"))
    assert paths.records() == tmp_path / "élus"
    assert not paths.records().exists()


def test_records_are_otherwise_in_a_folder_of_the_learner(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SENA_HOME", raising=False)
    assert paths.records().is_absolute()
    assert paths.records().name == "SENA"
    assert ROOT not in paths.records().parents


def test_importing_paths_does_no_work() -> None:
    code = "import sys, sena_game.paths; sys.exit('platformdirs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
