"""Which keys and buttons do what: the ways things are when the game comes, and a learner's own.

An input is a name: `return`, `shift+tab`, `keypad 4`, `?`, or `pad a` for the button of a gamepad
wherever it is. A key that types a character is that character; those of the row of digits are
digits on any keyboard.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

PAD = "pad "
DIGITS = tuple(str(number) for number in range(1, 10))
Inputs = Mapping[str, tuple[str, ...]]  # by action
Obstacle = Literal["", "unknown", "same", "kept", "only"]

DEFAULTS: Inputs = {
    "confirm": ("return", "keypad enter", "space", "pad a"),
    "next": ("tab", "pad right shoulder"),
    "previous": ("shift+tab", "pad left shoulder"),
    "left": ("left", "pad dpad left", "pad stick left"),
    "right": ("right", "pad dpad right", "pad stick right"),
    "up": ("up", "pad dpad up", "pad stick up"),
    "down": ("down", "pad dpad down", "pad stick down"),
    "go back": ("backspace", "ac back", "pad b"),
    "pause": ("escape", "pad start"),
    "help": ("?", "f1", "pad back"),
    "page up": ("pageup", "pad right stick up"),
    "page down": ("pagedown", "pad right stick down"),
    "top": ("home",),
    "bottom": ("end",),
    "full screen": ("f11", "alt+return"),
    "read again": ("f4", "pad y"),
    "silence": ("left ctrl", "right ctrl", "pad x"),
    **{f"number {digit}": (digit, f"keypad {digit}") for digit in DIGITS},
}
# They never do anything else, so that a way always remains to every control, and out again.
KEPT: Mapping[str, str] = {
    input: action
    for action in ("confirm", "next", "previous", "left", "right", "up", "down", "pause")
    for input in DEFAULTS[action][:1]
}
LONGEST = 40  # signs of the name of an input


@dataclass(frozen=True, slots=True)
class Bindings:
    """The inputs of each action; an input does one thing only."""

    inputs: Inputs

    def action(self, input: str) -> str:
        """Return what an input does; nothing when it is not bound."""
        return next((act for act, inputs in self.inputs.items() if input in inputs), "")

    def keys(self, action: str) -> tuple[str, ...]:
        return tuple(input for input in self.inputs.get(action, ()) if not is_pad(input))

    def buttons(self, action: str) -> tuple[str, ...]:
        """Return the inputs of an action that are on a gamepad."""
        return tuple(input for input in self.inputs.get(action, ()) if is_pad(input))


def is_pad(input: str) -> bool:
    return input.startswith(PAD)


def bind(bindings: Bindings, action: str, input: str) -> Bindings:
    """Return bindings where `input` does `action`, in place of what did it on the same device.

    The action that loses its last way on that device gets, in exchange, what this one gives up:
    no action is ever left without any. What stands in the way is told by `obstacle`.
    """
    if obstacle(bindings, action, input):
        return bindings
    owner, pad = bindings.action(input), is_pad(input)
    changed = {**bindings.inputs}
    if owner:
        left = tuple(each for each in changed[owner] if each != input)
        bare = not any(is_pad(each) == pad for each in left)
        changed[owner] = (*left, *_given(bindings, action, pad)[:1]) if bare else left
    mine = (input, *(each for each in changed[action] if is_pad(each) == pad and each in KEPT))
    others = tuple(each for each in changed[action] if is_pad(each) != pad)
    changed[action] = (*others, *mine) if pad else (*mine, *others)
    return Bindings(changed)


def obstacle(bindings: Bindings, action: str, input: str) -> Obstacle:
    """Return why an input cannot be given to an action; nothing when it can."""
    sane = 0 < len(input) <= LONGEST and input.isprintable() and input == input.strip()
    owner = bindings.action(input)
    if action not in bindings.inputs or not sane:
        return "unknown"
    if owner == action:
        return "same"
    if input in KEPT:
        return "kept"
    pad = is_pad(input)
    alone = [each for each in bindings.inputs.get(owner, ()) if is_pad(each) == pad] == [input]
    return "only" if alone and not _given(bindings, action, pad) else ""


def _given(bindings: Bindings, action: str, pad: bool) -> tuple[str, ...]:
    """Return what an action can give up on a device."""
    inputs = bindings.inputs[action]
    return tuple(each for each in inputs if is_pad(each) == pad and each not in KEPT)


def read(text: str) -> Bindings:
    """Return the bindings kept as text; what makes no sense there is as when the game came."""
    own = dict(_pairs(text))
    taken = {each for inputs in own.values() for each in inputs}
    # What came with a later version gives way to what a learner has chosen before.
    come = {act: tuple(i for i in inputs if i not in taken) for act, inputs in DEFAULTS.items()}
    found = Bindings({**come, **own})
    return found if _sound(found) else Bindings(DEFAULTS)


def written(bindings: Bindings) -> str:
    """Return the bindings as text: only what differs, nothing when all is as it came."""
    own = {act: inputs for act, inputs in bindings.inputs.items() if DEFAULTS[act] != inputs}
    return json.dumps(own, ensure_ascii=False) if own else ""


def _pairs(text: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return
    if not isinstance(found, dict):
        return
    for action, inputs in found.items():
        if action in DEFAULTS and isinstance(inputs, list):
            yield action, tuple(each for each in inputs if isinstance(each, str))


def _sound(bindings: Bindings) -> bool:
    """Return whether each input does one thing, each action can be done, and what is kept is."""
    every = [each for inputs in bindings.inputs.values() for each in inputs]
    once = len(set(every)) == len(every)
    kept = all(bindings.action(input) == action for input, action in KEPT.items())
    sane = all(0 < len(each) <= LONGEST and each.isprintable() for each in every)
    return once and kept and sane and all(map(bindings.keys, DEFAULTS)) and _played(bindings)


def _played(bindings: Bindings) -> bool:
    """Return whether a gamepad still does all that it did when the game came."""
    first = Bindings(DEFAULTS)
    return all(bindings.buttons(act) for act in DEFAULTS if first.buttons(act))
