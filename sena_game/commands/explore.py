"""All that the plays of a scenario can be: a report, a way to one place, or what has changed."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.explore.find import found, names, witness
from sena_game.explore.findings import Findings, Witness
from sena_game.explore.ground import Ground, Limits, explored
from sena_game.explore.guess import guessed
from sena_game.explore.measures import Looping
from sena_game.explore.players import read_results
from sena_game.explore.record import BadBaseline, compared, record
from sena_game.explore.report import report
from sena_game.explore.states import TooMany
from sena_game.explore.verdict import remarks
from sena_game.explore.walk import walk
from sena_game.library.folder import open_scenario
from sena_game.play.way import rough_way
from sena_game.problems import Place, Problem, ScenarioError, nearest
from sena_game.scenario.model import Scenario
from sena_game.words import Words

Parsed = TypeVar("Parsed")
WRONG_USE = 2


class Unreadable(Exception):
    """A file that cannot be read, or does not hold what it should."""

    def __init__(self, path: Path, reason: Exception) -> None:
        self.path = path
        self.reason = reason
        super().__init__(path)


def explore(options: argparse.Namespace, words: Words) -> int:
    """Tell what every play of a scenario can be; 1 when there is something that stops one."""
    scenario = open_scenario(options.scenario, paths.scenarios(), words.language)
    limits = Limits(options.states, time.monotonic, time.monotonic() + options.seconds)
    try:
        results = _read(options.observed, read_results) if options.observed else None
        baseline = _read(options.baseline, json.loads) if options.baseline else None
    except Unreadable as error:
        said = words("“{path}” cannot be read.", path=error.path)
        print(f"{said} ({error.reason})", file=sys.stderr)
        return WRONG_USE
    ground = _explored(scenario, limits)
    if options.witness:
        return _witness(ground, scenario, options, words)
    told = found(ground, results) if ground else guessed(scenario, limits)
    if baseline is not None:
        return _compare(told, baseline, options, words)
    return _write(_shown(told, options, words), told, options, words)


def _explored(scenario: Scenario, limits: Limits) -> Ground | None:
    """Return the ground of a scenario; None when it is too large, and must be sampled."""
    try:
        return explored(scenario, limits)
    except (TooMany, Looping):
        return None


def _shown(told: Findings, options: argparse.Namespace, words: Words) -> str:
    match options.format:
        case "json":
            return json.dumps(record(told), ensure_ascii=False, indent=2) + "\n"
        case "html":
            from sena_game.html.report import page

            return page(told, words)
        case _:
            return report(told, words, details=options.details)


def _write(shown: str, told: Findings, options: argparse.Namespace, words: Words) -> int:
    code = PROBLEMS if any(each.level == "error" for each in remarks(told, words)) else FINE
    return code if _out(shown, options, words) else PROBLEMS


def _out(shown: str, options: argparse.Namespace, words: Words) -> bool:
    """Write to the file asked for, or the terminal; tell whether that could be done."""
    if not options.output:
        sys.stdout.write(shown)
        return True
    try:
        options.output.write_bytes(shown.encode())
    except OSError as error:
        said = words("“{path}” cannot be written.", path=options.output)
        print(f"{said} ({error.strerror})", file=sys.stderr)
        return False
    print(words("The report is in {path}.", path=options.output))
    return True


def _witness(
    ground: Ground | None, scenario: Scenario, options: argparse.Namespace, words: Words
) -> int:
    name = options.witness
    if ground is None:
        rough = rough_way(scenario, 0, name)
        if rough:
            way = Witness(rough.decisions, rough.seed)
            return _saved(walk(scenario, way, name, words), options, words)
        print(words("There are too many plays to be sure: try again with --states or --seconds."))
        return PROBLEMS
    found_way = witness(ground, name)
    match found_way:
        case None:
            near = nearest(name, names(scenario))
            values = {"name": name, "kind": "scene"}
            raise ScenarioError([Problem(Place(scenario.id), "unknown-name", values, near)])
        case Witness(seed=None):
            print(words("A play leads to “{name}”, by draws that no seed tried gives.", name=name))
            return PROBLEMS
        case Witness():
            return _saved(walk(scenario, found_way, name, words), options, words)
        case sentence, values:
            reason = words(sentence, **values)
            print(words("No play leads to “{name}”: {reason}.", name=name, reason=reason))
            return PROBLEMS


def _saved(shown: str, options: argparse.Namespace, words: Words) -> int:
    return FINE if _out(shown, options, words) else PROBLEMS


def _compare(told: Findings, baseline: object, options: argparse.Namespace, words: Words) -> int:
    try:
        moved, lines = compared(told, baseline, words)
    except BadBaseline:
        said = words(
            "“{path}” is not a report of sena explore --format json.", path=options.baseline
        )
        print(said, file=sys.stderr)
        return WRONG_USE
    for line in lines or [words("Nothing has changed.")]:
        print(line)
    if moved:
        print(words("An ending has moved by more than 5 points."))
    return PROBLEMS if moved else FINE


def _read(file: Path, parse: Callable[[str], Parsed]) -> Parsed:
    try:
        return parse(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unreadable(file, error) from error
