"""A translation beside the French text: `en.po`, by id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.reading import Catalogue

# A translation has each text twice, with its address.
BYTES_AT_MOST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One translation: the French it was made of, what it says, and the line it starts on."""

    address: str
    french: str
    said: str
    line: int
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Translation:
    """A translation file as it was read; `problem` says why it could not be."""

    path: str
    lines: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    problem: Problem | None = None


def load_catalogue(folder: Path, language: str) -> Catalogue:
    """Return the texts of `language` by address; nothing for French or without a file.

    An entry that is empty, obsolete or marked fuzzy is left out, so that French stands for it.
    """
    translation = None if language == "fr" else open_translation(folder, language)
    if translation is None:
        return {}
    if translation.problem:
        raise ScenarioError([translation.problem])
    return {
        entry.address: (entry.french, entry.said)
        for entry in translation.entries
        if entry.said and not entry.fuzzy
    }


def open_translation(folder: Path, language: str = "en") -> Translation | None:
    """Return the translation kept in a folder; None when there is none."""
    file = folder / f"{language}.po"
    if not file.exists():
        return None
    path = short(file)
    try:
        with file.open("rb") as opened:
            raw = opened.read(BYTES_AT_MOST + 1)
        if len(raw) > BYTES_AT_MOST:
            return Translation(path, problem=Problem(Place(path), "too-large", {"limit": "4 MiB"}))
        lines = raw.decode("utf-8-sig").splitlines()
        return Translation(path, tuple(lines), tuple(_entries(file)))
    except (OSError, UnicodeDecodeError) as error:
        return Translation(path, problem=unreadable(path, error))


def _entries(file: Path) -> Iterator[Entry]:
    import polib

    entry: Any
    for entry in polib.pofile(str(file), encoding="utf-8"):
        if entry.msgctxt and not entry.obsolete:
            yield Entry(entry.msgctxt, entry.msgid, entry.msgstr, entry.linenum, entry.fuzzy)


def unreadable(path: str, error: Exception) -> Problem:
    """Return what is wrong with a file, at its line when that is known."""
    line = re.search(r"\(line (\d+)\)", str(error))
    if line:
        reason = "this line cannot be understood"
    elif isinstance(error, UnicodeDecodeError):
        reason = "it is not in UTF-8"
    else:
        reason = "access is refused"
    return Problem(Place(path, int(line[1]) if line else 1), "bad-translation", {"reason": reason})


def short(file: Path) -> str:
    """Return the path as its author would write it: from where they stand, when it is below."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
