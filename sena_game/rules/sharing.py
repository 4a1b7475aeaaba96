"""Fractions of people made whole, so that the parts of a table add up to its total."""

from __future__ import annotations

from collections.abc import Sequence


def rounded(people: float) -> int:
    """Return the nearest whole number; a half goes up."""
    return int(people + 0.5)


def percent(part: int, whole: int) -> int:
    return rounded(100 * part / whole) if whole else 0


def shared(total: int, parts: Sequence[float], most: Sequence[int]) -> tuple[int, ...]:
    """Return whole numbers near `parts` that add up to `total`, none of them above its `most`.

    `most` has to leave room for the total.
    """
    found = [min(int(part), limit) for part, limit in zip(parts, most, strict=True)]
    while (lacking := total - sum(found)) != 0:
        one = 1 if lacking > 0 else -1
        movable = [at for at in range(len(found)) if 0 <= found[at] + one <= most[at]]
        at = max(movable, key=lambda at: (parts[at] - found[at]) * one)
        found[at] += one
    return tuple(found)
