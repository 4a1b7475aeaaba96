"""What stores of learning records already have, and the key that hides who the learner is.

What is left to send is not kept here: it is all that the records hold, less what is noted as
there. So nothing is lost by being offline, and a play that is erased is sent no more.
"""

from __future__ import annotations

import hmac
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

FILE = "outbox.sqlite"
BUSY_SECONDS = 2.0
SCHEMA = (
    "CREATE TABLE IF NOT EXISTS secret (only INTEGER PRIMARY KEY CHECK (only = 1), key BLOB)",
    """CREATE TABLE IF NOT EXISTS stored (
        store TEXT NOT NULL, statement TEXT NOT NULL, PRIMARY KEY (store, statement)
    ) WITHOUT ROWID""",
)


class OutboxError(Exception):
    """The outbox cannot be used; `busy` when something else is sending from it."""

    def __init__(self, path: Path, *, busy: bool) -> None:
        self.path = path
        self.busy = busy
        super().__init__(str(path))


def forget(folder: Path) -> None:
    """Drop the key and all that was noted: plays made from now on are someone else's."""
    with suppress(OSError):  # where another process is sending, on Windows
        (folder / FILE).unlink()


class Outbox:
    """One connection, which nothing else may have at the same time, until `close`.

    Two that send at once could give a store the same statement at the same moment.
    """

    def __init__(self, folder: Path, new_key: Callable[[], bytes]) -> None:
        self.path = folder / FILE
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._db = self._open()
        except OSError:
            raise OutboxError(self.path, busy=False) from None
        with self._db:
            self._db.execute("INSERT OR IGNORE INTO secret VALUES (1, ?)", (new_key(),))

    def close(self) -> None:
        self._db.close()

    def pseudonym(self, learner: str = "") -> str:
        """Return what stands for a learner: always the same, and nobody's without the key."""
        ((key,),) = self._db.execute("SELECT key FROM secret").fetchall()
        return hmac.new(key, f"learner {learner}".encode(), "sha256").hexdigest()[:32]

    def stored(self, store: str) -> frozenset[str]:
        """Return the statements that a store is known to have."""
        rows = self._db.execute("SELECT statement FROM stored WHERE store = ?", (store,))
        return frozenset(id for (id,) in rows)

    def note(self, store: str, statements: Iterable[str]) -> None:
        """Note that a store has these; they are on disk when this returns."""
        rows = [(store, id) for id in statements]
        with self._db:
            self._db.executemany("INSERT OR IGNORE INTO stored VALUES (?, ?)", rows)

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
        try:
            # Held until it is closed, or until the process is gone, whatever ended it.
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("BEGIN EXCLUSIVE")
            for statement in SCHEMA:
                db.execute(statement)
            db.commit()
            self.path.chmod(0o600)
        except BaseException as error:
            db.close()
            if isinstance(error, sqlite3.DatabaseError):
                busy = str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY")
                raise OutboxError(self.path, busy=busy) from None
            raise
        return db
