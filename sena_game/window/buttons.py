"""Buttons: as wide as their words, one after the other, or as the tabs of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sena_game.screen.blocks import Choice, Choices
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Fill, Icon, Mark, Marker, Panel, Piece, Spot
from sena_game.window.names import Look
from sena_game.window.pieces import At, bottom

AFTER = ("arrow-right", "chevron-right")  # they point to what comes next


def tabs(kit: Kit, block: Choices, at: At) -> Piece:
    """The parts of a page, side by side and equally wide, on a line; under one another if not."""
    x, y, w = at
    gap, count = kit.u(8), len(block.choices)
    shown = [tab(kit, choice, (x, y, w)) for choice in block.choices]
    wide = max(piece.box.w for piece in shown)
    each = min(max(wide, (w - gap * (count - 1)) // count), w)
    per = max(1, (w + gap) // (each + gap))
    marks: list[Mark] = []
    top = y
    for first in range(0, count, per):
        row = block.choices[first : first + per]
        pieces = [tab(kit, c, (x + n * (each + gap), top, each), each) for n, c in enumerate(row)]
        marks += [mark for piece in pieces for mark in piece.marks]
        top = max(piece.box.bottom for piece in pieces) + gap
    marks.append(Fill(Box(x, top - gap + kit.u(6), w, kit.u(2)), "teal"))
    return Piece(Box(x, y, w, top - gap + kit.u(8) - y), tuple(marks))


def tab(kit: Kit, choice: Choice, at: At, width: int = 0) -> Piece:
    """One tab: its icon, its name, and a check when it is the one shown."""
    x, y, most = at
    pad, size = kit.u(14), kit.step("strong") - kit.u(2)
    icon = "check" if choice.selected else choice.icon
    beside = size + kit.u(8) if icon else 0
    wide = kit.width(choice.label, "strong")
    box_wide = width or min(most, wide + 2 * pad + beside)
    left = x + max(pad, (box_wide - wide - beside) // 2)
    room = max(1, min(wide + 1, x + box_wide - pad - left - beside))
    label = kit.text(choice.label, "strong", (left + beside, y + kit.u(9), room))
    box = Box(x, y, box_wide, label.box.h + kit.u(18))
    marks: list[Mark] = [label]
    if icon:
        drop = label.box.y + (kit.step("strong") - size) // 2
        marks.append(Icon(Box(left, drop, size, size), icon, "teal"))
    look: Look = "chosen" if choice.selected else "chip"
    return Piece(box, (Panel(box, look, choice.id), Spot(box, choice.id), *marks))


def buttons(kit: Kit, options: Sequence[Choice], at: At) -> Piece:
    """Buttons one after the other, on as many lines as they need."""
    x, y, w = at
    gap = kit.u(10)
    marks: list[Mark] = []
    left, top, tall = x, y, 0
    for choice in options:
        piece = button(kit, choice, (left, top, w), alone=len(options) == 1)
        if left > x and piece.box.right > x + w:
            left, top = x, top + tall + gap
            piece = button(kit, choice, (left, top, w), alone=False)
            tall = 0
        marks += piece.marks
        left, tall = piece.box.right + gap, max(tall, piece.box.h)
    return Piece(Box(x, y, w, top + tall - y), tuple(marks))


def button(kit: Kit, choice: Choice, at: At, *, alone: bool, role: Role = "strong") -> Piece:
    """A button as wide as its words; `alone`, it is the one thing to do next."""
    if choice.size:  # seen as it will be
        kit = replace(kit, percent=choice.size)
    x, y, most = at
    radio = choice.selected is not None
    pad, edge = kit.u(26 if alone else 13 if radio else 16), kit.u(10 if role == "strong" else 5)
    size = kit.step(role) - kit.u(2)
    name = "lock" if choice.locked else ("check" if choice.selected else choice.icon)
    beside = size + kit.u(7) if name or radio else 0
    after = name in AFTER
    small = [words for words in (choice.text, choice.note, choice.locked) if words]
    wide = max([kit.width(choice.label, role), *(kit.width(words, "small") for words in small)])
    width = min(most, wide + 2 * pad + beside)
    main = (alone or after) and not choice.locked
    left, room = x + pad + (0 if after else beside), width - 2 * pad - beside
    label = kit.text(choice.label, role, (left, y + edge, room), colour="white" if main else "ink")
    marks: list[Mark] = [label]
    for words in small:
        place = (left, bottom(marks), room)
        marks.append(kit.text(words, "small", place, colour="white" if main else "muted"))
    box = Box(x, y, width, bottom(marks) + edge - y)
    drop = label.box.y + (kit.step(role) - size) // 2
    sign = Box(box.right - pad - size if after else x + pad, drop, size, size)
    if name:
        marks.append(Icon(sign, name, "white" if main else "teal"))
    elif radio:
        marks.append(Marker(sign.grown(-size // 6), "dot", "muted", hollow=True))
    return Piece(box, (Panel(box, _look(choice, main), choice.id), Spot(box, choice.id), *marks))


def _look(choice: Choice, main: bool) -> Look:
    if choice.locked:
        return "locked"
    if choice.selected is not None:
        return "chosen" if choice.selected else "chip"
    return "primary" if main else "button"
