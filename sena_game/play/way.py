"""The shortest way to a scene: every move tried on the player's own step, nearest first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from sena_game.play.session import Session, moves, start, step
from sena_game.rules import conditions
from sena_game.rules.conditions import Condition
from sena_game.scenario.model import Draw, Scenario
from sena_game.scenes.decision import Decision

STATES = 20_000  # sessions looked at before giving up: about a second
FEWEST = 200  # sessions worth looking at with yet another seed


@dataclass(frozen=True, slots=True)
class _Live:
    """What of a state can still matter: two sessions that agree on it have the same ways on."""

    names: Mapping[str, frozenset[str]]
    by_chance: bool

    def key(self, session: Session) -> tuple[object, ...]:
        state, names = session.state, self.names
        return (
            session.at,
            session.told is not None,
            session.next,
            session.back,
            tuple(session.placed.items()),
            tuple(state.gauges[gauge] for gauge in sorted(names["gauge"])),
            state.flags & names["flag"],
            state.seen & names["scene"],
            state.chosen & names["option"],
            names["red line"].intersection(state.red_lines),
            tuple((each.due - state.turn, each.scene) for each in state.pending),
            state.turn if self.by_chance else 0,
        )


def find_way(scenario: Scenario, seed: int, target: str, most: int = STATES) -> Session | None:
    """Return the session that reaches `target`, a scene or an ending, in the fewest moves.

    Where chance has a say, other seeds than `seed` are tried too. None when `most` sessions do
    not suffice.
    """
    live = _live(scenario)
    # A long story has too many states: then the first one in each place stands for the others.
    for looked in (live, _Live(dict.fromkeys(live.names, frozenset()), live.by_chance)):
        found = _sought(scenario, seed, target, looked, most)
        if found:
            return found
    return None


def _sought(scenario: Scenario, seed: int, target: str, live: _Live, most: int) -> Session | None:
    left = most
    for other in range(most):
        share = left // 2 if live.by_chance else left
        found, seen = _search(start(scenario, seed + other), target, live, share)
        left -= seen
        if found or not live.by_chance or left < FEWEST:
            return found
    return None


def _search(first: Session, target: str, live: _Live, most: int) -> tuple[Session | None, int]:
    """Return the session found, if any, and how many were looked at."""
    if first.at == target:
        return first, 1
    known, queue = {live.key(first)}, deque([first])
    while queue and len(known) < most:
        session = queue.popleft()
        for move in moves(session):
            after = step(session, move)
            if after.at == target and not after.told:
                return after, len(known)
            key = live.key(after)
            if key not in known:
                known.add(key)
                queue.append(after)
    return None, len(known)


def _live(scenario: Scenario) -> _Live:
    names: dict[str, set[str]] = {
        kind: set() for kind in ("gauge", "flag", "scene", "option", "red line")
    }
    told = list(_parts(scenario))
    for part in told:
        if isinstance(part, Condition):
            for kind, name in conditions.names(part):
                names[kind].add(name)
    for id, scene in scenario.scenes.items():
        if isinstance(scene, Decision):
            names["option"].update(f"{id}.{key}" for key, o in scene.options.items() if o.once)
    names["scene"].update(id for id, event in scenario.deck.events.items() if event.once)
    several = (part for part in told if isinstance(part, tuple) and len(part) > 1)
    # When an event of the deck comes depends on how many decisions there were, as draws do.
    by_chance = bool(scenario.deck.events) or any(isinstance(part[0], Draw) for part in several)
    return _Live({kind: frozenset(each) for kind, each in names.items()}, by_chance)


def _parts(value: object) -> Iterator[object]:
    """Yield a value and all that it is made of, whatever the kinds of scene."""
    yield value
    inside: list[object] = []
    match value:
        case Mapping():
            inside += value.values()
        case tuple():
            inside += value
        case _ if is_dataclass(value) and not isinstance(value, Condition):
            inside += (getattr(value, field.name) for field in fields(value))
    for each in inside:
        if not isinstance(each, str | int):
            yield from _parts(each)
