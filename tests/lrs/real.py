"""Ralph, a real store of learning records: started, killed, and what it keeps.

`make lrs` installs it in an environment of its own.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BIN = "Scripts" if sys.platform == "win32" else "bin"
PYTHON = ROOT / ".venv" / "lrs" / BIN / "python"
THERE = (ROOT / ".venv" / "lrs" / "ready").exists()
MISSING = "Ralph is not installed: make lrs"


class Ralph:
    """One store, in a folder, at an address that it keeps when it is started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept = folder / "statements.jsonl"
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/xAPI"

    def start(self) -> None:
        self.folder.mkdir(exist_ok=True)
        command = [str(PYTHON), str(HERE / "ralph_server.py"), str(self.folder), str(self.port)]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)
        for _ in range(600):
            if self._answers():
                return
            assert self._process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.1)
        raise AssertionError("Ralph does not answer")

    def kill(self) -> None:
        """End it as a power cut does."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def hold(self, how: str = "hold") -> None:
        """Do not answer (`hold`), or keep nothing either (`wait`), until it is let go."""
        (self.folder / how).touch()

    def waits(self) -> bool:
        """Tell whether it has statements in its hands that it does not keep."""
        return (self.folder / "waits").exists()

    def let_go(self) -> None:
        for how in ("hold", "wait", "waits"):
            (self.folder / how).unlink(missing_ok=True)

    def kept(self) -> list[dict[str, Any]]:
        """Return all that it keeps, as it is in its file."""
        lines = self._kept.read_bytes().split(b"\n") if self._kept.exists() else []
        return [json.loads(line) for line in lines[:-1]]

    def count(self) -> int:
        """Return how many it keeps."""
        return self._kept.read_bytes().count(b"\n") if self._kept.exists() else 0

    def ids(self) -> list[str]:
        return [each["id"] for each in self.kept()]

    def _answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/__lbheartbeat__", timeout=1)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True


def until(true: Callable[[], bool]) -> None:
    for _ in range(6000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came")


def sender(home: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start `sena runs …` on the records of `home`."""
    known = {"SENA_HOME": str(home), "SENA_LRS_USER": "sena", "SENA_LRS_PASSWORD": "secret"}
    return subprocess.Popen(
        [sys.executable, "-m", "sena_game", "runs", *arguments],
        cwd=ROOT,
        env={**os.environ, **known, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def send(home: Path, url: str, *more: str) -> tuple[int, str, str]:
    """Send all that is left; return the exit code and what was said."""
    process = sender(home, "send", url, *more)
    said, complained = process.communicate(timeout=120)
    return process.returncode, said, complained


def written(home: Path, file: Path) -> list[dict[str, Any]]:
    """Return the statements of all plays, through a file."""
    process = sender(home, "statements", "--output", str(file))
    _, complained = process.communicate(timeout=120)
    assert process.returncode == 0, complained
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
