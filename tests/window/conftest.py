"""Fonts measured once, and no display unless a test asks for one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
ROOT = Path(__file__).resolve().parents[2]

import pygame  # noqa: E402

from sena_game.window.lettering import Lettering  # noqa: E402


@pytest.fixture(scope="session")
def assets() -> Path:
    return ROOT / "assets"


@pytest.fixture(scope="session")
def letters(assets: Path) -> Iterator[Lettering]:
    pygame.display.init()
    pygame.font.init()
    yield Lettering(assets / "fonts", 1_000_000)
