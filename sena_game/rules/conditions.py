"""The small language of `if`: `confiance >= 60 and not seen(rebond)`.

Words are gauges (compared with a whole number), flags, and three questions: `seen(scene)`,
`chosen(scene.option)`, `crossed(red-line)`. `and`, `or`, `not` and parentheses join them. What
follows from a scene may also compare what was just counted in it: how many items are `right`,
how much is `left` of a budget, or the share of some inhabitants reached, `reach(aines) >= 60 %`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NoReturn

from sena_game.rules.state import State


class BadCondition(Exception):
    """A condition that cannot be read: the word it stumbles on, where, and why, in English."""

    def __init__(self, reason: str, word: str, at: int = 0) -> None:
        self.reason = reason
        self.word = word
        self.at = at
        super().__init__(f"{reason}: {word}")


@dataclass(frozen=True, slots=True)
class Always:
    pass


@dataclass(frozen=True, slots=True)
class Level:
    gauge: str
    sign: str
    number: int


@dataclass(frozen=True, slots=True)
class Flag:
    name: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about what happened: `seen`, `chosen` or `crossed`."""

    question: str
    name: str


@dataclass(frozen=True, slots=True)
class Not:
    inner: Condition


@dataclass(frozen=True, slots=True)
class Both:
    left: Condition
    right: Condition


@dataclass(frozen=True, slots=True)
class Either:
    left: Condition
    right: Condition


Condition = Always | Level | Flag | Asked | Not | Both | Either

ALWAYS = Always()
REACH = "reach"
ALL = "all"  # everyone concerned, in `reach(all)`
PUBLIC = "segment|district|situation"
# What scenes count, each kind some of it.
COUNTS = frozenset(
    {
        "right",
        "wrong",
        "missed",
        "spent",
        "left",
        "length",
        "clashes",
        "overtime",
        "breaches",
        "free",
        "optouts",
    }
)
NOTHING: Mapping[str, int] = {}
WORDS_AT_MOST = 100  # more is no longer a condition a person can read

SIGNS: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}
_QUESTIONS = {"seen": "scene", "chosen": "option", "crossed": "red line"}
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_TOKEN = re.compile(r"\s*(>=|<=|==|!=|[<>()]|[a-z0-9][a-z0-9.-]*|\S)")


def holds(condition: Condition, state: State, counts: Mapping[str, int] = NOTHING) -> bool:
    """Tell whether `condition` is true of `state`, and of what the scene just played counts."""
    match condition:
        case Always():
            return True
        case Level(gauge, sign, number):
            counted = counts.get(gauge, 0) if is_count(gauge) else state.gauges[gauge]
            return SIGNS[sign](counted, number)
        case Flag(name):
            return name in state.flags
        case Asked("seen", name):
            return name in state.seen
        case Asked("chosen", name):
            return name in state.chosen
        case Asked(_, name):
            return name in state.red_lines
        case Not(inner):
            return not holds(inner, state, counts)
        case Both(one, other):
            return holds(one, state, counts) and holds(other, state, counts)
        case Either(one, other):
            return holds(one, state, counts) or holds(other, state, counts)


def is_count(name: str) -> bool:
    """Tell whether a name is something a scene counts, rather than a gauge."""
    return name in COUNTS or name.startswith(f"{REACH}(")


def counted(condition: Condition) -> Iterator[Level]:
    """Yield each comparison of something counted that a condition makes."""
    yield from (each for each in _levels(condition) if is_count(each.gauge))


def names(condition: Condition) -> Iterator[tuple[str, str]]:
    """Yield each name a condition uses, with its kind."""
    match condition:
        case Always():
            return
        case Level(gauge, _, _):
            if gauge.startswith(f"{REACH}("):
                if gauge != f"{REACH}({ALL})":
                    yield PUBLIC, gauge[len(REACH) + 1 : -1]
            elif not is_count(gauge):
                yield "gauge", gauge
        case Flag(name):
            # A name in two parts is what a character remembers.
            yield "memory" if "." in name else "flag", name
        case Asked(question, name):
            yield _QUESTIONS[question], name
        case Not(inner):
            yield from names(inner)
        case Both(one, other) | Either(one, other):
            yield from names(one)
            yield from names(other)


