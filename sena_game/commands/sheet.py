"""The trainer's sheet of a scenario, as a page, as a PDF or as text."""

from __future__ import annotations

import argparse
import time

from sena_game import paths
from sena_game.commands.printing import shown
from sena_game.explore.find import found
from sena_game.explore.findings import Findings
from sena_game.explore.ground import Limits, explored
from sena_game.explore.guess import guessed
from sena_game.explore.measures import Looping
from sena_game.explore.states import TooMany
from sena_game.library.folder import open_scenario
from sena_game.scenario.model import Scenario
from sena_game.trainer.sheet import sheet as sheet_of
from sena_game.words import Words

SECONDS = 5.0  # for exploring


def sheet(options: argparse.Namespace, words: Words) -> int:
    """Show what whoever runs a session needs of a scenario."""
    scenario = open_scenario(options.scenario, paths.scenarios(), words.language)
    return shown(sheet_of(scenario, explored_or_guessed(scenario), words), options, words)


def explored_or_guessed(scenario: Scenario) -> Findings:
    """Return what every play of a scenario can be, or a sample of them when there are too many."""
    limits = Limits(clock=time.monotonic, until=time.monotonic() + SECONDS)
    try:
        return found(explored(scenario, limits))
    except (TooMany, Looping):
        return guessed(scenario, limits)
