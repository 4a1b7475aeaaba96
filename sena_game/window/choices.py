"""Controls as pieces of a plan: cards for decisions, a row of buttons, a list for menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from sena_game.screen.blocks import Choice, Choices
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Group, Icon, Mark, Marker, Panel, Piece, Spot
from sena_game.window.names import Look
from sena_game.window.pieces import At, bottom, per_row
from sena_game.window.settings import pin, plate

AFTER = ("arrow-right", "chevron-right")  # they point to what comes next


def choices(kit: Kit, block: Choices, at: At, *, numbered: bool) -> Piece:
    """`numbered` when digits activate this group, so that its badges say which."""
    match block.style:
        case "cards":
            return _cards(kit, block, at, numbered)
        case "list":
            return _list(kit, block, at, numbered)
        case "row":
            return _row(kit, block, at)
    assert_never(block.style)


def _prompt(kit: Kit, block: Choices, at: At, gap: int) -> tuple[tuple[Mark, ...], int]:
    """Return the prompt and where what follows it begins."""
    if not block.prompt:
        return (), at[1]
    if kit.setting and block.style == "cards":
        name = plate(kit, block.prompt, at)
        return name.marks, name.box.bottom + kit.u(gap)
    prompt = kit.text(block.prompt, "title", at)
    return (prompt,), prompt.box.bottom + kit.u(gap)


def _cards(kit: Kit, block: Choices, at: At, numbered: bool) -> Piece:
    x, y, w = at
    marks, top = _prompt(kit, block, at, 10)
    gap = kit.u(18)
    widest = max(1, min(4, len(block.choices), (w + gap) // (kit.em(14) + gap)))
    count = per_row(len(block.choices), widest)
    width = (w - gap * (count - 1)) // count
    for first in range(0, len(block.choices), count):
        row = block.choices[first : first + count]
        tall = 0
        for final in (False, True):
            for n, choice in enumerate(row):
                place = (x + n * (width + gap), top, width)
                number = str(first + n + 1) if numbered else ""
                piece = card(kit, choice, place, number, tall)
                tall = max(tall, piece.box.h)
                if final:
                    marks += piece.marks
        top += tall + gap
    return Piece(Box(x, y, w, top - gap - y), marks)


def card(kit: Kit, choice: Choice, at: At, number: str, height: int) -> Piece:
    """An option to be taken; the note stands at the foot, `height` being that of its row."""
    x, y, w = at
    pad = kit.u(18)
    head = _head(kit, choice, (x + pad, y + pad, w - 2 * pad), number)
    marks: list[Mark] = list(head.marks)
    top = head.box.bottom
    if choice.text:
        marks.append(kit.text(choice.text, "body", (x + pad, top + kit.u(8), w - 2 * pad)))
        top = bottom(marks)
    foot = _foot(kit, choice, (x + pad, 0, w - 2 * pad))
    lower = kit.u(10) + foot.box.h if foot.marks else 0
    box = Box(x, y, w, max(height, top + lower + kit.u(15) - y))
    marks += foot.moved(0, box.bottom - kit.u(15) - foot.box.h).marks
    look: Look = "locked" if choice.locked else "chosen" if choice.selected else "choice"
    pins = (pin(kit, box),) if kit.setting == "wall" else ()
    under = (Panel(box, look, choice.id), *pins, Spot(box, choice.id))
    key = f"{choice.id} {choice.label}"
    return Piece(box, (Group(box, key, (*under, *marks)),))


def _head(kit: Kit, choice: Choice, at: At, number: str) -> Piece:
    """The badge, the label beside it, and at the far end whether it is selected."""
    x, y, w = at
    size = max(kit.u(32), kit.step("label") + kit.u(4))
    marks: list[Mark] = []
    left, right = x, x + w
    if number:
        badge = Box(x, y, size, size)
        inner = y + (size - kit.step("label")) // 2
        if choice.locked:
            digit = kit.text(number, "label", (x, inner, size), align="centre", colour="muted")
            marks += [Panel(badge, "post"), digit]
        else:
            digit = kit.text(
                number, "label", (x, inner, size), align="centre", control=choice.id, lit="white"
            )
            marks += [Panel(badge, "badge", choice.id), digit]
        left = badge.right + kit.u(12)
    beside = kit.step("label")
    state = _state(kit, choice, (right - beside, y + (size - beside) // 2))
    if state:
        marks += state
        right -= beside + kit.u(8)
    drop = max(0, (size - kit.step("label")) // 2)
    label = kit.text(choice.label, "label", (left, y + drop, right - left))
    marks.append(label)
    return Piece(Box(x, y, w, max(size if number else 0, label.box.bottom - y)), tuple(marks))


def _state(kit: Kit, choice: Choice, at: tuple[int, int]) -> tuple[Mark, ...]:
    """What stands at the far end: a lock, an icon, or a ring that is full and checked or not."""
    x, y = at
    size = kit.step("label")
    box = Box(x, y, size, size)
    if choice.locked:
        return (Icon(box, "lock", "muted"),)
    if choice.selected is None:
        return (Icon(box, choice.icon, "teal"),) if choice.icon else ()
    if not choice.selected:
        return (Marker(box, "dot", "muted", hollow=True),)
    full = Marker(box.grown(size // 8), "dot", "teal")
    return (full, Icon(box.grown(-size // 6), "check", "white"))


def _foot(kit: Kit, choice: Choice, at: At) -> Piece:
    """The note, and the reason why it cannot be taken."""
    x, y, w = at
    marks: list[Mark] = []
    top = y
    parts: tuple[tuple[str, Role], ...] = (
        (choice.note, "small"),
        (choice.locked, "smallstrong"),
    )
    for words, role in parts:
        if words:
            marks.append(kit.text(words, role, (x, top, w), colour="muted"))
            top = bottom(marks)
    return Piece(Box(x, y, w, top - y), tuple(marks))


def _list(kit: Kit, block: Choices, at: At, numbered: bool) -> Piece:
    x, y, w = at
    marks, top = _prompt(kit, block, at, 10)
    gap = kit.u(12)
    for n, choice in enumerate(block.choices):
        piece = line(kit, choice, (x, top, w), str(n + 1) if numbered else "")
        marks += piece.marks
        top = piece.box.bottom + gap
    return Piece(Box(x, y, w, top - gap - y), marks)


def line(kit: Kit, choice: Choice, at: At, number: str) -> Piece:
    """One entry of a menu: its label, and what it leads to in small."""
    x, y, w = at
    pad = kit.u(14)
    head = _head(kit, choice, (x + pad, y + kit.u(12), w - 2 * pad), number)
    marks: list[Mark] = list(head.marks)
    indent = max(kit.u(32), kit.step("label") + kit.u(4)) + kit.u(12) if number else 0
    top = head.box.bottom
    for words in (choice.text, choice.note, choice.locked):
        if words:
            place = (x + pad + indent, top + kit.u(2), w - 2 * pad - indent)
            marks.append(kit.text(words, "small", place, colour="muted"))
            top = bottom(marks)
    box = Box(x, y, w, top + kit.u(12) - y)
    look: Look = "locked" if choice.locked else "chosen" if choice.selected else "choice"
    under = (Panel(box, look, choice.id), Spot(box, choice.id))
    return Piece(box, (*under, *marks))


def _row(kit: Kit, block: Choices, at: At) -> Piece:
    """Buttons in a line; a setting has its name at the left when there is room for both."""
    x, y, w = at
    setting = any(choice.selected is not None for choice in block.choices)
    if not setting:
        marks, top = _prompt(kit, block, at, 10)
        row = _buttons(kit, block.choices, (x, top, w))
        return Piece(Box(x, y, w, row.box.bottom - y), (*marks, *row.marks))
    row = _buttons(kit, block.choices, at)
    name = kit.text(block.prompt, "strong", at)
    aside = kit.width(block.prompt, "strong") + kit.u(24)
    extent = max(mark.box.right for mark in row.marks if isinstance(mark, Spot)) - x
    if aside + extent <= w:
        shift = w - extent
        drop = max(0, (row.box.h - name.box.h) // 2)
        name = kit.text(block.prompt, "strong", (x, y + drop, aside))
        high = max(row.box.h, name.box.h)
        return Piece(Box(x, y, w, high), (name, *row.moved(shift, 0).marks))
    row = row.moved(0, name.box.h + kit.u(6))
    return Piece(Box(x, y, w, row.box.bottom - y), (name, *row.marks))


def _buttons(kit: Kit, options: Sequence[Choice], at: At) -> Piece:
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
