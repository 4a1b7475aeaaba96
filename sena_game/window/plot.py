"""Levels over time, as lines that say at their ends what they are and where they got to."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Plot, Series
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Line, Mark, Marker, Panel, Piece, Text
from sena_game.window.names import Ink, Shape
from sena_game.window.pieces import At, bottom

SERIES: tuple[tuple[Ink, Shape], ...] = (
    ("teal", "dot"),
    ("ochre", "square"),
    ("leaf", "diamond"),
    ("plum", "triangle"),
)
Points = tuple[tuple[int, int], ...]


def plot(kit: Kit, block: Plot, at: At, *, height: int = 0) -> Piece:
    """Lines over time, told apart by their markers as well as their colours."""
    x, y, w = at
    pad = kit.u(20)
    title = kit.text(block.title, "label", (x + pad, y + kit.u(16), w - 2 * pad))
    marks: list[Mark] = [title]
    left, width = x + pad, w - 2 * pad
    ends = _ends_width(kit, block)
    direct = ends <= width * 2 // 5
    legend = Piece(Box(left, 0, 0, 0), ()) if direct else _legend(kit, block, (left, 0, width))
    axis = kit.width("100", "small") + kit.u(12)
    field = Box(left + axis, 0, width - axis - (ends if direct else kit.u(14)), 0)
    names = _names(kit, block, field, (left, x + w - pad))
    below = max((name.box.h for name in names), default=0) + kit.u(8)
    under = below + (legend.box.h + kit.u(10) if legend.marks else 0)
    top = title.box.bottom + kit.u(12)
    tall = max(kit.u(180), kit.em(9), height - (top - y) - under - kit.u(16))
    field = Box(field.x, top, field.w, tall)
    marks += _levels(kit, field, left)
    marks += _lines(kit, block, field, direct=direct)
    marks += Piece(field, tuple(names)).moved(0, field.bottom + kit.u(8)).marks
    marks += legend.moved(0, field.bottom + below + kit.u(10)).marks
    box = Box(x, y, w, max(height, field.bottom + under + kit.u(16) - y))
    return Piece(box, (Panel(box, "choice"), *marks))


def _level(kit: Kit, field: Box, value: int) -> int:
    """Return how low the value is in the field, whose ends leave room for half a line of text."""
    half = kit.step("small") // 2
    return field.bottom - half - (field.h - 2 * half) * value // 100


def _levels(kit: Kit, field: Box, left: int) -> list[Mark]:
    marks: list[Mark] = []
    aside = kit.width("100", "small")
    for value in (0, 25, 50, 75, 100):
        level = _level(kit, field, value)
        ends = ((field.x - kit.u(4), level), (field.right, level))
        marks.append(Line(ends, "line", kit.u(1)))
        if value % 50 == 0:
            at = (left, level - kit.step("small") // 2, aside)
            marks.append(kit.text(str(value), "small", at, colour="muted", align="right"))
    return marks


def _places(count: int, field: Box, inset: int) -> list[int]:
    """Return where each moment is, first and last a little within the field."""
    left, right = field.x + inset, field.right - inset
    return [left + (right - left) * n // max(1, count - 1) for n in range(count)]


def _lines(kit: Kit, block: Plot, field: Box, *, direct: bool) -> list[Mark]:
    """The lines, then all the markers, then what each line is."""
    drawn = [_points(kit, block, field, n) for n in range(len(block.series))]
    half = kit.u(6.5)
    marks: list[Mark] = []
    for n, points in enumerate(drawn):
        if len(points) > 1:
            marks.append(Line(points, SERIES[n % len(SERIES)][0], kit.u(4)))
    for n, points in enumerate(drawn):
        colour, shape = SERIES[n % len(SERIES)]
        for px, py in points:
            marks.append(Marker(Box(px - half, py - half, 2 * half, 2 * half), shape, colour))
    if direct:
        marks += _ends(kit, block, drawn, field)
    return marks


def _points(kit: Kit, block: Plot, field: Box, n: int) -> Points:
    """Return the points of a series, a little aside, so that lines on one level are all seen."""
    values = block.series[n].values
    among = n - (len(block.series) - 1) / 2
    across, down = round(among * kit.u(7)), round(among * kit.u(3))
    places = _places(len(block.labels), field, kit.u(16))
    return tuple(
        (px + across, _level(kit, field, value) + down)
        for px, value in zip(places, values, strict=False)
    )


def _ended(series: Series) -> str:
    return f"{series.label} {series.values[-1]}" if series.values else series.label


def _ends_width(kit: Kit, block: Plot) -> int:
    widths = [kit.width(_ended(series), "smallstrong") for series in block.series]
    return max(widths, default=0) + kit.u(14)


def _ends(kit: Kit, block: Plot, drawn: Sequence[Points], field: Box) -> list[Mark]:
    """What each line is and its last value, beside its end, moved apart where they would meet."""
    step = kit.step("smallstrong")
    ended = [n for n, points in enumerate(drawn) if points]
    ended.sort(key=lambda n: drawn[n][-1][1])
    tops: list[int] = []
    for n in ended:
        wanted = drawn[n][-1][1] - step // 2
        tops.append(max(wanted, tops[-1] + step) if tops else max(wanted, field.y))
    low = field.bottom - step
    for place in range(len(tops) - 1, -1, -1):
        tops[place] = min(tops[place], low)
        low = tops[place] - step
    marks: list[Mark] = []
    left = field.right + kit.u(12)
    for n, top in zip(ended, tops, strict=True):
        words, (colour, _) = _ended(block.series[n]), SERIES[n % len(SERIES)]
        place_at = (left, top, kit.width(words, "smallstrong"))
        marks.append(kit.text(words, "smallstrong", place_at, colour=colour))
    return marks


def _names(kit: Kit, block: Plot, field: Box, ends: tuple[int, int]) -> list[Text]:
    """Return what to write under each point: when it was, else numbers, else some of them.

    Nothing is written beyond the `ends` of the sheet.
    """
    places = _places(len(block.labels), field, kit.u(16))
    count = max(1, len(places) - 1)
    each = (places[-1] - places[0]) // count - kit.u(6) if len(places) > 1 else field.w
    labels = [label.replace(", ", "\n") for label in block.labels]
    numbers = [str(n) for n in range(len(labels))]
    room = 2 * min(places[0] - ends[0], ends[1] - places[-1]) if places else 0
    fits = all(kit.width(label, "small") <= min(each, room) for label in labels)
    names = labels if fits else numbers
    every = 1
    widest = max((kit.width(name, "small") for name in names), default=0)
    while widest > each * every + (every - 1) * kit.u(6) and every < len(names):
        every += 1
    found: list[Text] = []
    for n, (place, name) in enumerate(zip(places, names, strict=True)):
        if n % every == 0:
            wide = kit.width(name, "small")
            at = (place - wide // 2, 0, wide)
            found.append(kit.text(name, "small", at, colour="muted", align="centre"))
    return found


def _legend(kit: Kit, block: Plot, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    left, top, tall, size = x, y, 0, kit.u(12)
    for n, series in enumerate(block.series):
        colour, shape = SERIES[n % len(SERIES)]
        words = _ended(series)
        wide = min(w - size - kit.u(8), kit.width(words, "smallstrong"))
        if left > x and left + size + kit.u(8) + wide > x + w:
            left, top, tall = x, top + tall + kit.u(4), 0
        place = (left + size + kit.u(8), top, wide)
        text = kit.text(words, "smallstrong", place, colour=colour)
        drop = top + (kit.step("smallstrong") - size) // 2
        marks += [Marker(Box(left, drop, size, size), shape, colour), text]
        left, tall = text.box.right + kit.u(22), max(tall, text.box.h)
    return Piece(Box(x, y, w, max(tall, bottom(marks) - y if marks else 0)), tuple(marks))
