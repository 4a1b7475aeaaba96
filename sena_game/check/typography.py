"""How French is set: no-break spaces, apostrophes, quotation marks, dots; each with its cure.

A no-break space is U+202F before ; ? ! % and inside a number, U+00A0 before a colon and inside
« ». Either is let pass anywhere: what matters is that a sign never starts a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sena_game.check.passages import BREAK, Passages
from sena_game.problems import Problem
from sena_game.words import NARROW, NO_BREAK

SPACES = " \t"
# On one line and at one time: the others are left for the next.
CURED_AT_MOST = 1000

# Each pattern starts with its sign, which is quick to seek, then looks at what is around it.
# A sign is one of the sentence when a word, or what closes one, stands before it and nothing
# after: so not in ;-) nor in 9:30, and once in ?!
_HIGH = re.compile(
    r"[?!](?<=[\w»”’.)\]%°+€ \t][?!])(?=[\s\x00»”\"'’)\],.…?!])"
    r"|;(?<=[\w»”’.)\]%°+€…?! \t];)(?=[\s\x00»])"
)
_COLON = re.compile(r":(?<=[\w»”’.)\]%°+€…?! \t]:)(?=[\s\x00»])")
_PERCENT = re.compile(r"%(?<=[\d \t]%)(?!\w)")
_OPENING = re.compile(r"«(?![\u00a0\u202f\x00»])")
_CLOSING = re.compile(r"»(?<![\u00a0\u202f\x00«]»)")
_NUMBER = re.compile(r"\d(?<![\w.,/+-]\d)\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\w)")
_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')'?(?=[\w«“\"])")
_QUOTE = re.compile(r'"')
_DOTS = re.compile(r"\.\.\.(?<![./\\]\.\.\.)(?![./\\])")

# Before a colon that does not belong to a sentence: the head of a letter, :smile:, an entity.
_NOT_A_COLON = re.compile(r"(?:\b(?:RE|Re|TR|Tr|FW|Fwd)|:\w+)\Z")
_ENTITY = re.compile(r"&#?\w+\Z")
_BACKSLASH = "\\"
_LINE_END = re.compile(r"[\n\x00]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is set wrong from `start` to `end`; `cured` is what mends it, nothing when unsure."""

    code: str
    start: int
    end: int
    cured: tuple[tuple[int, int, str], ...] = ()


def problems(passages: Passages) -> Iterator[Problem]:
    """Yield at most one problem for each code and line, whose cure mends all of the line."""
    escaped = {
        number
        for number, scalar in enumerate(passages.scalars)
        if scalar.style == '"' and _BACKSLASH in passages.said(number)
    }
    for find in (_spaces, _apostrophes, _quotations, _dots):
        faults = sorted(find(passages), key=lambda fault: fault.start)
        for of_line in _by_line(passages, faults):
            # A backslash makes one sign of two: what is written is not what is read.
            sure = passages.number(of_line[0].start) not in escaped
            yield _problem(passages, of_line, sure=sure)


def _by_line(passages: Passages, faults: Iterable[Fault]) -> Iterator[list[Fault]]:
    group: list[Fault] = []
    line, upto = 0, -1
    for fault in faults:
        if fault.start >= upto:
            ends = _LINE_END.search(passages.text, fault.start)
            upto = ends.end() if ends else len(passages.text)
            there = passages.place(fault.start).line
            if group and there != line:
                yield group
                group = []
            line = there
        group.append(fault)
    if group:
        yield group


def _problem(passages: Passages, faults: list[Fault], *, sure: bool) -> Problem:
    first = faults[0]
    written = passages.text[first.start : first.end]
    some = faults[:CURED_AT_MOST] if sure else []
    cure = [passages.edit(*each) for fault in some for each in fault.cured]
    values = {"text": written} if first.code == "no-break-space" else {}
    return passages.problem(first.code, first.start, first.end, cure=cure, values=values)


