"""Chances carried along a story: for each node, a row of them, one for each total or each level."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from sena_game.explore.knots import (
    CELLS_AT_LEAST,
    CELLS_AT_MOST,
    NOBODY,
    Chances,
    Looping,
    knot,
    row_sums,
)
from sena_game.explore.order import Group, Story
from sena_game.explore.states import Edges, Numbers, Way

# How likely a way is for a player, once in the situation that its edges leave: one figure for all
# of them, or one for each.
Odds = Callable[[Edges], float | Chances]


@dataclass(slots=True)
class Block:
    """A row for each node of a situation; the first column stands for `start`."""

    start: int
    cells: Chances

    def widened(self, start: int, width: int) -> Block:
        """Return the block with room for `width` columns from `start`, and for its own."""
        first = min(self.start, start)
        last = max(self.start + self.cells.shape[1], start + width)
        if (first, last - first) == (self.start, self.cells.shape[1]):
            return self
        cells = np.zeros((len(self.cells), last - first))
        at = self.start - first
        cells[:, at : at + self.cells.shape[1]] = self.cells
        return Block(first, cells)

    def trimmed(self) -> Block:
        """Return the block without the columns at its ends where nobody is."""
        used = np.flatnonzero(self.cells.sum(axis=0) > NOBODY * 1e-3)
        if not len(used):
            return Block(self.start, self.cells[:, :0])
        return Block(self.start + int(used[0]), self.cells[:, used[0] : used[-1] + 1])


# What a way makes of rows of chances, its own to change, and of what their first column stands for.
Moved = Callable[[Way, int, Chances], tuple[int, Chances]]
Room = Callable[[int], tuple[int, int]]


def carried(
    told: Story, first: Block, moved: Moved, odds: Odds, room: Room, *, free: bool = True
) -> Iterator[tuple[int, Block]]:
    """Yield each situation that a player comes to, in order, with the chances there.

    Columns may start anywhere and be as many as it takes when they are `free`; `room` says where
    those of a situation start, and how many are needed at first. Only the situations that are
    being left are kept in memory. In a loop, chances are those of each time it comes round: it is
    gone round until nobody is left inside.
    """
    carrier = _Carrier(told, moved, odds, room, free=free)
    kept: dict[int, Block] = {int(told.graph.situation[0]): _first(told, first)}
    for group in told.groups:
        here = {at: kept.pop(at) for at in group.situations if at in kept}
        if group.inner and here:
            here = carrier.rounds(group, here)
        yield from here.items()
        for edges in group.leaving:
            if edges.situation in here:
                carrier.push(edges, here[edges.situation], kept)


def _first(told: Story, first: Block) -> Block:
    nodes = told.graph.situations[int(told.graph.situation[0])].nodes
    cells = np.zeros((len(nodes), first.cells.shape[1]))
    cells[int(told.rows[0])] = first.cells
    return Block(first.start, cells)


class _Carrier:
    def __init__(self, told: Story, moved: Moved, odds: Odds, room: Room, *, free: bool) -> None:
        self.free = free
        self.told = told
        self.moved = moved
        self.odds = odds
        self.room = room

    def push(self, edges: Edges, block: Block, kept: dict[int, Block]) -> None:
        """Add what goes along some edges to what is kept where they lead."""
        share = self.odds(edges)
        if not np.any(share):
            return
        rows = block.cells[self.told.rows[edges.sources]]
        start, values = self.moved(edges.way, block.start, rows)
        values *= share if isinstance(share, float) else np.asarray(share)[..., None]
        target = edges.way.target
        if target not in kept:
            first, width = self.room(target)
            nodes = len(self.told.graph.situations[target].nodes)
            kept[target] = Block(first, np.zeros((nodes, width)))
        self._add(kept, target, self.told.rows[edges.targets], Block(start, values))

    def _add(self, kept: dict[int, Block], at: int, rows: Numbers, more: Block) -> None:
        width = more.cells.shape[1]
        into = kept[at] = kept[at].widened(more.start, width)
        once, sums = row_sums(rows, more.cells)
        column = more.start - into.start
        into.cells[once, column : column + width] += sums

    def rounds(self, group: Group, arrived: Mapping[int, Block]) -> dict[int, Block]:
        """Return what passes by each situation of a loop, all the times it comes round."""
        leaving = self._leaving(group)
        found = dict(arrived)
        front: dict[int, Block] = dict(arrived)
        cells = 0
        while cells < CELLS_AT_MOST:
            # Who can never leave is counted once, and goes round no more.
            front = {at: Block(b.start, b.cells * leaving[at]) for at, b in front.items()}
            if self.free:
                front = {at: block.trimmed() for at, block in front.items()}
            if sum(float(block.cells.sum()) for block in front.values()) < NOBODY:
                return found
            following: dict[int, Block] = {}
            cells += sum(block.cells.size for block in front.values())
            cells += len(group.inner) * CELLS_AT_LEAST
            for edges in group.inner:
                if edges.situation in front and front[edges.situation].cells.size:
                    self.push(edges, front[edges.situation], following)
            for at, block in following.items():
                if at not in found:
                    found[at] = Block(block.start, np.zeros_like(block.cells))
                self._add(found, at, np.arange(len(block.cells)), block)
            front = following
        raise Looping

    def _leaving(self, group: Group) -> Mapping[int, Chances]:
        """Return, for each node of a loop, 1 when it can be left from there and 0 otherwise."""
        graph = self.told.graph
        loop = knot(graph, group, [self.odds(edges) for edges in group.inner])
        left = loop.left
        return {
            at: left[np.searchsorted(loop.nodes, graph.situations[at].nodes)][:, None].astype(float)
            for at in group.situations
        }
