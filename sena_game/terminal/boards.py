"""Boards, messages, maps and tables as lines of text, one idea a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sena_game.screen.blocks import (
    Board,
    Door,
    Message,
    Roads,
    Slot,
    Street,
    Table,
    Tile,
    TownMap,
)
from sena_game.screen.naming import action, headed, lit, road
from sena_game.terminal.keys import line
from sena_game.words import Words

Keys = dict[str, str]
# As many slots are named when something cannot be put in them; more are only counted.
NAMED = 5


def board(shown: Board, keys: Keys, words: Words) -> Iterator[str]:
    yield from (each for each in (shown.title, shown.note) if each)
    yield from (f"  {words.colon(each.label, each.text)}" for each in shown.meters)
    if shown.tray_label and not shown.tray:
        yield words.colon(shown.tray_label, words("nothing left"))
    elif shown.tray_label:
        yield shown.tray_label
    for group, tiles in groupby(shown.tray, lambda tile: tile.group):
        if group:
            yield group
        for tile in tiles:
            yield from _tile(tile, keys, words)
    if shown.layout == "grid":
        yield from _grid(shown, keys, words)
    else:
        for slot in shown.slots:
            yield from _slot(slot, keys, words)


def message(shown: Message, words: Words) -> Iterator[str]:
    yield headed(shown, words)
    written = [f"  | {row}" for row in shown.text.split("\n") if row]
    yield from written or [f"  {words('Nothing is written yet')}"]
    if shown.spoken and shown.spoken != shown.text:
        yield f"  {words.colon(words('Read aloud'), shown.spoken)}"
    if shown.meter:
        yield f"  {words.colon(shown.meter.label, shown.meter.text)}"


def town_map(shown: TownMap, words: Words) -> Iterator[str]:
    yield words.colon(shown.title, shown.note) if shown.note else shown.title
    for each in shown.districts:
        note = f" ({each.note})" if each.note else ""
        yield f"  - {words.colon(each.label, lit(each, words))}{note}"


def table(shown: Table, words: Words) -> Iterator[str]:
    if shown.title:
        yield shown.title
    total = (shown.total,) if shown.total else ()
    for first, *cells in (*shown.rows, *total):
        named = zip(shown.columns[1:], cells, strict=False)
        told = " · ".join(words.colon(column, cell) for column, cell in named if cell)
        yield f"  - {first} — {told}" if told else f"  - {first}"
    yield from (f"  {note}" for note in shown.notes)


def street(shown: Street, keys: Keys, words: Words) -> Iterator[str]:
    yield from (each for each in (shown.title, shown.note) if each)
    yield from (f"  {words.colon(each.label, each.text)}" for each in shown.meters)
    for door in shown.doors:
        told = _door(door)
        yield line(door.control, keys, words, told) if door.control else f"  - {told}"


def roads(shown: Roads, words: Words) -> Iterator[str]:
    yield shown.title
    for stop in shown.stops:
        yield f"* {words.colon(stop.when, stop.label) if stop.when else stop.label}"
        for each in stop.roads:
            yield f"  {'x' if each.taken else '-'} {words.colon(road(each, words), each.label)}"


def _door(door: Door) -> str:
    parts = (door.label, door.time, door.hook, door.result, door.warning)
    return f"{' — '.join(part for part in parts if part)} [{door.mark}]"


def _tile(tile: Tile, keys: Keys, words: Words) -> Iterator[str]:
    """Yield a tile of the tray as its first control, then its other controls."""
    if not tile.controls:
        yield f"  - {_told(tile, tile.label, words)}"
        return
    first, *others = tile.controls
    # A tick says what it does by being one.
    label = tile.label if first.selected is not None else action(first, tile.label, words)
    own = (_told(tile, label, words), first.text, first.note)
    yield line(first, keys, words, " — ".join(part for part in own if part))
    yield from ("  " + line(each, keys, words) for each in others)


def _told(tile: Tile, label: str, words: Words) -> str:
    parts = (label, tile.face.name if tile.face else "", tile.text, tile.note)
    said = " — ".join(part for part in parts if part) + (f" [{tile.mark}]" if tile.mark else "")
    return said + (words(" (in hand)") if tile.held else "")


def _grid(shown: Board, keys: Keys, words: Words) -> Iterator[str]:
    """Yield the slots that hold something or can be filled, row by row, then what is left."""
    width, last = len(shown.columns) or 1, ""
    for number, slot in enumerate(shown.slots):
        if not slot.tiles and not _is_open(slot):
            continue
        at = number // width
        row = shown.rows[at] if at < len(shown.rows) else ""
        if row not in ("", last):
            yield row
        last = row
        yield from _slot(slot, keys, words, closed=False)
    free = sum(not slot.tiles for slot in shown.slots)
    yield words("Free slots: {free} of {total}", free=free, total=len(shown.slots))
    yield from _closed(shown, words)


def _slot(slot: Slot, keys: Keys, words: Words, *, closed: bool = True) -> Iterator[str]:
    """Yield what stands in a slot and what can be done there; `closed` to say why it is closed."""
    offered = slot.control if closed or _is_open(slot) else None
    for tile in slot.tiles:
        yield f"  - {words.colon(slot.label, _told(tile, tile.label, words))}"
        yield from ("  " + line(each, keys, words) for each in tile.controls)
    if offered and slot.tiles:
        yield "  " + line(offered, keys, words)
    elif offered:
        said = action(offered, slot.label, words) + words(" (empty)")
        yield line(offered, keys, words, said)
    elif not slot.tiles:
        yield f"  - {words.colon(slot.label, words('empty'))}"


def _closed(shown: Board, words: Words) -> Iterator[str]:
    """Yield each reason why slots are closed, once, with the slots it holds for."""
    reasons: dict[str, list[str]] = {}
    for slot in shown.slots:
        if slot.control and slot.control.locked:
            reasons.setdefault(slot.control.locked, []).append(slot.label)
    for reason, labels in reasons.items():
        many = words("{count} slots", count=len(labels))
        where = many if len(labels) > NAMED else " · ".join(labels)
        yield words("  (locked) {label}: {reason}", label=where, reason=reason)


def _is_open(slot: Slot) -> bool:
    return slot.control is not None and not slot.control.locked
