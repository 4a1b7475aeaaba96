"""What happens by itself, and when it is due."""

from __future__ import annotations

from sena_game.rules.conditions import holds
from sena_game.rules.state import Pending, State
from sena_game.scenario.model import Deck, Outcome


def planned(pending: tuple[Pending, ...], outcome: Outcome, turn: int) -> tuple[Pending, ...]:
    """Return what is to come once `outcome` has added its own and cancelled some."""
    if not outcome.later and not outcome.cancel:
        return pending
    kept = tuple(each for each in pending if each.scene not in outcome.cancel)
    return (*kept, *(Pending(turn + later.after, later.scene) for later in outcome.later))


def events(deck: Deck, state: State) -> tuple[str, ...]:
    """Return the events of the deck of which one is to come now; none but every so often."""
    if not deck.events or state.turn % deck.every:
        return ()
    return tuple(
        id
        for id, event in deck.events.items()
        if not (event.once and id in state.seen) and holds(event.condition, state)
    )


def due(pending: tuple[Pending, ...], turn: int) -> tuple[str, tuple[Pending, ...]]:
    """Return the scene due at `turn`, if any, and what is still to come after it."""
    for each in pending:
        if each.due <= turn:
            return each.scene, tuple(other for other in pending if other is not each)
    return "", pending
