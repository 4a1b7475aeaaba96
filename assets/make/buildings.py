"""The houses of Toile: windows, terraces, shops and their awnings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from light import LAMP, WARM, Light, is_lit, paint
from svg import Box, Point, arches, boxes, circle, line, path, polygon, rect, stroke


@dataclass(frozen=True, slots=True)
class House:
    """A terraced house: where it stands, and the names of its colours."""

    left: float
    base: float
    width: float
    height: float
    wall: str
    roof: str
    shutter: str
    floors: int = 2
    bays: int = 3
    gable: bool = False
    shop: str = ""


def windows(
    light: Light,
    panes: Sequence[Box],
    *,
    haze: float = 0,
    arched: bool = False,
    frame: bool = True,
    share: float = 1,
) -> list[str]:
    """Return windows with frame, glass and glazing bars; those whose lamp is on also glow.

    `share` makes lamps more or less usual here than elsewhere.
    """
    draw = arches if arched else boxes
    lit = [pane for pane in panes if is_lit(light, (pane[0], pane[1]), share=share)]
    dark = [pane for pane in panes if pane not in lit]
    bars = "".join(
        line([(x + w / 2, y - (w / 2 if arched else 0)), (x + w / 2, y + h)])
        + line([(x, y + h * 0.4), (x + w, y + h * 0.4)])
        for x, y, w, h in panes
    )
    return [
        draw([_grown(pane, 7) for pane in lit], WARM, opacity=0.16 + 0.12 * light.glow),
        draw([_grown(pane, 2.6) for pane in panes], paint(light, "frame", haze)) if frame else "",
        draw(dark, paint(light, "glass", haze)),
        boxes(
            [(x + w * 0.56, y + h * 0.06, w * 0.3, h * 0.3) for x, y, w, h in dark],
            paint(light, "glass_sky", haze),
            opacity=0.6,
        ),
        draw(lit, LAMP),
        boxes([(x, y + h * 0.6, w, h * 0.4) for x, y, w, h in lit], WARM, opacity=0.7),
        stroke(bars, paint(light, "frame", haze), 1.8) if frame else "",
    ]


def _grown(box: Box, by: float) -> Box:
    x, y, w, h = box
    return x - by, y - by, w + 2 * by, h + 2 * by


def grid(area: Box, columns: int, rows: int, pane: Point) -> list[Box]:
    """Return `columns` times `rows` panes, spread evenly over an area."""
    x, y, w, h = area
    wide, tall = pane
    across, down = w / columns, h / rows
    return [
        (x + across * (i + 0.5) - wide / 2, y + down * (j + 0.5) - tall / 2, wide, tall)
        for j in range(rows)
        for i in range(columns)
    ]


def terrace(light: Light, plans: Sequence[House], *, haze: float = 0) -> list[str]:
    """Return a row of houses; their windows come last and together, for few shapes make a fast picture."""
    panes = [pane for plan in plans for pane in _openings(plan)[0]]
    houses = [part for plan in plans for part in _house(light, plan, haze)]
    return [*houses, *windows(light, panes, haze=haze)]


def _house(light: Light, plan: House, haze: float) -> list[str]:
    x, w, top = plan.left, plan.width, plan.base - plan.height
    panes, door = _openings(plan)
    return [
        *_chimney(light, (x + w * 0.78, top - w * 0.30), haze),
        rect((x, top, w, plan.height), paint(light, plan.wall, haze)),
        rect((x, top, w * 0.24, plan.height), paint(light, "ink", haze), opacity=0.07),
        *(_gable(light, plan, haze) if plan.gable else _roof(light, plan, haze)),
        _shutters(light, plan, panes, haze),
        *(_shop(light, plan) if plan.shop else _door(light, door, haze)),
        rect((x, plan.base - 7, w, 7), paint(light, "stone_shade", haze)),
    ]


def _openings(plan: House) -> tuple[list[Box], Box]:
    """Return the panes and the door; the ground floor gives one bay to the door, or all to a shop."""
    w = plan.width / (plan.bays * 2.3)
    h = plan.height / plan.floors * 0.5
    area = (plan.left + plan.width * 0.03, plan.base - plan.height, plan.width * 0.94, plan.height)
    panes = grid(area, plan.bays, plan.floors, (w, h))
    ground = panes[-plan.bays :]
    at = Random(f"door {plan.left:.0f}").randrange(plan.bays)
    x, y, _, _ = ground[at]
    upper = panes[: -plan.bays]
    kept = [] if plan.shop else [pane for pane in ground if pane[0] != x]
    return upper + kept, (x - w * 0.1, y, w * 1.2, plan.base - y)


def _chimney(light: Light, at: Point, haze: float) -> list[str]:
    x, y = at
    return [
        boxes([(x, y, 15, 40), (x - 2, y, 19, 5)], paint(light, "brick_dark", haze)),
        boxes([(x + 2, y - 8, 4, 8), (x + 9, y - 8, 4, 8)], paint(light, "tile", haze)),
    ]


def _roof(light: Light, plan: House, haze: float) -> list[str]:
    x, w, top = plan.left, plan.width, plan.base - plan.height
    rise = w * 0.3
    slope = polygon([(x - 5, top), (x + 9, top - rise), (x + w - 9, top - rise), (x + w + 5, top)])
    courses = "".join(
        line([(x - 5 + 14 * k, top - rise * k), (x + w + 5 - 14 * k, top - rise * k)])
        for k in (0.33, 0.66)
    )
    shadow = rect((x, top, w, 6), paint(light, "ink", haze), opacity=0.18)
    attic = dormer(light, (x + w * 0.36, top - rise * 0.2), 17, haze) if w > 104 else []
    dark = "slate_dark" if "slate" in plan.roof else "tile_dark"
    return [
        path(slope, paint(light, plan.roof, haze)),
        stroke(courses, paint(light, dark, haze), 1.4, opacity=0.6),
        *attic,
        shadow,
    ]


def _gable(light: Light, plan: House, haze: float) -> list[str]:
    """Return a stepped gable, as the north builds them."""
    x, w, top = plan.left, plan.width, plan.base - plan.height
    step = w / 8
    left = [(x - 3 + step * (i // 2 + i % 2), top - step * (i // 2) * 1.15) for i in range(7)]
    points = [
        (x - 3, top),
        *left,
        *[(2 * x + w - px, py) for px, py in reversed(left)],
        (x + w + 3, top),
    ]
    eye = (x + w / 2, top - step * 1.6)
    lamp = LAMP if is_lit(light, eye) else paint(light, "glass", haze)
    return [
        path(polygon(points), paint(light, plan.wall, haze)),
        boxes(
            [
                (px - (3 if px < x + w / 2 else step - 1), py - 3, step + 2, 4)
                for px, py in points[1:-1:2]
            ],
            paint(light, "stone", haze),
        ),
        circle(eye, step * 0.72, paint(light, "frame", haze)),
        circle(eye, step * 0.5, lamp),
    ]


def dormer(light: Light, at: Point, size: float, haze: float) -> list[str]:
    """Return a dormer window, from the foot of its left side."""
    x, y = at
    pane = (x + size * 0.22, y - size * 0.95, size * 0.56, size * 0.8)
    cap = polygon([(x - 4, y - size), (x + size / 2, y - size * 1.7), (x + size + 4, y - size)])
    return [
        rect((x, y - size * 1.1, size, size * 1.1), paint(light, "stone_light", haze)),
        path(cap, paint(light, "slate_dark", haze)),
        *windows(light, [pane], haze=haze, frame=False),
    ]


def _shutters(light: Light, plan: House, panes: Sequence[Box], haze: float) -> str:
    leaves = [
        leaf
        for x, y, w, h in panes
        for leaf in ((x - w * 0.55, y - 1, w * 0.46, h + 2), (x + w * 1.09, y - 1, w * 0.46, h + 2))
    ]
    return boxes(leaves, paint(light, plan.shutter, haze))


def _door(light: Light, door: Box, haze: float) -> list[str]:
    x, y, w, h = door
    return [
        rect((x - 3, y - 3, w + 6, h + 3), paint(light, "frame", haze)),
        rect(door, paint(light, "door", haze)),
        rect(
            (x + 2, y + 2, w - 4, h * 0.16),
            LAMP if is_lit(light, (x, y)) else paint(light, "glass", haze),
        ),
    ]


def _shop(light: Light, plan: House) -> list[str]:
    """Return a shop front: window, door, and an awning striped in the colour of the shop."""
    x, w = plan.left + 8, plan.width - 16
    head = plan.base - plan.height / plan.floors + 14
    high = plan.base - head
    inside = "#FFE2A0" if light.lamps else paint(light, "glass_sky")
    return [
        rect((x, head, w, high), paint(light, plan.shop)),
        rect((x + 6, head + 22, w * 0.6, high - 36), inside),
        rect((x + w * 0.72, head + 22, w * 0.22, high - 22), inside),
        _loaves(light, (x + 10, plan.base - 15), w * 0.55),
        *awning(light, (x - 8, head - 4, w + 16, 26), plan.shop, 8),
    ]


def _loaves(light: Light, at: Point, width: float) -> str:
    step = width / 5
    d = "".join(
        f"M{at[0] + i * step:.1f} {at[1]:.1f}a{step * 0.42:.1f} 7 0 0 1 {step * 0.84:.1f} 0z"
        for i in range(5)
    )
    return path(d, paint(light, "wood_light"))


def awning(light: Light, box: Box, colour: str, stripes: int) -> list[str]:
    """Return a sloping striped awning with a scalloped edge."""
    x, y, w, h = box
    step = w / stripes
    inset = w * 0.05
    narrow = (w - 2 * inset) / stripes
    stripe = [
        _stripe(x + i * step, x + inset + i * narrow, y, (step, narrow, h)) for i in range(stripes)
    ]
    return [
        path("".join(stripe[0::2]), paint(light, colour)),
        path("".join(stripe[1::2]), paint(light, "frame")),
    ]


def _stripe(foot: float, head: float, y: float, size: tuple[float, float, float]) -> str:
    step, narrow, h = size
    return (
        f"M{head:.1f} {y:.1f}h{narrow:.1f}L{foot + step:.1f} {y + h:.1f}"
        f"a{step / 2:.1f} {step * 0.42:.1f} 0 0 1 {-step:.1f} 0z"
    )
