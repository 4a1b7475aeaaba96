"""The screen as it stands in the window: its plan, the focus, how far it is scrolled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import find, following
from sena_game.window.brush import Brush, Moment
from sena_game.window.captions import draw_caption, height
from sena_game.window.dragging import Drag, dropped, place_at, pull, pulled, taken
from sena_game.window.draw import draw
from sena_game.window.following import kept
from sena_game.window.ghost import carry, lifted, outline
from sena_game.window.glyphs import Family, suited
from sena_game.window.kit import Kit, kit
from sena_game.window.layout import (
    Offsets,
    Plan,
    backdrop,
    behind,
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
from sena_game.window.marks import Town
from sena_game.window.motion import FADE, STILL, Motion, motion
from sena_game.window.panels import Panels
from sena_game.window.pictures import Pictures, TownLook
from sena_game.window.theme import Theme, theme

if TYPE_CHECKING:
    from sena_game.window.sky import Sight, Sky

STAYING = ("main", "board")  # views that stay where they are while the screen is the same
NUDGE = 0.02  # the same, for a tile held near an edge
WAIT = 0.6  # seconds, at most, that a place stays until the next one is drawn
STEP = 0.12  # of the window's height, for an arrow key


class View:
    """What is made to draw is kept from one screen to the next."""

    def __init__(self, assets: Path, size: tuple[int, int], *, calm: bool = False) -> None:
        """`calm`: without weather, for pictures of screens."""
        area = max(size[0] * size[1], 1280 * 720)
        self.letters = Lettering(assets / "fonts", area)
        self.pictures = Pictures(assets, 5 * area)
        self.panels = Panels(2 * area)
        self.screen: Screen | None = None
        self.plan: Plan | None = None
        self.settings = Settings()
        self.focus = ""
        self.hover = ""
        self.offsets: Offsets = {}
        self.motion = Motion()
        self.since = 0.0
        self.placed = 0.0  # since when the place can be seen
        self.past = ""  # the place that was seen before it
        self._arrived_at = 0.0
        self._waited = False  # whether the place was not there at once
        self.drag: Drag | None = None
        self._ghost: pygame.Surface | None = None
        self.size = (0, 0)
        self.pad: Family = ""  # what is held in hand, when the hints are those of its buttons
        self.caption = ""  # what is heard
        self.foot: Kit | None = None
        self._calm = calm
        self._drawn = False
        self._sky: Sky | None = None
        self._arrived: tuple[float, bool] | None = None  # what the sky has not been told yet

    @property
    def missing(self) -> list[str]:
        return [*self.letters.missing, *self.pictures.missing]

    def show(
        self,
        screen: Screen,
        settings: Settings,
        size: tuple[int, int],
        now: float,
        *,
        pad: Family = "",
    ) -> None:
        """Lay the screen out; the focus and the scrolling start anew when it is another one.

        Another one is read from its top, even when what has the focus is further down.
        """
        before, old = self.plan, self.screen
        self.settings, self.size, self.pad = settings, size, pad
        self.plan = self._plan(suited(screen, pad), settings)
        self.screen = screen
        if old is not screen:
            self.past, self.placed = behind(before) if before else "", now
            # The very first place is waited for, and any where nothing should move.
            comes = before is not None and settings.motion == "full"
            self._arrived_at, self._waited = now if comes else -WAIT, False
            self._arrive(screen, old)
            self.motion = Motion()
            if settings.motion == "full":
                self.motion = motion(before, self.plan)
                self.since = now
            self._arrived = now, old is None or old.id != screen.id
        self._expect(self.plan, hurried=now - self._arrived_at >= WAIT)
        if self.focus and old is not None and old.id == screen.id:
            self.offsets = showing(self.plan, self.offsets, self.focus)

    def _plan(self, screen: Screen, settings: Settings) -> Plan:
        """Return the screen laid out, above the captions of sounds where these are wished."""
        percent, measure, face = settings.text_percent, self.letters.width, settings.face
        width, high = self.size
        self.foot = kit(self.size, percent, measure, face=face)
        taken = height(self.foot) if settings.captions == "on" else 0
        return plan(screen, (width, max(1, high - taken)), percent, measure, face)

    def _expect(self, plan: Plan, *, hurried: bool) -> None:
        """Begin to draw the place that will be seen, while everything else is."""
        town = backdrop(plan)
        if town and theme(self.settings.theme).scenery:
            size = (town.box.w, town.box.h)
            self.pictures.expect(town.name, size, self._look(town), hurried=hurried)

    def _is_awaited(self, now: float) -> bool:
        """Return whether the place is still being drawn: the one before, or paper, is seen."""
        town = backdrop(self.plan) if self.plan else None
        if not town or now - self._arrived_at >= WAIT:
            return False
        return self.pictures.awaited(town.name, (town.box.w, town.box.h), self._look(town))

    def _look(self, town: Town) -> TownLook:
        colours = theme(self.settings.theme)
        return ("" if town.veil else colours.dusk, colours.inks["paper"], town.veil)

    def _gone(self, now: float) -> float:
        """Return how much of the place before is still seen: all of it until the next is there."""
        if self._is_awaited(now):
            self.placed, self._waited = now, True
            return 1.0
        return max(0.0, 1 - (now - self.placed) / FADE) if self._fades else 0.0

    @property
    def _fades(self) -> bool:
        return bool(self.motion.past) or self._waited

    def _arrive(self, screen: Screen, old: Screen | None) -> None:
        same = old is not None and old.id == screen.id
        stays = kept(old, screen, self.focus) if old and same else ""
        self.focus = screen.focus if find(screen, screen.focus) else stays
        self.hover = ""
        if not same:
            self.drag, self._ghost = None, None
        scrolled = {id: by for id, by in self.offsets.items() if id in STAYING}
        self.offsets = scrolled if same else {}

    def moving(self, now: float) -> bool:
        """Return whether what has just appeared still comes."""
        if now - self.since < self.motion.lasts or self._is_awaited(now):
            return True
        return self._fades and now - self.placed < FADE

    def stirring(self, now: float) -> bool:
        """Return whether the weather plays where it can be seen; not before the first frame."""
        wished = self._drawn and not self._calm and self.settings.motion == "full"
        if not wished or self.drag or not theme(self.settings.theme).scenery:
            return False
        if self._is_awaited(now):
            return False
        return self._weather().plays(self._sight(), now)

    def _weather(self) -> Sky:
        assert self.plan is not None
        if self._sky is None:
            from sena_game.window.sky import Sky

            self._sky = Sky()
        if self._arrived:
            at, another = self._arrived
            self._sky.arrive(self.plan, at, another=another)
            self._arrived = None
        return self._sky

    def _sight(self) -> Sight:
        from sena_game.window.sky import Sight

        assert self.plan is not None
        return Sight(self.plan, self.offsets, self.hover or self.focus)

    def stir(self, canvas: pygame.Surface, now: float) -> None:
        """Draw what moves over the town, and nothing else."""
        past = (self.past, self._gone(now))
        dusk = theme(self.settings.theme).dusk
        self._weather().draw(canvas, self.pictures, self._sight(), now, past, dusk)

    def draw(self, canvas: pygame.Surface, *, now: float, seconds: int = 0) -> None:
        assert self.plan is not None
        age = now - self.since if self.moving(now) else STILL
        stirring, place = self.stirring(now), (self.past, self._gone(now))
        moment = Moment(self.focus, self.hover, self.offsets, self.motion, age, seconds, *place)
        colours = theme(self.settings.theme)
        if self.drag and self.drag.moved and self._ghost is None:
            self._ghost = lifted(
                canvas, self.drag, self.plan.kit.unit
            )  # as the frame before shows it
        draw(Brush(canvas, self.plan, moment, colours, self.letters, self.pictures, self.panels))
        if stirring:
            self.stir(canvas, now)
        self._drawn = True
        if self.settings.captions == "on" and self.foot:
            draw_caption(canvas, self.caption, self.foot, colours, self.letters)
        if self.drag and self._ghost:
            self._carry(canvas, self.drag, self._ghost, colours)

    def _carry(
        self, canvas: pygame.Surface, drag: Drag, ghost: pygame.Surface, colours: Theme
    ) -> None:
        assert self.plan is not None
        unit = self.plan.kit.unit
        carry(canvas, ghost, drag, colours.focus, unit)
        found = place_at(self.plan, self.offsets, *drag.at)
        if found:
            outline(canvas, found[1], colours.ring, unit)

    def take(self, x: int, y: int) -> bool:
        """Take hold of the tile under the pointer; return whether there is one."""
        assert self.plan is not None
        self.drag = taken(self.plan, self.offsets, x, y)
        return self.drag is not None

    def pull(self, x: int, y: int) -> bool:
        """Move the tile that is held with the pointer; return whether it shows."""
        assert self.plan is not None
        if self.drag is None:
            return False
        self.drag = pulled(self.drag, x, y, self.plan.kit.unit)
        return self.drag.moved

    def pull_edge(self) -> bool:
        """Scroll while a tile is held near an edge; return whether anything moved."""
        if self.drag is None or not self.drag.moved or self.plan is None:
            return False
        way, before = pull(self.plan, self.drag.at[1]), self.offsets
        if way:
            self.scroll(way * NUDGE, self.drag.at)
        return self.offsets != before

    def let_go(self) -> tuple[str, bool]:
        """Return what letting the tile go asks for, and whether it was dragged or only clicked."""
        assert self.plan is not None
        drag, self.drag, self._ghost = self.drag, None, None
        if drag is None:
            return "", False
        if not drag.moved:
            return drag.control, False
        return dropped(self.plan, self.offsets, drag), True

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

    def under(self, x: int, y: int) -> str:
        """Return the control that can be seen at a point."""
        assert self.plan is not None
        return control_at(self.plan, self.offsets, x, y)

    def point(self, x: int, y: int) -> bool:
        """Return whether what is under the pointer has changed."""
        assert self.plan is not None
        before, self.hover = self.hover, self.under(x, y)
        return before != self.hover

    def focus_on(self, control: str) -> None:
        assert self.plan is not None
        self.focus = control
        self.offsets = showing(self.plan, self.offsets, control)
