"""Who passes by, seen close: on wheels, on a lead, on a bicycle, with a trolley or a balloon."""

from __future__ import annotations

from random import Random

from light import Light, paint
from people import Look, figure, head
from svg import Point, blob, circle, ellipse, group, line, path, rect, stroke


def _wheel(at: Point, radius: float) -> str:
    x, y = at
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0"


def wheelchair(light: Light, foot: Point, look: Look, tall: float, *, flip: bool = False) -> str:
    """Return somebody in a wheelchair who rolls to the left."""
    iron, coat = paint(light, "iron"), paint(light, look.coat)
    parts = [
        ellipse((-2, 0), (34, 3.6), "#14213D", opacity=0.2),
        stroke(line([(15, -64), (14, -30), (-14, -30), (-22, -8)]) + line([(15, -64), (22, -65)]), iron, 3),
        rect((11, -62, 6, 32), paint(light, "brick"), radius=3),
        stroke(line([(6, -36), (-15, -36), (-21, -10)]), paint(light, look.legs), 9),
        path("M-31 -4v-4a5 5 0 0 1 11 0v4z", paint(light, "door")),
        path("M-10 -68Q-10 -75 -2 -76H3Q12 -75 13 -67L13 -34Q2 -30 -9 -33Z", coat),
        path("M4 -76Q12 -75 13 -67V-34Q8 -32 4 -32Z", "#14213D", opacity=0.12),
        group(head(light, look), (0, -74), 1.1),
        stroke(_wheel((4, -21), 20), iron, 3.2),
        stroke("".join(line([(4, -21), (4 + dx, -21 + dy)]) for dx, dy in ((0, 19), (0, -19), (19, 0), (-19, 0), (13, 13), (-13, 13), (13, -13), (-13, -13))), paint(light, "slate_light"), 1),
        circle((4, -21), 3.4, paint(light, "saffron")),
        stroke(_wheel((-21, -6), 5), iron, 2.4),
        circle((-3, -42), 3.7, paint(light, look.skin)),
        stroke(line([(4, -68), (9, -53), (0, -44)]), coat, 6.8),
    ]  # fmt: skip
    return group(parts, foot, tall / 106, flip=flip)


def trolley(light: Light, foot: Point, tall: float, *, flip: bool = False) -> str:
    """Return an old lady whose shopping trolley follows her, leeks above it."""
    look = Look("plum", "skin", "skin_light", "hair_grey", "bun", 22, "saffron")
    leeks = "".join(f"M{26 + 4 * k} -44q{k - 2} -12 {3 * k - 5} -20" for k in range(4))
    bag = [
        stroke(line([(16, -46), (24, -50), (33, -4)]), paint(light, "iron"), 2),
        stroke(leeks, paint(light, "leek"), 3.2),
        stroke("M27 -60q-4 -6 -8 -5M32 -62q2 -7 6 -7M36 -60q6 -5 10 -3", paint(light, "leaf"), 3.4),
        path("M21 -46L40 -46Q42 -46 41.6 -43L37 -8Q36.6 -6 34 -6H26Q24 -6 23.6 -8Z", paint(light, "brick")),
        path("M22 -36H40.4L40 -31H22.6ZM28 -46H32L32.5 -6H29Z", paint(light, "frame"), opacity=0.55),
        circle((29, -4.5), 4.5, paint(light, "iron")),
    ]  # fmt: skip
    return figure(light, foot, look, tall, arms=("carry", "down"), extra=tuple(bag), flip=flip)


def child(
    light: Light, foot: Point, coat: str, skin: str, tall: float, *, balloon: str = "", flip: bool = False
) -> str:  # fmt: skip
    """Return a running child, perhaps with a balloon."""
    look = Look(coat, "denim", skin, "ink" if skin != "skin_light" else "hair_red", "bob")
    held: tuple[str, ...] = ()
    if balloon:
        held = (
            stroke("M24 -100Q34 -130 26 -152", paint(light, "iron"), 1.2),
            path("M26 -152Q8 -166 12 -184Q16 -198 28 -197Q43 -195 43 -180Q42 -164 26 -152Z", paint(light, balloon)),
            path("M19 -186q3 -6 8 -6q-5 4 -5 10z", "#FFFFFF", opacity=0.5),
        )  # fmt: skip
    arms = ("down", "up") if balloon else ("reach", "wave")
    return figure(light, foot, look, tall, arms=arms, stride=5, extra=held, flip=flip, child=True)


