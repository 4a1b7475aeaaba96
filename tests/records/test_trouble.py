"""Files that cannot be read, folders that cannot be written: nothing is lost, and it is said."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sena_game.records.database import FORMAT, RecordProblem
from sena_game.records.store import Store, open_store
from tests.records.conftest import NOW, RUN, THREE
from tests.records.test_store import decisions, played

Lockable = tuple[Path, Callable[[], None]]


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """A file of records as a game leaves it."""
    store = open_store(tmp_path / "whole")
    for _ in range(40):
        played(store)
    store.close()
    return store.where.read_bytes()


def opened_on(folder: Path, content: bytes) -> Store:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "runs.sqlite").write_bytes(content)
    return open_store(folder)


def assert_set_aside(store: Store, content: bytes, code: str) -> None:
    """The first file is as it was, alone, and the next one is used."""
    first = store.where.parent / "runs.sqlite"
    assert [(each.code, each.path) for each in store.notices] == [(code, first)]
    assert store.where.name == "runs-2.sqlite"
    run = played(store)
    assert store.saved
    assert decisions(store, run) == THREE
    store.close()
    assert first.read_bytes() == content
    names = sorted(each.name for each in first.parent.glob("runs*"))
    assert names == ["runs-2.sqlite", "runs.sqlite"]


def test_a_file_cut_anywhere_is_kept_and_another_one_used(tmp_path: Path, whole: bytes) -> None:
    lengths = [1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, len(whole) // 2, len(whole) - 1]
    for length in [*lengths, *range(1000, len(whole), 1777)]:
        store = opened_on(tmp_path / str(length), whole[:length])
        assert_set_aside(store, whole[:length], "unreadable")


@pytest.mark.parametrize(
    "content", [b"hello", b"\x00" * 8192, b"SQLite format 3\x00" + b"\xff" * 9000]
)
def test_what_is_no_database_is_kept_and_another_one_used(tmp_path: Path, content: bytes) -> None:
    assert_set_aside(opened_on(tmp_path, content), content, "unreadable")


def test_a_page_overwritten_is_found_on_opening(tmp_path: Path, whole: bytes) -> None:
    content = whole[:8192] + b"\xa5" * 4096 + whole[12288:]
    assert_set_aside(opened_on(tmp_path, content), content, "unreadable")


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "runs.sqlite") as db:
        db.execute("CREATE TABLE run (id)")
    content = (tmp_path / "runs.sqlite").read_bytes()
    assert_set_aside(open_store(tmp_path), content, "unreadable")


def test_records_of_a_newer_version_are_left_alone(tmp_path: Path, whole: bytes) -> None:
    (tmp_path / "runs.sqlite").write_bytes(whole)
    with sqlite3.connect(tmp_path / "runs.sqlite") as db:
        db.execute(f"PRAGMA user_version = {FORMAT + 1}")
    db.close()
    content = (tmp_path / "runs.sqlite").read_bytes()
    assert_set_aside(open_store(tmp_path), content, "newer")


def test_an_empty_file_is_used(tmp_path: Path) -> None:
    store = opened_on(tmp_path, b"")
    assert decisions(store, played(store)) == THREE
    assert (store.where.name, store.notices) == ("runs.sqlite", ())


def test_a_file_emptied_beside_its_log_is_kept_with_it(tmp_path: Path) -> None:
    live = open_store(tmp_path / "live")
    played(live)
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(live.where.with_name("runs.sqlite-wal"), copy)
    log = (copy / "runs.sqlite-wal").read_bytes()
    assert log
    store = opened_on(copy, b"")
    assert store.where.name == "runs-2.sqlite"
    assert (copy / "runs.sqlite-wal").read_bytes() == log


def test_the_file_set_aside_once_stays_so_and_the_second_one_goes_on(
    tmp_path: Path, whole: bytes
) -> None:
    store = opened_on(tmp_path, whole[:5000])
    run = played(store)
    store.close()
    again = open_store(tmp_path)
    assert again.where.name == "runs-2.sqlite"
    assert decisions(again, run) == THREE


def test_a_folder_that_is_a_file_leaves_the_run_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.write_text("not a folder")
    store = open_store(folder)
    run = played(store)
    assert decisions(store, run) == THREE
    assert [each.code for each in store.notices] == ["read-only"]
    assert not store.saved
    store.close()


def test_a_read_only_folder_still_shows_its_runs(lockable: Lockable) -> None:
    folder, lock = lockable
    before = open_store(folder)
    old = played(before)
    before.keep_settings({"language": "en"})
    before.close()
    lock()
    store = open_store(folder)
    new = played(store)
    store.keep_settings({"sound": "off"})
    assert store.notices == (RecordProblem("read-only", folder / "runs.sqlite"),)
    assert (decisions(store, old), decisions(store, new)) == (THREE, THREE)
    assert store.settings() == {"language": "en", "sound": "off"}
    assert not store.saved
    store.close()


def test_an_empty_read_only_folder_leaves_the_run_in_memory(lockable: Lockable) -> None:
    folder, lock = lockable
    lock()
    store = open_store(folder)
    assert decisions(store, played(store)) == THREE
    assert [each.code for each in store.notices] == ["read-only"]
    store.close()


def test_a_run_cut_off_before_its_folder_became_read_only_is_shown(lockable: Lockable) -> None:
    folder, lock = lockable
    dead = open_store(folder / "dead")
    run = played(dead)
    for name in ("runs.sqlite", "runs.sqlite-wal", "runs.sqlite-shm"):
        shutil.copy(folder / "dead" / name, folder)
    lock()
    store = open_store(folder)
    assert decisions(store, run) == THREE
    assert [each.code for each in store.notices] == ["read-only"]
    store.close()
    dead.close()


def fill(disk: Path, *, leave: int = 0) -> Path:
    """Write a file until the disk takes no more, then give `leave` bytes back."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 1024)
        except OSError:
            pass
        file.truncate(max(0, file.tell() - leave))
    return ballast


