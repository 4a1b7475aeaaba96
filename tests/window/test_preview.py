"""A scenario previewed in a real window while its file is saved, broken, mended and saved again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.small import ENDINGS, HEAD, TWO, written
from tests.window.test_real_game import hands
from tests.window.test_window import PATIENCE
from tests.window.test_window import display as display  # the X server of our own


class Author:
    """A window on a scenario, the hands to play it, and the pictures of what was shown."""

    def __init__(self, display: str, home: Path, *options: str) -> None:
        unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
        self.env = {k: v for k, v in os.environ.items() if k not in unwanted}
        self.env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(home)}
        self.folder = written(home / "pack", TWO)
        self.shots = home / "shots"
        program = [sys.executable, "-m", "sena_game", "preview", str(self.folder)]
        self.window = subprocess.Popen(
            [*program, "--shots", str(self.shots), *options], env=self.env
        )
        found = hands(self.env, "search", "--sync", "--onlyvisible", "--pid", str(self.window.pid))
        hands(self.env, "windowfocus", found.split()[0])

    def save(self, text: str) -> None:
        """Save as many editors do: beside, then in place of the old one."""
        beside = self.folder / "scenario.yaml.new"
        beside.write_text(HEAD + text + ENDINGS, encoding="utf-8")
        beside.replace(self.folder / "scenario.yaml")

    def press(self, key: str) -> None:
        hands(self.env, "key", key)

    def seen(self, number: int) -> str:
        """Wait for that screen, counted from 1; return its name."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for shot in self.shots.glob(f"{number:03d}-*.png"):
                return shot.stem.partition("-")[2]
            time.sleep(0.05)
        return ""

    def close(self) -> None:
        self.window.terminate()
        self.window.wait(timeout=PATIENCE)


@pytest.fixture
def author(display: str, tmp_path: Path) -> Iterator[Author]:
    opened = Author(display, tmp_path)
    yield opened
    opened.close()


def test_saving_reloads_breaking_is_told_and_mending_goes_on(author: Author) -> None:
    shown = [author.seen(1)]
    author.press("Return")
    shown.append(author.seen(2))
    author.save(TWO.replace("then: deux", "then: dex"))
    shown.append(author.seen(3))  # the same decision, under what is wrong
    author.save(TWO.replace("Tard", "Bien tard"))
    shown.append(author.seen(4))  # the same decision, mended
    author.press("2")
    shown.append(author.seen(5))
    author.press("F3")
    shown.append(author.seen(6))
    author.press("Escape")
    shown.append(author.seen(7))
    assert shown[:4] == ["title", "scene_un_0", "scene_un_0_broken", "scene_un_0"]
    assert shown[4:] == ["scene_deux_0", "scenes", "scene_deux_0"]
    assert author.window.poll() is None


def test_a_preview_may_begin_where_it_is_asked_to(display: str, tmp_path: Path) -> None:
    author = Author(display, tmp_path, "--at", "deux", "--lang", "en")
    assert author.seen(1) == "scene_deux_0"
    author.close()
    assert not (tmp_path / "runs.sqlite").exists()
