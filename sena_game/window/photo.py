"""A picture of the scenario as a print: within its white edge, and under it who it is due to."""

from __future__ import annotations

from sena_game.screen.blocks import Picture
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Photo, Piece
from sena_game.window.pieces import At

EDGE = 10
LEAST = 240  # a small picture is enlarged up to this, rather than hardly seen


def photo(kit: Kit, block: Picture, at: At, *, height: int) -> Piece:
    """Return the print, as large as `at` and `height` allow without blurring it."""
    x, y, w = at
    edge = kit.u(EDGE)
    credit = kit.text(block.credit, "small", (x, 0, w - 2 * edge)).box.h if block.credit else 0
    room = max(kit.u(120), height - 2 * edge - (credit + kit.u(4) if credit else 0))
    wide, high = _size(kit, block, (w - 2 * edge, room))
    sheet = max(wide, min(w - 2 * edge, kit.u(LEAST)))  # a narrow one has room for its credit
    picture = Box(x + edge + (sheet - wide) // 2, y + edge, wide, high)
    marks: list[Mark] = [Photo(picture, block.path, block.alt)]
    low = picture.bottom
    if block.credit:
        place = (x + edge, low + kit.u(4), sheet)
        credit_line = kit.text(block.credit, "small", place, colour="muted", align="right")
        marks.append(credit_line)
        low = credit_line.box.bottom - kit.u(4)
    box = Box(x, y, sheet + 2 * edge, low + edge - y)
    return Piece(box, (Panel(box, "photo"), *marks))


def wished(kit: Kit, block: Picture, height: int) -> int:
    """Return the width of a print that is as large as it can be at this height."""
    inner = height - 2 * kit.u(EDGE)
    wide, _ = _size(kit, block, (kit.u(680), max(1, inner)))
    return max(wide, kit.u(LEAST)) + 2 * kit.u(EDGE)


def _size(kit: Kit, block: Picture, room: tuple[int, int]) -> tuple[int, int]:
    """Return the picture's size in the room there is: whole, and no larger than it can be."""
    wide, high = max(1, block.width), max(1, block.height)
    grown = max(1.0, kit.unit, kit.unit * LEAST / max(wide, high))
    share = min(room[0] / wide, room[1] / high, grown)
    return max(1, int(wide * share)), max(1, int(high * share))
