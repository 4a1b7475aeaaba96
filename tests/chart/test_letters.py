"""Text on the map: how wide it is, and lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.chart.letters import plain, width, wrap

FONTS = ("DejaVu Sans", "Arial", "Liberation Sans", "Noto Sans")
SAID = "« Les lui dire, puis les mettre sur le répondeur : 48 000 vues ? » WWW mmm été ŒUF"


def test_bold_and_large_are_wider() -> None:
    assert width("mairie", 14) < width("mairie", 14, bold=True) < width("mairie", 20)


def test_letters_of_other_scripts_are_counted_square() -> None:
    assert width("漢字", 10) > 20


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("bold", [False, True])
def test_no_usual_font_is_much_wider_than_counted(font: str, bold: bool) -> None:
    pygame_font = pytest.importorskip("pygame.font")
    pygame_font.init()
    if not pygame_font.match_font(font, bold):
        pytest.skip("this font is not here")
    real = pygame_font.SysFont(font, 100, bold).size(SAID)[0]
    high = pygame_font.SysFont(font, 100, bold).get_linesize()
    # The size of a system font is that of its line; that of a text is of its square.
    assert real / high * 1.17 <= width(SAID, 1, bold=bold) * 1.03


def test_a_line_is_broken_between_words() -> None:
    assert wrap("un deux trois", 60, 14, 3) == ["un deux", "trois"]


def test_a_text_too_long_says_so() -> None:
    assert wrap("un deux trois quatre cinq six", 60, 14, 2) == ["un deux", "trois…"]


def test_what_must_not_be_parted_is_not() -> None:
    assert wrap("Et à qui\u202f?", 55, 14, 3)[-1] == "qui\u202f?"
    assert plain(" un\n\n deux\u00a0: trois \t") == "un deux\u00a0: trois"


def test_a_word_too_long_is_cut_where_it_must() -> None:
    assert wrap("a" * 30, 100, 14, 9) == ["a" * 11, "a" * 11, "a" * 8]


def test_no_text_is_no_line() -> None:
    assert wrap("", 100, 14, 3) == wrap(" \n ", 100, 14, 3) == []


@given(st.text(max_size=80), st.integers(20, 300), st.integers(1, 4))
def test_lines_fit_whatever_is_written(text: str, room: int, most: int) -> None:
    lines = wrap(text, room, 14, most)
    assert len(lines) <= most
    assert all(width(line, 14) <= room or len(line.rstrip("…")) <= 1 for line in lines)


@given(st.text("abc de", max_size=60))
def test_with_room_enough_nothing_is_lost(text: str) -> None:
    assert " ".join(wrap(text, 150, 14, 99)) == plain(text)
