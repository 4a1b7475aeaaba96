"""Picking some of many: each of a group at most so many times, within a budget.

Pieces go into one slot, `in`. Players tick them in any order; whoever explores picks them in the
order of the file, so that a choice of several is met once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sena_game.rules.moves import Done, Move, Put
from sena_game.scenes.placing import IN, Placed


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that go together: between `least` and `most` of them are picked."""

    label: str = ""
    least: int = 0
    most: int = 1


@dataclass(frozen=True, slots=True)
class Pick:
    """What a piece is picked from, and what it costs."""

    group: str
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Picking:
    """Which pieces may be picked together; `budget` is None when nothing is limited."""

    picks: Mapping[str, Pick]
    groups: Mapping[str, Group]
    budget: int | None = None

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        """Return what may be picked after all that is, and whether it may stop there."""
        last = max((index for index, id in enumerate(self.picks) if id in placed), default=-1)
        later = list(self.picks)[last + 1 :]
        puts = [Put(id, IN) for n, id in enumerate(later) if self._leads_on(placed, later[n:])]
        return (*puts, *((Done(),) if self.ready(placed) else ()))

    def put(self, placed: Placed, item: str) -> Placed | None:
        """Return the picks with one more; it takes the place of another where only one may be."""
        if item in placed:
            return None
        group = self.picks[item].group
        kept = placed
        if self.groups[group].most == 1:
            kept = {id: slot for id, slot in placed.items() if self.picks[id].group != group}
        after = {**kept, item: IN}
        return after if self.fits(after) else None

    def fits(self, placed: Placed) -> bool:
        within = self.budget is None or self.spent(placed) <= self.budget
        return within and all(self.count(id, placed) <= g.most for id, g in self.groups.items())

    def ready(self, placed: Placed) -> bool:
        """Tell whether enough is picked from each group."""
        return self.fits(placed) and all(
            self.count(id, placed) >= group.least for id, group in self.groups.items()
        )

    def spent(self, placed: Placed) -> int:
        return sum(self.picks[id].cost for id in placed)

    def count(self, group: str, placed: Placed) -> int:
        return sum(self.picks[id].group == group for id in placed)

    def order(self, placed: Placed) -> tuple[str, ...]:
        return tuple(id for id in self.picks if id in placed)

    def standing(self, placed: Placed) -> tuple[object, ...]:
        """Return what is left to matter: the last picked, the groups, what is spent."""
        last = max((index for index, id in enumerate(self.picks) if id in placed), default=-1)
        return last, self.spent(placed), *(self.count(id, placed) for id in self.groups)

    @property
    def possible(self) -> bool:
        """Tell whether any choice of several is right at all."""
        wide = all(group.least <= group.most for group in self.groups.values())
        return wide and self._completes({}, tuple(self.picks))

    def _leads_on(self, placed: Placed, later: Sequence[str]) -> bool:
        """Tell whether the first of `later` may be picked, and the rest be enough after it."""
        item, *rest = later
        after = {**placed, item: IN}
        return self.fits(after) and self._completes(after, rest)

    def _completes(self, placed: Placed, rest: Sequence[str]) -> bool:
        """Tell whether enough can still be picked from each group, the cheapest first."""
        lacking = 0
        for id, group in self.groups.items():
            costs = sorted(self.picks[each].cost for each in rest if self.picks[each].group == id)
            wanted = max(0, group.least - self.count(id, placed))
            if len(costs) < wanted:
                return False
            lacking += sum(costs[:wanted])
        return self.budget is None or self.spent(placed) + lacking <= self.budget


def without(placed: Placed, item: str) -> Placed:
    """Return what is put somewhere, but for one item."""
    return {id: slot for id, slot in placed.items() if id != item}
