"""Keys as they look on a keyboard, and the reminders of what they do."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Hint, Key
from sena_game.window.glyphs import is_drawn
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Glyph, Icon, Mark, Panel, Piece
from sena_game.window.pieces import At

# Keys that are drawn rather than written.
ARROWS = {
    "left": "chevron-left",
    "right": "chevron-right",
    "up": "chevron-up",
    "down": "chevron-down",
}
GAP = 5  # between two caps
APART = 20  # between two reminders
DEPTH = 2  # how much a cap stands out


def tall(kit: Kit) -> int:
    """Return the height of a cap."""
    return kit.step("small") + kit.u(4) + kit.u(DEPTH)


def cap(kit: Kit, key: Key, at: tuple[int, int], most: int) -> Piece:
    """Return a key at a place, no wider than `most`."""
    x, y = at
    high = tall(kit)
    if is_drawn(key.id):
        box = Box(x, y, high, high)
        return Piece(box, (Glyph(box, key.id),))
    top = high - kit.u(DEPTH)
    arrow = ARROWS.get(key.id, "")
    size = kit.step("small") - kit.u(2)
    wide = size if arrow else kit.width(key.label, "small")
    across = min(most, max(high, wide + 2 * kit.u(7)))
    text = kit.text("" if arrow else key.label, "small", (x, y, across), align="centre")
    top = max(top, text.box.h + kit.u(4))  # a name too long for its cap goes on under itself
    box, face = Box(x, y, across, top + kit.u(DEPTH)), Box(x, y, across, top)
    under = (Panel(face.moved(0, kit.u(DEPTH)), "tag"), Panel(face, "tag"))
    if arrow:
        inner = Box(x + (box.w - size) // 2, y + (top - size) // 2, size, size)
        return Piece(box, (*under, Icon(inner, arrow)))
    written = Piece(text.box, (text,)).moved(0, (top - text.box.h) // 2)
    return Piece(box, (*under, *written.marks))


def caps(kit: Kit, keys: Sequence[Key], at: At) -> Piece:
    """Return keys one after the other, on as many lines as they need."""
    x, y, w = at
    marks: list[Mark] = []
    left, top, low, far = x, y, y, x
    for key in keys:
        piece = cap(kit, key, (left, top), w)
        if left > x and piece.box.right > x + w:
            left, top = x, low + kit.u(GAP)
            piece = cap(kit, key, (left, top), w)
        marks += piece.marks
        left, far = piece.box.right + kit.u(GAP), max(far, piece.box.right)
        low = max(low, piece.box.bottom)
    return Piece(Box(x, y, far - x, low - y), tuple(marks))


def reminder(kit: Kit, hint: Hint, at: At) -> Piece:
    """Return the keys and, beside them or under them, what they do."""
    x, y, w = at
    keys = caps(kit, hint.keys, (x, y, w))
    beside = keys.box.right + kit.u(7)
    label = hint.label.replace(" ", "\u00a0")
    wide = kit.width(label, "small") + 1  # a width is rounded down
    if beside + wide <= x + w:
        place = (beside, keys.box.bottom - kit.u(DEPTH) - kit.u(2) - kit.step("small"), wide)
        text = kit.text(label, "small", place, colour="muted")
    else:
        text = kit.text(hint.label, "small", (x, keys.box.bottom, w), colour="muted")
    right, low = max(keys.box.right, text.box.right), max(keys.box.bottom, text.box.bottom)
    return Piece(Box(x, y, right - x, low - y), (*keys.marks, text))


def reminders(kit: Kit, hints: Sequence[Hint], at: At) -> Piece:
    """Return reminders on a line when they fit, else on several."""
    x, y, w = at
    marks: list[Mark] = []
    left, top, low, far = x, y, y, x
    for hint in hints:
        piece = reminder(kit, hint, (left, top, max(1, x + w - left)))
        if left > x and (piece.box.right > x + w or piece.box.h > tall(kit)):
            left, top = x, low + kit.u(GAP)
            piece = reminder(kit, hint, (left, top, w))
        marks += piece.marks
        left, far = piece.box.right + kit.u(APART), max(far, piece.box.right)
        low = max(low, piece.box.bottom)
    return Piece(Box(x, y, far - x, low - y), tuple(marks))


def breadth(kit: Kit, hints: Sequence[Hint]) -> int:
    """Return how wide reminders are on a single line."""
    return reminders(kit, hints, (0, 0, 1_000_000)).box.w
