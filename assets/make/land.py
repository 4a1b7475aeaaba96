"""What lies around the town: hills, trees, the river Quenouille and its banks."""

from __future__ import annotations

from itertools import pairwise
from math import sin
from random import Random

from light import Light, mix, paint
from svg import Point, blob, ellipse, lens, path, polygon, rect, ridge, stroke

WIDTH, HEIGHT = 1920, 1080
HORIZON = 720


def hills(light: Light) -> list[str]:
    """Return three ranges, each nearer one less lost in the haze, with fields, woods and a band of mist."""
    far = _range(Random("far"), 428, 40, 300)
    middle = _range(Random("middle"), 482, 32, 250)
    near = _range(Random("near"), 536, 24, 210)
    return [
        path(ridge(far, 560), paint(light, "hill_far", 0.58)),
        path(ridge(middle, 600), paint(light, "hill_mid", 0.42)),
        path(_woods(Random("woods"), middle), paint(light, "wood", 0.46)),
        path(_fields(), paint(light, "field", 0.4)),
        rect(
            (0, 430, WIDTH, 130),
            "url(#mist)",
            opacity=0.9 if light.name in ("morning", "rain") else 0.5,
        ),
        path(ridge(near, 670), paint(light, "hill_near", 0.26)),
        path(_woods(Random("copse"), near), paint(light, "wood", 0.28)),
    ]


def _range(dice: Random, level: float, swing: float, stride: float) -> list[Point]:
    start = dice.uniform(0, 6)
    count = int(WIDTH / stride) + 4
    return [
        (-stride + stride * i, level + swing * sin(start + i * 1.9) + dice.uniform(-8, 8))
        for i in range(count)
    ]


def _woods(dice: Random, crest: list[Point]) -> str:
    """Return clumps of trees which sit a little below a crest."""
    d = ""
    for (x0, y0), (x1, y1) in pairwise(crest):
        for _ in range(5):
            share = dice.uniform(0.2, 0.8)
            x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + dice.uniform(12, 34)
            size = dice.uniform(9, 18)
            d += f"M{x - size * 1.6:.0f} {y:.0f}a{size * 1.6:.0f} {size:.0f} 0 0 1 {size * 3.2:.0f} 0z"
    return d


def _fields() -> str:
    strips = [
        [(120, 528), (210, 492), (300, 500), (250, 540)],
        [(1108, 520), (1150, 486), (1216, 494), (1200, 530)],
        [(1400, 530), (1450, 488), (1530, 494), (1500, 540)],
        [(1740, 520), (1800, 480), (1900, 488), (1920, 530)],
        [(730, 520), (760, 490), (800, 492), (800, 530)],
    ]
    return "".join(map(polygon, strips))


def tree(light: Light, foot: Point, size: float, *, haze: float = 0) -> list[str]:
    """Return a round tree: trunk, shadowed crown, crown, and the side which the sun touches."""
    x, y = foot
    dice = Random(f"tree {x:.0f}")
    trunk = polygon(
        [
            (x - 4 * size, y),
            (x - 2.6 * size, y - 46 * size),
            (x + 2.6 * size, y - 46 * size),
            (x + 4 * size, y),
        ]
    )
    return [
        path(trunk, paint(light, "trunk", haze)),
        path(
            blob(dice, (x, y - 66 * size), (36 * size, 38 * size)), paint(light, "tree_dark", haze)
        ),
        path(
            blob(dice, (x + 5 * size, y - 73 * size), (28 * size, 29 * size)),
            paint(light, "tree", haze),
        ),
        path(
            blob(dice, (x + 12 * size, y - 84 * size), (13 * size, 12 * size), bumps=7),
            paint(light, "tree_light", haze),
        ),
    ]


def poplar(light: Light, foot: Point, size: float, *, haze: float = 0) -> list[str]:
    """Return a tall narrow tree of the river bank."""
    x, y = foot
    dice = Random(f"poplar {x:.0f}")
    return [
        path(
            blob(dice, (x, y - 74 * size), (15 * size, 74 * size), bumps=12, rough=0.09),
            paint(light, "tree_dark", haze),
        ),
        path(
            blob(dice, (x + 4 * size, y - 82 * size), (8 * size, 58 * size), bumps=10, rough=0.1),
            paint(light, "tree", haze),
        ),
    ]


