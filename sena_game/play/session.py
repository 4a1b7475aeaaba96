"""One play-through: a scenario, the moves made so far, and what follows from them.

All chance is in the `dice` of a step, called at most twice in it. Who wants everything that may
follow calls the same step with dice that give each index in turn: the weights they are called
with make the probabilities.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from sena_game.play import injects, season
from sena_game.play.run import Decision, Run
from sena_game.rules import chance
from sena_game.rules.chance import Dice
from sena_game.rules.conditions import holds
from sena_game.rules.effects import added, apply
from sena_game.rules.moves import (
    Bring,
    Choose,
    Continue,
    Done,
    Hold,
    ImpossibleMove,
    Move,
    Sure,
    Why,
    write,
)
from sena_game.rules.state import Pending, State
from sena_game.scenario.model import END, Draw, Ending, Outcome, Scenario, Scene

# What may be asked of a choice once it is made: its reason, and how sure one is of it.
Asking = Literal["why", "sure"]


@dataclass(frozen=True, slots=True)
class Session:
    """A play-through in progress.

    `at` is the scene, or the ending once there; `placed` what a scene in progress has put where,
    `held` what is in hand; `told` the outcome being read, `made` where things were put to come to
    it, `next` the scene after it; `asking` what is asked of the choice before that is told; `back`
    the scenes to return to after one that came by itself.
    """

    scenario: Scenario
    seed: int
    state: State
    at: str
    placed: Mapping[str, str] = field(default_factory=dict)
    held: str = ""
    told: Outcome | None = None
    made: Mapping[str, str] = field(default_factory=dict)
    next: str = ""
    asking: tuple[Asking, ...] = ()
    back: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def ended(self) -> bool:
        return self.at in self.scenario.endings

    @property
    def scene(self) -> Scene:
        return self.scenario.scenes[self.at]

    @property
    def ending(self) -> Ending:
        return self.scenario.endings[self.at]

    @property
    def run(self) -> Run:
        return Run(self.scenario.id, self.scenario.fingerprint, self.seed, self.decisions)


def start(scenario: Scenario, seed: int = 0) -> Session:
    """Return the session before any move."""
    state = State(gauges=dict(scenario.gauges), seen=frozenset({scenario.start}))
    return Session(scenario, seed, state, scenario.start)


def moves(session: Session) -> tuple[Move, ...]:
    """Return the moves that lead to all that may follow; none once ended.

    What is asked of a choice changes nothing to what follows: to let it pass leads on.
    """
    if session.ended:
        return ()
    if session.told:
        return (Continue(),)
    return session.scene.moves(session.state, session.placed)


def step(session: Session, move: Move, dice: Dice = chance.draw) -> Session:
    """Return the session as it stands after `move`; the one given is untouched."""
    if session.ended:
        raise ImpossibleMove(move)
    if session.asking:
        return _answered(session, move)
    if session.told:
        if not isinstance(move, Continue):
            raise ImpossibleMove(move)
        return _enter(session, session.next)
    match move:
        case Hold(item):
            return _held(session, item)
        case Bring():
            return _brought(session, move)
    result = session.scene.play(move, session.state, session.placed)
    if isinstance(move, Continue):
        return _enter(session, _after(session, session.scene.stage.then, dice))
    decided = _decided(session, move)
    if not isinstance(result, Outcome):
        return replace(decided, placed=result, held="")
    state = _dealt(session, _changed(session, move, result), dice)
    settled = replace(decided, state=state, placed={}, held="", told=result, made=session.placed)
    onward = _after(settled, result.then or session.scene.stage.then, dice)
    return _read(replace(settled, next=onward, asking=_asked(session)))


def _decided(session: Session, move: Move) -> Session:
    """Return the session with one more decision in its record."""
    made = Decision(session.at, write(move))
    return replace(session, decisions=(*session.decisions, made))


def _asked(session: Session) -> tuple[Asking, ...]:
    """Return what is asked of a choice made in this scene."""
    stage = session.scene.stage
    return (*(("why",) if stage.why else ()), *(("sure",) if stage.sure else ()))


def _answered(session: Session, move: Move) -> Session:
    """Return the session once something asked of a choice is answered, or let pass."""
    first, *rest = session.asking
    match first, move:
        case _, Continue():
            return _read(replace(session, asking=()))
        case ("why", Why(lever)) if lever in session.scene.stage.why:
            pass
        case "sure", Sure():
            pass
        case _:
            raise ImpossibleMove(move)
    return _read(replace(_decided(session, move), asking=tuple(rest)))


def _read(session: Session) -> Session:
    """Return the session on what is told, or after it when there is nothing to read."""
    if session.asking or (session.told and session.told.told):
        return session
    return _enter(session, session.next)


def _held(session: Session, item: str) -> Session:
    """Return the session with an item in hand; one that already was is let go."""
    if not session.scene.holds(item):
        raise ImpossibleMove(Hold(item))
    return replace(session, held="" if session.held == item else item)


def _brought(session: Session, move: Bring) -> Session:
    """Return the session with what an earlier episode left; before any decision only."""
    if session.decisions or session.state.turn:
        raise ImpossibleMove(move)
    state = apply(season.effects(session.scenario, move), session.state)
    return replace(_decided(session, move), state=state)


def _changed(session: Session, move: Move, outcome: Outcome) -> State:
    """Return the state once `outcome` has happened, one decision later."""
    state = apply(outcome.effects, session.state)
    turn = state.turn + 1
    return replace(
        state,
        points=added(state.points, outcome.points),
        chosen=state.chosen.union(_chosen(session, move)),
        red_lines=tuple(dict.fromkeys((*state.red_lines, *outcome.red_lines))),
        pending=injects.planned(state.pending, outcome, turn),
        turn=turn,
    )


def _dealt(session: Session, state: State, dice: Dice) -> State:
    """Return the state with an event of the deck due at once, when one is to come.

    None comes while another scene that came by itself is played: events end, whatever they are.
    """
    events = () if session.back else injects.events(session.scenario.deck, state)
    if not events:
        return state
    weights = [session.scenario.deck.events[id].weight for id in events]
    drawn = events[_drawn(weights, session.seed, f"deck:{state.turn}", dice)]
    return replace(state, pending=(*state.pending, Pending(state.turn, drawn)))


def _chosen(session: Session, move: Move) -> tuple[str, ...]:
    match move:
        case Choose(option):
            return (f"{session.at}.{option}",)
        case Done():
            return session.scene.chosen(session.placed)
        case _:
            return ()


def _after(session: Session, then: tuple[Draw, ...], dice: Dice) -> str:
    """Return what comes next: drawn among `then`, or the scene that was interrupted."""
    if not then:
        return ""
    name = f"{session.at}/{session.state.turn}"
    return then[_drawn([each.weight for each in then], session.seed, name, dice)].scene


def _drawn(weights: Sequence[int], seed: int, name: str, dice: Dice) -> int:
    """Return the index drawn: the only place where chance has a say, if there is a choice."""
    return dice(weights, seed, name) if len(weights) > 1 else 0


def _enter(session: Session, scene: str) -> Session:
    """Return the session in `scene`, or in a scene that is due before it."""
    back = session.back
    if not scene:
        scene, back = (back[-1], back[:-1]) if back else (END, back)
    due, pending = injects.due(session.state.pending, session.state.turn)
    if due:
        scene, back = due, (*back, scene)
    if scene == END:
        scene = _ending(session)
    state = replace(session.state, seen=session.state.seen | {scene}, pending=pending)
    begun = replace(session, placed={}, held="", told=None, made={}, next="", asking=())
    return replace(begun, state=state, at=scene, back=back)


def _ending(session: Session) -> str:
    """Return the first ending whose condition holds."""
    endings = session.scenario.endings.items()
    return next(id for id, ending in endings if holds(ending.condition, session.state))
