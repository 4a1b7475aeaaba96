"""Why one chose, and how sure one was: told apart from the score, which it never changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sena_game.debrief.path import Made, better

GUESSING, CERTAIN = 1, 3


@dataclass(frozen=True, slots=True)
class Reasons:
    """How many reasons were given, how many of them named the principle, and the calibration.

    `mistaken` are the decisions one was certain of and that went badly; `modest` those that went
    well and that one took for a guess.
    """

    given: int = 0
    named: int = 0
    mistaken: tuple[Made, ...] = ()
    modest: tuple[Made, ...] = ()


def reasons(path: Iterable[Made]) -> Reasons:
    """Return what a path says of its reasons; what was not answered counts for nothing."""
    made = tuple(path)
    given = [each for each in made if each.why]
    return Reasons(
        given=len(given),
        named=sum(each.why in principles(each) for each in given),
        mistaken=tuple(each for each in made if each.sure == CERTAIN and _badly(each)),
        modest=tuple(each for each in made if each.sure == GUESSING and _well(each)),
    )


def principles(made: Made) -> frozenset[str]:
    """Return the levers in play: that of what was taken, and that of what was best."""
    taken = {each.outcome.lever for each in made.taken}
    best = {better(each).lever for each in made.taken}
    return frozenset(taken | best) - {""}


def _badly(made: Made) -> bool:
    """Tell whether a decision went badly, where something better could be had."""
    return made.tone == "bad" and bool(made.crossed or made.won < made.winnable)


def _well(made: Made) -> bool:
    return made.tone == "good"
