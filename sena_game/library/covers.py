"""What a menu shows of scenarios: read without the rest of their files, which takes far longer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import polib

from sena_game.library.folder import folders
from sena_game.library.reader import SCENARIO_FILE, read_scenario
from sena_game.problems import ScenarioError
from sena_game.scenario.records import inside
from sena_game.scenario.source import Scalar, parse

# The keys of a scenario that its cover needs, and the addresses of their texts.
KEYS = ("title", "duration", "front")
TEXTS = ("title", "front.text")
SHORT = 25  # signs under which a sentence says too little
# Every key of a scenario begins a line; what it holds does not.
_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_NOTE = re.compile(r"\s\(\d\)")
_SENTENCE = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Cover:
    """A scenario as it is listed: its name, how many minutes it takes, how it begins."""

    id: str
    title: str
    duration: int = 0
    hook: str = ""


def names(library: Path) -> tuple[str, ...]:
    """Return the ids of the scenarios of `library`, in order."""
    return tuple(folder.name for folder in folders(library))


def find_cover(library: Path, id: str, language: str = "fr") -> Cover | None:
    """Return the cover of a scenario; None when there is none, or none that can be played."""
    folder = library / id
    if not (folder / SCENARIO_FILE).is_file():
        return None
    try:
        text = (folder / SCENARIO_FILE).read_text(encoding="utf-8")
        return _short(folder, text, language) or _whole(folder, library, language)
    except (OSError, UnicodeDecodeError, ScenarioError):
        return None


def first_sentence(text: str) -> str:
    """Return how a text begins: its first sentence, and the second after a very short one."""
    line = _NOTE.sub("", text.strip().partition("\n")[0])
    ends = [found.end() for found in _SENTENCE.finditer(line)]
    long = (end for end in ends if end >= SHORT)
    return line[: next(long, len(line))]


def _short(folder: Path, text: str, language: str) -> Cover | None:
    """Return the cover from the few keys it needs; None when they are not written plainly."""
    parts = [part for part in _KEY.split(text) if part.partition(":")[0] in KEYS]
    try:
        node = parse("".join(parts).encode(), str(folder / SCENARIO_FILE)).node
    except ScenarioError:
        return None
    said = {address: inside(node, *address.split(".")) for address in (*TEXTS, "duration")}
    known = {name: each.text for name, each in said.items() if isinstance(each, Scalar)}
    if not known.get("title"):
        return None
    told = _translated(folder, known, language)
    minutes = known.get("duration", "")
    duration = int(minutes) if minutes.isdecimal() else 0
    return Cover(folder.name, told["title"], duration, first_sentence(told.get("front.text", "")))


def _whole(folder: Path, library: Path, language: str) -> Cover:
    scenario = read_scenario(folder, library, language)
    hook = first_sentence(scenario.front.text)
    return Cover(folder.name, scenario.title, scenario.duration, hook)


def _translated(folder: Path, known: dict[str, str], language: str) -> dict[str, str]:
    """Return the texts in a language; in French where they are not translated."""
    file = folder / f"{language}.po"
    if language == "fr" or not file.is_file():
        return known
    entries = file.read_text(encoding="utf-8").split("\n\n")
    wanted = [each for each in entries if any(f'msgctxt "{name}"\n' in each for name in TEXTS)]
    found = polib.pofile("\n\n".join(wanted))
    return known | {e.msgctxt: e.msgstr for e in found if e.msgctxt and e.msgstr and not e.fuzzy}
