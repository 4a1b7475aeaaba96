"""Items into bins: each comment goes where it should, and the night goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from sena_game.rules.conditions import ALWAYS, Condition, holds
from sena_game.rules.effects import Effect, apply
from sena_game.rules.moves import Done, ImpossibleMove, Move, Put, Take, write
from sena_game.rules.state import State
from sena_game.scenario.fields import If, OneOf, Plain, Ref, Text
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Offer, Outcome, Part, Sight, Stage, Taken
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, MapOf, Record, inside, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenes import staging
from sena_game.screen.blocks import Block, Choice, Choices, Face, Feed, Post


@dataclass(frozen=True, slots=True)
class Bin:
    label: str
    text: str = ""
    stance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A comment; `answer` is the bin it should go to, `bins` what follows from each."""

    author: str
    text: str
    answer: str
    bins: Mapping[str, Outcome]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """What follows from the whole, for the first condition that holds (`right == 3`)."""

    outcome: Outcome
    condition: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Sorting:
    id: str
    stage: Stage
    feed: str
    bins: Mapping[str, Bin]
    items: Mapping[str, Item]
    branches: tuple[Branch, ...]

    def moves(self, state: State, placed: Mapping[str, str]) -> tuple[Move, ...]:
        current = self._current(placed)
        if current is None:
            return (Done(),)
        return tuple(Put(current, bin) for bin in self.bins)

    def play(
        self, move: Move, state: State, placed: Mapping[str, str]
    ) -> Outcome | Mapping[str, str]:
        match move:
            case Put(item, bin) if item in self.items and bin in self.bins:
                return {**placed, item: bin}
            case Take(item) if item in placed:
                return {id: bin for id, bin in placed.items() if id != item}
            case Done() if self._current(placed) is None:
                return self._outcome(state, placed)
            case _:
                raise ImpossibleMove(move)

    def show(self, sight: Sight) -> tuple[Block, ...]:
        current = self._current(sight.placed)
        # The last to arrive is on top, as on any network: what is asked about is read first.
        arrived = [id for id in self.items if id in sight.placed or id == current][::-1]
        posts = tuple(self._post(id, sight, current=id == current) for id in arrived)
        return (*staging.speech(self.stage, sight), Feed(self.feed, posts), self._asked(sight))

    def offer(self, move: Move) -> Offer:
        if not isinstance(move, Put):
            return Offer()
        bin = self.bins[move.slot]
        return Offer(bin.label, bin.text, bin.stance)

    def stances(self) -> frozenset[str]:
        return frozenset(each for bin in self.bins.values() for each in bin.stance)

    def reads(self, state: State, placed: Mapping[str, str]) -> tuple[str, ...]:
        current = self._current(placed)
        item = (self.items[current].text,) if current else ()
        if placed:
            return item
        bins = (text for each in self.bins.values() for text in (each.label, each.text))
        return (*self.stage.prose, self.feed, *bins, *item)

    def taken(self, move: Move, state: State, placed: Mapping[str, str]) -> tuple[Taken, ...]:
        if not isinstance(move, Done):
            return ()
        return tuple(self._sorted(id, placed[id]) for id in self.items)

    def parts(self) -> tuple[tuple[Part, ...], ...]:
        items = (
            tuple(Part(ALWAYS, item.bins.get(bin, Outcome())) for bin in self.bins)
            for item in self.items.values()
        )
        return (*items, tuple(Part(each.condition, each.outcome) for each in self.branches))

    def outcomes(self) -> tuple[Outcome, ...]:
        of_items = [outcome for item in self.items.values() for outcome in item.bins.values()]
        return (*(branch.outcome for branch in self.branches), *of_items)

    def dead_ends(self) -> tuple[tuple[str, ...], ...]:
        if self.stage.then or all(branch.outcome.then for branch in self.branches):
            return ()
        return (("outcomes",),)

    def countdown(self) -> tuple[int, str]:
        return (0, "")

    def _current(self, placed: Mapping[str, str]) -> str | None:
        return next((id for id in self.items if id not in placed), None)

    def _asked(self, sight: Sight) -> Choices:
        current = self._current(sight.placed)
        if current is None:
            button = Choice(write(Done()), sight.words("That is my last word"), icon="check")
            return Choices("", (button,), style="row")
        choices = tuple(
            Choice(write(Put(current, id)), bin.label, bin.text) for id, bin in self.bins.items()
        )
        return Choices(self.stage.question, choices)

    def _post(self, id: str, sight: Sight, *, current: bool) -> Post:
        item = self.items[id]
        author = staging.face(item.author, "calm", sight.town) or Face("")
        if current:
            return Post(id, author, item.text, item.note, current=True)
        bin = self.bins[sight.placed[id]].label
        again = Choice(write(Take(id)), sight.words("Sort again"), icon="undo-2")
        return Post(id, author, item.text, item.note, mark=bin, control=again)

    def _sorted(self, id: str, bin: str) -> Taken:
        item = self.items[id]
        label = f"{item.text} → {self.bins[bin].label}"
        offered = {each.label: item.bins.get(id, Outcome()) for id, each in self.bins.items()}
        return Taken(label, item.bins.get(bin, Outcome()), offered)

    def _outcome(self, state: State, placed: Mapping[str, str]) -> Outcome:
        """Return what follows from every item where it was put, then from the whole."""
        right = sum(placed[id] == item.answer for id, item in self.items.items())
        parts = [item.bins.get(placed[id], Outcome()) for id, item in self.items.items()]
        crossed = tuple(line for part in parts for line in part.red_lines)
        sorted_out = replace(
            apply(tuple(effect for part in parts for effect in part.effects), state),
            red_lines=(*state.red_lines, *crossed),
        )
        branch = next(b for b in self.branches if holds(b.condition, sorted_out, right))
        parts.append(branch.outcome)
        effects: list[Effect] = [effect for part in parts for effect in part.effects]
        points: dict[str, int] = {}
        for part in parts:
            for axis, number in part.points.items():
                points[axis] = points.get(axis, 0) + number
        return replace(
            branch.outcome,
            effects=tuple(effects),
            points=points,
            red_lines=tuple(dict.fromkeys(line for part in parts for line in part.red_lines)),
            later=tuple(later for part in parts for later in part.later),
            cancel=tuple(scene for part in parts for scene in part.cancel),
        )


