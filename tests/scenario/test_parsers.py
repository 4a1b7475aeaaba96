"""Both parsers of the YAML library give the same nodes and the same problems."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game import paths
from sena_game.problems import Problem, ScenarioError
from sena_game.scenario.source import Node, parse
from tests.scenario.test_sentences import FLOW, PLACES, SENTENCES, STYLES

BROKEN = Path(__file__).parents[1] / "broken"
FILES = sorted([*BROKEN.rglob("*.yaml"), *paths.scenarios().rglob("*.yaml")])
IN_C = getattr(yaml, "CSafeLoader", None)
PIECES = [*"ab:-#&*!|>'\"%@`[]{},?\n\n ", "é", "\u2028", "---", ": ", "- ", "\n  ", "a: ", "b:\n"]

pytestmark = pytest.mark.skipif(IN_C is None, reason="the library was built without its C parser")


def read(raw: bytes, loader: object) -> tuple[Node | None, tuple[Problem, ...]]:
    try:
        parsed = parse(raw, "s.yaml", loader)
    except ScenarioError as error:
        return None, error.problems
    return parsed.node, parsed.problems


def agree(raw: bytes) -> bool:
    return read(raw, IN_C) == read(raw, yaml.SafeLoader)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_file_is_read_the_same_by_both(file: Path) -> None:
    assert agree(file.read_bytes())


@pytest.mark.parametrize("style", STYLES.values())
def test_a_sentence_is_read_the_same_by_both(style: str) -> None:
    for place in ("options.a.label", "notes.1"):
        for sentence in SENTENCES:
            written = style.format(sentence)
            assert agree(PLACES[place].format(written).encode())
            assert agree(FLOW[place].format(written).encode())


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_is_read_the_same_by_both(pieces: list[str]) -> None:
    raw = "".join(pieces).encode()
    node, problems = read(raw, IN_C)
    other, told = read(raw, yaml.SafeLoader)
    assert bool(problems) == bool(told)
    assert problems or node == other
