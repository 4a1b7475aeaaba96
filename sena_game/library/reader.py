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


AXIS = Record(
    Axis,
    "an axis",
    {
        "label": must(Text(), help="Le nom de l’axe."),
        "short": must(Text(), help="Le nom de l’axe en un ou deux mots."),
    },
)
LEVER = Record(
    Lever,
    "a lever",
    {
        "label": must(Text(), help="Le levier, en quelques mots."),
        "monday": must(Text(), help="Ce que l’on fait lundi matin pour le suivre, après « je »."),
    },
)
GAUGE = Record(
    Gauge,
    "a gauge",
    {
        "label": must(Text(), help="Le nom de la jauge."),
        "high": may(
            Text(),
            "",
            help="Ce que dit une jauge trop haute, quand ce n’est pas une bonne nouvelle.",
        ),
    },
)
CHARACTER = Record(
    Character,
    "a character",
    {
        "name": must(Text(), help="Le nom du personnage."),
        "role": may(Text(), "", help="Sa fonction, en quelques mots."),
        "portrait": may(Id(), "", help="Le nom de son portrait, sans extension."),
    },
)

TOWN = Record(
    Town,
    "a town",
    {
        "name": must(Text(), help="Le nom de la ville."),
        "signature": must(Text(), help="Qui signe les lettres de la ville."),
        "axes": must(
            MapOf(AXIS, names="axis"), help="Les axes du débriefing, chacun avec son identifiant."
        ),
        "levers": must(
            MapOf(LEVER, names="lever"),
            help="Les leviers, les principes derrière les choix, chacun avec son identifiant.",
        ),
        "gauges": must(
            MapOf(GAUGE, names="gauge of the town"),
            help="Les jauges que les scénarios peuvent suivre, chacune avec son identifiant.",
        ),
        "cast": must(
            MapOf(CHARACTER, names="character"),
            help="Les personnages, chacun avec son identifiant.",
        ),
    },
)

SOURCE = Record(
    Source,
    "a source",
    {
        "title": must(Text(), help="Le titre de la source : qui l’a publiée, quoi, quand."),
        "year": must(Number(1800, 2100), help="L’année de la source."),
        "url": may(Plain(), "", help="Son adresse sur le web."),
        "fact": may(Plain(), "", help="Le numéro du fait dans le dossier du projet."),
        "checked": may(
            Plain(), "", help="Le jour ou le mois où la source a été relue : « 2026-06 »."
        ),
    },
)

RED_LINE = Record(
    RedLine,
    "a red line",
    {
        "label": must(Text(), help="Ce que l’on fait en la franchissant."),
        "rule": must(Text(), help="La règle, en une phrase."),
        "source": must(
            Ref("source"), help="La source de la règle, parmi les « sources » du scénario."
        ),
    },
)

LINE = Record(
    Line,
    "a line",
    {
        "text": must(Text(), help="La phrase ajoutée à la fin."),
        "if": may(If(), ALWAYS, "condition", help="La condition pour que la phrase soit ajoutée."),
    },
)

ENDING = Record(
    Ending,
    "an ending",
    {
        "if": may(
            If(), ALWAYS, "condition", help="La condition de cette fin. La dernière fin n’en a pas."
        ),
        "title": must(Text(), help="Le titre de la fin."),
        "text": must(Text(), help="Le texte de la fin."),
        "tone": may(
            OneOf(("warm", "dry", "grave")), "warm", help="Le ton : chaleureux, sec ou grave."
        ),
        "lines": may(
            ListOf(LINE), (), help="Les phrases ajoutées au texte, chacune sous sa condition."
        ),
    },
)

FRONT = Record(
    Front,
    "the front page",
    {
        "masthead": must(Text(), help="Le bandeau de la première page."),
        "title": must(Text(), help="Le titre de la première page."),
        "text": must(Text(), help="Le texte de la première page."),
        "footnotes": may(
            ListOf(Text()),
            (),
            help="Les notes de bas de page, dans l’ordre de leurs appels (1), (2)…",
        ),
        "signature": may(Text(), "", help="Qui signe la première page."),
        "start": must(Text(), help="Ce que dit le bouton qui fait commencer."),
        "backdrop": may(OneOf(BACKDROPS), "day", help="Le décor de la première page."),
    },
)

