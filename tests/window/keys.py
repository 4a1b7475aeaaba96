"""Which keys play a scenario to its debrief: found beforehand, on the window's own view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.window.view import View
from tests.game.conftest import new_game
from tests.game.policy import Onward

SIZE = (1280, 720)
SCREENS_AT_MOST = 150


def hand(name: str, language: str, home: Path) -> Iterator[tuple[str, ...]]:
    """Yield the keys to press on each screen, from the title to the debrief.

    Things are put wherever the first control says, until they may be settled.
    """
    pygame.display.init()
    pygame.font.init()
    game = new_game(home, lambda _: open_scenario(name, paths.scenarios(), language))
    view = View(paths.assets(), SIZE)
    player = Onward(game)
    for _ in range(SCREENS_AT_MOST):
        view.show(game.screen, game.settings, SIZE, 0.0)
        control = player.control()
        if not control:
            game.close()
            return
        yield _reached(view, control)
        game.answer(control)
    pytest.fail(f"{name} is not over after {SCREENS_AT_MOST} screens")


def _reached(view: View, control: str) -> tuple[str, ...]:
    """Return the keys that bring the focus to a control and activate it."""
    keys = []
    while view.focus != control:
        view.step(1)
        keys.append("Tab")
    while not view.find_focus():
        keys.append("Return")
    return (*keys, "Return")
