"""A week to be filled: channels as rows, days as columns, what is still to be put in the tray."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Board, Meter, Slot
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece, Place
from sena_game.window.meters import meters
from sena_game.window.picks import numbers, tag
from sena_game.window.pieces import At
from sena_game.window.rank import empty
from sena_game.window.tiles import Manner, tile

LEAST = 5.6  # ems of a cell, under which its tiles cannot be read
GAP = 5


def grid(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece:
    """Return the tray beside the planner, so that both are seen at once, or else above it."""
    beside = _beside(kit, block, at, numbered=numbered)
    return beside or _above(kit, block, at, numbered=numbered)


def _beside(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece | None:
    """Return the tray beside the planner; None where there is no room for both."""
    x, y, w = at
    gap, aside = kit.u(16), kit.em(12)
    if _cell(kit, block, w - aside - gap) < kit.em(LEAST):
        return None
    planner = _planner(kit, block, (x + aside + gap, y, w - aside - gap))
    tray = _flowed(kit, block, (x, y, aside), numbered=numbered, height=planner.box.h)
    low = max(tray.box.bottom, planner.box.bottom)
    return Piece(Box(x, y, w, low - y), (*tray.marks, *planner.marks))


def _above(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece:
    x, y, w = at
    tray = _flowed(kit, block, at, numbered=numbered)
    under = (x, tray.box.bottom + kit.u(12), w)
    wide = _cell(kit, block, w) >= kit.em(LEAST)
    planner = _planner(kit, block, under) if wide else _listed(kit, block, under)
    return Piece(Box(x, y, w, planner.box.bottom - y), (*tray.marks, *planner.marks))


def _flowed(kit: Kit, block: Board, at: At, *, numbered: bool, height: int = 0) -> Piece:
    """Return the tray as rows of small tiles, under its name."""
    x, y, w = at
    pad, gap = kit.u(8), kit.u(GAP)
    head = tag(kit, block.tray_label, (x + pad, y + pad, w - 2 * pad))
    tiles = numbers(block, numbered=numbered)
    room = w - 2 * pad
    count = max(1, min(len(tiles), (room + gap) // (kit.em(12) + gap)))
    wide = (room - gap * (count - 1)) // count
    marks: list[Mark] = list(head.marks)
    top = head.box.bottom + (kit.u(6) if block.tray_label else 0)
    for first in range(0, len(tiles), count):
        row = tiles[first : first + count]
        tall = max(tile(kit, t, (x, top, wide), _small(d)).box.h for t, d in row)
        for n, (each, digit) in enumerate(row):
            left = x + pad + n * (wide + gap)
            marks += tile(kit, each, (left, top, wide), _small(digit, tall)).marks
        top += tall + gap
    box = Box(x, y, w, max(height, kit.u(48), top - gap + pad - y))
    return Piece(box, (Panel(box, "slot"), Place(box, ""), *marks))


def _small(digit: str, height: int = 0) -> Manner:
    return Manner(digit, height=height, loose=True, small=True)


def of_columns(block: Board) -> tuple[Meter, ...]:
    """Return the meters that have the name of a column, which are shown at its head."""
    return tuple(meter for meter in block.meters if meter.label in block.columns)


def _side(kit: Kit, block: Board) -> int:
    """Return the width of the names of the rows."""
    widest = max((kit.width(row, "smallstrong") for row in block.rows), default=0)
    return min(widest + kit.u(20), kit.em(8)) if widest else 0


def _cell(kit: Kit, block: Board, w: int) -> int:
    count = max(1, len(block.columns))
    return (w - _side(kit, block) - kit.u(GAP) * count) // count


def _rows(block: Board) -> list[Sequence[Slot]]:
    count = max(1, len(block.columns))
    return [block.slots[n : n + count] for n in range(0, len(block.slots), count)]


def _planner(kit: Kit, block: Board, at: At) -> Piece:
    """Return the table of the week, each row as high as its fullest cell."""
    x, y, w = at
    gap, side, wide = kit.u(GAP), _side(kit, block), _cell(kit, block, w)
    lefts = [x + side + gap + n * (wide + gap) for n in range(max(1, len(block.columns)))]
    days = _days(kit, block, lefts, (y, wide))
    marks: list[Mark] = list(days.marks)
    top = days.box.bottom + gap
    for n, row in enumerate(_rows(block)):
        name = block.rows[n] if n < len(block.rows) else ""
        least = max(kit.u(54), kit.step("smallstrong") + kit.u(18))
        places = list(zip(row, lefts, strict=False))
        pieces = [_filled(kit, slot, (left, top, wide), least) for slot, left in places]
        title = kit.text(name, "smallstrong", (x + kit.u(10), top, max(1, side - kit.u(18))))
        tall = max([piece.box.h for piece in pieces] + [title.box.h + kit.u(14) if name else 0])
        marks += [
            mark
            for slot, left in places
            for mark in _filled(kit, slot, (left, top, wide), tall).marks
        ]
        if name:
            head = Box(x, top, side, tall)
            shown = Piece(head, (title,)).moved(0, (tall - title.box.h) // 2)
            marks += [Panel(head, "tag"), *shown.marks]
        top += tall + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


def _days(kit: Kit, block: Board, lefts: list[int], at: tuple[int, int]) -> Piece:
    """Return the names of the columns, all on slips of one height, or with what limits them."""
    y, wide = at
    levels = {meter.label: meter for meter in of_columns(block)}
    if levels:
        heads = [
            meters(kit, (levels[name],), (left, y, wide))
            if name in levels
            else tag(kit, name, (left, y, wide))
            for name, left in zip(block.columns, lefts, strict=False)
        ]
        tall = max(head.box.h for head in heads)
        return Piece(Box(lefts[0], y, wide, tall), tuple(m for head in heads for m in head.marks))
    texts = [
        kit.text(name, "smallstrong", (left, y + kit.u(5), wide), align="centre")
        for name, left in zip(block.columns, lefts, strict=False)
    ]
    tall = max((text.box.h for text in texts), default=-kit.u(10)) + kit.u(10)
    slips = [(Panel(Box(text.box.x, y, wide, tall), "tag"), text) for text in texts]
    return Piece(Box(lefts[0], y, wide, tall), tuple(mark for slip in slips for mark in slip))


def _filled(kit: Kit, slot: Slot, at: At, least: int) -> Piece:
    """Return a cell: its tiles, then the place for one more, at least so high together."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for each in slot.tiles:
        room = least - (top - y) if each is slot.tiles[-1] and not slot.control else 0
        piece = tile(kit, each, (x, top, w), Manner(loose=True, small=True, height=room))
        marks += piece.marks
        top = piece.box.bottom + kit.u(GAP)
    if slot.control or not slot.tiles:
        rest = max(kit.u(34), least - (top - y)) if slot.tiles else least
        piece = empty(kit, slot, (x, top, w), least=rest, label="")
        marks += piece.marks
        top = piece.box.bottom + kit.u(GAP)
    box = Box(x, y, w, max(least, top - kit.u(GAP) - y))
    return Piece(box, (Place(box, slot.id), *marks))


