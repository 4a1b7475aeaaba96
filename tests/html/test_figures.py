"""Figures hide nothing rare, and say on what they rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game.explore.findings import Estimate
from sena_game.html.figures import about, averaged, counted, percent, plain, rested, scored, stamp
from tests.html.found import ENGLISH, FRENCH, exact, sound


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0%"),
        (1, "100%"),
        (0.5, "50%"),
        (0.617, "62%"),
        (0.9, "90%"),
        (0.1, "10%"),
        (0.0183, "1.8%"),
        (0.0038, "0.38%"),
        (0.00001, "0.0010%"),
        (0.9962, "99.62%"),
        (0.99998, "99.9980%"),
        (1e-9, "< 0.0001%"),
        (1 - 1e-9, "> 99.9999%"),
        (1 - 1e-16, "100%"),
    ],
)
def test_a_share_is_told_from_0_and_from_1(share: float, said: str) -> None:
    assert percent(share, ENGLISH) == said


def test_french_has_its_comma_and_its_space() -> None:
    assert percent(0.0183, FRENCH) == "1,8\u202f%"


def test_a_figure_has_a_digit_when_it_is_not_whole() -> None:
    assert [plain(each, ENGLISH) for each in (9.0, 9.41, -24.75, 1234)] == [
        "9",
        "9.4",
        "−24.8",
        "1,234",
    ]


def test_what_is_exact_has_no_interval() -> None:
    assert about(exact(0.25), ENGLISH) == "25%"


def test_what_is_sampled_says_so_with_its_interval() -> None:
    said = about(Estimate(0.25, 0.23, 0.27), FRENCH)
    assert "[23\u202f% à 27\u202f%]" in said and ">échantillon<" in said
    assert "[-" not in scored(Estimate(-1, -4, 2), ENGLISH)
    assert "[−4 to 2]" in scored(Estimate(-1, -4, 2), ENGLISH)


def test_a_share_rests_on_its_plays_as_wilson_says() -> None:
    found = rested(0.5, 100)
    assert (found.low, found.high) == pytest.approx((0.4038, 0.5962), abs=1e-4)
    assert rested(0, 2000).high == pytest.approx(0.0019, abs=1e-4)
    assert rested(0.3, 0) == exact(0.3)


def test_a_mean_has_an_interval_when_it_rests_on_plays() -> None:
    found = averaged({0: 0.5, 10: 0.5}, 100)
    assert (found.value, found.low, found.high) == pytest.approx((5, 4.02, 5.98))
    assert averaged({4: 1.0}, 0) == exact(4)


def test_only_a_sample_is_stamped() -> None:
    assert stamp(0, FRENCH) == "" and "échantillon" in stamp(10, FRENCH)


def test_so_many_plays_are_told_in_powers_of_ten() -> None:
    found = sound()
    assert counted(found, ENGLISH) == "6,561"
    assert counted(replace(found, plays=205891132094649), ENGLISH) == "2.0 × 10¹⁴"
    assert counted(replace(found, plays=10**400), ENGLISH) == "1.0 × 10⁴⁰⁰"
    assert counted(replace(found, plays=None), FRENCH) == "innombrables"
