"""What a scenario is made of, once read: typed values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sena_game.rules.conditions import ALWAYS, Condition
from sena_game.rules.effects import Effect
from sena_game.rules.moves import Move
from sena_game.rules.state import State
from sena_game.scenario.image import Image
from sena_game.scenario.reminder import Reminder
from sena_game.scenario.town import Town
from sena_game.screen.blocks import Block, Mood, Setting
from sena_game.words import Words

MOODS: tuple[Mood, ...] = ("calm", "happy", "worried", "cross", "surprised")
SETTINGS: tuple[Setting, ...] = (
    "feed", "wall", "inbox", "desk", "council", "map", "newsroom", "phone",
)  # fmt: skip
BACKDROPS = (
    "morning", "day", "evening", "night", "rain", "flood", "market", "market-evening",
    "riverside", "riverside-evening", "riverside-flood", "roundabout", "roundabout-night",
    "office", "office-night", "council", "council-night", "newsroom", "newsroom-evening",
    "servers",
)  # fmt: skip
END = "end"
# The sorts of answer that simple-minded players look for.
STANCES = ("adviser", "publish", "silent", "polite", "costly")


@dataclass(frozen=True, slots=True)
class RedLine:
    """What nothing buys back: the rule in one sentence, and where to read it."""

    label: str
    rule: str
    source: str


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
class Thought:
    """What someone thinks and does not say."""

    speaker: str
    text: str
    mood: Mood = "calm"


@dataclass(frozen=True, slots=True)
class Page:
    """A front page; without a masthead it is the newspaper of the town."""

    title: str
    text: str
    masthead: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the scenario; `alt` says what it shows to those who cannot see it."""

    file: Image
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """When a scene of the deck may come, how often against the others, and whether only once."""

    condition: Condition = ALWAYS
    weight: int = 1
    once: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """Small scenes, one of which comes by itself after `every` so many decisions."""

    every: int = 1
    events: Mapping[str, Event] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from a choice: effects, what is told at once, what is explained at the end.

    When `made`, there is something to look at too: what the scene shows of what was done in it.
    """

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
    thoughts: tuple[Thought, ...] = ()
    page: Page | None = None
    made: bool = False

    @property
    def told(self) -> bool:
        """Tell whether there is something to read before what comes next."""
        return bool(self.consequence or self.thoughts or self.page or self.made)

    @property
    def prose(self) -> tuple[str, ...]:
        """What is read of it at once."""
        return (self.consequence, *_prose(self.thoughts, self.page))


@dataclass(frozen=True, slots=True)
class Part:
    """One of the outcomes that a scene chooses from, and the condition it takes."""

    condition: Condition
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Stage:
    """What every scene has, whatever its kind: where, when, who speaks, and what is asked.

    `why` are the levers among which one names the reason of one's choice, once it is made.
    """

    text: str = ""
    question: str = ""
    speaker: str = ""
    mood: Mood = "calm"
    when: str = ""
    backdrop: str = "day"
    objectives: tuple[str, ...] = ()
    then: tuple[Draw, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    page: Page | None = None
    picture: Picture | None = None
    setting: Setting = ""
    why: tuple[str, ...] = ()
    sure: bool = False

    @property
    def prose(self) -> tuple[str, ...]:
        """What is read of it, its picture apart."""
        return (self.text, self.question, *_prose(self.thoughts, self.page))


def _prose(thoughts: tuple[Thought, ...], page: Page | None) -> tuple[str, ...]:
    return (*((page.title, page.text) if page else ()), *(each.text for each in thoughts))


@dataclass(frozen=True, slots=True)
class Ending:
    """The letter a play ends with; `lines` are the sentences added when their condition holds.

    `debrief` is what this ending teaches, said first once the letter is read. Without title nor
    text, the letter has the words of the interface.
    """

    title: str = ""
    text: str = ""
    debrief: str = ""
    condition: Condition = ALWAYS
    tone: str = "warm"
    lines: tuple[Line, ...] = ()

    @property
    def prose(self) -> tuple[str, ...]:
        """What may be read of it, every line included."""
        return (self.title, self.text, *(line.text for line in self.lines))


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    condition: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Front:
    """The first thing seen of a scenario: the job ad, a front page.

    Without `start`, the button that begins has the words of the interface.
    """

    masthead: str = ""
    title: str = ""
    text: str = ""
    footnotes: tuple[str, ...] = ()
    start: str = ""
    signature: str = ""
    backdrop: str = "day"

    @property
    def prose(self) -> tuple[str, ...]:
        """What is read of it before the story begins."""
        return (self.masthead, self.title, self.text, *self.footnotes)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the trainer's plan."""

    minutes: int
    activity: str
    text: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What a scene needs to show itself; `held` is the item in hand."""

    state: State
    placed: Mapping[str, str]
    town: Town
    words: Words
    held: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken, and by its label everything that could have been at that moment.

    What was `left` could have been taken, and was not.
    """

    label: str
    outcome: Outcome
    offered: Mapping[str, Outcome]
    left: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """How a move is put to the player, and what sort of answer it is, which is never shown."""

    label: str = ""
    text: str = ""
    stance: tuple[str, ...] = ()


