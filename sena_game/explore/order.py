"""The order of a story: what comes before what, and the loops where there is no telling.

Situations that lead back to one another are looked at node by node: a story that seems to come
back may only do so with other levels. What is left of loops then, knots, are real ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sena_game.explore.states import Edges, Graph, Numbers, Situation

Truths = NDArray[np.bool_]
# Where a node stands among those of a loop of situations: its rank, and its knot or none (-1).
Standing = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Situations met together, one unless they are a knot; `inner` are the edges of its loops."""

    situations: tuple[int, ...]
    leaving: tuple[Edges, ...]
    inner: tuple[Edges, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A graph in the order of the story.

    All that lead to a node come before any that leaves it, but for the nodes of a knot. `entering`
    are the edges by the situation they lead to; `rows` is the place of each node among those of
    its situation. Where situations had to be told apart, `graph` has more of them than the one
    that was explored; its nodes are the same.
    """

    graph: Graph
    groups: Sequence[Group]
    # Each situation with the edges that leave it, those of a knot one after another.
    stages: Sequence[tuple[int, Sequence[Edges]]]
    entering: Mapping[int, Sequence[Edges]]
    rows: Numbers

    @property
    def looping(self) -> bool:
        """Tell whether some state may come back."""
        return any(group.inner for group in self.groups)


def story(graph: Graph) -> Story:
    """Return a graph in order."""
    if loops := _loops(graph):
        graph = _split(graph, loops)
    leaving: dict[int, list[Edges]] = {at: [] for at in range(len(graph.situations))}
    entering: dict[int, list[Edges]] = {at: [] for at in leaving}
    for edges in graph.edges:
        leaving[edges.situation].append(edges)
        entering[edges.way.target].append(edges)
    groups = [_group(each, leaving) for each in _linked(graph)]
    rows = np.empty(graph.size, dtype=np.int32)
    for situation in graph.situations:
        rows[situation.nodes] = np.arange(len(situation.nodes))
    stages = [(at, leaving[at]) for group in groups for at in group.situations]
    return Story(graph, groups, stages, entering, rows)


def components(ahead: Sequence[Iterable[int]]) -> list[list[int]]:
    """Return what leads back to one another, in order (Tarjan, without recursion)."""
    found: list[list[int]] = []
    number, low = [-1] * len(ahead), [0] * len(ahead)
    kept: list[int] = []
    held = [False] * len(ahead)
    count = 0
    for start in range(len(ahead)):
        if number[start] >= 0:
            continue
        trail = [(start, iter(ahead[start]))]
        number[start] = low[start] = count
        count += 1
        kept.append(start)
        held[start] = True
        while trail:
            at, others = trail[-1]
            for other in others:
                if number[other] < 0:
                    number[other] = low[other] = count
                    count += 1
                    kept.append(other)
                    held[other] = True
                    trail.append((other, iter(ahead[other])))
                    break
                if held[other]:
                    low[at] = min(low[at], number[other])
            else:
                trail.pop()
                if trail:
                    before = trail[-1][0]
                    low[before] = min(low[before], low[at])
                if low[at] == number[at]:
                    found.append(_unwound(kept, held, at))
    found.reverse()
    return found


def _unwound(kept: list[int], held: list[bool], last: int) -> list[int]:
    one: list[int] = []
    while not one or one[-1] != last:
        one.append(kept.pop())
        held[one[-1]] = False
    return one


def _linked(graph: Graph) -> list[list[int]]:
    ahead: list[set[int]] = [set() for _ in graph.situations]
    for edges in graph.edges:
        ahead[edges.situation].add(edges.way.target)
    return components(ahead)


def _loops(graph: Graph) -> list[list[int]]:
    """Return the situations that lead back to one another, or to themselves."""
    alone = {edges.situation for edges in graph.edges if edges.situation == edges.way.target}
    return [each for each in _linked(graph) if len(each) > 1 or each[0] in alone]


def _group(linked: Sequence[int], leaving: Mapping[int, Sequence[Edges]]) -> Group:
    all_ = [edges for at in linked for edges in leaving[at]]
    among = set(linked)
    inner = tuple(edges for edges in all_ if edges.way.target in among)
    return Group(tuple(linked), tuple(e for e in all_ if e.way.target not in among), inner)


def _split(graph: Graph, loops: Sequence[Sequence[int]]) -> Graph:
    """Return the graph with the situations of loops told apart by where their nodes stand."""
    situations = list(graph.situations)
    where = graph.situation.copy()
    for linked in loops:
        standing = _standing(graph, linked)
        for at in linked:
            parts: dict[Standing, list[int]] = {}
            for row, node in enumerate(graph.situations[at].nodes.tolist()):
                parts.setdefault(standing[node], []).append(row)
            for number, rows in enumerate(parts.values()):
                part = _part(graph.situations[at], rows)
                if number:
                    where[part.nodes] = len(situations)
                    situations.append(part)
                else:
                    situations[at] = part
    edges = [each for all_ in graph.edges for each in _cut(all_, where)]
    return Graph(situations, where, edges, graph.shifting)


def _part(situation: Situation, rows: list[int]) -> Situation:
    return replace(situation, codes=situation.codes[rows], nodes=situation.nodes[rows])


def _cut(edges: Edges, where: Numbers) -> Iterator[Edges]:
    """Yield edges again, between the situations that their nodes are in now."""
    origin, target = where[edges.sources], where[edges.targets]
    if (origin == edges.situation).all() and (target == edges.way.target).all():
        yield edges
        return
    pairs = np.unique(np.stack([origin, target]), axis=1)
    for one, other in pairs.T.tolist():
        rows = np.flatnonzero((origin == one) & (target == other))
        way = replace(edges.way, target=other)
        yield Edges(one, way, edges.sources[rows], edges.targets[rows])


def _standing(graph: Graph, linked: Sequence[int]) -> Mapping[int, Standing]:
    """Return where each node of a loop of situations stands."""
    nodes = np.concatenate([graph.situations[at].nodes for at in linked]).tolist()
    number = {node: row for row, node in enumerate(nodes)}
    among = set(linked)
    ahead: list[list[int]] = [[] for _ in nodes]
    for edges in graph.edges:
        if edges.situation in among and edges.way.target in among:
            for source, target in zip(edges.sources.tolist(), edges.targets.tolist(), strict=True):
                ahead[number[source]].append(number[target])
    rank, found = [0] * len(nodes), {}
    for knot, linked_nodes in enumerate(components(ahead)):
        highest = max(rank[node] for node in linked_nodes)
        real = len(linked_nodes) > 1 or linked_nodes[0] in ahead[linked_nodes[0]]
        for node in linked_nodes:
            found[nodes[node]] = (highest, knot if real else -1)
            for other in ahead[node]:
                rank[other] = max(rank[other], highest + 1)
    return found
