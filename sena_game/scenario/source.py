"""YAML text to nodes that know file, line and column, with only what a scenario needs of YAML.

Nodes are made from the parser's events: no object of the file is ever built by the YAML library,
every scalar stays text, and what is refused is refused before anything is made of it.
"""

from __future__ import annotations

import gc
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from sena_game.problems import Place, Problem, ScenarioError

BYTES_AT_MOST = 1024 * 1024
LEVELS_AT_MOST = 40

# The rest of a line once its text is read, when it is a comment.
_LOST = re.compile(r"\s+(#.*)")
# The line ends of YAML 1.1, so that its lines and ours are the same.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_INDENT = re.compile(r"[ ]*([\t\u00a0\u202f\u2007]+)")

# What the parser says, in words that are in the catalogue; anything else is said as the last.
REASONS = {
    "could not find expected ':'": "a key lacks its colon, or a text its indentation",
    "did not find expected key": "this line is not a key, or is not indented like the others",
    "did not find expected '-' indicator": "this line is not an item of the list above it",
    "while scanning a quoted scalar": "a quotation mark is left open",
    "did not find expected ',' or": "a bracket or a comma is missing",
}
UNCLEAR = "something is missing or too much"

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text: `style` is the sign it is written with (|, >, " or '), nothing when plain.

    `end` is the line and column, counted from 1, of what follows it in the file.
    """

    text: str
    place: Place
    style: str = ""
    end: tuple[int, int] = (0, 0)


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


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text read: its only document, its lines, and what is wrong but could be read past."""

    node: Node
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def parse(raw: bytes, path: str) -> Parsed:
    """Return what `raw` holds; raise `ScenarioError` where nothing more can be understood."""
    parsing = _Parsing(_decoded(raw, path), path)
    node = parsing.document()
    return Parsed(node, tuple(parsing.lines), tuple(parsing.problems))


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
        self.lines = _LINE_END.split(text)
        self.problems: list[Problem] = []
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.depth = 0

    def document(self) -> Node:
        self._refuse_control_characters()
        self._refuse_indentation()
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
            self._look_for_lost_text(event)
            mark: Any = event.end_mark
            return Scalar(event.value, place, event.style or "", (mark.line + 1, mark.column + 1))
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
            if isinstance(key, Scalar):
                # An é is one letter or an e and its accent: both are the same key.
                key = Scalar(unicodedata.normalize("NFC", key.text), key.place)
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

    def _look_for_lost_text(self, event: Any) -> None:
        """Note what a # takes away from a text written without quotation marks or bar."""
        if event.style:
            return
        line, column = event.end_mark.line + 1, event.end_mark.column
        lost = _LOST.match(self._line(line)[column:])
        if lost:
            place = Place(self.path, line, column + lost.start(1) + 1)
            text = lost.group(1).strip()
            values = {"text": text}
            self.problems.append(
                Problem(place, "lost-text", values, excerpt=self._line(line), length=len(text))
            )

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
        said = f"{error.context} {error.problem}"
        if "quoted scalar" in said and error.context_mark:
            mark = error.context_mark  # where it was opened, not the end of the file
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        code = "syntax"
        if "mapping values are not allowed" in said:
            code = "colon-in-text"
        elif "cannot start any token" in said:
            code = "not-plain"
        reason = next((ours for theirs, ours in REASONS.items() if theirs in said), UNCLEAR)
        place = Place(self.path, line, column)
        return Problem(place, code, {"reason": reason}, excerpt=self._line(line))

    def _refuse_indentation(self) -> None:
        """Raise when a line is set off by anything but spaces: YAML would misread or refuse it."""
        found = [self._misindented(n, line) for n, line in enumerate(self.lines, start=1)]
        if any(found):
            raise ScenarioError(problem for problem in found if problem)

    def _misindented(self, number: int, line: str) -> Problem | None:
        blank = _INDENT.match(line)
        if not blank or not line.strip() or line.lstrip().startswith("#"):
            return None
        code = "tab" if "\t" in blank.group(1) else "hard-space"
        place = Place(self.path, number, blank.start(1) + 1)
        return Problem(place, code, excerpt=line, length=len(blank.group(1)))

    def _refuse_control_characters(self) -> None:
        # Done here because the two parsers of the library do not agree on where they are.
        for number, line in enumerate(self.lines, start=1):
            found = yaml.reader.Reader.NON_PRINTABLE.search(line)
            if found:
                place = Place(self.path, number, found.start() + 1)
                values = {"reason": "an invisible character is here"}
                raise ScenarioError([Problem(place, "syntax", values, excerpt=line)])
