"""The town hall of Toile: two wings, a pavilion, a belfry with its clock, and the flag."""

from __future__ import annotations

from random import Random

from buildings import dormer, windows
from landmarks import bobbin
from light import LAMP, Light, paint
from svg import Point, arches, blob, boxes, circle, line, path, polygon, rect, stroke


def town_hall(light: Light, at: Point) -> list[str]:
    """Return the town hall, from the middle of its threshold."""
    x, y = at
    return [
        *_wings(light, x, y),
        *_belfry(light, x, y - 262),
        *_pavilion(light, x, y),
        *_flags(light, x, y),
        *_steps(light, x, y),
    ]


def _wings(light: Light, x: float, y: float) -> list[str]:
    upper = [(x + dx - 14, y - 158, 28, 48) for dx in (-138, -94, 94, 138)]
    lower = [(x + dx - 14, y - 74, 28, 46) for dx in (-138, -94, 94, 138)]
    roof = polygon([(x - 188, y - 196), (x - 160, y - 268), (x + 160, y - 268), (x + 188, y - 196)])
    corners = [(x + side, y - 190 + 22 * k, 14, 12) for side in (-176, 162) for k in range(8)]
    beds = [(px - 4, py + 48, 36, 7) for px, py, _, _ in upper + lower]
    return [
        path(roof, paint(light, "slate")),
        path(
            polygon(
                [(x - 188, y - 196), (x - 160, y - 268), (x - 104, y - 268), (x - 118, y - 196)]
            ),
            paint(light, "slate_dark"),
            opacity=0.55,
        ),
        boxes([(x - 164, y - 272, 328, 6)], paint(light, "slate_light")),
        *[part for dx in (-132, -86, 68, 114) for part in dormer(light, (x + dx, y - 206), 20, 0)],
        rect((x - 176, y - 196, 352, 196), paint(light, "plaster")),
        rect((x - 176, y - 196, 74, 196), paint(light, "ink"), opacity=0.06),
        boxes(corners, paint(light, "stone")),
        rect((x - 176, y - 188, 352, 10), paint(light, "ink"), opacity=0.12),
        boxes(
            [(x - 184, y - 200, 368, 13), (x - 176, y - 96, 352, 7)], paint(light, "stone_light")
        ),
        rect((x - 178, y - 18, 356, 18), paint(light, "stone_shade")),
        rect((x - 176, y - 190, 352, 190), "url(#floodlight)") if light.lamps else "",
        *windows(light, upper, arched=True, share=1.5),
        *windows(light, lower, share=1.5),
        boxes(beds, paint(light, "tree")),
        path(
            "".join(
                f"M{bx + 3 + 7 * k} {by + 1}a3 3 0 1 1 6 0a3 3 0 1 1 -6 0z"
                for bx, by, _, _ in beds
                for k in (0, 2, 4)
            ),
            paint(light, "brick_light"),
        ),
    ]


def _belfry(light: Light, x: float, y: float) -> list[str]:
    night = 0.22 if light.name == "night" else 0
    dome = f"M{x - 40} {y - 136}C{x - 38} {y - 176} {x - 12} {y - 176} {x} {y - 212}C{x + 12} {y - 176} {x + 38} {y - 176} {x + 40} {y - 136}Z"
    dome_shade = f"M{x - 40} {y - 136}C{x - 38} {y - 176} {x - 12} {y - 176} {x} {y - 212}C{x - 6} {y - 176} {x - 14} {y - 170} {x - 14} {y - 136}Z"
    return [
        rect((x - 40, y - 92, 80, 100), paint(light, "stone_light")),
        rect((x - 40, y - 92, 24, 100), paint(light, "stone")),
        boxes([(x - 46, y - 98, 92, 10), (x - 44, y - 8, 88, 8)], paint(light, "stone_shade")),
        rect((x - 33, y - 136, 66, 40), paint(light, "stone")),
        arches(
            [(x - 25, y - 118, 13, 22), (x - 6.5, y - 118, 13, 22), (x + 12, y - 118, 13, 22)],
            LAMP if light.lamps else paint(light, "iron"),
        ),
        boxes([(x - 42, y - 141, 84, 8)], paint(light, "stone_light")),
        path(dome, paint(light, "slate", night)),
        path(dome_shade, paint(light, "slate_dark", night)),
        *_clock(light, (x, y - 48)),
    ]


