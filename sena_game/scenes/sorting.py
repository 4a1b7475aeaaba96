"""Items into bins: each comment goes where it should, and the night goes on.

Moderation is a sorting whose bins say what they do: publish, hold, or refuse, with the legal
ground of the refusal. To keep out what may be said is then counted, as much as to let through what
may not.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sena_game.rules.moves import Done, Move, Put, Take, write
from sena_game.scenario.fields import OneOf, Plain, Ref, Text
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Outcome, Sight
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, OneOrMore, Record, inside, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenes import placing, staging
from sena_game.scenes.placing import NOTHING, Bounds, Piece, Placed, Placing, Slot
from sena_game.screen.blocks import Block, Choice, Choices, Face, Feed, Post

Act = Literal["", "publish", "hold", "refuse"]
ACTS: tuple[Act, ...] = ("publish", "hold", "refuse")
# What keeps a comment off the page, for now or for good.
KEPT_OUT = ("hold", "refuse")
COUNTS = frozenset({"right"})
MODERATED = frozenset({"right", "wrong", "missed"})


@dataclass(frozen=True, slots=True)
class Bin:
    """A bin; with `grounds`, one says on which of them an item is put there."""

    label: str
    text: str = ""
    stance: tuple[str, ...] = ()
    act: Act = ""
    grounds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """A comment; `answer` are the bins it may go to, `bins` what follows from each."""

    author: str
    text: str
    answer: tuple[str, ...]
    bins: Mapping[str, Outcome]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sorting:
    """The rules of a sorting: every item in turn, in one bin each."""

    feed: str
    items: Mapping[str, Item]
    answers: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, Slot]
    acts: Mapping[str, Act]
    of_bin: Mapping[str, str]
    kind: str = "sorting"
    explains: Literal["pieces", "whole"] = "pieces"
    in_turn: bool = True
    makes: bool = False

    def moves(self, placed: Placed) -> tuple[Move, ...]:
        current = self._current(placed)
        if current is None:
            return (Done(),)
        return tuple(Put(current, slot) for slot in self.slots)

    def put(self, placed: Placed, item: str, slot: str) -> Placed | None:
        return {**placed, item: slot}

    def take(self, placed: Placed, item: str) -> Placed:
        return {id: slot for id, slot in placed.items() if id != item}

    def ready(self, placed: Placed) -> bool:
        return self._current(placed) is None

    def order(self, placed: Placed) -> tuple[str, ...]:
        return tuple(id for id in self.items if id in placed)

    def counts(self, placed: Placed) -> Mapping[str, int]:
        """Return how many are right; in a moderation, kept out `wrong`ly, or `missed` too."""
        right = sum(slot in self.answers[id] for id, slot in placed.items())
        if not self.moderates:
            return {"right": right}
        _, missed, wrong, _ = self.detected(placed)
        return {"right": right, "wrong": wrong, "missed": missed}

    def bounds(self) -> Mapping[str, Bounds]:
        sound = [id for id, answer in self.answers.items() if set(answer) & self.slots.keys()]
        faults = sum(self._at_fault(id) for id in self.items)
        alone = len(self.slots) == 1
        right = (len(sound) if alone else 0, len(sound))
        kept_out = {"wrong": (0, len(self.items) - faults), "missed": (0, faults)}
        return {"right": right, **(kept_out if self.moderates else {})}

    def standing(self, placed: Placed) -> Hashable:
        return len(placed), tuple(self.counts(placed).values())

    def show(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        current = self._current(sight.placed)
        # The last to arrive is on top, as on any network: what is asked about is read first.
        arrived = [id for id in self.items if id in sight.placed or id == current][::-1]
        posts = tuple(self._post(id, sight, current=id == current) for id in arrived)
        return (Feed(self.feed, posts), self._asked(scene, sight))

    def result(self, scene: Placing, sight: Sight) -> tuple[Block, ...]:
        return ()

    def reads(self, placed: Placed) -> tuple[str, ...]:
        current = self._current(placed)
        item = (self.items[current].text,) if current else ()
        if placed:
            return item
        bins = (text for each in self.slots.values() for text in (each.label, each.text))
        return (self.feed, *bins, *item)

    def written(self, item: str, slot: str) -> tuple[str, ...]:
        own = slot in self.items[item].bins
        return ("items", item, "bins", slot if own else self.of_bin[slot])

    def detected(self, placed: Placed) -> tuple[int, int, int, int]:
        """Return the hits, misses, false alarms and rightly let through of a moderation."""
        faults = {id for id in placed if self._at_fault(id)}
        out = {id for id, slot in placed.items() if self._keeps_out(slot)}
        alarms = {id for id in out - faults if placed[id] not in self.answers[id]}
        hits = len(faults & out)
        return hits, len(faults) - hits, len(alarms), len(placed) - len(faults) - len(alarms)

    @property
    def moderates(self) -> bool:
        """Tell whether some bin keeps a comment off the page."""
        return any(act in KEPT_OUT for act in self.acts.values())

    def _keeps_out(self, slot: str) -> bool:
        return self.acts[slot] in KEPT_OUT

    def _at_fault(self, item: str) -> bool:
        """Tell whether no right answer leaves a comment on the page."""
        answers = self.answers[item]
        return bool(answers) and all(self._keeps_out(slot) for slot in answers)

    def _current(self, placed: Placed) -> str | None:
        return next((id for id in self.items if id not in placed), None)

    def _asked(self, scene: Placing, sight: Sight) -> Choices:
        current = self._current(sight.placed)
        if current is None:
            return placing.done(sight, sight.words("That is my last word"))
        choices = tuple(
            Choice(write(Put(current, id)), slot.label, slot.text)
            for id, slot in self.slots.items()
        )
        return Choices(scene.stage.question, choices)

    def _post(self, id: str, sight: Sight, *, current: bool) -> Post:
        item = self.items[id]
        author = staging.face(item.author, "calm", sight) or Face("")
        if current:
            return Post(id, author, item.text, item.note, current=True)
        label = self.slots[sight.placed[id]].label
        again = Choice(write(Take(id)), sight.words("Sort again"), icon="undo-2")
        return Post(id, author, item.text, item.note, mark=label, control=again)


def _slots(bins: Mapping[str, Bin]) -> Mapping[str, Slot]:
    """Return each place an item may go to: a bin, or one of its grounds, which is within it."""
    found: dict[str, Slot] = {}
    for id, bin in bins.items():
        for ground, label in bin.grounds.items():
            name = f"{bin.label} · {label}"
            found[f"{id}-{ground}"] = Slot(name, bin.text, bin.stance, within=id)
        if not bin.grounds:
            found[id] = Slot(bin.label, bin.text, bin.stance)
    return found


def _sorting(
    *,
    id: str,
    feed: str,
    bins: Mapping[str, Bin],
    items: Mapping[str, Item],
    branches: tuple[placing.Branch, ...],
    kind: str,
    **values: Any,
) -> Placing:
    slots = _slots(bins)
    of_bin = {name: slot.within or name for name, slot in slots.items()}
    answers = {
        each: tuple(name for name in slots if {name, of_bin[name]} & set(item.answer))
        for each, item in items.items()
    }
    pieces = {
        each: Piece(item.text, _outcomes(item, of_bin), answers[each])
        for each, item in items.items()
    }
    acts = {name: bins[bin].act for name, bin in of_bin.items()}
    rules = Sorting(feed, items, answers, slots, acts, of_bin)
    return Placing(id, placing.staged(values), pieces, slots, branches, rules)


def _outcomes(item: Item, of_bin: Mapping[str, str]) -> Mapping[str, Outcome]:
    """Return what follows from each slot: what is said of it, or else of its bin."""
    said = {name: item.bins.get(name) or item.bins.get(bin) for name, bin in of_bin.items()}
    return {name: outcome for name, outcome in said.items() if outcome and outcome != NOTHING}


def _check(scene: Placing, node: Node, reading: Reading) -> None:
    rules = scene.rules
    assert isinstance(rules, Sorting)
    counts = MODERATED if rules.moderates else COUNTS
    placing.check_branches(scene, node, reading, counts=counts)
    bins = inside(node, "bins")
    known = {*rules.slots, *(key.text for key, _ in getattr(bins, "entries", ()))}
    for id, item in rules.items.items():
        written = inside(node, "items", id)
        for answer in item.answer:
            if answer not in known:
                reading.unknown(inside(written, "answer").place, "bin", answer, known)
        for bin in item.bins:
            if bin not in known:
                reading.unknown(key_place(written, "bins", bin), "bin", bin, known)
        _name(scene, id, known - item.bins.keys(), written, reading)


def _name(scene: Placing, item: str, bins: Iterable[str], written: Node, reading: Reading) -> None:
    """Name what may be asked of an item: each bin, and each ground, though it entails nothing."""
    for bin in sorted(bins):
        name = f"{scene.id}.{item}.{bin}"
        if name not in reading.names.get("option", {}):
            reading.name("option", name, written.place)


BIN = Record(
    Bin,
    "a bin",
    {
        "label": must(Text(), help="Ce que dit le casier."),
        "text": may(Text(), "", help="Une précision, sous le casier."),
        "stance": STANCE_KEY,
        "act": may(
            OneOf(ACTS),
            "",
            help="Ce que fait le casier d’une modération : publier, mettre de côté…",
        ),
        "grounds": may(
            MapOf(Text()),
            {},
            help="Les motifs entre lesquels choisir, chacun avec son identifiant.",
        ),
    },
)

# An item may start or cancel a scene too.
PLACED_KEYS = {
    **placing.WEIGHED_KEYS,
    **{name: OUTCOME_KEYS[name] for name in ("later", "cancel")},
}

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
        "answer": must(
            OneOrMore(Plain()),
            help="Le bon casier, ou la liste des bons ; avec son motif, « refuser-injure ».",
        ),
        "bins": must(
            MapOf(Record(Outcome, "a bin of this item", PLACED_KEYS), names="option", full=True),
            silent=True,
            help="Ce que chaque casier entraîne pour ce commentaire.",
        ),
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
        "outcomes": placing.OUTCOMES_KEY,
    },
    named=True,
    check=_check,
    rests_on=("outcomes", "if", "items", "bins", "answer"),
)
