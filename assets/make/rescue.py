"""What a flood brings into the streets: sandbags, duckboards, boats, barriers, and a bridge up to its arches."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from light import Light, mix, paint
from passers import dog
from people import Look, figure
from svg import Point, boxes, circle, ellipse, group, lens, line, path, polygon, rect, stroke


def sandbags(light: Light, feet: Sequence[Point], rows: int) -> list[str]:
    """Return a dam of sandbags along `feet`; each row lies over the joints of the one below."""
    dice = Random("sandbags")
    shapes = [path("".join(lens((x, y + 3), 40, 4) for x, y in feet), light.water[0], opacity=0.7)]
    for row in range(rows):
        lift = row * 9
        for tone in (0, 1):
            bags = [(x + (row % 2) * 11, y - lift) for x, y in feet][tone::2]
            d = "".join(
                f"M{x - 12:.1f} {y - 1:.1f}q-2 -10 4 -10.5h{15 + dice.uniform(-1, 1):.1f}q7 .5 5 10.5q-12 2.5 -24 0z"
                for x, y in bags
            )
            shapes.append(
                path(
                    d, mix(paint(light, "frame"), "#6B4E3A", 0.1 + 0.1 * tone + 0.1 * (rows - row))
                )
            )
            shapes.append(stroke(d, "#3A2C22", 1.3, opacity=0.45))
    return shapes


def pump(light: Light, foot: Point) -> list[str]:
    """Return a pump whose hose spits beyond the dam."""
    x, y = foot
    return [
        stroke(f"M{x + 10} {y - 12}q20 -26 34 4", paint(light, "saffron"), 5),
        stroke(f"M{x + 44} {y - 8}q10 8 12 24", "#FFFFFF", 4, opacity=0.55),
        rect((x - 16, y - 22, 30, 20), paint(light, "rescue"), radius=4),
        circle((x - 1, y - 12), 6, paint(light, "frame")),
    ]


def duckboards(light: Light, start: Point, length: float) -> list[str]:
    """Return planks on trestles above the water."""
    x, y = start
    legs = "".join(
        line([(x + 14 + k, y), (x + 8 + k, y + 20)]) + line([(x + 22 + k, y), (x + 28 + k, y + 20)])
        for k in range(0, int(length), 58)
    )
    rails = "".join(
        line([(x + 18 + k, y), (x + 18 + k, y - 30)]) for k in range(0, int(length), 58)
    )
    return [
        path("".join(lens((x + 18 + k, y + 20), 44, 3.4) for k in range(0, int(length), 58)), light.water[0], opacity=0.7),
        stroke(legs, paint(light, "trunk"), 4),
        stroke(rails + line([(x, y - 28), (x + length, y - 28)]), paint(light, "wood_light"), 2.6),
        boxes([(x, y, length, 7)], paint(light, "wood_light")),
        boxes([(x + 26 * k, y, 2, 7) for k in range(1, int(length / 26) + 1)] + [(x, y + 6, length, 2)], paint(light, "trunk"), opacity=0.6),
    ]  # fmt: skip


def inflatable(light: Light, at: Point, size: float) -> list[str]:
    """Return the rescuers' boat, with an old lady and her dog on board."""
    crew = [
        figure(light, (-66, -4), Look("rescue", "iron", "skin_brown", "ink", hat="helmet:frame"), 92, arms=("push", "reach")),
        figure(light, (-14, -8), Look("plum", "iron", "skin_light", "hair_grey", "bun", scarf="saffron", hem=10), 74, arms=("carry", "carry")),
        figure(light, (62, -4), Look("rescue", "iron", hat="helmet:frame", cut="beard"), 92, arms=("hip", "reach")),
        dog(light, (30, -22), 0.85),
    ]  # fmt: skip
    hull = "M-124 -34Q-118 -12 -92 -4H92Q116 -6 116 -24Q116 -30 100 -30H-96Q-116 -32 -124 -34Z"
    parts = [
        path(lens((0, 4), 290, 14), light.water[2], opacity=0.55),
        stroke(line([(-92, -50), (-132, 12)]), paint(light, "wood_light"), 4),
        *crew,
        path(hull, paint(light, "orange")),
        path("M-112 -20Q-104 -8 -92 -4H92Q112 -6 116 -20Z", "#14213D", opacity=0.22),
        stroke("M-112 -30H98", paint(light, "frame"), 3),
        stroke(
            "".join(f"M{x} -28q14 12 28 0" for x in range(-92, 80, 30)), paint(light, "frame"), 2
        ),
        boxes([(104, -44, 16, 30)], paint(light, "iron")),
        path(lens((-10, -2), 250, 5), light.water[0], opacity=0.65),
        stroke(
            "M-150 2q24 -8 40 2M120 4q26 -8 52 0M-170 14q40 -8 70 0M110 16q40 -8 84 0",
            light.water[0],
            3,
            opacity=0.7,
        ),
    ]
    return [group(parts, at, size)]


