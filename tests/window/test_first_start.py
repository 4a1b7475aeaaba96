"""The first start in a real window: three questions, passed by one key, and never asked again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sena_game.records.store import open_store
from tests.window.test_real_game import hands
from tests.window.test_window import PATIENCE
from tests.window.test_window import display as display  # the X server of our own


@contextmanager
def opened(display: str, home: Path, *options: str) -> Iterator[tuple[dict[str, str], str]]:
    """Open the game as a learner does; yield its environment and its window."""
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(home)}
    game = subprocess.Popen([sys.executable, "-m", "sena_game", *options], env=env)
    try:
        window = hands(env, "search", "--sync", "--onlyvisible", "--pid", str(game.pid)).split()[0]
        hands(env, "windowfocus", window)
        yield env, window
    finally:
        game.terminate()
        game.wait(timeout=PATIENCE)


def titled(env: dict[str, str], window: str, wanted: str) -> str:
    """Wait for the window to have that title; return the one it has in the end."""
    until, title = time.monotonic() + PATIENCE, ""
    while wanted not in title and time.monotonic() < until:
        title = hands(env, "getwindowname", window)
        time.sleep(0.05)
    return title


def test_the_questions_are_asked_once_and_one_key_leads_on(display: str, tmp_path: Path) -> None:
    with opened(display, tmp_path) as (env, window):
        assert "Bienvenue" in titled(env, window, "Bienvenue")
        hands(env, "key", "Return")
        assert "Toile recrute" in titled(env, window, "Toile recrute")
    assert open_store(tmp_path).settings()["language"] == "fr"
    with opened(display, tmp_path) as (env, window):
        assert "Toile recrute" in titled(env, window, "Toile recrute")


def test_who_says_the_language_is_asked_nothing(display: str, tmp_path: Path) -> None:
    with opened(display, tmp_path, "--lang", "en") as (env, window):
        assert "Toile is hiring" in titled(env, window, "Toile is hiring")
