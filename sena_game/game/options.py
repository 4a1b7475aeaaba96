"""The settings, in a few short pages, and the three questions of the first start."""

from __future__ import annotations

from collections.abc import Mapping

from sena_game.game.settings import VALUES, Settings
from sena_game.screen.blocks import Block, Choice, Choices, Heading, Notice, Paragraph, Screen
from sena_game.words import LANGUAGES, Words

# What each page is called and holds, in order. In English: keys of the catalogue.
TABS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "reading": (
        "Reading",
        "book-open",
        ("language", "text_percent", "face", "theme", "motion"),
    ),
    "sound": ("Sound", "volume-2", ("sounds", "ambience", "music", "captions")),
    "voice": ("Voice", "megaphone", ("voice", "voice_speed")),
    "play": ("Play", "gamepad-2", ("timers", "reminders")),
}
# What each setting is called, and what it does.
NAMES: Mapping[str, tuple[str, str]] = {
    "language": ("Language", ""),
    "text_percent": ("Text size", "Nothing is cut: longer pages scroll."),
    "face": ("Typeface", "Three easy typefaces; the last one helps some dyslexic readers."),
    "theme": ("Colours", "Night is restful; high contrast is black, white and yellow."),
    "motion": ("Motion", "Reduced: nothing slides, nothing drifts."),
    "sounds": ("Sounds", "Short signs, each doubled by something you see."),
    "ambience": ("Ambience", "The place you are in: rain, market, office."),
    "music": ("Music", "The theme of the town, on the title and the letters."),
    "captions": ("Captions of sounds", "Says in words what is heard."),
    "voice": (
        "Reading aloud",
        "The game reads every screen. Where a screen reader runs, it keeps quiet.",
    ),
    "voice_speed": ("Speed of the voice", ""),
    "timers": ("Timers", "A few decisions may be timed. Late, what is written there is done."),
    "reminders": (
        "Reminders",
        "After two, seven and thirty days, the title offers one minute on what was missed.",
    ),
}
CALLED: Mapping[str, str] = {
    "face atkinson": "Atkinson Hyperlegible",
    "face lexend": "Lexend",
    "face opendyslexic": "OpenDyslexic",
    "theme day": "Day",
    "theme night": "Night",
    "theme high": "High contrast",
    "motion full": "Full",
    "motion reduced": "Reduced",
    "captions off": "Off",
    "captions on": "On",
    "voice off": "Off",
    "voice on": "On",
    "voice_speed slow": "Slow",
    "voice_speed normal": "Normal speed",
    "voice_speed fast": "Fast",
    "voice_speed faster": "Very fast",
    "timers off": "Without",
    "timers normal": "Normal duration",
    "timers double": "Twice as long",
    "reminders on": "Offered",
    "reminders off": "Never",
}
VOLUMES: Mapping[int, str] = {0: "None", 25: "Low", 50: "Medium", 75: "High", 100: "Full volume"}
LOUD = ("sounds", "ambience", "music")
FIRST = next(iter(TABS))
EASE = "Three questions, so that you read at ease. All can be changed later, in the settings."
MUTE = "No voice was found on this computer."
CURE = "On Linux, install speech-dispatcher or espeak-ng; elsewhere, a voice of this language."
ASKED = ("language", "text_percent", "voice")  # at the first start


def settings(
    current: Settings, words: Words, tab: str = FIRST, *, voiceless: bool = False
) -> Screen:
    """Return one page of the settings; `voiceless` once it is known that nothing can speak."""
    name, _, rows = TABS[tab]
    warned = voiceless and tab == "voice" and current.voice == "on"
    tabs = tuple(
        Choice(f"settings {each}", words(label), icon=icon, selected=each == tab)
        for each, (label, icon, _) in TABS.items()
    )
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    keys = Choice("keys", words("Keys and gamepad"), icon="keyboard")
    return Screen(
        id="settings" if tab == FIRST else f"settings:{tab}",
        title=words("Settings: {page}", page=words(name)),
        blocks=(
            Heading(words("Settings")),
            Choices("", tabs, style="tabs"),
            *(_row(each, current, words) for each in rows),
            *((Notice("warning", words(MUTE), words(CURE)),) if warned else ()),
            Choices("", (*((keys,) if tab == "play" else ()), back), style="row"),
        ),
        focus=f"settings {tab}",
    )


def welcome(current: Settings, words: Words) -> Screen:
    """Return the questions of the first start; one key passes them all."""
    done = Choice("welcomed", words("Go on"), icon="arrow-right", key="escape")
    asked: tuple[Block, ...] = tuple(_row(each, current, words, bare=True) for each in ASKED)
    return Screen(
        id="welcome",
        title=words("Welcome"),
        blocks=(
            Heading(words("Welcome")),
            Paragraph(words(EASE)),
            *asked,
            Choices("", (done,), style="row"),
        ),
        backdrop="morning",
        focus=done.id,
    )


def _row(name: str, current: Settings, words: Words, *, bare: bool = False) -> Choices:
    choices = tuple(
        Choice(
            f"set {name} {value}",
            _value(name, value, words),
            selected=getattr(current, name) == value,
            size=value if name == "text_percent" else 0,
        )
        for value in VALUES[name]
    )
    label, note = NAMES[name]
    if bare and name == "language":
        # Before it is known which one is read.
        return Choices("Langue · Language", choices, style="row")
    asked = words("Should the game read aloud?") if bare and name == "voice" else words(label)
    return Choices(asked, choices, style="row", note=words(note) if note else "")


def _value(name: str, value: object, words: Words) -> str:
    match name, value:
        case "language", str():
            return LANGUAGES[value]
        case "text_percent", int():
            return words.percent(value / 100)
        case _, int() if name in LOUD:
            share = words.percent(value / 100)
            return f"{words(VOLUMES[value])} {share}" if 0 < value < 100 else words(VOLUMES[value])
        case _:
            return words(CALLED[f"{name} {value}"])
