"""Why something is never met, or hardly ever: the comparison that fails, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sena_game.explore.measures import Story
from sena_game.explore.passing import begins
from sena_game.explore.states import Situation
from sena_game.rules.conditions import (
    ALWAYS,
    Always,
    Asked,
    Both,
    Condition,
    Either,
    Flag,
    Level,
    Not,
    compared,
    holds,
)
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision

# A sentence and its values.
Reason = tuple[str, Mapping[str, str]]

REASONS: Mapping[str, str] = {
    "low": "on every path, {gauge} is {high} at most here, and “{test}” is asked",
    "high": "on every path, {gauge} is {low} at least here, and “{test}” is asked",
    "other": "{gauge} goes from {low} to {high} here, and is never as asked: “{test}”",
    "unraised": "the flag “{name}” is never raised before this",
    "raised": "the flag “{name}” is always raised before this",
    "unseen": "“{name}” has never been met before this",
    "seen": "“{name}” has always been met before this",
    "together": "each part of “{test}” may hold here, but never all of them at once",
    "none": "no part of “{test}” ever holds here",
    "unplayed": "its scene, “{scene}”, is never played",
    "no-way": "nothing leads to it",
    "closed": "only {options} leads to it, and it can never be taken",
    "too-late": "{options} plans it, and the story always ends before, or it is cancelled",
    "not-dealt": "it is in the deck, and is never drawn: “{test}” never holds when it could be",
    "after": "the endings above it are always right first: {endings}",
    "seldom": "“{test}” holds once in {count} plays that come here",
    "only": "it takes {options}, which about one play in {count} does",
    "ends": "on every path, {gauge} ends between {low} and {high}, never as asked: “{test}”",
    "endless": "a loop can be gone round for ever",
    "open": "something can always be done there",
    "shut": "none of its options is open then, as none of this holds: {tests}",
    "ending": "“{test}” is seldom true at the end, or an ending above it is right first",
}

OPPOSITE = {">=": "<", "<=": ">", ">": "<=", "<": ">=", "==": "!=", "!=": "=="}


@dataclass(frozen=True, slots=True)
class Reasons:
    """What is needed to tell why: the story, and a way to know what gauges are.

    `levels` gives those that a gauge may have when a scene begins; `ends` tells whether some
    play ends with a condition true.
    """

    scenario: Scenario
    told: Story
    levels: Callable[[str, str], Sequence[int]]
    ends: Callable[[Condition], bool]

    def option(self, scene: str, number: int) -> Reason:
        """Return why the option of that number is never offered in a scene."""
        here = self.beginning(scene)
        if not here:
            return REASONS["unplayed"], {"scene": scene}
        condition = self.scenario.scenes[scene].parts()[-1][number].condition
        return self._why(condition, scene, lambda each: _ever(each, here))

    def ending(self, id: str) -> Reason:
        """Return why no play has an ending."""
        condition = self.scenario.endings[id].condition
        if self.ends(condition):
            above = list(self.scenario.endings)[: list(self.scenario.endings).index(id)]
            return REASONS["after"], {"endings": ", ".join(above)}
        return self._why(condition, "", self.ends)

    def scene(self, id: str, met: Callable[[str], bool]) -> Reason:
        """Return why a scene is never played; `met` tells whether an option is ever taken."""
        planned = [name for name, later in _leading(self.scenario, id) if later]
        direct = [name for name, later in _leading(self.scenario, id) if not later]
        if open_ := [name for name in planned if met(name)]:
            return REASONS["too-late"], {"options": _listed(open_)}
        if direct or planned:
            return REASONS["closed"], {"options": _listed((*direct, *planned))}
        if id in self.scenario.deck.events:
            test = spelled(self.scenario.deck.events[id].condition)
            return REASONS["not-dealt"], {"test": test or "…"}
        return REASONS["no-way"], {}

    def beginning(self, scene: str) -> Sequence[Situation]:
        """Return the situations in which a scene begins."""
        situations = self.told.graph.situations
        return [each for each in situations if begins(each) and each.session.at == scene]

    def _why(self, condition: Condition, scene: str, ever: Callable[[Condition], bool]) -> Reason:
        match _plain(condition):
            case Both(left, right):
                for part in (left, right):
                    if not ever(part):
                        return self._why(part, scene, ever)
                return REASONS["together"], {"test": spelled(condition)}
            case Either():
                return REASONS["none"], {"test": spelled(condition)}
            case Level(gauge) as level:
                return self._level(level, self.levels(gauge, scene))
            case Flag(name):
                return REASONS["unraised"], {"name": name}
            case Not(Flag(name)):
                return REASONS["raised"], {"name": name}
            case Asked(_, name):
                return REASONS["unseen"], {"name": name}
            case Not(Asked(_, name)):
                return REASONS["seen"], {"name": name}
            case other:
                return REASONS["together"], {"test": spelled(other)}

    def _level(self, level: Level, levels: Sequence[int]) -> Reason:
        gauge = self.scenario.town.gauges[level.gauge].label
        low, high = min(levels, default=0), max(levels, default=100)
        values = {"gauge": gauge, "low": str(low), "high": str(high), "test": spelled(level)}
        if level.sign in (">=", ">") or (level.sign == "==" and level.number > high):
            return REASONS["low"], values
        if level.sign in ("<=", "<") or (level.sign == "==" and level.number < low):
            return REASONS["high"], values
        return REASONS["other"], values


def spelled(condition: Condition) -> str:
    """Return a condition as an author writes it; nothing for one that always holds."""
    match condition:
        case Always():
            return ""
        case Level(gauge, sign, number):
            return f"{gauge} {sign} {number}"
        case Flag(name):
            return name
        case Asked(question, name):
            return f"{question}({name})"
        case Not(inner):
            inside = spelled(inner)
            return (
                f"not ({inside})" if isinstance(inner, Level | Both | Either) else f"not {inside}"
            )
        case Both(left, right):
            if ALWAYS in (left, right):
                return spelled(left) or spelled(right)
            sides = (_within(left, Either), _within(right, Either))
            return " and ".join(sides)
        case Either(left, right):
            return f"{spelled(left)} or {spelled(right)}"


def _within(condition: Condition, loose: type[Either]) -> str:
    written = spelled(condition)
    return f"({written})" if isinstance(condition, loose) else written


def _plain(condition: Condition) -> Condition:
    """Return a condition with what it denies brought down to its words."""
    match condition:
        case Not(Not(inner)):
            return _plain(inner)
        case Not(Both(left, right)):
            return Either(Not(left), Not(right))
        case Not(Either(left, right)):
            return Both(Not(left), Not(right))
        case Not(Level(gauge, sign, number)):
            return Level(gauge, OPPOSITE[sign], number)
        case Both(Always(), other) | Both(other, Always()):
            return _plain(other)
        case _:
            return condition


def _ever(condition: Condition, situations: Iterable[Situation]) -> bool:
    """Tell whether a condition holds in some state of these situations."""
    return any(
        holds(condition, replace(each.session.state, gauges=gauges))
        for each in situations
        for gauges in _levels(each, {level.gauge for level in compared(condition)})
    )


def _levels(situation: Situation, gauges: set[str]) -> Iterator[Mapping[str, int]]:
    """Yield the levels of some gauges met together in a situation; others are as they are."""
    asked = sorted(gauges & set(situation.classes))
    if not asked:
        yield situation.session.state.gauges
        return
    columns = [
        situation.codes // weight % size
        for gauge, weight, size in sorted(situation.weights())
        if gauge in asked
    ]
    for row in np.unique(np.stack(columns, axis=1), axis=0):
        met = {g: _first(situation, g, int(n)) for g, n in zip(asked, row, strict=True)}
        yield {**situation.session.state.gauges, **met}


def _first(situation: Situation, gauge: str, digit: int) -> int:
    weight = next(weight for name, weight, _ in situation.weights() if name == gauge)
    return situation.level(gauge, digit * weight)


def _leading(scenario: Scenario, id: str) -> Iterator[tuple[str, bool]]:
    """Yield each choice that leads to a scene, and whether it only plans it."""
    for scene in scenario.scenes.values():
        names: Sequence[str] = list(scene.options) if isinstance(scene, Decision) else ()
        for number, outcome in enumerate(scene.outcomes()):
            name = f"{scene.id}.{names[number]}" if names else scene.id
            if any(draw.scene == id for draw in outcome.then or scene.stage.then):
                yield name, False
            elif any(later.scene == id for later in outcome.later):
                yield name, True
        if not scene.outcomes() and any(draw.scene == id for draw in scene.stage.then):
            yield scene.id, False


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
