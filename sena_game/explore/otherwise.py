"""What a play would have come to, had one of its scenes been decided otherwise.

All else is as it was: a scene that was decided in the play is decided the same, as long as it can
be. Where it cannot, and where the play never went, the best is looked for among all that may
follow, states that cannot differ any more being looked at once, as in `states`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import pairwise

from sena_game.explore.liveness import (
    NOTHING,
    Horizon,
    Shifting,
    everything,
    horizons,
    place,
    remembered,
)
from sena_game.explore.placings import factored, put, put_so_far
from sena_game.play.replay import passages
from sena_game.play.run import Run
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.effects import added, apply
from sena_game.rules.moves import Choose, Continue, Done, ImpossibleMove, Move, Put, Take, read
from sena_game.scenario.fields import NOTCH
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision

# Steps looked at for one scene decided otherwise: a debrief is read at once.
STEPS_AT_MOST = 6_000
PLACES_AT_MOST = 5_000  # of a story, to know beforehand what may matter in it

# What a play is worth, given its points and whether it crossed a red line.
Value = Callable[[int, bool], float]


@dataclass(frozen=True, slots=True)
class Visit:
    """One time in a scene: the session on reaching it, and the moves made there.

    `begun` and `settled` are the places of its first and last moves among those of the run.
    """

    before: Session
    moves: tuple[Move, ...]
    begun: int
    settled: int


@dataclass(frozen=True, slots=True)
class Found:
    """A play to its end; `exact` when no other of those looked for is worth more, for certain."""

    end: Session
    exact: bool


def visits(scenario: Scenario, run: Run) -> tuple[Visit, ...]:
    """Return the scenes decided in a run, in order."""
    found: list[Visit] = []
    made: list[Move] = []
    before, begun = start(scenario), 0
    sessions = enumerate(pairwise(passages(scenario, run.seed, run.decisions)))
    for number, (now, after) in sessions:
        move = read(after.decisions[-1].move) if after.decisions != now.decisions else None
        if not isinstance(move, Choose | Put | Take | Done):
            continue
        if not made:
            before, begun = now, number
        made.append(move)
        if isinstance(move, Choose | Done):
            found.append(Visit(before, tuple(made), begun, number))
            made = []
    return tuple(found)


class Otherwise:
    """Looks for what else a run could have come to; made once for a run."""

    def __init__(
        self, scenario: Scenario, run: Run, value: Value, most: int = STEPS_AT_MOST
    ) -> None:
        self.visits = visits(scenario, run)
        self._scenario, self._plain = scenario, factored(scenario)
        self._value, self._most = value, most
        self._horizons = horizons(start(scenario), Shifting(), PLACES_AT_MOST)
        self._all = everything(scenario)
        draws = (scene.stage.then for scene in scenario.scenes.values())
        thens = (each.then for scene in scenario.scenes.values() for each in scene.outcomes())
        chancy = any(len(then) > 1 for then in (*draws, *thens))
        self._chancy = chancy or bool(scenario.deck.events)
        self._made: dict[str, list[tuple[Move, ...]]] = {}
        for each in self.visits:
            self._made.setdefault(each.before.at, []).append(each.moves)

    def best(self, visit: Visit) -> Found | None:
        """Return the best play in which this scene was decided otherwise and crosses nothing more.

        None when there is no such way: nothing that differs by what it does.
        """
        others, whole = self._settled(visit)
        kept = [each for each in others if not _crosses(each, visit.before)]
        if not kept:
            return None
        found = self._search(kept, self._counted(visit))
        return found and replace(found, exact=found.exact and whole)

    def _counted(self, visit: Visit) -> tuple[int, ...]:
        """Return how often each scene of the run has been decided, once this one is."""
        done = [each.before.at for each in self.visits if each.settled <= visit.settled]
        return tuple(done.count(scene) for scene in self._made)

    def _settled(self, visit: Visit) -> tuple[list[Session], bool]:
        """Return all the other ways to settle a scene, and whether that is all of them."""
        whole = isinstance(visit.before.scene, Decision)
        told = _lead(self._remade(visit.before, visit.moves), whole=whole)
        layer = [self._bare(visit.before)]
        found: dict[Hashable, Session] = {}
        steps = 0
        while layer:
            following: dict[Hashable, Session] = {}
            for session in layer:
                for move in moves(session):
                    after = self._step(session, move)
                    steps += 1
                    if isinstance(move, Put):
                        key = put_so_far(after, self._all.atoms), *_levels(after)
                        following.setdefault(key, after)
                    else:
                        found.setdefault(_lead(after, whole=whole), after)
                if steps > self._most:
                    return [each for lead, each in found.items() if lead != told], False
            layer = list(following.values())
        return [each for lead, each in found.items() if lead != told], True

    def _search(self, begun: Sequence[Session], counted: tuple[int, ...]) -> Found | None:
        """Return the best end that some sessions lead to."""
        most: dict[Hashable, int] = {}
        waiting: list[tuple[tuple[int, bool, int, int], int, Session, tuple[int, ...]]] = []
        number = 0

        def met(session: Session, counts: tuple[int, ...]) -> None:
            nonlocal number
            key, worth = self._key(session, counts), _points(session)
            if worth > most.get(key, worth - 1):
                most[key] = worth
                number += 1
                heappush(waiting, (_soonness(session), number, session, counts))

        for each in begun:
            met(each, counted)
        best: Session | None = None
        steps = 0
        while waiting:
            _, _, session, counts = heappop(waiting)
            if _points(session) < most[self._key(session, counts)]:
                continue
            if session.ended:
                best = session if best is None else max(best, session, key=self._worth)
                continue
            if steps > self._most:
                end = best or self._onward(session, counts)
                return Found(self._real(end), exact=False) if end else None
            for after, more in self._next(session, counts):
                steps += 1
                met(after, more)
        return Found(self._real(best), exact=True) if best else None

    def _worth(self, session: Session) -> float:
        return self._value(_points(session), bool(session.state.red_lines))

    def _next(
        self, session: Session, counts: tuple[int, ...]
    ) -> Iterator[tuple[Session, tuple[int, ...]]]:
        """Yield what follows: what was decided in the play, else what each move leads to."""
        if session.told:
            yield step(session, Continue()), counts
            return
        rank = next((n for n, id in enumerate(self._made) if id == session.at), -1)
        more = counts
        if rank >= 0:
            more = (*counts[:rank], counts[rank] + 1, *counts[rank + 1 :])
            again = None if session.placed else self._again(session, counts[rank])
            if again:
                yield again, more
                return
        for move in moves(session):
            settles = not isinstance(move, Put | Continue)
            yield self._step(session, move), more if settles else counts

    def _again(self, session: Session, time: int) -> Session | None:
        """Return the session once this scene is decided as it was; None when it cannot be."""
        made = self._made[session.at]
        try:
            return self._remade(session, made[time]) if time < len(made) else None
        except ImpossibleMove:
            return None

    def _remade(self, session: Session, made: Sequence[Move]) -> Session:
        again = self._real(session)
        for move in made:
            again = step(again, move)
        return self._bare(step(again, Continue()) if again.asking else again)

    def _step(self, session: Session, move: Move) -> Session:
        after = step(session, move)
        if not isinstance(move, Put):
            return after
        did = put(self._scenario.scenes[session.at], move)
        state = apply(did.effects, after.state)
        return replace(after, state=replace(state, points=added(state.points, did.points)))

    def _onward(self, session: Session, counts: tuple[int, ...]) -> Session | None:
        """Return an end that is not far, by what wins most at once; None when there is none."""
        for _ in range(self._most):
            following = list(self._next(session, counts))
            if session.ended or not following:
                break
            session, counts = max(following, key=lambda each: _points(each[0]))
        return session if session.ended else None

    def _bare(self, session: Session) -> Session:
        return replace(session, scenario=self._plain)

    def _real(self, session: Session) -> Session:
        return replace(session, scenario=self._scenario)

    def _key(self, session: Session, counts: tuple[int, ...]) -> Hashable:
        """Return what can still matter, points apart."""
        state, horizon = session.state, self._horizon(session)
        levels = tuple(
            each[state.gauges[gauge] // NOTCH] for gauge, each in sorted(horizon.classes.items())
        )
        turn = state.turn if self._chancy else 0
        known = (put_so_far(session, horizon.atoms), remembered(session, horizon.atoms))
        return place(session), *known, levels, turn, bool(state.red_lines), counts

    def _horizon(self, session: Session) -> Horizon:
        if session.ended:
            return NOTHING
        if self._horizons is None:
            return self._all
        return self._horizons[place(session)][len(session.placed)]


def _crosses(session: Session, before: Session) -> bool:
    return len(session.state.red_lines) > len(before.state.red_lines)


def _points(session: Session) -> int:
    return sum(session.state.points.values())


def _levels(session: Session) -> tuple[Hashable, ...]:
    state = session.state
    return frozenset(state.gauges.items()), frozenset(state.points.items())


def _lead(session: Session, *, whole: bool) -> Hashable:
    """Return what a scene has done once it is settled; with the very option when `whole`."""
    state = session.state
    memory = (state.flags, state.red_lines, state.pending, state.chosen if whole else None)
    return *_levels(session), memory, session.next if session.told else session.at


def _soonness(session: Session) -> tuple[int, bool, int, int]:
    return session.state.turn, not session.told, -len(session.back), len(session.placed)
