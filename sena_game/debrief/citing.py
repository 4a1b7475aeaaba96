"""A source as it is cited, and what a decision moved, in words."""

from __future__ import annotations

import re

from sena_game.debrief.path import Made
from sena_game.scenario.model import Scenario, Source
from sena_game.words import Words

PARTED = " · "  # between the pieces of what was put together
NAMED = 2  # of them, the rest being counted
ARROW = " → "  # from what was put to where
ALONE, BESIDE = 12, 4  # words of a label: of one alone, and of what was put somewhere
SHORT = 4  # letters of an abbreviation, with its full stop
_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý«“0-9])")


def cited(source: Source, words: Words) -> str:
    """Return a source as it is cited: title, year, site, and when it was checked."""
    year, _, month = source.checked.partition("-")
    checked = words("checked {when}", when=f"{month}/{year}" if month else year)
    site = source.url.partition("//")[2].partition("/")[0]
    known = (str(source.year), site, checked if source.checked else words("to be checked"))
    return f"{source.title} ({', '.join(part for part in known if part)})"


def brief(source: Source) -> str:
    """Return a source in as few words as name it: title and year."""
    return f"{source.title} ({source.year})" if source.year else source.title


def opening(text: str) -> str:
    """Return the first sentence of a text; all of it where that cannot be told."""
    for end in _END.finditer(text):
        word = text[: end.start()].split()[-1]
        if len(word) > SHORT:  # “art. 3” ends nothing
            return text[: end.start()]
    return text


def shortened(label: str, words: Words) -> str:
    """Return what a decision is called in a few words: the beginning, where it is long."""
    parts = [_clipped(part) for part in label.split(PARTED)]
    if len(parts) <= NAMED:
        return PARTED.join(parts)
    first = PARTED.join(parts[:NAMED])
    return words("{first} and {count} more", first=first, count=len(parts) - NAMED)


def _clipped(label: str) -> str:
    """Return a label, a comment that was put somewhere being told by its beginning."""
    what, arrow, where = label.partition(ARROW)
    said = what.split(" ")
    few = BESIDE if arrow else ALONE
    return (" ".join(said[:few]) + "…" if len(said) > few else what) + arrow + where


def effects(made: Made, scenario: Scenario, words: Words) -> str:
    """Return what a decision moved: « Confiance +10 · Équipe −10 »; nothing when it did not."""
    moved = (
        f"{scenario.town.gauges[gauge].label} {words.signed(after - made.before[gauge])}"
        for gauge, after in made.after.items()
        if after != made.before[gauge]
    )
    return " · ".join(moved)


def when(made: Made, number: int, words: Words) -> str:
    """Return the hour of a decision, or which one it is in a story without hours."""
    return made.stage.when or words("Decision {number}", number=number)
