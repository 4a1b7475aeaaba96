"""What was found by exploring a scenario: figures and facts, ready to be told in any form.

Everything is `exact` unless `sample` says how many plays it rests on; the two are never mixed.
Shares and chances go from 0 to 1; those of players who choose at random, unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sena_game.play.run import Decision


@dataclass(frozen=True, slots=True)
class Witness:
    """The decisions of a play, and the seed that makes its draws fall as they must.

    `seed` is None when none was found in the time there was.
    """

    decisions: tuple[Decision, ...] = ()
    seed: int | None = 0

    @property
    def endless(self) -> bool:
        return self.seed is None and not self.decisions


NOWHERE = Witness(seed=None)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure; its 95 % interval when it was sampled, twice itself when it is exact."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How a figure is spread over every play: the chance of each value, and its two ends.

    `sample` is the number of plays it rests on, 0 when it is exact. Where a loop makes an end
    endless, its witness has neither decisions nor seed.
    """

    id: str
    label: str
    chances: Mapping[int, float]
    least: Witness
    most: Witness
    sample: int = 0

    @property
    def mean(self) -> float:
        """The mean over the plays that come to an end."""
        share = sum(self.chances.values())
        return sum(value * chance for value, chance in self.chances.items()) / share if share else 0


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene, an option, an item in a bin or an ending: `id` as authors write it.

    `offered` is the chance that it can be taken when its scene is played (1 for a scene);
    `met` the chance that a play passes by it. `reason` says why it never does, as a sentence and
    its values; `witness` is the shortest way there.
    """

    kind: str
    id: str
    label: str
    offered: Estimate
    met: Estimate
    witness: Witness = Witness()
    reason: tuple[str, Mapping[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """A simple-minded player: the mean score, and the share of each ending by id."""

    id: str
    label: str
    score: Estimate
    endings: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A decision: by how much it moves the mean score, and what gives it away or weakens it."""

    scene: str
    question: str
    means: Mapping[str, float]
    dominated: tuple[tuple[str, str], ...] = ()
    best: str = ""
    best_is_longest: bool = False
    best_place: int = 0

    @property
    def stake(self) -> float:
        """By how much the best option beats the worst, in points of score."""
        return max(self.means.values(), default=0.0) - min(self.means.values(), default=0.0)


@dataclass(frozen=True, slots=True)
class Bar:
    """A rule of fairness (DESIGN §10): what was measured, what it may be, and whether it holds.

    The limit is the most it may be, or the least when `at_least`.
    """

    id: str
    sentence: str
    value: float
    limit: float
    held: bool
    unit: str = ""
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is known of every play of one scenario."""

    scenario: str
    title: str
    fingerprint: str
    sample: int
    states: int
    plays: int | None
    random: float
    best: int
    seen: tuple[Seen, ...]
    gauges: tuple[Spread, ...]
    axes: tuple[Spread, ...]
    score: Spread
    minutes: Spread
    announced: int
    words_seen: float
    players: tuple[Played, ...]
    weighed: tuple[Weighed, ...]
    saturated: Mapping[str, float]
    fairness: tuple[Bar, ...]
    # States in which a scene offers nothing that can be done: the play stops there.
    stuck: tuple[Seen, ...] = ()
    # The choice at which each gauge that saturates most often does.
    saturated_at: Mapping[str, str] = field(default_factory=dict)

    @property
    def exact(self) -> bool:
        return not self.sample
