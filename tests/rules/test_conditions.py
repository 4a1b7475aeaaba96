"""The small language of `if`."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.rules.conditions import (
    ALWAYS,
    PUBLIC,
    Asked,
    BadCondition,
    Both,
    Condition,
    Either,
    Flag,
    Level,
    Not,
    holds,
    names,
    parse,
    spots,
)
from sena_game.rules.state import State

STATE = State(
    gauges={"confiance": 60},
    flags=frozenset({"vu", "lola.cold"}),
    seen=frozenset({"nuit"}),
    chosen=frozenset({"nuit.oui"}),
    red_lines=("critique",),
)
COUNTED = {"right": 3, "left": 2, "reach(aines)": 75}
A, B, C = Flag("a"), Flag("b"), Flag("c")


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("confiance >= 60", True),
        ("confiance > 60", False),
        ("confiance <= 60", True),
        ("confiance < 60", False),
        ("confiance == 60", True),
        ("confiance != 60", False),
        ("right == 3", True),
        ("right < 3", False),
        ("left >= 2", True),
        ("missed >= 1", False),
        ("reach(aines) >= 60 %", True),
        ("reach(aines) >= 60%", True),
        ("not (reach( aines ) > 75)", True),
        ("reach(bobines) > 0", False),
        ("lola.cold and not lola.warm", True),
        ("vu", True),
        ("rien", False),
        ("not rien", True),
        ("not not vu", True),
        ("seen(nuit)", True),
        ("seen(jour)", False),
        ("chosen(nuit.oui)", True),
        ("chosen(nuit.non)", False),
        ("crossed(critique)", True),
        ("crossed(agent)", False),
        ("confiance>=60 and not seen( jour )", True),
        ("rien or vu and rien", False),
        ("(rien or vu) and vu", True),
    ],
)
def test_a_condition_is_true_or_not_of_a_state(text: str, true: bool) -> None:
    assert holds(parse(text), STATE, COUNTED) is true


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("a or b and c", Either(A, Both(B, C))),
        ("a and b or c", Either(Both(A, B), C)),
        ("(a or b) and c", Both(Either(A, B), C)),
        ("not a and b", Both(Not(A), B)),
        ("not (a and b)", Not(Both(A, B))),
        ("a or b or c", Either(Either(A, B), C)),
        ("((a))", A),
        ("seen", Flag("seen")),
        ("mal-vu", Flag("mal-vu")),
        ("a-1 >= 5", Level("a-1", ">=", 5)),
        ("chosen(a.b)", Asked("chosen", "a.b")),
    ],
)
def test_and_binds_more_than_or_and_not_more_than_and(text: str, condition: Condition) -> None:
    assert parse(text) == condition


EARLY, UNEXPECTED = "it stops too early", "this was not expected"
NUMBER, CLOSING = "a whole number was expected", "a closing parenthesis was expected"


@pytest.mark.parametrize(
    ("text", "reason", "word"),
    [
        ("", EARLY, ""),
        ("a and", EARLY, "and"),
        ("not", EARLY, "not"),
        ("(a", EARLY, "a"),
        ("seen(a", EARLY, "a"),
        ("confiance >=", EARLY, ">="),
        ("a b", UNEXPECTED, "b"),
        ("a)", UNEXPECTED, ")"),
        ("and a", UNEXPECTED, "and"),
        ("()", UNEXPECTED, ")"),
        ("Confiance", UNEXPECTED, "C"),
        ("équipe > 5", UNEXPECTED, "é"),
        ("confiance = 5", UNEXPECTED, "="),
        ("(a b", CLOSING, "b"),
        ("confiance >= haute", NUMBER, "haute"),
        ("confiance >= -5", NUMBER, "-"),
        ("reach(aines", EARLY, "aines"),
        ("reach(aines)", EARLY, ")"),
        ("reach(aines) 60", UNEXPECTED, "60"),
        ("confiance >= 60 %", UNEXPECTED, "%"),
    ],
)
def test_a_condition_that_cannot_be_read_says_why_and_at_which_word(
    text: str, reason: str, word: str
) -> None:
    with pytest.raises(BadCondition) as raised:
        parse(text)
    assert (raised.value.reason, raised.value.word) == (reason, word)


@given(
    st.lists(
        st.sampled_from(["a", "not", "and", "or", "(", ")", ">=", "5", "%", "seen", "reach", "é"])
    )
)
def test_whatever_is_written_is_a_condition_or_is_refused(words: list[str]) -> None:
    with contextlib.suppress(BadCondition):
        parse(" ".join(words))


@pytest.mark.parametrize(
    "text",
    ["a >= ²", "a >= " + "9" * 5000, "(" * 5000, "not " * 5000 + "a"],
    ids=["superscript", "digits", "brackets", "nots"],
)
def test_a_condition_out_of_all_measure_is_refused_like_any_other(text: str) -> None:
    with pytest.raises(BadCondition):
        parse(text)


def test_every_name_of_a_condition_is_listed_with_its_kind() -> None:
    text = "confiance > 5 and (vu or not seen(nuit)) or chosen(a.b) and crossed(c) and right == 1"
    assert list(names(parse("reach(aines) >= 60 %"))) == [(PUBLIC, "aines")]
    assert list(names(parse("reach(all) >= 60 %"))) == []
    assert list(names(parse(text))) == [
        ("gauge", "confiance"),
        ("flag", "vu"),
        ("scene", "nuit"),
        ("option", "a.b"),
        ("red line", "c"),
    ]


def test_what_has_no_condition_always_holds() -> None:
    assert holds(ALWAYS, STATE)
    assert list(names(ALWAYS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "right",
        "right >= 2 and a",
        "seen(seen) or seen",
        "not (a > 5 and b.c == 5) or chosen(un.oui)",
        "(not x-1) and crossed( ligne )",
        "a>=5 and a",
        "reach(aines) >= 60 % and left > 1 and a",
        "reach(all) >= 60 % and (all or a)",
        "",
    ],
)
def test_each_name_is_found_where_it_stands(text: str) -> None:
    named = [name for _, name in names(parse(text))] if text else []
    assert [text[at:].startswith(name) for name, at in zip(named, spots(text), strict=True)] == [
        True
    ] * len(named)
