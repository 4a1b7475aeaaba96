"""What the file of a town may hold: its keys, declared once."""

from __future__ import annotations

from sena_game.scenario.fields import Id, Text
from sena_game.scenario.records import ListOf, MapOf, Record, may, must
from sena_game.scenario.town import Axis, Character, Gauge, Lever, Town

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
        "season": may(
            ListOf(Id()), (), help="Les épisodes de la saison, dans l’ordre : leurs dossiers."
        ),
        "newspaper": may(
            Text(), "", help="Le nom de son journal, celui des unes que montre le récit."
        ),
    },
)
