"""What is recorded, and what comes back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sena_game.play.run import Decision
from sena_game.records.store import Store, open_store
from tests.records.conftest import NOW, RUN, THREE
from tests.records.kills import ROOT, kill_often


def played(store: Store) -> int:
    """Record a run of three decisions."""
    run = store.begin(RUN, NOW)
    for n, decision in enumerate(THREE):
        store.journal(run, n, decision, NOW + timedelta(minutes=n))
    return run


def decisions(store: Store, run: int) -> tuple[Decision, ...]:
    saved = store.load(run)
    assert saved
    return saved.run.decisions


def test_a_run_comes_back_as_it_was_played(tmp_path: Path) -> None:
    store = open_store(tmp_path / "new" / "folder")
    run = played(store)
    store.close()
    saved = open_store(tmp_path / "new" / "folder").load(run)
    assert saved
    assert saved.run == replace(RUN, decisions=THREE)
    assert (saved.begun, saved.last) == (NOW, NOW + timedelta(minutes=2))


def test_a_run_may_begin_with_decisions_and_any_seed(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    begun = replace(RUN, seed=2**80, decisions=THREE[:2])
    saved = store.load(store.begin(begun, NOW))
    assert saved
    assert saved.run == begun


def test_a_decision_taken_back_leaves_the_run_but_not_the_file(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = played(store)
    store.take_back(run, 1)
    assert decisions(store, run) == THREE[:1]
    store.journal(run, 1, Decision("scene-1", "choose other"), NOW)
    assert [each.move for each in decisions(store, run)] == ["choose option-0", "choose other"]
    with sqlite3.connect(store.where) as db:
        assert db.execute("SELECT count(*) FROM decision").fetchone() == (4,)


def test_a_decision_made_again_takes_the_place_of_those_after_it(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = played(store)
    store.journal(run, 0, THREE[2], NOW)
    assert decisions(store, run) == (THREE[2],)


def test_the_latest_run_that_has_a_decision_and_no_end_can_be_resumed(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    assert store.unfinished("toile-recrute") is None
    second = (played(store), played(store))[1]
    store.begin(RUN, NOW + timedelta(days=1))
    found = store.unfinished("toile-recrute")
    assert found and found.id == second


def test_a_run_left_before_another_came_to_its_end_is_not_offered_again(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    played(store)
    store.finish(played(store), "letter-warm", NOW)
    assert store.unfinished("toile-recrute") is None


def test_a_run_that_goes_back_from_its_end_can_be_resumed(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = played(store)
    store.finish(run, "letter-warm", NOW)
    store.take_back(run, 2)
    found = store.unfinished("toile-recrute")
    assert found and (found.id, found.ending) == (run, "")


def test_an_ending_and_a_commitment_stay_with_their_run(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    run = played(store)
    store.finish(run, "letter-warm", NOW + timedelta(hours=1))
    store.commit(run, "Répondre sous 48 heures")
    (saved,) = store.runs()
    assert (saved.ending, saved.commitment) == ("letter-warm", "Répondre sous 48 heures")
    assert saved.last == NOW + timedelta(hours=1)


def test_settings_come_back_and_the_last_given_wins(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep_settings({"language": "fr", "sound": "on"})
    store.keep_settings({"sound": "off"})
    store.close()
    assert open_store(tmp_path).settings() == {"language": "fr", "sound": "off"}


def test_a_run_that_was_never_recorded_is_not_found(tmp_path: Path) -> None:
    assert open_store(tmp_path).load(12) is None


def test_a_store_closed_leaves_one_file(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    played(store)
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["runs.sqlite"]


def test_every_decision_shown_as_made_outlives_a_kill(tmp_path: Path) -> None:
    figures = kill_often(tmp_path, kills=20, seed=3)
    assert figures.shown > 20
    assert (figures.lost, figures.notices) == (0, 0)


WRITER = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from sena_game.play.run import Decision, Run
from sena_game.records.store import open_store

store, now = open_store(Path(sys.argv[1])), datetime.now(timezone.utc)
for _ in range(20):
    run = store.begin(Run(sys.argv[2], "f", 1, ()), now)
    for n in range(6):
        store.journal(run, n, Decision("scene", f"choose {sys.argv[2]}"), now)
print(store.saved, len(store.notices), store.where.name)
"""


def test_processes_that_record_at_once_lose_nothing(tmp_path: Path) -> None:
    names = ["one", "two", "three"]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), name],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]
    assert [writer.communicate()[0] for writer in writers] == ["True 0 runs.sqlite\n"] * 3
    runs = open_store(tmp_path).runs()
    assert sorted(each.run.scenario for each in runs) == sorted(names * 20)
    assert all(
        [decision.move for decision in each.run.decisions] == [f"choose {each.run.scenario}"] * 6
        for each in runs
    )


def test_a_game_opened_while_another_records_sees_its_runs(tmp_path: Path) -> None:
    one = open_store(tmp_path)
    run = played(one)
    two = open_store(tmp_path)
    assert two.notices == ()
    assert decisions(two, run) == THREE
