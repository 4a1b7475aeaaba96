"""An alert as it is written: whom, through what, when, how loudly, in what form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sena_game.rules.conditions import PUBLIC
from sena_game.scenario.fields import Number, Ref, Text
from sena_game.scenario.keys import STANCE_KEY
from sena_game.scenario.model import Outcome
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Key, ListOf, MapOf, Record, may, must
from sena_game.scenario.shapes import listed
from sena_game.scenario.source import Node, Scalar
from sena_game.scenes import placing
from sena_game.scenes.picking import Group, Pick, Picking
from sena_game.scenes.placing import IN, Piece

# The groups, in the order in which one decides, with what they are called.
WHOM, THROUGH, WHEN, LOUD, FORM = "whom", "channels", "times", "loudness", "forms"
GROUPS: Mapping[str, str] = {
    WHOM: "Whom?",
    THROUGH: "Through what?",
    WHEN: "When?",
    LOUD: "How loudly?",
    FORM: "In what form?",
}


@dataclass(frozen=True, slots=True)
class Choosable:
    """One of the things to be decided.

    `to` are the districts it is sent to, everyone when empty; `hours`, what is left by then.
    """

    label: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    stance: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    hours: int = 0
    form: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """What a broadcast asks; `earlier` are the pushes of the week before it.

    `minutes` is the time the team has; `most` channels may be used. Whoever is `concerned` is,
    whomever it is sent to: everyone, when empty.
    """

    choices: Mapping[str, Mapping[str, Choosable]]
    channels: tuple[str, ...]
    concerned: tuple[str, ...] = ()
    minutes: int | None = None
    most: int = 1
    earlier: int = 0


def picking(alert: Alert) -> Picking:
    """Return what may be picked together: one of each group, and some channels.

    What a channel costs is the town's to tell.
    """
    offered = _offered(alert)
    picks = {id: Pick(group) for group, ids in offered.items() for id in ids}
    most = {group: alert.most if group == THROUGH else 1 for group in offered}
    groups = {group: Group(GROUPS[group], 1, most[group]) for group in offered}
    return Picking(picks, groups, alert.minutes)


def pieces(alert: Alert) -> Mapping[str, Piece]:
    """Return each thing that may be picked; a channel goes by its id."""
    found = {}
    for group, ids in _offered(alert).items():
        for id in ids:
            said = alert.choices.get(group, {}).get(id)
            found[id] = (
                Piece(said.label, {IN: said.outcome}, (), said.stance) if said else Piece(id, {})
            )
    return found


def _offered(alert: Alert) -> Mapping[str, tuple[str, ...]]:
    """Return what is offered of each group, but of those that ask for nothing."""
    found = {group: tuple(alert.choices.get(group, ())) for group in GROUPS}
    found[THROUGH] = alert.channels
    return {group: ids for group, ids in found.items() if ids}


class Channels:
    """The ids of channels of the town, each of which conditions may ask `chosen` of."""

    def read(self, node: Node, reading: Reading) -> tuple[str, ...]:
        found = []
        for item in listed(node, reading, split=True):
            id = Ref("channel").read(item, reading)
            if id and isinstance(item, Scalar):
                reading.name("option", ".".join((*reading.address, id)), item.place)
                found.append(id)
        return tuple(found)


def _choosable(**values: Any) -> Choosable:
    outcome = placing.outcome(values)
    return Choosable(outcome=outcome, **values)


CHOOSABLE_KEYS: Mapping[str, Key] = {
    "label": must(Text(), help="Ce que dit la carte."),
    "text": may(Text(), "", help="Une précision, sous le titre de la carte."),
    "note": may(Text(), "", help="Une mention brève."),
    "stance": STANCE_KEY,
    **placing.WEIGHED_KEYS,
}

TO = Record(
    _choosable,
    "someone to send to",
    {
        **CHOOSABLE_KEYS,
        "to": may(
            ListOf(Ref("district")),
            (),
            help="Les quartiers où envoyer, par les canaux qui savent viser ; sinon, partout.",
        ),
    },
)
TIME = Record(
    _choosable,
    "a time to send at",
    {
        **CHOOSABLE_KEYS,
        "hours": must(
            Number(1, 2000), help="Combien d’heures il reste alors avant qu’il soit tard."
        ),
    },
)
LOUDLY = Record(_choosable, "a loudness", CHOOSABLE_KEYS)
WRITTEN = Record(
    _choosable,
    "a form",
    {
        **CHOOSABLE_KEYS,
        "form": may(
            ListOf(Ref("form")),
            (),
            help="Comment le message est fait : les formes que connaît la ville.",
        ),
    },
)


def _each(record: Record) -> MapOf:
    return MapOf(record, names="option", full=True)


ALERT_KEYS: Mapping[str, Key] = {
    WHOM: may(_each(TO), {}, silent=True, help="À qui envoyer, chaque choix avec son id."),
    THROUGH: must(
        Channels(), silent=True, help="Par quoi envoyer : des canaux de la ville, par leur id."
    ),
    WHEN: must(_each(TIME), silent=True, help="Quand envoyer, chaque choix avec son id."),
    LOUD: may(_each(LOUDLY), {}, silent=True, help="Avec quel bruit : quiet, normal ou urgent."),
    FORM: may(_each(WRITTEN), {}, silent=True, help="Sous quelle forme, chaque choix avec son id."),
    "concerned": may(
        ListOf(Ref(PUBLIC)),
        (),
        help="Les âges, quartiers ou situations vraiment concernés ; sinon, toute la ville.",
    ),
    "minutes": may(Number(0, 1440), help="Les minutes dont l’équipe dispose."),
    "most": may(Number(1, 20), 0, help="Combien de canaux on peut prendre au plus."),
    "earlier": may(Number(0, 20), 0, help="Les notifications déjà envoyées cette semaine."),
}


def written(values: dict[str, Any]) -> Alert:
    """Return the alert that some values are, taking them out."""
    found = {name: values.pop(name) for name in ALERT_KEYS}
    choices = {group: found.pop(group) for group in (WHOM, WHEN, LOUD, FORM)}
    # Nothing where the key is forgotten, which is told apart.
    channels = found["channels"] = found["channels"] or ()
    most = min(found.pop("most") or len(channels), len(channels))
    return Alert(choices, most=max(1, most), **found)
