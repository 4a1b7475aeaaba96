"""Several games on one folder: what one erases is never mixed with what another decides."""

from __future__ import annotations

from pathlib import Path

from sena_game.play.run import Decision
from sena_game.records.store import Result, open_store
from tests.records.conftest import NOW, RUN, THREE
from tests.records.test_store import decisions, played


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    first, second = played(store), played(store)
    store.erase(second)
    third = played(store)
    store.erase_all()
    store.close()
    again = open_store(tmp_path)
    assert len({first, second, third, played(again)}) == 4


def test_what_is_decided_in_a_play_erased_elsewhere_goes_to_no_other(tmp_path: Path) -> None:
    mine, other = open_store(tmp_path), open_store(tmp_path)
    gone = played(mine)
    other.erase_all()
    new = other.begin(RUN, NOW)
    other.journal(new, 0, THREE[0], NOW)
    mine.journal(gone, 3, Decision("scene-3", "choose mine"), NOW)
    mine.finish(gone, "letter", NOW)
    mine.keep_result(gone, Result(50))
    assert decisions(other, new) == THREE[:1]
    assert [each.id for each in mine.runs()] == [new]
    assert (mine.results(), mine.saved) == ({}, True)


def test_several_are_erased_at_once(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    ids = [played(store) for _ in range(4)]
    store.erase(ids[0], ids[2])
    assert [each.id for each in store.runs()] == [ids[1], ids[3]]
