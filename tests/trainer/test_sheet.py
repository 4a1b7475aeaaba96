"""The trainer's sheet: nothing of the scenario is left out, and the key is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game import paths
from sena_game.commands.sheet import explored_or_guessed
from sena_game.debrief.totals import total
from sena_game.explore.find import found
from sena_game.explore.ground import Limits, explored
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.screen.blocks import Card, Heading, Notice, Screen, Table
from sena_game.screen.speech import spoken
from sena_game.trainer.mistakes import LEAST, mistakes
from sena_game.trainer.sheet import sheet
from sena_game.words import Words
from tests.html.printed import FRENCH, a_sheet, shipped

NAMES = [folder.name for folder in folders(paths.scenarios())]


def cards(screen: Screen) -> list[Card]:
    return [block for block in screen.blocks if isinstance(block, Card)]


def told(screen: Screen) -> str:
    return " ".join(each.text for each in spoken(screen, FRENCH))


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_is_in_the_key_with_its_points_and_its_reason(name: str) -> None:
    scenario, text = shipped(name), told(a_sheet(name))
    for scene in scenario.scenes.values():
        if isinstance(scene, Decision):
            for option in scene.options.values():
                assert option.label in text
                assert FRENCH.signed(total(option.outcome)) in text
        if isinstance(scene, Placing):
            assert all(piece.text in text for piece in scene.pieces.values())
        for outcome in scene.explained():
            said = outcome.feedback.replace("\n", " ")
            if isinstance(scene, Decision) or scene.rules.explains == "whole":  # type: ignore[attr-defined]
                assert said in text


@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_trainer_must_know_is_there(name: str) -> None:
    scenario, text = shipped(name), told(a_sheet(name))
    for each in scenario.objectives.values():
        assert each in text
    for step in scenario.plan:
        assert step.text.strip().replace("\n", " ") in text
    for source in scenario.sources.values():
        assert source.title in text and str(source.year) in text and source.url in text
    for line in scenario.red_lines.values():
        assert line.label in text and line.rule.strip() in text
    for ending in scenario.endings.values():
        assert ending.debrief.replace("\n", " ") in text
    assert scenario.licence in text


def test_the_plan_adds_up_and_says_the_share_of_the_debrief() -> None:
    (plan, *_) = [block for block in a_sheet("toile-recrute").blocks if isinstance(block, Table)]
    assert [row[0] for row in plan.rows] == ["0 à 2", "2 à 7", "7 à 15"]
    assert "53\u202f%" in plan.notes[0]


def test_the_best_option_of_each_decision_is_marked() -> None:
    marked = [each.title for each in cards(a_sheet("toile-recrute")) if each.tone == "good"]
    scenario = shipped("toile-recrute")
    best = [
        max(scene.options.values(), key=lambda option: total(option.outcome)).label
        for scene in scenario.scenes.values()
        if isinstance(scene, Decision) and scene.options
    ]
    assert sorted(marked) == sorted(best)


def test_what_costs_most_is_told_first() -> None:
    scenario = shipped("toile-recrute")
    listed = mistakes(explored_or_guessed(scenario), scenario, FRENCH)
    weights = [each.cost * each.share for each in listed]
    assert weights == sorted(weights, reverse=True)
    assert all(each.cost >= LEAST for each in listed)
    echarpe = next(each for each in listed if each.label.startswith("La maire"))
    assert "Toujours la plus polie" in echarpe.tempted


def test_a_scenario_too_large_to_explore_still_has_its_mistakes() -> None:
    scenario = shipped("toile-recrute")
    known = found(explored(scenario, Limits()))
    listed = mistakes(replace(known, weighed=()), scenario, FRENCH)
    assert listed and all(each.cost >= LEAST and each.better for each in listed)


def test_the_questions_of_the_author_come_first() -> None:
    scenario = replace(shipped("toile-recrute"), questions=("Qui répond, le dimanche ?",))
    screen = sheet(scenario, explored_or_guessed(scenario), FRENCH)
    asked = next(each for each in cards(screen) if each.title == "Questions ouvertes")
    assert asked.facts[0].text == "Qui répond, le dimanche ?"
    assert len(asked.facts) > 1


def test_a_warning_stands_out() -> None:
    (notice,) = [block for block in a_sheet("toile-recrute").blocks if isinstance(block, Notice)]
    assert notice.tone == "warning" and "menace" in notice.text


def test_it_is_in_english_too() -> None:
    scenario = read_scenario(paths.scenarios() / "toile-recrute", paths.scenarios(), "en")
    screen = sheet(scenario, explored_or_guessed(scenario), Words("en"))
    headings = [block.text for block in screen.blocks if isinstance(block, Heading)]
    assert "The key of every decision" in headings
