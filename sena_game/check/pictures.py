"""Pictures that say nothing to those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario


def problems(scenario: Scenario, written: Written) -> Iterator[Problem]:
    for scene in scenario.scenes.values():
        path = ("scenes", scene.id, "picture")
        picture = scene.stage.picture
        if picture and not picture.alt and written.sure(path, "alt"):
            yield written.problem("no-alt", *path)
