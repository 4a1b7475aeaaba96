"""Synthesise the sounds of the game: python sounds.py FOLDER."""

from __future__ import annotations

import sys
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22050
Sound = NDArray[np.float64]


def times(seconds: float) -> Sound:
    """Return the instants of a sound of this length."""
    return np.arange(int(RATE * seconds)) / RATE


def bell(
    pitch: float, seconds: float, *, decay: float, partials: Sequence[tuple[float, float]]
) -> Sound:
    """Return a struck note; a partial is (multiple of the pitch, strength), and the higher die first."""
    t = times(seconds)
    tones = [
        strength * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t * ratio / decay)
        for ratio, strength in partials
    ]
    return np.asarray(np.sum(tones, axis=0))


def noise(seconds: float, seed: int, *, low: float, high: float) -> Sound:
    """Return noise between two frequencies, with soft edges so that it does not ring."""
    count = int(RATE * seconds)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    band = 1 / (1 + (low / np.maximum(pitch, 1)) ** 6) / (1 + (pitch / high) ** 6)
    made = np.fft.irfft(spectrum * band, count)
    return np.asarray(made / np.max(np.abs(made)))


def mixed(*parts: tuple[float, Sound]) -> Sound:
    """Return the sum of sounds, each begun at its own second."""
    length = max(int(at * RATE) + len(sound) for at, sound in parts)
    total = np.zeros(length)
    for at, sound in parts:
        start = int(at * RATE)
        total[start : start + len(sound)] += sound
    return total


def finished(sound: Sound, peak: float) -> Sound:
    """Return the sound at `peak` decibels below full scale, faded in and out so that nothing clicks."""
    rise, fall = int(RATE * 0.003), int(RATE * 0.04)
    shaped = sound - np.mean(sound)
    shaped[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    shaped[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return np.asarray(shaped / np.max(np.abs(shaped)) * 10 ** (peak / 20))


WOOD = ((1, 1.0), (2.76, 0.35), (5.4, 0.12))
MARIMBA = ((1, 1.0), (3.93, 0.22), (9.2, 0.05))
CHIME = ((1, 1.0), (2.0, 0.3), (3.01, 0.14), (4.2, 0.06))
SOFT = ((1, 1.0), (2.0, 0.18), (3.0, 0.05))


def focus() -> Sound:
    """A very soft tick."""
    return mixed(
        (0, bell(1180, 0.06, decay=0.012, partials=WOOD)),
        (0, 0.12 * noise(0.06, 1, low=1500, high=4000) * np.exp(-times(0.06) / 0.006)),
    )


def choose() -> Sound:
    """A knock on wood."""
    tap = 0.35 * noise(0.16, 2, low=250, high=1800) * np.exp(-times(0.16) / 0.012)
    return mixed((0, bell(392, 0.16, decay=0.035, partials=WOOD)), (0, tap))


def put() -> Sound:
    """A rubber stamp: the thud of the hand, then the ink that lifts."""
    t = times(0.26)
    thud = np.sin(2 * np.pi * (118 * t - 110 * t**2)) * np.exp(-t / 0.05)
    press = 0.5 * noise(0.26, 3, low=150, high=1200) * np.exp(-t / 0.025)
    lift = 0.12 * noise(0.1, 4, low=900, high=3200) * np.sin(np.linspace(0, np.pi, int(RATE * 0.1)))
    return mixed((0, thud), (0, press), (0.14, lift))


def message() -> Sound:
    """The telephone: two clear notes."""
    first = bell(880.0, 0.3, decay=0.10, partials=CHIME)
    second = bell(1174.7, 0.5, decay=0.15, partials=CHIME)
    return mixed((0, 0.8 * first), (0.11, second))


def good() -> Sound:
    """Two notes that rise by a fourth."""
    return mixed(
        (0, 0.85 * bell(523.3, 0.4, decay=0.16, partials=MARIMBA)),
        (0.13, bell(698.5, 0.6, decay=0.22, partials=MARIMBA)),
    )


def bad() -> Sound:
    """Two soft notes that fall by a minor third: a pity, not a punishment."""
    return mixed(
        (0, 0.9 * bell(329.6, 0.4, decay=0.18, partials=SOFT)),
        (0.16, bell(277.2, 0.58, decay=0.24, partials=SOFT)),
    )


def letter() -> Sound:
    """Paper unfolded, and a small chime."""
    t = times(0.42)
    folds = sum(
        np.exp(-(((t - at) / width) ** 2))
        for at, width in ((0.06, 0.03), (0.17, 0.05), (0.30, 0.035))
    )
    grain = 0.6 + 0.4 * np.sin(2 * np.pi * 37 * t + 2 * np.sin(2 * np.pi * 11 * t))
    rustle = 0.42 * noise(0.42, 5, low=1400, high=5200) * folds * grain
    return mixed(
        (0, rustle),
        (0.28, 0.55 * bell(1046.5, 0.5, decay=0.16, partials=CHIME)),
        (0.36, 0.4 * bell(1568.0, 0.42, decay=0.13, partials=CHIME)),
    )


SOUNDS = {
    "focus": (focus, -24),
    "choose": (choose, -14),
    "put": (put, -12),
    "message": (message, -14),
    "good": (good, -13),
    "bad": (bad, -14),
    "letter": (letter, -14),
}


def save(sound: Sound, path: Path) -> None:
    """Write 16-bit mono."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).round().astype("<i2").tobytes())


def main(folder: Path) -> None:
    """Write every sound."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, peak) in SOUNDS.items():
        save(finished(make(), peak), folder / f"{name}.wav")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
