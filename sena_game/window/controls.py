"""Keyboard, mouse, fingers and gamepad, translated into the little that a learner can ask for."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from sena_game.game.bindings import DEFAULTS, DIGITS, Bindings
from sena_game.window.inputs import BUTTONS, chosen, guessed, hat, names, tilt
from sena_game.window.touch import Lift, Press, Slide, Touch


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
class Chosen:
    """The key or the button that is wanted for an action."""

    input: str


@dataclass(frozen=True, slots=True)
class Type:
    """A text typed, by whatever keys or method of writing."""

    text: str


@dataclass(frozen=True, slots=True)
class Untype:
    """Erase the last sign typed."""


@dataclass(frozen=True, slots=True)
class FullScreen:
    pass


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Say the screen again."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Stop the voice."""


@dataclass(frozen=True, slots=True)
class Drop:
    """What is held is let go without being put anywhere."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """The window cannot be seen any more."""


@dataclass(frozen=True, slots=True)
class Wake:
    """The window can be seen again, or part of it that was covered."""


@dataclass(frozen=True, slots=True)
class Redraw:
    """The window was resized, or is on another display."""


@dataclass(frozen=True, slots=True)
class Close:
    pass


Intent = (
    Step | Towards | Confirm | Number | Shortcut | Scroll | Point | Press | Release | Slide | Lift
    | Ask | Chosen | Type | Untype | FullScreen | ReadAgain | Silence | Drop | Sleep | Wake | Redraw
    | Close
)  # fmt: skip

ASKED = pygame.USEREVENT  # what a screen reader asks, posted from its thread
END = 1000.0
DOES: dict[str, Intent] = {
    "confirm": Confirm(),
    "next": Step(1),
    "previous": Step(-1),
    "left": Towards(-1, 0),
    "right": Towards(1, 0),
    "up": Towards(0, -1),
    "down": Towards(0, 1),
    "go back": Shortcut("backspace"),
    "pause": Shortcut("escape"),
    "help": Shortcut("?"),
    "page up": Scroll(-0.85),
    "page down": Scroll(0.85),
    "top": Scroll(-END),
    "bottom": Scroll(END),
    "full screen": FullScreen(),
    "read again": ReadAgain(),
    "silence": Silence(),
    **{f"number {digit}": Number(int(digit)) for digit in DIGITS},
}
# They go on while a key is held; all else is decided once however long it is.
GOING_ON = (
    "next", "previous", "left", "right", "up", "down", "page up", "page down", "top", "bottom",
)  # fmt: skip
AUTHOR = {"f2": Shortcut("f2"), "f3": Shortcut("f3")}  # for who writes a scenario
SCROLLING = ("page up", "page down")  # a stick bound to these scrolls as far as it is tilted
TILTED, UPRIGHT = 18_000, 9_000  # of 32,768: a stick acts at one and is ready again at the other
FULL = 32_768


@dataclass(slots=True)
class Controls:
    """Remembers what is held down, so that a key or a stick held acts once."""

    bindings: Bindings = field(default_factory=lambda: Bindings(DEFAULTS))
    awaiting: bool = False  # the next key or button is only to be told
    typing: bool = False  # what is seen takes a text
    held: set[int] = field(default_factory=set)
    spent: set[int] = field(default_factory=set)  # told, and to be let go before they act
    tilted: set[tuple[int, int]] = field(default_factory=set)
    drift: float = 0.0  # how far a stick that scrolls is tilted up or down, from -1 to 1
    composing: bool = False  # a character is being written with several keys
    touch: Touch = field(default_factory=Touch)

    def read(self, event: pygame.Event, size: tuple[int, int] = (1280, 720)) -> Intent | None:
        """Return what the event asks for, if anything, in a window of that size."""
        match event.type:
            case pygame.KEYDOWN:
                return None if self.composing else self._key(event)
            case pygame.KEYUP:
                self.held.discard(event.scancode)
                self.spent.discard(event.scancode)
            case pygame.TEXTEDITING:
                self.composing = bool(event.text)
            case pygame.TEXTINPUT if self.typing:
                return Type(event.text)
            case pygame.MOUSEMOTION if not event.touch:
                return Point(*event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1 and not event.touch:
                return Press(*event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1 and not event.touch:
                return Release(*event.pos)
            case pygame.MOUSEWHEEL if not event.touch:
                return Scroll(-0.12 * event.precise_y, pygame.mouse.get_pos())
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                return self.touch.read(event, size)
            case pygame.CONTROLLERBUTTONDOWN:
                return self._button(BUTTONS.get(event.button, ""))
            case pygame.JOYBUTTONDOWN:
                return self._button(guessed(event.button))
            case pygame.JOYHATMOTION:
                return self._button(hat(event.value))
            case pygame.CONTROLLERAXISMOTION:
                return self._stick(event.instance_id, event.axis, event.value)
            case pygame.JOYAXISMOTION:
                return self._stick(event.instance_id, event.axis, round(event.value * FULL))
            case _ if event.type == ASKED:
                return Ask(event.control, event.clicked)
            case _:
                return self._window(event)
        return None

    def release(self) -> None:
        """Forget what was held: it may be let go while nobody tells us."""
        self.held.clear()
        self.spent.clear()
        self.tilted.clear()
        self.touch = Touch()
        self.drift, self.composing = 0.0, False

    def _window(self, event: pygame.Event) -> Intent | None:
        match event.type:
            case pygame.QUIT | pygame.WINDOWCLOSE:
                return Close()
            case pygame.WINDOWFOCUSLOST:
                self.release()
                return Drop()
            case pygame.WINDOWMINIMIZED | pygame.WINDOWHIDDEN:
                return Sleep()
            case (
                pygame.WINDOWRESTORED
                | pygame.WINDOWMAXIMIZED
                | pygame.WINDOWSHOWN
                | pygame.WINDOWEXPOSED
            ):
                return Wake()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWDISPLAYCHANGED:
                return Redraw()
            case pygame.WINDOWLEAVE:
                return Point(-1, -1)
            case _:
                return None

    def _key(self, event: pygame.Event) -> Intent | None:
        again = event.scancode in self.held
        self.held.add(event.scancode)
        if event.scancode in self.spent:
            return None
        if self.awaiting:
            return self._told(event)
        if self.typing and event.key == pygame.K_BACKSPACE:
            return Untype()
        if self.typing and event.unicode.isprintable() and event.unicode:
            return None  # it comes as a text
        for name in names(event):
            action = self.bindings.action(name)
            if action:
                return DOES[action] if action in GOING_ON or not again else None
            if name in AUTHOR and not again:
                return AUTHOR[name]
        return None

    def _told(self, event: pygame.Event) -> Intent | None:
        """Return the key as it is chosen for something; the one that cancels does so."""
        name = chosen(event)
        if not name:
            return None
        self.spent.add(event.scancode)
        return Shortcut("escape") if name == "escape" else Chosen(name)

    def _button(self, name: str) -> Intent | None:
        if self.awaiting:
            return Chosen(name) if name else None
        return DOES.get(self.bindings.action(name)) if name else None

    def _stick(self, pad: int, axis: int, value: int) -> Intent | None:
        name = tilt(axis, value)
        if self.bindings.action(name) in SCROLLING and not self.awaiting:
            share = value / FULL if abs(value) > UPRIGHT else 0.0
            downwards = self.bindings.action(name) == SCROLLING[1]
            self.drift = abs(share) if downwards else -abs(share)
        elif abs(value) < UPRIGHT:
            self.tilted.discard((pad, axis))
        elif abs(value) > TILTED and (pad, axis) not in self.tilted:
            self.tilted.add((pad, axis))
            return self._button(name)
        return None
