"""What a push costs: subscribers, and the patience of those it is not about."""

from __future__ import annotations

import pytest

from sena_game.rules.goodwill import LOSS_AT_MOST, curve, loss, stayed
from sena_game.rules.message import LOUDNESS
from sena_game.rules.reach import reach
from tests.rules.test_audience import MESSAGES, toile, told


def test_the_curve_starts_at_a_hundred_and_never_rises() -> None:
    for message in MESSAGES:
        found = reach(toile(), message).curve
        assert len(found) == 11 and found[0] == 100
        assert list(found) == sorted(found, reverse=True) and found[-1] >= 0


def test_two_pushes_a_week_cost_alike_and_the_next_ones_more() -> None:
    goodwill = toile().goodwill
    first, second, third = (loss(goodwill, "normal", number) for number in (1, 2, 3))
    assert first == second < third


def test_a_loud_push_costs_more_than_a_quiet_one() -> None:
    goodwill = toile().goodwill
    costs = [loss(goodwill, loudness, 1) for loudness in LOUDNESS]
    assert costs == sorted(costs) and costs[0] < costs[2]


def test_ringing_where_it_is_no_concern_costs_three_times_more() -> None:
    goodwill = toile().goodwill
    assert loss(goodwill, "normal", 1, 0.0) == pytest.approx(3 * loss(goodwill, "normal", 1))
    assert curve(goodwill, "normal", 0.0)[10] < curve(goodwill, "normal", 1.0)[10]


def test_no_push_makes_more_than_half_leave() -> None:
    goodwill = toile().goodwill
    assert loss(goodwill, "urgent", 500, 0.0) == LOSS_AT_MOST
    assert 0 < stayed(goodwill, 30, "urgent", 0.0) < 0.01


def test_the_pushes_of_the_week_leave_fewer_subscribers() -> None:
    fresh, weary = told("sms").rows[0], told("sms", earlier=8).rows[0]
    assert weary.subscribers < fresh.subscribers
    assert told("facebook", earlier=8) == told("facebook")


def test_a_push_for_one_district_bothers_the_others_unless_it_is_aimed() -> None:
    assert told("sms", to=("quais",)).bothered == 0
    found = told("appli", to=("quais",))
    assert found.bothered == pytest.approx(675 * 0.86, rel=0.05)
    assert found.optouts > told("appli").optouts


def test_a_push_for_an_age_cannot_be_aimed() -> None:
    assert told("sms", to=("aines",)).bothered > 500


def test_a_siren_bothers_those_it_is_not_for_and_loses_no_subscriber() -> None:
    found = told("sirene", to=("quais",), loudness="urgent")
    assert found.bothered > 5000
    assert (found.optouts, found.pushed) == (0, False)


def test_what_does_not_ring_bothers_no_one() -> None:
    found = told("facebook", "affiches", "site", to=("ados",))
    assert (found.bothered, found.optouts, found.pushed) == (0, 0, False)


def test_leavers_are_some_of_the_subscribers() -> None:
    for message in MESSAGES:
        found = reach(toile(), message)
        assert 0 <= found.optouts <= sum(row.subscribers for row in found.rows[:-1]) * 3 + 12_000
        assert 0 <= found.bothered <= 10_440 - found.concerned + 6
