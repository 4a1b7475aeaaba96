"""The graph of all that can happen: one node for all the plays that cannot differ any more.

A node is a situation and the levels of its gauges. A situation is a session as far as anything
ahead can tell it from another, gauges apart; gauges are kept as the class of their level. Nodes
of one situation are stepped together: once for each set of levels that its conditions can tell
apart, by the player's own step function, and what the effects make of every level is then read
in a table. What is put piece by piece is factored, as `placings` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sena_game.explore.chances import ways
from sena_game.explore.liveness import (
    EACH,
    LEVELS,
    NOTHING,
    ONE,
    PLACES_AT_MOST,
    Classes,
    Horizon,
    Shifting,
    everything,
    horizons,
    place,
    read_now,
    remembered,
)
from sena_game.explore.placings import factored, put, put_so_far
from sena_game.play.session import Session, moves, step
from sena_game.rules.effects import Effect
from sena_game.rules.moves import Continue, Move, Put
from sena_game.scenario.fields import NOTCH
from sena_game.scenario.model import Outcome, Scenario

# Codes take 64 bits, and the numbers of nodes 32.
Numbers = NDArray[np.signedinteger[Any]]
NONE: Numbers = np.array([], dtype=np.int64)
NO_NODE: Numbers = np.array([], dtype=np.int32)
Clock = Callable[[], float]
NO_OUTCOME = Outcome()
STATES_AT_MOST = 500_000


class TooMany(Exception):
    """There are more states than was allowed, or they take longer."""


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that a move may lead to: in which situation, and what it changes.

    `moves` are all those that could be made then; `chance` is that of the draw, once `move` is;
    `read` are the author's words that were on the screens meanwhile, each time they came.
    """

    move: Move
    moves: tuple[Move, ...]
    chance: float
    target: int
    effects: tuple[Effect, ...]
    points: tuple[tuple[str, int], ...]
    red_lines: tuple[str, ...]
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges of one way: from nodes of a situation to nodes of another."""

    situation: int
    way: Way
    sources: Numbers
    targets: Numbers


@dataclass(slots=True)
class Situation:
    """Sessions alike but for their gauges, of which one is kept; the classes of levels met.

    A code holds the classes of all the gauges that matter, one digit each; `codes` are sorted,
    `nodes` are theirs. `arrived` are codes still to be placed, with the way and the nodes they
    come from.
    """

    session: Session
    classes: Mapping[str, Classes]
    codes: Numbers = field(default_factory=NONE.copy)
    nodes: Numbers = field(default_factory=NO_NODE.copy)
    arrived: list[tuple[Numbers, Numbers, int, Way]] = field(default_factory=list)

    @property
    def soonness(self) -> tuple[int, bool, int, int]:
        session = self.session
        return session.state.turn, not session.told, -len(session.back), len(session.placed)

    def weights(self) -> Iterator[tuple[str, int, int]]:
        """Yield each gauge with the weight of its digit, and its number of classes."""
        weight = 1
        for gauge, classes in self.classes.items():
            size = max(classes) + 1
            yield gauge, weight, size
            weight *= size

    def level(self, gauge: str, code: int) -> int:
        """Return the first level that a code may stand for."""
        weight, size = next((w, size) for name, w, size in self.weights() if name == gauge)
        return LEVELS[self.classes[gauge].index(code // weight % size)]

    def code(self, levels: Mapping[str, int]) -> int:
        """Return the code of the situation at these levels."""
        return sum(
            self.classes[gauge][levels[gauge] // NOTCH] * weight
            for gauge, weight, _ in self.weights()
        )


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes are numbered from 0, the start; `situation` gives that of each."""

    situations: Sequence[Situation]
    situation: Numbers
    edges: Sequence[Edges]
    shifting: Shifting

    @property
    def size(self) -> int:
        return len(self.situation)


def explore(
    begin: Session,
    most: int = STATES_AT_MOST,
    *,
    keep: Sequence[str] = (),
    clock: Clock | None = None,
    until: float = inf,
    places: int = PLACES_AT_MOST,
) -> Graph:
    """Return the graph of every play from `begin`.

    Raise `TooMany` beyond `most` nodes, or once `clock` says more than `until`. The level of the
    gauges to `keep` is told at every node, whether it matters or not. A story of more than so
    many `places` is explored without knowing beforehand what may matter.
    """
    search = _Search(begin, most, keep, places)
    return search.run(clock or (lambda: 0.0), until)