def _branch(**values: Any) -> Branch:
    condition = values.pop("condition")
    return Branch(Outcome(**values), condition)


def _sorting(**values: Any) -> Sorting:
    own = {name: values.pop(name) for name in ("id", "feed", "bins", "items", "branches")}
    stage = {each.name: values[each.name] for each in fields(Stage)}
    return Sorting(stage=Stage(**stage), **own)


def _check(scene: Sorting, node: Node, reading: Reading) -> None:
    if not scene.branches or scene.branches[-1].condition != ALWAYS:
        reading.note(key_place(node, "outcomes"), "no-default-outcome", length=len("outcomes"))
    for id, item in scene.items.items():
        written = inside(node, "items", id)
        if item.answer and item.answer not in scene.bins:
            place = inside(written, "answer").place
            reading.unknown(place, "bin", item.answer, scene.bins)
        for bin in item.bins:
            if bin not in scene.bins:
                reading.unknown(key_place(written, "bins", bin), "bin", bin, scene.bins)


BIN = Record(
    Bin,
    "a bin",
    {
        "label": must(Text(), help="Ce que dit le casier."),
        "text": may(Text(), "", help="Une précision, sous le casier."),
        "stance": STANCE_KEY,
    },
)

# What each item weighs once the whole is sorted; what is told is told of the whole.
PLACED = ("effects", "points", "feedback", "lever", "source", "red_line", "later", "cancel")
PLACED_KEYS = {name: OUTCOME_KEYS[name] for name in PLACED}

ITEM = Record(
    Item,
    "an item",
    {
        "author": must(
            Ref("character"), help="Qui écrit ce commentaire, parmi les personnages de la ville."
        ),
        "text": must(Text(), help="Le commentaire."),
        "note": may(
            Text(), "", help="Une mention brève, à côté du commentaire : son heure, par exemple."
        ),
        "answer": must(Plain(), help="Le bon casier."),
        "bins": must(
            MapOf(Record(Outcome, "a bin of this item", PLACED_KEYS), names="option", full=True),
            silent=True,
            help="Ce que chaque casier entraîne pour ce commentaire.",
        ),
    },
)

BRANCH = Record(
    _branch,
    "an outcome",
    {
        "if": may(
            If(),
            ALWAYS,
            "condition",
            help="La condition, par exemple « right == 3 ». La dernière suite n’en a pas.",
        ),
        **OUTCOME_KEYS,
    },
)

SCENE = Record(
    _sorting,
    "a sorting",
    {
        "kind": must(OneOf(("sorting",)), help="Le genre de scène : ici, un tri."),
        **STAGE_KEYS,
        "feed": must(Text(), help="Le nom de la page où les commentaires arrivent."),
        "bins": must(
            MapOf(BIN, names="bin", full=True),
            silent=True,
            help="Les casiers, chacun avec son identifiant.",
        ),
        "items": must(
            MapOf(ITEM, names="item", full=True),
            silent=True,
            help="Les commentaires à ranger, chacun avec son identifiant, dans l’ordre d’arrivée.",
        ),
        "outcomes": must(
            ListOf(BRANCH),
            "branches",
            help="Ce qui suit le tri : la première suite dont la condition tient est racontée.",
        ),
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "items", "bins", "answer"),
)
