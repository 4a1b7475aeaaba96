"""Dragging a tile: what is taken hold of, where it may be let go, and what that asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sena_game.screen.blocks import Board, Screen
from sena_game.window.layout import Offsets, Plan, control_at, offset
from sena_game.window.marks import Box, Group, Handle, Mark, Place, Scroll

FAR = 6  # units the pointer goes before a press becomes a drag
EDGE = 36  # units from the upper and lower edge of the window within which it scrolls


@dataclass(frozen=True, slots=True)
class Drag:
    """A tile under the pointer; `box` is where it lay, and it has not `moved` until it went far."""

    tile: str
    control: str
    box: Box
    start: tuple[int, int]
    at: tuple[int, int]
    moved: bool = False

    @property
    def ghost(self) -> tuple[int, int]:
        """Return the upper left corner of the tile that follows the pointer."""
        dx, dy = self.at[0] - self.start[0], self.at[1] - self.start[1]
        return self.box.x + dx, self.box.y + dy


def taken(plan: Plan, offsets: Offsets, x: int, y: int) -> Drag | None:
    """Return the tile that a press takes hold of, unless a button within it is pressed."""
    found: Drag | None = None
    for mark, box, seen in _lying(plan, offsets):
        if isinstance(mark, Handle) and seen.holds(x, y):
            found = Drag(mark.tile, mark.control, box, (x, y), (x, y))
    if found and control_at(plan, offsets, x, y) == found.control:
        return found
    return None


def pulled(drag: Drag, x: int, y: int, unit: float) -> Drag:
    """Return the drag with the pointer there."""
    dx, dy = x - drag.start[0], y - drag.start[1]
    return replace(drag, at=(x, y), moved=drag.moved or max(abs(dx), abs(dy)) >= FAR * unit)


def place_at(plan: Plan, offsets: Offsets, x: int, y: int) -> tuple[Place, Box] | None:
    """Return where a tile let go there would fall, and what is seen of that place."""
    found = None
    for mark, _, seen in _lying(plan, offsets):
        if isinstance(mark, Place) and seen.holds(x, y):
            found = (mark, seen)
    return found


def dropped(plan: Plan, offsets: Offsets, drag: Drag) -> str:
    """Return the control that letting go asks for: where it falls, or none on no place at all."""
    found = place_at(plan, offsets, *drag.at)
    if found is None:
        return ""
    slot = found[0].slot
    return f"put {drag.tile} {slot}" if slot else f"take {drag.tile}"


def holding(screen: Screen, tile: str) -> str:
    """Return the control that takes a tile in hand; none when it is there, or is only moved."""
    boards = (block for block in screen.blocks if isinstance(block, Board))
    found = next((each for board in boards for each in board.tray if each.id == tile), None)
    control = f"hold {tile}"
    takes = found is not None and not found.held and any(c.id == control for c in found.controls)
    return control if takes else ""


def pull(plan: Plan, y: int) -> int:
    """Return which way a tile held near an edge makes the window scroll: up, down or neither."""
    edge, height = EDGE * plan.kit.unit, plan.size[1]
    return -1 if y < 2 * edge else 1 if y > height - edge else 0


def _lying(plan: Plan, offsets: Offsets) -> Iterator[tuple[Handle | Place, Box, Box]]:
    """Yield what can be dragged and where it can go: where it lies, and what is seen of that."""
    yield from _within(plan.marks, offsets, 0, Box(0, 0, *plan.size))


def _within(
    marks: tuple[Mark, ...], offsets: Offsets, dy: int, view: Box
) -> Iterator[tuple[Handle | Place, Box, Box]]:
    for mark in marks:
        match mark:
            case Handle() | Place():
                box = mark.box.moved(0, dy)
                yield mark, box, box.common(view)
            case Group():
                yield from _within(mark.marks, offsets, dy, view)
            case Scroll():
                inner = view.common(mark.box.moved(0, dy))
                yield from _within(mark.marks, offsets, dy - offset(mark, offsets), inner)
            case _:
                pass
