"""The square of the market before anyone comes: the houses around it, its paving, the shadows on it."""

from __future__ import annotations

import land
from buildings import House, terrace
from landmarks import church, mill
from light import Light, paint
from svg import group, line, path, polygon, rect, stroke

EYE = 470  # the height of the eye: what stands lower is nearer, and larger
BACK = 606  # where the houses stand
MIDDLE = 1046


def behind(light: Light) -> list[str]:
    """Return what rises above the roofs: the church and the mill."""
    return [
        group(church(light, (0, 0)), (640, 590), 0.86),
        group(mill(light, (0, 0)), (1330, 600), 0.92),
        rect((0, 340, land.WIDTH, 270), "url(#haze)"),
    ]


LEFT = (
    House(0, 0, 104, 158, "plaster", "slate", "shutter_sage", floors=3, shop="plum"),
    House(104, 0, 92, 176, "brick_light", "tile_dark", "teal", floors=3, gable=True),
    House(196, 0, 110, 150, "plaster_ochre", "slate", "shutter_blue", floors=3, shop="teal"),
    House(306, 0, 96, 168, "plaster_pink", "tile", "brick_dark", floors=3, gable=True),
    House(402, 0, 112, 144, "plaster_grey", "slate_dark", "leaf", floors=3, shop="brick"),
)
RIGHT = (
    House(0, 0, 108, 150, "plaster_ochre", "tile", "teal", floors=3, shop="leaf"),
    House(108, 0, 92, 172, "plaster_pink", "slate", "plum", floors=3, gable=True),
    House(200, 0, 112, 148, "stone_light", "tile_dark", "shutter_blue", floors=3, shop="brick"),
    House(312, 0, 96, 166, "brick_light", "slate", "shutter_sage", floors=3, gable=True),
    House(408, 0, 104, 150, "plaster", "slate_dark", "brick_dark", floors=3, shop="teal"),
)


def houses(light: Light) -> list[str]:
    """Return the two rows of houses beside the town hall."""
    return [
        group(terrace(light, LEFT, haze=0.1), (-40, BACK), 1.6),
        group(terrace(light, RIGHT, haze=0.1), (1274, BACK), 1.6),
        rect((-10, BACK - 330, 850, 330), light.haze, opacity=0.16),
        rect((1250, BACK - 330, 680, 330), light.haze, opacity=0.16),
    ]


def ground(light: Light) -> list[str]:
    """Return the paving, and the long shadows on it."""
    rows, y = "", BACK + 8.0
    while y < land.HEIGHT:
        rows += f"M0 {y:.0f}Q{MIDDLE} {y + (y - EYE) * 0.05:.0f} {land.WIDTH} {y:.0f}"
        y += (y - EYE) * 0.085
    fans = "".join(
        line([(MIDDLE + dx * 0.9, BACK), (MIDDLE + dx * 4.1, land.HEIGHT)])
        for dx in range(-1150, 1060, 64)
    )
    carpet = polygon(
        [(MIDDLE - 96, BACK), (MIDDLE + 96, BACK), (MIDDLE + 440, 1080), (MIDDLE - 440, 1080)]
    )
    return [
        rect((0, BACK - 8, land.WIDTH, land.HEIGHT - BACK + 8), "url(#cobbles)"),
        path(carpet, paint(light, "stone_light"), opacity=0.4),
        stroke(rows + fans, paint(light, "paving_line"), 2, opacity=0.5),
        path(_shadows(), "#14213D", opacity=0.1 if light.name == "day" else 0.16),
        rect((0, 840, land.WIDTH, 240), "url(#shade)", opacity=0.7),
    ]


def _shadows() -> str:
    """Return the long shadows of the stalls and of the trees, for the sun stands behind the town hall."""
    feet = (
        (678, 906, 694, 90),
        (1198, 1430, 698, 92),
        (140, 520, 900, 150),
        (1508, 1916, 914, 150),
    )
    return "".join(
        polygon(
            [
                (a, y),
                (b, y),
                (b + (b - MIDDLE) * 0.22, y + drop),
                (a + (a - MIDDLE) * 0.22, y + drop),
            ]
        )
        for a, b, y, drop in feet
    )
