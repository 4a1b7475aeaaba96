"""The game played through the accessibility tree alone, on a session bus and a display of its own.

What is read there is held against what speech says of each screen; what is announced is counted.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sena_game.records.store import open_store
from sena_game.screen.blocks import Screen
from sena_game.window.following import kept
from sena_game.window.layout import plan, seen
from sena_game.window.lettering import Lettering
from sena_game.window.news import news
from sena_game.window.tree import Node, tree, walk
from sena_game.words import Words
from tests.game.policy import Onward
from tests.window import board_samples, samples
from tests.window.test_tree import SCENARIOS, SCREENS_AT_MOST, opened
from tests.window.test_window import PATIENCE, SAMPLE, Player
from tests.window.test_window import display as display  # the X server of our own

READER = Path(__file__).parent / "reader.py"
PYTHON = "/usr/bin/python3"  # the one that has the bindings
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
# What AT-SPI calls them.
ROLES = {
    "window": "frame",
    "text": "paragraph",
    "alert": "notification",
    "button": "push button",
    "tick box": "check box",
    "item": "list item",
    "meter": "level bar",
    "picture": "image",
    "row": "table row",
    "cell": "table cell",
}


def lacking() -> list[str]:
    missing = [name for name in ("dbus-daemon", "dbus-send") if not shutil.which(name)]
    if not LAUNCHER.exists():
        missing.append("at-spi2-core")
    found = subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False)
    return missing if found.returncode == 0 else [*missing, "gir1.2-atspi-2.0"]


@pytest.fixture(scope="module")
def session(display: str) -> Iterator[dict[str, str]]:
    """The environment of a desktop where a screen reader is switched on."""
    missing = lacking()
    if missing and os.environ.get("CI"):
        pytest.fail(f"needed to test the accessibility tree: {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS", "AT_SPI_BUS_ADDRESS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy"}
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    quiet = subprocess.DEVNULL
    bus = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=quiet, text=True)
    assert bus.stdout
    env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    launched = [str(LAUNCHER), "--launch-immediately"]
    launcher = subprocess.Popen(launched, env=env, stdout=quiet, stderr=quiet)
    switched_on(env)
    yield env
    for process in (launcher, bus):
        process.terminate()
        process.wait(timeout=PATIENCE)


def switched_on(env: dict[str, str]) -> None:
    command = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    command += ["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status"]
    command += ["string:ScreenReaderEnabled", "variant:boolean:true"]
    subprocess.run(command, env=env, capture_output=True, timeout=PATIENCE, check=True)


class Listener:
    """The game, and a screen reader that reads it, acts and hears."""

    def __init__(self, env: dict[str, str], *program: str) -> None:
        self.game = subprocess.Popen([sys.executable, *program], env=env)
        self.reader = subprocess.Popen(
            [PYTHON, "-W", "ignore", str(READER), str(self.game.pid)],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.announced: list[str] = []
        self.ticked: list[tuple[str, bool]] = []

    def ask(self, **command: Any) -> Any:
        assert self.reader.stdin and self.reader.stdout
        print(json.dumps(command), file=self.reader.stdin, flush=True)
        ready, _, _ = select.select([self.reader.stdout], [], [], PATIENCE)
        assert ready, "the game does not answer a screen reader"
        return json.loads(self.reader.stdout.readline())

    def hear(self, at_least: int = 0) -> None:
        """Note what was announced and ticked, which may be heard a little after it is read."""
        until = time.monotonic() + PATIENCE
        while True:
            for kind, told, on in self.ask(do="heard"):
                if kind.startswith("object:announcement"):
                    self.announced.append(told)
                else:
                    self.ticked.append((told, bool(on)))
            if len(self.announced) >= at_least or time.monotonic() > until:
                return

    def click(self, screen: Screen, control: str, words: Words, action: str = "click") -> None:
        """Activate a control of the tree read last, which is that of `screen`."""
        nodes = list(walk(tree(screen, words, "")))
        number = next(n for n, node in enumerate(nodes) if node.control == control)
        self.ask(do="act", node=number, action=action)

    def wait(self, expected: list[dict[str, Any]]) -> None:
        """Wait until the tree is what it should be; tell how it is not."""
        found: Any = []
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = self.ask(do="tree")
            if isinstance(found, list) and [summed(each) for each in found] == expected:
                self.hear()
                return
            time.sleep(0.02)
        assert [summed(each) for each in found] == expected

    def close(self) -> None:
        for process in (self.reader, self.game):
            process.kill()
            process.communicate(timeout=PATIENCE)


Play = Callable[..., Listener]


@pytest.fixture
def play(session: dict[str, str], tmp_path: Path) -> Iterator[Play]:
    opened: list[Listener] = []

    def start(*program: str) -> Listener:
        env = session | {"SENA_HOME": str(tmp_path / "home")}
        opened.append(Listener(env, *program))
        return opened[-1]

    yield start
    for listener in opened:
        listener.close()


def summed(found: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a node that was read."""
    states = found["states"]
    return {
        "role": found["role"],
        "name": found["name"],
        "description": found["description"],
        "enabled": "ENABLED" in states,
        "checked": "CHECKED" in states,
        "focusable": "FOCUSABLE" in states,
        "focused": "FOCUSED" in states,
        "value": found["value"],
        "place": int((found["attributes"] or {}).get("posinset", 0)),  # none once it is gone
    }


