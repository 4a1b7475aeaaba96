"""Real folders of every kind that records may meet."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sena_game.play.run import Decision, Run

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
RUN = Run("toile-recrute", "f1", 7, ())
THREE = tuple(Decision(f"scene-{n}", f"choose option-{n}") for n in range(3))

IN_CI = bool(os.environ.get("CI"))
SMALL = 256 * 1024
SHARED_MEMORY = Path("/dev/shm")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that is soon full: mounted for one test or, in a container under CI, its /dev/shm."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if _as_root("mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(disk)):
        yield disk
        _as_root("umount", "--lazy", str(disk))
    elif IN_CI and SHARED_MEMORY.is_mount() and shutil.disk_usage(SHARED_MEMORY).total < 2**28:
        disk = Path(tempfile.mkdtemp(dir=SHARED_MEMORY))
        yield disk
        shutil.rmtree(disk)
    elif IN_CI and sys.platform == "linux":
        pytest.fail("under CI no test is left out, and there is no small disk to be had here")
    else:
        pytest.skip("a small disk can only be mounted by root, on Linux")


@pytest.fixture
def lockable() -> Iterator[tuple[Path, Callable[[], None]]]:
    """A folder, and what makes it read-only until the end of the test, for root as well."""
    if not hasattr(os, "geteuid"):
        pytest.skip("here a folder is made read-only by an administrator alone")
    # Not tmp_path, which is closed to anyone else, and root has to be someone else for a while.
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    user = os.geteuid()

    def lock() -> None:
        folder.chmod(0o555)
        if user == 0:
            os.seteuid(65534)

    yield folder, lock
    os.seteuid(user)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def _as_root(*command: str) -> bool:
    """Do it if that takes no password; outside CI nobody's sudo is used."""
    if sys.platform != "linux" or (os.geteuid() != 0 and not IN_CI):
        return False
    whole = command if os.geteuid() == 0 else ("sudo", "-n", *command)
    try:
        return subprocess.run(whole, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def edited(folder: Path, sql: str, *values: object) -> None:
    """Change a file of records behind the back of the game."""
    with closing(sqlite3.connect(folder / "runs.sqlite")) as db, db:
        db.execute(sql, values)
