"""Nothing is cut, nothing overlaps, and every control can be reached, whatever the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from sena_game.screen.blocks import Screen
from sena_game.screen.focus import controls
from sena_game.window.layout import (
    Plan,
    control_at,
    in_sight,
    offset,
    plan,
    scrolled,
    seen,
    showing,
    thumb,
    tip,
    towards,
    views,
)
from sena_game.window.lettering import Lettering
from sena_game.window.marks import (
    Box,
    Cutout,
    Group,
    Icon,
    Level,
    Mark,
    Panel,
    Photo,
    Portrait,
    Scroll,
    Spot,
    Text,
    Timer,
)
from tests.window import board_samples, samples

SIZES = ((960, 540), (1280, 720), (1920, 1080), (3840, 2160), (1000, 1400), (2200, 700))
PERCENTS = (100, 150, 200)
ALL = (*samples.SCREENS, samples.EVERYTHING)
CASES = [
    pytest.param(screen, size, percent, id=f"{screen.id}-{size[0]}x{size[1]}-{percent}")
    for screen in ALL
    for size in SIZES
    for percent in PERCENTS
]


def placed(marks: tuple[Mark, ...], holder: Box) -> Iterator[tuple[Mark, Box]]:
    """Yield each mark with the box it must stay in: its view's whole content, or the window."""
    for mark in marks:
        match mark:
            case Group():
                yield from placed(mark.marks, holder)
            case Scroll():
                yield mark, holder
                inner = Box(mark.box.x, mark.box.y, mark.box.w, mark.height)
                yield from placed(mark.marks, inner)
            case _:
                yield mark, holder


