"""Moves, as values and as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.rules.moves import (
    Bring,
    Choose,
    Continue,
    Done,
    Hold,
    ImpossibleMove,
    Move,
    Put,
    Sure,
    Take,
    Why,
)
from sena_game.rules.moves import read as read_move
from sena_game.rules.moves import write as write_move

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
MOVES: st.SearchStrategy[Move] = st.one_of(
    st.builds(Choose, IDS),
    st.builds(Put, IDS, IDS),
    st.builds(Take, IDS),
    st.just(Done()),
    st.builds(Hold, IDS),
    st.builds(Why, IDS),
    st.builds(Sure, st.integers(1, 3)),
    st.builds(Bring, st.lists(IDS, max_size=3).map(tuple)),
    st.just(Continue()),
)


@given(MOVES)
def test_a_move_written_is_read_back(move: Move) -> None:
    assert read_move(write_move(move)) == move


@pytest.mark.parametrize(
    "text",
    [
        "",
        "choose",
        "choose a b",
        "put a",
        "take",
        "done now",
        "CHOOSE a",
        "begin",
        "sure 4",
        "why a b",
    ],
)
def test_what_is_not_a_move_is_none(text: str) -> None:
    assert read_move(text) is None


@given(st.text())
def test_any_text_is_a_move_or_none(text: str) -> None:
    move = read_move(text)
    assert move is None or write_move(move) == " ".join(text.split())


def test_an_impossible_move_says_which() -> None:
    assert ImpossibleMove(Put("a", "b")).move == "put a b"
    assert str(ImpossibleMove("choose écharpe")) == "choose écharpe"
