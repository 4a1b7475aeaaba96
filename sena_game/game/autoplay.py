"""A play that plays itself: the moves of a walkthrough, and everything between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sena_game.game.game import Game
from sena_game.game.settings import Settings
from sena_game.play.run import moved
from sena_game.play.session import step
from sena_game.rules.moves import Continue, ImpossibleMove, read, write
from sena_game.screen.blocks import Countdown, Screen
from sena_game.screen.focus import find
from sena_game.words import Words

# What leads from the title to the first scene, and from the letter to the debrief.
BETWEEN = (write(Continue()), "begin", "debrief")
SECONDS = 2  # a screen is left on show


def autoplay(game: Game, moves: tuple[str, ...]) -> Iterator[Screen]:
    """Yield every screen of the play, making `moves` in order; stop when none can be made."""
    left = list(moves)
    yield game.screen
    while control := _next(game, left):
        _made(game, control, left)
        game.answer(control)
        yield game.screen


class Selfplay:
    """A game that answers itself after a while, as a window may show it."""

    def __init__(self, game: Game, moves: tuple[str, ...]) -> None:
        self._game = game
        self._left = list(moves)
        self._seen: Screen | None = None
        self._shown: Screen | None = None

    @property
    def settings(self) -> Settings:
        return self._game.settings

    @property
    def words(self) -> Words:
        return self._game.words

    @property
    def finished(self) -> bool:
        return self._game.finished

    @finished.setter
    def finished(self, ended: bool) -> None:
        self._game.finished = ended

    @property
    def screen(self) -> Screen:
        """The game's own screen, with a countdown to the next move of the walkthrough."""
        screen = self._game.screen
        if self._shown is None or self._seen is not screen:
            control = _next(self._game, self._left)
            label = self._game.words("Plays by itself")
            countdown = Countdown(SECONDS, control, label) if control else None
            self._seen, self._shown = screen, replace(screen, countdown=countdown)
        return self._shown

    def answer(self, control: str) -> None:
        _made(self._game, control, self._left)
        self._game.answer(control)

    def close(self) -> None:
        self._game.close()


def _next(game: Game, left: list[str]) -> str:
    screen = game.screen
    if screen.id == "debrief":
        return ""
    # What is asked of a choice is answered when the walkthrough does, and let pass otherwise.
    meant = [each for each in _meant(game, left[0]) if _possible(game, each)] if left else []
    return next(iter((*meant, *(each for each in BETWEEN if find(screen, each)))), "")


def _possible(game: Game, written: str) -> bool:
    """Tell whether a move can be made now, if only by dragging what would first be held."""
    move = read(written)
    if game.page != "play" or move is None:
        return False
    try:
        step(game.session, move)
    except ImpossibleMove:
        return False
    return True


def _made(game: Game, control: str, left: list[str]) -> None:
    if left and control in _meant(game, left[0]):
        left.pop(0)


def _meant(game: Game, move: str) -> tuple[str, str]:
    """Return a move as it is written, and as it would be now that ids have changed."""
    session = game.session
    return move, moved(move, session.at, session.scenario.renamed)
