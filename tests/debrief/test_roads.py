"""The map of a story once it is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.debrief.roads import roads
from sena_game.debrief.summary import Debrief, debrief
from sena_game.library.folder import open_scenario
from sena_game.screen.blocks import Choice, Choices, Road, Roads, Stop
from sena_game.screen.speech import spoken
from sena_game.words import Words
from tests.debrief.plays import at_random
from tests.debrief.test_turning_points import SHIPPED, told
from tests.library.small import SORTING, TWO, small

BUTTONS = Choices("", (Choice("back", "Back"),), style="row")


def maps(found: Debrief) -> list[Roads]:
    page = roads(found, Words(), BUTTONS)
    return [block for block in page.blocks if isinstance(block, Roads)]


def test_every_road_is_there_those_taken_told_from_the_others(tmp_path: Path) -> None:
    scenes, letters = maps(told(small(tmp_path, TWO), "un choose oui", "deux choose tard"))
    assert [stop.when for stop in scenes.stops] == ["lundi", "mardi"]
    assert scenes.stops[0].roads == (Road("Oui", taken=True), Road("Non", taken=False))
    assert scenes.stops[1].roads == (Road("Tôt", taken=False), Road("Tard", taken=True, red=True))
    assert letters.stops == (Stop("The end of the story", (Road("Fin", taken=True),)),)


def test_a_scene_that_was_not_met_lies_off_the_road(tmp_path: Path) -> None:
    further = "  jamais:\n    question: Et là ?\n    options: {a: {label: A}, b: {label: B}}\n"
    (scenes, _) = maps(told(small(tmp_path, TWO + further), "un choose oui", "deux choose tot"))
    assert [(stop.label, stop.met) for stop in scenes.stops][-1] == ("Et là ?", False)


def test_what_was_put_together_is_one_road(tmp_path: Path) -> None:
    made = ("tri put a retirer", "tri put b garder", "tri done")
    (scenes, _) = maps(told(small(tmp_path, SORTING), *made))
    assert [road.label for road in scenes.stops[0].roads] == ["Sorted well: 0 of 2"]


@pytest.mark.parametrize("name", SHIPPED)
def test_it_is_told_line_by_line_too(name: str) -> None:
    scenario = open_scenario(name, paths.scenarios())
    found = debrief(scenario, at_random(scenario, 2).run)
    page = roads(found, Words(), BUTTONS)
    said = " ".join(each.text for each in spoken(page, Words()))
    for block in maps(found):
        assert sum(road.taken for stop in block.stops for road in stop.roads) >= 1
        assert all(road.label in said for stop in block.stops for road in stop.roads)
