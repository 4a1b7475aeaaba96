"""Plays made at random, as somebody would who reads nothing."""

from __future__ import annotations

from random import Random

from sena_game.play.session import Session, moves, start, step
from sena_game.scenario.model import Scenario


def at_random(scenario: Scenario, seed: int) -> Session:
    """Return a play to its end; the same seed gives the same."""
    dice, session = Random(seed), start(scenario, seed)
    while not session.ended:
        session = step(session, dice.choice(moves(session)))
    return session
