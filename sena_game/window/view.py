"""The screen as it stands in the window: its plan, the focus, how far it is scrolled."""

from __future__ import annotations

from pathlib import Path

import pygame

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import find, following
from sena_game.window.brush import Brush, Moment
from sena_game.window.draw import draw
from sena_game.window.layout import (
    Offsets,
    Plan,
    control_at,
    in_sight,
    offset,
    plan,
    scrolled,
    showing,
    towards,
    views,
)
from sena_game.window.lettering import Lettering
from sena_game.window.motion import STILL, Motion, motion
from sena_game.window.panels import Panels
from sena_game.window.pictures import Pictures
from sena_game.window.theme import theme

STEP = 0.12  # of the window's height, for an arrow key


class View:
    """What is made to draw is kept from one screen to the next."""

    def __init__(self, assets: Path, size: tuple[int, int]) -> None:
        area = max(size[0] * size[1], 1280 * 720)
        self.letters = Lettering(assets / "fonts", 2 * area)
        self.pictures = Pictures(assets, 5 * area)
        self.panels = Panels(4 * area)
        self.screen: Screen | None = None
        self.plan: Plan | None = None
        self.settings = Settings()
        self.focus = ""
        self.hover = ""
        self.offsets: Offsets = {}
        self.motion = Motion()
        self.since = 0.0

    @property
    def missing(self) -> list[str]:
        return [*self.letters.missing, *self.pictures.missing]

    def show(self, screen: Screen, settings: Settings, size: tuple[int, int], now: float) -> None:
        """Lay the screen out; the focus and the scrolling start anew when it is another one.

        Another one is read from its top, even when what has the focus is further down.
        """
        before, old = self.plan, self.screen
        self.settings = settings
        self.plan = plan(screen, size, settings.text_percent, self.letters.width)
        self.screen = screen
        if old is not screen:
            self._arrive(screen, same=old is not None and old.id == screen.id)
            self.motion = Motion()
            if settings.motion == "full":
                self.motion = motion(before, self.plan)
                self.since = now
        if self.focus and old is not None and old.id == screen.id:
            self.offsets = showing(self.plan, self.offsets, self.focus)

    def _arrive(self, screen: Screen, *, same: bool) -> None:
        kept = self.focus if same and find(screen, self.focus) else ""
        self.focus = screen.focus if find(screen, screen.focus) else kept
        self.hover = ""
        main = self.offsets.get("main") if same else None
        self.offsets = {} if main is None else {"main": main}

    def moving(self, now: float) -> bool:
        return now - self.since < self.motion.lasts

    def draw(self, canvas: pygame.Surface, *, now: float, seconds: int = 0) -> None:
        assert self.plan is not None
        age = now - self.since if self.moving(now) else STILL
        moment = Moment(self.focus, self.hover, self.offsets, self.motion, age, seconds)
        colours = theme(self.settings.contrast)
        draw(Brush(canvas, self.plan, moment, colours, self.letters, self.pictures, self.panels))

    def step(self, by: int) -> None:
        """Give the focus to the next control, or the one before, and bring it into sight."""
        assert self.screen is not None
        self.focus_on(following(self.screen, self.focus, step=by))

    def go(self, dx: int, dy: int) -> None:
        """Give the focus to what lies in a direction; scroll there when it is out of sight."""
        assert self.plan is not None and self.screen is not None
        there = towards(self.plan, self.offsets, self.focus, (dx, dy))
        if dy and not (there and in_sight(self.plan, self.offsets, there)):
            before = self.offsets
            self.scroll(dy * STEP, None)
            if self.offsets != before:
                return
        self.focus_on(there or following(self.screen, self.focus, step=dx or dy))

    def find_focus(self) -> bool:
        """Bring what has the focus into sight; return whether it was there already."""
        assert self.plan is not None
        before, self.offsets = self.offsets, showing(self.plan, self.offsets, self.focus)
        if in_sight(self.plan, before, self.focus):
            self.offsets = before
            return True
        return all(offset(v, before) == offset(v, self.offsets) for v in views(self.plan))

    def scroll(self, share: float, at: tuple[int, int] | None) -> None:
        """Scroll by a share of what is seen at once."""
        assert self.plan is not None
        dy = round(share * views(self.plan)[0].box.h)
        self.offsets = scrolled(self.plan, self.offsets, dy, at)

    def point(self, x: int, y: int) -> bool:
        """Return whether what is under the pointer has changed."""
        assert self.plan is not None
        before, self.hover = self.hover, control_at(self.plan, self.offsets, x, y)
        return before != self.hover

    def focus_on(self, control: str) -> None:
        assert self.plan is not None
        self.focus = control
        self.offsets = showing(self.plan, self.offsets, control)
