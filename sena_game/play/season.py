"""What an episode leaves to the next: some trust gained or lost, and a few facts.

Every scenario stands alone; one that `carries` levels and flags begins a little otherwise when an
earlier episode has been played. What it brings is the first move of its run, so that replaying a
run needs nothing else.
"""

from __future__ import annotations

import re

from sena_game.rules.effects import Effect, Mark, Shift
from sena_game.rules.moves import Bring, ImpossibleMove
from sena_game.rules.state import State
from sena_game.scenario.fields import NOTCH
from sena_game.scenario.model import Scenario

MIDDLE = 50
# No more is brought, so that any episode can be won whatever came before.
MOST = 10
_LEVEL = re.compile(r"([a-z0-9][a-z0-9-]*)([+-])(\d{1,2})")


def brought(scenario: Scenario, left: State) -> Bring | None:
    """Return what `scenario` begins with after an episode that ended so; None for nothing.

    Half of what a gauge has above or below the middle comes along, 10 at most.
    """
    what: list[str] = []
    for name in scenario.carries:
        if name in scenario.gauges:
            shift = _shift(left.gauges.get(name, MIDDLE))
            what += [f"{name}{shift:+d}"] if shift else []
        elif name in left.flags:
            what.append(name)
    return Bring(tuple(what)) if what else None


def effects(scenario: Scenario, move: Bring) -> tuple[Effect, ...]:
    """Return what is brought as effects; raise `ImpossibleMove` for what is not to be carried."""
    return tuple(_effect(scenario, each, move) for each in move.what)


def _shift(level: int) -> int:
    half = (level - MIDDLE) / 2
    return max(-MOST, min(MOST, int(half / NOTCH) * NOTCH))


def _effect(scenario: Scenario, written: str, move: Bring) -> Effect:
    level = _LEVEL.fullmatch(written)
    name = level[1] if level else written
    if name not in scenario.carries or (name in scenario.gauges) != bool(level):
        raise ImpossibleMove(move)
    if not level:
        return Mark(name)
    amount = min(MOST, int(level[3]))
    return Shift(name, -amount if level[2] == "-" else amount)
