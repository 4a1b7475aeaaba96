"""The screens around a play: the title, the pause, the settings, the help."""

from __future__ import annotations

from collections.abc import Mapping

from sena_game.game.settings import VALUES, Settings
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Choice,
    Choices,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Screen,
)
from sena_game.words import LANGUAGES, Words

# What each setting and value is called, in English: keys of the catalogue.
NAMES: Mapping[str, str] = {
    "language": "Language",
    "text_percent": "Text size",
    "face": "Typeface",
    "theme": "Colours",
    "motion": "Motion",
    "sounds": "Sounds",
    "ambience": "Ambience",
    "music": "Music",
    "captions": "Captions of sounds",
    "voice": "Reading aloud",
    "voice_speed": "Speed of the voice",
    "timers": "Timers",
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
}

KEYS: tuple[tuple[str, str], ...] = (
    ("1, 2, 3", "take an option"),
    ("Tab, arrows", "move from one control to the next"),
    ("Enter, Space", "confirm"),
    ("Backspace", "go back to the previous decision"),
    ("Escape", "pause, or leave this page"),
    ("F11", "full screen"),
    ("?", "this help"),
)


def title(
    scenario: Scenario, words: Words, *, resumable: str, notices: tuple[Notice, ...]
) -> Screen:
    """Return the job ad; `resumable` says when a play was left unfinished, if one was."""
    front = scenario.front
    ad = Paper(
        masthead=front.masthead,
        title=front.title,
        paragraphs=tuple(front.text.split("\n")) if front.text else (),
        footnotes=front.footnotes,
        signature=front.signature,
        kind="ad",
    )
    begin = Choice("begin", front.start or words("Begin"), icon="play")
    resume = Choice("resume", words("Resume the play of {when}", when=resumable), icon="rotate-ccw")
    choices = (
        *((resume,) if resumable else ()),
        begin,
        Choice("settings", words("Settings"), icon="settings"),
        Choice("help", words("Help"), icon="circle-help", key="?"),
        Choice("quit", words("Quit"), icon="log-out"),
    )
    warned = scenario.warnings and words.colon(words("Content warning"), scenario.warnings)
    warning = (Paragraph(warned, "small"),) if warned else ()
    return Screen(
        id="title",
        title=scenario.title,
        blocks=(*notices, ad, Choices("", choices, style="list"), *warning),
        shape="title",
        backdrop=front.backdrop,
        focus=choices[0].id,
        hints=(words("Enter: start"), words("Tab: move"), words("?: help")),
    )


def pause(scenario: Scenario, words: Words) -> Screen:
    choices = (
        Choice("resume", words("Resume"), icon="play", key="escape"),
        Choice("undo", words("Back to the previous decision"), icon="undo-2", key="backspace"),
        Choice("settings", words("Settings"), icon="settings"),
        Choice("help", words("Help"), icon="circle-help", key="?"),
        Choice("title", words("Back to the title"), icon="landmark"),
        Choice("quit", words("Save and quit"), icon="save"),
    )
    return Screen(
        id="pause",
        title=words("Pause"),
        blocks=(
            Heading(words("Pause")),
            Paragraph(words("Toile can wait. Everything you have decided is saved.")),
            Choices("", choices, style="list"),
        ),
        focus="resume",
    )


def settings(current: Settings, words: Words) -> Screen:
    rows = tuple(_setting(name, current, words) for name in VALUES)
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    return Screen(
        id="settings",
        title=words("Settings"),
        blocks=(Heading(words("Settings")), *rows, Choices("", (back,), style="row")),
    )


def _setting(name: str, current: Settings, words: Words) -> Choices:
    choices = tuple(
        Choice(
            f"set {name} {value}",
            _value(name, str(value), words),
            selected=getattr(current, name) == value,
        )
        for value in VALUES[name]
    )
    return Choices(words(NAMES[name]), choices, style="row")


def _value(name: str, value: str, words: Words) -> str:
    match name:
        case "language":
            return LANGUAGES[value]
        case "text_percent" | "sounds" | "ambience" | "music":
            return words.percent(int(value) / 100)
        case _:
            return words(NAMES[f"{name} {value}"])


def help(words: Words) -> Screen:
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    lines = tuple(Paragraph(words.colon(words(key), words(does))) for key, does in KEYS)
    return Screen(
        id="help",
        title=words("Help"),
        blocks=(
            Heading(words("Help")),
            Paragraph(
                words("Read, choose, see what the town makes of it. Nothing is timed."), "lead"
            ),
            *lines,
            Paragraph(words("With a gamepad: A confirms, B goes back, Start pauses.")),
            Choices("", (back,), style="row"),
        ),
    )
