"""A page to be read: one sheet for words, the whole width for cards and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choices,
    Paper,
    Plot,
    Radar,
    Roads,
    Screen,
    Street,
    Table,
    TownMap,
)
from sena_game.window.bar import chip
from sena_game.window.column import column
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Panel, Piece
from sena_game.window.opening import opening
from sena_game.window.street import town_page


def is_wide(screen: Screen) -> bool:
    wide = Board | Card | Radar | Plot | Roads | Street | TownMap
    return any(isinstance(block, wide) for block in screen.blocks)


def page(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the page; as high as `view` when it fits there, higher when it must be scrolled."""
    town = town_page(kit, screen, view)
    if town:
        return town
    sheet = _page(kit, screen, view)
    if _is_paper(screen) and sheet.box.h > view.h:  # so that its buttons are seen too
        return _page(replace(kit, tight=True), screen, view)
    return sheet


def _page(kit: Kit, screen: Screen, view: Box) -> Piece:
    wide = is_wide(screen)
    margin = kit.u(36 if wide else 28)
    width = min(view.w - 2 * margin, kit.em(_breadth(screen)))
    x = view.x + (view.w - width) // 2
    inside = (
        0
        if wide or _is_paper(screen)
        else min(kit.u(28 if _is_compact(screen) else 40), width // 14)
    )
    top = view.y + kit.u(12 if kit.tight else 20 if _is_compact(screen) else 28)
    head = opening(kit, screen.blocks, (x, top, width), backdrop=screen.backdrop) if wide else None
    if head:
        return _opened(kit, screen, view, head)
    body = column(
        kit,
        screen.blocks,
        (x + inside, top + inside, width - 2 * inside),
        backdrop=screen.backdrop,
        gap=14 if _is_compact(screen) or kit.tight else 20,
        carded=not inside and not wide,
    )
    low = body.box.bottom + inside
    sheet = Box(x, top, width, low - top)
    marks = (Panel(sheet, "sheet"), *body.marks) if inside else body.marks
    foot = chip(kit, screen, (x, low + kit.u(16), width), plain=wide)
    marks = (*marks, *foot.marks)
    low = max(low, foot.box.bottom) + kit.u(12 if kit.tight else 20)
    spare = view.bottom - low
    lift = max(0, spare // 2) if not wide else 0
    whole = Piece(Box(view.x, view.y, view.w, max(view.h, low - view.y)), marks)
    return Piece(whole.box, whole.moved(0, lift).marks)


def _opened(kit: Kit, screen: Screen, view: Box, head: tuple[Piece, Sequence[Block]]) -> Piece:
    """Return a page whose charts are beside its first words."""
    above, rest = head
    x, w = above.box.x, above.box.w
    under = column(kit, rest, (x, above.box.bottom + kit.u(24), w), backdrop=screen.backdrop)
    foot = chip(kit, screen, (x, under.box.bottom + kit.u(16), w), plain=True)
    low = max(under.box.bottom, foot.box.bottom) + kit.u(20)
    marks = (*above.marks, *under.marks, *foot.marks)
    return Piece(Box(view.x, view.y, view.w, max(view.h, low - view.y)), marks)


def _breadth(screen: Screen) -> int:
    """Return how wide a page may be, in ems of running text."""
    if is_wide(screen):
        return 72
    if _is_form(screen):
        return 58
    if _has_table(screen):
        return 54
    return 42 if _is_paper(screen) else 38


def _is_compact(screen: Screen) -> bool:
    """Tell whether a page has short lines that are better seen together."""
    return _is_form(screen) or _has_table(screen)


def _has_table(screen: Screen) -> bool:
    return any(isinstance(block, Table) for block in screen.blocks)


def _is_form(screen: Screen) -> bool:
    """Return whether the page has settings, which want short lines one above the other."""
    rows = (block for block in screen.blocks if isinstance(block, Choices))
    return any(choice.selected is not None for row in rows for choice in row.choices)


def _is_paper(screen: Screen) -> bool:
    return any(isinstance(block, Paper) for block in screen.blocks)
