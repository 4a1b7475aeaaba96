"""Count what a screen reader finds, does and hears in every walkthrough, through AT-SPI alone.

Run `xvfb-run -a python -m tests.window.census_access [SCENARIO…] [--lang en] [--log FILE]`. On
each screen every control is given the focus by the reader; then the walkthrough goes on, by the
reader too. It prints; it stops at the first screen that is not what it should be.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from sena_game import paths
from sena_game.game.autoplay import Selfplay
from sena_game.game.game import Game
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.screens import show
from sena_game.play.session import Session, step
from sena_game.rules.moves import Done, Hold, Put, Take, read
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import controls, find
from sena_game.window.following import kept
from sena_game.window.news import news
from sena_game.window.tree import tree, walk
from sena_game.words import Words
from tests.window.bench_start import WATCHED
from tests.window.listening import PATIENCE, Listener, desktop, meant, turned
from tests.window.test_tree import SCENARIOS, opened

SCREENS_AT_MOST = 200
STARTS = 5
PAGED = "toile-recrute"  # after one play of it, the pages around the plays are visited
PAGES = (
    ("settings",),
    ("settings", "settings sound"),
    ("settings", "settings voice"),
    ("settings", "settings play"),
    ("settings", "settings play", "keys"),
    ("help",),
    ("help", "statement"),
    ("credits",),
    ("town",),
    ("town", "workshops"),
)  # the records tell the hour and the folder, which differ in the game beside
OUT = ("title", "back", "town")  # what leads to the title, the shortest first


@dataclass
class Count:
    """What was met in all plays."""

    plays: int = 0
    nodes: list[int] = field(default_factory=list)  # of each screen
    controls: int = 0
    locked: int = 0
    focused: int = 0
    actions: int = 0
    expected: int = 0
    heard: int = 0
    ticks: int = 0
    ticked: int = 0
    focus_ms: list[float] = field(default_factory=list)
    heard_ms: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


class Hearing(Listener):
    """A listener that times the answers and remembers what was announced."""

    def events(self) -> list[tuple[str, str, bool, float]]:
        return [(kind, told, bool(on), s * 1000) for kind, told, on, s in self.ask(do="heard")]

    def wait_for(self, kind: str, told: str) -> float:
        """Return how many milliseconds after the last act that event came."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for each, said, on, taken in self.events():
                if each.startswith("object:announcement"):
                    self.announced.append(said)
                elif "checked" in each:
                    self.ticked.append((said, on))
                if each.startswith(kind) and said == told and (on or "focus" not in each):
                    return taken
            time.sleep(0.002)
        return -1


