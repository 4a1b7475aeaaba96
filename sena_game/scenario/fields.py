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

from sena_game.problems import Edit, Place, nearest, plain
from sena_game.rules import conditions, effects
from sena_game.scenario.healing import BRACES
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries

NOTCH = 5  # of every gauge
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"-?\d{1,9}")
POINTS = re.compile(r"[+-]\d{1,3}")
BARE = re.compile(r"\d{1,3}")
# A change as it is written without its colon, or without its braces.
CHANGE = re.compile(r"([\w-]*[^\W\d_])(?:[ \t]*:?[ \t]+|(?=[+=]))([+=-]?\d{1,3}|yes|no)")
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


Entry = tuple[Scalar, Node]


class Kind(Protocol):
    """A kind of value: how it is read from a node."""

    def read(self, node: Node, reading: Reading) -> Any: ...


def _text(node: Node, reading: Reading, expected: str = "A text") -> str | None:
    if isinstance(node, Scalar):
        return node.text
    reading.note(node.place, "wrong-shape", length=_width(node), expected=expected)
    return None


def misshapen(node: Node, reading: Reading, form: str, *, expected: str = BRACES) -> None:
    """Note that a value is not of the shape of `form`, which says how it is to be written."""
    reading.note(node.place, "wrong-shape", length=_width(node), expected=expected, form=form)


def _width(node: Node) -> int:
    """Return how much of its first line a value takes."""
    match node:
        case Scalar(place=place, end=(line, column)):
            return max(1, column - place.column) if line == place.line else 1
        case Listing(items=items):
            last = items[-1] if items and node.flow else None
        case Entries(entries=found):
            last = found[-1][1] if found and node.flow else None
    within = last is not None and last.place.line == node.place.line
    return last.place.column + _width(last) - node.place.column + 1 if last and within else 1


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
        reading.note(node.place, "wrong-shape", length=_width(node), expected="A text")
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
        text = _text(node, reading)
        if text is not None and not ID.fullmatch(text):
            not_an_id(node.place, text, reading)
        return text or ""


def not_an_id(place: Place, text: str, reading: Reading) -> None:
    """Note what is no id, with the nearest that is one: fin-de-journee for Fin de journée."""
    near = "-".join(re.findall(r"[a-z0-9]+", plain(text)))
    reading.note(place, "not-an-id", near=near, length=len(text) or 1, text=text)


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
    """Changes to gauges (+5, -10, =50) and flags (yes, no)."""

    def read(self, node: Node, reading: Reading) -> tuple[effects.Effect, ...]:
        found = []
        for key, value in _changes(node, reading, "not-an-effect", "{confiance: +10}"):
            text = _text(value, reading, "An effect")
            if text is None:
                continue
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
        for key, value in _changes(node, reading, "not-points", "{dialogue: +4}"):
            reading.refer("axis", key.text, key.place)
            text = _text(value, reading)
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
            text = _text(item, reading)
            if text is None:
                continue
            if ID.fullmatch(text):
                reading.name(self.kind, text, item.place)
            else:
                not_an_id(item.place, text, reading)
            found.append(text)
        return tuple(found)


def listed(node: Node, reading: Reading, form: str = "…", *, split: bool = False) -> list[Node]:
    """Return the items of a list; note one that is not.

    What is separated by commas is many items written as one, when they `split` there.
    """
    if isinstance(node, Scalar) and split:
        found = [each.strip() for each in node.text.split(",")]
        misshapen(node, reading, f"[{', '.join(found)}]", expected="A list")
        return [node._replace(text=each) for each in found]
    if not isinstance(node, Listing):
        misshapen(node, reading, f"- {form}", expected="A list")
        return []
    items: list[Node] = []
    for item in node.items:
        if split and isinstance(item, Scalar) and "," in item.text:
            found = [each.strip() for each in item.text.split(",")]
            form = " / ".join(f"- {each}" for each in found)
            misshapen(item, reading, form, expected="One item a line")
            items += [item._replace(text=each) for each in found]
        else:
            items.append(item)
    return items


def entries(
    node: Node, reading: Reading, form: str, *, expected: str = BRACES
) -> tuple[Entry, ...]:
    """Return the keys of a set of them; note what is not one, with the `form` it is to have."""
    if isinstance(node, Entries):
        return node.entries
    misshapen(node, reading, form, expected=expected)
    return ()
