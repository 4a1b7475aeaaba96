"""Everything there is to say of a scenario that could be read, in the order of its file."""

from __future__ import annotations

from datetime import date

from sena_game.check import graph, pedagogy
from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario
from sena_game.scenario.source import Node


def problems(
    scenario: Scenario, node: Node, lines: tuple[str, ...], today: date
) -> tuple[Problem, ...]:
    """Return what an author should look at; `node` and `lines` are those `scenario` was read of."""
    written = Written(node, lines)
    found = [*graph.problems(scenario, written), *pedagogy.problems(scenario, written, today)]
    return tuple(sorted(found, key=lambda problem: problem.place))
