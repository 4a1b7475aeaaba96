"""A screen as a picture, without a window."""

from __future__ import annotations

from pathlib import Path

import pygame

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen
from sena_game.window.view import View


def picture(
    screen: Screen,
    size: tuple[int, int],
    settings: Settings,
    assets: Path,
    *,
    scrolled: float = 0,
) -> pygame.Surface:
    """Return the screen drawn, all motion settled, scrolled by so many heights of the window."""
    pygame.font.init()
    view = View(assets, size)
    view.show(screen, settings, size, now=0)
    if scrolled:
        view.scroll(scrolled, None)
    canvas = pygame.Surface(size, 0, 32)
    view.draw(canvas, now=1e6, seconds=screen.countdown.seconds if screen.countdown else 0)
    return canvas
