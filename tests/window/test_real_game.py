"""The shipped game in a real window, played to its debrief by the keyboard alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sena_game.records.store import open_store
from tests.window.test_window import PATIENCE
from tests.window.test_window import display as display  # the X server of our own

# From the job ad to the debrief: what to press on each screen of the best path.
KEYS = "Return 2 Return 1 Return 3 Return 2 1 2 Return Return 2 Return Return 1 Return Return"


def hands(env: dict[str, str], *action: str) -> str:
    command = ["xdotool", *action]
    return subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=PATIENCE, check=True
    ).stdout


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_whole_game_is_played_by_the_keyboard_alone(
    display: str, tmp_path: Path, language: str
) -> None:
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(tmp_path / "home")}
    program = [sys.executable, "-m", "sena_game", "play", "--lang", language]
    program += ["--shots", str(tmp_path / "shots")]
    game = subprocess.Popen(program, env=env)
    try:
        window = hands(env, "search", "--sync", "--onlyvisible", "--pid", str(game.pid)).split()[0]
        hands(env, "windowfocus", window)
        for number, key in enumerate(KEYS.split(), start=1):
            seen(tmp_path / "shots", number)
            hands(env, "key", key)
        seen(tmp_path / "shots", len(KEYS.split()) + 1)
    finally:
        game.terminate()
        game.wait(timeout=PATIENCE)
    store = open_store(tmp_path / "home")
    assert [run.ending for run in store.runs()] == ["carriere"]
    assert any("debrief" in shot.name for shot in (tmp_path / "shots").iterdir())


def seen(shots: Path, least: int) -> None:
    """Wait until the window has shown that many screens."""
    until = time.monotonic() + PATIENCE
    while len(list(shots.glob("*.png"))) < least and time.monotonic() < until:
        time.sleep(0.05)
