"""A run as JSON, of a kind that is kept for ever; assets/schema/run.json says what it holds.

`moves` is the record, enough to play it again; the rest is what the scenario of today tells.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sena_game.play.run import Decision
from sena_game.records.export import effects, levers, points, situation
from sena_game.records.told import Step, Told

KIND, VERSION = "sena-run", 1
Document = dict[str, Any]


def document(run: Told, *, pseudonym: str = "") -> Document:
    """Return a run as JSON has it."""
    saved, scenario = run.saved, run.scenario
    ending = scenario.endings.get(run.ending) if scenario else None
    crossed = run.end.state.red_lines if run.end else ()
    known = scenario.red_lines if scenario else {}
    return {
        "kind": KIND,
        "version": VERSION,
        "id": saved.id,
        "pseudonym": pseudonym,
        "scenario": {
            "id": saved.run.scenario,
            "title": scenario.title if scenario else "",
            "fingerprint": saved.run.fingerprint,
            "changed": bool(scenario and scenario.fingerprint != saved.run.fingerprint),
        },
        "seed": saved.run.seed,
        "begun": saved.begun.isoformat(),
        "last": saved.last.isoformat(),
        "ending": _named(run.ending, ending.title if ending else "") if run.ending else None,
        "score": run.score,
        "red_lines": [_named(id, known[id].label) for id in crossed if id in known],
        "commitment": saved.commitment,
        "moves": [
            {"scene": decision.scene, "move": decision.move, "made": made.isoformat()}
            for decision, made in zip(saved.run.decisions, saved.made, strict=True)
        ],
        "stopped": _stopped(run.stopped),
        "labels": _labels(run),
        "decisions": [_step(step, run) for step in run.steps],
    }


def written(documents: Document | list[Document]) -> bytes:
    return (json.dumps(documents, ensure_ascii=False, indent=2) + "\n").encode()


@dataclass(frozen=True, slots=True)
class Replayable:
    """What plays a run again: its scenario, its seed, its moves and the ending it came to."""

    scenario: str
    seed: int
    decisions: tuple[Decision, ...]
    ending: str


def read_document(text: str) -> Replayable | None:
    """Return the run a text in JSON holds, alone or first of a list; None when it is not one."""
    try:
        found = json.loads(text)
        first = found[0] if isinstance(found, list) else found
        if first["kind"] != KIND or int(first["version"]) > VERSION:
            return None
        moves = tuple(Decision(str(each["scene"]), str(each["move"])) for each in first["moves"])
        ending = first["ending"]["id"] if first["ending"] else ""
        return Replayable(str(first["scenario"]["id"]), int(first["seed"]), moves, str(ending))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _step(step: Step, run: Told) -> Document:
    made, scenario = step.made, run.scenario
    reasons = scenario.town.levers if scenario else {}
    told: Document = {
        "scene": step.scene,
        "moves": [each.move for each in step.moves],
        "at": step.at.isoformat(),
        "seconds": step.seconds,
        "sure": step.sure or None,
        "why": _named(step.why, reasons[step.why].label if step.why in reasons else "")
        if step.why
        else None,
        "replayed": made is not None,
    }
    if made is None or scenario is None:
        return told
    return told | {
        "situation": situation(made),
        "choice": [each.label for each in made.taken],
        "levers": [_named(id, reasons[id].label) for id in levers(made)],
        "effects": effects(made),
        "points": points(made),
        "red_lines": [_named(id, scenario.red_lines[id].label) for id in made.crossed],
    }


def _labels(run: Told) -> Mapping[str, Mapping[str, str]]:
    if run.scenario is None:
        return {"gauges": {}, "axes": {}}
    town = run.scenario.town
    return {
        "gauges": {id: town.gauges[id].label for id in run.scenario.gauges},
        "axes": {id: axis.label for id, axis in town.axes.items()},
    }


def _named(id: str, label: str) -> Document:
    return {"id": id, "label": label}


def _stopped(decision: Decision | None) -> Document | None:
    return {"scene": decision.scene, "move": decision.move} if decision else None
