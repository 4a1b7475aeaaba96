"""What plays missed and what was answered since; and the records of every earlier version."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sena_game.records.rounds import Reminded
from sena_game.records.sentences import LONGEST, bounded
from sena_game.records.store import Store, open_store
from tests.records.conftest import NOW, RUN

GOLDEN = Path(__file__).parents[1] / "golden" / "records"
FILES = sorted(GOLDEN.glob("*.sqlite"))


def ended(store: Store, when: datetime = NOW) -> int:
    run = store.begin(RUN, when)
    store.finish(run, "fin", when)
    return run


def answer(run: int, *, correct: bool = True) -> Reminded:
    return Reminded(run, "droit", "ville", "affiche", "a", correct, NOW + timedelta(days=2))


def test_what_a_run_missed_comes_back_in_order(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep_missed(ended(store), ("droit", "canal"))
    store.close()
    (found,) = open_store(tmp_path).missed()
    assert (found.run, found.scenario, found.levers) == (1, RUN.scenario, ("droit", "canal"))
    assert found.finished == NOW


def test_a_run_taken_up_again_misses_nothing_until_its_new_end(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = ended(store)
    store.keep_missed(run, ("droit",))
    store.take_back(run, 0)
    assert store.missed() == ()
    store.finish(run, "fin", NOW)
    store.keep_missed(run, ())
    assert [each.levers for each in store.missed()] == [()]


def test_answers_come_back_in_the_order_they_were_given(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = ended(store)
    given = [answer(run, correct=False), answer(run)]
    for each in given:
        store.keep_reminded(each)
    assert list(open_store(tmp_path).reminded()) == given


def test_what_is_erased_takes_its_answers_with_it(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    one, two = ended(store), ended(store)
    for run in (one, two):
        store.keep_missed(run, ("droit",))
        store.keep_reminded(answer(run))
    store.erase(one)
    assert [each.run for each in store.missed()] == [two]
    assert [each.run for each in store.reminded()] == [two]
    store.erase_all()
    assert (store.missed(), store.reminded()) == ((), ())


def test_what_the_disk_refuses_is_kept_in_memory_and_written_later(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    store = open_store(tmp_path / "folder")
    runs = [ended(store, NOW), ended(store, NOW)]
    for run in runs:
        store.keep_missed(run, ("droit",))
    store.keep_reminded(answer(runs[1]))
    assert not store.saved
    assert [each.run for each in store.missed()] == runs
    (tmp_path / "folder").unlink()
    store.keep_reminded(answer(runs[1]))
    assert store.saved
    again = open_store(tmp_path / "folder")
    assert ([each.run for each in again.missed()], len(again.reminded())) == ([1, 2], 2)


def test_rows_that_make_no_sense_are_left_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = ended(store)
    store.keep_missed(run, ("droit",))
    store.keep_reminded(answer(run))
    store.close()
    with sqlite3.connect(store.where) as db:
        db.execute("UPDATE reminded SET answered = 'one day'")
        db.execute("UPDATE run SET finished = 'another'")
    again = open_store(tmp_path)
    assert (again.missed(), again.reminded()) == ((), ())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_records_of_an_earlier_version_open_and_go_on(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "runs.sqlite")
    store = open_store(tmp_path)
    assert (store.notices, store.where) == ((), tmp_path / "runs.sqlite")
    assert [each.ending for each in store.runs()] == ["honnete", "rouge", ""]
    assert [each.commitment for each in store.runs()] == ["oublier", "", ""]
    assert [len(each.run.decisions) for each in store.runs()][2] == 2
    assert store.settings() == {"language": "fr", "sound": "off"}
    assert [each.id for each in store.unknown()] == [1, 2]
    store.keep_missed(1, ("droit",))
    store.keep_reminded(answer(1))
    assert [each.id for each in store.unknown()] == [2]
    assert ([each.run for each in store.missed()], store.reminded()) == ([1], (answer(1),))


def test_a_version_without_reminders_still_reads_its_runs(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep_missed(ended(store), ("droit",))
    store.close()
    with sqlite3.connect(store.where) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM run").fetchone() == (1,)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  demande\tqui\r\nvérifie  ", "demande qui vérifie"),
        ("je\u00a0réponds\u202f!", "je\u00a0réponds\u202f!"),
        ("e\u0301cris", "écris"),
        ("\x1b[31mrouge\x07 \u202edroite\u200f", "[31mrouge droite"),
        ("x" * 500, "x" * LONGEST),
        ("\n\x00", ""),
    ],
)
def test_a_sentence_is_kept_on_a_line_without_what_commands(typed: str, kept: str) -> None:
    assert bounded(typed) == kept
    assert bounded(bounded(typed)) == kept


def test_a_commitment_in_ones_own_words_is_kept_bounded(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = ended(store)
    store.commit(run, "j’appelle le standard\n" * 40)
    (saved,) = store.runs()
    assert saved.commitment.startswith("j’appelle le standard j’appelle")
    assert len(saved.commitment) <= LONGEST
