"""The theme: a waltz of a small town, in G, for reed, felt piano, plucked strings and musical box.

Five phrases of eight bars. Its little joke is the third bar, a step too high, and the two plucked
notes that have the last word. It is written on a circle: the echo of the end is under the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from sound_kit import Sound, put, room, silence
from sound_strings import box, felt_piano, pitch_of, pluck, reed

SECONDS = 57.0
BARS = 40
BEAT = SECONDS / BARS / 3
Hit = Callable[[float, float, float], Sound]  # pitch, seconds, strength

# Note and beats; "-" is a rest. One line, one bar.
FIRST = (
    "D5 1, B4 .5, D5 .5, G5 1",
    "F#5 1.5, E5 .5, D5 1",
    "E5 1, C#5 .5, E5 .5, Bb5 1",
    "A5 2, - 1",
    "E5 1, C5 .5, E5 .5, A5 1",
    "G5 1.5, F#5 .5, E5 1",
    "D5 1, B4 1, C#5 1",
    "D5 2, - 1",
)
ANSWER = (
    "D5 1, B4 .5, D5 .5, G5 1",
    "F5 1.5, E5 .5, D5 1",
    "E5 1, C5 .5, E5 .5, G5 1",
    "Eb5 2, G5 1",
    "D5 1, B4 .5, D5 .5, G5 1",
    "F#5 .5, E5 .5, D5 1, C5 1",
    "B4 .5, A4 .5, G4 2",
    "- 3",
)
MINOR = (
    "E5 1, G5 1, F#5 .5, E5 .5",
    "D#5 2, B4 1",
    "E5 1, G5 1, B5 1",
    "G#5 2, E5 1",
    "A5 1.5, G5 .5, E5 1",
    "G5 1.5, E5 .5, B4 1",
    "C#5 1, E5 1, G5 1",
    "F#5 1.5, E5 .5, C5 1",
)
BOXED = (
    "E6 1, G5 1, C6 1",
    "D6 1, B5 1, G5 1",
    "C6 1, A5 1, E6 1",
    "D6 1, B5 1, G#5 1",
    "A5 1, C6 1, F6 1",
    "E6 1.5, D6 .5, C6 1",
    "F#5 1, A5 1, C6 1",
    "D6 1, C6 .5, B5 .5, A5 1",
)
LAST = (
    "D5 1, B4 .5, D5 .5, G5 1",
    "F#5 1.5, E5 .5, D5 1",
    "E5 1, C#5 .5, E5 .5, Bb5 1",
    "A5 2, F#5 1",
    "B5 1.5, A5 .5, F#5 1",
    "G5 1, E5 1, C#5 1",
    "A5 .5, F#5 .5, D5 1, C5 1",
    "B4 .5, A4 .5, G4 1, - 1",
)
ECHOES = (  # the musical box answers while the reed holds its breath
    "- 3",
    "- 2, A6 .5, G6 .5",
    "- 3",
    "- 1, D6 .5, F#6 .5, A6 1",
    "- 3",
    "- 3",
    "- 2, D6 .5, F#6 .5",
    "G6 1, - 2",
)
# Bass, then the chord of the second and third beats.
CHORDS = {
    "G": ("G2", "B3 D4 G4"),
    "G/B": ("B2", "B3 D4 G4"),
    "G/D": ("D3", "B3 D4 G4"),
    "G7": ("F2", "B3 D4 G4"),
    "C": ("C3", "C4 E4 G4"),
    "C/G": ("G2", "C4 E4 G4"),
    "Cm": ("C3", "C4 Eb4 G4"),
    "C#o": ("C#3", "Bb3 E4 G4"),
    "D7": ("D3", "C4 D4 F#4"),
    "D7/A": ("A2", "C4 D4 F#4"),
    "D7/F#": ("F#2", "C4 D4 F#4"),
    "Am": ("A2", "C4 E4 A4"),
    "A7": ("A2", "C#4 E4 G4"),
    "Em": ("E3", "B3 E4 G4"),
    "Em/B": ("B2", "B3 E4 G4"),
    "E7": ("E3", "B3 D4 G#4"),
    "E7/B": ("B2", "B3 D4 G#4"),
    "B7": ("B2", "A3 D#4 F#4"),
    "B7/D#": ("D#3", "A3 B3 F#4"),
    "F": ("F2", "A3 C4 F4"),
}
HARMONY = (
    *("G", "G/B", "C#o", "D7", "Am", "D7/A", "G", "D7/F#"),
    *("G", "G7", "C", "Cm", "G/D", "D7", "G", "G"),
    *("Em", "B7", "Em", "E7/B", "Am", "Em/B", "A7", "D7"),
    *("C", "G7", "Am", "E7", "F", "C/G", "D7/A", "D7/F#"),
    *("G", "G/B", "C#o", "D7", "B7/D#", "A7", "D7", "G"),
)


def moment(beat: float) -> float:
    """Return the second of a beat: each phrase hurries a little, then takes its time."""
    return BEAT * beat - 0.05 * np.sin(2 * np.pi * beat / 24)


def notes(bars: tuple[str, ...], first: int) -> Iterator[tuple[float, float, str]]:
    """Yield the beat, the length in beats and the name of each note of a melody."""
    for rank, bar in enumerate(bars):
        beat = 3.0 * (first + rank)
        for written in bar.split(", "):
            name, length = written.split()
            if name != "-":
                yield beat, float(length), name
            beat += float(length)


class Page:
    """The score as it is filled: notes are put on a circle of time by instruments."""

    def __init__(self) -> None:
        self.loop = silence(SECONDS)
        self.chance = np.random.default_rng(1808)

    def play(self, hit: Hit, note: tuple[float, float, str], gain: float, pan: float) -> None:
        """Put one note, as a hand would: never quite on time, never twice as strong."""
        beat, length, name = note
        strength = self.chance.uniform(0.85, 1.0) * (1.0 if beat % 3 == 0 else 0.88)
        at = moment(beat) + self.chance.normal(0, 0.006)
        put(self.loop, hit(pitch_of(name), length * BEAT, strength), at, gain * strength, pan)

    def melody(self, hit: Hit, bars: tuple[str, ...], first: int, gain: float, pan: float) -> None:
        for note in notes(bars, first):
            arch = 0.8 + 0.2 * np.sin(np.pi * (note[0] - 3 * first) / 24)
            self.play(hit, note, gain * arch, pan)

    def reed(self, pitch: float, seconds: float, strength: float) -> Sound:
        return reed(pitch, seconds * 0.92, self.chance, strength=0.75 * strength)

    def piano(self, pitch: float, seconds: float, strength: float) -> Sound:
        return felt_piano(pitch, seconds * 1.1, self.chance, bright=0.6 * strength)

    def short_piano(self, pitch: float, seconds: float, strength: float) -> Sound:
        return felt_piano(pitch, seconds * 0.55, self.chance, bright=0.3 * strength)

    def string(self, pitch: float, seconds: float, strength: float) -> Sound:
        return pluck(
            pitch, 0.9, ring=0.28 + 30 / pitch, soft=(1.7 if pitch > 150 else 1.35) - 0.3 * strength
        )

    def tooth(self, pitch: float, seconds: float, strength: float) -> Sound:
        return box(pitch, 1.6, ring=0.7)


def accompany(page: Page) -> None:
    """Add bass and chords: the first beat is plucked, the two others lighter and lighter."""
    for bar, name in enumerate(HARMONY):
        phrase = bar // 8
        bass, chord = CHORDS[name]
        if bar in (15, 39):
            # The plucked strings have the last word.
            for beat, word in ((0, "G2"), (1, "D3"), (2, "G3")):
                page.play(page.string, (3 * bar + beat, 1, word), 0.54 - 0.05 * beat, 0.05)
            continue
        page.play(page.string, (3 * bar, 1, bass), 0.52 if phrase != 3 else 0.42, 0.05)
        if phrase == 2:
            for rank, tone in enumerate((*chord.split(), *reversed(chord.split()))[1:]):
                page.play(page.string, (3 * bar + 0.5 + rank * 0.5, 0.5, tone), 0.17, -0.35)
            continue
        hit = page.string if phrase == 3 else page.short_piano
        for beat, gain in ((1 - 0.03, 0.16), (2, 0.12)):
            for tone in chord.split():
                page.play(hit, (3 * bar + beat, 1, tone), gain, 0.35)


def theme() -> Sound:
    """Return the whole waltz, as a loop."""
    page = Page()
    page.melody(page.reed, FIRST, 0, 0.3, -0.25)
    page.melody(page.reed, ANSWER, 8, 0.32, -0.25)
    page.melody(page.piano, MINOR, 16, 0.62, 0.2)
    for bar in range(16, 24):  # the reed breathes under the piano
        name = CHORDS[HARMONY[bar]][1].split()[0]
        page.play(page.reed, (3 * bar, 2.9, name), 0.09, -0.3)
    page.melody(page.tooth, BOXED, 24, 0.27, 0.15)
    page.melody(page.reed, LAST, 32, 0.32, -0.25)
    page.melody(page.tooth, ECHOES, 32, 0.2, 0.3)
    accompany(page)
    return room(page.loop, seconds=1.2, wet=0.22, low=200, high=4500)
