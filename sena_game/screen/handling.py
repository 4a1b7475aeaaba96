"""A board as sentences: its tiles and slots, what stands where, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from sena_game.screen.blocks import Board, Choice, Meter, Slot, Tile
from sena_game.screen.naming import action
from sena_game.screen.said import Said, said_of, sentences
from sena_game.words import Words


def board(shown: Board, words: Words) -> Iterator[Said]:
    """Yield the tray, group by group, then the slots: the order of its controls."""
    yield Said(shown.title, "list")
    yield Said(shown.note)
    yield from (meter(each, words) for each in shown.meters)
    bare = bool(shown.tray_label) and not shown.tray
    left = words.colon(shown.tray_label, words("nothing left")) if bare else shown.tray_label
    yield Said(left, "list")
    for group, tiles in groupby(shown.tray, lambda tile: tile.group):
        yield Said(group, "list")
        members = tuple(tiles)
        for number, tile in enumerate(members, start=1):
            yield from _tile(tile, (number, len(members)), words)
    for number, slot in enumerate(shown.slots, start=1):
        yield from _slot(slot, (number, len(shown.slots)), words)


def meter(shown: Meter, words: Words) -> Said:
    return Said(words.colon(shown.label, shown.text), "meter")


def _tile(tile: Tile, place: tuple[int, int], words: Words) -> Iterator[Said]:
    """Yield a tile of the tray as its first control, so that reaching it tells all of it."""
    if not tile.controls:
        yield Said(_told(tile, tile.label, words), "item", place=place)
        return
    first, *others = tile.controls
    own = (first.text, first.note)
    if first.selected is None:
        text = sentences(_told(tile, action(first, tile.label, words), words), *own)
    else:
        done = "" if first.label in tile.label else first.label
        text = sentences(_told(tile, tile.label, words), done, *own)
    yield replace(said_of(first, text, on_tile=True), place=place)
    yield from (_on(tile, each, words) for each in others)


def _slot(slot: Slot, place: tuple[int, int], words: Words) -> Iterator[Said]:
    for tile in slot.tiles:
        standing = words.colon(slot.label, _told(tile, tile.label, words))
        yield Said(standing, "item", place=place)
        yield from (_on(tile, each, words) for each in tile.controls)
    if slot.control:
        control = slot.control
        own = ("" if slot.tiles else words("Empty"), control.text, control.note)
        text = sentences(action(control, slot.label, words), *own)
        yield replace(said_of(control, text), place=place)
    elif not slot.tiles:
        yield Said(words.colon(slot.label, words("empty")), "item", place=place)


def _on(tile: Tile, control: Choice, words: Words) -> Said:
    text = sentences(action(control, tile.label, words), control.text, control.note)
    return said_of(control, text, on_tile=True)


def _told(tile: Tile, label: str, words: Words) -> str:
    face = tile.face.name if tile.face and tile.face.name not in label else ""
    held = words("In hand") if tile.held else ""
    return sentences(label, face, tile.text, tile.note, tile.mark, held)
