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
    for lever, gap in lost(made):
        points[lever] = points.get(lever, 0) + gap
    sure = (lever for lever, _ in lost(reasons(made).mistaken))
    return tuple(dict.fromkeys((*sure, *sorted(points, key=lambda lever: -points[lever]))))


def lost(made: Iterable[Made]) -> Iterator[tuple[str, int]]:
    """Yield the levers of what was best, each with the points it had over what was taken."""
    for decision in made:
        for taken in decision.taken:
            best = better(taken)
            gap = total(best) - total(taken.outcome)
            if gap and best.lever:
                yield best.lever, gap
