"""Actions in order: whom to tell first, and what cannot wait.

What is ranked is a list without gaps: something put in a place moves the others down by one, and
something taken back moves them up. What comes too early is told by what should be before it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sena_game.rules.effects import Effect
from sena_game.rules.moves import Done, Move, Put, Take, write
from sena_game.scenario.fields import Number, OneOf, Plain, Text, YesNo
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, OneOrMore, Record, inside, key_place, may, must
from sena_game.scenario.source import Node, Scalar
from sena_game.scenes import placing
from sena_game.scenes.placing import Bounds, Piece, Placed, Placing
from sena_game.screen.blocks import Block, Board, Choice, Slot, Tile, Tone

COUNTS = frozenset({"right", "wrong", "missed"})


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be ranked: `after` is what should come before it, when `needed` it must be."""

    label: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    after: tuple[str, ...] = ()
    needed: bool = False
    stance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The rules of a ranking; a place is named by its number, from "1" on."""

    items: Mapping[str, Item]
    ranks: int
    kind: str = "ranking"
    explains: Literal["pieces", "whole"] = "whole"
    in_turn: bool = False
    makes: bool = True

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        """Return what may come next: in the order of the places, each order is met once."""
        if self.ready(placed):
            return (Done(),)
        following = str(len(placed) + 1)
        return tuple(Put(id, following) for id in self.items if id not in placed)

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        """Return the order with an item in a place, or at its end when that is further."""
        others = [id for id in self.order(placed) if id != item]
        if len(others) == self.ranks:
            return None
        others.insert(int(slot) - 1, item)
        after = _numbered(others)
        return after if after != placed else None

    def take(self, placed: Placed, item: str) -> Placed:
        return _numbered(id for id in self.order(placed) if id != item)

    def ready(self, placed: Placed) -> bool:
        return len(placed) == self.ranks

    def order(self, placed: Placed) -> tuple[str, ...]:
        return tuple(sorted(placed, key=lambda id: int(placed[id])))

    def counts(self, placed: Placed) -> Mapping[str, int]:
        wrong = sum(bool(self._early(id, placed)) for id in placed)
        missed = sum(item.needed and id not in placed for id, item in self.items.items())
        return {"right": len(placed) - wrong, "wrong": wrong, "missed": missed}

    def bounds(self) -> Mapping[str, Bounds]:
        """Return the bounds; with things that wait for one another, not all can be right."""
        bound = sum(bool(item.after) for item in self.items.values())
        needed = sum(item.needed for item in self.items.values())
        left = len(self.items) - self.ranks
        return {
            "right": (max(0, self.ranks - bound), self.ranks - (self.ranks > self._sound())),
            "wrong": (int(self.ranks > self._sound()), min(self.ranks, bound)),
            "missed": (max(0, needed - self.ranks), min(needed, left)),
        }

    def standing(self, placed: Placed) -> Hashable:
        """Return what is ranked, and how well: what comes next cannot tell in which order."""
        return frozenset(placed), tuple(self.counts(placed).values())

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        words, placed = sight.words, sight.placed
        tray = tuple(self._loose(id, sight) for id in self.items if id not in placed)
        ranked = tuple(self._ranked(id, sight) for id in self.order(placed))
        board = Board(
            scene.stage.question, "rank", tray, words("Still to place"), self._slots(ranked, sight)
        )
        return (board, placing.done(sight, words("That is my order"), self._lacking(sight)))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        """Return the order with what came too early, then what is not in it and should be."""
        words, placed = sight.words, sight.placed
        ranked = tuple(self._judged(id, sight) for id in self.order(placed))
        left = tuple(self._left(id, sight) for id in self.items if id not in placed)
        label = words("Left out") if left else ""
        return (Board(words("Your order"), "rank", left, label, self._slots(ranked, sight)),)

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        texts = ((each.label, each.text, each.note) for each in self.items.values())
        return tuple(text for each in texts for text in each if text)

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return ("items", item)

    def _early(self, item: str, placed: Placed) -> tuple[str, ...]:
        """Return what should come before a ranked item, and does not."""
        here = int(placed[item])
        return tuple(
            id
            for id in self.items[item].after
            if id == item or int(placed.get(id, self.ranks + 1)) > here
        )

    def _sound(self) -> int:
        """Return how many items wait, in the end, for nothing that waits for itself."""
        free: set[str] = set()
        while more := {id for id, item in self.items.items() if free.issuperset(item.after)} - free:
            free |= more
        return len(free)

    def _slots(self, ranked: tuple[Tile, ...], sight: Sight) -> tuple[Slot, ...]:
        return tuple(
            Slot(str(n), sight.words("Number {n}", n=n), ranked[n - 1 : n])
            for n in range(1, self.ranks + 1)
        )

    def _loose(self, id: str, sight: Sight) -> Tile:
        """Return a tile that goes in the next place."""
        item, words = self.items[id], sight.words
        full = self.ready(sight.placed)
        locked = words("Every place is taken: take one back first.") if full else ""
        following = min(len(sight.placed) + 1, self.ranks)
        label = words("Put at number {n}", n=following)
        control = Choice(write(Put(id, str(following))), label, locked=locked, icon="plus")
        return Tile(id, item.label, item.text, item.note, controls=(control,))

    def _ranked(self, id: str, sight: Sight) -> Tile:
        item, words = self.items[id], sight.words
        at, last = int(sight.placed[id]), len(sight.placed)
        controls = [Choice(write(Take(id)), words("Take back"), icon="undo-2")]
        if at > 1:
            up = write(Put(id, str(at - 1)))
            controls.append(Choice(up, words("Move up"), icon="chevron-up"))
        if at < last:
            down = write(Put(id, str(at + 1)))
            controls.append(Choice(down, words("Move down"), icon="chevron-down"))
        return Tile(id, item.label, item.text, item.note, controls=tuple(controls))

    def _judged(self, id: str, sight: Sight) -> Tile:
        """Return a ranked item with how well it is; nothing is said of one that waits for none."""
        item, words = self.items[id], sight.words
        early = [self.items[each].label for each in self._early(id, sight.placed)]
        tone: Tone = "bad" if early else "good" if item.after else "plain"
        mark = words("In good time") if item.after else ""
        if early:
            mark = words("Too early: it comes after “{what}”", what=words("” and “").join(early))
        return Tile(id, item.label, mark=mark, tone=tone)

    def _left(self, id: str, sight: Sight) -> Tile:
        item = self.items[id]
        if item.needed:
            return Tile(id, item.label, mark=sight.words("Forgotten"), tone="bad")
        return Tile(id, item.label)

    def _lacking(self, sight: Sight) -> str:
        """Return what keeps the order from being given."""
        left = self.ranks - len(sight.placed)
        if not left:
            return ""
        if left == 1:
            return sight.words("One place is still empty.")
        return sight.words("{count} places are still empty.", count=left)


def _numbered(items: Iterable[str]) -> Placed:
    """Return items in the places of their order."""
    return {id: str(n) for n, id in enumerate(items, start=1)}


def _item(
    *,
    effects: tuple[Effect, ...],
    points: Mapping[str, int],
    red_lines: tuple[str, ...],
    **values: Any,
) -> Item:
    return Item(outcome=Outcome(effects=effects, points=points, red_lines=red_lines), **values)


def _ranking(
    *,
    id: str,
    items: Mapping[str, Item],
    ranks: int,
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    ranks = min(ranks or len(items), len(items))
    # A place has no words of its own: what is ranked is told in its order.
    slots = {str(n): placing.Slot("") for n in range(1, ranks + 1)}
    pieces = {
        name: Piece(item.label, dict.fromkeys(slots, item.outcome), stance=item.stance)
        for name, item in items.items()
    }
    rules = Ranking(items, ranks)
    return Placing(id, placing.staged(values), pieces, slots, branches, rules)


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=COUNTS)
    rules = scene.rules
    assert isinstance(rules, Ranking)
    known = rules.items
    if len(known) < 2:
        reading.note(key_place(node, "items"), "no-options", length=len("items"))
    ranks = inside(node, "ranks")
    if isinstance(ranks, Scalar) and int(ranks.text) > len(known):
        values = {"text": ranks.text, "low": "1", "high": str(len(known))}
        reading.note(ranks.place, "not-a-number", length=len(ranks.text), **values)
    for id, item in known.items():
        written = inside(node, "items", id, "after")
        places = getattr(written, "items", [written])
        for name, each in zip(item.after, places, strict=False):
            if name not in known:
                reading.unknown(each.place, "item", name, known)
        for slot in scene.slots:
            # What a condition may ask `chosen` of.
            reading.name("option", scene.named(id, slot), key_place(node, "items", id))


ITEM = Record(
    _item,
    "an item to rank",
    {
        "label": must(Text(), help="Ce que dit la carte."),
        "text": may(Text(), "", help="Une précision, sous le titre de la carte."),
        "note": may(
            Text(), "", help="Une mention brève, à côté du titre : une durée, par exemple."
        ),
        "after": may(
            OneOrMore(Plain()),
            (),
            help="Ce qui devrait venir avant : un identifiant de carte, ou la liste.",
        ),
        "needed": may(
            YesNo(),
            False,
            help="« yes » si l’ordre ne peut s’en passer, quand on ne garde que quelques cartes.",
        ),
        "stance": STANCE_KEY,
        **{name: OUTCOME_KEYS[name] for name in ("effects", "points", "red_line")},
    },
)

SCENE = Record(
    _ranking,
    "a ranking",
    {
        "kind": must(OneOf(("ranking",)), help="Le genre de scène : ici, une mise en ordre."),
        **STAGE_KEYS,
        "items": must(
            MapOf(ITEM, names="item", full=True),
            silent=True,
            help="Ce que l’on met en ordre, chaque carte avec son identifiant.",
        ),
        "ranks": may(
            Number(1, 20), 0, help="Combien de places il y a. Par défaut, une pour chaque carte."
        ),
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "items", "after", "ranks"),
)
