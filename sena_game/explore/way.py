"""The shortest way to anything a scenario holds, on the graph of all plays when there is one."""

from __future__ import annotations

from sena_game.explore import measures
from sena_game.explore.find import names, witness
from sena_game.explore.findings import Witness
from sena_game.explore.ground import Limits, explored
from sena_game.explore.passing import Guide, passages
from sena_game.explore.states import STATES_AT_MOST, TooMany, explore
from sena_game.play.replay import read_on, replay
from sena_game.play.session import Session, start
from sena_game.play.way import rough_way
from sena_game.scenario.model import Scenario


def has(scenario: Scenario, name: str) -> bool:
    """Tell whether a way may be asked to something of that name."""
    return name in names(scenario) or name.partition("=")[0] in scenario.gauges


def met(scenario: Scenario, name: str) -> Session | None:
    """Return the session in which an option is just taken, a gauge ends at a level (`equipe=10`)…

    Any name that a witness may be asked for; None when nothing leads there, or too much to tell.
    """
    try:
        way = witness(explored(scenario, Limits()), name)
    except (TooMany, measures.Looping):
        return None
    if not isinstance(way, Witness) or way.seed is None:
        return None
    return replay(scenario, way.seed, way.decisions).session


def find_way(
    scenario: Scenario, seed: int, target: str, most: int = STATES_AT_MOST
) -> Session | None:
    """Return the session that reaches `target`, a scene or an ending, in the fewest decisions.

    `seed` is kept when it does, and is the first tried where chance has a say. None when nothing
    leads there; beyond `most` states, nothing may have been found.
    """
    begin = start(scenario, seed)
    if begin.at == target:
        return begin
    try:
        told = measures.story(explore(begin, most))
        flows = passages(told).flows
    except (TooMany, measures.Looping):
        return rough_way(scenario, seed, target, most)
    thing = ("ending" if target in scenario.endings else "scene", target)
    if thing not in flows:
        return None
    way = Guide(told, begin).to_thing(thing, flows[thing])
    if way.seed is None:
        return rough_way(scenario, seed, target)
    return read_on(replay(scenario, way.seed, way.decisions).session, target)
