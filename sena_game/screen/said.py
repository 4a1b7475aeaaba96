"""One thing said of a screen, and how it is heard: its words, then its role, state and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from sena_game.screen.blocks import Choice
from sena_game.words import Words

Role = Literal[
    "heading", "text", "alert", "button", "tick box", "radio button",
    "list", "item", "meter", "picture", "table", "row",
]  # fmt: skip
# A sentence has ended with one of these, whatever closes after it.
ENDS = tuple(".!?…:")
CLOSING = "»”’)\u00a0\u202f "


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said: its `text` makes sense alone, its state is told apart.

    `place` is which one it is of its group, and how many these are; None when it has no group.
    """

    text: str
    role: Role = "text"
    control: str = ""
    selected: bool | None = None
    locked: str = ""
    place: tuple[int, int] | None = None


def said_of(control: Choice, text: str, *, on_tile: bool = False) -> Said:
    """Return a control as it is said by `text`; what is on a tile is ticked, apart from others."""
    role: Role = "button"
    if control.selected is not None:
        role = "tick box" if on_tile else "radio button"
    return Said(text, role, control.id, control.selected, control.locked)


def aloud(said: Said, words: Words) -> str:
    """Return all that is heard of one thing said."""
    reason = words.colon(words("Not available"), said.locked) if said.locked else ""
    number, total = said.place or (0, 0)
    place = words("{number} of {total}", number=number, total=total) if total > 1 else ""
    return sentences(said.text, _state(said, words), reason, place)


def sentences(*parts: str) -> str:
    """Return the parts that are not empty, one after the other, each closed but the last."""
    *others, last = [part for part in parts if part.strip()] or [""]
    return " ".join((*map(_closed, others), last))


def placed(group: Iterable[Said]) -> Iterator[Said]:
    """Yield each of a group with its place in it."""
    members = tuple(group)
    for number, each in enumerate(members, start=1):
        yield replace(each, place=(number, len(members)))


def _closed(part: str) -> str:
    return part if part.rstrip(CLOSING).endswith(ENDS) else f"{part}."


def _state(said: Said, words: Words) -> str:
    match said.role, said.selected:
        case "button", _:
            return words("Button")
        case "tick box", True:
            return words("Tick box, ticked")
        case "tick box", _:
            return words("Tick box, not ticked")
        case "radio button", True:
            return words("Radio button, chosen")
        case "radio button", _:
            return words("Radio button, not chosen")
        case _:
            return ""
