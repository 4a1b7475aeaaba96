"""Shapes as SVG text, within what nanosvg draws: no text, mask or filter, and gradients in percentages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, pi, sin
from random import Random

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Stop = tuple[float, str, float]


def number(value: float) -> str:
    """Return `value` with one decimal at most, which is finer than a pixel of any screen."""
    return f"{value:.1f}".removesuffix(".0")


def path(d: str, fill: str, *, opacity: float = 1) -> str:
    """Return a filled path."""
    return f'<path d="{d}" fill="{fill}"{_opacity(opacity)}/>'


def stroke(d: str, colour: str, width: float, *, opacity: float = 1) -> str:
    """Return a path drawn as a line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
        f' stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity)}/>'
    )


def rect(box: Box, fill: str, *, radius: float = 0, opacity: float = 1) -> str:
    """Return a rectangle from (left, top, width, height)."""
    x, y, w, h = map(number, box)
    corner = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}"{corner} fill="{fill}"{_opacity(opacity)}/>'
    )


def circle(at: Point, radius: float, fill: str, *, opacity: float = 1) -> str:
    """Return a disc."""
    x, y = map(number, at)
    return f'<circle cx="{x}" cy="{y}" r="{number(radius)}" fill="{fill}"{_opacity(opacity)}/>'


def ellipse(at: Point, radii: Point, fill: str, *, opacity: float = 1) -> str:
    """Return a filled ellipse."""
    x, y = map(number, at)
    rx, ry = map(number, radii)
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"{_opacity(opacity)}/>'


def boxes(many: Iterable[Box], fill: str, *, opacity: float = 1) -> str:
    """Return all rectangles as one path: nanosvg pays by the shape."""
    d = "".join(
        f"M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}z" for x, y, w, h in many
    )
    return path(d, fill, opacity=opacity) if d else ""


def arches(many: Iterable[Box], fill: str, *, opacity: float = 1) -> str:
    """Return openings with a round head as one path; the head rises above the box by half its width."""
    d = "".join(
        f"M{number(x)} {number(y + h)}v{number(-h)}a{number(w / 2)} {number(w / 2)} 0 0 1 {number(w)} 0v{number(h)}z"
        for x, y, w, h in many
    )
    return path(d, fill, opacity=opacity) if d else ""


def polygon(points: Sequence[Point]) -> str:
    """Return the path data of a closed polygon."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def line(points: Sequence[Point]) -> str:
    """Return the path data of an open line."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def smooth(points: Sequence[Point]) -> str:
    """Return the path data of a closed curve that passes near `points`."""
    middles = [_middle(a, b) for a, b in zip(points, [*points[1:], points[0]], strict=True)]
    bends = zip([*points[1:], points[0]], [*middles[1:], middles[0]], strict=True)
    start = f"M{number(middles[0][0])} {number(middles[0][1])}"
    return start + "".join(_bend(by, to) for by, to in bends) + "Z"


def ridge(points: Sequence[Point], floor: float) -> str:
    """Return the path data of the land below a soft line through `points`, closed at `floor`."""
    middles = [_middle(a, b) for a, b in pairwise(points)]
    bends = "".join(_bend(by, to) for by, to in zip(points[1:-1], middles[1:], strict=True))
    (x0, y0), (x1, y1) = points[0], points[-1]
    head = f"M{number(x0)} {number(y0)}L{number(middles[0][0])} {number(middles[0][1])}"
    return f"{head}{bends}L{number(x1)} {number(y1)}L{number(x1)} {number(floor)}L{number(x0)} {number(floor)}Z"


def blob(dice: Random, at: Point, radii: Point, *, bumps: int = 9, rough: float = 0.16) -> str:
    """Return the path data of an uneven round shape, such as the crown of a tree."""
    points = []
    for step in range(bumps):
        reach = 1.08 + dice.uniform(-rough, rough)
        angle = 2 * pi * step / bumps
        points.append(
            (at[0] + radii[0] * reach * cos(angle), at[1] + radii[1] * reach * sin(angle))
        )
    return smooth(points)


def lens(at: Point, width: float, height: float) -> str:
    """Return the path data of a flat almond, such as a ripple."""
    x, y = at
    half = width / 2
    return (
        f"M{number(x - half)} {number(y)}Q{number(x)} {number(y - height)} {number(x + half)} {number(y)}"
        f"Q{number(x)} {number(y + height)} {number(x - half)} {number(y)}Z"
    )


def group(shapes: Iterable[str], at: Point, scale: float = 1, *, flip: bool = False) -> str:
    """Return shapes drawn about their own origin, set down at `at`; `flip` mirrors them."""
    x, y = map(number, at)
    across = -scale if flip else scale
    return (
        f'<g transform="translate({x} {y}) scale({across:.3f} {scale:.3f})">{"".join(shapes)}</g>'
    )


def fade(name: str, stops: Sequence[Stop]) -> str:
    """Return a gradient from top to bottom; a stop is (percentage, colour, opacity)."""
    return f'<linearGradient id="{name}" x1="0%" y1="0%" x2="0%" y2="100%">{_stops(stops)}</linearGradient>'


def sweep(name: str, stops: Sequence[Stop]) -> str:
    """Return a gradient from left to right."""
    return f'<linearGradient id="{name}" x1="0%" y1="0%" x2="100%" y2="0%">{_stops(stops)}</linearGradient>'


def glow(name: str, stops: Sequence[Stop]) -> str:
    """Return a gradient from the middle outwards."""
    return f'<radialGradient id="{name}" cx="50%" cy="50%" r="50%">{_stops(stops)}</radialGradient>'


def document(size: Point, definitions: Iterable[str], shapes: Iterable[str]) -> str:
    """Return the whole file."""
    w, h = map(number, size)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
    )
    return "\n".join(
        [head, f"<defs>{''.join(definitions)}</defs>", *filter(None, shapes), "</svg>", ""]
    )


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.2f}"'


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _bend(by: Point, to: Point) -> str:
    return f"Q{number(by[0])} {number(by[1])} {number(to[0])} {number(to[1])}"


def _stops(stops: Sequence[Stop]) -> str:
    return "".join(
        f'<stop offset="{number(at)}%" stop-color="{colour}" stop-opacity="{opacity:.2f}"/>'
        for at, colour, opacity in stops
    )
