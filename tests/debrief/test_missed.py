"""What a run should be reminded of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game import paths
from sena_game.debrief.advice import levers
from sena_game.debrief.path import path
from sena_game.debrief.reasons import reasons
from sena_game.debrief.reminders import lost, missed
from sena_game.library.folder import open_scenario
from tests.debrief.plays import at_random

SCENARIO = open_scenario("toile-recrute", paths.scenarios())
LEVERS = SCENARIO.town.levers


@pytest.mark.parametrize("seed", range(50))
def test_what_is_missed_is_what_the_advice_begins_with(seed: int) -> None:
    made = path(SCENARIO, at_random(SCENARIO, seed).run)
    unsure = [replace(each, sure=0) for each in made]
    found = missed(unsure)
    assert found[:3] == levers(made, LEVERS)[: len(found)]
    assert set(found) == {lever for lever, gap in lost(made) if gap > 0}


@pytest.mark.parametrize("seed", range(50))
def test_what_one_was_sure_of_comes_first(seed: int) -> None:
    made = path(SCENARIO, at_random(SCENARIO, seed).run)
    last = missed(made)[-1:]
    sure = [replace(each, sure=3 if last and last[0] in dict(lost([each])) else 0) for each in made]
    wrong = reasons(sure).mistaken
    if any(last[0] in dict(lost([each])) for each in wrong):
        assert missed(sure)[0] in {lever for each in wrong for lever, _ in lost([each])}
    assert set(missed(sure)) == set(missed(made))


def test_a_scenario_has_situations_for_every_lever_that_a_play_may_miss() -> None:
    known = {each.lever for each in SCENARIO.reminders.values()}
    runs = [at_random(SCENARIO, seed).run for seed in range(200)]
    assert {lever for run in runs for lever in missed(path(SCENARIO, run))} <= known
