"""Sounds never get in the way."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from sena_game.window.sound import Sounds

PATIENCE = 5.0


@pytest.fixture(autouse=True)
def closed() -> None:
    pygame.mixer.quit()


def test_a_sound_opens_the_device_aside(assets: Path) -> None:
    sounds = Sounds(assets / "sounds")
    sounds.play("choose")
    sounds.wait(PATIENCE)
    assert pygame.mixer.get_init()


def test_without_a_device_all_stays_silent(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds = Sounds(assets / "sounds")
    for _ in range(2):
        sounds.play("choose")
        sounds.wait(PATIENCE)
    assert not pygame.mixer.get_init()


def test_a_sound_that_is_missing_is_not_heard(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path)
    sounds.play("choose")
    sounds.wait(PATIENCE)
    sounds.play("choose")
    sounds.play("")
