"""The axes of a run: the share won of what its own path offered."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.debrief.path import Made


def share(made: Iterable[Made], axis: str) -> float | None:
    """Return the points won on `axis` over the most that could be, from 0 to 1.

    None when no decision of the path could win any: nothing was tested. Points lost count, down
    to 0.
    """
    won = most = 0
    for decision in made:
        for taken in decision.taken:
            won += taken.outcome.points.get(axis, 0)
            most += max(0, *(offered.points.get(axis, 0) for offered in taken.offered.values()), 0)
    return max(0.0, min(1.0, won / most)) if most else None
