"""What every scenario of a town shares: its axes, levers and gauges, and who lives there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sena_game.rules.audience import Audience


@dataclass(frozen=True, slots=True)
class Character:
    name: str
    role: str
    portrait: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """`high` is what a gauge at its top is a sign of, when that is no good news either."""

    label: str
    high: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Lever:
    """A principle, and what one does on Monday morning to follow it."""

    label: str
    monday: str


@dataclass(frozen=True, slots=True)
class Town:
    """What every scenario of a town shares; `season` are its episodes, in order."""

    name: str
    signature: str
    axes: Mapping[str, Axis]
    levers: Mapping[str, Lever]
    gauges: Mapping[str, Gauge]
    cast: Mapping[str, Character]
    newspaper: str = ""
    season: tuple[str, ...] = ()
    audience: Audience | None = None
