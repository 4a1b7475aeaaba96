"""Between which levels each gauge stands, scene by scene, whatever is played.

The bounds are wide rather than wrong: conditions are left aside, and a scene that comes by
itself may come anywhere. No play leads outside them.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sena_game.check.bounds import Bounds, Levels, done, grown, joined, shifted
from sena_game.check.graph import reach
from sena_game.rules.effects import Effect, Shift
from sena_game.rules.state import HIGHEST, LOWEST
from sena_game.scenario.model import END, Outcome, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import NOTHING, Piece, Placing

# A level that still grows after this many rounds of a loop is taken to have no bound.
ROUNDS_AT_MOST = 4
BOUNDLESS = HIGHEST - LOWEST


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a scene: where it leads, and what is done on the way, in order.

    Each step is the effects one of which is done: those of each bin, then those of the whole.
    """

    to: tuple[str, ...]
    steps: tuple[tuple[tuple[Effect, ...], ...], ...] = ()


def levels(scenario: Scenario) -> Mapping[str, Levels]:
    """Return the levels at which each scene may be entered, and those of the endings as `end`.

    Nothing is said of a scene that cannot be reached.
    """
    if scenario.start not in scenario.scenes:
        return {}
    story = _Story(scenario)
    entered = story.entered()
    shifts, after = story.shifts(), story.after_events()
    return {id: shifted(at, shifts) if id in after else at for id, at in entered.items()}


def placed_levels(scene: Placing, at: Levels) -> Levels:
    """Return the levels once every piece is where it may be."""
    for step in _steps(scene):
        at = done(step, at)
    return at


def _exits(scene: Scene) -> Iterator[Exit]:
    match scene:
        case Decision(options=options) if options:
            for option in options.values():
                yield Exit(_ways(option.outcome, scene), ((option.outcome.effects,),))
        case Placing(branches=branches):
            for branch in branches:
                steps = (*_steps(scene), (branch.outcome.effects,))
                yield Exit(_ways(branch.outcome, scene), steps)
        case _:
            for outcome in scene.outcomes() or (Outcome(),):
                yield Exit(_ways(outcome, scene), ((outcome.effects,),))


def _ways(outcome: Outcome, scene: Scene) -> tuple[str, ...]:
    return tuple(draw.scene for draw in outcome.then or scene.stage.then) or ("",)


def _steps(scene: Placing) -> tuple[tuple[tuple[Effect, ...], ...], ...]:
    return tuple(_choices(scene, piece) for piece in scene.pieces.values())


def _choices(scene: Placing, piece: Piece) -> tuple[tuple[Effect, ...], ...]:
    found = tuple(piece.outcomes.get(slot, NOTHING).effects for slot in scene.slots)
    return found if scene.rules.in_turn else ((), *found)


