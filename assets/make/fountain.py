"""The fountain of the market square: a basin, a bowl and, above the water, the bobbin of the town."""

from __future__ import annotations

from landmarks import bobbin
from light import Light, paint
from svg import Point, boxes, ellipse, group, path, stroke


def fountain(light: Light, foot: Point, size: float) -> str:
    """Return the fountain, 240 units wide, from the middle of its foot."""
    jets = "".join(f"M0 -116Q{d * 0.7:.0f} -134 {d} -74" for d in (-34, -20, 20, 34))
    falls = "".join(f"M{d} -74Q{d * 1.5:.0f} -58 {d * 1.62:.0f} -34" for d in (-36, -18, 18, 36))
    rings = "".join(f"M{x - 16} -34q16 -5 32 0q-16 5 -32 0z" for x in (-60, -28, 30, 62))
    stone, shade = paint(light, "stone"), paint(light, "stone_shade")
    parts = [
        ellipse((8, -1), (138, 20), "#14213D", opacity=0.18),
        path("M-120 -40V-14A120 20 0 0 0 120 -14V-40Z", shade),
        path("M-120 -34V-26A120 20 0 0 0 120 -26V-34Z", "#14213D", opacity=0.08),
        ellipse((0, -40), (126, 21), paint(light, "stone_light")),
        ellipse((0, -38), (110, 15), light.water[1]),
        path(rings, "#FFFFFF", opacity=0.6),
        path("M-13 -36Q-7 -60 -9 -78H9Q7 -60 13 -36Z", stone),
        path("M-46 -84Q-40 -66 0 -66Q40 -66 46 -84Z", shade),
        ellipse((0, -84), (48, 8), paint(light, "stone_light")),
        ellipse((0, -83), (40, 5), light.water[1]),
        boxes([(-8, -98, 16, 15)], stone),
        *bobbin(light, (0, -124), 27),
        stroke(falls, "#FFFFFF", 2.6, opacity=0.6),
        stroke(jets, "#FFFFFF", 2.2, opacity=0.65),
    ]
    return group(parts, foot, size)
