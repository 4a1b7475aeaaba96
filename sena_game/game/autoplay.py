"""A play that plays itself: the moves of a walkthrough, and everything between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from sena_game.rules.moves import Continue, write
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import find

# What leads from the title to the first scene, and from the letter to the debrief.
BETWEEN = (write(Continue()), "begin", "debrief")


class Played(Protocol):
    @property
    def screen(self) -> Screen: ...

    def answer(self, control: str) -> None: ...


def autoplay(game: Played, moves: tuple[str, ...]) -> Iterator[Screen]:
    """Yield every screen of the play, making `moves` in order; stop when none can be made."""
    left = list(moves)
    yield game.screen
    while control := _next(game.screen, left):
        game.answer(control)
        yield game.screen


def _next(screen: Screen, left: list[str]) -> str:
    if screen.id == "debrief":
        return ""
    between = next((each for each in BETWEEN if find(screen, each)), "")
    if between or not left:
        return between
    return left.pop(0) if find(screen, left[0]) else ""
