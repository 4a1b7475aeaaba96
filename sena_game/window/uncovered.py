"""Where the town behind everything is seen: rectangles that no card comes near. Numbers only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sena_game.window.layout import Offsets, Plan, offset, tip
from sena_game.window.marks import (
    Box,
    Cutout,
    Group,
    Handle,
    Line,
    Mark,
    Panel,
    Place,
    Scroll,
    Spot,
    Town,
)

CELL = 20  # units: how finely what is covered is known
AROUND = 28  # units a panel reaches beyond its box: its shadow, its ring
MOST = 24  # rectangles, the largest first: the others are slits
LEAST = 0.03  # of the window: less than this is not worth moving


@dataclass(frozen=True, slots=True)
class Open:
    """The town as it lies in the window now, and the parts of it that are seen."""

    town: Town
    parts: tuple[Box, ...]


def uncovered(plan: Plan, offsets: Offsets, pointed: str = "") -> Open | None:
    """Return what is seen of the town behind everything; None when it is next to nothing."""
    whole = Box(0, 0, *plan.size)
    found, covers = None, list[Box]()
    near, far = round(3 * plan.kit.unit), round(AROUND * plan.kit.unit)
    for mark, box in _leaves(plan.marks, offsets, whole):
        if isinstance(mark, Town) and mark.box.w == plan.size[0]:
            found = (Town(mark.box.moved(0, box.y - mark.box.y), mark.name, mark.veil), box)
            covers.clear()  # what was drawn before is under it
        else:
            covers.append(box.grown(far if isinstance(mark, Panel | Cutout) else near))
    label = tip(plan, offsets, pointed)
    if label:
        covers.append(label.box.grown(far))
    if found is None or found[0].veil:
        return None
    town, box = found
    parts = _parts(box.common(whole), covers, max(4, round(CELL * plan.kit.unit)))
    if sum(part.w * part.h for part in parts) < LEAST * whole.w * whole.h:
        return None
    return Open(town, parts)


def _leaves(
    marks: tuple[Mark, ...], offsets: Offsets, within: Box, dy: int = 0
) -> Iterator[tuple[Mark, Box]]:
    """Yield what is drawn, and where: never outside the views it is in."""
    for mark in marks:
        match mark:
            case Group():
                yield from _leaves(mark.marks, offsets, within, dy)
            case Scroll():
                view = within.common(mark.box.moved(0, dy))
                yield from _leaves(mark.marks, offsets, view, dy - offset(mark, offsets))
                if mark.most:
                    yield mark, within.common(_track(mark.box.moved(0, dy)))
            case Spot() | Handle() | Place():
                pass
            case Town() if mark.box.w >= within.w:
                yield mark, mark.box.moved(0, dy)
            case Line():
                yield mark, within.common(_around(mark).moved(0, dy))
            case _:
                yield mark, within.common(mark.box.moved(0, dy))


def _track(view: Box) -> Box:
    """The edge at the right, where the scroll bar is."""
    return Box(view.right - 24, view.y, 24, view.h)


def _around(line: Line) -> Box:
    xs, ys = [x for x, _ in line.points], [y for _, y in line.points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(line.width)


def _parts(town: Box, covers: list[Box], cell: int) -> tuple[Box, ...]:
    """Return the rectangles of whole cells that nothing covers, the largest first."""
    wide, high = -(-town.w // cell), -(-town.h // cell)
    rows = [bytearray(wide) for _ in range(high)]
    for box in covers:
        if not box.meets(town) or not box.w or not box.h:
            continue
        left, right = max(0, (box.x - town.x) // cell), min(wide, -((town.x - box.right) // cell))
        top, low = max(0, (box.y - town.y) // cell), min(high, -((town.y - box.bottom) // cell))
        for row in rows[top:low]:
            row[left:right] = b"\1" * max(0, right - left)
    found = [
        Box(town.x + x * cell, town.y + y * cell, w * cell, h * cell).common(town)
        for x, y, w, h in _merged(rows)
    ]
    found.sort(key=lambda box: -box.w * box.h)
    return tuple(found[:MOST])


def _merged(rows: list[bytearray]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of free cells, those of equal runs one under the other joined."""
    open_: dict[tuple[int, int], int] = {}
    for y, row in enumerate([*rows, bytearray(b"\1") * len(rows[0]) if rows else bytearray()]):
        runs = set(_runs(row))
        for run in [each for each in open_ if each not in runs]:
            top = open_.pop(run)
            yield run[0], top, run[1], y - top
        for run in runs:
            open_.setdefault(run, y)


def _runs(row: bytearray) -> Iterator[tuple[int, int]]:
    """Yield where each run of free cells begins, and how long it is."""
    x = 0
    for covered, cells in groupby(row):
        count = len(list(cells))
        if not covered:
            yield x, count
        x += count