def spots(text: str) -> Iterator[int]:
    """Yield where each of the names that `names` gives stands in the text of a condition."""
    words = [(found[1], found.start(1)) for found in _TOKEN.finditer(text)]
    before = of = ""
    for (word, at), (after, _) in pairwise((*words, ("", 0))):
        asks = word in (*_QUESTIONS, REACH) and after == "("
        counts = (word in COUNTS and after in SIGNS) or (of == REACH and word == ALL)
        own = asks or counts or word in ("and", "or", "not")
        if _NAME.fullmatch(word) and not own and before not in SIGNS:
            yield at
        before, of = word, before if word == "(" else ""


def compared(condition: Condition) -> Iterator[Level]:
    """Yield each comparison of a gauge that a condition makes."""
    yield from (each for each in _levels(condition) if not is_count(each.gauge))


def _levels(condition: Condition) -> Iterator[Level]:
    match condition:
        case Level():
            yield condition
        case Not(inner):
            yield from _levels(inner)
        case Both(one, other) | Either(one, other):
            yield from _levels(one)
            yield from _levels(other)


def parse(text: str) -> Condition:
    """Return the condition that `text` is; raise `BadCondition` with the reason otherwise."""
    parser = _Parser([(found[1], found.start(1)) for found in _TOKEN.finditer(text)])
    if len(parser.tokens) > WORDS_AT_MOST:
        raise BadCondition("it is too long", *parser.tokens[WORDS_AT_MOST])
    condition = parser.either()
    if parser.word:
        parser.stumble("this was not expected")
    return condition


class _Parser:
    """Words on their way to a condition, by recursive descent; each is told with its place."""

    def __init__(self, tokens: list[tuple[str, int]]) -> None:
        self.tokens = tokens
        self.reached = 0

    @property
    def word(self) -> str:
        """The next word; nothing after the last one."""
        return self.tokens[self.reached][0] if self.reached < len(self.tokens) else ""

    def stumble(self, reason: str) -> NoReturn:
        if self.word:
            raise BadCondition(reason, *self.tokens[self.reached])
        raise BadCondition("it stops too early", *(self.tokens or [("", 0)])[-1])

    def next(self) -> str:
        word = self.word or self.stumble("")
        self.reached += 1
        return word

    def close(self) -> None:
        if self.word != ")":
            self.stumble("a closing parenthesis was expected")
        self.next()

    def either(self) -> Condition:
        left = self.both()
        while self.word == "or":
            self.next()
            left = Either(left, self.both())
        return left

    def both(self) -> Condition:
        left = self.single()
        while self.word == "and":
            self.next()
            left = Both(left, self.single())
        return left

    def single(self) -> Condition:
        if self.word == "not":
            self.next()
            return Not(self.single())
        if self.word == "(":
            self.next()
            inner = self.either()
            self.close()
            return inner
        if not _NAME.fullmatch(self.word) or self.word in ("and", "or"):
            self.stumble("this was not expected")
        name = self.next()
        if name in _QUESTIONS and self.word == "(":
            self.next()
            asked = Asked(name, self.next())
            self.close()
            return asked
        if name == REACH and self.word == "(":
            return self.reach()
        if self.word in SIGNS:
            return Level(name, self.next(), self.number())
        return Flag(name)

    def reach(self) -> Condition:
        """Read `(aines) >= 60 %`; the sign of a percentage is not needed."""
        self.next()
        public = self.next()
        self.close()
        if self.word not in SIGNS:
            self.stumble("this was not expected" if self.word else "")
        level = Level(f"{REACH}({public})", self.next(), self.number())
        if self.word == "%":
            self.next()
        return level

    def number(self) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", self.word):
            self.stumble("a whole number was expected")
        return int(self.next())
