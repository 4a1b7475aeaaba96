"""A scene of the story: who speaks and the gauges, what is shown, and the choices underneath."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Choices, Feed, Screen
from sena_game.window.bar import chip, hints
from sena_game.window.boarded import board_below, boarded, has_board
from sena_game.window.caps import breadth
from sena_game.window.choices import choices
from sena_game.window.column import column, numbered
from sena_game.window.exhibits import (
    GAP,
    beside,
    exhibit,
    exhibits,
    is_thinking,
    least,
    most,
    story,
)
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece, Spot, Town
from sena_game.window.pieces import At
from sena_game.window.settings import ground
from sena_game.window.told import is_told, told, told_below

MARGIN = 36
TOP = 28  # above the story


def stage(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene; as high as `view` when it fits there, higher when it must be scrolled."""
    panel = _panel(kit, screen, (view.x, 0, view.w))
    room = Box(view.x, view.y, view.w, view.h - panel.box.h)
    scene = _scene(kit, screen, room)
    if scene:
        scene = Piece(scene.box, (Town(room, screen.backdrop), *scene.marks))
    else:
        scene = _tall(kit, screen, view)
    top = max(view.bottom - panel.box.h, scene.box.bottom)
    panel = panel.moved(0, top)
    box = Box(view.x, view.y, view.w, panel.box.bottom - view.y)
    return Piece(box, (*scene.marks, *panel.marks))


