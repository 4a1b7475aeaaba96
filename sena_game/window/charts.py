"""The radar of what was won on each axis, and the plot of levels over time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from sena_game.screen.blocks import Plot, Radar, RadarAxis
from sena_game.window.kit import Kit
from sena_game.window.marks import Align, Box, Fill, Ink, Line, Mark, Marker, Panel, Piece, Shape
from sena_game.window.pieces import At, bottom

SERIES: tuple[tuple[Ink, Shape], ...] = (
    ("teal", "dot"),
    ("brick", "square"),
    ("leaf", "diamond"),
    ("plum", "triangle"),
)


def radar(kit: Kit, block: Radar, at: At, *, height: int = 0) -> Piece:
    """A web with its labels around it, or a list of bars where they would meet."""
    x, y, w = at
    pad = kit.u(20)
    title = kit.text(block.title, "label", (x + pad, y + kit.u(16), w - 2 * pad))
    marks: list[Mark] = [title]
    inner = (x + pad, title.box.bottom + kit.u(8), w - 2 * pad)
    spare = height - (inner[1] - y) - kit.u(16)
    if block.note:
        spare -= kit.text(block.note, "small", inner).box.h + kit.u(8)
    marks += (_web(kit, block.axes, inner, spare) or _bars(kit, block.axes, inner)).marks
    if block.note:
        place = (inner[0], _low(marks) + kit.u(8), inner[2])
        marks.append(kit.text(block.note, "small", place, colour="muted"))
    box = Box(x, y, w, max(height, _low(marks) + kit.u(16) - y))
    return Piece(box, (Panel(box, "choice"), *marks))


def _web(kit: Kit, axes: Sequence[RadarAxis], at: At, spare: int) -> Piece | None:
    """Return the web as large as fits, or None when labels would not."""
    if len(axes) < 3:
        return None
    most = max(kit.u(112), min(kit.u(150), spare // 2))
    for radius in range(most, kit.u(60), -max(1, kit.u(4))):
        piece = _web_of(kit, axes, at, radius)
        if piece and (piece.box.h <= spare or radius <= kit.u(112)):
            return piece
    return None


def _web_of(kit: Kit, axes: Sequence[RadarAxis], at: At, radius: int) -> Piece | None:
    x, y, w = at
    turns = [2 * math.pi * n / len(axes) - math.pi / 2 for n in range(len(axes))]
    middle = x + w // 2

    def point(turn: float, share: float) -> tuple[int, int]:
        across, down = math.cos(turn) * radius * share, math.sin(turn) * radius * share
        return round(middle + across), round(y + radius + down)

    marks: list[Mark] = []
    for ring in (0.25, 0.5, 0.75, 1.0):
        marks.append(Line(tuple(point(t, ring) for t in turns), "line", kit.u(1), closed=True))
    marks += [Line(((middle, y + radius), point(t, 1)), "line", kit.u(1)) for t in turns]
    tested = [point(t, a.share) for t, a in zip(turns, axes, strict=True) if a.share is not None]
    if len(tested) > 1:
        marks.append(Line(tuple(tested), "teal", kit.u(3), closed=True, filled=True))
    half = kit.u(6)
    for turn, axis in zip(turns, axes, strict=True):
        cx, cy = point(turn, 0.1 if axis.share is None else axis.share)
        spot = Box(cx - half, cy - half, 2 * half, 2 * half)
        marks.append(Marker(spot, "dot", "teal", hollow=axis.share is None))
    labels = [_label(kit, a, t, point(t, 1), at) for t, a in zip(turns, axes, strict=True)]
    if any(label is None for label in labels):
        return None
    placed = [label for label in labels if label]
    if any(a.box.meets(b.box) for a, b in combinations(placed, 2)):
        return None
    for label in placed:
        marks += label.marks
    top = min(label.box.y for label in placed)
    low = max(y + 2 * radius, *(label.box.bottom for label in placed))
    return Piece(Box(x, top, w, low - top), tuple(marks)).moved(0, y - min(top, y))


def _label(kit: Kit, axis: RadarAxis, turn: float, end: tuple[int, int], at: At) -> Piece | None:
    """Return the label beyond the end of its axis; None when a word would have to be broken."""
    x, _, w = at
    gap = kit.u(10)
    across = math.cos(turn)
    align: Align = "centre"
    left, width = x, w
    if across > 0.2:
        align, left, width = "left", end[0] + gap, x + w - end[0] - gap
    elif across < -0.2:
        align, left, width = "right", x, end[0] - gap - x
    words = f"{axis.label} {axis.note}".split(" ")
    if width <= 0 or max(kit.width(word, "smallstrong") for word in words) > width:
        return None
    label = kit.text(axis.label, "smallstrong", (left, 0, width), align=align)
    marks: tuple[Mark, ...] = (label,)
    if axis.note:
        place = (left, label.box.bottom, width)
        marks = (label, kit.text(axis.note, "small", place, colour="muted", align=align))
    tall = bottom(marks)
    below = math.sin(turn)
    top = end[1] - tall // 2
    if align == "centre":
        top = end[1] + gap if below > 0 else end[1] - gap - tall
    return Piece(Box(left, 0, width, tall), marks).moved(0, top)


def _bars(kit: Kit, axes: Sequence[RadarAxis], at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for axis in axes:
        words = f"{axis.label} · {axis.note}" if axis.note else axis.label
        marks.append(kit.text(words, "small", (x, top, w)))
        trough = Box(x, bottom(marks) + kit.u(3), w, kit.u(10))
        if axis.share is None:
            marks.append(Marker(Box(x, trough.y, trough.h, trough.h), "dot", "teal", hollow=True))
        else:
            full = Box(x, trough.y, round(w * axis.share), trough.h)
            marks += [Fill(trough, "trough"), Fill(full, "teal")]
        top = trough.bottom + kit.u(8)
    return Piece(Box(x, y, w, max(0, top - y)), tuple(marks))


def plot(kit: Kit, block: Plot, at: At, *, height: int = 0) -> Piece:
    """Lines over time, told apart by their markers as well as their colours."""
    x, y, w = at
    pad = kit.u(20)
    title = kit.text(block.title, "label", (x + pad, y + kit.u(16), w - 2 * pad))
    marks: list[Mark] = [title]
    inner = (x + pad, 0, w - 2 * pad)
    legend = _legend(kit, block, inner)
    names = _names(kit, block, w - 2 * pad - kit.width("100", "small") - kit.u(8))
    below = kit.step("small") + kit.u(10) if names else 0
    top = title.box.bottom + kit.u(8)
    wanted = height - (top - y) - below - legend.box.h - kit.u(26)
    field_height = max(kit.u(150), 5 * kit.step("small"), wanted)
    marks += _field(kit, block, (inner[0], top, inner[2]), field_height, names)
    legend = legend.moved(0, top + field_height + below + kit.u(10))
    marks += legend.marks
    box = Box(x, y, w, max(height, legend.box.bottom + kit.u(16) - y))
    return Piece(box, (Panel(box, "choice"), *marks))


def _field(kit: Kit, block: Plot, at: At, height: int, names: Sequence[str]) -> list[Mark]:
    """The three levels, the lines, and under them when it was."""
    x, y, w = at
    step = kit.step("small")
    aside = kit.width("100", "small")
    left, right = x + aside + kit.u(12), x + w - kit.u(8)
    first, last = y + step // 2, y + height - step // 2
    marks: list[Mark] = []
    for value in (0, 50, 100):
        level = last - (last - first) * value // 100
        marks.append(
            kit.text(
                str(value), "small", (x, level - step // 2, aside), colour="muted", align="right"
            )
        )
        marks.append(Line(((left - kit.u(4), level), (right, level)), "line", kit.u(1)))
    count = max(1, len(block.labels) - 1)
    places = [left + (right - left) * n // count for n in range(len(block.labels))]
    for n, series in enumerate(block.series):
        colour, shape = SERIES[n % len(SERIES)]
        pairs = zip(places, series.values, strict=False)
        points = tuple((px, last - (last - first) * value // 100) for px, value in pairs)
        half = kit.u(6)
        if len(points) > 1:
            marks.append(Line(points, colour, kit.u(3)))
        marks += [
            Marker(Box(px - half, py - half, 2 * half, 2 * half), shape, colour)
            for px, py in points
        ]
    marks += _when(kit, places, names, (x, y + height + kit.u(6), w))
    return marks


def _when(kit: Kit, places: Sequence[int], names: Sequence[str], at: At) -> list[Mark]:
    x, y, w = at
    marks: list[Mark] = []
    for place, name in zip(places, names, strict=False):
        if name:
            wide = kit.width(name, "small")
            left = max(x, min(place - wide // 2, x + w - wide))
            marks.append(kit.text(name, "small", (left, y, wide), colour="muted"))
    return marks


def _names(kit: Kit, block: Plot, width: int) -> list[str]:
    """Return what to write under each point: the labels, else numbers, else some of them."""
    each = width // max(1, len(block.labels) - 1) - kit.u(8)
    if all(kit.width(label, "small") <= each for label in block.labels):
        return list(block.labels)
    widest = kit.width(str(len(block.labels)), "small")
    every = 1
    while widest > each * every + (every - 1) * kit.u(8) and every < len(block.labels):
        every += 1
    return [str(n) if n % every == 0 else "" for n in range(len(block.labels))]


def _legend(kit: Kit, block: Plot, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    left, top, tall, size = x, y, 0, kit.u(12)
    for n, series in enumerate(block.series):
        colour, shape = SERIES[n % len(SERIES)]
        wide = min(w - size - kit.u(8), kit.width(series.label, "smallstrong"))
        if left > x and left + size + kit.u(8) + wide > x + w:
            left, top, tall = x, top + tall + kit.u(4), 0
        text = kit.text(
            series.label, "smallstrong", (left + size + kit.u(8), top, wide), colour=colour
        )
        drop = top + (kit.step("smallstrong") - size) // 2
        marks += [Marker(Box(left, drop, size, size), shape, colour), text]
        left, tall = text.box.right + kit.u(22), max(tall, text.box.h)
    return Piece(Box(x, y, w, top + tall - y), tuple(marks))


def _low(marks: Sequence[Mark]) -> int:
    """Return where the lowest mark ends, lines too."""
    lines = [py for mark in marks if isinstance(mark, Line) for _, py in mark.points]
    return max(bottom(marks), *lines, 0)