class Scene(Protocol):
    """One screen awaiting one move; each kind is a file of `scenes`."""

    @property
    def id(self) -> str: ...

    @property
    def stage(self) -> Stage: ...

    def moves(self, state: State, placed: Mapping[str, str]) -> tuple[Move, ...]:
        """Return moves enough to reach all that may follow, and few enough to end.

        What only takes back, or does the same in another order, is left out; `play` accepts it.
        """

    def play(
        self, move: Move, state: State, placed: Mapping[str, str]
    ) -> Outcome | Mapping[str, str]:
        """Return what follows from `move`, or where things are put while none does yet."""

    def holds(self, item: str) -> bool:
        """Tell whether an item can be taken in hand."""

    def named(self, item: str, slot: str) -> str:
        """Return what conditions call an item in a slot."""

    def chosen(self, placed: Mapping[str, str]) -> tuple[str, ...]:
        """Return what conditions may ask `chosen` of, once things are settled where they are."""

    def show(self, sight: Sight) -> tuple[Block, ...]:
        """Return the blocks that ask for a move."""

    def result(self, sight: Sight) -> tuple[Block, ...]:
        """Return what is shown of what was made, once that is settled."""

    def offer(self, move: Move) -> Offer:
        """Return how `move` is put to the player; nothing of one that only goes on."""

    def stances(self) -> frozenset[str]:
        """Return the sorts of answer there are here."""

    def reads(self, state: State, placed: Mapping[str, str]) -> tuple[str, ...]:
        """Return what there is to read now, and was not there before something was placed."""

    def taken(self, move: Move, state: State, placed: Mapping[str, str]) -> tuple[Taken, ...]:
        """Return what `move` decided, for the debrief; nothing when it decided nothing yet."""

    def parts(self) -> tuple[tuple[Part, ...], ...]:
        """Return what is settled in turn, each among its parts; the last one leads on."""

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return everything that may follow from this scene."""

    def explained(self) -> tuple[Outcome, ...]:
        """Return those of which one is told why, and what to learn from it."""

    def dead_ends(self) -> tuple[tuple[str, ...], ...]:
        """Return the keys that lead to each choice after which nothing comes."""

    def of(self, town: Town) -> Scene:
        """Return the same scene, in a town."""

    def countdown(self) -> tuple[int, str]:
        """Return the seconds one has and the move made at their end; (0, "") without a limit."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One authored situation of a few minutes, in one language.

    A `duration` of 0 is one that is not announced.
    """

    id: str
    fingerprint: str
    town: Town
    title: str
    duration: int
    audience: str
    objectives: Mapping[str, str]
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
    deck: Deck
    endings: Mapping[str, Ending]
    renamed: Mapping[str, str]
    carries: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    reminders: Mapping[str, Reminder] = field(default_factory=dict)
