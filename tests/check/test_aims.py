"""What a scenario announces, and whether its scenes, choices and endings make it good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game.check import pedagogy
from sena_game.check.places import Written
from sena_game.cli import main
from sena_game.commands import PROBLEMS
from sena_game.library.reader import read_placed
from sena_game.problems import Problem
from tests.library.small import ENDINGS, HEAD, SORTING, TWO, written

OURS = ("incomplete", "unassessed-objective", "unmoved-axis", "no-debrief")
AIMS = HEAD.replace("objectives: {}", "objectives: {a: Faire A., b: Faire B., c: Faire C.}")


def found(
    folder: Path, scenes: str = TWO, *, head: str = HEAD, endings: str = ENDINGS
) -> list[Problem]:
    scenario, node, reading = read_placed(written(folder, scenes, endings, head), folder)
    every = pedagogy.problems(scenario, Written(node, reading.lines), date(2026, 11, 22))
    return [problem for problem in every if problem.code in OURS]


def excerpts(problems: list[Problem]) -> list[str]:
    """Return what is underlined of each problem."""
    return [p.excerpt[p.place.column - 1 :][: p.length] for p in problems]


def test_a_scenario_that_says_all_it_is_has_nothing_missing(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "key",
    ["duration", "audience", "objectives", "axes", "version", "authors", "licence", "plan"],
)
def test_each_thing_that_is_not_said_is_told_by_name(tmp_path: Path, key: str) -> None:
    lines = [line for line in HEAD.splitlines(True) if not line.startswith(f"{key}:")]
    problems = found(tmp_path, head="".join(lines))
    assert [(p.code, p.values["key"], p.place.line) for p in problems] == [("incomplete", key, 1)]
    assert excerpts(problems) == ["format"]


def test_endings_that_are_not_written_are_told_and_judged_no_further(tmp_path: Path) -> None:
    problems = found(tmp_path, endings="")
    assert [(p.code, p.values["key"]) for p in problems] == [("incomplete", "endings")]


def test_the_first_key_is_found_under_comments(tmp_path: Path) -> None:
    problems = found(tmp_path, head="# Un scénario.\n\n" + HEAD.replace("duration: 1\n", ""))
    assert [p.place.line for p in problems] == [3]


def test_an_objective_that_no_scene_names_is_told_where_it_is_announced(tmp_path: Path) -> None:
    scenes = TWO.replace("when: lundi", "objective: b")
    problems = found(tmp_path, scenes, head=AIMS)
    assert [p.code for p in problems] == ["unassessed-objective"] * 2
    assert excerpts(problems) == ["a", "c"]


@pytest.mark.parametrize("scenes", [TWO, SORTING], ids=["decision", "sorting"])
def test_a_scene_of_any_kind_may_work_on_several_objectives(tmp_path: Path, scenes: str) -> None:
    working = scenes.replace("    question:", "    objective: [c, a, b]\n    question:")
    assert found(tmp_path, working, head=AIMS) == []


def test_an_axis_that_no_choice_gives_points_on_is_told_at_its_name(tmp_path: Path) -> None:
    problems = found(tmp_path, TWO, head=HEAD.replace("[services]", "[services, dialogue]"))
    assert problems == []
    still = TWO.replace("dialogue: +3", "services: +3")
    problems = found(tmp_path, still, head=HEAD.replace("[services]", "[services, dialogue]"))
    assert ([p.code for p in problems], excerpts(problems)) == (["unmoved-axis"], ["dialogue"])


def test_no_points_are_no_move(tmp_path: Path) -> None:
    still = TWO.replace("services: +4", "services: +0").replace("services: -2", "services: -0")
    assert [p.code for p in found(tmp_path, still)] == ["unmoved-axis"]


def test_the_points_of_a_sorting_move_an_axis(tmp_path: Path) -> None:
    both = HEAD.replace("[services]", "[services, dialogue]")
    assert found(tmp_path, SORTING, head=both) == []


def test_each_ending_says_what_it_teaches(tmp_path: Path) -> None:
    endings = "endings:\n  haut: {if: vu, title: H, text: H.}\n  bas: {title: B, text: B.}\n"
    problems = found(tmp_path, endings=endings)
    assert [p.code for p in problems] == ["no-debrief", "no-debrief"]
    assert excerpts(problems) == ["haut", "bas"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{}", "lacks the key"), ("[]", "was expected here"), ("format: 1", "lacks the key")],
)
def test_a_file_that_holds_next_to_nothing_is_told_all_the_same(
    tmp_path: Path, text: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "vide" / "scenario.yaml").write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path / "vide"), "--lang", "en"]) == PROBLEMS
    assert expected in capsys.readouterr().out
