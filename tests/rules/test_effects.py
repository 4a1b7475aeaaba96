"""What a choice does to gauges, flags and points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.rules.effects import Effect, Mark, Shift, added, apply, parse
from sena_game.rules.state import State

START = State(gauges={"confiance": 50, "equipe": 60})


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("+5", Shift("confiance", 5)),
        ("-10", Shift("confiance", -10)),
        ("=50", Shift("confiance", 50, absolute=True)),
        ("=0", Shift("confiance", 0, absolute=True)),
        ("yes", Mark("confiance")),
        ("no", Mark("confiance", up=False)),
    ],
)
def test_an_effect_is_read_as_written(text: str, effect: Effect) -> None:
    assert parse("confiance", text) == (effect,)


@pytest.mark.parametrize("text", ["", "5", "+", "+ 5", "++5", "+1000", "oui", "true", "+5 ", "×2"])
def test_what_is_not_an_effect_is_none(text: str) -> None:
    assert parse("confiance", text) == ()


def test_effects_apply_in_order_and_leave_the_state_given_as_it_was() -> None:
    effects = (Shift("confiance", 20, absolute=True), Shift("confiance", 5), Mark("vu"))
    after = apply(effects, START)
    assert after.gauges == {"confiance": 25, "equipe": 60}
    assert after.flags == {"vu"}
    assert START.gauges == {"confiance": 50, "equipe": 60}


@pytest.mark.parametrize(("amount", "level"), [(80, 100), (-80, 0), (50, 100), (-50, 0)])
def test_a_gauge_stops_at_the_ends_of_its_scale(amount: int, level: int) -> None:
    assert apply([Shift("confiance", amount)], START).gauges["confiance"] == level


def test_a_gauge_is_set_no_higher_than_its_scale() -> None:
    assert apply([Shift("equipe", 250, absolute=True)], START).gauges["equipe"] == 100


def test_a_flag_goes_up_and_down_as_often_as_wished() -> None:
    up = apply([Mark("vu"), Mark("vu")], START)
    assert up.flags == {"vu"}
    assert apply([Mark("vu", up=False), Mark("vu", up=False)], up).flags == frozenset()


def test_no_effect_gives_the_same_state() -> None:
    assert apply((), START) is START


@given(st.lists(st.builds(Shift, st.sampled_from(["confiance", "equipe"]), st.integers(-99, 99))))
def test_no_gauge_ever_leaves_its_scale(shifts: list[Shift]) -> None:
    assert all(0 <= level <= 100 for level in apply(shifts, START).gauges.values())


def test_points_add_up_axis_by_axis() -> None:
    points = {"dialogue": 3, "services": -2}
    assert added(points, {"services": 5, "confiance": 1}) == {
        "dialogue": 3,
        "services": 3,
        "confiance": 1,
    }
    assert points == {"dialogue": 3, "services": -2}
    assert added(points, {}) is points
