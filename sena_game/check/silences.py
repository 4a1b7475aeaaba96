"""Comments that silence a remark: `# sena: ignore CODE (reason)`.

One stands at the end of the line concerned, or alone on the line above it; several codes are
separated by commas, several comments stand one above the other. A text that goes on over several
lines, after a vertical bar for instance, counts as its first one, since no comment can stand
inside. An error cannot be silenced, as it prevents playing: a comment that tries silences
nothing, and is told as such. While there is an error, part of what is looked at otherwise is
not, so that no other comment is said to be of no use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sena_game.check.places import last_line
from sena_game.problems import CHECKED, SENTENCES, Place, Problem, nearest
from sena_game.scenario.source import Listing, Mapping, Node, Scalar

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*sena\s*:\s*(?:ignore\b)?([^()]*)(?:\((.*))?$")
_CODE = re.compile(r"[^\s,]+")
_ALONE = re.compile(r"\s*(?:#|$)")


@dataclass(frozen=True, slots=True)
class Paper:
    """A file in which silences may stand; one that could not be understood has no lines."""

    path: str
    lines: tuple[str, ...] = ()
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A code that a comment silences on some lines; `text` is what to remove to be rid of it."""

    code: str
    lines: range
    place: Place
    text: str
    reason: str
    excerpt: str


def heard(problems: Sequence[Problem], papers: Iterable[Paper]) -> Iterator[Problem]:
    """Yield the problems that no comment silences, then what is wrong with the comments."""
    certain = not any(problem.level == "error" for problem in problems)
    silences = [silence for paper in papers for silence in _silences(paper)]
    used = set()
    for problem in problems:
        by = [silence for silence in silences if _covers(silence, problem)]
        used.update(by)
        if not by:
            yield problem
    for silence in silences:
        if silence.code not in SENTENCES:
            near = nearest(silence.code, SENTENCES)
            yield _problem(silence, "unknown-name", near, name=silence.code, kind="code")
        elif silence not in used and (certain or silence.code not in CHECKED):
            yield _problem(silence, "unused-silence", text=silence.text)
        elif silence in used and not silence.reason:
            yield _problem(silence, "silence-reason", name=silence.code)


def _covers(silence: Silence, problem: Problem) -> bool:
    return (
        problem.level != "error"
        and problem.code == silence.code
        and problem.place.path == silence.place.path
        and problem.place.line in silence.lines
    )


def _problem(silence: Silence, code: str, near: str = "", **values: str) -> Problem:
    length, excerpt = len(silence.text), silence.excerpt
    return Problem(silence.place, code, values, near, excerpt, length, level="warning")


def _silences(paper: Paper) -> Iterator[Silence]:
    found = {n: _COMMENT.search(line) for n, line in enumerate(paper.lines, 1) if "sena" in line}
    if not any(found.values()):
        return
    texts = [] if paper.node is None else [each for each in _scalars(paper.node)]
    for number, comment in found.items():
        if comment and not any(_within(text, number, comment.start()) for text in texts):
            yield from _of(comment, number, _about(paper, number, texts), paper)


def _of(comment: re.Match[str], number: int, about: range, paper: Paper) -> Iterator[Silence]:
    line, reason = paper.lines[number - 1], (comment[2] or "").rstrip().removesuffix(")").strip()
    codes = list(_CODE.finditer(line, comment.start(1), comment.end(1)))
    for code in codes:
        start, text = (code.start(), code[0]) if len(codes) > 1 else (comment.start(), comment[0])
        place = Place(paper.path, number, start + 1)
        yield Silence(code[0], about, place, text.rstrip(), reason, line)


def _about(paper: Paper, number: int, texts: Iterable[Scalar]) -> range:
    """Return the lines a comment is about: its own, or those of what is just below it."""
    if _ALONE.match(paper.lines[number - 1]):
        below = enumerate(paper.lines[number:], number + 1)
        number = next((n for n, line in below if not _ALONE.match(line)), number)
    last = max((last_line(text) for text in texts if text.place.line == number), default=number)
    return range(number, last + 1)


def _within(text: Scalar, number: int, column: int) -> bool:
    """Tell whether a sign of a line is part of a text, and so starts no comment."""
    if text.style in ("|", ">"):
        return text.place.line < number <= last_line(text)
    start = (text.place.line, text.place.column)
    return start <= (number, column + 1) < text.end


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Listing(items=items):
            for item in items:
                yield from _scalars(item)
        case Mapping(entries=entries):
            for key, value in entries:
                yield from _scalars(key)
                yield from _scalars(value)
