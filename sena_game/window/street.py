"""The season: doors and windows of the town with a plate for each, or cards where it is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sena_game.screen.blocks import Choice, Choices, Door, Meter, Screen, Street
from sena_game.window.buttons import buttons
from sena_game.window.choices import choices
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Group, Icon, Level, Mark, Opening, Panel, Piece, Spot, Town
from sena_game.window.names import Ink, Look
from sena_game.window.openings import OPENINGS, SIZE
from sena_game.window.pieces import At, bottom, boxed, inset

LARGEST = 125  # per cent of text for which there is room on the plates
COMING = "coming "
LINES = 4  # on a plate, at most
STREET = 28  # units of the paving that are under the buttons
INKS: tuple[Ink, ...] = ("teal", "saffron")


def town_page(kit: Kit, screen: Screen, view: Box) -> Piece | None:
    """Return the street as it is seen; None where its plates would not be read with ease."""
    streets = [block for block in screen.blocks if isinstance(block, Street)]
    if not streets or not streets[0].drawn or kit.percent > LARGEST:
        return None
    street, foot = streets[0], _foot(kit, screen, streets[0], view)
    room = Box(view.x, view.y, view.w, view.h - foot.box.h)
    whole = _whole(kit, room)
    doors = [(door, _seen(door, whole)) for door in street.doors if door.id in OPENINGS]
    plates = [_plate(kit, door, box, room) for door, box in doors]
    seen = len(doors) == len(street.doors) and all(room.covers(box) for _, box in doors)
    if not seen or not _apart(kit, plates, room):
        return None
    lit = (_lit(door, box, whole, screen.backdrop) for door, box in doors if door.control)
    plated = (mark for each in plates for mark in each.marks)
    spots = _spots(doors, plates)
    return Piece(view, (Town(whole, screen.backdrop), *lit, *plated, *spots, *foot.marks))


def _lit(door: Door, box: Box, whole: Box, backdrop: str) -> Opening:
    """Return a door as it is when it opens, in its place in the street."""
    assert door.control
    at = (box.x - whole.x, box.y - whole.y)
    return Opening(box, f"{backdrop}-lit", (whole.w, whole.h), at, door.control.id)


def _spots(doors: Sequence[tuple[Door, Box]], plates: Sequence[Piece]) -> Iterator[Spot]:
    """Yield where each door is opened from: itself, below what hangs over it, and its plate."""
    for (door, box), plate in zip(doors, plates, strict=True):
        if door.control:
            over = [each.box.bottom for each in plates if each.box.meets(box)]
            top = max([box.y, *(low for low in over if low < box.bottom)])
            left, right = min(box.x, plate.box.x), max(box.right, plate.box.right)
            yield Spot(Box(left, top, right - left, plate.box.bottom - top), door.control.id)


def _whole(kit: Kit, room: Box) -> Box:
    """Return where the street is: on the buttons below it, and as high as the sky must be."""
    low = room.bottom + kit.u(STREET)
    high = max(-(-room.w * SIZE[1] // SIZE[0]), low - room.y)
    return Box(room.x, low - high, room.w, high)


def _seen(door: Door, whole: Box) -> Box:
    """Return where a door is; its sides are cut where the street is wider than the window."""
    share = whole.h / SIZE[1]
    aside = (round(SIZE[0] * share) - whole.w) // 2
    left, top, wide, high = (round(each * share) for each in OPENINGS[door.id])
    return Box(whole.x + left - aside, whole.y + top, wide, high)


def street(kit: Kit, block: Street, at: At) -> Piece:
    """Return the season as cards, in order, under how far one has come."""
    x, y, w = at
    told = _meters(kit, block.meters, inset(kit, at, 18))
    above = boxed(kit, told.marks, at, pad=16) if told.marks else told
    cards = tuple(_card(door) for door in block.doors)
    low = above.box.bottom + kit.u(16)
    wide = min(w, kit.em(26) * len(cards))  # one card alone is not as wide as the window
    below = choices(kit, Choices("", cards, style="cards"), (x, low, wide), numbered=True)
    marks = (*above.marks, *_still(below.marks))
    return Piece(Box(x, y, w, below.box.bottom - y), marks)


def _still(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks, without what would make a door still to come a control."""
    for mark in marks:
        if isinstance(mark, Group):
            yield replace(mark, marks=tuple(_still(mark.marks)))
        elif not (isinstance(mark, Spot) and mark.control.startswith(COMING)):
            yield mark


def _card(door: Door) -> Choice:
    """Return a door as a card: one that is still to come is locked, and says so."""
    control = door.control
    best = ", ".join(part for part in (door.result or door.mark, door.warning) if part)
    told = " · ".join(part for part in (door.time, best) if part)
    icon = control.icon if control else ""
    if control is None:
        return Choice(f"{COMING}{door.id}", door.label, locked=door.mark)
    return Choice(control.id, door.label, text=door.hook, note=told, icon=icon)


