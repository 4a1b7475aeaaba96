"""For those who write scenarios: what there is, and what is wrong with it."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from sena_game import paths
from sena_game.check import whole
from sena_game.check.report import as_json, as_sarif, lines
from sena_game.check.schema import schema
from sena_game.commands import FINE, PROBLEMS
from sena_game.library.catalogue import translate
from sena_game.library.folder import find, folders
from sena_game.library.reader import SCENARIO, TOWN, TOWN_FILE, read_placed, read_scenario
from sena_game.library.template import new_scenario
from sena_game.library.walkthrough import WALKTHROUGH
from sena_game.problems import Problem, ScenarioError
from sena_game.words import LANGUAGES, Words

# What is said of translations that are missing, stale, or no longer of use.
GATHERED = (
    "Texts to translate: {count}",
    "Translations to read again, as their French has changed: {count}",
    "Translations kept at the end of the file, as their text is gone: {count}",
)
LOST = "“{address}”: {marks} is in the French and not in the translation."


def list_scenarios(options: argparse.Namespace, words: Words) -> int:
    for folder in folders(paths.scenarios()):
        scenario = read_scenario(folder, paths.scenarios(), words.language)
        axes = ", ".join(scenario.town.axes[axis].short for axis in scenario.axes)
        minutes = words("{count} min", count=scenario.duration)
        print(f"{scenario.id} · {scenario.title} · {minutes} · {scenario.audience} · {axes}")
    return FINE


def check(options: argparse.Namespace, words: Words) -> int:
    """Tell everything there is to put right in some scenarios; 1 when one cannot be played."""
    found: list[Problem] = []
    for given in options.path or [paths.scenarios()]:
        for folder in folders(given) or (find(str(given), paths.scenarios()),):
            found += _problems(folder)
    match options.format:
        case "json":
            print(as_json(found, words))
        case "sarif":
            print(as_sarif(found, words))
        case _:
            for problem in found:
                out = sys.stderr if problem.level == "error" else sys.stdout
                print("\n".join(lines(problem, words)), file=out)
            if not found:
                print(words("No problem found."))
    return PROBLEMS if any(problem.level == "error" for problem in found) else FINE


def _problems(folder: Path) -> tuple[Problem, ...]:
    try:
        for language in LANGUAGES:
            read_scenario(folder, paths.scenarios(), language)
        scenario, node, reading = read_placed(folder, paths.scenarios())
    except ScenarioError as error:
        return error.problems
    return whole.problems(scenario, node, reading.lines, date.today())


def tell(error: ScenarioError, words: Words) -> int:
    for problem in error.problems:
        print("\n".join(lines(problem, words)), file=sys.stderr)
    return PROBLEMS


def print_schema(options: argparse.Namespace, words: Words) -> int:
    """Print the JSON Schema of a kind of file, made from the declarations that read it."""
    records = {"scenario": SCENARIO, "town": TOWN, "walkthrough": WALKTHROUGH}
    print(json.dumps(schema(records[options.of]), ensure_ascii=False, indent=2))
    return FINE


def new(options: argparse.Namespace, words: Words) -> int:
    """Write a commented scenario to start from, which passes `check` and plays at once."""
    folder = options.folder
    template = paths.assets() / "templates" / "scenario"
    for path, text in new_scenario(folder, template, paths.scenarios()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    print(words("“{name}” is ready. Play it: sena play {path}", name=folder.name, path=folder))
    print(words("Check it: sena check {path}", path=folder))
    return FINE


def translate_texts(options: argparse.Namespace, words: Words) -> int:
    """Refresh the English of a scenario or a town; 1 when some is missing, stale or suspect."""
    given = Path(options.scenario)
    is_town = (given / TOWN_FILE).is_file()
    folder = given if is_town else find(options.scenario, paths.scenarios())
    progress = translate(folder, paths.scenarios())
    if progress.complete:
        said = words("{path}: all translated ({count}).", path=folder, count=progress.total)
        print(said)
    gathered = (progress.missing, progress.stale, progress.obsolete)
    for sentence, addresses in zip(GATHERED, gathered, strict=True):
        if addresses:
            print(words(sentence, count=len(addresses)))
            print("\n".join(f"  {address}" for address in addresses))
    for lost in progress.lost:
        print(words(LOST, address=lost.address, marks=", ".join(lost.marks)))
    return FINE if progress.complete else PROBLEMS
