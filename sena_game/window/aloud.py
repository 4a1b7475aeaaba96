"""The game reads itself aloud where it is asked to and no screen reader does."""

from __future__ import annotations

import time
from collections.abc import Callable

from sena_game.window.reading import Seen, reading, whole
from sena_game.window.voice import Voice
from sena_game.words import Words

GRACE = 0.5  # seconds in which a screen reader that runs makes itself known


class Aloud:
    """Follows what is shown; never two voices at once, and no thread nor process without need."""

    def __init__(self, make: Callable[[str, str], Voice] = Voice, *, grace: float = GRACE) -> None:
        self._make = make
        self._begins = time.monotonic() + grace
        self._voice: Voice | None = None
        self._how = ("", "")
        self._told: Seen | None = None

    def show(self, now: Seen, words: Words, speed: str, *, listened: bool) -> None:
        """Say what has changed since the last time; nothing when `listened` to by a reader."""
        if listened:
            self.rest()
            return
        if time.monotonic() < self._begins:
            return
        before, self._told = self._told, now
        if before is not None and before.screen is now.screen and before.focus == now.focus:
            return
        if said := reading(before, now, words):
            self._speaks(words.language, speed).say(said)

    def again(self, now: Seen, words: Words, speed: str) -> None:
        """Say the whole screen, whoever listens: it was asked for."""
        self._speaks(words.language, speed).say(whole(now.screen, words))

    def hush(self) -> None:
        """Fall silent until something changes."""
        if self._voice:
            self._voice.stop()

    def rest(self) -> None:
        """Fall silent, and begin anew the next time."""
        self._told = None
        self.hush()

    def close(self) -> None:
        if self._voice:
            self._voice.close()
        self._voice, self._told = None, None

    @property
    def missing(self) -> bool:
        """Return whether a voice was looked for and this system has none."""
        return self._voice is not None and not self._voice.available

    def _speaks(self, language: str, speed: str) -> Voice:
        if self._voice is None or self._how != (language, speed):
            if self._voice:
                self._voice.close(wait=False)
            self._how = (language, speed)
            self._voice = self._make(language, speed)
        return self._voice
