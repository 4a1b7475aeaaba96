"""A tile: what it says, whether it is ticked, where it is, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sena_game.screen.blocks import Choice, Tile
from sena_game.window.buttons import button
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import (
    Box,
    Group,
    Handle,
    Icon,
    Line,
    Mark,
    Panel,
    Piece,
    Portrait,
    Spot,
    Text,
    moved,
)
from sena_game.window.names import Ink, Look
from sena_game.window.pieces import TONES, At, bottom, colour_of_icon
from sena_game.window.settings import PRINTED, pin

# What the first part of a mock page is set in, and all others.
PRINT: dict[str, Role] = {"first": "newstitle", "part": "news"}
SCREEN: dict[str, Role] = {"first": "label", "part": "body"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How tiles are shown: `loose` ones can be dragged, `small` ones stand in a cell."""

    number: str = ""
    height: int = 0
    loose: bool = False
    small: bool = False
    part: Literal["", "part", "first"] = ""  # of a mock page: ticked, it is flagged


def tile(kit: Kit, block: Tile, at: At, manner: Manner) -> Piece:
    """Return the tile; a click on it is its first control, the others are buttons within it."""
    x, y, w = at
    pad = kit.u(8 if manner.small else 14)
    first = block.controls[0] if block.controls else None
    slim = manner.part or not block.text
    edge = kit.u(6 if manner.small else 8 if slim else 11)
    inside = (x + pad, y + edge, w - 2 * pad)
    beside = _beside(kit, block, inside)
    taken = beside.box.w + kit.u(8) if beside.marks else 0
    marks = list(_head(kit, block, (inside[0], inside[1], inside[2] - taken), manner))
    more = beside
    if not beside.marks:
        more = _more(kit, block, (inside[0], bottom(marks) + kit.u(6), inside[2]))
    end = max(bottom(marks), more.box.bottom if more.marks else 0) + edge
    marks += more.marks
    box = Box(x, y, w, max(manner.height, end - y))
    under: list[Mark] = [Panel(box, _look(block, manner), first.id if first else "")]
    if block.tone != "plain" and not manner.part:
        side = box.x + kit.u(4)
        ends = (side, box.y + kit.u(9)), (side, box.bottom - kit.u(9))
        under.append(Line(ends, colour_of_icon(TONES[block.tone][0]), kit.u(4)))
    if kit.setting == "wall" and not (manner.small or manner.part):
        under.append(pin(kit, box))
    if first:
        under.append(Spot(box, first.id))
    if first and manner.loose and not first.locked:
        under.append(Handle(box, block.id, first.id))
    return Piece(box, (Group(box, f"tile {block.id}", (*under, *marks)),))


def _look(block: Tile, manner: Manner) -> Look:
    first = block.controls[0] if block.controls else None
    if block.held:
        return "held"
    if first and first.selected:
        return "flagged" if manner.part else "ticked"
    if manner.part:
        return "part"
    return "locked" if first and first.locked else "tile"


def _head(kit: Kit, block: Tile, at: At, manner: Manner) -> list[Mark]:
    """Return the tick or the face at the left, and at their right all that is written."""
    x, y, w = at
    marks: list[Mark] = []
    left, right = x, x + w
    first = block.controls[0] if block.controls else None
    role: Role = "smallstrong" if manner.small else "strong"
    if first and first.selected is not None:
        marks += _tick(kit, first, (x, y), part=bool(manner.part))
        left += kit.step("strong") + kit.u(10)
    if block.face and not manner.small:
        size = kit.u(40)
        seen = block.face
        marks.append(Portrait(Box(left, y, size, size), seen.name, seen.portrait, seen.mood))
        left += size + kit.u(10)
    if manner.number:
        wide = kit.width(manner.number, "small")
        marks.append(kit.text(manner.number, "small", (right - wide, y, wide), colour="muted"))
        right -= wide + kit.u(8)
    sign = "map-pin" if block.held else _sign(first)
    if sign:
        size = kit.step("small")
        ink: Ink = "muted" if first and first.locked else "teal"
        marks.append(Icon(Box(right - size, y + kit.u(1), size, size), sign, ink))
        right -= size + kit.u(8)
    marks += _words(kit, block, (left, y, max(kit.u(20), right - left)), role, manner)
    return marks


def _sign(first: Choice | None) -> str:
    """Return the icon of what a click does, or that it cannot be done; a tick is one already."""
    if not first:
        return ""
    if first.locked:
        return "lock"
    return first.icon if first.selected is None else ""


def _tick(kit: Kit, choice: Choice, at: tuple[int, int], *, part: bool) -> tuple[Mark, ...]:
    """Return a box, and in it, when it is chosen, a tick or a flag."""
    size = kit.step("strong")
    box = Box(at[0], at[1], size, size).grown(-kit.u(1))
    if not choice.selected:
        return (Panel(box, "box"),)
    sign = Icon(box.grown(-kit.u(3)), "flag" if part else "check", "white")
    return (Panel(box, "flag" if part else "full"), sign)


