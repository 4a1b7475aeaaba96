"""Numbers that look strewn at random, and are the same each time: a picture never changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")

# Of a linear congruential generator (Knuth, MMIX).
TIMES, PLUS, WIDE = 6364136223846793005, 1442695040888963407, 1 << 64


@dataclass(slots=True)
class Strewn:
    """Each number follows from the one before; `seed` begins the sequence."""

    seed: int

    def share(self) -> float:
        """Return the next number, from 0 up to 1."""
        self.seed = (self.seed * TIMES + PLUS) % WIDE
        return (self.seed >> 32) / (1 << 32)

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.share()

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return things[int(self.share() * len(things))]

    def shuffled(self, things: Sequence[Thing]) -> tuple[Thing, ...]:
        """Return the same things in another order."""
        left = list(things)
        return tuple(left.pop(int(self.share() * len(left))) for _ in things)
