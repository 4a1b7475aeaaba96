"""Some of many within a budget: what fits, what is counted, what is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Done, ImpossibleMove, Put, Take, read
from sena_game.scenes.placing import Placing
from sena_game.screen.blocks import Board, Choice, Meter, Screen
from sena_game.screen.focus import controls
from sena_game.terminal.app import meant
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored

DAY = """kind: selection
    question: Que fait-on ?
    budget: 8
    unit: heure / heures
    least: 1
    most: 3
    items:
      a: {label: Standard, cost: 3, right: yes, effects: {confiance: +10}, points: {services: +4}}
      b: {label: SMS, cost: 4, right: yes, effects: {confiance: -15}}
      c: {label: Vidéo, cost: 6, right: no, points: {dialogue: -4}, effects: {confiance: +20}}
      d: {label: Affiche, text: Au porche, note: demain, cost: 1}
      e: {label: Drone, cost: 2, effects: {vu: yes}}
    outcomes:
      - {if: right == 2 and left >= 1, consequence: Bravo., effects: {confiance: +5}}
      - {if: wrong == 0 and missed == 1, consequence: Bien.}
      - {if: spent >= 8 or chosen(s0.d), consequence: Bof.}
      - {consequence: Raté., then: s1}
"""
MORE = """  s1:
    text: Suite.
    options:
      x: {label: X, if: vu, then: end, otherwise: Non.}
      y: {label: Y, then: end}
