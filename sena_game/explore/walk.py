"""A witness as a walkthrough: a file that can be kept beside its scenario, checked and played."""

from __future__ import annotations

import json

from sena_game.explore.findings import Witness
from sena_game.play.replay import finished, replay
from sena_game.play.session import Session, moves, step
from sena_game.scenario.model import Scenario
from sena_game.words import Words

# Enough to leave any story that can be left.
MOVES_AT_MOST = 2_000


def walk(scenario: Scenario, way: Witness, name: str, words: Words) -> str:
    """Return the walkthrough that goes by a witness, then on to an ending."""
    seed = way.seed or 0
    there = len(way.decisions)
    last = _to_the_end(replay(scenario, seed, way.decisions).session)
    title = words("The way to {name}", name=name)
    lines = [f"title: {_quoted(title)}"]
    if seed:
        lines.append(f"seed: {seed}")
    lines.append("moves:" if last.decisions else "moves: []")
    for number, each in enumerate(last.decisions):
        if number == there:
            lines.append("# " + words("{name} is met; what follows leads to an ending.", name=name))
        lines.append(f"  - {each.move}")
    if last.ended:
        lines.append(f"ending: {last.at}")
    else:
        lines.append("# " + words("There the play stops for good: no option is open."))
    return "\n".join(lines) + "\n"


def _to_the_end(session: Session) -> Session:
    """Return a play gone on with, by a different choice each time it comes back to a scene."""
    met: dict[str, int] = {}
    for _ in range(MOVES_AT_MOST):
        possible = moves(session)
        if not possible:
            break
        turn = met.get(session.at, 0)
        met[session.at] = turn + (not session.told)
        session = step(session, possible[turn % len(possible)])
    return finished(session.scenario, session.seed, session.decisions)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if set(text) & set(":#'\"[]{}&*!|>%@`,") else text
