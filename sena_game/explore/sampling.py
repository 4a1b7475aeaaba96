"""Plays made at random, for a story too large to be explored whole.

They are made with the player's own step, from a seed: the same seed gives the same sample. What
comes of it is `Sampled`, with the 95 % interval it is in; it is never a figure of the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf, sqrt

from sena_game.explore.findings import Estimate
from sena_game.play.session import Session, moves, step
from sena_game.rules import chance
from sena_game.rules.moves import Choose, Put

# Of a normal law, what 95 % is within.
DEVIATIONS = 1.959963984540054
PLAYS = 2_000
# A play is given up after so many moves: it goes round and round.
MOVES_AT_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Sampled(Estimate):
    """A figure that rests on some plays only: how many."""

    plays: int


@dataclass(frozen=True, slots=True)
class Sample:
    """What some plays came to; each thing is counted once a play, but `asked` and `offered`.

    `asked` counts the times a scene was played (or an item sorted), and `offered` those when each
    option could be taken. `scores` are the points and whether a red line was crossed. `stuck` are
    plays where nothing could be done any more, `endless` those that were given up.
    """

    plays: int = 0
    stuck: int = 0
    endless: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    scenes: Counter[str] = field(default_factory=Counter)
    options: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    offered: Counter[str] = field(default_factory=Counter)
    gauges: Mapping[str, Counter[int]] = field(default_factory=dict)
    axes: Mapping[str, Counter[int]] = field(default_factory=dict)
    scores: Counter[tuple[int, bool]] = field(default_factory=Counter)
    decisions: Counter[int] = field(default_factory=Counter)

    def ending(self, id: str) -> Sampled:
        return share(self.endings[id], self.plays)

    def met(self, id: str) -> Sampled:
        """Return the chance that a play meets a scene, an option or an item in a bin."""
        return share(self.scenes[id] + self.options[id], self.plays)

    def taking(self, option: str) -> Sampled:
        """Return the chance that an option can be taken when it is its turn."""
        return share(self.offered[option], self.asked[option.rsplit(".", 1)[0]])

    def gauge(self, id: str) -> Sampled:
        return mean(self.gauges[id])

    def axis(self, id: str) -> Sampled:
        return mean(self.axes[id])


def sample(
    begin: Session,
    plays: int = PLAYS,
    seed: int = 0,
    *,
    clock: Callable[[], float] | None = None,
    until: float = inf,
) -> Sample:
    """Return what `plays` plays come to, or as many as there is time for, one at least."""
    scenario = begin.scenario
    found = Sample(
        gauges={id: Counter() for id in scenario.gauges},
        axes={id: Counter() for id in scenario.axes},
    )
    made = 0
    while made < plays and not (made and clock and clock() > until):
        _play(begin, chance.number(seed, f"play {made}"), found)
        made += 1
    return replace(
        found,
        plays=made,
        stuck=found.endings.pop("stuck/", 0),
        endless=found.endings.pop("endless/", 0),
    )


def share(hits: int, plays: int) -> Sampled:
    """Return the share of plays, with its interval (Wilson's, right near 0 and 1 too)."""
    if not plays:
        return Sampled(0.0, 0.0, 1.0, 0)
    found, square = hits / plays, DEVIATIONS**2
    middle = (found + square / (2 * plays)) / (1 + square / plays)
    half = sqrt(found * (1 - found) / plays + square / (4 * plays**2)) * DEVIATIONS
    half /= 1 + square / plays
    return Sampled(found, max(0.0, middle - half), min(1.0, middle + half), plays)


def mean(values: Counter[int]) -> Sampled:
    """Return the mean of some values, with its interval: 1.96 standard errors each way."""
    plays = values.total()
    if not plays:
        return Sampled(0.0, -inf, inf, 0)
    found = sum(value * count for value, count in values.items()) / plays
    if plays == 1:
        return Sampled(found, -inf, inf, 1)
    spread = sum(count * (value - found) ** 2 for value, count in values.items()) / (plays - 1)
    half = DEVIATIONS * sqrt(spread / plays)
    return Sampled(found, found - half, found + half, plays)


def _play(begin: Session, seed: int, found: Sample) -> None:
    """Make a play at random, and count what it meets."""
    session, made = replace(begin, seed=seed), 0
    while not session.ended:
        possible = moves(session)
        if not possible or made == MOVES_AT_MOST:
            found.endings["endless/" if possible else "stuck/"] += 1
            break
        _offer(session, found)
        move = possible[chance.draw([1] * len(possible), seed, f"move {made}")]
        session, made = step(session, move), made + 1
    _count(session, found)


def _offer(session: Session, found: Sample) -> None:
    """Count what can be taken now."""
    possible = [] if session.told else moves(session)
    for number, move in enumerate(possible):
        match move:
            case Choose(option):
                asked, name = session.at, f"{session.at}.{option}"
            case Put(item, slot):
                name = session.scene.named(item, slot)
                asked = name.rpartition(".")[0]
            case _:
                continue
        found.asked[asked] += not number
        found.offered[name] += 1


def _count(session: Session, found: Sample) -> None:
    state = session.state
    if session.ended:
        found.endings[session.at] += 1
    found.scenes.update(state.seen & session.scenario.scenes.keys())
    found.options.update(state.chosen)
    found.decisions[len(session.decisions)] += 1
    found.scores[sum(state.points.values()), bool(state.red_lines)] += 1
    for gauge, level in state.gauges.items():
        found.gauges[gauge][level] += 1
    for axis, counted in found.axes.items():
        counted[state.points.get(axis, 0)] += 1
