"""What the rooms of Toile share: their light, the town through their windows, walls, sashes and curtains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import land
from buildings import House, terrace
from landmarks import church, mill
from light import LAMP, LIGHTS, Light, mix, paint
from svg import Box, boxes, circle, ellipse, fade, glow, path, rect, stroke

HOURS = {light.name: light for light in LIGHTS}
# A room whose own lamps burn: the same colours as at noon, browner and lower.
BY_LAMPS = replace(HOURS["day"], dye=(0.84, 0.65, 0.47))
LATE = replace(HOURS["day"], dye=(0.66, 0.49, 0.38))
AT_DUSK = replace(HOURS["day"], dye=(0.86, 0.68, 0.56))

ROOFTOPS = (
    House(590, 730, 92, 140, "plaster_pink", "slate", "shutter_blue"),
    House(690, 726, 88, 132, "brick_light", "tile_dark", "shutter_sage", gable=True),
    House(778, 730, 104, 120, "plaster", "tile", "teal"),
    House(882, 726, 92, 148, "plaster_ochre", "slate", "plum", floors=3),
    House(974, 730, 108, 116, "plaster_grey", "tile", "leaf"),
    House(1082, 728, 88, 144, "brick_light", "slate_dark", "shutter_blue", floors=3, gable=True),
    House(1170, 730, 104, 112, "plaster", "tile_dark", "plum"),
    House(1274, 730, 96, 130, "plaster_pink", "tile", "teal"),
)


def definitions(wall: str, shade: str) -> list[str]:
    """Return the gradients of a room: its wall, and the light that a lamp throws."""
    return [
        fade("wall", [(0, shade, 1), (45, wall, 1), (100, mix(wall, shade, 0.5), 1)]),
        fade("cone", [(0, LAMP, 0.6), (100, LAMP, 0.08)]),
        glow("pool", [(0, LAMP, 0.55), (45, LAMP, 0.2), (100, LAMP, 0)]),
        glow("gloom", [(0, "#1A0F1E", 0), (38, "#1A0F1E", 0), (100, "#1A0F1E", 0.86)]),
    ]


def view(
    light: Light, air: Box, roofs: Sequence[House] = ROOFTOPS, *, drop: float = -14
) -> list[str]:
    """Return the town as one sees it from the first floor; the wall will cover what overflows `air`."""
    town = [
        *church(light, (672, 712)),
        *land.poplar(light, (860, 690), 1.2, haze=0.16),
        *mill(light, (1120, 712)),
        *terrace(light, roofs),
    ]
    moon = [
        circle((1120, 190), 120, "url(#moonlight)"),
        path("M1128 154A36 36 0 1 0 1152 208A31 31 0 1 1 1128 154Z", "#FBF1D2"),
    ]
    clouds = [
        ellipse((x, y), (w, 12), light.cloud, opacity=0.7)
        for x, y, w in ((1010, 150, 74), (1050, 141, 50), (880, 216, 48))
    ]
    return [
        rect(air, "url(#sky)"),
        *(moon if light.name == "night" else clouds),
        f'<g transform="translate(356 {drop}) scale(0.72)">',
        *land.hills(light),
        *filter(None, town),
        "</g>",
    ]


def wall(holes: Sequence[Box], floor: float, fill: str = "url(#wall)") -> str:
    """Return the wall down to `floor`, pierced by its windows."""
    d = f"M0 0H1920V{floor}H0Z" + "".join(f"M{x} {y}v{h}h{w}v{-h}z" for x, y, w, h in holes)
    return f'<path d="{d}" fill="{fill}" fill-rule="evenodd"/>'


def planks(light: Light, top: float, colour: str, *, middle: float = 1050) -> list[str]:
    """Return a floor of boards which run towards us from `top` down."""
    lines = "".join(
        f"M{x} {top}L{middle + (x - middle) * 1.9:.0f} 1080" for x in range(-10, 2000, 92)
    )
    return [
        rect((0, top, 1920, 1080 - top), colour),
        stroke(lines, paint(light, "trunk"), 2.4, opacity=0.45),
        rect((0, top, 1920, 12), paint(light, "ink"), opacity=0.16),
    ]


def sashes(light: Light, panes: Sequence[Box], *, transom: float = 0.26) -> list[str]:
    """Return the frames of tall windows with two leaves and a transom."""
    bars: list[Box] = []
    shade: list[Box] = []
    for x, y, w, h in panes:
        bars += [(x - 12, y - 12, w + 24, 14), (x - 12, y, 14, h), (x + w - 2, y, 14, h)]
        bars += [(x + w / 2 - 6, y, 12, h), (x, y + h * transom, w, 9), (x, y + h * 0.63, w, 6)]
        shade += [(x + 2, y + 2, w - 4, 5), (x + 2, y, 4, h), (x + w / 2 + 6, y, 3, h)]
    sills = [(x - 22, y + h, w + 44, 14) for x, y, w, h in panes]
    return [
        boxes(bars, paint(light, "frame")),
        boxes(shade, paint(light, "stone_shade"), opacity=0.7),
        boxes(
            [(x + w / 2 - 3, y + h * 0.5, 6, 26) for x, y, w, h in panes], paint(light, "saffron")
        ),
        boxes(sills, paint(light, "stone_light")),
        boxes([(x, y + 14, w, 5) for x, y, w, _ in sills], paint(light, "stone_shade")),
    ]


def drapes(light: Light, panes: Sequence[Box], colour: str, *, foot: float) -> list[str]:
    """Return curtains tied back on both sides of each window, under a scalloped pelmet."""
    cloth = folds = pelmets = fringe = ""
    ties: list[Box] = []
    for x, y, w, h in panes:
        top, knot = y - 30, y + h * 0.62
        for edge, side in ((x - 8, -1), (x + w + 8, 1)):
            cloth += (
                f"M{edge - side * 26:.0f} {top}H{edge + side * 30}V{foot}H{edge}Q{edge - side * 2} {knot + 90:.0f} {edge + side * 8} {knot:.0f}"
                f"Q{edge - side * 24} {knot - 90:.0f} {edge - side * 26:.0f} {top}Z"
            )
            folds += f"M{edge - side * 8:.0f} {top}Q{edge - side * 4} {knot - 70:.0f} {edge + side * 16} {knot:.0f}Q{edge + side * 10} {knot + 90:.0f} {edge + side * 12} {foot}M{edge + side * 12} {top}V{foot}"
            ties.append((min(edge + side * 4, edge + side * 32), knot - 5, 28, 11))
        left, wide = x - 46, w + 92
        step = wide / 4
        scallops = "".join(f"q{-step / 2:.1f} 26 {-step:.1f} 0" for _ in range(4))
        pelmets += f"M{left} {top - 16}h{wide}v34{scallops}z"
        fringe += f"M{left + wide} {top + 18}{scallops}"
    return [
        path(cloth, paint(light, colour)),
        stroke(
            folds, paint(light, f"{colour}_shade" if colour == "brick" else "ink"), 4, opacity=0.5
        ),
        boxes(ties, paint(light, "saffron")),
        path(pelmets, paint(light, colour)),
        stroke(fringe, paint(light, "saffron"), 5),
    ]


def pools(spots: Sequence[tuple[float, float, float, float]]) -> list[str]:
    """Return the glow of lamps: (x, y, radius, strength)."""
    return [circle((x, y), radius, "url(#pool)", opacity=how) for x, y, radius, how in spots]


def gloom(at: tuple[float, float], radius: float) -> str:
    """Return the dark which deepens away from a lamp."""
    return circle(at, radius, "url(#gloom)")
