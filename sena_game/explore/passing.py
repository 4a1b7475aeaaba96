"""What plays pass by: how likely each thing is to be met, and a play that meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from sena_game.explore import measures
from sena_game.explore.findings import Witness
from sena_game.explore.measures import Chances, Odds, Story, at_random, decisions
from sena_game.explore.states import Edges, Numbers, Situation, Way
from sena_game.play.replay import finished, replay
from sena_game.play.run import Decision
from sena_game.play.session import Session
from sena_game.rules.moves import Choose, Put, read, write

SEEDS_AT_MOST = 5_000
# A seed that does not do is met this many times as often as one that does, before giving up.
PATIENCE = 12
# Fewest decisions first; among as many, the likeliest draws.
_A_DECISION = 1_000_000
_A_HALF = 1_000

# What is met: a kind and its id, as ("option", "telephone.sms").
Thing = tuple[str, str]
Flow = tuple[Edges, float]
Hits = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Passages:
    """Every edge of a story by what it is a passage to, with the chance that a play takes it."""

    told: Story
    likely: Chances
    flows: Mapping[Thing, Sequence[Flow]]
    texts: Mapping[str, Sequence[Flow]]
    _reached: dict[int, int] = field(default_factory=dict)

    def met(self, thing: Thing) -> float:
        """Return the chance that a play meets something, at least once."""
        if thing == ("scene", self.told.graph.situations[0].session.at):
            return 1.0
        return self._once(self.flows.get(thing, ()))

    def read(self, text: str) -> float:
        """Return the chance that a play shows a text, at least once."""
        return self._once(self.texts.get(text, ()))

    def _once(self, flows: Sequence[Flow]) -> float:
        if not _again(self, [edges for edges, _ in flows]):
            return sum(flow for _, flow in flows)
        chosen = {id(edges) for edges, _ in flows}

        def hits(edges: Edges) -> Hits:
            return np.full(len(edges.sources), id(edges) in chosen)

        return sum(float(flow.sum()) for _, _, flow in cut(self.told, hits))


def passages(told: Story, odds: Odds = at_random) -> Passages:
    """Return the passages of a story, for a player."""
    likely = measures.chances(told, odds)
    things: dict[Thing, list[Flow]] = {}
    texts: dict[str, list[Flow]] = {}
    for edges in told.graph.edges:
        flow = float((likely[edges.sources] * odds(edges)).sum())
        for thing in _things(told.graph.situations, edges):
            things.setdefault(thing, []).append((edges, flow))
        for text in dict.fromkeys(edges.way.read):
            texts.setdefault(text, []).append((edges, flow))
    return Passages(told, likely, things, texts)


def cut(
    told: Story, hits: Callable[[Edges], Hits], odds: Odds = at_random
) -> Sequence[tuple[Edges, Hits, Chances]]:
    """Return the edges that some `hits` are of, and the chance that each is a play's first hit.

    Hits tell, for each row of the edges, whether to take it is one.
    """

    def spared(edges: Edges) -> Chances:
        return np.where(hits(edges), 0.0, odds(edges))

    likely = measures.chances(told, spared)
    found = ((edges, hits(edges)) for edges in told.graph.edges)
    return [
        (edges, hit, (likely[edges.sources] * odds(edges))[hit])
        for edges, hit in found
        if hit.any()
    ]


def begins(situation: Situation) -> bool:
    """Tell whether a situation is a scene about to be played, from its beginning."""
    session = situation.session
    return not (session.ended or session.told or session.placed)


def stuck(told: Story) -> Numbers:
    """Return the nodes where nothing can be done and the story has not ended."""
    left = np.zeros(told.graph.size, dtype=bool)
    for edges in told.graph.edges:
        left[edges.sources] = True
    for situation in told.graph.situations:
        if situation.session.ended:
            left[situation.nodes] = True
    return np.flatnonzero(~left)


class Guide:
    """Finds the shortest play to things, on the graph, then the seed it takes, on the game."""

    def __init__(self, told: Story, begin: Session) -> None:
        self.told = told
        self.begin = begin
        self.short, _ = measures.bounds(told, _length)

    def to_thing(self, thing: Thing, flows: Iterable[Flow]) -> Witness:
        """Return the shortest play that takes one of some edges."""
        near = [(*self._nearest(edges), edges) for edges, _ in flows]
        if not near:
            return Witness()  # where the story begins
        _, node, edges = min(near, key=lambda each: each[0])
        return self._seeded((*self._lead(node), *_decided(self.told, edges)), thing, node, edges)

    def to_node(self, node: int, there: Callable[[Session], bool]) -> Witness:
        """Return the shortest play that comes to a node, whose session is as `there` tells."""
        return self._found(self._lead(node), there, int(self.short[node]))

    def by(self, made: tuple[Decision, ...], there: Callable[[Session], bool]) -> Witness:
        """Return a play found otherwise, with a seed for it."""
        return self._found(made, there, _A_HALF * 6)

    def _lead(self, node: int) -> tuple[Decision, ...]:
        return measures.lead(self.told, node, self.short, _length)

    def _nearest(self, edges: Edges) -> tuple[int, int]:
        index = int(np.argmin(self.short[edges.sources]))
        node = int(edges.sources[index])
        return int(self.short[node]) + _length(edges.way), node

    def _seeded(self, made: tuple[Decision, ...], thing: Thing, node: int, edges: Edges) -> Witness:
        return self._found(
            made, lambda session: meets(session, thing), int(self.short[node]) + _length(edges.way)
        )

    def _found(
        self, made: tuple[Decision, ...], there: Callable[[Session], bool], length: int
    ) -> Witness:
        tries = min(SEEDS_AT_MOST, ceil(PATIENCE * 2 ** (length % _A_DECISION / _A_HALF)))
        return Witness(made, seed_for(self.begin, made, there, tries))


def seed_for(
    begin: Session,
    made: Sequence[Decision],
    there: Callable[[Session], bool],
    most: int = SEEDS_AT_MOST,
) -> int | None:
    """Return the first seed, from that of `begin`, with which these decisions lead there."""
    for seed in range(begin.seed, begin.seed + most):
        again = replay(begin.scenario, seed, made)
        if again.stopped is None and there(again.session):
            return seed
    return None


def meets(session: Session, thing: Thing) -> bool:
    """Tell whether a play has met something, once all that is told has been read."""
    kind, name = thing
    session = finished(session.scenario, session.seed, session.decisions)
    match kind:
        case "scene":
            return name in session.state.seen
        case "ending":
            return session.at == name
        case "option":
            return name in session.state.chosen
        case _:
            return any(_put(session, made) == name for made in session.decisions)


def _put(session: Session, made: Decision) -> str:
    """Return what conditions call the item that a decision put somewhere; nothing of others."""
    scene, move = session.scenario.scenes.get(made.scene), read(made.move)
    return scene.named(move.item, move.slot) if scene and isinstance(move, Put) else ""


def _things(situations: Sequence[Situation], edges: Edges) -> Iterable[Thing]:
    session, target = situations[edges.situation].session, situations[edges.way.target]
    match edges.way.move:
        case Choose(option):
            yield "option", f"{session.at}.{option}"
        case Put(item, slot):
            yield "item", session.scene.named(item, slot)
    if target.session.ended:
        yield "ending", target.session.at
    elif begins(target):
        yield "scene", target.session.at


def _decided(told: Story, edges: Edges) -> tuple[Decision, ...]:
    if not decisions(edges.way):
        return ()
    return (Decision(told.graph.situations[edges.situation].session.at, write(edges.way.move)),)


def _length(way: Way) -> int:
    return decisions(way) * _A_DECISION + round(-log2(way.chance) * _A_HALF)


def _again(all_: Passages, chosen: Sequence[Edges]) -> bool:
    """Tell whether a play may take two of some edges."""
    reached = _reach(all_)
    left = 0
    for edges in chosen:
        left |= 1 << edges.situation
    return any(reached[edges.way.target] & left for edges in chosen)


def _reach(all_: Passages) -> Mapping[int, int]:
    """Return the situations that may come from each, itself included, as bits."""
    reached = all_._reached
    if not reached:
        stages = list(all_.told.stages)
        reached.update((at, 1 << at) for at, _ in stages)
        again = True
        while again:
            again = False
            for at, leaving in reversed(stages):
                bits = reached[at]
                for target in {edges.way.target for edges in leaving}:
                    bits |= reached[target]
                again |= bits != reached[at]
                reached[at] = bits
    return reached
