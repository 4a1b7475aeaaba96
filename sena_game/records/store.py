"""Runs, saved as they are played: each decision is on disk before the town answers.

When the disk refuses, the store goes on in memory and says so once. What it could not write is
tried again, in order, with each later write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sena_game.play.run import Decision, Run
from sena_game.records.database import (
    RecordProblem as RecordProblem,
)
from sena_game.records.database import (
    choose,
    copy_to_memory,
    open_for_writing,
    open_in_memory,
    transaction,
    trouble,
)

# Something to write about a run, given its id in that database; a run's beginning returns it.
Write = Callable[[sqlite3.Connection, int | None], int | None]
# Rows of these are about one run.
OF_RUN = (("decision", "run"), ("result", "run"), ("run", "id"))
RUN = "SELECT id, scenario, fingerprint, seed, begun, ending, finished, commitment FROM run"


@dataclass(frozen=True, slots=True)
class SavedRun:
    """A run as recorded; `ending` is empty until it is finished."""

    id: int
    run: Run
    begun: datetime
    last: datetime  # when it was begun, last decided or finished
    ending: str = ""
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a finished run was worth: its score if it has one, and the levers it pulled well."""

    score: int | None
    red_lines: int = 0
    levers: tuple[str, ...] = ()


def open_store(folder: Path) -> Store:
    """Open the records of `folder`. Never raises: what is wrong is in the store's `notices`."""
    return Store(folder)


def open_scratch(folder: Path) -> Store:
    """Open records that nothing keeps, with the settings of `folder`, which is only read."""
    return _Scratch(folder)


