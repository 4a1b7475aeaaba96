"""Some of many, within a budget: what is worth one's hours, one's euros, one's credit."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sena_game.rules.moves import Move, Put, Take, write
from sena_game.scenario.fields import Number, OneOf, Text
from sena_game.scenario.keys import STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, Record, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenes import picking, placing
from sena_game.scenes.picking import Group, Pick, Picking
from sena_game.scenes.placing import IN, Bounds, Piece, Placed, Placing, Slot
from sena_game.screen.blocks import Block, Board, Choice, Meter, Tile
from sena_game.words import NO_BREAK, Words

COUNTS = frozenset({"right", "wrong", "missed", "spent", "left"})
ALL = "all"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may be picked; it is `right` to, or not, or neither good nor bad."""

    label: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    cost: int = 0
    right: bool | None = None
    stance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules of a selection; `unit` is what the budget is counted in: hours, euros.

    It is written as it follows a number: « euros », or « heure / heures » where one is unlike many.
    """

    items: Mapping[str, Item]
    picking: Picking
    unit: str = ""
    kind: str = "selection"
    explains: Literal["pieces", "whole"] = "whole"
    in_turn: bool = False
    makes: bool = False

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        return self.picking.moves(placed)

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        return self.picking.put(placed, item)

    def take(self, placed: Placed, item: str) -> Placed:
        return picking.without(placed, item)

    def ready(self, placed: Placed) -> bool:
        return self.picking.ready(placed)

    def order(self, placed: Placed) -> tuple[str, ...]:
        return self.picking.order(placed)

    def counts(self, placed: Placed) -> Mapping[str, int]:
        spent = self.picking.spent(placed)
        good = {id for id, item in self.items.items() if item.right}
        return {
            "right": len(good & placed.keys()),
            "wrong": sum(self.items[id].right is False for id in placed),
            "missed": len(good - placed.keys()),
            "spent": spent,
            "left": (self.picking.budget or spent) - spent,
        }

    def bounds(self) -> Mapping[str, Bounds]:
        good = sum(item.right is True for item in self.items.values())
        bad = sum(item.right is False for item in self.items.values())
        most = self.picking.groups[ALL].most
        cost = sum(item.cost for item in self.items.values())
        budget = cost if self.picking.budget is None else self.picking.budget
        return {
            "right": (0, min(good, most)),
            "wrong": (0, min(bad, most)),
            "missed": (max(0, good - most), good),
            "spent": (0, min(cost, budget)),
            "left": (0, budget),
        }

    def standing(self, placed: Placed) -> Hashable:
        return self.picking.standing(placed), tuple(self.counts(placed).values())

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        tiles = tuple(self._tile(id, item, sight) for id, item in self.items.items())
        board = Board(scene.stage.question, "pick", tiles, meters=self._meters(sight))
        return (board, placing.done(sight, sight.words("That is my choice"), self._lacking(sight)))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        return ()

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        return tuple(text for each in self.items.values() for text in (each.label, each.text))

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return ("items", item)

    def _tile(self, id: str, item: Item, sight: Sight) -> Tile:
        picked = id in sight.placed
        move = Take(id) if picked else Put(id, IN)
        locked = "" if picked or self.picking.put(sight.placed, id) else self._full(id, sight)
        cost = self._amount(item.cost, sight.words) if item.cost and self.unit else ""
        note = " · ".join(part for part in (cost, item.note) if part)
        tick = Choice(write(move), item.label, locked=locked, selected=picked)
        return Tile(id, item.label, item.text, note, controls=(tick,))

    def _full(self, id: str, sight: Sight) -> str:
        """Return why one more does not fit."""
        words, left = sight.words, self.counts(sight.placed)["left"]
        if self.picking.budget is not None and self.items[id].cost > left:
            if not left:
                return words("Nothing is left of the budget.")
            return words("Only {left} left.", left=self._amount(left, words))
        most = self.picking.groups[ALL].most
        return words("{most} at most: take one back first.", most=most)

    def _meters(self, sight: Sight) -> tuple[Meter, ...]:
        words, most = sight.words, self.picking.groups[ALL].most
        picked = len(sight.placed)
        found = [Meter(words("Picked"), picked, most, words("{n} of {most}", n=picked, most=most))]
        if self.picking.budget is not None:
            budget, spent = self.picking.budget, self.picking.spent(sight.placed)
            most_said = self._amount(budget, words)
            said = words("{n} of {most}", n=words.number(spent), most=most_said)
            found.append(Meter(words("Budget"), spent, budget, said))
        return tuple(found)

    def _amount(self, number: int, words: Words) -> str:
        """Return a number with its unit: « 1 heure », « 8 heures »; as the language counts."""
        one, _, many = (each.strip() for each in self.unit.partition("/"))
        single = number == 1 or (number == 0 and words.language == "fr")
        unit = one if single else many or one
        return f"{words.number(number)}{NO_BREAK}{unit}" if unit else words.number(number)

    def _lacking(self, sight: Sight) -> str:
        """Return what is still to be picked before one may go on."""
        least = self.picking.groups[ALL].least
        if self.ready(sight.placed):
            return ""
        return sight.words("Pick {least} at least.", least=least)


def _item(**values: Any) -> Item:
    return Item(outcome=placing.outcome(values), **values | {"right": RIGHT.get(values["right"])})


RIGHT: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}


def _selection(
    *,
    items: Mapping[str, Item],
    budget: int | None,
    unit: str,
    least: int,
    most: int,
    id: str,
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    group = Group("", least, most or len(items))
    picks = {name: Pick(ALL, item.cost) for name, item in items.items()}
    rules = Selection(items, Picking(picks, {ALL: group}, budget), unit)
    pieces = {
        name: Piece(item.label, {IN: item.outcome}, (IN,) if item.right else (), item.stance)
        for name, item in items.items()
    }
    return Placing(id, placing.staged(values), pieces, {IN: Slot("")}, branches, rules)


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=COUNTS)
    rules = scene.rules
    assert isinstance(rules, Selection)
    if not rules.picking.possible:
        reading.note(key_place(node, "items"), "never-ready", length=len("items"))


ITEM = Record(
    _item,
    "an item to pick",
    {
        "label": must(Text(), help="Ce que dit la carte."),
        "text": may(Text(), "", help="Une précision, sous le titre de la carte."),
        "note": may(Text(), "", help="Une mention brève, à côté du coût."),
        "cost": may(Number(0, 1_000_000), 0, help="Ce qu’elle coûte, dans l’unité du budget."),
        "right": may(
            OneOf(("yes", "no")),
            "",
            help="« yes » s’il faut la prendre, « no » s’il ne le faut pas ; sinon, c’est selon.",
        ),
        "stance": STANCE_KEY,
        **placing.WEIGHED_KEYS,
    },
)

SCENE = Record(
    _selection,
    "a selection",
    {
        "kind": must(OneOf(("selection",)), help="Le genre de scène : ici, un choix sous budget."),
        **STAGE_KEYS,
        "items": must(
            MapOf(ITEM, names="option", full=True),
            silent=True,
            help="Ce que l’on peut prendre, chaque carte avec son identifiant.",
        ),
        "budget": may(Number(0, 1_000_000), help="Ce que l’on peut dépenser en tout."),
        "unit": may(Text(), "", help="L’unité, après le nombre : « € », ou « heure / heures »."),
        "least": may(Number(0, 20), 1, help="Combien il faut en prendre au moins."),
        "most": may(Number(1, 20), 0, help="Combien on peut en prendre au plus."),
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "items", "cost", "budget", "least", "most"),
)
