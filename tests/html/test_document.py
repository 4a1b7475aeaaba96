"""Elements are escaped by construction, and the page around them asks for nothing."""

from __future__ import annotations

import pytest

from sena_game.html.document import Markup, document, escaped, joined, tag


def test_a_text_is_escaped_and_markup_is_not() -> None:
    assert tag("p", "1 < 2 & ", tag("b", '"x"')) == "<p>1 &lt; 2 &amp; <b>&quot;x&quot;</b></p>"


def test_an_attribute_is_escaped_too() -> None:
    said = tag("a", "x", href='#"><script>', class_="k", data_label="l")
    assert said == '<a href="#&quot;&gt;&lt;script&gt;" class="k" data-label="l">x</a>'


def test_an_attribute_may_be_there_or_not() -> None:
    assert (tag("details", open=True), tag("details", open=False)) == (
        "<details open></details>",
        "<details></details>",
    )


def test_an_element_without_content_is_not_closed() -> None:
    assert tag("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_what_is_between_is_escaped_as_well() -> None:
    assert joined(["a", Markup("<br>"), "b"], " & ") == "a &amp; <br> &amp; b"


@pytest.mark.parametrize(
    "unfit", ["\x00", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\ufdd0", "\uffff"]
)
def test_what_a_page_cannot_hold_is_replaced(unfit: str) -> None:
    assert escaped(f"a{unfit}b") == "a\ufffdb"


def test_letters_of_every_kind_stay() -> None:
    assert escaped("é’ \u202f\u00a0\t\n€😀\U0010fffd") == "é’ \u202f\u00a0\t\n€😀\U0010fffd"


def test_a_page_has_its_language_its_title_and_no_right_to_run_anything() -> None:
    made = document("A & B", "fr", "p{}", tag("p", "x"))
    assert made.startswith('<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">')
    assert "<title>A &amp; B</title>" in made
    assert "default-src 'none'; style-src 'unsafe-inline'" in made
