"""How the story stands: gauges, flags, points, what was seen, what is still to come."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

LOWEST, HIGHEST = 0, 100


@dataclass(frozen=True, slots=True)
class Pending:
    """A scene that comes by itself once `due` decisions have been made."""

    due: int
    scene: str


@dataclass(frozen=True, slots=True)
class State:
    """A moment of the story. The mappings are never changed in place.

    `gauges` go from 0 to 100; `points` add up by axis and are read by no condition; `chosen`
    holds `scene.option`; `turn` counts the decisions completed.
    """

    gauges: Mapping[str, int]
    points: Mapping[str, int] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    red_lines: tuple[str, ...] = ()
    pending: tuple[Pending, ...] = ()
    turn: int = 0

    @property
    def key(self) -> Hashable:
        """A value that can be looked up, the same for states that are equal and only for them."""
        gauges, points = frozenset(self.gauges.items()), frozenset(self.points.items())
        memory = (self.flags, self.seen, self.chosen, self.red_lines)
        return gauges, points, *memory, self.pending, self.turn
