"""What can be done from the title: one great button, what leads further, and small ones below."""

from __future__ import annotations

from sena_game.screen.blocks import Choice, Choices
from sena_game.window.buttons import button, tab
from sena_game.window.choices import line
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Mark, Panel, Piece, Spot
from sena_game.window.pieces import At, bottom


def entries(kit: Kit, block: Choices, at: At) -> Piece:
    """Return the ways to play, the first of them large; digits stand for all of them."""
    x, y, w = at
    first, *others = block.choices
    great = _great(kit, first, at)
    marks: list[Mark] = list(great.marks)
    top = great.box.bottom
    for number, choice in enumerate(others, start=2):
        piece = line(kit, choice, (x, top + kit.u(10), w), str(number))
        marks += piece.marks
        top = piece.box.bottom
    return Piece(Box(x, y, w, top - y), tuple(marks))


def asides(kit: Kit, block: Choices, at: At) -> Piece:
    """Return small buttons of one width, in as few even rows as they can be read in."""
    x, y, w = at
    gap, count = kit.u(10), len(block.choices)
    widest = max(button(kit, each, at, alone=False).box.w for each in block.choices)
    fits = [n for n in range(count, 1, -1) if count % n == 0 and n * (widest + gap) - gap <= w]
    per = fits[0] if fits else 1
    wide = (w - gap * (per - 1)) // per
    marks: list[Mark] = []
    top = y
    for first in range(0, count, per):
        row = block.choices[first : first + per]
        pieces = [tab(kit, c, (x + n * (wide + gap), top, wide), wide) for n, c in enumerate(row)]
        marks += [mark for piece in pieces for mark in piece.marks]
        top = max(piece.box.bottom for piece in pieces) + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


def _great(kit: Kit, choice: Choice, at: At) -> Piece:
    """The one thing to do first: its words in large, and what they are about under them."""
    x, y, w = at
    pad, size = kit.u(22), kit.step("title")
    inner = w - 2 * pad - size - kit.u(10)
    label = kit.text(choice.label, "title", (x + pad, y + kit.u(17), inner), colour="white")
    marks: list[Mark] = [label]
    if choice.text:
        under = (x + pad, label.box.bottom + kit.u(2), inner)
        marks.append(kit.text(choice.text, "small", under, colour="white"))
    box = Box(x, y, w, bottom(marks) + kit.u(17) - y)
    sign = Box(box.right - pad - size, y + (box.h - size) // 2, size, size)
    icon = (Icon(sign, choice.icon, "white"),) if choice.icon else ()
    return Piece(box, (Panel(box, "primary", choice.id), Spot(box, choice.id), *marks, *icon))
