"""How far to the right what stands in layers goes: near what it is joined to, and apart."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from sena_game.chart.order import Item

APART = 26.0  # between boxes or lanes
MAIN = "then"  # the style of the arrows kept straight before others
SWEEPS = 12


def straighten(layers: list[list[Item]]) -> None:
    """Bring each item near what it is joined to, as far as its neighbours let it."""
    for layer in layers:
        left = -sum(item.width + APART for item in layer) / 2
        for item in layer:
            item.x = left
            left += item.width + APART
    for number in range(SWEEPS):
        downward = number % 2 == 0
        for layer in layers if downward else reversed(layers):
            wishes = [_wish(item, downward=downward) for item in layer]
            for item, x in zip(layer, _settled(layer, wishes), strict=True):
                item.x = x


def _wish(item: Item, *, downward: bool) -> tuple[float, float]:
    """Return where an item would be to have straight lines, and how much it matters."""
    joints = item.up if downward else item.down
    # What follows at once stands in a column; what comes later gives way.
    joints = [joint for joint in joints if joint.link.style == MAIN] or joints
    if downward:
        wished = [joint.above.x + joint.at - joint.to for joint in joints]
    else:
        wished = [joint.below.x + joint.to - joint.at for joint in joints]
    if not wished and not item.height:
        wished = [other.x + (other.width - item.width) / 2 for other in item.beside]
    if not wished:
        return item.x, 0.1
    return median(wished), len(wished) * (1 if item.height else 4)


def _settled(layer: list[Item], wishes: list[tuple[float, float]]) -> list[float]:
    """Return the places nearest to what is wished that keep the order and stay apart.

    Those that would run into one another are moved as one (pool adjacent violators).
    """
    blocks: list[tuple[float, float, int]] = []
    before, offsets = 0.0, []
    for item, (x, weight) in zip(layer, wishes, strict=True):
        offsets.append(before)
        mean, heavy, count = x - before, weight, 1
        while blocks and blocks[-1][0] > mean:
            other, more, number = blocks.pop()
            mean = (mean * heavy + other * more) / (heavy + more)
            heavy, count = heavy + more, count + number
        blocks.append((mean, heavy, count))
        before += item.width + APART
    means = [mean for mean, _, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def hug(layer: list[Item]) -> None:
    """Bring each lane that only turns round, from a box to itself, right beside that box."""
    for before, item in pairwise(layer):
        if _turns(item) and item.beside[0].place < item.place:
            item.x = before.x + before.width + APART
    for after, item in pairwise(reversed(layer)):
        if _turns(item) and item.beside[0].place > item.place:
            item.x = after.x - item.width - APART


def _turns(item: Item) -> bool:
    return bool(item.beside) and not (item.height or item.up or item.down)


def gather(layers: list[list[Item]]) -> None:
    """Move what nothing joins to the rest beside it, as far left as it can go."""
    left = min(item.x for layer in layers for item in layer)
    parts = _parts(layers)
    for part in sorted(parts, key=lambda part: min(item.x for item in part)):
        spare = min(item.x for item in part) - left
        for layer in layers:
            for before, item in pairwise(layer):
                if item in part and before not in part:
                    spare = min(spare, item.x - before.x - before.width - APART)
        for item in part:
            item.x -= spare


def _parts(layers: list[list[Item]]) -> list[set[Item]]:
    """Return the items in sets that nothing joins."""
    parts: list[set[Item]] = []
    known: set[Item] = set()
    for item in (item for layer in layers for item in layer):
        waiting = [] if item in known else [item]
        part = set(waiting)
        while waiting:
            at = waiting.pop()
            near = {joint.above for joint in at.up} | {joint.below for joint in at.down}
            new = near.union(at.beside) - part
            part |= new
            waiting += new
        parts += [part] if part else []
        known |= part
    return parts
