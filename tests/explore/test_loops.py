"""Stories that come back to where they have been: chances solved, plays without end said so."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from sena_game.explore import measures
from sena_game.explore.chances import ways
from sena_game.explore.measures import ENDLESS, Story
from sena_game.explore.states import explore
from sena_game.play.replay import finished
from sena_game.play.session import Session, moves, start
from sena_game.scenario.model import Scenario
from tests.explore.stories import Recipe, scenario, told_as
from tests.explore.test_exact import brute

LEFT = 1e-13
LOOPING = Recipe(decisions=2, gauges=1, flags=1, loops=0.4, later=0, events=0, once=0.2)


def story(scenario: Scenario) -> Story:
    return measures.story(explore(start(scenario)))


def shares(told: Story) -> dict[str, float]:
    chances = measures.chances(told)
    return {end: float(chances[nodes].sum()) for end, nodes in measures.ends(told.graph).items()}


def plays(told: Story) -> dict[str, int | None]:
    counts = measures.counts(told)
    return {
        end: None if None in (found := [counts[node] for node in nodes]) else sum(found)
        for end, nodes in measures.ends(told.graph).items()
    }


def made(told: Story) -> dict[int, float]:
    """Return the chance of each number of decisions."""
    found: defaultdict[int, float] = defaultdict(float)
    for _, total, chance in measures.ended(told, measures.decisions):
        found[total] += chance
    return found


def walked(begin: Session) -> tuple[dict[str, float], float, dict[int, float]]:
    """Return shares of endings, mean decisions and last levels, by steps until no one is left."""
    ends: defaultdict[str, float] = defaultdict(float)
    made = 0.0
    levels: defaultdict[int, float] = defaultdict(float)
    at = {key(begin): (begin, 1.0)}
    while sum(chance for _, chance in at.values()) > LEFT:
        following: dict[object, tuple[Session, float]] = {}
        for session, chance in at.values():
            if session.ended:
                ends[session.at] += chance
                levels[session.state.gauges["confiance"]] += chance
                continue
            possible = moves(session)
            made += chance if not session.told else 0
            for move in possible:
                for odds, after in ways(session, move):
                    name = key(after)
                    _, more = following.get(name, (after, 0.0))
                    following[name] = (after, more + chance * odds / len(possible))
        at = following
    return ends, made, levels


def key(session: Session) -> object:
    state = replace(session.state, points={}, red_lines=(), turn=0)
    told = session.told is not None
    return session.at, told, session.next, session.back, tuple(session.placed.items()), state.key


TWICE = (
    "options:\n      a: {label: A, effects: {confiance: +5}, points: {services: +2}, then: s0}\n"
)
OUT = "      b: {label: B, points: {dialogue: +2}}\n"


def test_a_loop_is_left_for_sure() -> None:
    told = story(told_as(TWICE + OUT))
    assert told.looping
    assert shares(told) == pytest.approx({"fin": 1.0}, abs=1e-12)
    assert plays(told) == {"fin": None}


def test_a_loop_is_gone_round_less_and_less_often() -> None:
    found = made(story(told_as(TWICE + OUT)))
    assert [found[number] for number in (1, 2, 10)] == pytest.approx([0.5, 0.25, 2**-10], abs=1e-12)
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)


def test_what_a_loop_gains_has_no_end() -> None:
    told = story(told_as(TWICE + OUT))
    end = int(measures.ends(told.graph)["fin"][0])
    low, high = measures.bounds(told, measures.points)
    assert (low[end], high[end]) == (2, ENDLESS)
    low, high = measures.bounds(told, lambda way: -measures.points(way))
    assert (low[end], high[end]) == (-ENDLESS, -2)
    assert measures.lead(told, end, low, lambda way: -measures.points(way)) == ()


def test_what_a_loop_does_not_move_has_bounds() -> None:
    still = "options:\n      a: {label: A, points: {services: +2}, then: s1}\n" + OUT
    back = (
        "  s1:\n    text: B.\n    options:\n      c: {label: C, points: {services: -2}, then: s0}\n"
    )
    back += "      d: {label: D, points: {services: +3}, then: end}\n"
    told = story(told_as(still, more=back))
    end = int(measures.ends(told.graph)["fin"][0])
    low, high = measures.bounds(told, measures.points)
    assert (low[end], high[end]) == (2, 5)
    play = measures.lead(told, end, high, measures.points)
    assert [each.move for each in play] == ["choose a", "choose d"]


def test_the_last_level_after_a_loop_is_solved() -> None:
    levels = measures.final_levels(story(told_as(TWICE + OUT)), "confiance")
    assert levels[50] == pytest.approx(0.5, abs=1e-12)
    assert levels[60] == pytest.approx(0.125, abs=1e-12)
    # The gauge stops at 100: all that went round ten times and more.
    assert levels[100] == pytest.approx(2**-10, abs=1e-12)


def test_two_doors_of_a_loop_are_weighed() -> None:
    # From s0: half to s1, half out by b. From s1: half back, half to the other ending.
    more = "  s1:\n    text: B.\n    options:\n      c: {label: C, then: s0}\n"
    more += "      d: {label: D, then: autre}\n"
    scene = "options:\n      a: {label: A, then: s1}\n" + OUT
    told = story(
        told_as(scene, more=more, endings="  autre: {title: A, text: A., if: f}\n", flags="f")
    )
    assert shares(told) == pytest.approx({"fin": 2 / 3, "autre": 1 / 3}, abs=1e-12)


def test_a_loop_of_situations_that_levels_undo_is_exact() -> None:
    scene = (
        "options:\n      a: {label: A, effects: {equipe: -10}, if: equipe >= 10, then: s0}\n" + OUT
    )
    begin = start(told_as(scene))
    told, found = measures.story(explore(begin)), brute(begin)
    assert not told.looping
    assert plays(told) == found.count == {"fin": 6}
    assert shares(told) == pytest.approx(found.chance, abs=1e-12)
    assert max(made(told)) == 6


def test_a_loop_that_is_never_left_catches_its_share() -> None:
    scene = "options:\n      a: {label: A, then: s1}\n" + OUT
    more = "  s1:\n    text: B.\n    options:\n"
    more += "      c: {label: C, then: s1}\n      d: {label: D, if: f, then: end}\n"
    told = story(told_as(scene, more=more, flags="f"))
    assert shares(told) == pytest.approx({"fin": 0.5}, abs=1e-12)
    assert plays(told) == {"fin": 1}
    assert made(told) == pytest.approx({1: 0.5}, abs=1e-12)
    assert measures.chances(told)[-1] == pytest.approx(0.5)


def test_a_player_who_always_goes_round_never_ends() -> None:
    told = story(told_as(TWICE + OUT))
    chances = measures.chances(told, lambda edges: float(edges.way.move == edges.way.moves[0]))
    assert [float(chances[nodes].sum()) for nodes in measures.ends(told.graph).values()] == [0.0]


def test_a_locked_option_in_a_loop_leaves_no_move() -> None:
    scene = "options:\n      a: {label: A, once: yes, then: s0}\n      b: {label: B, if: f}\n"
    told = story(told_as(scene, flags="f"))
    assert shares(told) == {}
    assert told.graph.size == 2


@pytest.mark.parametrize("seed", range(24))
def test_loops_come_to_what_walking_comes_to(seed: int) -> None:
    begin = start(scenario(seed, LOOPING))
    told = measures.story(explore(begin))
    ends, decisions, levels = walked(begin)
    assert shares(told) == pytest.approx(ends, abs=1e-12)
    mean = sum(number * chance for number, chance in made(told).items())
    assert mean == pytest.approx(decisions, abs=1e-10)
    assert measures.final_levels(told, "confiance") == pytest.approx(levels, abs=1e-12)


@pytest.mark.parametrize("seed", range(24))
def test_the_shortest_way_out_of_a_loop_is_a_play(seed: int) -> None:
    begin = start(scenario(seed, replace(LOOPING, draws=0)))
    told = measures.story(explore(begin))
    low, _ = measures.bounds(told, measures.decisions)
    for end, nodes in measures.ends(told.graph).items():
        node = min(nodes.tolist(), key=lambda each: low[each])
        play = measures.lead(told, node, low, measures.decisions)
        assert len(play) == low[node]
        assert finished(begin.scenario, 0, play).at == end


def test_most_of_these_stories_loop() -> None:
    found = Counter(story(scenario(seed, LOOPING)).looping for seed in range(24))
    assert found[True] >= 8
