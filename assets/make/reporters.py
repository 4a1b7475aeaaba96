"""What journalists live among: old computers, towers of papers, coffee, a camera, a bicycle."""

from __future__ import annotations

from random import Random

import furniture
from light import LAMP, Light, mix, paint
from svg import Box, Point, boxes, circle, ellipse, line, path, polygon, rect, stroke


def clock(light: Light, at: Point) -> list[str]:
    x, y = at
    marks: list[Box] = [
        (x - 2, y - 35, 4, 8),
        (x - 2, y + 27, 4, 8),
        (x - 35, y - 2, 8, 4),
        (x + 27, y - 2, 8, 4),
    ]
    return [
        circle((x + 3, y + 4), 46, paint(light, "ink"), opacity=0.2),
        circle(at, 45, paint(light, "brick")),
        circle(at, 38, paint(light, "paper")),
        boxes(marks, paint(light, "ink")),
        stroke(
            line([(x, y), (x - 14, y - 14)]) + line([(x, y), (x + 4, y - 28)]),
            paint(light, "ink"),
            4.6,
        ),
        stroke(line([(x - 4, y + 8), (x + 9, y - 22)]), paint(light, "brick"), 2),
    ]


def press_cards(light: Light, at: Point) -> list[str]:
    """Return the press cards hung from their hooks by ribbons."""
    x, y = at
    hooks: list[Box] = [(x - 50, y - 6, 100, 12)]
    shapes = [boxes(hooks, paint(light, "wood_light"))]
    for dx, drop, name in ((-30, 62, "teal"), (4, 92, "brick"), (30, 56, "saffron")):
        cx, top = x + dx, y + drop
        ribbon = line([(cx - 4, y + 4), (cx - 9, top), (cx + 4, y + 4), (cx + 9, top)])
        shapes += [
            stroke(ribbon, paint(light, name), 5),
            rect((cx - 21, top, 42, 56), paint(light, "paper"), radius=5),
            boxes([(cx - 21, top + 6, 42, 9)], paint(light, name)),
            circle((cx, top + 27), 7, paint(light, "skin")),
            path(f"M{cx - 11} {top + 44}q0 -10 11 -10t11 10z", paint(light, "slate")),
            boxes([(cx - 13, top + 48, 26, 3)], paint(light, "slate")),
        ]
    return shapes


def computer(light: Light, foot: Point, page: str) -> list[str]:
    """Return an old computer as deep as wide, with the page being made on its screen."""
    x, y = foot
    case, shade = paint(light, "stone"), paint(light, "stone_shade")
    if page == "front":
        content = [
            boxes([(x - 52, y - 146, 60, 9)], "#A63D26"),
            boxes([(x - 52, y - 130, 46, 40)], "#7FA3B5"),
            boxes([(x + c, y - 130 + 8 * r, 22, 4) for c in (2, 30) for r in range(8)], "#4A5568"),
            boxes([(x - 52, y - 84 + 8 * r, 46, 4) for r in range(2)], "#4A5568"),
        ]
    else:
        content = [
            boxes(
                [(x - 50 + 22 * k, y - 76 - h, 14, h) for k, h in enumerate((18, 30, 26, 48, 62))],
                "#0F5C63",
            ),
            stroke(
                line([(x - 44, y - 104), (x - 22, y - 116), (x, y - 112), (x + 44, y - 146)]),
                "#E9A820",
                4,
            ),
        ]
    return [
        rect((x - 44, y - 30, 88, 26), shade, radius=4),
        rect((x - 88, y - 16, 176, 26), case, radius=5),
        boxes([(x + 20, y - 6, 52, 5), (x - 74, y - 8, 30, 3), (x - 74, y - 2, 30, 3)], shade),
        rect((x - 78, y - 172, 156, 144), case, radius=12),
        rect((x - 78, y - 172, 156, 10), paint(light, "stone_light"), radius=5),
        rect((x - 64, y - 160, 128, 100), paint(light, "iron"), radius=10),
        rect((x - 58, y - 154, 116, 88), "#F2F6F4", radius=8),
        *content,
        boxes([(x + 44, y - 48, 16, 8)], "#7BD389"),
        boxes([(x - 60, y - 48 + 5 * k, 50, 2) for k in range(3)], shade),
        path(
            polygon([(x - 84, y + 28), (x - 76, y + 14), (x + 76, y + 14), (x + 84, y + 28)]),
            paint(light, "stone_light"),
        ),
        stroke(
            line([(x - 70, y + 19), (x + 70, y + 19)]) + line([(x - 74, y + 24), (x + 74, y + 24)]),
            shade,
            2,
        ),
    ]


