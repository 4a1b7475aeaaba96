"""Make the pictures of every screen, and sheets on which to look at many at a glance.

`make gallery ARGS="--sizes 1280x720 960x540 --texts 100 200 --languages fr en --themes day high"`,
or `python tests/window/gallery.py FOLDER …`. Without a folder, one is made outside the repository.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame  # noqa: E402

from sena_game import paths  # noqa: E402
from sena_game.game.settings import VALUES, Settings  # noqa: E402
from sena_game.screen.blocks import Screen  # noqa: E402
from sena_game.window.shots import safe_name  # noqa: E402
from sena_game.window.view import View  # noqa: E402
from tests.window.screens import shipped  # noqa: E402

ACROSS, DOWN, WIDE = 5, 6, 384  # pictures on a sheet, and how wide each is there


def drawn(
    screens: Sequence[Screen], size: tuple[int, int], settings: Settings
) -> Iterator[tuple[str, pygame.Surface]]:
    """Yield each screen at rest, and the further parts of those that are scrolled."""
    view, canvas = View(paths.assets(), size, calm=True), pygame.Surface(size, 0, 32)
    for number, screen in enumerate(screens, start=1):
        view.show(screen, settings, size, now=0)
        seconds = screen.countdown.seconds if screen.countdown else 0
        for part in range(9):
            view.draw(canvas, now=1e6, seconds=seconds)
            yield f"{number:03d}{'abcdefghi'[part] if part else ''}-{safe_name(screen.id)}", canvas
            before = dict(view.offsets)
            view.scroll(0.85, None)
            if view.offsets == before or any(id != "main" for id in set(view.offsets) - {*before}):
                break


class Sheets:
    """Contact sheets: many small pictures, each with its name under it."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder = folder
        self._small = (WIDE, WIDE * size[1] // size[0])
        self._font = pygame.font.Font(None, 18)
        self._count = 0
        self._sheet: pygame.Surface | None = None

    def add(self, name: str, picture: pygame.Surface) -> None:
        place = self._count % (ACROSS * DOWN)
        wide, high = self._small[0] + 8, self._small[1] + 22
        if self._sheet is None:
            self._sheet = pygame.Surface((ACROSS * wide, DOWN * high))
            self._sheet.fill("#555555")
        at = (place % ACROSS * wide + 4, place // ACROSS * high + 4)
        self._sheet.blit(pygame.transform.smoothscale(picture, self._small), at)
        written = self._font.render(name[:52], True, "#FFFFFF")
        self._sheet.blit(written, (at[0], at[1] + self._small[1] + 2))
        self._count += 1
        if self._count % (ACROSS * DOWN) == 0:
            self.save()

    def save(self) -> None:
        """Save what there is of the last sheet."""
        if self._sheet:
            number = (self._count - 1) // (ACROSS * DOWN) + 1
            pygame.image.save(self._sheet, self._folder / f"sheet-{number:02d}.png")
            self._sheet = None


def gallery(
    folder: Path, size: tuple[int, int], settings: Settings, *, whole: bool, only: str = ""
) -> int:
    """Save the sheets, and each picture when `whole`; return how many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    screens = [screen for screen in shipped(settings.language) if only in screen.id]
    sheets, count = Sheets(folder, size), 0
    for name, picture in drawn(screens, size, settings):
        count += 1
        if whole:
            pygame.image.save(picture, folder / f"{name}.png")
        sheets.add(name, picture)
    sheets.save()
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--sizes", nargs="*", default=["1280x720"])
    parser.add_argument("--texts", nargs="*", default=["100", "200"])
    parser.add_argument("--languages", nargs="*", default=["fr"], choices=VALUES["language"])
    parser.add_argument("--themes", nargs="*", default=["day"], choices=VALUES["theme"])
    parser.add_argument("--only", default="", help="screens whose name has this in it")
    parser.add_argument("--sheets", action="store_true", help="the sheets alone")
    options = parser.parse_args()
    pygame.display.init()
    pygame.font.init()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="sena-gallery-"))
    begun = time.perf_counter()
    for size, text, language, theme in product(
        options.sizes, options.texts, options.languages, options.themes
    ):
        settings = Settings(language=language, text_percent=int(text), theme=theme)
        wide, high = map(int, size.split("x"))
        there = folder / f"{size}-{text}-{language}-{theme}"
        made = gallery(there, (wide, high), settings, whole=not options.sheets, only=options.only)
        print(f"{made} pictures in {there} after {time.perf_counter() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
