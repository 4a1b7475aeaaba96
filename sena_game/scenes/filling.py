"""Filling the cells of a week: which item may go where, and what is counted of it.

A cell holds one item. Players fill cells in any order; whoever explores places items in the order
of the file, each in a cell or passed over, so that a week filled in one way is met once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sena_game.rules.moves import Done, Move, Put
from sena_game.scenes.placing import Bounds, Placed

COUNTS = frozenset({"right", "wrong", "missed", "clashes", "overtime", "breaches", "free"})
# Where an item is while it is in no cell.
OUT = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """What may be put where, and what that is worth.

    `days` gives the day of each cell; `ways` the cells each item may go to; `broken` the rules it
    breaks in some of them; `answers` where it is right, `OUT` being one place; `apart` are the
    items of which no two should be the same day. Without `hours_a_day`, hours are not counted.
    """

    days: Mapping[str, str]
    ways: Mapping[str, tuple[str, ...]]
    broken: Mapping[str, Mapping[str, tuple[str, ...]]]
    answers: Mapping[str, frozenset[str]]
    hours: Mapping[str, int]
    needed: frozenset[str] = frozenset()
    apart: tuple[frozenset[str], ...] = ()
    hours_a_day: int | None = None

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        """Return what may be placed after all that is; what is needed is never passed over."""
        found: list[Move] = []
        for id in self.later(placed):
            for cell in self.ways[id]:
                after = self.put(placed, id, cell)
                if after and self.completes(after):
                    found.append(Put(id, cell))
            if id in self.needed:
                break
        return (*found, *(() if self.lacking(placed) else (Done(),)))

    def put(self, placed: Placed, item: str, cell: str) -> Placed | None:
        if cell not in self.ways[item] or cell in placed.values():
            return None
        return {**placed, item: cell}

    def order(self, placed: Placed) -> tuple[str, ...]:
        return tuple(id for id in self.ways if id in placed)

    def lacking(self, placed: Placed) -> tuple[str, ...]:
        """Return what is needed and not placed."""
        return tuple(id for id in self.ways if id in self.needed and id not in placed)

    def later(self, placed: Placed) -> tuple[str, ...]:
        """Return what may still be placed: what comes after, and what is needed before it."""
        last = max((n for n, id in enumerate(self.ways) if id in placed), default=-1)
        return tuple(
            id
            for n, id in enumerate(self.ways)
            if id not in placed and (n > last or id in self.needed)
        )

    def completes(self, placed: Placed) -> bool:
        """Tell whether there is a cell for each item that is needed still."""
        taken, seats = set(placed.values()), dict[str, str]()
        return all(self._seated(id, seats, set(taken)) for id in self.lacking(placed))

    def _seated(self, item: str, seats: dict[str, str], tried: set[str]) -> bool:
        """Give an item one of the `seats`, moving those seated before; tell whether it has one."""
        for cell in self.ways[item]:
            if cell in tried:
                continue
            tried.add(cell)
            if cell not in seats or self._seated(seats[cell], seats, tried):
                seats[cell] = item
                return True
        return False

    def counts(self, placed: Placed) -> Mapping[str, int]:
        right = {id: placed.get(id, OUT) in cells for id, cells in self.answers.items() if cells}
        wrong = [id for id in right if not right[id]]
        most, hours = self.hours_a_day, self.hours_by_day(placed)
        return {
            "right": len(right) - len(wrong),
            "wrong": sum(id in placed for id in wrong),
            "missed": sum(id not in placed for id in wrong),
            "clashes": sum(self._clashes(group, placed) for group in self.apart),
            "overtime": 0 if most is None else sum(each > most for each in hours.values()),
            "breaches": sum(len(self.broken[id].get(cell, ())) for id, cell in placed.items()),
            "free": self.free(len(placed)),
        }

    def bounds(self) -> Mapping[str, Bounds]:
        answered = [cells for cells in self.answers.values() if cells]
        worst = (max(map(len, each.values()), default=0) for each in self.broken.values())
        most = min(len(self.ways), len(self.days))
        return {
            "right": (0, len(answered)),
            "wrong": (0, len(answered)),
            "missed": (0, sum(OUT not in cells for cells in answered)),
            "clashes": (0, sum(max(0, len(group) - 1) for group in self.apart)),
            "overtime": (0, 0 if self.hours_a_day is None else len(set(self.days.values()))),
            "breaches": (0, sum(worst)),
            "free": (self.free(most), self.free(len(self.needed))),
        }

    def standing(self, placed: Placed) -> Hashable:
        """Return what is left to matter: the cells and the hours of what comes later, the counts.

        A day that has too much has no more of it; of what should be apart, the days are enough.
        """
        later = self.later(placed)
        cells = {cell for id in later for cell in self.ways[id]}
        days = {self.days[cell] for cell in cells}
        most = 0 if self.hours_a_day is None else self.hours_a_day + 1
        hours = ((day, min(n, most)) for day, n in self.hours_by_day(placed).items())
        apart = (group for group in self.apart if not group.isdisjoint(later))
        return (
            later,
            len(placed),
            frozenset(cells.intersection(placed.values())),
            frozenset((day, n) for day, n in hours if n and day in days),
            tuple(frozenset(self.days_of(group, placed)) & days for group in apart),
            tuple(self.counts(placed).values()),
        )

    def standings(self, most: int) -> int:
        """Return how many weeks differ for what follows; once above `most`, no more is sought."""
        empty: Placed = {}
        found, waiting = {self.standing(empty)}, [empty]
        while waiting and len(found) <= most:
            placed = waiting.pop()
            for move in self.moves(placed):
                if isinstance(move, Put):
                    after = {**placed, move.item: move.slot}
                    stands = self.standing(after)
                    if stands not in found:
                        found.add(stands)
                        waiting.append(after)
        return len(found)

    def hours_by_day(self, placed: Placed) -> Counter[str]:
        found = Counter[str]()
        for id, cell in placed.items():
            found[self.days[cell]] += self.hours[id]
        return found

    def days_of(self, items: Iterable[str], placed: Placed) -> Sequence[str]:
        return [self.days[placed[id]] for id in items if id in placed]

    def free(self, count: int) -> int:
        """Return the share of the cells that is free, in whole per cent, once `count` are taken."""
        cells = len(self.days)
        return (cells - count) * 100 // cells if cells else 0

    def beside(self, item: str, placed: Placed) -> tuple[str, ...]:
        """Return what stands the same day as an item, and should not."""
        if item not in placed:
            return ()
        day = self.days_of([item], placed)
        others = {each for group in self.apart if item in group for each in group} - {item}
        return tuple(id for id in self.ways if id in others and self.days_of([id], placed) == day)

    def _clashes(self, group: Iterable[str], placed: Placed) -> int:
        days = self.days_of(group, placed)
        return len(days) - len(set(days))
