"""A session as the screen to be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.reader import read_scenario
from sena_game.play.screens import longest, show
from sena_game.play.session import Session, start, step
from sena_game.rules.moves import Choose, Continue
from sena_game.screen.blocks import GaugeBar, Gauges, Notice, Screen, Speech
from sena_game.words import Words
from tests.library.small import TWO, small, written


@pytest.fixture
def begun(tmp_path: Path) -> Session:
    return start(small(tmp_path, TWO))


def screen(session: Session, **before: int) -> Screen:
    return show(session, Words(), before=before)


def bars(shown: Screen) -> tuple[GaugeBar, ...]:
    return next(block.bars for block in shown.blocks if isinstance(block, Gauges))


def test_gauges_show_what_the_last_decision_moved_when_it_is_told(begun: Session) -> None:
    told = screen(step(begun, Choose("oui")), confiance=50, equipe=60)
    assert bars(told) == (
        GaugeBar("confiance", "Confiance", 60, 10),
        GaugeBar("equipe", "Équipe", 60, 0),
    )


def test_gauges_rest_when_something_is_asked(begun: Session) -> None:
    assert [bar.change for bar in bars(screen(begun, confiance=0, equipe=0))] == [0, 0]


def test_what_is_told_has_one_way_on_which_has_the_focus(begun: Session) -> None:
    told = screen(step(begun, Choose("oui")))
    assert (told.id, told.focus, told.when) == ("told:un", "continue", "lundi")
    assert [b.text for b in told.blocks if isinstance(b, Speech)] == ["Bien."]


def test_a_red_line_is_told_before_anything_else(begun: Session) -> None:
    crossed = step(step(begun, Choose("non")), Choose("tard"))
    first = screen(crossed).blocks[0]
    assert first == Notice("bad", "Red line", "Une ligne")


def test_progress_counts_decisions_and_not_screens(begun: Session) -> None:
    told = step(begun, Choose("oui"))
    path = [begun, told, step(told, Continue())]
    assert [screen(each).progress for each in path] == [
        "decision 1 of 2",
        "decision 1 of 2",
        "decision 2 of 2",
    ]


def test_the_longest_way_is_counted_and_a_loop_once(tmp_path: Path) -> None:
    scenario = small(tmp_path, TWO.replace("then: end", "then: un"))
    assert longest(scenario, "un") == 2
    assert longest(scenario, "end") == 0


def test_a_story_longer_than_python_is_deep_has_its_length(tmp_path: Path) -> None:
    options = "options: {a: {label: A}, b: {label: B}}"
    scenes = "".join(f"  s{n}: {{then: s{n + 1}, {options}}}\n" for n in range(3000))
    last = f"  s3000: {{then: end, {options}}}\n"
    folder = written(tmp_path, f"start: s0\nscenes:\n{scenes}{last}")
    assert longest(read_scenario(folder, tmp_path), "s0") == 3001
