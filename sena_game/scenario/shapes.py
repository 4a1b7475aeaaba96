"""The shapes a node may have: a text, an id, a list, a set of keys, or what passes for one."""

from __future__ import annotations

import re

from sena_game.problems import Edit, Place, plain
from sena_game.scenario.healing import BRACES
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
Entry = tuple[Scalar, Node]


def text_of(node: Node, reading: Reading, expected: str = "A text") -> str | None:
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


def prose_of(node: Node, reading: Reading, *, shown: bool = False) -> str | None:
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


def not_an_id(place: Place, text: str, reading: Reading) -> None:
    """Note what is no id, with the nearest that is one: fin-de-journee for Fin de journée."""
    near = "-".join(re.findall(r"[a-z0-9]+", plain(text)))
    reading.note(place, "not-an-id", near=near, length=len(text) or 1, text=text)


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
