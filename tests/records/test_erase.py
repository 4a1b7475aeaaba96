"""Plays that are erased are gone from the file; what they were worth is kept until then."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sena_game.play.run import Decision, Run
from sena_game.records.store import Result, Store, open_store

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
SECRET = "choose un-secret-bien-garde"


def run(scenario: str = "ville") -> Run:
    return Run(scenario, "f", 1, (Decision("scene-une", SECRET),))


def written(folder: Path) -> bytes:
    """Return every byte of the records, and of what SQLite keeps beside them."""
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def filled(folder: Path, *scenarios: str) -> tuple[Store, list[int]]:
    store = open_store(folder)
    return store, [store.begin(run(name), NOW) for name in scenarios]


def test_a_play_that_is_erased_is_gone_from_the_file(tmp_path: Path) -> None:
    store, (mine,) = filled(tmp_path, "ville")
    store.journal(mine, 1, Decision("scene-deux", SECRET), NOW)
    assert SECRET.encode() in written(tmp_path)
    store.erase(mine)
    assert SECRET.encode() not in written(tmp_path)
    store.close()
    assert SECRET.encode() not in written(tmp_path)


def test_a_play_that_was_on_disk_before_is_gone_too(tmp_path: Path) -> None:
    store, (mine,) = filled(tmp_path, "ville")
    store.close()
    again = open_store(tmp_path)
    again.erase(mine)
    again.close()
    assert SECRET.encode() not in written(tmp_path)


def test_erasing_one_play_leaves_the_others(tmp_path: Path) -> None:
    store, (first, second) = filled(tmp_path, "ville", "autre")
    store.erase(first)
    assert [saved.id for saved in store.runs()] == [second]
    assert [saved.run.scenario for saved in open_store(tmp_path).runs()] == ["autre"]


def test_erasing_all_leaves_the_settings(tmp_path: Path) -> None:
    store, ids = filled(tmp_path, "ville", "autre")
    store.keep_settings({"theme": "night"})
    store.keep_result(ids[0], Result(74))
    store.erase_all()
    assert (store.runs(), store.results(), store.any_play()) == ((), {}, False)
    assert store.settings() == {"theme": "night"}
    assert SECRET.encode() not in written(tmp_path)


def test_a_play_goes_on_being_recorded_after_others_were_erased(tmp_path: Path) -> None:
    store, (first, second) = filled(tmp_path, "ville", "ville")
    store.erase(first)
    store.journal(second, 1, Decision("scene-deux", "choose b"), NOW)
    (saved,) = open_store(tmp_path).runs()
    assert [decision.move for decision in saved.run.decisions] == [SECRET, "choose b"]


def test_what_a_play_was_worth_is_kept_and_goes_with_it(tmp_path: Path) -> None:
    store, (mine,) = filled(tmp_path, "ville")
    result = Result(74, 1, ("canal", "verifier"))
    store.keep_result(mine, result)
    assert open_store(tmp_path).results() == {mine: result}
    store.erase(mine)
    assert open_store(tmp_path).results() == {}


def test_going_back_forgets_what_the_play_was_worth(tmp_path: Path) -> None:
    store, (mine,) = filled(tmp_path, "ville")
    store.keep_result(mine, Result(None, 0, ()))
    assert store.results() == {mine: Result(None)}
    store.take_back(mine, 0)
    assert store.results() == {}


def test_records_of_before_results_are_read_and_completed(tmp_path: Path) -> None:
    store, (mine,) = filled(tmp_path, "ville")
    store.close()
    with sqlite3.connect(tmp_path / "runs.sqlite") as db:
        db.execute("DROP TABLE result")
    again = open_store(tmp_path)
    again.keep_result(mine, Result(50))
    assert (again.notices, again.results()) == ((), {mine: Result(50)})


def test_the_unfinished_play_of_each_scenario_comes_latest_first(tmp_path: Path) -> None:
    store, (first, second) = filled(tmp_path, "ville", "autre")
    later = datetime(2026, 11, 23, tzinfo=UTC)
    store.journal(first, 1, Decision("scene-deux", "choose b"), later)
    assert [saved.id for saved in store.left()] == [first, second]
    store.finish(first, "fin", later)
    assert [saved.id for saved in store.left()] == [second]
