"""All a learner can do, and how it is written down.

A move is written as words with ids (`choose echarpe`, `put insulte masquer`): the same text is
the id of the control on the screen, the line of a walkthrough and what records keep.
"""

from __future__ import annotations

from dataclasses import dataclass


class ImpossibleMove(Exception):
    """A move that the scene does not offer now."""

    def __init__(self, move: Move | str) -> None:
        self.move = move if isinstance(move, str) else write(move)
        super().__init__(self.move)


@dataclass(frozen=True, slots=True)
class Choose:
    """Take one of the options offered."""

    option: str


@dataclass(frozen=True, slots=True)
class Put:
    """Put an item in a slot: a comment in a bin, a post on a day, a tile in a message."""

    item: str
    slot: str


@dataclass(frozen=True, slots=True)
class Take:
    """Take back an item that was put somewhere."""

    item: str


@dataclass(frozen=True, slots=True)
class Done:
    """Say that everything is where it should be."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Take an item in hand, or let it go. Not a decision: nothing has moved yet."""

    item: str


@dataclass(frozen=True, slots=True)
class Why:
    """Name the principle behind the choice just made."""

    lever: str


@dataclass(frozen=True, slots=True)
class Sure:
    """Say how sure one is of the choice just made, from 1 (a guess) to 3 (certain)."""

    level: int


@dataclass(frozen=True, slots=True)
class Bring:
    """Begin with what an earlier episode left: levels (`confiance+10`) and flags (`promesse`)."""

    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Continue:
    """Read on. Not a decision: a run does without it."""


Move = Choose | Put | Take | Done | Hold | Why | Sure | Bring | Continue


def write(move: Move) -> str:
    """Return a move as text."""
    match move:
        case Choose(option):
            return f"choose {option}"
        case Put(item, slot):
            return f"put {item} {slot}"
        case Take(item):
            return f"take {item}"
        case Done():
            return "done"
        case Hold(item):
            return f"hold {item}"
        case Why(lever):
            return f"why {lever}"
        case Sure(level):
            return f"sure {level}"
        case Bring(what):
            return " ".join(("bring", *what))
        case Continue():
            return "continue"


def read(text: str) -> Move | None:
    """Return the move that `text` is, or None when it is not one."""
    match text.split():
        case ["choose", option]:
            return Choose(option)
        case ["put", item, slot]:
            return Put(item, slot)
        case ["take", item]:
            return Take(item)
        case ["done"]:
            return Done()
        case ["hold", item]:
            return Hold(item)
        case ["why", lever]:
            return Why(lever)
        case ["sure", "1" | "2" | "3" as level]:
            return Sure(int(level))
        case ["bring", *what]:
            return Bring(tuple(what))
        case ["continue"]:
            return Continue()
        case _:
            return None
