"""A way to a scene of a story too large to be explored whole: nearest first, state left aside."""

from __future__ import annotations

from collections import deque

from sena_game.play.session import Session, moves, start, step
from sena_game.scenario.model import Scenario

STATES = 20_000  # sessions looked at before giving up: about a second
FEWEST = 200  # sessions worth looking at with yet another seed


def rough_way(scenario: Scenario, seed: int, target: str, most: int = STATES) -> Session | None:
    """Return a session that reaches `target`, a scene or an ending, in few moves.

    The first session met in each place stands for the others, so that some ways are missed. Where
    chance has a say, other seeds than `seed` are tried too. None when `most` sessions do not
    suffice.
    """
    by_chance = _by_chance(scenario)
    left = most
    for other in range(most):
        share = left // 2 if by_chance else left
        found, seen = _search(start(scenario, seed + other), target, share)
        left -= seen
        if found or not by_chance or left < FEWEST:
            return found
    return None


def _search(first: Session, target: str, most: int) -> tuple[Session | None, int]:
    """Return the session found, if any, and how many were looked at."""
    if first.at == target:
        return first, 1
    known, queue = {_key(first)}, deque([first])
    while queue and len(known) < most:
        session = queue.popleft()
        for move in moves(session):
            after = step(session, move)
            if after.at == target and not after.told:
                return after, len(known)
            key = _key(after)
            if key not in known:
                known.add(key)
                queue.append(after)
    return None, len(known)


def _key(session: Session) -> tuple[object, ...]:
    state = session.state
    pending = tuple((each.due - state.turn, each.scene) for each in state.pending)
    told = session.told is not None
    return session.at, told, session.next, session.back, tuple(session.placed.items()), pending


def _by_chance(scenario: Scenario) -> bool:
    """Tell whether a seed changes anything: an event of the deck, a place drawn among several."""
    return bool(scenario.deck.events) or any(
        len(then) > 1
        for scene in scenario.scenes.values()
        for then in (scene.stage.then, *(outcome.then for outcome in scene.outcomes()))
    )
