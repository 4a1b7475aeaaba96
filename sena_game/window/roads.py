"""The map of a story: a road from stop to stop, and beside each what was taken and what was not."""

from __future__ import annotations

from itertools import pairwise

from sena_game.screen.blocks import Road, Roads, Stop
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Fill, Icon, Mark, Marker, Panel, Piece
from sena_game.window.names import Ink
from sena_game.window.pieces import At, bottom

DOT = 20


def roads(kit: Kit, block: Roads, at: At) -> Piece:
    """Return the stops on one sheet, the road going from each to the next."""
    x, y, w = at
    pad = kit.u(20)
    title = kit.text(block.title, "title", (x + pad, y + pad, w - 2 * pad))
    marks: list[Mark] = []
    top, dots = title.box.bottom + kit.u(12), []
    for stop in block.stops:
        dot = Box(x + pad, top + kit.u(2), kit.u(DOT), kit.u(DOT))
        beside = dot.right + kit.u(16)
        piece = _stop(kit, stop, (beside, top, x + w - pad - beside))
        marks += [_dot(dot, stop), *piece.marks]
        dots.append(dot)
        top = piece.box.bottom + kit.u(18)
    line = _line(kit, dots)
    box = Box(x, y, w, top - kit.u(18) + pad - y)
    return Piece(box, (Panel(box, "sheet"), title, *line, *marks))


def _line(kit: Kit, dots: list[Box]) -> tuple[Mark, ...]:
    """Return the road itself, from each stop to the next."""
    wide, gap = kit.u(4), kit.u(5)
    return tuple(
        Fill(Box(one.x + (one.w - wide) // 2, one.bottom + gap, wide, high), "line")
        for one, other in pairwise(dots)
        if (high := other.y - one.bottom - 2 * gap) > 0
    )


def _dot(box: Box, stop: Stop) -> Mark:
    return Marker(box, "dot", "teal" if stop.met else "muted", hollow=not stop.met)


def _stop(kit: Kit, stop: Stop, at: At) -> Piece:
    """Return a stop: when and what is asked, then its roads in as many rows as they need."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    if stop.when:
        marks.append(kit.text(stop.when, "small", (x, top, w), colour="muted"))
        top = bottom(marks)
    ink: Ink = "ink" if stop.met else "muted"
    marks.append(kit.text(stop.label, "strong", (x, top, min(w, kit.em(36))), colour=ink))
    left, top, low = x, bottom(marks) + kit.u(8), bottom(marks)
    for each in stop.roads:
        piece = _road(kit, each, (left, top, x + w - left))
        if left > x and piece.box.right > x + w - 1:
            left, top = x, low + kit.u(8)
            piece = _road(kit, each, (left, top, w))
        marks += piece.marks
        left, low = piece.box.right + kit.u(10), max(low, piece.box.bottom)
    return Piece(Box(x, y, w, low - y), tuple(marks))


def _road(kit: Kit, road: Road, at: At) -> Piece:
    """Return one road: full with a tick when it was taken, with a sign when it crosses a line."""
    x, y, w = at
    pad, size = kit.u(12), kit.step("small") - kit.u(2)
    icons = (*(("check",) if road.taken else ()), *(("triangle-alert",) if road.red else ()))
    beside = len(icons) * (size + kit.u(6))
    natural = kit.width(road.label, "smallstrong") + 1
    wide = max(1, min(natural, w - 2 * pad - beside, kit.em(30)))
    text = kit.text(road.label, "smallstrong", (x + pad + beside, y + kit.u(6), wide))
    box = Box(x, y, 2 * pad + beside + wide, text.box.h + kit.u(12))
    marks: list[Mark] = [Panel(box, "ticked" if road.taken else "part")]
    for n, name in enumerate(icons):
        place = Box(x + pad + n * (size + kit.u(6)), text.box.y + kit.u(1), size, size)
        marks.append(Icon(place, name, "brick" if name != "check" else "teal"))
    return Piece(box, (*marks, text))
