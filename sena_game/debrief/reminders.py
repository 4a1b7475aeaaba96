"""What a run should be reminded of: the levers it missed, those it was certain of first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sena_game.debrief.path import Made, better
from sena_game.debrief.reasons import reasons
from sena_game.debrief.totals import total


def missed(path: Iterable[Made]) -> tuple[str, ...]:
    """Return the levers missed: where one was certain and mistaken, then by points lost.

    An error one was sure of is the best corrected at once, and the first to come back.
    """
    made = tuple(path)
    points: dict[str, int] = {}
    for lever, lost in _lost(made):
        points[lever] = points.get(lever, 0) + lost
    sure = (lever for lever, _ in _lost(reasons(made).mistaken))
    return tuple(dict.fromkeys((*sure, *sorted(points, key=lambda lever: -points[lever]))))


def _lost(made: Iterable[Made]) -> Iterator[tuple[str, int]]:
    """Yield the lever of what was best, with the points it had over what was taken."""
    for decision in made:
        for taken in decision.taken:
            best = better(taken)
            lost = total(best) - total(taken.outcome)
            if lost and best.lever:
                yield best.lever, lost
