"""The rooms of STYLE, section 3: who may import whom, and who may touch the world outside."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sena_game

ROOT = Path(sena_game.__file__).parent

# Left to right. Rooms of one line do not import one another.
ORDER = (
    ("problems", "words", "paths"),
    ("screen",),
    ("rules",),
    ("scenario",),
    ("scenes",),
    ("library",),
    ("play",),
    ("explore",),
    ("debrief",),
    ("check",),
    ("chart",),
    ("records",),
    ("trainer", "lrs"),
    ("game",),
    ("html", "terminal", "window"),
    # What is drawn for a browser is drawn for paper.
    ("pdf",),
    ("classroom",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}

# A library from outside, and the only rooms or files that may import it.
ONLY = {
    "pygame": {"window"},
    "accesskit": {"window/access.py"},
    "prism": {"window/voices.py"},
    "yaml": {"scenario/source.py"},
    "polib": {"library", "words"},
    # The game must not wait for it when it starts: only `explore` counts by the million.
    "numpy": {"explore"},
    "typst": {"pdf"},
    "platformdirs": {"paths"},
    "sqlite3": {"records"},
    "socket": {"classroom/server.py"},
    "socketserver": {"classroom/server.py"},
    "ssl": {"classroom/server.py"},
    "asyncio": {"classroom/server.py"},
    "http": {"classroom/server.py", "lrs/post.py"},
    "urllib.request": {"lrs/post.py"},
    "urllib.error": {"lrs/post.py"},
    # Chance comes from a seed, in rules/chance.py.
    "random": set[str](),
    "secrets": {"commands", "cli", "classroom/server.py"},
    # Those made by chance are different each time: a statement has one id for ever.
    "uuid": {"lrs/events.py"},
    "time": {"window", "classroom/server.py", "commands", "cli"},
    "os": {"paths", "window", "terminal", "commands", "cli"},
    "shutil": {"records", "terminal", "cli", "window/voices.py"},
    "tempfile": {"records", "cli"},
    "io": {"terminal", "window", "cli", "records"},
    "subprocess": {"window", "cli"},
    "importlib": set[str](),
}

READERS = {
    "problems",
    "words",
    "paths",
    "library",
    "records",
    "window",
    "terminal",
    "commands",
    "cli",
    "lrs/post.py",  # it opens addresses
}
WRITERS = {"records", "window", "commands", "cli"}
CLOCKS = {"window", "commands", "cli", "classroom/server.py"}
CONSOLES = {"terminal", "window", "commands", "cli"}
PURE_FILES = {"window/layout.py", "classroom/meeting.py"}

READING = {"read_text", "read_bytes", "iterdir", "glob", "rglob", "stat", "exists", "is_file"}
READING |= {"is_dir", "open"}
WRITING = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "rename", "touch", "chmod"}
CLOCK = {"now", "utcnow", "today"}

BROAD = {"cli.py", "window/app.py", "classroom/server.py"}
RENDERERS = {"draw.py", "page.py", "access.py"}

Rule = Callable[[str, ast.Module], Iterator[str]]


def room(name: str) -> str:
    """Return the room of a file: its folder, or its own name at the top."""
    return name.split("/")[0].removesuffix(".py")


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module imported, wherever the import stands: in a function, for types only."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, each.name) for each in names)
            case ast.ImportFrom(level=0, module=str(module), names=names):
                yield from ((node.lineno, f"{module}.{each.name}") for each in names)
            case ast.ImportFrom():
                yield node.lineno, "(relative)"


def calls(tree: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """Every call: its line, the last name of what is called, and whether that is an attribute."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)):
                yield node.lineno, name, True
            case ast.Call(func=ast.Name(id=name)):
                yield node.lineno, name, False


def may(name: str, allowed: set[str]) -> bool:
    return name not in PURE_FILES and (name in allowed or room(name) in allowed)


def order(name: str, tree: ast.Module) -> Iterator[str]:
    here = RANK[room(name)]
    for line, module in imports(tree):
        parts = module.split(".")
        if module == "(relative)":
            yield f"{name}:{line}: say sena_game in full"
        if parts[0] != "sena_game" or parts[1:] == ["__version__"]:
            continue
        there = parts[1]
        if there != room(name) and RANK.get(there, len(ORDER)) >= here:
            yield f"{name}:{line}: {room(name)} imports {there}, which is not to its left"


def libraries(name: str, tree: ast.Module) -> Iterator[str]:
    for line, module in imports(tree):
        for library, allowed in ONLY.items():
            if f"{module}.".startswith(f"{library}.") and not may(name, allowed):
                yield f"{name}:{line}: {library} is not for {room(name)}"


def files(name: str, tree: ast.Module) -> Iterator[str]:
    for line, called, attribute in calls(tree):
        if (called in READING and attribute) or called == "open":
            if not may(name, READERS):
                yield f"{name}:{line}: {called}() reads a file"
        elif called in WRITING and attribute and not may(name, WRITERS):
            yield f"{name}:{line}: {called}() writes a file"


