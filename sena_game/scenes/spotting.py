"""A page to be read again: what is wrong in it, and what only looks so.

To mark everything finds every fault and is no reading: false alarms are counted as faults missed
are. Once the reading is given back, the page is shown as it should be.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sena_game.rules.moves import Move, Put, Take, write
from sena_game.scenario.fields import Number, OneOf, Text, YesNo
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, Record, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenes import picking, placing
from sena_game.scenes.picking import Group, Pick, Picking
from sena_game.scenes.placing import IN, NOTHING, Bounds, Piece, Placed, Placing, Slot
from sena_game.screen.blocks import Block, Board, Choice, Meter, Tile, Tone
from sena_game.words import Words

COUNTS = frozenset({"right", "wrong", "missed"})
PAGE = "page"
# What a part weighs once it is marked.
WEIGHED = ("effects", "points", "feedback", "lever", "source")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on the page, and what is read there; a `fault` has something `better`."""

    label: str
    text: str
    outcome: Outcome
    note: str = ""
    fault: bool = False
    better: str = ""


@dataclass(frozen=True, slots=True)
class Spotting:
    """The rules of a spotting: which parts are marked; `medium` is what they are on."""

    medium: str
    parts: Mapping[str, Part]
    picking: Picking
    kind: str = "spotting"
    explains: Literal["pieces", "whole"] = "pieces"
    in_turn: bool = False
    makes: bool = True

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
        """Return the faults found, the false alarms and the faults missed."""
        right = len(self.faults & placed.keys())
        return {
            "right": right,
            "wrong": len(placed) - right,
            "missed": len(self.faults) - right,
        }

    def bounds(self) -> Mapping[str, Bounds]:
        faults, most = len(self.faults), self.most
        return {
            "right": (0, min(faults, most)),
            "wrong": (0, min(len(self.parts) - faults, most)),
            "missed": (max(0, faults - most), faults),
        }

    def standing(self, placed: Placed) -> Hashable:
        return self.picking.standing(placed), tuple(self.counts(placed).values())

    @property
    def faults(self) -> frozenset[str]:
        return frozenset(id for id, part in self.parts.items() if part.fault)

    @property
    def most(self) -> int:
        return self.picking.groups[PAGE].most

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        tiles = tuple(self._part(id, part, sight) for id, part in self.parts.items())
        asked = scene.stage.question
        board = Board(self.medium, "page", tiles, meters=self._meters(sight), note=asked)
        return (board, placing.done(sight, sight.words("I have read it all")))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        """Return the page as it should be, with what was made of each part."""
        words, counts = sight.words, self.counts(sight.placed)
        tiles = tuple(self._corrected(id, part, sight) for id, part in self.parts.items())
        note = words(
            "Found: {right} of {faults}. Missed: {missed}. False alarms: {wrong}.",
            faults=len(self.faults),
            **counts,
        )
        return (Board(self.medium, "page", tiles, note=note),)

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        texts = ((part.label, part.text, part.note) for part in self.parts.values())
        return (self.medium, *(text for each in texts for text in each if text))

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return ("parts", item)

    def _part(self, id: str, part: Part, sight: Sight) -> Tile:
        marked = id in sight.placed
        move = Take(id) if marked else Put(id, IN)
        full = not marked and self.picking.put(sight.placed, id) is None
        most = "{most} at most: take one back first."
        locked = sight.words(most, most=self.most) if full else ""
        tick = Choice(write(move), part.label, locked=locked, selected=marked)
        return Tile(id, part.label, part.text, part.note, controls=(tick,))

    def _meters(self, sight: Sight) -> tuple[Meter, ...]:
        """Return how many marks are left, where they are limited."""
        words, marked, most = sight.words, len(sight.placed), self.most
        if most == len(self.parts):
            return ()
        return (Meter(words("Marked"), marked, most, words("{n} of {most}", n=marked, most=most)),)

    def _corrected(self, id: str, part: Part, sight: Sight) -> Tile:
        mark, tone = _judged(part, sight.words, marked=id in sight.placed)
        note = sight.words("corrected") if part.better else ""
        return Tile(id, part.label, part.better or part.text, note, mark, tone)


def _judged(part: Part, words: Words, *, marked: bool) -> tuple[str, Tone]:
    """Return what was made of a part; nothing of one that was rightly let through."""
    if part.fault:
        return (words("Found"), "good") if marked else (words("Missed"), "bad")
    return (words("Nothing wrong there"), "warning") if marked else ("", "plain")


def _part(*, fault: bool, better: str, **values: Any) -> Part:
    """Return a part; what can be written better is a fault."""
    outcome = Outcome(**{name: values.pop(name) for name in WEIGHED})
    return Part(outcome=outcome, fault=fault or bool(better), better=better, **values)


def _spotting(
    *,
    id: str,
    medium: str,
    parts: Mapping[str, Part],
    marks: int,
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    group = Group("", 0, min(marks or len(parts), len(parts)))
    chosen = Picking(dict.fromkeys(parts, Pick(PAGE)), {PAGE: group})
    pieces = {
        name: Piece(part.label, _entailed(part), (IN,) if part.fault else ())
        for name, part in parts.items()
    }
    rules = Spotting(medium, parts, chosen)
    return Placing(id, placing.staged(values), pieces, {IN: Slot("")}, branches, rules)


def _entailed(part: Part) -> Mapping[str, Outcome]:
    """Return what follows from a mark; of what is no fault, nothing needs to be said."""
    return {IN: part.outcome} if part.fault or part.outcome != NOTHING else {}


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=COUNTS)
    if len(scene.pieces) < 2:
        reading.note(key_place(node, "parts"), "no-options", length=len("parts"))


PART = Record(
    _part,
    "a part of a page",
    {
        "label": must(Text(), help="Ce qui se trouve là : un titre, une photo, un lien, une date."),
        "text": must(Text(), help="Ce qu’on y lit ; d’une image, ce qu’elle montre."),
        "note": may(Text(), "", help="Une mention brève, à côté : une taille, une couleur."),
        "fault": may(YesNo(), False, help="« yes » si quelque chose ne va pas là."),
        "better": may(
            Text(), "", help="Ce qu’il fallait y lire. Qui a mieux à écrire a vu une faute."
        ),
        **{name: OUTCOME_KEYS[name] for name in WEIGHED},
    },
)

SCENE = Record(
    _spotting,
    "a spotting",
    {
        "kind": must(OneOf(("spotting",)), help="Le genre de scène : ici, une page à relire."),
        **STAGE_KEYS,
        "medium": must(
            Text(), help="Ce que l’on relit, tel qu’on le nomme : une adresse, une affiche."
        ),
        "parts": must(
            MapOf(PART, names="option", full=True),
            silent=True,
            help="Ce qui s’y lit, dans l’ordre, chaque partie avec son identifiant.",
        ),
        "marks": may(
            Number(1, 20), 0, help="Combien de parties on peut marquer au plus. Par défaut, toutes."
        ),
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "parts", "fault", "better"),
)
