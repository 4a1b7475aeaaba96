"""What keys and buttons are called, and the reminders of what they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sena_game.game.bindings import PAD, Bindings, is_pad
from sena_game.screen.blocks import Hint, Key
from sena_game.words import Words

# In English: keys of the catalogue. What is not here is called by its own name.
NAMES: Mapping[str, str] = {
    "return": "Enter",
    "space": "Space",
    "tab": "Tab",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Delete",
    "insert": "Insert",
    "home": "Home",
    "end": "End",
    "pageup": "Page up",
    "pagedown": "Page down",
    "left": "Left arrow",
    "right": "Right arrow",
    "up": "Up arrow",
    "down": "Down arrow",
    "left ctrl": "Left Ctrl",
    "right ctrl": "Right Ctrl",
    "ac back": "Back key",
    "enter": "Enter",
    "shift": "Shift",
    "meta": "Meta",
    "pad start": "Start button",
    "pad back": "Select button",
    "pad dpad": "D-pad",
    "pad dpad left": "D-pad left",
    "pad dpad right": "D-pad right",
    "pad dpad up": "D-pad up",
    "pad dpad down": "D-pad down",
    "pad stick left": "Left stick to the left",
    "pad stick right": "Left stick to the right",
    "pad stick up": "Left stick upwards",
    "pad stick down": "Left stick downwards",
    "pad right stick left": "Right stick to the left",
    "pad right stick right": "Right stick to the right",
    "pad right stick up": "Right stick upwards",
    "pad right stick down": "Right stick downwards",
}
SAME: Mapping[str, str] = {  # in every language
    "ctrl": "Ctrl",
    "alt": "Alt",
    "pad left shoulder": "L1",
    "pad right shoulder": "R1",
    "pad left trigger": "L2",
    "pad right trigger": "R2",
    "pad left stick": "L3",
    "pad right stick": "R3",
}
KEYPAD = "keypad "
NUMBERED = ("number 1", "number 2", "number 3")


def key(input: str, words: Words) -> Key:
    return Key(input, called(input, words))


def keys(inputs: Iterable[str], words: Words) -> tuple[Key, ...]:
    return tuple(key(each, words) for each in inputs)


def called(input: str, words: Words) -> str:
    """Return what is written on a key, or what a button is called."""
    if input in NAMES:
        return words(NAMES[input])
    if input.startswith(KEYPAD):
        return words("{key} (keypad)", key=called(input.removeprefix(KEYPAD), words))
    first, plus, rest = input.partition("+")
    if plus and first and rest:
        return f"{called(first, words)} + {called(rest, words)}"
    if input in SAME:
        return SAME[input]
    bare = input.removeprefix(PAD)
    return bare.upper() if len(bare) < 4 else bare.capitalize()


def told(inputs: Iterable[str], words: Words) -> str:
    """Return inputs as they are said, those of a gamepad apart: “Enter, Space; gamepad: A”."""
    names = list(inputs)
    board = ", ".join(called(each, words) for each in names if not is_pad(each))
    pad = ", ".join(called(each, words) for each in names if is_pad(each))
    on_pad = words("gamepad: {buttons}", buttons=pad) if pad else ""
    return words("{keys}; {pad}", keys=board, pad=on_pad) if board and on_pad else board or on_pad


def hint(bindings: Bindings, words: Words, label: str, *actions: str) -> Hint:
    """Return the reminder of what does the actions: the first key and the first button of each."""
    board = [first for act in actions for first in bindings.keys(act)[:1]]
    pad = [first for act in actions for first in bindings.buttons(act)[:1]]
    return Hint(keys(board, words), label, keys(pad, words))


def opening(bindings: Bindings, words: Words) -> tuple[Hint, ...]:
    """Return the reminders under the title."""
    return (
        hint(bindings, words, words("begin"), "confirm"),
        hint(bindings, words, words("move"), "next"),
        _help(bindings, words),
    )


def deciding(bindings: Bindings, words: Words) -> tuple[Hint, ...]:
    """Return the reminders under a decision; with a gamepad no number is needed."""
    numbers = hint(bindings, words, words("choose"), *NUMBERED)
    return (
        Hint(numbers.keys, numbers.label, (key("pad dpad", words),)),
        hint(bindings, words, words("confirm"), "confirm"),
        hint(bindings, words, words("go back"), "go back"),
        _help(bindings, words),
    )


def reading(bindings: Bindings, words: Words) -> tuple[Hint, ...]:
    """Return the reminders under what is only read."""
    return (
        hint(bindings, words, words("read on"), "confirm"),
        hint(bindings, words, words("go back"), "go back"),
        _help(bindings, words),
    )


def _help(bindings: Bindings, words: Words) -> Hint:
    return hint(bindings, words, words("help"), "help")
