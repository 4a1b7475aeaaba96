"""The plays that can still be read of a file set aside, put in the one used instead.

A play can be read when its own row can: it comes with its decisions up to the first that is
missing, and is taken up from there. The file itself is left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sena_game.records.pages import Value, rows
from sena_game.rules.moves import read
from sena_game.scenario.shapes import ID

LARGEST = 64 * 1024 * 1024  # bytes: more are no records of plays
LONGEST_MOVE = 2000  # signs

Fields = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A play, its decisions without a gap, and whether some are known to be missing."""

    play: Fields
    decisions: tuple[Fields, ...]
    broken: bool = False


def salvage(file: Path, db: sqlite3.Connection) -> int:
    """Put in `db`, once, what can be read of `file`; return how many plays there were.

    Raises OSError when nothing can be read, which may be otherwise another time.
    """
    known = db.execute("SELECT plays FROM salvaged WHERE file = ?", (file.name,)).fetchone()
    if known:
        return int(known[0])
    log = file.with_name(f"{file.name}-wal")
    plays, settings = found(_bytes(file), _bytes(log) if log.exists() else b"")
    taken = {int(id) for (id,) in db.execute("SELECT id FROM run")}
    for id, each in sorted(plays.items()):
        # Its own number, which it is known by elsewhere, unless another play has it.
        free = id if id not in taken else max(taken) + 1
        taken.add(free)
        _put(each, free, db)
    db.executemany("INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)", settings.items())
    db.execute("INSERT INTO salvaged (file, plays) VALUES (?, ?)", (file.name, len(plays)))
    return len(plays)


def found(raw: bytes, log: bytes = b"") -> tuple[Mapping[int, Found], Mapping[str, str]]:
    """Return what can be read of the bytes of a file and of its log: plays, by number; settings."""
    plays: dict[int, Fields] = {}
    decisions: dict[int, dict[int, Fields]] = {}
    settings: dict[str, str] = {}
    for number, values in rows(raw, log):
        match values:
            case (None, str(), str(), str(), str(), str(), str(), str()) if _is_play(values):
                plays[number] = values[1:]
            case (None, int(run), int(n), str(), str(), str(), 0) if _is_decision(values):
                decisions.setdefault(run, {})[n] = values[2:6]
            case (str(name), str(value)) if not number:
                settings[name] = value
    made = {id: decisions.get(id, {}) for id in plays}
    whole = {id: Found(plays[id], *_unbroken(made[id])) for id in plays if 0 in made[id]}
    return whole, settings


def _is_play(values: Fields) -> bool:
    _, scenario, _, seed, begun, _, finished, _ = map(str, values)
    moments = (begun, *((finished,) if finished else ()))
    return bool(ID.fullmatch(scenario)) and _is_number(seed) and all(map(_is_moment, moments))


def _is_decision(values: Fields) -> bool:
    move = str(values[4])
    return len(move) <= LONGEST_MOVE and read(move) is not None and _is_moment(str(values[5]))


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal()


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _unbroken(made: Mapping[int, Fields]) -> tuple[tuple[Fields, ...], bool]:
    """Return the decisions up to the first that is missing, and whether there are more."""
    last = next(n for n in range(len(made) + 1) if n not in made)
    return tuple(made[n] for n in range(last)), last < len(made)


def _put(each: Found, id: int, db: sqlite3.Connection) -> None:
    scenario, fingerprint, seed, begun, ending, finished, commitment = each.play
    if each.broken:  # it did not come to its end with the decisions that are left
        ending = finished = ""
    db.execute(
        "INSERT INTO run (id, scenario, fingerprint, seed, begun, ending, finished, commitment)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (id, scenario, fingerprint, seed, begun, ending, finished, commitment),
    )
    db.executemany(
        "INSERT INTO decision (run, n, scene, move, made) VALUES (?, ?, ?, ?, ?)",
        [(id, *values) for values in each.decisions],
    )


def _bytes(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LARGEST)
