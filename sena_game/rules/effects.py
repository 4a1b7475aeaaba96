"""Effects: what a choice does to gauges and flags, and what a character remembers of it.

A memory is a flag with the character's name: `odile: cold` raises `odile.cold`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sena_game.rules.state import HIGHEST, LOWEST, State

_AMOUNT = re.compile(r"([+=-])(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Shift:
    """Move a gauge by `amount`, or set it there when `absolute`."""

    gauge: str
    amount: int
    absolute: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Raise or lower a flag."""

    flag: str
    up: bool = True


Effect = Shift | Mark


# What each memory raises, and what it lowers.
MEMORIES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "warm": (("warm",), ("cold",)),
    "cold": (("cold",), ("warm",)),
    "promised": (("promised",), ()),
    "kept": (("warm",), ("promised", "cold")),
    "broken": (("broken", "cold"), ("promised", "warm")),
}
REMEMBERED = ("warm", "cold", "promised", "broken")


def parse(name: str, text: str) -> tuple[Effect, ...]:
    """Return the effects written `name: text`; none when it is not one."""
    if text in ("yes", "no"):
        return (Mark(name, text == "yes"),)
    if text in MEMORIES:
        raised, lowered = MEMORIES[text]
        up = tuple(Mark(f"{name}.{each}") for each in raised)
        return (*up, *(Mark(f"{name}.{each}", up=False) for each in lowered))
    written = _AMOUNT.fullmatch(text)
    if not written:
        return ()
    sign, digits = written.groups()
    return (Shift(name, -int(digits) if sign == "-" else int(digits), absolute=sign == "="),)


def apply(effects: Iterable[Effect], state: State) -> State:
    """Return the state after `effects`; a gauge stops at the ends of its scale."""
    if not effects:
        return state
    gauges, flags = dict(state.gauges), set(state.flags)
    for effect in effects:
        match effect:
            case Shift(gauge, amount, absolute):
                level = amount if absolute else gauges[gauge] + amount
                gauges[gauge] = min(HIGHEST, max(LOWEST, level))
            case Mark(flag, True):
                flags.add(flag)
            case Mark(flag, False):
                flags.discard(flag)
    return replace(state, gauges=gauges, flags=frozenset(flags))


def added(points: Mapping[str, int], more: Mapping[str, int]) -> Mapping[str, int]:
    """Return `points` with `more` added, axis by axis."""
    if not more:
        return points
    return {axis: points.get(axis, 0) + more.get(axis, 0) for axis in {**points, **more}}
