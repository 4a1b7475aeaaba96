"""For those who write scenarios: what there is, and what is wrong with it."""

from __future__ import annotations

import argparse
import sys

from sena_game import paths
from sena_game.check.report import lines
from sena_game.commands import FINE, PROBLEMS
from sena_game.library.folder import find, folders
from sena_game.library.reader import read_scenario
from sena_game.problems import ScenarioError
from sena_game.words import LANGUAGES, Words


def list_scenarios(options: argparse.Namespace, words: Words) -> int:
    for folder in folders(paths.scenarios()):
        scenario = read_scenario(folder, paths.scenarios(), words.language)
        axes = ", ".join(scenario.town.axes[axis].short for axis in scenario.axes)
        minutes = words("{count} min", count=scenario.duration)
        print(f"{scenario.id} · {scenario.title} · {minutes} · {scenario.audience} · {axes}")
    return FINE


def check(options: argparse.Namespace, words: Words) -> int:
    code = FINE
    for given in options.path or [paths.scenarios()]:
        for folder in folders(given) or (find(str(given), paths.scenarios()),):
            try:
                for language in LANGUAGES:
                    read_scenario(folder, paths.scenarios(), language)
            except ScenarioError as error:
                code = tell(error, words)
    if code == FINE:
        print(words("No problem found."))
    return code


def tell(error: ScenarioError, words: Words) -> int:
    for problem in error.problems:
        print("\n".join(lines(problem, words)), file=sys.stderr)
    return PROBLEMS
