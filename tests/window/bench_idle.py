"""Measure what the game costs at a decision, where nothing moves: processor and memory.

Run `python tests/window/bench_idle.py [--seconds 30]` under a display, with xdotool. It prints;
it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def spent(pid: int) -> float:
    """Return the seconds of processor a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Return the memory a process holds, in mebibytes."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as home:
        game = subprocess.Popen(
            [sys.executable, "-m", "sena_game"], env=os.environ | {"SENA_HOME": home}
        )
        try:
            found = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(game.pid)]
            window = subprocess.run(found, capture_output=True, text=True, check=True, timeout=10)
            subprocess.run(["xdotool", "windowfocus", window.stdout.split()[0]], check=True)
            time.sleep(1)
            subprocess.run(["xdotool", "key", "Return"], check=True)
            time.sleep(4)
            before = spent(game.pid)
            time.sleep(seconds)
            share = (spent(game.pid) - before) / seconds
            print(f"idle at a decision: {share:.2%} of a core over {seconds:.0f} s")
            print(f"memory: {resident(game.pid)} MB")
        finally:
            game.kill()
            game.wait()


if __name__ == "__main__":
    main()
