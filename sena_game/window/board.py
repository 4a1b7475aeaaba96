"""A board: its title, its meters, and its tiles in the layout it asks for."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Meter
from sena_game.window.grid import grid, of_columns
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece, Scroll
from sena_game.window.meters import meters
from sena_game.window.mock import has_address, mock
from sena_game.window.picks import pick
from sena_game.window.pieces import At
from sena_game.window.rank import rank
from sena_game.window.settings import HELD, ground, inset, plate

LAYOUTS = {"pick": pick, "page": mock, "rank": rank, "grid": grid}
BARS = ("feed", "phone", "inbox", "newsroom")  # settings whose title is a bar across the board
SEEN = 150  # units of a board that must be seen at once for it to scroll within
AROUND = 10  # units that the ring of the focus reaches around a tile


def board(kit: Kit, block: Board, at: At, *, numbered: bool, height: int = 0) -> Piece:
    """Return the board; what does not fit in `height`, if it is given, scrolls within it.

    It is higher when its title and meters would leave nothing to scroll in.
    """
    x, y, w = at
    edge = inset(kit)
    if block.layout == "page" and kit.setting in HELD:
        narrow = min(w, max(kit.u(400), kit.em(22)) + 2 * edge)  # as wide as a telephone
        x, w = x + (w - narrow) // 2, narrow
    head = _head(kit, block, (x + edge, y + edge, w - 2 * edge))
    low = head.box.bottom + (kit.u(14) if head.marks else 0)
    body = LAYOUTS[block.layout](kit, block, (x + edge, low, w - 2 * edge), numbered=numbered)
    natural = body.box.bottom + edge - y
    if not height or natural <= height or height - (low - y) - edge < kit.u(SEEN):
        box = Box(x, y, w, natural)
        return Piece(box, (*ground(kit, box), *head.marks, *body.marks))
    around = kit.u(AROUND)
    inside = (x + edge, low, w - 2 * edge - around)  # beside the scroll bar
    body = LAYOUTS[block.layout](kit, block, inside, numbered=numbered)
    box = Box(x, y, w, height)
    left, foot = inside[0] - around, max(kit.u(AROUND), edge - kit.u(12))  # within the frame
    right = min(left + inside[2] + 3 * around, box.right - kit.u(8))
    view = Box(left, low - around, right - left, box.bottom - foot - low + around)
    scroll = Scroll(view, "board", body.box.h + 2 * around, body.marks)
    return Piece(box, (*ground(kit, box), *head.marks, scroll))


def _head(kit: Kit, block: Board, at: At) -> Piece:
    """Return the title, what is said of the whole, and what is limited."""
    x, y, w = at
    beside = _abreast(kit, block, at)
    if beside:
        return beside
    title = plate(kit, "" if has_address(kit, block) else block.title, at)
    marks: list[Mark] = list(title.marks)
    top = title.box.bottom
    levels = tuple(each for each in block.meters if not _of_column(block, each))
    if block.note:
        note = _note(kit, block.note, (x, top + (kit.u(8) if marks else 0), w))
        aside = title.box.right + kit.u(14)
        if marks and aside + note.box.w <= x + w and title.box.w < w:
            note = note.moved(aside - x, title.box.y + (title.box.h - note.box.h) // 2 - note.box.y)
        marks += note.marks
        alone = note.box.w + kit.em(16) <= w and len(levels) == 1 and note.box.y >= title.box.bottom
        if alone:
            left = note.box.right + kit.u(14)
            level = meters(kit, levels, (left, note.box.y, x + w - left))
            return Piece(
                Box(x, y, w, max(note.box.bottom, level.box.bottom) - y), (*marks, *level.marks)
            )
        top = max(top, note.box.bottom)
    if levels:
        level = meters(kit, levels, (x, top + (kit.u(10) if marks else 0), w))
        marks += level.marks
        top = level.box.bottom
    return Piece(Box(x, y, w, top - y), tuple(marks))


def _of_column(block: Board, meter: Meter) -> bool:
    return block.layout == "grid" and meter in of_columns(block)


def _abreast(kit: Kit, block: Board, at: At) -> Piece | None:
    """Return the title with the meters at its right, when the board is wide enough for both."""
    x, y, w = at
    if not block.meters or not block.title or block.note or kit.setting in BARS:
        return None
    if block.layout == "grid" and of_columns(block):
        return None
    room = (w - kit.u(24)) // 2
    if kit.width(block.title, "title") + kit.u(60) > room or len(block.meters) * kit.em(12) > room:
        return None
    title = plate(kit, block.title, (x, y, room))
    level = meters(kit, block.meters, (x + w - room, y, room))
    tall = max(title.box.h, level.box.h)
    title = title.moved(0, (tall - title.box.h) // 2)
    return Piece(Box(x, y, w, tall), (*title.marks, *level.marks))


def _note(kit: Kit, words: str, at: At) -> Piece:
    """Return a remark, on paper where the ground has a pattern."""
    if not kit.setting:
        text = kit.text(words, "small", at, colour="muted")
        return Piece(text.box, (text,))
    x, y, w = at
    pad = kit.u(10)
    wide = min(w, kit.width(words, "small") + 2 * pad)
    text = kit.text(words, "small", (x + pad, y + kit.u(4), wide - 2 * pad), colour="muted")
    box = Box(x, y, wide, text.box.h + kit.u(8))
    return Piece(box, (Panel(box, "tag"), text))
