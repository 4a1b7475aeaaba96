"""One play-through: a scenario, the moves made so far, and what follows from them.

All chance is in the `dice` of a step, called at most twice in it. Who wants everything that may
follow calls the same step with dice that give each index in turn: the weights they are called
with make the probabilities.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sena_game.play import injects
from sena_game.play.run import Decision, Run
from sena_game.rules import chance
from sena_game.rules.chance import Dice
from sena_game.rules.conditions import holds
from sena_game.rules.effects import added, apply
from sena_game.rules.moves import Choose, Continue, Done, ImpossibleMove, Move, write
from sena_game.rules.state import Pending, State
from sena_game.scenario.model import END, Draw, Ending, Outcome, Scenario, Scene


@dataclass(frozen=True, slots=True)
class Session:
    """A play-through in progress.

    `at` is the scene, or the ending once there; `placed` what a scene in progress has put where;
    `told` the outcome being read, with `next` the scene after it; `back` the scenes to return to
    after one that came by itself.
    """

    scenario: Scenario
    seed: int
    state: State
    at: str
    placed: Mapping[str, str] = field(default_factory=dict)
    told: Outcome | None = None
    next: str = ""
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
    """Return every move that can be made now; none once ended."""
    if session.ended:
        return ()
    if session.told:
        return (Continue(),)
    return session.scene.moves(session.state, session.placed)


def step(session: Session, move: Move, dice: Dice = chance.draw) -> Session:
    """Return the session as it stands after `move`; the one given is untouched."""
    if session.ended:
        raise ImpossibleMove(move)
    if session.told:
        if not isinstance(move, Continue):
            raise ImpossibleMove(move)
        return _enter(session, session.next)
    result = session.scene.play(move, session.state, session.placed)
    if isinstance(move, Continue):
        return _enter(session, _after(session, session.scene.stage.then, dice))
    decisions = (*session.decisions, Decision(session.at, write(move)))
    if not isinstance(result, Outcome):
        return replace(session, placed=result, decisions=decisions)
    state = _dealt(session, _changed(session, move, result), dice)
    session = replace(session, state=state, placed={}, decisions=decisions)
    onward = _after(session, result.then or session.scene.stage.then, dice)
    if result.told:
        return replace(session, told=result, next=onward)
    return _enter(session, onward)


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
            return tuple(f"{session.at}.{item}.{slot}" for item, slot in session.placed.items())
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
    return replace(session, state=state, at=scene, placed={}, told=None, next="", back=back)


def _ending(session: Session) -> str:
    """Return the first ending whose condition holds."""
    endings = session.scenario.endings.items()
    return next(id for id, ending in endings if holds(ending.condition, session.state))