def clocks(name: str, tree: ast.Module) -> Iterator[str]:
    for line, called, attribute in calls(tree):
        if called in CLOCK and attribute and not may(name, CLOCKS):
            yield f"{name}:{line}: {called}() reads a clock; take the moment as an argument"


def consoles(name: str, tree: ast.Module) -> Iterator[str]:
    for line, called, attribute in calls(tree):
        if called in {"print", "input"} and not attribute and not may(name, CONSOLES):
            yield f"{name}:{line}: {called}() talks to a terminal"


def excepts(name: str, tree: ast.Module) -> Iterator[str]:
    if name in BROAD:
        return
    for node in ast.walk(tree):
        match node:
            case ast.ExceptHandler(type=None) | ast.ExceptHandler(type=ast.Name(id="Exception")):
                yield f"{name}:{node.lineno}: this except is too broad"
            case ast.ExceptHandler(type=ast.Name(id="BaseException"), body=[*_, last]):
                # To tidy up and let it go on its way is fine.
                if not (isinstance(last, ast.Raise) and last.exc is None):
                    yield f"{name}:{node.lineno}: this except is too broad"
            case ast.Call(
                func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"),
                args=[ast.Name(id="Exception" | "BaseException")],
            ):
                yield f"{name}:{node.lineno}: this suppress is too broad"


def renderers(name: str, tree: ast.Module) -> Iterator[str]:
    if name.split("/")[-1] not in RENDERERS:
        return
    known = {"screen", "words", room(name)}
    for line, module in imports(tree):
        parts = module.split(".")
        if parts[0] == "sena_game" and parts[1] not in known:
            yield f"{name}:{line}: a renderer does not know {parts[1]}"


RULES: tuple[Rule, ...] = (order, libraries, files, clocks, consoles, excepts, renderers)


def sources() -> dict[str, ast.Module]:
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ROOT.rglob("*.py"))
        if path != ROOT / "__init__.py" and "_data" not in path.parts
    }


def test_every_file_is_in_a_known_room() -> None:
    names = sources().keys()
    assert names
    assert [name for name in names if room(name) not in RANK] == []


def test_rooms_are_two_levels_deep() -> None:
    assert [name for name in sources() if name.count("/") > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_code_keeps(rule: Rule) -> None:
    assert [said for name, tree in sources().items() for said in rule(name, tree)] == []


@pytest.mark.parametrize(
    ("rule", "name", "code"),
    [
        (order, "rules/state.py", "from sena_game.play.run import Run"),
        (order, "rules/state.py", "from sena_game import play"),
        (order, "rules/state.py", "def f():\n    import sena_game.library.reader"),
        (order, "play/run.py", "if TYPE_CHECKING:\n    from sena_game.records.store import Store"),
        (order, "terminal/page.py", "from sena_game.window.layout import wrap"),
        (order, "words.py", "from sena_game.problems import Problem"),
        (order, "rules/state.py", "from sena_game.nowhere import this"),
        (order, "rules/state.py", "from . import moves"),
        (libraries, "terminal/page.py", "import pygame"),
        (libraries, "window/layout.py", "from pygame import Rect"),
        (libraries, "library/reader.py", "import yaml"),
        (libraries, "game/game.py", "import sqlite3"),
        (libraries, "window/app.py", "import http.server"),
        (libraries, "check/pedagogy.py", "from urllib import request"),
        (libraries, "play/session.py", "import random"),
        (files, "scenario/source.py", "text = open('scenario.yaml')"),
        (files, "debrief/summary.py", "path.read_text()"),
        (files, "library/folder.py", "path.write_text('')"),
        (files, "window/layout.py", "path.read_bytes()"),
        (clocks, "play/session.py", "datetime.now()"),
        (clocks, "records/store.py", "date.today()"),
        (consoles, "debrief/summary.py", "print('bravo')"),
        (excepts, "records/store.py", "try:\n    f()\nexcept Exception:\n    pass"),
        (excepts, "records/store.py", "try:\n    f()\nexcept:\n    raise"),
        (excepts, "records/store.py", "try:\n    f()\nexcept BaseException:\n    pass"),
        (excepts, "records/store.py", "with suppress(Exception):\n    f()"),
        (renderers, "terminal/page.py", "from sena_game.play.session import Session"),
    ],
)
def test_what_breaks_a_rule_is_found(rule: Rule, name: str, code: str) -> None:
    assert len(list(rule(name, ast.parse(code)))) == 1


@pytest.mark.parametrize(
    ("rule", "name", "code"),
    [
        (order, "records/store.py", "from sena_game.play.run import Run"),
        (order, "rules/state.py", "from sena_game.rules.moves import Move"),
        (order, "cli.py", "from sena_game import __version__, paths"),
        (libraries, "window/draw.py", "import pygame.gfxdraw"),
        (libraries, "records/store.py", "from datetime import datetime"),
        (excepts, "window/app.py", "try:\n    f()\nexcept Exception:\n    pass"),
        (excepts, "records/store.py", "try:\n    f()\nexcept BaseException:\n    g()\n    raise"),
    ],
)
def test_what_keeps_a_rule_is_left_alone(rule: Rule, name: str, code: str) -> None:
    assert list(rule(name, ast.parse(code))) == []
