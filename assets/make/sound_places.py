"""What each place of the town sounds like, as a loop without a seam.

Each place is a blend of layers, each at its own loudness over the whole loop: a bed that is hardly
noticed, and events that say where one is.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from sound_kit import (
    RATE,
    Random,
    Sound,
    blend,
    noise,
    put,
    room,
    silence,
    swell,
    times,
    wander,
    wide,
    within,
)
from sound_things import (
    bell,
    bubble,
    creak,
    drops,
    glass,
    page,
    passing,
    press,
    ring,
    stream,
    tick,
    typing,
    wind,
    wood,
)
from sound_voices import (
    bark,
    blackbird,
    call,
    cough,
    cricket,
    crowd,
    owl,
    quack,
    sparrow,
    talker,
    warbler,
)

SECONDS = 20.0


def chance_of(name: str) -> Random:
    """Return the chance of one place, always the same."""
    return np.random.default_rng([ord(letter) for letter in name])


def air(
    seed: int, low: float, high: float, tilt: float = -4, every: float = 2, decibels: float = 3
) -> Sound:
    """Return noise in narrow stereo that comes and goes a little."""
    chance = np.random.default_rng((seed, 7))
    bed = wide(SECONDS, seed, low=low, high=high, tilt=tilt)
    return bed * wander(SECONDS, chance, every=every, decibels=decibels)


def traffic(seed: int) -> Sound:
    """Return the road far behind the houses."""
    return blend((air(seed, 90, 280, -3, 2.5), -30), (air(seed + 1, 300, 1100, -5, 2, 4), -31))


def sides(make: Callable[[Random], Sound], seed: int) -> Sound:
    """Return something made twice, one for each side."""
    return np.stack([make(np.random.default_rng((seed, side))) for side in (0, 1)])


def birds(chance: Random, groups: int) -> Sound:
    """Return sparrows who quarrel here and there."""
    loop = silence(SECONDS)
    for group in range(groups):
        at, side = SECONDS * (group + chance.uniform(0.1, 0.8)) / groups, chance.uniform(-1, 1)
        near = 10 ** (-chance.uniform(0, 14) / 20)
        for _ in range(int(chance.integers(2, 8))):
            put(loop, sparrow(chance), at, near * chance.uniform(0.5, 1), side)
            at += chance.uniform(0.13, 0.42)
    return room(loop, seconds=0.9, wet=0.3)


def placed(*events: tuple[float, Sound, float, float]) -> Sound:
    """Return a loop of events: second, sound, gain, side."""
    loop = silence(SECONDS)
    for at, sound, gain, side in events:
        put(loop, sound, at, gain, side)
    return loop


def typed(chance: Random, *, speed: float, busy: float, pan: float) -> Sound:
    """Return somebody at a keyboard."""
    return placed(*((at, sound, 1, pan) for at, sound in typing(SECONDS, chance, speed, busy)))


def hum(pitch: float) -> Sound:
    """Return what a transformer says, in a whole number of turns so that the loop closes."""
    ranks = ((1, 1.0), (2, 0.45), (3, 0.2), (4, 0.12))
    tone = sum(level * np.sin(2 * np.pi * pitch * rank * times(SECONDS)) for rank, level in ranks)
    return np.stack([tone, tone])


def day() -> Sound:
    """The town by day: the road far away, sparrows, voices that pass, a bell."""
    chance = chance_of("day")
    tolls = placed(
        *((at, bell(392), gain, -0.4) for at, gain in ((6.4, 1), (8.7, 0.9), (11.0, 0.8)))
    )
    people = within(crowd(SECONDS, 11, 4, 0.35), 200, 2200)
    return blend(
        (traffic(101), -38),
        (air(103, 1500, 6000, decibels=4), -48),
        (birds(chance, 11), -40),
        (room(tolls, seconds=2.4, wet=0.6, high=2200), -39),
        (room(people, seconds=1.8, wet=0.6, high=1800), -43),
    )


def morning() -> Sound:
    """The town in the morning: blackbirds answer each other, a shutter opens, the road wakes."""
    chance = chance_of("morning")
    songs = (
        (0.8, -0.7, 1.0),
        (4.6, 0.8, 0.5),
        (8.1, -0.7, 0.9),
        (11.9, 0.8, 0.5),
        (15.2, -0.7, 0.85),
        (18.4, 0.3, 0.3),
    )
    flutes = placed(*((at, blackbird(chance), gain, side) for at, side, gain in songs))
    shutter = placed(
        *(
            (at, wood(chance, pitch, 0.3), 1, 0.5)
            for at, pitch in ((6.9, 240), (7.12, 205), (7.3, 260))
        )
    )
    return blend(
        (traffic(111), -42),
        (air(113, 1200, 5000), -46),
        (room(flutes, seconds=1.6, wet=0.4), -37),
        (birds(chance, 9), -43),
        (room(shutter, seconds=0.8, wet=0.4), -46),
    )


def evening() -> Sound:
    """The town in the evening: crickets, a terrace that murmurs, glasses."""
    chance = chance_of("evening")
    who = ((4350, 0.62, -0.8, 1.0), (4620, 0.55, 0.6, 0.6), (4180, 0.71, 0.1, 0.4))
    insects = placed(
        *(
            (0, cricket(SECONDS, chance, pitch, rhythm), gain, side)
            for pitch, rhythm, side, gain in who
        )
    )
    clinks = placed(
        *(
            (chance.uniform(0, SECONDS), glass(chance), chance.uniform(0.3, 1), 0.5)
            for _ in range(6)
        )
    )
    terrace = within(crowd(SECONDS, 21, 9), 170, 3200)
    return blend(
        (traffic(121), -41),
        (air(123, 150, 900, -5), -44),
        (insects, -42),
        (room(terrace, seconds=1.2, wet=0.4, high=2800), -36),
        (room(clinks, seconds=1.2, wet=0.4), -47),
        (room(placed((13.0, blackbird(chance), 1, -0.5)), seconds=1.8, wet=0.6), -46),
    )


def night() -> Sound:
    """The town at night: hardly anything, an owl, a dog on the other bank, one cricket."""
    chance = chance_of("night")
    dog = placed(*((at, bark(chance), 1, -0.7) for at in (11.6, 11.98, 13.1)))
    return blend(
        (traffic(134), -44),
        (sides(lambda side: wind(SECONDS, side, 420), 131), -45),
        (air(133, 1500, 5000, -3, 1.6, 6), -47),
        (placed((0, cricket(SECONDS, chance, 4300, 0.84), 1, -0.4)), -48),
        (room(placed((3.2, owl(chance), 1, 0.6)), seconds=2.8, wet=0.65, high=2000), -40),
        (room(dog, seconds=2.6, wet=0.75, high=1500), -46),
    )


def rain() -> Sound:
    """Rain: it falls on tiles and leaves, runs in the gutter, drips from the roof."""
    chance = chance_of("rain")
    gutter = placed((0, stream(SECONDS, chance, low=600, high=2400, rate=120), 1, 0.6))
    beats, at = [], 0.0
    while at < SECONDS:
        beats.append(
            (at, bubble(chance, chance.uniform(700, 1500), 0.016), chance.uniform(0.5, 1.5), -0.5)
        )
        at += chance.choice((0.31, 0.36, 0.62, 0.9))
    return blend(
        (air(143, 450, 9000, -2.5, 2.2, 1.5), -38),
        (air(144, 120, 500, -2, 2.2, 1.5), -44),
        (sides(lambda side: drops(SECONDS, side, rate=150), 141), -37),
        (gutter, -42),
        (room(placed(*beats), seconds=0.6, wet=0.3), -43),
    )


def flood() -> Sound:
    """The flood: a wide water that pushes, eddies, wind, a boat that knocks."""
    chance = chance_of("flood")
    boat = placed(
        *(
            (at, wood(chance, chance.uniform(190, 240), 0.3), chance.uniform(0.6, 1), 0.5)
            for at in (2.9, 3.35, 9.8, 15.1, 15.5)
        )
    )
    return blend(
        (air(151, 80, 420, -2, 1.8), -38),
        (air(152, 350, 2600, -3, 1.2, 4), -38),
        (sides(lambda side: stream(SECONDS, side, low=220, high=1600, rate=110), 153), -36),
        (sides(lambda side: wind(SECONDS, side, 520), 154), -38),
        (room(boat, seconds=1.2, wet=0.4), -45),
    )


def office() -> Sound:
    """The office: the computer hums, somebody types, the clock goes on, the street behind the glass."""
    chance = chance_of("office")
    clock = placed(
        *((second + 0.35, tick(chance, second % 2 == 0), 1, -0.7) for second in range(20))
    )
    return blend(
        (hum(100), -48),
        (air(161, 180, 1100, -4, 3, 1), -44),
        (within(traffic(163), 70, 400), -46),
        (room(clock, seconds=0.5, wet=0.25), -45),
        (room(typed(chance, speed=7.5, busy=0.5, pan=0.5), seconds=0.4, wet=0.2), -43),
        (room(placed((8.6, page(chance), 1, 0.2)), seconds=0.4, wet=0.2), -47),
        (room(placed((14.3, creak(chance), 1, 0.1)), seconds=0.4, wet=0.2), -52),
    )


def council() -> Sound:
    """The council room before the vote: a large room, paper, a cough, a chair, two who whisper."""
    chance = chance_of("council")
    sheets = ((1.2, -0.6, 0.8), (6.9, 0.7, 1), (7.6, 0.6, 0.6), (12.4, -0.2, 0.5), (17.8, 0.3, 0.9))
    papers = placed(
        *((at, page(chance, chance.uniform(0.5, 0.9)), gain, side) for at, side, gain in sheets)
    )
    chairs = placed(
        (9.7, creak(chance), 1, -0.4),
        (18.9, creak(chance), 0.7, 0.5),
        (10.6, wood(chance, 420, 0.2), 0.5, 0.1),
    )
    throats = placed((4.3, cough(chance), 1, 0.6), (14.6, cough(chance), 0.45, -0.8))
    people = placed(
        (0, talker(SECONDS, chance, 118, 0.35), 1, -0.8),
        (0, talker(SECONDS, chance, 196, 0.3), 0.7, 0.8),
    )
    return blend(
        (air(171, 90, 600, -4, 3, 1.5), -43),
        (air(172, 500, 3500), -50),
        (room(papers, seconds=1.5, wet=0.4, high=5000), -43),
        (room(throats, seconds=1.7, wet=0.55, high=3200), -43),
        (room(chairs, seconds=1.7, wet=0.5), -47),
        (room(within(people, 200, 2600), seconds=1.7, wet=0.6, high=2600), -44),
    )


def steps(chance: Random) -> Sound:
    """Return three people who walk by on gravel."""
    loop = silence(SECONDS)
    for walker in range(3):
        at, side = chance.uniform(0, SECONDS), chance.uniform(-1, 0.4)
        for step in range(12):
            crunch = noise(0.09, chance, low=700, high=3200) * swell(round(0.09 * RATE), 0.2, 0.7)
            put(loop, crunch, at + step * (0.52 + 0.03 * walker), 1, side + step * 0.05)
    return loop


def market() -> Sound:
    """Market day: many people at once, calls, crates, coins, steps."""
    chance = chance_of("market")
    who = (
        (1.6, 196, -0.8, 1),
        (7.9, 262, 0.7, 0.7),
        (9.2, 147, 0.2, 0.5),
        (13.7, 196, -0.8, 0.9),
        (17.3, 233, 0.5, 0.5),
    )
    calls = placed(*((at, call(chance, pitch), gain, side) for at, pitch, side, gain in who))

    def anywhen(sound: Sound) -> tuple[float, Sound, float, float]:
        return chance.uniform(0, SECONDS), sound, chance.uniform(0.3, 1), chance.uniform(-1, 1)

    crates = placed(*(anywhen(wood(chance, chance.uniform(190, 330), 0.25)) for _ in range(9)))
    coins = placed(*(anywhen(glass(chance)) for _ in range(7)))
    return blend(
        (traffic(181), -46),
        (
            room(within(crowd(SECONDS, 31, 22, 0.7), 160, 3600), seconds=0.9, wet=0.35, high=3500),
            -35,
        ),
        (room(calls, seconds=1.1, wet=0.45, high=3000), -39),
        (room(crates, seconds=0.7, wet=0.3), -44),
        (room(coins, seconds=0.7, wet=0.3), -50),
        (steps(chance), -46),
        (birds(chance, 5), -46),
    )


def newsroom() -> Sound:
    """The newsroom: keys everywhere, a telephone, voices, and the press behind the wall."""
    chance = chance_of("newsroom")
    desks = sum(
        gain * typed(chance, speed=speed, busy=busy, pan=side)
        for speed, busy, gain, side in (
            (8, 0.7, 1, -0.6),
            (6.5, 0.6, 0.7, 0.7),
            (9, 0.5, 0.45, 0.1),
        )
    )
    wall = placed(*((turn * 1.25 + 0.6, press(chance), 1, 0.2) for turn in range(16)))
    papers = placed((11.8, page(chance), 1, -0.2), (16.9, page(chance), 0.8, 0.6))
    phone = placed((5.2, ring(0.9), 1, -0.9), (6.9, ring(0.9), 1, -0.9))
    return blend(
        (air(191, 150, 900, -4, 3, 1.5), -45),
        (within(wall, 60, 1200), -42),
        (room(np.asarray(desks), seconds=0.6, wet=0.25), -37),
        (room(papers, seconds=0.6, wet=0.3), -46),
        (room(phone, seconds=0.9, wet=0.5, high=2500), -45),
        (room(within(crowd(SECONDS, 41, 4, 0.4), 200, 2800), seconds=0.8, wet=0.4), -41),
    )


def blades() -> Sound:
    """Return fans a little out of tune with one another."""
    t, loop = times(SECONDS), silence(SECONDS)
    shake = 0.15 * np.sin(2 * np.pi * t * 0.3)
    for pitch, level, side in (
        (118, 1, -0.5),
        (119.4, 1, 0.5),
        (236.2, 0.5, 0.3),
        (341, 0.3, -0.3),
        (475.5, 0.2, 0.6),
    ):
        turns = round(pitch * SECONDS) / SECONDS
        put(loop, np.sin(2 * np.pi * turns * t + shake), 0, level, side)
    return loop


def servers() -> Sound:
    """The server cupboard: fans, a hum, a disk that seeks, a drop in a bucket."""
    chance = chance_of("servers")
    leak, disk = silence(SECONDS), silence(SECONDS)
    for at in (2.2, 7.4, 12.1, 17.5):
        put(leak, bubble(chance, chance.uniform(820, 1050), 0.035), at, 1, 0.6)
        put(leak, bubble(chance, chance.uniform(1300, 1600), 0.02), at + 0.11, 0.4, 0.6)
    for start in (4.9, 5.3, 10.2, 14.6, 15.4):
        for _ in range(int(chance.integers(3, 9))):
            start += chance.uniform(0.04, 0.12)
            put(disk, wood(chance, chance.uniform(700, 1000), 0.05), start, 1, -0.5)
    return blend(
        (blades(), -42),
        (hum(50), -50),
        (air(201, 220, 1900, -3, 3, 0.8), -41),
        (room(leak, seconds=0.9, wet=0.4), -44),
        (room(disk, seconds=0.5, wet=0.3), -49),
    )


def riverside() -> Sound:
    """The bank: water that laps, leaves, ducks, a warbler."""
    chance = chance_of("riverside")
    ducks, at = silence(SECONDS), 5.3
    for strength in (1, 0.9, 0.7, 0.5, 0.35, 0.25):
        put(ducks, quack(chance, strength), at, 0.4 + strength, 0.7)
        at += 0.24 + 0.05 * strength
    for at in (14.8, 15.3):
        put(ducks, quack(chance, 0.3), at, 0.5, 0.4)
    songs = ((2.0, -0.8, 0.9), (10.4, -0.8, 1), (17.0, 0.5, 0.5))
    song = placed(*((at, warbler(chance), gain, side) for at, side, gain in songs))
    return blend(
        (air(214, 90, 350), -45),
        (air(212, 250, 1600, -4, 0.5, 5), -42),
        (air(213, 1800, 6500, -3, 1.1, 5), -43),
        (sides(lambda side: stream(SECONDS, side, low=380, high=2400, rate=70), 211), -37),
        (room(ducks, seconds=1.1, wet=0.35), -41),
        (room(song, seconds=1.1, wet=0.35), -42),
        (birds(chance, 4), -47),
    )


def roundabout() -> Sound:
    """The roundabout: cars that go round, one after the other, and a few sparrows."""
    chance = chance_of("roundabout")
    cars = silence(SECONDS)
    for at in (0.4, 3.3, 4.9, 8.6, 11.0, 12.6, 16.4, 18.1):
        car, side = passing(chance, 6.5, chance.uniform(0.9, 1.5))
        way, gain = 0.7 * chance.choice((-1, 1)), chance.uniform(0.5, 1.0)
        put(cars, car * np.sqrt((1 - way * side) / 2), at - 3.25, gain, -1)
        put(cars, car * np.sqrt((1 + way * side) / 2), at - 3.25, gain, 1)
    return blend((cars, -34), (traffic(221), -42), (birds(chance, 6), -43))


# How loud each is, in LUFS: what is heard all the time is hardly noticed.
PLACES: dict[str, tuple[Callable[[], Sound], float]] = {
    "day": (day, -31),
    "morning": (morning, -32),
    "evening": (evening, -31),
    "night": (night, -36),
    "rain": (rain, -32),
    "flood": (flood, -31),
    "office": (office, -34),
    "council": (council, -34),
    "market": (market, -31),
    "newsroom": (newsroom, -32),
    "servers": (servers, -33),
    "riverside": (riverside, -32),
    "roundabout": (roundabout, -32),
}
