"""Where everything of a screen goes in a window: numbers only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sena_game.screen.blocks import Screen
from sena_game.window.bar import bar, countdown
from sena_game.window.front import front
from sena_game.window.kit import Kit, kit
from sena_game.window.marks import (
    Box,
    Group,
    Houses,
    Level,
    Mark,
    Measure,
    Panel,
    Piece,
    Scroll,
    Spot,
    Town,
    moved,
)
from sena_game.window.names import Way
from sena_game.window.page import is_wide, page
from sena_game.window.stage import stage

Offsets = dict[str, int]  # how far each view is scrolled, by its id


@dataclass(frozen=True, slots=True)
class Plan:
    """A screen laid out for one size of window."""

    size: tuple[int, int]
    kit: Kit
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A control as it lies in the window now, and the views it is within, outermost first."""

    spot: Spot
    box: Box
    views: tuple[Scroll, ...]


def plan(
    screen: Screen,
    size: tuple[int, int],
    percent: int,
    measure: Measure,
    face: str = "atkinson",
) -> Plan:
    """Return the screen laid out; whatever does not fit can be scrolled to."""
    width, height = size
    scale = kit(size, percent, measure, screen.setting, face)
    if screen.shape == "title":
        return Plan(size, scale, _body(scale, screen, Box(0, 0, width, height)))
    top = bar(scale, screen, width)
    timer = countdown(scale, screen, (0, top.box.h, width))
    under = top.box.h + timer.box.h
    if under <= height // 4:
        body = _body(scale, screen, Box(0, under, width, height - under))
        return Plan(size, scale, (*body, *timer.marks, *top.marks))
    # A bar this high would leave no room: it scrolls with the rest, the countdown stays.
    below = Box(0, timer.box.h, width, height - timer.box.h)
    stays = moved(timer.marks, 0, -top.box.h)
    return Plan(size, scale, (*_body(scale, screen, below, top.box.h, top.marks), *stays))


def _body(
    scale: Kit, screen: Screen, box: Box, above: int = 0, first: tuple[Mark, ...] = ()
) -> tuple[Mark, ...]:
    """Return what scrolls, and the town behind it unless it has one of its own."""
    view = _view(scale, screen, box, above, first)
    if any(isinstance(mark, Town) and mark.box.w == box.w for mark in view.marks):
        return (view,)
    whole = Box(0, 0, box.w, box.bottom)
    return (Town(whole, screen.backdrop, _veil(screen)), view)


def _veil(screen: Screen) -> int:
    return 0 if screen.shape != "page" else 100 if is_wide(screen) else 72


def _view(scale: Kit, screen: Screen, box: Box, above: int, first: tuple[Mark, ...]) -> Scroll:
    """Return the part of the window that scrolls, `first` being at its top."""
    inner = Box(box.x, box.y + above, box.w, max(1, box.h - above))
    match screen.shape:
        case "stage":
            piece = stage(scale, screen, inner)
        case "title":
            piece = front(scale, screen, inner)
        case "page":
            piece = page(scale, screen, inner)
    marks = (*piece.marks, *moved(first, box.x, box.y))
    return Scroll(box, "main", piece.box.h + above, marks)


