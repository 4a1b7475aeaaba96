"""Files of a folder to a Scenario or a Town, with everything that is wrong in them.

Reading never stops at the first problem: what could be read goes with what could not, so that a
check has the whole to look at. Those who want to play ask for all or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sena_game.library.declared import SCENARIO
from sena_game.library.defaults import completed, name_gauges
from sena_game.library.fingerprint import fingerprint
from sena_game.library.pictures import shelf
from sena_game.library.town import TOWN
from sena_game.library.translation import load_catalogue, short
from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.model import Scenario
from sena_game.scenario.reading import Catalogue, Reading
from sena_game.scenario.records import inside
from sena_game.scenario.renamed import note_renamed
from sena_game.scenario.source import BYTES_AT_MOST, Node, Scalar, parse
from sena_game.scenario.town import Town

SCENARIO_FILE = "scenario.yaml"
TOWN_FILE = "town.yaml"
# What only the town can tell.
OF_TOWN = ("axis", "lever", "character", "gauge of the town")


@dataclass(frozen=True, slots=True)
class TownFile:
    """A town as it was read: None where an error forbids it, or where no text was understood."""

    path: str
    town: Town | None
    node: Node | None
    reading: Reading


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """A scenario as it was read: None where an error forbids it, or where no text was understood.

    It has no fingerprint yet. `parts` is what its keys say as far as they could be read, whatever
    is wrong elsewhere.
    """

    path: str
    scenario: Scenario | None
    node: Node | None
    reading: Reading
    town: TownFile | None = None
    parts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return what forbids to play, in the town as well as here."""
        of_town = self.town.reading.problems if self.town else ()
        return tuple(_errors((*self.reading.problems, *of_town)))


# The towns already read in this run, by folder and language: scenarios share them.
Towns = dict[tuple[Path, str], TownFile]


def read_scenario(folder: Path, towns: Path, language: str = "fr") -> Scenario:
    """Return the scenario of `folder`, in `language`; raise `ScenarioError` with every problem."""
    scenario, _, _ = read_placed(folder, towns, language)
    return scenario


def read_placed(folder: Path, towns: Path, language: str = "fr") -> tuple[Scenario, Node, Reading]:
    """Return the scenario with its node and what was noted, so that more can be placed in it."""
    file = open_scenario_file(folder, towns, language)
    if file.scenario is None or file.node is None:
        raise ScenarioError(file.errors)
    assert file.town and file.town.node  # else there is no scenario
    # A run needs it; to check a folder goes faster without.
    print_of = fingerprint(file.node, file.town.node)
    return replace(file.scenario, fingerprint=print_of), file.node, file.reading


def texts(folder: Path, towns: Path) -> Mapping[str, str]:
    """Return every French text of the scenario that is shown, by address."""
    _, _, reading = read_placed(folder, towns)
    return reading.texts


def read_town(folder: Path, language: str = "fr") -> tuple[Town, Reading, Node]:
    """Return the town of `folder`, what was noted and its node; raise when it cannot be used."""
    file = open_town_file(folder, language)
    if file.town is None or file.node is None:
        raise ScenarioError(_errors(file.reading.problems))
    return file.town, file.reading, file.node


def open_scenario_file(
    folder: Path, towns: Path, language: str = "fr", known: Towns | None = None
) -> ScenarioFile:
    """Return the scenario of `folder` as far as it can be read; never raise `ScenarioError`.

    The towns read on the way are added to `known`, and those it holds are not read again.
    """
    node, reading = opened(folder / SCENARIO_FILE, folder, language)
    path = short(folder / SCENARIO_FILE)
    if node is None:
        return ScenarioFile(path, None, None, reading)
    town = _town_of(node, reading, (folder.parent, towns), language, {} if known is None else known)
    parts = SCENARIO.read(node, reading)
    name_gauges(node, reading, town.town if town else None)
    note_renamed(node, reading)
    reading.resolve()
    file = ScenarioFile(path, None, node, reading, town, parts)
    if file.errors or town is None or town.town is None or town.node is None:
        return file
    parts = completed(parts, town.town)
    told = {name: value for name, value in parts.items() if name not in ("format", "town")}
    scenario = Scenario(id=folder.name, fingerprint="", town=town.town, **told)
    return ScenarioFile(path, scenario, node, reading, town, parts)


def open_town_file(folder: Path, language: str = "fr") -> TownFile:
    """Return the town of `folder` as far as it can be read; never raise `ScenarioError`."""
    node, reading = opened(folder / TOWN_FILE, folder, language)
    path = short(folder / TOWN_FILE)
    if node is None:
        return TownFile(path, None, None, reading)
    town = TOWN.read(node, reading)
    reading.resolve()
    return TownFile(path, None if any(_errors(reading.problems)) else town, node, reading)


def _town_of(
    node: Node, reading: Reading, places: tuple[Path, ...], language: str, known: Towns
) -> TownFile | None:
    """Return the town a scenario names, looked for beside it, then among those shipped.

    Without a sound one, what the town would have named cannot be told right from wrong.
    """
    written = inside(node, "town")
    name = written.text if isinstance(written, Scalar) else ""
    for place in places:
        # The name is looked up among the folders there are: it cannot lead out of them.
        if name in _towns(place):
            key = (place / name).resolve(), language
            town = known[key] = known.get(key) or open_town_file(place / name, language)
            if town.town:
                reading.names.update({kind: dict(at) for kind, at in town.reading.names.items()})
            else:
                reading.unknowable.update(OF_TOWN)
            return town
    if name:
        reading.unknown(written.place, "town", name, [t for place in places for t in _towns(place)])
    reading.unknowable.update(OF_TOWN)
    return None


def _towns(place: Path) -> list[str]:
    return [file.parent.name for file in place.glob(f"*/{TOWN_FILE}")]


def opened(
    file: Path, folder: Path | None = None, language: str = "fr"
) -> tuple[Node | None, Reading]:
    """Return the node of `file`, and a reading with what is already wrong in it.

    The node is None when nothing can be understood of it. With a folder, its translation is used.
    """
    wrong: list[Problem] = []
    catalogue: Catalogue = {}
    try:
        catalogue = load_catalogue(folder, language) if folder else {}
    except ScenarioError as error:
        wrong += error.problems
    try:
        parsed = parse(_raw(file), short(file))
    except ScenarioError as error:
        return None, Reading((), catalogue, problems=[*wrong, *error.problems])
    noted = [*wrong, *parsed.problems]
    look = shelf(file.parent)
    reading = Reading(parsed.lines, catalogue, problems=noted, look=look, told=parsed.told)
    return parsed.node, reading


def _raw(file: Path) -> bytes:
    """Return the bytes of a file, one too many of one that is too large."""
    try:
        with file.open("rb") as opened_file:
            return opened_file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        reason = "it is not there" if isinstance(error, FileNotFoundError) else "access is refused"
        problem = Problem(Place(short(file)), "unreadable-file", {"reason": reason})
        raise ScenarioError([problem]) from None


def raise_any(reading: Reading) -> None:
    """Raise `ScenarioError` when something noted forbids to play."""
    if found := list(_errors(reading.problems)):
        raise ScenarioError(found)


def _errors(problems: Iterable[Problem]) -> Iterable[Problem]:
    return (problem for problem in problems if problem.level == "error")
