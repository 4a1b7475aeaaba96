"""Figures in rows: names at the left, numbers at the right under one another, the total ruled."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Table
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Fill, Mark, Panel, Piece, Text
from sena_game.window.names import Align, Ink
from sena_game.window.pieces import At, bottom

Row = tuple[str, ...]
GAP = 18  # between two columns
LONG = 14  # letters of a figure, with its unit
NONE = ("–", "—", "-")


def table(kit: Kit, block: Table, at: At, *, height: int = 0) -> Piece:
    """Return the table on a card; where it is too narrow, each row under its own name."""
    x, y, w = at
    pad = kit.u(20)
    inside = (x + pad, y + kit.u(16), w - 2 * pad)
    marks: list[Mark] = []
    top = inside[1]
    if block.title:
        title = kit.text(block.title, "label", inside)
        marks.append(title)
        top = title.box.bottom + kit.u(8)
    widths = _widths(kit, block, inside[2])
    under = (inside[0], top, inside[2])
    body = _ruled(kit, block, under, widths) if widths else _listed(kit, block, under)
    marks += body.marks
    top = body.box.bottom
    for n, note in enumerate(block.notes):
        place = (inside[0], top + kit.u(4 if n else 12), min(inside[2], kit.em(46)))
        written = kit.text(note, "small", place, colour="muted")
        marks.append(written)
        top = written.box.bottom
    box = Box(x, y, w, max(height, top + kit.u(16) - y))
    return Piece(box, (Panel(box, "choice"), *marks))


def is_ruled(kit: Kit, block: Table, width: int) -> bool:
    """Tell whether the columns fit side by side on a card of that width."""
    return bool(_widths(kit, block, width - 2 * kit.u(20)))


def _rows(block: Table) -> list[Row]:
    """Return every row of figures, as long as the columns."""
    count = len(block.columns)
    rows = [*block.rows, *((block.total,) if block.total else ())]
    return [(*row, *[""] * (count - len(row)))[:count] for row in rows]


def _figures(block: Table, n: int) -> bool:
    """Tell whether a column has numbers, which stand at its right."""
    cells = [row[n] for row in _rows(block) if row[n]]
    return n > 0 and all(len(cell) <= LONG and _is_figure(cell) for cell in cells)


def _is_figure(cell: str) -> bool:
    return cell in NONE or any(letter.isdigit() for letter in cell[:3])


def _widths(kit: Kit, block: Table, w: int) -> list[int]:
    """Return the width of each column; none when they do not fit side by side."""
    count, room = len(block.columns), w - kit.u(GAP) * (len(block.columns) - 1)
    spans = [_span(kit, block, n) for n in range(count)]
    least = sum(low for low, _ in spans)
    if not count or least > room:
        return []
    share = min(1.0, (room - least) / max(1, sum(high - low for low, high in spans)))
    widths = [low + int((high - low) * share) for low, high in spans]
    spare = room - sum(widths)
    return [width + spare // count for width in widths]


def _span(kit: Kit, block: Table, n: int) -> tuple[int, int]:
    """Return the least width of a column, broken between words, and the one that breaks nothing."""
    cells = [row[n] for row in _rows(block)]
    parts = cells if _figures(block, n) else [word for cell in cells for word in cell.split(" ")]
    name = block.columns[n]
    heads = [kit.width(word, "smallstrong") for word in name.split(" ")]
    low = max([*heads, *(kit.width(part, "strong") for part in parts), 1])
    whole = (kit.width(cell, "strong") for cell in cells)
    return low, max([low, kit.width(name, "smallstrong"), *whole])


def _ruled(kit: Kit, block: Table, at: At, widths: Sequence[int]) -> Piece:
    x, y, w = at
    thin = max(1, kit.u(1))
    aligns: list[Align] = ["right" if _figures(block, n) else "left" for n in range(len(widths))]
    head = _row(kit, block.columns, (x, y), widths, aligns, role="smallstrong")
    low = bottom(head)
    shown = [Piece(t.box, (t,)).moved(0, low - t.box.bottom).marks[0] for t in head]
    marks: list[Mark] = [*shown, Fill(Box(x, low + kit.u(4), w, kit.u(2)), "ink")]
    top = low + kit.u(12)
    rows = _rows(block)
    for n, row in enumerate(rows):
        last = bool(block.total) and n == len(rows) - 1
        if last:
            marks.append(Fill(Box(x, top - kit.u(6), w, kit.u(2)), "ink"))
            top += kit.u(3)
        cells = _row(kit, row, (x, top), widths, aligns, role="strong" if last else "body")
        marks += cells
        top = bottom(cells) + kit.u(12)
        if not last and n < len(rows) - 1 - bool(block.total):
            marks.append(Fill(Box(x, top - kit.u(6), w, thin), "line"))
    return Piece(Box(x, y, w, top - kit.u(12) - y), tuple(marks))


def _row(
    kit: Kit, row: Row, at: tuple[int, int], widths: Sequence[int], aligns: Sequence[Align],
    *, role: Role,
) -> list[Text]:  # fmt: skip
    left, top = at
    cells: list[Text] = []
    for n, (cell, width, align) in enumerate(zip(row, widths, aligns, strict=True)):
        shown: Role = "strong" if not n and role == "body" else role
        colour: Ink = "muted" if role == "smallstrong" else "ink"
        cells.append(kit.text(cell, shown, (left, top, width), align=align, colour=colour))
        left += width + kit.u(GAP)
    return cells


def _listed(kit: Kit, block: Table, at: At) -> Piece:
    """Return each row as its name, and under it every figure with the name of its column."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    rows = _rows(block)
    for n, row in enumerate(rows):
        last = bool(block.total) and n == len(rows) - 1
        marks.append(Fill(Box(x, top, w, kit.u(2) if last else max(1, kit.u(1))),
                          "ink" if last else "line"))  # fmt: skip
        top += kit.u(8)
        if row:
            marks.append(kit.text(row[0], "strong", (x, top, w)))
            top = bottom(marks)
        for column, cell in zip(block.columns[1:], row[1:], strict=True):
            if cell:
                marks += _pair(kit, column, cell, (x, top + kit.u(2), w))
                top = bottom(marks)
        top += kit.u(10)
    return Piece(Box(x, y, w, top - y), tuple(marks))


def _pair(kit: Kit, name: str, value: str, at: At) -> tuple[Mark, ...]:
    """Return the name of a column and a figure, on one line where they fit."""
    x, y, w = at
    wide = kit.width(name, "small")
    if wide + kit.u(GAP) + kit.width(value, "strong") <= w:
        drop = (kit.step("strong") - kit.step("small")) // 2
        left = x + wide + kit.u(GAP)
        label = kit.text(name, "small", (x, y + drop, wide), colour="muted")
        return label, kit.text(value, "strong", (left, y, x + w - left), align="right")
    label = kit.text(name, "small", (x, y, w), colour="muted")
    return label, kit.text(value, "strong", (x, label.box.bottom, w))
