"""Whom to alert, through what, when and how loudly: what it reaches is worked out, not decreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from math import prod
from typing import Any, Literal, cast

from sena_game.rules.audience import Audience
from sena_game.rules.conditions import ALL, REACH
from sena_game.rules.message import LOUDNESS, Loudness, Message
from sena_game.rules.moves import Move, Put, Take, write
from sena_game.rules.reach import Reach, reach
from sena_game.rules.sharing import rounded
from sena_game.scenario.fields import OneOf
from sena_game.scenario.keys import STAGE_KEYS
from sena_game.scenario.model import Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Record, inside, key_place, must
from sena_game.scenario.source import Node
from sena_game.scenario.town import Town
from sena_game.scenes import alerting, picking, placing, reaching
from sena_game.scenes.alerting import (
    ALERT_KEYS,
    FORM,
    GROUPS,
    LOUD,
    THROUGH,
    WHEN,
    WHOM,
    Alert,
    Choosable,
)
from sena_game.scenes.picking import Picking
from sena_game.scenes.placing import IN, Bounds, Placed, Placing, Slot
from sena_game.screen.blocks import Block, Board, Choice, Meter, Tile

COUNTS = frozenset({"spent", "left", "optouts"})


@dataclass(frozen=True, slots=True)
class Broadcast:
    """The rules of a broadcast, in a town whose audience is known once it is `of` it."""

    alert: Alert
    picking: Picking
    audience: Audience | None = None
    kind: str = "broadcast"
    explains: Literal["pieces", "whole"] = "whole"
    in_turn: bool = False
    makes: bool = True
    # Worked out once for each set of choices, as every one of them is explored.
    known: dict[frozenset[str], Mapping[str, int]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        return self.picking.moves(placed) or self._completing(placed)

    def _completing(self, placed: Placed) -> tuple[Move, ...]:
        """Return what is lacking, where players did not decide in the order of the groups."""
        return tuple(
            Put(id, IN)
            for id, pick in self.picking.picks.items()
            if not self.picking.count(pick.group, placed) and self.picking.put(placed, id)
        )

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        return self.picking.put(placed, item)

    def take(self, placed: Placed, item: str) -> Placed:
        return picking.without(placed, item)

    def ready(self, placed: Placed) -> bool:
        return self.picking.ready(placed)

    def order(self, placed: Placed) -> tuple[str, ...]:
        return self.picking.order(placed)

    def counts(self, placed: Placed) -> Mapping[str, int]:
        """Return the shares reached, in %, of those concerned, and what it cost."""
        key = frozenset(placed)
        if key not in self.known:
            self.known[key] = self._counted(placed)
        return self.known[key]

    def _counted(self, placed: Placed) -> Mapping[str, int]:
        found, spent = self.reached(placed), self.picking.spent(placed)
        shares = {f"{REACH}({id})": found.share_of(id) for id in self._publics()}
        left = (self.picking.budget or spent) - spent
        told = {"spent": spent, "left": left, "optouts": found.optouts}
        return {**told, f"{REACH}({ALL})": found.share, **shares}

    def bounds(self) -> Mapping[str, Bounds]:
        cost = sum(pick.cost for pick in self.picking.picks.values())
        budget = cost if self.picking.budget is None else self.picking.budget
        shares = {f"{REACH}({id})": (0, 100) for id in (ALL, *self._publics())}
        return {
            "spent": (0, min(cost, budget)),
            "left": (0, budget),
            "optouts": (0, self._subscriptions()),
            **shares,
        }

    def standing(self, placed: Placed) -> Hashable:
        return self.picking.standing(placed), frozenset(placed)

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        tiles = tuple(
            self._tile(id, pick.group, scene, sight) for id, pick in self.picking.picks.items()
        )
        board = Board(scene.stage.question, "pick", tiles, meters=self._meters(sight))
        lacking = "" if self.ready(sight.placed) else self._lacking(sight)
        return (board, placing.done(sight, sight.words("Send"), lacking))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        return reaching.reached(self.reached(sight.placed), sight.town, sight.words)

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        said = [each for group in self.alert.choices.values() for each in group.values()]
        known = self.audience.channels if self.audience else {}
        channels = tuple(known[id].label for id in self.alert.channels if id in known)
        return (*channels, *(text for each in said for text in (each.label, each.text)))

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return (self.picking.picks[item].group, item)

    def of(self, town: Town) -> Broadcast:
        if town.audience is None:
            return self
        known = town.audience.channels
        picks = {
            id: replace(pick, cost=rounded(known[id].cost.minutes)) if id in known else pick
            for id, pick in self.picking.picks.items()
        }
        picking = replace(self.picking, picks=picks)
        return replace(self, picking=picking, audience=town.audience, known={})

    def reached(self, placed: Placed) -> Reach:
        """Return whom these choices reach of those concerned."""
        assert self.audience  # what is read in a town that has none is refused
        return reach(self.audience, self._message(placed))

    @property
    def ways(self) -> int:
        """Return in how many ways the alert may be sent."""
        found = Counter({(0, 0): 1})
        for pick in self.picking.picks.values():
            if pick.group == THROUGH:
                grown = {(n + 1, spent + pick.cost): many for (n, spent), many in found.items()}
                found.update({key: many for key, many in grown.items() if self._fits(*key)})
        others = prod(len(each) for each in self.alert.choices.values() if each)
        return others * (found.total() - 1)

    def _fits(self, channels: int, spent: int) -> bool:
        budget = self.picking.budget
        return channels <= self.alert.most and (budget is None or spent <= budget)

    def _message(self, placed: Placed) -> Message:
        alert = self.alert
        whom, when, form = (self._chosen(group, placed) for group in (WHOM, WHEN, FORM))
        loud = next((id for id in alert.choices[LOUD] if id in placed), "normal")
        return Message(
            to=alert.concerned,
            aim=whom.to if whom else None if not alert.choices[WHOM] else (),
            channels=tuple(id for id in alert.channels if id in placed),
            hours=when.hours if when else 1,
            loudness=cast(Loudness, loud),
            form=frozenset(form.form if form else ()),
            earlier=alert.earlier,
        )

    def _chosen(self, group: str, placed: Placed) -> Choosable | None:
        return next((each for id, each in self.alert.choices[group].items() if id in placed), None)

    def _subscriptions(self) -> int:
        """Return how many subscriptions there may be at most to what rings."""
        known = self.audience.channels if self.audience else {}
        pushes = sum(known[id].push == "yes" for id in self.alert.channels if id in known)
        return pushes * self.audience.people if self.audience else 0

    def _publics(self) -> tuple[str, ...]:
        audience = self.audience
        return (*audience.segments, *audience.districts, *audience.situations) if audience else ()

    def _tile(self, id: str, group: str, scene: Placing, sight: Sight) -> Tile:
        said = self.alert.choices.get(group, {}).get(id)
        picked, label = id in sight.placed, scene.pieces[id].text
        move = Take(id) if picked else Put(id, IN)
        locked = "" if picked or self.picking.put(sight.placed, id) else self._full(id, sight)
        tick = Choice(write(move), label, locked=locked, selected=picked)
        note = said.note if said else self._asks(id, sight)
        heading = sight.words(GROUPS[group])
        return Tile(id, label, said.text if said else "", note, group=heading, controls=(tick,))

    def _asks(self, id: str, sight: Sight) -> str:
        """Return what a channel asks for; what it is worth is learnt by sending."""
        minutes = self.picking.picks[id].cost
        asked = [sight.words("{minutes} min", minutes=minutes)] if minutes else []
        if self.audience and self.audience.channels[id].who == "prefect":
            asked.append(sight.words("the prefect’s to send"))
        return " · ".join(asked)

    def _full(self, id: str, sight: Sight) -> str:
        """Return why one more channel does not fit."""
        if self.picking.count(THROUGH, sight.placed) >= self.alert.most:
            return sight.words("{most} at most: take one back first.", most=self.alert.most)
        left = (self.picking.budget or 0) - self.picking.spent(sight.placed)
        if not left:
            return sight.words("The team has no time left.")
        return sight.words("The team has {left} min left.", left=left)

    def _meters(self, sight: Sight) -> tuple[Meter, ...]:
        words, most = sight.words, self.alert.most
        count = self.picking.count(THROUGH, sight.placed)
        said = words("{n} of {most}", n=count, most=most)
        found = [Meter(words("Channels"), count, most, said)]
        if self.picking.budget is not None:
            spent, budget = self.picking.spent(sight.placed), self.picking.budget
            said = words("{n} of {most} min", n=spent, most=budget)
            found.append(Meter(words("The team’s time"), spent, budget, said))
        return tuple(found)

    def _lacking(self, sight: Sight) -> str:
        """Return what is still to be decided."""
        lacking = [
            sight.words(GROUPS[id])
            for id in self.picking.groups
            if not self.picking.count(id, sight.placed)
        ]
        return sight.words("Still to be said: {questions}", questions=" ".join(lacking))


@dataclass(frozen=True, slots=True)
class Broadcasting(Placing):
    """A broadcast scene: what its channels are called is known once it is in its town."""

    def of(self, town: Town) -> Broadcasting:
        assert isinstance(self.rules, Broadcast)
        known = town.audience.channels if town.audience else {}
        pieces = {
            id: replace(piece, text=known[id].label if id in known else piece.text)
            for id, piece in self.pieces.items()
        }
        return replace(self, rules=self.rules.of(town), pieces=pieces)


def _broadcast(
    *, id: str, branches: tuple[placing.Branch, ...], kind: str, **values: Any
) -> Broadcasting:
    stage, alert = placing.staged(values), alerting.written(values)
    rules = Broadcast(alert, alerting.picking(alert))
    return Broadcasting(id, stage, alerting.pieces(alert), {IN: Slot("")}, branches, rules)


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    placing.check_branches(scene, node, reading, counts=COUNTS, reach=True)
    rules = scene.rules
    assert isinstance(rules, Broadcast)
    written = inside(node, LOUD)
    for id in rules.alert.choices[LOUD]:
        if id not in LOUDNESS:
            reading.unknown(key_place(written, id), "loudness", id, LOUDNESS)


SCENE = Record(
    _broadcast,
    "a broadcast",
    {
        "kind": must(OneOf(("broadcast",)), help="Le genre de scène : ici, une alerte."),
        **STAGE_KEYS,
        **ALERT_KEYS,
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "channels", "whom", "times", "loudness", "forms", "minutes"),
)
