"""What a scenario is made of, once read: typed values, and the keys that declare them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sena_game.rules.conditions import ALWAYS, Condition
from sena_game.rules.effects import Effect
from sena_game.rules.moves import Move
from sena_game.rules.state import State
from sena_game.scenario import fields
from sena_game.scenario.fields import Key, may, must
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Node, Scalar
from sena_game.screen.blocks import Block, Mood
from sena_game.words import Words

MOODS: tuple[Mood, ...] = ("calm", "happy", "worried", "cross", "surprised")
BACKDROPS = ("morning", "day", "evening", "night", "rain", "office", "office-night")
END = "end"


@dataclass(frozen=True, slots=True)
class Character:
    name: str
    role: str
    portrait: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """`high` is what a gauge at its top is a sign of, when that is no good news either."""

    label: str
    high: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Lever:
    """A principle, and what one does on Monday morning to follow it."""

    label: str
    monday: str


@dataclass(frozen=True, slots=True)
class RedLine:
    """What nothing buys back: the rule in one sentence, and where to read it."""

    label: str
    rule: str
    source: str


@dataclass(frozen=True, slots=True)
class Town:
    """What every scenario of a town shares."""

    name: str
    signature: str
    axes: Mapping[str, Axis]
    levers: Mapping[str, Lever]
    gauges: Mapping[str, Gauge]
    cast: Mapping[str, Character]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from; `checked` is the day it was read, empty when it is still to be."""

    title: str
    year: int
    url: str = ""
    fact: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Draw:
    """One of the places a choice may lead to, in proportion to `weight`."""

    scene: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Later:
    """A scene that comes by itself `after` that many more decisions."""

    scene: str
    after: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from a choice: effects, what is told at once, what is explained at the end."""

    effects: tuple[Effect, ...] = ()
    points: Mapping[str, int] = field(default_factory=dict)
    consequence: str = ""
    feedback: str = ""
    lever: str = ""
    source: str = ""
    red_lines: tuple[str, ...] = ()
    speaker: str = ""
    mood: Mood = "calm"
    then: tuple[Draw, ...] = ()
    later: tuple[Later, ...] = ()
    cancel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """What every scene has, whatever its kind: where, when, who speaks, and what is asked."""

    text: str = ""
    question: str = ""
    speaker: str = ""
    mood: Mood = "calm"
    when: str = ""
    backdrop: str = "day"
    then: tuple[Draw, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """The letter a play ends with; `lines` are the sentences added when their condition holds."""

    title: str
    text: str
    condition: Condition = ALWAYS
    tone: str = "warm"
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    condition: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Front:
    """The first thing seen of a scenario: the job ad, a front page."""

    masthead: str
    title: str
    text: str
    footnotes: tuple[str, ...]
    start: str
    signature: str = ""
    backdrop: str = "day"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the trainer's plan."""

    minutes: int
    activity: str
    text: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What a scene needs to show itself."""

    state: State
    placed: Mapping[str, str]
    town: Town
    words: Words


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken, and by its label everything that could have been at that moment."""

    label: str
    outcome: Outcome
    offered: Mapping[str, Outcome]


class Scene(Protocol):
    """One screen awaiting one move; each kind is a file of `scenes`."""

    @property
    def id(self) -> str: ...

    @property
    def stage(self) -> Stage: ...

    def moves(self, state: State, placed: Mapping[str, str]) -> tuple[Move, ...]:
        """Return every move that can be made now."""

    def play(
        self, move: Move, state: State, placed: Mapping[str, str]
    ) -> Outcome | Mapping[str, str]:
        """Return what follows from `move`, or where things are put while none does yet."""

    def show(self, sight: Sight) -> tuple[Block, ...]:
        """Return the blocks that ask for a move."""

    def taken(self, move: Move, state: State, placed: Mapping[str, str]) -> tuple[Taken, ...]:
        """Return what `move` decided, for the debrief; nothing when it decided nothing yet."""

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return everything that may follow from this scene."""

    def dead_ends(self) -> tuple[tuple[str, ...], ...]:
        """Return the keys that lead to each choice after which nothing comes."""

    def countdown(self) -> tuple[int, str]:
        """Return the seconds one has and the move made at their end; (0, "") without a limit."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One authored situation of a few minutes, in one language."""

    id: str
    fingerprint: str
    town: Town
    title: str
    duration: int
    audience: str
    objectives: tuple[str, ...]
    axes: tuple[str, ...]
    warnings: str
    version: str
    authors: tuple[str, ...]
    licence: str
    plan: tuple[Step, ...]
    gauges: Mapping[str, int]
    flags: tuple[str, ...]
    red_lines: Mapping[str, RedLine]
    sources: Mapping[str, Source]
    front: Front
    start: str
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]


