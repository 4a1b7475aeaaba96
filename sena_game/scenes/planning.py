"""Items on days and channels: what goes where this week, and what had better wait.

The limits of a week are data: the hours of the team each day, what must not be there, what must
not be the same day, the share to be kept free. A hard rule refuses; the others are counted, and
told of each item once the week is settled, as in life.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sena_game.rules.effects import added
from sena_game.scenario.fields import Id, Number, OneOf, Plain, Text, YesNo
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Outcome
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import (
    ListOf,
    MapOf,
    OneOrMore,
    Record,
    inside,
    key_place,
    may,
    must,
)
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenes import filling, placing
from sena_game.scenes.filling import OUT, Filling
from sena_game.scenes.placing import Piece, Placing, Slot
from sena_game.scenes.planner import Item, Planning, Rule
from sena_game.scenes.week import Week

# The answer of an item that is right where it starts.
RESERVE = "reserve"


def _planning(
    *,
    id: str,
    days: Mapping[str, str],
    channels: Mapping[str, str],
    items: Mapping[str, Item],
    rules: tuple[Rule, ...],
    apart: tuple[tuple[str, ...], ...],
    hours_a_day: int | None,
    keep_free: int,
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    week = Week(days, channels)
    soft = [rule for rule in rules if not rule.hard]
    broken = {name: _barred(name, item, soft, week) for name, item in items.items()}
    hard = [rule for rule in rules if rule.hard]
    refused = {
        name: {cell: first.label for cell, (first, *_) in _barred(name, item, hard, week).items()}
        for name, item in items.items()
    }
    filled = Filling(
        days={cell: day for cell, (day, _) in week.crossings.items()},
        ways={
            name: tuple(cell for cell in _cells(item.where, week) if cell not in refused[name])
            for name, item in items.items()
        },
        broken={
            name: {cell: tuple(rule.label for rule in found) for cell, found in each.items()}
            for name, each in broken.items()
        },
        answers={name: _answer(item.answer, week) for name, item in items.items()},
        hours={name: item.hours for name, item in items.items()},
        needed=frozenset(name for name, item in items.items() if item.needed),
        apart=tuple(
            frozenset(name for name, item in items.items() if item.is_named(name, names))
            for names in apart
        ),
        hours_a_day=hours_a_day,
    )
    pieces = {
        name: Piece(
            item.label,
            {cell: _entailed(item, broken[name].get(cell, ())) for cell in filled.ways[name]},
            tuple(sorted(filled.answers[name] - {OUT})),
            item.stance,
        )
        for name, item in items.items()
    }
    slots = {cell: Slot(label) for cell, label in week.labels.items()}
    planned = Planning(week, items, filled, refused, keep_free)
    return Placing(id, placing.staged(values), pieces, slots, branches, planned)


def _cells(names: tuple[str, ...], week: Week) -> tuple[str, ...]:
    """Return the cells that are meant: all of them when nothing is named."""
    return week.meant(names) if names else tuple(week.crossings)


def _answer(names: tuple[str, ...], week: Week) -> frozenset[str]:
    out = {OUT} if RESERVE in names else set[str]()
    return frozenset({*week.meant(names), *out})


def _barred(
    id: str, item: Item, rules: Iterable[Rule], week: Week
) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules that an item breaks, by cell."""
    against = [rule for rule in rules if not rule.items or item.is_named(id, rule.items)]
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in against:
        for cell in _cells(rule.where, week):
            found[cell] = (*found.get(cell, ()), rule)
    return found


def _entailed(item: Item, broken: tuple[Rule, ...]) -> Outcome:
    """Return what an item entails where it breaks some rules."""
    found = item.outcome
    for rule in broken:
        found = replace(
            found,
            effects=(*found.effects, *rule.outcome.effects),
            points=added(found.points, rule.outcome.points),
            red_lines=tuple(dict.fromkeys((*found.red_lines, *rule.outcome.red_lines))),
        )
    return found


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=filling.COUNTS)
    rules = scene.rules
    assert isinstance(rules, Planning)
    _check_names(rules, node, reading)
    for id in rules.items:
        for cell in scene.slots:
            # What a condition may ask `chosen` of.
            reading.name("option", scene.named(id, cell), key_place(node, "items", id))
    if not rules.filling.completes({}):
        needed = str(len(rules.filling.needed))
        place = key_place(node, "items")
        reading.note(place, "never-ready", length=len("items"), needed=needed)


