"""Weeks that can be filled, and alerts sent, in no way or in more than the game can look at."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario
from sena_game.scenes.broadcast import Broadcast
from sena_game.scenes.placing import Placing
from sena_game.scenes.planner import Planning

# About a millisecond is taken for each, to find what every play gives.
WAYS_AT_MOST = 5_000
# Weeks are counted one by one, each met many times over: a check has a second at most for it.
WEEKS_AT_MOST = 2_000


def problems(scenario: Scenario, written: Written) -> Iterator[Problem]:
    """Yield each planning that differs in too many ways for what follows, each broadcast too."""
    for id, scene in scenario.scenes.items():
        match scene:
            case Placing(rules=Planning(filling=filling)):
                if filling.standings(WEEKS_AT_MOST) > WEEKS_AT_MOST:
                    most = str(WEEKS_AT_MOST)
                    yield written.problem("too-many-ways", "scenes", id, "items", most=most)
            case Placing(rules=Broadcast(ways=0, alert=alert)):
                values = {"minutes": str(alert.minutes or 0)}
                yield written.problem("never-ready", "scenes", id, "minutes", **values)
            case Placing(rules=Broadcast(ways=ways)) if ways > WAYS_AT_MOST:
                values = {"most": str(WAYS_AT_MOST), "ways": str(ways)}
                yield written.problem("too-many-ways", "scenes", id, "channels", **values)
