"""Measure what the game costs where nothing moves: processor and memory, in several places.

Run `python tests/window/bench_idle.py [--seconds 30]` under a display, with xdotool; with a window
manager (openbox) it measures a minimised window too. It prints; it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# A gamepad that is not there, plugged in before the game begins.
PLUGGED = (
    "import sys, threading, time;"
    "from tests.window.plugged import VirtualPad;"
    "threading.Thread(target=lambda: (time.sleep(2), VirtualPad()), daemon=True).start();"
    "from sena_game.cli import main; sys.exit(main([]))"
)
SETTLED = 9  # seconds after which the weather is at rest


def spent(pid: int) -> float:
    """Return the seconds of processor a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Return the memory a process holds, in mebibytes."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


def hands(*action: str) -> str:
    command = ["xdotool", *action]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=10).stdout


def measured(where: str, game: subprocess.Popen[bytes], seconds: float) -> None:
    time.sleep(SETTLED)
    before = spent(game.pid)
    time.sleep(seconds)
    share = (spent(game.pid) - before) / seconds
    told = f"{share:.2%} of a core over {seconds:.0f} s, {resident(game.pid)} MB"
    print(f"idle {where}: {told}", flush=True)


def started(home: str, *, silent: bool, program: list[str]) -> tuple[subprocess.Popen[bytes], str]:
    """Open the game at its title; return it and its window."""
    env = os.environ | {"SENA_HOME": home}
    if silent:
        env["SDL_AUDIODRIVER"] = "none"
    game = subprocess.Popen([sys.executable, *program], env=env)
    found = hands("search", "--sync", "--onlyvisible", "--pid", str(game.pid)).split()[0]
    hands("windowfocus", found)
    time.sleep(1)
    hands("key", "Escape")  # past the questions of the first start
    return game, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--silent", action="store_true", help="as where there is no sound card")
    args = parser.parse_args()
    runs = (("", ["-m", "sena_game"]), (" with a gamepad", ["-c", PLUGGED]))
    for how, program in runs:
        with tempfile.TemporaryDirectory() as home:
            game, window = started(home, silent=args.silent, program=program)
            try:
                measured(f"at the title{how}", game, args.seconds)
                hands("windowfocus", window)
                hands("key", "Return")
                measured(f"in a scene{how}", game, args.seconds)
                if shutil.which("openbox") and not how:
                    minimised(game, window, args.seconds)
            finally:
                game.kill()
                game.wait()


def minimised(game: subprocess.Popen[bytes], window: str, seconds: float) -> None:
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        hands("windowminimize", "--sync", window)
        measured("minimised", game, seconds)
    finally:
        manager.terminate()
        manager.wait()


if __name__ == "__main__":
    main()
