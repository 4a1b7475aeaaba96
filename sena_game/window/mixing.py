"""What is wished to be heard, and the mixer that is brought there step by step.

Only the thread of `sound.py` comes here, so that a slow or lost device holds nobody up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import pi, sin
from pathlib import Path

import pygame

RATE = 32000  # that of the files
BUFFER = 1024  # 32 ms: short enough for a key, long enough for a slow computer
STEP = 0.025  # seconds between two steps of a fade
FADE = 0.8  # seconds, of a place or the theme
LEAST = 0.45  # of the place, while the theme is heard
REST = 20.0  # seconds of silence after which the device is given back
RETRY = 10.0  # seconds between two tries to find a device again
AIRS = 3  # channels of places: one comes, one goes, one more when somebody hurries
THEME = "theme"
THEME_SECONDS = 57.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be heard; volumes go from 0 to 1."""

    sounds: float = 1.0
    ambience: float = 1.0
    music: float = 1.0
    place: str = ""
    theme: bool = False
    paused: bool = False

    @property
    def air(self) -> str:
        """The place that is to be heard, if any."""
        return self.place if self.ambience and not self.paused else ""

    @property
    def tune(self) -> bool:
        """Whether the theme is to be heard."""
        return self.theme and self.music > 0 and not self.paused

    @property
    def lasting(self) -> bool:
        """Whether something goes on until told otherwise."""
        return bool(self.air) or self.tune

    @property
    def mute(self) -> bool:
        """Whether nothing can be heard, whatever is asked."""
        return self.paused or not (self.sounds or self.ambience or self.music)


@dataclass(slots=True)
class Air:
    """A place that is heard, and how far it has come in (0 to 1)."""

    sound: pygame.mixer.Sound
    channel: int
    share: float = 0.0


def toward(share: float, goal: float) -> float:
    """Return a share one step of a fade nearer to its goal."""
    step = STEP / FADE
    return min(share + step, goal) if share < goal else max(share - step, goal)


def even(share: float) -> float:
    """Return the volume of a share: two that cross are together as loud as one."""
    return sin(share * pi / 2)