def every(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """Yield each mark and those within it, in the order they are drawn."""
    for mark in marks:
        yield mark
        if isinstance(mark, Group | Scroll):
            yield from every(mark.marks)


def views(plan: Plan) -> list[Scroll]:
    return [mark for mark in every(plan.marks) if isinstance(mark, Scroll)]


def levels(plan: Plan) -> dict[str, int]:
    return {mark.id: mark.value for mark in every(plan.marks) if isinstance(mark, Level)}


def groups(plan: Plan) -> dict[str, Way]:
    """Return the groups by their keys, in order, and how each comes."""
    return {mark.key: mark.way for mark in every(plan.marks) if isinstance(mark, Group)}


def behind(plan: Plan) -> str:
    """Return the place seen behind everything; none under a veil."""
    return next((place.name for place in _places(plan) if not place.veil), "")


def backdrop(plan: Plan) -> Town | None:
    """Return the place behind everything, when anything of it can be seen."""
    return next((each for each in _places(plan) if each.veil < 100), None)


def _places(plan: Plan) -> Iterator[Town]:
    wide = plan.size[0]
    return (mark for mark in every(plan.marks) if isinstance(mark, Town) and mark.box.w == wide)


def lights(plan: Plan) -> frozenset[str]:
    return frozenset(mark.id for mark in every(plan.marks) if isinstance(mark, Houses))


def offset(view: Scroll, offsets: Offsets) -> int:
    """Return how far the view is scrolled, within what it can be."""
    return max(0, min(view.most, offsets.get(view.id, view.start)))


def seen(
    marks: tuple[Mark, ...], offsets: Offsets, dy: int = 0, within: tuple[Scroll, ...] = ()
) -> Iterator[Seen]:
    """Yield every control where it lies now, even outside its view."""
    for mark in marks:
        match mark:
            case Spot():
                yield Seen(mark, mark.box.moved(0, dy), within)
            case Group():
                yield from seen(mark.marks, offsets, dy, within)
            case Scroll():
                deeper = (*within, mark)
                yield from seen(mark.marks, offsets, dy - offset(mark, offsets), deeper)
            case _:
                pass


def control_at(plan: Plan, offsets: Offsets, x: int, y: int) -> str:
    """Return the control under a point, if it can be seen there."""
    found = ""
    for each in seen(plan.marks, offsets):
        if _visible(each, offsets).holds(x, y):
            found = each.spot.control
    return found


def _visible(each: Seen, offsets: Offsets) -> Box:
    box, dy = each.box, 0
    for view in each.views:
        box = box.common(view.box.moved(0, dy))
        dy -= offset(view, offsets)
    return box


def showing(plan: Plan, offsets: Offsets, control: str) -> Offsets:
    """Return offsets with which the control is seen whole, or its top if it is too high."""
    result = dict(offsets)
    each = next((one for one in seen(plan.marks, offsets) if one.spot.control == control), None)
    if each is None:
        return result
    box = each.spot.box  # in the innermost view, then in each view around it
    for view in reversed(each.views):
        now = offset(view, result)
        margin = min(round(14 * plan.kit.unit), max(0, (view.box.h - box.h) // 2))
        low, high = box.bottom + margin - view.box.bottom, box.y - margin - view.box.y
        result[view.id] = max(0, min(view.most, min(max(now, low), high)))
        box = box.moved(0, -result[view.id]).common(view.box)
    return result


def scrolled(plan: Plan, offsets: Offsets, dy: int, at: tuple[int, int] | None) -> Offsets:
    """Return offsets after a scroll of `dy`: of the innermost view in sight that can still move."""
    for view in reversed(views(plan)):
        now = offset(view, offsets)
        after = max(0, min(view.most, now + dy))
        if after != now and _reachable(plan, offsets, view, at):
            return {**offsets, view.id: after}
    return offsets


def _reachable(plan: Plan, offsets: Offsets, view: Scroll, at: tuple[int, int] | None) -> bool:
    """Return whether the view is under the pointer, or, without one, more than half in sight."""
    if view.id == "main":
        return True
    main = next(each for each in views(plan) if each.id == "main")
    box = view.box.moved(0, -offset(main, offsets))
    return box.holds(*at) if at else 2 * main.box.common(box).h > box.h


def tip(plan: Plan, offsets: Offsets, control: str) -> Piece | None:
    """Return the label of a control that shows only an icon, beside it and within the window."""
    each = next((one for one in seen(plan.marks, offsets) if one.spot.control == control), None)
    if each is None or not each.spot.tip:
        return None
    scale, (width, height) = plan.kit, plan.size
    pad = scale.u(10)
    most = width - 2 * pad - scale.u(16)
    wide = min(most, scale.width(each.spot.tip, "smallstrong"))
    text = scale.text(each.spot.tip, "smallstrong", (pad, scale.u(6), wide))
    box = Box(0, 0, wide + 2 * pad, text.box.h + scale.u(12))
    left = max(scale.u(8), min(each.box.right - box.w, width - box.w - scale.u(8)))
    top = each.box.bottom + scale.u(10)
    if top + box.h > height:
        top = each.box.y - box.h - scale.u(10)
    return Piece(box, (Panel(box, "tip"), text)).moved(left, top)


def thumb(view: Scroll, now: int, unit: float) -> tuple[Box, Box] | None:
    """Return the track of the scroll bar and what slides in it; None when all is seen."""
    if not view.most:
        return None
    wide, edge = max(6, round(8 * unit)), max(2, round(4 * unit))
    track = Box(view.box.right - wide - edge, view.box.y + edge, wide, view.box.h - 2 * edge)
    long = max(wide * 3, track.h * view.box.h // view.height)
    return track, Box(track.x, track.y + (track.h - long) * now // view.most, wide, long)


def in_sight(plan: Plan, offsets: Offsets, control: str) -> bool:
    """Return whether the whole control can be seen now."""
    return any(
        _visible(each, offsets) == each.box
        for each in seen(plan.marks, offsets)
        if each.spot.control == control
    )


def towards(plan: Plan, offsets: Offsets, control: str, way: tuple[int, int]) -> str:
    """Return the nearest control in a direction; from nowhere, the first there is."""
    places = list(seen(plan.marks, offsets))
    here = next((each.box for each in places if each.spot.control == control), None)
    if here is None:
        return places[0].spot.control if places else ""
    found = [
        (distance, each.spot.control)
        for each in places
        if (distance := _distance(here, each.box, way)) is not None
    ]
    return min(found)[1] if found else ""


def _distance(here: Box, there: Box, way: tuple[int, int]) -> int | None:
    """Return how far one box is from another in a direction; None when it is not that way.

    The buttons on a tile lie at its right, nearer than anything else, and the tile at their left.
    """
    dx, dy = way
    if here == there:
        return None
    if here.covers(there):
        return there.x - here.right if dx > 0 else None
    if there.covers(here):
        return here.x - there.x if dx < 0 else None
    if dx:
        ahead = (there.x - here.right) if dx > 0 else (here.x - there.right)
        aside = max(0, there.y - here.bottom, here.y - there.bottom)
    else:
        ahead = (there.y - here.bottom) if dy > 0 else (here.y - there.bottom)
        aside = max(0, there.x - here.right, here.x - there.right)
    return ahead + 3 * aside if ahead >= 0 else None