def punt(light: Light) -> list[str]:
    """Return a flat boat which carries bread, water and a cat, poled by a neighbour."""
    return [
        path(lens((0, 14), 260, 14), light.water[2], opacity=0.5),
        stroke(line([(70, -104), (104, 30)]), paint(light, "trunk"), 4),
        figure(light, (60, -6), Look("teal", "denim", "skin", "trunk", hat="straw:cheese"), 96, arms=("carry", "wave")),
        boxes([(-70, -40, 34, 32), (-30, -34, 30, 26)], paint(light, "wood_light")),
        boxes([(-70, -26, 34, 3), (-30, -22, 30, 3)], paint(light, "trunk")),
        path("M-66 -40q4 -12 8 0q4 -14 8 0q4 -12 8 0z", paint(light, "cheese")),
        path("M-24 -34v-12l3 -5h4l3 5v12zM-10 -34v-12l3 -5h4l3 5v12z", paint(light, "glass_sky")),
        path("M8 -8q-3 -22 7 -24l0 -8l5 4h6l5 -4v12q4 12 0 20z", paint(light, "orange")),
        path("M-116 -16H112Q100 14 72 16H-82Q-106 12 -116 -16Z", paint(light, "trunk")),
        stroke(line([(-116, -16), (112, -16)]), paint(light, "saffron"), 5),
        path(lens((0, 15), 200, 4), light.water[0], opacity=0.6),
    ]  # fmt: skip


def barriers(light: Light, spots: Sequence[Point], water: str) -> list[str]:
    """Return red and white barriers up to their knees in water."""
    rails = [(x - 34, y - 34, 68, 12) for x, y in spots]
    red = "".join(
        polygon(
            [
                (x - 34 + 17 * k, y - 22),
                (x - 25.5 + 17 * k, y - 34),
                (x - 17 + 17 * k, y - 34),
                (x - 25.5 + 17 * k, y - 22),
            ]
        )
        for x, y in spots
        for k in range(4)
    )
    return [
        boxes([(x + dx, y - 36, 5, 38) for x, y in spots for dx in (-30, 25)], paint(light, "slate_light")),
        boxes(rails, paint(light, "frame")),
        path(red, paint(light, "rescue")),
        *[circle((x, y - 41), 5, "#FFB52E") for x, y in spots],
        *[circle((x, y - 41), 20, "url(#halo)", opacity=0.7) for x, y in spots],
        path("".join(lens((x, y + 2), 84, 4) for x, y in spots), light.water[0], opacity=0.7),
        boxes([(x - 30, y + 5, 60, 2) for x, y in spots], water),
    ]  # fmt: skip


def flotsam(light: Light) -> list[str]:
    """Return what the river carries off: a chair, a crate, a ball, branches."""
    return [
        path("M560 822l34 -12l20 14l-32 14z", paint(light, "wood_light")),
        stroke("M566 823l32 -12M572 828l32 -12", paint(light, "trunk"), 2),
        stroke("M860 800q40 -16 90 -4M900 793q10 -16 26 -18M924 793q12 4 22 14", paint(light, "trunk"), 6),
        path("M920 774q14 -10 20 2q-10 8 -20 -2zM944 806q14 -4 16 6q-12 4 -16 -6z", paint(light, "tree")),
        circle((700, 806), 10, paint(light, "frame")), path("M690 806a10 10 0 0 1 20 0q-10 6 -20 0z", paint(light, "brick")),
        path(lens((586, 838), 90, 5) + lens((905, 806), 150, 5) + lens((700, 817), 50, 4), light.water[0], opacity=0.6),
    ]  # fmt: skip


def bridge(light: Light, water: str) -> list[str]:
    """Return the stone bridge up to the crown of its arches, closed to all."""
    arches = "".join(
        f"M{x} 754Q{x + w / 2} {742 - w * 0.12:.0f} {x + w} 754Z"
        for x, w in ((48, 68), (206, 96), (390, 68))
    )
    return [
        path("M-20 716Q240 646 520 712L536 754L-20 754Z", paint(light, "stone_shade")),
        path(arches, mix(water, "#14213D", 0.45)),
        path("M-20 716Q240 646 520 712L520 692Q240 626 -20 696Z", paint(light, "stone")),
        stroke("M-20 696Q240 626 520 692", paint(light, "stone_light"), 7),
        stroke("M-20 716Q240 646 520 712", paint(light, "quay_shade"), 3),
        rect((498, 688, 54, 70), paint(light, "stone_shade")),
        boxes([(491, 678, 68, 12)], paint(light, "stone_light")),
        rect((-20, 740, 572, 16), "#14213D", opacity=0.14),
        path(lens((250, 756), 640, 6) + lens((525, 758), 90, 5), light.water[0], opacity=0.75),
        *barriers(light, ((300, 668), (382, 676)), paint(light, "stone")),
    ]  # fmt: skip


def gauge_post(light: Light, foot: Point) -> list[str]:
    """Return the scale which tells how high the river stands: strokes, no figures."""
    x, y = foot
    ticks = [(x - 9, y - 96 + 12 * k, 12 if k % 2 else 18, 3.4) for k in range(8)]
    return [
        rect((x - 12, y - 106, 24, 108), paint(light, "frame"), radius=3),
        boxes(ticks, "#14213D"),
        boxes([(x - 12, y - 60, 24, 5)], paint(light, "rescue")),
        ellipse((x, y + 1), (22, 4), light.water[0], opacity=0.8),
    ]
