"""The eight houses of the main street, seen from across it: walls, roofs, signs; their openings come after."""

from __future__ import annotations

from random import Random

from buildings import dormer
from landmarks import bobbin
from light import LAMP, Light, mix, paint
from openings import OPENINGS
from svg import Box, boxes, circle, line, path, polygon, rect, stroke

BASE = 930


def street(light: Light) -> list[str]:
    """Return the row of houses, without what fills their openings."""
    return [
        *_mill(light),
        *_retirement_home(light),
        *_cafe(light),
        *_newspaper(light),
        *_school(light),
        *_police(light),
        *_market_hall(light),
        *_town_hall(light),
        *_bands(light),
        *_frames(light),
        *_signs(light),
    ]


def _wall(light: Light, box: Box, name: str, *, brick: str = "", seed: str = "") -> list[str]:
    """Return a wall, with a few courses of its bricks, and its foot of stone."""
    x, y, w, h = box
    dice = Random(f"wall {seed}{x}")
    bricks = [
        (x + 8 + dice.randrange(int((w - 50) / 21)) * 21 + row % 2 * 10, y + 14 + row * 11, 18, 8)
        for row in range(int(h / 11) - 3)
        for _ in range(2)
    ]
    return [
        rect(box, paint(light, name)),
        boxes(bricks, paint(light, brick), opacity=0.45) if brick else "",
        rect((x, y, 10, h), paint(light, "ink"), opacity=0.09),
        rect((x, y, w, 16), paint(light, "ink"), opacity=0.12),
        rect((x, BASE - 26, w, 26), paint(light, "stone_shade")),
    ]


def _mansard(light: Light, x: float, w: float, y: float, high: float, name: str) -> list[str]:
    dark = "slate_dark" if "slate" in name else "tile_dark"
    rows = "".join(
        line([(x - 6 + 20 * k, y - high * k), (x + w + 6 - 20 * k, y - high * k)])
        for k in (0.25, 0.5, 0.75)
    )
    return [
        path(
            polygon([(x - 8, y), (x + 14, y - high), (x + w - 14, y - high), (x + w + 8, y)]),
            paint(light, name),
        ),
        stroke(rows, paint(light, dark), 2, opacity=0.7),
        boxes(
            [(x + 12, y - high - 6, w - 24, 8), (x - 10, y - 5, w + 20, 12)],
            paint(light, "stone_light"),
        ),
    ]


def _chimney(light: Light, x: float, y: float) -> list[str]:
    return [
        boxes([(x, y, 30, 70)], paint(light, "brick_dark")),
        boxes([(x - 3, y, 36, 9)], paint(light, "stone")),
        boxes([(x + 4, y - 14, 8, 14), (x + 18, y - 14, 8, 14)], paint(light, "tile")),
    ]


def _mill(light: Light) -> list[str]:
    teeth = "".join(
        polygon([(k * 78 - 4, 344), (k * 78 + 74, 420), (k * 78 - 4, 420)]) for k in range(3)
    )
    glass = "".join(
        polygon([(k * 78 - 4, 352), (k * 78 + 10, 366), (k * 78 + 10, 420), (k * 78 - 4, 420)])
        for k in range(3)
    )
    return [
        path(polygon([(172, 430), (178, 236), (206, 236), (212, 430)]), paint(light, "brick")),
        path(polygon([(172, 430), (178, 236), (186, 236), (186, 430)]), paint(light, "brick_dark")),
        boxes([(174, 230, 36, 12), (175, 300, 34, 6)], paint(light, "stone")),
        *_wall(light, (0, 416, 230, 514), "brick_light", brick="brick_dark"),
        path(teeth, paint(light, "brick")),
        path(glass, LAMP if light.lamps else paint(light, "glass_sky")),
        boxes([(0, 416, 230, 12)], paint(light, "stone")),
    ]


def _retirement_home(light: Light) -> list[str]:
    return [
        *_chimney(light, 388, 318),
        *_wall(light, (230, 424, 220, 506), "plaster_pink"),
        *_mansard(light, 230, 220, 424, 74, "slate"),
        *dormer(light, (268, 414), 38, 0),
        *dormer(light, (362, 414), 38, 0),
    ]


def _cafe(light: Light) -> list[str]:
    steps = [
        (450, 430),
        (450, 404),
        (482, 404),
        (482, 380),
        (514, 380),
        (514, 358),
        (616, 358),
        (616, 380),
        (648, 380),
        (648, 404),
        (680, 404),
        (680, 430),
    ]
    caps: list[Box] = [
        (446, 398, 40, 9),
        (478, 374, 40, 9),
        (510, 350, 110, 10),
        (612, 374, 40, 9),
        (644, 398, 40, 9),
    ]
    return [
        path(polygon(steps), paint(light, "plaster_ochre")),
        *_wall(light, (450, 424, 230, 506), "plaster_ochre"),
        boxes(caps, paint(light, "stone_light")),
        circle((565, 396), 22, paint(light, "frame")),
        circle((565, 396), 16, LAMP if light.lamps else paint(light, "glass")),
        stroke("M565 380v32M549 396h32", paint(light, "frame"), 3),
    ]


