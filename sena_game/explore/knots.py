"""What happens in a loop: how often each of its states comes, how far a total goes round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sena_game.explore.order import Group, components
from sena_game.explore.states import Graph, Numbers

Chances = NDArray[np.float64]
# Loops of more states than this are solved by going round them, until nobody is left inside.
DENSE_AT_MOST = 1_200
# How much going round may cost: so many edges, each time it is gone along; so many chances moved.
STEPS_AT_MOST = 200_000_000
CELLS_AT_MOST = 60_000_000
# Moving any takes as long as moving so many.
CELLS_AT_LEAST = 2_000
NOBODY = 1e-15
CHECKED_EVERY = 8
# More than any total comes to: what stands for one that never stops growing.
ENDLESS = 1 << 40


class Looping(Exception):
    """A loop is so large, or so seldom left, that what comes of it is too long to sum up."""


@dataclass(frozen=True, slots=True)
class Knot:
    """The nodes of a loop, and its inner edges as rows of them, each with how likely it is."""

    nodes: Numbers
    sources: Numbers
    targets: Numbers
    odds: Chances

    @property
    def leaks(self) -> NDArray[np.bool_]:
        """Tell of each node whether one may leave the loop from it."""
        stays = np.bincount(self.sources, self.odds, len(self.nodes))
        return stays < 1 - 1e-12

    @property
    def left(self) -> NDArray[np.bool_]:
        """Tell of each node whether the loop can be left once there."""
        found = self.leaks
        while True:
            more = self.sources[found[self.targets] & ~found[self.sources]]
            if not len(more):
                return found
            found[more] = True


def knot(graph: Graph, group: Group, odds: Sequence[float | Chances]) -> Knot:
    """Return the loop of a group, for a player whose odds are those of each of its inner edges."""
    nodes = np.sort(np.concatenate([graph.situations[at].nodes for at in group.situations]))
    each = [np.broadcast_to(o, len(e.sources)) for o, e in zip(odds, group.inner, strict=True)]
    likely = np.concatenate(each).astype(np.float64)
    sources = np.searchsorted(nodes, np.concatenate([edges.sources for edges in group.inner]))
    targets = np.searchsorted(nodes, np.concatenate([edges.targets for edges in group.inner]))
    taken = likely > 0
    return Knot(nodes, sources[taken], targets[taken], likely[taken])


def visits(loop: Knot, arrived: Chances) -> Chances:
    """Return how often a play passes by each node on average, from how often it arrives there.

    Where there is no leaving any more, it is the chance to be caught there.
    """
    found = arrived.copy()
    for nodes, inner, onward in _parts(loop):
        if len(inner):
            found[nodes] = _settled(loop, nodes, inner, found[nodes])
        np.add.at(found, loop.targets[onward], found[loop.sources[onward]] * loop.odds[onward])
    return found


def extremes(loop: Knot, worth: Numbers, arrived: Numbers) -> Numbers:
    """Return the most total at each node, or `ENDLESS`; `worth` is that of each inner edge."""
    found = arrived.copy()
    if (worth >= 0).all() and (worth > 0).any():
        return np.full_like(found, ENDLESS)
    # From which node each has its total; the one after the last stands for none.
    origin = np.full(len(found) + 1, len(found))
    for number in range(len(found) + 1):
        totals = found[loop.sources] + worth
        better = totals > found[loop.targets]
        if not better.any():
            return found
        np.maximum.at(found, loop.targets, totals)
        best = better & (totals == found[loop.targets])
        origin[loop.targets[best]] = loop.sources[best]
        if number % CHECKED_EVERY == 0 and _turns(origin):
            break
    # A total that comes from itself, or still grows after so many rounds, goes on for ever.
    return np.full_like(found, ENDLESS)


def _turns(origin: Numbers) -> bool:
    """Tell whether going back from some node comes back to it."""
    back = origin
    for _ in range(len(origin).bit_length()):
        back = back[back]
    return bool((back != len(origin) - 1).any())


def _parts(loop: Knot) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Yield what leads back to itself, in order: nodes, and edges among them and out of them.

    A player who never takes some options may leave a loop in pieces.
    """
    ahead: list[list[int]] = [[] for _ in range(len(loop.nodes))]
    for source, target in zip(loop.sources.tolist(), loop.targets.tolist(), strict=True):
        ahead[source].append(target)
    parts = components(ahead)
    part = np.empty(len(loop.nodes), dtype=np.int64)
    for number, nodes in enumerate(parts):
        part[nodes] = number
    order = np.argsort(part[loop.sources], kind="stable")
    ends = np.searchsorted(part[loop.sources][order], np.arange(len(parts) + 1))
    for number, nodes in enumerate(parts):
        edges = order[ends[number] : ends[number + 1]]
        among = part[loop.targets[edges]] == number
        yield np.array(nodes), edges[among], edges[~among]


def _settled(loop: Knot, nodes: Numbers, inner: Numbers, arrived: Chances) -> Chances:
    """Return the visits of nodes that all lead to one another."""
    row = np.empty(len(loop.nodes), dtype=np.int64)
    row[nodes] = np.arange(len(nodes))
    sources, targets = row[loop.sources[inner]], row[loop.targets[inner]]
    odds = loop.odds[inner]
    if not loop.leaks[nodes].any() and np.bincount(sources, odds).min() > 1 - 1e-12:
        return np.full_like(arrived, arrived.sum())
    if len(nodes) <= DENSE_AT_MOST:
        stays = np.eye(len(nodes))
        np.add.at(stays, (targets, sources), -odds)
        return np.asarray(np.linalg.solve(stays, arrived), dtype=np.float64)
    found: Chances = arrived.copy()
    more: Chances = arrived
    for _ in range(STEPS_AT_MOST // len(odds)):
        gone = np.bincount(targets, more[sources] * odds, len(nodes))
        more = np.asarray(gone, dtype=np.float64)
        found += more
        if more.sum() < NOBODY:
            return found
    raise Looping


def row_sums(rows: Numbers, values: NDArray[Any]) -> tuple[Numbers, NDArray[Any]]:
    """Return each row once, in order, with the sum of the values that go to it."""
    if len(rows) < 2 or bool((rows[1:] > rows[:-1]).all()):
        return rows, values
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    first = np.concatenate([[0], np.flatnonzero(ordered[1:] != ordered[:-1]) + 1])
    return ordered[first], np.add.reduceat(values[order], first, axis=0)
