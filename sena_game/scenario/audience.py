"""The figures of an audience as they are written: 8.6, or 8.6~ when no survey gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sena_game.rules.audience import Anchor, Cost, Figures
from sena_game.scenario.fields import Kind, OneOf, Ref
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Key, MapOf, Record, key_place, may, must
from sena_game.scenario.shapes import misshapen
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node, Scalar

FIGURE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(~?)")
HOUR = re.compile(r"[1-9]\d{0,3}")


class Written(NamedTuple):
    """A figure, and whether it is marked as a modelling assumption."""

    value: float
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that may have decimals, and a ~ when it is a modelling assumption."""

    low: float = 0.0
    high: float = 100.0

    def read(self, node: Node, reading: Reading) -> Written:
        if not isinstance(node, Scalar):
            misshapen(node, reading, "8.6", expected="A figure")
            return Written(self.low)
        found = FIGURE.fullmatch(node.text)
        if not found or not self.low <= float(found[1]) <= self.high:
            _not_a_figure(node, reading, self.low, self.high)
            return Written(self.low)
        return Written(float(found[1]), bool(found[2]))


def _not_a_figure(node: Scalar, reading: Reading, low: float, high: float) -> None:
    values = {"text": node.text, "low": f"{low:g}", "high": f"{high:g}"}
    reading.note(node.place, "not-a-figure", length=len(node.text), **values)


@dataclass(frozen=True, slots=True)
class Hours:
    """Figures by hours since a message went out, which never go down: {1: 3, 24: 8.6}."""

    def read(self, node: Node, reading: Reading) -> Mapping[str, Written]:
        found: Mapping[str, Written] = MapOf(Figure()).read(node, reading)
        low = 0.0
        for hour, figure in found.items():
            if not HOUR.fullmatch(hour):
                values = {"text": hour, "low": "1", "high": "9999"}
                place = key_place(node, hour)
                reading.note(place, "not-a-number", length=len(hour), **values)
            value = node.find(hour) if isinstance(node, Entries) else None
            if isinstance(value, Scalar) and FIGURE.fullmatch(value.text) and figure.value < low:
                _not_a_figure(value, reading, low, 100)
            low = max(low, figure.value)
        return {hour: figure for hour, figure in found.items() if HOUR.fullmatch(hour)}


# Where a group of figures comes from; one or the other has to be said.
SOURCED: Mapping[str, Key] = {
    "source": may(
        Ref("source of the figures"), "", help="D’où viennent ces chiffres, parmi « sources »."
    ),
    "assumption": may(
        OneOf(("no", "yes")), "no", help="« yes » pour une hypothèse de modélisation."
    ),
}


def figures(**keys: Key) -> Record:
    """Return the record of a group of figures: {by: {ados: 18~, parents: 72}, source: p111}.

    Those under `by` and `after` go by their id or hour, the one under `is` alone has none.
    """
    return Record(_figures, "a group of figures", {**keys, **SOURCED}, check=sourced)


def by(refers: str, high: float = 100.0) -> Key:
    kind = MapOf(Figure(0.0, high), refers=refers)
    return must(kind, help="Un chiffre pour chaque identifiant, en %.")


def only(high: float = 100.0) -> Key:
    return must(Figure(0.0, high), help="Le chiffre, en %.")


def over() -> Key:
    help = "Le total en %, à tant d’heures de l’envoi : {1: 3, 24: 8.6}."
    return must(Hours(), help=help)


def each(*names: str, high: float = 100.0) -> Mapping[str, Key]:
    """Return a key for each of some names that are ours."""
    return {name: may(Figure(0.0, high), help="Un chiffre, en %.") for name in names}


def _figures(source: str, assumption: str, **groups: Any) -> Figures:
    found: dict[str, Written] = {}
    for name, group in groups.items():
        match group:
            case None:
                continue
            case Written():
                found["" if name in ("is", "others") else name] = group
            case _:
                found.update(group)
    assumed = frozenset(id for id, figure in found.items() if figure.assumed)
    return Figures({id: figure.value for id, figure in found.items()}, source, assumed)


def sourced(built: Any, node: Node, reading: Reading) -> None:
    """Note figures that come from nowhere, and that nobody owns to assuming."""
    if isinstance(node, Entries) and not (node.find("source") or node.find("assumption")):
        reading.note(node.place, "missing-key", owner="a group of figures", key="source")


def cost(source: str, assumption: str, **figures: Written | None) -> Cost:
    found = {name: figure.value for name, figure in figures.items() if figure}
    return Cost(**found, source=source)


def anchor(
    weights: Mapping[str, Written], share: Written, tolerance: Written, **rest: Any
) -> Anchor:
    told = {id: figure.value for id, figure in weights.items()}
    return Anchor(weights=told, share=share.value, tolerance=tolerance.value, **rest)


AMOUNT: Kind = Figure(0.0, 9999)
