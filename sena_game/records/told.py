"""A saved run made again on its scenario as it is now: what can be told of each decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sena_game.debrief.path import Made, path
from sena_game.debrief.score import score
from sena_game.explore.scale import Scale
from sena_game.play.replay import read_on, replay
from sena_game.play.run import Decision
from sena_game.play.session import Session
from sena_game.records.store import SavedRun
from sena_game.rules.moves import Bring, Choose, Done, Sure, Why, read
from sena_game.scenario.model import Scenario
from sena_game.scenario.renamed import current

# Longer than this between two decisions, the learner was elsewhere.
AWAY_SECONDS = 30 * 60


@dataclass(frozen=True, slots=True)
class Step:
    """The moves that led to one decision, and what answers were given about it.

    `made` is None when the scenario of today cannot tell it; `seconds` of the first decision, which
    is where a run begins, and when a clock was set or the learner was elsewhere.
    """

    moves: tuple[Decision, ...]
    at: datetime
    seconds: float | None
    why: str = ""
    sure: int = 0
    made: Made | None = None

    @property
    def scene(self) -> str:
        return self.made.scene if self.made else self.moves[0].scene


@dataclass(frozen=True, slots=True)
class Told:
    """A run, and `end`, where it leads; `stopped` is the decision that cannot be made any more.

    Without its scenario, neither is known.
    """

    saved: SavedRun
    scenario: Scenario | None
    steps: tuple[Step, ...]
    end: Session | None = None
    stopped: Decision | None = None
    score: int | None = None

    @property
    def ending(self) -> str:
        """What the ending is called now; nothing before there is one."""
        named = self.scenario.renamed if self.scenario else {}
        return current(named, self.saved.ending) if self.saved.ending else ""

    @property
    def ended(self) -> bool:
        return bool(self.end and self.end.ended and not self.stopped)

    @property
    def broken(self) -> bool:
        """Whether the run cannot be told to where it was played."""
        return self.end is None or bool(self.stopped) or bool(self.saved.ending and not self.ended)


def told(saved: SavedRun, scenario: Scenario | None, scale: Scale | None = None) -> Told:
    """Return what can be told of a run; without a scale, it has no score."""
    if scenario is None:
        return Told(saved, None, tuple(_steps(saved, {}, {})))
    run = saved.run
    again = replay(scenario, run.seed, run.decisions)
    possible = _before(run.decisions, again.stopped)
    made = {each.settled: each for each in path(scenario, replace(run, decisions=possible))}
    end = again.session if again.stopped else read_on(again.session, "")
    found = Told(saved, scenario, tuple(_steps(saved, made, scenario.renamed)), end, again.stopped)
    if scale and found.ended:
        return replace(found, score=score(end.state, scale).value)
    return found


def _before(decisions: Sequence[Decision], stopped: Decision | None) -> tuple[Decision, ...]:
    count = next((n for n, each in enumerate(decisions) if each is stopped), len(decisions))
    return tuple(decisions[:count])


def _steps(saved: SavedRun, made: Mapping[int, Made], renamed: Mapping[str, str]) -> Iterator[Step]:
    """Yield the decisions of a run, with the ids of today.

    What was put somewhere and never settled makes the last.
    """
    before: datetime | None = None
    moves: list[Decision] = []
    current: Step | None = None
    for number, decision in enumerate(saved.run.decisions):
        at = saved.made[number] if number < len(saved.made) else saved.last
        move = read(decision.move)
        if current and isinstance(move, Why | Sure):
            said = {"why": move.lever} if isinstance(move, Why) else {"sure": move.level}
            current, before = replace(current, **said), at
            continue
        if current:
            yield current
            current = None
        if isinstance(move, Bring):
            continue
        moves.append(decision.renewed(renamed))
        if isinstance(move, Choose | Done):
            current = Step(tuple(moves), at, _seconds(before, at), made=made.get(number))
            before, moves = at, []
    if current:
        yield current
    if moves:
        yield Step(tuple(moves), saved.last, None)


def _seconds(before: datetime | None, after: datetime) -> float | None:
    if before is None:
        return None
    seconds = (after.astimezone() - before.astimezone()).total_seconds()
    return round(seconds, 1) if 0 <= seconds <= AWAY_SECONDS else None
