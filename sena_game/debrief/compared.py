"""Two plays of one story that part somewhere: what each has given, and where they part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sena_game.debrief.remarks import titled
from sena_game.debrief.summary import Debrief, debrief
from sena_game.play.run import Run
from sena_game.words import Words


@dataclass(frozen=True, slots=True)
class Before:
    """What the play before was worth, and the decision at which this one parts from it."""

    score: int
    parted: str


def parted(told: Debrief, others: Iterable[Run], words: Words) -> Before | None:
    """Return the latest of other runs that this one could be compared with; None without any.

    It is one of the same version and chance, which was decided otherwise from some point on.
    """
    same = [each for each in others if _alike(each, told.run)]
    if not same or told.scale is None:
        return None
    before = debrief(told.scenario, same[-1], told.scale)
    pairs = zip(before.run.decisions, told.run.decisions, strict=False)
    shared = next((n for n, (a, b) in enumerate(pairs) if a != b), len(told.run.decisions))
    made = next((each for each in before.made if each.settled >= shared), None)
    if made is None or before.score is None:
        return None
    return Before(before.score.value, titled(made, words))


def _alike(other: Run, run: Run) -> bool:
    same = (other.scenario, other.fingerprint, other.seed)
    return same == (run.scenario, run.fingerprint, run.seed) and other.decisions != run.decisions
