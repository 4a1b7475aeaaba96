"""What can still matter of a state, everywhere in a story.

Two states that no condition ahead can tell apart have the same future, and are explored as one.
What matters is found on the story with its conditions taken away, where every way is open: all
that may matter there, whatever the gauges and flags are, is all that may matter in the story
itself. That open story is walked by the player's own step function.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sena_game.explore.chances import ways
from sena_game.play.session import Session, moves
from sena_game.rules.conditions import ALWAYS, Condition, Level, compared, holds, names
from sena_game.rules.effects import Effect, Shift, apply
from sena_game.rules.moves import Choose, Done, Move
from sena_game.rules.state import HIGHEST, LOWEST, State
from sena_game.scenario.fields import NOTCH
from sena_game.scenario.model import END, Draw, Later, Outcome, Part, Scenario, Scene
from sena_game.scenes.decision import Decision, Option

LEVELS = tuple(range(LOWEST, HIGHEST + 1, NOTCH))
PLACES_AT_MOST = 20_000
# The kinds of name that ask for a memory.
REMEMBERED = ("flag", "memory", "scene", "option", "red line")

# A kind and a name: ("flag", "vu"), ("option", "telephone.sms")…
Atoms = frozenset[tuple[str, str]]
# The class of each level of a gauge: levels of one class have the same future.
Classes = tuple[int, ...]
# What each level of a gauge becomes, as a position among the levels.
Shifts = Mapping[str, tuple[int, ...]]
Place = tuple[object, ...]

ONE: Classes = (0,) * len(LEVELS)
EACH: Classes = tuple(range(len(LEVELS)))


@dataclass(frozen=True, slots=True)
class Horizon:
    """What may still be read from a place: memories by name, gauges by classes of levels."""

    atoms: Atoms = frozenset()
    classes: Mapping[str, Classes] = field(default_factory=dict)

    def joined(self, other: Horizon) -> Horizon:
        """Return what matters to either."""
        if other in (NOTHING, self):
            return self
        classes = dict(self.classes)
        for gauge, more in other.classes.items():
            mine = classes.get(gauge, ONE)
            if mine != more:
                classes[gauge] = _numbered(zip(mine, more, strict=True))
        return Horizon(self.atoms | other.atoms, classes)

    def before(self, shifts: Shifts) -> Horizon:
        """Return what matters before gauges move, when this matters after they have."""
        if not shifts:
            return self
        classes = {
            gauge: _numbered(each[level] for level in shifts[gauge]) if gauge in shifts else each
            for gauge, each in self.classes.items()
        }
        return Horizon(self.atoms, {gauge: each for gauge, each in classes.items() if any(each)})


NOTHING = Horizon()


def place(session: Session) -> Place:
    """Return where a session is in the story, its state left aside but for what is to come."""
    state, deck = session.state, session.scenario.deck
    due = tuple((each.due - state.turn, each.scene) for each in state.pending)
    at = ("", session.next) if session.told else (session.at, "")
    return (*at, session.back, due, state.turn % deck.every if deck.events else 0)


def remembered(session: Session, atoms: Atoms) -> Atoms:
    """Return those of `atoms` that are true."""
    state = session.state
    held = {
        "flag": state.flags,
        "memory": state.flags,
        "scene": state.seen,
        "option": state.chosen,
        "red line": state.red_lines,
    }
    return frozenset((kind, name) for kind, name in atoms if name in held[kind])


def read_now(session: Session, shifting: Shifting) -> Mapping[str, Classes]:
    """Return the classes of levels that the next step may read; some that it does not, maybe."""
    scenario, after = session.scenario, NOTHING
    if not _onward(session).isdisjoint((END, "")):
        # Nothing said means back to a scene that was interrupted, or the end.
        after = shifting.asked(each.condition for each in scenario.endings.values())
    if session.told:
        return after.classes
    *before, last = session.scene.parts() or ((Part(ALWAYS, Outcome()),),)
    if before and Done() not in moves(session):
        return {}
    after = after.joined(_deck(scenario))
    return _settled(last, [after] * len(last), shifting).classes


def _onward(session: Session) -> frozenset[str]:
    if session.told:
        return frozenset({session.next})
    scene = session.scene
    *_, last = scene.parts() or ((Part(ALWAYS, Outcome()),),)
    thens = [each.outcome.then or scene.stage.then for each in last]
    return frozenset(draw.scene for then in thens for draw in then or (Draw(""),))


def everything(scenario: Scenario) -> Horizon:
    """Return all that any condition of a story reads, for a story too large to be walked first."""
    parts = [part for scene in scenario.scenes.values() for part in scene.parts()]
    read = _reading(each.condition for part in parts for each in part).joined(_deck(scenario))
    endings = _reading(each.condition for each in scenario.endings.values())
    return Horizon(read.joined(endings).atoms, dict.fromkeys(scenario.gauges, EACH))


class Shifting:
    """What effects do to each level of each gauge, worked out once by the rules themselves.

    So is what conditions read.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[Effect, ...], Shifts] = {}
        self._asked: dict[Condition, Horizon] = {ALWAYS: NOTHING}

    def asked(self, conditions: Iterable[Condition]) -> Horizon:
        """Return what some conditions read."""
        found = NOTHING
        for each in conditions:
            if each not in self._asked:
                self._asked[each] = _reading([each])
            found = found.joined(self._asked[each])
        return found

    def __call__(self, effects: tuple[Effect, ...]) -> Shifts:
        if effects not in self._known:
            gauges = sorted({each.gauge for each in effects if isinstance(each, Shift)})
            made = [apply(effects, State(dict.fromkeys(gauges, level))) for level in LEVELS]
            self._known[effects] = {
                gauge: tuple(state.gauges[gauge] // NOTCH for state in made) for gauge in gauges
            }
        return self._known[effects]


def horizons(
    begin: Session, shifting: Shifting, most: int = PLACES_AT_MOST
) -> Mapping[Place, tuple[Horizon, ...]] | None:
    """Return what may matter from each place of the story; None when there are too many places.

    In a scene that is settled in several parts, what matters is told after each of them too.
    """
    found = _walked(replace(begin, scenario=_opened(begin.scenario)), most)
    if found is None:
        return None
    before: dict[Place, list[Place]] = {spot: [] for spot in found}
    for spot, (_, edges) in found.items():
        for _, other in edges:
            before[other].append(spot)
    known: dict[Place, tuple[Horizon, ...]] = dict.fromkeys(found, (NOTHING,))
    deck = _deck(begin.scenario)
    waiting = dict.fromkeys(found)
    while waiting:
        spot, _ = waiting.popitem()
        session, edges = found[spot]
        after: dict[int, Horizon] = {}
        for option, other in edges:
            after[option] = after.get(option, NOTHING).joined(known[other][0])
        parts = _parts(session, begin.scenario)
        first, *others = _backward(parts, after, deck, shifting)
        now = (first.joined(_read(session, begin.scenario)), *others)
        if now != known[spot]:
            known[spot] = now
            waiting.update(dict.fromkeys(before[spot]))
    return known


def _walked(
    begin: Session, most: int
) -> dict[Place, tuple[Session, list[tuple[int, Place]]]] | None:
    """Return every place of an open story, and where each outcome leads from it."""
    found: dict[Place, tuple[Session, list[tuple[int, Place]]]] = {place(begin): (begin, [])}
    waiting = [begin]
    while waiting:
        session = waiting.pop()
        edges = found[place(session)][1]
        for move in moves(session):
            option = int(move.option.split("-")[0]) if isinstance(move, Choose) else 0
            for after in _after(session, move):
                spot = place(after)
                edges.append((option, spot))
                if spot not in found:
                    if len(found) >= most:
                        return None
                    found[spot] = (after, [])
                    waiting.append(after)
    return found


def _after(session: Session, move: Move) -> Iterator[Session]:
    """Yield all that a move may lead to, whether an event of the deck comes or none can."""
    yield from (after for _, after in ways(session, move))
    scenario = session.scenario
    if scenario.deck.events:
        without = replace(scenario, deck=replace(scenario.deck, events={}))
        for _, after in ways(replace(session, scenario=without), move):
            yield replace(after, scenario=scenario)


def _opened(scenario: Scenario) -> Scenario:
    """Return the story with its conditions taken away."""
    deck = scenario.deck
    events = {id: replace(each, condition=ALWAYS, once=False) for id, each in deck.events.items()}
    endings = {id: replace(each, condition=ALWAYS) for id, each in scenario.endings.items()}
    scenes = {id: _open(scene) for id, scene in scenario.scenes.items()}
    return replace(scenario, scenes=scenes, endings=endings, deck=replace(deck, events=events))


def _open(scene: Scene) -> Decision:
    """Return a scene as a choice among all that it may lead to.

    An option is named by the number of its last part, then one for what the parts before it start
    or cancel.
    """
    *before, last = scene.parts() or ((),)
    leads: set[tuple[tuple[Later, ...], tuple[str, ...]]] = {((), ())}
    for part in before:
        leads |= {
            ((*later, *each.outcome.later), (*cancel, *each.outcome.cancel))
            for later, cancel in leads
            for each in part
        }
    options = {
        f"{number}-{variant}": Option("", _lead(each.outcome, later, cancel))
        for number, each in enumerate(last)
        for variant, (later, cancel) in enumerate(leads)
    }
    return Decision(scene.id, replace(scene.stage, why=(), sure=False), options)


def _lead(outcome: Outcome, later: tuple[Later, ...], cancel: tuple[str, ...]) -> Outcome:
    """Return only where an outcome leads, with what came before it."""
    return Outcome(
        then=outcome.then,
        later=(*later, *outcome.later),
        cancel=(*cancel, *outcome.cancel),
        consequence="…" if outcome.told else "",
    )


def _deck(scenario: Scenario) -> Horizon:
    """Return what is read to know which events of the deck may come."""
    events = scenario.deck.events
    once = frozenset(("scene", id) for id, event in events.items() if event.once)
    return _reading(each.condition for each in events.values()).joined(Horizon(once))


def _parts(session: Session, scenario: Scenario) -> tuple[tuple[Part, ...], ...]:
    return () if session.told or session.ended else scenario.scenes[session.at].parts()


def _read(session: Session, scenario: Scenario) -> Horizon:
    """Return what is read on reaching a place: the conditions of the endings, at the end."""
    if not session.ended:
        return NOTHING
    return _reading(each.condition for each in scenario.endings.values())


def _backward(
    parts: tuple[tuple[Part, ...], ...],
    after: Mapping[int, Horizon],
    deck: Horizon,
    shifting: Shifting,
) -> tuple[Horizon, ...]:
    """Return what matters before each part of a scene, from what does after its last outcomes."""
    if not parts:
        return (after.get(0, NOTHING),)
    *before, last = parts
    ahead = [after.get(number, NOTHING).joined(deck) for number in range(len(last))]
    found = [_settled(last, ahead, shifting)]
    for part in reversed(before):
        found.append(_settled(part, [found[-1]] * len(part), shifting))
    return tuple(reversed(found))


def _settled(parts: tuple[Part, ...], ahead: Sequence[Horizon], shifting: Shifting) -> Horizon:
    """Return what matters before one of `parts` is settled, from what matters after each."""
    found = shifting.asked(each.condition for each in parts)
    for each, after in zip(parts, ahead, strict=True):
        found = found.joined(after.before(shifting(each.outcome.effects)))
    return found


def _reading(conditions: Iterable[Condition]) -> Horizon:
    found = NOTHING
    for condition in conditions:
        atoms = frozenset(each for each in names(condition) if each[0] in REMEMBERED)
        found = found.joined(Horizon(atoms))
        for level in compared(condition):
            found = found.joined(Horizon(classes=dict([_split(level)])))
    return found


def _split(level: Level) -> tuple[str, Classes]:
    """Return the two classes of levels that a comparison makes."""
    tested = (holds(level, State({level.gauge: each})) for each in LEVELS)
    return level.gauge, tuple(int(each) for each in tested)


def _numbered(values: Iterable[object]) -> Classes:
    """Return a number for each value, the same for equal ones, in the order they are met."""
    numbers: dict[object, int] = {}
    return tuple(numbers.setdefault(value, len(numbers)) for value in values)
