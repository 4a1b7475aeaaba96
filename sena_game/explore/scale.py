"""The score of a play: 0 for the mean of random play, 100 for the best path, in every scenario.

Nothing here needs the graph: the game reads a scale that was measured before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

# What nothing buys back caps the score.
CAP = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """The points of one axis: the mean of random play, those of the best path, the most there is.

    The best path is the best of all axes together: another may win more on this one.
    """

    random: float
    best: int
    most: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The points that are worth 0 and 100, all axes together.

    `random` is the mean of those who choose at random, `best` the most there is without crossing
    a red line. `axes` tell the same of each axis on which points can be won.
    """

    random: float
    best: int
    axes: Mapping[str, Reference] = field(default_factory=dict)

    def score(self, points: int, *, crossed: bool) -> float:
        """Return the score of a play: below 0 when chance does better."""
        scaled = 100 * (points - self.random) / (self.best - self.random)
        return min(scaled, CAP) if crossed else scaled


def write(scale: Scale, fingerprint: str) -> str:
    """Return the text that keeps the scale of one version of a scenario."""
    told = {
        "fingerprint": fingerprint,
        "random": round(scale.random, 6),
        "best": scale.best,
        "axes": {
            axis: [round(each.random, 6), each.best, each.most] for axis, each in scale.axes.items()
        },
    }
    return json.dumps(told, indent=2) + "\n"


def read(text: str, fingerprint: str) -> Scale | None:
    """Return the scale kept in a text; None when it is of another version, or no scale at all."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match told:
        case {
            "fingerprint": str(of),
            "random": int() | float() as random,
            "best": int(best),
            "axes": dict(axes),
        }:
            references = {axis: _reference(each) for axis, each in axes.items()}
            # At most as large as points can be, and apart: a scale divides by what is between.
            sound = of == fingerprint and -1e9 < random < best < 10**9
            known = {axis: each for axis, each in references.items() if each}
            return Scale(float(random), best, known) if sound and len(known) == len(axes) else None
        case _:
            return None


def _reference(told: object) -> Reference | None:
    match told:
        case [int() | float() as random, int(best), int(most)] if 0 < most < 10**9:
            return Reference(float(random), best, most)
        case _:
            return None
