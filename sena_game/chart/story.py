"""What there is to go through in a scenario, what is offered there, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sena_game.chart.ranks import ranks
from sena_game.check.choices import Choice, choices, draws
from sena_game.check.graph import reach
from sena_game.rules.conditions import ALWAYS, Condition
from sena_game.scenario.model import END, Draw, Ending, Outcome, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing

# Where a way leads when the scene gives way to the one it interrupted.
BACK = ""
# Where the ending is found, and where small events come from; no scene can be called so.
FORK = "?"
DECK = "*"


@dataclass(frozen=True, slots=True)
class Way:
    """One way on: at once, `after` some decisions, or with a `share` of the chances.

    What comes from the deck has a `weight`, as its share depends on what else may come then.
    """

    to: str
    after: int = 0
    share: float = 1
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be taken or that may happen in a scene, and the ways it opens.

    What leads nowhere by itself (an item to sort) has no ways.
    """

    id: str = ""
    label: str = ""
    outcome: Outcome = field(default_factory=Outcome)
    ways: tuple[Way, ...] = ()
    condition: Condition = ALWAYS
    otherwise: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A scene, an ending, the fork between endings or the deck; numbered from 1, ranked from 0."""

    id: str
    number: int
    rank: int
    offers: tuple[Offer, ...] = ()
    scene: Scene | None = None
    ending: Ending | None = None
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Chart:
    """Stops by id, numbered in the order they may be met, endings last."""

    scenario: Scenario
    stops: Mapping[str, Stop]

    def arrivals(self) -> Mapping[str, tuple[Stop, ...]]:
        """Return what leads to each stop, each once."""
        found: dict[str, dict[str, Stop]] = {id: {} for id in self.stops}
        for stop in self.stops.values():
            for to in _steps(stop.offers):
                found[to][stop.id] = stop
        return {id: tuple(stops.values()) for id, stops in found.items()}


def chart(scenario: Scenario) -> Chart:
    """Return the map of a scenario."""
    entered = {draw.scene for scene in scenario.scenes.values() for draw in _draws(scene)}
    entered.add(scenario.start)
    offers = {
        id: tuple(_offers(scene, scenario, ends=id in entered))
        for id, scene in scenario.scenes.items()
    }
    if scenario.deck.events:
        offers[DECK] = tuple(_events(scenario))
    if any(FORK in _steps(each) for each in offers.values()):
        offers[FORK] = tuple(_verdicts(scenario))
    offers |= dict.fromkeys(scenario.endings, ())
    steps = {id: _steps(each) for id, each in offers.items()}
    rank = _ranked(scenario, offers, steps)
    reached = reach([scenario.start, *(id for id in (DECK,) if id in offers)], steps)
    numbered = sorted(offers, key=rank.__getitem__)
    return Chart(
        scenario,
        {
            id: Stop(
                id,
                number,
                rank[id],
                offers[id],
                scenario.scenes.get(id),
                scenario.endings.get(id),
                id in reached,
            )
            for number, id in enumerate(numbered, 1)
        },
    )


def _offers(scene: Scene, scenario: Scenario, *, ends: bool) -> Iterator[Offer]:
    """Yield what a scene offers; one thing without a name where it is only read."""
    for choice in choices(scene):
        yield _offer(scene, choice, _ways(scene, choice, scenario, ends=ends))
    if isinstance(scene, Decision) and not scene.options:
        yield Offer(ways=_ways(scene, Choice((), Outcome()), scenario, ends=ends))


def _offer(scene: Scene, choice: Choice, ways: tuple[Way, ...]) -> Offer:
    match scene, choice.path:
        case Decision(options=options), (*_, str(id)):
            own = options[id]
            return Offer(
                id, own.label, own.outcome, ways, own.condition, own.otherwise, once=own.once
            )
        case Placing(branches=branches), (*_, int(index)):
            return Offer("", "", choice.outcome, ways, branches[index].condition)
        case Placing(), (_, _, _, str(item), *within):
            slot = str(within[-1]) if within else ""
            where = scene.slots[slot].label.strip() if slot in scene.slots else ""
            label = " → ".join(part for part in (scene.pieces[item].text.strip(), where) if part)
            return Offer(
                ".".join((item, *([str(slot)] if slot else []))), label, choice.outcome, ways
            )
        case _:
            return Offer("", "", choice.outcome, ways)


def _ways(scene: Scene, choice: Choice, scenario: Scenario, *, ends: bool) -> tuple[Way, ...]:
    drawn = draws(scene, choice)
    total = sum(draw.weight for draw in drawn)
    ways = [Way(_found(draw.scene, scenario), share=draw.weight / total) for draw in drawn]
    if choice.leads and not drawn:
        ways = [Way(BACK), *([Way(_found(END, scenario))] if ends else [])]
    return (*ways, *(Way(later.scene, later.after) for later in choice.outcome.later))


def _found(id: str, scenario: Scenario) -> str:
    """Return where a target is: `end` is a fork, unless there is one ending only."""
    if id != END:
        return id
    return FORK if len(scenario.endings) > 1 else next(iter(scenario.endings), FORK)


def _draws(scene: Scene) -> Iterator[Draw]:
    yield from scene.stage.then
    for choice in choices(scene):
        yield from choice.outcome.then


def _events(scenario: Scenario) -> Iterator[Offer]:
    for id, event in scenario.deck.events.items():
        way = Way(id, weight=event.weight)
        yield Offer(id, id, ways=(way,), condition=event.condition, once=event.once)


def _verdicts(scenario: Scenario) -> Iterator[Offer]:
    for id, ending in scenario.endings.items():
        yield Offer(id, ending.title, ways=(Way(id),), condition=ending.condition)


def _steps(offers: tuple[Offer, ...]) -> tuple[str, ...]:
    ways = (way.to for offer in offers for way in offer.ways)
    return tuple(dict.fromkeys(to for to in ways if to))


def _ranked(
    scenario: Scenario,
    offers: Mapping[str, tuple[Offer, ...]],
    steps: Mapping[str, tuple[str, ...]],
) -> dict[str, int]:
    """Return the rank of each stop: a scene after all that lead to it, endings below the rest."""
    inner = {id: [to for to in out if to in scenario.scenes] for id, out in steps.items()}
    rank = ranks([scenario.start, *inner], inner)
    last = max(rank.values())
    for id, after in _alone(offers, steps).items():
        rank[id] = min(last, max(rank[id], after + rank[id] - 1))
    rank[FORK] = last + 1
    return rank | dict.fromkeys(scenario.endings, last + 1 + (FORK in offers))


def _alone(
    offers: Mapping[str, tuple[Offer, ...]], steps: Mapping[str, tuple[str, ...]]
) -> Mapping[str, int]:
    """Return the scenes that come by themselves and lead nowhere, with how long they wait."""
    wait: dict[str, int] = {}
    for each in offers.values():
        for way in (way for offer in each for way in offer.ways if way.to):
            wait[way.to] = min(way.after, wait.get(way.to, way.after))
    return {id: after for id, after in wait.items() if after and not steps[id]}
