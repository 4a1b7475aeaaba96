"""Walkthroughs played as a learner would: the first departure is told, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import walkthroughs
from sena_game.library.pack import open_pack
from sena_game.library.reader import ScenarioFile
from sena_game.problems import Problem
from sena_game.rules.conditions import parse
from sena_game.rules.state import State
from tests.library.small import HEAD, SORTING, TWO, written

ENDINGS = """\
endings:
  bien: {if: confiance >= 60, title: La ville rit, text: Bien.}
  fin: {title: Fin, text: Fini.}
"""
SORTED = "[put a garder, put b retirer, done]"


def found(folder: Path, text: str, scenes: str = TWO, endings: str = ENDINGS) -> list[Problem]:
    made = written(folder, scenes, endings, HEAD)
    (made / "walkthroughs").mkdir(exist_ok=True)
    (made / "walkthroughs" / "w.yaml").write_text(text, encoding="utf-8")
    pack = open_pack(made, folder)
    assert isinstance(pack.file, ScenarioFile) and pack.file.scenario
    (file,) = pack.walkthroughs
    return [*file.reading.problems, *walkthroughs.problems(pack.file.scenario, file)]


def said(folder: Path, text: str, scenes: str = TWO, endings: str = ENDINGS) -> list[str]:
    """Return each problem: its place, its code and its values."""
    return [
        " ".join((f"{p.place.line}:{p.place.column}", p.code, *p.values.values()))
        for p in found(folder, text, scenes, endings)
    ]


def test_a_walkthrough_that_goes_as_it_says_is_all_right(tmp_path: Path) -> None:
    assert said(tmp_path, "moves: [choose oui, choose tot]\nending: bien\n") == []
    assert said(tmp_path, "moves: [choose non, choose tard]\nending: fin\n") == []
    assert said(tmp_path, f"moves: {SORTED}\nending: fin\n", SORTING) == []


def test_what_is_told_in_between_is_read_on(tmp_path: Path) -> None:
    scenes = TWO.replace("  deux:", "  mot: {text: On lit., then: deux}\n  deux:")
    scenes = scenes.replace("then: deux\n    options", "then: mot\n    options")
    assert said(tmp_path, "moves: [choose oui, choose tot]\nending: bien\n", scenes) == []


def test_a_move_that_cannot_be_made_is_told_with_those_that_can(tmp_path: Path) -> None:
    text = "moves:\n  - choose oui\n  - choose tott\n  - choose rien\nending: bien\n"
    assert said(tmp_path, text) == ["3:5 walkthrough-move choose tott deux choose tot, choose tard"]
    (only,) = found(tmp_path, text)
    assert (only.near, only.length, only.excerpt) == ("choose tot", 11, "  - choose tott")


@pytest.mark.parametrize("move", ["oui", "choose", "put oui non", "done", "Choose oui"])
def test_what_is_no_move_is_told_the_same_way(tmp_path: Path, move: str) -> None:
    (only,) = found(tmp_path, f"moves: [{move}]\nending: bien\n")
    assert (only.code, only.values["scene"]) == ("walkthrough-move", "un")


def test_a_locked_option_cannot_be_taken(tmp_path: Path) -> None:
    scenes = TWO.replace("label: Tôt", "if: confiance >= 60, otherwise: Non., label: Tôt")
    (only,) = said(tmp_path, "moves: [choose non, choose tot]\nending: fin\n", scenes)
    assert only == "1:21 walkthrough-move choose tot deux choose tard"


def test_an_item_may_be_taken_back(tmp_path: Path) -> None:
    moves = "[put a retirer, take a, put a garder, put b retirer, done]"
    assert said(tmp_path, f"moves: {moves}\nending: fin\n", SORTING) == []


def test_a_move_after_the_end_is_one_too_many(tmp_path: Path) -> None:
    text = "moves: [choose oui, choose tot, choose non]\nending: bien\n"
    assert said(tmp_path, text) == ["1:33 walkthrough-move choose non bien nothing"]


def test_a_walkthrough_that_stops_early_is_told_at_its_last_move(tmp_path: Path) -> None:
    assert said(tmp_path, "moves:\n  - choose oui\nending: bien\n") == [
        "2:5 walkthrough-short deux"
    ]
    assert said(tmp_path, "moves: []\nending: bien\n") == ["1:8 walkthrough-short un"]


def test_another_ending_is_told_where_it_is_announced(tmp_path: Path) -> None:
    text = "moves: [choose non, choose tot]\nending: bien\nexpects: confiance >= 90\n"
    assert said(tmp_path, text) == ["2:9 walkthrough-ending fin bien"]


def test_an_ending_that_does_not_exist_is_told_with_the_nearest(tmp_path: Path) -> None:
    (only,) = found(tmp_path, "moves: [choose oui]\nending: biens\n")
    assert (only.code, only.near, only.level) == ("unknown-name", "bien", "error")


def test_the_title_of_an_ending_in_place_of_its_id_suggests_it(tmp_path: Path) -> None:
    (only,) = found(tmp_path, "moves: [choose oui]\nending: La ville rit\n")
    assert (only.code, only.near) == ("unknown-name", "bien")


@pytest.mark.parametrize(
    ("expects", "told"),
    [
        ("confiance >= 60", ""),
        ("confiance >= 60 and chosen(un.oui) and not crossed(ligne)", ""),
        ("confiance >= 65", "confiance >= 65 confiance = 60"),
        ("not seen(deux)", "not seen(deux) seen(deux) = yes"),
        ("vu or crossed(ligne)", "vu or crossed(ligne) vu = no, crossed(ligne) = no"),
        ("confiance > 40 and confiance < 50", "confiance > 40 and confiance < 50 confiance = 60"),
    ],
)
def test_what_is_expected_at_the_end_must_hold(tmp_path: Path, expects: str, told: str) -> None:
    text = f"moves: [choose oui, choose tot]\nending: bien\nexpects: {expects}\n"
    assert said(tmp_path, text) == ([f"3:10 walkthrough-expects {told}"] if told else [])


def test_a_name_expected_must_be_one_of_the_scenario(tmp_path: Path) -> None:
    text = "moves: [choose oui, choose tot]\nending: bien\nexpects: confience >= 60\n"
    (only,) = found(tmp_path, text)
    assert (only.code, only.near) == ("unknown-name", "confiance")


def test_what_is_wrong_in_the_file_itself_is_told_alone(tmp_path: Path) -> None:
    text = "move: [choose oui]\nending: bien\nmoves: [choose rien]\n"
    assert said(tmp_path, text) == ["1:1 unknown-key move a walkthrough"]


def test_ids_that_have_changed_go_on_with_the_new_ones(tmp_path: Path) -> None:
    scenes = TWO + "renamed: {un.si: un.oui, bravo: bien}\n"
    text = "moves: [choose si, choose tot]\nending: bravo\n"
    assert said(tmp_path, text, scenes) == []


def test_passages_that_go_round_do_not_hang(tmp_path: Path) -> None:
    rounds = "  a: {text: On lit., then: b}\n  b: {text: On relit., then: a}\n"
    scenes = TWO.replace("then: deux", "then: a") + rounds
    (only,) = said(tmp_path, "moves: [choose oui]\nending: bien\n", scenes)
    assert only.startswith("1:9 walkthrough-short")


def test_the_seed_is_the_one_that_is_given(tmp_path: Path) -> None:
    drawn = TWO.replace("then: deux", "then: [{scene: deux}, {scene: fin}]")
    ends = {
        tuple(said(tmp_path, f"seed: {seed}\nmoves: [choose non]\nending: fin\n", drawn))
        for seed in range(12)
    }
    assert ends == {(), ("2:9 walkthrough-short deux",)}


def test_a_gauge_that_does_not_exist_never_holds() -> None:
    state = State(gauges={"confiance": 50})
    assert walkthroughs.unmet(parse("confience <= 90"), state) == "confience = ?"
    assert walkthroughs.unmet(parse("confiance <= 90"), state) == ""


@pytest.mark.parametrize("folder", sorted(paths.scenarios().glob("*/walkthroughs")), ids=str)
def test_what_is_shipped_goes_as_it_says(folder: Path) -> None:
    pack = open_pack(folder.parent, paths.scenarios())
    assert isinstance(pack.file, ScenarioFile) and pack.file.scenario
    assert len(pack.walkthroughs) >= 2
    for file in pack.walkthroughs:
        assert list(walkthroughs.problems(pack.file.scenario, file)) == []


ASKED = TWO.replace(
    "    then: deux\n", "    why: [canal, repondre, droit]\n    sure: yes\n    then: deux\n"
)


@pytest.mark.parametrize(
    "moves",
    [
        "choose oui, choose tot",
        "choose oui, why canal, choose tot",
        "choose oui, why canal, sure 3, choose tot",
    ],
)
def test_a_walkthrough_may_answer_why_or_let_it_pass(tmp_path: Path, moves: str) -> None:
    assert said(tmp_path, f"moves: [{moves}]\nending: bien\n", ASKED) == []


def test_a_reason_that_is_not_asked_is_told(tmp_path: Path) -> None:
    (told,) = said(tmp_path, "moves: [choose oui, why mesurer, choose tot]\nending: bien\n", ASKED)
    assert told.startswith("1:21 walkthrough-move why mesurer")
    (late,) = said(tmp_path, "moves: [choose oui, why canal]\nending: bien\n")
    assert "walkthrough-move why canal" in late
