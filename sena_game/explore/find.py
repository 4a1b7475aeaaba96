"""Everything that can be said of every play of a scenario, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from sena_game.explore import measures, players, reading
from sena_game.explore.fairness import bars, measure
from sena_game.explore.findings import (
    NOWHERE,
    Findings,
    Played,
    Spread,
    Witness,
)
from sena_game.explore.ground import Ground, Limits, explored
from sena_game.explore.measures import Odds, Story, points
from sena_game.explore.meeting import exactly, seen, stopped, things
from sena_game.explore.passing import stuck
from sena_game.explore.players import LABELS, Results, observed, odds
from sena_game.explore.reasons import REASONS, Reason
from sena_game.explore.scale import Scale
from sena_game.explore.states import NONE, Numbers, Way
from sena_game.explore.weigh import means, weighed
from sena_game.play.replay import finished
from sena_game.play.session import Session
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision

# What a witness may be asked for besides what has an id.
EXTREMES = ("longest", "shortest", "best", "worst")


def find(scenario: Scenario, limits: Limits, results: Results | None = None) -> Findings:
    """Return all that is known of every play; `results` are those of a class."""
    return found(explored(scenario, limits), results)


def found(ground: Ground, results: Results | None = None) -> Findings:
    """Return all that the ground of a scenario says."""
    scenario, told = ground.scenario, ground.told
    saturated = {gauge: each.saturated() for gauge, each in ground.kept.items()}
    scale = ground.scale or Scale(measures.mean(told, points), 0)
    played = tuple(_players(ground, results))
    scores = {each.id: each.score.value for each in played}
    return Findings(
        scenario=scenario.id,
        title=scenario.title,
        fingerprint=scenario.fingerprint,
        sample=0,
        states=told.graph.size,
        plays=_plays(told),
        random=scale.random,
        best=scale.best,
        seen=tuple(seen(ground)),
        gauges=tuple(_gauge(ground, gauge) for gauge in scenario.gauges),
        axes=tuple(_axis(ground, axis) for axis in scenario.axes),
        score=_score(ground),
        minutes=_minutes(ground),
        announced=scenario.duration,
        words_seen=_words_seen(ground),
        players=played,
        weighed=tuple(weighed(scenario, means(told, ground.score))),
        saturated={gauge: share for gauge, (share, _) in saturated.items() if share},
        fairness=bars(measure(told, ground.scale, scenario, scores)),
        stuck=tuple(stopped(ground)),
        saturated_at={gauge: where for gauge, (share, where) in saturated.items() if share},
    )


def names(scenario: Scenario) -> Sequence[str]:
    """Return all that a witness may be asked for, levels of gauges apart."""
    return (*(id for _, id, _ in things(scenario)), *EXTREMES)


def witness(ground: Ground, name: str) -> Witness | Reason | None:
    """Return a play that leads to a scene, `scene.option`, an ending, `gauge=level`…

    The reason when nothing does; None when the scenario has nothing of that name.
    """
    thing, equals, level = name.partition("=")
    if name in EXTREMES:
        spread = _minutes(ground) if name in ("longest", "shortest") else _score(ground)
        way = spread.most if name in ("longest", "best") else spread.least
        return (REASONS["endless"], {}) if way.endless else way
    if level == "stuck" and thing in ground.scenario.scenes:
        ways = (each.witness for each in stopped(ground) if each.id == thing)
        return next(ways, (REASONS["open"], {}))
    if equals:
        return _to_level(ground, thing, level)
    for each in seen(ground, only=name):
        if each.met.value:
            return each.witness
        return each.reason or (REASONS["no-way"], {})
    return None


def _to_level(ground: Ground, gauge: str, level: str) -> Witness | Reason | None:
    if gauge not in ground.kept or not level.isdecimal():
        return None
    here = ground.kept[gauge]
    found = here.to_level(ground.begin, int(level))
    if found:
        return found
    levels = here.here("")
    label = ground.scenario.town.gauges[gauge].label
    values = {"gauge": label, "low": str(levels[0]), "high": str(levels[-1])}
    return REASONS["ends"], {**values, "test": f"{gauge} == {level}"}


def _gauge(ground: Ground, gauge: str) -> Spread:
    if gauge in ground.kept:
        return ground.kept[gauge].spread(ground.begin)
    label = ground.scenario.town.gauges[gauge].label
    return Spread(gauge, label, measures.final_levels(ground.told, gauge), Witness(), Witness())


def _plays(told: Story) -> int | None:
    counts = measures.counts(told)
    over = [*np.concatenate([NONE, *measures.ends(told.graph).values()]), *stuck(told)]
    found = [counts[node] for node in over]
    return None if None in found else sum(each for each in found if each is not None)


def _axis(ground: Ground, axis: str) -> Spread:
    def worth(way: Way) -> int:
        return dict(way.points).get(axis, 0)

    def of(session: Session) -> int:
        return session.state.points.get(axis, 0)

    label = ground.scenario.town.axes[axis].label
    return _spread(ground, axis, label, worth, lambda total, crossed: total, of)


def _score(ground: Ground) -> Spread:
    def value(total: int, crossed: bool) -> int:
        return round(ground.score(total, crossed))

    def of(session: Session) -> int:
        state = session.state
        return value(sum(state.points.values()), bool(state.red_lines))

    return _spread(ground, "score", "score", points, value, of)


def _minutes(ground: Ground) -> Spread:
    """Return the time of a play, in seconds; a decision that is told is read to its end."""
    words = reading.Words()
    before = round(reading.seconds(words.of(*ground.scenario.front.prose), 0))

    def worth(way: Way) -> int:
        return round(reading.seconds(words(way), reading.turns(way)))

    return _spread(ground, "seconds", "seconds", worth, lambda total, _: total + before)


def _spread(
    ground: Ground,
    id: str,
    label: str,
    worth: measures.Worth,
    value: Callable[[int, bool], int],
    of: Callable[[Session], int] | None = None,
) -> Spread:
    """Return how a total is spread over plays, once it is made a `value`; `of` reads it in play."""
    told = ground.told
    chances: dict[int, float] = {}
    for session, total, chance in measures.ended(told, worth):
        each = value(total, bool(session.state.red_lines))
        chances[each] = chances.get(each, 0.0) + chance
    least, most = (
        _by(ground, worth, best, value, sign, of)
        for best, sign in zip(measures.bounds(told, worth), (1, -1), strict=True)
    )
    return Spread(id, label, dict(sorted(chances.items())), least, most)


def _by(
    ground: Ground,
    worth: measures.Worth,
    best: Numbers,
    value: Callable[[int, bool], int],
    sign: int,
    of: Callable[[Session], int] | None,
) -> Witness:
    """Return the play whose value is the least, or the most when the sign is minus."""
    over = [
        (sign * value(int(best[node]), bool(each.session.state.red_lines)), int(node))
        for each in ground.told.graph.situations
        if each.session.ended
        for node in each.nodes
    ]
    goal, node = min(over, default=(0, 0))
    if not over or abs(int(best[node])) >= measures.ENDLESS:
        return NOWHERE
    made = measures.lead(ground.told, node, best, worth)

    def there(session: Session) -> bool:
        end = finished(session.scenario, session.seed, session.decisions)
        return end.ended and (of is None or of(end) == sign * goal)

    return ground.guide.by(made, there)


def _words_seen(ground: Ground) -> float:
    """Return the share of the words that may be read which one play reads, on average."""
    words = reading.Words()
    known = {text: ground.all.read(text) for text in ground.all.texts}
    known.update(dict.fromkeys(ground.scenario.front.prose, 1.0))
    every = dict.fromkeys([*_prose(ground.scenario), *known])
    total = sum(words.of(text) for text in every)
    return sum(words.of(text) * share for text, share in known.items()) / total if total else 1.0


def _prose(scenario: Scenario) -> Iterator[str]:
    """Yield every text of the story, met or not."""
    for scene in scenario.scenes.values():
        yield from scene.stage.prose
        yield from (text for outcome in scene.outcomes() for text in outcome.prose)
        if isinstance(scene, Decision):
            for option in scene.options.values():
                yield from (option.label, option.text, option.note)
    for ending in scenario.endings.values():
        yield from ending.prose


def _players(ground: Ground, results: Results | None) -> Iterator[Played]:
    told = ground.told
    known: list[tuple[str, Odds]] = [
        (each.id, odds(told, each.player)) for each in players.players(ground.scenario)
    ]
    if not told.looping:
        known.append(("best", players.best(told)))
    if results is not None:
        known.append(("observed", observed(told, results)))
    for id, share in known:
        score = players.score(told, ground.scale, share) if ground.scale else 0.0
        yield Played(id, LABELS[id], exactly(score), players.endings(told, share))
