"""Things that are heard in the town: bells, clocks, keys, paper, water, cars."""

from __future__ import annotations

import numpy as np
from sound_kit import RATE, Random, Sound, noise, rained, sweep, swell, times, wander, within


def struck(pitch: float, seconds: float, partials: tuple[tuple[float, float, float], ...]) -> Sound:
    """Return a struck thing; a partial is (multiple of the pitch, strength, seconds it lasts)."""
    t = times(seconds)
    tones = [
        strength * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t / decay)
        for ratio, strength, decay in partials
        if pitch * ratio < RATE / 2.2
    ]
    end = swell(len(t), 0.0005, 0.2)
    return np.asarray(np.sum(tones, axis=0) * end * (1 - np.exp(-t / 0.0015)))


def bell(pitch: float) -> Sound:
    """Return a church bell: hum, prime, tierce, quint, nominal."""
    return struck(
        pitch,
        6.5,
        (
            (0.5, 0.5, 2.2),
            (1.0, 0.8, 1.5),
            (1.003, 0.4, 1.6),
            (1.19, 0.6, 1.1),
            (1.5, 0.25, 0.7),
            (2.0, 0.7, 0.8),
            (2.52, 0.2, 0.4),
            (3.0, 0.25, 0.35),
            (4.1, 0.12, 0.2),
        ),
    )


def glass(chance: Random) -> Sound:
    """Return two glasses that touch."""
    return struck(
        chance.uniform(2100, 2900), 0.5, ((1, 1, 0.11), (2.3, 0.5, 0.06), (4.1, 0.2, 0.03))
    )


def wood(chance: Random, pitch: float, seconds: float = 0.16) -> Sound:
    """Return a knock on wood."""
    body = struck(pitch, seconds, ((1, 1, 0.03), (2.42, 0.4, 0.016), (4.7, 0.15, 0.008)))
    t = times(seconds)
    return np.asarray(body + 0.2 * noise(seconds, chance, low=300, high=2500) * np.exp(-t / 0.006))


def tick(chance: Random, high: bool) -> Sound:
    """Return a clock on the wall: a tick or a tock."""
    pitch = 1900 if high else 1500
    return wood(chance, pitch, 0.07) + 0.5 * np.pad(
        wood(chance, pitch * 0.55, 0.06), (round(0.01 * RATE), 0)
    )


def key(chance: Random) -> Sound:
    """Return a key of a keyboard: it goes down, and lighter, comes up."""
    t = times(0.16)
    pressed = noise(0.16, chance, low=700, high=4500) * np.exp(-t / 0.007)
    after = np.maximum(t - chance.uniform(0.07, 0.1), 0)
    raised = 0.35 * noise(0.16, chance, low=1200, high=5500) * np.exp(-after / 0.005) * (after > 0)
    case = np.sin(2 * np.pi * chance.uniform(190, 330) * t) * np.exp(-t / 0.018)
    return np.asarray((pressed + raised + 0.9 * case) * (1 - np.exp(-t / 0.0012)))


def typing(seconds: float, chance: Random, speed: float, busy: float) -> list[tuple[float, Sound]]:
    """Return the keys somebody presses, each with its second: words, then thought."""
    keys = []
    at = chance.uniform(0, 1.5)
    while at < seconds:
        for _ in range(int(chance.integers(4, 16))):
            keys.append((at, key(chance) * chance.uniform(0.5, 1)))
            at += max(0.06, chance.normal(1 / speed, 0.25 / speed))
        at += chance.exponential(2.4 * (1 - busy) / busy) + 0.25
    return [(at, sound) for at, sound in keys if at < seconds]


def page(chance: Random, seconds: float = 0.7) -> Sound:
    """Return a sheet of paper that is turned: grains of rustle, closer together in the middle."""
    grains = np.zeros(round(RATE * seconds))
    for _ in range(24):
        grain = within(
            noise(0.004, chance, low=900, high=6500) * np.exp(-times(0.004) / 0.001), 900, 9000
        )
        grains += rained(seconds, chance, grain, rate=14, spread_db=5)
    air = noise(seconds, chance, low=900, high=4200)
    size = len(air)
    turn = swell(size, 0.45, 0.5) * wander(seconds, chance, every=0.05, decibels=4)
    grains /= np.sqrt(np.mean(grains**2))
    return np.asarray((0.7 * grains + 0.3 * air) * turn)


def bubble(chance: Random, pitch: float, fall: float = 0.02) -> Sound:
    """Return a bubble: a drop that closes on air rings higher and higher."""
    t = times(fall * 6)
    path = pitch * (1 + chance.uniform(0.1, 0.5) * t / fall / 3)
    return np.asarray(
        sweep(path) * np.exp(-t / fall) * (1 - np.exp(-t / 0.0015)) * swell(len(t), 0.01, 0.2)
    )


