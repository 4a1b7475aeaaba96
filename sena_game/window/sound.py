"""All that is heard: short sounds, the air of a place, the theme; each doubled by what is seen.

Nothing here waits for the device and nothing raises: what is wished is noted, and one thread,
asleep most of the time, opens, loads, fades and closes. Without a device all stays silent.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pygame

from sena_game.window.mixing import Player, Wish

KEPT = 4  # sounds that may wait for the device; a burst of them is no music


class Sounds:
    """What is wished to be heard; at volume 0, nothing is opened nor read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._wish = Wish()
        self._asked: list[str] = []
        self._lost = self._hope = False
        self._news = self._fading = self._ended = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def levels(self, *, sounds: int, ambience: int, music: int) -> None:
        """Set the three volumes, from 0 to 100; they are heard at once."""
        wish = self._wish
        self._hope = True
        self._want(replace(wish, sounds=sounds / 100, ambience=ambience / 100, music=music / 100))

    def play(self, name: str) -> None:
        """Play a sound of the interface, unless there is none of this name."""
        if not name or not self._wish.sounds or self._wish.paused:
            return
        with self._changed:
            self._asked = [*self._asked, name][-KEPT:]
            self._wake()

    def place(self, name: str) -> None:
        """Pass from one ambience to another; to none with ""."""
        self._want(replace(self._wish, place=name))

    def music(self, on: bool) -> None:
        """Let the theme come in or go out; while it is heard, the place is softer."""
        self._want(replace(self._wish, theme=on))

    def pause(self) -> None:
        """Fade everything and give the device back, until `resume`."""
        self._want(replace(self._wish, paused=True))

    def resume(self) -> None:
        """Hear again what was heard before `pause`."""
        self._hope = True
        self._want(replace(self._wish, paused=False))

    def notice(self, event: pygame.Event) -> None:
        """Take the device anew when one was unplugged or plugged in; see to no other event."""
        if event.type not in (pygame.AUDIODEVICEREMOVED, pygame.AUDIODEVICEADDED):
            return
        if self._thread and not getattr(event, "iscapture", 0):
            with self._changed:
                if event.type == pygame.AUDIODEVICEREMOVED:
                    self._lost = True
                self._hope = True
                self._wake()

    def wait(self, seconds: float) -> bool:
        """Wait until all that was asked is done, fades included; say whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._news or self._fading), seconds)

    def close(self) -> None:
        """Stop everything; a device that no longer answers is left behind."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        if self._thread:
            self._thread.join(1.0)

    def _want(self, wish: Wish) -> None:
        if wish == self._wish:
            return
        with self._changed:
            self._wish = wish
            if self._thread or wish.lasting:
                self._wake()

    def _wake(self) -> None:
        self._news = True
        self._changed.notify_all()
        if self._thread is None and not self._ended:
            self._thread = threading.Thread(target=self._follow, name="sounds", daemon=True)
            self._thread.start()

    def _follow(self) -> None:
        """Do what is wished, then sleep until there is more to do."""
        player = Player(self._folder)
        pause: float | None = None
        while True:
            with self._changed:
                if not (self._news or self._ended):
                    self._changed.wait(pause)
                if self._ended:
                    break
                wish, asked, news = self._wish, self._asked, self._news
                lost, hope = self._lost, self._hope
                self._asked, self._news, self._lost, self._hope = [], False, False, False
                # `wait` must not find us idle with the news in hand.
                self._fading = self._fading or news
            if lost:
                player.lose()
            if hope:
                player.hope()
            pause = player.follow(wish, asked, idle=not news)
            with self._changed:
                self._fading = player.fading
                self._changed.notify_all()
        player.close()