def _plate(kit: Kit, door: Door, box: Box, room: Box) -> Piece:
    """The name of an episode and the best made of it, or how long it takes, under its door."""
    pad, gap = kit.u(9), kit.u(5)
    control = door.control.id if door.control else ""
    label, told = (door.label, door.result or door.time) if control else (door.mark, "")
    icon = kit.step("smallstrong") - kit.u(2) if _sign(door) else 0
    beside = icon + gap if icon else 0
    natural = max(kit.width(label, "smallstrong") + beside, kit.width(told, "small"))
    wide = min(max(box.w + kit.u(12), kit.u(144)), natural + 2 * pad + 1)
    x = max(room.x + kit.u(6), min(box.x + (box.w - wide) // 2, room.right - wide - kit.u(6)))
    top = box.bottom - kit.u(6)
    place = (x + pad + beside, top + kit.u(5), wide - 2 * pad - beside)
    marks: list[Mark] = [kit.text(label, "smallstrong", place, align="centre")]
    if told:
        under = (x + pad, bottom(marks), wide - 2 * pad)
        marks.append(kit.text(told, "small", under, align="centre", colour="muted"))
    plate = Box(x, top, wide, bottom(marks) + kit.u(6) - top)
    if icon:
        drop = (kit.step("smallstrong") - icon) // 2
        ink: Ink = "brick" if door.warning else "teal"
        marks.append(Icon(Box(x + pad, place[1] + drop, icon, icon), _sign(door), ink))
    look: Look = "chosen" if door.state == "next" else "choice" if control else "locked"
    lift = max(0, plate.bottom - room.bottom + kit.u(6))
    return Piece(plate, (Panel(plate, look, control), *marks)).moved(0, -lift)


def _sign(door: Door) -> str:
    if door.warning:
        return "triangle-alert"
    return {"played": "check", "next": "play"}.get(door.state, "")


def _apart(kit: Kit, plates: Sequence[Piece], room: Box) -> bool:
    """Return whether every plate is within the room, a few lines high, and over no other."""
    if any(piece.box.h > LINES * kit.step("smallstrong") + kit.u(12) for piece in plates):
        return False
    boxes = [piece.box for piece in plates]
    within = all(room.covers(box) for box in boxes)
    return within and not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])


def _meters(kit: Kit, meters: Sequence[Meter], at: At) -> Piece:
    """The meters side by side, each with its words over its bar; one under the other if narrow."""
    x, y, w = at
    gap = kit.u(28)
    told = [f"{meter.label} · {meter.text}" for meter in meters]
    widest = max((kit.width(each, "smallstrong") for each in told), default=1)
    count = len(meters) if len(meters) * (widest + gap) - gap <= w else 1
    wide = (w - gap * (count - 1)) // max(1, count)
    marks: list[Mark] = []
    top = y
    for n, meter in enumerate(meters):
        left = x + (n % count) * (wide + gap)
        label = kit.text(told[n], "smallstrong", (left, top, wide))
        level = Box(left, label.box.bottom + kit.u(4), wide, kit.u(10))
        share = round(100 * meter.value / max(1, meter.most))
        marks += [label, Level(level, f"season {n}", share, INKS[n % len(INKS)])]
        if (n + 1) % count == 0:
            top = level.bottom + kit.u(10)
    return Piece(Box(x, y, w, bottom(marks) - y if marks else 0), tuple(marks))


def _foot(kit: Kit, screen: Screen, block: Street, view: Box) -> Piece:
    """The buttons that lead elsewhere, on the pavement, and how far one has come beside them."""
    margin, pad = kit.u(36), kit.u(12)
    rows = [each for each in screen.blocks if isinstance(each, Choices)]
    marks: list[Mark] = []
    top, right = pad, view.x + margin
    for row in rows:
        piece = buttons(kit, row.choices, (view.x + margin, top, view.w - 2 * margin))
        marks += piece.marks
        right = max(right, *(mark.box.right for mark in piece.marks if isinstance(mark, Spot)))
        top = piece.box.bottom + pad
    room = view.right - margin - right - kit.u(36)
    wide = min(room, kit.em(30))
    if wide >= kit.em(14):
        told = _meters(kit, block.meters, (view.right - margin - wide, 0, wide))
        marks += told.moved(0, max(pad, (top - told.box.h) // 2)).marks
    else:
        marks += _meters(kit, block.meters, (view.x + margin, top, view.w - 2 * margin)).marks
    high = bottom(marks) + pad
    box = Box(view.x, 0, view.w, high)
    return Piece(box, (Panel(box, "panel"), *marks)).moved(0, view.bottom - high)
