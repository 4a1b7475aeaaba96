"""What the file of an audience may hold: its keys, declared once."""

from __future__ import annotations

from sena_game.rules.audience import (
    NEEDS,
    Audience,
    Channel,
    District,
    Figures,
    Form,
    Goodwill,
    Medium,
    Mouth,
    Origin,
    Segment,
    Situation,
)
from sena_game.scenario.audience import (
    AMOUNT,
    SOURCED,
    Figure,
    anchor,
    by,
    cost,
    each,
    figures,
    only,
    over,
    sourced,
)
from sena_game.scenario.fields import Number, OneOf, Plain, Ref, Text
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, MapOf, Record, key_place, may, must
from sena_game.scenario.source import Node

NONE = Figures({})

ORIGIN = Record(
    Origin,
    "a source of the figures",
    {
        "title": must(Text(), help="Qui l’a publiée, et quoi, en quelques mots."),
        "year": may(Number(1800, 2100), 0, help="L’année des chiffres, si elle est connue."),
        "fact": may(Plain(), "", help="Le numéro du fait dans le dossier du projet."),
        "url": may(Plain(), "", help="Son adresse sur le web."),
        "trust": may(
            OneOf(("solid", "fair", "weak")),
            "solid",
            help="Sa fiabilité : solide, correcte ou fragile (une seule source, ou intéressée).",
        ),
    },
)

SEGMENT = Record(
    Segment,
    "a segment",
    {
        "label": must(Text(), help="Le nom de cette tranche d’âge."),
        "people": must(Number(0, 999_999), help="Combien de personnes elle compte."),
        "through": may(Ref("segment"), "", help="La tranche par qui elle est prévenue : parents."),
    },
)

DISTRICT = Record(
    District,
    "a district",
    {
        "label": must(Text(), help="Le nom du quartier."),
        "share": must(figures(by=by("segment")), help="La part de chaque tranche qui y vit."),
        "times": may(
            figures(by=by("channel|word of mouth", 1000)),
            NONE,
            help="Les canaux qui y portent plus ou moins : 80 pour un cinquième de moins.",
        ),
    },
)

SITUATION = Record(
    Situation,
    "a situation",
    {
        "label": must(Text(), help="Le nom de cette situation."),
        "share": must(figures(by=by("segment")), help="La part de chaque tranche concernée."),
        "uses": may(
            figures(**each(*NEEDS[1:])),
            NONE,
            help="Ce qu’il reste de l’usage d’un canal qui demande ce dont on se passe.",
        ),
    },
)

READS = figures(
    others=may(Figure(), None, help="La part de ceux qui ne sont dans aucune situation."),
    by=may(MapOf(Figure(), refers="situation"), None, help="La part de chaque situation."),
)

MEDIUM = Record(
    Medium,
    "a medium",
    {
        "label": must(Text(), help="Comment le message se présente."),
        "reads": must(READS, help="Qui comprend un message ordinaire ; 100 pour qui n’y est pas."),
    },
)

FORM = Record(
    Form,
    "a form",
    {
        "label": must(Text(), help="Cette façon d’écrire le message."),
        "on": must(ListOf(Ref("medium")), help="Les supports où elle change quelque chose."),
        "reads": must(READS, help="Qui comprend alors le message ; comme avant pour les autres."),
    },
)

COST = Record(
    cost,
    "a cost",
    {
        "wait": may(AMOUNT, None, help="Les heures avant que le message puisse partir."),
        "minutes": may(AMOUNT, None, help="Le temps de l’équipe, en minutes."),
        "euros": may(AMOUNT, None, help="Le prix d’un envoi, en euros."),
        "each": may(AMOUNT, None, help="Le prix pour chaque abonné, en plus."),
        **SOURCED,
    },
    check=sourced,
)

CHANNEL = Record(
    Channel,
    "a channel",
    {
        "label": must(Text(), help="Le nom du canal."),
        "medium": must(Ref("medium"), help="Le support : ce qui s’y lit, s’y voit ou s’y entend."),
        "needs": may(
            OneOf(NEEDS), "nothing", help="Ce qu’il faut avoir. Sauf « nothing », il est numérique."
        ),
        "push": may(
            OneOf(("no", "yes", "forced")),
            "no",
            help="S’il sonne : « forced » quand on ne peut pas s’en désabonner.",
        ),
        "aimed": may(
            OneOf(("no", "yes")), "no", help="S’il peut ne toucher que certains quartiers."
        ),
        "only": may(
            OneOf(("", "urgent")), "", help="« urgent » s’il ne sert que pour un danger grave."
        ),
        "who": may(OneOf(("town", "prefect")), "town", help="Qui décide de s’en servir."),
        "use": must(figures(by=by("segment")), help="La part de chaque tranche qui s’en sert."),
        "subscribed": must(
            figures(**{"is": only()}), help="La part des usagers abonnée à notre compte."
        ),
        "seen": must(figures(after=over()), help="La part des abonnés qui l’a vu, selon l’heure."),
        "loud": may(
            figures(**each("quiet", "urgent", high=5000)),
            NONE,
            help="Ce qui est vu de plus ou de moins : 400 pour quatre fois plus.",
        ),
        "cost": must(COST, help="Ce qu’il coûte, et quand il peut partir."),
    },
)

