"""Instruments of the interface and of the theme: plucked thread, felted wood, reed, musical box, piano."""

from __future__ import annotations

import numpy as np
from sound_kit import Random, Sound, noise, swell, times, within


def pitch_of(name: str) -> float:
    """Return the pitch of a note: A4 is 440 Hz, C#5 is a semitone above C5, Bb3 one below B3."""
    steps = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 2}
    step = steps[name[0]] + name.count("#") - name.count("b") + 12 * (int(name[-1]) - 4)
    return float(440 * 2 ** (step / 12))


def pluck(
    pitch: float, seconds: float, *, ring: float = 0.5, where: float = 0.22, soft: float = 1.3
) -> Sound:
    """Return a string plucked at `where` of its length; the greater `soft`, the rounder."""
    t = times(seconds)
    total = np.zeros(len(t))
    for rank in range(1, min(24, int(9000 / pitch)) + 1):
        strength = np.sin(np.pi * rank * where) / rank**soft
        stiff = rank * np.sqrt(1 + 0.0002 * rank**2)
        fall = ring / (1 + 0.25 * (rank - 1) ** 1.2)
        total += strength * np.sin(2 * np.pi * pitch * stiff * t) * np.exp(-t / fall)
    finger = np.sin(2 * np.pi * 180 * t) * np.exp(-t / 0.012)
    total = (total + 0.15 * finger) * (1 - np.exp(-t / 0.002)) * swell(len(t), 0.001, 0.25)
    return np.asarray(total / np.max(np.abs(total)))


def mallet(pitch: float, seconds: float, *, ring: float = 0.2, felt: float = 0.25) -> Sound:
    """Return a wooden bar struck with felt."""
    t = times(seconds)
    bar = sum(
        strength * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t * ratio**0.8 / ring)
        for ratio, strength in ((1, 1.0), (3.93, 0.16), (9.2, 0.03))
        if pitch * ratio < 12000
    )
    thud = felt * np.sin(2 * np.pi * 145 * t) * np.exp(-t / 0.02)
    total = (bar + thud) * (1 - np.exp(-t / 0.003)) * swell(len(t), 0.001, 0.25)
    return np.asarray(total / np.max(np.abs(total)))


def box(pitch: float, seconds: float, *, ring: float = 0.9) -> Sound:
    """Return a tooth of a musical box."""
    t = times(seconds)
    total = sum(
        strength * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t / (ring * life))
        for ratio, strength, life in (
            (1, 1.0, 1),
            (2.0, 0.18, 0.5),
            (5.4, 0.12, 0.12),
            (9.1, 0.04, 0.05),
        )
        if pitch * ratio < 13000
    )
    total = total * (1 - np.exp(-t / 0.0025)) * swell(len(t), 0.001, 0.2)
    return np.asarray(total / np.max(np.abs(total)))


def felt_piano(pitch: float, seconds: float, chance: Random, *, bright: float = 0.5) -> Sound:
    """Return a piano whose hammers strike through a strip of felt."""
    t = times(seconds + 0.35)
    total = np.zeros(len(t))
    for rank in range(1, min(14, int(6000 / pitch)) + 1):
        strength = np.exp(-rank / (1.2 + 2.2 * bright)) * np.abs(np.sin(np.pi * rank / 8.5)) ** 0.6
        stiff = pitch * rank * np.sqrt(1 + 0.0004 * rank**2)
        fall = 2.6 * (220 / pitch) ** 0.5 / rank**0.6
        decay = 0.6 * np.exp(-t / (0.25 * fall)) + 0.4 * np.exp(-t / fall)
        pair = np.sin(2 * np.pi * stiff * t) + 0.7 * np.sin(2 * np.pi * stiff * 1.0007 * t + 0.4)
        total += strength * decay * pair
    hammer = noise(seconds + 0.35, chance, low=120, high=900) * np.exp(-t / 0.018)
    damper = np.exp(-np.maximum(t - seconds, 0) / 0.09)
    total = (total / np.max(np.abs(total)) + 0.05 * hammer) * damper
    return np.asarray(total * (1 - np.exp(-t / 0.004)) * swell(len(t), 0.001, 0.1))


def reed(pitch: float, seconds: float, chance: Random, *, strength: float = 0.7) -> Sound:
    """Return a note of a small accordion: three reeds hardly out of tune, and the bellows."""
    t = times(seconds + 0.12)
    total = np.zeros(len(t))
    for cents, share in ((-5, 0.6), (0, 1.0), (6, 0.6)):
        tuned = pitch * 2 ** (cents / 1200)
        turn = chance.uniform(0, 2 * np.pi)
        for rank in range(1, min(20, int(7000 / pitch)) + 1):
            body = 1 / (1 + ((rank * tuned - 900) / 1100) ** 2) + 0.35 * np.exp(-rank / 3)
            open_ = rank ** -(1.35 - 0.45 * strength)
            total += share * body * open_ * np.sin(2 * np.pi * rank * tuned * t + turn * rank)
    push = np.minimum(t / 0.055, 1) ** 1.5 * np.clip((seconds + 0.12 - t) / 0.14, 0, 1) ** 1.2
    breath = 1 + 0.14 * np.sin(np.pi * np.clip(t / seconds, 0, 1)) * min(seconds, 1)
    shake = 1 + 0.05 * np.sin(2 * np.pi * 4.6 * t) * np.clip((t - 0.35) / 0.4, 0, 1)
    air = within(noise(seconds + 0.12, chance, low=800, high=3500), 800, 3500)
    total = total / np.max(np.abs(total)) + 0.004 * air
    return np.asarray(total * push * breath * shake)
