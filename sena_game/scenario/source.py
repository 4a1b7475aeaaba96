"""YAML text to nodes that know file, line and column, with only what a scenario needs of YAML.

The traps are looked for first, and set aside, so that all that is wrong is told in one go.
Nodes are made from the parser's events: no object of the file is ever built by the YAML library,
every scalar stays text, and what is refused is refused before anything is made of it.
"""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.healing import PROBLEMS_AT_MOST, UNCLEAR, UNMASKS, Healing, Told, unmoved
from sena_game.scenario.traps import scan
from sena_game.scenario.values import LEVELS_AT_MOST

BYTES_AT_MOST = 1024 * 1024

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A text: `style` is the sign it is written with (|, >, " or '), nothing when plain.

    `end` is the line and column, counted from 1, of what follows it in the file.
    """

    text: str
    place: Place
    style: str = ""
    end: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Listing:
    """Items; `flow` when they are written between brackets."""

    items: tuple[Node, ...]
    place: Place
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Values by key, in the order of the file; `flow` when they are written between braces.

    `again` are those whose key is there already.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place
    flow: bool = False
    again: tuple[tuple[Scalar, Node], ...] = ()
    _by_key: dict[str, tuple[Scalar, Node]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def entry(self, key: str) -> tuple[Scalar, Node] | None:
        """Return a key as it is written, with its value."""
        if not self._by_key:
            self._by_key.update((entry[0].text, entry) for entry in self.entries)
        return self._by_key.get(key)

    def find(self, key: str) -> Node | None:
        found = self.entry(key)
        return found[1] if found else None


Node = Scalar | Listing | Mapping


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text read: its only document, its lines, what is wrong but could be read past, and where.

    `told` says where nothing more is to be said.
    """

    node: Node
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]
    told: Told = field(default_factory=Told)


def parse(raw: bytes, path: str, loader: Any = _LOADER) -> Parsed:
    """Return what `raw` holds; raise `ScenarioError` where nothing more can be understood."""
    text = _decoded(raw, path)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    healing = Healing(path, text.split("\n"))
    # Thousands of small tuples are made here and none is garbage.
    collecting = gc.isenabled()
    gc.disable()
    try:
        scan(healing)
        node = _Parsing(healing, loader).document()
    finally:
        if collecting:
            gc.enable()
    return Parsed(node, tuple(healing.lines), tuple(healing.problems), healing.told_all())


def _decoded(raw: bytes, path: str) -> str:
    if len(raw) > BYTES_AT_MOST:
        raise ScenarioError([Problem(Place(path), "too-large", {"limit": "1 MiB"})])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        problem = Problem(Place(path, line, column), "not-utf-8", {"encoding": _guessed(raw)})
        raise ScenarioError([problem]) from None


def _guessed(raw: bytes) -> str:
    """Return the encoding a text that is not in UTF-8 is most likely in."""
    return "UTF-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "Latin-1 (Windows)"


class _Parsing:
    """The events of one text on their way to nodes."""

    def __init__(self, healing: Healing, loader: Any) -> None:
        self.healing = healing
        self.path, self.lines, self.problems = healing.path, healing.lines, healing.problems
        text, self.moved = healing.healed()
        self.masked = bool(healing.edits)
        self.next: Callable[[], Any] = loader(text).get_event
        self.depth = 0

    def document(self) -> Node:
        try:
            return self._documents()
        except yaml.MarkedYAMLError as error:
            raise ScenarioError([*self.problems, *self._misread(error)]) from None

    def _documents(self) -> Node:
        node: Node | None = None
        while not isinstance(event := self.next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    problem = self._problem(event, "two-documents", {"sign": "---"}, length=3)
                    raise ScenarioError([*self.problems, problem])
                node = self._node(self.next())
        if node is None:
            empty = [] if self.problems else [Problem(Place(self.path), "empty-file")]
            raise ScenarioError([*self.problems, *empty])
        return node

    def _node(self, event: Any) -> Node:
        place = Place(self.path, *self._point(event.start_mark))
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor or event.tag:
            self.problems.append(self._problem(event, "not-plain"))
        if kind is yaml.ScalarEvent:
            text = event.value.translate(UNMASKS) if self.masked else event.value
            return Scalar(text, place, event.style or "", self._point(event.end_mark))
        if kind is yaml.AliasEvent:
            return Scalar("", place)
        self.depth += 1
        if self.depth > LEVELS_AT_MOST:
            raise ScenarioError([self._problem(event, "too-deep", {"limit": str(LEVELS_AT_MOST)})])
        node = (
            self._listing(event, place)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._mapping(event, place)
        )
        self.depth -= 1
        return node

    def _listing(self, start: Any, place: Place) -> Listing:
        items = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Listing(tuple(items), place, bool(start.flow_style))

    def _mapping(self, start: Any, place: Place) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        again = []
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(self.next())
            if isinstance(value, Scalar) and not value.text and not value.style:
                # The parsers do not agree on where nothing is: it is after its key.
                end = key.end if isinstance(key, Scalar) else (place.line, place.column)
                value = Scalar("", Place(self.path, *end), "", end)
            if not isinstance(key, Scalar):
                self.problems.append(self._problem(event, "wrong-shape", {"expected": "A key"}))
                continue
            if not key.text.isascii():
                # An é is one letter or an e and its accent: both are the same key.
                key = key._replace(text=unicodedata.normalize("NFC", key.text))
            if key.text in entries:
                again.append((key, value))
                first = str(entries[key.text][0].place.line)
                values = {"key": key.text, "line": first}
                self.problems.append(
                    self._problem(event, "duplicate-key", values, length=len(key.text) or 1)
                )
                if len(self.problems) >= PROBLEMS_AT_MOST:
                    raise ScenarioError(self.problems)
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), place, bool(start.flow_style), tuple(again))

    def _place(self, mark: Any) -> Place:
        return Place(self.path, *self._point(mark))

    def _point(self, mark: Any) -> tuple[int, int]:
        """Return a line and a column of the file, counted from 1."""
        line: int = mark.line
        column: int = mark.column
        if line in self.moved:
            column = unmoved(column, self.moved[line])
        return line + 1, column + 1

    def _problem(
        self, event: Any, code: str, values: dict[str, str] | None = None, *, length: int = 1
    ) -> Problem:
        place = self._place(event.start_mark)
        return Problem(place, code, values or {}, excerpt=self._line(place.line), length=length)

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def _misread(self, error: yaml.MarkedYAMLError) -> list[Problem]:
        """Return what the parser stumbles on, unless it is told already that a trap is there."""
        mark = error.problem_mark or error.context_mark
        place = self._place(mark) if mark else Place(self.path)
        told = {problem.place.line for problem in self.problems}
        if told & {place.line - 1, place.line}:
            return []
        # The parsers agree on the line, and not on what they say of it.
        line = self._line(place.line)
        place = Place(self.path, place.line, len(line) - len(line.lstrip()) + 1)
        return [Problem(place, "syntax", {"reason": UNCLEAR}, excerpt=line)]
