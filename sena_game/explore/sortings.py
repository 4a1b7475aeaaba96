"""A sorting one item at a time: placements that cannot differ any more are explored as one.

The rules settle a sorting at its end, item after item, then as a whole. Nothing reads the gauges
in between, so that what an item does to them, and the points it gives, happen here as it is put:
placements are then alike when as many items are right, and as much is left to happen at the end.
What a bin starts, cancels, crosses or marks cannot be told before the end, as the order of all of
it matters, and is kept apart: n items in k bins that all start something are still k^n placements.
"""

from __future__ import annotations

from dataclasses import replace

from sena_game.explore.liveness import Atoms
from sena_game.play.session import Session
from sena_game.rules.effects import Mark, Shift
from sena_game.rules.moves import Put
from sena_game.scenario.model import Outcome, Scenario, Scene
from sena_game.scenes.sorting import Item, Sorting

NOTHING = Outcome()


def factored(scenario: Scenario) -> Scenario:
    """Return the story with its bins emptied of what happens as an item is put."""
    scenes = {id: _emptied(scene) for id, scene in scenario.scenes.items()}
    return replace(scenario, scenes=scenes)


def put(scene: Scene, move: Put) -> Outcome:
    """Return what happens as an item is put in a bin: gauges and points."""
    if not isinstance(scene, Sorting):
        return NOTHING
    outcome = scene.items[move.item].bins.get(move.slot, NOTHING)
    effects = tuple(each for each in outcome.effects if isinstance(each, Shift))
    return Outcome(effects=effects, points=outcome.points)


def put_so_far(session: Session, atoms: Atoms) -> tuple[object, ...]:
    """Return what is left to tell of where items were put; `atoms` are what may be asked of it."""
    if not session.placed:
        return ()
    scene, placed = session.scene, session.placed
    if not isinstance(scene, Sorting):
        return tuple(sorted(placed.items()))
    outcomes = [scene.items[item].bins.get(slot, NOTHING) for item, slot in placed.items()]
    marks = {
        each.flag: each.up
        for outcome in outcomes
        for each in outcome.effects
        if isinstance(each, Mark) and ("flag", each.flag) in atoms
    }
    waiting = {each.scene for each in session.state.pending}
    asked = {("option", f"{scene.id}.{item}.{slot}") for item, slot in placed.items()}
    return (
        len(placed),
        sum(slot == scene.items[item].answer for item, slot in placed.items()),
        frozenset(marks.items()),
        frozenset(line for outcome in outcomes for line in outcome.red_lines),
        tuple(later for outcome in outcomes for later in outcome.later),
        frozenset(id for outcome in outcomes for id in outcome.cancel if id in waiting),
        atoms & asked,
    )


def _emptied(scene: Scene) -> Scene:
    if not isinstance(scene, Sorting):
        return scene
    return replace(scene, items={id: _left(item) for id, item in scene.items.items()})


def _left(item: Item) -> Item:
    """Return an item with only what is left to happen at the end."""
    bins = {id: replace(each, effects=_marks(each), points={}) for id, each in item.bins.items()}
    return replace(item, bins=bins)


def _marks(outcome: Outcome) -> tuple[Mark, ...]:
    return tuple(each for each in outcome.effects if isinstance(each, Mark))
