"""The game in a window: opened, run until it ends, and closed whatever happens."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen
from sena_game.window.stopping import stopping
from sena_game.words import Words

SIZE = (1280, 720)
SMALLEST = (960, 540)
SORRY = {
    "fr": "SENA a dû s’arrêter. Votre partie est gardée\u00a0: relancez le jeu pour la reprendre.",
    "en": "SENA had to stop. Your game is kept: start it again to go on.",
}


class Game(Protocol):
    """What the window needs of a game; the settings are read afresh after each answer."""

    finished: bool

    @property
    def settings(self) -> Settings: ...
    @property
    def words(self) -> Words: ...
    @property
    def screen(self) -> Screen: ...
    def answer(self, control: str) -> None: ...
    def close(self) -> None: ...


def run(
    game: Game,
    *,
    assets: Path,
    shots: Path | None = None,
    size: tuple[int, int] = SIZE,
    missing: list[str] | None = None,
    clock: Callable[[], float] = time.perf_counter,
    look: Callable[[], bool] | None = None,
) -> int:
    """Show the game until it ends; return 0, or 1 when something broke.

    A picture of each new screen is saved in `shots`; the fonts and pictures that could not be
    read are added to `missing`. `look` is called now and then, and tells whether something
    outside has changed what is shown.
    """
    try:
        with stopping(game, SORRY):
            missed = _run(game, assets, shots, size, clock, look)
    except Exception as problem:
        game.close()
        print(SORRY.get(game.settings.language, SORRY["en"]), file=sys.stderr)
        print(f"({type(problem).__name__}: {problem})", file=sys.stderr)
        return 1
    game.close()
    if missing is not None:
        missing += missed
    return 0


def _run(
    game: Game,
    assets: Path,
    shots: Path | None,
    size: tuple[int, int],
    clock: Callable[[], float],
    look: Callable[[], bool] | None,
) -> list[str]:
    # A window that is seldom drawn needs no texture: it starts faster and holds less memory.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    # Fingers are read as such: without this they would also be a mouse, and act twice.
    os.environ.setdefault("SDL_TOUCH_MOUSE_EVENTS", "0")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from sena_game.window.window import Window

    window = Window(game, assets, size=size, smallest=SMALLEST, clock=clock, shots=shots)
    try:
        window.refresh()
        window.frame()
        # Only now what the first frame does not need.
        from sena_game.window.loop import Loop

        Loop(game, window, assets, look).run()
    finally:
        window.close()
    return window.view.missing
