"""The parts of a scenario file, and what each of them may hold."""

from __future__ import annotations

from sena_game.rules.conditions import ALWAYS
from sena_game.scenario.fields import If, Number, OneOf, Plain, Ref, Text, YesNo
from sena_game.scenario.model import (
    BACKDROPS,
    Deck,
    Ending,
    Event,
    Front,
    Line,
    RedLine,
    Source,
    Step,
)
from sena_game.scenario.records import ListOf, MapOf, Record, may, must

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
        "debrief": may(
            Text(), "", help="Ce que cette fin apprend, en une ou deux phrases, lues en premier."
        ),
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
        "masthead": may(
            Text(), "", help="Le bandeau de la première page. Sans lui, le nom de la ville."
        ),
        "title": may(
            Text(), "", help="Le titre de la première page. Sans lui, le titre du scénario."
        ),
        "text": must(Text(), help="Le texte de la première page."),
        "footnotes": may(
            ListOf(Text()),
            (),
            help="Les notes de bas de page, dans l’ordre de leurs appels (1), (2)…",
        ),
        "signature": may(Text(), "", help="Qui signe la première page."),
        "start": may(Text(), "", help="Ce que dit le bouton qui fait commencer."),
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


EVENT = Record(
    Event,
    "an event",
    {
        "when": may(
            If(),
            ALWAYS,
            "condition",
            help="La condition pour que l’événement puisse venir : « equipe <= 40 ».",
        ),
        "weight": may(
            Number(1, 1000),
            1,
            help="Son poids dans le tirage : 2 sort deux fois plus souvent que 1.",
        ),
        "once": may(
            YesNo(),
            False,
            help="« yes » si l’événement ne vient qu’une fois dans la partie.",
        ),
    },
)

DECK = Record(
    Deck,
    "the deck",
    {
        "every": must(Number(1, 50), help="Toutes les combien de décisions un événement vient."),
        "events": must(
            MapOf(EVENT, refers="scene"),
            help="Les scènes qui peuvent venir d’elles-mêmes, puis rendent la main.",
        ),
    },
)
