"""Figures as they are written: shares that hide nothing rare, times, intervals of a sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, log10, sqrt

from sena_game.explore.findings import Estimate, Findings
from sena_game.html.document import Markup, escaped, joined, tag
from sena_game.words import NARROW, Words

# How many standard deviations 95 % of a normal law spans, each side.
DEVIATIONS = 1.96
LEAST = 1e-6


def percent(share: float, words: Words) -> str:
    """Return a share with enough digits to tell it from 0 and from 1 when it is neither."""
    edge = min(share, 1 - share)
    gap = NARROW if words.language == "fr" else ""
    if 1e-12 < edge < LEAST:
        sign, end = ("<", LEAST) if share < 0.5 else (">", 1 - LEAST)
        return f"{sign} {words.number(100 * end, 4)}{gap}%"
    return f"{words.number(100 * share, _digits(edge))}{gap}%"


def _digits(edge: float) -> int:
    """Return how many digits tell a share that is so far from 0 or from 1."""
    if edge < 1e-12 or edge > 0.0995:
        return 0
    return max(1, 1 - floor(log10(100 * edge)))


def plain(value: float, words: Words) -> str:
    """Return a figure with one digit, and none when it is whole."""
    return words.number(value, 0 if abs(value - round(value)) < 0.05 else 1)


def about(estimate: Estimate, words: Words) -> Markup:
    """Return a share, with its interval when it was sampled."""
    return _with(percent(estimate.value, words), estimate, words, percent)


def scored(estimate: Estimate, words: Words) -> Markup:
    """Return a score, with its interval when it was sampled."""
    return _with(plain(estimate.value, words), estimate, words, plain)


def rested(share: float, plays: int) -> Estimate:
    """Return a share with the interval of so many plays (Wilson's); exact for none."""
    if not plays:
        return Estimate(share, share, share)
    square = DEVIATIONS**2 / plays
    middle = (share + square / 2) / (1 + square)
    half = DEVIATIONS * sqrt(share * (1 - share) / plays + square / (4 * plays)) / (1 + square)
    return Estimate(share, max(0.0, middle - half), min(1.0, middle + half))


def averaged(chances: Mapping[int, float], plays: int) -> Estimate:
    """Return a mean, with the interval of so many plays."""
    mean = sum(value * chance for value, chance in chances.items())
    if not plays:
        return Estimate(mean, mean, mean)
    square = sum(chance * (value - mean) ** 2 for value, chance in chances.items())
    half = DEVIATIONS * sqrt(square / plays)
    return Estimate(mean, mean - half, mean + half)


def sampled(estimate: Estimate) -> bool:
    return estimate.low != estimate.high


def stamp(plays: int, words: Words) -> Markup:
    """Return the mark of what rests on a sample; nothing when it is exact."""
    if not plays:
        return Markup()
    return tag("span", words("sample"), class_="sample")


def unmeasured(found: Findings, words: Words) -> Markup:
    """Return that something was not found, and why when it is for want of an exact answer."""
    if found.sample:
        return tag("p", words("A sample is not enough to measure this."))
    return tag("p", words("There is nothing here to be measured."))


def counted(found: Findings, words: Words) -> str:
    """Return how many plays there are."""
    return words("countless") if found.plays is None else _grouped(found.plays, words)


def _grouped(count: int, words: Words) -> str:
    """Return a count, in powers of ten when nobody would read it."""
    if count < 10**12:
        return words.number(count)
    power = len(str(count)) - 1
    return f"{words.number(count // 10 ** (power - 1) / 10, 1)} × 10{_raised(power)}"


def _raised(power: int) -> str:
    return str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _with(
    said: str, estimate: Estimate, words: Words, write: Callable[[float, Words], str]
) -> Markup:
    if not sampled(estimate):
        return escaped(said)
    ends = words(
        "{low} to {high}", low=write(estimate.low, words), high=write(estimate.high, words)
    )
    return joined((said, " ", tag("span", f"[{ends}] ", stamp(1, words), class_="sub")))