def _words(kit: Kit, block: Tile, at: At, role: Role, manner: Manner) -> list[Mark]:
    x, y, w = at
    marks: list[Mark] = []
    top = y
    aside = 0
    if manner.part and block.mark:
        pill = _mark(kit, block, (x, y, w))
        if pill[0].box.w + kit.width(block.label, "small") + kit.u(12) <= w:
            marks += moved(pill, w - pill[0].box.w, 0)
            aside = pill[0].box.w + kit.u(12)
    if block.label:
        colour: Ink = "muted" if manner.part else "ink"
        kind: Role = "small" if manner.part else role
        label = kit.text(block.label, kind, (x, y, w - aside), colour=colour)
        marks.append(label)
        top = bottom(marks)
    locked = block.controls[0].locked if block.controls else ""
    body: Role = "small"
    if manner.part:
        body = PRINT[manner.part] if kit.setting in PRINTED else SCREEN[manner.part]
    lines: tuple[tuple[str, Role], ...] = (
        (block.text, body),
        (block.note, "small"),
        (locked, "smallstrong"),
    )
    for words, set_in in lines:
        if words:
            ink: Ink = "ink" if words is block.text else "muted"
            marks.append(kit.text(words, set_in, (x, top + kit.u(1), w), colour=ink))
            top = bottom(marks)
    if block.mark and not aside:
        marks += _mark(kit, block, (x, top + kit.u(5 if marks else 0), w))
    return marks or [kit.text(" ", role, at)]


def _mark(kit: Kit, block: Tile, at: At) -> tuple[Panel | Text | Icon, ...]:
    """Return what has become of the tile, with the icon of its tone."""
    x, y, w = at
    colour, icon = TONES[block.tone]
    size, pad = kit.step("small") - kit.u(3), kit.u(8)
    beside = size + kit.u(6) if block.tone != "plain" else 0
    wide = min(w, kit.width(block.mark, "smallstrong") + 2 * pad + beside)
    place = (x + pad + beside, y + kit.u(2), wide - 2 * pad - beside)
    text = kit.text(block.mark, "smallstrong", place, colour=colour_of_icon(colour))
    looks: dict[str, Look] = {"good": "gain", "bad": "loss", "plain": "pill", "warning": "badge"}
    panel = Panel(Box(x, y, wide, text.box.h + kit.u(4)), looks[block.tone])
    if not beside:
        return panel, text
    sign = Icon(Box(x + pad, y + kit.u(4), size, size), icon, colour_of_icon(colour))
    return panel, sign, text


def _beside(kit: Kit, block: Tile, at: At) -> Piece:
    """Return the controls after the first at the far end, when they are few and only icons."""
    x, y, w = at
    others = block.controls[1:]
    size, gap = _side(kit), kit.u(6)
    wide = len(others) * (size + gap) - gap
    if not others or not all(choice.icon for choice in others) or 3 * wide > w:
        return Piece(Box(x + w, y, 0, 0), ())
    left = x + w - wide
    pieces = [
        _small(kit, choice, (left + n * (size + gap), y, size)) for n, choice in enumerate(others)
    ]
    marks = tuple(mark for piece in pieces for mark in piece.marks)
    return Piece(Box(left, y, wide, size), marks)


def _side(kit: Kit) -> int:
    return max(kit.u(30), kit.step("small") + kit.u(8))


def _more(kit: Kit, block: Tile, at: At) -> Piece:
    """Return the controls after the first, small, one beside the other."""
    x, y, w = at
    marks: list[Mark] = []
    left, top, tall = x, y, 0
    for choice in block.controls[1:]:
        piece = _small(kit, choice, (left, top, w))
        if left > x and piece.box.right > x + w:
            left, top = x, top + tall + kit.u(6)
            piece = _small(kit, choice, (left, top, w))
            tall = 0
        marks += piece.marks
        left, tall = piece.box.right + kit.u(6), max(tall, piece.box.h)
    return Piece(Box(x, y, w, top + tall - y), tuple(marks))


def _small(kit: Kit, choice: Choice, at: At) -> Piece:
    """Return a control as its icon alone when it has one, its label being shown beside it."""
    if not choice.icon:
        return button(kit, choice, at, alone=False, role="smallstrong")
    x, y, _ = at
    size = _side(kit)
    box, inner = Box(x, y, size, size), kit.step("small") - kit.u(2)
    drop = (size - inner) // 2
    tip = f"{choice.label} ({choice.locked})" if choice.locked else choice.label
    sign = Icon(
        Box(x + drop, y + drop, inner, inner), choice.icon, "muted" if choice.locked else "teal"
    )
    return Piece(box, (Panel(box, "chip", choice.id), Spot(box, choice.id, tip), sign))
