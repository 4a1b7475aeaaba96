"""What moves in each place for a few seconds, then rests: rain, clouds, smoke, water. Numbers only.

All lengths are those of the pictures of the town, 1920 × 1080. At strength 0 nothing differs from
the picture. Nothing flashes: what fades takes a second or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import pi, sin
from typing import Literal

from sena_game.window.strewn import Strewn

WIDE, HIGH = 1920, 1080
LASTS = 6.0  # seconds
RISING, RESTING = 0.8, 1.6  # seconds to come, and to ease to rest

Kind = Literal["drop", "puff", "wings", "glow", "lamp", "mote", "ripple"]
Area = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sprite:
    """Something small over the picture: its middle, its size, and how much of it is seen."""

    kind: Kind
    x: float
    y: float
    size: float
    alpha: float
    pose: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the picture itself, seen a little aside from where it is."""

    area: Area
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Now:
    """Seconds since anything, how strong the weather is, and seconds spent in this place."""

    time: float
    strength: float
    age: float


@dataclass(frozen=True, slots=True)
class Rain:
    count: int = 90
    seed: int = 1

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        chance = Strewn(self.seed)
        for _ in range(self.count):
            x, y = chance.share() * (WIDE + 240), chance.share()
            near = chance.between(0.6, 1)
            fallen = (y + now.time * near * 0.85) % 1.15 - 0.07
            drop = Sprite("drop", 0, 0, 46 * near, 0.5 * near * now.strength)
            yield Sprite(drop.kind, x - fallen * 240, fallen * HIGH, drop.size, drop.alpha)


@dataclass(frozen=True, slots=True)
class Water:
    """Waves pass along: each line of the picture sways a little aside."""

    area: Area
    sway: float = 2.4
    deep: int = 6  # of a line

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        x, y, w, h = self.area
        for n in range(int(h // self.deep)):
            top = n * self.deep
            near = 0.35 + 0.65 * top / h
            dx = self.sway * near * now.strength * sin(n * 0.9 - now.time * 2.1)
            yield Slice((x, y + top, w, self.deep), dx, 0)


@dataclass(frozen=True, slots=True)
class Flag:
    """It waves from its pole, at the left."""

    area: Area
    wave: float = 4.5

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        x, y, w, h = self.area
        for n in range(int(w // 4)):
            far = n * 4 / w
            dy = self.wave * far * now.strength * sin(far * 5.5 - now.time * 5)
            yield Slice((x + n * 4, y, 4, h), 0, dy)


@dataclass(frozen=True, slots=True)
class Cloud:
    """It comes slowly to where it is in the picture; nothing but sky is at its sides."""

    area: Area
    far: float = 34

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        left = max(0.0, 1 - now.age / LASTS)
        if left:
            yield Slice(self.area, -self.far * left * left, 0)


@dataclass(frozen=True, slots=True)
class Smoke:
    """Puffs that rise from here, widen and thin out."""

    x: float
    y: float
    size: float = 34
    rise: float = 150
    alpha: float = 0.34

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        for n in range(7):
            share = (now.time / 4.2 + n / 7) % 1
            aside = 0.45 * self.rise * share**1.5 + 4 * sin(share * 9 + n)
            alpha = self.alpha * sin(pi * min(1.0, share * 1.02)) * now.strength
            size = self.size * (0.45 + 1.1 * share)
            yield Sprite("puff", self.x + aside, self.y - self.rise * share, size, alpha)


@dataclass(frozen=True, slots=True)
class Birds:
    """A few that glide across, well apart."""

    y: float
    x: float = 300
    count: int = 4
    seed: int = 3

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        chance = Strewn(self.seed)
        for n in range(self.count):
            aside, up = chance.between(-40, 40) - n * 62, chance.between(-34, 34)
            x = self.x + aside + 70 * now.age
            y = self.y + up + 7 * sin(now.age * 0.9 + n)
            beat = int((now.age * 2.4 + n * 0.7) % 4)
            yield Sprite("wings", x, y, 26, 0.8 * now.strength, pose=(0, 1, 0, 0)[beat])


@dataclass(frozen=True, slots=True)
class Glow:
    """The light around a lamp, which breathes."""

    x: float
    y: float
    size: float = 130
    alpha: float = 0.3

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        breath = 0.55 + 0.45 * sin(now.time * 1.3 + self.x)
        yield Sprite("glow", self.x, self.y, self.size, self.alpha * breath * now.strength)


@dataclass(frozen=True, slots=True)
class Lamps:
    """Small lights, each of which comes and goes by itself."""

    places: tuple[tuple[float, float], ...]
    size: float = 14

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        for n, (x, y) in enumerate(self.places):
            light = max(0.0, sin(now.time * (1.1 + n % 3 * 0.45) + n * 2.4))
            yield Sprite("lamp", x, y, self.size, 0.75 * light * now.strength)


@dataclass(frozen=True, slots=True)
class Motes:
    """Dust in the light of a window."""

    area: Area
    count: int = 26
    seed: int = 5

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        x, y, w, h = self.area
        chance = Strewn(self.seed)
        for n in range(self.count):
            across, down, slow = chance.share(), chance.share(), chance.between(0.4, 1)
            px = x + w * ((across + now.time * 0.008 * slow) % 1)
            py = y + h * ((down + now.time * 0.014 * slow) % 1)
            light = 0.5 + 0.5 * sin(now.time * slow + n)
            edge = min(1.0, 6 * (px - x) / w, 6 * (x + w - px) / w, 6 * (y + h - py) / h)
            yield Sprite("mote", px, py, 5 + 4 * slow, 0.5 * light * edge * now.strength)


@dataclass(frozen=True, slots=True)
class Ripples:
    """Where drops fall on water: rings that widen."""

    area: Area
    count: int = 22
    seed: int = 9

    def at(self, now: Now) -> Iterator[Sprite | Slice]:
        x, y, w, h = self.area
        for n in range(self.count):
            turn, share = divmod(now.time / 1.6 + n / self.count, 1)
            chance = Strewn(self.seed + n * 7919 + int(turn) * 104729)
            chance.share()
            px, py = x + w * chance.share(), y + h * chance.share()
            alpha = 0.5 * (1 - share) * min(1.0, share * 5) * now.strength
            yield Sprite("ripple", px, py, 12 + 30 * share, alpha)


Moving = Rain | Water | Flag | Cloud | Smoke | Birds | Glow | Lamps | Motes | Ripples


@dataclass(frozen=True, slots=True)
class Spell:
    """Weather in one place, from when it came there to when it will be at rest."""

    place: str
    arrived: float
    since: float
    until: float

    def at(self, time: float) -> Now:
        strength = min(1.0, (time - self.since) / RISING, (self.until - time) / RESTING)
        return Now(time, max(0.0, strength), time - self.arrived)

    def again(self, time: float) -> Spell:
        """Return the same weather for as long again, from the strength it has now."""
        since = time - self.at(time).strength * RISING
        return Spell(self.place, self.arrived, since, time + LASTS)


def spell(before: Spell | None, place: str, time: float) -> Spell:
    """Return the weather when a screen appears: it goes on where the place is the same."""
    if before and before.place == place:
        return before.again(time)
    return Spell(place, time, time, time + LASTS)


def weather(place: str, now: Now, table: Mapping[str, tuple[Moving, ...]]) -> list[Sprite | Slice]:
    """Return what to draw over the picture of a place; nothing for a place that is not known."""
    if now.strength <= 0:
        return []
    return [each for moving in table.get(place, ()) for each in moving.at(now)]
