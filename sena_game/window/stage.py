"""A scene of the story: who speaks and the gauges, the telephone, and the choices underneath."""

from __future__ import annotations

from sena_game.screen.blocks import Block, Choices, Feed, Screen
from sena_game.window.bar import hints, reminder
from sena_game.window.choices import choices
from sena_game.window.column import column, numbered
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece, Spot, Town
from sena_game.window.phone import phone
from sena_game.window.pieces import At

MARGIN = 36
PHONE = 372


def stage(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene; as high as `view` when it fits there, higher when it must be scrolled."""
    panel = _panel(kit, screen, (view.x, 0, view.w))
    room = view.h - panel.box.h
    scene = _fitting(kit, screen, (view.x, view.y, view.w), room)
    if scene:
        backdrop = Town(Box(view.x, view.y, view.w, room), screen.backdrop)
        scene = Piece(scene.box, (backdrop, *scene.marks))
    else:
        scene = _tall(kit, screen, view)
    top = max(view.bottom - panel.box.h, scene.box.bottom)
    panel = panel.moved(0, top)
    box = Box(view.x, view.y, view.w, panel.box.bottom - view.y)
    return Piece(box, (*scene.marks, *panel.marks))


def _story(screen: Screen) -> list[Block]:
    return [block for block in screen.blocks if not isinstance(block, Feed | Choices)]


def _fitting(kit: Kit, screen: Screen, at: At, room: int) -> Piece | None:
    """Return the scene in the height there is, or None."""
    x, y, w = at
    margin = kit.u(MARGIN)
    feed = next((block for block in screen.blocks if isinstance(block, Feed)), None)
    aside = max(kit.u(PHONE), kit.em(17)) if feed else 0
    most = w - 2 * margin - (aside + margin if feed else 0)
    if feed and room < kit.u(240):
        return None
    for width in (500, 620, 780):
        wide = min(max(kit.u(width), kit.em(27)), most)
        if wide < kit.em(20):
            continue
        left = column(
            kit,
            _story(screen),
            (x + margin, y + kit.u(28), wide),
            backdrop=screen.backdrop,
            gap=16,
            carded=True,
        )
        if left.box.bottom + kit.u(20) <= y + room:
            marks = left.marks
            if feed:
                marks += _aside(
                    kit, feed, (x + w - margin - kit.u(34) - aside, y, aside), room
                ).marks
            return Piece(Box(x, y, w, room), marks)
    return None


def _aside(kit: Kit, feed: Feed, at: At, room: int) -> Piece:
    x, y, w = at
    return phone(kit, feed, (x, y + kit.u(20), w), height=room - kit.u(34))


def _tall(kit: Kit, screen: Screen, view: Box) -> Piece:
    """Return the scene as high as it is: in two columns when both can be read, else in one."""
    margin = kit.u(MARGIN)
    width = view.w - 2 * margin
    feed = next((block for block in screen.blocks if isinstance(block, Feed)), None)
    aside = max(kit.u(PHONE), kit.em(17))
    story = _story(screen)
    x, y = view.x + margin, view.y + margin
    limit = max(kit.u(240), view.h * 2 // 3)
    if feed and width - aside - margin >= kit.em(20):
        left = column(
            kit,
            story,
            (x, y, min(kit.em(42), width - aside - margin)),
            backdrop=screen.backdrop,
            gap=16,
            carded=True,
        )
        right = phone(kit, feed, (x + width - aside, y, aside), height=limit)
        low = max(left.box.bottom, right.box.bottom) + margin
        return Piece(Box(view.x, view.y, view.w, low - view.y), (*left.marks, *right.marks))
    piece = column(
        kit, story, (x, y, min(width, kit.em(42))), backdrop=screen.backdrop, gap=16, carded=True
    )
    marks: tuple[Mark, ...] = piece.marks
    low = piece.box.bottom if story else y
    if feed:
        wide = min(width, kit.em(30))
        below = phone(kit, feed, (x, low + (margin if story else 0), wide), height=limit)
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
    return Piece(box, (Panel(box, "panel"), *marks, *foot.marks))


def _hints(kit: Kit, screen: Screen, last: Piece, at: At) -> Piece:
    """Return the hints beside the last button when there is room there, else under it."""
    x, _, w = at
    taken = max((mark.box.right for mark in last.marks if isinstance(mark, Spot)), default=x + w)
    foot = hints(kit, screen, at)
    if not foot.marks:
        return foot
    wide = kit.width(reminder(screen), "small") + 1  # a width is rounded down
    if taken + kit.u(40) + wide > x + w:
        return foot
    beside = hints(kit, screen, (x + w - wide, 0, wide))
    return beside.moved(0, last.box.bottom - kit.u(11) - beside.box.h)
