"""One scenario folder to a Scenario, or all its problems at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sena_game.library.fingerprint import fingerprint
from sena_game.library.translation import load_catalogue
from sena_game.problems import Place, Problem, ScenarioError
from sena_game.rules.conditions import ALWAYS
from sena_game.scenario.fields import (
    NOTCH,
    If,
    ListOf,
    MapOf,
    Names,
    Number,
    OneOf,
    Plain,
    Record,
    Ref,
    Text,
    inside,
    may,
    must,
)
from sena_game.scenario.model import (
    BACKDROPS,
    Axis,
    Character,
    Ending,
    Front,
    Gauge,
    Lever,
    Line,
    RedLine,
    Scenario,
    Source,
    Step,
    Town,
)
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Node, Scalar, parse
from sena_game.scenes import AnyScene

SCENARIO_FILE = "scenario.yaml"
TOWN_FILE = "town.yaml"

AXIS = Record(Axis, "an axis", {"label": must(Text()), "short": must(Text())})
LEVER = Record(Lever, "a lever", {"label": must(Text()), "monday": must(Text())})
GAUGE = Record(Gauge, "a gauge", {"label": must(Text()), "high": may(Text(), "")})
CHARACTER = Record(
    Character,
    "a character",
    {"name": must(Text()), "role": may(Text(), ""), "portrait": may(Plain(), "")},
)

TOWN = Record(
    Town,
    "a town",
    {
        "name": must(Text()),
        "axes": must(MapOf(AXIS, names="axis")),
        "levers": must(MapOf(LEVER, names="lever")),
        "gauges": must(MapOf(GAUGE, names="gauge of the town")),
        "cast": must(MapOf(CHARACTER, names="character")),
    },
)

SOURCE = Record(
    Source,
    "a source",
    {
        "title": must(Text()),
        "year": must(Number(1800, 2100)),
        "url": may(Plain(), ""),
        "fact": may(Plain(), ""),
        "checked": may(Plain(), ""),
    },
)

RED_LINE = Record(
    RedLine,
    "a red line",
    {"label": must(Text()), "rule": must(Text()), "source": must(Ref("source"))},
)

LINE = Record(Line, "a line", {"text": must(Text()), "if": may(If(), ALWAYS, "condition")})

ENDING = Record(
    Ending,
    "an ending",
    {
        "if": may(If(), ALWAYS, "condition"),
        "title": must(Text()),
        "text": must(Text()),
        "tone": may(OneOf(("warm", "dry", "grave")), "warm"),
        "lines": may(ListOf(LINE), ()),
    },
)

FRONT = Record(
    Front,
    "the front page",
    {
        "masthead": must(Text()),
        "title": must(Text()),
        "text": must(Text()),
        "footnotes": may(ListOf(Text()), ()),
        "signature": may(Text(), ""),
        "start": must(Text()),
        "backdrop": may(OneOf(BACKDROPS), "day"),
    },
)

STEP = Record(
    Step,
    "a step of the plan",
    {
        "minutes": must(Number(1, 240)),
        "activity": must(OneOf(("briefing", "play", "debrief"))),
        "text": must(Text()),
    },
)


def _checked_endings(scenario: Any, node: Node, reading: Reading) -> None:
    endings = tuple(scenario["endings"].values())
    if not endings or endings[-1].condition != ALWAYS:
        reading.note(inside(node, "endings").place, "no-default-ending")


SCENARIO = Record(
    dict,
    "a scenario",
    {
        "format": must(OneOf(("1",))),
        "town": must(Plain()),
        "title": must(Text()),
        "duration": must(Number(1, 60)),
        "audience": must(Text()),
        "objectives": must(ListOf(Text())),
        "axes": must(ListOf(Ref("axis"))),
        "warnings": may(Text(), ""),
        "version": must(Plain()),
        "authors": must(ListOf(Plain())),
        "licence": must(Plain()),
        "plan": must(ListOf(STEP)),
        "gauges": must(MapOf(Number(0, 100, NOTCH), names="gauge", refers="gauge of the town")),
        "flags": may(Names("flag"), ()),
        "red_lines": may(MapOf(RED_LINE, names="red line"), {}),
        "sources": may(MapOf(SOURCE, names="source"), {}),
        "front": must(FRONT),
        "start": must(Ref("scene")),
        "scenes": must(MapOf(AnyScene(), names="scene"), silent=True),
        "endings": must(MapOf(ENDING, names="scene")),
    },
    check=_checked_endings,
)


def read_scenario(folder: Path, towns: Path, language: str = "fr") -> Scenario:
    """Return the scenario of `folder`, in `language`; raise `ScenarioError` with every problem."""
    scenario, _ = _read(folder, towns, language)
    return scenario


def texts(folder: Path, towns: Path) -> Mapping[str, str]:
    """Return every French text of the scenario that is shown, by address."""
    _, reading = _read(folder, towns, "fr")
    return reading.texts


def read_town(folder: Path, language: str = "fr") -> tuple[Town, Reading, Node]:
    """Return the town of `folder`, what was noted reading it, and its node."""
    node, reading = opened(folder / TOWN_FILE, load_catalogue(folder, language))
    return TOWN.read(node, reading), reading, node


def _read(folder: Path, towns: Path, language: str) -> tuple[Scenario, Reading]:
    node, reading = opened(folder / SCENARIO_FILE, load_catalogue(folder, language))
    town, of_town, town_node = _town_of(node, reading, (folder.parent, towns), language)
    reading.names.update(of_town.names)
    values = SCENARIO.read(node, reading)
    reading.resolve()
    raise_any(reading)
    for key in ("format", "town"):
        values.pop(key)
    print_of = fingerprint(node, town_node)
    return Scenario(id=folder.name, fingerprint=print_of, town=town, **values), reading


def _town_of(
    node: Node, reading: Reading, places: tuple[Path, ...], language: str
) -> tuple[Town, Reading, Node]:
    """Return the town a scenario names, looked for beside it, then among those shipped."""
    written = inside(node, "town")
    name = written.text if isinstance(written, Scalar) else ""
    for place in places:
        # The name is looked up among the folders there are: it cannot lead out of them.
        if name in {folder.name for folder in place.iterdir() if (folder / TOWN_FILE).is_file()}:
            town, of_town, town_node = read_town(place / name, language)
            raise_any(of_town)
            return town, of_town, town_node
    towns = {folder.name for place in places for folder in place.iterdir()}
    reading.unknown(written.place, "town", name, towns)
    raise_any(reading)
    raise AssertionError("unreachable: an unknown town is a problem")


def opened(file: Path, catalogue: Mapping[str, str]) -> tuple[Node, Reading]:
    try:
        raw = file.read_bytes()
    except OSError as error:
        problem = Problem(Place(str(file)), "unreadable-file", {"reason": str(error.strerror)})
        raise ScenarioError([problem]) from None
    node = parse(raw, _short(file))
    return node, Reading(tuple(raw.decode("utf-8-sig").split("\n")), catalogue)


def _short(file: Path) -> str:
    """Return the path as its author would write it: from where they stand, when it is below."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def raise_any(reading: Reading) -> None:
    if reading.problems:
        raise ScenarioError(reading.problems)
