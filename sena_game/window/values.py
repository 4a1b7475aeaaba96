"""The values of a setting: its name and what it does at the left, its values at the right."""

from __future__ import annotations

from sena_game.screen.blocks import Choices
from sena_game.window.buttons import buttons
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece, Spot
from sena_game.window.pieces import At, bottom


def values(kit: Kit, block: Choices, at: At) -> Piece:
    """Return the setting on one line where name and values both fit, else one under the other."""
    x, y, w = at
    row = buttons(kit, block.choices, at)
    extent = max(mark.box.right for mark in row.marks if isinstance(mark, Spot)) - x
    least = max(kit.width(block.prompt, "strong"), kit.em(13) if block.note else 0)
    free = w - extent - kit.u(24)
    name = _name(kit, block, (x, y, free if least <= free else w))
    if least <= free:
        high = max(row.box.h, name.box.h)
        told = name.moved(0, (high - name.box.h) // 2)
        beside = row.moved(w - extent, (high - row.box.h) // 2)
        return Piece(Box(x, y, w, high), (*told.marks, *beside.marks))
    row = row.moved(0, name.box.h + kit.u(6))
    return Piece(Box(x, y, w, row.box.bottom - y), (*name.marks, *row.marks))


def _name(kit: Kit, block: Choices, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = [kit.text(block.prompt, "strong", at)]
    if block.note:
        marks.append(kit.text(block.note, "small", (x, bottom(marks), w), colour="muted"))
    return Piece(Box(x, y, w, bottom(marks) - y), tuple(marks))
