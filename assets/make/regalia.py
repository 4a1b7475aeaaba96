"""What hangs and stands for the Republic and the town: bust, flags, arms, former mayors, chandelier."""

from __future__ import annotations

from math import cos, pi, sin

from landmarks import bobbin
from light import LAMP, Light, mix, paint
from svg import (
    Box,
    Point,
    arches,
    boxes,
    circle,
    ellipse,
    path,
    polygon,
    rect,
    stroke,
)


def niche(light: Light, foot: Point) -> list[str]:
    """Return the bust of the Republic in its niche, and the arms of the town above."""
    x, y = foot
    white, grey = paint(light, "paper"), paint(light, "stone_shade")
    cap = f"M{x - 33} {y - 128}C{x - 46} {y - 166} {x - 24} {y - 200} {x + 6} {y - 198}C{x + 34} {y - 198} {x + 46} {y - 176} {x + 34} {y - 170}C{x + 30} {y - 166} {x + 34} {y - 158} {x + 33} {y - 128}Q{x} {y - 146} {x - 33} {y - 128}Z"
    hair = f"M{x - 33} {y - 134}Q{x - 42} {y - 106} {x - 36} {y - 84}Q{x - 44} {y - 66} {x - 30} {y - 56}L{x + 30} {y - 56}Q{x + 44} {y - 66} {x + 36} {y - 84}Q{x + 42} {y - 106} {x + 33} {y - 134}Z"
    face = f"M{x - 26} {y - 134}Q{x - 28} {y - 92} {x} {y - 82}Q{x + 28} {y - 92} {x + 26} {y - 134}Q{x} {y - 150} {x - 26} {y - 134}Z"
    chest = f"M{x - 12} {y - 92}L{x - 12} {y - 68}Q{x - 50} {y - 62} {x - 54} {y - 26}Q{x - 34} {y + 2} {x} {y + 2}Q{x + 34} {y + 2} {x + 54} {y - 26}Q{x + 50} {y - 62} {x + 12} {y - 68}L{x + 12} {y - 92}Z"
    lines = f"M{x - 17} {y - 120}q6 -4 11 0M{x + 6} {y - 120}q6 -4 11 0M{x} {y - 118}l-3 12h5M{x - 7} {y - 97}q7 4 14 0M{x - 46} {y - 38}Q{x - 8} {y - 44} {x + 14} {y - 2}M{x - 40} {y - 52}Q{x + 4} {y - 52} {x + 34} {y - 8}"
    return [
        arches([(x - 74, y - 160, 148, 176)], paint(light, "stone_light")),
        arches([(x - 60, y - 158, 120, 166)], paint(light, "stone_shade")),
        path(
            f"M{x - 60} {y + 8}V{y - 158}A60 60 0 0 1 {x} {y - 218}Q{x - 36} {y - 190} {x - 36} {y - 150}V{y + 8}Z",
            paint(light, "ink"),
            opacity=0.12,
        ),
        f'<g transform="translate({x * 0.1:.1f} {y * 0.1:.1f}) scale(0.9)">',
        path(hair, mix(grey, white, 0.35)),
        path(chest, white),
        path(face, white),
        path(cap, mix(white, grey, 0.22)),
        stroke(lines, mix(grey, paint(light, "trunk"), 0.35), 2.6),
        circle((x - 26, y - 150), 8, paint(light, "flag_blue")),
        circle((x - 26, y - 150), 5.2, paint(light, "flag_white")),
        circle((x - 26, y - 150), 2.6, paint(light, "flag_red")),
        "</g>",
        boxes([(x - 26, y, 52, 10), (x - 84, y + 10, 168, 14)], paint(light, "stone_light")),
        boxes([(x - 84, y + 24, 168, 5)], grey),
        path(
            polygon([(x - 50, y + 29), (x + 50, y + 29), (x + 34, y + 62), (x - 34, y + 62)]),
            paint(light, "stone"),
        ),
        *arms(light, (x, y - 256), 29),
    ]


def arms(light: Light, at: Point, size: float) -> list[str]:
    """Return the coat of arms of Toile: a bobbin, under a wall for crown."""
    x, y = at
    shield = f"M{x - size} {y - size}H{x + size}V{y + size * 0.3:.0f}Q{x + size} {y + size * 1.1:.0f} {x} {y + size * 1.4:.0f}Q{x - size} {y + size * 1.1:.0f} {x - size} {y + size * 0.3:.0f}Z"
    crown = [
        (x - size + size * 0.72 * k, y - size * 1.52, size * 0.42, size * 0.3) for k in range(3)
    ]
    return [
        path(shield, paint(light, "teal")),
        stroke(shield, paint(light, "saffron"), 5),
        *bobbin(light, (x, y + size * 0.06), size * 0.66),
        boxes(
            [(x - size, y - size * 1.3, size * 1.86, size * 0.24), *crown], paint(light, "saffron")
        ),
    ]