MOUTH = Record(
    Mouth,
    "word of mouth",
    {
        "label": must(Text(), help="Son nom."),
        "use": must(figures(by=by("segment")), help="La part de chaque tranche qui l’écoute."),
        "ratio": must(
            figures(**{"is": only(1000)}), help="Combien chaque informé en informe, pour 100."
        ),
        "growth": must(figures(after=over()), help="La part déjà dite, selon l’heure."),
        "most": must(
            figures(**{"is": only()}), help="La part la plus grande qu’il atteint des autres."
        ),
    },
)

LOSS = {name: must(Figure(), help="La part, en %.") for name in ("quiet", "normal", "urgent")}
GOODWILL = Record(
    Goodwill,
    "goodwill",
    {
        "loss": must(figures(**LOSS), help="La part qui se désabonne à chaque notification."),
        "free": must(
            figures(**{"is": only()}), help="Combien par semaine avant que l’on se lasse."
        ),
        "more": must(
            figures(**{"is": only(1000)}), help="Ce que chacune de plus ajoute à la perte."
        ),
        "unconcerned": must(
            figures(**{"is": only(5000)}), help="La perte de ceux que cela ne concerne pas."
        ),
    },
)

ANCHOR = Record(
    anchor,
    "an anchor",
    {
        "channel": must(Ref("channel|word of mouth"), help="Le canal mesuré par l’enquête."),
        "of": may(
            OneOf(("use", "subscribed")), "use", help="Ce qui est mesuré : l’usage ou l’abonnement."
        ),
        "weights": must(
            MapOf(Figure(), refers="segment"),
            help="La part de chaque tranche qui est de l’âge de l’enquête.",
        ),
        "share": must(Figure(), help="Ce que dit l’enquête, en %."),
        "tolerance": must(Figure(), help="L’écart permis, en points."),
        "source": must(Ref("source of the figures"), help="L’enquête, parmi « sources »."),
    },
)


def _complete(audience: Audience, node: Node, reading: Reading) -> None:
    """Note each segment of which a figure is lacking: no one is to be forgotten silently."""
    held = {("channels", id, "use"): each.use for id, each in audience.channels.items()}
    held |= {("districts", id, "share"): each.share for id, each in audience.districts.items()}
    held |= {("situations", id, "share"): each.share for id, each in audience.situations.items()}
    held["mouth", "", "use"] = audience.mouth.use
    for path, found in held.items():
        for segment in audience.told:
            if segment not in found.of:
                place = key_place(node, *filter(None, path), "by")
                reading.note(place, "missing-key", owner="a group of figures", key=segment)


AUDIENCE = Record(
    Audience,
    "an audience",
    {
        "people": must(Number(1, 999_999), help="Combien d’habitants compte la ville."),
        "sources": must(
            MapOf(ORIGIN, names="source of the figures"),
            help="D’où viennent les chiffres, chaque source avec son identifiant.",
        ),
        "segments": must(MapOf(SEGMENT, names="segment"), help="Les tranches d’âge."),
        "districts": must(MapOf(DISTRICT, names="district"), help="Les quartiers."),
        "situations": may(
            MapOf(SITUATION, names="situation"), {}, help="Ce qui empêche certains d’un message."
        ),
        "media": must(MapOf(MEDIUM, names="medium"), help="Les supports : écran, papier, voix…"),
        "forms": may(MapOf(FORM, names="form"), {}, help="Les façons d’écrire un message."),
        "channels": must(MapOf(CHANNEL, names="channel"), help="Les canaux."),
        "mouth": must(MOUTH, help="Le bouche-à-oreille."),
        "goodwill": must(GOODWILL, help="Ce que coûtent les notifications."),
        "anchors": may(ListOf(ANCHOR), (), help="Les enquêtes auxquelles le modèle se compare."),
    },
    check=_complete,
)
