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
# How a scene looks, which changes nothing to what can be done in it.
Setting = Literal["", "feed", "wall", "inbox", "desk", "council", "map", "newsroom", "phone"]


@dataclass(frozen=True, slots=True)
class Key:
    """A key or a button of a gamepad: the name of the input, and what it is called in words."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A reminder of what keys do; `pad` are the buttons of a gamepad that do the same."""

    keys: tuple[Key, ...]
    label: str
    pad: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One control: an option, a button, a value of a setting.

    `caps` are keys drawn on it where that can be done; its `note` says them in words. With a
    `field`, so many signs can be typed: its text is what was typed so far, and what is typed next
    is given back as `type <text>`, the key that erases as `untype`.
    """

    id: str
    label: str
    text: str = ""
    note: str = ""
    locked: str = ""  # why it cannot be taken; empty when it can
    selected: bool | None = None  # for a value among several; None for a plain button
    icon: str = ""  # a file of assets/icons, without its suffix
    key: str = ""  # a shortcut: "escape", "backspace", "?"
    size: int = 0  # of a size of text: its own, in per cent, to be written with it
    caps: tuple[Key, ...] = ()
    field: int = 0


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
    """A question and its controls: cards for decisions, a row for short ones, a list for menus.

    Tabs are the parts of a page, one of which is shown. `note` says more of the question.
    """

    prompt: str
    choices: tuple[Choice, ...]
    style: Literal["cards", "row", "list", "tabs"] = "cards"
    note: str = ""


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
    """`share` of what could be won on the axis, from 0 to 1; None when nothing tested it.

    `references` are shares too, one for each reference of the radar.
    """

    label: str
    share: float | None
    note: str = ""
    references: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Radar:
    """What was won on each axis; `own` names that line, `references` the others, as a legend."""

    title: str
    axes: tuple[RadarAxis, ...]
    note: str = ""
    own: str = ""
    references: tuple[str, ...] = ()


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
    """One decision looked at again: when, what, and a few labelled facts about it.

    Its control takes one back there.
    """

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    tone: Tone = "plain"
    control: Choice | None = None


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of something that is limited is used: hours, euros, signs of a display board."""

    label: str
    value: int
    most: int
    text: str  # the same in words: “6 of 8 hours”
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Tile:
    """Something that can be picked, put somewhere or pointed at.

    The first of its `controls` is what a click on it does; a control whose `selected` is not None
    is a tick, and one without any control is only looked at. `mark` says what has become of it, or
    where it is. `group` names the tiles it is shown with, when the tray has several groups.
    """

    id: str
    label: str
    text: str = ""
    note: str = ""
    mark: str = ""
    tone: Tone = "plain"
    group: str = ""
    face: Face | None = None
    held: bool = False
    controls: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for tiles, by its full name: a rank, a day on a channel.

    Its control puts there the tile that is held, and is locked when it cannot be.
    """

    id: str
    label: str
    tiles: tuple[Tile, ...] = ()
    control: Choice | None = None
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Board:
    """Tiles, and the slots they are put in.

    `pick`: tiles to be ticked, in groups. `page`: the tiles are the parts of a mock page, in
    order, and one points at them. `rank`: slots in a column, first to last. `grid`: slots row
    after row, under `columns` and beside `rows`. A tile dropped on a slot gives the control
    `put <tile> <slot>`; on the tray, `take <tile>`.
    """

    title: str
    layout: Literal["pick", "page", "rank", "grid"]
    tray: tuple[Tile, ...]
    tray_label: str = ""
    slots: tuple[Slot, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    meters: tuple[Meter, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it will appear, and as it is read aloud when that differs."""

    title: str
    text: str
    frame: Literal["display", "post", "sms", "push", "poster"] = "post"
    spoken: str = ""
    meter: Meter | None = None


@dataclass(frozen=True, slots=True)
class District:
    """A part of the town: how many of its windows are lit, and what that means in words."""

    label: str
    lit: int
    windows: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class TownMap:
    """Toile from above by night, with a window lit for so many people reached."""

    title: str
    districts: tuple[District, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that can be read one by one; the first column names the rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Door:
    """An episode of the season: its control opens it, and is missing until it is written.

    `id` is an opening of the picture of the street; `time` how long it takes, `hook` what it is
    about, `mark` what has become of it, in words, `result` the best that was made of it, and
    `warning` what spoils that.
    """

    id: str
    label: str
    time: str = ""
    hook: str = ""
    state: Literal["open", "next", "played", "coming"] = "open"
    mark: str = ""
    result: str = ""
    warning: str = ""
    control: Choice | None = None


@dataclass(frozen=True, slots=True)
class Street:
    """The season, as doors and windows of the town; `drawn` unless it is better read than seen."""

    title: str
    doors: tuple[Door, ...]
    note: str = ""
    meters: tuple[Meter, ...] = ()
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class Road:
    """A way on from a stop: taken or not, `red` when it crosses a red line."""

    label: str
    taken: bool
    red: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where roads part; one that was not `met` lies off the road that was taken."""

    label: str
    roads: tuple[Road, ...]
    when: str = ""
    met: bool = True


@dataclass(frozen=True, slots=True)
class Roads:
    """A map of a story: its stops in order, with the roads that were taken and the others."""

    title: str
    stops: tuple[Stop, ...]


Block = (
    Heading | Paragraph | Speech | Thought | Picture | Gauges | Feed | Choices | Paper | Notice
    | Radar | Plot | Card | Board | Message | TownMap | Table
    | Street | Roads
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
    `awaits` is the action a key is being chosen for: the next key or button pressed is given back
    as `bind <action> <input>`, the words of the action being joined by hyphens.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    shape: Shape = "page"
    backdrop: str = "day"
    when: str = ""
    progress: str = ""
    menu: tuple[Choice, ...] = ()
    hints: tuple[Hint, ...] = ()
    setting: Setting = ""
    focus: str = ""
    sound: str = ""
    countdown: Countdown | None = None
    awaits: str = ""
