"""A scripted path beside a scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.walkthrough import (
    Walkthrough,
    open_walkthrough_file,
    read_walkthrough,
    walkthrough_files,
)
from sena_game.problems import Place, ScenarioError
from sena_game.rules.conditions import parse


def test_a_walkthrough_has_moves_and_an_ending(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    file.write_text("seed: 7\nmoves: [choose a, put b c, done]\nending: fin\n", encoding="utf-8")
    assert read_walkthrough(file) == Walkthrough(("choose a", "put b c", "done"), "fin", seed=7)


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


def test_a_walkthrough_may_say_what_is_true_at_its_end(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    text = "moves: [choose a]\nending: fin\nexpects: confiance >= 60 and not seen(b)\n"
    file.write_text(text, encoding="utf-8")
    assert read_walkthrough(file).expects == parse("confiance >= 60 and not seen(b)")
    file.write_text(text.replace(">=", "=>"), encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        read_walkthrough(file)
    assert [problem.code for problem in raised.value.problems] == ["bad-condition"]


def test_names_are_looked_for_when_they_are_known(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    file.write_text("moves: []\nending: fin\nexpects: confience >= 60\n", encoding="utf-8")
    assert open_walkthrough_file(file).walkthrough
    told = open_walkthrough_file(file, {"gauge": {"confiance": Place("s.yaml")}})
    assert told.walkthrough is None
    assert [(p.code, p.near) for p in told.reading.problems] == [("unknown-name", "confiance")]


def test_walkthroughs_are_listed_by_name(tmp_path: Path) -> None:
    (tmp_path / "walkthroughs").mkdir()
    for name in ("b.yaml", "a.yaml", "note.txt"):
        (tmp_path / "walkthroughs" / name).touch()
    assert [file.name for file in walkthrough_files(tmp_path)] == ["a.yaml", "b.yaml"]
    assert walkthrough_files(tmp_path / "walkthroughs") == ()
