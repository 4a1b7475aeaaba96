"""Charts are right in their numbers, readable at any width, and told in words."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from sena_game.html.charts import (
    Mark,
    Row,
    Scale,
    Told,
    bars,
    dots,
    gathered,
    histogram,
    short,
    sign,
)

TOLD = Told("chart-x", "Title & more", "Least 0; most 100")


def test_a_value_is_placed_between_the_edges() -> None:
    scale = Scale(-100, 100)
    assert [scale.across(each) for each in (-100, 0, 50, 100, 900)] == [0, 50, 75, 100, 100]
    assert Scale(3, 3).across(3) == 50


@pytest.mark.parametrize(
    ("low", "high", "start", "step", "columns"),
    [(0, 100, 0, 5, 21), (-78, 100, -80, 10, 19), (3, 3, 3, 1, 1), (-3, 4, -3, 1, 8)],
)
def test_columns_are_few_and_round(
    low: int, high: int, start: int, step: int, columns: int
) -> None:
    bins = gathered({low: 0.25, high: 0.75}, low, high)
    assert (bins.start, bins.step, len(bins.shares)) == (start, step, columns)
    assert bins.shares[-1] == 0.75 and sum(bins.shares) == (0.75 if low == high else 1)


@pytest.mark.parametrize("wide", [1, 23, 24, 100, 999, 12345, 10**9])
def test_there_are_never_more_columns_than_can_be_read(wide: int) -> None:
    bins = gathered({0: 0.25, wide: 0.75}, 0, wide)
    assert len(bins.shares) <= 25 and sum(bins.shares) == 1


def test_the_tallest_column_fills_the_chart_and_the_rare_is_still_seen() -> None:
    drawn = histogram(TOLD, gathered({0: 0.9999, 5: 0.0001}, 0, 5), ("0", "5"))
    highs = [float(each) for each in re.findall(r'class="fill"[^>]*height="([\d.]+)%"', drawn)]
    assert highs == [62, 1.2]


def test_a_chart_is_a_picture_with_its_title_and_its_text() -> None:
    drawn = histogram(TOLD, gathered({0: 1.0}, 0, 0), ("0", "0"), [Mark(0, "mean <0>")])
    svg = ElementTree.fromstring(drawn)
    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "chart-x-title")
    assert [svg.findtext("title"), svg.findtext("desc")] == [TOLD.title, TOLD.text]
    assert svg.find("g") is not None and svg.find("g").get("aria-hidden") == "true"  # type: ignore[union-attr]


def test_a_bar_is_as_long_as_its_share_and_shows_its_interval() -> None:
    drawn = bars(TOLD, [Row("a", "50%", 0.5, 0.4, 0.6), Row("b", "0%", 0, 0, 0)], Scale(0, 1))
    assert re.findall(r'class="fill"[^>]*width="([\d.]+)%"', drawn) == ["38", "0"]
    assert drawn.count('class="span"') == 3


def test_a_dot_shows_what_it_may_be_at_most() -> None:
    over = Row("a", "72 > 50", 72, 72, 72, limit=50, over=True)
    drawn = dots(TOLD, [over, Row("b", "1", 1, 1, 1)], Scale(0, 100), [(0, "0")])
    assert drawn.count('class="stop"') == 1 and drawn.count('class="over"') == 1


def test_letters_keep_their_size_at_any_width() -> None:
    drawn = dots(TOLD, [Row("a", "1", 1, 1, 1)], Scale(0, 100), [])
    assert "viewBox" not in drawn and "font-size" not in drawn


def test_a_long_label_is_cut_where_a_phone_ends() -> None:
    assert short("a" * 80) == "a" * 35 + "…" and short("abc") == "abc"


@pytest.mark.parametrize("kind", ["good", "bad", "warn", "info"])
def test_a_sign_is_left_to_its_word(kind: str) -> None:
    assert 'aria-hidden="true"' in sign(kind)