def bush(light: Light, at: Point, radii: Point, name: str = "tree_dark") -> str:
    """Return one low round shrub."""
    return path(
        blob(Random(f"bush {at[0]:.0f}"), at, radii, bumps=11, rough=0.13), paint(light, name)
    )


def river(light: Light) -> list[str]:
    """Return the water, with the broken light that lies on it."""
    dice = Random("river")
    glints = _ripples(dice, 46, (46, 190), (0.02, 1))
    deeps = _ripples(dice, 30, (70, 240), (0.15, 1))
    shine = mix(light.water[0], "#FFFFFF", 0.45)
    return [
        rect((0, HORIZON - 6, WIDTH, HEIGHT - HORIZON + 6), "url(#water)"),
        path(deeps, light.water[2], opacity=0.32),
        path(glints, shine, opacity=0.34),
    ]


def _ripples(dice: Random, count: int, lengths: Point, depths: Point) -> str:
    d = ""
    for _ in range(count):
        near = dice.uniform(*depths)
        width = dice.uniform(*lengths) * (0.35 + near * 0.8)
        d += lens((dice.uniform(-40, WIDTH), 872 + near * 200), width, 1.6 + near * 3.4)
    return d


def reflection(seed: str, at: Point, width: float, depth: float) -> str:
    """Return the path data of a column of light or colour broken up by the water, from its top downwards."""
    dice = Random(f"reflection {seed}")
    d, y = "", at[1]
    while y < at[1] + depth:
        gone = (y - at[1]) / depth
        d += lens(
            (at[0] + dice.uniform(-0.14, 0.14) * width, y),
            width * dice.uniform(0.55, 1.0) * (1 - gone * 0.45),
            4 + gone * 4,
        )
        y += 8 + gone * 9
    return d


def foreground(light: Light) -> list[str]:
    """Return the near bank: dark leaves and reeds in the two lower corners, which frame the picture."""
    dice = Random("reeds")
    deep = mix(paint(light, "tree_dark"), "#14213D", 0.35)
    blades = [_reed(dice, dice.uniform(20, 330)) for _ in range(16)] + [
        _reed(dice, dice.uniform(1600, 1900)) for _ in range(20)
    ]
    mounds = (
        (30, 1040, 96),
        (140, 1066, 84),
        (258, 1092, 74),
        (1900, 1020, 100),
        (1800, 1056, 88),
        (1690, 1090, 80),
    )
    back = "".join(blob(dice, (x, y - 14), (r * 1.08, r * 0.82), bumps=13) for x, y, r in mounds)
    front = "".join(blob(dice, (x + 8, y + 16), (r, r * 0.68), bumps=13) for x, y, r in mounds)
    sprigs = "".join(
        _sprig(dice, (dice.uniform(-0.7, 0.7) * r + x, y - r * dice.uniform(0, 0.5)))
        for x, y, r in mounds
        for _ in range(6)
    )
    blooms = [
        (x + r * dice.uniform(-0.7, 0.7), y + r * dice.uniform(-0.3, 0.4))
        for x, y, r in mounds
        for _ in range(4)
    ]
    return [
        stroke("".join(blades), mix(deep, paint(light, "tree"), 0.3), 5),
        path(back, mix(deep, paint(light, "tree"), 0.35)),
        path(front, deep),
        stroke(sprigs, mix(deep, paint(light, "tree"), 0.55), 5),
        path(
            "".join(blob(dice, at, (5, 5), bumps=5) for at in blooms[0::2]), paint(light, "saffron")
        ),
        path(
            "".join(blob(dice, at, (5, 5), bumps=5) for at in blooms[1::2]),
            paint(light, "brick_light"),
        ),
        *[
            ellipse((x, 985 + 24 * dice.random()), (5, 16), paint(light, "wood_light"))
            for x in (316, 344, 1600, 1636)
        ],
    ]


def _sprig(dice: Random, at: Point) -> str:
    """Return three short leaves from one foot."""
    x, y = at
    return "".join(
        f"M{x:.0f} {y:.0f}q{lean * 0.3:.0f} -9 {lean:.0f} -14"
        for lean in (-9, dice.uniform(-2, 2), 9)
    )


def _reed(dice: Random, x: float) -> str:
    lean = dice.uniform(-34, 34)
    tall = dice.uniform(60, 130)
    return f"M{x:.0f} 1085q{lean * 0.2:.0f} {-tall * 0.6:.0f} {lean:.0f} {-tall:.0f}"
