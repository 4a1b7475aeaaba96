"""What hangs over the town: sun, moon, stars, clouds, swallows and rain."""

from __future__ import annotations

from random import Random

from land import HEIGHT, WIDTH
from light import LAMP, Light, paint
from svg import Point, circle, fade, glow, line, path, polygon, rect, stroke

SKYLINE = 500


def definitions(light: Light) -> list[str]:
    """Return the gradients which the shapes of every picture refer to."""
    top, middle, bottom = light.water
    return [
        fade("sky", [(min(100, at * 1.56), colour, 1) for at, colour in light.sky]),
        fade("water", [(0, top, 1), (38, middle, 1), (100, bottom, 1)]),
        fade("mist", [(0, light.haze, 0), (60, light.haze, 0.75), (100, light.haze, 0)]),
        fade(
            "square", [(0, paint(light, "paving", 0.18), 1), (100, paint(light, "paving_line"), 1)]
        ),
        fade("shade", [(0, "#14213D", 0), (100, "#14213D", 0.3)]),
        fade("floodlight", [(0, LAMP, 0.02), (100, LAMP, 0.34)]),
        glow("halo", [(0, LAMP, 0.85), (35, LAMP, 0.32), (100, LAMP, 0)]),
        glow(
            "sunlight",
            [
                (0, light.beam, 0.95),
                (34, light.beam, 0.42),
                (68, light.beam, 0.12),
                (100, light.beam, 0),
            ],
        ),
        glow("moonlight", [(0, "#C9D6F2", 0.42), (100, "#C9D6F2", 0)]),
    ]


def sky(light: Light) -> list[str]:
    """Return the sky with its lights and clouds."""
    shapes = [rect((0, 0, WIDTH, SKYLINE), "url(#sky)")]
    if light.name == "night":
        shapes += [_stars(), *_moon((1116, 196))]
    if light.sun:
        shapes += _sun(light, light.sun)
    return [*shapes, *_clouds(light), birds(light)]


def _stars() -> str:
    dice = Random("stars")
    spots = [
        (dice.uniform(0, WIDTH), dice.uniform(0, 1) ** 1.4 * 470, dice.choice((1.2, 1.5, 2.2)))
        for _ in range(150)
    ]
    near = "".join(polygon([(x - r, y), (x, y - r), (x + r, y), (x, y + r)]) for x, y, r in spots)
    return path(near, "#EAF0FF", opacity=0.8)


def _moon(at: Point) -> list[str]:
    x, y = at
    crescent = f"M{x + 14} {y - 52}A54 54 0 1 0 {x + 48} {y + 30}A46 46 0 1 1 {x + 14} {y - 52}Z"
    return [circle(at, 160, "url(#moonlight)"), path(crescent, "#FBF1D2")]


def _sun(light: Light, at: Point) -> list[str]:
    return [
        circle(at, 220 if light.name == "day" else 270, "url(#sunlight)"),
        circle(at, 56, "#FFF6DC"),
    ]


CLOUDS = (
    (150, 120, 1.1),
    (700, 205, 0.85),
    (1180, 118, 0.7),
    (1290, 262, 0.9),
    (1700, 150, 1.25),
    (430, 300, 0.7),
)
RAIN_CLOUDS = ((100, 96, 2.3), (520, 70, 2.4), (900, 128, 1.7), (1240, 76, 2.3), (1660, 100, 2.4), (660, 225, 1.2),
               (1320, 240, 1.3))  # fmt: skip


def _clouds(light: Light) -> list[str]:
    dice = Random("clouds")
    rainy = light.name in ("rain", "flood")
    strength = {"rain": 0.62, "flood": 0.78, "night": 0.5, "evening": 0.72}.get(light.name, 0.86)
    shapes = []
    for x, y, scale in RAIN_CLOUDS if rainy else CLOUDS:
        width = dice.uniform(190, 260) * scale
        humps = [dice.uniform(0.85, 1.2) for _ in range(5)]
        shapes.append(path(_cloud(humps, (x, y), width, 0.05), light.cloud_shade, opacity=strength))
        shapes.append(
            path(
                _cloud(humps, (x + width * 0.03, y - width * 0.02), width * 0.9, -0.16),
                light.cloud,
                opacity=strength,
            )
        )
    return shapes


def _cloud(humps: list[float], at: Point, width: float, foot: float) -> str:
    """Return a cloud whose humps grow towards the middle; `foot` bends its underside, up if negative."""
    left, y, step = at[0] - width / 2, at[1], width / len(humps)
    levels = (0, -0.16, -0.3, -0.26, -0.12, 0)
    d = f"M{left:.0f} {y:.0f}"
    for index, hump in enumerate(humps):
        x0, x1 = left + index * step, left + (index + 1) * step
        lift = step * (0.42, 0.86, 1.15, 0.8, 0.38)[index] * hump * 1.3
        d += f"C{x0 - 8:.0f} {y - lift:.0f} {x1 + 8:.0f} {y - lift * 1.04:.0f} {x1:.0f} {y + levels[index + 1] * step:.0f}"
    return d + f"Q{at[0]:.0f} {y + width * foot:.0f} {left:.0f} {y:.0f}Z"


def birds(light: Light) -> str:
    """Return a few swallows, by daylight only."""
    if light.name in ("night", "rain", "flood"):
        return ""
    spots = (
        (838, 150, 13),
        (872, 132, 10),
        (880, 176, 11),
        (1270, 190, 9),
        (300, 210, 12),
        (346, 228, 9),
        (1640, 300, 11),
    )
    wings = "".join(
        f"M{x - s} {y - s * 0.5:.0f}q{s * 0.7:.0f} {-s * 0.3:.0f} {s} {s * 0.6:.0f}q{s * 0.3:.0f} {-s * 0.9:.0f} {s} {-s * 0.6:.0f}"
        for x, y, s in spots
    )
    return stroke(wings, paint(light, "ink", 0.25), 2.6, opacity=0.75)


def rain(light: Light) -> list[str]:
    """Return streaks of rain in two depths."""
    dice = Random("rain")
    return [
        stroke(_streaks(dice, 110, 28), "#F2F6F7", 1.4, opacity=0.4),
        stroke(_streaks(dice, 56, 54), "#FFFFFF", 2.2, opacity=0.34),
    ]


def _streaks(dice: Random, count: int, length: float) -> str:
    tops = [(dice.uniform(0, WIDTH + 120), dice.uniform(-20, HEIGHT)) for _ in range(count)]
    return "".join(line([(x, y), (x - length * 0.22, y + length)]) for x, y in tops)