def _spaces(passages: Passages) -> Iterator[Fault]:
    text = passages.text
    for found in _HIGH.finditer(text):
        if not _entity(text, found.start()) and not text.endswith("..", 0, found.start()):
            yield from _before(text, found.start(), NARROW)
    for found in _COLON.finditer(text):
        if not _NOT_A_COLON.search(text, max(0, found.start() - 30), found.start()):
            yield from _before(text, found.start(), NO_BREAK)
    for found in _PERCENT.finditer(text):
        if _last(text, found.start()).isdigit():
            yield from _before(text, found.start(), NARROW)
    for found in _CLOSING.finditer(text):
        yield from _before(text, found.start(), NO_BREAK)
    for found in _OPENING.finditer(text):
        yield from _after(text, found.start())
    for found in _NUMBER.finditer(text):
        # The end of a longer row of figures is no number.
        if " " in found[0] and not _last(text, found.start()).isdigit():
            yield _number(found)


def _before(text: str, sign: int, space: str) -> Iterator[Fault]:
    """Yield what is wrong just before a sign; it cannot be cured when the sign starts a line."""
    start = _last_at(text, sign) + 1
    before = text[start - 1] if start else BREAK
    starts_a_paragraph = before == "\n" and _last(text, start - 1) == "\n"
    if before in '«“("\x00' or starts_a_paragraph:
        return
    cured = () if before == "\n" else ((start, sign, space),)
    yield Fault("no-break-space", sign, sign + 1, cured)


def _after(text: str, sign: int) -> Iterator[Fault]:
    end = sign + 1
    while text[end] in SPACES:
        end += 1
    if text[end : end + 200].lstrip()[:1] != BREAK:
        cured = () if text[end] == "\n" else ((sign + 1, end, NO_BREAK),)
        yield Fault("no-break-space", sign, sign + 1, cured)


def _last_at(text: str, at: int) -> int:
    """Return where the last sign that is no space stands before a point; -1 without any."""
    at -= 1
    while at >= 0 and text[at] in SPACES:
        at -= 1
    return at


def _last(text: str, at: int) -> str:
    return text[found] if (found := _last_at(text, at)) >= 0 else BREAK


def _number(found: re.Match[str]) -> Fault:
    gaps = [at for at, sign in enumerate(found[0], found.start()) if sign == " "]
    cured = tuple((at, at + 1, NARROW) for at in gaps)
    return Fault("no-break-space", found.start(), found.end(), cured)


def _apostrophes(passages: Passages) -> Iterator[Fault]:
    for found in _APOSTROPHE.finditer(passages.text):
        # Between single quotation marks, YAML writes an apostrophe twice.
        if len(found[0]) == 1 or passages.scalar(found.start()).style == "'":
            start, end = found.span()
            yield Fault("apostrophe", start, end, ((start, end, "’"),))


def _quotations(passages: Passages) -> Iterator[Fault]:
    marks = [found.start() for found in _QUOTE.finditer(passages.text)]
    for _, of_text in groupby(marks, key=passages.number):
        paired = list(of_text)
        if len(paired) % 2 == 0:
            opened, upto = 0, passages.bounds(paired[0])[0]
            for start, end in zip(paired[::2], paired[1::2], strict=True):
                # Within guillemets, French sets “ ”.
                opened += passages.text.count("«", upto, start)
                opened -= passages.text.count("»", upto, start)
                upto = start
                yield from _quotation(passages.text, start, end, within=opened > 0)


def _quotation(text: str, start: int, end: int, *, within: bool) -> Iterator[Fault]:
    inside = text[start + 1 : end].removesuffix("\\")
    before = text[max(0, start - 2) : start].removesuffix("\\")[-1:] or BREAK
    opens = before in "\x00 \t\n([’'«—-\u00a0\u202f" and inside[:1].strip()
    closes = inside[-1:].strip() and not text[end + 1].isalnum()
    if not (opens and closes and _LETTER.search(inside)) or re.search(r"\n[ \t]*\n", inside):
        return
    left, right = ("“", "”") if within else (f"«{NO_BREAK}", f"{NO_BREAK}»")
    yield Fault(
        "quotation-marks", start, start + 1, ((start, start + 1, left), (end, end + 1, right))
    )


def _dots(passages: Passages) -> Iterator[Fault]:
    for found in _DOTS.finditer(passages.text):
        yield Fault("dots", *found.span(), (((*found.span(), "…")),))


def _entity(text: str, at: int) -> bool:
    return text[at] == ";" and bool(_ENTITY.search(text, max(0, at - 12), at))
