"""A clock set back or forward changes the dates that are told, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sena_game.records.store import open_store
from tests.game.conftest import NOW, answered, new_game
from tests.records.conftest import RUN, THREE
from tests.records.test_store import decisions

FAR = timedelta(days=4000)


@pytest.mark.parametrize("change", [FAR, -FAR], ids=["forward", "back"])
def test_the_run_begun_last_is_the_one_to_take_up(tmp_path: Path, change: timedelta) -> None:
    store = open_store(tmp_path)
    first, second = (store.begin(RUN, moment) for moment in (NOW, NOW + change))
    store.journal(second, 0, THREE[0], NOW + change)
    store.journal(first, 0, THREE[1], NOW)
    found = store.unfinished(RUN.scenario)
    assert found and found.id == second
    assert [each.id for each in store.runs()] == [first, second]


@pytest.mark.parametrize("change", [FAR, -FAR], ids=["forward", "back"])
def test_a_clock_that_changes_in_the_midst_of_a_run_loses_nothing(
    tmp_path: Path, change: timedelta
) -> None:
    store = open_store(tmp_path)
    run = store.begin(RUN, NOW)
    for n, decision in enumerate(THREE):
        store.journal(run, n, decision, NOW + (change if n == 1 else timedelta(seconds=n)))
    store.finish(run, "letter", NOW - change)
    store.close()
    again = open_store(tmp_path)
    assert decisions(again, run) == THREE
    assert (again.notices, again.runs()[0].ending) == ((), "letter")


@pytest.mark.parametrize("change", [FAR, -FAR], ids=["forward", "back"])
def test_a_play_goes_on_whatever_the_clock_says(tmp_path: Path, change: timedelta) -> None:
    clock = iter((NOW, NOW + change, NOW, NOW - change, *[NOW] * 50))
    game = new_game(tmp_path, now=lambda: next(clock))
    answered(game, "begin", "choose blason", "continue", "choose repondeur", "continue", "title")
    assert answered(game, "resume").session.decisions[-1].move == "choose repondeur"
    game.close()
