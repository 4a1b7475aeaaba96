"""A screen and the blocks it is made of: plain values, with every sentence already in words.

A control is anything that can be activated: a choice, a button of the menu, a post that can be
taken back. Its `id` is what a renderer gives to `Game.answer`; ids are unique within a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mood = Literal["calm", "happy", "worried", "cross", "surprised"]
Tone = Literal["plain", "good", "bad", "warning"]
Shape = Literal["title", "stage", "page"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One control: an option, a button, a value of a setting."""

    id: str
    label: str
    text: str = ""
    note: str = ""
    locked: str = ""  # why it cannot be taken; empty when it can
    selected: bool | None = None  # for a value among several; None for a plain button
    icon: str = ""  # a file of assets/icons, without its suffix
    key: str = ""  # a shortcut: "escape", "backspace", "?"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    tone: Literal["plain", "lead", "small"] = "plain"


@dataclass(frozen=True, slots=True)
class Face:
    """A character as seen now: a portrait is assets/portraits/<portrait>-<mood>.svg."""

    name: str
    role: str = ""
    portrait: str = ""
    mood: Mood = "calm"


@dataclass(frozen=True, slots=True)
class Speech:
    """What someone says, or what happens when `face` is None."""

    text: str
    face: Face | None = None


@dataclass(frozen=True, slots=True)
class Thought:
    """What someone thinks and does not say."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the scenario: its file, its size in pixels, and what it shows, in words."""

    path: str
    width: int
    height: int
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class GaugeBar:
    """A level from 0 to 100 and how much the last decision moved it."""

    id: str
    label: str
    value: int
    change: int = 0


@dataclass(frozen=True, slots=True)
class Gauges:
    label: str
    bars: tuple[GaugeBar, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A comment on the phone; `mark` is what was done with it; a `control` takes that back."""

    id: str
    face: Face
    text: str
    note: str = ""
    mark: str = ""
    current: bool = False
    control: Choice | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """A question and its controls: cards for decisions, a row for short ones, a list for menus."""

    prompt: str
    choices: tuple[Choice, ...]
    style: Literal["cards", "row", "list"] = "cards"


@dataclass(frozen=True, slots=True)
class Paper:
    """Something printed: the job ad, the letter of appointment, the front page."""

    masthead: str
    title: str
    paragraphs: tuple[str, ...]
    footnotes: tuple[str, ...] = ()
    signature: str = ""
    kind: Literal["ad", "letter", "newspaper"] = "letter"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be known before anything else: a red line, a record that cannot be read."""

    tone: Tone
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """`share` of what could be won on the axis, from 0 to 1; None when nothing tested it."""

    label: str
    share: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Radar:
    title: str
    axes: tuple[RadarAxis, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    label: str
    values: tuple[int, ...]  # 0 to 100, one for each label of the plot


@dataclass(frozen=True, slots=True)
class Plot:
    """Levels over time; the first label is the start, before any decision."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about a decision, and what sort of thing it is."""

    label: str
    text: str
    form: Literal["changes", "sentence", "name", "reference"] = "sentence"


@dataclass(frozen=True, slots=True)
class Card:
    """One decision looked at again: when, what, and a few labelled facts about it."""

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    tone: Tone = "plain"


Block = (
    Heading | Paragraph | Speech | Thought | Picture | Gauges | Feed | Choices | Paper | Notice
    | Radar | Plot | Card
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Countdown:
    """Seconds left when the screen appears, and the control taken when none is left."""

    seconds: int
    control: str
    label: str


@dataclass(frozen=True, slots=True)
class Screen:
    """All that is shown at one moment.

    `backdrop` is a file of assets/town without its suffix; `focus` is the control that has the
    focus when the screen appears, none when empty, so that a key pressed twice decides nothing.
    `sound` names a file of assets/sounds heard when the screen appears; it doubles something seen.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    shape: Shape = "page"
    backdrop: str = "day"
    when: str = ""
    progress: str = ""
    menu: tuple[Choice, ...] = ()
    hints: tuple[str, ...] = ()
    focus: str = ""
    sound: str = ""
    countdown: Countdown | None = None
