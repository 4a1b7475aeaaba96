"""Blocks of words as pieces of a plan: headings, paragraphs, speech, gauges, notices, cards."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import (
    Card,
    GaugeBar,
    Gauges,
    Heading,
    Notice,
    Paragraph,
    Speech,
    Tone,
)
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Group, Icon, Ink, Level, Line, Mark, Panel, Piece, Portrait

At = tuple[int, int, int]  # x, y and width

TONES: dict[Tone, tuple[Ink, str]] = {
    "plain": ("teal", "info"),
    "good": ("leaf", "check"),
    "bad": ("brick", "triangle-alert"),
    "warning": ("saffron", "triangle-alert"),
}
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


def speech(kit: Kit, block: Speech, at: At) -> Piece:
    """A card with the portrait at the left, above the words when they would have little room."""
    x, y, w = at
    if block.face is None:
        return boxed(kit, (kit.text(block.text, "body", inset(kit, at, 20)),), at)
    name = ", ".join(part for part in (block.face.name, block.face.role) if part)
    pad, size = kit.u(20), kit.u(150)
    beside = w - size - 2 * pad - kit.u(8)
    if beside < kit.em(15):
        return _speech_below(kit, block, name, at)
    left = x + size + pad + kit.u(4)
    said = kit.text(name, "smallstrong", (left, y + pad, beside), colour="teal")
    words = kit.text(block.text, "body", (left, said.box.bottom + kit.u(4), beside))
    height = max(size + kit.u(20), words.box.bottom + pad - y)
    face = Portrait(
        Box(x + kit.u(10), y + height - size, size, size),
        block.face.name,
        block.face.portrait,
        block.face.mood,
    )
    box = Box(x, y, w, height)
    return Piece(box, (Panel(box, "card"), face, said, words))


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
    per_row = max(1, min(len(block.bars), fits[0] if fits else 1))
    width = (inner - gap * (per_row - 1)) // per_row
    marks: list[Mark] = []
    top = y + kit.u(14)
    for first in range(0, len(block.bars), per_row):
        lowest = top
        for column, bar in enumerate(block.bars[first : first + per_row]):
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


def notice(kit: Kit, block: Notice, at: At) -> Piece:
    """A band in the colour of its tone, told by an icon as well."""
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
        text = kit.text(block.text, "body", (left, top, width))
        marks.append(text)
        top = text.box.bottom
    box = Box(x, y, w, max(top, picture.box.bottom) + kit.u(14) - y)
    return Piece(box, (Group(box, block.title + block.text, (Panel(box, block.tone), *marks)),))


def colour_of_icon(colour: Ink) -> Ink:
    """Saffron is too pale for anything thin on paper."""
    return "ink" if colour == "saffron" else colour


def card(kit: Kit, block: Card, at: At, *, height: int = 0) -> Piece:
    """A decision looked at again; at least as high as `height`, for those beside it."""
    x, y, w = at
    pad = kit.u(18)
    left, width = x + pad + kit.u(6), w - 2 * pad - kit.u(6)
    colour, _ = TONES[block.tone]
    marks: list[Mark] = []
    top = y + kit.u(14)
    if block.kicker:
        marks.append(kit.text(block.kicker, "small", (left, top, width), colour="muted"))
        top = bottom(marks)
    marks.append(kit.text(block.title, "label", (left, top, width)))
    top = bottom(marks) + kit.u(8)
    for fact in block.facts:
        ink: Ink = "leaf" if block.tone == "good" else "brick" if block.tone == "bad" else "teal"
        if fact.label:
            marks.append(kit.text(fact.label, "smallstrong", (left, top, width), colour=ink))
            top = bottom(marks)
        marks.append(kit.text(fact.text, "small", (left, top, width)))
        top = bottom(marks) + kit.u(8)
    box = Box(x, y, w, max(height, top + kit.u(8) - y))
    edge: Ink = "line" if block.tone == "plain" else colour
    middle, thick = x + kit.u(1), kit.u(7)
    ends = ((middle, y + kit.u(20)), (middle, box.bottom - kit.u(20)))
    strip = Line(ends, edge, thick)
    return Piece(box, (Panel(box, "choice"), strip, *marks))


def cards(kit: Kit, blocks: Sequence[Card], at: At) -> Piece:
    """Up to three in a row, those of a row as high as the highest."""
    x, y, w = at
    gap = kit.u(20)
    per_row = max(1, min(3, len(blocks), (w + gap) // (kit.em(16) + gap)))
    width = (w - gap * (per_row - 1)) // per_row
    marks: list[Mark] = []
    top = y
    for first in range(0, len(blocks), per_row):
        row = blocks[first : first + per_row]
        places = [(x + n * (width + gap), top, width) for n in range(len(row))]
        tall = max(card(kit, one, at).box.h for one, at in zip(row, places, strict=True))
        for one, place in zip(row, places, strict=True):
            marks += card(kit, one, place, height=tall).marks
        top += tall + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


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
