"""The few shapes a map is drawn with, as SVG."""

from __future__ import annotations

import re
from math import cos, pi, sin

# What XML cannot hold, even escaped.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escaped(said: str) -> str:
    return _UNFIT.sub("\ufffd", said).translate(_ENTITIES)


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, said: str, kind: str) -> str:
    return f'<text class="{kind}" x="{number(x)}" y="{number(y)}">{escaped(said)}</text>'


def box(x: float, y: float, w: float, h: float, kind: str, radius: float = 8) -> str:
    size = f'width="{number(w)}" height="{number(h)}" rx="{number(radius)}"'
    return f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" {size}/>'


def circle(x: float, y: float, radius: float, kind: str) -> str:
    at = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
    return f'<circle class="{kind}" {at}/>'


def line(x: float, y: float, to_x: float, to_y: float, kind: str) -> str:
    points = f'd="M{number(x)} {number(y)}L{number(to_x)} {number(to_y)}"'
    return f'<path class="{kind}" {points}/>'


def polygon(points: list[tuple[float, float]], kind: str) -> str:
    written = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon class="{kind}" points="{written}"/>'


def octagon(x: float, y: float, radius: float) -> str:
    """Return the mark of a red line: a stop sign with its exclamation mark."""
    angles = [pi / 8 + pi / 4 * side for side in range(8)]
    corners = [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]
    bar = line(x, y - radius * 0.5, x, y + radius * 0.1, "bang")
    return polygon(corners, "stop") + bar + circle(x, y + radius * 0.48, radius * 0.13, "dash")
