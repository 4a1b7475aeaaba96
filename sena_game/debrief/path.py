"""The path of a run: each decision, what it did, and what else was offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sena_game.play.replay import passages
from sena_game.play.run import Run
from sena_game.play.session import Session
from sena_game.rules.moves import read
from sena_game.scenario.model import Outcome, Scenario, Stage, Taken


@dataclass(frozen=True, slots=True)
class Made:
    """One decision: where, what was taken, and the gauges before and after it."""

    scene: str
    stage: Stage
    taken: tuple[Taken, ...]
    before: Mapping[str, int]
    after: Mapping[str, int]
    crossed: tuple[str, ...]

    @property
    def won(self) -> int:
        return sum(total(each.outcome) for each in self.taken)

    @property
    def winnable(self) -> int:
        return sum(total(better(each)) for each in self.taken)


def total(outcome: Outcome) -> int:
    """Return the points of an outcome, all axes together."""
    return sum(outcome.points.values())


def better(taken: Taken) -> Outcome:
    """Return the best of what was offered; what was taken when nothing beats it."""
    return max((taken.outcome, *taken.offered.values()), key=total)


def better_label(taken: Taken) -> str:
    """Return what the best of what was offered is called."""
    return max(taken.offered, key=lambda label: total(taken.offered[label]))


def path(scenario: Scenario, run: Run) -> tuple[Made, ...]:
    """Return the decisions of `run` in order; moves that settle nothing are left out."""
    sessions = passages(scenario, run.seed, run.decisions)
    found = (_made(before, after, after.decisions[-1].move) for before, after in pairwise(sessions))
    return tuple(made for made in found if made)


def _made(before: Session, after: Session, written: str) -> Made | None:
    move = read(written)
    taken = before.scene.taken(move, before.state, before.placed) if move else ()
    if not taken:
        return None
    crossed = tuple(r for r in after.state.red_lines if r not in before.state.red_lines)
    scene = before.scene
    return Made(scene.id, scene.stage, taken, before.state.gauges, after.state.gauges, crossed)