def dog(
    light: Light, foot: Point, size: float, coat: str = "hair_blond", *, flip: bool = False
) -> str:
    """Return a small dog on its way to the left."""
    fur = paint(light, coat)
    body = "M-26 -31Q-22 -37 -14 -33L16 -33Q25 -32 25 -23V-3h-7V-14H-8V-3h-7V-18Q-18 -20 -19 -22Z"
    parts = [
        ellipse((2, -1), (28, 3.4), "#14213D", opacity=0.2),
        stroke("M23 -28Q32 -32 31 -43", fur, 5),
        path("M8 -5v-13h7v13zM0 -5v-13h-6v13z", paint(light, "wood_light")),
        path(body, fur),
        path("M-38 -39Q-36 -46 -26 -47Q-15 -47 -14 -37Q-15 -26 -25 -27Q-37 -29 -40 -34Q-41 -38 -38 -39Z", fur),
        path("M-24 -46Q-12 -48 -13 -31Q-20 -29 -22 -37Z", paint(light, "trunk")),
        circle((-39, -36.5), 2.6, "#14213D"),
        circle((-29, -40), 1.7, "#14213D"),
        rect((-20, -32, 9, 4), paint(light, "brick"), radius=2),
    ]  # fmt: skip
    return group(parts, foot, size, flip=flip)


def cyclist(light: Light, foot: Point, look: Look, size: float, *, flip: bool = False) -> str:
    """Return somebody who cycles to the left, helmet on."""
    iron, frame = paint(light, "iron"), paint(light, "teal")
    parts = [
        ellipse((0, 0), (52, 4), "#14213D", opacity=0.2),
        stroke(line([(8, -58), (14, -38), (2, -14)]), "#14213D", 8.4, opacity=0.55),
        stroke(_wheel((-32, -18), 17) + _wheel((32, -18), 17), iron, 3.2),
        stroke(line([(-32, -18), (-20, -46), (18, -44), (32, -18), (2, -18), (-20, -40)]) + line([(2, -18), (18, -50)]) + line([(-20, -46), (-23, -56), (-30, -57)]), frame, 3.6),
        rect((10, -55, 17, 4.5), iron, radius=2),
        rect((26, -46, 22, 15), paint(light, "wood_light"), radius=3),
        stroke(line([(16, -58), (-2, -44), (4, -14)]), paint(light, look.legs), 8.4),
        path("M-3 -9v-3a4 4 0 0 1 8 0l4 3z", paint(light, "door")),
        path("M-8 -88Q-4 -93 4 -90Q18 -84 24 -56Q16 -52 6 -56Q2 -74 -8 -82Z", paint(light, look.coat)),
        circle((-27, -58), 3.7, paint(light, look.skin)),
        stroke(line([(-2, -83), (-10, -68), (-22, -60)]), paint(light, look.coat), 6.8),
        group(head(light, look), (-7, -86), 1.1),
    ]  # fmt: skip
    return group(parts, foot, size, flip=flip)


def pigeons(light: Light, spots: tuple[Point, ...], size: float = 1) -> list[str]:
    """Return pigeons which peck about."""
    bodies = "".join(
        f"M{x - 12 * size:.1f} {y - 9 * size:.1f}q{3 * size:.1f} {-7 * size:.1f} {11 * size:.1f} {-5 * size:.1f}l{16 * size:.1f} {8 * size:.1f}q{-6 * size:.1f} {5 * size:.1f} {-16 * size:.1f} {4 * size:.1f}q{-9 * size:.1f} {-1 * size:.1f} {-11 * size:.1f} {-7 * size:.1f}z"
        for x, y in spots
    )
    heads = "".join(
        f"M{x - 18 * size:.1f} {y - 13 * size:.1f}a{5 * size:.1f} {5 * size:.1f} 0 1 1 {9 * size:.1f} {4 * size:.1f}l{-4 * size:.1f} {3 * size:.1f}z"
        for x, y in spots
    )
    legs = "".join(line([(x - 1 * size, y - 3 * size), (x - 1 * size, y)]) for x, y in spots)
    return [
        stroke(legs, paint(light, "orange"), 1.6 * size),
        path(bodies, paint(light, "slate_light")),
        path(heads, paint(light, "teal")),
    ]


def bloom(light: Light, seed: str, at: Point, radii: Point, names: tuple[str, ...]) -> list[str]:
    """Return a cushion of leaves with flowers in several colours."""
    dice = Random(f"bloom {seed}")
    (x, y), (rx, ry) = at, radii
    shapes = [path(blob(dice, at, radii, bumps=11, rough=0.12), paint(light, "tree_dark")),
              path(blob(dice, (x + rx * 0.05, y - ry * 0.16), (rx * 0.84, ry * 0.74), bumps=9), paint(light, "tree"))]  # fmt: skip
    size = min(7, max(2.4, min(rx, ry) * 0.13))
    for name in names:
        d = ""
        for _ in range(max(4, int(rx / size / 1.4))):
            px, py = x + dice.uniform(-0.8, 0.8) * rx, y + dice.uniform(-0.78, 0.3) * ry
            d += f"M{px - size:.1f} {py:.1f}a{size:.1f} {size:.1f} 0 1 1 {2 * size:.1f} 0a{size:.1f} {size:.1f} 0 1 1 {-2 * size:.1f} 0z"
        shapes.append(path(d, paint(light, name)))
    return shapes
