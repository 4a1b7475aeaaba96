"""A situation and two to four options; with none, a passage that is only read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sena_game.rules.conditions import ALWAYS, Asked, Both, Condition, Not, holds
from sena_game.rules.moves import Choose, Continue, ImpossibleMove, Move, write
from sena_game.rules.state import State
from sena_game.scenario.fields import If, Number, OneOf, Plain, Text, YesNo
from sena_game.scenario.keys import OUTCOME_KEYS, STAGE_KEYS, STANCE_KEY
from sena_game.scenario.model import Offer, Outcome, Part, Sight, Stage, Taken
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, Record, inside, key_place, may, must
from sena_game.scenario.source import Node
from sena_game.scenario.town import Town
from sena_game.scenes import staging
from sena_game.screen.blocks import Block, Choice, Choices


@dataclass(frozen=True, slots=True)
class Option:
    """What is offered; `otherwise` says why it cannot be taken when its condition fails."""

    label: str
    outcome: Outcome
    text: str = ""
    note: str = ""
    condition: Condition = ALWAYS
    otherwise: str = ""
    once: bool = False
    stance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timer:
    """Seconds one has when timers are wished, and the option taken at their end."""

    seconds: int
    default: str


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    stage: Stage
    options: Mapping[str, Option]
    timer: Timer | None = None

    def moves(self, state: State, placed: Mapping[str, str]) -> tuple[Move, ...]:
        if not self.options:
            return (Continue(),)
        return tuple(Choose(id) for id, option in self.options.items() if self._open(id, state))

    def play(self, move: Move, state: State, placed: Mapping[str, str]) -> Outcome:
        if not self.options and isinstance(move, Continue):
            return Outcome()
        if isinstance(move, Choose) and Choose(move.option) in self.moves(state, placed):
            return self.options[move.option].outcome
        raise ImpossibleMove(move)

    def show(self, sight: Sight) -> tuple[Block, ...]:
        speech = staging.speech(self.stage, sight)
        if not self.options:
            return (*speech, staging.onward(sight))
        choices = [self._shown(id, sight) for id in self.options if self._visible(id, sight.state)]
        return (*speech, Choices(self.stage.question, tuple(choices)))

    def holds(self, item: str) -> bool:
        return False

    def named(self, item: str, slot: str) -> str:
        return f"{self.id}.{item}.{slot}"

    def chosen(self, placed: Mapping[str, str]) -> tuple[str, ...]:
        return ()

    def result(self, sight: Sight) -> tuple[Block, ...]:
        return ()

    def of(self, town: Town) -> Decision:
        return self

    def offer(self, move: Move) -> Offer:
        if not isinstance(move, Choose):
            return Offer()
        option = self.options[move.option]
        return Offer(option.label, option.text, option.stance)

    def stances(self) -> frozenset[str]:
        return frozenset(each for option in self.options.values() for each in option.stance)

    def reads(self, state: State, placed: Mapping[str, str]) -> tuple[str, ...]:
        shown = (
            (each.label, each.text, each.note, "" if self._open(id, state) else each.otherwise)
            for id, each in self.options.items()
            if self._visible(id, state)
        )
        return (*self.stage.prose, *(text for each in shown for text in each))

    def taken(self, move: Move, state: State, placed: Mapping[str, str]) -> tuple[Taken, ...]:
        if not isinstance(move, Choose):
            return ()
        option = self.options[move.option]
        offered = {
            each.label: each.outcome for id, each in self.options.items() if self._open(id, state)
        }
        return (Taken(option.label, option.outcome, offered),)

    def parts(self) -> tuple[tuple[Part, ...], ...]:
        offered = tuple(Part(self._needed(id), each.outcome) for id, each in self.options.items())
        return (offered,) if offered else ()

    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(option.outcome for option in self.options.values())

    def explained(self) -> tuple[Outcome, ...]:
        return self.outcomes()

    def dead_ends(self) -> tuple[tuple[str, ...], ...]:
        if self.stage.then:
            return ()
        loose = [id for id, option in self.options.items() if not option.outcome.then]
        # What all options lack is told of the scene.
        return tuple(("options", id) for id in loose) if len(loose) < len(self.options) else ((),)

    def countdown(self) -> tuple[int, str]:
        return (self.timer.seconds, write(Choose(self.timer.default))) if self.timer else (0, "")

    def _open(self, id: str, state: State) -> bool:
        return holds(self._needed(id), state)

    def _needed(self, id: str) -> Condition:
        """Return what an option takes: its condition, and not to have been taken if only once."""
        option = self.options[id]
        unused = Not(Asked("chosen", f"{self.id}.{id}"))
        return Both(option.condition, unused) if option.once else option.condition

    def _visible(self, id: str, state: State) -> bool:
        return self._open(id, state) or bool(self.options[id].otherwise)

    def _shown(self, id: str, sight: Sight) -> Choice:
        option = self.options[id]
        locked = "" if self._open(id, sight.state) else option.otherwise
        return Choice(write(Choose(id)), option.label, option.text, option.note, locked)


# What an outcome has that is written: not whether something was made.
OUTCOME = tuple(name for name in Outcome.__slots__ if name != "made")


def _option(**values: Any) -> Option:
    outcome = Outcome(**{name: values.pop(name) for name in OUTCOME})
    return Option(**values, outcome=outcome)


def _decision(
    *, id: str, options: Mapping[str, Option], timer: Timer | None, **stage: Any
) -> Decision:
    stage.pop("kind")
    return Decision(id, Stage(**stage), options, timer)


def _check(scene: Decision, node: Node, reading: Reading) -> None:
    # Of two options with one id, only the first is here: that is told already.
    twice = any(problem.code == "duplicate-key" for problem in reading.problems)
    if len(scene.options) == 1 and not twice:
        reading.note(key_place(node, "options"), "no-options", length=len("options"))
    if scene.timer and scene.timer.default and scene.timer.default not in scene.options:
        place = inside(node, "timer", "default").place
        reading.unknown(place, "option", scene.timer.default, scene.options)


OPTION = Record(
    _option,
    "an option",
    {
        "label": must(Text(), help="Ce que dit le bouton."),
        "text": may(Text(), "", help="Une précision, sous le bouton."),
        "note": may(Text(), "", help="Une mention brève, à côté du bouton : un prix, une durée."),
        "if": may(
            If(),
            ALWAYS,
            "condition",
            help="La condition pour que l’option soit ouverte : « equipe >= 40 ».",
        ),
        "otherwise": may(
            Text(),
            "",
            help="Pourquoi l’option est fermée. Sans cette phrase, l’option fermée est cachée.",
        ),
        "once": may(
            YesNo(),
            False,
            help="« yes » si l’option ne se prend qu’une fois dans la partie.",
        ),
        "stance": STANCE_KEY,
        **OUTCOME_KEYS,
    },
)

TIMER = Record(
    Timer,
    "a timer",
    {
        "seconds": must(Number(5, 600), help="Le temps pour choisir, en secondes."),
        "default": must(Plain(), help="L’option prise quand le temps est écoulé."),
    },
)

SCENE = Record(
    _decision,
    "a decision",
    {
        "kind": may(
            OneOf(("decision",)),
            "decision",
            help="Le genre de scène. « decision » peut rester sous-entendu.",
        ),
        **STAGE_KEYS,
        "options": may(
            MapOf(OPTION, names="option", full=True),
            {},
            silent=True,
            help="Deux à quatre options, chacune avec son identifiant. Sans options, on lit.",
        ),
        "timer": may(
            TIMER, help="Un temps limité, pour celles et ceux qui l’ont demandé dans les réglages."
        ),
    },
    named=True,
    check=_check,
    rests_on=("options", "timer", "default"),
)
