"""Plays of shipped scenarios as records hold them, told by their scenario or by an edited one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.replay import finished
from sena_game.play.run import Run
from sena_game.play.session import Session, start, step
from sena_game.records.store import SavedRun
from sena_game.rules.moves import Continue, Move, Sure, Why, read
from sena_game.scenario.model import Scenario
from sena_game.words import Words, load_words

BEGUN = datetime(2026, 11, 22, 14, 5)
STEP_SECONDS = 12.5


def french() -> Words:
    return load_words("fr", paths.assets() / "words")


def scenario(name: str = "toile-recrute") -> Scenario:
    return open_scenario(name, paths.scenarios())


def saved(moves: Sequence[str], of: Scenario, *, id: int = 1) -> SavedRun:
    """Return what records keep of these moves, a decision every few seconds."""
    session = start(of, 0)
    for written in moves:
        move = read(written)
        assert move
        while _passed(session, move):
            session = step(session, Continue())
        session = step(session, move)
    run = Run(of.id, of.fingerprint, 0, session.decisions)
    end = finished(of, 0, run.decisions)
    made = tuple(BEGUN + n * timedelta(seconds=STEP_SECONDS) for n in range(len(run.decisions)))
    return SavedRun(id, run, BEGUN, made[-1], end.at if end.ended else "", made=made)


def _passed(session: Session, move: Move) -> bool:
    """Tell whether something is read on, or let pass, before this move."""
    if session.asking:
        return not isinstance(move, Why | Sure)
    return bool(session.told) or session.scene.moves(session.state, {}) == (Continue(),)


def walked(walkthrough: str, name: str = "toile-recrute", *, id: int = 1) -> SavedRun:
    of = scenario(name)
    file = paths.scenarios() / of.id / "walkthroughs" / f"{walkthrough}.yaml"
    return saved(read_walkthrough(file).moves, of, id=id)
