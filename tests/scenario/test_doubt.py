"""Which keys an error may hide, and which it leaves sure."""

from __future__ import annotations

import pytest

from sena_game.problems import SENTENCES, Place, Problem
from sena_game.scenario.doubt import hides

HERE = Place("scenario.yaml", 3, 5)


def unknown(key: str, near: str = "") -> Problem:
    return Problem(HERE, "unknown-key", {"key": key, "owner": "an option"}, near)


def test_a_misspelt_key_hides_the_one_that_is_meant_and_no_other() -> None:
    assert hides(unknown("thn", "then"), ("then", "later"))
    assert not hides(unknown("thn", "then"), ("lever",))


def test_a_key_like_no_other_may_be_any() -> None:
    assert hides(unknown("zzz"), ("lever",))


def test_a_misspelt_key_that_holds_others_hides_them_all() -> None:
    assert hides(unknown("optoins", "options"), ("points",))


@pytest.mark.parametrize("code", ["missing-key", "empty-value", "misplaced-key"])
def test_a_problem_of_one_key_hides_that_one(code: str) -> None:
    problem = Problem(HERE, code, {"key": "lever", "owner": "an option", "here": "a scene"})
    assert hides(problem, ("lever",)) and not hides(problem, ("feedback",))


@pytest.mark.parametrize(
    ("kind", "key"),
    [("scene", "then"), ("source", "source"), ("axis", "points"), ("objective", "objective")],
)
def test_an_unknown_name_hides_what_leads_to_it(kind: str, key: str) -> None:
    problem = Problem(HERE, "unknown-name", {"name": "x", "kind": kind})
    assert hides(problem, (key,)) and not hides(problem, ("lever",))


def test_an_unknown_character_hides_nothing() -> None:
    problem = Problem(HERE, "unknown-name", {"name": "lolla", "kind": "character"})
    assert not hides(problem, ("then", "source", "points", "lever"))


def test_a_kind_of_scene_that_is_none_hides_the_story() -> None:
    kind = Problem(HERE, "not-one-of", {"text": "tri", "choices": "decision, sorting"})
    mood = Problem(HERE, "not-one-of", {"text": "triste", "choices": "calm, happy"})
    assert hides(kind, ("kind",)) and not hides(mood, ("kind",))


@pytest.mark.parametrize("code", ["syntax", "duplicate-key", "wrong-shape", "same-id", "tab"])
def test_what_breaks_a_shape_hides_everything(code: str) -> None:
    assert hides(Problem(HERE, code), ("lever",))


@pytest.mark.parametrize(
    "code", ["gauge-off-step", "not-an-id", "lost-text", "same-address", "hidden-ending"]
)
def test_a_wrong_value_hides_no_key(code: str) -> None:
    assert not hides(Problem(HERE, code), ("then", "lever", "points", "if"))


def test_what_is_no_error_hides_nothing() -> None:
    assert not hides(Problem(HERE, "no-lever", level="warning"), ("lever",))


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_is_judged(code: str) -> None:
    values = {"key": "x", "kind": "lever", "choices": "a", "name": "x", "text": "x"}
    assert hides(Problem(HERE, code, values), ()) in (True, False)
