"""What is heard of the game: sounds, places, the theme, the voice; and their captions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from sena_game.window.ambience import AMBIENCES, caption
from sena_game.window.sound import Sounds

if TYPE_CHECKING:
    from sena_game.game.settings import Settings
    from sena_game.window.aloud import Aloud
    from sena_game.window.app import Game
    from sena_game.window.window import Window

THEME = ("title", "welcome", "letter")  # the screens that have the music
UNTOLD = ("focus", "choose", "put", "take")  # what one has just done oneself needs no caption


class Heard:
    """Nothing here waits: the device and the voice are opened aside."""

    def __init__(self, game: Game, window: Window, folder: Path) -> None:
        self.game = game
        self.window = window
        self.sounds = Sounds(folder)
        self._aloud: Aloud | None = None
        self._levels = (0, 0, 0)
        self._place = ""
        self._missing = False

    def arrive(self) -> None:
        """Let a new screen be heard: its place, its sound, the theme where there is one."""
        self._level(self.game.settings)
        screen = self.game.screen
        place = AMBIENCES.get(screen.backdrop, "")
        theme = screen.id in THEME
        self.sounds.place(place)
        self.sounds.music(theme)
        self.sounds.play(screen.sound)
        fresh = place if place != self._place else ""
        self._place = place
        told = (screen.sound, "theme" if theme and fresh else "", fresh)
        self._caption(*told)

    def play(self, name: str) -> None:
        """Play a sound of the interface."""
        self.sounds.play(name)
        self._caption(name)

    def tell(self) -> None:
        """Follow the settings, and read aloud what has changed where that is wished."""
        settings, window = self.game.settings, self.window
        self._level(settings)
        if settings.voice == "on" and window.shown and not window.asleep:
            from sena_game.window.reading import Seen

            seen = Seen(window.shown, window.view.focus)
            listened = bool(window.access and window.access.listened)
            self._voice().show(seen, self.game.words, settings.voice_speed, listened=listened)
            if self._voice().missing and not self._missing:
                self._missing = True  # told once, on the page where the voice is asked for
                self.game.answer("voiceless")
        elif self._aloud and settings.voice == "off":
            self._aloud.rest()

    def again(self) -> None:
        """Read the whole screen aloud, since it is asked for."""
        if self.window.shown:
            from sena_game.window.reading import Seen

            seen = Seen(self.window.shown, self.window.view.focus)
            self._voice().again(seen, self.game.words, self.game.settings.voice_speed)

    def hush(self) -> None:
        if self._aloud:
            self._aloud.hush()

    def notice(self, event: pygame.Event) -> None:
        self.sounds.notice(event)

    def sleep(self) -> None:
        """Fall silent while the window cannot be seen."""
        self.sounds.pause()
        self.hush()

    def wake(self) -> None:
        self.sounds.resume()

    def close(self) -> None:
        self.sounds.close()
        if self._aloud:
            self._aloud.close()

    def _voice(self) -> Aloud:
        if self._aloud is None:
            from sena_game.window.aloud import Aloud

            self._aloud = Aloud()
        return self._aloud

    def _level(self, settings: Settings) -> None:
        levels = (settings.sounds, settings.ambience, settings.music)
        if levels != self._levels:
            self._levels = levels
            sounds, ambience, music = levels
            self.sounds.levels(sounds=sounds, ambience=ambience, music=music)

    def _caption(self, *names: str) -> None:
        if self.game.settings.captions == "on":
            words = self.game.words
            told = (caption(name, words) for name in names if name not in UNTOLD)
            self.window.caption(" · ".join(each for each in told if each))
