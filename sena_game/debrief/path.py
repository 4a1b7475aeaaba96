"""The path of a run: each decision, what it did, and what else was offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from sena_game.debrief.best import offered
from sena_game.debrief.totals import total
from sena_game.play.replay import passages
from sena_game.play.run import Run
from sena_game.play.session import Session
from sena_game.rules.detection import Detection
from sena_game.rules.moves import Move, Sure, Why, read
from sena_game.scenario.model import Outcome, Scenario, Stage, Taken
from sena_game.scenes.placing import NOTHING, Placed, Placing
from sena_game.scenes.sorting import Sorting
from sena_game.screen.blocks import Tone

# A decision that won this share of what it could is told as a good one.
WELL = 0.75
# More explanations than this on one card are no longer read.
NOTES = 4


@dataclass(frozen=True, slots=True)
class Made:
    """One decision: where, what was taken, and the gauges before and after it.

    `settled` is the place of the move that settled it among the decisions of the run. `why` is the
    lever named as its reason, `sure` how sure one was of it, from 1 to 3, when that was said.
    `notes` explain the pieces that were not where they should be, and `detected` what a moderation
    kept out and let through.
    """

    scene: str
    stage: Stage
    taken: tuple[Taken, ...]
    before: Mapping[str, int]
    after: Mapping[str, int]
    crossed: tuple[str, ...]
    settled: int
    why: str = ""
    sure: int = 0
    notes: tuple[tuple[str, Outcome], ...] = ()
    detected: Detection | None = None

    @property
    def won(self) -> int:
        return sum(total(each.outcome) for each in self.taken)

    @property
    def winnable(self) -> int:
        return sum(total(better(each)) for each in self.taken)

    @property
    def tone(self) -> Tone:
        """How it went, red lines first."""
        if self.crossed or self.won <= 0:
            return "bad"
        return "good" if self.won >= WELL * self.winnable else "plain"


def better(taken: Taken) -> Outcome:
    """Return the best of what was offered; what was taken when nothing beats it."""
    return max((taken.outcome, *taken.offered.values()), key=total)


def better_label(taken: Taken) -> str:
    """Return what the best of what was offered is called."""
    return max(taken.offered, key=lambda label: total(taken.offered[label]))


def path(scenario: Scenario, run: Run) -> tuple[Made, ...]:
    """Return the decisions of `run` in order; moves that settle nothing are left out."""
    found: list[Made] = []
    sessions = passages(scenario, run.seed, run.decisions)
    for number, (before, after) in enumerate(pairwise(sessions)):
        if after.decisions == before.decisions:
            continue  # the answer to what is no longer asked
        match read(after.decisions[-1].move):
            case Why(lever) if found:
                found[-1] = replace(found[-1], why=lever)
            case Sure(level) if found:
                found[-1] = replace(found[-1], sure=level)
            case move:
                made = _made(before, after, move, number) if move else None
                found += [made] if made else []
    return tuple(found)


def _made(before: Session, after: Session, move: Move, number: int) -> Made | None:
    scene, placed = before.scene, before.placed
    taken = scene.taken(move, before.state, placed)
    if not taken:
        return None
    crossed = tuple(r for r in after.state.red_lines if r not in before.state.red_lines)
    gauges = (before.state.gauges, after.state.gauges)
    made = Made(scene.id, scene.stage, taken, *gauges, crossed, number)
    if not isinstance(scene, Placing):
        return made
    if scene.rules.explains == "pieces":
        return replace(made, detected=_detected(scene, placed))
    (whole,) = taken
    whole = replace(whole, offered=offered(scene, before.state))
    return replace(made, taken=(whole,), notes=_notes(scene, placed))


def _detected(scene: Placing, placed: Placed) -> Detection | None:
    rules = scene.rules
    if not isinstance(rules, Sorting) or not rules.moderates:
        return None
    return Detection(*rules.detected(placed))


def _notes(scene: Placing, placed: Placed) -> tuple[tuple[str, Outcome], ...]:
    """Return what explains the pieces put where they should not be, then those that are missing."""
    pieces = scene.pieces.items()
    wrong = [(p, placed[id]) for id, p in pieces if id in placed and placed[id] not in p.answer]
    missed = [(p, p.answer[0]) for id, p in pieces if id not in placed and p.answer]
    found = [(piece.text, piece.outcomes.get(at, NOTHING)) for piece, at in (*wrong, *missed)]
    return tuple((label, each) for label, each in found if each.feedback)[:NOTES]
