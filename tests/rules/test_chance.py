"""Numbers from a seed, which never change: runs already recorded depend on them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.rules.chance import draw, number


@pytest.mark.parametrize(
    ("seed", "name", "known"),
    [
        (0, "", 16294208416658607535),
        (0, "nuit/3", 9979965220729200678),
        (1, "nuit/3", 10600960863597510867),
        (7, "é", 2481552363586902244),
        (-1, "a", 13040092938735705047),
        (2**80, "a", 3187963305867457774),
    ],
)
def test_known_numbers_never_change(seed: int, name: str, known: int) -> None:
    assert number(seed, name) == known


def test_known_draws_never_change() -> None:
    assert [draw([1, 2, 3], seed, "nuit/3") for seed in range(20)] == [
        0,
        2,
        2,
        1,
        1,
        2,
        2,
        1,
        0,
        2,
        2,
        0,
        2,
        2,
        2,
        2,
        2,
        0,
        2,
        0,
    ]


@given(st.integers(), st.text(), st.lists(st.integers(1, 1000), min_size=1))
def test_the_same_question_gives_the_same_answer(seed: int, name: str, weights: list[int]) -> None:
    drawn = draw(weights, seed, name)
    assert drawn == draw(weights, seed, name)
    assert 0 <= drawn < len(weights)


def test_frequencies_are_in_proportion_to_weights() -> None:
    weights = [1, 2, 3, 4]
    counts = Counter(draw(weights, seed, "nuit/3") for seed in range(10_000))
    # Four standard deviations of a fair draw are less than 200.
    assert all(abs(counts[i] - 1000 * weight) < 200 for i, weight in enumerate(weights))


def test_draws_of_different_names_are_independent() -> None:
    same = sum(draw([1, 1], seed, "a/1") == draw([1, 1], seed, "a/2") for seed in range(10_000))
    assert 4_800 < same < 5_200


def test_a_weight_of_zero_is_never_drawn() -> None:
    assert {draw([0, 1, 0], seed, "x") for seed in range(500)} == {1}