def test_a_disk_that_fills_up_loses_nothing_and_all_is_written_once_there_is_room(
    small_disk: Path,
) -> None:
    store = open_store(small_disk)
    early = played(store)
    ballast = fill(small_disk)
    late = store.begin(RUN, NOW)
    for n in range(200):
        store.journal(late, n, THREE[n % 3], NOW)
    assert [each.code for each in store.notices] == ["full"]
    assert not store.saved
    assert (decisions(store, early), len(decisions(store, late))) == (THREE, 200)

    ballast.unlink()
    store.journal(late, 200, THREE[2], NOW)
    assert store.saved
    store.close()
    again = open_store(small_disk)
    assert [len(each.run.decisions) for each in again.runs()] == [3, 201]
    assert again.notices == ()
    again.close()


def test_a_disk_full_from_the_start_leaves_the_run_in_memory_until_there_is_room(
    small_disk: Path,
) -> None:
    ballast = fill(small_disk)
    store = open_store(small_disk / "records")
    run = played(store)
    assert [each.code for each in store.notices] == ["full"]
    assert decisions(store, run) == THREE
    ballast.unlink()
    store.finish(run, "letter-warm", NOW)
    assert store.saved
    assert decisions(store, run) == THREE
    store.close()
    (saved,) = open_store(small_disk / "records").runs()
    assert (saved.run.decisions, saved.ending) == (THREE, "letter-warm")


@pytest.mark.parametrize("room", range(4096, 128 * 1024, 12 * 1024))
def test_a_disk_with_little_room_loses_nothing(small_disk: Path, room: int) -> None:
    fill(small_disk, leave=room)
    store = open_store(small_disk)
    runs = [played(store) for _ in range(12)]
    assert all(decisions(store, run) == THREE for run in runs)
    assert store.saved or [each.code for each in store.notices] == ["full"]
    store.close()


def test_two_games_may_run_out_of_room_and_keep_their_own_runs(small_disk: Path) -> None:
    one, two = open_store(small_disk), open_store(small_disk)
    ballast = fill(small_disk)
    mine, other = one.begin(RUN, NOW), two.begin(RUN, NOW)
    one.journal(mine, 0, THREE[0], NOW)
    two.journal(other, 0, THREE[1], NOW)
    ballast.unlink()
    one.finish(mine, "first", NOW)
    two.finish(other, "second", NOW)
    assert (one.saved, two.saved) == (True, True)
    assert (decisions(one, mine), decisions(two, other)) == (THREE[:1], THREE[1:2])
    assert sorted(each.ending for each in one.runs()) == ["first", "second"]
    one.close()
    two.close()


def test_a_file_ruined_during_play_does_not_take_the_run_with_it(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = played(store)
    for each in tmp_path.iterdir():
        each.write_bytes(b"\xa5" * each.stat().st_size)
    store.journal(run, 3, THREE[0], NOW)
    assert decisions(store, run) == (*THREE, THREE[0])
    assert not store.saved
    assert len(store.notices) == 1
    store.close()
