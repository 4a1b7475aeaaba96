"""The buttons of a gamepad as they are drawn on it: letters, shapes, or only where they are.

Each has a shape of its own besides its colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from sena_game.screen.blocks import Block, Choice, Choices, Hint, Key, Screen

Family = Literal["", "xbox", "playstation", "nintendo", "other"]
# What the names of gamepads hold, in small letters; any other is drawn by the place of buttons.
MAKERS: Mapping[str, Family] = {
    "xbox": "xbox",
    "x-box": "xbox",
    "xinput": "xbox",
    "microsoft": "xbox",
    "playstation": "playstation",
    "dualshock": "playstation",
    "dualsense": "playstation",
    "sony": "playstation",
    "ps3": "playstation",
    "ps4": "playstation",
    "ps5": "playstation",
    "nintendo": "nintendo",
    "switch": "nintendo",
    "joy-con": "nintendo",
}
# What is written on these buttons, where it is not what they are called on any other.
WRITTEN: Mapping[Family, Mapping[str, str]] = {
    "xbox": {
        "pad left shoulder": "LB",
        "pad right shoulder": "RB",
        "pad left trigger": "LT",
        "pad right trigger": "RT",
        "pad start": "Menu",
        "pad back": "View",
    },
    "playstation": {"pad start": "Options", "pad back": "Share"},
    "nintendo": {
        "pad left shoulder": "L",
        "pad right shoulder": "R",
        "pad left trigger": "ZL",
        "pad right trigger": "ZR",
        "pad start": "+",
        "pad back": "-",
    },
}
BUTTONS = ("a", "b", "x", "y")
HELD = ("pad", "xbox", "playstation", "nintendo", "other")
CROSS = ("dpad", "dpad left", "dpad right", "dpad up", "dpad down")
DISC, EDGE, PALE = "#171C2E", "#8A93A6", "#FFFFFF"

# On a square of 24.
LETTERS: Mapping[str, str] = {
    "a": "M8 17 L12 7 L16 17 M9.5 13.6 L14.5 13.6",
    "b": "M9 7 L9 17 L12.6 17 Q15.8 17 15.8 14.3 Q15.8 11.8 12.6 11.8 L9 11.8 L12.2 11.8 "
    "Q15 11.8 15 9.4 Q15 7 12.2 7 Z",
    "x": "M8.5 7 L15.5 17 M15.5 7 L8.5 17",
    "y": "M8.2 7 L12 12.3 L15.8 7 M12 12.3 L12 17",
}
SHAPES: Mapping[str, str] = {
    "a": "M8 8 L16 16 M16 8 L8 16",
    "b": "M12 6.8 Q17.2 6.8 17.2 12 Q17.2 17.2 12 17.2 Q6.8 17.2 6.8 12 Q6.8 6.8 12 6.8 Z",
    "x": "M7.8 7.8 L16.2 7.8 L16.2 16.2 L7.8 16.2 Z",
    "y": "M12 6.6 L17.4 16 L6.6 16 Z",
}
COLOURS: Mapping[Family, Mapping[str, str]] = {
    "xbox": {"a": "#7FD858", "b": "#FF8177", "x": "#6DB8FF", "y": "#FFD23F"},
    "playstation": {"a": "#9CBDF5", "b": "#FF8A86", "x": "#F3A3D6", "y": "#5FDCB9"},
}
PLACES: Mapping[str, tuple[int, int]] = {"a": (12, 17), "b": (17, 12), "x": (7, 12), "y": (12, 7)}
ARMS: Mapping[str, str] = {
    "dpad left": "M4 9.5 L9.5 9.5 L9.5 14.5 L4 14.5 Z",
    "dpad right": "M20 9.5 L14.5 9.5 L14.5 14.5 L20 14.5 Z",
    "dpad up": "M9.5 4 L14.5 4 L14.5 9.5 L9.5 9.5 Z",
    "dpad down": "M9.5 20 L14.5 20 L14.5 14.5 L9.5 14.5 Z",
}
# Which stick, and where it is pushed.
STICKS: Mapping[str, tuple[str, int, int]] = {
    f"{name}{way}": (letter, dx, dy)
    for name, letter in (("stick ", "l"), ("right stick ", "r"))
    for way, dx, dy in (("left", -4, 0), ("right", 4, 0), ("up", 0, -4), ("down", 0, 4))
}
SIDES: Mapping[str, str] = {"l": "M9 7 L9 17 L15 17", "r": "M9 17 L9 7 L15 7 L15 12 L9 12 L15 17"}
PLUS = "M9.5 4 H14.5 V9.5 H20 V14.5 H14.5 V20 H9.5 V14.5 H4 V9.5 H9.5 Z"


def family(name: str) -> Family:
    """Return how the buttons of a gamepad look, by its name."""
    name = name.lower()
    return next((made for part, made in MAKERS.items() if part in name), "other")


def suited(screen: Screen, pad: Family) -> Screen:
    """Return the screen with its hints and its keys as they are on what is held in hand."""
    if not pad:
        return screen
    hints = tuple(_suited(hint, pad) for hint in screen.hints)
    return replace(screen, hints=hints, blocks=tuple(_with(block, pad) for block in screen.blocks))


def _with(block: Block, pad: Family) -> Block:
    """Return a block with the keys of its choices as they are on the gamepad."""
    if not isinstance(block, Choices) or not any(choice.caps for choice in block.choices):
        return block
    return replace(block, choices=tuple(_capped(choice, pad) for choice in block.choices))


def _capped(choice: Choice, pad: Family) -> Choice:
    caps = tuple(_named(key, pad) if key.id.startswith("pad ") else key for key in choice.caps)
    return replace(choice, caps=caps)


def _suited(hint: Hint, pad: Family) -> Hint:
    keys = tuple(_named(key, pad) for key in hint.pad)
    return replace(hint, keys=keys) if keys else hint


def _named(key: Key, pad: Family) -> Key:
    bare = key.id.removeprefix("pad ")
    return Key(f"{pad} {bare}", WRITTEN.get(pad, {}).get(key.id, key.label))


def is_drawn(id: str) -> bool:
    """Return whether there is a drawing of a button; others show what they are called."""
    pad, _, button = id.partition(" ")
    return pad in HELD and button in (*BUTTONS, *CROSS, *STICKS)


def drawing(id: str, size: int) -> str:
    """Return the shapes of a button, in a square of that size."""
    pad, _, button = id.partition(" ")
    if button in STICKS:
        inner = _stick(*STICKS[button])
    else:
        inner = _cross(button) if button in CROSS else _face(pad, button)
    return f'<g transform="scale({size / 24})">{inner}</g>'


def _cross(button: str) -> str:
    lit = PLUS if button == "dpad" else ARMS[button]
    disc = f'<circle cx="12" cy="12" r="11" fill="{DISC}" stroke="{EDGE}" stroke-width="1.4"/>'
    return (
        f'{disc}<g transform="translate(2.4 2.4) scale(0.8)">'
        f'<path d="{PLUS}" fill="#59637A"/><path d="{lit}" fill="{PALE}"/></g>'
    )


def _stick(letter: str, dx: int, dy: int) -> str:
    """Return the well of a stick, and the stick pushed to one side of it."""
    well = f'<circle cx="12" cy="12" r="11" fill="{DISC}" stroke="{EDGE}" stroke-width="1.4"/>'
    return (
        f'{well}<g transform="translate({dx} {dy})"><circle cx="12" cy="12" r="6.4" fill="{PALE}"/>'
        f'<path d="{SIDES[letter]}" transform="translate(4.8 4.8) scale(0.6)" fill="none" '
        f'stroke="{DISC}" stroke-width="2.6" stroke-linejoin="round"/></g>'
    )


def _face(pad: str, button: str) -> str:
    disc = f'<circle cx="12" cy="12" r="11" fill="{DISC}" stroke="{EDGE}" stroke-width="1.4"/>'
    if pad == "other":
        dots = (
            f'<circle cx="{x}" cy="{y}" r="{3.4 if each == button else 1.6}" '
            f'fill="{PALE if each == button else EDGE}"/>'
            for each, (x, y) in PLACES.items()
        )
        return disc + "".join(dots)
    path = (SHAPES if pad == "playstation" else LETTERS)[button]
    colour = next((c[button] for made, c in COLOURS.items() if made == pad), PALE)
    return (
        f'{disc}<path d="{path}" fill="none" stroke="{colour}" stroke-width="2.1" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
