"""Who lives in a town: a file beside the town's own, long to read, read for what asks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sena_game.library.opening import opened
from sena_game.library.translation import short
from sena_game.scenario.reading import Reading, Reference
from sena_game.scenario.source import Node

if TYPE_CHECKING:
    from sena_game.rules.audience import Audience

AUDIENCE_FILE = "audience.yaml"
# What only that file can tell.
OF_AUDIENCE = frozenset({"segment", "district", "situation", "channel", "form"})


@dataclass(frozen=True, slots=True)
class AudienceFile:
    """Who lives in a town, as it was read from the file beside the town's own."""

    path: str
    audience: Audience | None
    node: Node | None
    reading: Reading


def open_audience(folder: Path, town: Reading) -> AudienceFile | None:
    """Return who lives in the town of `folder`; None when no file says it.

    Its texts and the names it declares are the town's: one file translates both.
    """
    if not (folder / AUDIENCE_FILE).is_file():
        return None
    # Imported for who needs it: most scenarios ask nothing of who lives there.
    from sena_game.library.audience import AUDIENCE
    from sena_game.rules.audience import MOUTH

    path = short(folder / AUDIENCE_FILE)
    node, own = opened(folder / AUDIENCE_FILE)
    if node is None:
        town.unknowable.update(OF_AUDIENCE)
        return AudienceFile(path, None, None, own)
    reading = replace(own, address=("audience",), catalogue=town.catalogue, texts=town.texts)
    reading.name("word of mouth", MOUTH, node.place)
    audience = AUDIENCE.read(node, reading)
    reading.resolve()
    town.names.update({kind: reading.names.get(kind, {}) for kind in OF_AUDIENCE})
    return AudienceFile(path, audience, node, reading)


def asking(reading: Reading) -> Reference | None:
    """Return the first mention of a channel or of someone to reach: they ask who lives there."""
    mentions = (each for each in reading.references if not OF_AUDIENCE.isdisjoint(_kinds(each)))
    return next(mentions, None)


def _kinds(reference: Reference) -> list[str]:
    return reference.kind.split("|")