class Store:
    """One connection to the records, until `close`."""

    def __init__(self, folder: Path) -> None:
        self.where = folder / "runs.sqlite"
        self._notices: list[RecordProblem] = []
        self._writes: list[tuple[int, Write]] = []  # all of this session's, with each one's run
        self._written = 0  # how many of them are on disk
        self._ids: dict[int, int] = {}  # of the runs begun in this session: own id, id on disk
        self._begun = 0
        self._disk: sqlite3.Connection | None = None
        self._memory: sqlite3.Connection | None = None
        try:
            self._disk = self._open()
        except (sqlite3.DatabaseError, OSError) as error:
            self._go_on_in_memory(error)

    @property
    def notices(self) -> tuple[RecordProblem, ...]:
        return tuple(self._notices)

    @property
    def saved(self) -> bool:
        """Whether all that was given to this store is on disk."""
        return self._written == len(self._writes)

    def close(self) -> None:
        for db in (self._disk, self._memory):
            if db:
                db.close()

    def begin(self, run: Run, now: datetime) -> int:
        """Record a run and the decisions it has already; return its id."""
        # Below zero until the disk has given it a number, so that it can be nobody else's.
        self._begun += 1
        own = -self._begun
        self._write(own, lambda db, at: _begin(db, at, run, now))
        return self._ids.get(own, own)

    def journal(self, run_id: int, n: int, decision: Decision, now: datetime) -> None:
        """Record the run's decision `n`, counted from 0, instead of that one and any after it."""

        def write(db: sqlite3.Connection, at: int | None) -> None:
            _take_back(db, at, n)
            _journal(db, at, n, decision, now)

        self._write(run_id, write)

    def take_back(self, run_id: int, n: int) -> None:
        """Leave decision `n` and those after it out of the run, which is no longer finished.

        They stay in the file, since what a learner tried first is worth knowing.
        """
        self._write(run_id, lambda db, at: _take_back(db, at, n))

    def finish(self, run_id: int, ending: str, now: datetime) -> None:
        sql = "UPDATE run SET ending = ?, finished = ? WHERE id = ?"
        self._write(run_id, lambda db, at: _do(db, sql, ending, now.isoformat(), at))

    def commit(self, run_id: int, commitment: str) -> None:
        """Record what the learner means to do on Monday."""
        sql = "UPDATE run SET commitment = ? WHERE id = ?"
        self._write(run_id, lambda db, at: _do(db, sql, commitment, at))

    def keep_result(self, run_id: int, result: Result) -> None:
        """Record what a finished run was worth."""
        sql = "INSERT OR REPLACE INTO result (run, score, red_lines, levers) VALUES (?, ?, ?, ?)"
        told = (result.score, result.red_lines, " ".join(result.levers))
        self._write(run_id, lambda db, at: _do(db, sql, at, *told))

    def results(self) -> dict[int, Result]:
        """Return what is known of finished runs, by the id of each."""
        rows = self._rows("SELECT run, score, red_lines, levers FROM result ORDER BY run")
        return {int(run): _result(*told) for run, *told in rows}

    def erase(self, run_id: int) -> None:
        """Take a run out of the file for good, with all that was decided in it."""
        self._write(run_id, lambda db, at: _erase(db, at))
        self._scrub()

    def erase_all(self) -> None:
        """Take every run out of the file for good; settings stay."""

        def write(db: sqlite3.Connection, at: int | None) -> None:
            for table, _ in OF_RUN:
                db.execute(f"DELETE FROM {table}")

        self._write(0, write)
        self._scrub()

    def keep_settings(self, settings: Mapping[str, str]) -> None:
        """Record these settings; those not named stay as they were."""
        rows = list(settings.items())
        sql = "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"

        def write(db: sqlite3.Connection, at: int | None) -> None:
            db.executemany(sql, rows)

        self._write(0, write)

    def settings(self) -> dict[str, str]:
        rows = self._rows("SELECT name, value FROM setting ORDER BY name")
        return {name: value for name, value in rows}

    def runs(self) -> tuple[SavedRun, ...]:
        """Return every run, in the order in which they were begun."""
        return self._saved(f"{RUN} ORDER BY begun, id")

    def any_play(self) -> bool:
        """Tell whether anything was ever decided in a run that is still here."""
        return bool(self._rows("SELECT 1 FROM decision WHERE NOT undone LIMIT 1"))

    def load(self, run_id: int) -> SavedRun | None:
        found = self._saved(f"{RUN} WHERE id = ?", self._ids.get(run_id, run_id))
        return found[0] if found else None

    def unfinished(self, scenario: str) -> SavedRun | None:
        """Return the scenario's latest run that has a decision, unless it came to its end."""
        found = self._saved(
            f"{RUN} WHERE scenario = ? AND EXISTS"
            " (SELECT 1 FROM decision WHERE run = run.id AND NOT undone)"
            " ORDER BY begun DESC, id DESC LIMIT 1",
            scenario,
        )
        return found[0] if found and not found[0].ending else None

    def left(self) -> tuple[SavedRun, ...]:
        """Return the unfinished run of each scenario that has one, the latest played first."""
        rows = self._rows("SELECT DISTINCT scenario FROM run ORDER BY scenario")
        found = [run for (scenario,) in rows if (run := self.unfinished(scenario))]
        return tuple(sorted(found, key=lambda run: run.last, reverse=True))

    def _scrub(self) -> None:
        """Leave nothing of what was erased in the file beside, where SQLite writes first."""
        if self._disk and not self._memory:
            # Another game that is reading meanwhile keeps it a while: it is emptied later.
            with suppress(sqlite3.DatabaseError):
                self._disk.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _write(self, run_id: int, write: Write) -> None:
        self._writes.append((run_id, write))
        try:
            self._catch_up()
        except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
            self._writes.pop()
            raise
        except (sqlite3.DatabaseError, OSError) as error:
            if self._memory:
                self._apply(self._memory, self._writes[-1:])
            else:
                self._go_on_in_memory(error)

    def _catch_up(self) -> None:
        """Put on disk whatever is not there yet: all of it, or nothing."""
        disk = self._disk = self._disk or self._open()
        with transaction(disk):
            ids = self._apply(disk, self._writes[self._written :])
        self._ids |= ids
        self._written = len(self._writes)
        if self._memory:
            self._memory.close()
            self._memory = None

    def _open(self) -> sqlite3.Connection:
        self.where, problems = choose(self.where.parent)
        self._notices += [each for each in problems if each not in self._notices]
        return open_for_writing(self.where)

    def _apply(self, db: sqlite3.Connection, writes: list[tuple[int, Write]]) -> dict[int, int]:
        """Make `writes` in order; return the ids of the runs begun by them."""
        ids: dict[int, int] = {}
        for run_id, write in writes:
            at = ids.get(run_id) or self._ids.get(run_id, run_id)
            begun = write(db, None if at < 0 and db is self._disk else at)
            if begun is not None:
                ids[run_id] = begun
        return ids

    def _go_on_in_memory(self, error: sqlite3.DatabaseError | OSError) -> None:
        problem = RecordProblem(trouble(error, self.where.parent), self.where)
        if problem not in self._notices:
            self._notices.append(problem)
        self._memory = copy_to_memory(self.where)
        if self._memory:
            self._apply(self._memory, self._writes[self._written :])
        else:
            self._memory = open_in_memory()
            self._apply(self._memory, self._writes)

    def _rows(self, sql: str, *values: object) -> list[tuple[str, ...]]:
        if self._disk and not self._memory:
            try:
                return self._disk.execute(sql, values).fetchall()
            except sqlite3.ProgrammingError:
                raise
            except sqlite3.DatabaseError as error:
                self._go_on_in_memory(error)
        assert self._memory
        return self._memory.execute(sql, values).fetchall()

    def _saved(self, sql: str, *values: object) -> tuple[SavedRun, ...]:
        return tuple(run for row in self._rows(sql, *values) if (run := self._read(row)))

    def _read(self, row: tuple[str, ...]) -> SavedRun | None:
        """Return a run, or None when what is written of it makes no sense: it stays in the file."""
        try:
            return self._load(row)
        except ValueError:
            problem = RecordProblem("unreadable", self.where)
            if problem not in self._notices:
                self._notices.append(problem)
            return None

    def _load(self, row: tuple[str, ...]) -> SavedRun:
        id, scenario, fingerprint, seed, begun, ending, finished, commitment = row
        made = self._rows(
            "SELECT scene, move, made FROM decision WHERE run = ? AND NOT undone ORDER BY n", id
        )
        decisions = tuple(Decision(scene, move) for scene, move, _ in made)
        return SavedRun(
            id=int(id),
            run=Run(scenario, fingerprint, int(seed), decisions),
            begun=datetime.fromisoformat(begun),
            last=datetime.fromisoformat(finished or (made[-1][2] if made else begun)),
            ending=ending,
            commitment=commitment,
        )