def tower(light: Light, foot: Point, count: int, width: float, seed: str) -> list[str]:
    """Return a leaning tower of folded newspapers, tied here and there."""
    dice = Random(f"tower {seed}")
    x, y = foot
    sheets: list[Box] = []
    lines: list[Box] = []
    lean = dice.uniform(-0.6, 0.6)
    for k in range(count):
        wide = width + dice.uniform(-10, 8)
        left = x - wide / 2 + lean * k + dice.uniform(-5, 5)
        top = y - 14 * (k + 1)
        sheets.append((left, top, wide, 13))
        lines += [
            (left + 6, top + 4, wide * dice.uniform(0.3, 0.8), 2),
            (left + 2, top + 9, wide - 4, 1.4),
        ]
    head = sheets[-1]
    fold = polygon(
        [
            (head[0] + 12, head[1] - 9),
            (head[0] + head[2] - 6, head[1] - 9),
            (head[0] + head[2], head[1]),
            (head[0], head[1]),
        ]
    )
    return [
        boxes(sheets[::2], paint(light, "paper")),
        boxes(sheets[1::2], paint(light, "soft")),
        boxes(lines, paint(light, "slate_light"), opacity=0.55),
        path(fold, paint(light, "stone_light")),
        boxes(
            [(x - 3 + lean * count / 2, y - 14 * min(count, 11), 5, 14 * min(count, 11) - 2)],
            paint(light, "brick"),
        )
        if count > 8
        else "",
    ]


def clutter(light: Light) -> list[str]:
    """Return what lies on the desks: telephone, camera, notebook, mug, lamp."""
    y = 650
    return [
        *furniture.mug(light, (984, y + 8), steam=False),
        rect((708, y - 20, 62, 28), paint(light, "brick"), radius=8),
        path(
            f"M698 {y - 26}q2 -14 20 -14h42q18 0 20 14v6h-20v-8h-42v8h-20z",
            paint(light, "brick_shade"),
        ),
        circle((739, y - 6), 10, paint(light, "paper")),
        stroke(f"M770 {y + 4}q14 12 22 0t20 4", paint(light, "brick_shade"), 3),
        path(
            polygon([(1128, y + 20), (1138, y + 2), (1188, y + 2), (1184, y + 20)]),
            paint(light, "saffron"),
        ),
        stroke(
            line([(1146, y + 8), (1178, y + 8)]) + line([(1142, y + 14), (1170, y + 14)]),
            paint(light, "ink"),
            2,
        ),
        stroke(line([(1180, y + 18), (1202, y - 2)]), paint(light, "teal"), 5),
        rect((1352, y - 26, 70, 40), paint(light, "iron"), radius=6),
        boxes([(1364, y - 34, 26, 10)], paint(light, "iron")),
        boxes([(1352, y - 14, 70, 5)], paint(light, "slate_light")),
        circle((1392, y - 5), 16, paint(light, "slate_dark")),
        circle((1392, y - 5), 10, paint(light, "glass_sky")),
        stroke(f"M1352 {y - 18}q-22 26 -6 40t26 10", paint(light, "brick"), 4),
    ]


