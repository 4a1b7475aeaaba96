"""Houses by night, on a hill: where each stands, and where its windows are. Numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sena_game.window.strewn import Strewn

Landmark = Literal["hall", "church", "mill", "tower", "trees"]
LANDMARKS: tuple[Landmark, ...] = ("hall", "church", "mill", "tower", "trees")
WALLS = ("#39436B", "#323B60", "#414B76", "#2E3659", "#3B3A63", "#453B5C")
ROOFS = ("#231C33", "#2C2340", "#1E1A30", "#3A2737")
MANY = 72  # windows of one part of the town; beyond, each stands for several

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class House:
    """Its walls, how high its roof is, their colours, and the street it is in."""

    wall: Rect
    roof: float
    colours: tuple[str, str]
    row: int
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Village:
    """Houses from the furthest street to the nearest, windows as they are lit one after the other.

    `grounds` is how high each street is.
    """

    houses: tuple[House, ...]
    windows: tuple[Rect, ...]
    grounds: tuple[float, ...]
    landmark: Landmark


def shown(windows: int, lit: int) -> tuple[int, int]:
    """Return how many windows are drawn, and how many of them are lit."""
    if windows <= MANY:
        return max(0, windows), max(0, min(lit, windows))
    few = round(MANY * lit / windows)
    return MANY, max(0, min(MANY, few or bool(lit)))


def village(size: tuple[int, int], windows: int, seed: int) -> Village:
    """Return a village that fills the size and has exactly so many windows."""
    width, height = size
    chance = Strewn(seed * 7919 + windows)
    plan = _plan(windows, chance)
    rows = max(1, min(4, round((len(plan) * height / max(1, width) * 1.1) ** 0.5)))
    houses: list[House] = []
    found: list[Rect] = []
    base = height * 0.2
    grounds: list[float] = []
    for row in range(rows):
        line = plan[row * len(plan) // rows : (row + 1) * len(plan) // rows]
        tall = (height - base) / rows
        ground = base + tall * (row + 1)
        grounds.append(ground - tall * 0.12)
        stood, seen = _terrace(line, (width, tall * 1.12, ground), row, chance)
        houses += stood
        found += seen
    return Village(
        tuple(houses), chance.shuffled(found), tuple(grounds), LANDMARKS[seed % len(LANDMARKS)]
    )


def _plan(windows: int, chance: Strewn) -> list[tuple[int, int, int]]:
    """Return houses as columns, floors and windows, which are as many as asked together."""
    plan: list[tuple[int, int, int]] = []
    left = windows
    while left > 0 or not plan:
        columns, floors = chance.one_of(((2, 2), (2, 2), (3, 2), (2, 3), (3, 1), (2, 1)))
        count = min(left, columns * floors)
        plan.append((columns, floors, count))
        left -= count
    return plan


def _terrace(
    line: list[tuple[int, int, int]],
    at: tuple[float, float, float],
    row: int,
    chance: Strewn,
) -> tuple[list[House], list[Rect]]:
    """Return a row of houses across the width, a little apart and not quite on one line."""
    width, tall, ground = at
    total = sum(columns for columns, _, _ in line) + 0.5 * len(line)
    houses: list[House] = []
    found: list[Rect] = []
    slot = min(width * 0.98 / max(1.0, total), tall * 0.42)
    left = (width - slot * total) / 2
    for columns, floors, count in line:
        wide = slot * (columns + 0.3)
        high = tall * (0.44 if floors == 1 else 0.6 if floors == 2 else 0.78)
        y = ground - high + chance.between(-0.03, 0.03) * tall
        wall = (left + slot * 0.1, y, wide, high + tall * 0.06)
        colours = (chance.one_of(WALLS), chance.one_of(ROOFS))
        houses.append(House(wall, tall * 0.3, colours, row, flat=floors == 3))
        found += _windows(wall, columns, floors, count)
        left += slot * (columns + 0.5)
    return houses, found


def _windows(wall: Rect, columns: int, floors: int, count: int) -> list[Rect]:
    x, y, w, h = wall
    across, down = w / columns, h * 0.86 / floors
    wide, high = across * 0.46, min(down * 0.62, across * 0.62)
    places = [
        (x + across * (n + 0.5) - wide / 2, y + down * (m + 0.56) - high / 2, wide, high)
        for m in range(floors)
        for n in range(columns)
    ]
    return places[:count]
