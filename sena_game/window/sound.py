"""Short sounds that double what is seen; without a device all stays silent."""

from __future__ import annotations

import threading
from pathlib import Path

import pygame


class Sounds:
    """Opens the device at the first sound, aside, so that nothing ever waits for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._opening: threading.Thread | None = None
        self._silent = False

    def play(self, name: str) -> None:
        """Play the sound, unless there is no such sound or no device."""
        if not name or self._silent or (self._opening and self._opening.is_alive()):
            return
        if pygame.mixer.get_init():
            self._start(name)
            return
        self._opening = threading.Thread(target=self._open, args=(name,), daemon=True)
        self._opening.start()

    def wait(self, seconds: float) -> None:
        """Wait until the device is open or known to be absent."""
        if self._opening:
            self._opening.join(seconds)

    def _open(self, name: str) -> None:
        try:
            pygame.mixer.init(44100, -16, 1, 1024)
        except pygame.error:
            self._silent = True
            return
        self._start(name)

    def _start(self, name: str) -> None:
        try:
            if name not in self._sounds:
                self._sounds[name] = pygame.mixer.Sound(self._folder / f"{name}.wav")
            self._sounds[name].play()
        except (OSError, pygame.error):
            self._silent = not pygame.mixer.get_init()
