"""What an earlier episode of the season left, found by replaying its last finished run."""

from __future__ import annotations

from collections.abc import Callable

from sena_game.play.replay import finished
from sena_game.play.session import Session
from sena_game.records.store import Store
from sena_game.rules.moves import Bring, read
from sena_game.rules.state import State
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Notice
from sena_game.words import Words

# Opens another scenario by its id; None when it cannot be played any more.
Open = Callable[[str], Scenario | None]


def left_by(scenario: Scenario, store: Store, open_other: Open) -> State | None:
    """Return how the latest finished run of an earlier episode ended; None without one."""
    season = scenario.town.season
    before = season[: season.index(scenario.id)] if scenario.id in season else ()
    for saved in reversed(store.runs()):
        if saved.ending and saved.run.scenario in before:
            other = open_other(saved.run.scenario)
            end = finished(other, saved.run.seed, saved.run.decisions) if other else None
            if end and end.ended:
                return end.state
    return None


def told(session: Session, words: Words) -> Notice | None:
    """Return what is said of what was brought, on the first screen; None when nothing was."""
    if not is_brought(session):
        return None
    scenario = session.scenario
    moved = [
        f"{scenario.town.gauges[gauge].label} {words.signed(level - scenario.gauges[gauge])}"
        for gauge, level in session.state.gauges.items()
        if level != scenario.gauges[gauge]
    ]
    remembered = words("{town} has not forgotten what you did.", town=scenario.town.name)
    return Notice("plain", words("From one episode to the next"), ", ".join(moved) or remembered)


def is_brought(session: Session) -> bool:
    """Tell whether all that was done is to bring something from an earlier episode."""
    return len(session.decisions) == 1 and isinstance(read(session.decisions[0].move), Bring)
