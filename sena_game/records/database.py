"""The SQLite file of runs: which one to use, and how it is opened so that nothing made is lost.

A file that cannot be used is never opened for writing: it stays as it is, byte for byte.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from sena_game.records import rounds

Trouble = Literal["unreadable", "newer", "read-only", "full", "memory"]

FORMAT = 1
APPLICATION = 0x53454E41  # "SENA", kept in the file's header
BUSY_SECONDS = 5.0
SCARCE_BYTES = 128 * 1024  # below this, a failed write is blamed on the disk being full

SCHEMA = (
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {FORMAT}",
    # A seed is text because SQLite's numbers stop at 63 bits.
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY, scenario TEXT NOT NULL, fingerprint TEXT NOT NULL,
        seed TEXT NOT NULL, begun TEXT NOT NULL, ending TEXT NOT NULL DEFAULT '',
        finished TEXT NOT NULL DEFAULT '', commitment TEXT NOT NULL DEFAULT '')""",
    """CREATE TABLE decision (
        id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, n INTEGER NOT NULL,
        scene TEXT NOT NULL, move TEXT NOT NULL, made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0)""",
    "CREATE UNIQUE INDEX standing ON decision (run, n) WHERE NOT undone",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
# What came after the first version: added to a file that lacks it, which older versions still use.
# A run's result is what its debrief said, so that a menu need not play it again.
ADDED = (
    """CREATE TABLE IF NOT EXISTS result (
        run INTEGER PRIMARY KEY REFERENCES run, score INTEGER, red_lines INTEGER NOT NULL,
        levers TEXT NOT NULL)""",
    # The highest number a play that was erased had: another game may still be playing it, and
    # what it decides must not go to a play that is begun later.
    "CREATE TABLE IF NOT EXISTS erased (highest INTEGER NOT NULL)",
    # What could be read of a file set aside: done once, so that what is erased later stays so.
    "CREATE TABLE IF NOT EXISTS salvaged (file TEXT PRIMARY KEY, plays INTEGER NOT NULL)",
    *rounds.TABLES,
)
PROBES = (
    "SELECT id, scenario, fingerprint, seed, begun, ending, finished, commitment FROM run LIMIT 0",
    "SELECT id, run, n, scene, move, made, undone FROM decision LIMIT 0",
    "SELECT name, value FROM setting LIMIT 0",
)


@dataclass(frozen=True, slots=True)
class RecordProblem:
    """What a learner should know about the records; the sentence for `code` is in words."""

    code: Trouble
    path: Path
    salvaged: int = 0  # plays that could still be read of it, all or in part


def choose(folder: Path) -> tuple[Path, tuple[RecordProblem, ...]]:
    """Return the first file that can be used or made, and what is wrong with those before it."""
    problems: list[RecordProblem] = []
    for n in itertools.count(1):
        path = folder / ("runs.sqlite" if n == 1 else f"runs-{n}.sqlite")
        fault = judge(path)
        if fault is None:
            return path, tuple(problems)
        problems.append(RecordProblem(fault, path))
    raise AssertionError("counting ends only with a file")


def judge(path: Path) -> Literal["unreadable", "newer"] | None:
    """Return what prevents `path` from being used, None when nothing does."""
    for _ in range(5):
        before = _stamp(path)
        fault = _judge(path) if path.exists() else None
        # Otherwise another process was opening or closing the file meanwhile.
        if fault is None or before == _stamp(path):
            break
    return fault


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open `path`, made if missing; raise sqlite3.Error or OSError if it cannot be written."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _write_ahead(db)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten, not only forgotten
        with transaction(db):
            _lay_out(db)
        # Nothing but a write tells that a file is read-only. This one is not kept.
        db.execute("BEGIN IMMEDIATE")
        db.execute(f"PRAGMA user_version = {FORMAT}")
        db.execute("ROLLBACK")
    except BaseException:
        db.close()
        raise
    return db


def open_in_memory() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    _lay_out(db)
    return db