class Play:
    """One walkthrough, in the game beside the one that is read."""

    def __init__(
        self,
        listener: Hearing,
        game: Game,
        moves: tuple[str, ...],
        log: TextIO,
        *,
        menus: bool = False,
    ) -> None:
        self.listener, self.game, self.log, self.menus = listener, game, log, menus
        self.beside = Selfplay(game, moves)
        self.left = [*moves]
        self.focus = game.screen.focus
        self.announced: list[str] = []
        self.detour: list[str] = []

    def next(self) -> str:
        """Return what goes on: what would be dragged is done by controls, in several times."""
        if self.detour:
            return self.detour.pop(0)
        countdown = self.beside.screen.countdown
        control = countdown.control if countdown else ""
        if not control or find(self.game.screen, control):
            return control
        self.detour = [*around(self.game.session, control, self.game.words)]
        self.left.remove(control)
        self.beside = Selfplay(self.game, tuple(self.left))
        return self.detour.pop(0)

    def run(self, count: Count) -> None:
        for _ in range(SCREENS_AT_MOST):
            screen = self.game.screen
            self._settle(screen)
            self._count(screen, count)
            self._sweep(screen, count)
            control = self.next()
            if not control:
                break
            self._go(screen, control, count)
        if self.menus:
            self._visit(count)
        count.plays += 1
        count.expected += len(self.announced)
        count.heard += len(self.listener.announced)
        count.ticked += len(self.listener.ticked)
        print(f"ticked: {self.listener.ticked}", file=self.log)
        if not self.menus and self.game.screen.id != "debrief":
            count.wrong.append(f"{self.game.screen.id}: the play stops there")
        if self.listener.announced != self.announced:
            count.wrong.append(f"{self.game.screen.id}: {self.listener.announced[-3:]}")

    def _visit(self, count: Count) -> None:
        """Go to each page around the plays and back, now that there is something in them."""
        for path in PAGES:
            while self.game.screen.id != "title":
                way = next(each for each in OUT if find(self.game.screen, each))
                self._go(self.game.screen, way, count)
                self._settle(self.game.screen)
            for control in path:
                if not find(self.game.screen, control):
                    count.wrong.append(f"{self.game.screen.id}: no {control}")
                    break
                self._go(self.game.screen, control, count)
                self._settle(self.game.screen)
            self._count(self.game.screen, count)
            self._sweep(self.game.screen, count)

    def _settle(self, screen: Screen) -> None:
        said = "".join(self.announced[-1:])
        self.listener.wait(meant(screen, self.game.words, self.focus, said))

    def _count(self, screen: Screen, count: Count) -> None:
        found = self.listener.ask(do="tree")
        nodes = [*walk(tree(screen, self.game.words, ""))]
        count.nodes.append(len(found))
        print(f"screen {screen.id}: {len(found)} nodes", file=self.log)
        for node, seen in zip(nodes, found, strict=False):
            told = " | ".join(filter(None, (seen["role"], seen["name"], seen["description"])))
            print(f"  {told}", file=self.log)
            if node.control and "click" not in seen["actions"]:
                count.wrong.append(f"{screen.id}: {node.control} cannot be activated")

    def _sweep(self, screen: Screen, count: Count) -> None:
        """Give the focus to every control; nothing is decided by that."""
        names = {each.control: each.name for each in walk(tree(screen, self.game.words, ""))}
        for control in controls(screen):
            count.controls += 1
            count.locked += bool(control.locked)
            if control.id == self.focus:
                count.focused += 1
                continue
            self.listener.click(screen, control.id, self.game.words, "focus")
            taken = self.listener.wait_for("object:state-changed:focused", names[control.id])
            self.focus = control.id
            if taken < 0:
                count.wrong.append(f"{screen.id}: {control.id} does not get the focus")
                continue
            count.focused += 1
            count.focus_ms.append(taken)
        self._settle(screen)

    def _go(self, before: Screen, control: str, count: Count) -> None:
        words = self.game.words
        self.listener.click(before, control, words)
        self.beside.answer(control)
        if self.left and self.left[0] == control:
            self.left.pop(0)
        after = self.game.screen
        same = after.id == before.id
        self.focus = after.focus or (kept(before, after, control) if same else "")
        count.ticks += turned(before, after, words) if same else 0
        count.actions += 1
        said = news(before, after, self.focus, words)
        print(f"act {control}: {said}", file=self.log)
        if said:
            self.announced.append(said)
            taken = self.listener.wait_for("object:announcement", said)
            if taken < 0:
                count.wrong.append(f"{before.id}: {control}: not heard: {said}")
            else:
                count.heard_ms.append(taken)


def around(session: Session, move: str, words: Words) -> tuple[str, ...]:
    """Return the fewest controls that put things where dragging would."""
    goal = step(session, read(move) or Done()).placed
    ways: list[tuple[Session, tuple[str, ...]]] = [(session, ())]
    met = set[object]()
    for at, controls_made in ways:
        for control in controls(show(at, words, before={})):
            made = read(control.id)
            if control.locked or not isinstance(made, Put | Take | Hold):
                continue
            after = step(at, made)
            known = (tuple(after.placed.items()), after.held)
            if after.placed == goal and not after.held:
                return (*controls_made, control.id)
            if known not in met:
                met.add(known)
                ways.append((after, (*controls_made, control.id)))
    raise ValueError(f"{move} cannot be made without dragging")


def first(name: str) -> str:
    return min(file.stem for file in (paths.scenarios() / name / "walkthroughs").glob("*.yaml"))


