"""What a theme is: the colour of each ink, how each kind of panel looks, how the focus shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sena_game.window.names import Grounds, Ink, Look


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths are in units of a window of 1280 × 720; `inner` is a thin line inside the edge."""

    fill: str
    border: str = ""
    thick: float = 2
    radius: int = 12
    shadow: int = 0
    inner: str = ""
    turn: float = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the ring and its rim is seen on anything: the first is light, the other dark."""

    inks: Mapping[Ink, str]
    looks: Mapping[Look, Style]
    focus: str  # the border of what has the focus
    ring: str  # the line around it
    rim: str  # the thin lines around that line
    lit: str  # behind the number of what has the focus
    hover: str
    scenery: bool  # whether the town stands behind the cards
    track: str = "#8A8169"  # of the scroll bar
    shade: str = "#14213D"  # under sheets; none in high contrast
    plate: str = ""  # behind a portrait, whose lines are black
    dusk: str = ""  # what the town is multiplied by, so that it does not dazzle
    dusks: Mapping[Grounds, str] = field(default_factory=dict)  # the same, of what things lie on
