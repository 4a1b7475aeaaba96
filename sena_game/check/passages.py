"""The shown texts of one file end to end, each letter of which knows its line and column.

What is sought in texts is sought once in all of them: ten thousand small texts would take ten
thousand searches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sena_game.problems import CHECKED, Edit, Place, Problem
from sena_game.scenario.source import Scalar

# What stands between two texts: no text holds it, and no search goes across it.
BREAK = "\x00"
# An address on the web up to its last letter: the full stop after it is the sentence's.
_WEB = re.compile(r"(?:https?://|www\.)[^\s\x00]*[^\s\x00.,;:!?…)»”]")


@dataclass(frozen=True, slots=True)
class Passages:
    """Texts as they stand in their file, line breaks and indentation included.

    `text` holds them all, web addresses put out of sight; `starts` says where each starts in it,
    `origins` where in the file.
    """

    path: str
    lines: Sequence[str]
    text: str
    addresses: tuple[str, ...]
    scalars: tuple[Scalar, ...]
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    line_starts: tuple[int, ...]

    def number(self, at: int) -> int:
        """Return which text a point of `text` is in."""
        return bisect_right(self.starts, at) - 1

    def end(self, number: int) -> int:
        """Return where a text ends."""
        following = number + 1
        return (self.starts[following] if following < len(self.starts) else len(self.text)) - 1

    def said(self, number: int) -> str:
        return self.text[self.starts[number] : self.end(number)]

    def address(self, at: int) -> str:
        return self.addresses[self.number(at)]

    def scalar(self, at: int) -> Scalar:
        return self.scalars[self.number(at)]

    def bounds(self, at: int) -> tuple[int, int]:
        """Return where the text around a point starts and ends."""
        number = self.number(at)
        return self.starts[number], self.end(number)

    def place(self, at: int) -> Place:
        number = self.number(at)
        origin = self.origins[number] + at - self.starts[number]
        line = bisect_right(self.line_starts, origin)
        return Place(self.path, line, origin - self.line_starts[line - 1] + 1)

    def edit(self, start: int, end: int, text: str) -> Edit:
        place = self.place(start)
        return Edit(place.line, place.column, end - start, text)

    def problem(
        self,
        code: str,
        start: int,
        end: int,
        *,
        near: str = "",
        cure: Iterable[Edit] = (),
        values: Mapping[str, str] | None = None,
    ) -> Problem:
        """Return a problem about `text[start:end]`, underlined to the end of its first line."""
        place = self.place(start)
        excerpt = self.lines[place.line - 1]
        length = end - start
        if place.column - 1 + length > len(excerpt):
            length = max(1, len(excerpt.rstrip()) - place.column + 1)
        level = CHECKED[code]
        return Problem(place, code, values or {}, near, excerpt, length, level, cure=tuple(cure))


def passages(lines: Sequence[str], written: Mapping[str, Scalar]) -> Passages:
    """Return the texts of `written`, by address, as they stand in the `lines` of a file."""
    line_starts = tuple(accumulate((len(line) + 1 for line in lines), initial=0))
    whole = "\n".join(lines)
    pieces, starts, origins, reached = [], [], [], 0
    last = len(line_starts) - 1
    for scalar in written.values():
        line, column = scalar.end
        end = line_starts[min(line - 1, last)] + column - 1
        if scalar.style in ("|", ">"):
            # Its first line holds the sign and perhaps a comment.
            start = line_starts[min(scalar.place.line, last)]
        else:
            quotes = 1 if scalar.style else 0
            start = line_starts[scalar.place.line - 1] + scalar.place.column - 1 + quotes
            end -= quotes
        piece = whole[start:end]
        pieces.append(piece)
        starts.append(reached)
        origins.append(start)
        reached += len(piece) + 1
    text = _without_addresses(BREAK.join(pieces) + BREAK)
    return Passages(
        next((scalar.place.path for scalar in written.values()), ""),
        lines,
        text,
        tuple(written),
        tuple(written.values()),
        tuple(starts),
        tuple(origins),
        line_starts,
    )


def _without_addresses(text: str) -> str:
    """Return the text with each web address as a word as long: its signs are no punctuation."""
    if "://" not in text and "www." not in text:
        return text
    return _WEB.sub(lambda found: "u" * len(found[0]), text)
