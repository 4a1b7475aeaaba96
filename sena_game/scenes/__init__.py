"""The kinds of scene: one file each, complete with its data, reading, showing and playing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sena_game.scenario.fields import OneOf
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Record
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node, Scalar

NAMES = (
    "decision",
    "sorting",
    "selection",
    "ranking",
    "planning",
    "composing",
    "broadcast",
    "spotting",
)


class Kinds(Mapping[str, Record]):
    """The keys of each kind of scene, by its name, which is that of its file.

    A kind is imported when it is first asked for: all of them take a tenth of a cold start.
    """

    def __getitem__(self, name: str) -> Record:
        return _keys(name)

    def __contains__(self, name: object) -> bool:
        return name in NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


def _keys(name: str) -> Record:
    """Return the keys of a kind; raise `KeyError` when there is none of that name."""
    match name:
        case "decision":
            from sena_game.scenes.decision import SCENE
        case "sorting":
            from sena_game.scenes.sorting import SCENE
        case "selection":
            from sena_game.scenes.selection import SCENE
        case "ranking":
            from sena_game.scenes.ranking import SCENE
        case "planning":
            from sena_game.scenes.planning import SCENE
        case "composing":
            from sena_game.scenes.composing import SCENE
        case "broadcast":
            from sena_game.scenes.broadcast import SCENE
        case "spotting":
            from sena_game.scenes.spotting import SCENE
        case _:
            raise KeyError(name)
    return SCENE


KINDS = Kinds()
# A key that only some kinds have tells which was meant when none is named.
TELLING: Mapping[str, str] = {
    "bins": "sorting",
    "budget": "selection",
    "ranks": "ranking",
    "days": "planning",
    "tiles": "composing",
    "whom": "broadcast",
    "parts": "spotting",
    "items": "sorting",
}


class AnyScene:
    """A scene of the kind that its key `kind` says; a decision when it says nothing.

    Where a kind is forgotten or misspelt, the keys of the scene tell which was meant.
    """

    @property
    def records(self) -> Iterator[Record]:
        return (KINDS[name] for name in KINDS)

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Entries):
            return KINDS["decision"].read(node, reading)
        written = node.find("kind")
        if isinstance(written, Scalar) and written.text in KINDS:
            return KINDS[written.text].read(node, reading)
        kind = next((kind for key, kind in TELLING.items() if node.find(key)), "decision")
        if written and not (isinstance(written, Scalar) and not written.text.strip()):
            OneOf(tuple(KINDS)).read(written, reading)
            node = _of_kind(kind, node)
        return KINDS[kind].read(node, reading)


def _of_kind(kind: str, node: Entries) -> Entries:
    """Return a scene with the kind that was meant, so that it is told once that it is wrong."""
    entries = (
        (key, Scalar(kind, value.place) if key.text == "kind" else value)
        for key, value in node.entries
    )
    return Entries(tuple(entries), node.place)
