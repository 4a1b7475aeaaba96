"""Controls as pieces of a plan: cards for decisions, a list for menus, and rows of buttons."""

from __future__ import annotations

from typing import assert_never

from sena_game.screen.blocks import Choice, Choices
from sena_game.window.buttons import buttons, tabs
from sena_game.window.caps import caps
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Group, Icon, Mark, Marker, Panel, Piece, Spot
from sena_game.window.names import Look
from sena_game.window.pieces import At, bottom, per_row
from sena_game.window.settings import pin, plate
from sena_game.window.values import values


def choices(kit: Kit, block: Choices, at: At, *, numbered: bool) -> Piece:
    """`numbered` when digits activate this group, so that its badges say which."""
    match block.style:
        case "cards":
            return _cards(kit, block, at, numbered)
        case "list":
            return _list(kit, block, at, numbered)
        case "row":
            return _row(kit, block, at)
        case "tabs":
            return tabs(kit, block, at)
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
    keys, told = _keyed(kit, choice, (x + pad + indent, top, w - 2 * pad - indent), head.box.h)
    marks += keys.marks
    top = max(top, keys.box.bottom if keys.marks else top)
    for words in told:
        if words:
            place = (x + pad + indent, top + kit.u(2), w - 2 * pad - indent)
            marks.append(kit.text(words, "small", place, colour="muted"))
            top = bottom(marks)
    box = Box(x, y, w, top + kit.u(12) - y)
    look: Look = "locked" if choice.locked else "chosen" if choice.selected else "choice"
    under = (Panel(box, look, choice.id), Spot(box, choice.id))
    return Piece(box, (*under, *marks))


def _keyed(kit: Kit, choice: Choice, at: At, high: int) -> tuple[Piece, tuple[str, ...]]:
    """Return its keys, at the end of its line when they fit there, and what is left to write.

    `at` is under its label, and `high` the height of that.
    """
    if not choice.caps:
        return Piece(Box(*at, 0), ()), (choice.text, choice.note, choice.locked)
    x, top, w = at
    drawn = caps(kit, choice.caps, (x, top + kit.u(4), w))
    one = caps(kit, choice.caps, (0, 0, 1_000_000)).box
    if kit.width(choice.label, "label") + kit.u(24) + one.w <= w:
        middle = top - (high + one.h) // 2
        drawn = caps(kit, choice.caps, (x + w - one.w, middle, one.w))
    return drawn, (choice.text, choice.locked)


def _row(kit: Kit, block: Choices, at: At) -> Piece:
    """Buttons in a line; the values of a setting have its name beside them."""
    if any(choice.selected is not None for choice in block.choices):
        return values(kit, block, at)
    x, y, w = at
    marks, top = _prompt(kit, block, at, 10)
    row = buttons(kit, block.choices, (x, top, w))
    return Piece(Box(x, y, w, row.box.bottom - y), (*marks, *row.marks))
