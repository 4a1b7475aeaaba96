"""What stands in the communication office: desk, screen, papers, radiator and the cat."""

from __future__ import annotations

from random import Random

from light import LAMP, Light, mix, paint
from svg import Point, boxes, circle, ellipse, line, path, polygon, rect, stroke

DESK = 652


def radiator(light: Light) -> list[str]:
    """Return the cast-iron radiator, to whose front somebody has taped a poster."""
    x0, y0 = 856, 546
    ribs = "".join(f"M{x} {y0}a11 11 0 0 1 22 0v150h-22z" for x in range(x0, x0 + 430, 27))
    shine = [(x + 5, y0, 4, 140) for x in range(x0, x0 + 430, 27)]
    return [
        boxes([(x0 - 8, y0 + 14, 450, 12)], paint(light, "stone_shade")),
        path(ribs, paint(light, "stone_light")),
        boxes(shine, "#FFFFFF", opacity=0.35 * min(1, light.dye[0] + 0.1)),
        path(polygon([(1096, 560), (1188, 556), (1191, 664), (1099, 668)]), paint(light, "paper")),
        path(
            polygon([(1102, 567), (1182, 564), (1184, 612), (1104, 615)]), paint(light, "saffron")
        ),
        path("M1120 592l22 -12v24l-22 -6zM1146 583l14 -5v28l-14 -7z", paint(light, "ink")),
        boxes([(1108, 622, 66, 5), (1108, 632, 52, 4), (1108, 640, 60, 4)], paint(light, "ink")),
        path(
            polygon([(1130, 551), (1152, 550), (1153, 562), (1131, 563)]),
            paint(light, "plaster_ochre"),
            opacity=0.85,
        ),
    ]


def cat(light: Light, foot: Point) -> list[str]:
    """Return the cat of the town hall, asleep on the sill over the radiator."""
    x, y = foot
    body = f"M{x - 58} {y}C{x - 64} {y - 44} {x - 10} {y - 52} {x + 26} {y - 36}C{x + 50} {y - 28} {x + 58} {y - 10} {x + 54} {y}Z"
    head = f"M{x - 66} {y}C{x - 72} {y - 18} {x - 66} {y - 30} {x - 64} {y - 40}L{x - 52} {y - 31}L{x - 40} {y - 31}L{x - 27} {y - 40}C{x - 24} {y - 26} {x - 20} {y - 14} {x - 26} {y}Z"
    stripes = f"M{x - 4} {y - 43}q4 9 1 18M{x + 14} {y - 40}q5 9 2 17M{x + 31} {y - 32}q4 7 2 14"
    face = f"M{x - 58} {y - 16}q4 4 8 0M{x - 41} {y - 16}q4 4 8 0M{x - 48} {y - 9}h4"
    coat = mix(paint(light, "saffron"), paint(light, "brick_light"), 0.55)
    return [
        stroke(f"M{x + 48} {y - 3}q26 4 20 34q-2 14 -14 14", coat, 11),
        path(body, coat),
        stroke(stripes, paint(light, "brick"), 4, opacity=0.7),
        path(head, mix(coat, "#FFFFFF", 0.08)),
        stroke(face, paint(light, "ink"), 2.4),
    ]


def desk(light: Light) -> list[str]:
    """Return the desk, whose top all the rest stands on."""
    drawers = [(1340, 720, 210, 62), (1340, 792, 210, 62), (1340, 864, 210, 62)]
    return [
        rect((372, 684, 1216, 24), paint(light, "ink"), opacity=0.25),
        rect((400, 676, 1160, 268), mix(paint(light, "trunk"), "#14213D", 0.25)),
        rect((420, 700, 900, 232), mix(paint(light, "trunk"), "#14213D", 0.4)),
        rect((1320, 690, 240, 254), paint(light, "trunk")),
        boxes(drawers, paint(light, "wood_light")),
        boxes([(1424, y + 26, 42, 8) for _, y, _, _ in drawers], paint(light, "saffron")),
        path(
            polygon([(380, 692), (420, DESK), (1540, DESK), (1580, 692)]),
            mix(paint(light, "wood_light"), "#FFFFFF", 0.12),
        ),
        rect((380, 690, 1200, 16), paint(light, "wood_light")),
    ]


def screen(light: Light, foot: Point) -> list[str]:
    """Return the screen with the page of the town open, all in strokes."""
    x, y = foot
    rows = [(x + 2, y - 150 + 22 * k, width, 7) for k, width in enumerate((62, 76, 48, 70))]
    return [
        boxes([(x - 14, y - 36, 28, 36)], paint(light, "slate")),
        ellipse((x, y + 4), (58, 9), paint(light, "slate_dark")),
        rect((x - 98, y - 186, 196, 150), paint(light, "iron"), radius=9),
        rect((x - 90, y - 178, 180, 130), "#F2F6F4"),
        rect((x - 90, y - 178, 180, 18), "#0F5C63"),
        rect((x - 80, y - 150, 70, 88), "#C9DDDD"),
        path(f"M{x - 78} {y - 64}l24 -36l16 20l12 -12l16 28z", "#3F6B34"),
        circle((x - 30, y - 132), 9, "#E9A820"),
        boxes(rows, "#4A5568", opacity=0.75),
        boxes([(x + 2, y - 62, 34, 9)], "#A63D26"),
        path(
            polygon([(x - 80, y + 32), (x - 70, y + 14), (x + 78, y + 14), (x + 90, y + 32)]),
            paint(light, "stone_light"),
        ),
        stroke(
            "".join(
                line([(x - 68 + k, y + 19 + r), (x + 74 + k, y + 19 + r)])
                for k, r in ((0, 0), (-3, 6))
            ),
            paint(light, "stone_shade"),
            2,
        ),
        ellipse((x + 116, y + 24), (12, 8), paint(light, "stone_light")),
    ]