def flag(light: Light, foot: Point, side: int) -> list[str]:
    """Return a flag at rest: the French one on the left, that of Europe on the right."""
    x, y = foot
    tip = y - 372
    fall = f"M{x} {tip + 16}C{x + 30 * side} {tip + 24} {x + 38 * side} {tip + 90} {x + 34 * side} {tip + 286}Q{x + 6 * side} {tip + 300} {x - 34 * side} {tip + 280}C{x - 32 * side} {tip + 180} {x - 20 * side} {tip + 70} {x} {tip + 16}Z"
    pole = [
        boxes([(x - 3, tip, 6, 372), (x - 22, y - 6, 44, 12)], paint(light, "saffron")),
        path(f"M{x} {tip - 26}l9 18l-9 12l-9 -12z", paint(light, "saffron")),
    ]
    if side > 0:
        spots = (
            (4, 118),
            (14, 154),
            (2, 190),
            (16, 222),
            (0, 256),
            (20, 112),
            (21, 188),
            (18, 262),
        )
        stars = "".join(_star((x + dx, tip + dy), 6.5) for dx, dy in spots)
        folds = f"M{x + 10} {tip + 70}Q{x + 6} {tip + 180} {x - 8} {tip + 284}M{x + 22} {tip + 90}V{tip + 280}"
        cloth = [
            path(fall, paint(light, "flag_blue")),
            path(stars, paint(light, "saffron")),
            stroke(folds, paint(light, "ink"), 3, opacity=0.35),
        ]
        return [*pole, *cloth]
    white = f"M{x - 4} {tip + 30}C{x - 14} {tip + 90} {x - 18} {tip + 180} {x - 14} {tip + 292}H{x + 11}C{x + 12} {tip + 180} {x + 6} {tip + 90} {x} {tip + 16}Z"
    red = f"M{x} {tip + 16}C{x + 6} {tip + 90} {x + 12} {tip + 180} {x + 11} {tip + 292}Q{x + 22} {tip + 291} {x + 34} {tip + 280}C{x + 32} {tip + 180} {x + 20} {tip + 70} {x} {tip + 16}Z"
    return [
        *pole,
        path(fall, paint(light, "flag_blue")),
        path(white, paint(light, "flag_white")),
        path(red, paint(light, "flag_red")),
        stroke(
            f"M{x - 23} {tip + 120}Q{x - 26} {tip + 220} {x - 24} {tip + 276}M{x - 2} {tip + 120}V{tip + 288}",
            paint(light, "ink"),
            3,
            opacity=0.22,
        ),
    ]


def _star(at: Point, size: float) -> str:
    spokes = [(size if k % 2 == 0 else size * 0.42, -pi / 2 + k * pi / 5) for k in range(10)]
    return polygon([(at[0] + r * cos(a), at[1] + r * sin(a)) for r, a in spokes])


# Who sat there: the middle of the frame, the colours of coat, skin and hair, and what is worn or grown.
MAYORS = (
    (94, 300, "ink", "skin", "soft", "beard"),
    (240, 300, "plum", "skin", "trunk", "bun"),
    (646, 300, "slate_dark", "skin", "trunk", "moustache"),
    (1454, 300, "door", "skin", "stone_shade", "hat"),
    (1840, 300, "leaf", "skin_dark", "ink", "bun"),
)


def portraits(light: Light) -> list[str]:
    """Return the former mayors in their gilt frames, each with the sash."""
    return [part for x, y, *looks in MAYORS for part in _portrait(light, (x, y), looks)]


