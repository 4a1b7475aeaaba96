"""A scripted path kept beside a scenario, with what it must show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sena_game.library.reader import opened, raise_any
from sena_game.scenario.fields import ListOf, Number, Plain, Record, may, must


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """Moves written as in `rules.moves`, and the ending they must lead to."""

    moves: tuple[str, ...]
    ending: str
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
    },
)


def read_walkthrough(file: Path) -> Walkthrough:
    """Return the walkthrough of `file`; raise `ScenarioError` when it is not one."""
    node, reading = opened(file, {})
    walkthrough: Walkthrough = WALKTHROUGH.read(node, reading)
    raise_any(reading)
    return walkthrough
