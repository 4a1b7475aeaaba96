"""Make all that is heard: python sounds.py FOLDER writes the interface, the places and the theme."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sound_kit import (
    RATE,
    Sound,
    at_loudness,
    encode,
    loudness,
    narrow,
    noise,
    save,
    swell,
    tamed,
    times,
    within,
)
from sound_places import PLACES
from sound_strings import box, mallet, pitch_of, pluck
from sound_theme import theme
from sound_things import creak, page, wood


def mixed(*parts: tuple[float, Sound]) -> Sound:
    """Return the sum of sounds, each begun at its own second."""
    length = max(int(at * RATE) + len(sound) for at, sound in parts)
    total = np.zeros(length)
    for at, sound in parts:
        start = int(at * RATE)
        total[start : start + len(sound)] += sound
    return total


def note(name: str, seconds: float, ring: float = 0.3) -> Sound:
    """Return the thread of the town, plucked: its motif."""
    return pluck(pitch_of(name), seconds, ring=ring)


def rustle(seconds: float, seed: int) -> Sound:
    """Return paper, a little duller than in the hand."""
    sheet = within(page(np.random.default_rng(seed), seconds), 500, 5200, 1)
    return np.asarray(sheet / np.max(np.abs(sheet)))


def brushed(seconds: float, seed: int, low: float, high: float) -> Sound:
    """Return a breath of air, as of something that slides."""
    air = noise(seconds, np.random.default_rng(seed), low=low, high=high)
    return np.asarray(air / np.max(np.abs(air)) * swell(len(air), 0.4, 0.6))


def thump(pitch: float, seconds: float) -> Sound:
    """Return a dull blow, as of a hand on a desk."""
    t = times(seconds)
    return np.asarray(
        np.sin(2 * np.pi * (pitch * t - pitch * 0.9 * t**2))
        * np.exp(-t / 0.04)
        * (1 - np.exp(-t / 0.003))
    )


def focus() -> Sound:
    """A fingertip on wood."""
    return mixed(
        (0, mallet(784, 0.09, ring=0.02, felt=0.4)), (0, 0.1 * brushed(0.03, 1, 800, 2500))
    )


def tick() -> Sound:
    """One beat of a clock in its case."""
    return mixed(
        (0, mallet(1175, 0.07, ring=0.012, felt=0.3)), (0.012, 0.4 * mallet(587, 0.08, ring=0.02))
    )


def choose() -> Sound:
    """A felted knock, and the thread that answers."""
    return mixed((0, mallet(294, 0.2, ring=0.06, felt=0.6)), (0.03, 0.5 * note("D4", 0.36, 0.14)))


def put() -> Sound:
    """A rubber stamp: the hand that falls, then the ink that lifts."""
    ink = 0.1 * brushed(0.09, 4, 900, 3000)
    press = 0.25 * brushed(0.05, 3, 200, 1200)
    return mixed(
        (0, 0.7 * thump(160, 0.2)), (0, press), (0, 0.7 * mallet(311, 0.2, ring=0.05)), (0.13, ink)
    )


def take() -> Sound:
    """What was put is taken back: a slide, then the thread let go, a little higher."""
    return mixed((0, 0.35 * brushed(0.16, 5, 500, 2600)), (0.1, 0.8 * note("A4", 0.3, 0.1)))


def message() -> Sound:
    """A comment arrives: the thread is plucked twice, from near to far."""
    return mixed((0, 0.8 * note("G4", 0.4, 0.2)), (0.11, note("D5", 0.5, 0.24)))


def good() -> Sound:
    """Three wooden bars that rise, and the thread under the last."""
    return mixed(
        (0, 0.7 * mallet(pitch_of("G4"), 0.35, ring=0.16)),
        (0.1, 0.8 * mallet(pitch_of("B4"), 0.35, ring=0.16)),
        (0.2, mallet(pitch_of("D5"), 0.5, ring=0.22)),
        (0.2, 0.5 * note("G3", 0.5, 0.3)),
    )


def bad() -> Sound:
    """The thread slackens by a minor third: a pity, not a punishment."""
    return mixed(
        (0, 0.9 * note("E4", 0.4, 0.2)),
        (0.17, note("C#4", 0.5, 0.26)),
        (0.17, 0.4 * note("A2", 0.5, 0.26)),
    )


def locked() -> Sound:
    """A latch that does not give: two dull knocks, close together."""
    chance = np.random.default_rng(6)
    return mixed(
        (0, mallet(330, 0.14, ring=0.03, felt=0.6)),
        (0.085, 0.75 * mallet(294, 0.16, ring=0.035, felt=0.6)),
        (0, 0.1 * wood(chance, 700, 0.1)),
    )


def sheet() -> Sound:
    """A page turns."""
    return mixed((0, rustle(0.5, 7)), (0.34, 0.25 * thump(190, 0.14)))


def letter() -> Sound:
    """Paper unfolded, and two teeth of a musical box."""
    return mixed(
        (0, 0.55 * rustle(0.4, 8)),
        (0.24, 0.5 * box(pitch_of("B5"), 0.36, ring=0.2)),
        (0.33, 0.42 * box(pitch_of("D6"), 0.36, ring=0.2)),
    )


def door() -> Sound:
    """A wooden door: the latch, a little hinge, the air of another room."""
    chance = np.random.default_rng(9)
    latch = mixed(
        (0, mallet(392, 0.1, ring=0.025, felt=0.6)),
        (0.05, 0.6 * mallet(262, 0.12, ring=0.03, felt=0.6)),
    )
    return mixed((0, latch), (0.1, 0.1 * creak(chance)), (0.08, 0.14 * brushed(0.5, 10, 200, 1100)))


# How loud the loudest tenth of a second is, in LUFS: what is heard often is softer.
SOUNDS: dict[str, tuple[Callable[[], Sound], float]] = {
    "focus": (focus, -34),
    "tick": (tick, -34),
    "choose": (choose, -25),
    "put": (put, -25),
    "take": (take, -26),
    "message": (message, -24),
    "good": (good, -23),
    "bad": (bad, -24),
    "locked": (locked, -26),
    "page": (sheet, -26),
    "letter": (letter, -24),
    "door": (door, -25),
}
PEAK = -8  # decibels; nothing passes it


def loudest(sound: Sound) -> float:
    """Return the loudness of the loudest tenth of a second, on a long enough silence."""
    size = RATE // 10
    padded = np.pad(sound, (0, 2 * size))
    return max(loudness(padded[at : at + size]) for at in range(0, len(sound), size // 4))


def finished(sound: Sound, wanted: float) -> Sound:
    """Return the sound as loud as wanted, faded in and out so that nothing clicks."""
    rise, fall = int(RATE * 0.002), int(RATE * 0.03)
    ends = np.ones(len(sound))
    ends[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    ends[-fall:] = np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    ended = sound * ends
    return tamed(ended * 10 ** ((wanted - loudest(ended)) / 20), PEAK)


def main(folder: Path) -> None:
    """Write every sound."""
    places = folder / "places"
    places.mkdir(parents=True, exist_ok=True)
    for name, (make, wanted) in SOUNDS.items():
        save(finished(make(), wanted), folder / f"{name}.wav")
    for name, (place, wanted) in PLACES.items():
        encode(
            tamed(at_loudness(narrow(place(), 0.65), wanted), PEAK - 4), places / f"{name}.ogg", 1
        )
    encode(tamed(at_loudness(theme(), -24), PEAK), folder / "theme.ogg", 3)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
