"""The rotary press of the newspaper, seen through its glass."""

from __future__ import annotations

from light import Light, mix, paint
from svg import Box, boxes, circle, line, path, polygon, rect, stroke


def press(light: Light, glass: Box) -> list[str]:
    """Return the press with the paper running from its roll, over the cylinders, to the folded copies."""
    x, y, w, h = glass
    hall = mix(paint(light, "slate_dark"), paint(light, "teal"), 0.3)
    floor = y + h - 46
    rolls = (
        (x + 128, y + 166),
        (x + 204, y + 166),
        (x + 128, y + 262),
        (x + 204, y + 262),
        (x + 166, y + 350),
    )
    web = line([(x + 36, floor - 96), (x + 60, y + 130), (x + 128, y + 130), (x + 168, y + 214), (x + 204, y + 130), (x + 244, y + 160),
                (x + 240, y + 270), (x + 166, y + 316), (x + 240, y + 366), (x + 300, floor - 62), (x + 372, floor - 60)])  # fmt: skip
    return [
        rect((x - 4, y - 4, w + 8, h + 8), hall),
        boxes(
            [(x, y + 26, w, 12), (x + 40, y, 10, 40), (x + 300, y, 10, 40)], paint(light, "iron")
        ),
        boxes([(x + 20, y + 56, 44, 78), (x + 300, y + 56, 44, 78)], mix(hall, "#FFE2A0", 0.35)),
        boxes([(x, floor, w, 60)], paint(light, "slate")),
        boxes(
            [(x + 92, y + 110, 152, floor - y - 110), (x + 244, y + 300, 90, floor - y - 300)],
            paint(light, "shutter_blue"),
        ),
        boxes(
            [(x + 84, y + 100, 168, 16), (x + 84, floor - 18, 260, 18), (x + 244, y + 292, 96, 12)],
            mix(paint(light, "teal"), "#FFFFFF", 0.2),
        ),
        boxes([(x + 256, y + 320, 66, 40)], paint(light, "iron")),
        *[
            circle((x + 268 + 20 * k, y + 340), 6, colour)
            for k, colour in enumerate(("#E9573F", "#E9A820", "#7BD389"))
        ],
        circle((x + 36, floor - 60), 46, paint(light, "paper")),
        circle((x + 36, floor - 60), 30, paint(light, "soft")),
        circle((x + 36, floor - 60), 10, paint(light, "iron")),
        *[part for at in rolls for part in _roll(light, at)],
        stroke(web, paint(light, "paper"), 8),
        stroke(web, paint(light, "slate_light"), 2, opacity=0.4),
        boxes(
            [(x + 306 - 3 * (k % 2), floor - 8 - 9 * k, 62, 8) for k in range(6)],
            paint(light, "paper"),
        ),
        *_wheel(light, (x + 282, y + 220), 44),
        boxes([(x + 262, y + 150, 6, 150), (x + 246, y + 296, 130, 6)], paint(light, "saffron")),
    ]


def _roll(light: Light, at: tuple[float, float]) -> list[str]:
    return [
        circle(at, 34, paint(light, "iron")),
        circle(at, 28, paint(light, "slate_light")),
        circle((at[0] - 8, at[1] - 8), 8, "#FFFFFF", opacity=0.25),
        circle(at, 7, paint(light, "saffron")),
    ]


def _wheel(light: Light, at: tuple[float, float], radius: float) -> list[str]:
    x, y = at
    rim = f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0"
    k = radius * 0.7
    spokes = (
        line([(x - k, y - k), (x + k, y + k)])
        + line([(x - k, y + k), (x + k, y - k)])
        + line([(x - radius, y), (x + radius, y)])
    )
    return [
        stroke(spokes, paint(light, "brick"), 6),
        stroke(rim, paint(light, "brick"), 9),
        path(
            polygon([(x - 10, y - 10), (x + 10, y - 10), (x + 10, y + 10), (x - 10, y + 10)]),
            paint(light, "iron"),
        ),
    ]
