"""The scenarios there are: listed, found and opened."""

from __future__ import annotations

from pathlib import Path

from sena_game.library.reader import SCENARIO_FILE, TOWN_FILE, read_scenario
from sena_game.problems import Place, Problem, ScenarioError, nearest
from sena_game.scenario.model import Scenario


def folders(library: Path) -> tuple[Path, ...]:
    """Return the scenario folders of `library`, by name."""
    found = (file.parent for file in library.glob(f"*/{SCENARIO_FILE}"))
    return tuple(sorted(found))


def packs(library: Path) -> tuple[Path, ...]:
    """Return the folders of `library` that hold a scenario or a town, by name.

    A folder that is one itself is not looked into: a draft kept inside is not asked about.
    """
    if any((library / file).is_file() for file in (SCENARIO_FILE, TOWN_FILE)):
        return (library,)
    towns = (file.parent for file in library.glob(f"*/{TOWN_FILE}"))
    return tuple(sorted({*folders(library), *towns}))


def find_pack(name: str, library: Path) -> Path:
    """Return the folder of a scenario or a town given by name, by folder or by file."""
    given = Path(name).resolve()
    place = given.parent if given.name == TOWN_FILE else given
    if (place / TOWN_FILE).is_file():
        return place
    return library / name if (library / name / TOWN_FILE).is_file() else find(name, library)


def find(name: str, library: Path) -> Path:
    """Return the folder of a scenario given by name, by folder or by file."""
    given = Path(name).resolve()
    if given.name == SCENARIO_FILE and given.is_file():
        return given.parent
    if (given / SCENARIO_FILE).is_file():
        return given
    known = {folder.name: folder for folder in folders(library)}
    if name in known:
        return known[name]
    values = {"name": name, "kind": "scenario"}
    raise ScenarioError([Problem(Place(name), "unknown-name", values, nearest(name, known))])


def open_scenario(name: str, library: Path, language: str = "fr") -> Scenario:
    """Return the scenario called `name`; raise `ScenarioError` when it cannot be played."""
    return read_scenario(find(name, library), library, language)
