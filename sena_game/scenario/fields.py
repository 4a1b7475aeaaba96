"""A node to a typed value, or a problem: the kinds of field that declare what a file may hold.

A declaration is data: the same one reads a file, describes it to editors, and documents it.
Every text has an address made of the ids that lead to it (`alerte.qualifier.text`); a catalogue
of translations is consulted at that address while reading, so that a scenario in English is
another value with the same ids.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sena_game.problems import Place, nearest
from sena_game.rules import conditions, effects
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries

NOTCH = 5  # of every gauge
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"-?\d{1,9}")
POINTS = re.compile(r"[+-]\d{1,3}")

# Keys French authors reach for, and the key that is meant.
FRENCH_KEYS: Mapping[str, str] = {
    "texte": "text",
    "titre": "title",
    "duree": "duration",
    "durée": "duration",
    "si": "if",
    "sinon": "otherwise",
    "alors": "then",
    "ensuite": "then",
    "effets": "effects",
    "levier": "lever",
    "scène": "scene",
    "scènes": "scenes",
    "fins": "endings",
    "jauges": "gauges",
    "drapeaux": "flags",
    "personnage": "speaker",
    "objectifs": "objectives",
    "auteurs": "authors",
    "licence": "licence",
    "conséquence": "consequence",
    "explication": "feedback",
    "ville": "town",
    "points": "points",
}


class Kind(Protocol):
    """A kind of value: how it is read from a node."""

    def read(self, node: Node, reading: Reading) -> Any: ...


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its kind of value, what stands for it when absent, its attribute."""

    kind: Kind
    default: Any = None
    required: bool = False
    attribute: str = ""
    silent: bool = False  # not a step of the address: `options`, `scenes`
    help: str = ""  # what an editor says of it when it is pointed at, in French


def must(kind: Kind, attribute: str = "", *, silent: bool = False, help: str = "") -> Key:
    return Key(kind, required=True, attribute=attribute, silent=silent, help=help)


def may(
    kind: Kind, default: Any = None, attribute: str = "", *, silent: bool = False, help: str = ""
) -> Key:
    return Key(kind, default, attribute=attribute, silent=silent, help=help)


def _text(node: Node, reading: Reading, expected: str = "A text") -> str | None:
    if isinstance(node, Scalar):
        return node.text
    reading.note(node.place, "wrong-shape", expected=expected)
    return None


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that is not shown: a version, an address on the web."""

    def read(self, node: Node, reading: Reading) -> str:
        return _text(node, reading) or ""


@dataclass(frozen=True, slots=True)
class Text:
    """Text that is shown, and so translated; line breaks of the file are kept as spaces."""

    def read(self, node: Node, reading: Reading) -> str:
        if not isinstance(node, Scalar):
            reading.note(node.place, "wrong-shape", expected="A text")
            return ""
        paragraphs = re.split(r"\n{2,}", node.text.strip())
        french = "\n".join(" ".join(paragraph.split("\n")) for paragraph in paragraphs)
        return reading.say(french, node)


@dataclass(frozen=True, slots=True)
class Id:
    """An id: small letters without accents, digits and hyphens."""

    def read(self, node: Node, reading: Reading) -> str:
        text = _text(node, reading) or ""
        if not ID.fullmatch(text):
            reading.note(node.place, "not-an-id", text=text, length=len(text) or 1)
        return text


@dataclass(frozen=True, slots=True)
class Number:
    low: int = 0
    high: int = 100
    step: int = 1

    def read(self, node: Node, reading: Reading) -> int:
        text = _text(node, reading, "A whole number")
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
        text = _text(node, reading)
        if text is not None and text not in self.choices:
            values = {"text": text, "choices": ", ".join(self.choices)}
            near = nearest(text, self.choices)
            reading.note(node.place, "not-one-of", near=near, length=len(text), **values)
        return text or self.choices[0]


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of something declared elsewhere; `kind` may be several, joined by |."""

    kind: str

    def read(self, node: Node, reading: Reading) -> str:
        text = _text(node, reading)
        if text:
            reading.refer(self.kind, text, node.place)
        return text or ""


@dataclass(frozen=True, slots=True)
class If:
    """A condition, in the language of `rules.conditions`."""

    def read(self, node: Node, reading: Reading) -> conditions.Condition:
        text = _text(node, reading, "A condition") or ""
        try:
            condition = conditions.parse(text)
        except conditions.BadCondition as error:
            values = {"text": text, "reason": error.reason, "word": error.word or "…"}
            reading.note(node.place, "bad-condition", length=len(text) or 1, **values)
            return conditions.ALWAYS
        for kind, name in conditions.names(condition):
            reading.refer(kind, name, node.place)
        return condition


@dataclass(frozen=True, slots=True)
class Effects:
    """Changes to gauges (+5, -10, =50) and flags (yes, no)."""

    def read(self, node: Node, reading: Reading) -> tuple[effects.Effect, ...]:
        found = []
        for key, value in _entries(node, reading):
            text = _text(value, reading, "An effect") or ""
            effect = effects.parse(key.text, text)
            if effect is None:
                reading.refer("gauge|flag", key.text, key.place)
                reading.note(value.place, "not-an-effect", text=text, length=len(text) or 1)
                continue
            moves_gauge = isinstance(effect, effects.Shift)
            reading.refer("gauge" if moves_gauge else "flag", key.text, key.place)
            if isinstance(effect, effects.Shift) and effect.amount % NOTCH:
                reading.note(value.place, "gauge-off-step", text=text, length=len(text))
            found.append(effect)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Points:
    """Points by axis, added up for the debrief: {dialogue: +10}."""

    def read(self, node: Node, reading: Reading) -> Mapping[str, int]:
        found = {}
        for key, value in _entries(node, reading):
            reading.refer("axis", key.text, key.place)
            text = _text(value, reading) or ""
            if POINTS.fullmatch(text):
                found[key.text] = int(text)
            else:
                reading.note(value.place, "not-points", text=text, length=len(text) or 1)
        return found


