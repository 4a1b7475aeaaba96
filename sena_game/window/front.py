"""The title screen: the advertisement, the name of the game, and where to go from there."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Choices, Paper, Screen
from sena_game.window.bar import NAME, chip, tools
from sena_game.window.column import column
from sena_game.window.entries import asides, entries
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece
from sena_game.window.pieces import At


def front(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the title screen: the advertisement first, what can be done beside or under it."""
    papers = [block for block in screen.blocks if isinstance(block, Paper)]
    others = [block for block in screen.blocks if not isinstance(block, Paper)]
    menu = tools(kit, screen.menu, view.right - kit.u(18), view.y + kit.u(14))
    start = view.y + kit.u(28)
    start = max(start, menu.box.bottom + kit.u(10)) if menu.marks else start
    places = _places(kit, view, start) if papers else None
    if places:
        left = column(kit, papers, places[0], backdrop=screen.backdrop)
        right = _menu(kit, screen, others, places[1])
        left, right = _centred(kit, view, left), _centred(kit, view, right)
    else:
        place = _alone(kit, view, start)
        left = column(kit, papers, place, backdrop=screen.backdrop)
        low = left.box.bottom + kit.u(24) if papers else start
        right = _menu(kit, screen, others, (place[0], low, place[2]))
    low = max(left.box.bottom, right.box.bottom) + kit.u(28)
    box = Box(view.x, view.y, view.w, max(view.h, low - view.y))
    return Piece(box, (*left.marks, *right.marks, *menu.marks))


def _places(kit: Kit, view: Box, top: int) -> tuple[At, At] | None:
    """Return where the advertisement and the rest go side by side, if both can be read there."""
    margin, gap = kit.u(52), kit.u(52)
    width = view.w - 2 * margin - gap
    sheet = min(width * 57 // 100, kit.em(39))
    side = min(width - sheet, kit.em(28))
    if view.h > view.w or sheet < kit.em(12) or side < kit.em(9.5):
        return None
    x = view.x + (view.w - sheet - gap - side) // 2
    return (x, top, sheet), (x + sheet + gap, top, side)


def _alone(kit: Kit, view: Box, top: int) -> At:
    width = min(view.w - 2 * kit.u(36), kit.em(34))
    return view.x + (view.w - width) // 2, top, width


def _centred(kit: Kit, view: Box, piece: Piece) -> Piece:
    """Return the piece in the middle of the height, or where it is when it is too high."""
    return piece.moved(0, max(0, view.y + (view.h - piece.box.h) // 2 - piece.box.y))


def _menu(kit: Kit, screen: Screen, blocks: Sequence[Block], at: At) -> Piece:
    """The name on its plaque, and what can be done under it."""
    x, y, w = at
    plaque = _plaque(kit, screen, at)
    under = (x, plaque.box.bottom + kit.u(20), w)
    rest = _ways(kit, screen, blocks, under)
    foot = chip(kit, screen, (x, rest.box.bottom + kit.u(14), w))
    marks = (*plaque.marks, *rest.marks, *foot.marks)
    return Piece(Box(x, y, w, max(rest.box.bottom, foot.box.bottom) - y), marks)


def _ways(kit: Kit, screen: Screen, blocks: Sequence[Block], at: At) -> Piece:
    """Return the blocks one under the other, the ways to play and the small buttons as such."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for block in blocks:
        place = (x, top, w)
        match block:
            case Choices(style="list"):
                piece = entries(kit, block, place)
            case Choices(style="row"):
                piece = asides(kit, block, place)
            case _:
                piece = column(kit, (block,), place, backdrop=screen.backdrop, carded=True)
        marks += piece.marks
        top = piece.box.bottom + kit.u(14)
    return Piece(Box(x, y, w, max(0, top - kit.u(14) - y)), tuple(marks))


def _plaque(kit: Kit, screen: Screen, at: At) -> Piece:
    """The name, and the title unless the advertisement says it already."""
    x, y, w = at
    pad = kit.u(24)
    place = (x + pad, y + kit.u(12), w - 2 * pad)
    name = kit.text(NAME, "hero", place, colour="white", align="centre")
    marks = [name]
    told = [NAME, *(block.title for block in screen.blocks if isinstance(block, Paper))]
    if screen.title and screen.title not in told:
        under = (x + pad, name.box.bottom, w - 2 * pad)
        marks.append(kit.text(screen.title, "strong", under, colour="white", align="centre"))
    box = Box(x, y, w, marks[-1].box.bottom + kit.u(14) - y)
    return Piece(box, (Panel(box, "plaque"), *marks))
