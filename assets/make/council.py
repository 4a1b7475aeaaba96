"""The council room of Toile: the horseshoe of tables, the bust in its niche, flags, and former mayors."""

from __future__ import annotations

from dataclasses import replace

import land
import regalia
import room
import sky
from buildings import House
from landmarks import bobbin
from light import Light, mix, paint
from svg import (
    Box,
    boxes,
    document,
    ellipse,
    line,
    path,
    polygon,
    rect,
    stroke,
)

MIDDLE = 1050
WINDOWS: tuple[Box, ...] = tuple((MIDDLE + dx - 63, 150, 126, 322) for dx in (-618, -216, 216, 618))
ROOFTOPS = (
    House(70, 730, 104, 118, "plaster_ochre", "tile", "teal"),
    House(174, 728, 90, 142, "brick_light", "slate", "shutter_sage", floors=3, gable=True),
    *room.ROOFTOPS[:4],
    *room.ROOFTOPS[5:],
    House(1690, 730, 92, 126, "plaster", "tile_dark", "plum"),
    House(1782, 728, 96, 144, "plaster_pink", "slate", "shutter_blue", floors=3),
)


def council(outside: Light, inside: Light) -> str:
    """Return the room, lit by `inside`, with the town under `outside` behind its windows."""
    late = outside.lamps
    # Under the chandelier, what stands for the Republic keeps more of its colours.
    clear = replace(inside, dye=tuple(0.55 + 0.45 * part for part in inside.dye))
    sage = mix(paint(inside, "shutter_sage"), paint(inside, "soft"), 0.45)
    shapes = [
        *room.view(outside, (370, 140, 1360, 340), ROOFTOPS, drop=-24),
        room.wall(WINDOWS, 640),
        *_panelling(inside),
        *room.sashes(inside, WINDOWS),
        *room.drapes(inside, WINDOWS, "brick", foot=596),
        *regalia.niche(clear, (MIDDLE, 452)),
        *regalia.flag(clear, (MIDDLE - 106, 560), -1),
        *regalia.flag(clear, (MIDDLE + 106, 560), 1),
        *regalia.portraits(inside),
        *room.planks(inside, 640, paint(inside, "wood_light")),
        *_carpet(inside),
        "" if late else _sunbeams(inside),
        *_chairs(inside),
        *_horseshoe(inside),
        *_places(inside),
        *regalia.carafe(inside, (1138, 584)),
        *_benches(inside),
        *regalia.chandelier(inside, (MIDDLE, 96), late),
        *(_lamplight() if late else []),
    ]
    shade = mix(sage, paint(inside, "leaf"), 0.28)
    return document(
        (land.WIDTH, land.HEIGHT),
        [*sky.definitions(outside), *room.definitions(sage, shade)],
        shapes,
    )


def _panelling(light: Light) -> list[str]:
    """Return the cornice, the gilt mouldings of the wall, and the wainscot of oak."""
    wood, dark = paint(light, "wood_light"), paint(light, "trunk")
    gilt = "".join(
        f"M{x} 150h{w}v400h{-w}z" for x, w in ((24, 290), (572, 148), (1380, 148), (1784, 112))
    )
    dentils: list[Box] = [(x, 60, 18, 14) for x in range(6, 1920, 36)]
    panels: list[Box] = [(x, 604, 88, 30) for x in range(10, 1920, 108)]
    return [
        boxes([(0, 0, 1920, 52)], paint(light, "stone_light")),
        boxes([(0, 52, 1920, 8), (0, 74, 1920, 7), *dentils], paint(light, "stone_shade")),
        stroke(gilt, paint(light, "saffron"), 3, opacity=0.55),
        rect((0, 584, 1920, 60), wood),
        boxes([(0, 576, 1920, 10), *panels], dark, opacity=0.55),
    ]


