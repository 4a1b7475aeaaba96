"""Layers of boxes and of the lanes that arrows pass them by, in the order that crosses least."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

LANE = 14.0  # how wide a lane is
PORTS_APART = 30.0  # between arrows of different kinds that reach one box
PASSES = 8


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow: from a point of the bottom of a box, counted from its left, to another box."""

    start: str
    at: float
    end: str
    style: str


@dataclass(slots=True, eq=False)
class Item:
    """What stands in a layer: a box, or a lane."""

    rank: int
    width: float
    height: float = 0
    place: int = 0
    x: float = 0
    up: list[Joint] = field(default_factory=list)
    down: list[Joint] = field(default_factory=list)
    # What a lane turns round to, in its own layer.
    beside: list[Item] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Joint:
    """A line between two items of layers that touch, or of one when it turns round."""

    link: Link
    above: Item
    at: float
    below: Item
    to: float = 0
    turn: int = 0
    last: bool = False


def joined(items: Mapping[str, Item], links: Iterable[Link]) -> list[Joint]:
    """Return the lines of every arrow, lanes made on the way; those that meet go on together."""
    joints: list[Joint] = []
    lanes: dict[tuple[str, str, int], Item] = {}
    for link in dict.fromkeys(links):
        at, end = items[link.start], items[link.end]
        back = end.rank <= at.rank
        step = -1 if back else 1
        offset, first = link.at, True
        for rank in range(at.rank if back else at.rank + 1, end.rank + (step if back else 0), step):
            key = (link.end, link.style, rank)
            known = key in lanes
            lane = lanes.setdefault(key, Item(rank, LANE))
            if back and first:
                joints.append(Joint(link, at, offset, lane, LANE / 2, turn=1))
            else:
                above, below = (lane, at) if back else (at, lane)
                ends = (LANE / 2, offset) if back else (offset, LANE / 2)
                joints.append(Joint(link, above, ends[0], below, ends[1]))
            at, offset, first = lane, LANE / 2, False
            if known:
                break
        else:
            turn = -1 if back else 0
            joints.append(Joint(link, at, offset, end, end.width / 2, turn, last=True))
    return joints


def layered(items: Mapping[str, Item], joints: list[Joint]) -> list[list[Item]]:
    """Return the items by rank, lanes where they were first needed; each knows its neighbours."""
    layers: list[dict[Item, None]] = [{} for _ in range(1 + max(i.rank for i in items.values()))]
    for item in items.values():
        layers[item.rank][item] = None
    for joint in joints:
        layers[joint.above.rank][joint.above] = layers[joint.below.rank][joint.below] = None
        if joint.turn:
            joint.above.beside.append(joint.below)
            joint.below.beside.append(joint.above)
        else:
            joint.above.down.append(joint)
            joint.below.up.append(joint)
    return [list(layer) for layer in layers]


def ordered(layers: list[list[Item]]) -> None:
    """Put each layer in the order that crosses the fewest lines of those tried."""
    _number(layers)
    best = [list(layer) for layer in layers]
    least = _crossings(layers)
    for number in range(PASSES):
        if not least:
            break
        downward = number % 2 == 0
        for layer in layers if downward else reversed(layers):
            layer.sort(key=lambda item: _middle(item, downward=downward))
            for place, item in enumerate(layer):
                item.place = place
        crossed = _crossings(layers)
        if crossed < least:
            best, least = [list(layer) for layer in layers], crossed
    layers[:] = best
    _number(layers)


def _number(layers: list[list[Item]]) -> None:
    for layer in layers:
        for place, item in enumerate(layer):
            item.place = place


def _middle(item: Item, *, downward: bool) -> float:
    """Return where an item would stand among what it is joined to, in the layer just ordered."""
    if downward:
        near = [joint.above.place + joint.at / joint.above.width for joint in item.up]
    else:
        near = [joint.below.place + joint.to / joint.below.width for joint in item.down]
    if not near and not item.height:
        near = [other.place + 0.5 for other in item.beside]
    if not near:
        return item.place + 0.5
    return median(near)


def _crossings(layers: list[list[Item]]) -> int:
    count = 0
    for layer in layers:
        ends: list[float] = []
        ways = [
            (item.place + joint.at / item.width, joint.below.place + joint.to / joint.below.width)
            for item in layer
            for joint in item.down
        ]
        for _, to in sorted(ways):
            count += len(ends) - bisect_right(ends, to)
            insort(ends, to)
    return count


def spread(joints: list[Joint]) -> None:
    """Give the arrows of each kind a place of their own on top of the box they reach."""
    arriving: dict[Item, list[Joint]] = {}
    for joint in joints:
        if joint.last:
            arriving.setdefault(joint.below, []).append(joint)
    for item, reaching in arriving.items():
        places: dict[str, list[float]] = {}
        for joint in reaching:
            at = joint.above.place + joint.at / joint.above.width
            places.setdefault(joint.link.style, []).append(at)
        styles = sorted(places, key=lambda style: sum(places[style]) / len(places[style]))
        for joint in reaching:
            aside = styles.index(joint.link.style) - (len(styles) - 1) / 2
            joint.to = item.width / 2 + aside * PORTS_APART
