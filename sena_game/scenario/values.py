"""What may follow a key or a dash, and how it goes wrong: texts with and without quotes or bar."""

from __future__ import annotations

import re

from sena_game.problems import Edit
from sena_game.scenario.healing import WHOLE, Healing

LEVELS_AT_MOST = 40
# A key as a scenario has them, which is how a line of keys is told from a line of prose.
KEY = re.compile(r"[a-z_][a-z0-9_-]*+:(?=[ \t]|$)")
ITEM = re.compile(r"-(?=[ \t]|$)")
# What goes by itself: no sign that YAML could take for its own.
SOUND = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*+$")
COLON = re.compile(r":(?=[ \t]|$)")
HASH = re.compile(r"(?<=[ \t])#")
# The only comment that is meant to follow a text: what it silences is on its line.
SILENCE = re.compile(r"[ \t]+#[ \t]*sena[ \t]*:.*")
FORBIDDEN = frozenset("@`%&*!|>,]}[{")
# These are signs only when nothing is stuck to them.
ALONE = frozenset("-?:")
HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:$|(?<=[ \t])#)")
COMMENT = re.compile(r"[ \t]*$|[ \t]+#")
PROPERTY = re.compile(r"(?:&[\w-]+|!(?:![\w.:/-]+|[a-z]\w*|<[^>]*>))(?=[ \t,\]}]|$)")
ALIAS = re.compile(r"\*[\w-]+[ \t]*(?=$|,|\]|\})")
CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}
OPEN = {'"': re.compile(r'(?:[^"\\]|\\.|\\$)*+'), "'": re.compile(r"(?:[^']|'')*+")}
ESCAPE = re.compile(r"\\(?!\")")
# A change of a gauge or of points, which lacks its colon.
CHANGE = re.compile(r"[\w-]*[^\W\d_](?:[ \t]+|(?=[+=]))[+=-]\d{1,3}")
# Changes as they are written without their braces, and the keys they follow.
PAIRS = re.compile(r"[\w-]+:[ \t]+[\w+=-]+(?:,[ \t]*[\w-]+:[ \t]+[\w+=-]+)*+[ \t]*(?=$|[ \t]#)")
PAIRED = frozenset({"effects", "points", "gauges", "timer", "later"})
STUCK = re.compile(r"[a-z_]+(?=:[^\s/:])")