STEP = Record(
    Step,
    "a step of the plan",
    {
        "minutes": must(Number(1, 240), help="La durée de ce temps, en minutes."),
        "activity": must(
            OneOf(("briefing", "play", "debrief")),
            help="Le temps dont il s’agit : la consigne, le jeu ou le débriefing.",
        ),
        "text": must(Text(), help="Ce que fait la personne qui anime."),
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
        "format": must(Format(), help="Le numéro du format de ce fichier : 1."),
        "town": must(
            Plain(),
            help="La ville : « toile », ou un dossier voisin qui contient un « town.yaml ».",
        ),
        "title": must(Text(), help="Le titre du scénario."),
        "duration": must(Number(1, 60), help="La durée annoncée, en minutes."),
        "audience": must(Text(), help="À qui le scénario s’adresse, et ce qu’il faut déjà savoir."),
        "objectives": must(ListOf(Text()), help="Ce que l’on apprend, un objectif par ligne."),
        "axes": must(
            ListOf(Ref("axis")),
            help="Les axes que le scénario fait travailler, parmi ceux de la ville.",
        ),
        "warnings": may(Text(), "", help="Ce qui pourrait heurter."),
        "version": must(Plain(), help="La version du scénario : 1.0.0."),
        "authors": must(ListOf(Plain()), help="Les auteurs et autrices, un nom par ligne."),
        "licence": must(Plain(), help="La licence du scénario : CC-BY-4.0, par exemple."),
        "plan": must(ListOf(STEP), help="Le déroulé pour qui anime la séance."),
        "gauges": must(
            MapOf(Number(0, 100, NOTCH), names="gauge", refers="gauge of the town"),
            help="Les jauges suivies et leur niveau de départ : de 0 à 100, de 5 en 5.",
        ),
        "flags": may(
            Names("flag"),
            (),
            help="Les faits dont le scénario se souvient, un identifiant par ligne.",
        ),
        "red_lines": may(
            MapOf(RED_LINE, names="red line"),
            {},
            help="Ce que rien ne rachète, chaque ligne rouge avec son identifiant.",
        ),
        "sources": may(
            MapOf(SOURCE, names="source"),
            {},
            help="D’où viennent les faits, chaque source avec son identifiant.",
        ),
        "front": must(FRONT, help="La première page : l’annonce, et le bouton qui fait commencer."),
        "start": must(Ref("scene"), help="La première scène."),
        "scenes": must(
            MapOf(AnyScene(), names="scene"),
            silent=True,
            help="Les scènes, chacune avec son identifiant.",
        ),
        "endings": must(
            MapOf(ENDING, names="scene"),
            help="Les fins, dans l’ordre : la première dont la condition tient est la bonne.",
        ),
    },
    check=_checked,
)


def read_scenario(folder: Path, towns: Path, language: str = "fr") -> Scenario:
    """Return the scenario of `folder`, in `language`; raise `ScenarioError` with every problem."""
    scenario, _, _ = read_placed(folder, towns, language)
    return scenario


def texts(folder: Path, towns: Path) -> Mapping[str, str]:
    """Return every French text of the scenario that is shown, by address."""
    _, _, reading = read_placed(folder, towns)
    return reading.texts


def read_town(folder: Path, language: str = "fr") -> tuple[Town, Reading, Node]:
    """Return the town of `folder`, what was noted reading it, and its node."""
    node, reading = opened(folder / TOWN_FILE, load_catalogue(folder, language))
    return TOWN.read(node, reading), reading, node


def read_placed(folder: Path, towns: Path, language: str = "fr") -> tuple[Scenario, Node, Reading]:
    """Return the scenario with its node and what was noted, so that more can be placed in it."""
    node, reading = opened(folder / SCENARIO_FILE, load_catalogue(folder, language))
    town = _town_of(node, reading, (folder.parent, towns), language)
    values = SCENARIO.read(node, reading)
    reading.resolve()
    raise_any(reading)
    assert town  # else there is a problem
    for key in ("format", "town"):
        values.pop(key)
    print_of = fingerprint(node, town[1])
    scenario = Scenario(id=folder.name, fingerprint=print_of, town=town[0], **values)
    return scenario, node, reading


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