def whole(plan: Plan) -> Box:
    return Box(0, 0, *plan.size)


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_nothing_is_cut(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    for mark, holder in placed(found.marks, whole(found)):
        if isinstance(
            mark, Text | Icon | Portrait | Photo | Cutout | Level | Spot | Timer | Scroll
        ):
            assert holder.covers(mark.box), mark
        if isinstance(mark, Text):
            assert max(letters.width(line, mark.type) for line in mark.lines) <= mark.box.w, mark
            assert mark.step >= mark.type.px and mark.box.h >= mark.step * len(mark.lines)


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_no_words_lie_on_others(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    groups: dict[Box, list[Mark]] = {}
    for mark, holder in placed(found.marks, whole(found)):
        if isinstance(mark, Text | Icon | Photo | Level):
            groups.setdefault(holder, []).append(mark)
    for marks in groups.values():
        for one, other in combinations(marks, 2):
            assert not inked(one, letters).meets(inked(other, letters)), (one, other)


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_cards_lie_apart_or_one_within_another(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    groups: dict[Box, list[Box]] = {}
    for mark, holder in placed(found.marks, whole(found)):
        if isinstance(mark, Cutout | Panel) and is_sheet(mark):
            groups.setdefault(holder, []).append(mark.box)
    for boxes in groups.values():
        for one, other in combinations(boxes, 2):
            assert not one.meets(other) or one.covers(other) or other.covers(one)


def is_sheet(mark: Cutout | Panel) -> bool:
    """Tell whether nothing but what is written on it may lie on a mark."""
    if isinstance(mark, Cutout):
        return mark.kind != "fold"
    return mark.look in ("card", "choice", "paper", "sheet", "button", "photo", "thinker", "phone")


def inked(mark: Mark, letters: Lettering) -> Box:
    """Return the box of what is really written, a text being narrower than its column."""
    assert isinstance(mark, Text | Icon | Photo | Level)
    if not isinstance(mark, Text):
        return mark.box
    wide = max(letters.width(line, mark.type) for line in mark.lines)
    spare = mark.box.w - wide
    left = {"left": 0, "centre": spare // 2, "right": spare}[mark.align]
    return Box(mark.box.x + left, mark.box.y, wide, mark.box.h)


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_every_control_can_be_brought_into_sight(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    ids = [each.spot.control for each in seen(found.marks, {})]
    assert sorted(ids) == sorted(each.id for each in controls(screen))
    for control in ids:
        offsets = showing(found, {}, control)
        box = next(e.box for e in seen(found.marks, offsets) if e.spot.control == control)
        assert in_sight(found, offsets, control) or box.h > size[1] // 3
        middle = (box.x + box.w // 2, box.y + min(box.h // 2, 20))
        assert control_at(found, offsets, *middle) == control


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_all_can_be_read_with_the_keys_that_scroll(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    offsets = {view.id: 0 for view in views(found)}
    for _ in range(400):
        after = scrolled(found, offsets, size[1] // 2, None)
        if after == offsets:
            break
        offsets = after
    assert all(offset(view, offsets) == view.most for view in views(found))


def test_a_decision_fits_in_the_usual_window_without_scrolling(letters: Lettering) -> None:
    found = plan(samples.DECISION, (1280, 720), 100, letters.width)
    main = next(view for view in views(found) if view.id == "main")
    assert main.most == 0


def test_a_small_window_or_large_text_scrolls(letters: Lettering) -> None:
    found = plan(samples.DECISION, (960, 540), 200, letters.width)
    assert next(view for view in views(found) if view.id == "main").most > 0


def test_the_current_post_is_in_sight_at_first(letters: Lettering) -> None:
    found = plan(samples.SORTING, (1280, 720), 100, letters.width)
    phone = next(view for view in views(found) if view.id == "phone")
    current = next(
        part
        for group in phone.marks
        if isinstance(group, Group)
        for part in group.marks
        if isinstance(part, Panel) and part.look == "current"
    )
    assert phone.box.covers(current.box.moved(0, -offset(phone, {})))


def test_text_never_gets_too_small_to_read(letters: Lettering) -> None:
    found = plan(samples.DECISION, (960, 540), 100, letters.width)
    sizes = {
        mark.type.px for mark, _ in placed(found.marks, whole(found)) if isinstance(mark, Text)
    }
    assert min(sizes) >= 14


def test_text_grows_with_the_setting(letters: Lettering) -> None:
    small, large = (
        plan(samples.SETTINGS, (1280, 720), percent, letters.width).kit.type("body").px
        for percent in (100, 200)
    )
    assert large == 2 * small


def test_arrows_go_where_they_point(letters: Lettering) -> None:
    found = plan(samples.DECISION, (1280, 720), 100, letters.width)
    assert towards(found, {}, "relay", (1, 0)) == "verify"
    assert towards(found, {}, "stamp", (-1, 0)) == "verify"
    assert towards(found, {}, "verify", (0, -1)) == "back"
    assert towards(found, {}, "relay", (-1, 0)) == ""


def test_from_nowhere_an_arrow_goes_to_the_first_control(letters: Lettering) -> None:
    found = plan(samples.DECISION, (1280, 720), 100, letters.width)
    assert towards(found, {}, "", (0, 1)) == "relay"


def test_nothing_is_under_a_pointer_that_is_elsewhere(letters: Lettering) -> None:
    found = plan(samples.DECISION, (1280, 720), 100, letters.width)
    assert control_at(found, {}, -1, -1) == ""
    assert control_at(found, {}, 640, 300) == ""


def test_an_icon_says_what_it_does_when_pointed_at(letters: Lettering) -> None:
    found = plan(samples.DECISION, (1280, 720), 100, letters.width)
    label = tip(found, {}, "pause")
    assert label and whole(found).covers(label.box)
    assert tip(found, {}, "relay") is None


def test_the_scroll_bar_reaches_both_ends() -> None:
    view = Scroll(Box(0, 0, 100, 200), "main", 800, ())
    first, last = thumb(view, 0, 1), thumb(view, 600, 1)
    assert first and last
    assert first[1].y == first[0].y and last[1].bottom == last[0].bottom
    assert thumb(replace(view, height=200), 0, 1) is None


def test_the_wheel_moves_the_phone_when_it_is_over_it(letters: Lettering) -> None:
    found = plan(samples.SORTING, (1280, 720), 100, letters.width)
    phone = next(view for view in views(found) if view.id == "phone").box
    over = (phone.x + 20, phone.y + 20)
    assert scrolled(found, {"phone": 0}, 30, over) == {"phone": 30}
    assert scrolled(found, {"phone": 0}, 30, (5, 300)) == {"phone": 0}


def test_arrows_go_to_the_buttons_of_a_tile_and_back(letters: Lettering) -> None:
    found = plan(board_samples.RANK, (1280, 720), 100, letters.width)
    assert towards(found, {}, "take near", (1, 0)) == "put near 1"
    assert towards(found, {}, "put near 1", (1, 0)) == "put near 3"
    assert towards(found, {}, "put near 1", (-1, 0)) == "take near"
    assert towards(found, {}, "take near", (0, -1)) == "take crew"
