"""How far each thing is from the start, whatever leads back left aside."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.check.graph import Edges, left


def ranks(starts: Iterable[str], steps: Edges) -> dict[str, int]:
    """Return how many steps the longest way to each thing has; what leads back is no step."""
    # What a walk in depth leaves last comes first: it leads to the rest, but for loops.
    order = list(reversed(list(left(starts, steps))))
    place = {id: number for number, id in enumerate(order)}
    rank = dict.fromkeys(order, 0)
    for id in order:
        for each in steps[id]:
            if place[each] > place[id]:
                rank[each] = max(rank[each], rank[id] + 1)
    return rank