def coffee(light: Light, foot: Point) -> list[str]:
    """Return the cupboard with the coffee machine, which never stops."""
    x, y = foot
    cups: list[Box] = [(x + 74 + 26 * k, y - 24, 20, 24) for k in range(2)]
    return [
        rect((x - 110, y, 270, 234), paint(light, "leaf")),
        boxes(
            [(x - 98, y + 22, 120, 190), (x + 30, y + 22, 118, 190)],
            mix(paint(light, "leaf"), "#FFFFFF", 0.1),
        ),
        boxes([(x + 4, y + 100, 8, 30), (x + 40, y + 100, 8, 30)], paint(light, "saffron")),
        rect((x - 118, y - 10, 286, 14), paint(light, "wood_light")),
        rect((x - 80, y - 142, 120, 34), paint(light, "iron"), radius=8),
        rect((x - 80, y - 130, 34, 122), paint(light, "iron")),
        rect((x - 84, y - 22, 128, 14), paint(light, "iron"), radius=4),
        path(
            f"M{x - 34} {y - 74}h56l10 22q2 28 -10 30h-56q-12 -2 -10 -30z", "#E8F4F6", opacity=0.6
        ),
        path(f"M{x - 43} {y - 50}h74q2 26 -9 28h-56q-11 -2 -9 -28z", paint(light, "door")),
        stroke(f"M{x + 26} {y - 64}q22 0 18 22t-16 14", paint(light, "iron"), 6),
        path(f"M{x - 34} {y - 108}h56l-10 24h-36z", paint(light, "slate")),
        circle((x - 64, y - 122), 6, "#E9573F"),
        boxes(cups[:1], paint(light, "plum")),
        boxes(cups[1:], paint(light, "saffron")),
        stroke(f"M{x - 10} {y - 152}q-10 -14 0 -26t0 -24", "#FFFFFF", 4, opacity=0.5),
    ]


def bicycle(light: Light, foot: Point) -> list[str]:
    """Return the reporter's bicycle, leaning on the wall with its basket of papers."""
    x, y = foot
    r, back, front = 92, x - 140, x + 140
    hub = y - r
    rims = "".join(
        f"M{cx - r} {hub}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0" for cx in (back, front)
    )
    spokes = "".join(
        line([(cx - dx, hub - dy), (cx + dx, hub + dy)])
        for cx in (back, front)
        for dx, dy in ((90, 0), (64, 64), (0, 90), (-64, 64))
    )
    frame = (
        line([(back, hub), (x - 50, hub - 116), (x + 92, hub - 128), (x - 4, hub + 8), (back, hub)])
        + line([(x - 4, hub + 8), (x - 58, hub - 140)])
        + line([(front, hub), (x + 82, hub - 166)])
    )
    return [
        ellipse((x, y + 2), (240, 12), paint(light, "ink"), opacity=0.2),
        stroke(spokes, paint(light, "slate_light"), 1.8, opacity=0.7),
        stroke(rims, paint(light, "iron"), 9),
        stroke(frame, paint(light, "teal"), 10),
        stroke(
            line([(x + 82, hub - 166), (x + 56, hub - 182), (x + 40, hub - 174)]),
            paint(light, "iron"),
            8,
        ),
        path(
            f"M{x - 92} {hub - 146}q20 -16 60 -6q10 8 -4 14h-40q-18 2 -16 -8z", paint(light, "door")
        ),
        path(
            polygon(
                [
                    (x + 112, hub - 196),
                    (x + 138, hub - 204),
                    (x + 146, hub - 140),
                    (x + 120, hub - 140),
                ]
            ),
            paint(light, "paper"),
        ),
        path(
            polygon(
                [
                    (x + 140, hub - 200),
                    (x + 166, hub - 190),
                    (x + 170, hub - 140),
                    (x + 140, hub - 140),
                ]
            ),
            paint(light, "soft"),
        ),
        path(
            polygon(
                [
                    (x + 94, hub - 160),
                    (x + 196, hub - 160),
                    (x + 182, hub - 88),
                    (x + 108, hub - 88),
                ]
            ),
            paint(light, "wood_light"),
        ),
        stroke(
            line([(x + 98, hub - 140), (x + 192, hub - 140)])
            + line([(x + 102, hub - 116), (x + 188, hub - 116)]),
            paint(light, "trunk"),
            4,
        ),
        circle((x - 4, hub + 8), 20, paint(light, "iron")),
        stroke(line([(x - 4, hub + 8), (x + 12, hub + 50)]), paint(light, "iron"), 7),
        circle((x + 96, hub - 146), 10, LAMP),
    ]
