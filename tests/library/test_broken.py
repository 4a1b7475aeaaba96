"""One broken scenario for each problem; its first line says what is reported, and where.

Those that can be read, and of which a check has something to say, are in tests/check.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.reader import SCENARIO_FILE, read_scenario
from sena_game.problems import CHECKED, SENTENCES, ScenarioError
from sena_game.scenario.source import BYTES_AT_MOST
from tests.library.small import TWO, written

BROKEN = Path(__file__).parents[1] / "broken"
CODES = sorted(file.parent.name for file in BROKEN.glob(f"*/{SCENARIO_FILE}"))
# A file that cannot be read, and one of a mebibyte, are made by the tests below.
MADE = {"unreadable-file", "too-large", "folder-exists"}


def reported(folder: Path, towns: Path) -> list[str]:
    with pytest.raises(ScenarioError) as raised:
        # In English, so that the translation is read as well.
        read_scenario(folder, towns, "en")
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in raised.value.problems]


@pytest.mark.parametrize("code", [code for code in CODES if code not in CHECKED])
def test_a_broken_scenario_reports_exactly_its_problems(code: str) -> None:
    first = (BROKEN / code / SCENARIO_FILE).read_bytes().splitlines()[0].decode()
    expected = first.removeprefix("# expect: ").split(", ")
    assert reported(BROKEN / code, BROKEN) == expected
    assert code in expected[0]


def test_every_code_has_its_broken_scenario() -> None:
    assert {*CODES, *MADE} == SENTENCES.keys()


def test_a_scenario_larger_than_a_mebibyte_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO, endings="#" * BYTES_AT_MOST)
    assert reported(folder, tmp_path) == ["1:1 too-large"]


def test_a_scenario_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert reported(tmp_path / "absent", tmp_path) == ["1:1 unreadable-file"]


def test_a_folder_in_place_of_a_scenario_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "petit" / SCENARIO_FILE).mkdir(parents=True)
    assert reported(tmp_path / "petit", tmp_path) == ["1:1 unreadable-file"]
