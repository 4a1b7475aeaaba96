"""Files of a folder to a Scenario or a Town, with everything that is wrong in them.

Reading never stops at the first problem: what could be read goes with what could not, so that a
check has the whole to look at. Those who want to play ask for all or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sena_game.library.declared import SCENARIO
from sena_game.library.defaults import completed, name_gauges
from sena_game.library.fingerprint import fingerprint, without
from sena_game.library.inhabitants import OF_AUDIENCE, AudienceFile, asking, open_audience
from sena_game.library.opening import errors, opened
from sena_game.library.town import TOWN
from sena_game.library.translation import short
from sena_game.problems import Problem, ScenarioError
from sena_game.rules.effects import REMEMBERED
from sena_game.scenario.model import Scenario
from sena_game.scenario.reading import Reading, Reference
from sena_game.scenario.records import inside
from sena_game.scenario.renamed import note_renamed
from sena_game.scenario.source import Node, Scalar
from sena_game.scenario.town import Town

SCENARIO_FILE = "scenario.yaml"
TOWN_FILE = "town.yaml"
# Keys that change nothing to a play: what was played before they did stays as it was.
APART = ("questions", "reminders")
# What only the town can tell.
OF_TOWN = ("axis", "lever", "character", "memory", "gauge of the town", *OF_AUDIENCE)


@dataclass(frozen=True, slots=True)
class TownFile:
    """A town as it was read: None where an error forbids it, or where no text was understood.

    Who lives there has a file of its own, long to read: it is read for what asks for it.
    """

    path: str
    folder: Path
    town: Town | None
    node: Node | None
    reading: Reading
    audience: AudienceFile | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was noted while reading, in both files."""
        beside = self.audience.reading.problems if self.audience else ()
        return (*self.reading.problems, *beside)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Return all that a play depends on: an episode added to the season changes none.

        Who lives there is one of it only where it was asked for.
        """
        found = (without(self.node, "season"), self.audience.node if self.audience else None)
        return tuple(node for node in found if node)


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
        of_town = self.town.problems if self.town else ()
        return tuple(errors((*self.reading.problems, *of_town)))


# The towns already read in this run, by folder, language, and whether who lives there was read too.
Towns = dict[tuple[Path, str, bool], TownFile]


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
    own = without(file.node, *APART) or file.node
    # A run needs it; to check a folder goes faster without.
    print_of = fingerprint(own, *file.town.nodes)
    return replace(file.scenario, fingerprint=print_of), file.node, file.reading


def texts(folder: Path, towns: Path) -> Mapping[str, str]:
    """Return every French text of the scenario that is shown, by address."""
    _, _, reading = read_placed(folder, towns)
    return reading.texts


def read_town(folder: Path, language: str = "fr") -> tuple[Town, Reading, Node]:
    """Return the town of `folder`, what was noted and its node; raise when it cannot be used."""
    file = open_town_file(folder, language)
    if file.town is None or file.node is None:
        raise ScenarioError(errors(file.problems))
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
    known = {} if known is None else known
    town = _town_of(node, reading, (folder.parent, towns), language, known)
    parts = SCENARIO.read(node, reading)
    if town and (mention := asking(reading)):
        town = _peopled(town, mention, reading, language, known)
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


def open_town_file(folder: Path, language: str = "fr", known: Towns | None = None) -> TownFile:
    """Return the town of `folder`, with who lives there; never raise `ScenarioError`."""
    known = {} if known is None else known
    return _with_audience(_open_town(folder, language, known), language, known)


def _open_town(folder: Path, language: str, known: Towns) -> TownFile:
    """Return the town of `folder`, as far as it can be read, without who lives there."""
    key = folder.resolve(), language, False
    if key not in known:
        known[key] = _read_town(folder, language)
    return known[key]


def _read_town(folder: Path, language: str) -> TownFile:
    node, reading = opened(folder / TOWN_FILE, folder, language)
    path = short(folder / TOWN_FILE)
    if node is None:
        return TownFile(path, folder, None, None, reading)
    town = TOWN.read(node, reading)
    reading.resolve()
    sound = None if any(errors(reading.problems)) else town
    return TownFile(path, folder, sound, node, reading)


def _with_audience(file: TownFile, language: str, known: Towns) -> TownFile:
    """Return a town with who lives there, as far as it can be read."""
    key = file.folder.resolve(), language, True
    if key not in known:
        known[key] = _read_audience(file)
    return known[key]


def _read_audience(file: TownFile) -> TownFile:
    audience = open_audience(file.folder, file.reading) if file.node else None
    if audience is None:
        return file
    file = replace(file, audience=audience)
    if file.town is None or any(errors(file.problems)):
        return replace(file, town=None)
    return replace(file, town=replace(file.town, audience=audience.audience))


def _peopled(
    town: TownFile, mention: Reference, reading: Reading, language: str, known: Towns
) -> TownFile:
    """Return the town with who lives there, and let `reading` know their names."""
    if town.town is None:
        return town
    town = _with_audience(town, language, known)
    if town.town is None:
        reading.unknowable.update(OF_AUDIENCE)
    elif town.town.audience:
        names = town.reading.names
        reading.names.update({kind: dict(names.get(kind, {})) for kind in OF_AUDIENCE})
    else:
        reading.unknowable.update(OF_AUDIENCE)
        reading.note(mention.place, "no-audience", length=len(mention.name), name=mention.name)
    return town


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
            town = _open_town(place / name, language, known)
            if town.town:
                reading.names.update({kind: dict(at) for kind, at in town.reading.names.items()})
                _name_memories(reading)
            else:
                reading.unknowable.update(OF_TOWN)
            return town
    if name:
        reading.unknown(written.place, "town", name, [t for place in places for t in _towns(place)])
    reading.unknowable.update(OF_TOWN)
    return None


def _name_memories(reading: Reading) -> None:
    """Declare what each character may remember: a flag with a name of its own."""
    for name, place in reading.names.get("character", {}).items():
        for memory in REMEMBERED:
            reading.name("memory", f"{name}.{memory}", place)


def _towns(place: Path) -> list[str]:
    return [file.parent.name for file in place.glob(f"*/{TOWN_FILE}")]
