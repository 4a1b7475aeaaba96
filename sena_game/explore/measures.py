"""What the graph of all plays says: how many, how likely, between which bounds, and by which way.

Plays are counted from the start, one situation after another in the order of the story. Where a
loop comes back to where it has been, plays are endless, and chances are solved; totals may be
endless too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from sena_game.explore.carrying import Block, Odds, carried
from sena_game.explore.knots import ENDLESS, Chances, Looping, extremes, knot, visits
from sena_game.explore.liveness import LEVELS
from sena_game.explore.order import Group, Story, story
from sena_game.explore.states import Edges, Graph, Numbers, Way
from sena_game.play.run import Decision
from sena_game.play.session import Session
from sena_game.rules.moves import Continue, write

__all__ = ["ENDLESS", "Chances", "Looping", "Odds", "Story", "story"]

# Figures that differ by less are the same.
EQUAL = 1e-9
Worth = Callable[[Way], int]


def counts(told: Story) -> Sequence[int | None]:
    """Return the number of plays that pass by each node; None once a loop makes them endless."""
    likely = np.zeros(told.graph.size)
    likely[0] = 1
    endless = np.zeros(told.graph.size, dtype=bool)
    for group in told.groups:
        if group.inner:
            for at in group.situations:
                endless[told.graph.situations[at].nodes] = True
        for edges in group.leaving:
            np.add.at(likely, edges.targets, likely[edges.sources])
            endless[edges.targets] |= endless[edges.sources]
    # Numbers of 64 bits hold most counts; larger ones are slower.
    kind = np.int64 if likely.max() < 2**62 else object
    found = np.zeros(told.graph.size, dtype=kind)
    found[0] = 1
    for group in told.groups:
        for edges in group.leaving:
            np.add.at(found, edges.targets, found[edges.sources])
    counted: list[int] = found.tolist()
    return [None if lost else each for each, lost in zip(counted, endless.tolist(), strict=True)]


def at_random(edges: Edges) -> float:
    """Return the odds of a player who chooses at random."""
    return edges.way.chance / len(edges.way.moves)


def chances(told: Story, odds: Odds = at_random) -> Chances:
    """Return how often a player passes by each node: its probability, but in a loop.

    In a loop it is the mean number of times; where it is never left, the chance to be caught.
    """
    found = np.zeros(told.graph.size)
    found[0] = 1
    for group in told.groups:
        if group.inner:
            loop = knot(told.graph, group, [odds(edges) for edges in group.inner])
            found[loop.nodes] = visits(loop, found[loop.nodes])
        for edges in group.leaving:
            np.add.at(found, edges.targets, found[edges.sources] * odds(edges))
    return found


def mean(told: Story, worth: Worth, odds: Odds = at_random) -> float:
    """Return the mean of the totals of `worth` over the plays of a player."""
    passed = chances(told, odds)
    return sum(
        worth(edges.way) * float(np.sum(passed[edges.sources] * odds(edges)))
        for edges in told.graph.edges
        if worth(edges.way)
    )


def totals(
    told: Story, worth: Worth, odds: Odds = at_random
) -> Iterator[tuple[int, Mapping[int, float]]]:
    """Yield each situation with the chance of each total of `worth` on the way there, in order.

    In a loop, those of all the times it comes round are added; there, totals may be endless, and
    those less likely than 1e-15 all together are left out.
    """
    low, high = bounds(told, worth)

    def moved(way: Way, start: int, rows: Chances) -> tuple[int, Chances]:
        return start + worth(way), rows

    def room(at: int) -> tuple[int, int]:
        nodes = told.graph.situations[at].nodes
        least, most = int(low[nodes].min()), int(high[nodes].max())
        endless = least == -ENDLESS or most == ENDLESS
        return (0, 0) if endless else (least, most - least + 1)

    for at, block in carried(told, Block(0, np.ones((1, 1))), moved, odds, room):
        likely = block.cells.sum(axis=0)
        yield at, {block.start + int(each): float(likely[each]) for each in np.flatnonzero(likely)}


def bounds(told: Story, worth: Worth) -> tuple[Numbers, Numbers]:
    """Return the least and the most total of `worth` on the ways to each node.

    Where a loop gains or loses, they are endless: `ENDLESS` or its opposite.
    """
    return -_most(told, lambda way: -worth(way)), _most(told, worth)


def _most(told: Story, worth: Worth) -> Numbers:
    found = np.full(told.graph.size, -2 * ENDLESS)
    found[0] = 0
    for group in told.groups:
        if group.inner:
            loop = knot(told.graph, group, [1.0] * len(group.inner))
            gains = [np.full(len(each.sources), worth(each.way)) for each in group.inner]
            found[loop.nodes] = extremes(loop, np.concatenate(gains), found[loop.nodes])
        for edges in group.leaving:
            np.maximum.at(found, edges.targets, found[edges.sources] + worth(edges.way))
    found[found > ENDLESS // 2] = ENDLESS
    return found


def ends(graph: Graph) -> Mapping[str, Numbers]:
    """Return the nodes of each ending that is reached."""
    found: dict[str, list[Numbers]] = {}
    for situation in graph.situations:
        if situation.session.ended:
            found.setdefault(situation.session.at, []).append(situation.nodes)
    return {ending: np.concatenate(nodes) for ending, nodes in found.items()}


def ended(
    told: Story, worth: Worth, odds: Odds = at_random
) -> Iterator[tuple[Session, int, float]]:
    """Yield, for each way a story ends, each total of `worth` over a play and its chance."""
    for at, likely in totals(told, worth, odds):
        session = told.graph.situations[at].session
        if session.ended:
            for total, chance in likely.items():
                yield session, total, chance


def final_levels(told: Story, gauge: str, odds: Odds = at_random) -> Mapping[int, float]:
    """Return the chance of each level of a gauge at the end."""
    return all_final_levels(told, (gauge,), odds)[gauge]


def all_final_levels(
    told: Story, gauges: Sequence[str], odds: Odds = at_random
) -> Mapping[str, Mapping[int, float]]:
    """Return the chance of each level of each gauge at the end."""
    start = told.graph.situations[0].session.scenario.gauges
    first = np.concatenate([np.array(LEVELS) == start[gauge] for gauge in gauges])[None, :]
    found = np.zeros(first.shape[1])
    wide = len(LEVELS)
    columns = {g: slice(n * wide, (n + 1) * wide) for n, g in enumerate(gauges)}

    def moved(way: Way, start: int, rows: Chances) -> tuple[int, Chances]:
        shifts = told.graph.shifting(way.effects)
        for gauge, each in columns.items():
            if gauge in shifts:
                _shift(rows[:, each], shifts[gauge])
        return 0, rows

    block = Block(0, first.astype(float))
    width = first.shape[1]
    for at, here in carried(told, block, moved, odds, lambda at: (0, width), free=False):
        if told.graph.situations[at].session.ended:
            found += here.cells.sum(axis=0)
    return {
        gauge: {LEVELS[row]: float(found[each][row]) for row in np.flatnonzero(found[each])}
        for gauge, each in columns.items()
    }


def _shift(levels: Chances, becoming: Sequence[int]) -> None:
    """Move the chances of levels, in place, to what each level becomes."""
    last, by = len(LEVELS) - 1, becoming[len(LEVELS) // 2] - len(LEVELS) // 2
    if [min(last, max(0, each + by)) for each in range(last + 1)] != list(becoming):
        levels[:] = levels @ np.eye(len(LEVELS))[list(becoming)]
    elif by > 0:
        # Those who would go over the top stop there.
        over = levels[:, last - by :].sum(axis=1)
        levels[:, by:] = levels[:, :-by].copy()
        levels[:, :by] = 0
        levels[:, last] = over
    elif by < 0:
        over = levels[:, : 1 - by].sum(axis=1)
        levels[:, :by] = levels[:, -by:].copy()
        levels[:, by:] = 0
        levels[:, 0] = over


def lead(told: Story, node: int, best: Numbers, worth: Worth) -> tuple[Decision, ...]:
    """Return the decisions of a play that passes by `node` with a total of `best` there.

    `best` holds a total of `worth` for each node, as `bounds` gives them: the least or the most.
    Nothing is returned for an endless one.
    """
    made = (
        Decision(told.graph.situations[each.situation].session.at, write(each.way.move))
        for each in trail(told, node, best, worth)
        if not isinstance(each.way.move, Continue)
    )
    return tuple(made)


def trail(told: Story, node: int, best: Numbers, worth: Worth) -> tuple[Edges, ...]:
    """Return the edges of that play, in order."""
    found: list[Edges] = []
    if abs(int(best[node])) >= ENDLESS:
        return ()
    knots = _knots(told)
    while node:
        at = int(told.graph.situation[node])
        if at in knots:
            steps = _through(told, node, best, worth, knots[at])
        else:
            steps = [next(_into(told, node, best, worth))]
        for edges, source in steps:
            node = source
            found.append(edges)
    return tuple(reversed(found))


def _knots(told: Story) -> Mapping[int, Group]:
    return {at: group for group in told.groups if group.inner for at in group.situations}


def _through(
    told: Story, node: int, best: Numbers, worth: Worth, group: Group
) -> Sequence[tuple[Edges, int]]:
    """Return the shortest way back from a node of a loop to before it, its total the best.

    Going back by any edge that gives the total could turn round for ever.
    """
    inside = set(group.situations)
    ways: dict[int, tuple[tuple[Edges, int], ...]] = {node: ()}
    for at, way in _breadth(ways):
        if not at:
            return way
        for edges, source in _into(told, at, best, worth):
            if int(told.graph.situation[source]) not in inside:
                return (*way, (edges, source))
            ways.setdefault(source, (*way, (edges, source)))
    raise AssertionError("a loop is entered by something")


def _breadth(
    ways: Mapping[int, tuple[tuple[Edges, int], ...]],
) -> Iterator[tuple[int, tuple[tuple[Edges, int], ...]]]:
    """Yield what is in `ways`, and what is added to it meanwhile."""
    done = 0
    while done < len(ways):
        each = list(ways.items())[done:]
        done = len(ways)
        yield from each


def _into(told: Story, node: int, best: Numbers, worth: Worth) -> Iterator[tuple[Edges, int]]:
    """Yield the edges into `node` that give it its best total, and where they come from."""
    for edges in told.entering[int(told.graph.situation[node])]:
        sources = edges.sources[edges.targets == node]
        right = sources[best[sources] + worth(edges.way) == best[node]]
        for source in right.tolist():
            yield edges, source


def decisions(way: Way) -> int:
    """Return how many decisions a way is: none when it only reads on."""
    return 0 if isinstance(way.move, Continue) else 1


def points(way: Way) -> int:
    """Return the points of a way, all axes together."""
    return sum(amount for _, amount in way.points)