def _scene(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the scene when it fits in the room there is."""
    if has_board(screen):
        return boarded(kit, screen, room)
    if is_told(screen):
        return told(kit, screen, room)
    return _fitting(kit, screen, room)


def _fitting(kit: Kit, screen: Screen, room: Box) -> Piece | None:
    """Return the scene in the room there is, its story as narrow as can be; None if it is high.

    Thoughts stand beside the words; with something else to be seen, they leave it the place.
    """
    shown = exhibits(screen.blocks)
    if any(isinstance(each[0], Feed) for each in shown) and room.h < kit.u(240):
        return None
    thinking = any(map(is_thinking, shown))
    under = (len(shown) > 1, len(shown) == 1) if thinking else (False,)
    for width in (500, 620, 780):
        for thoughts_under in under:
            scene = _arranged(kit, screen, room, kit.u(width), thinking=thoughts_under)
            if scene:
                return scene
    return None


def _arranged(kit: Kit, screen: Screen, room: Box, width: int, *, thinking: bool) -> Piece | None:
    """Return the scene, its story about as wide as asked; None when it is too high or narrow.

    `thinking` when the story has the thoughts.
    """
    margin, gap = kit.u(MARGIN), kit.u(GAP)
    shown = [each for each in exhibits(screen.blocks) if not (thinking and is_thinking(each))]
    free = room.w - 2 * margin - sum(least(kit, each) + gap for each in shown)
    wide = min(max(width, kit.em(27)), free)
    if wide < kit.em(20):
        return None
    read = story(screen.blocks, thinking=thinking)
    left = _story(kit, screen, read, (room.x + margin, room.y + kit.u(TOP), wide))
    if read and left.box.bottom + kit.u(20) > room.bottom:
        return None
    begin = room.x + margin + (wide + gap if read else 0)
    zone = Box(begin, room.y + kit.u(20), room.right - margin - begin, room.h - kit.u(34))
    right = beside(kit, shown, zone, backdrop=screen.backdrop) if shown else ()
    return None if right is None else Piece(room, (*left.marks, *right))


def _story(kit: Kit, screen: Screen, read: Sequence[Block], at: At) -> Piece:
    return column(kit, read, at, backdrop=screen.backdrop, gap=16, carded=True)


def _tall(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene as high as it is: in two columns when both can be read, else in one."""
    if has_board(screen):
        return board_below(kit, screen, view)
    if is_told(screen):
        return told_below(kit, screen, view)
    margin, gap = kit.u(MARGIN), kit.u(GAP)
    width = view.w - 2 * margin
    x, y = view.x + margin, view.y + margin
    limit = max(kit.u(240), view.h * 2 // 3)
    shown = [each for each in exhibits(screen.blocks) if not is_thinking(each)]
    aside = max((least(kit, each) for each in shown), default=width)
    if width - aside - gap < kit.em(20):
        return _single(kit, screen, view, limit)
    read = story(screen.blocks, thinking=True)
    left = _story(kit, screen, read, (x, y, min(kit.em(42), width - aside - gap)))
    aside = max(aside, min(kit.em(32), width - left.box.w - gap))
    marks, low = list(left.marks), y
    for each in shown:
        wide = min(aside, most(kit, each, limit))
        at = (x + width - (aside + wide) // 2, low, wide)
        piece = exhibit(kit, each, at, backdrop=screen.backdrop, height=limit)
        marks += piece.moved((wide - piece.box.w) // 2, 0).marks
        low = piece.box.bottom + gap
    low = max(left.box.bottom, low - gap) + margin
    return Piece(Box(view.x, view.y, view.w, low - view.y), tuple(marks))


def _single(kit: Kit, screen: Screen, view: Box, limit: int) -> Piece:
    """Return the scene in one column, in the order it is read; the telephone is last."""
    margin = kit.u(MARGIN)
    width = view.w - 2 * margin
    x, y = view.x + margin, view.y + margin
    read = [block for block in screen.blocks if not isinstance(block, Feed | Choices)]
    piece = _story(kit, screen, read, (x, y, min(width, kit.em(42))))
    marks: tuple[Mark, ...] = piece.marks
    low = piece.box.bottom if read else y
    for each in exhibits(screen.blocks):
        if isinstance(each[0], Feed):
            at = (x, low + (margin if read else 0), min(width, kit.em(30)))
            below = exhibit(kit, each, at, backdrop=screen.backdrop, height=limit)
            marks, low = (*marks, *below.marks), below.box.bottom
    return Piece(Box(view.x, view.y, view.w, low + margin - view.y), marks)


def _panel(kit: Kit, screen: Screen, at: At) -> Piece:
    """Return the choices on the paper at the foot of the window."""
    x, y, w = at
    margin = kit.u(MARGIN)
    digits = numbered(screen.blocks)
    marks: tuple[Mark, ...] = ()
    top = y + kit.u(16)
    last = Piece(Box(x + margin, top, 0, 0), ())
    for block in screen.blocks:
        if isinstance(block, Choices):
            last = choices(kit, block, (x + margin, top, w - 2 * margin), numbered=block is digits)
            marks += last.marks
            top = last.box.bottom + kit.u(14)
    foot = _hints(kit, screen, last, (x + margin, top, w - 2 * margin))
    low = max(last.box.bottom + kit.u(16), foot.box.bottom + kit.u(8))
    box = Box(x, y, w, low - y)
    under = ground(kit, box, bare=True) if _has_cards(screen) else (Panel(box, "panel"),)
    return Piece(box, (*under, *marks, *foot.marks))


def _has_cards(screen: Screen) -> bool:
    return any(isinstance(block, Choices) and block.style == "cards" for block in screen.blocks)


def _hints(kit: Kit, screen: Screen, last: Piece, at: At) -> Piece:
    """Return the hints beside the last button when there is room there, else under it."""
    x, _, w = at
    taken = max((mark.box.right for mark in last.marks if isinstance(mark, Spot)), default=x + w)
    foot = hints(kit, screen, at)
    if not foot.marks:
        return foot
    if kit.setting and _has_cards(screen):
        return chip(kit, screen, at)
    wide = breadth(kit, screen.hints)
    if taken + kit.u(40) + wide > x + w:
        return foot
    beside = hints(kit, screen, (x + w - wide, 0, wide))
    return beside.moved(0, last.box.bottom - kit.u(11) - beside.box.h)