"""
HIGH = "  bon: {title: Bon, text: Bon., if: confiance >= 60}\n"
FRENCH = Words("fr")


def begun(day: str = DAY) -> Session:
    return start(told_as(day, more=MORE, endings=HIGH, flags="vu"))


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def screen(session: Session, words: Words = FRENCH) -> Screen:
    return show(session, words, before={})


def board(session: Session, words: Words = FRENCH) -> Board:
    return next(each for each in screen(session, words).blocks if isinstance(each, Board))


def ticks(session: Session) -> dict[str, Choice]:
    return {tile.id: tile.controls[0] for tile in board(session).tray}


def counts(session: Session) -> dict[str, int]:
    assert isinstance(session.scene, Placing)
    return dict(session.scene.rules.counts(session.placed))


def test_a_card_is_ticked_and_unticked() -> None:
    picked = after(begun(), "put a in")
    assert [ticks(each)["a"].id for each in (begun(), picked)] == ["put a in", "take a"]
    assert [ticks(each)["a"].selected for each in (begun(), picked)] == [False, True]
    assert after(picked, "take a").placed == {}


def test_what_does_not_fit_is_locked_and_says_why() -> None:
    assert ticks(after(begun(), "put c in"))["a"].locked == "Only 2\u00a0heures left."
    assert ticks(after(begun(), "put c in", "put d in"))["e"].locked == "Only 1\u00a0heure left."
    assert ticks(after(begun(), "put c in", "put e in"))["d"].locked.startswith("Nothing is left")
    full = ticks(after(begun(), "put a in", "put d in", "put e in"))["b"].locked
    assert full.startswith("Only 2")


def test_three_at_most_are_picked() -> None:
    session = after(begun(DAY.replace("budget: 8", "budget: 80")), "put a in", "put b in")
    locked = ticks(after(session, "put c in"))["d"].locked
    assert locked == "3 at most: take one back first."
    with pytest.raises(ImpossibleMove):
        after(session, "put c in", "put d in")


@pytest.mark.parametrize("move", [Put("b", "out"), Put("z", "in"), Take("a"), Done()])
def test_a_move_that_is_not_offered_is_impossible(move: Put | Take | Done) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun(), move)


def test_what_is_counted_is_what_was_picked() -> None:
    found = counts(after(begun(), "put a in", "put e in"))
    assert found == {"right": 1, "wrong": 0, "missed": 1, "spent": 5, "left": 3}


@pytest.mark.parametrize(
    ("picked", "said"),
    [("ab", "Bravo."), ("a", "Bien."), ("ce", "Bof."), ("d", "Bof."), ("c", "Raté.")],
)
def test_what_is_told_depends_on_the_whole(picked: str, said: str) -> None:
    told = after(begun(), *(f"put {each} in" for each in picked), "done").told
    assert told is not None and told.consequence == said


def test_every_card_weighs_and_then_the_whole() -> None:
    done = after(begun(), "put a in", "put b in", "done").state
    assert done.gauges["confiance"] == 50 + 10 - 15 + 5
    assert done.points == {"services": 4}
    assert done.chosen == {"s0.a", "s0.b"}


def test_the_order_of_picking_changes_nothing() -> None:
    one = after(begun(), "put a in", "put b in", "done")
    other = after(begun(), "put d in", "put b in", "take d", "put a in", "done")
    assert one.state == other.state


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (Words("fr"), ["0\u00a0heure", "1\u00a0heure", "8\u00a0heures", "1\u202f200\u00a0heures"]),
        (Words("en"), ["0\u00a0heures", "1\u00a0heure", "8\u00a0heures", "1,200\u00a0heures"]),
    ],
)
def test_a_unit_is_one_or_many_as_the_language_counts(words: Words, said: list[str]) -> None:
    budgets = (0, 1, 8, 1200)
    days = [DAY.replace("budget: 8", f"budget: {each}") for each in budgets]
    days[0] = days[0].replace("least: 1", "least: 0")
    meters = [board(begun(day), words).meters[1].text for day in days]
    assert meters == [f"0 of {each}" for each in said]


def test_a_unit_that_is_a_sign_never_changes() -> None:
    euros = begun(DAY.replace("heure / heures", "€"))
    assert board(euros).tray[3].note == "1\u00a0€ · demain"
    assert board(euros).meters[1] == Meter("Budget", 0, 8, "0 of 8\u00a0€")


def test_without_a_budget_only_the_number_is_limited() -> None:
    free = begun(DAY.replace("    budget: 8\n    unit: heure / heures\n", ""))
    assert [meter.label for meter in board(free).meters] == ["Picked"]
    assert moves(after(free, "put a in", "put b in", "put c in")) == (Done(),)


@pytest.mark.parametrize("change", ["budget: 4|budget: 2", "least: 2|least: 3", "most: 3|most: 1"])
def test_a_choice_that_could_never_be_complete_is_refused(change: str) -> None:
    day = DAY.replace("least: 1", "least: 2").replace("budget: 8", "budget: 4")
    old, new = change.split("|")
    with pytest.raises(ScenarioError):
        begun(day.replace(old, new))


@given(st.lists(st.integers(0, 9), max_size=12))
@settings(max_examples=60, deadline=None)
def test_random_ticks_stay_in_bounds_replay_and_are_all_legal(taken: list[int]) -> None:
    session = begun()
    assert isinstance(session.scene, Placing)
    bounds = session.scene.rules.bounds()
    for number in taken:
        open_ = [each.id for each in controls(screen(session)) if not each.locked]
        session = after(session, open_[number % len(open_)])
        if session.told:
            break
        found = counts(session)
        assert {name: low <= found[name] <= high for name, (low, high) in bounds.items()} == (
            dict.fromkeys(bounds, True)
        )
        assert moves(session)
    assert replay(session.scenario, 0, session.decisions).session == session


def test_every_first_move_is_a_control_and_undoing_is_one_move_fewer() -> None:
    session = begun()
    shown = {each.id for each in controls(screen(session)) if not each.locked}
    assert {f"put {each} in" for each in "abcde"} == shown
    longer = after(session, "put a in", "put d in")
    fewer = replay(session.scenario, 0, longer.decisions[:-1]).session
    assert fewer == after(session, "put a in")


@pytest.mark.parametrize(
    "day",
    [
        DAY,
        DAY.replace("least: 1", "least: 2"),
        DAY.replace("    budget: 8\n    unit: heure / heures\n", "").replace(
            "least: 1", "least: 0"
        ),
        DAY.replace("most: 3", "most: 2").replace("effects: {vu: yes}", "note: vite"),
        DAY.replace("effects: {confiance: +20}", "effects: {confiance: =70}"),
    ],
)
def test_what_is_explored_is_every_choice_there_is(day: str) -> None:
    begin = begun(day)
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


def test_numbers_on_a_keyboard_are_enough() -> None:
    session = begun()
    for line in ("1", "4", "2", "2", "6"):
        typed = meant(screen(session), line)
        assert typed, (line, text(screen(session), FRENCH))
        session = after(session, typed)
    assert session.told and session.made == {"a": "in", "d": "in"}
