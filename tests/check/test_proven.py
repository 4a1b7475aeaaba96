"""What a check proves by exploring: told once, and only where there is something to prove."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import proven
from sena_game.check.places import Written
from sena_game.check.report import sentence
from sena_game.explore.states import TooMany
from sena_game.play.session import start
from sena_game.problems import Problem
from sena_game.scenario.source import parse
from sena_game.words import load_words
from tests.check.test_broken import BROKEN, said
from tests.explore.stories import Recipe, read, scenario, story

HEAD = (
    "format: 1\ntown: ville\ntitle: Histoire\ngauges: {confiance: 50, equipe: 25}\nflags: [vu]\n"
    "start: s0\nscenes:\n  s0:\n    text: Texte.\n    then: end\n    options:\n"
)
END = "endings:\n  fin: {title: Fin, text: Fini.}\n"


def found(options: Sequence[str], told: Sequence[Problem] = (), more: str = END) -> list[Problem]:
    text = HEAD + "".join(f"      {each}\n" for each in options) + more
    parsed = parse(text.encode(), "scenario.yaml")
    assert parsed.node
    return list(proven.problems(read(text, 2), Written(parsed.node, parsed.lines), told))


def codes(problems: Sequence[Problem]) -> list[str]:
    return [each.code for each in problems]


def test_an_option_never_offered_is_told_with_the_level_there_is() -> None:
    (problem,) = found(["a: {label: A}", "b: {label: B, if: equipe >= 40 and confiance >= 20}"])
    told = sentence(problem, load_words("fr", paths.assets() / "words"))
    assert problem.place.line == 13
    assert "equipe ≤ 25 sur tous les parcours, et il faut «\u00a0equipe >= 40\u00a0»" in told


def test_what_is_told_already_is_not_told_twice() -> None:
    options = ["a: {label: A}", "b: {label: B, if: equipe >= 40}"]
    (problem,) = found(options)
    assert found(options, [problem]) == []


def test_a_flag_that_nothing_raises_is_told_of_the_flag() -> None:
    assert found(["a: {label: A}", "b: {label: B, if: vu}"]) == []


def test_no_move_at_the_start_is_an_error() -> None:
    (problem, *_) = found(["a: {label: A, if: equipe >= 40}", "b: {label: B, if: equipe >= 50}"])
    assert (problem.code, problem.level, problem.values["path"]) == ("stuck", "error", "s0")


def test_an_ending_that_another_always_precedes_is_never_seen() -> None:
    endings = "endings:\n" + "".join(
        f"  {id}: {{title: Fin, text: Fini.{test}}}\n"
        for id, test in (("un", ", if: equipe <= 30"), ("deux", ", if: equipe <= 25"), ("fin", ""))
    )
    problems = found(["a: {label: A}", "b: {label: B}"], more=endings)
    assert codes(problems) == ["never-seen", "never-seen"]
    assert problems[0].values["endings"] == "un"


def test_a_story_too_large_is_left_to_explore() -> None:
    large = Recipe(decisions=40, gauges=5, flags=6, touched=2, endings=3)
    with pytest.raises(TooMany):
        proven._explored(start(scenario(1, large)))
    text = story(1, large)
    parsed = parse(text.encode(), "scenario.yaml")
    assert parsed.node
    written = Written(parsed.node, parsed.lines)
    assert list(proven.problems(read(text, 5), written, ())) == []


@pytest.mark.parametrize("name", ["never-offered", "never-seen", "stuck"])
def test_what_is_proven_is_placed(name: str) -> None:
    assert [each.split()[-1] for each in said(BROKEN / name)] == [name]


def test_numpy_is_only_loaded_where_something_may_fail() -> None:
    run = (
        "import sys; from sena_game.cli import main; main(['check', sys.argv[1]]);"
        "sys.exit('numpy' in sys.modules)"
    )
    for name, loaded in (("sound", 0), ("never-seen", 1)):
        folder = str(Path(BROKEN / name))
        done = subprocess.run([sys.executable, "-c", run, folder], capture_output=True, check=False)
        assert done.returncode == loaded, name
