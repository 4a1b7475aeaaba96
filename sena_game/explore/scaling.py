"""The scale of a scenario, measured on the graph of all its plays."""

from __future__ import annotations

from sena_game.explore import measures
from sena_game.explore.measures import ENDLESS, EQUAL, Looping, Story
from sena_game.explore.scale import Scale
from sena_game.explore.states import STATES_AT_MOST, TooMany, explore
from sena_game.play.session import start
from sena_game.scenario.model import Scenario


def find_scale(scenario: Scenario, most: int = STATES_AT_MOST) -> Scale | None:
    """Return the scale of a scenario; None when it is too large for that, or has none."""
    try:
        return scaling(measures.story(explore(start(scenario), most)))
    except (TooMany, Looping):
        return None


def scaling(told: Story) -> Scale | None:
    """Return the scale of a story.

    None when no path does better than chance, when there is always a better one, or when chance
    may never come to an end.
    """
    best = best_points(told)
    passed = measures.chances(told)
    over = sum(float(passed[nodes].sum()) for nodes in measures.ends(told.graph).values())
    if best is None or over < 1 - EQUAL:
        return None
    random = measures.mean(told, measures.points)
    return Scale(random, best) if best - random > EQUAL else None


def best_points(told: Story) -> int | None:
    """Return the most points of a path; None when there is always a better one.

    A path that crosses a red line is no model, unless all of them do.
    """
    _, high = measures.bounds(told, measures.points)
    most: dict[bool, int] = {}
    for situation in told.graph.situations:
        if situation.session.ended and len(situation.nodes):
            crossed = bool(situation.session.state.red_lines)
            most[crossed] = max(most.get(crossed, -ENDLESS), int(high[situation.nodes].max()))
    best = most.get(False, most.get(True, ENDLESS))
    return best if abs(best) < ENDLESS else None
