"""Where a translation falls behind its French: missing, stale, incomplete or of no use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sena_game.library.numbers import lost_marks
from sena_game.library.translation import Entry, Translation
from sena_game.problems import CHECKED, Place, Problem
from sena_game.scenario.reading import Reading

# How an entry starts, whatever is said of it before.
CONTEXT = "msgctxt"
# Texts that are not translated, each told by itself.
APART_AT_MOST = 3


def problems(
    translation: Translation, reading: Reading, beside: Reading | None = None
) -> Iterator[Problem]:
    """Yield what is to be translated, in the French file or in the other; then what is in excess.

    A text on a line with an error, or that an error may hide, is left aside. Those of the file
    `beside` are among the texts of the first.
    """
    if translation.problem:
        yield translation.problem
        return
    readings = (reading, beside) if beside else (reading,)
    wrong = {p.place[:2] for each in readings for p in each.problems if p.level == "error"}
    entries = {entry.address: entry for entry in translation.entries}
    missing = []
    for address, french in reading.texts.items():
        entry = entries.get(address)
        home = next(each for each in readings if address in each.written)
        if not french or home.written[address].place[:2] in wrong:
            continue
        if entry and entry.said:
            yield from _of_entry(entry, french, translation)
        elif entry:
            missing.append(_problem("untranslated", entry, translation))
        elif not wrong:
            missing.append(_untranslated(address, home))
    yield from _gathered(missing)
    for entry in translation.entries if not wrong else ():
        if entry.address not in reading.texts:
            yield _problem("orphan-translation", entry, translation)


def _gathered(missing: list[Problem]) -> list[Problem]:
    """Return one problem for many texts, as they would hide the others."""
    if len(missing) <= APART_AT_MOST:
        return missing
    values = {**missing[0].values, "count": str(len(missing))}
    return [replace(missing[0], values=values)]


def _of_entry(entry: Entry, french: str, translation: Translation) -> Iterator[Problem]:
    if entry.fuzzy or entry.french != french:
        yield _problem("stale-translation", entry, translation)
    elif lost := list(lost_marks(french, entry.said)):
        yield _problem("lost-placeholder", entry, translation, marks=", ".join(lost))


def _problem(code: str, entry: Entry, translation: Translation, **values: str) -> Problem:
    """Return a problem placed where an entry starts, its comments left aside."""
    numbers = range(entry.line, len(translation.lines) + 1)
    starts = (n for n in numbers if translation.lines[n - 1].startswith(CONTEXT))
    line = next(starts, entry.line)
    excerpt = translation.lines[line - 1]
    return Problem(
        Place(translation.path, line),
        code,
        {"address": entry.address, **values},
        excerpt=excerpt,
        length=len(excerpt),
        level=CHECKED[code],
    )


def _untranslated(address: str, reading: Reading) -> Problem:
    """Return a problem placed at a French text, of which its first line is underlined."""
    node = reading.written[address]
    place, excerpt = node.place, reading.lines[node.place.line - 1]
    line, column = node.end
    last = column - 1 if line == place.line else len(excerpt.rstrip())
    values = {"address": address}
    length = max(1, last - place.column + 1)
    return Problem(
        place, "untranslated", values, excerpt=excerpt, length=length, level=CHECKED["untranslated"]
    )
