"""A scripted path kept beside a scenario, with what it must show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sena_game.library.opening import opened
from sena_game.library.translation import short
from sena_game.problems import Place, ScenarioError
from sena_game.rules.conditions import ALWAYS, Condition
from sena_game.scenario.fields import If, Number, Plain
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, Record, may, must
from sena_game.scenario.source import Node

# What a scenario declares, by kind then by name.
Names = Mapping[str, dict[str, Place]]


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """Moves written as in `rules.moves`, the ending they must lead to, and what must hold there."""

    moves: tuple[str, ...]
    ending: str
    expects: Condition = ALWAYS
    seed: int = 0
    title: str = ""


WALKTHROUGH = Record(
    Walkthrough,
    "a walkthrough",
    {
        "title": may(Plain(), "", help="Ce que ce parcours montre."),
        "seed": may(Number(0, 999_999_999), 0, help="La graine des tirages au sort."),
        "moves": must(
            ListOf(Plain()),
            help="Les décisions dans l’ordre\u00a0: choose option, put élément casier, done.",
        ),
        "ending": must(Plain(), help="L’identifiant de la fin où le parcours doit aboutir."),
        "expects": may(
            If(),
            ALWAYS,
            help="Ce qui doit être vrai à la fin\u00a0: confiance >= 60 and not crossed(critique).",
        ),
    },
)


@dataclass(frozen=True, slots=True)
class WalkthroughFile:
    """A walkthrough as it was read: None where something in it is wrong."""

    path: str
    walkthrough: Walkthrough | None
    node: Node | None
    reading: Reading


def read_walkthrough(file: Path) -> Walkthrough:
    """Return the walkthrough of `file`; raise `ScenarioError` when it is not one."""
    opened_file = open_walkthrough_file(file)
    if opened_file.walkthrough is None:
        raise ScenarioError(opened_file.reading.problems)
    return opened_file.walkthrough


def open_walkthrough_file(file: Path, names: Names | None = None) -> WalkthroughFile:
    """Return the walkthrough of `file` as far as it can be read; never raise `ScenarioError`.

    With the names of its scenario, those that `expects` uses are looked for among them.
    """
    node, reading = opened(file)
    if node is None:
        return WalkthroughFile(short(file), None, None, reading)
    walkthrough: Walkthrough = WALKTHROUGH.read(node, reading)
    if names is not None:
        reading.names.update(names)
        reading.resolve()
    sound = None if reading.problems else walkthrough
    return WalkthroughFile(short(file), sound, node, reading)


def walkthrough_files(folder: Path) -> tuple[Path, ...]:
    """Return the walkthroughs kept in the folder of a scenario, by name."""
    return tuple(sorted(folder.glob("walkthroughs/*.yaml")))
