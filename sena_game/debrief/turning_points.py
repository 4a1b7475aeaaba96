"""The moves that mattered most, and what another option would have given, all else as it was.

For each decision, the best defensible alternative is looked for on the player's own state, the
decisions after it being made as they were made. A turning point is a decision whose alternative
changes the result most: it would have given more, or what was chosen was worth that much.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sena_game.debrief.path import Made
from sena_game.debrief.summary import Debrief
from sena_game.explore.otherwise import Otherwise, Value, Visit
from sena_game.explore.scale import Scale
from sena_game.play.replay import passages
from sena_game.play.session import Session
from sena_game.rules.moves import Choose, Done, read
from sena_game.scenario.model import Taken

LEAST = 5.0  # of a score: less is no turning point


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A decision, and the play that its alternative leads to.

    `was` and `then` are what the two plays are worth, `other` what the alternative takes. Without
    `exact`, something better still may have been overlooked. `begun` is how many decisions of the
    run come before.
    """

    made: Made
    other: tuple[Taken, ...]
    was: float
    then: float
    end: Session
    begun: int
    exact: bool

    @property
    def gain(self) -> float:
        """What the alternative would have added; below 0 when the choice was the right one."""
        return self.then - self.was


def turning_points(told: Debrief, most: int = 3) -> tuple[TurningPoint, ...]:
    """Return so many turning points of a run at most, in the order of the story."""
    value = _value(told.scale)
    was = value(_points(told.end), bool(told.state.red_lines))
    made = {each.settled: each for each in told.made}
    otherwise = Otherwise(told.scenario, told.run, value)
    found: list[tuple[float, Visit, Session, bool]] = []
    for visit in otherwise.visits:
        best = otherwise.best(visit) if visit.settled in made else None
        if best is None:
            continue
        then = value(_points(best.end), bool(best.end.state.red_lines))
        if abs(then - was) >= LEAST:
            found.append((then, visit, best.end, best.exact))
    kept = sorted(found, key=lambda each: -abs(each[0] - was))[:most]
    return tuple(
        TurningPoint(
            made[visit.settled], _taken(visit, there), was, then, there, visit.begun, exact
        )
        for then, visit, there, exact in sorted(kept, key=lambda each: each[1].settled)
    )


def _value(scale: Scale | None) -> Value:
    """Return what a play is worth: its score, or its points where there is no scale."""
    if scale is None:
        return lambda points, crossed: float(points)
    return lambda points, crossed: scale.score(points, crossed=crossed)


def _points(session: Session) -> int:
    return sum(session.state.points.values())


def _taken(visit: Visit, end: Session) -> tuple[Taken, ...]:
    """Return what the play that came to `end` took where this visit was."""
    for before, after in pairwise(passages(end.scenario, end.seed, end.decisions)):
        move = read(after.decisions[-1].move)
        if len(after.decisions) > visit.begun and isinstance(move, Choose | Done):
            return before.scene.taken(move, before.state, before.placed)
    raise AssertionError("a promised play settles what it was looked for")
