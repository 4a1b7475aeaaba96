"""The score of a play: 0 for the mean of random play, 100 for the best path, in every scenario.

Nothing here needs the graph: the game reads a scale that was measured before.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

# What nothing buys back caps the score.
CAP = 40


@dataclass(frozen=True, slots=True)
class Scale:
    """The points that are worth 0 and 100, all axes together.

    `random` is the mean of those who choose at random, `best` the most there is without crossing
    a red line.
    """

    random: float
    best: int

    def score(self, points: int, *, crossed: bool) -> float:
        """Return the score of a play: below 0 when chance does better."""
        scaled = 100 * (points - self.random) / (self.best - self.random)
        return min(scaled, CAP) if crossed else scaled


def write(scale: Scale, fingerprint: str) -> str:
    """Return the text that keeps the scale of one version of a scenario."""
    told = {"fingerprint": fingerprint, "random": round(scale.random, 6), "best": scale.best}
    return json.dumps(told, indent=2) + "\n"


def read(text: str, fingerprint: str) -> Scale | None:
    """Return the scale kept in a text; None when it is of another version, or no scale at all."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match told:
        case {"fingerprint": str(of), "random": int() | float() as random, "best": int(best)}:
            # At most as large as points can be, and apart: a scale divides by what is between.
            sound = of == fingerprint and -1e9 < random < best < 10**9
            return Scale(float(random), best) if sound else None
        case _:
            return None
