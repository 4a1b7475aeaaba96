"""Who and what moves about the town: people, bicycles, boats and ducks."""

from __future__ import annotations

from light import Light, paint
from svg import Point, boxes, circle, ellipse, line, path, stroke


def person(light: Light, foot: Point, coat: str, skin: str, *, size: float = 1) -> list[str]:
    """Return a small standing figure; in the rain it holds an umbrella."""
    x, y = foot
    body = f"M{x - 8 * size:.1f} {y - 14 * size:.1f}q0 {-24 * size:.1f} {8 * size:.1f} {-24 * size:.1f}t{8 * size:.1f} {24 * size:.1f}z"
    return [
        ellipse((x + 3, y), (12 * size, 2.6 * size), "#14213D", opacity=0.18),
        boxes(
            [
                (x - 5 * size, y - 16 * size, 4 * size, 16 * size),
                (x + 1 * size, y - 16 * size, 4 * size, 16 * size),
            ],
            paint(light, "iron"),
        ),
        path(body, paint(light, coat)),
        circle((x, y - 44 * size), 6.4 * size, paint(light, skin)),
        path(_hair(x, y - 45 * size, size), paint(light, "trunk" if skin == "skin" else "ink")),
        *(
            _umbrella(light, (x + 4 * size, y - 52 * size), coat, size)
            if light.name == "rain"
            else []
        ),
    ]


def _hair(x: float, y: float, size: float) -> str:
    r = 6.8 * size
    return f"M{x - r:.1f} {y + 1:.1f}a{r:.1f} {r:.1f} 0 0 1 {2 * r:.1f} 0q{-r:.1f} {-r * 0.7:.1f} {-2 * r:.1f} 0z"


def _umbrella(light: Light, at: Point, coat: str, size: float) -> list[str]:
    x, y = at
    name = {"teal": "saffron", "brick": "teal", "plum": "brick"}.get(coat, "plum")
    r = 20 * size
    return [
        stroke(line([(x, y - 2), (x, y + 28 * size)]), paint(light, "iron"), 1.8),
        path(
            f"M{x - r:.1f} {y:.1f}a{r:.1f} {r * 0.86:.1f} 0 0 1 {2 * r:.1f} 0q{-r / 3:.1f} -5 {-r * 2 / 3:.1f} 0q{-r / 3:.1f} -5 {-r * 2 / 3:.1f} 0q{-r / 3:.1f} -5 {-r * 2 / 3:.1f} 0z",
            paint(light, name),
        ),
    ]


def bicycle(light: Light, foot: Point) -> list[str]:
    """Return a bicycle which leans against a lamp."""
    x, y = foot
    frame = (
        line([(x - 17, y - 12), (x - 6, y - 30), (x + 12, y - 30), (x, y - 12), (x - 17, y - 12)])
        + line([(x, y - 12), (x - 7, y - 34)])
        + line([(x + 17, y - 12), (x + 11, y - 38), (x + 17, y - 39)])
    )
    wheels = "".join(
        f"M{cx - 11} {y - 12}a11 11 0 1 0 22 0a11 11 0 1 0 -22 0" for cx in (x - 17, x + 17)
    )
    return [stroke(wheels, paint(light, "iron"), 2.4), stroke(frame, paint(light, "teal"), 2.8)]


def boat(light: Light, at: Point) -> list[str]:
    """Return a flat boat moored with bales of cloth."""
    x, y = at
    return [
        boxes([(x - 58, y - 34, 34, 26), (x - 20, y - 30, 30, 22)], paint(light, "soft")),
        boxes([(x - 43, y - 34, 5, 26), (x - 7, y - 30, 5, 22)], paint(light, "brick")),
        boxes([(x + 16, y - 38, 30, 30)], paint(light, "plum")),
        path(
            f"M{x - 104} {y - 14}L{x + 104} {y - 14}Q{x + 92} {y + 18} {x + 62} {y + 18}L{x - 70} {y + 18}Q{x - 96} {y + 14} {x - 104} {y - 14}Z",
            paint(light, "wood_light"),
        ),
        stroke(line([(x - 104, y - 14), (x + 104, y - 14)]), paint(light, "saffron"), 6),
        path(
            f"M{x - 92} {y + 18}L{x + 84} {y + 18}L{x + 60} {y + 26}L{x - 70} {y + 26}Z",
            "#14213D",
            opacity=0.25,
        ),
    ]


def ducks(light: Light, at: Point) -> list[str]:
    """Return three ducks on the water."""
    x, y = at
    spots = ((0, 0, 1.0), (52, 16, 0.85), (-40, 22, 0.8))
    bodies = "".join(
        f"M{x + dx - 18 * s:.1f} {y + dy - 6 * s:.1f}q{4 * s:.1f} {10 * s:.1f} {18 * s:.1f} {10 * s:.1f}q{16 * s:.1f} 0 {16 * s:.1f} {-12 * s:.1f}q{-16 * s:.1f} {-6 * s:.1f} {-34 * s:.1f} {2 * s:.1f}z"
        for dx, dy, s in spots
    )
    heads = "".join(
        f"M{x + dx + 8 * s:.1f} {y + dy - 14 * s:.1f}a{6 * s:.1f} {6 * s:.1f} 0 1 1 {12 * s:.1f} 0v{8 * s:.1f}h{-10 * s:.1f}z"
        for dx, dy, s in spots
    )
    beaks = "".join(
        f"M{x + dx + 20 * s:.1f} {y + dy - 16 * s:.1f}l{8 * s:.1f} {3 * s:.1f}l{-8 * s:.1f} {2 * s:.1f}z"
        for dx, dy, s in spots
    )
    return [
        path(bodies, paint(light, "wood_light")),
        path(heads, paint(light, "leaf")),
        path(beaks, paint(light, "saffron")),
    ]
