"""A run as xAPI 1.0.3 statements: begun, one for each decision, completed, scored.

They say ids, times, points and labels of the scenario. Nothing that a learner typed is in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sena_game.debrief.path import Made, path
from sena_game.debrief.score import score, share
from sena_game.explore.scale import Scale
from sena_game.lrs.events import Answer, Event, events, registration
from sena_game.lrs.interactions import definition, recorded, response
from sena_game.lrs.vocabulary import (
    HOME,
    INTERACTION,
    PLATFORM,
    SIMULATION,
    Statement,
    extensions,
    scenario_id,
    scene_id,
    told,
    verb,
)
from sena_game.play.replay import passages, read_on
from sena_game.play.run import Run
from sena_game.play.session import Session
from sena_game.records.store import SavedRun
from sena_game.rules.moves import ImpossibleMove, read
from sena_game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: the name that stands for the learner, and the language of the game."""

    name: str
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Played:
    """A run made again as far as the scenario of today allows: `whole` when to its end."""

    scenarios: Mapping[str, Scenario]
    sessions: Sequence[Session]
    made: Mapping[int, Made]
    whole: bool


def statements(
    saved: SavedRun, scenarios: Mapping[str, Scenario], teller: Teller, scale: Scale | None
) -> tuple[Statement, ...]:
    """Return the statements of a run; `scenarios` is its scenario in each language, if it is there.

    A decision that can no longer be made again is told by its ids alone.
    """
    played = _play(saved.run, scenarios)
    told = (_statement(event, saved, played, teller, scale) for event in events(saved))
    return tuple(each for each in told if each)


def _play(run: Run, scenarios: Mapping[str, Scenario]) -> Played:
    scenario = next(iter(scenarios.values()), None)
    if scenario is None:
        return Played({}, (), {}, False)
    sessions = _sessions(scenario, run)
    count = len(sessions) - 1
    possible = Run(run.scenario, run.fingerprint, run.seed, run.decisions[:count])
    made = {each.settled: each for each in path(scenario, possible)}
    return Played(scenarios, sessions, made, count == len(run.decisions))


def _sessions(scenario: Scenario, run: Run) -> list[Session]:
    """Return the session before each decision, and the last one, as far as they can be made."""
    sessions: list[Session] = []
    with suppress(ImpossibleMove):
        for session in passages(scenario, run.seed, run.decisions):
            sessions.append(session)
    return sessions


def _statement(
    event: Event, saved: SavedRun, played: Played, teller: Teller, scale: Scale | None
) -> Statement | None:
    """Return what tells an event; None of a score when there is none."""
    result: Statement = {}
    match event.verb:
        case "initialized":
            object = _scenario(saved.run, played)
        case "answered":
            assert event.answer
            object, result = _answered(event.answer, saved.run, played)
        case "completed":
            object = _scenario(saved.run, played)
            result = {"completion": True, "extensions": extensions(ending=saved.ending)}
        case "scored":
            object, result = _scenario(saved.run, played), _scored(played, scale)
            if not result:
                return None
    return told(
        id=event.id,
        actor=_actor(teller),
        verb=verb(event.verb),
        object=object,
        result=result | told(duration=_duration(event.seconds)),
        context=_context(saved, played, teller, inside=event.verb == "answered"),
        timestamp=_timestamp(event.at),
    )


def _actor(teller: Teller) -> Statement:
    return {"objectType": "Agent", "account": {"homePage": HOME, "name": teller.name}}


def _context(saved: SavedRun, played: Played, teller: Teller, *, inside: bool) -> Statement:
    """Return where this happened; `inside` when it did within the scenario."""
    scenario = next(iter(played.scenarios.values()), None)
    today = scenario.fingerprint if scenario else ""
    parent = {"parent": [{"objectType": "Activity", "id": scenario_id(saved.run.scenario)}]}
    return told(
        registration=str(registration(saved)),
        platform=PLATFORM,
        language=teller.language,
        revision=saved.run.fingerprint,
        contextActivities=parent if inside else None,
        # The scenario was amended since: what is not recorded is that of today.
        extensions=extensions(replayed_on=today if today != saved.run.fingerprint else None),
    )


