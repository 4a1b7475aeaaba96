"""The terminal's loop: a screen, a line, an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TextIO

from sena_game.screen.blocks import Choice, Screen
from sena_game.screen.focus import controls, field, find
from sena_game.terminal.keys import typed
from sena_game.terminal.page import text
from sena_game.words import Words


class Game(Protocol):
    finished: bool

    @property
    def screen(self) -> Screen: ...

    @property
    def words(self) -> Words: ...

    def answer(self, control: str) -> None: ...


def run(
    game: Game,
    said: TextIO,
    lines: Iterator[str],
    farewell: Callable[[], str],
    look: Callable[[], bool] | None = None,
) -> None:
    """Play until the learner leaves or `lines` end, then say `farewell`.

    Whatever was decided is saved by then: leaving in the middle is no mistake. `look` tells
    whether something outside has changed the screen: a line was then meant for the one before.
    """
    shown: Screen | None = None
    while not game.finished:
        if shown is not game.screen:
            shown = game.screen
            print(f"\n{text(shown, game.words)}\n", file=said)
        print("> ", end="", file=said, flush=True)
        line = next(lines, None)
        if line is None:
            break
        if look and look():
            continue
        control = meant(shown, line.strip())
        wanted = field(shown)
        if wanted and control == wanted.id:
            _write(game, wanted, said, lines)
        elif control:
            game.answer(control)
        elif line.strip():
            print(_unknown(shown, game.words), file=said)
    print(f"\n{farewell()}", file=said)


def watch(screens: Iterator[Screen], words: Callable[[], Words], said: TextIO) -> None:
    """Print every screen of a play that plays itself."""
    for screen in screens:
        print(f"\n{text(screen, words())}\n", file=said)


def meant(screen: Screen, line: str) -> str:
    """Return the control a line stands for: its number, its id, or the last word of its id."""
    if not line:
        return screen.focus
    number = typed(screen).get(line)
    if number:
        return number
    if (control := find(screen, line)) and not control.locked:
        return line
    ends = [each.id for each in controls(screen) if each.id.split()[-1] == line and not each.locked]
    return ends[0] if len(ends) == 1 else ""


def _write(game: Game, wanted: Choice, said: TextIO, lines: Iterator[str]) -> None:
    """Ask for a line, which takes the place of what the field had; an empty one leaves it."""
    print(f"{wanted.label} ", end="", file=said, flush=True)
    line = next(lines, "").strip()
    if line:
        for _ in wanted.text:
            game.answer("untype")
        game.answer(f"type {line}")
    game.answer(wanted.id)


def _unknown(screen: Screen, words: Words) -> str:
    known = ", ".join(typed(screen))
    return words("Type one of these, then Enter: {known}.", known=known)
