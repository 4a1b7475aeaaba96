"""What a play missed, and what was answered when that came back days later."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

# Added to the file of runs: an earlier version leaves them alone.
TABLES = (
    """CREATE TABLE IF NOT EXISTS missed (
        run INTEGER PRIMARY KEY REFERENCES run, levers TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS reminded (
        id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, lever TEXT NOT NULL,
        scenario TEXT NOT NULL, reminder TEXT NOT NULL, option TEXT NOT NULL,
        correct INTEGER NOT NULL, answered TEXT NOT NULL)""",
)
MISSED = (
    "SELECT run.id, run.scenario, run.finished, missed.levers FROM missed"
    " JOIN run ON run.id = missed.run WHERE run.ending != '' ORDER BY run.id < 0, abs(run.id)"
)
REMINDED = (
    "SELECT run, lever, scenario, reminder, option, correct, answered FROM reminded ORDER BY id"
)
# Finished plays whose missed levers are not known: those of an earlier version.
UNKNOWN = " WHERE ending != '' AND NOT EXISTS (SELECT 1 FROM missed WHERE run = run.id) ORDER BY id"


@dataclass(frozen=True, slots=True)
class Missed:
    """The levers a finished run missed, the one to be reminded of first at the head."""

    run: int
    scenario: str
    finished: datetime
    levers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reminded:
    """One answer to a reminder of `scenario`, about a lever that `run` missed."""

    run: int
    lever: str
    scenario: str
    reminder: str
    option: str
    correct: bool
    answered: datetime


def keep_missed(db: sqlite3.Connection, at: int | None, levers: tuple[str, ...]) -> None:
    # Of a run that is still there: another process may have erased it.
    sql = "INSERT OR REPLACE INTO missed (run, levers) SELECT id, ? FROM run WHERE id = ?"
    db.execute(sql, (" ".join(levers), at))


def keep_reminded(db: sqlite3.Connection, at: int | None, answer: Reminded) -> None:
    sql = (
        "INSERT INTO reminded (run, lever, scenario, reminder, option, correct, answered)"
        " SELECT id, ?, ?, ?, ?, ?, ? FROM run WHERE id = ?"
    )
    about = (answer.lever, answer.scenario, answer.reminder, answer.option, int(answer.correct))
    db.execute(sql, (*about, answer.answered.isoformat(), at))


def read_missed(row: tuple[str, ...]) -> Missed | None:
    """Return what a row says; None when it makes no sense."""
    run, scenario, finished, levers = row
    moment = _moment(finished)
    return Missed(int(run), scenario, moment, tuple(levers.split())) if moment else None


def read_reminded(row: tuple[str, ...]) -> Reminded | None:
    """Return what a row says; None when it makes no sense."""
    run, lever, scenario, reminder, option, correct, answered = row
    moment = _moment(answered)
    if moment is None:
        return None
    return Reminded(int(run), lever, scenario, reminder, option, bool(correct), moment)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
