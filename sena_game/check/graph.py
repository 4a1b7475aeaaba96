"""Where a story leads: scenes and endings nothing leads to, loops, events that come too late.

Conditions are left aside: what is reported here holds whatever the gauges and flags are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from sena_game.check.choices import choices, onward
from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.doubt import hides
from sena_game.scenario.model import END, Scenario, Scene
from sena_game.scenes.decision import Decision

NAMED_AT_MOST = 6
# The keys of a file that hold its story, and those that steer it.
ROOTS = ("start", "scenes", "deck", "endings")
STEERING = (
    *("start", "scenes", "deck", "endings", "kind", "options", "items", "bins", "outcomes"),
    *("then", "later", "scene", "after"),
)

Edges = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """Scenes and endings by what leads to what: `then` at once, `later` by itself."""

    then: Edges
    later: Edges
    both: Edges
    # Scenes that may give way to the one they came before, and scenes that come by themselves.
    giving_way: frozenset[str]
    alone: frozenset[str]


def problems(scenario: Scenario, written: Written) -> Iterator[Problem]:
    if not _sure(written):
        return
    story = _story(scenario)
    reached = reach([scenario.start], story.both)
    unled = [id for id in scenario.scenes if id not in reached]
    for id in _firsts(unled, story.both):
        yield written.problem("unreachable-scene", "scenes", id)
    loops = _loops(story, [id for id in scenario.scenes if id in reached], scenario.endings)
    for loop in loops:
        more = ", …" if len(loop) > NAMED_AT_MOST else ""
        named = ", ".join(loop[:NAMED_AT_MOST]) + more
        yield written.problem("loop-without-exit", "scenes", loop[0], scenes=named)
    led = reached | reach(unled, story.both)
    for id in scenario.endings:
        # What a loop cuts off, or a scene that nothing leads to, is not told as well.
        if id not in led and not loops:
            yield written.problem("unreachable-ending", "endings", id)
    yield from _too_late(scenario, story, reached, written)


def _sure(written: Written) -> bool:
    """Tell whether no error of the file may hide a part of the story."""
    there = [root for root in ROOTS if written.has(root)]
    absent = [root for root in ROOTS if root not in there]
    unknown = [each for each in written.errors() if each.code == "unknown-key"]
    return all(written.sure((root,), *STEERING) for root in there) and not any(
        hides(problem, absent) for problem in unknown
    )


def _story(scenario: Scenario) -> Story:
    scenes = scenario.scenes
    ways = {id: onward(scene) for id, scene in scenes.items()}
    events = tuple(scenario.deck.events)
    later = {
        id: (
            *(each.scene for choice in choices(scene) for each in choice.outcome.later),
            # An event of the deck may follow any decision but one of an event.
            *(events if id not in events and scene.outcomes() else ()),
        )
        for id, scene in scenes.items()
    }
    reached = reach([scenario.start], {id: (*out, *later[id]) for id, out in ways.items()})
    entered = {scenario.start}.union(*(ways[id] for id in reached if id in ways))
    # A scene after which nothing is said goes back to the one it interrupted, or ends the story.
    then: dict[str, Collection[str]] = {
        id: [way or END for way in out if way or id in entered] for id, out in ways.items()
    }
    then[END] = tuple(scenario.endings)
    return Story(
        then,
        later,
        {id: (*out, *later.get(id, ())) for id, out in then.items()},
        frozenset(id for id, out in ways.items() if "" in out),
        frozenset(id for out in later.values() for id in out),
    )


def _firsts(unled: list[str], edges: Edges) -> list[str]:
    """Return what leads to all of `unled`: the first of each chain, or of each circle."""
    rank = {id: number for number, id in enumerate(unled)}
    ways = {id: [way for way in edges[id] if way in rank] for id in unled}
    back, known, firsts = _reversed(ways), set[str](), []
    # Whatever leads to others is left after them in a walk in depth.
    for id in reversed(left(unled, ways)):
        if id not in known:
            known |= reach([id], ways, known)
            firsts.append(min(reach([id], back), key=rank.__getitem__))
    return sorted(firsts, key=rank.__getitem__)


def reach(starts: Iterable[str], edges: Edges, without: Collection[str] = ()) -> set[str]:
    """Return everything that can be reached, the starts included."""
    waiting = list(starts)
    found = set(waiting)
    while waiting:
        out = edges.get(waiting.pop(), ())
        new = {each for each in out if each not in found and each not in without}
        found |= new
        waiting.extend(new)
    return found


def _reversed(edges: Edges) -> Edges:
    back: dict[str, list[str]] = {}
    for id, out in edges.items():
        for other in out:
            back.setdefault(other, []).append(id)
    return back


def _loops(story: Story, reached: list[str], endings: Iterable[str]) -> list[list[str]]:
    """Return each closed set of scenes that no ending can be reached from, in file order."""
    fine = reach([END, *endings], _reversed(story.both))
    # An event that leads to an ending may still be due in whatever follows the scene it is of.
    fine |= reach([id for id in reached if fine.intersection(story.later[id])], story.both)
    fine |= reach(story.giving_way, _reversed(story.then))
    doomed = {id: story.then[id] for id in reached if id not in fine}
    loops: list[list[str]] = []
    known: set[str] = set()
    # A walk against the arrows leaves last the scenes that the arrows lead to (Kosaraju).
    for id in reversed(left(doomed, _reversed(doomed))):
        if id in known:
            continue
        found = reach([id], doomed, known)
        if not any(other in known for each in found for other in doomed[each]):
            loops.append([each for each in doomed if each in found])
        known |= found
    rank = {id: number for number, id in enumerate(doomed)}
    return sorted(loops, key=lambda loop: rank[loop[0]])


def left(ids: Iterable[str], edges: Edges) -> list[str]:
    """Return `ids` in the order a walk in depth leaves them, without recursion."""
    left: list[str] = []
    entered: set[str] = set()
    for id in ids:
        trail = [] if id in entered else [(id, iter(edges.get(id, ())))]
        entered.add(id)
        while trail:
            at, out = trail[-1]
            onto = next((each for each in out if each not in entered), None)
            if onto is None:
                left.append(at)
                trail.pop()
            else:
                entered.add(onto)
                trail.append((onto, iter(edges.get(onto, ()))))
    return left


def _too_late(
    scenario: Scenario, story: Story, reached: set[str], written: Written
) -> Iterator[Problem]:
    """Yield each `later` that waits for more decisions than any way to the end has.

    Every other event is counted as if it came too, and after a scene that came by itself the
    rest of the story is unknown: nothing is said unless it is certain.
    """
    longest = _longest(scenario, story)
    wandering = reach(story.alone, story.then)
    events = sum(longest[each] for out in story.later.values() for each in out)
    for id, scene in scenario.scenes.items():
        if id not in reached or id in wandering:
            continue
        for choice in choices(scene):
            after = max((longest[way] for way in onward(scene, choice)), default=0)
            for index, later in enumerate(choice.outcome.later):
                own = longest[later.scene]
                most = inf if own == inf else after + events - own
                if later.after > most:
                    yield written.problem(
                        "too-late",
                        *(*choice.path, "later", index),
                        scene=later.scene,
                        after=str(later.after),
                        most=str(int(most)),
                    )


def _longest(scenario: Scenario, story: Story) -> Mapping[str, float]:
    """Return how many decisions the longest way from each scene has; no end of them in a loop."""
    longest: dict[str, float] = {id: inf for id in scenario.scenes}
    longest |= dict.fromkeys((*scenario.endings, END, ""), 0)
    ahead = {id: len(set(story.both[id])) for id in scenario.scenes}
    before = _reversed({id: set(story.both[id]) for id in scenario.scenes})
    ready = [*scenario.endings, END, *(id for id, count in ahead.items() if not count)]
    # A scene is counted once all it leads to are: those of a loop, or before one, never are.
    while ready:
        id = ready.pop()
        if id in ahead:
            own = 0 if _only_read(scenario.scenes[id]) else 1
            longest[id] = own + max((longest[way] for way in story.then[id]), default=0)
        for other in before.get(id, ()):
            ahead[other] -= 1
            if not ahead[other]:
                ready.append(other)
    return longest


def _only_read(scene: Scene) -> bool:
    return isinstance(scene, Decision) and not scene.options
