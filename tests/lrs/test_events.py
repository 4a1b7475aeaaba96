"""The events of a run, and ids that are the same for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from sena_game.lrs.events import answers, events, registration
from sena_game.play.run import Decision, Run
from sena_game.records.store import SavedRun, open_store

BEGUN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOVES = ("choose a", "why canal", "sure 3", "put x bin", "put y bin", "done", "choose b")


def run(*moves: str, ending: str = "lettre", pace: float = 10) -> SavedRun:
    decisions = tuple(Decision("scene", move) for move in moves)
    made = tuple(BEGUN + timedelta(seconds=pace * (n + 1)) for n in range(len(moves)))
    last = made[-1] if made else BEGUN
    return SavedRun(1, Run("ville", "f", 7, decisions), BEGUN, last, ending, made=made)


def verbs(saved: SavedRun) -> list[str]:
    return [event.verb for event in events(saved)]


def ids(saved: SavedRun) -> list[str]:
    return [event.id for event in events(saved)]


def test_a_finished_run_is_begun_answered_completed_and_scored() -> None:
    told = verbs(run(*MOVES))
    assert told == ["initialized", "answered", "answered", "answered", "completed", "scored"]


def test_a_run_in_which_nothing_was_decided_has_no_event() -> None:
    assert events(run()) == ()


def test_the_reason_belongs_to_the_answer_before_it() -> None:
    first, second, third = answers(run(*MOVES).run.decisions)
    assert (first.first, first.settled, first.last, first.why, first.sure) == (0, 0, 2, "canal", 3)
    assert (second.first, second.settled, second.last) == (3, 5, 5)
    assert (third.first, third.settled, third.why, third.sure) == (6, 6, "", 0)


def test_the_last_answer_of_a_run_in_progress_waits_for_its_reason() -> None:
    assert verbs(run("choose a", "why canal", ending="")) == ["initialized"]
    assert verbs(run("choose a", "why canal", "put x bin", ending="")) == ["initialized"]
    assert verbs(run("choose a", "choose b", ending="")) == ["initialized", "answered"]


def test_what_was_told_in_progress_is_not_another_event_once_finished() -> None:
    before = events(run(*MOVES, ending=""))
    assert events(run(*MOVES))[: len(before)] == before


def test_ids_are_those_of_every_version() -> None:
    # Written down: were they to change, stores would be given all plays a second time.
    assert ids(run("choose a")) == [
        "47ea2183-c013-5b12-973a-b5f7eb51c1cc",
        "a66aaddc-ccd0-5bc3-873b-ceded721f672",
        "f480d0fe-27f0-5dad-bb36-9dac9027f000",
        "85b4fb57-a342-5702-9699-5fd6fed11da3",
    ]


def test_a_decision_made_again_is_another_one() -> None:
    first = run("choose a", "choose b")
    later = replace(first, made=(first.made[0], first.made[1] + timedelta(minutes=1)))
    assert ids(later)[:2] == ids(first)[:2]
    assert not set(ids(later)[2:]) & set(ids(first)[2:])


def test_two_runs_share_no_id() -> None:
    first = run(*MOVES)
    others = [
        replace(first, id=2),
        replace(first, begun=BEGUN + timedelta(microseconds=1)),
        replace(first, run=replace(first.run, seed=8)),
    ]
    every = [id for each in (first, *others) for id in ids(each)]
    assert len(set(every)) == len(every)
    assert len({registration(each) for each in (first, *others)}) == 4


def test_to_finish_the_same_run_twice_is_one_event() -> None:
    first = run(*MOVES)
    assert ids(replace(first, last=first.last + timedelta(days=1))) == ids(first)


def test_an_answer_takes_the_time_since_the_one_before() -> None:
    told = events(run(*MOVES))
    # A run begins with its first decision. Three moves were made for the second.
    assert [event.seconds for event in told] == [None, None, 30, 10, 40, None]


def test_a_clock_set_back_or_an_absence_is_no_duration() -> None:
    back = run("choose a", "choose b")
    back = replace(back, made=(back.made[0], BEGUN))
    assert [event.seconds for event in events(back)] == [None] * 5
    away = run("choose a", "choose b", pace=31 * 60)
    assert [event.seconds for event in events(away)] == [None] * 5


def test_moments_are_told_in_universal_time() -> None:
    paris = timezone(timedelta(hours=1))
    told = events(replace(run("choose a"), begun=datetime(2026, 3, 2, 10, 0, tzinfo=paris)))
    assert told[0].at == BEGUN
    assert told[0].at.tzinfo == UTC


def test_moments_without_a_zone_are_those_of_the_machine(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    now = datetime(2026, 3, 2, 9, 0)
    saved = store.load(store.begin(Run("ville", "f", 1, (Decision("scene", "choose a"),)), now))
    assert saved
    assert {event.at for event in events(saved)} == {now.astimezone()}