def _newspaper(light: Light) -> list[str]:
    """Return the newspaper's house: on its roof the bobbin unwinds its thread."""
    thread = "M800 372q20 24 44 2t34 16"
    return [
        *_wall(light, (680, 420, 210, 510), "brick_dark", brick="brick_shade"),
        boxes([(674, 408, 222, 16)], paint(light, "stone_light")),
        boxes([(674, 424, 222, 6)], paint(light, "stone_shade")),
        boxes([(746, 396, 8, 16), (812, 396, 8, 16), (736, 390, 94, 8)], paint(light, "iron")),
        stroke(thread, paint(light, "saffron"), 5),
        *bobbin(light, (783, 360), 30),
    ]


def _town_hall(light: Light) -> list[str]:
    pilasters: list[Box] = [(x, 440, 16, 490) for x in (896, 1108)]
    marks: list[Box] = [(1008, 300, 4, 6), (1008, 330, 4, 6), (993, 316, 6, 4), (1021, 316, 6, 4)]
    return [
        rect((970, 282, 80, 76), paint(light, "stone_light")),
        rect((970, 282, 22, 76), paint(light, "stone")),
        boxes([(962, 274, 96, 10)], paint(light, "stone_shade")),
        path(
            "M966 274C968 244 998 246 1010 222C1022 246 1052 244 1054 274Z", paint(light, "slate")
        ),
        stroke("M1010 224V182", paint(light, "iron"), 4),
        *[
            path(
                f"M{1012 + 16 * k} {184 + (0, -3, 1)[k]}q8 {(-4, 3, 2)[k]} 16 {(-3, 4, 2)[k]}v28q-8 {(4, -3, -2)[k] * 0.5:.0f} -16 {-(-3, 4, 2)[k]}z",
                paint(light, name),
            )
            for k, name in enumerate(("flag_blue", "flag_white", "flag_red"))
        ],
        circle((1010, 318), 27, paint(light, "saffron")),
        circle((1010, 318), 22, "#FFF1C4" if light.lit else paint(light, "paper")),
        boxes(marks, "#14213D"),
        stroke("M1010 318V304M1010 318l9 5", "#14213D", 3.6),
        *_wall(light, (884, 424, 252, 506), "stone_light"),
        boxes(pilasters, paint(light, "stone")),
        path(polygon([(872, 424), (1010, 346), (1148, 424)]), paint(light, "stone")),
        path(polygon([(908, 416), (1010, 360), (1112, 416)]), paint(light, "plaster")),
        *bobbin(light, (1010, 396), 16),
        boxes([(870, 420, 280, 14)], paint(light, "stone_shade")),
    ]


def _school(light: Light) -> list[str]:
    quoins: list[Box] = [(x, 440 + 40 * k, 22, 20) for x in (1136, 1338) for k in range(11)]
    return [
        *_chimney(light, 1158, 330),
        *_wall(light, (1130, 424, 230, 506), "brick_light", brick="brick"),
        *_mansard(light, 1130, 230, 424, 62, "tile"),
        boxes(quoins, paint(light, "stone")),
        boxes([(1222, 326, 10, 56), (1258, 326, 10, 56)], paint(light, "wood_light")),
        path(polygon([(1212, 330), (1245, 298), (1278, 330)]), paint(light, "tile_dark")),
        path("M1232 362q2 -26 13 -26t13 26l5 6h-36z", paint(light, "saffron")),
        circle((1245, 370), 5, paint(light, "trunk")),
    ]


def _police(light: Light) -> list[str]:
    """Return the house of the water works and the police; the tank of the first stands on its roof."""
    return [
        boxes([(1418, 370, 10, 56), (1512, 370, 10, 56)], paint(light, "iron")),
        stroke("M1423 372L1517 424M1517 372L1423 424", paint(light, "iron"), 4),
        rect((1402, 306, 136, 72), paint(light, "shutter_blue"), radius=8),
        path("M1400 310Q1470 270 1540 310Z", paint(light, "slate_dark")),
        boxes([(1402, 326, 136, 5), (1402, 352, 136, 5)], paint(light, "slate"), opacity=0.7),
        path("M1470 324q17 22 0 32q-17 -10 0 -32z", paint(light, "frame")),
        *_wall(light, (1360, 424, 220, 506), "plaster_grey"),
        boxes([(1354, 416, 232, 14)], paint(light, "stone_light")),
        boxes([(1354, 430, 232, 5)], paint(light, "stone_shade")),
        stroke("M1530 400H1566V900", paint(light, "tile"), 10),
        boxes([(1558, 500 + 130 * k, 16, 10) for k in range(4)], paint(light, "tile_dark")),
    ]