@dataclass(frozen=True, slots=True)
class ListOf:
    kind: Kind

    def read(self, node: Node, reading: Reading) -> tuple[Any, ...]:
        if not isinstance(node, Listing):
            reading.note(node.place, "wrong-shape", expected="A list (- …)")
            return ()
        return tuple(
            self.kind.read(item, reading.at(str(number)))
            for number, item in enumerate(node.items, start=1)
        )


@dataclass(frozen=True, slots=True)
class Names:
    """A list of ids that declare names of a kind."""

    kind: str

    def read(self, node: Node, reading: Reading) -> tuple[str, ...]:
        if not isinstance(node, Listing):
            reading.note(node.place, "wrong-shape", expected="A list (- …)")
            return ()
        for item in node.items:
            text = _text(item, reading) or ""
            if ID.fullmatch(text):
                reading.name(self.kind, text, item.place)
            else:
                reading.note(item.place, "not-an-id", text=text, length=len(text) or 1)
        return tuple(item.text for item in node.items if isinstance(item, Scalar))


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """A list, or a single value standing for a list of one."""

    kind: Kind

    def read(self, node: Node, reading: Reading) -> tuple[Any, ...]:
        if isinstance(node, Listing):
            return ListOf(self.kind).read(node, reading)
        return (self.kind.read(node, reading),)


@dataclass(frozen=True, slots=True)
class MapOf:
    """Things by id, in the order of the file.

    The ids declare names of the kind `names` (as `scene.id` when `full`), or refer to names of
    the kind `refers`.
    """

    kind: Kind
    names: str = ""
    refers: str = ""
    full: bool = False

    def read(self, node: Node, reading: Reading) -> Mapping[str, Any]:
        found = {}
        for key, value in _entries(node, reading):
            if self.refers:
                reading.refer(self.refers, key.text, key.place)
            elif not ID.fullmatch(key.text):
                reading.note(key.place, "not-an-id", text=key.text, length=len(key.text) or 1)
            if self.names:
                name = ".".join((*reading.address, key.text)) if self.full else key.text
                reading.name(self.names, name, key.place)
            found[key.text] = self.kind.read(value, reading.at(key.text))
        return found


@dataclass(frozen=True, slots=True)
class Record:
    """A set of keys, made into one value by `build`; `owner` says what it is in a problem.

    When `named`, `build` also gets `id`, the last step of the address.
    """

    build: Callable[..., Any]
    owner: str
    keys: Mapping[str, Key]
    named: bool = False
    check: Callable[[Any, Node, Reading], None] | None = None

    def read(self, node: Node, reading: Reading) -> Any:
        sound_so_far = len(reading.problems)
        values = {each.attribute or name: each.default for name, each in self.keys.items()}
        meant = set()
        for key, value in _entries(node, reading):
            declared = self.keys.get(key.text)
            if declared is None:
                meant.add(self._unknown(key, reading))
                continue
            if isinstance(value, Scalar) and not value.text.strip():
                if not reading.noted(value.place.line):
                    reading.note(key.place, "empty-value", length=len(key.text), key=key.text)
                continue
            step = "" if declared.silent else key.text
            values[declared.attribute or key.text] = declared.kind.read(value, reading.at(step))
        if isinstance(node, Entries):
            # A misspelt key is told once: as unknown, not as missing too.
            self._missing(node, reading, meant)
        if self.named:
            values["id"] = reading.address[-1] if reading.address else ""
        built = self.build(**values)
        if self.check and len(reading.problems) == sound_so_far:
            self.check(built, node, reading)
        return built

    def _missing(self, node: Entries, reading: Reading, meant: set[str]) -> None:
        present = meant.union(key.text for key, _ in node.entries)
        for name, declared in self.keys.items():
            if declared.required and name not in present:
                reading.note(node.place, "missing-key", owner=self.owner, key=name)

    def _unknown(self, key: Scalar, reading: Reading) -> str:
        """Note a key that is not one of ours; return the one that was probably meant."""
        near = FRENCH_KEYS.get(key.text) or nearest(key.text, self.keys)
        length = len(key.text) or 1
        reading.note(
            key.place, "unknown-key", near=near, length=length, key=key.text, owner=self.owner
        )
        return near


def key_place(node: Node, *path: str) -> Place:
    """Return the place of the last key of `path` that there is; the node's own without any."""
    place = node.place
    for step in path:
        entries = node.entries if isinstance(node, Entries) else ()
        found = next(((key, value) for key, value in entries if key.text == step), None)
        if found is None:
            return place
        place, node = found[0].place, found[1]
    return place


def inside(node: Node, *path: str) -> Node:
    """Return the node reached by following the keys of `path`, or the last one there is."""
    for key in path:
        found = node.find(key) if isinstance(node, Entries) else None
        if found is None:
            return node
        node = found
    return node


def _entries(node: Node, reading: Reading) -> tuple[tuple[Scalar, Node], ...]:
    if isinstance(node, Entries):
        return node.entries
    reading.note(node.place, "wrong-shape", expected="A set of keys (key: value)")
    return ()
