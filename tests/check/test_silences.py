"""Remarks silenced by their author: where, which, and what is said of it."""

from __future__ import annotations

import pytest

from sena_game.check.silences import Paper, heard
from sena_game.problems import CHECKED, Place, Problem
from sena_game.scenario.source import parse


def left(text: str, *problems: str, path: str = "scenario.yaml") -> list[str]:
    """Return what is heard of problems given as `line code`, for the text of a file."""
    parsed = parse(text.encode(), path)
    assert parsed.problems == ()
    found = []
    for each in problems:
        line, code = each.split()
        level = CHECKED.get(code, "error")
        found.append(Problem(Place(path, int(line)), code, level=level))
    told = heard(found, [Paper(path, parsed.lines, parsed.node)])
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in told]


def test_a_comment_at_the_end_of_a_line_silences_that_line() -> None:
    text = "label: Oui  # sena: ignore emoji (charte)\nautre: Non\n"
    assert left(text, "1 emoji") == []
    assert left(text, "1 emoji", "2 emoji") == ["2:1 emoji"]


def test_a_comment_alone_silences_the_line_below_it() -> None:
    text = "# sena: ignore no-lever (au débriefing)\noui:\n  label: Oui\n"
    assert left(text, "2 no-lever") == []
    assert left(text, "3 no-lever") == ["3:1 no-lever", "1:1 unused-silence"]


def test_comments_and_blank_lines_may_stand_between() -> None:
    text = "# sena: ignore emoji (a)\n# sena: ignore dots (b)\n\n# Le sourire.\nlabel: Oui\n"
    assert left(text, "5 dots", "5 emoji") == []


def test_a_comment_is_about_the_whole_of_the_text_that_starts_below() -> None:
    text = "# sena: ignore dots (citation)\ntext: |\n  Un.\n  Deux.\nautre: Trois\n"
    assert left(text, "3 dots", "4 dots") == []
    assert left(text, "4 dots", "5 dots") == ["5:1 dots"]


def test_a_comment_may_stand_after_the_bar() -> None:
    text = "text: |  # sena: ignore dots (citation)\n  Un.\n  Deux.\nautre: Trois\n"
    assert left(text, "2 dots") == []


def test_a_comment_is_about_a_text_without_a_bar_too() -> None:
    text = "# sena: ignore dots (citation)\ntext: Un\n  deux\nautre: Trois\n"
    assert left(text, "3 dots") == []


def test_several_codes_are_separated_by_commas() -> None:
    text = "label: Oui  # sena: ignore emoji, dots (charte)\n"
    assert left(text, "1 dots", "1 emoji") == []
    assert left(text, "1 emoji") == ["1:35 unused-silence"]


def test_another_code_is_still_heard() -> None:
    text = "label: Oui  # sena: ignore emoji (charte)\n"
    assert left(text, "1 dots", "1 emoji") == ["1:1 dots"]


def test_what_is_written_in_a_text_silences_nothing() -> None:
    text = "text: |\n  Écrivez\n  # sena: ignore dots (x)\n  Deux.\n"
    assert left(text, "3 dots", "4 dots") == ["3:1 dots", "4:1 dots"]
    assert left("text: 'un # sena: ignore dots (x)'\n", "1 dots") == ["1:1 dots"]


def test_an_error_is_never_silenced() -> None:
    text = "label: Oui  # sena: ignore unknown-key (exprès)\n"
    assert left(text, "1 unknown-key") == ["1:1 unknown-key", "1:13 unused-silence"]


def test_no_silence_is_said_to_be_of_no_use_while_there_is_an_error() -> None:
    text = "label: Oui  # sena: ignore dots (exprès)\nautre: Non\n"
    assert left(text, "2 unknown-key") == ["2:1 unknown-key"]


@pytest.mark.parametrize(
    "comment",
    ["# sena: ignore dots", "# sena: ignore dots ()", "# sena: ignore dots (", "#sena:ignore dots"],
)
def test_a_silence_without_a_reason_is_told(comment: str) -> None:
    assert left(f"label: Oui  {comment}\n", "1 dots") == ["1:13 silence-reason"]


def test_a_silence_of_no_use_is_told_once() -> None:
    assert left("label: Oui  # sena: ignore dots\n") == ["1:13 unused-silence"]


@pytest.mark.parametrize("reason", ["a (b) c", "à 10 h", "l’élu·e", "(", "voir #12"])
def test_a_reason_is_any_text(reason: str) -> None:
    assert left(f"label: Oui  # sena: ignore dots ({reason})\n", "1 dots") == []


def test_a_code_that_is_none_is_told_with_the_nearest() -> None:
    parsed = parse(b"a: Oui  # sena: ignore emojis (charte)\n", "s.yaml")
    (told,) = heard([], [Paper("s.yaml", parsed.lines, parsed.node)])
    assert (told.code, told.near, told.level) == ("unknown-name", "emoji", "warning")
    assert told.values == {"name": "emojis", "kind": "code"}


def test_a_silence_in_one_file_says_nothing_of_another() -> None:
    parsed = parse(b"a: Oui  # sena: ignore dots (charte)\n", "a.yaml")
    other = Problem(Place("b.yaml"), "dots", level="info")
    told = list(heard([other], [Paper("a.yaml", parsed.lines, parsed.node), Paper("b.yaml")]))
    assert [problem.code for problem in told] == ["dots", "unused-silence"]


def test_a_translation_is_silenced_by_a_comment_above_its_entry() -> None:
    lines = ("# sena: ignore lost-placeholder (midi)", 'msgctxt "a"', 'msgid "à 12 h"')
    problem = Problem(Place("en.po", 2), "lost-placeholder", level="warning")
    assert list(heard([problem], [Paper("en.po", lines)])) == []


def test_a_word_that_only_looks_like_one_is_no_silence() -> None:
    assert left("a: sena\n# La ville de sena dort.\nb: '#sena'\n", "1 dots") == ["1:1 dots"]
