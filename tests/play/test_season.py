"""What an episode leaves to the next: brought first, bounded, and replayed with the run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.play import season
from sena_game.play.replay import replay
from sena_game.play.session import start, step
from sena_game.rules.moves import Bring, Choose, ImpossibleMove, read, write
from sena_game.rules.state import State
from sena_game.scenario.model import Scenario
from tests.library.small import TWO, small


@pytest.fixture
def told(tmp_path: Path) -> Scenario:
    return replace(small(tmp_path, TWO), carries=("confiance", "vu"))


@pytest.mark.parametrize(
    ("level", "brought"),
    [(50, ()), (59, ()), (60, ("confiance+5",)), (100, ("confiance+10",)), (0, ("confiance-10",))],
)
def test_half_of_what_was_won_comes_along(
    told: Scenario, level: int, brought: tuple[str, ...]
) -> None:
    found = season.brought(told, State({"confiance": level}))
    assert (found.what if found else ()) == brought


def test_only_what_is_carried_comes_along(told: Scenario) -> None:
    left = State({"confiance": 70, "equipe": 0}, flags=frozenset({"vu", "autre"}))
    assert season.brought(told, left) == Bring(("confiance+10", "vu"))
    assert season.brought(replace(told, carries=()), left) is None


def test_what_is_brought_is_the_first_move_of_the_run(told: Scenario) -> None:
    begun = step(start(told), Bring(("confiance+10", "vu")))
    assert begun.state.gauges["confiance"] == told.gauges["confiance"] + 10
    assert begun.state.flags == {"vu"}
    assert (begun.at, begun.state.turn) == (told.start, 0)
    assert replay(told, 0, begun.decisions).session == begun


@pytest.mark.parametrize("what", [("equipe+5",), ("confiance",), ("vu+5",), ("autre",)])
def test_nothing_else_can_be_brought(told: Scenario, what: tuple[str, ...]) -> None:
    with pytest.raises(ImpossibleMove):
        step(start(told), Bring(what))


def test_nothing_is_brought_once_something_is_decided(told: Scenario) -> None:
    option = next(iter(told.scenes[told.start].moves(start(told).state, {})))
    assert isinstance(option, Choose)
    with pytest.raises(ImpossibleMove):
        step(step(start(told), option), Bring(("vu",)))


def test_it_is_written_down_as_it_is_read() -> None:
    move = Bring(("confiance-5", "promesse-du-banc"))
    assert write(move) == "bring confiance-5 promesse-du-banc"
    assert read(write(move)) == move
