"""What a key or a button is called, whatever the keyboard and the gamepad: see game/bindings.py."""

from __future__ import annotations

import pygame

MODIFIERS = (
    (pygame.KMOD_CTRL, "ctrl+"),
    (pygame.KMOD_ALT, "alt+"),
    (pygame.KMOD_META, "meta+"),
)
# They change what other keys do: none is chosen alone.
HELD = (
    "left ctrl", "right ctrl", "left shift", "right shift", "left alt", "right alt",
    "left gui", "right gui", "modeswitch", "altgr", "capslock", "numlock",
)  # fmt: skip
BUTTONS: dict[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "pad a",
    pygame.CONTROLLER_BUTTON_B: "pad b",
    pygame.CONTROLLER_BUTTON_X: "pad x",
    pygame.CONTROLLER_BUTTON_Y: "pad y",
    pygame.CONTROLLER_BUTTON_START: "pad start",
    pygame.CONTROLLER_BUTTON_BACK: "pad back",
    pygame.CONTROLLER_BUTTON_GUIDE: "pad guide",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "pad left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "pad right shoulder",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "pad left stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "pad right stick",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad dpad left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad dpad right",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad dpad up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad dpad down",
}
# A stick tilted to one end of an axis, then to the other; a trigger has only one.
AXES: dict[int, tuple[str, str]] = {
    pygame.CONTROLLER_AXIS_LEFTX: ("pad stick left", "pad stick right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("pad stick up", "pad stick down"),
    pygame.CONTROLLER_AXIS_RIGHTX: ("pad right stick left", "pad right stick right"),
    pygame.CONTROLLER_AXIS_RIGHTY: ("pad right stick up", "pad right stick down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "pad left trigger"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "pad right trigger"),
}
# A gamepad nobody has described: the most usual order of its buttons.
GUESSED = ("a", "b", "x", "y", "left shoulder", "right shoulder", "back", "start")
HATS = {(-1, 0): "left", (1, 0): "right", (0, 1): "up", (0, -1): "down"}


def names(event: pygame.Event) -> tuple[str, ...]:
    """Return what a key pressed may be bound as, the most precise first."""
    bare = pygame.key.name(event.key, use_compat=False).lower()
    digit, typed = _digit(event), _typed(event)
    held = "".join(name for mask, name in MODIFIERS if event.mod & mask)
    if held and bare not in HELD:
        return (held + bare,) if bare else ()
    if bare.startswith("keypad "):
        return (bare, *((typed,) if typed else ()))
    alone = typed or bare in HELD or not bare or not event.mod & pygame.KMOD_SHIFT
    shifted = "" if alone else f"shift+{bare}"
    return tuple(dict.fromkeys(each for each in (shifted, typed, digit, bare) if each))


def chosen(event: pygame.Event) -> str:
    """Return the name under which a key pressed is bound; none for one that is held with others.

    The row of digits stays itself: what it types otherwise differs from one keyboard to another.
    """
    found = names(event)
    shift = event.mod & pygame.KMOD_SHIFT
    digit = _digit(event)
    if digit and digit in found and not shift:
        return digit
    return next((each for each in found if each not in HELD), "")


def _typed(event: pygame.Event) -> str:
    text = event.unicode.lower()
    return text if len(text) == 1 and text.isprintable() and not text.isspace() else ""


def _digit(event: pygame.Event) -> str:
    """Return the digit of a key: on a French keyboard the row gives « & é " ' ( » without shift."""
    for first, prefix in ((pygame.KSCAN_1, ""), (pygame.KSCAN_KP_1, "keypad ")):
        if first <= event.scancode < first + 9:
            return f"{prefix}{event.scancode - first + 1}"
    return ""


def tilt(axis: int, value: int) -> str:
    """Return the name of an axis tilted that way."""
    ends = AXES.get(axis, ("", ""))
    return ends[value > 0]


def guessed(button: int) -> str:
    return f"pad {GUESSED[button]}" if 0 <= button < len(GUESSED) else ""


def hat(value: tuple[int, int]) -> str:
    return f"pad dpad {HATS[value]}" if value in HATS else ""
