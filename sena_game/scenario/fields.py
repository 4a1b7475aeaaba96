"""A node to a typed value, or a problem: the kinds of value that the keys of a file may have.

Every text has an address made of the ids that lead to it (`alerte.qualifier.text`); a catalogue
of translations is consulted at that address while reading, so that a scenario in English is
another value with the same ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sena_game.problems import Edit, Place, nearest
from sena_game.rules import conditions, effects
from sena_game.scenario.french import MEANT, MISUSED, YES_NO
from sena_game.scenario.reading import Reading
from sena_game.scenario.shapes import (
    ID,
    Entry,
    entries,
    listed,
    not_an_id,
    prose_of,
    text_of,
)
from sena_game.scenario.source import Node, Scalar

NOTCH = 5  # of every gauge
NUMBER = re.compile(r"-?\d{1,9}")
POINTS = re.compile(r"[+-]\d{1,3}")
BARE = re.compile(r"\d{1,3}")
# A change as it is written without its colon, or without its braces.
CHANGE = re.compile(r"([\w-]*[^\W\d_])(?:[ \t]*:?[ \t]+|(?=[+=]))([+=-]?\d{1,3}|yes|no)")


class Kind(Protocol):
    """A kind of value: how it is read from a node."""

    def read(self, node: Node, reading: Reading) -> Any: ...


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that is not shown: a version, an address on the web."""

    def read(self, node: Node, reading: Reading) -> str:
        return prose_of(node, reading) or ""


@dataclass(frozen=True, slots=True)
class Text:
    """Text that is shown, and so translated; line breaks of the file are kept as spaces."""

    def read(self, node: Node, reading: Reading) -> str:
        text = prose_of(node, reading, shown=True)
        if text is None or not isinstance(node, Scalar):
            return ""
        text = text.strip()
        if "\n" in text:
            paragraphs = re.split(r"\n{2,}", text)
            text = "\n".join(" ".join(paragraph.split("\n")) for paragraph in paragraphs)
        return reading.say(text, node)


@dataclass(frozen=True, slots=True)
class Id:
    """An id: small letters without accents, digits and hyphens."""

    def read(self, node: Node, reading: Reading) -> str:
        text = text_of(node, reading)
        if text is not None and not ID.fullmatch(text):
            not_an_id(node.place, text, reading)
        return text or ""


@dataclass(frozen=True, slots=True)
class Number:
    low: int = 0
    high: int = 100
    step: int = 1

    def read(self, node: Node, reading: Reading) -> int:
        text = text_of(node, reading, "A whole number")
        if text is None:
            return self.low
        if not NUMBER.fullmatch(text) or not self.low <= int(text) <= self.high:
            values = {"text": text, "low": str(self.low), "high": str(self.high)}
            reading.note(node.place, "not-a-number", length=len(text), **values)
            return self.low
        if int(text) % self.step:
            reading.note(node.place, "gauge-off-step", text=text, length=len(text))
        return int(text)


@dataclass(frozen=True, slots=True)
class OneOf:
    choices: tuple[str, ...]

    def read(self, node: Node, reading: Reading) -> str:
        text = text_of(node, reading)
        if text is not None and text not in self.choices:
            values = {"text": text, "choices": ", ".join(self.choices)}
            near = YES_NO.get(text.lower(), "") if "yes" in self.choices else ""
            near = near or nearest(text, self.choices)
            reading.note(node.place, "not-one-of", near=near, length=len(text), **values)
        return text or self.choices[0]


