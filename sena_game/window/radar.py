"""The radar of what was won on each axis."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from sena_game.screen.blocks import Radar, RadarAxis
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Fill, Line, Mark, Marker, Panel, Piece
from sena_game.window.names import Align, Ink, Shape
from sena_game.window.pieces import At, bottom

LEAST = 0.07  # so that a shape is seen even where nothing was won
# The lines one is compared with, in order: told apart by their marks as well.
REFERENCES: tuple[tuple[Ink, Shape], ...] = (("ochre", "diamond"), ("muted", "triangle"))


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
    if block.references:
        spare -= _legend(kit, block, inner).box.h + kit.u(8)
    marks += (_web(kit, block.axes, inner, spare) or _bars(kit, block, inner)).marks
    if block.references:
        marks += _legend(kit, block, (inner[0], _low(marks) + kit.u(8), inner[2])).marks
    if block.note:
        place = (inner[0], _low(marks) + kit.u(8), inner[2])
        marks.append(kit.text(block.note, "small", place, colour="muted"))
    box = Box(x, y, w, max(height, _low(marks) + kit.u(16) - y))
    return Piece(box, (Panel(box, "choice"), *marks))


def _web(kit: Kit, axes: Sequence[RadarAxis], at: At, spare: int) -> Piece | None:
    """Return the web as large as fits, or None when labels would not."""
    if len(axes) < 3:
        return None
    least = max(kit.u(124), kit.em(5.5))
    most = max(least, min(kit.u(165), spare // 2))
    for radius in range(most, kit.u(60), -max(1, kit.u(4))):
        piece = _web_of(kit, axes, at, radius)
        if piece and (piece.box.h <= spare or radius <= least):
            return piece.moved(0, max(0, (spare - piece.box.h) // 2))
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
    first = _barest(axes)
    half_turn = math.pi / len(axes)
    between = turns[first] + half_turn, math.cos(half_turn)  # the middle of an edge
    for ring in (0.5, 1.0) if radius > 5 * kit.step("small") else ():
        marks += _scale(kit, ring, point(between[0], ring * between[1]))
    for n in range(min(len(axis.references) for axis in axes)):
        marks += _reference(
            kit, n, [point(t, a.references[n]) for t, a in zip(turns, axes, strict=True)]
        )
    pairs = list(zip(turns, axes, strict=True))
    tested = [point(t, max(LEAST, a.share)) for t, a in pairs if a.share is not None]
    if len(tested) > 1:
        marks.append(Line(tuple(tested), "teal", kit.u(4), closed=True, filled=True))
    half = kit.u(6.5)
    for turn, axis in pairs:
        cx, cy = point(turn, 0.1 if axis.share is None else max(LEAST, axis.share))
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


def _barest(axes: Sequence[RadarAxis]) -> int:
    """Return the axis from which to the next one the least is drawn."""
    shares = [axis.share or 0 for axis in axes]
    return min(range(len(axes)), key=lambda n: max(shares[n], shares[(n + 1) % len(axes)]))


def _reference(kit: Kit, n: int, points: Sequence[tuple[int, int]]) -> Iterator[Mark]:
    """A thin line with a mark of its own at each end: colour is never alone."""
    ink, shape = REFERENCES[n % len(REFERENCES)]
    yield Line(tuple(points), ink, kit.u(2), closed=True)
    half = kit.u(4)
    for x, y in points:
        yield Marker(Box(x - half, y - half, 2 * half, 2 * half), shape, ink)


def _legend(kit: Kit, block: Radar, at: At) -> Piece:
    """What each line is, on as many rows as that takes."""
    x, y, w = at
    own: tuple[Ink, Shape] = ("teal", "dot")
    named = zip((own, *REFERENCES), (block.own, *block.references), strict=False)
    size, gap, step = kit.u(11), kit.u(18), kit.step("small")
    marks: list[Mark] = []
    left, top = x, y
    for (ink, shape), words in named:
        wide = size + kit.u(6) + kit.width(words, "small") + 1
        if left > x and left + wide > x + w:
            left, top = x, bottom(marks)
        marks.append(Marker(Box(left, top + (step - size) // 2, size, size), shape, ink))
        beside = left + size + kit.u(6)
        marks.append(kit.text(words, "small", (beside, top, max(1, x + w - beside))))
        left += wide + gap
    return Piece(Box(x, y, w, bottom(marks) - y), tuple(marks))


def _scale(kit: Kit, ring: float, at: tuple[int, int]) -> tuple[Mark, ...]:
    """Return what a ring stands for, on the ring itself, which stops for it."""
    words = str(round(100 * ring))
    wide, tall = kit.width(words, "small"), kit.step("small")
    box = Box(at[0] - wide // 2, at[1] - tall // 2, wide, tall)
    number = kit.text(words, "small", (box.x, box.y, wide), colour="muted")
    return Fill(
        Box(box.x - kit.u(3), box.y + tall // 6, wide + kit.u(6), tall * 2 // 3), "white"
    ), number


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


def _bars(kit: Kit, block: Radar, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for axis in block.axes:
        words = f"{axis.label} · {axis.note}" if axis.note else axis.label
        marks.append(kit.text(words, "small", (x, top, w)))
        trough = Box(x, bottom(marks) + kit.u(3), w, kit.u(10))
        if axis.share is None:
            marks.append(Marker(Box(x, trough.y, trough.h, trough.h), "dot", "teal", hollow=True))
        else:
            full = Box(x, trough.y, round(w * axis.share), trough.h)
            marks += [Fill(trough, "trough"), Fill(full, "teal")]
        for (ink, shape), share in zip(REFERENCES, axis.references, strict=False):
            middle = x + round(w * share)
            spot = Box(middle - trough.h // 2, trough.y, trough.h, trough.h)
            marks.append(Marker(spot, shape, ink))
        top = trough.bottom + kit.u(8)
    return Piece(Box(x, y, w, max(0, top - y)), tuple(marks))


def _low(marks: Sequence[Mark]) -> int:
    """Return where the lowest mark ends, lines too."""
    lines = [py for mark in marks if isinstance(mark, Line) for _, py in mark.points]
    return max(bottom(marks), *lines, 0)
