"""Simple-minded players: always the first option, the longest, what an adviser whispers…

A player says which moves it would make; several are drawn evenly, and none means any of them.
Their odds on the graph give exactly what their plays come to.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sena_game.explore import measures
from sena_game.explore.measures import Chances, Looping, Odds, Story, at_random
from sena_game.explore.scale import Scale
from sena_game.explore.states import Edges
from sena_game.play.run import Decision
from sena_game.rules.moves import Move, read, write
from sena_game.scenario.model import STANCES, Offer, Scenario, Scene

Player = Callable[[Scene, Sequence[Move]], Sequence[Move]]
# How many times each move was made in each scene.
Results = Mapping[str, Mapping[str, int]]

# More than any play has points: not to cross a red line comes first.
NEVER = 10.0**7
EQUAL = 1e-6


@dataclass(frozen=True, slots=True)
class Simple:
    """A player known by name; `stance` is what it looks for, when it is a sort of answer."""

    id: str
    label: str
    player: Player
    stance: str = ""


def said(scene: Scene, move: Move) -> Offer:
    """Return how a move is put to the player: its label, its text, its stance."""
    return scene.offer(move)


def anything(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    return ()


def first(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    return moves[:1]


def second(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    return moves[:2][-1:]


def last(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    return moves[-1:]


def middle(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    """Take the one in the middle, or either of the two."""
    return moves[(len(moves) - 1) // 2 : len(moves) // 2 + 1]


def longest(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    most = max(length(scene, move) for move in moves)
    return [move for move in moves if length(scene, move) == most]


def shortest(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    least = min(length(scene, move) for move in moves)
    return [move for move in moves if length(scene, move) == least]


def length(scene: Scene, move: Move) -> int:
    """Return how long a move is on the screen, in letters."""
    offer = said(scene, move)
    return len(offer.label) + len(offer.text)


def too_late(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
    """Let time run out, and choose at random where there is no timer."""
    _, default = scene.countdown()
    return [move for move in moves if write(move) == default]


def always(stance: str) -> Player:
    """Return the player that takes this sort of answer wherever there is one."""

    def player(scene: Scene, moves: Sequence[Move]) -> Sequence[Move]:
        return [move for move in moves if stance in said(scene, move).stance]

    return player


LABELS: Mapping[str, str] = {
    "random": "At random",
    "first": "Always the first",
    "second": "Always the second",
    "last": "Always the last",
    "middle": "Always the one in the middle",
    "longest": "Always the longest",
    "shortest": "Always the shortest",
    "adviser": "Always what an adviser whispers",
    "publish": "Always publishing",
    "silent": "Always silent",
    "polite": "Always the most polite",
    "costly": "Always the most expensive",
    "too-late": "Never in time",
    "best": "Knowing everything",
    "observed": "As in class",
}
PLACED: Mapping[str, Player] = {
    "first": first,
    "second": second,
    "last": last,
    "middle": middle,
    "longest": longest,
    "shortest": shortest,
}


def players(scenario: Scenario) -> tuple[Simple, ...]:
    """Return the players of a scenario: no one looks for what no option of it is."""
    found = [Simple("random", LABELS["random"], anything)]
    found += [Simple(id, LABELS[id], player) for id, player in PLACED.items()]
    marked = stances(scenario)
    found += [Simple(id, LABELS[id], always(id), id) for id in STANCES if id in marked]
    if any(scene.countdown()[0] for scene in scenario.scenes.values()):
        found.append(Simple("too-late", LABELS["too-late"], too_late))
    return tuple(found)


def stances(scenario: Scenario) -> frozenset[str]:
    """Return the sorts of answer that some option of the story is marked with."""
    return frozenset(each for scene in scenario.scenes.values() for each in scene.stances())


def odds(told: Story, player: Player) -> Odds:
    """Return how likely each way is for a player."""
    known: dict[tuple[str, tuple[Move, ...]], Sequence[Move]] = {}

    def share(edges: Edges) -> float:
        session, way = told.graph.situations[edges.situation].session, edges.way
        if len(way.moves) == 1:
            return way.chance
        asked = session.at, way.moves
        if asked not in known:
            known[asked] = player(session.scene, way.moves) or way.moves
        chosen = known[asked]
        return way.chance / len(chosen) if way.move in chosen else 0.0

    return share


def observed(told: Story, results: Results) -> Odds:
    """Return how likely each way is for those whose results these are.

    A move they were never seen to make has the share that chance would give it, and the others
    share the rest as they did.
    """
    scenario = told.graph.situations[0].session.scenario
    counted = _renewed(scenario, results)

    def share(edges: Edges) -> float:
        scene, way = told.graph.situations[edges.situation].session.at, edges.way
        made = counted.get(scene, {})
        known = [move for move in way.moves if write(move) in made]
        seen = sum(made[write(move)] for move in known)
        if not seen or way.move not in known:
            return at_random(edges)
        rest = len(known) / len(way.moves)
        return way.chance * rest * made[write(way.move)] / seen

    return share


def read_results(text: str) -> Results:
    """Return the results in a JSON text: {"scene": {"choose option": 12}}; else raise ValueError.

    Each scene by id has the number of times each move was made in it, written as in a
    walkthrough. A move that was offered and never made is written with 0.
    """
    try:
        told = json.loads(text)
    except RecursionError:
        raise ValueError from None
    if not isinstance(told, dict):
        raise ValueError
    for made in told.values():
        if not isinstance(made, dict):
            raise ValueError
        for move, count in made.items():
            if read(move) is None or type(count) is not int or not 0 <= count < 10**9:
                raise ValueError
    return told


def _renewed(scenario: Scenario, results: Results) -> Results:
    """Return the results with the ids that scenes and options have now."""
    found: dict[str, dict[str, int]] = {}
    for scene, made in results.items():
        for move, count in made.items():
            now = Decision(scene, move).renewed(scenario.renamed)
            counted = found.setdefault(now.scene, {})
            counted[now.move] = counted.get(now.move, 0) + count
    return found


def best(told: Story) -> Odds:
    """Return how likely each way is for who knows all but the draws, and wants the most points.

    Red lines come first: whatever crosses none is better than anything that does. In a story that
    loops, there is no telling: raise `Looping`.
    """
    if told.looping:
        raise Looping
    return _Foresight(told).share


class _Foresight:
    """What each node promises to who makes the best moves from there, found from the end back."""

    def __init__(self, told: Story) -> None:
        self.told = told
        self.promise = np.zeros(told.graph.size)
        self.shares: dict[tuple[int, Move], Chances] = {}
        for at, leaving in reversed(told.stages):
            self._settle(at, leaving)

    def share(self, edges: Edges) -> Chances:
        rows = self.told.rows[edges.sources]
        return self.shares[edges.situation, edges.way.move][rows] * edges.way.chance

    def _settle(self, at: int, leaving: Sequence[Edges]) -> None:
        """Find what the nodes of a situation promise, and the moves that keep the promise."""
        here = self.told.graph.situations[at]
        if here.session.ended:
            self.promise[here.nodes] = -NEVER if here.session.state.red_lines else 0.0
            return
        by_move: dict[Move, Chances] = {}
        for edges in leaving:
            rows = self.told.rows[edges.sources]
            worth = by_move.setdefault(edges.way.move, np.full(len(here.nodes), -np.inf))
            ahead = self.promise[edges.targets] + measures.points(edges.way)
            # What cannot be done is worth less than anything; the first draw makes it possible.
            worth[rows] = np.where(np.isinf(worth[rows]), 0.0, worth[rows])
            worth[rows] += edges.way.chance * ahead
        impossible = np.full(len(here.nodes), -np.inf)
        most = np.max([impossible, *by_move.values()], axis=0)
        # Where nothing can be done, the play stops for good: worse than any red line.
        most = np.where(np.isinf(most), -2 * NEVER, most)
        kept = {move: worth >= most - EQUAL for move, worth in by_move.items()}
        several = np.maximum(np.sum(list(kept.values()), axis=0), 1)
        self.promise[here.nodes] = most
        self.shares.update(((at, move), each / several) for move, each in kept.items())


def score(told: Story, scale: Scale, odds: Odds = at_random) -> float:
    """Return the mean score of a player."""
    return sum(
        chance * scale.score(total, crossed=bool(session.state.red_lines))
        for session, total, chance in measures.ended(told, measures.points, odds)
    )


def endings(told: Story, odds: Odds = at_random) -> Mapping[str, float]:
    """Return the share of each ending that a player comes to, by id."""
    passed = measures.chances(told, odds)
    return {id: float(passed[nodes].sum()) for id, nodes in measures.ends(told.graph).items()}
