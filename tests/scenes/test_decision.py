"""A situation and its options: which are offered, what they show, what they do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Choose, Continue, Done, ImpossibleMove, Move, Put
from sena_game.screen.blocks import Choices, Countdown, Screen, Speech
from sena_game.screen.focus import controls, find
from sena_game.words import Words
from tests.library.small import small

LOCKS = """\
start: un
scenes:
  un:
    text: Bonjour.
    question: Que faire ?
    speaker: lola
    mood: happy
    timer: {seconds: 30, default: attendre}
    options:
      attendre: {label: Attendre, text: Un peu., note: gratuit, effects: {confiance: +5}, then: un}
      ouvrir: {label: Ouvrir, if: confiance >= 60, otherwise: Pas encore., then: fini}
      rire: {label: Rire, if: vu, then: fini}
      dire: {label: Dire, once: yes, effects: {vu: yes}, then: un}
  fini: {text: C’est fini., then: end}
"""


@pytest.fixture
def begun(tmp_path: Path) -> Session:
    return start(small(tmp_path, LOCKS))


def screen(session: Session, timers: int = 0) -> Screen:
    return show(session, Words(), before={}, timers=timers)


def after(session: Session, *chosen: str) -> Session:
    for option in chosen:
        session = step(session, Choose(option))
    return session


def test_only_what_is_open_can_be_chosen(begun: Session) -> None:
    assert moves(begun) == (Choose("attendre"), Choose("dire"))


def test_a_locked_option_is_shown_with_its_reason_and_a_hidden_one_not_at_all(
    begun: Session,
) -> None:
    assert [(c.id, c.locked) for c in controls(screen(begun))] == [
        ("choose attendre", ""),
        ("choose ouvrir", "Pas encore."),
        ("choose dire", ""),
    ]


def test_an_option_opens_when_its_condition_holds(begun: Session) -> None:
    ready = after(begun, "attendre", "attendre")
    assert Choose("ouvrir") in moves(ready)
    opened = find(screen(ready), "choose ouvrir")
    assert opened and not opened.locked


def test_an_option_to_be_taken_once_is_gone_the_second_time(begun: Session) -> None:
    again = after(begun, "dire")
    assert moves(again) == (Choose("attendre"), Choose("rire"))
    assert find(screen(again), "choose dire") is None


@pytest.mark.parametrize(
    "move", [Choose("ouvrir"), Choose("rire"), Choose("rien"), Continue(), Done(), Put("a", "b")]
)
def test_a_move_that_is_not_offered_is_impossible(begun: Session, move: Move) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun, move)


def test_a_decision_shows_who_speaks_and_what_is_offered(begun: Session) -> None:
    speech, _, asked = screen(begun).blocks
    assert isinstance(speech, Speech) and speech.face
    assert (speech.text, speech.face.name, speech.face.mood) == ("Bonjour.", "Lola", "happy")
    assert isinstance(asked, Choices)
    first = asked.choices[0]
    assert (asked.prompt, asked.style) == ("Que faire ?", "cards")
    assert (first.label, first.text, first.note) == ("Attendre", "Un peu.", "gratuit")


def test_a_decision_has_no_control_under_a_key_pressed_twice(begun: Session) -> None:
    assert screen(begun).focus == ""


@pytest.mark.parametrize(("timers", "seconds"), [(1, 30), (2, 60)])
def test_a_timer_takes_its_stated_default(begun: Session, timers: int, seconds: int) -> None:
    label = "Without an answer: Attendre"
    assert screen(begun, timers).countdown == Countdown(seconds, "choose attendre", label)


def test_nothing_is_timed_unless_wished(begun: Session) -> None:
    assert screen(begun).countdown is None


def test_a_passage_is_only_read(begun: Session) -> None:
    passage = after(begun, "attendre", "attendre", "ouvrir")
    assert moves(passage) == (Continue(),)
    shown = screen(passage)
    assert ([c.id for c in controls(shown)], shown.focus) == (["continue"], "continue")
    ended = step(passage, Continue())
    assert (ended.at, len(ended.decisions)) == ("fin", 3)


def test_a_passage_cannot_be_chosen_in(begun: Session) -> None:
    passage = after(begun, "attendre", "attendre", "ouvrir")
    with pytest.raises(ImpossibleMove):
        step(passage, Choose("attendre"))


def test_what_was_taken_comes_with_all_that_was_offered(begun: Session) -> None:
    (taken,) = begun.scene.taken(Choose("dire"), begun.state, {})
    assert taken.label == "Dire"
    assert taken.outcome in taken.offered.values()
    assert len(taken.offered) == 2


def test_a_scene_without_a_timer_has_no_countdown(begun: Session) -> None:
    assert begun.scenario.scenes["fini"].countdown() == (0, "")
    assert begun.scene.countdown() == (30, "choose attendre")


def test_a_state_given_to_a_scene_is_left_as_it_was(begun: Session) -> None:
    state = replace(begun.state)
    after(begun, "attendre", "dire")
    assert begun.state == state
