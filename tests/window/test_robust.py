"""What happens to a window besides being played in: nothing of it breaks a play or decides."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game.records.store import open_store
from tests.window.plugged import library
from tests.window.test_real_game import KEYS, hands, seen
from tests.window.test_window import PATIENCE, Play, Player, middle
from tests.window.test_window import display as display  # the X server of our own
from tests.window.test_window import play as play

STOPPED = 5.0  # seconds: longer than a slow machine takes to look at the events


def silent(player: Player, seconds: float) -> bool:
    """Return whether nothing is answered for a while."""
    try:
        player.said.get(timeout=seconds)
    except queue.Empty:
        return True
    return False


@pytest.fixture
def managed(display: str) -> Iterator[str]:
    """The same display with a window manager, which hides windows and gives them back."""
    if not shutil.which("openbox"):
        pytest.skip("needs openbox")
    env = os.environ | {"DISPLAY": display}
    manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
    for _ in range(50):  # it answers once it is there
        if not subprocess.run(["xdotool", "get_desktop"], env=env, capture_output=True).returncode:
            break
        time.sleep(0.1)
    yield display
    manager.terminate()
    manager.wait(timeout=PATIENCE)


def test_a_window_that_is_minimised_counts_no_time_and_comes_back(managed: str, play: Play) -> None:
    player = play("--countdown", "8")
    player.hands("windowminimize", "--sync", player.window)
    assert silent(player, 9.0)
    player.hands("windowmap", "--sync", player.window)
    assert player.heard() == "late"


def test_a_window_that_came_back_is_played_on(managed: str, play: Play) -> None:
    player = play()
    player.hands("windowminimize", "--sync", player.window)
    player.hands("windowmap", "--sync", player.window)
    player.hands("windowfocus", "--sync", player.window)
    player.press("2")
    assert player.heard() == "verify"


def test_what_is_pressed_while_the_computer_sleeps_decides_nothing(play: Play) -> None:
    player = play()
    player.press("Tab")
    time.sleep(1.0)  # it has been looked at
    player.game.send_signal(signal.SIGSTOP)
    player.press("1", "Escape", "Return", "2")
    time.sleep(STOPPED)
    player.game.send_signal(signal.SIGCONT)
    assert silent(player, 1.0)
    player.press("3")
    assert player.heard() == "stamp"


@pytest.mark.parametrize("size", [("1", "1"), ("200", "120"), ("1280", "800")])
def test_a_window_is_resized_while_a_tile_is_dragged(play: Play, size: tuple[str, str]) -> None:
    player = play("--screen", "GRID")
    x, y = middle(tile="bins")
    at = ["mousemove", "--window", player.window]
    player.hands(*at, str(x), str(y), "mousedown", "1")
    player.hands(*at, str(x + 60), str(y + 40))
    assert player.heard() == "hold bins"
    player.hands("windowsize", player.window, *size)
    time.sleep(0.4)
    player.hands(*at, "20", "20", "mouseup", "1")
    player.hands("windowsize", player.window, "1280", "720")
    time.sleep(0.4)
    player.click(1242, 26)
    while (heard := player.heard()) != "pause":
        assert heard.startswith(("put bins", "take bins"))


def test_a_window_is_resized_while_things_move(play: Play) -> None:
    player = play("--motion", "full")
    player.press("2")
    for size in ("300", "1200", "1", "900", "1280"):
        player.hands("windowsize", player.window, size, size)
    player.hands("windowsize", player.window, "1280", "720")
    assert player.heard() == "verify"
    time.sleep(0.4)
    player.press("Return")
    assert player.heard() == "go"


def test_a_key_held_when_the_window_is_left_is_not_held_for_ever(play: Play) -> None:
    player, other = play(), play()
    player.hands("windowfocus", "--sync", player.window)
    player.hands("keydown", "2")
    assert player.heard() == "verify"
    player.hands("windowfocus", "--sync", other.window)
    player.hands("keyup", "2")
    player.hands("windowfocus", "--sync", player.window)
    player.press("Return")
    assert player.heard() == "go"
    player.press("2")
    assert player.heard() == "verify"


def test_letting_go_elsewhere_changes_ones_mind(play: Play) -> None:
    player = play()
    at = ["mousemove", "--window", player.window]
    player.hands(*at, "640", "600", "mousedown", "1")
    player.hands(*at, "640", "300", "mouseup", "1")
    player.press("1")
    assert player.heard() == "relay"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_being_told_to_stop_closes_the_game(play: Play, number: signal.Signals) -> None:
    player = play()
    player.press("2")
    assert player.heard() == "verify"
    player.game.send_signal(number)
    assert player.heard() == "closed"
    assert player.game.wait(timeout=PATIENCE) == 0


@pytest.mark.skipif(library() is None, reason="needs the SDL that comes with pygame")
def test_a_gamepad_plays_and_its_leaving_is_told(play: Play) -> None:
    player = play("--pad", "right right a a unplug")
    assert [player.heard() for _ in range(3)] == ["verify", "go", "unplugged"]
    player.press("Return")
    assert player.heard() == "go"


def test_a_display_that_goes_away_is_told_calmly() -> None:
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    server, name = served()
    player = Player(name)
    player.press("2")
    assert player.heard() == "verify"
    server.kill()
    server.wait(timeout=PATIENCE)
    assert player.heard() == "closed"
    assert player.game.wait(timeout=PATIENCE) == 1
    assert player.game.stderr and "Votre partie est gardée" in player.game.stderr.read()


def served() -> tuple[subprocess.Popen[bytes], str]:
    """Start an X server that may be killed; return it and the name of its display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten"]
    server = subprocess.Popen([*command, "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        return server, f":{told.readline().strip()}"


Opened = tuple[subprocess.Popen[bytes], dict[str, str], str]


def opened(display: str, folder: Path, number: int) -> Opened:
    """Open the real game on records shared with others; return it, its hands and its window."""
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(folder / "home")}
    program = [sys.executable, "-m", "sena_game", "play", "toile-recrute", "--lang", "fr"]
    program += ["--seed", str(number), "--shots", str(folder / f"shots{number}")]
    game = subprocess.Popen(program, env=env)
    found = hands(env, "search", "--sync", "--onlyvisible", "--pid", str(game.pid))
    return game, env, found.split()[0]


def test_two_windows_on_the_same_records_both_play_and_lose_nothing(
    display: str, tmp_path: Path
) -> None:
    games = [opened(display, tmp_path, number) for number in (1, 2)]
    try:
        for turn, key in enumerate(KEYS.split(), start=1):
            for number, (_, env, window) in enumerate(games, start=1):
                seen(tmp_path / f"shots{number}", turn)
                hands(env, "windowfocus", "--sync", window)
                hands(env, "key", "--delay", "20", key)
        for number in (1, 2):
            seen(tmp_path / f"shots{number}", len(KEYS.split()) + 1)
    finally:
        for game, _, _ in games:
            game.terminate()
            assert game.wait(timeout=PATIENCE) == 0
    runs = open_store(tmp_path / "home").runs()
    assert [run.ending for run in runs] == ["carriere", "carriere"]
    assert sorted(run.run.seed for run in runs) == [1, 2]
