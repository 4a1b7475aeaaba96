"""The title screen: the advertisement, the name of the game, and where to go from there."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Paper, Screen
from sena_game.window.bar import NAME, chip, tools
from sena_game.window.column import column
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece
from sena_game.window.pieces import At


def front(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the title screen; side by side when the window is wide enough to read both."""
    margin = kit.u(56)
    papers = [block for block in screen.blocks if isinstance(block, Paper)]
    others = [block for block in screen.blocks if not isinstance(block, Paper)]
    width = view.w - 2 * margin
    side = width * 45 // 100
    wide = bool(papers) and side >= kit.em(19)
    menu = tools(kit, screen.menu, view.right - kit.u(18), view.y + kit.u(14))
    top = view.y + kit.u(28)
    x = view.x + margin
    column_width = side if wide else min(width, kit.em(34))
    right_x = x + width - side if wide else view.x + (view.w - column_width) // 2
    start = max(top, menu.box.bottom + kit.u(10)) if menu.marks else top
    right = _right(kit, screen, others, (right_x, start, column_width))
    low = right.box.bottom
    marks: tuple[Mark, ...] = ()
    if papers:
        place = (x, top, side) if wide else (right_x, low + kit.u(36), column_width)
        left = column(kit, papers, place, backdrop=screen.backdrop)
        if wide:
            left = left.moved(0, max(0, (view.h - kit.u(56) - left.box.h) // 2))
            right = right.moved(0, max(0, (view.h - start - kit.u(28) - right.box.h) // 2))
        marks, low = left.marks, max(left.box.bottom, right.box.bottom)
    box = Box(view.x, view.y, view.w, max(view.h, low + kit.u(28) - view.y))
    return Piece(box, (*marks, *right.marks, *menu.marks))


def _right(kit: Kit, screen: Screen, blocks: Sequence[Block], at: At) -> Piece:
    """The name on its plaque, and what can be done under it."""
    x, y, w = at
    plaque = _plaque(kit, screen, at)
    rest = column(
        kit,
        blocks,
        (x, plaque.box.bottom + kit.u(22), w),
        backdrop=screen.backdrop,
        gap=14,
        carded=True,
    )
    foot = chip(kit, screen, (x, rest.box.bottom + kit.u(14), w))
    marks = (*plaque.marks, *rest.marks, *foot.marks)
    return Piece(Box(x, y, w, max(rest.box.bottom, foot.box.bottom) - y), marks)


def _plaque(kit: Kit, screen: Screen, at: At) -> Piece:
    x, y, w = at
    pad = kit.u(24)
    name = kit.text(
        NAME, "hero", (x + pad, y + kit.u(10), w - 2 * pad), colour="white", align="centre"
    )
    marks: tuple[Mark, ...] = (name,)
    low = name.box.bottom
    if screen.title and screen.title != NAME:
        title = kit.text(
            screen.title, "strong", (x + pad, low, w - 2 * pad), colour="white", align="centre"
        )
        marks, low = (name, title), title.box.bottom
    box = Box(x, y, w, low + kit.u(20) - y)
    return Piece(box, (Panel(box, "plaque"), *marks))