class _Search:
    def __init__(self, begin: Session, most: int, keep: Sequence[str], places: int) -> None:
        self.begin = replace(begin, scenario=factored(begin.scenario))
        self.scenario = begin.scenario
        self.most = most
        self.keep = dict.fromkeys(keep, EACH)
        self.shifting = Shifting()
        self.horizons = horizons(begin, self.shifting, places)
        self.known: dict[tuple[object, ...], int] = {}
        self.situations: list[Situation] = []
        self.waiting: list[tuple[tuple[int, bool, int, int], int]] = []
        self.tables: dict[tuple[Classes, Classes, Classes], Numbers] = {}
        self.reads: dict[tuple[object, ...], Mapping[str, Classes]] = {}
        self.placed: list[Numbers] = []
        self.edges: list[Edges] = []
        self.count = 0

    def run(self, clock: Clock, until: float) -> Graph:
        first = self._situation(self.begin)
        self._number(first, np.array([self.situations[first].code(self.begin.state.gauges)]))
        self._step(first, self.situations[first].codes)
        while self.waiting:
            if clock() > until:
                raise TooMany
            # With the fewest decisions made, most of what leads there has been met already.
            _, at = heappop(self.waiting)
            fresh = self._place(at)
            if len(fresh) and not self.situations[at].session.ended:
                self._step(at, fresh)
        for each in self.situations:
            each.session = replace(each.session, scenario=self.scenario)
        return Graph(self.situations, np.concatenate(self.placed), self.edges, self.shifting)

    def _situation(self, session: Session) -> int:
        """Return the number of the situation a session is in."""
        horizon = self._horizon(session)
        placed = put_so_far(session, horizon.atoms)
        crossed = bool(session.state.red_lines)
        name = (place(session), placed, remembered(session, horizon.atoms), crossed)
        if name not in self.known:
            self.known[name] = len(self.situations)
            self.situations.append(Situation(session, {**horizon.classes, **self.keep}))
        return self.known[name]

    def _horizon(self, session: Session) -> Horizon:
        if session.ended:
            return NOTHING
        if self.horizons is None:
            return everything(self.scenario)
        return self.horizons[place(session)][len(session.placed)]

    def _place(self, at: int) -> Numbers:
        """Give nodes to what has arrived in a situation; return the codes that are new."""
        here = self.situations[at]
        arrived, here.arrived = here.arrived, []
        codes, inverse = np.unique(
            np.concatenate([each[0] for each in arrived]), return_inverse=True
        )
        fresh = np.setdiff1d(codes, here.codes, assume_unique=True) if len(here.codes) else codes
        self._number(at, fresh)
        nodes = here.nodes[np.searchsorted(here.codes, codes)][inverse]
        end = 0
        for each, sources, origin, way in arrived:
            targets = nodes[end : end + len(each)]
            self.edges.append(Edges(origin, way, sources, targets))
            end += len(each)
        return fresh

    def _number(self, at: int, fresh: Numbers) -> None:
        """Give the next numbers to new codes of a situation."""
        here = self.situations[at]
        nodes = np.arange(self.count, self.count + len(fresh), dtype=np.int32)
        self.count += len(fresh)
        if self.count > self.most:
            raise TooMany
        self.placed.append(np.full(len(fresh), at, dtype=np.int32))
        codes = np.concatenate([here.codes, fresh])
        order = np.argsort(codes, kind="stable")
        here.codes, here.nodes = codes[order], np.concatenate([here.nodes, nodes])[order]

    def _step(self, at: int, fresh: Numbers) -> None:
        """Make every move from new codes of a situation."""
        here = self.situations[at]
        nodes = here.nodes[np.searchsorted(here.codes, fresh)]
        digits = {gauge: fresh // weight % size for gauge, weight, size in here.weights()}
        for rows, found in self._menus(here, fresh, digits):
            kept = nodes if len(rows) == len(nodes) else nodes[rows]
            for way in found:
                target = self.situations[way.target]
                if not target.arrived:
                    heappush(self.waiting, (target.soonness, way.target))
                target.arrived.append((self._moved(here, way, digits, rows), kept, at, way))

    def _menus(
        self, here: Situation, fresh: Numbers, digits: Mapping[str, Numbers]
    ) -> Iterator[tuple[Numbers, Sequence[Way]]]:
        """Yield the ways that some rows have, and the rows; each row once."""
        told_apart = np.zeros(len(fresh), dtype=np.int64)
        for gauge, read in self._read_now(here.session).items():
            if gauge in digits:
                # Only what is read now tells levels apart: what is read later does not yet.
                table = self._table(here.classes[gauge], EACH, read)
                told_apart = told_apart * (max(read) + 1) + table[digits[gauge]]
        kinds, first, inverse = np.unique(told_apart, return_index=True, return_inverse=True)
        if len(kinds) == 1:
            yield np.arange(len(fresh)), self._ways(here, int(fresh[0]))
            return
        menus: dict[tuple[Way, ...], list[int]] = {}
        for kind, row in enumerate(first.tolist()):
            menus.setdefault(self._ways(here, int(fresh[row])), []).append(kind)
        for menu, alike in menus.items():
            yield np.flatnonzero(np.isin(inverse, alike)), menu

    def _ways(self, here: Situation, code: int) -> tuple[Way, ...]:
        """Return what every move leads to from a code, with the player's own step."""
        levels = {gauge: here.level(gauge, code) for gauge in here.classes}
        gauges = {**here.session.state.gauges, **levels}
        session = replace(here.session, state=replace(here.session.state, gauges=gauges))
        return tuple(self._each_way(session))

    def _each_way(self, session: Session) -> Iterator[Way]:
        """Yield what every move leads to, by the player's own step."""
        possible = moves(session)
        asked = () if session.told else session.scene.reads(session.state, session.placed)
        for move in possible:
            outcome = _outcome(session, move, self.scenario)
            points = tuple(sorted(outcome.points.items()))
            for odds, after in ways(session, move):
                reached = self._read_on(after)
                target = self._situation(reached)
                last = reached.ending.prose if reached.ended else ()
                read = tuple(text for text in (*asked, *outcome.prose, *last) if text)
                changes = (outcome.effects, points, outcome.red_lines, read)
                yield Way(move, possible, odds, target, *changes)

    def _read_on(self, session: Session) -> Session:
        """Return the session once what is told has been read, when that depends on no gauge."""
        if session.told and not self._read_now(session):
            return step(session, Continue())
        return session

    def _read_now(self, session: Session) -> Mapping[str, Classes]:
        stands = put_so_far(session, frozenset())
        name = session.at, session.told is None, session.next, stands
        if name not in self.reads:
            self.reads[name] = read_now(session, self.shifting)
        return self.reads[name]

    def _moved(
        self, here: Situation, way: Way, digits: Mapping[str, Numbers], rows: Numbers
    ) -> Numbers:
        """Return the codes reached by some rows in the situation a way leads to."""
        shifts = self.shifting(way.effects)
        target = self.situations[way.target]
        codes = np.zeros(len(rows), dtype=np.int64)
        for gauge, weight, _ in target.weights():
            now, after = here.classes.get(gauge, ONE), shifts.get(gauge, EACH)
            table = self._table(now, after, target.classes[gauge])
            codes += table[digits[gauge][rows]] * weight if gauge in digits else table[0] * weight
        return codes

    def _table(self, now: Classes, after: Classes, ahead: Classes) -> Numbers:
        """Return the class ahead of each class of levels, when each level becomes that `after`."""
        if (now, after, ahead) not in self.tables:
            # Levels of one class lead to one class: the first of each stands for all.
            each = [ahead[after[now.index(digit)]] for digit in range(max(now) + 1)]
            self.tables[now, after, ahead] = np.array(each)
        return self.tables[now, after, ahead]


def _outcome(session: Session, move: Move, scenario: Scenario) -> Outcome:
    """Return what `move` settles; nothing when it only reads on."""
    if session.told:
        return NO_OUTCOME
    if isinstance(move, Put):
        return put(scenario.scenes[session.at], move)
    result = session.scene.play(move, session.state, session.placed)
    return result if isinstance(result, Outcome) else NO_OUTCOME
