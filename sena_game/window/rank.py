"""Actions put in order: those still in the tray at the left, the ranks at the right."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Slot
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Mark, Panel, Piece, Place, Spot
from sena_game.window.names import Ink
from sena_game.window.picks import numbers, stacked
from sena_game.window.pieces import At
from sena_game.window.tiles import Manner, tile

GAP = 9


def rank(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece:
    """Return the tray and the ranks side by side, or one under the other where it is narrow.

    Without a tray there are only ranks: nothing is to be moved any more.
    """
    x, y, w = at
    if not block.tray and not block.tray_label:
        return _ranks(kit, block, at)
    gap = kit.u(22)
    beside = w >= kit.em(30)
    left = (w - gap) * 45 // 100 if beside else w
    tray = traybox(kit, block, (x, y, left), numbered=numbered)
    if beside:
        ranks = _ranks(kit, block, (x + left + gap, y, w - gap - left))
        tray = traybox(kit, block, (x, y, left), numbered=numbered, height=ranks.box.h)
    else:
        ranks = _ranks(kit, block, (x, tray.box.bottom + gap, w))
    low = max(tray.box.bottom, ranks.box.bottom)
    return Piece(Box(x, y, w, low - y), (*tray.marks, *ranks.marks))


def traybox(kit: Kit, block: Board, at: At, *, numbered: bool, height: int = 0) -> Piece:
    """Return the tray with what is still in it; a tile that is dropped there is taken back."""
    x, y, w = at
    pad = kit.u(10)
    inside = (x + pad, y + pad, w - 2 * pad)
    tiles = numbers(block, numbered=numbered)
    piece = stacked(kit, block.tray_label, tiles, inside, loose=True, gap=GAP)
    box = Box(x, y, w, max(height, piece.box.bottom + pad - y, kit.u(60)))
    return Piece(box, (Panel(box, "slot"), Place(box, ""), *piece.marks))


def _ranks(kit: Kit, block: Board, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for n, slot in enumerate(block.slots):
        piece = _rank(kit, slot, str(n + 1), (x, top, w))
        marks += piece.marks
        top = piece.box.bottom + kit.u(GAP)
    return Piece(Box(x, y, w, max(0, top - kit.u(GAP) - y)), tuple(marks))


def _rank(kit: Kit, slot: Slot, number: str, at: At) -> Piece:
    """Return one rank: its number large, and beside it what is there or that nothing is."""
    x, y, w = at
    size = max(kit.u(40), kit.width(number, "title") + kit.u(18), kit.step("title") + kit.u(8))
    left = x + size + kit.u(8)
    wide = x + w - left
    marks: list[Mark] = []
    top = y
    for each in slot.tiles:
        piece = tile(kit, each, (left, top, wide), Manner(loose=True))
        marks += piece.marks
        top = piece.box.bottom + kit.u(4)
    if not slot.tiles or slot.control:
        piece = empty(kit, slot, (left, top, wide), least=size)
        marks += piece.marks
        top = piece.box.bottom + kit.u(4)
    box = Box(x, y, w, max(size, top - kit.u(4) - y))
    badge = Box(x, y + (box.h - size) // 2, size, size)
    inner = badge.y + (size - kit.step("title")) // 2
    digit = kit.text(number, "title", (x, inner, size), align="centre")
    return Piece(box, (Place(box, slot.id), Panel(badge, "tag"), digit, *marks))


def empty(kit: Kit, slot: Slot, at: At, *, least: int, label: str | None = None) -> Piece:
    """Return the place a slot has for one more; what it cannot take, it says why."""
    x, y, w = at
    control = slot.control
    pad, size = kit.u(10), kit.step("small")
    said = slot.label if label is None else label
    sign = "lock" if control and control.locked else "plus" if control else ""
    aside = size + kit.u(6) if sign and said else 0
    text = kit.text(said, "small", (x + pad + aside, y, w - 2 * pad - aside), colour="muted")
    high = max(least, text.box.h + kit.u(12) if said else least)
    box = Box(x, y, w, high)
    marks: list[Mark] = []
    if control:
        tip = control.locked or ("" if said else control.label)
        marks = [Panel(box, "shut" if control.locked else "open", control.id),
                 Spot(box, control.id, tip)]  # fmt: skip
        across = x + pad if said else x + (w - size) // 2
        colour: Ink = "muted" if control.locked else "teal"
        marks.append(Icon(Box(across, y + (high - size) // 2, size, size), sign, colour))
    else:
        marks = [Panel(box, "slot")]
    if said:
        marks.append(Piece(text.box, (text,)).moved(0, (high - text.box.h) // 2).marks[0])
    return Piece(box, tuple(marks))
