"""Items into bins: one arrives after the other, and each may be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Choose, Continue, Done, ImpossibleMove, Move, Put, Take, read
from sena_game.rules.state import Pending
from sena_game.scenes.placing import Placing
from sena_game.scenes.sorting import Sorting
from sena_game.screen.blocks import Feed, Screen
from sena_game.screen.focus import controls
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored
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


MODERATION = """kind: sorting
    feed: Le mur
    bins:
      publier: {label: Publier, act: publish}
      attente: {label: Mettre de côté, act: hold}
      refuser:
        label: Refuser
        act: refuse
        grounds: {injure: Injure, menace: Menace}
    items:
      a:
        author: lola
        text: Une critique.
        answer: publier
        bins:
          refuser: {effects: {confiance: -15}, points: {dialogue: -4}}
          attente: {effects: {confiance: -5}}
      b:
        author: lola
        text: Une menace.
        answer: refuser-menace
        bins:
          publier: {effects: {equipe: -10}}
          refuser: {points: {services: +1}}
          refuser-menace: {points: {services: +4}}
      c:
        author: lola
        text: Un doute.
        answer: [publier, attente]
        bins: {}
    outcomes:
      - {if: right == 3, consequence: Bravo.}
      - {if: missed == 0 and wrong <= 1, consequence: Prudent., then: s1}
      - {consequence: Raté.}
"""
AFTER = """  s1:
    text: Suite.
    options:
      x: {label: X, if: chosen(s0.b.refuser), then: end}
      y: {label: Y, if: chosen(s0.a.refuser-injure) or equipe >= 50, then: end}
      z: {label: Z, then: end}
"""


def moderated(text: str = MODERATION) -> Session:
    return start(
        told_as(text, more=AFTER, endings="  bon: {title: B, text: B., if: equipe < 50}\n")
    )


def figures(session: Session) -> tuple[dict[str, int], tuple[int, int, int, int]]:
    rules = session.scene.rules if isinstance(session.scene, Placing) else None
    assert isinstance(rules, Sorting)
    return dict(rules.counts(session.placed)), rules.detected(session.placed)


def test_a_bin_with_grounds_is_a_slot_for_each_of_them() -> None:
    assert [each.id for each in controls(screen(moderated()))] == [
        *("put a publier", "put a attente"),
        *("put a refuser-injure", "put a refuser-menace"),
    ]
    refused = after(moderated(), "put a refuser-injure")
    assert [post.mark for post in feed(refused).posts] == ["", "Refuser · Injure"]
    with pytest.raises(ImpossibleMove):
        after(moderated(), "put a refuser")


def test_a_ground_has_its_own_outcome_or_that_of_its_bin() -> None:
    right, wrong = (
        after(moderated(), "put a publier", f"put b {slot}", "put c publier", "done").state
        for slot in ("refuser-menace", "refuser-injure")
    )
    assert (right.points, wrong.points) == ({"services": 4}, {"services": 1})
    assert wrong.chosen == {"s0.a.publier", "s0.b.refuser-injure", "s0.b.refuser", "s0.c.publier"}


@pytest.mark.parametrize(
    ("placed", "counts", "detected"),
    [
        (("publier", "refuser-menace", "publier"), (3, 0, 0), (1, 0, 0, 2)),
        (("publier", "refuser-menace", "attente"), (3, 0, 0), (1, 0, 0, 2)),
        (("publier", "refuser-injure", "publier"), (2, 0, 0), (1, 0, 0, 2)),
        (("publier", "attente", "publier"), (2, 0, 0), (1, 0, 0, 2)),
        (("refuser-injure", "publier", "refuser-menace"), (0, 2, 1), (0, 1, 2, 0)),
        (("attente", "refuser-menace", "attente"), (2, 1, 0), (1, 0, 1, 1)),
    ],
)
def test_keeping_out_what_may_be_said_counts_as_much_as_letting_through_what_may_not(
    placed: tuple[str, ...],
    counts: tuple[int, int, int],
    detected: tuple[int, int, int, int],
) -> None:
    puts = [f"put {item} {slot}" for item, slot in zip("abc", placed, strict=True)]
    found, seen = figures(after(moderated(), *puts))
    assert (found["right"], found["wrong"], found["missed"]) == counts
    assert seen == detected


def test_a_ground_may_be_asked_of_though_nothing_is_said_of_it() -> None:
    begin = moderated()
    session = after(begin, "put a refuser-injure", "put b publier", "put c publier", "done")
    assert "s0.a.refuser-injure" in session.state.chosen
    with pytest.raises(ScenarioError):
        moderated(MODERATION.replace("answer: refuser-menace", "answer: refuser-mensonge"))


def test_only_a_moderation_counts_what_is_kept_out() -> None:
    with pytest.raises(ScenarioError):
        moderated(
            MODERATION.replace(", act: publish", "")
            .replace(", act: hold", "")
            .replace("        act: refuse\n", "")
        )


def test_a_moderation_explored_is_every_one_there_is() -> None:
    begin = moderated()
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)
    assert found.taken == plays.taken


@given(st.lists(st.integers(0, 9), max_size=10))
@settings(max_examples=40, deadline=None)
def test_a_moderation_stays_in_bounds_and_replays(taken: list[int]) -> None:
    session = moderated()
    assert isinstance(session.scene, Placing)
    bounds = session.scene.rules.bounds()
    for number in taken:
        shown = [each.id for each in controls(screen(session)) if each.id != "done"]
        session = after(session, shown[number % len(shown)])
        found, detected = figures(session)
        assert all(0 <= found[name] <= high for name, (_, high) in bounds.items())
        assert sum(detected) == len(session.placed)
    assert replay(session.scenario, 0, session.decisions).session == session
