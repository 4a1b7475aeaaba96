"""Decisions looked at again, as cards in rows: what was done, what it moved, why, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Card, Choice, Fact
from sena_game.window.buttons import button
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Line, Mark, Panel, Piece
from sena_game.window.names import Ink, Look
from sena_game.window.pieces import TONES, At, bottom, colour_of_icon, per_row

MANY = 3  # sentences from which a card has a row of its own


def cards(kit: Kit, blocks: Sequence[Card], at: At) -> Piece:
    """Up to three in a row, those of a row as high as the highest; a long one has its own row."""
    x, y, w = at
    gap = kit.u(20)
    most = max(1, min(3, (w + gap) // (kit.em(16) + gap)))
    marks: list[Mark] = []
    top = y
    for row in rows(blocks, most):
        width = (w - gap * (len(row) - 1)) // len(row)
        places = [(x + n * (width + gap), top, width) for n in range(len(row))]
        tall = max(card(kit, one, at).box.h for one, at in zip(row, places, strict=True))
        for one, place in zip(row, places, strict=True):
            marks += card(kit, one, place, height=tall).marks
        top += tall + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


def rows(blocks: Sequence[Card], most: int) -> list[list[Card]]:
    """Return the cards in order, in rows as even as can be."""
    runs: list[list[Card]] = []
    for block in blocks:
        if runs and not _is_long(block) and not _is_long(runs[-1][-1]):
            runs[-1].append(block)
        else:
            runs.append([block])
    found: list[list[Card]] = []
    for run in runs:
        count = per_row(len(run), most)
        found += [run[first : first + count] for first in range(0, len(run), count)]
    return found


def _is_long(block: Card) -> bool:
    return sum(fact.form == "sentence" for fact in block.facts) >= MANY


def card(kit: Kit, block: Card, at: At, *, height: int = 0) -> Piece:
    """One decision; at least as high as `height`, with the principle and the source at its foot."""
    x, y, w = at
    pad = kit.u(20)
    inside = (x + pad + kit.u(6), y + kit.u(16), w - 2 * pad - kit.u(6))
    marks = _head(kit, block, inside)
    changes = [fact for fact in block.facts if fact.form == "changes"]
    sentences = [fact for fact in block.facts if fact.form == "sentence"]
    rest = [fact for fact in block.facts if fact.form in ("name", "reference")]
    for fact in changes:
        marks += _moved(kit, fact, (inside[0], bottom(marks) + kit.u(8), inside[2])).marks
    if sentences:
        marks += _told(kit, sentences, (inside[0], bottom(marks) + kit.u(12), inside[2])).marks
    foot = _foot(kit, rest, block.control, (inside[0], 0, inside[2]))
    lower = foot.box.h + kit.u(14) if foot.marks else 0
    box = Box(x, y, w, max(height, bottom(marks) + lower + kit.u(18) - y))
    marks += foot.moved(0, box.bottom - kit.u(18) - foot.box.h).marks
    return Piece(box, (Panel(box, "choice"), _strip(kit, block, box), *marks))


def _strip(kit: Kit, block: Card, box: Box) -> Line:
    """The edge at the left, in the colour of how it went."""
    colour: Ink = "line" if block.tone == "plain" else colour_of_icon(TONES[block.tone][0])
    middle, inset = box.x + kit.u(1), kit.u(20)
    return Line(((middle, box.y + inset), (middle, box.bottom - inset)), colour, kit.u(7))


def _head(kit: Kit, block: Card, at: At) -> list[Mark]:
    """When and what; how it went has an icon as well as a colour."""
    x, y, w = at
    size = kit.step("label")
    marks: list[Mark] = []
    room = w
    if block.tone != "plain":
        colour, icon = TONES[block.tone]
        marks.append(Icon(Box(x + w - size, y, size, size), icon, colour_of_icon(colour)))
        room = w - size - kit.u(8)
    top = y
    if block.kicker:
        kicker = kit.text(block.kicker, "small", (x, top, room), colour="muted")
        marks.append(kicker)
        top = kicker.box.bottom + kit.u(2)
    marks.append(kit.text(block.title, "label", (x, top, room)))
    return marks


def _moved(kit: Kit, fact: Fact, at: At) -> Piece:
    """What was gained and lost, one after the other."""
    x, y, w = at
    marks: list[Mark] = []
    left, top = x, y
    for part in fact.text.split(" · "):
        gained = "+" in part
        ink: Ink = "leaf" if gained else "brick"
        piece = _tag(kit, part, (left, top, w), "gain" if gained else "loss", ink)
        if left > x and piece.box.right > x + w:
            left, top = x, piece.box.bottom + kit.u(6)
            piece = _tag(kit, part, (left, top, w), "gain" if gained else "loss", ink)
        marks += piece.marks
        left = piece.box.right + kit.u(6)
    return Piece(Box(x, y, w, bottom(marks) - y), tuple(marks))


def _tag(kit: Kit, words: str, at: At, look: Look, ink: Ink) -> Piece:
    x, y, w = at
    pad, edge = kit.u(10), kit.u(3)
    width = min(w, kit.width(words, "smallstrong") + 2 * pad)
    text = kit.text(words, "smallstrong", (x + pad, y + edge, width - 2 * pad), colour=ink)
    box = Box(x, y, width, text.box.h + 2 * edge)
    return Piece(box, (Panel(box, look), text))


def _told(kit: Kit, facts: Sequence[Fact], at: At) -> Piece:
    """The sentences, side by side when there are many and room; 75 letters at most in a line."""
    x, y, w = at
    gap = kit.u(28)
    count = min(len(facts), max(1, (w + gap) // (kit.em(16) + gap))) if len(facts) >= MANY else 1
    wide = (w - gap * (count - 1)) // count
    marks: list[Mark] = []
    top = y
    for first in range(0, len(facts), count):
        low = top
        for n, fact in enumerate(facts[first : first + count]):
            left, below = x + n * (wide + gap), top
            if fact.label:
                label = kit.text(fact.label, "smallstrong", (left, below, wide), colour="teal")
                marks.append(label)
                below = label.box.bottom + kit.u(2)
            text = kit.text(fact.text, "note", (left, below, min(wide, kit.em(33))))
            marks.append(text)
            low = max(low, text.box.bottom)
        top = low + kit.u(10)
    return Piece(Box(x, y, w, bottom(marks) - y), tuple(marks))


def _foot(kit: Kit, facts: Sequence[Fact], control: Choice | None, at: At) -> Piece:
    """Names in a pill, references in small, and the button at the very foot."""
    x, y, w = at
    marks: list[Mark] = []
    for fact in facts:
        top = bottom(marks) + kit.u(8) if marks else y
        if fact.form == "name":
            marks += _named(kit, fact, (x, top, w)).marks
            continue
        words = f"{fact.label} · {fact.text}" if fact.label else fact.text
        marks.append(kit.text(words, "small", (x, top, min(w, kit.em(31))), colour="muted"))
    if control:
        top = bottom(marks) + kit.u(12) if marks else y
        marks += button(kit, control, (x, top, w), alone=False).marks
    return Piece(Box(x, y, w, bottom(marks) - y if marks else 0), tuple(marks))


def _named(kit: Kit, fact: Fact, at: At) -> Piece:
    """A pill after its label, on the same line when both fit."""
    x, y, w = at
    if not fact.label:
        return _tag(kit, fact.text, at, "pill", "teal")
    wide = kit.width(fact.label, "small")
    label = kit.text(fact.label, "small", (x, y + kit.u(3), min(w, wide)), colour="muted")
    aside = wide + kit.u(10)
    if aside + kit.width(fact.text, "smallstrong") + kit.u(20) <= w:
        pill = _tag(kit, fact.text, (x + aside, y, w - aside), "pill", "teal")
    else:
        pill = _tag(kit, fact.text, (x, label.box.bottom + kit.u(4), w), "pill", "teal")
    return Piece(Box(x, y, w, pill.box.bottom - y), (label, *pill.marks))
