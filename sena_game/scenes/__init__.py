"""The kinds of scene: one file each, complete with its data, reading, showing and playing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sena_game.scenario.fields import OneOf
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Record
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node, Scalar
from sena_game.scenes import (
    broadcast,
    composing,
    decision,
    planning,
    ranking,
    selection,
    sorting,
    spotting,
)

KINDS: Mapping[str, Record] = {
    "decision": decision.SCENE,
    "sorting": sorting.SCENE,
    "selection": selection.SCENE,
    "ranking": ranking.SCENE,
    "planning": planning.SCENE,
    "composing": composing.SCENE,
    "broadcast": broadcast.SCENE,
    "spotting": spotting.SCENE,
}
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

    records = tuple(KINDS.values())

    def read(self, node: Node, reading: Reading) -> Any:
        if not isinstance(node, Entries):
            return decision.SCENE.read(node, reading)
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
