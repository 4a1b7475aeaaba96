"""A placing one piece at a time: those that cannot differ any more are explored as one.

The rules settle a placing at its end, piece after piece, then as a whole. Nothing reads the gauges
in between, so that what a piece does to them, and the points it gives, happen here as it is put:
placings are then alike when they stand alike by their rules, and as much is left to happen at the
end. What a slot starts, cancels, crosses or marks cannot be told before the end, as the order of
all of it matters, and is kept apart: n items in k bins that all start something are still k^n
placings. What is asked of a choice once it is made changes nothing to what follows: it is left out.
"""

from __future__ import annotations

from dataclasses import replace

from sena_game.explore.liveness import Atoms
from sena_game.play.session import Session
from sena_game.rules.effects import Mark, Shift
from sena_game.rules.moves import Put
from sena_game.scenario.model import Outcome, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import NOTHING, Piece, Placing


def factored(scenario: Scenario) -> Scenario:
    """Return the story with its slots emptied of what happens as a piece is put."""
    scenes = {id: _unasked(_emptied(scene)) for id, scene in scenario.scenes.items()}
    return replace(scenario, scenes=scenes)


def put(scene: Scene, move: Put) -> Outcome:
    """Return what happens as a piece is put in a slot: gauges and points."""
    if not isinstance(scene, Placing):
        return NOTHING
    outcome = scene.pieces[move.item].outcomes.get(move.slot, NOTHING)
    effects = tuple(each for each in outcome.effects if isinstance(each, Shift))
    return Outcome(effects=effects, points=outcome.points)


def put_so_far(session: Session, atoms: Atoms) -> tuple[object, ...]:
    """Return what is left to tell of where pieces were put; `atoms` are what may be asked of it."""
    if not session.placed:
        return ()
    scene, placed = session.scene, session.placed
    if not isinstance(scene, Placing):
        return tuple(sorted(placed.items()))
    outcomes = [scene.pieces[item].outcomes.get(slot, NOTHING) for item, slot in placed.items()]
    marks = {
        each.flag: each.up
        for outcome in outcomes
        for each in outcome.effects
        if isinstance(each, Mark) and atoms & {("flag", each.flag), ("memory", each.flag)}
    }
    waiting = {each.scene for each in session.state.pending}
    asked = {("option", name) for name in scene.chosen(placed)}
    return (
        scene.rules.standing(placed),
        frozenset(marks.items()),
        frozenset(line for outcome in outcomes for line in outcome.red_lines),
        tuple(later for outcome in outcomes for later in outcome.later),
        frozenset(id for outcome in outcomes for id in outcome.cancel if id in waiting),
        atoms & asked,
    )


def _unasked(scene: Scene) -> Scene:
    if not scene.stage.why and not scene.stage.sure:
        return scene
    assert isinstance(scene, Decision | Placing)
    return replace(scene, stage=replace(scene.stage, why=(), sure=False))


def _emptied(scene: Scene) -> Scene:
    if not isinstance(scene, Placing):
        return scene
    return replace(scene, pieces={id: _left(piece) for id, piece in scene.pieces.items()})


def _left(piece: Piece) -> Piece:
    """Return a piece with only what is left to happen at the end."""
    outcomes = {
        id: replace(each, effects=_marks(each), points={}) for id, each in piece.outcomes.items()
    }
    return replace(piece, outcomes=outcomes)


def _marks(outcome: Outcome) -> tuple[Mark, ...]:
    return tuple(each for each in outcome.effects if isinstance(each, Mark))
