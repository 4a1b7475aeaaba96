"""Paper cut to a shape: the cloud of a thought, the sheets of a folded newspaper."""

from __future__ import annotations

import math

import pygame

from sena_game.window.names import Cutouts
from sena_game.window.pictures import svg

Point = tuple[float, float]
Colours = tuple[str, str, str]  # of the paper, of its edge, and of the shade; no shade without one

BEYOND = 14  # units a cutout may reach outside its box: sheets underneath, shadows
BUMP = 36  # from one hollow of a cloud to the next
FADING = 12  # steps of the shade along the fold
ROUND = 0.62  # radius of a bump for a distance of 1


def cutout(kind: Cutouts, size: tuple[int, int], unit: float, colours: Colours) -> pygame.Surface:
    """Return the shape with its margin of `BEYOND` units on each side."""
    margin = round(BEYOND * unit)
    match kind:
        case "cloud":
            body = _cloud(size, unit, colours)
        case "newspaper":
            body = _newspaper(size, unit, colours)
        case "fold":
            body = _fold(size, unit, colours)
    width, height = size
    inside = f'<g transform="translate({margin} {margin})">{body}</g>'
    return svg(inside, (width + 2 * margin, height + 2 * margin))


def _cloud(size: tuple[int, int], unit: float, colours: Colours) -> str:
    fill, edge, shade = colours
    path = _bumps(size, unit)
    under = "".join(
        f'<path d="{path}" transform="translate(0 {drop * unit})" fill="{shade}" '
        f'fill-opacity="0.07"/>'
        for drop in (2, 4, 6)
    )
    outline = f'stroke="{edge}" stroke-width="{1.6 * unit}" stroke-linejoin="round"'
    return f'{under if shade else ""}<path d="{path}" fill="{fill}" {outline}/>'


def _bumps(size: tuple[int, int], unit: float) -> str:
    """Return the outline of a cloud that just fills the size."""
    deep = (ROUND - math.sqrt(ROUND**2 - 0.25)) * BUMP * unit
    width, height = size[0] - 2 * deep, size[1] - 2 * deep
    hollows = [(x + deep, y + deep) for x, y in _around(width, height, 20 * unit, BUMP * unit)]
    path = f"M{hollows[-1][0]:.1f} {hollows[-1][1]:.1f}"
    before = hollows[-1]
    for x, y in hollows:
        radius = math.dist(before, (x, y)) * ROUND
        path += f" A{radius:.1f} {radius:.1f} 0 0 1 {x:.1f} {y:.1f}"
        before = (x, y)
    return f"{path} Z"


def _around(width: float, height: float, radius: float, step: float) -> list[Point]:
    """Return points at even distances along a rectangle with round corners, clockwise."""
    radius = min(radius, width / 2, height / 2)
    arc = math.pi * radius / 2
    sides = (width - 2 * radius, height - 2 * radius) * 2
    total = sum(sides) + 4 * arc
    count = max(6, round(total / step))
    return [_along(total * n / count, sides, radius, (width, height)) for n in range(count)]


def _along(at: float, sides: tuple[float, ...], radius: float, size: Point) -> Point:
    """Return the point so far along the rectangle, from the start of its upper side."""
    arc = math.pi * radius / 2
    width, height = size
    corners = (
        (width - radius, radius),
        (width - radius, height - radius),
        (radius, height - radius),
        (radius, radius),
    )
    for n, side in enumerate(sides):
        middle, angle = corners[n], math.pi * (n - 1) / 2
        start = (middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle))
        if at <= side:
            back = side - at
            return start[0] - back * math.cos(n * math.pi / 2), start[1] - back * math.sin(
                n * math.pi / 2
            )
        at -= side
        if at <= arc:
            angle += at / radius if radius else 0
            return middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)
        at -= arc
    return start


def _newspaper(size: tuple[int, int], unit: float, colours: Colours) -> str:
    """Return sheets folded once: those beneath stick out."""
    fill, edge, shade = colours
    width, height = size
    if not shade:
        return _sheet(size, fill, edge, 2 * unit)
    middle = f"{width / 2} {height / 2}"
    shadow = "".join(
        f'<rect x="{-spread * unit}" y="{(4 - spread) * unit}" rx="{(3 + spread) * unit}" '
        f'width="{width + 2 * spread * unit}" height="{height + 2 * spread * unit}" '
        f'fill="{shade}" fill-opacity="0.045"/>'
        for spread in (0, 2, 4, 6, 8)
    )
    beneath = "".join(
        f'<g transform="rotate({turn} {middle}) translate({right * unit} {down * unit})">'
        f"{_sheet(size, colour, edge, unit)}</g>"
        for turn, right, down, colour in (
            (0.7, 2, 3, _between(fill, edge, 0.6)),
            (0.25, 3, 2, _between(fill, edge, 0.3)),
        )
    )
    return shadow + beneath + _sheet(size, fill, edge, unit)


def _between(one: str, other: str, share: float) -> str:
    """Return a colour between two others."""
    pairs = [(int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _sheet(size: tuple[int, int], fill: str, edge: str, thick: float) -> str:
    width, height = size
    return (
        f'<rect x="{thick / 2}" y="{thick / 2}" width="{width - thick}" height="{height - thick}" '
        f'fill="{fill}" stroke="{edge}" stroke-width="{thick}"/>'
    )


def _fold(size: tuple[int, int], unit: float, colours: Colours) -> str:
    """Return the fold: a shade that deepens down to it, and the light on its edge."""
    fill, _, shade = colours
    if not shade:
        return ""
    width, height = size
    edge = 1.4 * unit
    tall = height - edge
    strips = "".join(
        f'<rect x="0" y="{tall * n / FADING}" width="{width}" height="{tall * (1 - n / FADING)}" '
        f'fill="{shade}" fill-opacity="0.016"/>'
        for n in range(FADING)
    )
    light = f'<rect x="0" y="{tall}" width="{width}" height="{edge}" '
    return f'{strips}{light}fill="{fill}" fill-opacity="0.55"/>'
