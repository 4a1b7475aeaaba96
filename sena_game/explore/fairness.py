"""The bars that a scenario must hold to be fair, clear, and as long as it says (DESIGN, 10).

What is measured comes first, then what it may be: for one scenario, and over a set of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from sena_game.explore import measures
from sena_game.explore.chances import ways
from sena_game.explore.findings import Bar
from sena_game.explore.measures import Story
from sena_game.explore.players import LABELS, length, odds, players, score
from sena_game.explore.reading import Words, count, seconds, turns
from sena_game.explore.scale import Scale
from sena_game.play.session import Session, moves, start
from sena_game.rules.conditions import Condition, names
from sena_game.rules.effects import Mark
from sena_game.rules.moves import Choose, Continue
from sena_game.scenario.model import Outcome, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing

NEAR = 90  # the score of a path that comes close to the best
REASON = 60  # words of a reason
# Players whose score may not go beyond: in a scenario, and on average over a set.
TIGHT = dict.fromkeys(("first", "second", "last", "longest", "shortest"), (50, 15))
LOOSE = dict.fromkeys(("middle", "adviser", "publish", "silent", "polite", "costly"), (60, 30))
LIMITS: Mapping[str, tuple[int, int]] = {**TIGHT, **LOOSE}

SENTENCES: Mapping[str, str] = {
    "margin": "Points by which the best path beats chance",
    "near": "Paths within 10 points of the best",
    "threes": "Decisions that offer three options",
    "dominated": "Options that another beats on every axis",
    "best-longest": "Decisions of three options whose best one is the longest",
    "unexplained": "Choices without a consequence, a lever, or a reason of 60 words at most",
    "sourced": "Decisions with a source",
    "duration": "Gap between the time a play takes and the one announced",
    "words": "Words read on the longest path",
    "memory": "Decisions that come back later in the story",
    "axes": "Axes that move",
    "first-decision": "Seconds before the first decision",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What is measured of one scenario; shares go from 0 to 1, `players` has scores by id.

    `longest` tells, for each decision of three options, whether the best one is the longest.
    Without a scale, there are no scores; what a loop makes endless is None.
    """

    players: Mapping[str, float]
    margin: float
    near: float | None
    threes: float
    dominated: int
    longest: tuple[bool, ...]
    unexplained: int
    sourced: float
    seconds: float
    words: int | None
    announced: int
    memory: float
    axes: frozenset[str]
    axes_known: int
    first_decision: float


def measure(
    told: Story,
    scale: Scale | None,
    scenario: Scenario,
    scores: Mapping[str, float] | None = None,
) -> Figures:
    """Return the figures of a scenario, from the story of all its plays.

    `scores` are those of its players by id, when they are known already.
    """
    words = Words()
    front = words.of(*scenario.front.prose)
    chosen = decisions(scenario)
    read = front + measures.mean(told, words)
    return Figures(
        players=(scores or _scores(told, scale, scenario)) if scale else {},
        margin=scale.best - scale.random if scale else 0.0,
        near=near(told, scale) if scale and not told.looping else None,
        threes=_share([len(each.options) == 3 for each in chosen]),
        dominated=sum(len(dominated(each)) for each in chosen),
        longest=tuple(best_is_longest(each) for each in chosen if len(each.options) == 3),
        unexplained=sum(not explained for explained in _explained(scenario)),
        sourced=_share([_sourced(scene) for scene in _settling(scenario)]),
        seconds=seconds(read, measures.mean(told, turns)),
        words=front + most_read(told, words) if not told.looping else None,
        announced=scenario.duration,
        memory=_share(list(_returning(scenario))),
        axes=frozenset(axes_moved(scenario)),
        axes_known=len(scenario.town.axes),
        first_decision=seconds(front + words_before(start(scenario), words), 0),
    )


def bars(found: Figures) -> tuple[Bar, ...]:
    """Return each rule that one scenario must hold, as it is held."""
    return (
        *(_most(id, found.players[id], most) for id, (most, _) in _known(found)),
        _least("margin", found.margin, 40),
        *((_least("near", found.near, 2),) if found.near is not None else ()),
        _least("threes", 100 * found.threes, 70, "%"),
        _most("dominated", found.dominated, 0),
        *_longest(found.longest),
        _most("unexplained", found.unexplained, 0),
        _least("sourced", 100 * found.sourced, 80, "%"),
        *_duration(found),
        _least("memory", 100 * found.memory, 20, "%"),
        _least("axes", len(found.axes), min(3, found.axes_known)),
        _most("first-decision", found.first_decision, 45, "s"),
    )


def bars_of_set(found: Sequence[Figures]) -> tuple[Bar, ...]:
    """Return the rules that a set of scenarios must hold together."""
    scores = {id: [each.players[id] for each in found if id in each.players] for id in LIMITS}
    averages = {id: fmean(each) for id, each in scores.items() if each}
    axes = frozenset[str]().union(*(each.axes for each in found))
    return (
        *(_most(id, mean, LIMITS[id][1]) for id, mean in averages.items()),
        *_longest([each for one in found for each in one.longest]),
        _least("axes", len(axes), max((each.axes_known for each in found), default=0)),
    )


def _scores(told: Story, scale: Scale, scenario: Scenario) -> Mapping[str, float]:
    known = players(scenario)
    return {each.id: score(told, scale, odds(told, each.player)) for each in known}


def decisions(scenario: Scenario) -> tuple[Decision, ...]:
    """Return the scenes that offer options."""
    scenes = scenario.scenes.values()
    return tuple(each for each in scenes if isinstance(each, Decision) and each.options)


