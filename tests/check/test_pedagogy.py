"""What a scenario teaches, and where it comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game.check import pedagogy
from sena_game.check.places import Written
from sena_game.library.reader import read_placed
from tests.library.small import HEAD, SORTING, TWO, written

TODAY = date(2026, 11, 22)
OPTION = "consequence: Bien., lever: canal, source: loi"


def codes(folder: Path, scenes: str, head: str = HEAD, today: date = TODAY) -> list[str]:
    """Return the codes found, but that the only law was never read and the axis never moved."""
    scenario, node, reading = read_placed(written(folder, scenes, head=head), folder)
    found = pedagogy.problems(scenario, Written(node, reading.lines), today)
    apart = ("unchecked-source", "unmoved-axis")
    return [problem.code for problem in found if problem.code not in apart]


def explained(feedback: str, source: str = "") -> str:
    """Return a scene whose first option has this feedback."""
    named = f"        source: {source}\n" if source else ""
    return (
        "start: un\nscenes:\n  un:\n    then: end\n    options:\n"
        f"      x: {{label: X, feedback: Ainsi., {OPTION}}}\n      y:\n        label: Y\n"
        f"        feedback: |\n          {feedback}\n{named}"
        "        consequence: Bien.\n        lever: canal\n"
    )


@pytest.mark.parametrize(
    "feedback",
    [
        "Depuis 2005, il le faut.",
        "Il y a 12 000 habitants.",
        "La loi le demande.",
        "Les décrets aussi.",
        "La CNIL le rappelle.",
        "Un tribunal l’a jugé.",
    ],
)
def test_a_figure_or_the_law_asks_for_its_source(tmp_path: Path, feedback: str) -> None:
    assert codes(tmp_path, explained(feedback)) == ["no-source"]
    assert codes(tmp_path, explained(feedback, "loi")) == []


@pytest.mark.parametrize(
    "feedback", ["Un article du bulletin suffit.", "Le W3C en parle.", "L’exploit, la loyauté."]
)
def test_what_is_no_claim_asks_for_nothing(tmp_path: Path, feedback: str) -> None:
    assert codes(tmp_path, explained(feedback)) == []


def test_signs_apart_are_no_words(tmp_path: Path) -> None:
    sixty = " ".join(["mot"] * 60)
    assert codes(tmp_path, explained(f"«\u00a0{sixty}\u00a0»\u202f!")) == []
    assert codes(tmp_path, explained(f"{sixty} mot")) == ["long-feedback"]


def test_the_bins_of_an_item_are_explained_apart(tmp_path: Path) -> None:
    found = codes(tmp_path, SORTING)
    assert [found.count(code) for code in ("no-feedback", "no-lever", "no-consequence")] == [
        4,
        4,
        0,
    ]


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("Baromètre du numérique", 2022, ["dated-source"]),
        ("Baromètre du numérique", 2023, []),
        ("INSEE, données de 2021", 2021, ["dated-source"]),
        ("Loi du 29 juillet 1881", 1881, []),
        ("Cour d’appel, arrêt", 2012, []),
    ],
)
def test_figures_grow_old_and_the_law_does_not(
    tmp_path: Path, title: str, year: int, expected: list[str]
) -> None:
    head = HEAD.replace("{title: La loi, year: 2005}", f"{{title: '{title}', year: {year}}}")
    assert codes(tmp_path, explained("Ainsi."), head) == expected


def test_a_year_later_the_same_figures_are_old(tmp_path: Path) -> None:
    head = HEAD.replace("{title: La loi, year: 2005}", "{title: Une enquête, year: 2023}")
    later = date(2027, 1, 1)
    assert codes(tmp_path, explained("Ainsi."), head, later) == ["dated-source"]


def test_a_source_named_by_a_red_line_is_used(tmp_path: Path) -> None:
    without = explained("Ainsi.").replace(", source: loi", "")
    assert codes(tmp_path, without) == []
    no_line = HEAD.replace("red_lines", "#")
    assert codes(tmp_path, without, no_line) == ["unused-source"]


@pytest.mark.parametrize(("minutes", "expected"), [(4, []), (3, ["short-debrief"])])
def test_a_quarter_of_the_time_is_for_the_debrief(
    tmp_path: Path, minutes: int, expected: list[str]
) -> None:
    steps = f"{{minutes: {16 - minutes}, activity: play, text: On joue.}}, "
    steps += f"{{minutes: {minutes}, activity: debrief, text: On parle.}}"
    head = HEAD.replace("plan: []", f"plan: [{steps}]")
    assert codes(tmp_path, explained("Ainsi."), head) == expected


ASKED = TWO.replace(
    "consequence: Bien.}", "consequence: Bien., feedback: Oui., lever: repondre}"
).replace("points: {services: -2}}", "points: {services: -2}, lever: droit, feedback: Non.}")


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("why: [repondre, canal, droit]", 0),
        ("sure: yes", 0),
        ("why: [canal, droit, mesurer]", 1),
        ("why: [repondre, canal]", 1),
        ("why: [repondre, canal, canal]", 1),
    ],
)
def test_why_offers_three_levers_and_that_of_the_best_choice(
    tmp_path: Path, why: str, told: int
) -> None:
    scenes = ASKED.replace("    then: deux\n", f"    {why}\n    then: deux\n")
    assert codes(tmp_path, scenes).count("why-levers") == told


@pytest.mark.parametrize(
    ("bin", "told"),
    [
        ("retirer: {label: Retirer}", 0),
        ("retirer: {label: Retirer, act: hold}", 0),
        ("retirer: {label: Retirer, act: refuse}", 1),
    ],
)
def test_a_bin_that_refuses_says_on_which_ground(tmp_path: Path, bin: str, told: int) -> None:
    scenes = SORTING.replace("retirer: {label: Retirer}", bin)
    assert codes(tmp_path, scenes).count("no-grounds") == told