def _market_hall(light: Light) -> list[str]:
    ribs = "".join(
        line([(1750, 430), (1750 + dx, 356 + abs(dx) * 0.16)]) for dx in (-130, -70, 0, 70, 130)
    )
    return [
        path("M1574 430Q1750 260 1926 430Z", paint(light, "glass_sky")),
        stroke(ribs + "M1640 410Q1750 340 1860 410", paint(light, "frame"), 5),
        stroke("M1574 430Q1750 260 1926 430", paint(light, "leaf"), 14),
        *_wall(light, (1580, 428, 340, 502), "plaster", seed="market"),
        boxes([(1574, 422, 352, 14)], paint(light, "leaf")),
        boxes([(1586, 436, 18, 494), (1896, 436, 18, 494)], paint(light, "leaf")),
        boxes(
            [(1590, 436, 5, 494), (1900, 436, 5, 494)], mix(paint(light, "leaf"), "#FFFFFF", 0.2)
        ),
        circle((1750, 376), 26, paint(light, "saffron")),
        path("M1738 368q12 -5 24 0q2 22 -12 26q-14 -4 -12 -26z", paint(light, "paper")),
        stroke("M1744 374h3M1753 374h3M1744 383q6 5 12 0", paint(light, "ink"), 2.2),
    ]


def _bands(light: Light) -> list[str]:
    """Return the stone between the floors; the plates of the upper row lie over it."""
    shops = (
        ("post", "saffron"),
        ("cafe", "brick"),
        ("newspaper", "ink"),
        ("library", "plum"),
        ("market-hall", "leaf"),
    )
    boards = [(each.box, name) for each in OPENINGS for key, name in shops if each.id == key]
    return [
        boxes(
            [(0, 636, 230, 8), (230, 640, 220, 8), (1360, 640, 220, 8), (1130, 638, 230, 10)],
            paint(light, "stone_light"),
        ),
        *[
            rect((x - 10, y - 12, w + 20, h + 12), paint(light, name))
            for (x, y, w, h), name in boards
        ],
        boxes(
            [(x - 14, y - 18, w + 28, 9) for (x, y, w, h), _ in boards],
            mix(paint(light, "stone_light"), paint(light, "stone_shade"), 0.3),
        ),
    ]


def _frames(light: Light) -> list[str]:
    """Return the stone around windows and doors, and the sills."""
    windows = [each.box for each in OPENINGS if each.shape == "window" and each.id != "billboard"]
    doors = [each.box for each in OPENINGS if each.shape == "door"]
    keys = [(x + w / 2 - 12, y - 20, 24, 16) for x, y, w, _ in [*windows, *doors]]
    return [
        boxes(
            [(x - 12, y - 12, w + 24, h + 12) for x, y, w, h in [*windows, *doors]],
            paint(light, "stone"),
        ),
        boxes(keys, paint(light, "stone_light")),
        boxes([(x - 18, y + h, w + 36, 11) for x, y, w, h in windows], paint(light, "stone_light")),
        boxes(
            [(x - 18, y + h + 11, w + 36, 4) for x, y, w, h in windows], paint(light, "stone_shade")
        ),
        boxes([(930, 930, 160, 10), (1390, 930, 160, 8)], paint(light, "stone_light")),
        rect((690, 444, 190, 196), paint(light, "iron"), radius=8),
        boxes([(700, 640, 10, 20), (860, 640, 10, 20)], paint(light, "iron")),
    ]


def _signs(light: Light) -> list[str]:
    """Return what hangs out from the houses to say, without a word, what they are."""
    return [
        # The mill's bobbin, the post's envelope, the café's cup, the police's lamp, the library's book.
        circle((115, 668), 24, paint(light, "frame")),
        *bobbin(light, (115, 668), 15),
    ]


def lanterns(light: Light) -> list[str]:
    """Return the wall lanterns in the gaps between the openings."""
    shapes: list[str] = []
    for x, y in ((241, 742), (916, 742), (1104, 742), (1372, 742), (1560, 742)):
        shapes += [
            circle((x, y), 54, "url(#halo)", opacity=light.glow * 0.8) if light.lamps else "",
            stroke(f"M{x} {y - 42}v16", paint(light, "iron"), 4),
            path(
                polygon([(x - 7, y + 20), (x - 11, y - 14), (x + 11, y - 14), (x + 7, y + 20)]),
                LAMP if light.lamps else paint(light, "paper"),
            ),
            path(polygon([(x - 13, y - 14), (x, y - 28), (x + 13, y - 14)]), paint(light, "iron")),
            boxes([(x - 8, y + 20, 16, 4)], paint(light, "iron")),
        ]
    return shapes
