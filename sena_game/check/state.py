"""What a story remembers: flags that serve no purpose, levels that are never reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sena_game.check.bounds import Bounds, Levels
from sena_game.check.graph import STEERING
from sena_game.check.levels import levels, placed_levels
from sena_game.check.places import Path, Written
from sena_game.problems import Place, Problem
from sena_game.rules.conditions import COUNTS, SIGNS, Both, Condition, Either, Level, Not, names
from sena_game.rules.effects import Mark
from sena_game.scenario.model import END, Scenario, Scene
from sena_game.scenario.source import Scalar
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing

_COMPARISON = re.compile(
    r"(reach\([a-z0-9.-]*\)|[a-z0-9][a-z0-9.-]*)\s*(>=|<=|==|!=|>|<)\s*([0-9]+)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition, where it is written, and the scene it is asked in; `end` for the endings."""

    condition: Condition
    path: Path
    scene: str
    outcome: bool = False  # asked once a scene is played, not when it is entered


# The keys that hold what is remembered, or ask for it.
REMEMBERING = ("gauges", "flags", "effects", "if", "when", "right", "once", "answer")


def problems(scenario: Scenario, written: Written) -> Iterator[Problem]:
    """Yield what is found, unless an error of the file may hide what a story remembers."""
    if not written.sure((), *STEERING, *REMEMBERING):
        return
    asked = list(_asked(scenario))
    yield from _flags(scenario, asked, written)
    yield from _memories(scenario, asked, written)
    # Following the levels takes time, and many stories ask nothing about them.
    compared = [each for each in asked if any(_comparisons(each.condition))]
    reached = levels(scenario) if compared else {}
    for each in compared:
        if each.scene in reached:
            at = _levels_at(scenario, each, reached[each.scene])
            yield from _out_of_reach(each, at, written)


def _asked(scenario: Scenario) -> Iterator[Asked]:
    for id, scene in scenario.scenes.items():
        yield from _asked_in(scene, id)
    for id, event in scenario.deck.events.items():
        yield Asked(event.condition, ("deck", "events", id, "when"), id)
    for id, ending in scenario.endings.items():
        yield Asked(ending.condition, ("endings", id, "if"), END)
        for index, line in enumerate(ending.lines):
            yield Asked(line.condition, ("endings", id, "lines", index, "if"), END)


def _asked_in(scene: Scene, id: str) -> Iterator[Asked]:
    match scene:
        case Decision(options=options):
            for name, option in options.items():
                yield Asked(option.condition, ("scenes", id, "options", name, "if"), id)
        case Placing(branches=branches):
            for index, branch in enumerate(branches):
                path = ("scenes", id, "outcomes", index, "if")
                yield Asked(branch.condition, path, id, outcome=True)


def _flags(scenario: Scenario, asked: list[Asked], written: Written) -> Iterator[Problem]:
    """Yield each flag that nothing reads, then each that is read and that nothing raises."""
    read = {name for each in asked for kind, name in names(each.condition) if kind == "flag"}
    raised = _raised(scenario)
    for index, flag in enumerate(scenario.flags):
        code = "flag-never-read" if flag not in read else "flag-never-set"
        if flag not in read or flag not in raised:
            yield replace(written.problem(code, "flags", index), length=len(flag))


def _raised(scenario: Scenario) -> set[str]:
    outcomes = (outcome for scene in scenario.scenes.values() for outcome in scene.outcomes())
    effects = (effect for outcome in outcomes for effect in outcome.effects)
    return {each.flag for each in effects if isinstance(each, Mark) and each.up}


def _memories(scenario: Scenario, asked: list[Asked], written: Written) -> Iterator[Problem]:
    """Yield what is asked of a character's memory, and that nothing makes them remember."""
    raised = _raised(scenario)
    for each in asked:
        lost = [name for kind, name in names(each.condition) if kind == "memory"]
        for name in dict.fromkeys(lost):
            if name not in raised:
                character, _, memory = name.partition(".")
                form = f"{{{character}: {memory}}}"
                yield written.problem("memory-never-set", *each.path, name=name, form=form)


def _levels_at(scenario: Scenario, asked: Asked, entered: Levels) -> Levels:
    """Return the levels when a condition is asked, with what was counted then."""
    nothing = dict.fromkeys(COUNTS, (0, 0))
    scene = scenario.scenes.get(asked.scene)
    if asked.outcome and isinstance(scene, Placing):
        return {**placed_levels(scene, entered), **nothing, **scene.rules.bounds()}
    return {**entered, **nothing}


def _out_of_reach(asked: Asked, at: Levels, written: Written) -> Iterator[Problem]:
    """Yield each comparison that never holds, or that always does where it must not."""
    node = written.node_at(*asked.path)
    if not isinstance(node, Scalar):
        return
    found = zip(_comparisons(asked.condition), _places(node, written), strict=False)
    for (level, negated), (place, text) in found:
        if level.gauge in at and not _possible(level, at[level.gauge], negated=negated):
            low, high = map(str, at[level.gauge])
            test = f"not {text}" if negated else text
            values = {"test": test, "gauge": level.gauge, "low": low, "high": high}
            values |= {"always": low} if low == high else {}
            problem = written.problem("out-of-reach", *asked.path, **values)
            excerpt = written.lines[place.line - 1]
            yield replace(problem, place=place, length=len(text), excerpt=excerpt)


def _comparisons(condition: Condition, *, negated: bool = False) -> Iterator[tuple[Level, bool]]:
    """Yield the comparisons of a condition in the order they are written."""
    match condition:
        case Level():
            yield condition, negated
        case Not(inner):
            yield from _comparisons(inner, negated=not negated)
        case Both(one, other) | Either(one, other):
            yield from _comparisons(one, negated=negated)
            yield from _comparisons(other, negated=negated)


def _possible(level: Level, bounds: Bounds, *, negated: bool) -> bool:
    holds = SIGNS[level.sign]
    low, high = bounds
    return any(holds(each, level.number) != negated for each in range(low, high + 1))


def _places(node: Scalar, written: Written) -> Iterator[tuple[Place, str]]:
    """Yield each comparison of a condition as it is written, with its place."""
    last_line, _ = node.end
    for number in range(node.place.line, max(node.place.line, last_line) + 1):
        line = written.lines[number - 1] if number <= len(written.lines) else ""
        first = node.place.column - 1 if number == node.place.line else 0
        for found in _COMPARISON.finditer(line, first):
            yield Place(node.place.path, number, found.start() + 1), found[0]