@dataclass(frozen=True, slots=True)
class YesNo:
    """`yes` or `no`."""

    def read(self, node: Node, reading: Reading) -> bool:
        return OneOf(("no", "yes")).read(node, reading) == "yes"


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of something declared elsewhere; `kind` may be several, joined by |."""

    kind: str

    def read(self, node: Node, reading: Reading) -> str:
        text = text_of(node, reading)
        if text:
            reading.refer(self.kind, text, node.place)
        return text or ""


@dataclass(frozen=True, slots=True)
class If:
    """A condition, in the language of `rules.conditions`."""

    def read(self, node: Node, reading: Reading) -> conditions.Condition:
        text = text_of(node, reading, "A condition") or ""
        try:
            condition = conditions.parse(text)
        except conditions.BadCondition as error:
            self._told(error, text, node, reading)
            return conditions.ALWAYS
        named = list(conditions.names(condition))
        places = list(_places(node, reading)) if named else []
        if len(places) != len(named):
            places = [node.place] * len(named)
        for (kind, name), place in zip(named, places, strict=True):
            reading.refer(kind, name, place)
        return condition

    def _told(
        self, error: conditions.BadCondition, text: str, node: Node, reading: Reading
    ) -> None:
        """Note what cannot be read, at the word that is wrong: one of ours is told for it."""
        misused = MISUSED.search(text)
        word, at = (misused.group(), misused.start()) if misused else (error.word, error.at)
        values = {"text": text, "reason": error.reason, "word": word or "…"}
        near = MEANT[word.lower()] if misused else ""
        written = isinstance(node, Scalar) and node.style in ("", "'", '"') and "\n" not in text
        if not word or not written:
            reading.note(node.place, "bad-condition", near=near, length=len(text) or 1, **values)
            return
        quote = 1 if isinstance(node, Scalar) and node.style else 0
        place = Place(node.place.path, node.place.line, node.place.column + quote + at)
        reading.note(place, "bad-condition", near=near, length=len(word), **values)


def _places(node: Node, reading: Reading) -> Iterator[Place]:
    """Yield where each name of a condition is written, on whatever lines it takes."""
    if not isinstance(node, Scalar):
        return
    (path, first, column), (last, end) = node.place, node.end
    if node.style in ("|", ">"):
        first, column = first + 1, 1
    for number in range(first, min(last, len(reading.lines)) + 1):
        line = reading.lines[number - 1]
        start, stop = column - 1 if number == first else 0, end - 1 if number == last else len(line)
        for at in conditions.spots(line[start:stop]):
            yield Place(path, number, start + at + 1)


@dataclass(frozen=True, slots=True)
class Effects:
    """Changes to gauges (+5, -10, =50) and flags (yes, no), and what a character remembers."""

    def read(self, node: Node, reading: Reading) -> tuple[effects.Effect, ...]:
        found: list[effects.Effect] = []
        for key, value in _changes(node, reading, "not-an-effect", "{confiance: +10}"):
            text = text_of(value, reading, "An effect")
            if text is None:
                continue
            made = effects.parse(key.text, text)
            reading.refer(_changed(made, text), key.text, key.place)
            if not made:
                _without_sign(value, reading, text, "not-an-effect")
            for each in made:
                if isinstance(each, effects.Shift) and each.amount % NOTCH:
                    reading.note(value.place, "gauge-off-step", text=text, length=len(text))
            found += made
        return tuple(found)


def _changed(made: tuple[effects.Effect, ...], text: str) -> str:
    """Return the kind of name that an effect changes."""
    if text in effects.MEMORIES:
        return "character"
    if not made:
        return "gauge|flag"
    return "gauge" if isinstance(made[0], effects.Shift) else "flag"


@dataclass(frozen=True, slots=True)
class Points:
    """Points by axis, added up for the debrief: {dialogue: +10}."""

    def read(self, node: Node, reading: Reading) -> Mapping[str, int]:
        found = {}
        for key, value in _changes(node, reading, "not-points", "{dialogue: +4}"):
            reading.refer("axis", key.text, key.place)
            text = text_of(value, reading)
            if text is None:
                continue
            if POINTS.fullmatch(text):
                found[key.text] = int(text)
            else:
                _without_sign(value, reading, text, "not-points")
        return found


def _changes(node: Node, reading: Reading, code: str, example: str) -> Iterator[Entry]:
    """Yield the changes of a set of them; note those that lack their colon, or their braces."""
    if isinstance(node, Scalar) and (form := _with_colons(node.text)):
        example = f"{{{form}}}"
    for key, value in entries(node, reading, example):
        bare = isinstance(value, Scalar) and not value.text and not value.style
        if bare and (form := _with_colons(key.text)):
            reading.note(key.place, code, length=len(key.text), text=key.text, form=form)
        else:
            yield key, value


def _with_colons(text: str) -> str:
    """Return `confiance: -10` for `confiance -10`; nothing when it is no change at all."""
    found = [CHANGE.fullmatch(each.strip()) for each in text.split(",")]
    return ", ".join(f"{each[1]}: {each[2]}" for each in found if each) if all(found) else ""


def _without_sign(value: Node, reading: Reading, text: str, code: str) -> None:
    """Note what is no effect, or no points: a bare number, most often."""
    length = len(text) or 1
    bare, of_points = BARE.fullmatch(text), code == "not-points"
    near = f"+{text}" if bare else "" if of_points else YES_NO.get(text.lower(), "")
    adds = bare and of_points and isinstance(value, Scalar) and not value.style
    cure = (Edit(value.place.line, value.place.column, 0, "+"),) if adds else ()
    code = "bare-number" if bare and not of_points else code
    reading.add(value.place, code, {"text": text}, near=near, length=length, cure=cure)


@dataclass(frozen=True, slots=True)
class Names:
    """A list of ids that declare names of a kind."""

    kind: str

    def read(self, node: Node, reading: Reading) -> tuple[str, ...]:
        found = []
        for item in listed(node, reading, split=True):
            text = text_of(item, reading)
            if text is None:
                continue
            if ID.fullmatch(text):
                reading.name(self.kind, text, item.place)
            else:
                not_an_id(item.place, text, reading)
            found.append(text)
        return tuple(found)
