"""The traps of YAML, looked for line by line before the parser sees any of them.

The walk knows what an author can see: how lines are set off, dashes, keys, texts after a bar,
quotation marks, brackets. It tells each trap where it is, and sets it aside so that everything
else is still read. It goes over the text once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sena_game.problems import Edit
from sena_game.scenario.flow import Flow
from sena_game.scenario.healing import (
    AFTER_BRACKET,
    BRACES,
    INVISIBLE_SIGN,
    NO_SPACE,
    NOT_A_KEY,
    Healing,
)
from sena_game.scenario.values import (
    COMMENT,
    ITEM,
    KEY,
    LEVELS_AT_MOST,
    PAIRED,
    PAIRS,
    PROPERTY,
    SOUND,
    STUCK,
    Values,
)

# Any key YAML knows of: one of ours, prose before a colon, or a text between quotation marks.
ANY_KEY = re.compile(
    r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'\[\]{},#&*!|>%@`?:-](?:[^:#]++|:(?![ \t]|$)|(?<![ \t])#)*+"
    r"|[-?:](?![ \t]|$)(?:[^:#]++|:(?![ \t]|$)|(?<![ \t])#)*+)[ \t]*+:(?=[ \t]|$)"
)
# Most lines: a key of ours and a value in which nothing could be misread.
_WORDS = r"[\w«+=(…][^:#,?\[\]{}'\"\\]*+"
SOUND_LINE = re.compile(
    r"[a-z_][a-z0-9_-]*+:[ ]++(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*+"
    rf"|\{{(?:[a-z_][a-z0-9_-]*+:[ ]{_WORDS}(?:,[ ](?!\}})|(?=\}})))*+\}}"
    rf"|\[(?:{_WORDS}(?:,[ ](?!\])|(?=\])))*+\])$"
)
LONGEST_KEY = 200
BLANKS = " \t\u00a0\u202f\u2007"
HARD = re.compile(r" *+[\t\u00a0\u202f\u2007]")
# What YAML takes for the end of a line, or refuses, and no editor shows.
# Private characters are those that stand for what is masked.
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\ue07f\ufeff\ufffe\uffff]")
# A key as an author may write one, even with an accent or a space before its colon.
WORD = re.compile(r"[^\W_][\w-]*+[ \t\u00a0\u202f]*+:")
PROPERTIES = re.compile(rf"(?:{PROPERTY.pattern}[ \t]*+)++")
MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")


@dataclass(slots=True)
class _Block:
    """Keys or items that start at one column; `parent` is the key they are under, at `line`."""

    column: int
    is_list: bool
    parent: str
    line: int


@dataclass(slots=True)
class _Awaited:
    """A key, or a dash, after which nothing is written yet."""

    column: int
    name: str
    line: int
    is_key: bool


def scan(healing: Healing) -> None:
    """Tell every trap there is in a text, and set it aside."""
    _Walk(healing).walk()


class _Walk:
    """The blocks that are open at the line reached."""

    def __init__(self, healing: Healing) -> None:
        self.heal = healing
        self.lines = healing.lines
        _set_invisible_aside(healing)
        self.values = Values(healing)
        self.indents = self.values.indents
        self._measure_hard_blanks()
        self.blocks: list[_Block] = []
        self.awaited: _Awaited | None = _Awaited(-1, "", 0, is_key=False)
        self.begun = False

    def walk(self) -> None:
        number, total = 0, len(self.lines)
        while number < total:
            if self.indents[number] < 0:
                if self.lines[number]:
                    self.heal.replace(number, 0, len(self.lines[number]), "")
                number += 1
            elif self._is_sound(number):
                number += 1
            else:
                number = self._line(number)
        for line in self.values.hard:
            self._tell_hard_blank(line)

    def _is_sound(self, number: int) -> bool:
        """Tell whether a line holds a key like the one above it and a value without any trap."""
        if self.awaited or not self.blocks:
            return False
        indent, block, after = self.indents[number], self.blocks[-1], number + 1
        if block.column != indent or block.is_list:
            return False
        if after < len(self.lines) and not -1 < self.indents[after] <= indent:
            return False
        return SOUND_LINE.match(self.lines[number], indent) is not None

    def _line(self, number: int) -> int:
        text, start = self.lines[number], self.values.start(number)
        if text[start] == "#":
            return number + 1
        if start == 0 and (found := MARKER.match(text)):
            return self._marker(number, found.group())
        if start == 0 and text[0] == "%" and not self.begun:
            self.heal.tell(number, 0, "first-character", {"sign": "%"})
            self.heal.blank(number, 0, len(text))
            return number + 1
        self.begun = True
        if number in self.values.hard:
            self._fit(number)
        column = self.indents[number]
        opening = self._opens(number, column)
        if not opening:
            column = self._settled(number, column)
        return self._content(number, start, column, opening=opening)

    def _fit(self, number: int) -> None:
        """Choose the indentation of a line set off by a tab, alone among lines that are not."""
        awaited, hard = self.awaited, self.values.hard
        above = next((n for n in range(number - 1, -1, -1) if self.indents[n] >= 0), 0)
        if above in hard:
            return
        if not awaited and self.blocks:
            self.indents[number] = self.blocks[-1].column
            self.heal.doubt(number, 0, self.values.start(number) + 1)
        if not awaited or self.indents[number] > awaited.column:
            return
        below = self.values.next_line(number)
        beside = self.indents[below] if below < len(self.lines) and below not in hard else 0
        self.indents[number] = max(beside, awaited.column + 2)

    def _opens(self, number: int, column: int) -> bool:
        """Tell whether a line is what a key or a dash was waiting for."""
        awaited = self.awaited
        if awaited is None:
            return False
        if column > awaited.column:
            return True
        at_key = awaited.is_key and column == awaited.column
        item = ITEM.match(self.lines[number], self.values.start(number))
        if at_key and item:
            return True
        self.awaited = None
        return False

    def _settled(self, number: int, column: int) -> int:
        """Return the column of the block a line belongs to, and tell when it is not its own."""
        closed: _Block | None = None
        while self.blocks and self.blocks[-1].column > column:
            closed = self.blocks.pop()
        if self.blocks and self.blocks[-1].column == column:
            item = ITEM.match(self.lines[number], self.values.start(number))
            block = self.blocks[-1]
            if not (block.is_list and not item and closed and self._own_list(block)):
                return column
        item = ITEM.match(self.lines[number], self.values.start(number))
        among_items = item and self.blocks and self.blocks[-1].is_list
        if closed and not (among_items and not closed.is_list):
            self.blocks.append(closed)
        if not self.blocks:
            return column
        block = self.blocks[-1]
        if number not in self.values.hard:
            self.values.misplaced(number, block.column, block.parent, block.line)
        self._set_off_with_those_below(number, column, block.column)
        return block.column

    def _own_list(self, block: _Block) -> bool:
        """Tell whether a list is set off from the key above it."""
        return len(self.blocks) < 2 or self.blocks[-2].column < block.column

    def _set_off_with_those_below(self, number: int, column: int, expected: int) -> None:
        """Move a line to the column expected, and with it the lines that go with it."""
        last, shift = number, expected - column
        for each in range(number + 1, len(self.lines)):
            indent = self.indents[each]
            if indent < 0:
                continue
            if indent < column or (shift > 0 and indent > column and not self._under(last, each)):
                break
            last = each
        for each in range(number, last + 1):
            if self.indents[each] >= 0:
                self.values.set_off(each, max(0, self.indents[each] + shift))

    def _under(self, above: int, number: int) -> bool:
        """Tell whether a line set off further than the one above it belongs to it."""
        text, start = self.lines[number], self.values.start(number)
        if self.indents[number] <= self.indents[above]:
            return True
        opener = self.lines[above].rstrip().endswith((":", "|", ">"))
        return opener or not (ITEM.match(text, start) or ANY_KEY.match(text, start))

    def _content(self, number: int, start: int, column: int, *, opening: bool) -> int:
        text = self.lines[number]
        item = ITEM.match(text, start)
        if opening:
            return self._opened(number, start, column)
        if not self.blocks:
            return self._unreadable(number, start)
        block = self.blocks[-1]
        if block.is_list and not item and not self._own_list(block):
            self.blocks.pop()
            block = self.blocks[-1]
        if block.is_list:
            return self._item(number, start, column) if item else self._unreadable(number, start)
        if item:
            return self._unreadable(number, start)
        return self._key(number, start, column)

    def _opened(self, number: int, start: int, column: int) -> int:
        """Walk the first thing written under a key or a dash."""
        awaited = self.awaited
        assert awaited
        self.awaited = None
        text = self.lines[number]
        while self.blocks and self.blocks[-1].column > awaited.column:
            self.blocks.pop()
        if ITEM.match(text, start):
            self._push(number, start, _Block(column, True, awaited.name, awaited.line))
            return self._item(number, start, column)
        if ANY_KEY.match(text, start) and not self._is_dialogue(number, start, awaited):
            self._push(number, start, _Block(column, False, awaited.name, awaited.line))
            return self._key(number, start, column)
        if self._lacks_space(number, start, column):
            self._push(number, start, _Block(column, False, awaited.name, awaited.line))
            return self._key(number, start, column)
        return self._value(number, start, awaited.column, awaited.name)

    def _lacks_space(self, number: int, start: int, column: int) -> bool:
        """Tell whether a line is a key stuck to its value, with other keys below."""
        below = self.values.next_line(number)
        if below == len(self.lines) or self.indents[below] != column:
            return False
        text = self.lines[below]
        keyed = ANY_KEY.match(text, self.values.start(below))
        return bool(keyed and STUCK.match(self.lines[number], start))

    def _is_dialogue(self, number: int, start: int, awaited: _Awaited) -> bool:
        """Tell whether lines of dialogue, and other prose, were written where keys would be."""
        text = self.lines[number]
        found = ANY_KEY.match(text, start)
        assert found
        if KEY.match(text, start) or COMMENT.match(text, found.end()) or not awaited.is_key:
            return False
        after = self.values.below(number, awaited.column)
        prose = [
            each
            for each in range(number + 1, after)
            if self.indents[each] == self.indents[number]
            and not ANY_KEY.match(self.lines[each], self.values.start(each))
        ]
        return bool(prose)

    def _push(self, number: int, start: int, block: _Block) -> None:
        self.blocks.append(block)
        if len(self.blocks) > LEVELS_AT_MOST:
            self.heal.tell(number, start, "too-deep", {"limit": str(LEVELS_AT_MOST)})
            self.heal.stop()

    def _item(self, number: int, start: int, column: int) -> int:
        text = self.lines[number]
        while ITEM.match(text, start):
            after = start + 1
            while text[after : after + 1] in (" ", "\t"):
                after += 1
            block = self.blocks[-1]
            if not text[after:] or text[after] == "#":
                self.awaited = _Awaited(column, block.parent, number, is_key=False)
                return self._empty(number, after, column, is_key=False)
            column += after - start
            start = after
            if ITEM.match(text, start):
                self._push(number, start, _Block(column, True, block.parent, number))
        if ANY_KEY.match(text, start):
            parent = self.blocks[-1].parent
            self._push(number, start, _Block(column, False, parent, number))
            return self._key(number, start, column)
        return self._value(number, start, self.blocks[-1].column, self.blocks[-1].parent)

    def _key(self, number: int, start: int, column: int) -> int:
        text = self.lines[number]
        found = ANY_KEY.match(text, start)
        if not found:
            return self._not_a_key(number, start)
        name = found.group()[:-1].rstrip()
        if len(name) > LONGEST_KEY:
            return self._unreadable(number, start)
        after = found.end()
        while text[after : after + 1] in (" ", "\t"):
            after += 1
        if name == "<<":
            self.heal.doubt(number, start, start + 2)
        prose = not WORD.match(text, start) or not name.islower()
        if prose and not KEY.match(text, start) and not COMMENT.match(text, found.end()):
            return self._prose(number, after, column)
        if not text[after:] or text[after] == "#":
            self.awaited = _Awaited(column, name, number, is_key=True)
            return self._empty(number, after, column, is_key=True)
        return self._value(number, after, column, name)

    def _prose(self, number: int, start: int, column: int) -> int:
        """Walk what follows a key that is prose: it is told by the model, and that is enough."""
        text = self.lines[number]
        if text[start] in "|>{" or SOUND.match(text, start):
            return self._value(number, start, column, "")
        after = self.values.ends(number, column)
        self.values.set_aside(number, start, after)
        return after

    def _not_a_key(self, number: int, start: int) -> int:
        """Tell a line that is no key, and go on as if its space or its text were in place."""
        text = self.lines[number]
        stuck = STUCK.match(text, start)
        if stuck:
            at = stuck.end()
            cure = (Edit(number + 1, at + 2, 0, " "),)
            self.heal.tell(number, at, "syntax", {"reason": NO_SPACE}, cure=cure)
            self.heal.replace(number, at + 1, at + 1, " ")
            block = self.blocks[-1]
            return self._value(number, at + 1, block.column, stuck.group())
        return self._unreadable(number, start)

    def _unreadable(self, number: int, start: int) -> int:
        """Tell a line that is neither key nor item, and leave it out with what is under it."""
        text = self.lines[number]
        sign = text[start]
        found = PROPERTY.match(text, start)
        length = len(text.rstrip()) - start
        if sign in "@`%&*!|>,]}[{" or text[start : start + 2] in ("? ", ": "):
            code = "not-plain" if found else "first-character"
            self.heal.tell(number, start, code, {} if found else {"sign": sign})
        else:
            self.heal.tell(number, start, "syntax", {"reason": NOT_A_KEY}, length=length)
        after = self.values.below(number, self.indents[number])
        for each in range(number, after):
            self.heal.lose(each)
        return after

    def _empty(self, number: int, start: int, column: int, *, is_key: bool) -> int:
        """Look at a line that ends with a key: after a #, is it a comment or the text?"""
        text = self.lines[number]
        if not text[start:]:
            return number + 1
        after = self.values.next_line(number)
        deeper = keyed = False
        if after < len(self.lines):
            first, indent = self.values.start(after), self.indents[after]
            item = ITEM.match(self.lines[after], first)
            deeper = indent > column or bool(item and is_key and indent == column)
            keyed = deeper and bool(item or ANY_KEY.match(self.lines[after], first))
        hashtag = text[start + 1 : start + 2].strip() != ""
        if not deeper or (hashtag and not keyed):
            rest = text[start:].rstrip()
            self.heal.tell(number, start, "lost-text", {"text": rest}, length=len(rest))
            self.heal.mask(number, start, start + 1)
            self.awaited = None
            after = self.values.ends(number, column)
            self.values.set_aside(number, start, after)
            return after
        return number + 1

    def _value(self, number: int, start: int, parent: int, name: str) -> int:
        text = self.lines[number]
        sign = text[start]
        found = PROPERTY.match(text, start)
        if found:
            return self._property(number, start, found.end(), parent, name)
        if sign in "|>":
            return self.values.block(number, start, parent, name)
        if sign in "\"'":
            return self.values.quoted(number, start, parent)
        if sign in "[{":
            return self._flow(number, start, parent)
        if name in PAIRED and (pairs := PAIRS.match(text, start)):
            return self._without_braces(number, start, pairs)
        return self.values.plain(number, start, parent)

    def _without_braces(self, number: int, start: int, pairs: re.Match[str]) -> int:
        """Tell that a set of keys lacks its braces, and read it as if it had them."""
        said = pairs.group().rstrip()
        values, end = {"expected": BRACES, "form": f"{{{said}}}"}, start + len(said)
        cure = (Edit(number + 1, start + 1, len(said), values["form"]),)
        self.heal.tell(number, start, "wrong-shape", values, length=len(said), cure=cure)
        self.heal.replace(number, start, start, "{")
        self.heal.replace(number, end, end, "}")
        return number + 1

    def _property(self, number: int, start: int, end: int, parent: int, name: str) -> int:
        """Tell an anchor or a tag, and read what follows without it."""
        text = self.lines[number]
        self.heal.tell(number, start, "not-plain", length=end - start)
        run = PROPERTIES.match(text, start)
        after = end = run.end() if run else end
        self.heal.blank(number, start, end)
        while text[after : after + 1] in (" ", "\t"):
            after += 1
        if text[after:] and text[after] != "#":
            return self._value(number, after, parent, name)
        self.heal.doubt(number, 0, end)
        self.awaited = _Awaited(parent, name, number, is_key=True)
        return number + 1

    def _flow(self, number: int, start: int, parent: int) -> int:
        text = self.lines[number]
        if text[start] == "[" and self._is_link(text, start):
            after = self.values.ends(number, parent)
            cure = self.values.as_block(number, start, after, parent)
            self.heal.tell(number, start, "first-character", {"sign": "["}, cure=cure)
            self.values.set_aside(number, start, after)
            return after
        room = LEVELS_AT_MOST - len(self.blocks)
        line, end = Flow(self.values, number, start, parent, room).walk()
        rest = self.lines[line][end:]
        if not COMMENT.match(rest) and rest.strip():
            at = end + len(rest) - len(rest.lstrip())
            after = self.values.ends(line, parent)
            reason = AFTER_BRACKET
            self.heal.tell(line, at, "syntax", {"reason": reason}, length=len(rest.strip()))
            for each in range(line, after):
                self.heal.blank(each, end if each == line else 0, len(self.lines[each]))
            return after
        return line + 1

    def _is_link(self, text: str, start: int) -> bool:
        """Tell whether a bracket starts a text, as in [Lien] voir."""
        found = re.compile(r"\[[^\[\]{},:#]*(?:\][ \t]*[^\s#\]},]|$)").match(text, start)
        return bool(found) and text[start + 1 : start + 2].strip() != ""

    def _marker(self, number: int, sign: str) -> int:
        text = self.lines[number]
        rest = text[3:].strip()
        if not self.begun and sign == "---" and not rest:
            self.begun = True
            self.heal.replace(number, 0, len(text), "")
            return number + 1
        cure = () if rest else (Edit(number + 1, 1, len(text), ""),)
        self.heal.tell(number, 0, "two-documents", {"sign": sign}, length=3, cure=cure)
        self.heal.replace(number, 0, len(text), "")
        return number + 1

    def _measure_hard_blanks(self) -> None:
        """Give lines set off by tabs or no-break spaces the indentation they seem to have."""
        lines = enumerate(self.lines)
        numbers = [n for n, line in lines if self.indents[n] >= 0 and HARD.match(line)]
        if not numbers:
            return
        steps = [indent for indent in self.indents if indent > 0]
        step = min(steps, default=2)
        for number in numbers:
            line = self.lines[number]
            start = len(line) - len(line.lstrip(BLANKS))
            if line[start] == "#":
                self.indents[number] = -1
                continue
            width = sum(step if sign == "\t" else 1 for sign in line[:start])
            self.values.hard[number] = start
            self.indents[number] = width

    def _tell_hard_blank(self, number: int) -> None:
        line, width = self.lines[number], self.indents[number]
        start = self.values.start(number)
        first = len(line) - len(line.lstrip(" "))
        length, tab = start - first, "\t" in line[:start]
        cure = () if tab else (Edit(number + 1, first + 1, length, " " * length),)
        self.heal.tell(number, first, "tab" if tab else "hard-space", length=length, cure=cure)
        self.heal.replace(number, 0, start, " " * width)


def _set_invisible_aside(healing: Healing) -> None:
    """Tell characters that cannot be seen, once a line, and read them as spaces."""
    if not INVISIBLE.search("\n".join(healing.lines)):
        return
    for number, line in enumerate(healing.lines):
        if found := INVISIBLE.search(line):
            reason = INVISIBLE_SIGN
            healing.tell(number, found.start(), "syntax", {"reason": reason})
            healing.lines[number] = INVISIBLE.sub(" ", line)
