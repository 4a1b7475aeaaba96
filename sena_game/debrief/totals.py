"""What an outcome wins, all axes together."""

from __future__ import annotations

from sena_game.scenario.model import Outcome


def total(outcome: Outcome) -> int:
    """Return the points of an outcome, all axes together."""
    return sum(outcome.points.values())
