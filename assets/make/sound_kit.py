"""What every sound is made with: noise, filters, rooms, levels, files. All is circular, so that loops close."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 32000
Sound = NDArray[np.float64]  # samples; a sound in stereo has two rows
Random = np.random.Generator


def times(seconds: float) -> Sound:
    """Return the instants of a sound of this length."""
    return np.arange(round(RATE * seconds)) / RATE


def spread(count: int) -> Sound:
    """Return the frequencies of the spectrum of a sound of so many samples."""
    return np.asarray(np.fft.rfftfreq(count, 1 / RATE))


def shaped(sound: Sound, gains: Sound) -> Sound:
    """Return the sound with each frequency multiplied by its gain; its end runs into its start."""
    count = sound.shape[-1]
    return np.asarray(np.fft.irfft(np.fft.rfft(sound) * gains, count))


def band(count: int, low: float, high: float, steep: int = 4) -> Sound:
    """Return the gains that keep what lies between two frequencies."""
    pitch = np.maximum(spread(count), 1)
    return np.asarray(
        1 / np.sqrt(1 + (low / pitch) ** (2 * steep)) / np.sqrt(1 + (pitch / high) ** (2 * steep))
    )


def within(sound: Sound, low: float, high: float, steep: int = 2) -> Sound:
    """Return what lies between two frequencies."""
    return shaped(sound, band(sound.shape[-1], low, high, steep))


def noise(
    seconds: float, chance: Random, *, low: float, high: float, tilt: float = 0, steep: int = 2
) -> Sound:
    """Return noise between two frequencies, of loudness 1; `tilt` is in decibels by octave."""
    count = round(RATE * seconds)
    pitch = np.maximum(spread(count), 20)
    gains = band(count, low, high, steep) * (pitch / 1000) ** (tilt / 6.02)
    made = shaped(chance.standard_normal(count), gains)
    return np.asarray(made / np.sqrt(np.mean(made**2)))


def wander(seconds: float, chance: Random, *, every: float, decibels: float) -> Sound:
    """Return a gain that strays from 1 by about so many decibels, with the slowness of `every` seconds."""
    count = round(RATE * seconds)
    pitch = spread(count)
    drawn = np.fft.rfft(chance.standard_normal(count)) * np.exp(-((pitch * every) ** 2))
    drawn[0] = 0
    slow = np.fft.irfft(drawn, count)
    return np.asarray(10 ** (slow / np.sqrt(np.mean(slow**2)) * decibels / 20))


def swell(count: int, rise: float, fall: float) -> Sound:
    """Return an envelope that rises and falls as a cosine, by shares of its length."""
    at = np.linspace(0, 1, count)
    up = np.sin(np.clip(at / rise, 0, 1) * np.pi / 2) ** 2
    down = np.sin(np.clip((1 - at) / fall, 0, 1) * np.pi / 2) ** 2
    return np.asarray(up * down)


def sweep(pitches: Sound) -> Sound:
    """Return a tone whose pitch is given at each instant."""
    return np.asarray(np.sin(2 * np.pi * np.cumsum(pitches) / RATE))


def silence(seconds: float) -> Sound:
    """Return a stereo loop where nothing is heard yet."""
    return np.zeros((2, round(RATE * seconds)))


def put(loop: Sound, sound: Sound, at: float, gain: float = 1, pan: float = 0) -> None:
    """Add a sound to a stereo loop at its second; what passes the end comes back at the start.

    `pan` goes from −1 (left) to 1; it is kept narrow, for those who hear with one ear.
    """
    count = loop.shape[-1]
    where = (round(at * RATE) + np.arange(len(sound))) % count
    angle = np.pi / 4 * (1 + 0.7 * pan)
    np.add.at(loop[0], where, sound * (gain * np.cos(angle) * np.sqrt(2)))
    np.add.at(loop[1], where, sound * (gain * np.sin(angle) * np.sqrt(2)))


def wide(seconds: float, seed: int, **kind: float) -> Sound:
    """Return noise in narrow stereo: most of it is common to both sides."""
    chance = np.random.default_rng(seed)
    common = noise(seconds, chance, **kind)  # type: ignore[arg-type]
    sides = [noise(seconds, chance, **kind) for _ in range(2)]  # type: ignore[arg-type]
    return np.stack([0.8 * common + 0.6 * side for side in sides])


def rained(
    seconds: float, chance: Random, kernel: Sound, *, rate: float, spread_db: float = 8
) -> Sound:
    """Return a short sound repeated at random, `rate` times a second, each time more or less loud."""
    count = round(RATE * seconds)
    hits = np.zeros(count)
    where = chance.integers(0, count, round(rate * seconds))
    np.add.at(hits, where, 10 ** (chance.standard_normal(len(where)) * spread_db / 20))
    padded = np.zeros(count)
    padded[: len(kernel)] = kernel
    return np.asarray(np.fft.irfft(np.fft.rfft(hits) * np.fft.rfft(padded), count))


def room(
    sound: Sound,
    *,
    seconds: float,
    wet: float,
    seed: int = 99,
    low: float = 150,
    high: float = 4000,
) -> Sound:
    """Return a stereo loop as a room gives it back: `wet` is the share of the echoes."""
    chance = np.random.default_rng(seed)
    count = sound.shape[-1]
    t = times(min(seconds * 1.4, count / RATE))
    heard = []
    for side in sound:
        tail = chance.standard_normal(len(t)) * np.exp(-6.9 * t / seconds)
        tail[: round(0.012 * RATE)] *= 0.2
        echo = np.zeros(count)
        echo[: len(t)] = tail
        gains = np.fft.rfft(echo) * band(count, low, high, 1)
        gains /= np.sqrt(np.sum(np.fft.irfft(gains, count) ** 2))
        heard.append((1 - wet) * side + wet * np.fft.irfft(np.fft.rfft(side) * gains, count))
    return np.stack(heard)


def weighted(sound: Sound) -> Sound:
    """Return the sound as loudness is measured: less of the low, a little more of the high (BS.1770)."""
    pitch = np.maximum(spread(sound.shape[-1]), 1)
    gains = (
        1
        / np.sqrt(1 + (38 / pitch) ** 4)
        * np.sqrt((1 + 2.5 * (pitch / 1680) ** 4) / (1 + (pitch / 1680) ** 4))
    )
    return shaped(sound, gains)


def loudness(sound: Sound) -> float:
    """Return the loudness of a whole sound, in LUFS as near as no matter."""
    power = np.mean(weighted(np.atleast_2d(sound)) ** 2, axis=-1)
    power = power.sum() if len(power) == 2 else 2 * power[0]  # one row is heard on both sides
    return float(-0.691 + 10 * np.log10(power))


def at_loudness(sound: Sound, wanted: float) -> Sound:
    """Return the sound at this loudness."""
    return np.asarray(sound * 10 ** ((wanted - loudness(sound)) / 20))


def narrow(loop: Sound, share: float) -> Sound:
    """Return a stereo loop with its two sides brought nearer to one another."""
    middle, side = (loop[0] + loop[1]) / 2, share * (loop[0] - loop[1]) / 2
    return np.stack([middle + side, middle - side])


def blend(*layers: tuple[Sound, float]) -> Sound:
    """Return layers together, each at its own loudness over the whole loop."""
    return np.asarray(sum(at_loudness(layer, level) for layer, level in layers))


def tamed(sound: Sound, peak: float) -> Sound:
    """Return the sound with what passes `peak` decibels bent back, gently from 6 decibels below."""
    top = 10 ** (peak / 20)
    knee = top / 2
    over = np.maximum(np.abs(sound) - knee, 0)
    bent = np.minimum(np.abs(sound), knee) + (top - knee) * np.tanh(over / (top - knee))
    return np.asarray(np.sign(sound) * bent)


def save(sound: Sound, path: Path) -> None:
    """Write 16 bits, mono or stereo."""
    rows = np.atleast_2d(sound)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(rows))
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((rows.T * 32767).round().astype("<i2").tobytes())


def encode(sound: Sound, path: Path, quality: float) -> None:
    """Write Ogg Vorbis, with a fixed serial number so that the same sound gives the same file."""
    plain = path.with_suffix(".wav")
    save(sound, plain)
    command = [
        "oggenc",
        "--quiet",
        "--serial",
        "1",
        "-q",
        str(quality),
        "-o",
        str(path),
        str(plain),
    ]
    subprocess.run(command, check=True)
    plain.unlink()
