"""A run made again gives the same session, whatever the path."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.play.replay import finished, passages, replay
from sena_game.play.run import Decision
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Put, Take
from sena_game.scenario.model import Scenario
from tests.library.small import SORTING, TWO, small

LONGEST = 200
HESITANT = 40  # screens after which nothing is taken back any more, so that the path ends

# A machine that does other things too may be slow at one path.
unhurried = settings(deadline=None)


@pytest.fixture(scope="module")
def shipped() -> Scenario:
    return open_scenario("toile-recrute", paths.scenarios())


def wander(session: Session, data: st.DataObject) -> list[Session]:
    """Return every session of a path taken at random, comments being taken back now and then."""
    path = [session]
    while not session.ended:
        possible = list(moves(session))
        if len(path) < HESITANT:
            possible += [Take(item) for item in session.placed]
            possible += [Put(item, "laisser") for item in session.placed]
        session = step(session, data.draw(st.sampled_from(possible)))
        path.append(session)
        assert len(path) < LONGEST
    return path


@unhurried
@given(seed=st.integers(), data=st.data())
def test_every_path_ends_with_its_gauges_on_their_scale(
    shipped: Scenario, seed: int, data: st.DataObject
) -> None:
    path = wander(start(shipped, seed), data)
    assert path[-1].ended
    levels = {level for session in path for level in session.state.gauges.values()}
    assert levels <= set(range(0, 101, 5))


@unhurried
@given(seed=st.integers(), data=st.data())
def test_replaying_the_run_gives_the_same_session(
    shipped: Scenario, seed: int, data: st.DataObject
) -> None:
    path = wander(start(shipped, seed), data)
    assert finished(shipped, seed, path[-1].decisions) == path[-1]


@unhurried
@given(seed=st.integers(), data=st.data())
def test_a_step_back_is_one_decision_fewer(
    shipped: Scenario, seed: int, data: st.DataObject
) -> None:
    path = wander(start(shipped, seed), data)
    decided = [path[0], *(b for a, b in pairwise(path) if a.decisions != b.decisions)]
    for n, session in enumerate(decided):
        assert replay(shipped, seed, path[-1].decisions[:n]).session == session


@unhurried
@given(seed=st.integers(), data=st.data())
def test_the_passages_of_a_run_lead_from_each_decision_to_the_last(
    shipped: Scenario, seed: int, data: st.DataObject
) -> None:
    last = wander(start(shipped, seed), data)[-1]
    sessions = list(passages(shipped, seed, last.decisions))
    assert [s.at for s in sessions[:-1]] == [d.scene for d in last.decisions]
    assert [len(s.decisions) for s in sessions] == list(range(len(last.decisions) + 1))
    assert all(s.told is None for s in sessions[:-1])


@given(st.lists(st.builds(Decision, st.text(), st.text())))
def test_decisions_that_mean_nothing_stop_a_replay_at_the_first(
    shipped: Scenario, decisions: list[Decision]
) -> None:
    again = replay(shipped, 0, decisions)
    assert again.stopped == (decisions[0] if decisions else None)
    assert again.session == start(shipped)


def test_a_replay_stops_at_a_decision_that_no_longer_exists(tmp_path: Path) -> None:
    decisions = (Decision("un", "choose oui"), Decision("deux", "choose tot"))
    changed = small(tmp_path, TWO.replace("      tot:", "      jamais:"))
    again = replay(changed, 0, decisions)
    assert again.stopped == decisions[1]
    assert again.session.decisions == decisions[:1]


def test_a_replay_stops_at_a_scene_that_is_no_longer_there(tmp_path: Path) -> None:
    changed = small(tmp_path, TWO.replace("then: deux", "then: end"))
    gone = Decision("deux", "choose tot")
    again = replay(changed, 0, (Decision("un", "choose non"), gone))
    assert (again.stopped, again.session.ended) == (gone, True)


def test_a_replay_stops_in_a_sorting_whose_item_is_gone(tmp_path: Path) -> None:
    scenario = small(tmp_path, SORTING)
    put = (Decision("tri", "put a garder"), Decision("tri", "put z garder"))
    again = replay(scenario, 0, put)
    assert (again.stopped, again.session.placed) == (put[1], {"a": "garder"})


def test_a_scenario_in_another_language_is_replayed_by_ids(shipped: Scenario) -> None:
    english = open_scenario("toile-recrute", paths.scenarios(), "en")
    decisions = (Decision("profil", "choose blason"), Decision("telephone", "choose sms"))
    one, other = (replay(each, 5, decisions).session for each in (shipped, english))
    assert replace(one, scenario=english, told=other.told) == other
    assert one.told and other.told and one.told.consequence != other.told.consequence


def test_passages_that_lead_to_one_another_for_ever_are_read_once(tmp_path: Path) -> None:
    scenes = """\
start: un
scenes:
  un: {text: Un., then: deux}
  deux: {text: Deux., then: un}
"""
    scenario = small(tmp_path, scenes)
    stopped = replay(scenario, 1, (Decision("trois", "choose oui"),))
    assert stopped.stopped == Decision("trois", "choose oui")


def test_a_passage_that_is_due_twice_is_read_twice(tmp_path: Path) -> None:
    later = "label: Oui, later: [{scene: echo, after: 2}, {scene: echo, after: 2}],"
    scenario = small(tmp_path, TWO.replace("label: Oui,", later) + "  echo: {text: Un écho.}\n")
    decisions = (Decision("un", "choose oui"), Decision("deux", "choose tot"))
    assert finished(scenario, 1, decisions).at == "fin"