def _listed(kit: Kit, block: Board, at: At) -> Piece:
    """Return the slots by their full names, in as many columns as can be read."""
    x, y, w = at
    gap = kit.u(GAP + 3)
    count = max(1, (w + gap) // (kit.em(12) + gap))
    wide = (w - gap * (count - 1)) // count
    levels = meters(kit, of_columns(block), at)
    marks: list[Mark] = list(levels.marks)
    top = levels.box.bottom + (gap if marks else 0)
    for n, row in enumerate(_rows(block)):
        if n < len(block.rows):
            head = tag(kit, block.rows[n], (x, top, w))
            marks += head.marks
            top = head.box.bottom + gap
        for first in range(0, len(row), count):
            pieces = [
                _named(kit, slot, (x + m * (wide + gap), top, wide))
                for m, slot in enumerate(row[first : first + count])
            ]
            marks += [mark for piece in pieces for mark in piece.marks]
            top = max(piece.box.bottom for piece in pieces) + gap
    return Piece(Box(x, y, w, max(0, top - gap - y)), tuple(marks))


def _named(kit: Kit, slot: Slot, at: At) -> Piece:
    """Return a slot with its name: above what it holds, or in the place it has for something."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    if slot.tiles:
        name = tag(kit, slot.label, at)
        marks += name.marks
        top = name.box.bottom + kit.u(GAP)
    for each in slot.tiles:
        piece = tile(kit, each, (x, top, w), Manner(loose=True))
        marks += piece.marks
        top = piece.box.bottom + kit.u(GAP)
    if slot.control or not slot.tiles:
        said = "" if slot.tiles else None
        place = empty(kit, slot, (x, top, w), least=kit.step("small") + kit.u(16), label=said)
        marks += place.marks
        top = place.box.bottom + kit.u(GAP)
    box = Box(x, y, w, top - kit.u(GAP) - y)
    return Piece(box, (Place(box, slot.id), *marks))
