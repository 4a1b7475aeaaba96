"""What to do differently on Monday: the levers this run missed most, then those it pulled."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.debrief.path import Made, better
from sena_game.debrief.totals import total

OFFERED = 3


def levers(made: Iterable[Made], known: Iterable[str]) -> tuple[str, ...]:
    """Return three levers to commit to: by points missed, then by points won, then as listed."""
    missed: dict[str, int] = {}
    pulled: dict[str, int] = {}
    for decision in made:
        for taken in decision.taken:
            best = better(taken)
            lost = total(best) - total(taken.outcome)
            counted, lever = (missed, best.lever) if lost else (pulled, taken.outcome.lever)
            if lever:
                counted[lever] = counted.get(lever, 0) + (lost or total(taken.outcome))
    ranked = (*_ranked(missed), *_ranked(pulled), *known)
    return tuple(dict.fromkeys(ranked))[:OFFERED]


def _ranked(counted: dict[str, int]) -> list[str]:
    return sorted(counted, key=lambda lever: -counted[lever])
