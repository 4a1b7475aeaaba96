"""What a run would have come to otherwise, against every way there is, tried one by one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace

import pytest

from sena_game import paths
from sena_game.explore.otherwise import Otherwise, Visit, visits
from sena_game.library.folder import open_scenario
from sena_game.play.replay import finished, replay
from sena_game.play.session import Session, moves, step
from sena_game.rules.moves import Continue, ImpossibleMove, Move, Put
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision
from tests.debrief.plays import at_random
from tests.explore import stories

SCENARIOS = sorted(p.parent.name for p in paths.scenarios().glob("*/scenario.yaml"))
RUNS = 4
# A brute force over these takes too long for a test: `bench_otherwise` goes further.
LARGE = ("atelier-robinet", "atelier-alerter", "atelier-planifier", "atelier-moderer")


def value(points: int, crossed: bool) -> float:
    """Return points, a play that crosses a red line being worth less than any other."""
    return points - 10_000 * crossed


class Brute:
    """Every way, by the player's own step: no state is merged with another but its equal."""

    def __init__(self, scenario: Scenario, end: Session) -> None:
        self.made: dict[str, list[tuple[Move, ...]]] = {}
        self.visits = visits(scenario, end.run)
        for each in self.visits:
            self.made.setdefault(each.before.at, []).append(each.moves)
        self.known: dict[Hashable, float] = {}

    def best(self, visit: Visit) -> float | None:
        told = did(again(visit.before, visit.moves), visit)
        counts = {
            id: sum(v.before.at == id and v.settled <= visit.settled for v in self.visits)
            for id in self.made
        }
        crossed = visit.before.state.red_lines
        found = [
            self.worth(each, counts)
            for each in settled(visit.before)
            if did(each, visit) != told and each.state.red_lines == crossed
        ]
        return max(found, default=None)

    def worth(self, session: Session, counts: Mapping[str, int]) -> float:
        if session.ended:
            state = session.state
            return value(sum(state.points.values()), bool(state.red_lines))
        key = (session.state.key, session.at, session.told is None, session.next, session.back,
               frozenset(session.placed.items()), tuple(counts.values()))  # fmt: skip
        if key not in self.known:
            self.known[key] = max(self.worth(*each) for each in self.following(session, counts))
        return self.known[key]

    def following(
        self, session: Session, counts: Mapping[str, int]
    ) -> Iterator[tuple[Session, Mapping[str, int]]]:
        if session.asking or session.told:
            yield step(session, Continue()), counts
            return
        time = counts.get(session.at, 0)
        more = {**counts, session.at: time + 1} if session.at in counts else counts
        made = self.made.get(session.at, [])
        if not session.placed and time < len(made):
            try:
                yield again(session, made[time]), more
            except ImpossibleMove:
                pass
            else:
                return
        for move in moves(session):
            yield step(session, move), counts if isinstance(move, Put | Continue) else more


def again(session: Session, made: tuple[Move, ...]) -> Session:
    for move in made:
        session = step(session, move)
    return step(session, Continue()) if session.asking else session


def settled(session: Session) -> Iterator[Session]:
    for move in moves(session):
        after = step(session, move)
        if isinstance(move, Put):
            yield from settled(after)
        else:
            yield step(after, Continue()) if after.asking else after


def did(session: Session, visit: Visit) -> Hashable:
    """Return what a scene has done: two placings that do the same are one."""
    state = session.state
    onward = session.next if session.told else session.at
    chosen = state.chosen if isinstance(visit.before.scene, Decision) else None
    return replace(state, chosen=frozenset(), seen=frozenset()).key, onward, chosen


@pytest.mark.parametrize("name", [name for name in SCENARIOS if name not in LARGE])
def test_the_best_found_is_the_best_there_is(name: str) -> None:
    scenario = open_scenario(name, paths.scenarios())
    for seed in range(RUNS):
        compare(scenario, seed)


@pytest.mark.parametrize("seed", range(60))
def test_so_it_is_in_stories_that_nobody_would_write(seed: int) -> None:
    compare(stories.scenario(seed), seed)


def compare(scenario: Scenario, seed: int) -> None:
    end = at_random(scenario, seed)
    otherwise, brute = Otherwise(scenario, end.run, value), Brute(scenario, end)
    for visit in otherwise.visits:
        found, worth = otherwise.best(visit), None
        if found:
            assert found.exact
            state = found.end.state
            worth = value(sum(state.points.values()), bool(state.red_lines))
        assert worth == brute.best(visit), (seed, visit.before.at)


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_promised_is_what_replaying_gives(name: str) -> None:
    scenario = open_scenario(name, paths.scenarios())
    for seed in range(RUNS):
        end = at_random(scenario, seed)
        otherwise = Otherwise(scenario, end.run, value)
        for visit in otherwise.visits:
            found = otherwise.best(visit)
            if found is None:
                continue
            assert found.exact
            played = finished(scenario, seed, found.end.decisions)
            assert (played.at, played.state.points) == (found.end.at, found.end.state.points)
            # Until that scene it is the same play, and it crosses nothing more there.
            assert found.end.decisions[: visit.begun] == end.decisions[: visit.begun]
            there = replay(scenario, seed, end.decisions[: visit.begun]).session
            assert there.state.red_lines == visit.before.state.red_lines


def test_the_scenes_of_a_run_are_told_apart_with_what_was_taken_back() -> None:
    scenario = open_scenario("toile-recrute", paths.scenarios())
    end = at_random(scenario, 3)
    found = visits(scenario, end.run)
    assert [each.settled for each in found][-1] == len(end.decisions) - 1
    assert sum(len(each.moves) for each in found) == len(end.decisions)
    assert all(not each.before.placed and not each.before.told for each in found)


def test_with_no_time_it_still_gives_an_end_and_says_it_is_a_guess() -> None:
    scenario = open_scenario("atelier-planifier", paths.scenarios())
    end = at_random(scenario, 1)
    hasty = Otherwise(scenario, end.run, value, most=3)
    found = [each for visit in hasty.visits if (each := hasty.best(visit))]
    assert all(not each.exact or each.end.ended for each in found)
    assert all(finished(scenario, 1, each.end.decisions).ended for each in found)
