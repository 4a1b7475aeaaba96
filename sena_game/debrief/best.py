"""The best that could have been put together in a scene that is settled as a whole."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from sena_game.debrief.totals import total
from sena_game.rules.moves import Done, Put
from sena_game.rules.state import State
from sena_game.scenario.model import Outcome, Taken
from sena_game.scenes.placing import NOTHING, Placed, Placing

# Placings looked at: a debrief is read at once.
AT_MOST = 4_000


def offered(scene: Placing, state: State) -> Mapping[str, Outcome]:
    """Return what wins most in all, and on each axis, by its label.

    All of it could really have been put together. In a scene with a great many ways, or whose
    outcomes ask for more than what is counted, something still better may be overlooked.
    """
    best: dict[str, Taken] = {}
    for placed in _complete(scene):
        (taken,) = scene.taken(Done(), state, placed)
        for axis in ("", *taken.outcome.points):
            if axis not in best or _won(taken, axis) > _won(best[axis], axis):
                best[axis] = taken
    return {taken.label: taken.outcome for taken in best.values()}


def _won(taken: Taken, axis: str) -> int:
    return taken.outcome.points.get(axis, 0) if axis else total(taken.outcome)


def _complete(scene: Placing) -> Iterator[Placed]:
    """Yield what can be settled: one placing, the best so far, of those that stand alike."""
    layer: dict[Hashable, Placed] = {(): {}}
    seen = 0
    while layer and seen < AT_MOST:
        following: dict[Hashable, Placed] = {}
        for placed in layer.values():
            seen += 1
            for move in scene.rules.moves(placed):
                if isinstance(move, Done):
                    yield placed
                elif isinstance(move, Put) and (after := _put(scene, placed, move)):
                    standing = scene.rules.standing(after)
                    known = following.get(standing)
                    if known is None or _weight(scene, after) > _weight(scene, known):
                        following[standing] = after
        layer = following


def _put(scene: Placing, placed: Placed, move: Put) -> Placed | None:
    return scene.rules.put(placed, move.item, move.slot)


def _weight(scene: Placing, placed: Placed) -> int:
    pieces = scene.pieces
    return sum(total(pieces[item].outcomes.get(slot, NOTHING)) for item, slot in placed.items())