class Values:
    """The values of one file: each is told apart where it starts, and walked to its end."""

    def __init__(self, healing: Healing) -> None:
        self.heal = healing
        self.lines = healing.lines
        # The indentation each line has, or should have; -1 when nothing is written on it.
        self.indents = [
            -1 if not line or line.isspace() else len(line) - len(line.lstrip(" "))
            for line in self.lines
        ]
        self.starts = list(self.indents)
        self.hard: dict[int, int] = {}

    def start(self, line: int) -> int:
        """Return the column where the text of a line starts."""
        return self.hard.get(line) or self.starts[line]

    def below(self, line: int, parent: int) -> int:
        """Return the line after the last of those set off under column `parent`."""
        last = line + 1
        for number in range(line + 1, len(self.lines)):
            indent = self.indents[number]
            if indent < 0:
                continue
            if indent <= parent:
                break
            last = number + 1
        return last

    def next_line(self, line: int) -> int:
        """Return the next line where something other than a comment is written."""
        for number in range(line + 1, len(self.lines)):
            if self.indents[number] >= 0 and self.lines[number][self.start(number)] != "#":
                return number
        return len(self.lines)

    def plain(self, line: int, column: int, parent: int) -> int:
        """Walk a text without quotation marks; return the line after it."""
        text = self.lines[line]
        after = self.ends(line, parent)
        if after == line + 1 and SOUND.match(text, column):
            return after
        told = self._first(line, column) or self._sign(line, column, after, parent)
        if told:
            code, at, where, length, values, curable = told
            cure = self.as_block(line, column, after, parent) if curable else ()
            self.heal.tell(at, where, code, values, length=length, cure=cure)
            self.set_aside(line, column, after)
        return after

    def ends(self, line: int, parent: int) -> int:
        """Return the line after the last that carries a text on, which no key does."""
        last = line + 1
        for number in range(line + 1, len(self.lines)):
            indent = self.indents[number]
            if indent < 0:
                continue
            start = self.start(number)
            if indent <= parent or KEY.match(self.lines[number], start):
                break
            if self.lines[number][start] == "#" and not self._carried(number, parent):
                break
            last = number + 1
        return last

    def _carried(self, number: int, parent: int) -> bool:
        """Tell whether a line that starts with # is prose: a hashtag, or text comes after it."""
        text, start = self.lines[number], self.start(number)
        if text[start + 1 : start + 2].strip():
            return True
        after = self.next_line(number)
        more = after < len(self.lines) and self.indents[after] > parent
        return more and not KEY.match(self.lines[after], self.start(after))

    def _first(
        self, line: int, column: int
    ) -> tuple[str, int, int, int, dict[str, str], bool] | None:
        text = self.lines[line]
        if ALIAS.match(text, column):
            return "not-plain", line, column, len(text.rstrip()) - column, {}, False
        sign = text[column]
        alone = sign in ALONE and text[column + 1 : column + 2] in ("", " ", "\t")
        if sign in FORBIDDEN or alone:
            return "first-character", line, column, 1, {"sign": sign}, True
        return None

    def _sign(
        self, line: int, column: int, after: int, parent: int
    ) -> tuple[str, int, int, int, dict[str, str], bool] | None:
        """Find the first colon or # that YAML would take for its own."""
        for number in range(line, after):
            if self.indents[number] < 0:
                continue
            text = SILENCE.sub("", self.lines[number])
            start = column if number == line else self.start(number)
            colon, lost = COLON.search(text, start), HASH.search(text, start)
            at = lost.start() if lost else -1
            if number > line and text[start] == "#":
                at = start
            if colon and (at < 0 or colon.start() < at):
                # What follows a # may be a comment: only its author can tell.
                return "colon-in-text", number, colon.start(), 1, {}, at < 0
            if at >= 0:
                rest = text[at:].rstrip()
                return "lost-text", number, at, len(rest), {"text": rest}, False
        return None

    def set_aside(self, line: int, column: int, after: int) -> None:
        """Make one text, as it is written, of all there is from here to the line `after`."""
        for number in range(line, after):
            if self.indents[number] >= 0:
                start = column if number == line else self.start(number)
                self.heal.mask(number, start, len(self.lines[number]))
                self.heal.doubt(number, start, len(self.lines[number]))

    def as_block(
        self, line: int, column: int, after: int, parent: int, ends: tuple[int, int] = (0, 0)
    ) -> tuple[Edit, ...]:
        """Return the edits that put a text after a bar, less what `ends` cuts at both ends."""
        written = [n for n in range(line, after) if self.indents[n] >= 0]
        if any(n in self.hard or self.indents[n] != self.starts[n] for n in written):
            return ()
        pad = " " * (parent + 2 if parent >= 0 else 2)
        text = self.lines[line]
        kept = text[column + ends[0] : len(text.rstrip()) - ends[1]]
        first = Edit(line + 1, column + 1, len(text) - column, f"|\n{pad}{kept}")
        return (first, *(Edit(n + 1, 1, self.indents[n], pad) for n in written[1:]))

    def quoted(self, line: int, column: int, parent: int) -> int:
        """Walk a text between quotation marks; return the line after it."""
        mark = self.lines[line][column]
        last, end, keys = self._closing(line, column, parent)
        if end < 0 or (keys and not COMMENT.match(self.lines[last], end)):
            after = self.ends(line, parent)
            self.heal.tell(line, column, "open-quote")
            self.set_aside(line, column, after)
            return after
        rest = self.lines[last][end:]
        if not COMMENT.match(rest):
            after = self.ends(last, parent)
            at = end + len(rest) - len(rest.lstrip())
            text = rest.strip()
            cure = self._unquoted(line, column, after, parent, mark)
            self.heal.tell(
                last, at, "text-after-quote", {"text": text}, length=len(text), cure=cure
            )
            self.set_aside(line, column, after)
            return after
        if mark == '"':
            self.escapes(line, column, last, end)
        return last + 1

    def _closing(self, line: int, column: int, parent: int) -> tuple[int, int, bool]:
        """Return the line and the column after the closing mark, and if keys come before it."""
        mark, keys = self.lines[line][column], False
        found = CLOSING[mark].match(self.lines[line], column + 1)
        if found:
            return line, found.end(), keys
        for number in range(line + 1, len(self.lines)):
            if self.indents[number] < 0:
                continue
            if self.indents[number] <= parent:
                break
            keys = keys or bool(KEY.match(self.lines[number], self.start(number)))
            found = CLOSING[mark].match(self.lines[number], self.start(number))
            if found:
                return number, found.end(), keys
        return line, -1, keys

    def _unquoted(
        self, line: int, column: int, after: int, parent: int, mark: str
    ) -> tuple[Edit, ...]:
        """Return the edits for a text with quotation marks, when it is clear whose they are."""
        text = self.lines[line][column:].rstrip()
        if after > line + 1 or HASH.search(text):
            return ()
        inside = text[1:-1]
        if not text.endswith(mark):
            return self.as_block(line, column, after, parent)
        apostrophes = re.findall(r"(?<=\w)'(?=\w)", inside)
        if mark == "'" and len(apostrophes) == inside.count(mark):
            return self.as_block(line, column, after, parent, (1, 1))
        return ()

    def escapes(self, line: int, column: int, last: int, end: int) -> None:
        """Tell the first backslash that would change a text between double quotation marks."""
        told = False
        for number in range(line, last + 1):
            text = self.lines[number]
            start = column if number == line else 0
            stop = end if number == last else len(text)
            for found in ESCAPE.finditer(text, start, stop):
                if not told:
                    self.heal.tell(number, found.start(), "backslash", length=2)
                    self.heal.doubt(number, column, stop)
                told = True
                self.heal.mask(number, found.start(), found.start() + 1)

    def block(self, line: int, column: int, parent: int, name: str) -> int:
        """Walk a text after a bar; return the line after it."""
        text = self.lines[line]
        sign = text[column]
        if not HEADER.match(text, column):
            start = column + len(text[column + 1 :]) - len(text[column + 1 :].lstrip()) + 1
            rest = text[start:].rstrip()
            values = {"text": rest, "sign": sign}
            self.heal.tell(line, start, "text-after-bar", values, length=len(rest))
            after = self.below(line, parent)
            self.set_aside(line, column, after)
            return after
        if sign == ">":
            self.heal.tell(line, column, "folded-block", cure=(Edit(line + 1, column + 1, 1, "|"),))
        return self._body(line, parent, name)

    def _body(self, line: int, parent: int, name: str) -> int:
        """Walk the lines of a text after a bar, and line up those that are not."""
        body = -1
        number, told, total = line + 1, False, len(self.lines)
        while number < total:
            indent = self.indents[number]
            if indent < 0 or (indent >= body > 0 and not self.hard):
                number += 1
                continue
            if indent <= parent and not self._strayed(number):
                break
            if body < 0:
                body = indent if indent > parent else parent + 2
            if number in self.hard and self.starts[number] >= body:
                del self.hard[number]  # a tab within the text
                self.indents[number] = body
            elif indent < body:
                if not told and number not in self.hard:
                    self.misplaced(number, body, name, line)
                told = True
                self.set_off(number, body)
            number += 1
        self.heal.verbatim.append(range(line + 1, number))
        return number

    def _strayed(self, number: int) -> bool:
        """Tell whether a line below a text, not set off, is prose all the same."""
        text, start = self.lines[number], self.start(number)
        if text[start] in "#&*-?\"'[{}]" or text.startswith(("---", "..."), start):
            return False
        return not COLON.search(text, start) and not STUCK.match(text, start)

    def misplaced(self, number: int, column: int, name: str, line: int) -> None:
        """Tell that a line is not set off like those around it."""
        start = self.start(number)
        length = len(self.lines[number].rstrip()) - start
        values = {
            "column": str(start + 1),
            "expected": str(column + 1),
            "parent": name or WHOLE,
            "line": str(line + 1),
        }
        self.heal.tell(number, start, "indentation", values, length=length)

    def set_off(self, number: int, column: int) -> None:
        """Read a line as if its text started at `column`."""
        self.indents[number] = column
        if number not in self.hard:
            self.heal.replace(number, 0, self.start(number), " " * column)