class Target:
    """The id of a scene or an ending; `end` is the first ending whose condition holds."""

    def read(self, node: Node, reading: Reading) -> str:
        if isinstance(node, Scalar) and node.text == END:
            return END
        return fields.Ref("scene").read(node, reading)


DRAW = fields.Record(
    Draw,
    "a draw",
    {
        "scene": must(Target(), help="La scène ou la fin où ce tirage mène."),
        "weight": may(
            fields.Number(1, 1000),
            1,
            help="Le poids de ce tirage : 2 sort deux fois plus souvent que 1.",
        ),
    },
)


class Next:
    """`then: scene`, or a list of scenes with weights."""

    def read(self, node: Node, reading: Reading) -> tuple[Draw, ...]:
        if isinstance(node, Scalar):
            return (Draw(Target().read(node, reading)),)
        drawn: tuple[Draw, ...] = fields.ListOf(DRAW).read(node, reading)
        return drawn


THEN = Next()
MOOD = fields.OneOf(MOODS)

LATER = fields.Record(
    Later,
    "“later”",
    {
        "scene": must(fields.Ref("scene"), help="La scène qui viendra d’elle-même."),
        "after": must(fields.Number(1, 50), help="Dans combien de décisions elle viendra."),
    },
)

OUTCOME_KEYS: Mapping[str, Key] = {
    "effects": may(
        fields.Effects(),
        (),
        help="Ce que cela change : +5, -10 ou =50 pour une jauge, yes ou no pour un drapeau.",
    ),
    "points": may(
        fields.Points(),
        {},
        help="Les points par axe, +4 ou -6, comptés au débriefing, jamais dans l’histoire.",
    ),
    "consequence": may(
        fields.Text(), "", help="Ce que l’on voit aussitôt : qui réagit, ce qui se passe."
    ),
    "feedback": may(
        fields.Text(), "", help="Pourquoi, en moins de soixante mots. Se lit au débriefing."
    ),
    "lever": may(fields.Ref("lever"), "", help="Le levier en jeu, parmi ceux de la ville."),
    "source": may(
        fields.Ref("source"), "", help="La source du fait, parmi les « sources » du scénario."
    ),
    "red_line": may(
        fields.OneOrMore(fields.Ref("red line")),
        (),
        "red_lines",
        help="La ligne rouge franchie, ou la liste des lignes rouges franchies.",
    ),
    "speaker": may(
        fields.Ref("character"), "", help="Le personnage qui réagit, parmi ceux de la ville."
    ),
    "mood": may(MOOD, "calm", help="L’humeur du personnage qui réagit."),
    "then": may(
        THEN, (), help="La scène suivante, une liste de tirages, ou « end » pour aller aux fins."
    ),
    "later": may(
        fields.OneOrMore(LATER),
        (),
        help="Une scène, ou plusieurs, qui viendront d’elles-mêmes un peu plus tard.",
    ),
    "cancel": may(
        fields.OneOrMore(fields.Ref("scene")),
        (),
        help="La scène, ou les scènes, annoncées par « later » et qui ne viendront plus.",
    ),
}

STAGE_KEYS: Mapping[str, Key] = {
    "text": may(fields.Text(), "", help="Ce que l’on lit en arrivant dans la scène."),
    "question": may(fields.Text(), "", help="Ce que l’on demande à la personne qui joue."),
    "speaker": may(
        fields.Ref("character"), "", help="Le personnage qui parle, parmi ceux de la ville."
    ),
    "mood": may(MOOD, "calm", help="L’humeur du personnage qui parle."),
    "when": may(
        fields.Text(), "", help="L’heure de l’histoire, telle qu’on la lit : « lundi, 10 h 12 »."
    ),
    "backdrop": may(
        fields.OneOf(BACKDROPS),
        "day",
        help="Le décor : le matin, le jour, le soir, la nuit, la pluie ou le bureau.",
    ),
    "then": may(
        THEN,
        (),
        help="La scène suivante, sauf si le choix en dit une autre. « end » mène aux fins.",
    ),
}
