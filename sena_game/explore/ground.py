"""What every figure is read from: the story of all plays, explored once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf

from sena_game.explore import measures
from sena_game.explore.kept import Kept, kept
from sena_game.explore.measures import Story, points
from sena_game.explore.passing import Guide, Passages, passages
from sena_game.explore.scale import Scale
from sena_game.explore.scaling import best_end, scaling
from sena_game.explore.states import STATES_AT_MOST, Graph, TooMany, explore
from sena_game.play.session import Session, start
from sena_game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Limits:
    """How far to explore: states in one graph, and a moment of `clock` not to go beyond."""

    states: int = STATES_AT_MOST
    clock: Callable[[], float] | None = None
    until: float = inf

    def graph(self, begin: Session, keep: Sequence[str] = ()) -> Graph:
        return explore(begin, self.states, keep=keep, clock=self.clock, until=self.until)


@dataclass(frozen=True, slots=True)
class Ground:
    """What every figure is read from: the story of all plays, and what passes by where."""

    scenario: Scenario
    limits: Limits
    told: Story
    all: Passages
    guide: Guide
    scale: Scale | None
    kept: Mapping[str, Kept]

    @property
    def begin(self) -> Session:
        return start(self.scenario)

    def score(self, total: int, crossed: bool) -> float:
        """Return the score of a play; 0 when no path does better than chance."""
        return self.scale.score(total, crossed=crossed) if self.scale else 0.0


def explored(scenario: Scenario, limits: Limits) -> Ground:
    """Return the ground of a scenario; raise `TooMany` or `Looping` when it is too large."""
    begin = start(scenario)
    told = measures.story(limits.graph(begin))
    gauges = {gauge: each for gauge in scenario.gauges if (each := _kept(gauge, begin, limits))}
    guide = Guide(told, begin)
    scale = scaling(told) or _provisional(told)
    return Ground(scenario, limits, told, passages(told), guide, scale, gauges)


def _provisional(told: Story) -> Scale | None:
    """Return a scale of the plays that do end, for a scenario where some stop on the way."""
    found, over = best_end(told), list(measures.ended(told, points))
    share = sum(chance for _, _, chance in over)
    if found is None or not share:
        return None
    best, _ = found
    mean = sum(total * chance for _, total, chance in over) / share
    return Scale(mean, best) if best > mean else None


def _kept(gauge: str, begin: Session, limits: Limits) -> Kept | None:
    """Return a gauge told everywhere; None when that makes too many states."""
    with suppress(TooMany):
        return kept(gauge, limits.graph(begin, (gauge,)))
    return None
