"""What can be read of a damaged file is read: whole pages, plays up to what is missing."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from sena_game.records.salvage import found
from sena_game.records.store import open_store
from tests.records.conftest import NOW, RUN, THREE
from tests.records.cuts import LOG, NAME, filled, sweep
from tests.records.test_store import decisions, played

PAGE = 4096


def test_files_and_logs_cut_here_and_there_lose_no_more_than_was_cut(tmp_path: Path) -> None:
    figures = sweep(tmp_path, step=512 * 29)
    assert figures.cuts > 150
    assert (figures.made_up, figures.changed, figures.unsaid) == (0, 0, 0)
    assert figures.whole > figures.plays / 3


def test_a_file_that_lost_its_last_bytes_gives_most_of_its_plays_back(tmp_path: Path) -> None:
    filled(tmp_path / "live").close()
    whole = (tmp_path / "live" / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[:-1])
    store = open_store(tmp_path)
    back = store.runs()
    (notice,) = store.notices
    assert (notice.code, notice.salvaged) == ("unreadable", len(back))
    assert len(back) >= 20


def test_a_page_overwritten_loses_what_it_held_and_nothing_else(tmp_path: Path) -> None:
    filled(tmp_path / "live").close()
    whole = (tmp_path / "live" / NAME).read_bytes()
    intact = {id: each.decisions for id, each in found(whole)[0].items()}
    damaged = whole[: -3 * PAGE] + b"\xa5" * PAGE + whole[-2 * PAGE :]
    back = found(damaged)[0]
    assert 0 < len(back) < len(intact)
    for id, each in back.items():
        assert each.decisions == intact[id][: len(each.decisions)]


def test_every_play_is_found_in_a_whole_file_and_its_log(tmp_path: Path) -> None:
    store = filled(tmp_path)
    raw, log = ((tmp_path / name).read_bytes() for name in (NAME, LOG))
    plays, _ = found(raw, log)
    assert {id: len(each.decisions) for id, each in plays.items()} == {
        each.id: len(each.run.decisions) for each in store.runs()
    }
    store.close()
    assert found((tmp_path / NAME).read_bytes())[0] == plays


def test_settings_are_read_too(tmp_path: Path) -> None:
    store = filled(tmp_path / "live")
    store.keep_settings({"theme": "high", "text_percent": "175"})
    store.close()
    (tmp_path / NAME).write_bytes((tmp_path / "live" / NAME).read_bytes()[:-1])
    assert open_store(tmp_path).settings() == {"theme": "high", "text_percent": "175"}


def test_a_play_cut_short_is_no_longer_finished_and_can_be_taken_up(tmp_path: Path) -> None:
    store = open_store(tmp_path / "live")
    run = played(store)
    store.finish(run, "letter", NOW)
    store.close()
    with sqlite3.connect(store.where) as db:
        db.execute("DELETE FROM decision WHERE n = 1")
    db.close()
    (tmp_path / NAME).write_bytes(store.where.read_bytes() + b"cut")
    again = open_store(tmp_path)
    left = again.unfinished(RUN.scenario)
    assert left
    assert (left.run.decisions, left.ending) == (THREE[:1], "")


def test_what_was_salvaged_then_erased_does_not_come_back(tmp_path: Path) -> None:
    filled(tmp_path / "live").close()
    (tmp_path / NAME).write_bytes((tmp_path / "live" / NAME).read_bytes()[:-1])
    store = open_store(tmp_path)
    assert store.runs()
    store.erase_all()
    store.close()
    again = open_store(tmp_path)
    assert again.runs() == ()
    assert again.notices[0].salvaged > 0


def test_what_was_erased_or_taken_back_before_the_damage_stays_away(tmp_path: Path) -> None:
    store = filled(tmp_path / "live")
    store.erase(*range(1, 21))
    store.take_back(25, 3)
    store.close()
    plays, _ = found(store.where.read_bytes())
    assert sorted(plays) == list(range(21, 31))
    assert len(plays[25].decisions) == 3


def test_a_play_begun_after_the_damage_does_not_take_the_number_of_one_salvaged(
    tmp_path: Path,
) -> None:
    filled(tmp_path / "live").close()
    (tmp_path / NAME).write_bytes((tmp_path / "live" / NAME).read_bytes()[:-1])
    store = open_store(tmp_path)
    before = {each.id: each.run for each in store.runs()}
    new = played(store)
    assert new not in before
    assert {each.id: each.run for each in store.runs() if each.id != new} == before


def test_a_read_only_folder_shows_what_can_be_read_of_a_damaged_file(tmp_path: Path) -> None:
    filled(tmp_path / "live").close()
    (tmp_path / NAME).write_bytes((tmp_path / "live" / NAME).read_bytes()[:-1])
    (tmp_path / "runs-2.sqlite").mkdir()  # so that nothing can be made there
    shutil.rmtree(tmp_path / "live")
    store = open_store(tmp_path)
    assert len(store.runs()) >= 20


def test_a_file_half_ruined_during_play_gives_this_session_whole_in_the_next_one(
    tmp_path: Path,
) -> None:
    early = filled(tmp_path)
    early.close()
    store = open_store(tmp_path)
    run = played(store)
    raw = store.where.read_bytes()
    store.where.write_bytes(raw[:PAGE] + b"\xa5" * PAGE + raw[2 * PAGE :])
    for name in (LOG, f"{NAME}-shm"):
        file = tmp_path / name
        file.write_bytes(b"\xa5" * file.stat().st_size)
    for n in (3, 4):
        store.journal(run, n, THREE[0], NOW)
    assert len(decisions(store, run)) == 5
    store.close()
    again = open_store(tmp_path)
    assert 5 in [len(each.run.decisions) for each in again.runs()]