@dataclass(slots=True)
class Player:
    """The device with what it plays; `follow` brings it to what is wished, one step at a time."""

    folder: Path
    fading: bool = False
    _open: bool = False
    _absent: bool = False  # no device was found
    _lost: bool = False  # there was one
    _unheard: set[str] = field(default_factory=set)  # files that cannot be read
    _sounds: dict[str, pygame.mixer.Sound] = field(default_factory=dict)
    _airs: dict[str, Air] = field(default_factory=dict)
    _tune: float = 0.0  # how far the theme has come in
    _duck: float = 0.0  # how far the place has gone under it
    _begun: float = 0.0  # second of the theme at which it was last begun
    _playing: bool = False
    _resting: bool = False  # nothing was to be heard the last time

    def follow(self, wish: Wish, asked: Sequence[str], *, idle: bool) -> float | None:
        """Go one step toward the wish; return after how long to come back, None for never.

        `idle` says that nothing new is wished since the last time.
        """
        self.fading = False
        if not (self._open or ((wish.lasting or asked) and self._opened())):
            return RETRY if self._lost and wish.lasting else None
        try:
            for name in asked:
                self._ring(name, wish.sounds)
            self._step(wish)
            return self._next(wish, idle)
        except pygame.error:
            # The mixer was closed under us; see whether it opens again.
            self.lose()
            self.fading = not idle
            return RETRY if idle else STEP

    def lose(self) -> None:
        """Let go of a device that is gone; the next step takes another."""
        self._lost = self._lost or self._open
        self.hope()
        self.close()

    def hope(self) -> None:
        """Try again to find a device, where there was none."""
        self._absent = False

    def close(self) -> None:
        """Give the device back, with all that was read for it."""
        if self._open and self._playing and pygame.mixer.get_init():
            self._begun = self._heard()
        self._sounds.clear()
        self._airs.clear()
        self._tune = self._duck = 0.0
        self._open = self._playing = self._resting = self.fading = False
        pygame.mixer.quit()

    def _opened(self) -> bool:
        """Take the device, if there is one."""
        if self._absent and not self._lost:
            return False
        try:
            # No change allowed: a device of eight channels would cost four times the memory.
            pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
            pygame.mixer.set_num_channels(AIRS + 8)
            pygame.mixer.set_reserved(AIRS)
        except pygame.error:
            self._absent = True
            return False
        self._open, self._absent, self._lost = True, False, False
        return True

    def _ring(self, name: str, volume: float) -> None:
        """Play a short sound."""
        if name not in self._sounds:
            sound = self._read(name, self.folder / f"{name}.wav")
            if sound is None:
                return
            self._sounds[name] = sound
        self._sounds[name].set_volume(volume)
        self._sounds[name].play()

    def _read(self, name: str, file: Path) -> pygame.mixer.Sound | None:
        """Return what is in a file, or None; one that cannot be read is not tried again."""
        if name in self._unheard:
            return None
        try:
            return pygame.mixer.Sound(file)
        except (OSError, pygame.error):
            if not pygame.mixer.get_init():
                raise pygame.error("no mixer") from None
            self._unheard.add(name)
            return None

    def _step(self, wish: Wish) -> None:
        """Bring everything that lasts one step nearer to what is wished."""
        self._enter(wish.air)
        self._start(wish)
        self._tune = toward(self._tune, float(wish.tune)) if self._playing else 0.0
        self._duck = toward(self._duck, float(wish.tune and self._playing))
        room = (1 - (1 - LEAST) * self._duck) * wish.ambience
        for name, air in list(self._airs.items()):
            air.share = toward(air.share, float(name == wish.air))
            air.sound.set_volume(even(air.share) * room)
            if not air.share or not wish.ambience:
                air.sound.stop()
                del self._airs[name]
        if self._playing:
            pygame.mixer.music.set_volume(even(self._tune) * wish.music)
            if not self._tune or not wish.music:
                self._stop()
        self.fading = (
            any(air.share != float(name == wish.air) for name, air in self._airs.items())
            or (self._playing and self._tune != float(wish.tune))
            or self._duck != float(wish.tune and self._playing)
        )

    def _enter(self, name: str) -> None:
        """Begin a place, not heard yet; when all channels are taken, the faintest gives way."""
        if not name or name in self._airs:
            return
        sound = self._read(f"places/{name}", self.folder / "places" / f"{name}.ogg")
        if sound is None:
            return
        if len(self._airs) == AIRS:
            faintest = min(self._airs, key=lambda each: self._airs[each].share)
            self._airs.pop(faintest).sound.stop()
        taken = {air.channel for air in self._airs.values()}
        channel = next(n for n in range(AIRS) if n not in taken)
        # That of the sound, since to play sets that of the channel back to full.
        sound.set_volume(0)
        pygame.mixer.Channel(channel).play(sound, loops=-1)
        self._airs[name] = Air(sound, channel)

    def _start(self, wish: Wish) -> None:
        """Begin the theme where it was left, without a sound yet."""
        if not wish.tune or self._playing or THEME in self._unheard:
            return
        try:
            pygame.mixer.music.load(self.folder / f"{THEME}.ogg")
            pygame.mixer.music.set_volume(0)
            pygame.mixer.music.play(-1, start=self._begun)
        except (OSError, pygame.error):
            if not pygame.mixer.get_init():
                raise pygame.error("no mixer") from None
            self._unheard.add(THEME)
            return
        self._playing, self._tune = True, 0.0

    def _heard(self) -> float:
        """Return the second of the theme that is heard."""
        return (self._begun + max(0, pygame.mixer.music.get_pos()) / 1000) % THEME_SECONDS

    def _stop(self) -> None:
        """End the theme, and let go of its file."""
        self._begun = self._heard()
        pygame.mixer.music.stop()
        pygame.mixer.music.unload()
        self._playing, self._tune = False, 0.0

    def _next(self, wish: Wish, idle: bool) -> float | None:
        """Return when to come back; a device that has nothing more to play is given back."""
        rested = self._resting and idle and not pygame.mixer.get_busy()
        self._resting = not (self.fading or self._airs or self._playing)
        if not self._resting:
            return STEP if self.fading else None
        if wish.mute or rested:
            self.close()
            return None
        return REST