def _check_names(rules: Planning, node: Node, reading: Reading) -> None:
    """Note each name of a day, a channel or an item that there is not."""
    cells = rules.week.names
    items = {*rules.items, *(item.subject for item in rules.items.values() if item.subject)}
    limits = _listed(node, "rules")
    cards = [inside(node, "items", id) for id in rules.items]
    where = [(each, "where", cells) for each in (*limits, *cards)]
    where += [(each, "answer", cells | {RESERVE}) for each in cards]
    for holder, key, known in where:
        for name in _unknown(holder, key, known):
            reading.unknown(name.place, "day or channel", name.text, known)
    for holder, key in (*((each, "items") for each in limits), (node, "apart")):
        for name in _unknown(holder, key, items):
            reading.unknown(name.place, "item", name.text, items)


def _unknown(node: Node, key: str, known: Iterable[str]) -> Sequence[Scalar]:
    """Return the names under a key that are none of those that are known."""
    names = (each for each in _listed(node, key) if isinstance(each, Scalar))
    return [each for each in names if each.text not in known]


def _listed(node: Node, key: str) -> Sequence[Node]:
    """Return what is written under a key, alone or in lists of lists."""
    found: list[Node] = []
    waiting = [node.find(key)] if isinstance(node, Entries) else []
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, Listing):
            waiting[:0] = each.items
        elif each is not None:
            found.append(each)
    return found


def _rule(**values: Any) -> Rule:
    return Rule(outcome=_outcome(values), **values)


def _item(**values: Any) -> Item:
    return Item(outcome=_outcome(values), **values)


def _outcome(values: dict[str, Any]) -> Outcome:
    return Outcome(**{name: values.pop(name) for name in ("effects", "points", "red_lines")})


# What something entails where it is; why is explained of the whole.
ENTAILED = {name: OUTCOME_KEYS[name] for name in ("effects", "points", "red_line")}

RULE = Record(
    _rule,
    "a rule",
    {
        "label": must(Text(), help="La règle, en quelques mots : elle se lit une fois enfreinte."),
        "items": may(
            OneOrMore(Plain()),
            (),
            help="Les cartes ou les sujets qu’elle vise ; toutes les cartes si rien n’est dit.",
        ),
        "where": may(
            OneOrMore(Plain()),
            (),
            help="Là où c’est défendu : des jours, des canaux, ou des cases « lundi-facebook ».",
        ),
        "hard": may(
            YesNo(), False, help="« yes » si la case refuse la carte, au lieu de compter l’écart."
        ),
        **ENTAILED,
    },
)

ITEM = Record(
    _item,
    "an item to place",
    {
        "label": must(Text(), help="Ce que dit la carte."),
        "text": may(Text(), "", help="Une précision, sous le titre de la carte."),
        "note": may(
            Text(), "", help="Une mention brève, à côté des heures : une date, par exemple."
        ),
        "hours": may(Number(0, 100), 0, help="Les heures d’équipe qu’elle demande."),
        "where": may(
            OneOrMore(Plain()),
            (),
            help="Là où elle peut aller : des jours, des canaux, des cases. Par défaut, partout.",
        ),
        "answer": may(
            OneOrMore(Plain()),
            (),
            help="Là où elle est bien : des jours, des canaux, des cases, ou « reserve ».",
        ),
        "needed": may(
            YesNo(), False, help="« yes » si le planning est incomplet tant qu’elle n’y est pas."
        ),
        "subject": may(Id(), "", help="Son sujet, par lequel une règle vise plusieurs cartes."),
        "stance": STANCE_KEY,
        **ENTAILED,
    },
)

SCENE = Record(
    _planning,
    "a planning",
    {
        "kind": must(OneOf(("planning",)), help="Le genre de scène : ici, un planning."),
        **STAGE_KEYS,
        "days": must(
            MapOf(Text()),
            help="Les jours, de gauche à droite, chacun avec son identifiant.",
        ),
        "channels": may(
            MapOf(Text()),
            {},
            help="Les canaux, de haut en bas, chacun avec son identifiant.",
        ),
        "items": must(
            MapOf(ITEM, names="item", full=True),
            silent=True,
            help="Ce que l’on place, chaque carte avec son identifiant.",
        ),
        "hours_a_day": may(Number(0, 100), help="Les heures que l’équipe peut donner par jour."),
        "rules": may(
            ListOf(RULE), (), help="Ce qui ne va pas là : des cartes, et les cases défendues."
        ),
        "apart": may(
            ListOf(OneOrMore(Plain())),
            (),
            help="Des listes de cartes ou de sujets à ne pas mettre le même jour.",
        ),
        "keep_free": may(
            Number(0, 100), 0, help="La part des cases à garder libre, en pour cent : 20, souvent."
        ),
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=(
        "outcomes", "if", "items", "days", "channels", "where", "answer", "rules", "apart",
        "needed",
    ),
)  # fmt: skip
