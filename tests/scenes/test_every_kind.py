"""What is promised of every kind of scene, tried on all that is shipped: any control, any order."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from random import Random

import pytest

from sena_game import paths
from sena_game.library.folder import folders, open_scenario
from sena_game.play.replay import read_on, replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Hold, Move, read
from sena_game.rules.state import HIGHEST, LOWEST
from sena_game.scenario.model import Scenario
from sena_game.scenes import KINDS
from sena_game.scenes.placing import Placing
from sena_game.screen.focus import controls
from sena_game.words import Words

NAMES = [folder.name for folder in folders(paths.scenarios())]
MOVES_AT_MOST = 400
PLAYS = 12

each_play = pytest.mark.parametrize("seed", range(PLAYS))
scenarios = pytest.mark.parametrize("name", NAMES)


@cache
def shipped(name: str) -> Scenario:
    return open_scenario(name, paths.scenarios(), "fr")


def shown(session: Session) -> list[Move]:
    """Return the moves that the controls of the screen stand for."""
    found = controls(show(session, Words(), before={}))
    read_moves = (read(each.id) for each in found if not each.locked)
    return [move for move in read_moves if move]


def play(name: str, seed: int) -> list[Session]:
    """Return every session of a play that activates controls at random, taking back too."""
    random, session = Random(seed), start(shipped(name), seed)
    passed = [session]
    while not session.ended and len(passed) < MOVES_AT_MOST:
        session = step(session, random.choice(shown(session)))
        passed.append(session)
    return passed


def decided(session: Session) -> tuple[object, ...]:
    """Return what a run keeps of a session: what is in hand is let go of."""
    return session.at, session.state, dict(session.placed), session.decisions


def test_every_kind_is_shipped_in_some_scenario() -> None:
    scenes = [scene for name in NAMES for scene in shipped(name).scenes.values()]
    kinds = {scene.rules.kind for scene in scenes if isinstance(scene, Placing)}
    assert kinds | {"decision"} == set(KINDS)


@scenarios
@each_play
def test_whatever_is_activated_stays_within_bounds(name: str, seed: int) -> None:
    for session in play(name, seed):
        assert all(LOWEST <= level <= HIGHEST for level in session.state.gauges.values())
        if not session.ended and session.made and isinstance(session.scene, Placing):
            rules = session.scene.rules
            within = rules.bounds()
            for count, number in rules.counts(session.made).items():
                low, high = within[count]
                assert low <= number <= high, (count, number)


@scenarios
@each_play
def test_a_play_made_again_is_the_same(name: str, seed: int) -> None:
    last = play(name, seed)[-1]
    again = read_on(replay(last.scenario, seed, last.decisions).session, last.at)
    assert again.state.gauges == last.state.gauges
    assert again.state.points == last.state.points
    assert again.decisions == last.decisions


@scenarios
@each_play
def test_a_step_back_is_where_one_was(name: str, seed: int) -> None:
    passed = play(name, seed)
    for before, after in pairwise(passed):
        if len(after.decisions) > len(before.decisions):
            again = replay(before.scenario, seed, after.decisions[:-1]).session
            if not before.asking:
                again = read_on(again, before.at)
            assert decided(again) == decided(before)


@scenarios
@each_play
def test_all_that_may_follow_can_be_activated(name: str, seed: int) -> None:
    """What explorers do is offered to players, if not at once then with something in hand."""
    for session in play(name, seed):
        if session.ended or session.asking:
            continue
        offered = set(shown(session))
        for hold in [move for move in offered if isinstance(move, Hold)]:
            offered |= set(shown(step(session, hold)))
        assert set(moves(session)) <= offered