class _Scratch(Store):
    """Records in memory only."""

    def _open(self) -> sqlite3.Connection:
        memory = copy_to_memory(self.where) or open_in_memory()
        for table, _ in OF_RUN:
            memory.execute(f"DELETE FROM {table}")
        return memory


def _begin(db: sqlite3.Connection, at: int | None, run: Run, now: datetime) -> int:
    row = db.execute(
        "INSERT INTO run (id, scenario, fingerprint, seed, begun) VALUES (?, ?, ?, ?, ?)",
        (at, run.scenario, run.fingerprint, str(run.seed), now.isoformat()),
    )
    assert row.lastrowid
    for n, decision in enumerate(run.decisions):
        _journal(db, row.lastrowid, n, decision, now)
    return row.lastrowid


def _journal(
    db: sqlite3.Connection, at: int | None, n: int, decision: Decision, now: datetime
) -> None:
    db.execute(
        "INSERT INTO decision (run, n, scene, move, made) VALUES (?, ?, ?, ?, ?)",
        (at, n, decision.scene, decision.move, now.isoformat()),
    )


def _take_back(db: sqlite3.Connection, at: int | None, n: int) -> None:
    db.execute("UPDATE decision SET undone = 1 WHERE run = ? AND n >= ? AND NOT undone", (at, n))
    db.execute("DELETE FROM result WHERE run = ?", (at,))
    db.execute("UPDATE run SET ending = '', finished = '' WHERE id = ?", (at,))


def _erase(db: sqlite3.Connection, at: int | None) -> None:
    for table, column in OF_RUN:
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (at,))


def _result(score: object, red_lines: object, levers: object) -> Result:
    known = None if score is None else int(str(score))
    return Result(known, int(str(red_lines)), tuple(str(levers).split()))


def _do(db: sqlite3.Connection, sql: str, *values: object) -> None:
    db.execute(sql, values)
