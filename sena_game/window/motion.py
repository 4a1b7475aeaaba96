"""What moves when a screen appears: cards settle, papers open, gauges travel; then all is still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sena_game.window.layout import Plan, behind, groups, levels, lights
from sena_game.window.names import Way

TRAVEL = 0.4  # seconds for a gauge to reach its value
LIGHTING = 1.0  # seconds for all the windows of a town to be lit
FADE = 0.2  # seconds for a place to give way to the next one
STILL = 10.0  # an age at which nothing moves any more
# Of each way to appear: seconds it takes, seconds between one and the next, and how many of
# them are waited for; the others come with the last.
WAYS: Mapping[Way, tuple[float, float, int]] = {
    "settle": (0.18, 0.04, 5),
    "arrive": (0.22, 0.12, 5),
    "unfold": (0.45, 0, 0),
    "slide": (0.35, 0, 0),
    "land": (0.2, 0, 0),
}
LANDING = 0.35  # seconds before what lands: the letter is there first


@dataclass(frozen=True, slots=True)
class Motion:
    """`fresh` are the groups that appear, each with when and how; `before` the levels seen last.

    `dark` are the parts of the town whose windows are still to be lit, `past` the place that
    was behind everything, when it is another one.
    """

    fresh: Mapping[str, tuple[float, Way]] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)
    dark: frozenset[str] = frozenset()
    past: str = ""

    @property
    def lasts(self) -> float:
        """Return for how many seconds there is something to draw."""
        there = max((start + WAYS[way][0] for start, way in self.fresh.values()), default=0)
        others = (TRAVEL, self.before), (LIGHTING, self.dark), (FADE, self.past)
        return max(there, *(seconds if moving else 0 for seconds, moving in others))

    def settled(self, key: str, age: float) -> float:
        """Return how far a group has come, from 0 to 1."""
        if key not in self.fresh:
            return 1.0
        start, way = self.fresh[key]
        return eased((age - start) / WAYS[way][0])

    def level(self, gauge: str, value: int, age: float) -> float:
        start = self.before.get(gauge, value)
        return start + (value - start) * eased(age / TRAVEL)

    def lit(self, part: str, windows: int, age: float) -> int:
        """Return how many of its windows a part of the town has lit by now."""
        if part not in self.dark:
            return windows
        return int(windows * max(0.0, min(1.0, age / LIGHTING)))

    def fading(self, age: float) -> float:
        """Return how much of the place that was there before is still seen."""
        return max(0.0, 1 - age / FADE) if self.past else 0.0


def motion(previous: Plan | None, plan: Plan) -> Motion:
    """Return what moves from one plan to the next."""
    if previous is None:
        return Motion()
    old, new = groups(previous), groups(plan)
    fresh = {key: way for key, way in new.items() if key not in old}
    were, are = levels(previous), levels(plan)
    moved = {k: v for k, v in were.items() if k in are and are[k] != v}
    left, there = behind(previous), behind(plan)
    past = left if left != there else ""
    return Motion(_delays(fresh), moved, lights(plan) - lights(previous), past)


def _delays(fresh: Mapping[str, Way]) -> dict[str, tuple[float, Way]]:
    """Return when each group comes: those that come the same way, one after the other."""
    counts: dict[Way, int] = {}
    found: dict[str, tuple[float, Way]] = {}
    for key, way in fresh.items():
        _, apart, most = WAYS[way]
        nth = counts.get(way, 0)
        counts[way] = nth + 1
        found[key] = (LANDING if way == "land" else 0.0) + min(nth, most) * apart, way
    return found


def eased(share: float) -> float:
    """Return a share of the way that starts fast and ends gently."""
    share = max(0.0, min(1.0, share))
    return 1 - (1 - share) ** 3