def _scenario(run: Run, played: Played) -> Statement:
    name = {language: each.title for language, each in played.scenarios.items()}
    definition = told(name=name, type=SIMULATION)
    return {"objectType": "Activity", "id": scenario_id(run.scenario), "definition": definition}


def _answered(answer: Answer, run: Run, played: Played) -> tuple[Statement, Statement]:
    """Return the scene and the answer given to it."""
    if answer.settled + 1 >= len(played.sessions):
        return _unknown(answer, run)
    session = played.sessions[answer.settled]
    scene = session.scene
    scenes = {
        language: each.scenes[scene.id]
        for language, each in played.scenarios.items()
        if scene.id in each.scenes
    }
    object = _activity(run, scene.id, definition(scenes))
    move = read(run.decisions[answer.settled].renewed(session.scenario.renamed).move)
    answered = told(response=response(scene, move, session.placed))
    made = played.made.get(answer.settled)
    return object, answered | (_weighed(made) if made else {})


def _unknown(answer: Answer, run: Run) -> tuple[Statement, Statement]:
    rows = run.decisions[answer.first : answer.settled + 1]
    said = {"type": INTERACTION, "interactionType": "other"}
    object = _activity(run, run.decisions[answer.settled].scene, said)
    reasons = extensions(why=answer.why, sure=answer.sure or None)
    return object, told(response=recorded(row.move for row in rows), extensions=reasons)


def _activity(run: Run, scene: str, definition: Statement) -> Statement:
    id = scene_id(run.scenario, scene)
    return {"objectType": "Activity", "id": id, "definition": definition}


def _weighed(made: Made) -> Statement:
    """Return what a decision was worth, in all and on each axis."""
    result: Statement = {}
    if made.winnable > 0:
        scaled = max(-1.0, made.won / made.winnable)
        result["score"] = {"scaled": round(scaled, 4), "raw": made.won, "max": made.winnable}
        result["success"] = made.tone == "good"
    elif made.crossed:
        result["success"] = False
    said = extensions(
        axes=_axes(made),
        levers=[each.outcome.lever for each in made.taken if each.outcome.lever],
        red_lines=list(made.crossed),
        gauges=dict(made.after),
        why=made.why,
        sure=made.sure or None,
    )
    return result | told(extensions=said)


def _axes(made: Made) -> Statement:
    """Return what was won on each axis, and the most that could be."""
    found: dict[str, dict[str, int]] = {}
    for taken in made.taken:
        every = (taken.outcome, *taken.offered.values())
        for axis in sorted({axis for outcome in every for axis in outcome.points}):
            each = found.setdefault(axis, {"won": 0, "most": 0})
            each["won"] += taken.outcome.points.get(axis, 0)
            each["most"] += max(outcome.points.get(axis, 0) for outcome in every)
    return found


def _scored(played: Played, scale: Scale | None) -> Statement:
    """Return the score of the whole and of its axes; nothing when it cannot be told."""
    if not (played.whole and scale):
        return {}
    end = read_on(played.sessions[-1], "").state
    worth = score(end, scale)
    scenario = next(iter(played.scenarios.values()))
    shares = {axis: share(played.made.values(), axis) for axis in scenario.axes}
    known = {axis: round(each, 4) for axis, each in shares.items() if each is not None}
    return {
        "score": {"scaled": worth.value / 100, "raw": worth.value, "min": 0, "max": 100},
        "extensions": extensions(axes=known, red_lines=list(end.red_lines)),
    }


def _duration(seconds: float | None) -> str:
    # xAPI wants no finer than a hundredth of a second.
    return "" if seconds is None else f"PT{seconds:.2f}S"


def _timestamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
