"""Telling what is at fault from what is not: published figures, and the words for them."""

from __future__ import annotations

import pytest

from sena_game.rules.detection import Detection, Manner, added, described
from sena_game.words import Words


def test_figures_are_those_that_are_published() -> None:
    """R package statpsych 1.7.0, help page of `signal(82, 46, 100, 100)`: the same correction."""
    published = Detection(hits=82, misses=18, alarms=46, correct=54)
    assert published.hit_rate == pytest.approx(0.8168317, abs=1e-7)
    assert published.alarm_rate == pytest.approx(0.460396, abs=1e-6)
    assert published.sensitivity == pytest.approx(1.002793, abs=1e-6)
    assert published.bias == pytest.approx(-0.4019603, abs=1e-7)


@pytest.mark.parametrize(
    ("counts", "manner"),
    [
        ((3, 0, 0, 5), "well"),
        ((1, 0, 0, 1), "well"),
        ((1, 0, 0, 9), "well"),
        ((2, 1, 0, 5), "well"),
        ((3, 0, 5, 0), "keeps out"),
        ((3, 0, 3, 2), "keeps out"),
        ((0, 3, 0, 5), "lets through"),
        ((1, 3, 0, 5), "lets through"),
        ((2, 2, 2, 2), "chance"),
        ((3, 1, 1, 3), "partly"),
        ((0, 0, 2, 3), ""),
        ((2, 1, 0, 0), ""),
    ],
)
def test_a_manner_of_moderating_has_its_name(
    counts: tuple[int, int, int, int], manner: Manner
) -> None:
    assert Detection(*counts).manner == manner


def test_refusing_all_and_publishing_all_are_as_far_from_good_as_one_another() -> None:
    severe, lax = Detection(4, 0, 4, 0), Detection(0, 4, 0, 4)
    assert severe.sensitivity == lax.sensitivity == 0
    assert severe.bias == pytest.approx(-lax.bias)


def test_two_moderations_add_up() -> None:
    assert added(Detection(1, 2, 3, 4), Detection(1, 0, 1, 0)) == Detection(2, 2, 4, 4)


def test_each_manner_is_said_otherwise_and_none_where_there_is_none() -> None:
    kinds = [(3, 0, 0, 5), (3, 0, 5, 0), (0, 3, 0, 5), (2, 2, 2, 2), (3, 1, 1, 3)]
    assert len({described(Detection(*each), Words()) for each in kinds}) == 5
    assert described(Detection(1, 0, 0, 0), Words()) == ""
