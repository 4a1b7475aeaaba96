"""The rules of a planning, and the week as it is seen: while it is filled, and once it is settled.

Who plans sees the hours and what is free. What breaks a rule, clashes or is out of its place is
told of each item at the end only: a board that says so at once would plan by itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sena_game.rules.moves import Hold, Move, Put, Take, write
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenes import placing
from sena_game.scenes.filling import OUT, Filling
from sena_game.scenes.picking import without
from sena_game.scenes.placing import Bounds, Placed, Placing
from sena_game.scenes.week import Week
from sena_game.screen.blocks import Block, Board, Choice, Meter, Slot, Tile, Tone
from sena_game.words import Words


@dataclass(frozen=True, slots=True)
class Rule:
    """Some items must not be in some cells: all of them, or all cells, when none is named.

    What `outcome` entails, it does for each item that is there all the same.
    """

    label: str
    outcome: Outcome
    items: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be placed; it may go `on` some days and channels, and is right on others."""

    label: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    hours: int = 0
    where: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    needed: bool = False
    subject: str = ""
    stance: tuple[str, ...] = ()

    def is_named(self, id: str, names: tuple[str, ...]) -> bool:
        """Tell whether it is one of those that are named, by itself or by its subject."""
        return id in names or self.subject in names


@dataclass(frozen=True, slots=True)
class Planning:
    """The rules of a planning; `refused` says why an item may not be in some cells."""

    week: Week
    items: Mapping[str, Item]
    filling: Filling
    refused: Mapping[str, Mapping[str, str]]
    keep_free: int = 0
    kind: str = "planning"
    explains: Literal["pieces", "whole"] = "whole"
    in_turn: bool = False
    makes: bool = True

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        return self.filling.moves(placed)

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        return self.filling.put(placed, item, slot)

    def take(self, placed: Placed, item: str) -> Placed:
        return without(placed, item)

    def ready(self, placed: Placed) -> bool:
        return not self.filling.lacking(placed)

    def order(self, placed: Placed) -> tuple[str, ...]:
        return self.filling.order(placed)

    def counts(self, placed: Placed) -> Mapping[str, int]:
        return self.filling.counts(placed)

    def bounds(self) -> Mapping[str, Bounds]:
        return self.filling.bounds()

    def standing(self, placed: Placed) -> Hashable:
        return self.filling.standing(placed)

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        words = sight.words
        tray = tuple(self._loose(id, sight) for id in self.items if id not in sight.placed)
        cells = tuple(self._cell(cell, sight) for cell in self.week.labels)
        note = words("Take an item in hand, then choose its place.")
        lacking = [self.items[id].label for id in self.filling.lacking(sight.placed)]
        locked = words("Still to be placed: {what}.", what=", ".join(lacking)) if lacking else ""
        board = replace(self._board(tray, cells, sight), title=scene.stage.question, note=note)
        return (board, placing.done(sight, words("The plan is ready"), locked))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        """Return the week as it is settled, each item with what is to be said of it."""
        where = {cell: id for id, cell in sight.placed.items()}
        tray = tuple(self._judged(id, sight) for id in self.items if id not in sight.placed)
        cells = tuple(
            Slot(cell, label, (self._judged(where[cell], sight),) if cell in where else ())
            for cell, label in self.week.labels.items()
        )
        title = sight.words("The week, looked at again")
        return (replace(self._board(tray, cells, sight), title=title),)

    def reads(self, placed: Placed) -> tuple[str, ...]:
        if placed:
            return ()
        texts = (text for item in self.items.values() for text in (item.label, item.text))
        return (*self.week.days.values(), *self.week.channels.values(), *texts)

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        return ("items", item)

    def _board(self, tray: tuple[Tile, ...], cells: tuple[Slot, ...], sight: Sight) -> Board:
        return Board(
            "",
            "grid",
            tray,
            sight.words("In reserve"),
            cells,
            columns=tuple(self.week.days.values()),
            rows=tuple(self.week.channels.values()),
            meters=(*self._hours(sight.placed, sight.words), *self._free(sight)),
        )

    def _loose(self, id: str, sight: Sight) -> Tile:
        item, held, words = self.items[id], sight.held == id, sight.words
        hold = Choice(write(Hold(id)), words("Put it back down") if held else words("Take in hand"))
        note = _note(item, words)
        return Tile(id, item.label, item.text, note, held=held, controls=(hold,))

    def _cell(self, cell: str, sight: Sight) -> Slot:
        """Return a cell with what stands in it, and how the item in hand is put there."""
        words, held = sight.words, sight.held
        take = words("Take back")
        tiles = tuple(
            Tile(
                id,
                self.items[id].label,
                note=_note(self.items[id], words),
                held=held == id,
                controls=(Choice(write(Take(id)), take, icon="undo-2"),),
            )
            for id, where in sight.placed.items()
            if where == cell
        )
        if not held or sight.placed.get(held) == cell:
            return Slot(cell, self.week.labels[cell], tiles)
        locked = self.refused[held].get(cell, "")
        if not locked and cell not in self.filling.ways[held]:
            locked = words("It is not meant for this place.")
        if not locked and tiles:
            locked = words("This place is taken.")
        control = Choice(write(Put(held, cell)), words("Put here"), locked=locked)
        return Slot(cell, self.week.labels[cell], tiles, control)

    def _hours(self, placed: Placed, words: Words) -> tuple[Meter, ...]:
        """Return what is asked of the team each day."""
        most = self.filling.hours_a_day
        if most is None:
            return ()
        hours = self.filling.hours_by_day(placed)
        return tuple(
            Meter(
                label,
                hours[day],
                most,
                words("{n} of {most} h", n=hours[day], most=most),
                "bad" if hours[day] > most else "plain",
            )
            for day, label in self.week.days.items()
        )

    def _free(self, sight: Sight) -> tuple[Meter, ...]:
        """Return how much of the week is kept free, when some of it is to be."""
        if not self.keep_free:
            return ()
        words, free = sight.words, self.filling.counts(sight.placed)["free"]
        said = words(
            "{free} (at least {wanted} wanted)",
            free=words.percent(free / 100),
            wanted=words.percent(self.keep_free / 100),
        )
        tone: Tone = "warning" if free < self.keep_free else "plain"
        return (Meter(words("Kept free"), free, 100, said, tone),)

    def _judged(self, id: str, sight: Sight) -> Tile:
        """Return an item with what is to be said of it: rules broken first, its place last."""
        words, cell = sight.words, sight.placed.get(id, OUT)
        broken = self.filling.broken[id].get(cell, ())
        beside = [self.items[each].label for each in self.filling.beside(id, sight.placed)]
        place, tone = _place(cell, self.filling.answers[id], words)
        if broken or beside:
            tone = "bad" if broken else "warning"
        clash = words("Same day as “{what}”", what=words("” and “").join(beside)) if beside else ""
        mark = " · ".join(filter(None, (*broken, clash, "" if broken else place)))
        return Tile(id, self.items[id].label, mark=mark, tone=tone)


def _note(item: Item, words: Words) -> str:
    hours = words("{count} h", count=item.hours) if item.hours else ""
    return " · ".join(filter(None, (hours, item.note)))


def _place(cell: str, answer: frozenset[str], words: Words) -> tuple[str, Tone]:
    """Return what is said of where an item is, and how well that is."""
    if not answer:
        return "", "plain"
    if cell in answer:
        return words("Right where it is"), "good"
    if not cell:
        return words("Missing from the plan"), "warning"
    return words("Better left out") if answer == {OUT} else words("Better elsewhere"), "warning"