def _carpet(light: Light) -> list[str]:
    """Return the carpet of the middle, woven with the arms."""
    return [
        ellipse((MIDDLE, 850), (372, 122), paint(light, "brick_shade")),
        ellipse((MIDDLE, 850), (346, 108), paint(light, "brick")),
        stroke(
            f"M{MIDDLE - 310} 850a310 92 0 1 0 620 0a310 92 0 1 0 -620 0",
            paint(light, "saffron"),
            4,
        ),
        f'<g transform="translate({MIDDLE} 850) scale(1 0.52)">',
        *bobbin(light, (0, 0), 96),
        "</g>",
    ]


SEATS = (
    (462, 706, 1.5),
    (536, 648, 1.3),
    (640, 606, 1.12),
    (746, 584, 1.04),
    (842, 574, 1.0),
    (940, 570, 1.0),
)


def _both(spots: tuple[tuple[float, float, float], ...]) -> list[tuple[float, float, float]]:
    return [*spots, *[(2 * MIDDLE - x, y, size) for x, y, size in reversed(spots)]]


def _chairs(light: Light) -> list[str]:
    """Return the backs of the chairs, and the taller one of the mayor with its bobbin."""
    backs = "".join(_back(x, y, 34 * s, 84 * s) for x, y, s in _both(SEATS))
    inner = "".join(_back(x, y - 6 * s, 26 * s, 70 * s) for x, y, s in _both(SEATS))
    x = MIDDLE
    return [
        path(backs, paint(light, "trunk")),
        path(inner, paint(light, "brick")),
        path(_back(x, 570, 46, 132), paint(light, "saffron")),
        path(_back(x, 564, 38, 118), paint(light, "brick")),
        *bobbin(light, (x, 490), 19),
    ]


def _back(x: float, y: float, half: float, tall: float) -> str:
    return f"M{x - half:.0f} {y:.0f}V{y - tall * 0.8:.0f}Q{x:.0f} {y - tall * 1.2:.0f} {x + half:.0f} {y - tall * 0.8:.0f}V{y:.0f}Z"


def _horseshoe(light: Light) -> list[str]:
    """Return the tables, whose two arms come towards us."""
    top = mix(paint(light, "wood_light"), "#FFFFFF", 0.16 * min(1, light.dye[0] + 0.2))
    edge, front = paint(light, "wood_light"), paint(light, "trunk")
    a, b = MIDDLE, 2 * MIDDLE
    inner = f"M600 842C606 700 690 616 {a} 616C{b - 690} 616 {b - 606} 700 {b - 600} 842"
    board = f"M372 842C384 654 600 562 {a} 562C{b - 600} 562 {b - 384} 654 {b - 372} 842H{b - 600}C{b - 606} 700 {b - 690} 616 {a} 616C690 616 606 700 600 842Z"
    face = f"{inner}V1000C{b - 610} 806 {b - 700} 708 {a} 708C700 708 610 806 600 1000Z"
    ribs = "".join(line([(x, y), (x, y + d)]) for x, y, d in RIBS) + "".join(
        line([(b - x, y), (b - x, y + d)]) for x, y, d in RIBS
    )
    ends: list[Box] = [(372, 842, 228, 172), (b - 600, 842, 228, 172)]
    panels: list[Box] = [(394, 874, 184, 116), (b - 578, 874, 184, 116)]
    return [
        path(face, front),
        stroke(ribs, paint(light, "door"), 3, opacity=0.7),
        boxes(ends, front),
        boxes(panels, mix(front, paint(light, "door"), 0.45)),
        path(board, top),
        stroke(inner, edge, 12),
        boxes([(366, 838, 240, 16), (b - 606, 838, 240, 16)], edge),
        *regalia.arms(light, (a, 656), 22),
    ]


RIBS = (
    (960, 624, 82),
    (868, 630, 82),
    (784, 642, 86),
    (714, 664, 96),
    (658, 702, 116),
    (620, 760, 152),
)
PLACES = (
    (470, 770, 1.5),
    (542, 700, 1.26),
    (642, 650, 1.1),
    (746, 617, 0.98),
    (842, 600, 0.92),
    (940, 594, 0.9),
)


