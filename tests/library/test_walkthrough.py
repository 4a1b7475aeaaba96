"""A scripted path beside a scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.walkthrough import Walkthrough, read_walkthrough
from sena_game.problems import ScenarioError


def test_a_walkthrough_has_moves_and_an_ending(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    file.write_text("seed: 7\nmoves: [choose a, put b c, done]\nending: fin\n", encoding="utf-8")
    assert read_walkthrough(file) == Walkthrough(("choose a", "put b c", "done"), "fin", 7)


@pytest.mark.parametrize(
    ("text", "code"),
    [("moves: []", "missing-key"), ("ending: a\nmoves: x", "wrong-shape"), ("", "empty-file")],
)
def test_what_is_no_walkthrough_is_a_problem(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "w.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        read_walkthrough(file)
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_walkthrough_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError):
        read_walkthrough(tmp_path / "absent.yaml")
