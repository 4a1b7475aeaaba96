"""Toile by night: its parts side by side, as many windows lit as people were reached."""

from __future__ import annotations

from sena_game.screen.blocks import District, TownMap
from sena_game.window.houses import shown, village
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Ground, Houses, Mark, Panel, Piece
from sena_game.window.pieces import At, bottom, per_row


def town_map(kit: Kit, block: TownMap, at: At, *, height: int = 0) -> Piece:
    """Return the town on one sheet, at least as high as `height`."""
    x, y, w = at
    natural = _map(kit, block, at, 0)
    if natural.box.h >= height:
        return natural
    return _map(kit, block, (x, y, w), height - natural.box.h)


def _map(kit: Kit, block: TownMap, at: At, more: int) -> Piece:
    """Return the sheet, its houses higher by `more` in all."""
    x, y, w = at
    pad = kit.u(20)
    inside = (x + pad, y + kit.u(14), w - 2 * pad - kit.u(80))
    marks: list[Mark] = []
    if block.title:
        marks.append(kit.text(block.title, "title", inside, colour="pale"))
    if block.note:
        top = bottom(marks) if marks else inside[1]
        marks.append(kit.text(block.note, "small", (inside[0], top, inside[2]), colour="pale"))
    top = bottom(marks) + kit.u(6) if marks else inside[1]
    count = _columns(kit, block, w)
    rows = [block.districts[n : n + count] for n in range(0, len(block.districts), count)]
    for n, row in enumerate(rows):
        piece = _row(kit, row, (x, top, w), count, n * count, kit.u(190) + more // len(rows))
        marks += piece.marks
        top = piece.box.bottom
    box = Box(x, y, w, top + kit.u(14) - y)
    return Piece(box, (Panel(box, "display"), Ground(box, "night"), *marks))


def _columns(kit: Kit, block: TownMap, w: int) -> int:
    widest = max(
        (kit.width(word, "smallstrong") for each in block.districts for word in each.label.split()),
        default=1,
    )
    least = max(widest + kit.u(16), kit.em(7.5))
    return per_row(len(block.districts), max(1, min(len(block.districts), w // least))) or 1


def _row(kit: Kit, row: tuple[District, ...], at: At, count: int, first: int, tall: int) -> Piece:
    """Return some parts of the town, their names and numbers under them on one strip."""
    x, y, w = at
    marks: list[Mark] = []
    pad = kit.u(8)
    wide = (w - 2 * kit.u(6)) // max(1, min(count, len(row)))
    low = y
    for n, each in enumerate(row):
        left = x + kit.u(6) + n * wide
        houses = Box(left, y, wide, tall)
        windows, lit = shown(each.windows, each.lit)
        there = village((wide, tall), windows, first + n)
        marks.append(Houses(houses, f"{first + n} {each.label}", there, lit))
        place = (left + pad, houses.bottom + kit.u(6), wide - 2 * pad)
        name = kit.text(each.label, "smallstrong", place, colour="pale", align="centre")
        marks.append(name)
        low = max(low, name.box.bottom)
        said = each.note or f"{each.lit} / {each.windows}"
        note = kit.text(said, "small", (place[0], name.box.bottom, place[2]), colour="amber",
                        align="centre")  # fmt: skip
        marks.append(note)
        low = max(low, note.box.bottom)
    return Piece(Box(x, y, w, low + kit.u(6) - y), tuple(marks))
