"""What the kinds of scene have in common where things are put somewhere, then settled as a whole.

A kind says what fits where, what is counted and what is shown: its `Rules`. Everything else is
here: moves, what each piece weighs, and the first of the outcomes whose condition holds.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, Protocol

from sena_game.rules.conditions import ALWAYS, Condition, counted, holds
from sena_game.rules.effects import Effect, added, apply
from sena_game.rules.moves import Done, ImpossibleMove, Move, Put, Take, write
from sena_game.rules.state import State
from sena_game.scenario.fields import If, Text
from sena_game.scenario.keys import OUTCOME_KEYS, STANCE_KEY
from sena_game.scenario.model import Offer, Outcome, Part, Sight, Stage, Taken
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Key, ListOf, Record, inside, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenario.town import Town
from sena_game.scenes import staging
from sena_game.screen.blocks import Block, Choice, Choices

Placed = Mapping[str, str]
# Between which numbers something counted may be.
Bounds = tuple[int, int]
NOTHING = Outcome()
# The slot of what is picked, where there is no other.
IN = "in"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where pieces are put: a bin, a rank, a day on a channel; `within` is a wider one, if any."""

    label: str
    text: str = ""
    stance: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to be put somewhere; `answer` are the slots where it is right.

    `outcomes` is what each slot entails for it; nothing for the slots that are not there.
    """

    text: str
    outcomes: Mapping[str, Outcome]
    answer: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """What follows from the whole, for the first condition that holds (`right == 3`)."""

    outcome: Outcome
    condition: Condition = ALWAYS


class Rules(Protocol):
    """What makes a kind of placing: each is in the file of its kind."""

    @property
    def kind(self) -> str:
        """The name of the kind, as it is written."""

    @property
    def explains(self) -> Literal["pieces", "whole"]:
        """Whether each piece has its own explanation, or the whole only."""

    @property
    def in_turn(self) -> bool:
        """Whether every piece is put, one after the other, in the order of the file."""

    @property
    def makes(self) -> bool:
        """Whether there is a result to be looked at once the whole is settled."""

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        """Return moves enough to reach every placing there can be, each in its `order` only."""

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        """Return the placing once an item is put there; None when it does not fit."""

    def take(self, placed: Placed, item: str) -> Placed:
        """Return the placing once an item is taken back."""

    def ready(self, placed: Placed) -> bool:
        """Tell whether the whole may be settled."""

    def order(self, placed: Placed) -> Sequence[str]:
        """Return the items that are put, in the order in which they are settled."""

    def counts(self, placed: Placed) -> Mapping[str, int]:
        """Return what is counted of a placing."""

    def bounds(self) -> Mapping[str, Bounds]:
        """Return between which numbers each thing counted may be once the whole is settled."""

    def standing(self, placed: Placed) -> Hashable:
        """Return what is left to matter of a placing: its moves and its counts hang on it alone."""

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        """Return the blocks that ask for a move, what is said apart."""

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        """Return what is shown of the whole once it is settled."""

    def reads(self, placed: Placed) -> tuple[str, ...]:
        """Return what there is to read now, and was not there before something was placed."""

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        """Return the keys that lead to what a slot entails for an item."""


@dataclass(frozen=True, slots=True)
class Placing:
    """A scene of one of the kinds where things are put somewhere."""

    id: str
    stage: Stage
    pieces: Mapping[str, Piece]
    slots: Mapping[str, Slot]
    branches: tuple[Branch, ...]
    rules: Rules

    def moves(self, state: State, placed: Placed) -> tuple[Move, ...]:
        return self.rules.moves(placed)

    def play(self, move: Move, state: State, placed: Placed) -> Outcome | Placed:
        match move:
            case Put(item, slot) if item in self.pieces and slot in self.slots:
                after = self.rules.put(placed, item, slot)
                if after is not None:
                    return after
            case Take(item) if item in placed:
                return self.rules.take(placed, item)
            case Done() if self.rules.ready(placed):
                return self._outcome(state, placed)
        raise ImpossibleMove(move)

    def holds(self, item: str) -> bool:
        return item in self.pieces

    def chosen(self, placed: Placed) -> tuple[str, ...]:
        return tuple(
            self.named(item, each)
            for item, slot in placed.items()
            for each in (slot, self.slots[slot].within)
            if each
        )

    def named(self, item: str, slot: str) -> str:
        """Return what conditions call an item in a slot: `scene.item.slot`."""
        return f"{self.id}.{item}" if slot == IN else f"{self.id}.{item}.{slot}"

    def show(self, sight: Sight) -> tuple[Block, ...]:
        return (*staging.speech(self.stage, sight), *self.rules.show(self, sight))

    def result(self, sight: Sight) -> tuple[Block, ...]:
        return self.rules.result(self, sight)

    def offer(self, move: Move) -> Offer:
        if not isinstance(move, Put):
            return Offer()
        piece, slot = self.pieces[move.item], self.slots[move.slot]
        if slot.label:
            return Offer(slot.label, slot.text, slot.stance or piece.stance)
        return Offer(piece.text, "", piece.stance)

    def stances(self) -> frozenset[str]:
        said = [each.stance for each in self.slots.values()]
        said += [each.stance for each in self.pieces.values()]
        return frozenset(stance for each in said for stance in each)

    def reads(self, state: State, placed: Placed) -> tuple[str, ...]:
        more = self.rules.reads(placed)
        return more if placed else (*self.stage.prose, *more)

    def taken(self, move: Move, state: State, placed: Placed) -> tuple[Taken, ...]:
        if not isinstance(move, Done):
            return ()
        if self.rules.explains == "whole":
            label = " · ".join(self._where(item, placed) for item in self.rules.order(placed))
            return (Taken(label, self._outcome(state, placed), {}),)
        return tuple(
            self._piece(item, placed.get(item, ""))
            for item, piece in self.pieces.items()
            if item in placed or piece.answer
        )

    def parts(self) -> tuple[tuple[Part, ...], ...]:
        pieces = [
            tuple(Part(ALWAYS, piece.outcomes.get(slot, NOTHING)) for slot in self.slots)
            for piece in self.pieces.values()
        ]
        if not self.rules.in_turn:
            # Any of them may come at any time, or none any more.
            any_of = (Part(ALWAYS, NOTHING), *(part for each in pieces for part in each))
            pieces = [any_of] * len(pieces)
        return (*pieces, tuple(Part(each.condition, each.outcome) for each in self.branches))

    def outcomes(self) -> tuple[Outcome, ...]:
        return (*self._of_whole(), *self._of_pieces())

    def explained(self) -> tuple[Outcome, ...]:
        return self._of_pieces() if self.rules.explains == "pieces" else self._of_whole()

    def dead_ends(self) -> tuple[tuple[str, ...], ...]:
        if self.stage.then or all(branch.outcome.then for branch in self.branches):
            return ()
        return (("outcomes",),)

    def countdown(self) -> tuple[int, str]:
        return (0, "")

    def of(self, town: Town) -> Placing:
        return self

    def _of_whole(self) -> tuple[Outcome, ...]:
        return tuple(branch.outcome for branch in self.branches)

    def _of_pieces(self) -> tuple[Outcome, ...]:
        return tuple(
            outcome for piece in self.pieces.values() for outcome in piece.outcomes.values()
        )

    def _where(self, item: str, placed: Placed) -> str:
        label = self.slots[placed[item]].label
        return f"{self.pieces[item].text} → {label}" if label else self.pieces[item].text

    def _piece(self, item: str, slot: str) -> Taken:
        piece = self.pieces[item]
        offered = {
            (each.label or piece.text): piece.outcomes.get(id, NOTHING)
            for id, each in self.slots.items()
        }
        if not slot:
            return Taken(piece.text, NOTHING, offered, left=True)
        label = self._where(item, {item: slot})
        return Taken(label, piece.outcomes.get(slot, NOTHING), offered)

    def _outcome(self, state: State, placed: Placed) -> Outcome:
        """Return what follows from every piece where it was put, then from the whole."""
        order = self.rules.order(placed)
        parts = [self.pieces[item].outcomes.get(placed[item], NOTHING) for item in order]
        crossed = (line for part in parts for line in part.red_lines)
        settled = replace(
            apply(tuple(effect for part in parts for effect in part.effects), state),
            red_lines=(*state.red_lines, *crossed),
            chosen=state.chosen.union(self.chosen(placed)),
        )
        counts = self.rules.counts(placed)
        branch = next(b for b in self.branches if holds(b.condition, settled, counts))
        return replace(_joined((*parts, branch.outcome)), made=self.rules.makes)


def _joined(parts: Sequence[Outcome]) -> Outcome:
    """Return what all parts do, told as the last of them is."""
    effects: list[Effect] = [effect for part in parts for effect in part.effects]
    points: Mapping[str, int] = {}
    for part in parts:
        points = added(points, part.points)
    return replace(
        parts[-1],
        effects=tuple(effects),
        points=points,
        red_lines=tuple(dict.fromkeys(line for part in parts for line in part.red_lines)),
        later=tuple(later for part in parts for later in part.later),
        cancel=tuple(scene for part in parts for scene in part.cancel),
    )


def done(sight: Sight, label: str, locked: str = "") -> Choices:
    """Return the button that settles the whole."""
    return Choices("", (Choice(write(Done()), label, locked=locked, icon="check"),), style="row")


def staged(values: dict[str, Any]) -> Stage:
    """Return the stage that some values are, taking them out."""
    return Stage(**{each.name: values.pop(each.name) for each in fields(Stage)})


def check_branches(
    scene: Placing, node: Node, reading: Reading, *, counts: frozenset[str], reach: bool = False
) -> None:
    """Note outcomes of which none may hold, and conditions on what the kind does not count."""
    if not scene.branches or scene.branches[-1].condition != ALWAYS:
        reading.note(key_place(node, "outcomes"), "no-default-outcome", length=len("outcomes"))
    written = inside(node, "outcomes")
    items = getattr(written, "items", ())
    for branch, item in zip(scene.branches, items, strict=False):
        for level in counted(branch.condition):
            if level.gauge not in counts and not (reach and "(" in level.gauge):
                name = level.gauge.partition("(")[0]
                values = {"name": name, "counts": ", ".join(sorted(counts))}
                place = inside(item, "if").place
                reading.note(place, "not-counted", length=len(name), **values)


def _branch(**values: Any) -> Branch:
    condition = values.pop("condition")
    return Branch(Outcome(**values), condition)


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

OUTCOMES_KEY = must(
    ListOf(BRANCH),
    "branches",
    help="Ce qui suit : la première suite dont la condition tient est racontée.",
)

# What a piece weighs once the whole is settled; what is told is told of the whole.
WEIGHED = ("effects", "points", "feedback", "lever", "source", "red_line")
WEIGHED_KEYS: Mapping[str, Key] = {name: OUTCOME_KEYS[name] for name in WEIGHED}

SLOT_KEYS: Mapping[str, Key] = {
    "label": must(Text(), help="Ce que dit le casier."),
    "text": may(Text(), "", help="Une précision, sous le casier."),
    "stance": STANCE_KEY,
}


def outcome(values: dict[str, Any]) -> Outcome:
    """Return the outcome that the values of a piece are, taking them out."""
    names = ("effects", "points", "feedback", "lever", "source", "red_lines")
    return Outcome(**{name: values.pop(name) for name in names})
