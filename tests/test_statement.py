"""The accessibility statement: what it says is verified, and its totals are those of its tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game import paths

TESTS = Path(__file__).parent
STATES = ("conforme", "partiellement", "non conforme", "sans objet")
# WCAG 2.2, levels A and AA, without 4.1.1 which is obsolete.
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5
1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5
2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6
3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
"""


@pytest.fixture(scope="module")
def statement() -> str:
    file = paths.assets() / "accessibility" / "declaration.md"
    return file.read_text(encoding="utf-8")


def rows(text: str, title: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the table under that title."""
    under = text.split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]
    table = [line for line in under.split("\n") if line.startswith("|")]
    yield from ([cell.strip() for cell in line.strip("|").split("|")] for line in table[2:])


def states(text: str, title: str) -> Counter[str]:
    return Counter(cells[-1] for cells in rows(text, title))


def test_every_test_named_exists(statement: str) -> None:
    written = "\n".join(file.read_text(encoding="utf-8") for file in TESTS.rglob("test_*.py"))
    defined = set(re.findall(r"^def (test_\w+)", written, re.MULTILINE))
    named = set(re.findall(r"`(test_\w+)`", statement))
    assert len(named) > 50
    assert named - defined == set()


def test_every_criterion_has_its_row_and_its_state(statement: str) -> None:
    assert [cells[0].split()[0] for cells in rows(statement, "WCAG")] == CRITERIA.split()
    for title in ("WCAG", "Game"):
        assert set(states(statement, title)) <= set(STATES)


def test_what_is_not_void_says_how_it_was_verified(statement: str) -> None:
    for title in ("WCAG", "Game"):
        for *_, verified, state in rows(statement, title):
            assert bool(verified) == (state != "sans objet")


def test_the_totals_are_those_of_the_tables(statement: str) -> None:
    wcag, game = states(statement, "WCAG"), states(statement, "Game")
    said = statement.split("\n## ")[1]
    assert [int(number) for number in re.findall(r"(?<![\d.,])\d+(?![\d.,])", said)] == [
        wcag["conforme"],
        wcag.total() - wcag["sans objet"],
        wcag["partiellement"],
        wcag["sans objet"],
        game["conforme"],
        game.total() - game["sans objet"],
        game["partiellement"],
        game["non conforme"],
        game["sans objet"],
    ]
    assert wcag["non conforme"] == 0
