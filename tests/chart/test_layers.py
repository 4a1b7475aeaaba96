"""Where boxes and arrows stand: never one on another, and every arrow joins what it says."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.chart.layers import FAR, SMALL, Box, Line, Plan, far, plan
from sena_game.chart.order import Link

HIGH, WIDE = 50.0, 100.0


def box(name: str, rank: int, width: float = WIDE, height: float = HIGH) -> Box:
    return Box(name, rank, width, height)


def ends(drawn: Plan, boxes: list[Box], link: Link) -> bool:
    """Tell whether, following the lines of a link from where it starts, one comes to its end."""
    x, y = drawn.places[link.start]
    start = next(each for each in boxes if each.name == link.start)
    lines = [line for line in drawn.lines if (line.style, line.end) == (link.style, link.end)]
    at, seen = {(round(x + link.at, 1), round(y + start.height, 1))}, set[tuple[float, float]]()
    while at:
        here = at.pop()
        seen.add(here)
        for line in lines:
            points = [(round(a, 1), round(b, 1)) for a, b in (line.start, line.stop)]
            if here in points and line.last and arrives(line, drawn, boxes):
                return True
            at |= {point for point in points if here in points and point not in seen}
    return False


def arrives(line: Line, drawn: Plan, boxes: list[Box]) -> bool:
    end = next(each for each in boxes if each.name == line.end)
    x, y = drawn.places[line.end]
    return line.stop[1] == y and x <= line.stop[0] <= x + end.width


def overlapping(drawn: Plan, boxes: list[Box]) -> list[tuple[str, str]]:
    found = []
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            (x, y), (u, v) = drawn.places[one.name], drawn.places[other.name]
            beside = x + one.width <= u or u + other.width <= x
            if not beside and y < v + other.height and v < y + one.height:
                found.append((one.name, other.name))
    return found


def behind(drawn: Plan, boxes: list[Box]) -> list[tuple[str, Line]]:
    """Return the straight lines that pass behind a box: curves stand between layers only."""
    return [
        (each.name, line)
        for each in boxes
        for line in drawn.lines
        if line.start[0] == line.stop[0] and not line.turn
        for x, y in [drawn.places[each.name]]
        if x < line.start[0] < x + each.width
        and min(line.start[1], line.stop[1]) < y + each.height - 1
        and max(line.start[1], line.stop[1]) > y + 1
    ]


def story(count: int, seed: int) -> tuple[list[Box], list[Link]]:
    chance = Random(seed)
    boxes = [
        box(str(n), n // 2, chance.randint(60, 400), chance.randint(40, 90)) for n in range(count)
    ]
    links = [
        Link(
            one.name,
            chance.randint(5, int(one.width) - 5),
            str(chance.randrange(count)),
            chance.choice(["then", "later", "draw"]),
        )
        for one in boxes
        for _ in range(3)
    ]
    return boxes, links


def test_nothing_is_a_map_too() -> None:
    assert plan([], []) == Plan(0, 0, {}, ())


def test_boxes_in_a_row_are_one_below_the_other_on_straight_lines() -> None:
    boxes = [box("a", 0), box("b", 1), box("c", 2)]
    drawn = plan(boxes, [Link("a", 50, "b", "then"), Link("b", 50, "c", "then")])
    assert {x for x, _ in drawn.places.values()} == {0}
    assert all(line.start[0] == line.stop[0] for line in drawn.lines)


def test_an_arrow_that_passes_a_box_has_a_lane_beside_it() -> None:
    boxes = [box("a", 0), box("b", 1), box("c", 2)]
    links = [Link("a", 30, "b", "then"), Link("a", 70, "c", "later"), Link("b", 50, "c", "then")]
    drawn = plan(boxes, links)
    assert behind(drawn, boxes) == []
    assert all(ends(drawn, boxes, link) for link in links)


def test_arrows_of_one_kind_to_one_box_meet_and_have_one_head() -> None:
    boxes = [box("a", 0), box("b", 1)]
    drawn = plan(boxes, [Link("a", at, "b", "then") for at in (20, 50, 80)])
    assert len({line.stop for line in drawn.lines if line.last}) == 1


def test_arrows_of_two_kinds_have_a_head_each() -> None:
    boxes = [box("a", 0), box("b", 1)]
    drawn = plan(boxes, [Link("a", 20, "b", "then"), Link("a", 80, "b", "later")])
    heads = sorted(line.stop[0] for line in drawn.lines if line.last)
    assert heads[1] - heads[0] >= 20


def test_arrows_do_not_cross_where_they_need_not() -> None:
    boxes = [box("a", 0), box("b", 0), box("c", 1), box("d", 1)]
    drawn = plan(boxes, [Link("a", 50, "d", "then"), Link("b", 50, "c", "then")])
    order = [sorted(pair, key=lambda n: drawn.places[n]) for pair in ("ab", "cd")]
    assert order in ([["a", "b"], ["d", "c"]], [["b", "a"], ["c", "d"]])


@pytest.mark.parametrize("end", ["a", "b", "c"])
def test_what_leads_back_climbs_beside_the_boxes(end: str) -> None:
    boxes = [box("a", 0), box("b", 1), box("c", 2)]
    links = [Link("a", 50, "b", "then"), Link("b", 50, "c", "then"), Link("c", 50, end, "loop")]
    drawn = plan(boxes, links)
    assert behind(drawn, boxes) == []
    assert ends(drawn, boxes, links[-1])


def test_a_box_that_leads_to_itself_does_so_right_beside_it() -> None:
    boxes = [box("a", 0), box("b", 1), box("c", 1), box("d", 1)]
    links = [Link("a", 50, "a", "loop"), *(Link("a", 50, each, "then") for each in "bcd")]
    drawn = plan(boxes, links)
    lane = next(each for each in drawn.lines if each.end == "a" and each.turn > 0).stop[0]
    left = drawn.places["a"][0]
    assert left - 50 < lane < left or left + WIDE < lane < left + WIDE + 50


def test_two_boxes_that_lead_back_to_one_share_the_lane() -> None:
    boxes = [box("a", 0), box("b", 1), box("c", 2)]
    links = [Link("b", 50, "a", "loop"), Link("c", 50, "a", "loop")]
    drawn = plan(boxes, links)
    assert all(ends(drawn, boxes, link) for link in links)
    assert len({line.stop for line in drawn.lines if line.last}) == 1


def test_boxes_of_one_layer_that_nothing_joins_stand_apart() -> None:
    boxes = [box(name, 0) for name in "abcd"]
    left = sorted(x for x, _ in plan(boxes, []).places.values())
    assert all(other - one > WIDE for one, other in pairwise(left))


def test_what_nothing_joins_to_the_rest_stands_right_beside_it() -> None:
    boxes = [box(name, rank) for rank in (0, 1, 2) for name in (f"a{rank}", f"b{rank}")]
    links = [
        Link(f"{side}{rank}", 50, f"{side}{rank + 1}", "then") for side in "ab" for rank in (0, 1)
    ]
    assert plan(boxes, links).width < 3 * WIDE


def test_only_a_large_map_names_what_is_far() -> None:
    assert not far(0, 30, SMALL)
    assert far(0, FAR + 1, SMALL + 1) and far(FAR + 1, 0, SMALL + 1)
    assert not far(3, 3 + FAR, 500)


@given(st.integers(1, 24), st.integers(0, 10_000))
def test_any_story_keeps_boxes_apart_and_joins_what_it_says(count: int, seed: int) -> None:
    boxes, links = story(count, seed)
    drawn = plan(boxes, links)
    assert overlapping(drawn, boxes) == []
    assert behind(drawn, boxes) == []
    assert [link for link in links if not ends(drawn, boxes, link)] == []
    assert all(
        x >= 0 and x + box.width <= drawn.width + 0.1
        for box in boxes
        for x, _ in [drawn.places[box.name]]
    )
    assert all(y + box.height <= drawn.height for box in boxes for _, y in [drawn.places[box.name]])


def test_the_same_story_gives_the_same_map() -> None:
    boxes, links = story(20, 5)
    assert plan(boxes, links) == plan(boxes, links)
