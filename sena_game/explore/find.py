"""Everything that can be said of every play of a scenario, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from math import inf

import numpy as np

from sena_game.explore import measures, players, reading
from sena_game.explore.fairness import bars, measure
from sena_game.explore.findings import (
    NOWHERE,
    Estimate,
    Findings,
    Played,
    Seen,
    Spread,
    Witness,
)
from sena_game.explore.kept import Kept, kept
from sena_game.explore.liveness import LEVELS
from sena_game.explore.measures import Odds, Story, points
from sena_game.explore.passing import Guide, Passages, Thing, begins, passages, stuck
from sena_game.explore.players import LABELS, Results, observed, odds
from sena_game.explore.reasons import REASONS, Reason, Reasons, spelled
from sena_game.explore.scale import Scale
from sena_game.explore.scaling import best_points, scaling
from sena_game.explore.states import NONE, STATES_AT_MOST, Graph, Numbers, TooMany, Way, explore
from sena_game.explore.weigh import means, weighed
from sena_game.play.replay import finished
from sena_game.play.session import Session, start
from sena_game.rules.conditions import Condition
from sena_game.rules.moves import Choose
from sena_game.scenario.model import Ending, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.sorting import Sorting

RARE = 0.01
# What a witness may be asked for besides what has an id.
EXTREMES = ("longest", "shortest", "best", "worst")
# The same story with another ending may have more states.
AGAIN = 10
# Long enough to know a text by, short enough for one line.
LABEL_LETTERS = 60


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
    best, over = best_points(told), list(measures.ended(told, points))
    share = sum(chance for _, _, chance in over)
    if best is None or not share:
        return None
    mean = sum(total * chance for _, total, chance in over) / share
    return Scale(mean, best) if best > mean else None


def _kept(gauge: str, begin: Session, limits: Limits) -> Kept | None:
    """Return a gauge told everywhere; None when that makes too many states."""
    with suppress(TooMany):
        return kept(gauge, limits.graph(begin, (gauge,)))
    return None


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
        seen=tuple(_seen(ground)),
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
        stuck=tuple(_stuck(ground)),
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
        stopped = (each.witness for each in _stuck(ground) if each.id == thing)
        return next(stopped, (REASONS["open"], {}))
    if equals:
        return _to_level(ground, thing, level)
    for each in _seen(ground, only=name):
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


def _levels(ground: Ground, gauge: str, scene: str) -> Sequence[int]:
    """Return the levels a gauge may have when a scene begins; all of them when nobody knows."""
    return ground.kept[gauge].here(scene) if gauge in ground.kept else LEVELS


def _plays(told: Story) -> int | None:
    counts = measures.counts(told)
    over = [*np.concatenate([NONE, *measures.ends(told.graph).values()]), *stuck(told)]
    found = [counts[node] for node in over]
    return None if None in found else sum(each for each in found if each is not None)


def _way(ground: Ground, thing: Thing) -> Witness:
    if thing == ("scene", ground.scenario.start):
        return Witness()
    return ground.guide.to_thing(thing, ground.all.flows[thing])


def _seen(ground: Ground, only: str = "") -> Iterator[Seen]:
    """Yield everything there is to meet, in the order of the file; one thing when it is named."""
    reasons = Reasons(
        ground.scenario,
        ground.told,
        partial(_levels, ground),
        partial(_ends, ground),
    )
    for kind, id, label in things(ground.scenario):
        if only and id != only:
            continue
        met = ground.all.met((kind, id))
        offered = _offered(ground, id) if kind == "option" else float(kind != "scene" or met > 0)
        reason = _reason(ground, reasons, (kind, id), offered, met)
        way = _way(ground, (kind, id)) if met else Witness()
        yield Seen(kind, id, label, _exactly(offered), _exactly(met), way, reason)


def things(scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    """Yield the kind, the id and the label of all that can be met."""
    for id, scene in scenario.scenes.items():
        yield "scene", id, _short(scene.stage.question or scene.stage.text)
        match scene:
            case Decision(options=options):
                for option, each in options.items():
                    yield "option", f"{id}.{option}", _short(each.label)
            case Sorting(items=items, bins=bins):
                for item, one in items.items():
                    for bin, slot in bins.items():
                        label = f"{_short(one.text)} → {slot.label}"
                        yield "item", f"{id}.{item}.{bin}", label
    for id, ending in scenario.endings.items():
        yield "ending", id, _short(ending.title)


def _offered(ground: Ground, id: str) -> float:
    """Return the chance that an option can be taken when its scene is played."""
    scene = id.rpartition(".")[0]
    likely = ground.all.likely
    here = sum(
        float(likely[each.nodes].sum())
        for each in ground.told.graph.situations
        if begins(each) and each.session.at == scene
    )
    flows = ground.all.flows.get(("option", id), ())
    taken = sum(float(likely[edges.sources].sum()) * edges.way.chance for edges, _ in flows)
    return min(1.0, taken / here) if here else 0.0


def _reason(
    ground: Ground, reasons: Reasons, thing: Thing, offered: float, met: float
) -> Reason | None:
    kind, id = thing
    scenario = ground.scenario
    if kind == "option":
        scene, number = _numbered(scenario, id)
        if not met:
            return reasons.option(scene, number)
        if offered < RARE:
            condition = scenario.scenes[scene].parts()[-1][number].condition
            return REASONS["seldom"], {"test": spelled(condition), "count": _one_in(offered)}
    elif kind == "scene":
        if not met:
            return reasons.scene(id, lambda name: ground.all.met(("option", name)) > 0)
        if met < RARE:
            return REASONS["only"], {"options": _ways_in(ground, id), "count": _one_in(met)}
    elif kind == "ending":
        if not met:
            return reasons.ending(id)
        if met < RARE:
            test = spelled(scenario.endings[id].condition)
            return (REASONS["ending"], {"test": test}) if test else None
    elif not met:
        return REASONS["unplayed"], {"scene": id.split(".")[0]}
    return None


def _numbered(scenario: Scenario, id: str) -> tuple[str, int]:
    """Return the scene of an option, and which of its outcomes is that of the option."""
    scene, _, option = id.rpartition(".")
    decision = scenario.scenes[scene]
    return scene, list(decision.options).index(option) if isinstance(decision, Decision) else 0


def _ways_in(ground: Ground, scene: str) -> str:
    """Return the choices that lead to a scene, the likeliest first."""
    flows = sorted(ground.all.flows.get(("scene", scene), ()), key=lambda flow: -flow[1])
    names = []
    for edges, _ in flows:
        session = ground.told.graph.situations[edges.situation].session
        move = edges.way.move
        names.append(f"{session.at}.{move.option}" if isinstance(move, Choose) else session.at)
    return ", ".join(list(dict.fromkeys(names))[:3])


def _ends(ground: Ground, condition: Condition) -> bool:
    """Tell whether some play ends with a condition true."""
    asked = {"?": Ending(condition=condition), **ground.scenario.endings}
    begin = start(replace(ground.scenario, endings=asked))
    # Whatever time it takes: nothing else says why.
    return any(
        each.session.at == "?" for each in explore(begin, AGAIN * ground.limits.states).situations
    )


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
        yield Played(id, LABELS[id], _exactly(score), players.endings(told, share))


def _stuck(ground: Ground) -> Iterator[Seen]:
    """Yield the scenes where some play has nothing left to do, with the state it is in."""
    told, likely = ground.told, ground.all.likely
    by_scene: dict[str, list[int]] = {}
    for node in stuck(told):
        scene = told.graph.situations[int(told.graph.situation[node])].session.at
        by_scene.setdefault(scene, []).append(int(node))
    for scene, nodes in by_scene.items():
        node = min(nodes, key=lambda each: int(ground.guide.short[each]))
        way = ground.guide.to_node(node, partial(_is_stuck, scene))
        met = _exactly(sum(float(likely[each]) for each in nodes))
        label = _short(_label(ground.scenario.scenes[scene]))
        yield Seen("stuck", scene, label, met, met, way, _shut(ground, scene))


def _is_stuck(scene: str, session: Session) -> bool:
    end = finished(session.scenario, session.seed, session.decisions)
    return end.at == scene and not end.scene.moves(end.state, end.placed)


def _shut(ground: Ground, scene: str) -> Reason:
    parts = ground.scenario.scenes[scene].parts()[-1]
    tests = dict.fromkeys(spelled(part.condition) for part in parts)
    return REASONS["shut"], {"tests": " · ".join(tests)}


def _label(scene: Scene) -> str:
    return scene.stage.question or scene.stage.text


def _short(text: str) -> str:
    text = " ".join(text.split(" ")).strip().replace("\n", " ")
    if len(text) <= LABEL_LETTERS:
        return text
    return text[:LABEL_LETTERS].rsplit(" ", 1)[0] + "…"


def _exactly(value: float) -> Estimate:
    return Estimate(value, value, value)


def _one_in(share: float) -> str:
    return str(round(1 / share))
