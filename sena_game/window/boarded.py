"""A scene with a board: who speaks beside it or above it, the board where there is most room."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Board, Choices, Gauges, Message, Screen, Speech
from sena_game.window.board import board
from sena_game.window.column import column, numbered
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece
from sena_game.window.pieces import At, speech

MARGIN = 30
GAP = 22
LOW = 330  # units under which a board is not scrolled within: the whole scene is


def has_board(screen: Screen) -> bool:
    return any(isinstance(block, Board) for block in screen.blocks)


def boarded(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the scene in the room there is; None when it is too small for it."""
    if _is_grid(screen):
        return _above(kit, screen, room)
    return _beside(kit, screen, room)


def _is_grid(screen: Screen) -> bool:
    return any(isinstance(block, Board) and block.layout == "grid" for block in screen.blocks)


def _story(screen: Screen) -> list[Block]:
    return [block for block in screen.blocks if not isinstance(block, Board | Choices)]


def _boards(kit: Kit, screen: Screen, at: At, height: int = 0) -> Piece:
    """Return the boards one under the other; a single one scrolls within `height`."""
    x, y, w = at
    shown = [block for block in screen.blocks if isinstance(block, Board)]
    marks: list[Mark] = []
    top = y
    for block in shown:
        digits = block is numbered(screen.blocks)
        most = height if len(shown) == 1 else 0
        piece = board(kit, block, (x, top, w), numbered=digits, height=most)
        marks += piece.marks
        top = piece.box.bottom + kit.u(GAP)
    return Piece(Box(x, y, w, top - kit.u(GAP) - y), tuple(marks))


def _beside(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the words at the left, as narrow as they can be, and the board at their right."""
    margin, gap = kit.u(MARGIN), kit.u(GAP)
    inner = Box(room.x + margin, room.y + kit.u(20), room.w - 2 * margin, room.h - kit.u(40))
    if inner.h < kit.u(LOW):
        return None
    read = _story(screen)
    if not read:
        piece = _boards(kit, screen, (inner.x, inner.y, inner.w), inner.h)
        return piece if piece.box.h <= inner.h else None
    for wide in (max(kit.u(330), kit.em(18)), max(kit.u(400), kit.em(22)), kit.em(27)):
        rest = inner.w - wide - gap
        if rest < kit.em(25):
            return None
        left = column(kit, read, (inner.x, inner.y, wide), backdrop=screen.backdrop, gap=14,
                      carded=True)  # fmt: skip
        if left.box.h > inner.h:
            continue
        right = _boards(kit, screen, (inner.x + wide + gap, inner.y, rest), inner.h)
        if right.box.h <= inner.h:
            return Piece(room, (*left.marks, *right.marks))
    return None


def _above(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the words in a strip, and under it a board as wide as the window."""
    margin, gap = kit.u(MARGIN), kit.u(16)
    inner = Box(room.x + margin, room.y + kit.u(16), room.w - 2 * margin, room.h - kit.u(32))
    strip = _strip(kit, screen, (inner.x, inner.y, inner.w))
    low = strip.box.bottom + gap if strip.marks else inner.y
    left = inner.bottom - low
    if left < kit.u(LOW):
        return None
    piece = _boards(kit, screen, (inner.x, low, inner.w), left)
    return Piece(room, (*strip.marks, *piece.marks)) if piece.box.h <= left else None


def _strip(kit: Kit, screen: Screen, at: At) -> Piece:
    """Return speech at the left and gauges at the right, or all in one column."""
    x, y, w = at
    read, gap = _story(screen), kit.u(GAP)
    aside = [block for block in read if isinstance(block, Gauges | Message)]
    said = [block for block in read if block not in aside]
    if not (aside and said) or w < kit.em(48):
        return _column(kit, screen, read, (x, y, min(w, kit.em(60))))
    wide = (w - gap) * 56 // 100
    left = _said(kit, screen, said, (x, y, wide))
    right = _column(kit, screen, aside, (x + wide + gap, y, w - gap - wide))
    low = max(left.box.bottom, right.box.bottom)
    return Piece(Box(x, y, w, low - y), (*left.marks, *right.marks))


def _said(kit: Kit, screen: Screen, blocks: Sequence[Block], at: At) -> Piece:
    """Return what is said, a single speaker being shown smaller than elsewhere."""
    match blocks:
        case [Speech() as block]:
            return speech(kit, block, at, portrait=92)
        case _:
            return _column(kit, screen, blocks, at)


def _column(kit: Kit, screen: Screen, blocks: Sequence[Block], at: At) -> Piece:
    return column(kit, blocks, at, backdrop=screen.backdrop, gap=14, carded=True)


def board_below(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene as high as it is: words first, the board under them."""
    margin, gap = kit.u(MARGIN), kit.u(GAP)
    place = (view.x + margin, view.y + kit.u(20), view.w - 2 * margin)
    read = _story(screen)
    strip = _strip(kit, screen, place)
    low = strip.box.bottom + gap if read else place[1]
    piece = _boards(kit, screen, (place[0], low, place[2]))
    box = Box(view.x, view.y, view.w, piece.box.bottom + margin - view.y)
    return Piece(box, (*strip.marks, *piece.marks))
