"""One gauge, its level told at every node: where it goes, where it stops, and how to get there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sena_game.explore import measures
from sena_game.explore.findings import NOWHERE, Spread, Witness
from sena_game.explore.measures import Story
from sena_game.explore.passing import Guide, Hits, begins, cut
from sena_game.explore.states import NONE, Edges, Graph, Numbers
from sena_game.play.replay import finished
from sena_game.play.session import Session
from sena_game.rules.moves import Choose, Put
from sena_game.rules.state import HIGHEST, LOWEST


@dataclass(frozen=True, slots=True)
class Kept:
    """A story in which the level of a gauge is told at every node."""

    gauge: str
    told: Story
    level: Numbers

    def here(self, scene: str) -> Sequence[int]:
        """Return the levels there may be when a scene begins; at the end when it has no name."""
        found: set[int] = set()
        for situation in self.told.graph.situations:
            session = situation.session
            at = session.ended if not scene else begins(situation) and session.at == scene
            if at:
                found |= set(self.level[situation.nodes].tolist())
        return sorted(found)

    def spread(self, begin: Session) -> Spread:
        """Return how the gauge is spread at the end, with the shortest plays to its two ends."""
        likely = measures.chances(self.told)
        over = _over(self.told)
        chances = {
            int(level): float(likely[over][self.level[over] == level].sum())
            for level in np.unique(self.level[over])
        }
        label = begin.scenario.town.gauges[self.gauge].label
        if not chances:
            return Spread(self.gauge, label, {}, NOWHERE, NOWHERE)
        guide = Guide(self.told, begin)
        least, most = (self._witness(guide, over, end) for end in (min(chances), max(chances)))
        return Spread(self.gauge, label, chances, least, most)

    def saturated(self) -> tuple[float, str]:
        """Return the share of plays that come to an end of the scale, and the choice that does.

        That choice is where most of them do for the first time.
        """
        places: dict[str, float] = {}
        for edges, _, flow in cut(self.told, self._stops):
            place = _place(self.told.graph, edges)
            places[place] = places.get(place, 0.0) + float(flow.sum())
        where = max(places, key=lambda place: places[place], default="")
        return sum(places.values()), where

    def to_level(self, begin: Session, level: int) -> Witness | None:
        """Return the shortest play that ends with the gauge there; None when there is none."""
        over = _over(self.told)
        return (
            self._witness(Guide(self.told, begin), over, level)
            if level in self.level[over]
            else None
        )

    def _stops(self, edges: Edges) -> Hits:
        before, after = self.level[edges.sources], self.level[edges.targets]
        stopped = (after == LOWEST) | (after == HIGHEST)
        return np.asarray(stopped & (before != after))

    def _witness(self, guide: Guide, over: Numbers, level: int) -> Witness:
        nodes = over[self.level[over] == level]
        node = int(nodes[np.argmin(guide.short[nodes])])

        def there(session: Session) -> bool:
            end = finished(session.scenario, session.seed, session.decisions)
            return end.ended and end.state.gauges[self.gauge] == level

        return guide.to_node(node, there)


def kept(gauge: str, graph: Graph) -> Kept:
    """Return a gauge as it is told by a graph that was made keeping it."""
    level = np.zeros(graph.size, dtype=np.int64)
    told = measures.story(graph)
    for situation in graph.situations:
        weight, size = next((w, s) for name, w, s in situation.weights() if name == gauge)
        digits = situation.codes // weight % size
        table = {int(digit): situation.level(gauge, int(digit) * weight) for digit in set(digits)}
        level[situation.nodes] = [table[int(digit)] for digit in digits]
    return Kept(gauge, told, level)


def _over(told: Story) -> Numbers:
    return np.concatenate([NONE, *measures.ends(told.graph).values()])


def _place(graph: Graph, edges: Edges) -> str:
    scene = graph.situations[edges.situation].session.at
    match edges.way.move:
        case Choose(option):
            return f"{scene}.{option}"
        case Put(item, slot):
            return graph.situations[edges.situation].session.scene.named(item, slot)
        case _:
            return scene
