"""The kinds of scene: one file each, complete with its data, reading, showing and playing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sena_game.scenario.fields import OneOf, Record
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node
from sena_game.scenes import decision, sorting

KINDS: Mapping[str, Record] = {"decision": decision.SCENE, "sorting": sorting.SCENE}


class AnyScene:
    """A scene of the kind that its key `kind` says; a decision when it says nothing."""

    def read(self, node: Node, reading: Reading) -> Any:
        written = node.find("kind") if isinstance(node, Entries) else None
        kind = OneOf(tuple(KINDS)).read(written, reading) if written else "decision"
        return KINDS.get(kind, decision.SCENE).read(node, reading)
