"""What drawing needs: what changes while a plan is shown, and what was made before."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from sena_game.window.layout import Offsets, Plan
from sena_game.window.lettering import Lettering
from sena_game.window.motion import STILL, Motion
from sena_game.window.panels import Panels
from sena_game.window.pictures import Pictures
from sena_game.window.theme import Theme


@dataclass(frozen=True, slots=True)
class Moment:
    """What of a plan changes while it is shown."""

    focus: str = ""
    hover: str = ""
    offsets: Offsets = field(default_factory=dict)
    motion: Motion = field(default_factory=Motion)
    age: float = STILL
    seconds: int = 0
    past: str = ""  # the place that was behind everything before this one
    gone: float = 0.0  # how much of it is still seen


@dataclass(frozen=True, slots=True)
class Brush:
    """What drawing needs: a canvas, where its origin is, and what was made before."""

    canvas: pygame.Surface
    plan: Plan
    moment: Moment
    theme: Theme
    letters: Lettering
    pictures: Pictures
    panels: Panels
    x: int = 0
    y: int = 0

    @property
    def unit(self) -> float:
        return self.plan.kit.unit
