"""What is typed for each control of a screen, and how a control is written with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, product
from string import ascii_lowercase

from sena_game.screen.blocks import Board, Choice, Choices, Screen, Street
from sena_game.screen.focus import controls
from sena_game.words import Words

# What is typed for a control that has a shortcut in the window.
TYPED = {"escape": "0", "backspace": "-", "?": "?"}


def typed(screen: Screen) -> dict[str, str]:
    """Return what to type for each control that can be taken: the typed text, then the id.

    Choices and tiles to be picked have numbers, as in the window; all others have letters. A
    locked control keeps its own, so that those after it stay the same once it opens.
    """
    numbers, letters = map(str, count(1)), _letters()
    numbered, found = set(_numbered(screen)), dict[str, str]()
    for control in controls(screen):
        written = TYPED.get(control.key, "")
        if not written or written in found:
            written = next(numbers) if control.id in numbered else next(letters)
        if not control.locked:
            found[written] = control.id
    return found


def _letters() -> Iterator[str]:
    """Yield a, b… z, aa, ab… without end."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _numbered(screen: Screen) -> Iterator[str]:
    for block in screen.blocks:
        match block:
            case Choices(choices=choices):
                yield from (each.id for each in choices)
            case Board(tray=tray):
                yield from (tile.controls[0].id for tile in tray if tile.controls)
            case Street(doors=doors):
                yield from (door.control.id for door in doors if door.control)
            case _:
                pass


def line(choice: Choice, keys: dict[str, str], words: Words, said: str = "") -> str:
    """Return a control as a line: what to type and what it is, `said` instead of its own words."""
    said = said or " — ".join(part for part in (choice.label, choice.text, choice.note) if part)
    said += words(" (chosen)") if choice.selected else ""
    if choice.locked:
        return words("  (locked) {label}: {reason}", label=said, reason=choice.locked)
    return f"  {keys.get(choice.id, '')}. {said}"
