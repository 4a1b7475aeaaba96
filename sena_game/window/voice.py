"""A voice for who has no screen reader: it says what it is given, aside, and stops at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from subprocess import SubprocessError

from sena_game.window.pronounced import pronounced
from sena_game.window.voices import Engine, Way, ways

LOOK = 0.1  # seconds between two looks at what is being said
LAST = 1.0  # seconds given to the voice to close
FAILURES = (OSError, RuntimeError, ValueError, SubprocessError)


class Voice:
    """Nothing here waits for the system nor raises: all is done by a thread of its own.

    A way of speaking that fails leaves its place to the next, which says again what was due.
    """

    def __init__(
        self, language: str, speed: str, found: Callable[[str, str], tuple[Way, ...]] = ways
    ) -> None:
        self._language = language
        self._ways = found(language, speed)
        self.available = bool(self._ways)
        self._orders: SimpleQueue[tuple[str, str]] = SimpleQueue()
        self._due: list[str] = []
        self._thread: threading.Thread | None = None

    def say(self, text: str, *, interrupt: bool = True) -> None:
        """Say the text, instead of what is being said or after it."""
        if not self.available:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True)
            self._thread.start()
        elif interrupt:
            self._orders.put(("stop", ""))
        if text.strip():
            self._orders.put(("say", pronounced(text, self._language)))

    def stop(self) -> None:
        """Fall silent."""
        if self._thread:
            self._orders.put(("stop", ""))

    def close(self, *, wait: bool = True) -> None:
        """Fall silent and leave nothing running; without `wait`, in a moment."""
        if self._thread:
            self._orders.put(("close", ""))
            if wait:
                self._thread.join(LAST)
            self._thread = None
        self.available = False

    def _work(self) -> None:
        for way in self._ways:
            try:
                engine = way()
            except FAILURES:
                continue
            try:
                self._serve(engine)
                return
            except FAILURES:
                continue
            finally:
                _closed(engine)
        self.available = False

    def _serve(self, engine: Engine) -> None:
        """Do what is asked until all is over; what is due comes first."""
        for text in tuple(self._due):
            engine.say(text)
        while True:
            try:
                asked, text = self._orders.get(timeout=LOOK if engine.pending else None)
            except Empty:
                engine.look()
                continue
            match asked:
                case "close":
                    return
                case "stop":
                    self._due.clear()
                    engine.stop()
                case _:
                    self._due.append(text)
                    engine.say(text)


def _closed(engine: Engine) -> None:
    with suppress(*FAILURES):
        engine.close()
