"""One scenario for each code of a check; its first line says what is reported, and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check.whole import problems
from sena_game.library.folder import folders
from sena_game.library.reader import SCENARIO_FILE, read_placed
from sena_game.problems import CHECKED, SENTENCES, Problem
from tests.library.small import TWO, written

BROKEN = Path(__file__).parents[1] / "broken"
TODAY = date(2026, 11, 22)


def found(folder: Path, language: str = "fr") -> tuple[Problem, ...]:
    scenario, node, reading = read_placed(folder, folder.parent, language)
    return problems(scenario, node, reading.lines, TODAY)


@pytest.mark.parametrize("code", sorted(CHECKED))
def test_a_scenario_to_mend_reports_exactly_its_problems(code: str) -> None:
    first, *_ = (BROKEN / code / SCENARIO_FILE).read_text(encoding="utf-8").splitlines()
    said = [f"{p.place.line}:{p.place.column} {p.code}" for p in found(BROKEN / code)]
    assert first == f"# expect: {', '.join(said)}"
    assert {problem.code for problem in found(BROKEN / code)} == {code}


@pytest.mark.parametrize("code", sorted(CHECKED))
def test_a_problem_has_its_level_its_line_and_its_key_underlined(code: str) -> None:
    for problem in found(BROKEN / code):
        start = problem.place.column - 1
        word = problem.excerpt[start : start + problem.length]
        assert problem.level == CHECKED[code]
        assert problem.excerpt[start + problem.length] == ":" and word.strip() == word


def test_every_code_of_a_check_has_its_sentence() -> None:
    assert CHECKED.keys() <= SENTENCES.keys()


@pytest.mark.parametrize("folder", folders(paths.scenarios()), ids=lambda folder: folder.name)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_shipped_scenario_has_no_error_and_no_warning(folder: Path, language: str) -> None:
    assert [p for p in found(folder, language) if p.level != "info"] == []


def test_what_is_found_is_in_the_order_of_the_file(tmp_path: Path) -> None:
    # The small scenarios of the tests explain nothing, and their law was never read.
    places = [problem.place for problem in found(written(tmp_path, TWO))]
    assert len(places) > 5 and places == sorted(places)
