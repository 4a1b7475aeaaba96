"""A way through a story too large to be explored: rough, and made of moves that can all be made."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.play.replay import read_on, replay
from sena_game.play.way import rough_way
from tests.explore.test_way import DRAWN, LOCKED
from tests.library.small import TWO, small


def test_every_scene_of_what_is_shipped_is_reached() -> None:
    shipped = open_scenario("toile-recrute", paths.scenarios())
    for target in shipped.scenes:
        way = rough_way(shipped, 1, target)
        assert way is not None, target
        again = replay(shipped, way.seed, way.decisions)
        assert again.stopped is None
        assert read_on(again.session, target) == way


def test_the_start_takes_no_move(tmp_path: Path) -> None:
    way = rough_way(small(tmp_path, TWO), 1, "un")
    assert way is not None
    assert way.decisions == ()


def test_another_seed_is_tried_for_a_rare_draw(tmp_path: Path) -> None:
    way = rough_way(small(tmp_path, DRAWN), 1, "rare")
    assert way is not None
    assert way.seed != 1


def test_the_state_is_left_aside(tmp_path: Path) -> None:
    assert rough_way(small(tmp_path, LOCKED), 1, "jamais") is None


def test_a_search_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    assert rough_way(small(tmp_path, DRAWN), 1, "rare", most=3) is None