def _places(light: Light) -> list[str]:
    """Return a microphone, a blank name plate, a sheet and a glass before each chair."""
    spots = [*_both(PLACES), (MIDDLE, 592, 1.0)]
    plates = "".join(
        polygon(
            [
                (x - 26 * s, y + 8 * s),
                (x - 22 * s, y - 12 * s),
                (x + 22 * s, y - 12 * s),
                (x + 26 * s, y + 8 * s),
            ]
        )
        for x, y, s in spots
    )
    lines: list[Box] = [(x - 15 * s, y - 4 * s, 30 * s, 4 * s) for x, y, s in spots]
    stems = "".join(
        f"M{x + 34 * s:.0f} {y + 4 * s:.0f}q{2 * s:.0f} {-30 * s:.0f} {-12 * s:.0f} {-40 * s:.0f}"
        for x, y, s in spots
    )
    tips = "".join(
        f"M{x + 21 * s:.0f} {y - 37 * s:.0f}l{-5 * s:.1f} {-5 * s:.1f}" for x, y, s in spots
    )
    rings = "".join(
        f"M{x + 23 * s:.0f} {y - 34 * s:.0f}l{1 * s:.1f} {1 * s:.1f}" for x, y, s in spots
    )
    feet: list[Box] = [(x + 26 * s, y + 2 * s, 16 * s, 6 * s) for x, y, s in spots]
    sheets = "".join(
        polygon(
            [
                (x - 58 * s, y + 4 * s),
                (x - 52 * s, y - 9 * s),
                (x - 30 * s, y - 9 * s),
                (x - 32 * s, y + 4 * s),
            ]
        )
        for x, y, s in spots[::2]
    )
    return [
        path(sheets, paint(light, "paper"), opacity=0.8),
        path(plates, paint(light, "paper")),
        boxes(lines, paint(light, "teal"), opacity=0.55),
        boxes(feet, paint(light, "iron")),
        stroke(stems, paint(light, "iron"), 3.4),
        stroke(tips, paint(light, "iron"), 9),
        stroke(rings, paint(light, "flag_red"), 9),
    ]


def _benches(light: Light) -> list[str]:
    """Return the last rows, those of the public, where someone has left a scarf and a newspaper."""
    shapes: list[str] = []
    for y, ends in ((974, ((-30, 330), (1770, 1950))), (1030, ((-30, 800), (1300, 1950)))):
        for left, right in ends:
            slats = [(x, y + 26, 26, 120) for x in range(left + 12, right - 20, 40)]
            shapes += [
                rect((left, y + 18, right - left, 140), paint(light, "door")),
                boxes(slats, paint(light, "trunk")),
                rect((left - 6, y, right - left + 12, 26), paint(light, "wood_light"), radius=10),
                rect((left, y + 18, right - left, 8), paint(light, "ink"), opacity=0.25),
            ]
    return [
        *shapes,
        path(
            "M560 1022q34 -8 66 0q8 2 7 10l-3 62h-24l-2 -46l-6 38h-28l4 -40q-22 -10 -14 -24z",
            paint(light, "plum"),
        ),
        stroke("M588 1054l-2 30M622 1050l-2 34", paint(light, "plaster_pink"), 4),
        path(
            polygon([(1480, 1034), (1500, 1006), (1610, 1010), (1596, 1036)]), paint(light, "paper")
        ),
        stroke(
            line([(1510, 1014), (1590, 1017)]) + line([(1506, 1023), (1566, 1025)]),
            paint(light, "slate"),
            3,
        ),
    ]


def _lamplight() -> list[str]:
    return [
        *room.pools([(MIDDLE, 92, 300, 0.9), (MIDDLE, 600, 420, 0.3)]),
        room.gloom((MIDDLE, 430), 1250),
    ]


def _sunbeams(light: Light) -> str:
    """Return the sun through the windows, lying on the floor."""
    return path(
        "".join(
            polygon([(x - 10, 690), (x + w - 30, 690), (x + w - 130, 960), (x - 150, 960)])
            for x, _, w, _ in WINDOWS
        ),
        "#FFF3CF",
        opacity=0.16,
    )
