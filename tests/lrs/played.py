"""Plays of what is shipped, decided at random, in real records."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from sena_game import paths
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.play.replay import read_on
from sena_game.play.run import Run
from sena_game.play.session import Session, moves, start, step
from sena_game.records.store import SavedRun, Store, open_store
from sena_game.rules.moves import Move, Sure, Why
from sena_game.scenario.model import Scenario

BEGUN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PACE = timedelta(seconds=12, milliseconds=340)


@cache
def shipped() -> Mapping[str, Mapping[str, Scenario]]:
    """Return every scenario, in both languages."""
    library = paths.scenarios()
    return {
        folder.name: {each: read_scenario(folder, library, each) for each in ("fr", "en")}
        for folder in folders(library)
    }


def at_random(scenario: Scenario, seed: int) -> Session:
    """Return a play of moves taken at random, to its end."""
    chance = random.Random(seed)
    session = start(scenario, seed)
    while not session.ended:
        session = step(session, chance.choice(_offered(session)))
    return read_on(session, "")


def _offered(session: Session) -> tuple[Move, ...]:
    match session.asking:
        case ("why", *_):
            return tuple(map(Why, session.scene.stage.why))
        case ("sure", *_):
            return tuple(map(Sure, (1, 2, 3)))
        case _:
            return moves(session)


def record(store: Store, session: Session, begun: datetime = BEGUN, *, end: bool = True) -> int:
    """Record a play, decision after decision."""
    run = Run(session.scenario.id, session.scenario.fingerprint, session.seed, ())
    id = store.begin(run, begun)
    for number, decision in enumerate(session.decisions):
        store.journal(id, number, decision, begun + PACE * (number + 1))
    if end:
        store.finish(id, session.at, begun + PACE * len(session.decisions))
    return id


def saved(folder: Path, session: Session, *, end: bool = True) -> SavedRun:
    """Return a play as records give it back."""
    store = open_store(folder)
    found = store.load(record(store, session, end=end))
    store.close()
    assert found
    return found


def fill(folder: Path, rounds: int) -> None:
    """Record `rounds` plays of each scenario."""
    store = open_store(folder)
    for seed in range(rounds):
        for scenario in shipped().values():
            record(store, at_random(scenario["fr"], seed), BEGUN + timedelta(hours=seed))
    store.close()
