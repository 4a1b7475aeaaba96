"""Bounds of gauges, and what effects make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sena_game.rules.effects import Effect, Shift
from sena_game.rules.state import HIGHEST, LOWEST

Bounds = tuple[int, int]
# The bounds of every gauge.
Levels = Mapping[str, Bounds]


def done(choices: Iterable[tuple[Effect, ...]], at: Levels) -> Levels:
    """Return the levels once one of `choices` is done, whichever it is."""
    return joined(_applied(effects, at) for effects in choices)


def _applied(effects: Iterable[Effect], at: Levels) -> Levels:
    # A gauge that no town could tell is nobody's.
    shifts = [each for each in effects if isinstance(each, Shift) and each.gauge in at]
    if not shifts:
        return at
    after = dict(at)
    for shift in shifts:
        low, high = (0, 0) if shift.absolute else after[shift.gauge]
        after[shift.gauge] = (_clamped(low + shift.amount), _clamped(high + shift.amount))
    return after


def _clamped(level: int) -> int:
    return min(HIGHEST, max(LOWEST, level))


def joined(each: Iterable[Levels]) -> Levels:
    first, *others = each
    for other in others:
        if other is not first:
            first = {g: (min(a, other[g][0]), max(b, other[g][1])) for g, (a, b) in first.items()}
    return first


def grown(known: Levels | None, more: Levels, *, wild: bool) -> Levels:
    """Return the levels with `more` added; what still grows has no bound when `wild`."""
    if known is None:
        return more
    both = joined((known, more))
    if not wild:
        return both
    return {
        gauge: (
            LOWEST if low < known[gauge][0] else low,
            HIGHEST if high > known[gauge][1] else high,
        )
        for gauge, (low, high) in both.items()
    }


def shifted(at: Levels, shifts: Levels) -> Levels:
    return {
        gauge: (_clamped(low + shifts[gauge][0]), _clamped(high + shifts[gauge][1]))
        for gauge, (low, high) in at.items()
    }
