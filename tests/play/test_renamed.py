"""Plays and walkthroughs written before ids changed go on with the new ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.debrief.path import path
from sena_game.game.autoplay import autoplay
from sena_game.play.replay import finished, passages, replay
from sena_game.play.run import Decision, Run, moved
from sena_game.play.session import Session
from sena_game.scenario.model import Scenario
from tests.game.conftest import new_game
from tests.library.small import ENDINGS, SORTING, TWO, small

OLD = (Decision("accueil", "choose da"), Decision("deux", "choose tot"))
NEW = (Decision("un", "choose oui"), Decision("deux", "choose tot"))
SORTED = (
    *(Decision("mur", "put z mettre"), Decision("mur", "put b retirer")),
    *(Decision("mur", "take z"), Decision("mur", "put z mettre"), Decision("mur", "done")),
)


@pytest.fixture
def changed(tmp_path: Path) -> Scenario:
    return small(tmp_path, TWO, ENDINGS + "renamed: {accueil: un, accueil.da: accueil.oui}\n")


@pytest.fixture
def sorting(tmp_path: Path) -> Scenario:
    renamed = "renamed: {mur: tri, mur.z: mur.a, tri.mettre: tri.garder}\n"
    return small(tmp_path, SORTING, ENDINGS + renamed)


def made(scenario: Scenario, *decisions: Decision) -> Session:
    again = replay(scenario, 1, decisions)
    assert again.stopped is None
    return again.session


def test_a_run_with_old_ids_is_replayed_with_the_new_ones(changed: Scenario) -> None:
    assert made(changed, *OLD) == made(changed, *NEW)
    assert finished(changed, 1, OLD).ended


def test_what_is_replayed_keeps_the_new_ids_only(changed: Scenario) -> None:
    assert made(changed, *OLD).decisions == NEW
    assert made(changed, *OLD).state.chosen == {"un.oui", "deux.tot"}


def test_a_run_half_old_and_half_new_is_replayed(changed: Scenario) -> None:
    for first in (Decision("un", "choose oui"), Decision("accueil", "choose oui")):
        assert made(changed, first, OLD[1]) == made(changed, *NEW)


def test_a_sorting_with_old_items_and_bins_is_replayed(sorting: Scenario) -> None:
    session = made(sorting, *SORTED)
    assert {each.scene for each in session.decisions} == {"tri"}
    assert session.state.chosen == {"tri.a.garder", "tri.b.retirer"}
    assert session.told and session.told.consequence == "Bravo."


def test_the_passages_and_the_debrief_of_an_old_run_are_those_of_the_new(
    changed: Scenario, sorting: Scenario
) -> None:
    assert list(passages(changed, 1, OLD)) == list(passages(changed, 1, NEW))
    run = Run(changed.id, "", 1, OLD)
    assert path(changed, run) == path(changed, replace(run, decisions=NEW))
    assert len(path(sorting, Run(sorting.id, "", 1, SORTED))) == 1


def test_a_run_stops_at_the_first_decision_that_no_longer_exists(changed: Scenario) -> None:
    gone = Decision("accueil", "choose nada")
    again = replay(changed, 1, (gone, OLD[1]))
    assert (again.stopped, again.session.at) == (gone, "un")


@pytest.mark.parametrize(
    ("move", "scene", "now"),
    [
        ("choose da", "un", "choose oui"),
        ("choose oui", "un", "choose oui"),
        ("choose da", "deux", "choose da"),
        ("continue", "un", "continue"),
        ("", "un", ""),
    ],
)
def test_a_move_without_its_scene_is_that_of_the_scene_it_is_made_in(
    changed: Scenario, move: str, scene: str, now: str
) -> None:
    assert moved(move, scene, changed.renamed) == now


def test_a_walkthrough_with_old_ids_still_plays(changed: Scenario, tmp_path: Path) -> None:
    game = new_game(tmp_path / "records", lambda language: changed)
    screens = list(autoplay(game, ("choose da", "choose tot")))
    assert [screen.id for screen in screens[-2:]] == ["letter", "debrief"]
    assert game.session.decisions == NEW
    game.close()


def test_a_play_left_before_the_change_is_resumed_after_it(
    changed: Scenario, tmp_path: Path
) -> None:
    before = small(
        tmp_path / "before",
        TWO.replace("un:", "accueil:")
        .replace("start: un", "start: accueil")
        .replace("oui:", "da:"),
    )
    records = tmp_path / "records"
    left = new_game(records, lambda language: before)
    for control in ("begin", "choose da", "continue"):
        left.answer(control)
    left.close()
    again = new_game(records, lambda language: changed)
    for control in ("resume", "undo", "choose oui", "continue", "choose tard", "continue"):
        again.answer(control)
    assert again.session.ended and again.session.state.chosen == {"un.oui", "deux.tard"}
    saved = again.store
    assert saved.unfinished(changed.id) is None
    again.close()
