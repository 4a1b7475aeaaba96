"""What stands for the keys an author has not written yet: a few lines make a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node
from sena_game.scenario.town import Town

GAUGES = 3
LEVEL = 50


def name_gauges(node: Node, reading: Reading, town: Town | None) -> None:
    """Declare the gauges that stand for those the file does not give."""
    if (isinstance(node, Entries) and node.find("gauges")) or reading.names.get("gauge"):
        return
    if town is None:
        reading.unknowable.update(("gauge", "gauge|flag"))
    for gauge in gauges(town) if town else ():
        reading.name("gauge", gauge, reading.names["gauge of the town"][gauge])


def gauges(town: Town) -> Mapping[str, int]:
    """Return the first gauges of a town, half full."""
    return dict.fromkeys(list(town.gauges)[:GAUGES], LEVEL)


def completed(values: Mapping[str, Any], town: Town) -> Mapping[str, Any]:
    """Return the values of a scenario with what its town and its own title imply."""
    front = values["front"]
    return {
        **values,
        "gauges": gauges(town) if values["gauges"] is None else values["gauges"],
        "scenes": {id: scene.of(town) for id, scene in values["scenes"].items()},
        "start": values["start"] or next(iter(values["scenes"])),
        "front": replace(
            front,
            masthead=front.masthead or town.name,
            title=front.title or values["title"],
        ),
    }
