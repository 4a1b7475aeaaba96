"""Blocks of words as pieces of a plan: headings, paragraphs, speech, gauges, notices."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import (
    GaugeBar,
    Gauges,
    Heading,
    Notice,
    Paragraph,
    Speech,
    Tone,
)
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Group, Icon, Level, Line, Mark, Panel, Piece, Portrait
from sena_game.window.names import Ink

At = tuple[int, int, int]  # x, y and width

TONES: dict[Tone, tuple[Ink, str]] = {
    "plain": ("teal", "info"),
    "good": ("leaf", "check"),
    "bad": ("brick", "x"),
    "warning": ("saffron", "triangle-alert"),
}
SHORT = 3  # lines up to which speech is written larger
GAUGE_INKS: tuple[Ink, ...] = ("teal", "saffron", "leaf", "plum")


def heading(kit: Kit, block: Heading, at: At) -> Piece:
    roles: dict[int, Role] = {1: "display", 2: "title"}
    text = kit.text(block.text, roles.get(block.level, "label"), at)
    return Piece(text.box, (text,))


def paragraph(kit: Kit, block: Paragraph, at: At) -> Piece:
    roles: dict[str, Role] = {"plain": "body", "lead": "lead", "small": "small"}
    colour: Ink = "muted" if block.tone == "small" else "ink"
    text = kit.text(block.text, roles[block.tone], at, colour=colour)
    return Piece(text.box, (text,))


def speech(kit: Kit, block: Speech, at: At, *, portrait: int = 150) -> Piece:
    """A card with the portrait at the left, above the words when they would have little room."""
    x, y, w = at
    if block.face is None:
        return boxed(kit, (kit.text(block.text, "body", inset(kit, at, 20)),), at)
    name = ", ".join(part for part in (block.face.name, block.face.role) if part)
    pad, size = kit.u(20), kit.u(portrait)
    beside = w - size - 2 * pad - kit.u(8)
    if beside < kit.em(15):
        return _speech_below(kit, block, name, at)
    left = x + size + pad + kit.u(4)
    said = kit.text(name, "smallstrong", (left, y, beside), colour="teal")
    words = kit.text(block.text, "lead", (left, said.box.bottom + kit.u(5), beside))
    if len(words.lines) > SHORT:
        words = kit.text(block.text, "body", (left, words.box.y, beside))
    high = words.box.bottom - y
    height = max(size + kit.u(14), high + 2 * min(pad, kit.u(portrait) // 8))
    face = Portrait(
        Box(x + kit.u(10), y + height - size, size, size),
        block.face.name,
        block.face.portrait,
        block.face.mood,
    )
    box = Box(x, y, w, height)
    told = Piece(box, (said, words)).moved(0, (height - high) // 2)
    return Piece(box, (Panel(box, "card"), face, *told.marks))


def _speech_below(kit: Kit, block: Speech, name: str, at: At) -> Piece:
    x, y, w = at
    pad, size = kit.u(16), kit.u(64)
    assert block.face is not None
    face = Portrait(
        Box(x + pad, y + pad, size, size), block.face.name, block.face.portrait, block.face.mood
    )
    left = x + pad + size + kit.u(12)
    said = kit.text(name, "smallstrong", (left, y + pad, x + w - pad - left), colour="teal")
    top = max(face.box.bottom, said.box.bottom) + kit.u(8)
    words = kit.text(block.text, "body", (x + pad, top, w - 2 * pad))
    return boxed(kit, (face, said, words), at, pad=16)


def gauges(kit: Kit, block: Gauges, at: At) -> Piece:
    """Bars side by side, in as many columns as their labels allow."""
    x, y, w = at
    pad, gap = kit.u(18), kit.u(18)
    inner = w - 2 * pad
    widest = max((kit.width(bar.label, "smallstrong") for bar in block.bars), default=1)
    fits = [n for n in (6, 5, 4, 3, 2, 1) if n * (widest + gap) - gap <= inner]
    most = max(1, min(len(block.bars), fits[0] if fits else 1))
    count = per_row(len(block.bars), most)
    width = (inner - gap * (count - 1)) // count
    marks: list[Mark] = []
    top = y + kit.u(14)
    for first in range(0, len(block.bars), count):
        lowest = top
        for column, bar in enumerate(block.bars[first : first + count]):
            place = (x + pad + column * (width + gap), top, width)
            piece = _gauge(kit, bar, place, GAUGE_INKS[(first + column) % len(GAUGE_INKS)])
            marks += piece.marks
            lowest = max(lowest, piece.box.bottom)
        top = lowest + kit.u(10)
    box = Box(x, y, w, top + kit.u(2) - y)
    return Piece(box, (Panel(box, "card"), *marks))


def _gauge(kit: Kit, bar: GaugeBar, at: At, colour: Ink) -> Piece:
    x, y, w = at
    label = kit.text(bar.label, "smallstrong", at)
    level = Level(Box(x, label.box.bottom + kit.u(3), w, kit.u(10)), bar.id, bar.value, colour)
    under = level.box.bottom + kit.u(3)
    number = str(bar.value)
    wide = kit.width(number, "smallstrong")
    value = kit.text(number, "smallstrong", (x, under, min(w, wide)))
    marks: list[Mark] = [label, level, value]
    if bar.change:
        sign = "+" if bar.change > 0 else "\u2212"
        ink: Ink = "leaf" if bar.change > 0 else "brick"
        left = x + wide + kit.u(9)
        place = (left, under, max(1, x + w - left))
        marks.append(kit.text(f"{sign}{abs(bar.change)}", "smallstrong", place, colour=ink))
    return Piece(Box(x, y, w, value.box.bottom - y), tuple(marks))


def notice(kit: Kit, block: Notice, at: At, *, height: int = 0) -> Piece:
    """A band in the colour of its tone, told by an icon as well; at least as high as `height`."""
    x, y, w = at
    pad, size = kit.u(18), kit.step("label")
    colour, icon = TONES[block.tone]
    picture = Icon(Box(x + pad, y + kit.u(14), size, size), icon, colour_of_icon(colour))
    left = picture.box.right + kit.u(12)
    width = x + w - pad - left
    marks: list[Mark] = [picture]
    top = y + kit.u(14)
    if block.title:
        title = kit.text(block.title, "label", (left, top, width))
        marks.append(title)
        top = title.box.bottom + kit.u(2)
    if block.text:
        text = kit.text(block.text, "body", (left, top, min(width, kit.em(40))))
        marks.append(text)
        top = text.box.bottom
    box = Box(x, y, w, max(height, max(top, picture.box.bottom) + kit.u(14) - y))
    return Piece(box, (Group(box, block.title + block.text, (Panel(box, block.tone), *marks)),))


def colour_of_icon(colour: Ink) -> Ink:
    """Saffron is too pale for anything thin on paper."""
    return "ochre" if colour == "saffron" else colour


def boxed(kit: Kit, marks: tuple[Mark, ...], at: At, *, pad: int = 20) -> Piece:
    """Return the marks on a card that ends `pad` under the last of them."""
    x, y, w = at
    box = Box(x, y, w, bottom(marks) + kit.u(pad) - y)
    return Piece(box, (Panel(box, "card"), *marks))


def inset(kit: Kit, at: At, by: int) -> At:
    x, y, w = at
    return x + kit.u(by), y + kit.u(by), w - 2 * kit.u(by)


def bottom(marks: Sequence[Mark]) -> int:
    """Return where the lowest of the marks ends."""
    return max(mark.box.bottom for mark in marks if not isinstance(mark, Line))


def per_row(count: int, most: int) -> int:
    """Return how many stand side by side: as many in each row, or nearly so when there are many."""
    if count <= 4:
        return max(n for n in range(1, max(1, most) + 1) if count % n == 0)
    return -(-count // -(-count // most))
