"""The scale of a scenario, measured on the graph of all its plays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from sena_game.explore import measures
from sena_game.explore.measures import ENDLESS, EQUAL, Looping, Story
from sena_game.explore.scale import Reference, Scale
from sena_game.explore.states import STATES_AT_MOST, TooMany, Way, explore
from sena_game.play.session import start
from sena_game.scenario.model import Scenario


def find_scale(scenario: Scenario, most: int = STATES_AT_MOST) -> Scale | None:
    """Return the scale of a scenario; None when it is too large for that, or has none."""
    try:
        return scaling(measures.story(explore(start(scenario), most)))
    except (TooMany, Looping):
        return None


def scaling(told: Story) -> Scale | None:
    """Return the scale of a story.

    None when no path does better than chance, when there is always a better one, or when chance
    may never come to an end.
    """
    found = best_end(told)
    passed = measures.chances(told)
    over = sum(float(passed[nodes].sum()) for nodes in measures.ends(told.graph).values())
    if found is None or over < 1 - EQUAL:
        return None
    best, node = found
    random = measures.mean(told, measures.points)
    return Scale(random, best, dict(_axes(told, node))) if best - random > EQUAL else None


def best_end(told: Story) -> tuple[int, int] | None:
    """Return the most points of a path and the node it ends at; None when there is a better one.

    A path that crosses a red line is no model, unless all of them do.
    """
    _, high = measures.bounds(told, measures.points)
    most: dict[bool, tuple[int, int]] = {}
    for situation in told.graph.situations:
        if situation.session.ended and len(situation.nodes):
            crossed = bool(situation.session.state.red_lines)
            node = int(situation.nodes[high[situation.nodes].argmax()])
            here = (int(high[node]), node)
            if crossed not in most or here[0] > most[crossed][0]:
                most[crossed] = here
    best = most.get(False, most.get(True))
    return best if best and abs(best[0]) < ENDLESS else None


def _axes(told: Story, node: int) -> Iterator[tuple[str, Reference]]:
    """Yield what chance, the best path and the luckiest win on each axis; endless ones left out."""
    _, high = measures.bounds(told, measures.points)
    best: Counter[str] = Counter()
    for edges in measures.trail(told, node, high, measures.points):
        best.update(dict(edges.way.points))
    over = [nodes for nodes in measures.ends(told.graph).values()]
    for axis in told.graph.situations[0].session.scenario.town.axes:
        worth = partial(_on, axis)
        most = max(int(measures.bounds(told, worth)[1][nodes].max()) for nodes in over)
        if 0 < most < ENDLESS:
            yield axis, Reference(measures.mean(told, worth), best[axis], most)


def _on(axis: str, way: Way) -> int:
    return dict(way.points).get(axis, 0)
