"""A real window, real keys and a real mouse: what is answered is what was asked."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from sena_game.window.layout import plan
from sena_game.window.lettering import Lettering
from tests.window import board_samples, test_dragging

SAMPLE = Path(__file__).parent / "sample.py"
NEEDED = ("Xvfb", "xdotool")
PATIENCE = 8.0  # seconds before a test gives up


class Player:
    """A sample game on a display of its own, and the hands to play it."""

    def __init__(self, display: str, *options: str) -> None:
        # pygame, imported here under a display, sets the class of windows after this program.
        unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
        self.env = {k: v for k, v in os.environ.items() if k not in unwanted}
        self.env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy"}
        # On a busy machine the focus and the first click come together, and SDL drops that click.
        self.env |= {"SDL_MOUSE_FOCUS_CLICKTHROUGH": "1"}
        self.game = subprocess.Popen(
            [sys.executable, str(SAMPLE), *options],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        # By class: a title that is not plain ASCII is not found by name.
        found = self.hands("search", "--sync", "--onlyvisible", "--class", "sample")
        self.window = found.split()[0]
        self.hands("windowfocus", self.window)

    def _listen(self) -> None:
        assert self.game.stdout
        for line in self.game.stdout:
            self.said.put(line.strip())

    def hands(self, *action: str) -> str:
        command = ["xdotool", *action]
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        self.hands("key", "--delay", "60", *keys)

    def click(self, x: int, y: int) -> None:
        self.hands("mousemove", "--window", self.window, str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, go there in a few steps as a hand does, and let go."""
        at = ["mousemove", "--window", self.window]
        self.hands(*at, *map(str, start))
        self.hands("mousedown", "1")
        for share in (0.2, 0.6, 1):
            there = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
            self.hands(*at, *map(str, there))
        self.hands("mouseup", "1")

    def heard(self) -> str:
        """Return the next control that was answered."""
        return self.said.get(timeout=PATIENCE)

    def close(self) -> None:
        if self.game.poll() is None:
            self.game.terminate()
        self.game.communicate(timeout=PATIENCE)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server of our own, which chooses a display that is free."""
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if lacking and os.environ.get("CI"):
        pytest.fail(f"needed to test the window: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=PATIENCE)


Play = Callable[..., Player]


@pytest.fixture
def play(display: str) -> Iterator[Play]:
    players: list[Player] = []

    def start(*options: str) -> Player:
        players.append(Player(display, *options))
        return players[-1]

    yield start
    for player in players:
        player.close()


def test_digits_choose(play: Play) -> None:
    player = play()
    player.press("2")
    assert player.heard() == "verify"


def test_the_keypad_chooses(play: Play) -> None:
    player = play()
    player.press("KP_3")
    assert player.heard() == "stamp"


def test_tab_and_enter_choose_and_the_next_screen_has_its_own_focus(play: Play) -> None:
    player = play()
    player.press("Tab", "Tab", "Return")
    assert player.heard() == "verify"
    player.press("Return")
    assert player.heard() == "go"


def test_enter_decides_nothing_where_nothing_has_the_focus(play: Play) -> None:
    player = play()
    player.press("Return", "space", "1")
    assert player.heard() == "relay"


def test_shift_and_tab_go_the_other_way(play: Play) -> None:
    player = play()
    player.press("shift+Tab", "space")
    assert player.heard() == "pause"


def test_arrows_move_the_focus(play: Play) -> None:
    player = play()
    player.press("Right", "Right", "Right", "Left", "Return")
    assert player.heard() == "verify"


def test_shortcuts_reach_the_menu(play: Play) -> None:
    player = play()
    for key, control in (("Escape", "pause"), ("BackSpace", "back"), ("question", "help")):
        player.press(key)
        assert player.heard() == control
        player.press("Return")
        assert player.heard() == "go"


def test_a_click_activates_what_is_under_the_pointer(play: Play) -> None:
    player = play()
    player.click(640, 600)
    assert player.heard() == "verify"


def test_a_tile_is_dragged_to_a_slot(play: Play) -> None:
    player = play("--screen", "GRID")
    player.drag(middle(tile="bins"), middle(slot="2.4"))
    assert [player.heard(), player.heard()] == ["hold bins", "put bins 2.4"]


def test_a_tile_is_dragged_back_to_the_tray(play: Play) -> None:
    player = play("--screen", "GRID")
    player.drag(middle(tile="works"), middle(slot=""))
    assert player.heard() == "take works"


def test_a_tile_that_is_clicked_is_not_dragged(play: Play) -> None:
    player = play("--screen", "GRID")
    player.drag(middle(tile="bins"), (640, 60))  # in hand, then dropped nowhere
    player.click(*middle(tile="jobs"))
    assert [player.heard(), player.heard()] == ["hold bins", "hold jobs"]


def test_the_arrows_and_enter_fill_a_slot(play: Play) -> None:
    player = play("--screen", "GRID")
    player.press("Tab", "Right", "Return")
    assert player.heard() == "put fair 1.0"


def middle(*, tile: str = "", slot: str = "") -> tuple[int, int]:
    """Return the middle of a tile or a slot of the planner, in the window it is played in."""
    pygame.font.init()
    letters = Lettering(SAMPLE.parents[2] / "assets" / "fonts", 1_000_000)
    found = plan(board_samples.GRID, (1280, 720), 100, letters.width)
    return test_dragging.middle(found, tile=tile, slot=slot)


def test_a_click_on_an_icon_of_the_menu_works(play: Play) -> None:
    player = play()
    player.click(1242, 26)
    assert player.heard() == "pause"


def test_a_key_held_down_decides_once(play: Play) -> None:
    player = play()
    player.hands("keydown", "2")
    time.sleep(1.2)
    player.hands("keyup", "2")
    assert player.heard() == "verify"
    player.press("Return")
    assert player.heard() == "go"


@pytest.mark.parametrize(
    ("layout", "typed"), [("us", "2"), ("fr", "eacute"), ("fr(bepo)", "guillemotleft")]
)
def test_the_row_of_digits_works_on_any_keyboard(play: Play, layout: str, typed: str) -> None:
    if not shutil.which("setxkbmap"):
        pytest.skip("needs setxkbmap")
    player = play()
    subprocess.run(["setxkbmap", layout], env=player.env, check=True, timeout=PATIENCE)
    try:
        player.press(typed)
        assert player.heard() == "verify"
    finally:
        subprocess.run(["setxkbmap", "us"], env=player.env, check=True, timeout=PATIENCE)


def test_a_resized_window_is_laid_out_again(play: Play) -> None:
    player = play()
    player.hands("windowsize", player.window, "1000", "640")
    time.sleep(0.4)
    player.click(860, 540)
    assert player.heard() == "stamp"


def test_a_control_out_of_sight_is_scrolled_to(play: Play) -> None:
    player = play("--text", "200")
    player.press("Tab", "Tab", "Tab", "Return")
    assert player.heard() == "stamp"


def test_what_is_out_of_sight_is_shown_before_it_is_confirmed(play: Play) -> None:
    player = play("--screen", "CONSEQUENCE", "--text", "200")
    player.press("Return", "Escape")
    assert player.heard() == "pause"


def test_a_setting_applies_at_once_and_keeps_the_focus(play: Play) -> None:
    player = play("--screen", "SETTINGS")
    player.press("Tab", "Tab", "Tab", "Tab", "Tab", "Return")
    assert player.heard() == "text_percent=150"


def test_the_countdown_answers_at_the_end(play: Play) -> None:
    player = play("--countdown", "1")
    assert player.heard() == "late"


def test_pictures_are_kept_of_each_screen(play: Play, tmp_path: Path) -> None:
    player = play("--shots", str(tmp_path), "--motion", "full")
    player.press("2")
    assert player.heard() == "verify"
    names: list[str] = []
    for _ in range(50):
        names = sorted(path.name for path in tmp_path.iterdir())
        if len(names) == 2:
            break
        time.sleep(0.1)
    assert names == ["001-camionnette_decision.png", "002-camionnette_suite.png"]


def test_leaving_closes_the_game(play: Play) -> None:
    player = play("--screen", "TITLE")
    player.press("5")
    assert [player.heard(), player.heard()] == ["quit", "closed"]
    assert player.game.wait(timeout=PATIENCE) == 0


def test_what_breaks_closes_the_game_and_says_so_calmly(play: Play) -> None:
    player = play("--screen", "DECISION", "--break-on", "verify")
    player.press("2")
    assert [player.heard(), player.heard()] == ["verify", "closed"]
    assert player.game.wait(timeout=PATIENCE) == 1
    assert player.game.stderr and "Votre partie est gardée" in player.game.stderr.read()


def test_pygame_knows_the_keys_we_need() -> None:
    assert pygame.KSCAN_9 - pygame.KSCAN_1 == pygame.KSCAN_KP_9 - pygame.KSCAN_KP_1 == 8
