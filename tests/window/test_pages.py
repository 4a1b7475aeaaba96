"""How cards, charts, papers and the title screen arrange what they show."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from sena_game.screen.blocks import Card, Fact, Paper, Screen
from sena_game.window.bar import SECONDS
from sena_game.window.cards import rows
from sena_game.window.emblems import crest, seal
from sena_game.window.layout import Plan, every, in_sight, plan
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Emblem, Panel, Text, Timer
from sena_game.window.pieces import per_row
from tests.window import samples


def card(title: str, sentences: int) -> Card:
    return Card("", title, tuple(Fact("", f"Phrase {n}.") for n in range(sentences)))


def texts(found: Plan) -> list[Text]:
    return [mark for mark in every(found.marks) if isinstance(mark, Text)]


def test_a_long_card_has_a_row_of_its_own() -> None:
    deck = [card("a", 1), card("b", 1), card("c", 3), card("d", 1), card("e", 1)]
    found = [[one.title for one in row] for row in rows(deck, 3)]
    assert found == [["a", "b"], ["c"], ["d", "e"]]


def test_no_row_holds_a_single_card_beside_fuller_ones() -> None:
    assert [per_row(count, 3) for count in (1, 2, 3, 4, 5, 6)] == [1, 2, 3, 2, 3, 3]
    assert per_row(3, 2) == 1


def test_the_cards_of_a_row_are_equally_high(letters: Lettering) -> None:
    found = plan(samples.DEBRIEF, (1280, 720), 100, letters.width)
    boxes = [m.box for m in every(found.marks) if isinstance(m, Panel) and m.look == "choice"]
    heights: dict[int, set[int]] = {}
    for box in boxes:
        heights.setdefault(box.y, set()).add(box.h)
    assert all(len(each) == 1 for each in heights.values())


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("screen", [samples.TITLE], ids=["title"])
def test_the_first_button_is_seen_beside_the_advertisement(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(screen, size, percent, letters.width)
    assert in_sight(found, {}, "new")


def test_in_a_tall_window_the_advertisement_comes_first(letters: Lettering) -> None:
    found = plan(samples.TITLE, (1000, 1400), 100, letters.width)
    panels = [mark for mark in every(found.marks) if isinstance(mark, Panel)]
    sheet = next(mark for mark in panels if mark.look == "paper")
    plaque = next(mark for mark in panels if mark.look == "plaque")
    assert sheet.box.bottom <= plaque.box.y


def test_a_letter_is_stamped_in_the_name_of_who_sends_it(letters: Lettering) -> None:
    found = plan(samples.LETTER, (1280, 720), 100, letters.width)
    emblems = [mark for mark in every(found.marks) if isinstance(mark, Emblem)]
    assert [mark.words for mark in emblems if mark.kind == "seal"] == ["VILLE DE TOILE"]
    assert sum(mark.kind == "crest" for mark in emblems) == 1


def test_each_line_of_a_plot_says_where_it_got_to(letters: Lettering) -> None:
    found = plan(samples.CHARTS, (1280, 720), 100, letters.width)
    written = [line for mark in texts(found) for line in mark.lines]
    for series in samples.PLOT.series:
        assert f"{series.label} {series.values[-1]}" in written


def test_a_long_countdown_is_wrapped(letters: Lettering) -> None:
    countdown = samples.FOUR.countdown
    assert countdown
    long = replace(samples.FOUR, countdown=replace(countdown, label="Sans réponse " * 12))
    found = plan(long, (960, 540), 200, letters.width)
    timer = next(mark for mark in every(found.marks) if isinstance(mark, Timer))
    assert len(timer.lines) > 1 and timer.lines[0].startswith(SECONDS)
    assert timer.box.h >= timer.step * len(timer.lines)


def test_emblems_are_drawn_at_the_size_wanted(letters: Lettering) -> None:
    assert crest(124, "#000000", "#FFFFFF", "#FFFFFF").size == (100, 124)
    stamp = seal(100, "VILLE DE TOILE", "#6B3F69", "#FFFEF8", letters)
    assert stamp.width >= 100 and pygame.transform.average_color(stamp)[3] > 0


def test_a_reference_to_a_footnote_stays_with_its_word(letters: Lettering) -> None:
    paper = Paper("", "Toile recrute", ("mot (1) " * 60,), ("Une note.",), kind="ad")
    found = plan(replace(samples.TITLE, blocks=(paper,)), (1280, 720), 100, letters.width)
    lines = [line for mark in texts(found) for line in mark.lines]
    assert not any(line.startswith("(1) mot") for line in lines)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_hints_beside_a_button_stay_on_one_line(size: tuple[int, int], letters: Lettering) -> None:
    found = plan(replace(samples.CONSEQUENCE, hints=samples.HINTS[1:]), size, 100, letters.width)
    told = [t for t in texts(found) if t.lines in (("valider",), ("revenir",), ("aide",))]
    assert len(told) == 3 and len({text.box.y for text in told}) == 1
