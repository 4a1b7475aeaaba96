"""What came of it: the town by night first, who speaks beside it, the figures under both."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import (
    Block,
    Choices,
    Feed,
    Plot,
    Radar,
    Screen,
    Table,
    TownMap,
)
from sena_game.window.column import column
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece
from sena_game.window.pieces import At
from sena_game.window.townmap import town_map

MARGIN = 30
GAP = 20
HIGH = 470  # of the town, however much there is to read beside it
LEAST = 200  # of room under it, for figures to stand there
FIGURES = (Table, Plot, Radar)


def is_told(screen: Screen) -> bool:
    return any(isinstance(block, TownMap | Table) for block in screen.blocks)


def told(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the scene in the room there is; None when it is too high."""
    piece = _arranged(kit, screen, room)
    return Piece(room, piece.marks) if piece.box.bottom <= room.bottom else None


def told_below(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene as high as it is."""
    return _arranged(kit, screen, view)


def _arranged(kit: Kit, screen: Screen, view: Box) -> Piece:
    margin, gap = kit.u(MARGIN), kit.u(GAP)
    x, y, w = view.x + margin, view.y + kit.u(20), view.w - 2 * margin
    maps = [block for block in screen.blocks if isinstance(block, TownMap)]
    figures = [block for block in screen.blocks if isinstance(block, FIGURES)]
    shown: list[Block] = [*maps, *figures]
    aside = (*FIGURES, TownMap, Choices)
    read = [block for block in screen.blocks if not isinstance(block, aside)]
    marks: list[Mark] = []
    low = y
    if read and w >= kit.em(50) and not any(isinstance(block, Feed) for block in read):
        top, shown = _abreast(kit, screen, shown, read, (x, y, w))
        marks += top.marks
        low, read = top.box.bottom + gap, []
    rest = [*shown[: len(maps)], *read, *shown[len(maps) :]] if read else shown
    if rest:
        under = column(kit, rest, (x, low, w), backdrop=screen.backdrop, gap=GAP, carded=True)
        marks += under.marks
        low = under.box.bottom + gap
    return Piece(Box(view.x, view.y, view.w, low - view.y), tuple(marks))


def _abreast(
    kit: Kit, screen: Screen, shown: Sequence[Block], read: Sequence[Block], at: At
) -> tuple[Piece, list[Block]]:
    """Return what is read at the right, what is shown at its left, and what is left to show."""
    x, y, w = at
    gap = kit.u(GAP)
    wide = (w - gap) * 64 // 100
    aside = (x + wide + gap, y, w - gap - wide)
    words = column(kit, read, aside, backdrop=screen.backdrop, gap=14, carded=True)
    marks: list[Mark] = list(words.marks)
    low, left = y, list(shown)
    while left and (low == y or low + kit.u(LEAST) < words.box.bottom):
        block, place = left.pop(0), (x, low, wide)
        if isinstance(block, TownMap):
            piece = town_map(kit, block, place, height=min(words.box.h, kit.u(HIGH)))
        else:
            piece = column(kit, [block], place, backdrop=screen.backdrop, carded=True)
        marks += piece.marks
        low = piece.box.bottom + gap
    low = max(low - gap, words.box.bottom)
    return Piece(Box(x, y, w, low - y), tuple(marks)), left
