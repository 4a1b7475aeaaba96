"""Why, how sure, how one moderated: told beside the score, which none of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.debrief.pages import pages
from sena_game.debrief.reasons import Reasons, reasons
from sena_game.debrief.steps import steps
from sena_game.debrief.summary import Debrief, debrief
from sena_game.explore.scale import Scale
from sena_game.play.run import Decision, Run
from sena_game.rules.detection import Detection
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Block, Card, Choice, Choices, Fact, Notice, Paragraph
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.library.small import TWO, small
from tests.scenes.test_selection import DAY, HIGH, MORE
from tests.scenes.test_sorting import MODERATION

BUTTONS = Choices("", (Choice("quit", "Quit"),), style="row")
ASKED = (
    TWO.replace(
        "    then: deux\n", "    why: [canal, repondre, droit]\n    sure: yes\n    then: deux\n"
    )
    .replace("consequence: Bien.}", "consequence: Bien., lever: repondre}")
    .replace("points: {services: -2}}", "points: {services: -2}, lever: droit}")
)


def told(scenario: Scenario, *made: str) -> Debrief:
    decisions = tuple(Decision(*each.split(" ", 1)) for each in made)
    return debrief(scenario, Run(scenario.id, scenario.fingerprint, 0, decisions), Scale(0, 7))


def blocks(found: Debrief) -> tuple[Block, ...]:
    first = pages(found, Words(), chosen="", buttons=BUTTONS).blocks
    return (*steps(found, Words(), BUTTONS).blocks, *first)


def notices(found: Debrief) -> dict[str, str]:
    return {each.title: each.text for each in blocks(found) if isinstance(each, Notice)}


@pytest.fixture
def scenario(tmp_path: Path) -> Scenario:
    return small(tmp_path, ASKED)


@pytest.mark.parametrize(
    ("choice", "why", "named"),
    [
        ("oui", "repondre", 1),
        ("oui", "canal", 0),
        ("non", "repondre", 1),
        ("non", "droit", 1),
        ("non", "canal", 0),
    ],
)
def test_the_principle_is_that_of_what_was_taken_or_of_the_best(
    scenario: Scenario, choice: str, why: str, named: int
) -> None:
    found = told(scenario, f"un choose {choice}", f"un why {why}", "deux choose tot")
    assert reasons(found.made) == Reasons(given=1, named=named)
    sentence = f"The principle in play was named in {named} of 1 choices."
    assert notices(found)["Your reasons"].startswith(sentence)


def test_to_be_certain_and_mistaken_is_named_and_a_modest_success_too(scenario: Scenario) -> None:
    sure = told(scenario, "un choose non", "un why droit", "un sure 3", "deux choose tot")
    modest = told(scenario, "un choose oui", "un why droit", "un sure 1", "deux choose tot")
    assert notices(sure)["Certain, and mistaken"] == "lundi: Non. Worth another look."
    assert "lundi: Oui" in notices(modest)["Right, without being sure"]


@pytest.mark.parametrize(
    "made",
    [
        ("un choose oui", "un why droit", "un sure 3"),
        ("un choose non", "un why droit", "un sure 1"),
    ],
)
def test_to_be_right_about_oneself_needs_no_remark(
    scenario: Scenario, made: tuple[str, ...]
) -> None:
    found = reasons(told(scenario, *made, "deux choose tot").made)
    assert (found.mistaken, found.modest) == ((), ())


def test_nothing_is_said_of_what_was_let_pass(scenario: Scenario) -> None:
    found = told(scenario, "un choose oui", "deux choose tot")
    assert reasons(found.made) == Reasons()
    assert set(notices(found)) == {"Score: 100 out of 100"}


def test_neither_why_nor_how_sure_changes_score_shares_or_levers(scenario: Scenario) -> None:
    bare = told(scenario, "un choose non", "deux choose tot")
    said = told(scenario, "un choose non", "un why canal", "un sure 3", "deux choose tot")
    assert (bare.score, bare.shares, bare.levers) == (said.score, said.shares, said.levers)
    assert [made.taken for made in bare.made] == [made.taken for made in said.made]


def test_a_reason_is_on_the_card_of_its_decision(scenario: Scenario) -> None:
    found = told(scenario, "un choose oui", "un why canal", "deux choose tot")
    cards = [b for b in steps(found, Words(), BUTTONS).blocks if isinstance(b, Card)]
    facts = [Fact("Your reason", "le bon canal", "name") in card.facts for card in cards]
    assert facts == [True, False]


def test_a_moderation_is_told_in_words_then_in_figures() -> None:
    severe = ("s0 put a refuser-injure", "s0 put b refuser-menace", "s0 put c attente", "s0 done")
    found = told(told_as(MODERATION, more="  s1: {text: Suite., then: end}\n"), *severe)
    assert found.made[0].detected == Detection(1, 0, 1, 1)
    assert notices(found)["Your moderation"].startswith(
        "Kept off the page: 1 of 1 that had to be, and 1 of 2 that had the right to stay."
    )
    small_print = [b.text for b in blocks(found) if isinstance(b, Paragraph) and b.tone == "small"]
    assert "d prime = 0.7, bias c = −0.3" in small_print[0]


def test_without_moderation_nothing_is_said_of_it(scenario: Scenario) -> None:
    assert all(made.detected is None for made in told(scenario, "un choose oui").made)


def test_a_choice_of_several_is_compared_with_the_best_there_was() -> None:
    raw = ("s0 put c in", "s0 done", "s1 choose y")
    found = told(told_as(DAY, more=MORE, endings=HIGH, flags="vu"), *raw)
    made, _ = found.made
    assert (made.won, made.winnable, made.tone) == (-4, 4, "bad")
    card = next(each for each in blocks(found) if isinstance(each, Card))
    better = next(fact.text for fact in card.facts if fact.label == "Better")
    assert "Standard" in better and "Vidéo" not in better


def test_what_should_have_been_picked_and_was_not_is_explained() -> None:
    why = "cost: 3, right: yes, feedback: Il répond.,"
    explained = DAY.replace("cost: 3, right: yes,", why)
    found = told(told_as(explained, more=MORE, endings=HIGH, flags="vu"), "s0 put d in", "s0 done")
    card = next(each for each in blocks(found) if isinstance(each, Card))
    assert Fact("Standard", "Il répond.") in card.facts


def test_what_explains_a_card_brings_its_source(tmp_path: Path) -> None:
    explained = DAY.replace(
        "cost: 3, right: yes,", "cost: 3, right: yes, feedback: Oui., source: loi,"
    )
    scenes = "start: s0\nscenes:\n  s0:\n    text: Texte.\n    then: end\n    " + explained + MORE
    found = told(small(tmp_path, scenes), "s0 put d in", "s0 done")
    card = next(each for each in blocks(found) if isinstance(each, Card))
    assert [fact.text for fact in card.facts if fact.label == "Source"] == [
        "La loi (2005, to be checked)"
    ]


def test_an_axis_of_a_choice_of_several_is_tested() -> None:
    scenario = told_as(DAY, more=MORE, endings=HIGH, flags="vu")
    well = told(scenario, "s0 put a in", "s0 put b in", "s0 done")
    none = told(scenario, "s0 put d in", "s0 done")
    assert (dict(well.shares)["services"], dict(none.shares)["services"]) == (1.0, 0.0)


def test_an_answer_to_what_is_no_longer_asked_is_passed_over(tmp_path: Path) -> None:
    older = told(small(tmp_path, TWO), "un choose oui", "un why canal", "deux choose tot")
    assert [made.taken[0].label for made in older.made] == ["Oui", "Tôt"]
    assert reasons(older.made) == Reasons()