def walkthroughs(names: Iterable[str], language: str) -> Iterator[tuple[str, str, Path]]:
    """Yield the plays: in French, and what a learner meets first in English too."""
    for name in names:
        for file in sorted((paths.scenarios() / name / "walkthroughs").glob("*.yaml")):
            yield name, language, file
            if name == "toile-recrute" and language == "fr":
                yield name, "en", file


def played(env: dict[str, str], name: str, language: str, file: Path, count: Count, log: TextIO,
           ) -> None:  # fmt: skip
    walkthrough = read_walkthrough(file)
    print(f"== {name} {file.stem} {language}", file=log)
    with tempfile.TemporaryDirectory() as home:
        game = opened(name, language, Path(home) / "beside", walkthrough.seed)
        command = (
            "-m",
            "sena_game",
            "play",
            name,
            "--lang",
            language,
            "--seed",
            str(walkthrough.seed),
        )
        listener = Hearing(env | {"SENA_HOME": str(Path(home) / "home")}, *command, census=True)
        try:
            menus = name == PAGED and file.stem == first(name)
            Play(listener, game, walkthrough.moves, log, menus=menus).run(count)
        finally:
            listener.close()
            game.close()


def shares(milliseconds: list[float]) -> str:
    if not milliseconds:
        return "none"
    ordered = sorted(milliseconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered):.0f} ms, p95 {high:.0f} ms, most {ordered[-1]:.0f}"


def starts(env: dict[str, str]) -> str:
    """Return how long the first frame takes, and the memory it needs."""
    taken, memory = [], []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(STARTS):
            began = time.monotonic()
            program = [sys.executable, "-c", WATCHED]
            told = env | {"SENA_HOME": home, "SDL_FRAMEBUFFER_ACCELERATION": "0"}
            said = subprocess.run(program, env=told, capture_output=True, text=True, check=True)
            shown, megabytes = said.stdout.split()
            taken.append(float(shown) - began)
            memory.append(int(megabytes))
    return f"first frame {statistics.median(taken):.3f} s, {max(memory)} MB"


def resident(env: dict[str, str], *, read: bool) -> str:
    """Return the memory of the game at its title, a moment after it started."""
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        listener = Hearing(env | {"SENA_HOME": home}, "-m", "sena_game")
        try:
            while read and len(listener.ask(do="tree")) < 2 and time.monotonic() < began + PATIENCE:
                time.sleep(0.01)
            there = f", readable after {time.monotonic() - began:.2f} s" if read else ""
            time.sleep(2)
            status = Path(f"/proc/{listener.game.pid}/status").read_text()
            kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
            return f"{int(kilobytes.split()[1]) // 1024} MB at the title{there}"
        finally:
            listener.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=SCENARIOS)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--log", type=argparse.FileType("w", encoding="utf-8"), default=os.devnull)
    args = parser.parse_args()
    count = Count()
    with desktop(os.environ["DISPLAY"]) as env:
        for name, language, file in walkthroughs(args.scenarios, args.lang):
            played(env, name, language, file, count, args.log)
            print(f"{name} {file.stem} {language}: {len(count.nodes)} screens so far", flush=True)
        told(count)
        deaf = env | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
        print(f"without a screen reader: {starts(deaf)}; {resident(deaf, read=False)}")
        print(f"with one: {starts(env)}; {resident(env, read=True)}")
    return bool(count.wrong)


def told(count: Count) -> None:
    nodes = count.nodes
    figures: dict[str, Any] = {
        "plays": count.plays,
        "screens, each equal to its blocks": len(nodes),
        "nodes on a screen": f"median {statistics.median(nodes):.0f}, most {max(nodes)}",
        "controls met": f"{count.controls}, of which {count.locked} locked",
        "controls that got the focus from the reader": count.focused,
        "actions made by the reader": count.actions,
        "announcements": f"{count.expected} expected, {count.heard} heard",
        "boxes": f"{count.ticks} ticked or not, {count.ticked} heard",
        "from the act to the focus": shares(count.focus_ms),
        "from the act to the announcement": shares(count.heard_ms),
    }
    for label, figure in figures.items():
        print(f"{label}: {figure}")
    for each in count.wrong:
        print(f"WRONG {json.dumps(each, ensure_ascii=False)}")


if __name__ == "__main__":
    sys.exit(main())
