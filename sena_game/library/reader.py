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
    Id,
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
    key_place,
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
from sena_game.scenario.reading import Catalogue, Reading
from sena_game.scenario.source import BYTES_AT_MOST, Node, Scalar, parse
from sena_game.scenes import AnyScene

SCENARIO_FILE = "scenario.yaml"
TOWN_FILE = "town.yaml"

FORMAT = 1


class Format:
    """The format of a scenario: this one, or a newer one that is said to be so."""

    def read(self, node: Node, reading: Reading) -> int:
        number = Number(1, 999).read(node, reading)
        if number > FORMAT:
            text = str(number)
            reading.note(node.place, "newer-format", text=text, known=str(FORMAT))
        return number


AXIS = Record(Axis, "an axis", {"label": must(Text()), "short": must(Text())})
LEVER = Record(Lever, "a lever", {"label": must(Text()), "monday": must(Text())})
GAUGE = Record(Gauge, "a gauge", {"label": must(Text()), "high": may(Text(), "")})
CHARACTER = Record(
    Character,
    "a character",
    {"name": must(Text()), "role": may(Text(), ""), "portrait": may(Id(), "")},
)

TOWN = Record(
    Town,
    "a town",
    {
        "name": must(Text()),
        "signature": must(Text()),
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


def _checked(scenario: Any, node: Node, reading: Reading) -> None:
    """Note what only the whole scenario can tell: endings hidden or lacking, ways that stop."""
    endings = list(scenario["endings"].items())
    for id, ending in endings[:-1]:
        if ending.condition == ALWAYS:
            reading.note(key_place(node, "endings", id), "hidden-ending", length=len(id))
    if not endings or endings[-1][1].condition != ALWAYS:
        reading.note(key_place(node, "endings"), "no-default-ending", length=len("endings"))
    outcomes = [o for scene in scenario["scenes"].values() for o in scene.outcomes()]
    by_themselves = {later.scene for outcome in outcomes for later in outcome.later}
    for id, scene in scenario["scenes"].items():
        # A scene that comes by itself gives way to the one it came before.
        for keys in scene.dead_ends() if id not in by_themselves else ():
            place = key_place(node, "scenes", id, *keys)
            reading.note(place, "no-way-on", length=len((id, *keys)[-1]))


SCENARIO = Record(
    dict,
    "a scenario",
    {
        "format": must(Format()),
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
    check=_checked,
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
    town = _town_of(node, reading, (folder.parent, towns), language)
    values = SCENARIO.read(node, reading)
    reading.resolve()
    raise_any(reading)
    assert town  # else there is a problem
    for key in ("format", "town"):
        values.pop(key)
    print_of = fingerprint(node, town[1])
    return Scenario(id=folder.name, fingerprint=print_of, town=town[0], **values), reading


def _town_of(
    node: Node, reading: Reading, places: tuple[Path, ...], language: str
) -> tuple[Town, Node] | None:
    """Return the town a scenario names, looked for beside it, then among those shipped.

    Without one, what the town would have named cannot be told right from wrong.
    """
    written = inside(node, "town")
    name = written.text if isinstance(written, Scalar) else ""
    for place in places:
        # The name is looked up among the folders there are: it cannot lead out of them.
        if name in _towns(place):
            town, of_town, town_node = read_town(place / name, language)
            raise_any(of_town)
            reading.names.update(of_town.names)
            return town, town_node
    if name:
        reading.unknown(written.place, "town", name, [t for place in places for t in _towns(place)])
    reading.unknowable.update(("axis", "lever", "character", "gauge of the town"))
    return None


def _towns(place: Path) -> list[str]:
    return [file.parent.name for file in place.glob(f"*/{TOWN_FILE}")]


def opened(file: Path, catalogue: Catalogue) -> tuple[Node, Reading]:
    try:
        with file.open("rb") as opened_file:
            raw = opened_file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        reason = "it is not there" if isinstance(error, FileNotFoundError) else "access is refused"
        problem = Problem(Place(_short(file)), "unreadable-file", {"reason": reason})
        raise ScenarioError([problem]) from None
    parsed = parse(raw, _short(file))
    return parsed.node, Reading(parsed.lines, catalogue, problems=list(parsed.problems))


def _short(file: Path) -> str:
    """Return the path as its author would write it: from where they stand, when it is below."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def raise_any(reading: Reading) -> None:
    if reading.problems:
        raise ScenarioError(reading.problems)
