"""Where a scripted path departs from what it expects, played move by move as a learner would."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.check.places import Written
from sena_game.library.walkthrough import Walkthrough, WalkthroughFile
from sena_game.play.replay import read_on
from sena_game.play.run import moved
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import CHECKED, Problem, nearest
from sena_game.rules.conditions import (
    Asked,
    Both,
    Condition,
    Either,
    Flag,
    Level,
    Not,
    holds,
)
from sena_game.rules.moves import ImpossibleMove, Sure, Why, read, write
from sena_game.rules.state import State
from sena_game.scenario.model import Scenario
from sena_game.scenario.renamed import current
from sena_game.scenario.source import Scalar

# What can be done once all is over.
NOTHING = "nothing"


def problems(scenario: Scenario, file: WalkthroughFile) -> Iterator[Problem]:
    """Yield the first thing that goes otherwise than a walkthrough says; nothing when all goes."""
    if file.walkthrough is None or file.node is None:
        return
    written = Written(file.node, file.reading.lines)
    expected = current(scenario.renamed, file.walkthrough.ending)
    if expected not in scenario.endings:
        yield _unknown_ending(expected, scenario, written)
        return
    yield from _played(scenario, file.walkthrough, expected, written)


def unmet(condition: Condition, state: State) -> str:
    """Return what is found at the end in place of what `condition` asks; nothing when it holds."""
    found = dict.fromkeys(_found(condition, state))
    unknown = any(each.endswith("?") for each in found)
    return ", ".join(found) if unknown or not holds(condition, state) else ""


def _played(
    scenario: Scenario, walkthrough: Walkthrough, expected: str, written: Written
) -> Iterator[Problem]:
    session = start(scenario, walkthrough.seed)
    for number, move in enumerate(walkthrough.moves):
        after = _after(session, move)
        if after is None:
            yield _impossible(read_on(session, ""), move, number, written)
            return
        session = after
    session = read_on(session, "")
    if not session.ended:
        last = max(0, len(walkthrough.moves) - 1)
        yield _placed("walkthrough-short", written, "moves", last, scene=session.at)
    elif session.at != expected:
        values = {"found": session.at, "expected": expected}
        yield _placed("walkthrough-ending", written, "ending", **values)
    elif found := unmet(walkthrough.expects, session.state):
        test = written.node_at("expects")
        values = {"test": test.text if isinstance(test, Scalar) else "", "found": found}
        yield _placed("walkthrough-expects", written, "expects", **values)


def _after(session: Session, text: str) -> Session | None:
    """Return the session after a move, named as it is or as it was; None if it cannot be made.

    What was told is read first; what was asked of a choice is let pass, unless it is answered.
    """
    if not (session.asking and isinstance(read(text), Why | Sure)):
        session = read_on(session, "")
    for each in dict.fromkeys((text, moved(text, session.at, session.scenario.renamed))):
        move = read(each)
        try:
            if move:
                return step(session, move)
        except ImpossibleMove:
            continue
    return None


def _impossible(session: Session, move: str, number: int, written: Written) -> Problem:
    possible = [write(each) for each in moves(session)]
    named = ", ".join(possible) or NOTHING
    values = {"move": move, "scene": session.at, "moves": named}
    return _placed(
        "walkthrough-move", written, "moves", number, near=nearest(move, possible), **values
    )


def _unknown_ending(name: str, scenario: Scenario, written: Written) -> Problem:
    titles = {ending.title: id for id, ending in scenario.endings.items()}
    near = nearest(name, scenario.endings) or titles.get(nearest(name, titles), "")
    values = {"name": name, "kind": "ending of this scenario"}
    return _placed("unknown-name", written, "ending", near=near, **values)


def _placed(
    code: str, written: Written, *path: str | int, near: str = "", **values: str
) -> Problem:
    """Return a problem placed at what `path` says, rather than at its key."""
    node = written.node_at(*path)
    excerpt = written.lines[node.place.line - 1]
    length = len(node.text) if isinstance(node, Scalar) else 1
    length = max(1, min(length, len(excerpt) - node.place.column + 1))
    level = CHECKED.get(code, "error")
    return Problem(node.place, code, values, near, excerpt, length, level)


def _found(condition: Condition, state: State) -> Iterator[str]:
    """Yield how everything a condition names stands; ? for a gauge that does not exist."""
    match condition:
        case Level(gauge):
            yield f"{gauge} = {state.gauges.get(gauge, '?')}"
        case Flag(name):
            yield f"{name} = {'yes' if name in state.flags else 'no'}"
        case Asked(question, name):
            yield f"{question}({name}) = {'yes' if holds(condition, state) else 'no'}"
        case Not(inner):
            yield from _found(inner, state)
        case Both(one, other) | Either(one, other):
            yield from _found(one, state)
            yield from _found(other, state)
