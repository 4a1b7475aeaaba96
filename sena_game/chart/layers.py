"""Where boxes and arrows stand when each box is below all that leads to it (Sugiyama's way).

An arrow that passes a layer does so in a lane of its own, between the boxes; arrows of one kind
to one box share their lanes, as they go to the same place. What leads back climbs in a lane too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sena_game.chart.columns import gather, hug, straighten
from sena_game.chart.order import LANE, Item, Joint, Link, joined, layered, ordered, spread

GAP = 60.0  # between layers, at least
SLOPE = 9.0  # a channel is as high as its longest arrow is wide, divided by this
GAP_AT_MOST = 190.0
# In a large map, what leads further than this is named rather than drawn.
SMALL = 60
FAR = 6


@dataclass(frozen=True, slots=True)
class Box:
    name: str
    rank: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A part of an arrow, from one point to another; `last` where the head of the arrow is.

    `turn` is how far below both points it turns back, or above them when negative.
    """

    style: str
    end: str
    start: tuple[float, float]
    stop: tuple[float, float]
    turn: float = 0
    last: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands: the left and top of each box, and every line."""

    width: float
    height: float
    places: Mapping[str, tuple[float, float]]
    lines: tuple[Line, ...]


def far(start: int, end: int, count: int) -> bool:
    """Tell whether an arrow from one rank to another is too long to be drawn."""
    return count > SMALL and abs(end - start) > FAR


def plan(boxes: Sequence[Box], links: Iterable[Link]) -> Plan:
    """Return where boxes and arrows stand: no two boxes touch, no arrow passes behind one."""
    if not boxes:
        return Plan(0, 0, {}, ())
    items = {box.name: Item(box.rank, box.width, box.height) for box in boxes}
    joints = joined(items, links)
    layers = layered(items, joints)
    ordered(layers)
    spread(joints)
    straighten(layers)
    for layer in layers:
        hug(layer)
    gather(layers)
    return _plan(items, layers, joints)


def _plan(items: Mapping[str, Item], layers: list[list[Item]], joints: list[Joint]) -> Plan:
    left = min(item.x for layer in layers for item in layer)
    for layer in layers:
        for item in layer:
            item.x = round(item.x - left, 1)
    heights = [max(item.height for item in layer) for layer in layers]
    over = any(joint.turn < 0 and not joint.below.rank for joint in joints)
    tops = [GAP if over else GAP / 2]
    for layer, height in zip(layers, heights, strict=True):
        tops.append(tops[-1] + height + _gap(layer))
    bottoms = [top + height for top, height in zip(tops, heights, strict=False)]
    lines = [line for joint in joints for line in _lines(joint, tops, bottoms)]
    lines += _lanes(joints, tops, bottoms)
    return Plan(
        max(item.x + item.width for layer in layers for item in layer),
        bottoms[-1] + GAP / 2,
        {name: (item.x, tops[item.rank]) for name, item in items.items()},
        tuple(lines),
    )


def _gap(layer: list[Item]) -> float:
    """Return the height of the channel below a layer."""
    reaches = (abs(j.above.x + j.at - j.below.x - j.to) for item in layer for j in item.down)
    return round(min(GAP_AT_MOST, max(GAP, max(reaches, default=0) / SLOPE)), 1)


def _lines(joint: Joint, tops: list[float], bottoms: list[float]) -> Iterator[Line]:
    above, below, link = joint.above, joint.below, joint.link
    from_x, to_x = above.x + joint.at, below.x + joint.to
    bottom, top = bottoms[above.rank], tops[below.rank]
    if joint.turn < 0:
        top_above = tops[above.rank]
        turned = (from_x, top_above), (to_x, top)
        yield Line(link.style, link.end, *turned, turn=-GAP * 0.6, last=True)
        return
    # A box that is less high than its layer has its arrows go straight down to the channel.
    if above.height and tops[above.rank] + above.height < bottom:
        yield Line(
            link.style, link.end, (from_x, tops[above.rank] + above.height), (from_x, bottom)
        )
    if joint.turn:
        yield Line(link.style, link.end, (from_x, bottom), (to_x, bottom), turn=GAP * 0.6)
    else:
        yield Line(link.style, link.end, (from_x, bottom), (to_x, top), last=joint.last)


def _lanes(joints: list[Joint], tops: list[float], bottoms: list[float]) -> Iterator[Line]:
    """Yield the straight line of each lane, once."""
    lanes: dict[Item, Link] = {}
    for joint in joints:
        for item in (joint.above, joint.below):
            if not item.height:
                lanes.setdefault(item, joint.link)
    for item, link in lanes.items():
        x = item.x + LANE / 2
        yield Line(link.style, link.end, (x, tops[item.rank]), (x, bottoms[item.rank]))
