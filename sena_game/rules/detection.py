"""How well one tells what is at fault from what is not: signal detection, and what it means.

A comment at fault that is kept off the page is a hit, one that is left there a miss; a sound one
kept off the page is a false alarm. Rates are corrected as in Hautus (1995), “Corrections for
extreme proportions and their biasing effects on estimated values of d′”, Behavior Research
Methods, Instruments, & Computers 27, 46–51: half a case is added to each kind of answer, so that
a perfect score of five comments is not taken for an endless one.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import Literal

from sena_game.words import Words

# From where one is said to tell the two well apart, and to lean to one side.
WELL, LEANING = 1.5, 0.5
Manner = Literal["", "well", "keeps out", "lets through", "chance", "partly"]


@dataclass(frozen=True, slots=True)
class Detection:
    """What became of comments at fault (hits, misses) and of sound ones (alarms, correct)."""

    hits: int
    misses: int
    alarms: int
    correct: int

    @property
    def faults(self) -> int:
        return self.hits + self.misses

    @property
    def sound(self) -> int:
        return self.alarms + self.correct

    @property
    def hit_rate(self) -> float:
        """The share of faults that are kept out, corrected: never 0 nor 1."""
        return (self.hits + 0.5) / (self.faults + 1)

    @property
    def alarm_rate(self) -> float:
        """The share of sound comments that are kept out, corrected: never 0 nor 1."""
        return (self.alarms + 0.5) / (self.sound + 1)

    @property
    def sensitivity(self) -> float:
        """d′: how far apart faults and sound comments are told; 0 at chance."""
        return _z(self.hit_rate) - _z(self.alarm_rate)

    @property
    def bias(self) -> float:
        """The criterion c: above 0 one lets through, below 0 one keeps out."""
        return -(_z(self.hit_rate) + _z(self.alarm_rate)) / 2

    @property
    def manner(self) -> Manner:
        """Return the manner of who decided so; nothing when there was only one kind to decide."""
        if not self.faults or not self.sound:
            return ""
        # With one comment of each kind, even a perfect score is not far from chance.
        if not (self.misses or self.alarms) or self.sensitivity >= WELL:
            return "well"
        if abs(self.bias) >= LEANING:
            return "lets through" if self.bias > 0 else "keeps out"
        return "partly" if self.sensitivity >= WELL / 2 else "chance"


def added(one: Detection, other: Detection) -> Detection:
    """Return two moderations as one."""
    return Detection(
        one.hits + other.hits,
        one.misses + other.misses,
        one.alarms + other.alarms,
        one.correct + other.correct,
    )


def described(detection: Detection, words: Words) -> str:
    """Return in one sentence how one moderates."""
    match detection.manner:
        case "well":
            return words("You tell what may be said from what may not.")
        case "keeps out":
            return words("When in doubt you keep out: what may be said disappears too.")
        case "lets through":
            return words("When in doubt you let through: what may not be said stays too.")
        case "partly":
            return words("You tell them apart more often than not, with slips on both sides.")
        case "chance":
            return words("Your choices are close to chance: the rule is worth writing down.")
        case "":
            return ""


def _z(rate: float) -> float:
    return NormalDist().inv_cdf(rate)
