"""What has the focus once the screen has changed: the same tile, whatever can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.screen.blocks import Board, Choice, Screen, Slot, Tile
from sena_game.screen.focus import find


def kept(before: Screen, after: Screen, focus: str) -> str:
    """Return the focus on the screen after: the control, else its tile's, else its slot's."""
    if not focus or find(after, focus):
        return focus
    tile = next((each.id for each in _tiles(before) if _has(each.controls, focus)), "")
    slot = next((s.id for s in _slots(before) if s.control and s.control.id == focus), "")
    for each in _tiles(after):
        if tile and each.id == tile and each.controls:
            return each.controls[0].id
    for place in _slots(after):
        if slot and place.id == slot:
            owned = [c for each in place.tiles for c in each.controls]
            owned += [place.control] if place.control else []
            return owned[0].id if owned else ""
    return ""


def _has(controls: tuple[Choice, ...], id: str) -> bool:
    return any(control.id == id for control in controls)


def _tiles(screen: Screen) -> Iterator[Tile]:
    for block in screen.blocks:
        if isinstance(block, Board):
            yield from block.tray
            for slot in block.slots:
                yield from slot.tiles


def _slots(screen: Screen) -> Iterator[Slot]:
    for block in screen.blocks:
        if isinstance(block, Board):
            yield from block.slots
