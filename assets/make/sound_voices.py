"""Those who are heard in the town: birds, crickets, a dog, people whose words cannot be made out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sound_kit import Random, Sound, noise, put, silence, sweep, swell, times, within

# Where the mouth rings, for a, é, i, o, ou, eu, è, an.
VOWELS = (
    (760, 1350, 2500),
    (390, 1950, 2600),
    (290, 2200, 2900),
    (440, 870, 2500),
    (320, 780, 2300),
    (410, 1450, 2300),
    (580, 1750, 2550),
    (620, 1050, 2600),
)


def chirp(pitches: Sequence[float], seconds: float, second: float = 0.1) -> Sound:
    """Return a whistled note that passes through these pitches."""
    t = times(seconds)
    path = np.interp(t / seconds, np.linspace(0, 1, len(pitches)), pitches)
    return np.asarray((sweep(path) + second * sweep(2 * path)) * swell(len(t), 0.25, 0.5))


def sparrow(chance: Random) -> Sound:
    """Return one chirrup of a sparrow: up and down at once, and hoarse."""
    top = chance.uniform(3600, 4800)
    seconds = chance.uniform(0.07, 0.12)
    called = chirp((top * 0.72, top, top * 0.94, top * 0.66), seconds)
    hoarse = 1 + 0.5 * np.sin(2 * np.pi * chance.uniform(90, 140) * times(seconds))
    return np.asarray(called * hoarse)


def blackbird(chance: Random) -> Sound:
    """Return a phrase of a blackbird: a few slow fluted notes, then a hurried end."""
    phrase = silence(2.2)[0]
    at = 0.0
    for _ in range(int(chance.integers(3, 6))):
        low, seconds = chance.choice((1560, 1750, 1970, 2210, 2490)), chance.uniform(0.14, 0.3)
        note = chirp(low * chance.uniform(0.9, 1.15, 3), seconds, 0.04)
        start = int(at * len(phrase) / 2.2)
        phrase[start : start + len(note)] += note
        at += seconds + chance.uniform(0.02, 0.08)
    for _ in range(3):
        note = 0.35 * chirp(chance.uniform(3000, 5200, 4), 0.07)
        start = int(at * len(phrase) / 2.2)
        phrase[start : start + len(note)] += note
        at += 0.085
    return phrase


def warbler(chance: Random) -> Sound:
    """Return a small hurried song of the riverside."""
    notes = [chirp(chance.uniform(2900, 5200, 3), chance.uniform(0.05, 0.1)) for _ in range(10)]
    gap = times(0.03) * 0
    return np.concatenate([part for note in notes for part in (note, gap)])


def cricket(seconds: float, chance: Random, pitch: float, rhythm: float) -> Sound:
    """Return a cricket that sings by short bursts of three or four beats of its wings."""
    t = times(seconds)
    song = np.zeros(len(t))
    at = chance.uniform(0, rhythm)
    while at < seconds - 0.2:
        for beat in range(int(chance.integers(3, 5))):
            pulse = sweep(pitch * (1 - 0.02 * times(0.018) / 0.018)) * swell(
                len(times(0.018)), 0.35, 0.6
            )
            start = int((at + beat * 0.03) * len(t) / seconds)
            song[start : start + len(pulse)] += pulse
        at += rhythm * chance.uniform(0.93, 1.1)
    return song


def owl(chance: Random) -> Sound:
    """Return the tawny owl: one long hoot, a pause, then a trembling one."""
    parts = []
    for seconds, shake in ((0.75, 0.0), (0.16, 0.0), (1.25, 0.5)):
        t = times(seconds)
        path = 660 + 55 * np.sin(np.pi * t / seconds) - 30 * t + 5 * np.sin(2 * np.pi * 5 * t)
        tone = (
            sweep(path) + 0.12 * sweep(2 * path) + 0.03 * noise(seconds, chance, low=500, high=1200)
        )
        tremble = 1 - shake * (0.5 + 0.5 * np.sin(2 * np.pi * 11 * t)) * (t < seconds * 0.6)
        parts += [
            tone * tremble * swell(len(t), 0.3, 0.45),
            times(1.6 if seconds == 0.75 else 0.14) * 0,
        ]
    return np.concatenate(parts)


def harmonics(path: Sound, formants: Sequence[Sequence[float]], slope: float = 1.0) -> Sound:
    """Return a voice of this pitch whose mouth goes evenly from the first vowel to the last."""
    phase = 2 * np.pi * np.cumsum(path) / 32000
    along = np.linspace(0, 1, len(path))
    stops = np.linspace(0, 1, len(formants))
    peaks = [np.interp(along, stops, [vowel[n] for vowel in formants]) for n in range(3)]
    total = np.zeros(len(path))
    for rank in range(1, int(min(26, 4200 / float(np.mean(path)))) + 1):
        at = rank * path
        gain = sum(
            level / (1 + ((at - peak) / width) ** 2)
            for peak, width, level in zip(peaks, (110, 150, 220), (1, 0.65, 0.4), strict=True)
        )
        total += gain / rank**slope * np.sin(rank * phase)
    return total


def bark(chance: Random) -> Sound:
    """Return a dog, once."""
    t = times(0.2)
    path = chance.uniform(330, 370) * (1 + 0.35 * np.sin(np.pi * np.clip(t / 0.16, 0, 1)))
    voice = harmonics(path, ((550, 1100, 2300), (850, 1500, 2500), (500, 1000, 2200)), 0.5)
    rough = voice * (1 + 0.4 * noise(0.2, chance, low=40, high=120))
    return np.asarray(rough * swell(len(t), 0.12, 0.6))


def quack(chance: Random, strength: float) -> Sound:
    """Return a duck, once; the stronger, the longer and the higher."""
    seconds = 0.13 + 0.1 * strength
    t = times(seconds)
    path = (
        (175 + 60 * strength)
        * (1 + 0.12 * np.sin(np.pi * t / seconds))
        * chance.uniform(0.96, 1.04)
    )
    voice = harmonics(path, ((800, 1350, 2650), (1000, 1700, 2800), (750, 1250, 2500)), 0.35)
    return np.asarray(within(voice, 500, 3600) * swell(len(t), 0.15, 0.5))


def syllable(chance: Random, pitch: float) -> Sound:
    """Return a syllable that means nothing: perhaps a breath of consonant, then one vowel into another."""
    seconds = chance.uniform(0.11, 0.24)
    t = times(seconds)
    path = pitch * (
        1 + chance.uniform(-0.22, 0.14) * t / seconds + 0.01 * np.sin(2 * np.pi * 5.5 * t)
    )
    first, last = chance.integers(0, len(VOWELS), 2)
    voice = harmonics(path, (VOWELS[first], VOWELS[last]), 0.6) * swell(len(t), 0.2, 0.4)
    if chance.random() < 0.4:
        count = round(len(t) * 0.3)
        hiss = noise(seconds, chance, low=1500, high=4500)[:count] * swell(count, 0.3, 0.6)
        voice[:count] += 0.14 * hiss
    return np.asarray(voice)


def talker(seconds: float, chance: Random, pitch: float, busy: float = 0.6) -> Sound:
    """Return somebody who speaks by phrases and stops to listen, for about `busy` of the time."""
    said = silence(seconds)
    at = chance.uniform(0, 2)
    while at < seconds - 0.3:
        tune = pitch * chance.uniform(0.88, 1.25)
        for rank in range(int(chance.integers(4, 12))):
            sound = syllable(chance, tune * (1 - 0.015 * rank) * chance.uniform(0.93, 1.09))
            put(said, sound, at, chance.uniform(0.5, 1))
            at += len(sound) / 32000 * chance.uniform(0.85, 1.15)
        at += chance.exponential(1.6 * (1 - busy) / busy)
    return np.asarray(said[0] / np.sqrt(np.mean(said[0] ** 2)))


def crowd(seconds: float, seed: int, people: int, busy: float = 0.6) -> Sound:
    """Return people who speak at once, in narrow stereo, of loudness about 1."""
    loop = silence(seconds)
    for rank in range(people):
        chance = np.random.default_rng((seed, rank))
        pitch = 98 * 2 ** chance.uniform(0, 1.25)
        voice = talker(seconds, chance, pitch, busy)
        put(loop, voice, chance.uniform(0, seconds), chance.uniform(0.4, 1), chance.uniform(-1, 1))
    return np.asarray(loop / np.sqrt(np.mean(loop**2)))


def call(chance: Random, pitch: float) -> Sound:
    """Return a market call without words: two vowels held, the second one higher, then let fall."""
    t = times(1.05)
    stops = (0, 0.12, 0.34, 0.4, 0.7, 1.05)
    path = pitch * np.interp(t, stops, (0.95, 1.0, 1.0, 1.3, 1.33, 1.02))
    path *= 1 + 0.012 * np.sin(2 * np.pi * 5.3 * t)
    vowels = chance.permutation(len(VOWELS))[:3]
    voice = harmonics(path, [VOWELS[n] for n in vowels], 0.7)
    gap = 1 - 0.8 * np.exp(-(((t - 0.37) / 0.03) ** 2))
    return np.asarray(voice * gap * swell(len(t), 0.08, 0.35))


def cough(chance: Random) -> Sound:
    """Return a discreet cough: two bursts of breath through a throat."""
    t = times(0.55)
    air = noise(0.55, chance, low=300, high=3800)
    throat = within(air, 450, 750) + 0.7 * within(air, 1100, 1600) + 0.35 * within(air, 2300, 3000)
    bursts = sum(
        level
        * np.exp(-np.maximum(t - at, 0) / fall)
        * (t > at)
        * (1 - np.exp(-np.maximum(t - at, 0) / 0.006))
        for at, fall, level in ((0.02, 0.05, 1.0), (0.26, 0.07, 0.7))
    )
    return np.asarray(throat * bursts)
