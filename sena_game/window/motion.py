"""What moves when a screen appears: cards settle and gauges travel, then all is still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sena_game.window.layout import Plan, keys, levels, lights

SETTLING = 0.18  # seconds for a card to settle
TRAVEL = 0.4  # seconds for a gauge to reach its value
STAGGER = 0.04
LIGHTING = 1.0  # seconds for all the windows of a town to be lit
STILL = 10.0  # an age at which nothing moves any more


@dataclass(frozen=True, slots=True)
class Motion:
    """`fresh` are the groups that appear, each with its delay; `before` the levels seen last.

    `dark` are the parts of the town whose windows are still to be lit.
    """

    fresh: Mapping[str, float] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)
    dark: frozenset[str] = frozenset()

    @property
    def lasts(self) -> float:
        """Return for how many seconds there is something to draw."""
        settling = max(self.fresh.values(), default=-SETTLING) + SETTLING
        return max(settling, TRAVEL if self.before else 0, LIGHTING if self.dark else 0)

    def settled(self, key: str, age: float) -> float:
        """Return how far a group has come, from 0 to 1."""
        if key not in self.fresh:
            return 1.0
        return eased((age - self.fresh[key]) / SETTLING)

    def level(self, gauge: str, value: int, age: float) -> float:
        start = self.before.get(gauge, value)
        return start + (value - start) * eased(age / TRAVEL)

    def lit(self, part: str, windows: int, age: float) -> int:
        """Return how many of its windows a part of the town has lit by now."""
        if part not in self.dark:
            return windows
        return int(windows * max(0.0, min(1.0, age / LIGHTING)))


def motion(previous: Plan | None, plan: Plan) -> Motion:
    """Return what moves from one plan to the next."""
    if previous is None:
        return Motion()
    old, new = keys(previous), keys(plan)
    fresh = [key for key in new if key not in old]
    delays = {key: min(n, 5) * STAGGER for n, key in enumerate(fresh)}
    were, are = levels(previous), levels(plan)
    moved = {k: v for k, v in were.items() if k in are and are[k] != v}
    return Motion(delays, moved, lights(plan) - lights(previous))


def eased(share: float) -> float:
    """Return a share of the way that starts fast and ends gently."""
    share = max(0.0, min(1.0, share))
    return 1 - (1 - share) ** 3
