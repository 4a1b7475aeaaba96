"""Lists and sets of keys between brackets and braces, and the texts that they cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sena_game.problems import Edit
from sena_game.scenario.healing import LACKING, LEFT_OPEN, NO_SPACE, UNCLEAR
from sena_game.scenario.values import (
    ALIAS,
    ALONE,
    CHANGE,
    CLOSING,
    COMMENT,
    KEY,
    LEVELS_AT_MOST,
    PROPERTY,
    STUCK,
    Values,
)

# A text up to the next sign that cuts it.
TEXT = re.compile(r"(?:[^,\[\]{}:#]++|:(?![ \t,\[\]{}]|$)|(?<![ \t])#)*+")
COLON = re.compile(r":(?=[ \t,\[\]{}]|$)")
REST = re.compile(r"[^,\]}]{0,200}")
DECIMAL = re.compile(r"\d,(?=\d)")
RISKY = re.compile(r"[?:#\[{]")
FORBIDDEN = frozenset("@`%&*!|>")
CLOSER = {"[": "]", "{": "}"}


@dataclass(slots=True)
class _Open:
    """A bracket that is open, and how far its present entry is: key, colon, value."""

    sign: str
    line: int
    column: int
    has_key: bool = False
    has_colon: bool = False
    has_value: bool = False
    plain: bool = False
    entry: tuple[int, int] = (0, 0)
    comma: tuple[int, int] | None = None
    after_plain: bool = False
    value_line: int = 0
    has_pairs: bool = False  # none of them: it is a text between braces, as the model tells

    def renew(self, comma: tuple[int, int]) -> None:
        self.after_plain = self.plain
        self.has_key = self.has_colon = self.has_value = self.plain = False
        self.comma = comma

    def filled(self) -> bool:
        return self.has_value or (self.has_key and not self.has_colon)

    def fill(self, plain: bool, at: tuple[int, int]) -> None:
        if self.has_colon:
            self.has_value = True
            self.value_line = at[0]
        else:
            self.has_key = True
            self.entry = at
        self.plain = plain


class Flow:
    """One walk from an opening bracket to the one that closes it."""

    def __init__(self, values: Values, line: int, column: int, parent: int, room: int) -> None:
        self.values, self.heal, self.lines = values, values.heal, values.lines
        self.line, self.column, self.parent, self.room = line, column, parent, room
        self.open: list[_Open] = []
        self.reached = line

    def walk(self) -> tuple[int, int]:
        """Return the line and the column after the last bracket."""
        while True:
            text = self.lines[self.line]
            while text[self.column : self.column + 1] in (" ", "\t"):
                self.column += 1
            sign = text[self.column : self.column + 1]
            if not sign or (sign == "#" and self._comment(text)):
                if not self._next_line():
                    return self._unclosed()
                continue
            if sign in "]}":
                self._close(sign)
                if not self.open:
                    return self.line, self.column
            else:
                self._step(sign)
            self.reached = self.line

    def _next_line(self) -> bool:
        number = self.values.next_line(self.line)
        if number == len(self.lines):
            return False
        start = self.values.start(number)
        strayed = self.values.indents[number] <= self.parent
        if strayed and self.lines[number][start] not in "]}":
            return False
        if strayed and len(self.open) > 1:
            return False
        self.line, self.column = number, start
        return True

    def _unclosed(self) -> tuple[int, int]:
        """Tell the bracket that nothing closes, and close it."""
        last, line = self.open[-1], self.reached
        self.heal.tell(last.line, last.column, "syntax", {"reason": LEFT_OPEN})
        end = len(self.lines[line])
        closing = "".join(CLOSER[each.sign] for each in reversed(self.open))
        self.heal.replace(line, end, end, f" {closing}")
        return line, end

    def _comment(self, text: str) -> bool:
        """Tell whether a # starts a comment; if not, it stays in the text, and that is told."""
        before = text[self.column - 1 : self.column] in (" ", "\t", "")
        rest = text[self.column :].rstrip()
        if not before and self.column:
            return False
        alone = rest[1:2] in ("", " ")
        here = self.open[-1]
        return alone and not (here.filled() and here.plain) and not rest.endswith(("]", "}"))

    def _step(self, sign: str) -> None:
        here = self.open[-1] if self.open else None
        if here is None or (sign in "[{" and not here.filled()):
            self._open(sign)
        elif sign == ",":
            self._comma()
        elif sign == ":" and COLON.match(self.lines[self.line], self.column):
            self._colon()
        elif sign in "\"'" and not here.filled():
            self._quoted(sign)
        else:
            self._plain(sign)

    def _open(self, sign: str) -> None:
        if self.open:
            self.open[-1].fill(False, (self.line, self.column))
        self.open.append(_Open(sign, self.line, self.column))
        if len(self.open) > self.room:
            self.heal.tell(self.line, self.column, "too-deep", {"limit": str(LEVELS_AT_MOST)})
            self.heal.stop()
        self.column += 1

    def _close(self, sign: str) -> None:
        self._end_entry()
        here = self.open.pop()
        if here.comma and here.after_plain and not here.has_key:
            line, column = here.comma
            self.heal.tell(line, column, "syntax", {"reason": UNCLEAR})
        while sign != CLOSER[here.sign] and any(sign == CLOSER[each.sign] for each in self.open):
            self.heal.tell(here.line, here.column, "syntax", {"reason": LEFT_OPEN})
            self.heal.replace(self.line, self.column, self.column, CLOSER[here.sign])
            here = self.open.pop()
        if sign != CLOSER[here.sign]:
            reason = LACKING
            self.heal.tell(self.line, self.column, "syntax", {"reason": reason})
            self.heal.replace(self.line, self.column, self.column + 1, CLOSER[here.sign])
        self.column += 1

    def _comma(self) -> None:
        here = self.open[-1]
        self._end_entry()
        text = self.lines[self.line]
        if DECIMAL.match(text, self.column - 1):
            cut = REST.match(text, self.column + 1)
            said = cut.group().rstrip() if cut else ""
            values = {"text": said, "sign": ","}
            self.heal.tell(self.line, self.column + 1, "cut-text", values, length=len(said))
            self.heal.doubt(self.line, self.column - 1, self.column + 1 + len(said))
        if not here.has_key:
            reason = LACKING
            self.heal.tell(self.line, self.column, "syntax", {"reason": reason})
            self.heal.blank(self.line, self.column, self.column + 1)
        else:
            here.renew((self.line, self.column))
        self.column += 1

    def _end_entry(self) -> None:
        """Look at the entry that ends here: between braces, one without a colon was cut off."""
        here = self.open[-1]
        if here.sign == "[" or not here.has_key or here.has_colon:
            return
        line, column = here.entry
        text = self.lines[line]
        stop = self.column if line == self.line else len(text)
        stuck = STUCK.match(text, column)
        if stuck:
            self.heal.tell(
                line,
                stuck.end(),
                "syntax",
                {"reason": NO_SPACE},
                cure=(Edit(line + 1, stuck.end() + 2, 0, " "),),
            )
            self.heal.replace(line, stuck.end() + 1, stuck.end() + 1, " ")
        elif here.comma and here.has_pairs and not CHANGE.fullmatch(text[column:stop].rstrip()):
            cut = text[column:stop].rstrip()
            self.heal.tell(line, column, "cut-text", {"text": cut, "sign": ","}, length=len(cut))
            self.heal.doubt(line, column, stop)
            self.heal.blank(here.comma[0], here.comma[1], here.comma[1] + 1)
            for number in range(line, self.line + 1):
                start = column if number == line else 0
                end = self.column if number == self.line else len(self.lines[number])
                self.heal.blank(number, start, end)

    def _colon(self) -> None:
        here = self.open[-1]
        pair = here.sign == "{" and here.has_key and not here.has_colon
        if pair:
            here.has_colon = here.has_pairs = True
            if self.lines[self.line][self.column + 1 : self.column + 2] in ("[", "{"):
                at = self.column + 1
                cure = (Edit(self.line + 1, at + 1, 0, " "),)
                self.heal.tell(self.line, self.column, "syntax", {"reason": NO_SPACE}, cure=cure)
                self.heal.replace(self.line, at, at, " ")
        elif here.has_value and self._starts_key(here):
            self._told_comma()
        else:
            code = "colon-in-text" if here.has_key else "first-character"
            values = {} if here.has_key else {"sign": ":"}
            self.heal.tell(self.line, self.column, code, values)
            self.heal.mask(self.line, self.column, self.column + 1)
            self._doubt_entry()
            here.has_key = here.plain = True
        self.column += 1

    def _starts_key(self, here: _Open) -> bool:
        """Tell whether the line reached looks like the next key, below the value above it."""
        below = self.line > here.value_line
        return below and bool(KEY.match(self.lines[self.line], self.values.start(self.line)))

    def _told_comma(self) -> None:
        """Tell that a line of keys lacks the comma before it, and read it as if it were there."""
        start = self.values.start(self.line)
        self.heal.tell(self.line, start, "syntax", {"reason": LACKING})
        self.heal.replace(self.line, max(0, start - 1), start, ",")
        here = self.open[-1]
        here.renew((self.line, start))
        here.has_key = here.has_colon = True

    def _doubt_entry(self) -> None:
        end = REST.match(self.lines[self.line], self.column)
        assert end
        start = self.open[-1].entry[1] if self.open[-1].has_key else self.column
        self.heal.doubt(self.line, min(start, self.column), end.end())

    def _quoted(self, mark: str) -> None:
        values, line, column = self.values, self.line, self.column
        at = (line, column)
        found = CLOSING[mark].match(self.lines[line], column + 1)
        number = line
        while not found:
            number = number + 1
            if number >= len(self.lines) or 0 <= values.indents[number] <= self.parent:
                return self._open_quote()
            if values.indents[number] >= 0:
                found = CLOSING[mark].match(self.lines[number], values.start(number))
        rest = self.lines[number][found.end() :]
        follows = rest.lstrip()
        here = self.open[-1]
        fits = ",]}:" if here.sign == "{" and not here.has_colon else ",]}"
        if follows[:1] in fits or COMMENT.match(rest):
            if mark == '"':
                values.escapes(line, column, number, found.end())
            self.line, self.column = number, found.end()
            return self.open[-1].fill(False, at)
        end = REST.match(self.lines[number], found.end())
        assert end
        start = found.end() + len(rest) - len(follows)
        said = self.lines[number][start : end.end()].rstrip()
        self.heal.tell(number, start, "text-after-quote", {"text": said}, length=len(said))
        for each in range(line, number + 1):
            first = column if each == line else values.start(each)
            last = end.end() if each == number else len(self.lines[each])
            self.heal.mask(each, first, last)
            self.heal.doubt(each, first, last)
        self.line, self.column = number, end.end()
        return self.open[-1].fill(True, at)

    def _open_quote(self) -> None:
        self.heal.tell(self.line, self.column, "open-quote")
        self.heal.mask(self.line, self.column, self.column + 1)
        self._doubt_entry()
        self.open[-1].fill(True, (self.line, self.column))
        self.column += 1

    def _plain(self, sign: str) -> None:
        """Walk a text without quotation marks, or what goes on with one that a sign had cut."""
        here, text = self.open[-1], self.lines[self.line]
        at = (self.line, self.column)
        if not here.filled():
            found = PROPERTY.match(text, self.column)
            if found:
                self.heal.tell(self.line, self.column, "not-plain", length=len(found.group()))
                self.heal.blank(self.line, self.column, found.end())
                self.column = found.end()
                return
            self._first(sign, text)
            here.fill(True, at)
        elif sign in "[{":
            self._bracket(sign, text)
        elif sign == "#":
            lost = text[self.column :].rstrip()
            self.heal.tell(self.line, self.column, "lost-text", {"text": lost}, length=len(lost))
            self.heal.mask(self.line, self.column, self.column + 1)
            self._doubt_entry()
        elif not here.plain:
            rest = REST.match(text, self.column)
            assert rest
            reason = LACKING
            self.heal.tell(self.line, self.column, "syntax", {"reason": reason})
            self.heal.blank(self.line, self.column, rest.end())
            self.column = rest.end()
            return
        start = self.column + (text[self.column] in ":#[{?-")
        found = TEXT.match(text, start)
        assert found
        # The parsers differ on some signs within a text: none is left to them.
        is_stuck_key = here.sign == "{" and not here.has_colon and STUCK.match(text, self.column)
        if not is_stuck_key and RISKY.search(text, self.column, found.end()):
            self.heal.mask(self.line, self.column, found.end())
        self.column = max(found.end(), self.column + 1)

    def _first(self, sign: str, text: str) -> None:
        alias = ALIAS.match(text, self.column)
        alone = sign in ALONE and text[self.column + 1 : self.column + 2] in ("", " ", ",")
        if alias:
            self.heal.tell(self.line, self.column, "not-plain", length=len(alias.group().rstrip()))
        elif sign == "#":
            lost = text[self.column :].rstrip()
            self.heal.tell(self.line, self.column, "lost-text", {"text": lost}, length=len(lost))
        elif sign in FORBIDDEN or alone:
            self.heal.tell(self.line, self.column, "first-character", {"sign": sign})
        else:
            return
        self.heal.mask(self.line, self.column, self.column + 1)
        self._doubt_entry()

    def _bracket(self, sign: str, text: str) -> None:
        """Tell a bracket within a text, and keep the text whole."""
        cut = REST.match(text, self.column + 1)
        said = text[self.column : cut.end() if cut else None].rstrip()
        values = {"text": said, "sign": sign}
        self.heal.tell(self.line, self.column, "cut-text", values, length=len(said))
        self.heal.mask(self.line, self.column, self.column + 1)
        self._doubt_entry()
        close = text.find(CLOSER[sign], self.column)
        if close >= 0 and not any(each in "[{" for each in text[self.column + 1 : close]):
            self.heal.mask(self.line, self.column, close + 1)
            self.column = close
