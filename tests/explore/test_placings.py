"""A sorting explored item by item: as exact as every placement, and many times fewer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game.explore.states import explore
from sena_game.play.session import start
from tests.explore.bench_reach import PLAIN
from tests.explore.stories import Recipe, scenario
from tests.explore.test_exact import brute, explored

SORTING = Recipe(decisions=2, gauges=2, sortings=1, items=4, bins=3, events=2, later=0.2)
QUIET = replace(SORTING, items=5, later=0, events=0)


@pytest.mark.parametrize("seed", range(15))
def test_a_sorting_is_what_every_placement_gives(seed: int) -> None:
    begin = start(scenario(seed, SORTING))
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_alike_is_explored_once(seed: int) -> None:
    begin = start(scenario(seed, QUIET))
    plays, graph = brute(begin), explore(begin)
    assert explored(begin).count == plays.count
    assert graph.size < sum(plays.count.values()) / 2


def test_eight_items_in_a_long_story_are_not_all_their_placements() -> None:
    long = replace(PLAIN, decisions=20, sortings=1, items=8, bins=3)
    graph = explore(start(scenario(3, long)))
    assert len(graph.situations) < 3**8
    assert graph.size < 500_000
