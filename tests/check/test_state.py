"""Flags and levels: what is remembered for nothing, what is waited for in vain."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import state
from sena_game.check.places import Written
from sena_game.check.report import sentence
from sena_game.library.reader import read_placed
from sena_game.words import Words, load_words
from tests.library.small import ENDINGS, HEAD, SORTING, TWO, written

NO_FLAG = HEAD.replace("flags: [vu]\n", "")
ENDED = """\
endings:
  bien: {if: confiance >= 60, title: Bien, text: Bien.}
  fin: {title: Fin, text: Fini., lines: [{if: vu, text: Vu.}]}
"""


def said(folder: Path, scenes: str, endings: str = ENDINGS, head: str = NO_FLAG) -> list[str]:
    """Return each problem found: its place, its code, what is underlined, and its values."""
    scenario, node, reading = read_placed(written(folder, scenes, endings, head), folder)
    found = []
    for p in state.problems(scenario, Written(node, reading.lines)):
        start = p.place.column - 1
        assert p.excerpt == reading.lines[p.place.line - 1]
        values = (p.values[name] for name in ("low", "high") if name in p.values)
        under = p.excerpt[start : start + p.length]
        found.append(" ".join((str(p.place.line), p.code, under, *values)))
    return found


def test_a_flag_raised_and_read_is_all_right(tmp_path: Path) -> None:
    scenes = TWO.replace("{confiance: +10}", "{confiance: +10, vu: yes}")
    assert said(tmp_path, scenes, ENDED, HEAD) == []


def test_a_flag_that_nothing_reads_is_told_where_it_is_declared(tmp_path: Path) -> None:
    scenes = TWO.replace("{confiance: +10}", "{confiance: +10, vu: yes}")
    assert said(tmp_path, scenes, head=HEAD) == ["13 flag-never-read vu"]


def test_a_flag_that_nothing_raises_is_told_where_it_is_declared(tmp_path: Path) -> None:
    scenes = TWO.replace("{confiance: +10}", "{confiance: +10, vu: no}")
    assert said(tmp_path, scenes, ENDED, HEAD) == ["13 flag-never-set vu"]


def test_a_flag_of_no_use_at_all_is_told_once(tmp_path: Path) -> None:
    head = HEAD.replace("[vu]", "[vu, su]")
    assert said(tmp_path, TWO, ENDED, head) == ["13 flag-never-set vu", "13 flag-never-read su"]


@pytest.mark.parametrize(
    ("where", "scenes"),
    [
        ("an option", TWO.replace("label: Tard", "if: not vu, label: Tard")),
        ("an event", TWO + "  e: {text: Un écho.}\ndeck: {every: 1, events: {e: {when: vu}}}\n"),
    ],
)
def test_a_flag_is_read_anywhere(tmp_path: Path, where: str, scenes: str) -> None:
    scenes = scenes.replace("{confiance: +10}", "{confiance: +10, vu: yes}")
    assert said(tmp_path, scenes, head=HEAD) == []


def test_a_flag_is_raised_by_an_item_too(tmp_path: Path) -> None:
    scenes = SORTING.replace("{equipe: -10}", "{equipe: -10, vu: yes}")
    assert said(tmp_path, scenes, ENDED.replace("60", "55"), HEAD) == []


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("confiance >= 60", []),
        ("confiance >= 61", ["33 out-of-reach confiance >= 61 40 60"]),
        ("confiance > 60", ["33 out-of-reach confiance > 60 40 60"]),
        ("confiance <= 40", []),
        ("confiance < 40", ["33 out-of-reach confiance < 40 40 60"]),
        ("confiance == 70", ["33 out-of-reach confiance == 70 40 60"]),
        ("confiance != 60", []),
        ("equipe != 60", ["33 out-of-reach equipe != 60 60 60"]),
        ("not confiance >= 40", ["33 out-of-reach confiance >= 40 40 60"]),
        ("not confiance >= 60", []),
        ("not not confiance >= 70", ["33 out-of-reach confiance >= 70 40 60"]),
        ("not (confiance >= 0 or vu)", ["33 out-of-reach confiance >= 0 40 60"]),
        ("vu or confiance>=90", ["33 out-of-reach confiance>=90 40 60"]),
        ("seen(un) and confiance >= 90", ["33 out-of-reach confiance >= 90 40 60"]),
        ("right == 1", ["33 out-of-reach right == 1 0 0"]),
        (
            "confiance >= 90 or (equipe < 5 and vu)",
            ["33 out-of-reach confiance >= 90 40 60", "33 out-of-reach equipe < 5 60 60"],
        ),
    ],
)
def test_a_level_is_told_when_no_play_has_it(
    tmp_path: Path, condition: str, expected: list[str]
) -> None:
    scenes = TWO.replace("{confiance: +10}", "{confiance: +10, vu: yes}")
    endings = ENDED.replace("confiance >= 60", condition)
    assert said(tmp_path, scenes, endings, HEAD) == expected


def test_a_denial_is_told_as_one(tmp_path: Path) -> None:
    endings = ENDED.replace("confiance >= 60", "not confiance >= 10").replace("if: vu, ", "")
    scenario, node, reading = read_placed(written(tmp_path, TWO, endings, NO_FLAG), tmp_path)
    (found,) = state.problems(scenario, Written(node, reading.lines))
    assert found.values["test"] == "not confiance >= 10"


def test_what_is_asked_early_is_not_what_is_asked_late(tmp_path: Path) -> None:
    first = TWO.replace("label: Non", "if: confiance >= 60, label: Non")
    second = TWO.replace("label: Tard", "if: confiance >= 60, label: Tard")
    assert said(tmp_path, first) == ["24 out-of-reach confiance >= 60 50 50"]
    assert said(tmp_path, second) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("'confiance >= 90'", 34),
        ('"vu or confiance >= 90"', 34),
        ("|\n      vu or\n      confiance >= 90", 36),
        ("vu or\n      confiance >= 90", 35),
    ],
)
def test_a_condition_is_found_however_it_is_written(tmp_path: Path, text: str, line: int) -> None:
    ending = f"endings:\n  a:\n    if: {text}\n    title: A\n    text: A.\n"
    endings = ending + "  fin: {title: Fin, text: Fini.}\n"
    scenes = TWO.replace("{confiance: +10}", "{confiance: +10, vu: yes}")
    reported = [each for each in said(tmp_path, scenes, endings, HEAD) if "reach" in each]
    assert reported == [f"{line} out-of-reach confiance >= 90 40 60"]


def test_more_right_items_than_there_are_is_out_of_reach(tmp_path: Path) -> None:
    scenes = SORTING.replace("right == 2", "right == 3").replace("{equipe: +5}", "{equipe: -5}")
    assert said(tmp_path, scenes) == ["42 out-of-reach right == 3 0 2"]


def test_the_outcome_of_a_sorting_is_asked_once_all_is_sorted(tmp_path: Path) -> None:
    assert said(tmp_path, SORTING.replace("right == 1", "confiance >= 55")) == []
    assert said(tmp_path, SORTING.replace("right == 1", "confiance >= 60")) == [
        "43 out-of-reach confiance >= 60 45 55"
    ]


def test_the_condition_of_an_event_is_asked_anywhere(tmp_path: Path) -> None:
    deck = "deck: {every: 1, events: {e: {when: confiance >= LEVEL}}}\n"
    scenes = TWO + "  e: {text: Un écho.}\n" + deck
    assert said(tmp_path, scenes.replace("LEVEL", "60")) == []
    assert said(tmp_path, scenes.replace("LEVEL", "65")) == [
        "32 out-of-reach confiance >= 65 40 60"
    ]


def test_a_scene_that_is_not_reached_is_left_aside(tmp_path: Path) -> None:
    alone = "  seul: {then: end, options: {a: {label: A, if: confiance >= 99}, b: {label: B}}}\n"
    assert said(tmp_path, TWO + alone) == []


def test_nothing_is_said_while_an_error_may_hide_an_effect(tmp_path: Path) -> None:
    scenario, node, reading = read_placed(written(tmp_path, TWO, ENDED, HEAD), tmp_path)
    reading.note(node.place, "unknown-key", near="effects", key="effect", owner="an option")
    wrong = {node.place.line: tuple(reading.problems)}
    assert list(state.problems(scenario, Written(node, reading.lines, wrong))) == []


def test_a_level_that_never_changes_is_said_to_stay_the_same(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO, ENDED.replace("confiance >= 60", "equipe > 60 or vu"), HEAD)
    scenario, node, reading = read_placed(folder, tmp_path)
    (never,) = [
        problem
        for problem in state.problems(scenario, Written(node, reading.lines))
        if problem.code == "out-of-reach"
    ]
    assert sentence(never, Words()) == (
        "“equipe > 60” never holds: on every path, equipe is always 60."
    )
    french = load_words("fr", paths.assets() / "words")
    assert sentence(never, french).endswith("equipe vaut toujours 60.")


@pytest.mark.parametrize(
    ("effect", "told"), [("{lola: cold}", 0), ("{lola: broken}", 0), ("{lola: warm}", 1)]
)
def test_what_nobody_can_remember_is_told(tmp_path: Path, effect: str, told: int) -> None:
    scenes = TWO.replace("effects: {confiance: +10}", f"effects: {effect}")
    froide = "endings:\n  froide: {if: lola.cold, title: Froide, text: Fini.}\n"
    found = said(tmp_path, scenes, ENDINGS.replace("endings:\n", froide))
    assert sum("memory-never-set" in each for each in found) == told
