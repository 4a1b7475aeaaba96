"""What is explored is what there is: exactly what comes out of making every play one by one.

Options that are never taken are those that no play takes: an option taken is told once a play.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import pytest

from sena_game.explore import measures
from sena_game.explore.chances import ways
from sena_game.explore.states import Way, explore
from sena_game.play.replay import finished
from sena_game.play.session import Session, moves, start
from sena_game.rules.moves import Choose
from tests.explore.stories import SMALL, scenario


@dataclass
class Plays:
    """Every play of a story: how many and how likely by ending, levels and points at the end."""

    count: Counter[str] = field(default_factory=Counter)
    chance: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    levels: defaultdict[tuple[str, int], float] = field(default_factory=lambda: defaultdict(float))
    points: defaultdict[tuple[str, int], float] = field(default_factory=lambda: defaultdict(float))
    shortest: dict[str, int] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)


def every_play(session: Session, chance: float = 1.0) -> Iterator[tuple[float, Session]]:
    if session.ended:
        yield chance, session
        return
    possible = moves(session)
    for move in possible:
        for odds, after in ways(session, move):
            yield from every_play(after, chance * odds / len(possible))


def brute(begin: Session) -> Plays:
    found = Plays()
    for chance, session in every_play(begin):
        end, made = session.at, len(session.decisions)
        found.count[end] += 1
        found.chance[end] += chance
        found.shortest[end] = min(made, found.shortest.get(end, made))
        for axis in begin.scenario.axes:
            found.points[axis, session.state.points.get(axis, 0)] += chance
        # An option taken has its scene and its id; an item has its bin too.
        found.taken |= {each for each in session.state.chosen if each.count(".") == 1}
        for gauge, level in session.state.gauges.items():
            found.levels[gauge, level] += chance
    return found


def explored(begin: Session) -> Plays:
    """Return the same, read off the graph."""
    story = measures.story(explore(begin))
    found, counts, chances = Plays(), measures.counts(story), measures.chances(story)
    made, _ = measures.bounds(story, measures.decisions)
    for end, nodes in measures.ends(story.graph).items():
        found.count[end] = sum(counts[node] or 0 for node in nodes)
        found.chance[end] = float(sum(chances[nodes]))
        found.shortest[end] = int(min(made[nodes]))
    for axis in begin.scenario.axes:
        for _, total, chance in measures.ended(story, partial(on_axis, axis)):
            found.points[axis, total] += chance
    for gauge, levels in measures.all_final_levels(story, tuple(begin.scenario.gauges)).items():
        for level, chance in levels.items():
            found.levels[gauge, level] = chance
    for edges in story.graph.edges:
        session = story.graph.situations[edges.situation].session
        if isinstance(edges.way.move, Choose):
            found.taken.add(f"{session.at}.{edges.way.move.option}")
    return found


def on_axis(axis: str, way: Way) -> int:
    return dict(way.points).get(axis, 0)


@pytest.mark.parametrize("seed", range(500))
def test_what_is_explored_is_what_every_play_gives(seed: int) -> None:
    begin = start(scenario(seed))
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.shortest == plays.shortest
    assert found.points == pytest.approx(plays.points, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.taken == plays.taken


@pytest.mark.parametrize("seed", range(0, 500, 25))
def test_the_shortest_play_to_each_ending_is_one(seed: int) -> None:
    begin = start(scenario(seed, replace(SMALL, draws=0, deck=False)))
    story = measures.story(explore(begin))
    made, _ = measures.bounds(story, measures.decisions)
    for end, nodes in measures.ends(story.graph).items():
        node = min(nodes.tolist(), key=lambda each: made[each])
        play = measures.lead(story, node, made, measures.decisions)
        assert len(play) == made[node]
        assert finished(begin.scenario, 0, play).at == end


@pytest.mark.parametrize("seed", range(0, 500, 50))
def test_keeping_a_gauge_changes_nothing(seed: int) -> None:
    begin = start(scenario(seed))
    for gauge in begin.scenario.gauges:
        kept = measures.story(explore(begin, keep=(gauge,)))
        plain = measures.story(explore(begin))
        expected = measures.final_levels(plain, gauge)
        assert measures.final_levels(kept, gauge) == pytest.approx(expected, abs=1e-12)