class _Story:
    """Scenes by their exits, and those that come by themselves: how often, and after what."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        scenes = scenario.scenes
        self.exits = {id: tuple(_exits(scene)) for id, scene in scenes.items()}
        self.leads = {
            id: {self.stop(way) for exit in out for way in exit.to if way}
            for id, out in self.exits.items()
        }
        self.giving_way = {id for id, out in self.exits.items() if any("" in e.to for e in out)}
        self.later = {
            id: [
                later.scene
                for outcome in scene.outcomes()
                for later in outcome.later
                if later.scene in scenes
            ]
            for id, scene in scenes.items()
        }
        self.order, self.looping = _sorted_out(
            {id: {*out, *self.later[id]} for id, out in self.leads.items()}
        )
        self.main = reach([scenario.start], self.leads)

    def stop(self, way: str) -> str:
        """Return the scene a way leads to, or `end`: one ending is as good as another here."""
        return END if not way or way in self.scenario.endings else way

    def entered(self) -> Mapping[str, Levels]:
        """Return the levels at which each scene is entered, but for what comes and gives way."""
        scenario, events = self.scenario, self.times()
        start: Levels = {gauge: (level, level) for gauge, level in scenario.gauges.items()}
        entered = {scenario.start: start}
        self._spread(entered, [scenario.start])
        lasting = reach([*self.main, END], _reversed(self.leads))
        grows, number = list(events), 0
        while grows:
            # An event is entered from anywhere, and may lead on to anything.
            anywhere = joined(at for id, at in entered.items() if id in lasting)
            wild, number = number > ROUNDS_AT_MOST, number + 1
            after = {id: grown(entered.get(id), anywhere, wild=wild) for id in events}
            grows = [id for id in events if entered.get(id) != after[id]]
            entered.update(after)
            self._spread(entered, grows)
        return entered

    def _spread(self, entered: dict[str, Levels], starts: Iterable[str]) -> None:
        """Follow the exits until nothing grows any more, in the order of the story."""
        waiting = [(self.order[id], id) for id in starts]
        heapq.heapify(waiting)
        queued, rounds = set(starts), dict.fromkeys(self.exits, 0)
        while waiting:
            _, id = heapq.heappop(waiting)
            queued.discard(id)
            rounds[id] += 1
            for exit in self.exits[id]:
                out = _out(exit, entered[id])
                for to in {self.stop(way) for way in exit.to if way or id in self.main}:
                    after = grown(entered.get(to), out, wild=rounds.get(to, 0) > ROUNDS_AT_MOST)
                    if entered.get(to) == after:
                        continue
                    entered[to] = after
                    if to != END and to not in queued:
                        queued.add(to)
                        heapq.heappush(waiting, (self.order[to], to))

    def times(self) -> Mapping[str, int]:
        """Return how often each scene may come by itself, at most."""
        times: dict[str, int] = {}
        wandering = reach((each for out in self.later.values() for each in out), self.leads)
        for id, announced in self.later.items():
            again = BOUNDLESS if id in self.looping or id in wandering else 1
            for each in announced:
                times[each] = times.get(each, 0) + again
        for id, event in self.scenario.deck.events.items():
            times[id] = times.get(id, 0) + (1 if event.once else BOUNDLESS)
        # An ending is no scene to come back from.
        return {id: count for id, count in times.items() if id in self.exits}

    def after_events(self) -> Collection[str]:
        """Return what may come once an event has come."""
        if self.scenario.deck.events:
            return {*self.exits, END}
        announcing = [id for id, announced in self.later.items() if announced]
        starts = {way for id in announcing for way in (*self.leads[id], *self.later[id])}
        return {*reach(starts, self.leads), END}

    def shifts(self) -> Levels:
        """Return by how much the scenes that come and give way may lower and raise each gauge.

        Inserted in a path, a change moves all that follows by as much at most: gauges stop at
        the ends of their scale, and never go apart.
        """
        coming_back = reach(self.giving_way, _reversed(self.leads))
        total: dict[str, Bounds] = dict.fromkeys(self.scenario.gauges, (0, 0))
        for event, times in self.times().items():
            for id in reach([event], self.leads) & coming_back:
                again = BOUNDLESS if id in self.looping else times
                for gauge, (down, up) in _moves(self.exits[id]).items():
                    low, high = total.get(gauge, (0, 0))
                    total[gauge] = (low + again * down, high + again * up)
        return total


def _sorted_out(leads: Mapping[str, Collection[str]]) -> tuple[Mapping[str, int], set[str]]:
    """Return the rank of each scene, after those that lead to it, and those that may loop."""
    rank = {id: len(leads) + number for number, id in enumerate(leads)}
    forward = _peeled(leads)
    rank |= {id: number for number, id in enumerate(forward)}
    peeled = set(forward)
    left = {id: out for id, out in leads.items() if id not in peeled}
    return rank, left.keys() - set(_peeled(_reversed(left)))


def _peeled(leads: Mapping[str, Collection[str]]) -> list[str]:
    """Return, in order, what nothing leads to once what was returned before is taken away."""
    before = dict.fromkeys(leads, 0)
    for out in leads.values():
        for other in out:
            if other in before:
                before[other] += 1
    ready = [id for id, count in before.items() if not count]
    for id in ready:
        for other in leads[id]:
            if other in before:
                before[other] -= 1
                if not before[other]:
                    ready.append(other)
    return ready


def _reversed(leads: Mapping[str, Collection[str]]) -> Mapping[str, Collection[str]]:
    back: dict[str, list[str]] = {id: [] for id in leads}
    for id, out in leads.items():
        for other in out:
            back.setdefault(other, []).append(id)
    return back


def _out(exit: Exit, at: Levels) -> Levels:
    for step in exit.steps:
        at = done(step, at)
    return at


def _moves(exits: Iterable[Exit]) -> Levels:
    """Return by how much one way out or another may lower and raise each gauge it moves."""
    moves: dict[str, Bounds] = {}
    for exit in exits:
        for gauge, (down, up) in _moves_of(exit).items():
            low, high = moves.get(gauge, (0, 0))
            moves[gauge] = (min(low, down), max(high, up))
    return moves


def _moves_of(exit: Exit) -> Levels:
    total: dict[str, Bounds] = {}
    for effects in (effects for step in exit.steps for effects in step):
        for shift in (effect for effect in effects if isinstance(effect, Shift)):
            low, high = total.get(shift.gauge, (0, 0))
            down = -BOUNDLESS if shift.absolute else min(0, shift.amount)
            up = BOUNDLESS if shift.absolute else max(0, shift.amount)
            total[shift.gauge] = (low + down, high + up)
    return total
