"""The translation file an author keeps: made from the French texts, and brought up to date.

Nothing a translator wrote is thrown away: it follows its text, waits to be read again, or rests
at the end of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path

import polib

from sena_game.library.numbers import lost_marks
from sena_game.library.opening import raise_any
from sena_game.library.reader import TOWN_FILE, read_town, texts
from sena_game.library.translation import short, unreadable
from sena_game.problems import ScenarioError

FUZZY = "fuzzy"
# Where a long text is cut in the file: the width of those already shipped.
WIDTH = 98
METADATA = {
    "Project-Id-Version": "SENA",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


@dataclass(frozen=True, slots=True)
class Lost:
    """What the French of an address holds and its translation lacks, as it is written there."""

    address: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a translation is, by address: what it lacks, what is to be read again."""

    total: int
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    obsolete: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()

    @property
    def complete(self) -> bool:
        return not (self.missing or self.stale or self.lost)


def translate(folder: Path, towns: Path, language: str = "en") -> Progress:
    """Make or refresh the translation file of a scenario or a town; tell how far it is."""
    file = refreshed(french(folder, towns), open_catalogue(folder, language))
    file.metadata.setdefault("Language", language)  # of a new file
    save_catalogue(folder, file, language)
    return progress(file)


def french(folder: Path, towns: Path) -> Mapping[str, str]:
    """Return every French text of a scenario or a town, by address, in the order of its file."""
    if not (folder / TOWN_FILE).is_file():
        return texts(folder, towns)
    _, reading, _ = read_town(folder)
    raise_any(reading)
    return reading.texts


def open_catalogue(folder: Path, language: str = "en") -> polib.POFile | None:
    """Return the translation file of `folder` as it stands; None when there is none yet."""
    file = folder / f"{language}.po"
    if not file.exists():
        return None
    try:
        return polib.pofile(str(file), encoding="utf-8", wrapwidth=WIDTH)
    except (OSError, UnicodeDecodeError) as error:
        raise ScenarioError([unreadable(short(file), error)]) from None


def save_catalogue(folder: Path, file: polib.POFile, language: str = "en") -> None:
    """Write the translation file of `folder`; an unchanged one is left alone."""
    # A link is followed, so that it is the file it leads to that changes.
    kept = (folder / f"{language}.po").resolve()
    raw = written(file).encode()
    if kept.exists() and kept.read_bytes() == raw:
        return
    # Written beside and renamed: a full disk must not cost the translation there was.
    beside = kept.with_name(f"{kept.name}.new")
    with beside.open("wb") as opened:
        opened.write(raw)
    beside.replace(kept)


def written(file: polib.POFile) -> str:
    """Return the text of a translation file, with the same line ends everywhere."""
    return str(file).rstrip("\n") + "\n"


def refreshed(texts: Mapping[str, str], old: polib.POFile | None) -> polib.POFile:
    """Return the translation file of `texts`, with all that `old` has; `old` is untouched.

    A translation follows its French when the address changes. Where the French changes, it stays
    and is marked as stale; where nothing is left to translate, it is kept as obsolete.
    """
    file = _empty(old)
    entries = list(old or ())
    found = _paired(texts, entries)
    for address, text in texts.items():
        entry = found.get(address)
        file.append(_brought_up(entry, address, text) if entry else _new(address, text))
    used = {id(entry) for entry in found.values()}
    # Without a word of a translator, there is nothing to keep.
    unused = (e for e in entries if id(e) not in used and (e.msgstr or e.tcomment))
    file.extend(_put_away(entry) for entry in unused)
    return file


def progress(file: polib.POFile) -> Progress:
    """Return how far a refreshed translation file is."""
    live = [entry for entry in file if not entry.obsolete]
    lost = [(entry.msgctxt, tuple(lost_marks(entry.msgid, entry.msgstr))) for entry in live]
    return Progress(
        total=len(live),
        missing=tuple(entry.msgctxt for entry in live if not entry.msgstr),
        stale=tuple(entry.msgctxt for entry in live if entry.msgstr and entry.fuzzy),
        obsolete=tuple(entry.msgctxt or entry.msgid for entry in file if entry.obsolete),
        lost=tuple(Lost(address, marks) for address, marks in lost if marks),
    )


def _paired(
    texts: Mapping[str, str], entries: Sequence[polib.POEntry]
) -> Mapping[str, polib.POEntry]:
    """Return the old entry that serves each address, where there is one.

    First the entries that are right as they are; then, for a text that has moved, its translation
    from where it was; last, for a text that has changed, what its address said before. So an item
    added to a list moves the others down and makes one stale, not all. Such an entry may serve
    twice: where its text is now, and where it was.
    """
    found: dict[str, polib.POEntry] = {}
    _pair(texts, entries, found, lambda address, text: (address, text))
    right = {id(entry) for entry in found.values()}
    moved = [entry for entry in entries if entry.msgstr and id(entry) not in right]
    _pair(texts, moved, found, lambda address, text: text)
    _pair(texts, entries, found, lambda address, text: address)
    return found


def _pair(
    texts: Mapping[str, str],
    entries: Sequence[polib.POEntry],
    found: dict[str, polib.POEntry],
    key: Callable[[str, str], object],
) -> None:
    """Add to `found` an entry for each address still without one, when their keys are the same."""
    waiting: dict[object, list[polib.POEntry]] = {}
    for entry in entries:
        waiting.setdefault(key(entry.msgctxt or "", entry.msgid), []).append(entry)
    for address, text in texts.items():
        alike = waiting.get(key(address, text))
        if alike and address not in found:
            best = max(range(len(alike)), key=lambda n: _likeness(alike[n], address))
            found[address] = alike.pop(best)


def _likeness(entry: polib.POEntry, address: str) -> tuple[bool, bool, int]:
    """Return what makes an entry the better one for an address; the first of equals is taken."""
    was, now = (entry.msgctxt or "").split("."), address.split(".")
    ahead = sum(1 for one, other in zip(was, now, strict=False) if one == other)
    behind = sum(1 for one, other in zip(was[::-1], now[::-1], strict=False) if one == other)
    return not entry.obsolete, not entry.fuzzy, ahead + behind


def _brought_up(old: polib.POEntry, address: str, text: str) -> polib.POEntry:
    """Return the entry with its address and French as they are now, marked if it is stale."""
    entry = copy(old)
    entry.flags = list(old.flags)
    entry.obsolete = False
    entry.msgctxt = address
    if entry.msgid != text:
        _mark(entry, text)
        entry.msgid = text
    if not entry.fuzzy:
        entry.previous_msgid = None
    return entry


def _put_away(old: polib.POEntry) -> polib.POEntry:
    entry = copy(old)
    entry.obsolete = True
    return entry


def _mark(entry: polib.POEntry, text: str) -> None:
    """Mark a translation whose French has changed, or clear the mark when it is back."""
    if entry.previous_msgid == text:
        entry.flags = [flag for flag in entry.flags if flag != FUZZY]
    elif entry.msgstr and not entry.fuzzy:
        entry.flags = [FUZZY, *entry.flags]
        entry.previous_msgid = entry.msgid


def _new(address: str, text: str) -> polib.POEntry:
    return polib.POEntry(msgctxt=address, msgid=text, msgstr="")


def _empty(old: polib.POFile | None) -> polib.POFile:
    """Return a file without entries, with the header of `old`."""
    file = polib.POFile(wrapwidth=WIDTH, encoding="utf-8")
    file.metadata = dict(METADATA)
    if old is not None:
        file.header, file.metadata = old.header, dict(old.metadata)
        file.metadata_is_fuzzy = old.metadata_is_fuzzy
    return file
