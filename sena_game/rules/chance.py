"""Numbers from a seed: the same seed and the same question always give the same answer.

Each draw hashes the seed with the name of what is drawn, so that no draw depends on how many
came before it: undoing and replaying change nothing. The mixing is SplitMix64 (Steele, Lea and
Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

# What decides a draw: the weights, the seed and the name of what is drawn give an index.
Dice = Callable[[Sequence[int], int, str], int]

_MASK = (1 << 64) - 1


def number(seed: int, name: str) -> int:
    """Return a whole number of 64 bits for `name` under `seed`."""
    mixed = (seed * 0x9E3779B97F4A7C15 + crc32(name.encode())) & _MASK
    mixed = (mixed + 0x9E3779B97F4A7C15) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return mixed ^ (mixed >> 31)


def draw(weights: Sequence[int], seed: int, name: str) -> int:
    """Return the index drawn among `weights`, each in proportion to its weight."""
    left = number(seed, name) % sum(weights)
    for index, weight in enumerate(weights):
        left -= weight
        if left < 0:
            return index
    raise ValueError("weights must be positive")
