"""YAML text to nodes that know file, line and column, with only what a scenario needs of YAML.

Nodes are made from the parser's events: no object of the file is ever built by the YAML library,
every scalar stays text, and what is refused is refused before anything is made of it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from sena_game.problems import Place, Problem, ScenarioError

BYTES_AT_MOST = 1024 * 1024
LEVELS_AT_MOST = 40

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def find(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Listing | Mapping


def parse(raw: bytes, path: str) -> Node:
    """Return the only document of `raw`; raise `ScenarioError` at the first place refused."""
    return _Parsing(_decoded(raw, path), path).document()


def _decoded(raw: bytes, path: str) -> str:
    if len(raw) > BYTES_AT_MOST:
        raise ScenarioError([Problem(Place(path), "too-large", {"limit": "1 MiB"})])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        raise ScenarioError([Problem(Place(path, line, column), "not-utf-8")]) from None


class _Parsing:
    """The events of one text on their way to nodes."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.depth = 0

    def document(self) -> Node:
        self._refuse_control_characters()
        # Thousands of small tuples are made here and none is garbage.
        collecting = gc.isenabled()
        gc.disable()
        try:
            node = self._documents()
        except yaml.MarkedYAMLError as error:
            raise ScenarioError([*self.problems, self._misread(error)]) from None
        finally:
            if collecting:
                gc.enable()
        if self.problems:
            raise ScenarioError(self.problems)
        return node

    def _documents(self) -> Node:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise ScenarioError([self._problem(event, "two-documents", length=3)])
                node = self._node(next(self.events))
        if node is None:
            raise ScenarioError([Problem(Place(self.path), "empty-file")])
        return node

    def _node(self, event: Any) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            self.problems.append(self._problem(event, "not-plain"))
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", place)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place)
        self.depth += 1
        if self.depth > LEVELS_AT_MOST:
            raise ScenarioError([self._problem(event, "too-deep", {"limit": str(LEVELS_AT_MOST)})])
        node = (
            self._listing(place)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._mapping(place)
        )
        self.depth -= 1
        return node

    def _listing(self, place: Place) -> Listing:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Listing(tuple(items), place)

    def _mapping(self, place: Place) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(next(self.events))
            if not isinstance(key, Scalar):
                self.problems.append(self._problem(event, "wrong-shape", {"expected": "A key"}))
            elif key.text in entries:
                first = str(entries[key.text][0].place.line)
                values = {"key": key.text, "line": first}
                self.problems.append(
                    self._problem(event, "duplicate-key", values, length=len(key.text))
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)

    def _problem(
        self, event: Any, code: str, values: dict[str, str] | None = None, *, length: int = 1
    ) -> Problem:
        place = self._place(event)
        return Problem(place, code, values or {}, excerpt=self._line(place.line), length=length)

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def _misread(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = str(error.problem)
        code = "syntax"
        if "mapping values are not allowed" in said:
            code = "colon-in-text"
        elif "\t" in self._line(line)[: column + 1] or "cannot start any token" in said:
            code = "tab" if "\t" in self._line(line)[: column + 1] else "not-plain"
        place = Place(self.path, line, column)
        return Problem(place, code, {"reason": said}, excerpt=self._line(line))

    def _refuse_control_characters(self) -> None:
        # Done here because the two parsers of the library do not agree on where they are.
        for number, line in enumerate(self.lines, start=1):
            found = yaml.reader.Reader.NON_PRINTABLE.search(line)
            if found:
                place = Place(self.path, number, found.start() + 1)
                reason = {"reason": f"U+{ord(found.group()):04X}"}
                raise ScenarioError([Problem(place, "syntax", reason, excerpt=line)])
