"""Market stalls seen close: each is drawn about the middle of its foot, 240 units wide."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from buildings import awning
from landmarks import bobbin
from light import Light, mix, paint
from people import Look, figure
from svg import Point, boxes, circle, ellipse, group, line, path, polygon, rect, stroke

COUNTER = -62


def stall(light: Light, foot: Point, size: float, colour: str, goods: str, seller: Look) -> str:
    """Return a stall, whoever keeps it, and what it sells."""
    shade = mix(paint(light, colour), "#14213D", 0.45)
    parts = [
        ellipse((8, 0), (138, 9), "#14213D", opacity=0.2),
        boxes([(-112, -176, 7, 176), (105, -176, 7, 176)], paint(light, "trunk")),
        rect((-105, -168, 210, 110), "#FFE2A0" if light.lamps else shade, opacity=0.85 if light.lamps else 0.34),
        *_pennants(light),
        figure(light, (-26 if goods != "fish" else 34, -16), seller, 136, arms=("hip", "reach")),
        *GOODS[goods](light),
        boxes([(-118, COUNTER, 236, 9)], paint(light, "wood_light")),
        path(_cloth(), paint(light, colour)),
        path(_cloth(1), paint(light, "frame")),
        rect((-112, COUNTER + 9, 224, 12), "#14213D", opacity=0.16),
        rect((-105, -158, 210, 22), "url(#shade)"),
        *awning(light, (-134, -214, 268, 58), colour, 10),
        path("M-121 -214H121L121.5 -208H-121.5Z", "#FFFFFF", opacity=0.35),
        *([circle((0, -140), 74, "url(#halo)", opacity=0.55), circle((0, -148), 7, "#FFF3CE")] if light.lamps else []),
    ]  # fmt: skip
    return group(parts, foot, size)


def _pennants(light: Light) -> list[str]:
    return [boxes([(-92 + 46 * k, -136, 26, 17) for k in range(5) if k not in (1, 2)], paint(light, "paper")),
            boxes([(-87 + 46 * k, -131, 16, 3) for k in range(5) if k not in (1, 2)], paint(light, "brick"))]  # fmt: skip


def _cloth(start: int = 0) -> str:
    """Return every other stripe of the cloth which hangs from the counter."""
    return "".join(
        f"M{-114 + 19 * k} {COUNTER + 9}h19v42a9.5 8 0 0 1 -19 0z" for k in range(start, 12, 2)
    )


def _balls(dice: Random, at: Point, radius: float, wide: int, high: int) -> str:
    """Return a pile of round things, from its lower left."""
    d = ""
    for row in range(high):
        for k in range(wide - row):
            x = at[0] + (k + row / 2) * radius * 1.9 + dice.uniform(-0.6, 0.6)
            d += f"M{x:.1f} {at[1] - row * radius * 1.5 - radius:.1f}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1 {-2 * radius} 0z"
    return d


def _crates(light: Light, lefts: tuple[int, ...], width: int) -> list[str]:
    return [
        boxes([(x, COUNTER - 15, width, 15) for x in lefts], paint(light, "wood_light")),
        boxes([(x, COUNTER - 9, width, 2) for x in lefts], paint(light, "trunk"), opacity=0.6),
    ]


def _vegetables(light: Light) -> list[str]:
    dice = Random("vegetables")
    leeks = [(-106 + 4.6 * k, dice.uniform(-3, 3)) for k in range(10)]
    carrots = "".join(f"M{8 + 6.5 * k:.1f} {COUNTER - 12}q-1 -14 3 -16q5 2 3 16z" for k in range(7))
    return [
        stroke("".join(line([(x, COUNTER - 10), (x + lean, COUNTER - 38)]) for x, lean in leeks), paint(light, "frame"), 4.4),
        stroke("".join(f"M{x + lean:.1f} {COUNTER - 38}q{lean * 2:.1f} -10 {lean * 4:.1f} -22" for x, lean in leeks), paint(light, "leek"), 4.4),
        stroke("".join(f"M{x + lean * 2:.1f} {COUNTER - 50}q{lean - 4:.1f} -8 {lean * 3 - 7:.1f} -9" for x, lean in leeks), paint(light, "leaf"), 4),
        path(_balls(dice, (-56, COUNTER - 11), 6, 5, 3), paint(light, "rescue")),
        path(carrots, paint(light, "orange")),
        stroke("".join(f"M{11 + 6.5 * k:.1f} {COUNTER - 28}l{k - 3} -9" for k in range(7)), paint(light, "tree_light"), 2.6),
        path(_balls(dice, (58, COUNTER - 10), 9, 3, 2), paint(light, "tree_light")),
        stroke("".join(f"M{62 + 17 * k} {COUNTER - 20}q6 -8 12 0" for k in range(3)), paint(light, "leaf"), 2),
        *_crates(light, (-110, -60, 4, 54), 56),
    ]  # fmt: skip


def _cheeses(light: Light) -> list[str]:
    wheels = [
        (-88, 0, "cheese"),
        (-38, 0, "orange"),
        (54, 0, "cheese"),
        (92, 0, "soft"),
        (-64, -18, "cheese"),
        (70, -18, "orange"),
    ]
    shapes = []
    for x, y, name in wheels:
        top = COUNTER - 18 + y
        shapes += [
            path(f"M{x - 23} {top}v15a23 5 0 0 0 46 0v-15z", mix(paint(light, name), "#6B4E3A", 0.22)),
            ellipse((x, top), (23, 5.4), paint(light, name)),
        ]  # fmt: skip
    wedge = f"M2 {COUNTER - 2}L2 {COUNTER - 20}L34 {COUNTER - 12}L34 {COUNTER - 2}Z"
    holes = f"M9 {COUNTER - 8}a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0zM20 {COUNTER - 6}a2 2 0 1 1 4 0a2 2 0 1 1 -4 0zM5 {COUNTER - 14}a1.6 1.6 0 1 1 3.2 0a1.6 1.6 0 1 1 -3.2 0z"
    return [*shapes, path(wedge, paint(light, "saffron")), path(holes, paint(light, "wood_light"))]


def _fish(light: Light) -> list[str]:
    dice = Random("fish")
    tray = polygon([(-112, COUNTER), (-98, COUNTER - 34), (98, COUNTER - 34), (112, COUNTER)])
    spots = [
        (-78 + 37 * k + 9 * (row % 2), COUNTER - 8 - 13 * row) for row in range(2) for k in range(5)
    ]
    bodies = "".join(f"M{x - 16} {y}q10 -9 24 -1l8 -5v10l-8 -4q-14 8 -24 0z" for x, y in spots)
    shine = "".join(f"M{x - 11} {y - 2}q8 -4 17 1" for x, y in spots)
    crab = f"M78 {COUNTER - 26}a11 7 0 1 1 22 0a11 7 0 1 1 -22 0z"
    claws = f"M80 {COUNTER - 28}q-7 -4 -4 -10M98 {COUNTER - 28}q7 -4 4 -10M82 {COUNTER - 21}l-5 6M96 {COUNTER - 21}l5 6"
    ice = "".join(
        f"M{dice.uniform(-104, 96):.0f} {COUNTER - dice.uniform(2, 30):.0f}l5 -3l4 4z"
        for _ in range(40)
    )
    return [
        path(tray, paint(light, "ice")), path(ice, "#FFFFFF", opacity=0.8),
        path(bodies, paint(light, "fish")), stroke(shine, "#FFFFFF", 1.6, opacity=0.7),
        path(crab, paint(light, "rescue")), stroke(claws, paint(light, "rescue"), 3.4),
        path(_balls(dice, (-104, COUNTER - 4), 5, 3, 2), paint(light, "saffron")),
    ]  # fmt: skip


def _flowers(light: Light) -> list[str]:
    dice = Random("flowers")
    shapes: list[str] = []
    for k, name in enumerate(("brick", "saffron", "rose", "plum", "frame")):
        x = -88 + 44 * k
        stems = "".join(
            f"M{x} {COUNTER - 18}Q{x + lean * 0.4} {COUNTER - 36} {x + lean} {COUNTER - 38 - dice.uniform(0, 8):.0f}"
            for lean in (-15, -8, 0, 8, 15)
        )
        heads = [(x + lean, COUNTER - 40 - dice.uniform(0, 8)) for lean in (-16, -8, 0, 8, 16)]
        shapes += [
            stroke(stems, paint(light, "tree"), 2.4),
            path("".join(f"M{px - 6:.1f} {py:.1f}a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z" for px, py in heads), paint(light, name)),
            path("".join(f"M{px - 2:.1f} {py:.1f}a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z" for px, py in heads), paint(light, "cheese")),
        ]  # fmt: skip
    pots = "".join(
        polygon(
            [(x - 15, COUNTER - 22), (x + 15, COUNTER - 22), (x + 11, COUNTER), (x - 11, COUNTER)]
        )
        for x in range(-88, 100, 44)
    )
    return [*shapes, path(pots, paint(light, "slate_light"))]


def _threads(light: Light) -> list[str]:
    rolls = [(-96 + 22 * k, name) for k, name in enumerate(("brick", "teal", "saffron", "plum"))]
    shapes = [rect((x, COUNTER - 44, 17, 44), paint(light, name), radius=5) for x, name in rolls]
    for x in (12, 46, 80):
        shapes += bobbin(light, (x, COUNTER - 19), 19)
    return shapes


GOODS: dict[str, Callable[[Light], list[str]]] = {
    "vegetables": _vegetables, "cheese": _cheeses, "fish": _fish, "flowers": _flowers, "thread": _threads,
}  # fmt: skip
