"""A text whose traps are told and set aside, so that the rest can still be read.

A character that YAML would misread is masked: replaced by a private one, as wide, that the parser
takes for a letter, and that is itself again in the nodes. So no line moves, and the few columns
that do (a line set off otherwise, a missing space) are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from sena_game.problems import Edit, Place, Problem, ScenarioError

# A file with more than this has one cause, and is not read further.
PROBLEMS_AT_MOST = 1000
# Reasons of ours, and what stands for a key where there is none.
LEFT_OPEN = "a bracket is left open"
NO_SPACE = "a space is missing after the colon"
AFTER_BRACKET = "text follows a closing bracket"
INVISIBLE_SIGN = "an invisible character is here"
UNCLEAR = "something is missing or too much"
LACKING = "a bracket or a comma is missing"
NOT_A_KEY = "this line is not a key, or is not indented like the others"
BRACES = "A set of keys"
WHOLE = "the file"
REMARKS = (
    *(LEFT_OPEN, NO_SPACE, AFTER_BRACKET, INVISIBLE_SIGN, LACKING, NOT_A_KEY, UNCLEAR),
    *(BRACES, WHOLE),
)
FIRST_WORD = re.compile(r"[\s\-]*+([a-z_]+)")
PRIVATE = 0xE000
SIGNS = ":#@`%&*!?-[]{}>|,\"'\\"
MASKS = {ord(sign): PRIVATE + ord(sign) for sign in SIGNS}
UNMASKS = {mask: sign for sign, mask in MASKS.items()}


@dataclass(frozen=True, slots=True)
class Told:
    """What is already known to be wrong in a text, and the spans of it that it makes doubtful."""

    lines: list[int] = field(default_factory=list)
    spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    # The first words of the lines that could not be read, with their numbers.
    words: dict[str, list[int]] = field(default_factory=dict)

    def __contains__(self, place: Place) -> bool:
        spans = self.spans.get(place.line, ())
        return any(start <= place.column < end for start, end in spans)

    def between(self, first: int, until: int) -> bool:
        """Tell whether something is wrong from the line `first` to the one before `until`."""
        at = bisect_left(self.lines, first)
        return at < len(self.lines) and (not until or self.lines[at] < until)

    def lost(self, word: str, first: int, until: int) -> bool:
        """Tell whether one of these lines that could not be read starts with `word`."""
        return any(
            first <= line and (not until or line < until) for line in self.words.get(word, ())
        )


@dataclass(slots=True)
class Healing:
    """The lines of one file, what is wrong in them, and what is set aside to read the rest.

    Lines and columns are counted from 0 here, and from 1 in problems.
    """

    path: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    edits: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)
    # The lines after a bar, where a tab is a tab; elsewhere the parsers read it differently.
    verbatim: list[range] = field(default_factory=list)

    def tell(
        self,
        line: int,
        column: int,
        code: str,
        values: Mapping[str, str] | None = None,
        *,
        length: int = 1,
        cure: tuple[Edit, ...] = (),
    ) -> None:
        place = Place(self.path, line + 1, column + 1)
        excerpt = self.lines[line]
        self.problems.append(
            Problem(place, code, values or {}, excerpt=excerpt, length=length, cure=cure)
        )
        if len(self.problems) >= PROBLEMS_AT_MOST:
            self.stop()

    def stop(self) -> None:
        raise ScenarioError(self.problems)

    def replace(self, line: int, start: int, end: int, text: str) -> None:
        self.edits.setdefault(line, []).append((start, end, text))

    def mask(self, line: int, start: int, end: int) -> None:
        text = self.lines[line][start:end]
        self.replace(line, start, end, text.translate(MASKS))

    def blank(self, line: int, start: int, end: int) -> None:
        self.replace(line, start, end, " " * (end - start))

    def doubt(self, line: int, start: int, end: int) -> None:
        """Keep silent from now on about what stands there."""
        spans = self.told.spans.setdefault(line + 1, [])
        spans.append((start + 1, max(end, start + 1) + 1))

    def lose(self, line: int) -> None:
        """Leave a line out, and remember the key it may have held."""
        text = self.lines[line]
        self.replace(line, 0, len(text), "")
        word = FIRST_WORD.match(text)
        if word:
            self.told.words.setdefault(word.group(1), []).append(line + 1)

    def told_all(self) -> Told:
        """Return what is told, once nothing more is."""
        self.told.lines[:] = sorted({problem.place.line for problem in self.problems})
        return self.told

    def healed(self) -> tuple[str, dict[int, list[tuple[int, int]]]]:
        """Return the text to parse, and by line the columns it has moved from, by how much."""
        lines, moved = list(self.lines), {}
        for number, edits in self.edits.items():
            pieces, moves = _changed(self.lines[number], _ordered(edits))
            lines[number] = "".join(pieces)
            if moves:
                moved[number] = moves
        if any("\t" in line for line in lines):
            kept = {number for lines_of in self.verbatim for number in lines_of}
            for number, line in enumerate(lines):
                if "\t" in line and number not in kept:
                    lines[number] = line.replace("\t", " ")
        return "\n".join(lines), moved


def _ordered(edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Put what is inserted somewhere first, then the widest change, then the latest."""
    inserted = [edit for edit in edits if edit[0] == edit[1]]
    changed = [edit for edit in reversed(edits) if edit[0] < edit[1]]
    changed.sort(key=lambda edit: (edit[0], -edit[1]))
    return sorted([*inserted, *changed], key=lambda edit: edit[0])


def _changed(
    line: str, edits: list[tuple[int, int, str]]
) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the pieces of a line once changed, and where it moved, by how much since its start."""
    pieces: list[str] = []
    moves: list[tuple[int, int]] = []
    reached = shift = 0
    for start, end, text in edits:
        if start < reached:
            if end <= reached or len(text) != end - start:
                continue  # already set aside with what is around it
            start, text = reached, text[reached - start :]
        pieces += (line[reached:start], text)
        reached = end
        if len(text) != end - start:
            shift += len(text) - (end - start)
            moves.append((start + len(text), shift))
    pieces.append(line[reached:])
    return pieces, moves


def unmoved(column: int, moves: list[tuple[int, int]]) -> int:
    """Return where a column of a healed line is in the line as it was written."""
    shift = 0
    for start, by in moves:
        # `start` is a column of the written line, moved by what came before.
        if column >= start + shift:
            shift = by
    return column - shift
