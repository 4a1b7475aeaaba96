"""Ids that have changed: what each is called now, and what is wrong in the list of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.library.reader import read_scenario
from sena_game.problems import Problem, ScenarioError
from sena_game.scenario.renamed import current
from tests.library.small import ENDINGS, SORTING, TWO, written

IDS = st.sampled_from(["a", "b", "c", "a.x", "a.y", "b.x", "c.y"])


def problems(folder: Path, renamed: str, scenes: str = TWO) -> list[Problem]:
    written(folder, scenes, f"{ENDINGS}renamed: {renamed}\n")
    try:
        read_scenario(folder / "petit", folder)
    except ScenarioError as error:
        return list(error.problems)
    return []


def told(folder: Path, renamed: str, scenes: str = TWO) -> list[str]:
    """Return the code and the column of each problem."""
    return [f"{p.code} {p.place.column - 10}" for p in problems(folder, renamed, scenes)]


@pytest.mark.parametrize(
    ("id", "now"),
    [
        ("un", "un"),
        ("accueil", "un"),
        ("hall", "un"),
        ("accueil.oui", "un.oui"),
        ("un.da", "un.oui"),
        ("hall.da", "un.oui"),
        ("accueil.si", "un.oui"),
        ("ailleurs.da", "ailleurs.da"),
    ],
)
def test_an_id_is_followed_from_name_to_name(id: str, now: str) -> None:
    renamed = {
        **{"accueil": "un", "hall": "accueil", "un.da": "un.oui"},
        **{"hall.da": "hall.si", "accueil.si": "accueil.oui"},
    }
    assert current(renamed, id) == now


@given(renamed=st.dictionaries(IDS, IDS), id=IDS)
def test_following_ids_always_ends(renamed: dict[str, str], id: str) -> None:
    assert current(renamed, id)


@pytest.mark.parametrize(
    "renamed",
    [
        *("{}", "{accueil: un}", "{hall: accueil, accueil: un}", "{vieille-fin: fin}"),
        *("{un.da: un.oui}", "{un.da: un.si, un.si: un.oui}"),
        *("{accueil: un, accueil.oui: un.non}", "{accueil: un, accueil.da: accueil.oui}"),
    ],
)
def test_ids_that_have_changed_are_no_problem(tmp_path: Path, renamed: str) -> None:
    assert told(tmp_path, renamed) == []


@pytest.mark.parametrize(
    "renamed",
    ["{tri.z: tri.a, tri.mettre: tri.garder}", "{mur: tri, mur.z: mur.b, mur.jeter: tri.retirer}"],
)
def test_the_items_and_the_bins_of_a_sorting_may_change_too(tmp_path: Path, renamed: str) -> None:
    assert told(tmp_path, renamed, SORTING) == []


@pytest.mark.parametrize(
    ("renamed", "expected"),
    [
        ("{un: deux}", ["renamed-reuse 1"]),
        ("{un: un}", ["renamed-reuse 1"]),
        ("{fin: un}", ["renamed-reuse 1"]),
        ("{un.oui: un.non}", ["renamed-reuse 1"]),
        ("{vieux: vieux}", ["renamed-reuse 1"]),
        ("{a: b, b: a}", ["renamed-reuse 1"]),
        ("{c: a, a: b, b: a}", ["renamed-reuse 7"]),
        ("{a: trois}", ["unknown-name 4"]),
        ("{a: b, b: trois}", ["unknown-name 10"]),
        ("{a: trois, a.x: a.y}", ["unknown-name 4"]),
        ("{a: un, a.x: a.y}", ["unknown-name 13"]),
        ("{a: un.oui}", ["unknown-name 4"]),
        ("{un.a: deux}", ["unknown-name 7"]),
        ("{un.a: deux.tot}", ["unknown-name 7"]),
        ("{un.a: trois.x}", ["unknown-name 7"]),
        ("{É: un}", ["not-an-id 1"]),
        ("{a.b.c: un.oui}", ["not-an-id 1"]),
        ("{a: [un]}", ["wrong-shape 4"]),
        ("[a]", ["wrong-shape 0"]),
    ],
)
def test_what_is_wrong_is_told_once_at_its_place(
    tmp_path: Path, renamed: str, expected: list[str]
) -> None:
    assert told(tmp_path, renamed) == expected


def test_the_nearest_name_is_sought_in_the_scene(tmp_path: Path) -> None:
    assert problems(tmp_path, "{un.da: un.oiu}")[0].near == "un.oui"
    assert problems(tmp_path, "{accueil: deus}")[0].near == "deux"


def test_it_is_told_with_the_other_problems_of_the_file(tmp_path: Path) -> None:
    scenes = TWO.replace("then: deux", "then: dex")
    assert told(tmp_path, "{un: deux}", scenes)[1:] == ["renamed-reuse 1"]
