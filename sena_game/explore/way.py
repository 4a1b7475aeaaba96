"""The shortest way to a scene or an ending, on the graph of all plays when there is one."""

from __future__ import annotations

from sena_game.explore import measures
from sena_game.explore.passing import Guide, passages
from sena_game.explore.states import STATES_AT_MOST, TooMany, explore
from sena_game.play.replay import read_on, replay
from sena_game.play.session import Session, start
from sena_game.play.way import rough_way
from sena_game.scenario.model import Scenario


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
