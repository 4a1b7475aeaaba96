"""What is shipped, in a real window, played to its debrief by the keyboard alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.folder import folders
from sena_game.records.store import open_store
from tests.window.keys import hand
from tests.window.test_window import PATIENCE
from tests.window.test_window import display as display  # the X server of our own

# From the job ad to the debrief: what to press on each screen of the best path.
KEYS = "Return 2 Return 1 Return 3 Return 2 1 2 Return Return 2 Return Return 1 Return Return"


WORKSHOPS = [folder.name for folder in folders(paths.scenarios()) if folder.name != "toile-recrute"]


def hands(env: dict[str, str], *action: str) -> str:
    command = ["xdotool", *action]
    return subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=PATIENCE, check=True
    ).stdout


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_whole_game_is_played_by_the_keyboard_alone(
    display: str, tmp_path: Path, language: str
) -> None:
    played(display, tmp_path, "toile-recrute", language, [(key,) for key in KEYS.split()])
    store = open_store(tmp_path / "home")
    assert [run.ending for run in store.runs()] == ["carriere"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", WORKSHOPS)
def test_every_kind_of_scene_is_played_by_the_keyboard_alone(
    display: str, tmp_path: Path, name: str, language: str
) -> None:
    played(display, tmp_path, name, language, hand(name, language, tmp_path / "beforehand"))
    store = open_store(tmp_path / "home")
    assert [bool(run.ending) for run in store.runs()] == [True]


def played(
    display: str, folder: Path, name: str, language: str, pressed: Iterable[tuple[str, ...]]
) -> None:
    """Play in a window, pressing some keys on each screen, as far as the debrief."""
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(folder / "home")}
    program = [sys.executable, "-m", "sena_game", "play", name, "--lang", language]
    program += ["--seed", "1", "--size", "1280x720", "--shots", str(folder / "shots")]
    keys = list(pressed)
    game = subprocess.Popen(program, env=env)
    try:
        window = hands(env, "search", "--sync", "--onlyvisible", "--pid", str(game.pid)).split()[0]
        hands(env, "windowfocus", window)
        for number, each in enumerate(keys, start=1):
            seen(folder / "shots", number)
            hands(env, "key", "--delay", "20", *each)
        seen(folder / "shots", len(keys) + 1)
    finally:
        game.terminate()
        game.wait(timeout=PATIENCE)
    assert any("debrief" in shot.name for shot in (folder / "shots").iterdir())


def seen(shots: Path, least: int) -> None:
    """Wait until the window has shown that many screens."""
    until = time.monotonic() + PATIENCE
    while len(list(shots.glob("*.png"))) < least and time.monotonic() < until:
        time.sleep(0.05)
