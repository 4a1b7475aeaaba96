"""What some plays at random say of a scenario that is too large to be explored whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sena_game.explore.findings import Estimate, Findings, Seen, Spread, Witness
from sena_game.explore.ground import Limits
from sena_game.explore.meeting import things
from sena_game.explore.sampling import Sample, sample
from sena_game.explore.scale import Scale
from sena_game.play.session import start
from sena_game.scenario.model import Scenario

# Time for the plays, once exploring has taken all of its own.
SECONDS = 3.0


def guessed(scenario: Scenario, limits: Limits) -> Findings:
    """Return what a sample of plays says, each figure with its interval; no proof, no witness."""
    until = limits.clock() + SECONDS if limits.clock else limits.until
    plays = sample(start(scenario), clock=limits.clock, until=until)
    points = Counter({total: 0 for total, _ in plays.scores})
    for (total, _), count in plays.scores.items():
        points[total] += count
    mean = sum(total * count for total, count in points.items()) / plays.plays
    best = max((total for total, crossed in plays.scores if not crossed), default=round(mean))
    return Findings(
        scenario=scenario.id,
        title=scenario.title,
        fingerprint=scenario.fingerprint,
        sample=plays.plays,
        states=0,
        plays=None,
        random=mean,
        best=best,
        seen=tuple(_seen(scenario, plays)),
        gauges=tuple(
            _spread(id, scenario.town.gauges[id].label, counted)
            for id, counted in plays.gauges.items()
        ),
        axes=tuple(
            _spread(id, scenario.town.axes[id].label, counted) for id, counted in plays.axes.items()
        ),
        score=_spread("score", "score", _scores(plays, mean, best)),
        minutes=Spread("seconds", "seconds", {}, Witness(), Witness(), plays.plays),
        announced=scenario.duration,
        words_seen=0.0,
        players=(),
        weighed=(),
        saturated={},
        fairness=(),
    )


def _seen(scenario: Scenario, plays: Sample) -> Iterator[Seen]:
    for kind, id, label in things(scenario):
        met = plays.ending(id) if kind == "ending" else plays.met(id)
        offered: Estimate = met
        if kind == "option":
            offered = plays.taking(id)
        elif kind == "scene":
            offered = replace(met, value=1.0, low=1.0, high=1.0)
        yield Seen(kind, id, label, offered, met)


def _spread(id: str, label: str, counted: Counter[int]) -> Spread:
    plays = counted.total() or 1
    chances = {value: count / plays for value, count in sorted(counted.items())}
    return Spread(id, label, chances, Witness(), Witness(), plays)


def _scores(plays: Sample, mean: float, best: int) -> Counter[int]:
    """Return the scores of a sample: 100 is the best path of the sample, not of all."""
    counted: Counter[int] = Counter()
    scale = Scale(mean, best)
    for (total, crossed), count in plays.scores.items():
        counted[round(scale.score(total, crossed=crossed)) if best > mean else 0] += count
    return counted