def copy_to_memory(path: Path) -> sqlite3.Connection | None:
    """Return a database in memory with what `path` holds; None when that cannot be read."""
    if not path.exists() or judge(path):
        return None
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(_open_for_reading(path)) as db:
            db.backup(memory)
        _lay_out(memory)
    except (sqlite3.DatabaseError, OSError):
        memory.close()
        return None
    return memory


def trouble(error: sqlite3.DatabaseError | OSError, folder: Path) -> Trouble:
    """Return why a write failed, as far as a learner can do something about it."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name == "SQLITE_FULL" or _is_full(folder):
        return "full"
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return "unreadable"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return "read-only"
    return "read-only" if isinstance(error, OSError) else "memory"


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; the right to write is taken first, so that nobody is refused midway."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # a full disk may have rolled it back already
            db.execute("ROLLBACK")
        raise


def _judge(path: Path) -> Literal["unreadable", "newer"] | None:
    try:
        with closing(_open_for_reading(path)) as db:
            return "unreadable" if _is_cut(path, db) else _fault(db)
    except (sqlite3.DatabaseError, OSError):
        return "unreadable"


def _fault(db: sqlite3.Connection) -> Literal["unreadable", "newer"] | None:
    version = _number(db, "PRAGMA user_version")
    application = _number(db, "PRAGMA application_id")
    if version == application == _number(db, "SELECT count(*) FROM sqlite_master") == 0:
        return None  # its making was interrupted
    if application != APPLICATION or version < FORMAT:
        return "unreadable"
    if version > FORMAT:
        return "newer"
    if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return "unreadable"
    for probe in PROBES:
        db.execute(probe)
    return None


def _is_cut(path: Path, db: sqlite3.Connection) -> bool:
    """Find what SQLite does not: a last page cut short, which it takes to end in zeros.

    The file itself is not opened: to close it would drop this process's other locks on it.
    """
    size = path.stat().st_size
    if _has_log(path):  # what is missing may still be there, and SQLite will see to it
        return False
    return size % _number(db, "PRAGMA page_size") != 0


def _open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a file without changing it, nor leaving anything beside it if that can be helped."""
    if _has_log(path):
        if path.stat().st_size == 0:
            raise OSError("beside an empty file, SQLite deletes the log")
        try:
            return _read_only(path, "mode=ro")
        except sqlite3.OperationalError:
            pass  # there is no room or no right to read the log
    return _read_only(path, "mode=ro&immutable=1")


def _read_only(path: Path, mode: str) -> sqlite3.Connection:
    text = quote(path.absolute().as_posix())
    where = f"file://{'' if text.startswith('/') else '/'}{text}?{mode}"  # file:///C:/… too
    db = sqlite3.connect(where, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        db.execute("SELECT count(*) FROM sqlite_master")
    except BaseException:
        db.close()
        raise
    return db


def _write_ahead(db: sqlite3.Connection) -> None:
    """Two processes that make the same file at once refuse each other here without waiting."""
    for _ in range(20):
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not str(error.sqlite_errorname).startswith("SQLITE_BUSY"):
                raise
        # This does wait its turn.
        db.execute("BEGIN EXCLUSIVE")
        db.execute("ROLLBACK")
    db.execute("PRAGMA journal_mode = WAL")


def _lay_out(db: sqlite3.Connection) -> None:
    if _number(db, "PRAGMA user_version") == 0:
        for statement in SCHEMA:
            db.execute(statement)
    for statement in ADDED:
        db.execute(statement)


def _number(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _stamp(path: Path) -> tuple[object, ...]:
    try:
        facts = path.stat()
        return facts.st_size, facts.st_mtime_ns, _has_log(path)
    except OSError:
        return ()


def _is_full(folder: Path) -> bool:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    # Here because it takes longer to import than a store to open, and is seldom needed.
    import shutil

    try:
        return shutil.disk_usage(folder).free < SCARCE_BYTES
    except OSError:
        return False
