"""A run made again on a scenario: the session it leads to, and every session on the way."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from sena_game.play.run import Decision
from sena_game.play.session import Session, start, step
from sena_game.rules.moves import Continue, ImpossibleMove, Sure, Why, read
from sena_game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Replay:
    """Where a run leads; `stopped` is the first decision that the scenario no longer offers.

    `kept` are the places, in the run, of the decisions of the session: answers to what is no
    longer asked were passed over.
    """

    session: Session
    stopped: Decision | None = None
    kept: tuple[int, ...] = ()


def replay(scenario: Scenario, seed: int, decisions: Iterable[Decision]) -> Replay:
    """Return the session after `decisions`, reading on by itself between them."""
    session = start(scenario, seed)
    kept: tuple[int, ...] = ()
    for number, decision in enumerate(decisions):
        try:
            after = decided(session, decision)
        except ImpossibleMove:
            return Replay(session, decision, kept)
        if after is not session:
            kept += (number,)
        session = after
    return Replay(session, kept=kept)


def passages(scenario: Scenario, seed: int, decisions: Iterable[Decision]) -> Iterator[Session]:
    """Yield the session in which each decision is about to be made, then the last one."""
    session = start(scenario, seed)
    for made in decisions:
        decision = made.renewed(scenario.renamed)
        session = _ready(session, decision)
        yield session
        session = decided(session, decision)
    yield session


def read_on(session: Session, scene: str) -> Session:
    """Return the session once everything told before `scene` has been read.

    Passages that lead to one another for ever are read once; one that is due twice is read twice.
    """
    already: set[Hashable] = set()
    while session.told or _to_read(session, scene, already):
        if not session.told:
            already.add(_reading(session))
        session = step(session, Continue())
    return session


def decided(session: Session, decision: Decision) -> Session:
    """Return the session after `decision`; raise `ImpossibleMove` when it cannot be made.

    The answer to what is no longer asked is passed over.
    """
    decision = decision.renewed(session.scenario.renamed)
    move = read(decision.move)
    if isinstance(move, Why | Sure) and not session.asking:
        return session
    session = _ready(session, decision)
    if move is None or session.at != decision.scene:
        raise ImpossibleMove(decision.move)
    return step(session, move)


def _ready(session: Session, decision: Decision) -> Session:
    """Return the session in which a decision is made: what is asked of the last one comes first."""
    if session.asking and isinstance(read(decision.move), Why | Sure):
        return session
    return read_on(session, decision.scene)


def _reading(session: Session) -> Hashable:
    """Return what stays the same when passages come round, and changes when more are due."""
    return session.at, session.back, session.state.pending


def _to_read(session: Session, scene: str, already: set[Hashable]) -> bool:
    if session.ended or session.at == scene or _reading(session) in already:
        return False
    return session.scene.moves(session.state, session.placed) == (Continue(),)


def finished(scenario: Scenario, seed: int, decisions: Iterable[Decision]) -> Session:
    """Return the session after `decisions` with everything told since read on."""
    return read_on(replay(scenario, seed, decisions).session, "")