def dominated(scene: Decision) -> tuple[tuple[str, str], ...]:
    """Return each option that another one equals or beats on every axis, with that one."""
    points = {id: option.outcome.points for id, option in scene.options.items()}
    axes = {axis for each in points.values() for axis in each}
    found = []
    for id, own in points.items():
        beating = (
            other
            for other, its in points.items()
            if other != id and all(its.get(axis, 0) >= own.get(axis, 0) for axis in axes)
        )
        found += [(id, other) for other in list(beating)[:1]]
    return tuple(found)


def best_is_longest(scene: Decision) -> bool:
    """Tell whether the option that wins the most points is also the longest to read."""
    won = {id: sum(each.outcome.points.values()) for id, each in scene.options.items()}
    long = {id: length(scene, Choose(id)) for id in scene.options}
    return any(won[id] == max(won.values()) and long[id] == max(long.values()) for id in won)


def near(told: Story, scale: Scale) -> float:
    """Return how many paths come within 10 points of the best; a story that loops has no end."""
    every = measures.ended(told, measures.points, lambda edges: 1.0)
    return sum(
        paths
        for session, total, paths in every
        if scale.score(total, crossed=bool(session.state.red_lines)) >= NEAR
    )


def most_read(told: Story, words: Words) -> int:
    """Return the words of the longest path, those of the front page apart."""
    _, high = measures.bounds(told, words)
    over = measures.ends(told.graph).values()
    return max((int(high[nodes].max()) for nodes in over), default=0)


def words_before(session: Session, words: Words) -> int:
    """Return the most words there are to read until something can be decided, choices included."""
    return _words_before(session, words, frozenset())


def _words_before(session: Session, words: Words, seen: frozenset[str]) -> int:
    if session.ended or session.at in seen:
        return 0
    read = words.of(*session.scene.reads(session.state, session.placed))
    if moves(session) != (Continue(),):
        return read
    after = (each for _, each in ways(session, Continue()))
    return read + max(_words_before(each, words, seen | {session.at}) for each in after)


def axes_moved(scenario: Scenario) -> Iterator[str]:
    """Yield the axes on which some choice has points, maybe several times."""
    for scene in scenario.scenes.values():
        for outcome in scene.outcomes():
            yield from (axis for axis, won in outcome.points.items() if won)


def _settling(scenario: Scenario) -> tuple[Scene, ...]:
    """Return the scenes where something is decided."""
    return tuple(scene for scene in scenario.scenes.values() if scene.parts())


def _explained(scenario: Scenario) -> Iterator[bool]:
    """Tell of each choice whether it is explained; what pieces come to is told of the whole."""
    for scene in _settling(scenario):
        apart = isinstance(scene, Placing) and scene.rules.explains == "pieces"
        for outcome in scene.explained():
            reason = 0 < count(outcome.feedback) <= REASON
            yield reason and bool(outcome.lever) and bool(apart or outcome.consequence)


def _sourced(scene: Scene) -> bool:
    return any(outcome.source for outcome in scene.outcomes())


def _returning(scenario: Scenario) -> Iterator[bool]:
    """Tell of each decision whether something of it comes back: a scene, a memory asked about."""
    asked = {id: _asked(scene) for id, scene in scenario.scenes.items()}
    ended = frozenset(
        atom
        for ending in scenario.endings.values()
        for condition in (ending.condition, *(line.condition for line in ending.lines))
        for atom in names(condition)
    )
    dealt = (each.condition for each in scenario.deck.events.values())
    common = ended.union(*(names(each) for each in dealt))
    for scene in _settling(scenario):
        others = (each for id, each in asked.items() if id != scene.id)
        elsewhere = common.union(*others)
        own = f"{scene.id}."
        chosen = any(kind == "option" and name.startswith(own) for kind, name in elsewhere)
        yield chosen or any(_comes_back(each, elsewhere) for each in scene.outcomes())


def _asked(scene: Scene) -> frozenset[tuple[str, str]]:
    conditions: list[Condition] = [part.condition for parts in scene.parts() for part in parts]
    return frozenset(atom for condition in conditions for atom in names(condition))


def _comes_back(outcome: Outcome, asked: frozenset[tuple[str, str]]) -> bool:
    left = {("flag", each.flag) for each in outcome.effects if isinstance(each, Mark)}
    left |= {("red line", line) for line in outcome.red_lines}
    left |= {("scene", draw.scene) for draw in outcome.then}
    return bool(outcome.later) or not left.isdisjoint(asked)


def _known(found: Figures) -> list[tuple[str, tuple[int, int]]]:
    return [(id, limits) for id, limits in LIMITS.items() if id in found.players]


def _longest(found: Sequence[bool]) -> tuple[Bar, ...]:
    """Return how often the best is the longest: of fewer than three decisions, nothing is said."""
    return (_most("best-longest", 100 * _share(found), 40, "%"),) if len(found) >= 3 else ()


def _duration(found: Figures) -> tuple[Bar, ...]:
    if not found.announced:
        return ()
    announced = 60 * found.announced
    gap = 100 * abs(found.seconds - announced) / announced
    most = round(430 * found.announced / 3)
    lasts = _most("duration", gap, 20, "%")
    return (lasts,) if found.words is None else (lasts, _most("words", found.words, most))


def _share(found: Sequence[bool]) -> float:
    """Return the share of what holds; 1 when there is nothing to hold."""
    return sum(found) / len(found) if found else 1.0


def _most(id: str, value: float, limit: float, unit: str = "") -> Bar:
    return Bar(id, _sentence(id), value, limit, value <= limit, unit)


def _least(id: str, value: float, limit: float, unit: str = "") -> Bar:
    return Bar(id, _sentence(id), value, limit, value >= limit, unit, at_least=True)


def _sentence(id: str) -> str:
    return SENTENCES[id] if id in SENTENCES else LABELS[id]
