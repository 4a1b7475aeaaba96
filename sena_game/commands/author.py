"""For those who write scenarios: what there is, and what is wrong with it."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sena_game import paths
from sena_game.check import whole
from sena_game.check.report import as_json, as_sarif, codes, lines
from sena_game.check.schema import schema
from sena_game.commands import FINE, PROBLEMS
from sena_game.commands.fix import fix
from sena_game.commands.writing import writing
from sena_game.library.catalogue import translate
from sena_game.library.declared import SCENARIO
from sena_game.library.explanations import read_explanation
from sena_game.library.folder import find, find_pack, folders, packs
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import Pack, open_pack
from sena_game.library.reader import TOWN_FILE, Towns, read_scenario
from sena_game.library.template import new_scenario
from sena_game.library.town import TOWN
from sena_game.library.walkthrough import WALKTHROUGH
from sena_game.problems import Problem, ScenarioError
from sena_game.words import Words

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
        minutes = words("{count} min", count=scenario.duration) if scenario.duration else ""
        told = (scenario.id, scenario.title, minutes, scenario.audience, axes)
        print(" · ".join(each for each in told if each))
    return FINE


def check(options: argparse.Namespace, words: Words) -> int:
    """Tell everything there is to put right in scenarios and towns; 1 when one cannot be played."""
    told = sys.stdout if options.format == "text" else sys.stderr
    refused: list[Problem] = []
    if options.fix:
        counts, refused = fix(lambda: [each for pack in _packs(options.path) for each in pack])
        for path, count in counts.items():
            print(words("Mended in {path}: {count}", path=path, count=count), file=told)
    with _unswept():
        found = [*refused, *(problem for pack in _packs(options.path) for problem in pack)]
    match options.format:
        case "json":
            print(as_json(found, words))
        case "sarif":
            print(as_sarif(found, words, _why(found, words)))
        case _:
            for problem in found:
                print("\n".join(lines(problem, words)))
            print(_counted(found, words))
    return PROBLEMS if _forbids(found) else FINE


@contextmanager
def _unswept() -> Iterator[None]:
    """Leave cycles alone meanwhile: reading makes none, and half the time went in seeking them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _why(found: Sequence[Problem], words: Words) -> Mapping[str, str]:
    folder = paths.assets() / "explain"
    read = {code: read_explanation(code, folder) for code in codes(found)}
    return {
        code: each.rule[words.language].strip().replace("\n", " ") for code, each in read.items()
    }


def _forbids(found: Sequence[Problem]) -> bool:
    return any(problem.level == "error" for problem in found)


def _counted(found: Sequence[Problem], words: Words) -> str:
    """Return the last line of a check: how many problems, and where to learn more of them."""
    if not found:
        return words("No problem found.")
    counts = Counter(problem.level for problem in found)
    return words(
        "Errors: {errors} · warnings: {warnings} · infos: {infos}. To understand one: {command}",
        errors=counts["error"],
        warnings=counts["warning"],
        infos=counts["info"],
        command="sena explain CODE",
    )


def _packs(given: Sequence[Path]) -> Iterator[tuple[Problem, ...]]:
    """Yield the problems of each folder given, or kept in one given; each file is read once."""
    towns: Towns = {}
    told: set[Path] = set()
    lexicon = load_lexicon(paths.assets() / "language")
    for each in given or [paths.scenarios()]:
        for folder in packs(each) or (find_pack(str(each), paths.scenarios()),):
            if folder.resolve() in told:
                continue
            told.add(folder.resolve())
            pack = open_pack(folder, paths.scenarios(), towns)
            yield whole.problems(pack, date.today(), lexicon)
    # A broken town is told though it was not given: nothing can be played in it.
    for (folder, *_), town in towns.items():
        if folder not in told and town.town is None:
            yield whole.problems(Pack(town), date.today(), lexicon)


def tell(error: ScenarioError, words: Words) -> int:
    for problem in error.problems:
        print("\n".join(lines(problem, words)), file=sys.stderr)
    return PROBLEMS


def print_schema(options: argparse.Namespace, words: Words) -> int:
    """Print the JSON Schema of a kind of file, made from the declarations that read it."""
    print(_schema(options.of))
    return FINE


def _schema(kind: str) -> str:
    if kind == "run":  # not read of a file of an author: what an export holds
        return (paths.assets() / "schema" / "run.json").read_text(encoding="utf-8").rstrip()
    records = {"scenario": SCENARIO, "town": TOWN, "walkthrough": WALKTHROUGH}
    return json.dumps(schema(records[kind]), ensure_ascii=False, indent=2)


def new(options: argparse.Namespace, words: Words) -> int:
    """Write a commented scenario to start from, which passes `check` and plays at once."""
    folder = options.folder
    template = paths.assets() / "templates" / "scenario"
    files = dict(new_scenario(folder, template, paths.scenarios()))
    # What the first line of the scenario names, for editors to complete and explain its keys.
    files["scenario.schema.json"] = _schema("scenario") + "\n"
    for path, text in files.items():
        with writing(folder / path):
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
    with writing(folder):
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