def meant(screen: Screen, words: Words, focus: str, announced: str) -> list[dict[str, Any]]:
    """Return what should be read of a screen, and of what was announced last."""
    nodes = [*walk(tree(screen, words, f"SENA · {screen.title}"))]
    if announced:
        nodes.append(Node("", "text", announced))
    told = [described(node, focus) for node in nodes]
    if announced:
        told[-1]["role"] = "label"
    return told


def described(node: Node, focus: str) -> dict[str, Any]:
    lost = node.role == "window" and not focus  # where the focus is when no control has it
    radios = node.children and all(each.role == "radio button" for each in node.children)
    amount = node.amount
    return {
        "role": "panel" if radios else ROLES.get(node.role, node.role),
        "name": node.name,
        "description": node.description,
        # The library does not tell AT-SPI that a button is locked: its description does.
        "enabled": node.role == "button" or not node.disabled,
        "checked": bool(node.selected),
        "focusable": lost or bool(node.control),
        "focused": lost or (bool(focus) and node.control == focus),
        "value": [0.0, float(amount[0]), float(amount[1])] if amount else None,
        "place": node.place,
    }


SAID = Words("fr")  # what the sample game speaks
PLAYED = [*((name, "fr") for name in SCENARIOS), ("toile-recrute", "en")]


@pytest.mark.parametrize(("name", "language"), PLAYED)
def test_a_scenario_is_played_through_the_accessibility_tree_alone(
    play: Play, tmp_path: Path, name: str, language: str
) -> None:
    listener = play("-m", "sena_game", "play", name, "--seed", "1", "--lang", language)
    game = opened(name, language, tmp_path / "beforehand")
    onward, focus, announced, ticks = Onward(game), game.screen.focus, list[str](), 0
    for _ in range(SCREENS_AT_MOST):
        before = game.screen
        listener.wait(meant(before, game.words, focus, "".join(announced[-1:])))
        control = onward.control()
        if not control:
            break
        listener.click(before, control, game.words)
        game.answer(control)
        after = game.screen
        same = after.id == before.id
        focus = after.focus or (kept(before, after, control) if same else "")
        ticks += turned(before, after, game.words) if same else 0
        announced += filter(None, [news(before, after, focus, game.words)])
    listener.hear(len(announced))
    game.close()
    assert game.screen.id == "debrief"
    assert listener.announced == announced
    assert len(listener.ticked) == ticks
    assert [bool(run.ending) for run in open_store(tmp_path / "home").runs()] == [True]


def turned(before: Screen, after: Screen, words: Words) -> int:
    """Return how many boxes are ticked in one and not in the other."""
    old = {each.key: each.selected for each in walk(tree(before, words, ""))}
    new = {each.key: each.selected for each in walk(tree(after, words, ""))}
    return sum(1 for key in old.keys() & new.keys() if old[key] != new[key])


def test_the_focus_goes_where_a_screen_reader_asks_and_decides_nothing(play: Play) -> None:
    listener = play(str(SAMPLE))
    listener.wait(meant(samples.DECISION, SAID, samples.DECISION.focus, ""))
    for control in ("stamp", "relay"):
        listener.click(samples.DECISION, control, SAID, action="focus")
        listener.wait(meant(samples.DECISION, SAID, control, ""))
    assert listener.announced == []


def test_a_locked_control_takes_the_focus_and_says_why(play: Play) -> None:
    listener = play(str(SAMPLE), "--screen", "PICK")
    listener.wait(meant(board_samples.PICK, SAID, board_samples.PICK.focus, ""))
    listener.click(board_samples.PICK, "done", SAID)
    listener.wait(meant(board_samples.PICK, SAID, "done", ""))


def test_controls_lie_where_they_are_drawn(play: Play, letters: Lettering) -> None:
    listener = play(str(SAMPLE))
    listener.wait(meant(samples.DECISION, SAID, samples.DECISION.focus, ""))
    laid = plan(samples.DECISION, (1280, 720), 100, letters.width)
    drawn = {each.spot.control: each.box for each in seen(laid.marks, {})}
    nodes = list(walk(tree(samples.DECISION, SAID, "")))
    for node, found in zip(nodes, listener.ask(do="tree"), strict=True):
        if node.control:
            box = drawn[node.control]
            assert found["box"] == [box.x, box.y, box.w, box.h]


def test_without_a_session_bus_the_game_is_the_same(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert answers(display) == ["verify", ""]


def test_without_the_library_the_game_is_the_same(
    display: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "accesskit.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert answers(display) == ["verify", ""]


def answers(display: str) -> list[str]:
    """Return what a key answers in a window, and what is written about what goes wrong."""
    player = Player(display)
    player.press("2")
    heard = player.heard()
    player.game.terminate()
    _, wrong = player.game.communicate(timeout=PATIENCE)
    return [heard, wrong]
