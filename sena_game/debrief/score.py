"""The score of a run, and its axes: the share won of what its own path offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sena_game.debrief.path import Made
from sena_game.explore.scale import Scale
from sena_game.rules.state import State


@dataclass(frozen=True, slots=True)
class Score:
    """From 0, chance or worse, to 100, the best path; `capped` when a red line costs some of it."""

    value: int
    capped: bool = False


def score(state: State, scale: Scale) -> Score:
    """Return the score of a run that ends in `state`."""
    value, otherwise = (
        round(scale.score(sum(state.points.values()), crossed=crossed))
        for crossed in (bool(state.red_lines), False)
    )
    return Score(max(0, value), value < otherwise)


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