def _clock(light: Light, at: Point) -> list[str]:
    x, y = at
    face = "#FFF1C4" if light.lit else paint(light, "paper")
    marks = [
        (x - 1.2, y - 21, 2.4, 5),
        (x - 1.2, y + 16, 2.4, 5),
        (x - 21, y - 1.2, 5, 2.4),
        (x + 16, y - 1.2, 5, 2.4),
    ]
    hands = line([(x, y), (x, y - 16)]) + line([(x, y), (x + 10, y + 5)])
    return [
        circle(at, 46, "url(#halo)", opacity=0.7 * light.glow) if light.lamps else "",
        circle(at, 29, paint(light, "saffron")),
        circle(at, 25, face),
        boxes(marks, "#14213D"),
        stroke(hands, "#14213D", 3.6),
    ]


def _pavilion(light: Light, x: float, y: float) -> list[str]:
    pediment = polygon([(x - 72, y - 216), (x, y - 268), (x + 72, y - 216)])
    inner = polygon([(x - 52, y - 222), (x, y - 258), (x + 52, y - 222)])
    pilasters = [(x + dx - 5, y - 202, 10, 196) for dx in (-56, -20, 20, 56)]
    upper = [(x + dx - 12, y - 170, 24, 54) for dx in (-38, 0, 38)]
    rails = "".join(line([(x - 60 + 8 * k, y - 106), (x - 60 + 8 * k, y - 90)]) for k in range(16))
    return [
        rect((x - 64, y - 216, 128, 216), paint(light, "stone_light")),
        boxes(pilasters, paint(light, "stone")),
        path(pediment, paint(light, "stone")),
        path(inner, paint(light, "plaster")),
        *bobbin(light, (x, y - 236), 12),
        boxes([(x - 74, y - 218, 148, 10)], paint(light, "stone_shade")),
        *windows(light, upper, arched=True, share=1.8),
        boxes([(x - 66, y - 91, 132, 8), (x - 66, y - 109, 132, 4)], paint(light, "stone_shade")),
        stroke(rails, paint(light, "iron"), 2.2),
        arches([(x - 26, y - 54, 52, 54)], paint(light, "stone")),
        arches([(x - 21, y - 52, 42, 52)], LAMP if light.lamps else paint(light, "door")),
        rect((x - 21, y - 52, 42, 52), paint(light, "door")),
        stroke(
            line([(x, y - 52), (x, y)]) + line([(x - 21, y - 53), (x + 21, y - 53)]),
            paint(light, "stone_shade"),
            2.4,
        ),
        arches([(x + dx - 9, y - 50, 18, 42) for dx in (-43, 43)], paint(light, "glass"))
        if not light.lamps
        else arches([(x + dx - 9, y - 50, 18, 42) for dx in (-43, 43)], LAMP),
    ]


def _flags(light: Light, x: float, y: float) -> list[str]:
    top = y - 540
    pole = stroke(line([(x, top), (x, y - 470)]), paint(light, "iron"), 3.4)
    bands = [_waving(x + 2 + 19 * k, top + 4, k) for k in range(3)]
    colours = ("flag_blue", "flag_white", "flag_red")
    return [
        pole,
        *[path(d, paint(light, name)) for d, name in zip(bands, colours, strict=True)],
        circle((x, top - 3), 4, paint(light, "saffron")),
    ]


def _waving(x: float, y: float, band: int) -> str:
    """Return one band of a flag in the wind; the wave goes on from band to band."""
    lift = (0, -5, 1, 5)[band : band + 2]
    a, b = lift if len(lift) == 2 else (0, 0)
    return f"M{x} {y + a}q9.5 {(b - a) / 2 - 3} 19 {b - a}v38q-9.5 {-(b - a) / 2 - 3} -19 {a - b}z"


def _steps(light: Light, x: float, y: float) -> list[str]:
    return [
        boxes([(x - 84, y, 168, 6)], paint(light, "stone_light")),
        boxes([(x - 96, y + 6, 192, 6)], paint(light, "stone")),
        boxes([(x - 108, y + 12, 216, 6)], paint(light, "stone_shade")),
        path(blob(Random("tub left"), (x - 70, y - 16), (11, 13)), paint(light, "tree")),
        path(blob(Random("tub right"), (x + 70, y - 16), (11, 13)), paint(light, "tree")),
        boxes([(x - 77, y - 8, 14, 14), (x + 63, y - 8, 14, 14)], paint(light, "brick")),
    ]