def stream(seconds: float, chance: Random, *, low: float, high: float, rate: float) -> Sound:
    """Return running water: a great many bubbles, the small ones more often."""
    total = np.zeros(round(RATE * seconds))
    kinds = 40
    for pitch in np.exp(np.linspace(np.log(low), np.log(high), kinds)):
        fall = 0.03 * (500 / pitch) ** 0.6
        many = rained(seconds, chance, bubble(chance, pitch, fall), rate=rate / kinds, spread_db=9)
        total += many * (low / pitch) ** 0.35 * wander(seconds, chance, every=0.6, decibels=3)
    return np.asarray(total / np.sqrt(np.mean(total**2)))


def drops(seconds: float, chance: Random, *, rate: float) -> Sound:
    """Return rain as it lands: short clicks of all pitches, on tiles, leaves and zinc."""
    total = np.zeros(round(RATE * seconds))
    kinds = 36
    for pitch in np.exp(np.linspace(np.log(700), np.log(6500), kinds)):
        t = times(0.02)
        fall = 0.0035 * (1500 / pitch) ** 0.5
        drop = np.sin(2 * np.pi * pitch * t) * np.exp(-t / fall) * (1 - np.exp(-t / 0.0006))
        total += (pitch / 1500) ** 0.6 * rained(
            seconds, chance, drop, rate=rate / kinds, spread_db=7
        )
    return np.asarray(total / np.sqrt(np.mean(total**2)))


def wind(seconds: float, chance: Random, centre: float) -> Sound:
    """Return wind that turns around a corner: bands of air that answer one another."""
    total = np.zeros(round(RATE * seconds))
    for share in (0.5, 0.7, 1.0, 1.4, 2.0):
        air = noise(seconds, chance, low=centre * share * 0.85, high=centre * share * 1.18)
        total += air / share * wander(seconds, chance, every=1.6, decibels=6)
    return np.asarray(total / np.sqrt(np.mean(total**2)))


def passing(chance: Random, seconds: float, speed: float) -> tuple[Sound, Sound]:
    """Return a car that goes by, and how far to the side it is at each instant (−1 to 1)."""
    t = times(seconds) - seconds / 2
    reach = 1.1 / speed
    near = 1 / (1 + (t / reach) ** 2)
    side = t / reach / np.sqrt(1 + (t / reach) ** 2)
    engine = chance.uniform(58, 84) * (1 - 0.035 * speed * side)
    hum = sum(
        level * np.sin(2 * np.pi * np.cumsum(engine * rank) / RATE)
        for rank, level in ((1, 0.6), (2, 1.0), (3, 0.4), (4, 0.5), (6, 0.22))
    )
    tyres = noise(seconds, chance, low=280, high=1000, tilt=-2)
    hiss = noise(seconds, chance, low=800, high=3200, tilt=-3)
    edges = swell(len(t), 0.2, 0.2)
    return np.asarray((0.25 * hum + tyres * near + 0.5 * hiss * near**2) * near * edges), side


def ring(seconds: float) -> Sound:
    """Return an office telephone, far away: two notes that tremble."""
    t = times(seconds)
    swing = 0.5 + 0.5 * np.tanh(4 * np.sin(2 * np.pi * 13 * t))
    tone = swing * np.sin(2 * np.pi * 784 * t) + (1 - swing) * np.sin(2 * np.pi * 988 * t)
    return np.asarray(within(tone + 0.15 * tone**3, 500, 2600) * swell(len(t), 0.05, 0.15))


def press(chance: Random) -> Sound:
    """Return one turn of the printing press behind the wall: it falls, slides, and lifts the sheet."""
    t = times(0.9)
    fall = np.sin(2 * np.pi * (72 * t - 30 * t**2)) * np.exp(-t / 0.07)
    after = np.maximum(t - 0.26, 0)
    back = 0.5 * np.sin(2 * np.pi * 95 * after) * np.exp(-after / 0.05)
    slide = 0.12 * noise(0.9, chance, low=500, high=1800) * np.exp(-(((t - 0.45) / 0.09) ** 2))
    return np.asarray(
        fall + back + slide + 0.1 * noise(0.9, chance, low=200, high=900) * np.exp(-t / 0.02)
    )


def creak(chance: Random) -> Sound:
    """Return a chair somebody leans on: wood that slips by jerks, faster then slower."""
    t = times(0.5)
    jerks = (
        np.clip(np.sin(2 * np.pi * np.cumsum(60 + 45 * np.sin(np.pi * t / 0.5)) / RATE), 0.6, 1)
        - 0.6
    )
    body = within(jerks * (1 + 0.3 * noise(0.5, chance, low=200, high=2000)), 350, 2200)
    return np.asarray(body / np.max(np.abs(body)) * swell(len(t), 0.3, 0.4))
