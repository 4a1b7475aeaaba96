"""Ralph, a real store of learning records, on one file: run by its own Python, not by the game's.

python ralph_server.py FOLDER PORT

Its own way of keeping statements in a file takes a single request, so this one appends to it.
While FOLDER/hold is there, what was kept is not answered; while FOLDER/wait is, nothing is kept.
"""

# What it imports is installed apart: see tests/lrs/ralph.lock.
# mypy: ignore-errors

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

FOLDER, PORT = Path(sys.argv[1]), int(sys.argv[2])
KEPT = FOLDER / "statements.jsonl"
os.environ.update(
    RALPH_APP_DIR=str(FOLDER),
    RALPH_AUTH_FILE=str(FOLDER / "auth.json"),
    RALPH_HISTORY_FILE=str(FOLDER / "history.json"),
    RALPH_RUNSERVER_BACKEND="fs",
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH=str(FOLDER),
    RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE=KEPT.name,
)

import bcrypt  # noqa: E402
import uvicorn  # noqa: E402
from ralph.backends import loader  # noqa: E402
from ralph.backends.lrs.fs import FSLRSBackend  # noqa: E402


class Appending(FSLRSBackend):
    """Statements one after the other, on disk before they are acknowledged."""

    def write(self, data, *_, **__):
        told = [json.dumps(each) for each in data]
        while (FOLDER / "wait").exists():
            (FOLDER / "waits").touch()
            time.sleep(0.005)
        with KEPT.open("ab", buffering=0) as file:
            file.write("".join(f"{each}\n" for each in told).encode())
            os.fsync(file.fileno())
        while (FOLDER / "hold").exists():
            time.sleep(0.005)
        return len(told)

    def append_to_history(self, *_):
        """Ralph's note of what was read and written, which nothing asks for here."""


def know_user() -> None:
    agent = {"objectType": "Agent", "account": {"homePage": "https://lrs.example", "name": "sena"}}
    who = {
        "username": "sena",
        "hash": bcrypt.hashpw(b"secret", bcrypt.gensalt(4)).decode(),
        "scopes": ["statements/write", "statements/read"],
        "agent": agent,
    }
    (FOLDER / "auth.json").write_text(json.dumps([who]))


def drop_cut_line() -> None:
    """Leave out what a kill cut short: it was never acknowledged."""
    KEPT.touch()
    whole = KEPT.read_bytes()
    KEPT.write_bytes(whole[: whole.rfind(b"\n") + 1])


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    know_user()
    drop_cut_line()
    loader.get_lrs_backends = lambda: {"fs": Appending}
    uvicorn.run("ralph.api:app", host="127.0.0.1", port=PORT, log_level="error")
