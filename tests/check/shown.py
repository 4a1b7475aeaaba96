"""Shown texts as an author would write them, and what a check finds in them."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.check.mending import mended
from sena_game.check.passages import Passages, passages
from sena_game.problems import Problem
from sena_game.scenario.source import Mapping, Scalar, parse


def shown(*texts: str) -> Passages:
    """Return each text after a vertical bar, as the texts of a file."""
    lines = []
    for number, text in enumerate(texts, start=1):
        lines += [f"t{number}: |", *(f"  {line}".rstrip(" ") for line in text.split("\n"))]
    return of_file("\n".join(lines) + "\n")


def of_file(text: str) -> Passages:
    """Return the values of a file that is a set of keys."""
    parsed = parse(text.encode(), "scenario.yaml")
    assert isinstance(parsed.node, Mapping)
    values = {key.text: value for key, value in parsed.node.entries if isinstance(value, Scalar)}
    return passages(parsed.lines, values)


def placed(problems: Iterable[Problem]) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in problems]


def cured(text: str, problems: Iterable[Problem]) -> str:
    return mended(text, problems).text
