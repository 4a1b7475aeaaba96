"""The keys that every kind of scene shares: what it shows, and what follows from a choice."""

from __future__ import annotations

from collections.abc import Mapping

from sena_game.scenario import fields, records
from sena_game.scenario.model import BACKDROPS, END, MOODS, SETTINGS, STANCES, Draw, Later
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Key, may, must
from sena_game.scenario.shapes import misshapen
from sena_game.scenario.shown import PICTURE_KEY, SHOWN_KEYS
from sena_game.scenario.source import Listing, Node, Scalar

# What authors write to go to the endings; a scene may well have such a name.
ENDS = frozenset(
    {"fin", "fins", "la fin", "les fins", "end", "ends", "the end", "ending", "endings"}
)


class Target:
    """The id of a scene or an ending; `end` is the first ending whose condition holds."""

    def read(self, node: Node, reading: Reading) -> str:
        if isinstance(node, Scalar) and node.text == END:
            return END
        if isinstance(node, Scalar) and node.text.strip(" .").lower() in ENDS:
            reading.refer("scene", node.text, node.place, near=END)
            return node.text
        return fields.Ref("scene").read(node, reading)


DRAW = records.Record(
    Draw,
    "a draw",
    {
        "scene": must(Target(), help="La scène ou la fin où ce tirage mène."),
        "weight": may(
            fields.Number(1, 1000),
            1,
            help="Le poids de ce tirage : 2 sort deux fois plus souvent que 1.",
        ),
    },
)


class Next:
    """`then: scene`, or a list of scenes with weights."""

    def read(self, node: Node, reading: Reading) -> tuple[Draw, ...]:
        if isinstance(node, Scalar):
            return (Draw(Target().read(node, reading)),)
        items = node.items if isinstance(node, Listing) else ()
        bare = [each for each in items if isinstance(each, Scalar)]
        if bare:
            draws = ", ".join(f"{{scene: {each.text}, weight: 1}}" for each in bare)
            misshapen(node, reading, f"[{draws}]", expected="A list of draws")
            return tuple(Draw(Target().read(each, reading)) for each in bare)
        drawn: tuple[Draw, ...] = records.ListOf(DRAW).read(node, reading)
        return drawn


THEN = Next()
MOOD = fields.OneOf(MOODS)
STANCE_KEY = may(
    records.OneOrMore(fields.OneOf(STANCES)),
    (),
    help="La sorte de réponse, jamais montrée : souffler, publier, se taire, polie ou chère.",
)

LATER = records.Record(
    Later,
    "“later”",
    {
        "scene": must(fields.Ref("scene"), help="La scène qui viendra d’elle-même."),
        "after": must(fields.Number(1, 50), help="Dans combien de décisions elle viendra."),
    },
)


OUTCOME_KEYS: Mapping[str, Key] = {
    "effects": may(
        fields.Effects(),
        (),
        help="Ce que cela change : +5, -10 ou =50 pour une jauge, yes ou no pour un drapeau.",
    ),
    "points": may(
        fields.Points(),
        {},
        help="Les points par axe, +4 ou -6, comptés au débriefing, jamais dans l’histoire.",
    ),
    "consequence": may(
        fields.Text(), "", help="Ce que l’on voit aussitôt : qui réagit, ce qui se passe."
    ),
    "feedback": may(
        fields.Text(), "", help="Pourquoi, en moins de soixante mots. Se lit au débriefing."
    ),
    "lever": may(fields.Ref("lever"), "", help="Le levier en jeu, parmi ceux de la ville."),
    "source": may(
        fields.Ref("source"), "", help="La source du fait, parmi les « sources » du scénario."
    ),
    "red_line": may(
        records.OneOrMore(fields.Ref("red line")),
        (),
        "red_lines",
        help="La ligne rouge franchie, ou la liste des lignes rouges franchies.",
    ),
    "speaker": may(
        fields.Ref("character"), "", help="Le personnage qui réagit, parmi ceux de la ville."
    ),
    "mood": may(MOOD, "calm", help="L’humeur du personnage qui réagit."),
    "then": may(
        THEN, (), help="La scène suivante, une liste de tirages, ou « end » pour aller aux fins."
    ),
    "later": may(
        records.OneOrMore(LATER),
        (),
        help="Une scène, ou plusieurs, qui viendront d’elles-mêmes un peu plus tard.",
    ),
    "cancel": may(
        records.OneOrMore(fields.Ref("scene")),
        (),
        help="La scène, ou les scènes, annoncées par « later » et qui ne viendront plus.",
    ),
    **SHOWN_KEYS,
}

STAGE_KEYS: Mapping[str, Key] = {
    "text": may(fields.Text(), "", help="Ce que l’on lit en arrivant dans la scène."),
    "question": may(fields.Text(), "", help="Ce que l’on demande à la personne qui joue."),
    "speaker": may(
        fields.Ref("character"), "", help="Le personnage qui parle, parmi ceux de la ville."
    ),
    "mood": may(MOOD, "calm", help="L’humeur du personnage qui parle."),
    "when": may(
        fields.Text(), "", help="L’heure de l’histoire, telle qu’on la lit : « lundi, 10 h 12 »."
    ),
    "backdrop": may(
        fields.OneOf(BACKDROPS),
        "day",
        help="Le décor : la ville selon l’heure et le temps, ou l’un de ses lieux.",
    ),
    "objective": may(
        records.OneOrMore(fields.Ref("objective")),
        (),
        "objectives",
        help="L’objectif que la scène fait travailler, ou la liste de ses objectifs.",
    ),
    **SHOWN_KEYS,
    "picture": PICTURE_KEY,
    "setting": may(
        fields.OneOf(SETTINGS),
        "",
        help="À quoi la scène ressemble : un fil, un mur, une boîte de réception, un bureau…",
    ),
    "why": may(
        records.ListOf(fields.Ref("lever")),
        (),
        help="Les trois leviers parmi lesquels on nomme, après le choix, ce qui l’a guidé.",
    ),
    "sure": may(
        fields.YesNo(),
        False,
        help="« yes » pour demander aussi, après le choix, si l’on en est sûr.",
    ),
    "then": may(
        THEN,
        (),
        help="La scène suivante, sauf si le choix en dit une autre. « end » mène aux fins.",
    ),
}
