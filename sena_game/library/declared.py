"""What the file of a scenario may hold: its keys, declared once."""

from __future__ import annotations

import re
from typing import Any

from sena_game.library.parts import DECK, ENDING, FRONT, RED_LINE, SOURCE, STEP
from sena_game.library.reminders import REMINDER
from sena_game.rules.conditions import ALWAYS
from sena_game.scenario.fields import NOTCH, Names, Number, Plain, Ref, Text
from sena_game.scenario.model import END, Deck, Ending, Front
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, MapOf, Record, key_place, may, must
from sena_game.scenario.renamed import Renamed
from sena_game.scenario.shapes import misshapen
from sena_game.scenario.source import Node, Scalar
from sena_game.scenes import AnyScene

FORMAT = 1


class Format:
    """The format of a scenario: this one, or a newer one that is said to be so."""

    def read(self, node: Node, reading: Reading) -> int:
        text = node.text if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[1-9]\d{0,2}", text):
            misshapen(node, reading, f"format: {FORMAT}", expected="A format")
        elif int(text) > FORMAT:
            reading.note(node.place, "newer-format", text=text, known=str(FORMAT))
        return FORMAT


def _checked(scenario: Any, node: Node, reading: Reading) -> None:
    """Note what only the whole scenario can tell: endings hidden or lacking, ways that stop."""
    if not scenario["scenes"]:
        place = key_place(node, "scenes")
        reading.note(place, "empty-value", length=len("scenes"), key="scenes")
    endings = list(scenario["endings"].items())
    for id, ending in endings[:-1]:
        if ending.condition == ALWAYS:
            reading.note(key_place(node, "endings", id), "hidden-ending", length=len(id))
    if not endings or endings[-1][1].condition != ALWAYS:
        reading.note(key_place(node, "endings"), "no-default-ending", length=len("endings"))
    outcomes = [o for scene in scenario["scenes"].values() for o in scene.outcomes()]
    by_themselves = {later.scene for outcome in outcomes for later in outcome.later}
    by_themselves.update(scenario["deck"].events)
    told = [scene for id, scene in scenario["scenes"].items() if id not in by_themselves]
    ways = [way for each in told for way in (each.stage.then, *(o.then for o in each.outcomes()))]
    # A scene that only comes by itself gives way to the one it came before; the last of the
    # others leads to the endings.
    by_themselves -= {draw.scene for way in ways for draw in way}
    others = [(id, scene) for id, scene in scenario["scenes"].items() if id not in by_themselves]
    for id, scene in others[:-1]:
        for keys in scene.dead_ends():
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
        "duration": may(Number(1, 60), 0, help="La durée annoncée, en minutes."),
        "audience": may(
            Text(), "", help="À qui le scénario s’adresse, et ce qu’il faut déjà savoir."
        ),
        "objectives": may(
            MapOf(Text(), names="objective"),
            {},
            help="Ce que l’on apprend, chaque objectif avec son identifiant.",
        ),
        "axes": may(
            ListOf(Ref("axis")),
            (),
            help="Les axes que le scénario fait travailler, parmi ceux de la ville.",
        ),
        "warnings": may(Text(), "", help="Ce qui pourrait heurter."),
        "version": may(Plain(), "", help="La version du scénario : 1.0.0."),
        "authors": may(ListOf(Plain()), (), help="Les auteurs et autrices, un nom par ligne."),
        "licence": may(Plain(), "", help="La licence du scénario : CC-BY-4.0, par exemple."),
        "plan": may(ListOf(STEP), (), help="Le déroulé pour qui anime la séance."),
        "questions": may(
            ListOf(Text()), (), help="Les questions ouvertes à poser après le jeu, une par ligne."
        ),
        "gauges": may(
            MapOf(Number(0, 100, NOTCH), names="gauge", refers="gauge of the town"),
            help="Les jauges et leur départ, de 0 à 100, de 5 en 5 ; sinon, trois, à 50.",
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
        "front": may(
            FRONT, Front(), help="La première page : l’annonce, et le bouton qui fait commencer."
        ),
        "start": may(
            Ref("scene"), "", help="La première scène. Sans elle, la première du fichier."
        ),
        "scenes": must(
            MapOf(AnyScene(), names="scene"),
            silent=True,
            help="Les scènes, chacune avec son identifiant.",
        ),
        "deck": may(
            DECK,
            Deck(),
            help="De petits événements tirés au sort, qui viennent entre deux scènes.",
        ),
        "endings": may(
            MapOf(ENDING, names="scene"),
            {END: Ending()},
            help="Les fins, dans l’ordre : la première dont la condition tient est la bonne.",
        ),
        "carries": may(
            ListOf(Ref("gauge|flag")),
            (),
            help="Les jauges et les drapeaux qui viennent de l’épisode d’avant, s’il a été joué.",
        ),
        "reminders": may(
            MapOf(REMINDER, names="reminder"),
            {},
            help="De courtes situations, proposées plus tard pour faire revenir un levier.",
        ),
        "renamed": may(
            Renamed(),
            {},
            help="Les identifiants qui ont changé, chacun avec celui qui le remplace.",
        ),
    },
    check=_checked,
    rests_on=(
        *("scenes", "kind", "options", "items", "bins", "outcomes"),
        *("then", "later", "scene", "endings", "if", "deck"),
    ),
)
