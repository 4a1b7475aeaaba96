"""A file mended: the cures of its problems applied to its text, and nothing else changed."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sena_game.problems import Edit, Problem

# The line ends of YAML 1.1: lines are counted as the problems count them.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_MARK = "\ufeff"

# Where a change starts and ends in the text, and what takes the place of what is there.
Change = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after some cures, and how many problems were cured."""

    text: str
    count: int


def mended(text: str, problems: Iterable[Problem]) -> Mended:
    """Return the text with each cure applied whole; one that meets another waits for a next time.

    Line ends, the byte-order mark, comments and all that no cure names are kept as they are. A
    problem whose line is no more what it was when it was found is left alone.
    """
    lines = _Lines(text)
    taken: list[Change] = []
    count = 0
    for problem in sorted(problems, key=lambda each: each.place):
        changes = {lines.change(edit) for edit in problem.cure}
        if not changes or not lines.hold(problem) or any(_meets(one, taken) for one in changes):
            continue
        for change in changes:
            insort(taken, change)
        count += 1
    return Mended(_applied(text, taken), count)


class _Lines:
    """A text by lines; the byte-order mark is no column of the first one."""

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self.text = text
        self.starts = [len(_MARK) * text.startswith(_MARK), *(end.end() for end in ends)]
        self.ends = [*(end.start() for end in ends), len(text)]
        self.usual_end = ends[0][0] if ends else "\n"

    def change(self, edit: Edit) -> Change:
        start = self.starts[min(edit.line, len(self.starts)) - 1] + edit.column - 1
        start = min(start, len(self.text))
        end = min(start + edit.length, len(self.text))
        return start, end, edit.text.replace("\n", self.usual_end)

    def hold(self, problem: Problem) -> bool:
        number = problem.place.line - 1
        if not problem.excerpt or number >= len(self.starts):
            return not problem.excerpt
        return self.text[self.starts[number] : self.ends[number]] == problem.excerpt


def _meets(change: Change, taken: Sequence[Change]) -> bool:
    """Tell whether a change touches what another already changes; side by side, they do not."""
    start, end, _ = change
    at = bisect_left(taken, (start, start, ""))
    before, after = taken[:at][-1:], taken[at : at + 1]
    return any(start < other[1] for other in before) or any(
        other[0] < end or other[:2] == (start, end) for other in after
    )


def _applied(text: str, changes: Iterable[Change]) -> str:
    pieces, reached = [], 0
    for start, end, new in changes:
        pieces += [text[reached:start], new]
        reached = end
    return "".join([*pieces, text[reached:]])