def _portrait(light: Light, at: Point, looks: list[str]) -> list[str]:
    x, y = at
    coat, skin, hair, style = looks
    shoulders = f"M{x - 40} {y + 60}Q{x - 42} {y + 22} {x - 12} {y + 16}L{x + 12} {y + 16}Q{x + 42} {y + 22} {x + 40} {y + 60}Z"
    marks = {
        "beard": f"M{x - 19} {y - 8}Q{x - 18} {y + 24} {x} {y + 26}Q{x + 18} {y + 24} {x + 19} {y - 8}Q{x + 10} {y + 4} {x} {y + 2}Q{x - 10} {y + 4} {x - 19} {y - 8}Z",
        "moustache": f"M{x} {y}q-14 -4 -19 8q12 2 19 -4q7 6 19 4q-5 -12 -19 -8z",
        "bun": f"M{x - 13} {y - 44}a13 12 0 1 1 26 0a13 12 0 1 1 -26 0z",
        "hat": f"M{x - 32} {y - 24}h64v-7h-14v-30h-36v30h-14z",
    }
    return [
        rect((x - 60, y - 84, 120, 160), paint(light, "saffron")),
        rect((x - 53, y - 77, 106, 146), mix(paint(light, "saffron"), paint(light, "trunk"), 0.5)),
        rect((x - 46, y - 70, 92, 130), mix(paint(light, "slate"), paint(light, "leaf"), 0.35)),
        path(shoulders, paint(light, coat)),
        stroke(f"M{x - 26} {y + 26}L{x + 14} {y + 59}", paint(light, "flag_blue"), 5),
        stroke(f"M{x - 22} {y + 23}L{x + 20} {y + 58}", paint(light, "flag_white"), 4),
        stroke(f"M{x - 17} {y + 21}L{x + 25} {y + 56}", paint(light, "flag_red"), 5),
        boxes([(x - 8, y + 4, 16, 17)], paint(light, skin)),
        ellipse((x, y - 9), (19, 23), paint(light, skin)),
        path(
            f"M{x - 20} {y - 10}C{x - 24} {y - 46} {x + 24} {y - 46} {x + 20} {y - 10}Q{x + 14} {y - 26} {x} {y - 26}Q{x - 14} {y - 26} {x - 20} {y - 10}Z",
            paint(light, hair),
        ),
        path(marks[style], paint(light, "ink" if style == "hat" else hair)),
        boxes([(x - 9, y - 12, 4, 4), (x + 5, y - 12, 4, 4)], paint(light, "ink")),
        boxes([(x - 22, y + 82, 44, 9)], paint(light, "saffron")),
    ]


def carafe(light: Light, foot: Point) -> list[str]:
    """Return the carafe, half full, and its glasses."""
    x, y = foot
    shine = mix(paint(light, "paper"), "#E8F4F6", 0.5)
    glass = f"M{x - 7} {y - 52}h14v14q16 8 13 28q-2 10 -10 10h-20q-8 0 -10 -10q-3 -20 13 -28z"
    water = f"M{x - 18} {y - 20}h36q4 12 1 18q-3 4 -8 4h-22q-6 0 -8 -4q-3 -8 1 -18z"
    cups: list[Box] = [
        (x + 30, y - 14, 14, 18),
        (x - 226, y - 14, 14, 18),
        (x + 52, y - 10, 14, 18),
    ]
    return [
        path(glass, shine, opacity=0.75),
        path(water, paint(light, "glass_sky"), opacity=0.9),
        boxes(cups, shine, opacity=0.75),
        boxes([(cx + 2, cy + 8, w - 4, h - 9) for cx, cy, w, h in cups], paint(light, "glass_sky")),
        boxes([(x - 4, y - 46, 3, 34)], "#FFFFFF", opacity=0.8),
    ]


def chandelier(light: Light, at: Point, late: bool) -> list[str]:
    """Return the brass chandelier, lit once it is `late`."""
    x, y = at
    arms = "".join(
        f"M{x} {y + 26}Q{x + dx * 0.6:.0f} {y + 44} {x + dx} {y + 8}"
        for dx in (-104, -66, -28, 28, 66, 104)
    )
    tops = (-104, -66, -28, 28, 66, 104)
    flames = "".join(f"M{x + dx} {y - 34}q9 14 0 22q-9 -8 0 -22z" for dx in tops)
    return [
        stroke(f"M{x} 0V{y + 34}", paint(light, "saffron"), 5),
        stroke(arms, paint(light, "saffron"), 5),
        circle((x, y + 34), 11, paint(light, "saffron")),
        circle((x, y + 52), 6, paint(light, "saffron")),
        boxes([(x + dx - 11, y + 4, 22, 5) for dx in tops], paint(light, "saffron")),
        boxes([(x + dx - 5, y - 14, 10, 18) for dx in tops], paint(light, "paper")),
        path(flames, LAMP if late else mix(paint(light, "paper"), paint(light, "saffron"), 0.35)),
    ]
