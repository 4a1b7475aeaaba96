"""Keyboard, mouse and gamepad, translated into the little that a learner can ask for."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame


@dataclass(frozen=True, slots=True)
class Step:
    """To the next control in reading order, or the one before."""

    by: int


@dataclass(frozen=True, slots=True)
class Towards:
    """To the control that lies in a direction."""

    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Confirm:
    """Activate what has the focus."""


@dataclass(frozen=True, slots=True)
class Number:
    number: int


@dataclass(frozen=True, slots=True)
class Shortcut:
    key: str


@dataclass(frozen=True, slots=True)
class Scroll:
    """By a share of the window's height; a large one reaches the end."""

    share: float
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Press:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Release:
    """The button of the mouse is let go."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A screen reader gives the focus to a control, or activates it."""

    control: str
    clicked: bool


@dataclass(frozen=True, slots=True)
class FullScreen:
    pass


@dataclass(frozen=True, slots=True)
class Redraw:
    """The window was resized or uncovered."""


@dataclass(frozen=True, slots=True)
class Close:
    pass


Intent = (
    Step
    | Towards
    | Confirm
    | Number
    | Shortcut
    | Scroll
    | Point
    | Press
    | Release
    | Ask
    | FullScreen
    | Redraw
    | Close
)

ASKED = pygame.USEREVENT  # what a screen reader asks, posted from its thread
END = 1000.0
ARROWS = {
    pygame.K_LEFT: Towards(-1, 0),
    pygame.K_RIGHT: Towards(1, 0),
    pygame.K_UP: Towards(0, -1),
    pygame.K_DOWN: Towards(0, 1),
}
SCROLLS = {
    pygame.K_PAGEUP: Scroll(-0.85),
    pygame.K_PAGEDOWN: Scroll(0.85),
    pygame.K_HOME: Scroll(-END),
    pygame.K_END: Scroll(END),
}
# Decided once however long the key is held.
ONCE: dict[int, Intent] = {
    pygame.K_RETURN: Confirm(),
    pygame.K_KP_ENTER: Confirm(),
    pygame.K_SPACE: Confirm(),
    pygame.K_ESCAPE: Shortcut("escape"),
    pygame.K_AC_BACK: Shortcut("backspace"),
    pygame.K_BACKSPACE: Shortcut("backspace"),
    pygame.K_F2: Shortcut("f2"),
    pygame.K_F3: Shortcut("f3"),
    pygame.K_F11: FullScreen(),
}
BUTTONS: dict[int, Intent] = {
    pygame.CONTROLLER_BUTTON_A: Confirm(),
    pygame.CONTROLLER_BUTTON_B: Shortcut("backspace"),
    pygame.CONTROLLER_BUTTON_START: Shortcut("escape"),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Towards(-1, 0),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Towards(1, 0),
    pygame.CONTROLLER_BUTTON_DPAD_UP: Towards(0, -1),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Towards(0, 1),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Step(-1),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Step(1),
}
TILTED, UPRIGHT = 18_000, 9_000  # of 32,768: a stick acts at one and is ready again at the other


@dataclass(slots=True)
class Controls:
    """Remembers what is held down, so that a key or a stick held acts once."""

    held: set[int] = field(default_factory=set)
    tilted: set[int] = field(default_factory=set)
    drift: float = 0.0  # how far the right stick is tilted up or down, from -1 to 1

    def read(self, event: pygame.Event) -> Intent | None:
        """Return what the event asks for, if anything."""
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP:
                self.held.discard(event.scancode)
            case pygame.MOUSEMOTION:
                return Point(*event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return Press(*event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return Release(*event.pos)
            case pygame.MOUSEWHEEL:
                return Scroll(-0.12 * event.precise_y, pygame.mouse.get_pos())
            case pygame.CONTROLLERBUTTONDOWN:
                return BUTTONS.get(event.button)
            case pygame.CONTROLLERAXISMOTION:
                return self._stick(event)
            case _ if event.type == ASKED:
                return Ask(event.control, event.clicked)
            case pygame.WINDOWFOCUSLOST:
                self.held.clear()
            case pygame.QUIT | pygame.WINDOWCLOSE:
                return Close()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWEXPOSED | pygame.WINDOWSHOWN:
                return Redraw()
            case pygame.WINDOWLEAVE:
                return Point(-1, -1)
        return None

    def _key(self, event: pygame.Event) -> Intent | None:
        again = event.scancode in self.held
        self.held.add(event.scancode)
        if event.key == pygame.K_TAB:
            return Step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        moving = ARROWS.get(event.key) or SCROLLS.get(event.key)
        if moving or again:
            return moving
        if event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT:
            return FullScreen()
        return ONCE.get(event.key) or _written(event)

    def _stick(self, event: pygame.Event) -> Intent | None:
        across = event.axis == pygame.CONTROLLER_AXIS_LEFTX
        if event.axis == pygame.CONTROLLER_AXIS_RIGHTY:
            self.drift = event.value / 32_768 if abs(event.value) > UPRIGHT else 0.0
        elif across or event.axis == pygame.CONTROLLER_AXIS_LEFTY:
            if abs(event.value) < UPRIGHT:
                self.tilted.discard(event.axis)
            elif abs(event.value) > TILTED and event.axis not in self.tilted:
                self.tilted.add(event.axis)
                way = 1 if event.value > 0 else -1
                return Towards(way, 0) if across else Towards(0, way)
        return None


def _written(event: pygame.Event) -> Intent | None:
    """Return what a character asks for; the row of digits counts as digits on any keyboard."""
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    if event.unicode == "?":
        return Shortcut("?")
    if event.unicode in tuple("123456789"):
        return Number(int(event.unicode))
    # On a French keyboard the row gives « & é " ' ( » unless shift is held.
    for first in (pygame.KSCAN_1, pygame.KSCAN_KP_1):
        if first <= event.scancode < first + 9:
            return Number(event.scancode - first + 1)
    return None
