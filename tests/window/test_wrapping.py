"""Text to lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sena_game.window.marks import Type
from sena_game.window.wrapping import wrap

BODY = Type("any", 18)


def ten_each(text: str, _: Type) -> int:
    return 10 * len(text)


def test_lines_are_broken_at_ordinary_spaces() -> None:
    assert wrap("un deux trois", BODY, 80, ten_each) == ("un deux", "trois")


def test_a_space_that_does_not_break_holds_its_words_together() -> None:
    assert wrap("oh non\u00a0! ah\u202f!", BODY, 70, ten_each) == ("oh", "non\u00a0!", "ah\u202f!")


def test_a_hyphen_that_does_not_break_is_left_alone() -> None:
    assert wrap("a b\u2011c", BODY, 30, ten_each) == ("a", "b\u2011c")


def test_a_word_longer_than_the_line_is_broken_rather_than_cut() -> None:
    assert wrap("abcdefg h", BODY, 30, ten_each) == ("abc", "def", "g h")


def test_paragraphs_stay_apart() -> None:
    assert wrap("un\n\ndeux", BODY, 100, ten_each) == ("un", "", "deux")


def test_a_line_too_narrow_for_anything_holds_one_letter() -> None:
    assert wrap("abc", BODY, 1, ten_each) == ("a", "b", "c")


@given(st.text("ab \u00a0\u202f\n", max_size=60), st.integers(10, 200))
def test_no_letter_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = wrap(text, BODY, width, ten_each)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(ten_each(line, BODY) <= width for line in lines)
