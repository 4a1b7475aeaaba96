"""The signs of the road, which speak without words."""

from __future__ import annotations

from light import Light, paint
from svg import Point, boxes, ellipse, path, polygon, rect


def chevrons(light: Light, foot: Point) -> list[str]:
    """Return the low panel which says which way to turn."""
    x, y = foot
    arrows = "".join(
        f"M{x - 40 + 26 * k} {y - 52}l16 16l-16 16h12l16 -16l-16 -16z" for k in range(3)
    )
    return [
        boxes([(x - 30, y - 24, 6, 26), (x + 24, y - 24, 6, 26)], paint(light, "slate_light")),
        rect((x - 50, y - 60, 100, 48), paint(light, "denim"), radius=6),
        path(arrows, paint(light, "frame")),
    ]


def signpost(light: Light, foot: Point) -> list[str]:
    """Return a signpost whose arrows show colours and strokes, without words."""
    x, y = foot
    arms = ((-210, "frame", "denim"), (-172, "leaf", "frame"), (-134, "saffron", "iron"))
    shapes = [
        boxes([(x - 5, y - 226, 10, 226)], paint(light, "slate_light")),
        ellipse((x, y), (26, 5), "#14213D", opacity=0.2),
    ]
    for k, (dy, name, ink) in enumerate(arms):
        way = -1 if k == 1 else 1
        points = [
            (x - 40 * way, y + dy),
            (x + 84 * way, y + dy),
            (x + 104 * way, y + dy + 15),
            (x + 84 * way, y + dy + 30),
            (x - 40 * way, y + dy + 30),
        ]
        left = min(x - 26 * way, x + 62 * way)
        shapes += [path(polygon(points), paint(light, name)),
                   boxes([(left, y + dy + 12, 50, 6), (left + 60, y + dy + 12, 22, 6)], paint(light, ink))]  # fmt: skip
    return shapes


def yield_sign(light: Light, foot: Point) -> list[str]:
    """Return the triangle of those who must give way."""
    x, y = foot
    return [
        boxes([(x - 4, y - 120, 8, 120)], paint(light, "slate_light")),
        path(f"M{x - 44} {y - 176}H{x + 44}L{x} {y - 98}Z", paint(light, "rescue")),
        path(f"M{x - 27} {y - 166}H{x + 27}L{x} {y - 119}Z", paint(light, "frame")),
    ]
