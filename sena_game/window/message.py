"""A message as it will be seen, on a display board, in a post or on paper, and as it is heard."""

from __future__ import annotations

from sena_game.screen.blocks import Message
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Emblem, Fill, Ground, Icon, Mark, Panel, Piece
from sena_game.window.meters import meter
from sena_game.window.pieces import At, bottom
from sena_game.window.settings import pin

NOTHING = "…"


def message(kit: Kit, block: Message, at: At) -> Piece:
    """Return the message on a card, with what limits it and how it is read aloud."""
    x, y, w = at
    pad = kit.u(16)
    inside = (x + pad, y + kit.u(13), w - 2 * pad)
    marks: list[Mark] = []
    if block.title and block.frame != "push":
        marks.append(kit.text(block.title, "smallstrong", inside, colour="teal"))
    top = bottom(marks) + kit.u(8) if marks else inside[1]
    marks += _framed(kit, block, (inside[0], top, inside[2])).marks
    if block.meter:
        marks += meter(kit, block.meter, (inside[0], bottom(marks) + kit.u(10), inside[2])).marks
    if block.spoken:
        marks += _spoken(kit, block.spoken, (inside[0], bottom(marks) + kit.u(10), inside[2]))
    box = Box(x, y, w, bottom(marks) + kit.u(14) - y)
    return Piece(box, (Panel(box, "card"), *marks))


def _framed(kit: Kit, block: Message, at: At) -> Piece:
    match block.frame:
        case "display":
            return _display(kit, block, at)
        case "post":
            return _post(kit, block, at)
        case "sms":
            return _bubble(kit, block, at)
        case "push":
            return _push(kit, block, at)
        case "poster":
            return _poster(kit, block, at)


def _display(kit: Kit, block: Message, at: At) -> Piece:
    """Return the board at the roundabout: lamps on black, on two posts."""
    x, y, w = at
    pad = kit.u(20)
    words = block.text or NOTHING
    place = (x + pad, y + kit.u(18), w - 2 * pad)
    text = kit.text(words, "board", place, colour="amber", align="centre")
    board = Box(x, y, w, max(kit.u(84), text.box.h + kit.u(36)))
    shown = Piece(text.box, (text,)).moved(0, (board.h - text.box.h) // 2 - kit.u(18))
    edge = kit.u(7)
    lamps = Ground(board.grown(-edge), "grille", bare=True)
    wide, long = kit.u(12), kit.u(16)
    posts = tuple(
        Fill(Box(left, board.bottom - kit.u(2), wide, long), "muted")
        for left in (x + w // 4 - wide, x + w * 3 // 4)
    )
    box = Box(x, y, w, board.h + long - kit.u(2))
    return Piece(box, (*posts, Panel(board, "display"), *shown.marks, lamps))


def _post(kit: Kit, block: Message, at: At) -> Piece:
    """Return a post of the town: its arms, the words, and what can be done with it."""
    x, y, w = at
    pad, size = kit.u(14), kit.u(38)
    arms = Emblem(Box(x + pad, y + pad, size, size), "crest")
    left = arms.box.right + kit.u(12)
    text = kit.text(block.text or NOTHING, "body", (left, y + pad, x + w - pad - left))
    top = max(text.box.bottom, arms.box.bottom) + kit.u(10)
    rule = Fill(Box(x + pad, top, w - 2 * pad, max(1, kit.u(1))), "line")
    sign = kit.step("small")
    signs = tuple(
        Icon(Box(left + n * (w - left + x) // 3, top + kit.u(8), sign, sign), name, "muted")
        for n, name in enumerate(("thumbs-up", "message-circle", "share-2"))
    )
    box = Box(x, y, w, top + kit.u(16) + sign - y)
    return Piece(box, (Panel(box, "photo"), arms, text, rule, *signs))


def _bubble(kit: Kit, block: Message, at: At) -> Piece:
    """Return a text message, in its bubble."""
    x, y, w = at
    pad = kit.u(16)
    most = w - kit.u(24)
    wide = min(most, kit.width(block.text or NOTHING, "body") + 2 * pad)
    text = kit.text(block.text or NOTHING, "body", (x + pad, y + kit.u(10), wide - 2 * pad))
    box = Box(x, y, wide, text.box.h + kit.u(20))
    return Piece(Box(x, y, w, box.h), (Panel(box, "bubble"), text))


def _push(kit: Kit, block: Message, at: At) -> Piece:
    """Return a notification, as it slides over whatever one was doing."""
    x, y, w = at
    pad, size = kit.u(12), kit.u(36)
    tile = Box(x + pad, y + pad, size, size)
    sign = Icon(tile.grown(-kit.u(8)), "megaphone", "white")
    left = tile.right + kit.u(12)
    room = x + w - pad - left
    title = kit.text(block.title, "smallstrong", (left, y + pad - kit.u(2), room))
    text = kit.text(block.text or NOTHING, "note", (left, title.box.bottom + kit.u(2), room))
    box = Box(x, y, w, max(tile.bottom, text.box.bottom) + pad - y)
    return Piece(box, (Panel(box, "glass"), Panel(box, "tile"), Panel(tile, "full"), sign,
                       title, text))  # fmt: skip


def _poster(kit: Kit, block: Message, at: At) -> Piece:
    """Return a sheet on a notice board, under the arms of the town."""
    x, y, w = at
    edge, pad = kit.u(22), kit.u(18)
    wide = min(w - 2 * edge, kit.em(24))
    left = x + (w - wide) // 2
    size = kit.u(36)
    arms = Emblem(Box(left + (wide - size) // 2, y + edge + kit.u(16), size, size), "crest")
    place = (left + pad, arms.box.bottom + kit.u(8), wide - 2 * pad)
    text = kit.text(block.text or NOTHING, "poster", place, align="centre")
    sheet = Box(left, y + edge, wide, text.box.bottom + kit.u(18) - y - edge)
    box = Box(x, y, w, sheet.bottom + edge - y)
    cork = (Panel(box, "slot"), Ground(box, "wall"))
    return Piece(box, (*cork, Panel(sheet, "paper"), pin(kit, sheet), arms, text))


def _spoken(kit: Kit, words: str, at: At) -> tuple[Mark, ...]:
    """Return what is heard, with the sign of sound."""
    x, y, w = at
    size = kit.step("small")
    left = x + size + kit.u(8)
    text = kit.text(words, "small", (left, y, x + w - left), colour="muted")
    return Icon(Box(x, y, size, size), "volume-2", "teal"), text
