"""Where a translation falls behind its French: missing, stale, incomplete or of no use."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.library.numbers import lost_marks
from sena_game.library.translation import Entry, Translation
from sena_game.problems import CHECKED, Place, Problem
from sena_game.scenario.reading import Reading

# How an entry starts, whatever is said of it before.
CONTEXT = "msgctxt"


def problems(translation: Translation, reading: Reading) -> Iterator[Problem]:
    """Yield what is to be translated, in the French file or in the other; then what is in excess.

    A text on a line with an error, or that an error may hide, is left aside.
    """
    if translation.problem:
        yield translation.problem
        return
    wrong = {problem.place.line for problem in reading.problems if problem.level == "error"}
    entries = {entry.address: entry for entry in translation.entries}
    for address, french in reading.texts.items():
        entry = entries.get(address)
        if not french or reading.written[address].place.line in wrong:
            continue
        if entry:
            yield from _of_entry(entry, french, translation)
        elif not wrong:
            yield _untranslated(address, reading)
    for entry in translation.entries if not wrong else ():
        if entry.address not in reading.texts:
            yield _problem("orphan-translation", entry, translation)


def _of_entry(entry: Entry, french: str, translation: Translation) -> Iterator[Problem]:
    if not entry.said:
        yield _problem("untranslated", entry, translation)
    elif entry.fuzzy or entry.french != french:
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
