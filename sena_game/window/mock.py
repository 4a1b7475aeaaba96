"""A mock page, post or print: parts one under the other, at which one points."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Tile
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Mark, Marker, Panel, Piece
from sena_game.window.names import Ink, Look
from sena_game.window.picks import numbers
from sena_game.window.pieces import At
from sena_game.window.settings import HELD, PRINTED, pin
from sena_game.window.tiles import Manner, tile

HEADING = 90  # letters
LIGHTS: tuple[Ink, ...] = ("brick", "ochre", "leaf")


def has_address(kit: Kit, block: Board) -> bool:
    """Tell whether the title stands where a browser has its address."""
    return block.layout == "page" and not kit.setting


def mock(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece:
    """Return the page in its frame, no wider than is good to read."""
    x, y, w = at
    wide = min(w, kit.em(46))
    left = x + (w - wide) // 2
    pad = kit.u(10)
    top = y
    head: tuple[Mark, ...] = ()
    if has_address(kit, block):
        chrome = _chrome(kit, block.title, (left, y, wide))
        head, top = chrome.marks, chrome.box.bottom
    marks: list[Mark] = []
    low = top + pad
    for each, digit in numbers(block, numbered=numbered):
        manner = Manner(digit, part="first" if _is_heading(block, each) else "part")
        piece = tile(kit, each, (left + pad, low, wide - 2 * pad), manner)
        marks += piece.marks
        low = piece.box.bottom + kit.u(6)
    sheet = Box(left, y, wide, low + pad - kit.u(6) - y)
    look: Look = "paper" if kit.setting in PRINTED else "glass" if kit.setting in HELD else "photo"
    pins = (pin(kit, sheet),) if kit.setting == "wall" else ()
    return Piece(Box(x, y, w, sheet.h), (Panel(sheet, look), *pins, *head, *marks))


def _is_heading(block: Board, part: Tile) -> bool:
    """Tell whether a part is set larger: the first, unless it is long."""
    return part is block.tray[0] and len(part.text) <= HEADING


def _chrome(kit: Kit, title: str, at: At) -> Piece:
    """Return what is above a page on a screen: three lights, and the address."""
    x, y, w = at
    size, left = kit.u(11), x + kit.u(80)
    field_wide = x + w - kit.u(14) - left
    lock = kit.step("small") - kit.u(5)
    inside = left + lock + kit.u(18)
    text = kit.text(
        title, "smallstrong", (inside, y + kit.u(11), left + field_wide - inside - lock)
    )
    field = Box(left, y + kit.u(8), field_wide, text.box.h + kit.u(6))
    bar = Box(x + kit.u(3), y + kit.u(3), w - kit.u(6), field.h + kit.u(10))
    lights: tuple[Mark, ...] = tuple(
        Marker(
            Box(x + kit.u(16) + n * kit.u(18), field.y + (field.h - size) // 2, size, size),
            "dot",
            ink,
        )
        for n, ink in enumerate(LIGHTS)
    )
    drop = field.y + (field.h - lock) // 2
    sign = Icon(Box(left + kit.u(9), drop, lock, lock), "lock", "muted")
    marks: tuple[Mark, ...] = (Panel(bar, "badge"), *lights, Panel(field, "part"), sign, text)
    return Piece(Box(x, y, w, bar.bottom - y), marks)
