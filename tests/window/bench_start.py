"""Measure the cold start: from the start of the process to the first frame shown.

Run `python tests/window/bench_start.py [--runs 10]` under a display. It prints; it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

# The program as it is, but for its first flip, which tells the time and the memory, and leaves.
WATCHED = """
import os, sys, time
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
class Watched(pygame.Window):
    def flip(self):
        super().flip()
        now = time.monotonic()
        peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
        print(now, int(peak.split()[1]) // 1024, flush=True)
        os._exit(0)
pygame.Window = Watched
from sena_game.cli import main
sys.exit(main([]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    taken, memory = [], []
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"SENA_HOME": home, "SDL_FRAMEBUFFER_ACCELERATION": "0"}
        for _ in range(runs):
            began = time.monotonic()
            program = [sys.executable, "-c", WATCHED]
            said = subprocess.run(
                program, env=environment, capture_output=True, text=True, check=True
            )
            shown, megabytes = said.stdout.split()
            taken.append(float(shown) - began)
            memory.append(int(megabytes))
    print(f"first frame: median {statistics.median(taken):.3f} s, best {min(taken):.3f} s")
    print(f"memory at its highest: {max(memory)} MB")


if __name__ == "__main__":
    main()
