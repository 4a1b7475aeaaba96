"""A sample says what the whole says, within what it claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count

import pytest

from sena_game.explore import measures
from sena_game.explore.sampling import Sampled, mean, sample, share
from sena_game.explore.states import TooMany, explore
from sena_game.play.session import Session, start
from tests.explore.stories import SMALL, Recipe, scenario, told_as

LONG = replace(SMALL, decisions=6, sortings=0)


def begin(seed: int, recipe: Recipe = LONG) -> Session:
    return start(scenario(seed, recipe))


@pytest.mark.parametrize("seed", range(4))
def test_the_shares_of_endings_are_within_what_is_said(seed: int) -> None:
    session = begin(seed)
    story, drawn = measures.story(explore(session)), sample(session, 1500, seed)
    likely = measures.chances(story)
    for id, nodes in measures.ends(story.graph).items():
        found, truth = drawn.ending(id), float(likely[nodes].sum())
        half = (found.high - found.low) / 2
        # Twice the interval: 1 in 10,000 is out of it.
        assert found.low - half <= truth <= found.high + half


@pytest.mark.parametrize("seed", range(4))
def test_the_means_of_gauges_are_within_what_is_said(seed: int) -> None:
    session = begin(seed)
    story, drawn = measures.story(explore(session)), sample(session, 1500, seed)
    for gauge, levels in measures.all_final_levels(story, tuple(session.scenario.gauges)).items():
        truth = sum(level * chance for level, chance in levels.items())
        found = drawn.gauge(gauge)
        assert abs(found.value - truth) <= found.high - found.low


def test_the_same_seed_gives_the_same_sample() -> None:
    assert sample(begin(1), 50, 7) == sample(begin(1), 50, 7)
    assert sample(begin(1), 50, 7) != sample(begin(1), 50, 8)


def test_what_is_always_met_is_still_not_certain() -> None:
    found = sample(begin(1), 100).met("s0")
    assert found.value == 1
    assert found.low < 1
    assert isinstance(found, Sampled)


def test_a_share_has_the_interval_of_wilson() -> None:
    found = share(10, 100)
    assert (found.low, found.high) == pytest.approx((0.0552, 0.1744), abs=1e-4)
    assert share(0, 100).high == pytest.approx(0.0370, abs=1e-4)


def test_nothing_is_known_without_plays() -> None:
    assert share(0, 0) == Sampled(0.0, 0.0, 1.0, 0)
    assert mean(Counter()).high == float("inf")


def test_a_mean_has_the_interval_of_its_standard_error() -> None:
    found = mean(Counter({0: 50, 10: 50}))
    assert found.value == 5
    assert found.high - found.value == pytest.approx(1.96 * 0.5025, abs=1e-3)


def test_time_over_gives_fewer_plays() -> None:
    ticks = count()
    found = sample(begin(1), 1000, clock=lambda: float(next(ticks)), until=9.0)
    assert found.plays == 11


def test_exploring_stops_when_time_is_over() -> None:
    ticks = count()
    with pytest.raises(TooMany):
        explore(begin(1), clock=lambda: float(next(ticks)), until=9.0)


def test_a_play_that_is_stuck_is_told() -> None:
    shut = "".join(f"      {id}: {{label: A, if: confiance >= 60}}\n" for id in "ab")
    stuck = start(told_as(f"options:\n{shut}"))
    assert sample(stuck, 5).stuck == 5


def test_a_play_without_end_is_given_up() -> None:
    endless = start(
        told_as("options:\n      a: {label: A, then: s0}\n      b: {label: B, then: s0}\n")
    )
    found = sample(endless, 2)
    assert found.endless == 2
    assert found.met("s0.a").value == 1
