"""A node to a typed value, or a problem: the kinds of value that the keys of a file may have.

Every text has an address made of the ids that lead to it (`alerte.qualifier.text`); a catalogue
of translations is consulted at that address while reading, so that a scenario in English is
another value with the same ids.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sena_game.problems import Edit, Place, nearest
from sena_game.rules import conditions, effects
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries

NOTCH = 5  # of every gauge
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"-?\d{1,9}")
POINTS = re.compile(r"[+-]\d{1,3}")
BARE = re.compile(r"\d{1,3}")
# Words and signs that authors reach for in a condition, and those that are meant.
MEANT: Mapping[str, str] = {
    "et": "and",
    "ou": "or",
    "non": "not",
    "pas": "not",
    "and": "and",
    "or": "or",
    "not": "not",
    "&&": "and",
    "||": "or",
    "=>": ">=",
    "=<": "<=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "<>": "!=",
    "=": "==",
}
MISUSED = re.compile(
    r"(?<![\w.(-])(?:et|ou|non|pas|ET|OU|NON|PAS|Et|Ou|Non|AND|OR|NOT|And|Or|Not)(?![\w.-])"
    r"|&&|\|\||=>|=<|<>|[≥≤≠]|(?<![<>=!])=(?![=<>])"
)
# Other ways to say yes and no.
YES_NO: Mapping[str, str] = {
    "true": "yes",
    "vrai": "yes",
    "oui": "yes",
    "on": "yes",
    "false": "no",
    "faux": "no",
    "non": "no",
    "off": "no",
}

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
    "posture": "stance",
    "année": "year",
    "annuler": "cancel",
    "avertissements": "warnings",
    "axe": "axes",
    "bandeau": "masthead",
    "casiers": "bins",
    "début": "start",
    "déroulé": "plan",
    "décor": "backdrop",
    "débriefing": "debrief",
    "éléments": "items",
    "étiquette": "label",
    "crédit": "credit",
    "fichier": "file",
    "image": "picture",
    "pensée": "thoughts",
    "pensées": "thoughts",
    "une": "page",
    "genre": "kind",
    "humeur": "mood",
    "libellé": "label",
    "ligne_rouge": "red_line",
    "lignes_rouges": "red_lines",
    "lignes": "lines",
    "minuteur": "timer",
    "nom": "name",
    "objectif": "objective",
    "personnages": "cast",
    "public": "audience",
    "quand": "when",
    "rôle": "role",
    "secondes": "seconds",
    "titres": "title",
    "ton": "tone",
}


class Kind(Protocol):
    """A kind of value: how it is read from a node."""

    def read(self, node: Node, reading: Reading) -> Any: ...


def _text(node: Node, reading: Reading, expected: str = "A text") -> str | None:
    if isinstance(node, Scalar):
        return node.text
    reading.note(node.place, "wrong-shape", expected=expected)
    return None


def _prose(node: Node, reading: Reading, *, shown: bool = False) -> str | None:
    """Return a text; note what made a list or a set of keys of it when it is not one."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Entries) and node.entries and not node.flow:
        as_dialogue(node.entries[0][0], reading)
    elif node.flow and shown:
        sign = "{" if isinstance(node, Entries) else "["
        reading.note(node.place, "first-character", sign=sign)
    else:
        reading.note(node.place, "wrong-shape", expected="A text")
    return None


def as_dialogue(key: Scalar, reading: Reading) -> None:
    """Note that a line of dialogue was read as a key."""
    column = key.place.column
    bar = Edit(key.place.line, column, 0, "|\n" + " " * (column - 1))
    # A key that shares its line with the dash, or has one to itself, is where the text starts.
    line = reading.lines[key.place.line - 1] if key.place.line <= len(reading.lines) else ""
    cure = (bar,) if not line[: column - 1].strip(" -") else ()
    name = key.text.strip()
    reading.add(key.place, "dialogue-as-key", {"key": name}, length=len(name), cure=cure)


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that is not shown: a version, an address on the web."""

    def read(self, node: Node, reading: Reading) -> str:
        return _prose(node, reading) or ""


@dataclass(frozen=True, slots=True)
class Text:
    """Text that is shown, and so translated; line breaks of the file are kept as spaces."""

    def read(self, node: Node, reading: Reading) -> str:
        text = _prose(node, reading, shown=True)
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
            near = YES_NO.get(text.lower(), "") if "yes" in self.choices else ""
            near = near or nearest(text, self.choices)
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
            self._told(error, text, node, reading)
            return conditions.ALWAYS
        for kind, name in conditions.names(condition):
            reading.refer(kind, name, node.place)
        return condition

    def _told(
        self, error: conditions.BadCondition, text: str, node: Node, reading: Reading
    ) -> None:
        """Note what cannot be read, at the word that is wrong: one of ours is told instead of it."""
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


@dataclass(frozen=True, slots=True)
class Effects:
    """Changes to gauges (+5, -10, =50) and flags (yes, no)."""

    def read(self, node: Node, reading: Reading) -> tuple[effects.Effect, ...]:
        found = []
        for key, value in entries(node, reading):
            text = _text(value, reading, "An effect") or ""
            effect = effects.parse(key.text, text)
            if effect is None:
                reading.refer("gauge|flag", key.text, key.place)
                _without_sign(value, reading, text, "not-an-effect")
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
        for key, value in entries(node, reading):
            reading.refer("axis", key.text, key.place)
            text = _text(value, reading) or ""
            if POINTS.fullmatch(text):
                found[key.text] = int(text)
            else:
                _without_sign(value, reading, text, "not-points")
        return found


def _without_sign(value: Node, reading: Reading, text: str, code: str) -> None:
    """Note what is no effect, or no points: a bare number, most often."""
    length = len(text) or 1
    if not BARE.fullmatch(text):
        near = YES_NO.get(text.lower(), "") if code == "not-an-effect" else ""
        if isinstance(value, Scalar):
            reading.note(value.place, code, near=near, length=length, text=text)
        return
    adds = code == "not-points" and isinstance(value, Scalar) and not value.style
    cure = (Edit(value.place.line, value.place.column, 0, "+"),) if adds else ()
    near = f"+{text}"
    reading.add(value.place, "bare-number", {"text": text}, near=near, length=length, cure=cure)


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


def entries(node: Node, reading: Reading) -> tuple[tuple[Scalar, Node], ...]:
    if isinstance(node, Entries):
        return node.entries
    reading.note(node.place, "wrong-shape", expected="A set of keys (key: value)")
    return ()
