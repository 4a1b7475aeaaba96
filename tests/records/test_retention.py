"""Plays past their time are erased when the game is opened, and no others, whatever the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sena_game.play.run import Decision, Run
from sena_game.records.retention import forget
from sena_game.records.store import Store, open_store

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
DAY = timedelta(days=1)


def aged(folder: Path, retention: str, *days: int, ended: bool = False) -> tuple[Store, list[int]]:
    """Record a play begun each so many days ago."""
    store = open_store(folder)
    ids = []
    for count in days:
        moment = NOW - count * DAY
        ids.append(store.begin(Run("ville", "f", 1, (Decision("scene", "choose b"),)), moment))
        if ended:
            store.finish(ids[-1], "fin", moment)
    store.keep_settings({"retention": retention})
    return store, ids


def left(store: Store) -> list[int]:
    return [each.id for each in store.runs()]


def test_plays_are_kept_for_ever_unless_it_was_asked(tmp_path: Path) -> None:
    store, ids = aged(tmp_path, "ever", 5000, 1)
    assert (forget(store, NOW), left(store)) == ((), ids)
    store.keep_settings({"retention": "nonsense"})
    assert (forget(store, NOW), left(store)) == ((), ids)


@pytest.mark.parametrize(("retention", "days"), [("year", 365), ("month", 30)])
def test_plays_past_their_time_are_erased(tmp_path: Path, retention: str, days: int) -> None:
    store, (old, recent, new) = aged(tmp_path, retention, days + 1, days - 1, 0)
    assert (forget(store, NOW), left(store)) == ((old,), [recent, new])


def test_finished_plays_alone_are_not_kept_when_that_is_asked(tmp_path: Path) -> None:
    store, (done,) = aged(tmp_path, "unfinished", 1, ended=True)
    going = store.begin(Run("ville", "f", 1, (Decision("scene", "choose b"),)), NOW)
    assert (forget(store, NOW), left(store)) == ((done,), [going])


def test_a_clock_set_far_forward_erases_nothing_and_put_right_neither(tmp_path: Path) -> None:
    store, ids = aged(tmp_path, "month", 20, 3)
    forget(store, NOW)
    assert forget(store, NOW + 3000 * DAY) == ()
    assert (forget(store, NOW + DAY), left(store)) == ((), ids)


def test_a_clock_that_says_so_twice_is_believed(tmp_path: Path) -> None:
    store, _ = aged(tmp_path, "month", 20, 3)
    forget(store, NOW + 300 * DAY)
    assert (len(forget(store, NOW + 301 * DAY)), left(store)) == (2, [])


def test_a_clock_set_back_erases_nothing(tmp_path: Path) -> None:
    store, ids = aged(tmp_path, "month", 3)
    forget(store, NOW)
    assert (forget(store, NOW - 5000 * DAY), left(store)) == ((), ids)


def test_records_without_a_zone_are_of_this_machine(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    moment = datetime(2026, 1, 1, 9, 0)
    old = store.begin(Run("ville", "f", 1, (Decision("scene", "choose b"),)), moment)
    store.keep_settings({"retention": "month", "opened": "2026-02-20T09:00:00"})
    assert forget(store, datetime(2026, 2, 21, 9, 0)) == (old,)


def test_what_cannot_be_written_erases_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("not a folder")
    store, ids = aged(folder, "month", 100)
    assert (forget(store, NOW), left(store)) == ((), ids)
