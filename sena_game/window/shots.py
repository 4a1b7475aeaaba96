"""Pictures of screens kept in a folder, without a window."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen


def save_shots(
    screens: Iterable[Screen], folder: Path, size: tuple[int, int], settings: Settings, assets: Path
) -> int:
    """Save a picture of each screen, numbered in order; return how many there are."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from sena_game.window.picture import picture

    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for number, screen in enumerate(screens, start=1):
        name = f"{number:03d}-{safe_name(screen.id)}.png"
        pygame.image.save(picture(screen, size, settings, assets), folder / name)
    return number


def safe_name(text: str) -> str:
    """Return the text as the name of a file, what is unsafe being replaced."""
    return re.sub(r"[^A-Za-z0-9_.-]+", "_", text).strip(".") or "screen"
