"""Keys with their values and where each ends; what is not set off from a key is put under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from sena_game.scenario.healing import BRACES
from sena_game.scenario.reading import Reading
from sena_game.scenario.shapes import Entry, entries, misshapen
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node, Scalar

Parts = list[tuple[Scalar, Node, int]]


def parted(node: Node, reading: Reading, form: str, *, expected: str = BRACES) -> Parts:
    """Return each key with its value and the line before which it ends, 0 for the end."""
    hollow = isinstance(node, Entries) and node.flow and node.entries
    if isinstance(node, Entries) and hollow and all(is_empty(each) for _, each in node.entries):
        misshapen(node, reading, form, expected=expected)
        return []
    return _ended(entries(node, reading, form, expected=expected), reading)


def set_off(
    node: Node, parts: Parts, inside: Callable[[str, str, Node], bool], reading: Reading
) -> Parts:
    """Return the parts with what is not set off from an empty key put under it; note it, once.

    `inside` tells whether what is under a key may have another one.
    """
    if not isinstance(node, Entries) or not any(is_empty(value) for _, value, _ in parts):
        return parts
    found: list[tuple[Scalar, Node, dict[str, Entry]]] = []
    for key, value in sorted((*node.entries, *node.again), key=lambda each: each[0].place):
        above, empty, below = found[-1] if found else (key, None, {})
        fits = empty and is_empty(empty) and key.text not in below
        if fits and inside(above.text, key.text, value):
            below[key.text] = (key, value)
            reading.forget("duplicate-key", key.place)
        elif node.entry(key.text) == (key, value):
            found.append((key, value, {}))
    moved = [(above, next(iter(below.values()))[0]) for above, _, below in found if below]
    for above, key in moved[:1]:
        values = {"key": key.text, "parent": above.text, "line": str(above.place.line)}
        reading.note(key.place, "not-indented", length=len(key.text), **values)
    places = {above: key.place for above, key in moved}
    whole = (Entries(tuple(b.values()), places[k]) if b else value for k, value, b in found)
    return _ended([(each[0], value) for each, value in zip(found, whole, strict=True)], reading)


def is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text and not node.style


def _ended(found: Sequence[Entry], reading: Reading) -> Parts:
    lines = [max(after.place.line, key.place.line + 1) for (key, _), (after, _) in pairwise(found)]
    return [
        (key, value, end) for (key, value), end in zip(found, [*lines, reading.until], strict=False)
    ]
