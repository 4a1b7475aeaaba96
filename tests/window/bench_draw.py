"""Measure drawing in a real window: scene changes, memory, and how even the animation is.

Run `python tests/window/bench_draw.py [--sizes 1920x1080 3840x2160] [--seconds 20] [--every 1]`
under a display of 3840 × 2160 with two cores. It prints; it asserts nothing.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame  # noqa: E402

FLIPS: list[float] = []


class Watched(pygame.Window):
    """A window that notes when it is drawn."""

    def flip(self) -> None:
        super().flip()
        FLIPS.append(time.perf_counter())


pygame.Window = Watched  # type: ignore[misc]

from sena_game import paths  # noqa: E402
from sena_game.game.autoplay import Selfplay  # noqa: E402
from sena_game.game.settings import Settings  # noqa: E402
from sena_game.library.walkthrough import read_walkthrough  # noqa: E402
from sena_game.screen.blocks import Screen  # noqa: E402
from sena_game.window.app import SMALLEST, Game  # noqa: E402
from sena_game.window.layout import behind  # noqa: E402
from sena_game.window.loop import Loop  # noqa: E402
from sena_game.window.window import Window  # noqa: E402
from sena_game.words import load_words  # noqa: E402
from tests.game.conftest import new_game  # noqa: E402
from tests.window.screens import shipped  # noqa: E402


class Show:
    """A game that shows what it is told to: the time of the rules is not that of the window."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.settings = Settings()
        self.words = load_words("fr", paths.assets() / "words")
        self.finished = False

    def answer(self, control: str) -> None: ...
    def close(self) -> None: ...


def opened(game: Game, size: tuple[int, int]) -> Window:
    return Window(game, paths.assets(), size=size, smallest=SMALLEST, clock=time.perf_counter)


def changes(
    screens: Sequence[Screen], size: tuple[int, int], *, anew: bool
) -> tuple[list[float], list[float], list[float], list[float]]:
    """Return how long each change of screen takes, how much of the processor, and each frame after.

    Last, how long until its place is there too. `anew`: no place but the one that is seen was
    ever drawn before. In milliseconds.
    """
    show = Show(screens[0])
    window = opened(show, size)
    window.refresh()
    window.frame()
    taken, spent, frames, placed = [], [], [], []
    for screen in screens:
        if anew:
            window.view.pictures.forget_towns(but=seen(window))
        show.screen = screen
        begun, worked = time.perf_counter(), time.process_time()
        window.refresh()
        window.frame()
        taken.append(1000 * (time.perf_counter() - begun))
        spent.append(1000 * (time.process_time() - worked))
        for _ in range(3):
            again = time.perf_counter()
            window.frame()
            frames.append(1000 * (time.perf_counter() - again))
            pygame.event.pump()
        if window.view.pictures.coming:
            window.view.pictures.settle()
            placed.append(1000 * (time.perf_counter() - begun))
            window.frame()
    window.close()
    return taken, spent, frames, placed


def seen(window: Window) -> str:
    """Return the place that is seen now."""
    return behind(window.view.plan) if window.view.plan else ""


def animation(size: tuple[int, int], seconds: float) -> list[float]:
    """Return the milliseconds between two frames while something moves, in the game's own loop."""
    file = paths.scenarios() / "toile-recrute" / "walkthroughs"
    moves = read_walkthrough(sorted(file.glob("*.yaml"))[0]).moves
    with tempfile.TemporaryDirectory() as folder:
        game = Selfplay(new_game(Path(folder)), moves)
        window = opened(game, size)
        window.refresh()
        window.frame()
        ends = time.perf_counter() + seconds
        spans: list[float] = []
        last: list[tuple[int, float, object]] = []

        def look() -> bool:
            now = time.perf_counter()
            game.finished = game.finished or now > ends
            return False

        loop = Loop(game, window, paths.assets(), look)
        tell = window.tell

        def told() -> None:
            """After each frame: whether another one was due."""
            tell()
            now, shown = FLIPS[-1], window.shown
            if last and last[-1][0] < len(FLIPS) and last[-1][2] is shown:
                spans.append(1000 * (now - last[-1][1]))
            last[:] = []
            if window.view.moving(now) or window.view.stirring(now):
                last.append((len(FLIPS), now, shown))

        window.tell = told  # type: ignore[method-assign]
        loop.run()
        window.close()
        game.close()
    return spans


def told(name: str, figures: list[float]) -> None:
    figures = sorted(figures)
    if not figures:
        return
    at = {
        share: figures[min(len(figures) - 1, int(len(figures) * share))] for share in (0.95, 0.99)
    }
    middle = statistics.median(figures)
    shares = f"median {middle:6.1f}, p95 {at[0.95]:6.1f}, p99 {at[0.99]:6.1f}"
    print(f"{name:34} {len(figures):5} times: {shares}, worst {figures[-1]:6.1f} ms", flush=True)


def memory() -> str:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return " ".join(
        line.replace("\t", " ") for line in lines if line.startswith(("VmHWM", "VmRSS"))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", default=["1920x1080", "3840x2160"])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--every", type=int, default=1, help="of the screens, one in so many")
    options = parser.parse_args()
    # In another process: what the rules remember is not the memory of the window.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as other:
        screens = other.submit(shipped, "fr").result()[:: options.every]
    print("before any window:", memory())
    for written in options.sizes:
        wide, high = map(int, written.split("x"))
        for anew in (False, True):
            taken, spent, frames, placed = changes(screens, (wide, high), anew=anew)
            told(f"{written} change{', place anew' if anew else ''}", taken)
            told("  processor", spent)
            told(f"{written} frame while it comes", frames)
            told("  until its place is there", placed)
            print(memory())
        if options.seconds:
            told(f"{written} between two frames", animation((wide, high), options.seconds))
            print(memory())


if __name__ == "__main__":
    main()
