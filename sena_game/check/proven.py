"""What only exploring every play can prove: never offered, never seen, nothing left to do.

Exploring stops early on a story too large for it, and nothing is said then: `sena explore` has
more time. What is counted is states and situations, so that a check says the same on any machine.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from sena_game.check.choices import choices, draws
from sena_game.check.places import Path, Written
from sena_game.explore import measures
from sena_game.explore.liveness import LEVELS
from sena_game.explore.measures import Story
from sena_game.explore.passing import begins, stuck
from sena_game.explore.reasons import REASONS, Reason, Reasons
from sena_game.explore.states import Graph, TooMany, explore
from sena_game.play.session import Session, start
from sena_game.problems import Problem
from sena_game.rules.conditions import Condition
from sena_game.rules.effects import Mark
from sena_game.rules.moves import Choose
from sena_game.scenario.model import Ending, Scenario
from sena_game.scenes.decision import Decision

STATES_AT_MOST = 40_000
SITUATIONS_AT_MOST = 400
PLACES_AT_MOST = 400
STEPS_TOLD = 6


@dataclass(frozen=True, slots=True)
class Met:
    """All that some play meets: scenes, `scene.option`, endings."""

    told: Story
    scenes: Collection[str]
    options: Collection[str]
    endings: Collection[str]


def problems(scenario: Scenario, written: Written, told: Sequence[Problem]) -> Iterator[Problem]:
    """Yield what is proven, but what is `told` already and what only follows from it."""
    try:
        graph = _explored(start(scenario))
    except TooMany:
        return
    met = _met(measures.story(graph))
    lines = {each.place.line for each in told}
    reasons = Reasons(scenario, met.told, partial(_levels, scenario), partial(_ends, scenario))
    yield from _stuck(met.told, written)
    yield from _options(scenario, met, reasons, written, lines)
    yield from _scenes(scenario, met, reasons, written, lines)
    # Where the story stops before its end, endings are missed because of that.
    if not len(stuck(met.told)) and met.endings:
        yield from _endings(scenario, met, reasons, written, lines)


def _explored(begin: Session, *keep: str) -> Graph:
    ticks = count()
    return explore(
        begin,
        STATES_AT_MOST,
        keep=keep,
        clock=lambda: float(next(ticks)),
        until=SITUATIONS_AT_MOST,
        places=PLACES_AT_MOST,
    )


def _met(told: Story) -> Met:
    scenes, options, endings = set(), set(), set()
    for situation in told.graph.situations:
        session = situation.session
        if session.ended:
            endings.add(session.at)
        elif not session.told:
            scenes.add(session.at)
    for edges in told.graph.edges:
        if isinstance(edges.way.move, Choose):
            scene = told.graph.situations[edges.situation].session.at
            options.add(f"{scene}.{edges.way.move.option}")
    return Met(told, scenes, options, endings)


def _stuck(told: Story, written: Written) -> Iterator[Problem]:
    """Yield each scene where some play has nothing to do, with the shortest one there."""
    made, _ = measures.bounds(told, measures.decisions)
    first: dict[str, int] = {}
    for node in sorted(stuck(told).tolist(), key=lambda each: int(made[each])):
        scene = told.graph.situations[int(told.graph.situation[node])].session.at
        first.setdefault(scene, node)
    for scene, node in first.items():
        play = measures.lead(told, node, made, measures.decisions)
        steps = [f"{each.scene}: {each.move}" for each in play]
        before = ["…"] if len(steps) > STEPS_TOLD else []
        path = " · ".join((*before, *steps[-STEPS_TOLD:])) or scene
        yield written.problem("stuck", "scenes", scene, "options", path=path)


def _options(
    scenario: Scenario, met: Met, reasons: Reasons, written: Written, told: set[int]
) -> Iterator[Problem]:
    for id, scene in scenario.scenes.items():
        if id not in met.scenes or not isinstance(scene, Decision):
            continue
        for number, option in enumerate(scene.options):
            path = ("scenes", id, "options", option)
            if f"{id}.{option}" in met.options or told & _lines(written, *path, "if"):
                continue
            reason = reasons.option(id, number)
            if not _unraised(scenario, reason):
                yield _because("never-offered", written, (*path, "if"), reason)


def _scenes(
    scenario: Scenario, met: Met, reasons: Reasons, written: Written, told: set[int]
) -> Iterator[Problem]:
    """Yield the scenes that are never seen though what leads to them is met."""
    for id in scenario.scenes:
        if id in met.scenes or not _led_to(scenario, id, met):
            continue
        when = ("deck", "events", id, "when")
        if id in scenario.deck.events and told & _lines(written, *when):
            continue
        reason = reasons.scene(id, lambda name: name in met.options)
        yield _because("never-seen", written, ("scenes", id), reason, name=id)


def _led_to(scenario: Scenario, id: str, met: Met) -> bool:
    """Tell whether a choice that is met leads to a scene, at once or later, or the deck does."""
    if id in scenario.deck.events:
        return True
    for scene in scenario.scenes.values():
        if scene.id not in met.scenes:
            continue
        for choice in choices(scene):
            option = f"{scene.id}.{choice.path[-1]}"
            if isinstance(scene, Decision) and option not in met.options:
                continue
            later = (each.scene for each in choice.outcome.later)
            if id in {*later, *(draw.scene for draw in draws(scene, choice))}:
                return True
    return False


def _endings(
    scenario: Scenario, met: Met, reasons: Reasons, written: Written, told: set[int]
) -> Iterator[Problem]:
    for id in scenario.endings:
        path = ("endings", id, "if")
        if id not in met.endings and not told & _lines(written, *path):
            try:
                reason = reasons.ending(id)
            except TooMany:
                continue
            if not _unraised(scenario, reason):
                yield _because("never-seen", written, path, reason, name=id)


def _unraised(scenario: Scenario, reason: Reason) -> bool:
    """Tell whether the reason is a flag that no choice raises, which is told of the flag."""
    sentence, values = reason
    effects = (e for scene in scenario.scenes.values() for o in scene.outcomes() for e in o.effects)
    return sentence == REASONS["unraised"] and Mark(values["name"]) not in effects


def _because(code: str, written: Written, path: Path, reason: Reason, **values: str) -> Problem:
    sentence, more = reason
    return written.problem(code, *path, **{**more, **values, "reason": sentence})


def _lines(written: Written, *path: str) -> set[int]:
    return set(written.lines_of(*path))


def _levels(scenario: Scenario, gauge: str, scene: str) -> Sequence[int]:
    """Return the levels a gauge may have when a scene begins; at the end when it has no name."""
    try:
        graph = _explored(start(scenario), gauge)
    except TooMany:
        return LEVELS
    found: set[int] = set()
    for each in graph.situations:
        if each.session.ended if not scene else begins(each) and each.session.at == scene:
            found |= {each.level(gauge, code) for code in each.codes.tolist()}
    return sorted(found)


def _ends(scenario: Scenario, condition: Condition) -> bool:
    """Tell whether some play ends with a condition true."""
    asked = {"?": Ending(condition=condition), **scenario.endings}
    graph = _explored(start(replace(scenario, endings=asked)))
    return any(each.session.at == "?" for each in graph.situations)
