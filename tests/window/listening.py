"""A desktop where a screen reader is switched on, the game on it, and someone who only listens.

For the tests of the accessibility tree and for its census.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sena_game.screen.blocks import Screen
from sena_game.window.tree import Node, tree, walk
from sena_game.words import Words

PATIENCE = 8.0  # seconds before something that does not come is given up

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
    "row header": "row header",
    "cell": "table cell",
}


def lacking() -> list[str]:
    missing = [name for name in ("dbus-daemon", "dbus-send") if not shutil.which(name)]
    if not LAUNCHER.exists():
        missing.append("at-spi2-core")
    found = subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False)
    return missing if found.returncode == 0 else [*missing, "gir1.2-atspi-2.0"]


@contextmanager
def desktop(display: str) -> Iterator[dict[str, str]]:
    """Give the environment of a desktop where a screen reader is switched on."""
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
    try:
        switched_on(env)
        yield env
    finally:
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

    def __init__(self, env: dict[str, str], *program: str, census: bool = False) -> None:
        self.game = subprocess.Popen([sys.executable, *program], env=env)
        self.reader = subprocess.Popen(
            [PYTHON, "-W", "ignore", str(READER), str(self.game.pid), *["--census"] * census],
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
            for kind, told, on, _ in self.ask(do="heard"):
                if kind.startswith("object:announcement"):
                    self.announced.append(told)
                elif "checked" in kind:
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


def summed(found: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a node that was read."""
    states, attributes = found["states"], found["attributes"] or {}  # none once it is gone
    return {
        "role": found["role"],
        "name": found["name"],
        "description": found["description"],
        "enabled": "ENABLED" in states,
        "checked": "CHECKED" in states,
        "focusable": "FOCUSABLE" in states,
        "focused": "FOCUSED" in states,
        "value": found["value"],
        "place": int(attributes.get("posinset", 0)),
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


def turned(before: Screen, after: Screen, words: Words) -> int:
    """Return how many boxes are ticked in one and not in the other."""
    old = {each.key: each.selected for each in walk(tree(before, words, ""))}
    new = {each.key: each.selected for each in walk(tree(after, words, ""))}
    return sum(1 for key in old.keys() & new.keys() if old[key] != new[key])
