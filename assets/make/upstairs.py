"""The upper windows of the main street when they are lit."""

from __future__ import annotations

from folk import GLOW, someone
from landmarks import bobbin
from light import Light, paint
from shutters import panes
from svg import Box, boxes, circle, path, polygon, rect, stroke


def mill(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    threads = "".join(f"M{x + 22 + 24 * k} {y + 74}L{x + 22 + 24 * k} {y + 8}" for k in range(5))
    return [
        stroke(threads, paint(GLOW, "brick"), 2.4),
        boxes([(x, y + 102, w, 10)], paint(GLOW, "iron")),
        *[part for k in range(5) for part in bobbin(GLOW, (x + 22 + 24 * k, y + 88), 13)],
        *someone((x + 74, y + h), "shutter_blue", "skin_dark", "ink", size=0.86),
        panes(light, box, 4, 5, "iron", bar=3.4),
    ]


def retirement(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    half = 15
    leaves: list[Box] = [(x, y, half, h), (x + w - half, y, half, h)]
    return [
        boxes([(x + 88, y + 20, 30, 38)], paint(GLOW, "saffron")),
        boxes([(x + 92, y + 24, 22, 30)], paint(GLOW, "glass_sky")),
        *someone((x + 66, y + h - 18), "plum", "skin", "soft", size=1.15, bun=True),
        stroke(
            f"M{x + 56} {y + 92}a9 9 0 1 0 1 0M{x + 76} {y + 92}a9 9 0 1 0 1 0",
            paint(GLOW, "ink"),
            2,
        ),
        stroke(f"M{x + 44} {y + 128}l34 24M{x + 90} {y + 128}l-34 24", paint(GLOW, "iron"), 3.4),
        path(f"M{x + 50} {y + 146}h36v34h-36z", paint(GLOW, "teal")),
        boxes([(x + 50, y + 154, 36, 5), (x + 50, y + 166, 36, 5)], paint(GLOW, "saffron")),
        circle((x + 108, y + 160), 13, paint(GLOW, "brick")),
        boxes([(x, y + h - 14, w, 14)], paint(light, "tree")),
        path(
            "".join(f"M{x + 6 + 19 * k} {y + h - 14}a7 7 0 1 1 14 0z" for k in range(7)),
            paint(light, "brick_light"),
        ),
        boxes(leaves, paint(light, "shutter_sage")),
        boxes(
            [(lx + 4, y + 14 + 13 * k, 7, 5) for lx, _, _, _ in leaves for k in range(12)],
            paint(light, "ink"),
            opacity=0.28,
        ),
    ]


def home(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    leaves: list[Box] = [(x, y, 15, h), (x + w - 15, y, 15, h)]
    return [
        path(
            polygon([(x + 30, y + 20), (x + 74, y + 20), (x + 68, y + 60), (x + 36, y + 60)]),
            paint(GLOW, "teal"),
        ),
        circle((x + 52, y + 38), 8, paint(GLOW, "saffron")),
        *someone((x + 76, y + h), "saffron", "skin_dark", "ink", size=1.12),
        path(
            f"M{x + 46} {y + 126}q-4 -54 30 -54t32 54l-10 -2q2 -42 -22 -42t-20 42z",
            paint(GLOW, "brick"),
        ),
        rect((x + 34, y + 128, 26, 42), paint(GLOW, "ink"), radius=5),
        rect((x + 37, y + 132, 20, 33), "#BFE9F2", radius=2),
        circle((x + 58, y + 160), 8, paint(GLOW, "skin_dark")),
        boxes(leaves, paint(light, "shutter_blue")),
        boxes(
            [(lx + 4, y + 14 + 13 * k, 7, 5) for lx, _, _, _ in leaves for k in range(12)],
            paint(light, "ink"),
            opacity=0.28,
        ),
    ]


def billboard(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    cx = x + w / 2
    tiles: list[tuple[float, float, str]] = [
        (cx - 25, y + 64, "#0F5C63"),
        (cx + 3, y + 64, "#E9A820"),
        (cx - 25, y + 92, "#A63D26"),
        (cx + 3, y + 92, "#3F6B34"),
    ]
    waves = "".join(
        f"M{cx + side * 52} {y + 62}q{side * 16} 26 0 52M{cx + side * 66} {y + 50}q{side * 24} 38 0 76"
        for side in (-1, 1)
    )
    return [
        rect(box, "#0F5C63"),
        path(f"M{x} {y + h}V{y + 120}Q{cx} {y + 70} {x + w} {y + 130}V{y + h}Z", "#17777F"),
        rect((cx - 38, y + 18, 76, 144), "#14213D", radius=12),
        rect((cx - 31, y + 28, 62, 120), "#FBF6EC", radius=4),
        boxes([(cx - 31, y + 28, 62, 22)], "#E9A820"),
        *[rect((tx, ty, 22, 22), colour, radius=5) for tx, ty, colour in tiles],
        boxes([(cx - 25, y + 124, 50, 6), (cx - 25, y + 135, 34, 5)], "#4A5568"),
        circle((cx + 34, y + 24), 14, "#E9573F"),
        boxes([(cx + 32, y + 15, 4, 11), (cx + 32, y + 29, 4, 4)], "#FFFFFF"),
        stroke(waves, "#FFE2A0", 5),
    ]


def council(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    drapes = f"M{x} {y}h44q-2 80 -30 120v60h-14zM{x + w} {y}h-44q2 80 30 120v60h14z"
    return [
        stroke(
            f"M{x + w / 2} {y + 3}v19M{x + w / 2 - 26} {y + 30}q26 -16 52 0",
            paint(GLOW, "trunk"),
            4,
        ),
        path(
            "".join(
                f"M{x + w / 2 - 26 + 26 * k} {y + 14}q7 10 0 16q-7 -6 0 -16z" for k in (0, 1, 2)
            ),
            "#FFFBE8",
        ),
        *someone((x + 80, y + h - 6), "teal", "skin", "stone_shade", size=1.08),
        stroke(f"M{x + 54} {y + 134}L{x + 104} {y + 174}", paint(GLOW, "flag_blue"), 6),
        stroke(f"M{x + 59} {y + 131}L{x + 109} {y + 171}", "#FFFFFF", 5),
        stroke(f"M{x + 64} {y + 128}L{x + 112} {y + 167}", paint(GLOW, "flag_red"), 6),
        stroke(f"M{x + 124} {y + h - 8}q4 -34 -8 -46", paint(GLOW, "iron"), 4),
        path(drapes, paint(light, "brick")),
        boxes([(x, y + h - 10, w, 10)], paint(light, "iron")),
    ]


def school(light: Light, box: Box) -> list[str]:
    x, y, _w, h = box
    flags = "".join(
        polygon(
            [
                (x + 10 + 24 * k, y + 14 + (k % 2) * 3),
                (x + 28 + 24 * k, y + 14),
                (x + 19 + 24 * k, y + 34),
            ]
        )
        for k in range(6)
    )
    return [
        rect((x + 26, y + 42, 108, 62), paint(GLOW, "leaf")),
        stroke(f"M{x + 40} {y + 60}h40M{x + 40} {y + 74}h60", "#FFFFFF", 3, opacity=0.8),
        path(flags, paint(GLOW, "teal")),
        *someone((x + 36, y + h - 4), "brick", "skin", "saffron", size=0.78),
        *someone((x + 122, y + h - 4), "shutter_blue", "skin_dark", "ink", size=0.78, bun=True),
        *someone((x + 80, y + h), "saffron", "skin", "brick", size=0.82),
        stroke(
            f"M{x + 132} {y + h - 18}Q{x + 146} {y + h - 40} {x + 142} {y + h - 74}",
            paint(GLOW, "shutter_blue"),
            10,
        ),
        circle((x + 142, y + h - 82), 6.5, paint(GLOW, "skin_dark")),
        panes(light, box, 1, 1, "frame"),
    ]


def water(light: Light, box: Box) -> list[str]:
    x, y, _w, h = box
    return [
        stroke(f"M{x + 12} {y + 34}H{x + 96}V{y + 92}", paint(GLOW, "shutter_blue"), 18),
        stroke(f"M{x + 34} {y + 34}V{y + h - 10}", paint(GLOW, "teal"), 14),
        circle((x + 34, y + 34), 17, paint(GLOW, "brick")),
        circle((x + 34, y + 34), 6, paint(GLOW, "saffron")),
        circle((x + 100, y + 44), 26, paint(GLOW, "iron")),
        circle((x + 100, y + 44), 21, paint(GLOW, "paper")),
        stroke(f"M{x + 100} {y + 44}l9 -12", paint(GLOW, "brick"), 4),
        *someone((x + 90, y + h), "leaf", "skin", "trunk", size=0.98),
        path(
            f"M{x + 67} {y + h - 70}q2 -26 23 -26t23 26q10 0 10 6h-66q0 -6 10 -6z",
            paint(GLOW, "saffron"),
        ),
        panes(light, box, 1, 1, "frame"),
    ]


def theatre(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    bulbs = "".join(f"M{x + 10 + 22 * k} {y + 8}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" for k in range(8))
    cloth = f"M{x} {y + 34}H{x + 70}Q{x + 62} {y + 110} {x + 22} {y + 140}V{y + h}H{x}ZM{x + w} {y + 34}H{x + w - 70}Q{x + w - 62} {y + 110} {x + w - 22} {y + 140}V{y + h}H{x + w}Z"
    return [
        path(
            polygon([(x + 78, y + 34), (x + 102, y + 34), (x + 150, y + h), (x + 30, y + h)]),
            "#FFF6D8",
            opacity=0.85,
        ),
        *someone((x + 90, y + h - 14), "plum", "skin", "trunk", size=1.06),
        path(f"M{x + 71} {y + 89}l-3 -26l13 11l9 -18l9 18l13 -11l-3 26z", paint(GLOW, "saffron")),
        stroke(f"M{x + 64} {y + 138}l-26 -32M{x + 116} {y + 138}l26 -32", paint(GLOW, "plum"), 13),
        path(cloth, paint(GLOW, "brick")),
        stroke(
            f"M{x + 18} {y + 40}q6 60 -4 100M{x + 42} {y + 40}q0 50 -26 96M{x + w - 18} {y + 40}q-6 60 4 100M{x + w - 42} {y + 40}q0 50 26 96",
            paint(GLOW, "brick_shade"),
            4,
        ),
        boxes([(x, y + h - 14, w, 14)], paint(GLOW, "trunk")),
        rect((x, y, w, 34), paint(light, "plum")),
        path(bulbs, "#FFF3C4"),
    ]
