"""A village by night as pixels: its houses in the dark, and a window that is lit."""

from __future__ import annotations

import pygame

from sena_game.window.houses import House, Landmark, Rect, Village
from sena_game.window.pictures import svg

DARK = "#182142"
HILLS = ("#1C2F52", "#20385A", "#1B3350", "#172C47", "#13253E")
STONE, SLATE = "#46517E", "#241E38"


def unlit(village: Village, size: tuple[int, int], *, scenery: bool) -> pygame.Surface:
    """Return the village with every window dark; in outline only where there is no scenery."""
    body = _hill(size, size[1] * 0.24, HILLS[0]) + _landmark(village.landmark, size)
    body = body if scenery else ""
    for row, ground in enumerate(village.grounds):
        if scenery:
            body += _hill(size, ground, HILLS[min(row + 1, len(HILLS) - 1)])
        stood = (house for house in village.houses if house.row == row)
        body += "".join(_house(house, scenery=scenery) for house in stood)
    fill = DARK if scenery else "#000000"
    edge = "" if scenery else 'stroke="#9A9A9A" stroke-width="1"'
    body += "".join(_rect(window, fill, edge) for window in village.windows)
    return svg(body, size)


def _hill(size: tuple[int, int], top: float, fill: str) -> str:
    """Return a slope that joins those of its neighbours at both sides."""
    width, height = size
    swell = height * 0.035
    return (
        f'<path d="M0 {top:.1f} Q{width * 0.25:.1f} {top - swell:.1f} {width / 2:.1f} {top:.1f} '
        f'T{width} {top:.1f} V{height} H0 Z" fill="{fill}"/>'
    )


def lamp(size: tuple[int, int], colour: str) -> pygame.Surface:
    """Return one lit window, its glow as far around it on every side."""
    w, h = size
    aside = max(2, w)
    body = ""
    for share, reach in ((0.07, aside * 0.9), (0.12, aside * 0.5), (0.25, aside * 0.22)):
        around = (aside - reach, aside - reach, w + 2 * reach, h + 2 * reach)
        body += _rect(around, colour, f'fill-opacity="{share}" rx="{reach:.1f}"')
    body += _rect((aside, aside, w, h), colour)
    return svg(body, (w + 2 * aside, h + 2 * aside))


def _rect(at: Rect, fill: str, more: str = "") -> str:
    x, y, w, h = at
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{fill}" {more}/>'


def _house(house: House, *, scenery: bool) -> str:
    (x, y, w, _), (wall, roof) = house.wall, house.colours
    edge = "" if scenery else 'stroke="#FFFFFF" stroke-width="1"'
    if not scenery:
        wall = roof = "#000000"
    over = w * 0.06
    top = y - (house.roof * 0.14 if house.flat else house.roof)
    if house.flat:
        roofs = _rect((x - over, top, w + 2 * over, y - top), roof, edge)
    else:
        roofs = (
            f'<path d="M{x - over:.1f} {y:.1f} L{x + w / 2:.1f} {top:.1f} '
            f'L{x + w + over:.1f} {y:.1f} Z" fill="{roof}" {edge}/>'
        )
        chimney = (x + w * 0.72, y - house.roof * 0.8, w * 0.09, house.roof * 0.5)
        roofs = _rect(chimney, roof, edge) + roofs
    return _rect(house.wall, wall, edge) + roofs


def _landmark(kind: Landmark, size: tuple[int, int]) -> str:
    """Return what is seen of a part of the town from afar, behind its houses."""
    width, height = size
    unit = min(width, height) / 100
    x, y = width * 0.5, height * 0.22
    match kind:
        case "hall":
            parts = [(-16, -12, 32, 18, STONE), (-5, -30, 10, 20, STONE)]
            peaks = [(-7, -30, 7, -40), (-19, -12, 19, -20)]
        case "church":
            parts = [(-4, -26, 9, 34, STONE), (5, -9, 20, 16, STONE)]
            peaks = [(-6, -26, 7, -46), (3, -9, 27, -17)]
        case "mill":
            parts = [(-22, -12, 40, 18, "#4A3347"), (21, -36, 5, 44, "#4A3347")]
            peaks = [(-22 + n * 10, -12, -12 + n * 10, -19) for n in range(4)]
        case "tower":
            parts = [(-16, -30, 13, 38, "#3A4470"), (2, -22, 13, 30, "#36406A")]
            peaks = []
        case "trees":
            parts, peaks = [], []
            return "".join(
                f'<ellipse cx="{x + dx * unit:.1f}" cy="{y - 6 * unit:.1f}" rx="{9 * unit:.1f}" '
                f'ry="{13 * unit:.1f}" fill="#14302F"/>'
                for dx in (-26, -12, 4, 18, 30)
            )
    walls = "".join(
        _rect((x + a * unit, y + b * unit, c * unit, d * unit), fill) for a, b, c, d, fill in parts
    )
    roofs = "".join(
        f'<path d="M{x + a * unit:.1f} {y + b * unit:.1f} L{x + (a + c) / 2 * unit:.1f} '
        f'{y + d * unit:.1f} L{x + c * unit:.1f} {y + b * unit:.1f} Z" fill="{SLATE}"/>'
        for a, b, c, d in peaks
    )
    return walls + roofs