def papers(light: Light) -> list[str]:
    """Return the stack of files to be read, one of them slipping out."""
    dice = Random("papers")
    names = ("paper", "plaster_ochre", "paper", "plaster_pink", "glass_sky", "paper")
    sheets = [
        rect((1204 + dice.uniform(-7, 7), DESK - 4 - 9 * (k + 1), 128, 8), paint(light, name))
        for k, name in enumerate(names)
    ]
    edges = stroke(
        "".join(line([(1206, DESK - 4 - 9 * k), (1332, DESK - 4 - 9 * k)]) for k in range(1, 7)),
        paint(light, "stone_shade"),
        1.4,
    )
    return [
        *sheets,
        edges,
        rect((1250, DESK - 66, 60, 8), paint(light, "brick"), radius=3),
        path(polygon([(1080, 682), (1096, 662), (1190, 662), (1184, 682)]), paint(light, "paper")),
        stroke(
            line([(1104, 668), (1176, 668)]) + line([(1100, 675), (1160, 675)]),
            paint(light, "slate"),
            2,
        ),
        stroke(line([(1206, 682), (1246, 664)]), paint(light, "teal"), 5),
    ]


def plant(light: Light, foot: Point) -> list[str]:
    """Return a pot plant with broad leaves."""
    x, y = foot
    leaves = "".join(
        _leaf((x, y - 56), tip)
        for tip in ((-62, -70), (-34, -116), (4, -136), (44, -108), (66, -60))
    )
    veins = "".join(
        line([(x, y - 56), (x + dx * 0.8, y - 56 + dy * 0.8)])
        for dx, dy in ((-62, -70), (-34, -116), (4, -136), (44, -108), (66, -60))
    )
    return [
        path(leaves, paint(light, "tree")),
        stroke(veins, paint(light, "tree_light"), 2.6),
        path(
            polygon([(x - 36, y - 58), (x + 36, y - 58), (x + 26, y + 6), (x - 26, y + 6)]),
            paint(light, "tile"),
        ),
        boxes([(x - 40, y - 64, 80, 13)], paint(light, "tile_light")),
    ]


def _leaf(root: Point, tip: Point) -> str:
    (x, y), (dx, dy) = root, tip
    nx, ny = -dy * 0.3, dx * 0.3
    return f"M{x:.0f} {y:.0f}Q{x + dx * 0.5 + nx:.0f} {y + dy * 0.5 + ny:.0f} {x + dx:.0f} {y + dy:.0f}Q{x + dx * 0.5 - nx:.0f} {y + dy * 0.5 - ny:.0f} {x:.0f} {y:.0f}Z"


def mug(light: Light, foot: Point, *, steam: bool) -> list[str]:
    """Return the mug, steaming or forgotten."""
    x, y = foot
    return [
        stroke(f"M{x + 17} {y - 24}q18 -2 16 12q-2 12 -18 10", paint(light, "plum"), 6),
        rect((x - 20, y - 34, 40, 44), paint(light, "plum"), radius=6),
        ellipse((x, y - 33), (19, 4.5), paint(light, "door")),
        path(f"M{x} {y - 2}l-9 -9a5.5 5.5 0 0 1 9 -6a5.5 5.5 0 0 1 9 6z", paint(light, "frame")),
        stroke(
            f"M{x - 6} {y - 44}q-7 -10 0 -19t0 -18M{x + 8} {y - 46}q-6 -9 0 -17t0 -15",
            "#FFFFFF",
            3.4,
            opacity=0.7,
        )
        if steam
        else "",
    ]


def desk_lamp(light: Light, foot: Point, late: bool) -> list[str]:
    """Return the lamp, lit if it is `late`."""
    x, y = foot
    return [
        ellipse((x, y + 4), (40, 9), paint(light, "leaf")),
        stroke(line([(x, y), (x + 26, y - 92), (x - 44, y - 168)]), paint(light, "leaf"), 8),
        circle((x + 26, y - 92), 8, paint(light, "saffron")),
        ellipse((x - 62, y - 148), (24, 8), LAMP if late else paint(light, "paper")),
        path(
            f"M{x - 90} {y - 146}Q{x - 82} {y - 186} {x - 44} {y - 182}Q{x - 30} {y - 172} {x - 34} {y - 146}Z",
            paint(light, "leaf"),
        ),
    ]


def chair(light: Light, foot: Point) -> list[str]:
    """Return the back of the empty chair: it is the player's."""
    x, y = foot
    return [
        rect((x - 9, y - 90, 18, 110), paint(light, "iron")),
        stroke(
            line([(x, y + 10), (x - 80, y + 44)])
            + line([(x, y + 10), (x + 80, y + 44)])
            + line([(x, y), (x, y + 50)]),
            paint(light, "iron"),
            11,
        ),
        rect((x - 100, y - 116, 200, 40), mix(paint(light, "saffron"), "#14213D", 0.25), radius=18),
        path(
            f"M{x - 84} {y - 120}Q{x - 108} {y - 250} {x - 76} {y - 268}Q{x} {y - 286} {x + 76} {y - 268}Q{x + 108} {y - 250} {x + 84} {y - 120}Z",
            paint(light, "saffron"),
        ),
        path(
            f"M{x - 62} {y - 138}Q{x - 82} {y - 238} {x - 58} {y - 250}Q{x} {y - 264} {x + 58} {y - 250}Q{x + 82} {y - 238} {x + 62} {y - 138}Z",
            mix(paint(light, "saffron"), "#FFFFFF", 0.16),
        ),
    ]
