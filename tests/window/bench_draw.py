"""Print how long a whole frame takes, caches warm and cold: python tests/window/bench_draw.py"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame  # noqa: E402

from sena_game.game.settings import Settings  # noqa: E402
from sena_game.window.view import View  # noqa: E402
from tests.window import samples  # noqa: E402

NAMES = ("DECISION", "SORTING", "TITLE", "DEBRIEF", "SETTINGS", "LONG")


def measure(name: str, size: tuple[int, int]) -> None:
    view, canvas = View(ROOT / "assets", size), pygame.Surface(size, 0, 32)
    start = time.perf_counter()
    view.show(getattr(samples, name), Settings(), size, now=0)
    planned = time.perf_counter()
    view.draw(canvas, now=1e6)
    first = time.perf_counter()
    times = []
    for _ in range(30):
        begun = time.perf_counter()
        view.draw(canvas, now=1e6)
        times.append(time.perf_counter() - begun)
    warm = sorted(times)[len(times) // 2]
    figures = (planned - start, first - planned, warm)
    print(f"{name:10}", *size, "plan, cold, warm ms:", *(f"{1000 * f:7.1f}" for f in figures))


def main() -> None:
    pygame.display.init()
    pygame.font.init()
    for size in ((1280, 720), (1920, 1080), (3840, 2160)):
        for name in NAMES:
            measure(name, size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"most memory so far: {memory} MB")


if __name__ == "__main__":
    main()
