"""Items into bins: one arrives after the other, and each may be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Choose, Continue, Done, ImpossibleMove, Move, Put, Take, read
from sena_game.rules.state import Pending
from sena_game.screen.blocks import Feed, Screen
from sena_game.screen.focus import controls
from sena_game.words import Words
from tests.library.small import SORTING, small

RIGHT = ("put a garder", "put b retirer", "done")


@pytest.fixture
def begun(tmp_path: Path) -> Session:
    return start(small(tmp_path, SORTING))


def after(session: Session, *written: str) -> Session:
    for text in written:
        move = read(text)
        assert move
        session = step(session, move)
    return session


def screen(session: Session) -> Screen:
    return show(session, Words(), before={})


def feed(session: Session) -> Feed:
    return next(block for block in screen(session).blocks if isinstance(block, Feed))


def told(session: Session) -> str:
    return session.told.consequence if session.told else ""


def test_items_come_one_by_one_in_order(begun: Session) -> None:
    assert moves(begun) == (Put("a", "garder"), Put("a", "retirer"))
    assert moves(after(begun, "put a garder")) == (Put("b", "garder"), Put("b", "retirer"))
    assert moves(after(begun, "put a garder", "put b garder")) == (Done(),)


def test_an_item_put_again_goes_to_its_new_bin(begun: Session) -> None:
    assert after(begun, "put a garder", "put a retirer").placed == {"a": "retirer"}


def test_an_item_taken_back_arrives_again(begun: Session) -> None:
    back = after(begun, "put a garder", "put b retirer", "take a")
    assert back.placed == {"b": "retirer"}
    assert moves(back)[0] == Put("a", "garder")


def test_every_put_is_recorded_and_only_the_last_word_is_a_turn(begun: Session) -> None:
    placed = after(begun, *RIGHT[:2])
    assert (len(placed.decisions), placed.state.turn) == (2, 0)
    assert after(placed, "done").state.turn == 1


@pytest.mark.parametrize(
    "move", [Put("c", "garder"), Put("a", "c"), Take("a"), Done(), Choose("a"), Continue()]
)
def test_a_move_that_is_not_offered_is_impossible(begun: Session, move: Move) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun, move)


def test_what_is_not_yet_placed_cannot_be_the_last_word(begun: Session) -> None:
    with pytest.raises(ImpossibleMove):
        after(begun, "put a garder", "done")


@pytest.mark.parametrize(
    ("bins", "said"),
    [
        (("garder", "retirer"), "Bravo."),
        (("garder", "garder"), "Moyen."),
        (("retirer", "retirer"), "Moyen."),
        (("retirer", "garder"), "Raté."),
    ],
)
def test_what_is_told_depends_on_how_many_are_right(
    begun: Session, bins: tuple[str, str], said: str
) -> None:
    assert told(after(begun, f"put a {bins[0]}", f"put b {bins[1]}", "done")) == said


def test_the_outcome_is_that_of_every_item_and_of_the_whole(begun: Session) -> None:
    state = after(begun, *RIGHT).state
    assert state.gauges == {"confiance": 55, "equipe": 65}
    assert state.points == {"dialogue": 5, "services": 3}
    assert state.pending == (Pending(2, "echo"),)
    assert state.chosen == {"tri.a.garder", "tri.b.retirer"}


def test_the_order_of_sorting_changes_nothing(begun: Session) -> None:
    one = after(begun, *RIGHT)
    other = after(begun, "put b garder", "put a garder", "take b", "put b retirer", "done")
    assert one.state == other.state


def test_a_red_line_crossed_by_one_item_is_crossed(begun: Session) -> None:
    crossed = after(begun, "put a retirer", "put b retirer", "done")
    assert crossed.state.red_lines == ("ligne",)


def test_what_is_told_may_depend_on_a_line_crossed_by_this_very_sorting(tmp_path: Path) -> None:
    scenes = SORTING.replace(
        "- {if: right == 2", "- {if: crossed(ligne), consequence: Aïe.}\n      - {if: right == 2"
    )
    begun = start(small(tmp_path, scenes))
    assert told(after(begun, "put a retirer", "put b garder", "done")) == "Aïe."


def test_posts_are_shown_up_to_the_one_that_is_asked_about(begun: Session) -> None:
    posts = feed(after(begun, "put a retirer")).posts
    assert [(p.id, p.face.name, p.mark, p.current) for p in posts] == [
        ("b", "Dédé", "", True),
        ("a", "Lola", "Retirer", False),
    ]


def test_controls_put_the_item_that_is_asked_about_or_take_one_back(begun: Session) -> None:
    assert [c.id for c in controls(screen(begun))] == ["put a garder", "put a retirer"]
    placed = after(begun, *RIGHT[:2])
    assert {c.id for c in controls(screen(placed))} == {"done", "take a", "take b"}
    assert screen(placed).focus == "done"


def test_every_step_of_a_sorting_is_another_screen(begun: Session) -> None:
    path = [begun, after(begun, *RIGHT[:1]), after(begun, *RIGHT[:2])]
    assert len({screen(each).id for each in path}) == 3


def test_the_last_word_decides_each_item_apart(begun: Session) -> None:
    placed = {"a": "garder", "b": "garder"}
    a, b = begun.scene.taken(Done(), begun.state, placed)
    assert a.label == "Une critique. → Garder"
    assert [sum(o.points.values()) for o in a.offered.values()] == [4, -4]
    assert b.outcome.points == {}
    assert begun.scene.taken(Put("a", "garder"), begun.state, {}) == ()
