"""Runs, saved as they are played: each decision is on disk before the town answers.

When the disk refuses, the store goes on in memory and says so once. What it could not write is
tried again, in order, with each later write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sena_game.play.run import Decision, Run
from sena_game.records import rounds, salvage
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
from sena_game.records.sentences import bounded

# Something to write about a run, given its id in that database; a run's beginning returns it.
Write = Callable[[sqlite3.Connection, int | None], int | None]
# Rows of these are about one run.
OF_RUN = (
    *(("decision", "run"), ("result", "run"), ("missed", "run"), ("reminded", "run")),
    ("run", "id"),
)
# Numbers tell which run came first, which a clock set back would not. Those below zero are not on
# disk yet, and so the latest.
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
    made: tuple[datetime, ...] = ()  # when each decision was


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
        """Record what the learner means to do on Monday: a lever by its id, or their own words."""
        sql = "UPDATE run SET commitment = ? WHERE id = ?"
        self._write(run_id, lambda db, at: _do(db, sql, bounded(commitment), at))

    def keep_result(self, run_id: int, result: Result) -> None:
        """Record what a finished run was worth."""
        sql = (
            "INSERT OR REPLACE INTO result (run, score, red_lines, levers)"
            " SELECT id, ?, ?, ? FROM run WHERE id = ?"
        )
        told = (result.score, result.red_lines, " ".join(result.levers))
        self._write(run_id, lambda db, at: _do(db, sql, *told, at))

    def results(self) -> dict[int, Result]:
        """Return what is known of finished runs, by the id of each."""
        rows = self._rows("SELECT run, score, red_lines, levers FROM result ORDER BY run")
        return {int(run): _result(*told) for run, *told in rows}

    def keep_missed(self, run_id: int, levers: tuple[str, ...]) -> None:
        """Record the levers that a finished run missed, the first to come back at the head."""
        self._write(run_id, lambda db, at: rounds.keep_missed(db, at, levers))

    def missed(self) -> tuple[rounds.Missed, ...]:
        """Return what finished runs missed, as far as it is known, the latest run last."""
        found = (rounds.read_missed(row) for row in self._rows(rounds.MISSED))
        return tuple(each for each in found if each)

    def unknown(self) -> tuple[SavedRun, ...]:
        """Return the finished runs of which it is not known what they missed."""
        return self._saved(RUN + rounds.UNKNOWN)

    def keep_reminded(self, answer: rounds.Reminded) -> None:
        """Record an answer to a reminder."""
        self._write(answer.run, lambda db, at: rounds.keep_reminded(db, at, answer))

    def reminded(self) -> tuple[rounds.Reminded, ...]:
        """Return every answer to a reminder, in the order in which they were given."""
        found = (rounds.read_reminded(row) for row in self._rows(rounds.REMINDED))
        return tuple(each for each in found if each)

    def erase(self, *run_ids: int) -> None:
        """Take runs out of the file for good, with all that was decided in them."""
        for run_id in run_ids:
            self._write(run_id, lambda db, at: _erase(db, at))
        self._scrub()

    def erase_all(self) -> None:
        """Take every run out of the file for good; settings stay."""

        def write(db: sqlite3.Connection, at: int | None) -> None:
            _note_highest(db)
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
        return self._saved(f"{RUN} ORDER BY id < 0, abs(id)")

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
            " ORDER BY id < 0 DESC, abs(id) DESC LIMIT 1",
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
        db = open_for_writing(self.where)
        try:
            with transaction(db):
                self._tell(_salvaged(problems, db))
        except BaseException:
            db.close()
            raise
        return db

    def _tell(self, problems: Iterable[RecordProblem]) -> None:
        told = {(each.code, each.path) for each in self._notices}
        self._notices += [each for each in problems if (each.code, each.path) not in told]

    def _apply(self, db: sqlite3.Connection, writes: list[tuple[int, Write]]) -> dict[int, int]:
        """Make `writes` in order; return the ids of the runs begun by them."""
        ids: dict[int, int] = {}
        for run_id, write in writes:
            at = ids.get(run_id) or self._ids.get(run_id, run_id)
            begun = write(db, None if at < 0 and db is self._disk else at)
            if begun is not None:
                ids |= {run_id: begun, at: begun}
        return ids

    def _go_on_in_memory(self, error: sqlite3.DatabaseError | OSError) -> None:
        code, failed = trouble(error, self.where.parent), self.where
        copied = copy_to_memory(self.where)
        self._memory = copied or open_in_memory()
        _, aside = choose(self.where.parent)
        self._tell(_salvaged(aside, self._memory))
        self._tell((RecordProblem(code, failed),))
        if not copied:
            self._give_up_disk()
        self._apply(self._memory, self._writes[self._written :])

    def _give_up_disk(self) -> None:
        """Have all of this session written again, in the next file that can be used."""
        self._written = 0
        if self._disk:
            with suppress(sqlite3.DatabaseError):
                self._disk.close()
            self._disk = None

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
            self._tell((RecordProblem("unreadable", self.where),))
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
            made=tuple(datetime.fromisoformat(moment) for _, _, moment in made),
        )


class _Scratch(Store):
    """Records in memory only."""

    def _open(self) -> sqlite3.Connection:
        memory = copy_to_memory(self.where) or open_in_memory()
        for table, _ in OF_RUN:
            memory.execute(f"DELETE FROM {table}")
        return memory


def _salvaged(
    problems: Iterable[RecordProblem], db: sqlite3.Connection
) -> tuple[RecordProblem, ...]:
    """Put in `db` what can be read of the files set aside; return what is to be said of each."""
    told = []
    for each in problems:
        read = 0
        if each.code == "unreadable":
            with suppress(OSError):
                read = salvage.salvage(each.path, db)
        told.append(replace(each, salvaged=read))
    return tuple(told)


def _begin(db: sqlite3.Connection, at: int | None, run: Run, now: datetime) -> int:
    told = (run.scenario, run.fingerprint, str(run.seed), now.isoformat())
    id = _freed(db, at, told) if at else _next_id(db)
    db.execute(
        "INSERT INTO run (id, scenario, fingerprint, seed, begun) VALUES (?, ?, ?, ?, ?)",
        (id, *told),
    )
    for n, decision in enumerate(run.decisions):
        _journal(db, id, n, decision, now)
    return id


def _freed(db: sqlite3.Connection, at: int, told: tuple[str, ...]) -> int:
    """Return `at`, rid of what was salvaged of the same run; another number if it is taken."""
    sql = "SELECT scenario, fingerprint, seed, begun FROM run WHERE id = ?"
    there = db.execute(sql, (at,)).fetchone()
    if there and tuple(there) != told:
        return _next_id(db)
    for table, column in OF_RUN if there else ():
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (at,))
    return at


def _next_id(db: sqlite3.Connection) -> int:
    """Return a number that no run has or had."""
    numbers = "SELECT max(id) FROM run UNION ALL SELECT max(highest) FROM erased"
    return max(0, *(int(number or 0) for (number,) in db.execute(numbers))) + 1


def _note_highest(db: sqlite3.Connection) -> None:
    highest = _next_id(db) - 1
    db.execute("DELETE FROM erased")
    db.execute("INSERT INTO erased (highest) VALUES (?)", (highest,))


def _journal(
    db: sqlite3.Connection, at: int | None, n: int, decision: Decision, now: datetime
) -> None:
    # A run that another game has erased meanwhile is not written to any more.
    db.execute(
        "INSERT INTO decision (run, n, scene, move, made)"
        " SELECT id, ?, ?, ?, ? FROM run WHERE id = ?",
        (n, decision.scene, decision.move, now.isoformat(), at),
    )


def _take_back(db: sqlite3.Connection, at: int | None, n: int) -> None:
    db.execute("UPDATE decision SET undone = 1 WHERE run = ? AND n >= ? AND NOT undone", (at, n))
    for told in ("result", "missed"):
        db.execute(f"DELETE FROM {told} WHERE run = ?", (at,))
    db.execute("UPDATE run SET ending = '', finished = '' WHERE id = ?", (at,))


def _erase(db: sqlite3.Connection, at: int | None) -> None:
    _note_highest(db)
    for table, column in OF_RUN:
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (at,))


def _result(score: object, red_lines: object, levers: object) -> Result:
    known = None if score is None else int(str(score))
    return Result(known, int(str(red_lines)), tuple(str(levers).split()))


def _do(db: sqlite3.Connection, sql: str, *values: object) -> None:
    db.execute(sql, values)
