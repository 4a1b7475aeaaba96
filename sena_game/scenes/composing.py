"""A message made of tiles, under a limit of signs: seen as it will appear, heard as it is read."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sena_game.rules.effects import Effect
from sena_game.rules.moves import Move, Put, Take, write
from sena_game.scenario.fields import Number, OneOf, Plain, Text
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, Record, inside, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenes import picking, placing
from sena_game.scenes.picking import Group, Pick, Picking
from sena_game.scenes.placing import IN, Bounds, Piece, Placed, Placing, Slot
from sena_game.scenes.wording import FORMS, Bit, heard, instead, seen
from sena_game.screen.blocks import Block, Board, Choice, Message, Meter, Tile
from sena_game.words import Words

Frame = Literal["display", "post", "sms", "push", "poster"]
FRAMES: tuple[Frame, ...] = ("display", "post", "sms", "push", "poster")
# What stands between two texts of a message: one sign, whichever it is.
JOINS = {"space": " ", "line": "\n"}
COUNTS = frozenset({"right", "wrong", "missed", "length", "left"})
# The group of all bits, where there are no groups.
ALL = ""


@dataclass(frozen=True, slots=True)
class Composing:
    """The rules of a message: bits by group, as many signs as fit, and what it is written on."""

    bits: Mapping[str, Bit]
    picking: Picking
    frame: Frame
    title: str = ""
    join: str = " "
    limit: int | None = None
    kind: str = "composing"
    explains: Literal["pieces", "whole"] = "whole"
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
        good = {id for id, bit in self.bits.items() if bit.right}
        length = self.length(placed)
        return {
            "right": len(good & placed.keys()),
            "wrong": sum(self.bits[id].right is False for id in placed),
            "missed": len(good - placed.keys()),
            "length": length,
            "left": (length if self.limit is None else self.limit) - length,
        }

    def bounds(self) -> Mapping[str, Bounds]:
        good = sum(bit.right is True for bit in self.bits.values())
        bad = sum(bit.right is False for bit in self.bits.values())
        whole = self.length(dict.fromkeys(self.bits, IN))
        limit = whole if self.limit is None else self.limit
        return {
            "right": (0, good),
            "wrong": (0, bad),
            "missed": (0, good),
            "length": (0, min(whole, limit)),
            "left": (0, 0 if self.limit is None else limit),
        }

    def standing(self, placed: Placed) -> Hashable:
        return self.picking.standing(placed), tuple(self.counts(placed).values())

    def length(self, placed: Placed) -> int:
        """Return the signs of the message, what joins its parts included."""
        return max(0, self.picking.spent(placed) - 1)

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        words = sight.words
        tiles = tuple(self._tile(id, bit, sight) for id, bit in self.bits.items())
        board = Board(scene.stage.question, "pick", tiles)
        send = placing.done(sight, words("It can go out"), self._lacking(sight))
        return (*self._messages(sight), board, send)

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        return self._messages(sight)

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        groups = (group.label for group in self.picking.groups.values())
        return (*groups, *(bit.text for bit in self.bits.values()))

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return ("tiles", item)

    def _messages(self, sight: Sight) -> tuple[Message, ...]:
        """Return the message, then what stands in place of its picture when it may have one."""
        words = sight.words
        bits = [bit for id, bit in self.bits.items() if id in sight.placed]
        text, spoken = seen(bits, self.join), heard(bits, words)
        differs = spoken != text.replace("\n", " ")
        meter = self._meter(sight.placed, words)
        shown = Message(self.title, text, self.frame, spoken if differs else "", meter)
        if not instead(self.bits.values()):
            return (shown,)
        said = instead(bits)
        silent = "" if said else words("“Picture”, and nothing more")
        return (shown, Message(words("In place of the picture"), said, "post", silent))

    def _meter(self, placed: Placed, words: Words) -> Meter | None:
        if self.limit is None:
            return None
        length = self.length(placed)
        said = words("{n} of {most} signs", n=length, most=self.limit)
        return Meter(words("Length"), length, self.limit, said)

    def _tile(self, id: str, bit: Bit, sight: Sight) -> Tile:
        words, picked = sight.words, id in sight.placed
        move = Take(id) if picked else Put(id, IN)
        locked = "" if picked or self.picking.put(sight.placed, id) else self._full(id, sight)
        limited = self.limit is not None and bit.cost
        note = words("{count} signs", count=len(bit.text)) if limited else ""
        tick = Choice(write(move), bit.text, locked=locked, selected=picked)
        group = self.picking.groups[bit.group].label
        return Tile(id, bit.text, note=note, group=group, controls=(tick,))

    def _full(self, id: str, sight: Sight) -> str:
        """Return why one more does not fit: the signs it lacks, or its group is full."""
        words, group = sight.words, self.bits[id].group
        most = self.picking.groups[group].most
        kept = {each: IN for each in sight.placed if most > 1 or self.bits[each].group != group}
        over = self.length({**kept, id: IN}) - (self.limit or 0)
        if self.limit is None or over <= 0:
            return words("{most} at most: take one back first.", most=most)
        if over == 1:
            return words("One sign is lacking.")
        return words("{count} signs are lacking.", count=over)

    def _lacking(self, sight: Sight) -> str:
        """Return what is still to be picked before the message may go."""
        groups = self.picking.groups.items()
        short = [g for id, g in groups if self.picking.count(id, sight.placed) < g.least]
        if not short:
            return ""
        what = ", ".join(group.label for group in short if group.label)
        return sight.words("Still lacking: {what}.", what=what or sight.words("a text"))


def _bit(
    *,
    effects: tuple[Effect, ...],
    points: Mapping[str, int],
    red_lines: tuple[str, ...],
    right: str,
    **values: Any,
) -> Bit:
    outcome = Outcome(effects=effects, points=points, red_lines=red_lines)
    return Bit(outcome=outcome, right=RIGHT.get(right), **values)


RIGHT: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}


def _composing(
    *,
    id: str,
    tiles: Mapping[str, Bit],
    groups: Mapping[str, Group],
    limit: int | None,
    frame: Frame,
    title: str,
    join: str,
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    groups = groups or {ALL: Group("", 1, max(1, len(tiles)))}
    picks = {name: Pick(bit.group, bit.cost) for name, bit in tiles.items()}
    # The first bit is set off by nothing: the limit has room for one sign more.
    budget = None if limit is None else limit + 1
    rules = Composing(tiles, Picking(picks, groups, budget), frame, title, JOINS[join], limit)
    pieces = {
        name: Piece(bit.text, {IN: bit.outcome}, (IN,) if bit.right else (), bit.stance)
        for name, bit in tiles.items()
    }
    return Placing(id, placing.staged(values), pieces, {IN: Slot("")}, branches, rules)


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=COUNTS)
    rules = scene.rules
    assert isinstance(rules, Composing)
    groups = rules.picking.groups
    for id, bit in rules.bits.items():
        written = inside(node, "tiles", id)
        if not bit.group and ALL not in groups:
            reading.note(written.place, "missing-key", owner="a tile", key="group")
        elif bit.group not in groups:
            reading.unknown(inside(written, "group").place, "group", bit.group, groups)
    if not rules.picking.possible:
        reading.note(key_place(node, "tiles"), "never-ready", length=len("tiles"))


GROUP = Record(
    Group,
    "a group",
    {
        "label": must(Text(), help="Le nom du groupe : Quoi, Où, Quand…"),
        "least": may(Number(0, 20), 0, help="Combien de ses morceaux il faut au moins."),
        "most": may(Number(1, 20), 1, help="Combien de ses morceaux on peut prendre au plus."),
    },
)

TILE = Record(
    _bit,
    "a tile",
    {
        "text": must(Text(), help="Ce que ce morceau écrit dans le message."),
        "form": may(
            OneOf(FORMS),
            "text",
            help="Un texte, un « hashtag » mis à la fin, ou « alt », ce qui se lit sans l’image.",
        ),
        "group": may(Plain(), ALL, help="Son groupe, parmi les « groups » de la scène."),
        "spoken": may(
            Text(),
            "",
            help="Comment il se lit à voix haute, quand cela diffère de ce qui est écrit.",
        ),
        "right": may(
            OneOf(("yes", "no")),
            "",
            help="« yes » s’il faut le prendre, « no » s’il ne le faut pas ; sinon, c’est selon.",
        ),
        "stance": STANCE_KEY,
        **{name: OUTCOME_KEYS[name] for name in ("effects", "points", "red_line")},
    },
)

SCENE = Record(
    _composing,
    "a message",
    {
        "kind": must(OneOf(("composing",)), help="Le genre de scène : ici, un message à composer."),
        **STAGE_KEYS,
        "frame": must(
            OneOf(FRAMES),
            help="Ce qui porte le message : panneau, publication, SMS, notification ou affiche.",
        ),
        "title": may(Text(), "", help="Le nom de ce qui porte le message, au-dessus de lui."),
        "limit": may(
            Number(1, 5000), help="Combien de signes le message peut avoir, espaces compris."
        ),
        "join": may(
            OneOf(tuple(JOINS)),
            "space",
            help="Ce qui sépare les morceaux : une espace ou une ligne.",
        ),
        "groups": may(
            MapOf(GROUP), {}, help="Les groupes de morceaux, chacun avec son identifiant."
        ),
        "tiles": must(
            MapOf(TILE, names="option", full=True),
            silent=True,
            help="Les morceaux du message, chacun avec son identifiant, dans leur ordre.",
        ),
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "tiles", "groups", "group", "limit", "least", "most"),
)
