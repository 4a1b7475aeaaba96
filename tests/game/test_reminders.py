"""When levers come back, in which situations, whatever the clock of the machine does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random

import pytest

from sena_game.game.reminders import FEWEST, MOST, SECONDS, Question, cards, length, offered
from sena_game.records.rounds import Missed, Reminded
from sena_game.scenario.reminder import Reminder
from tests.game.conftest import shipped

MONDAY = datetime(2026, 11, 23, 10, 0)
SHORT = Reminder("droit", "Une situation.", {"a": "Oui", "b": "Non"}, "a", "Ainsi.", "loi")


def day(number: int, hour: int = 9) -> datetime:
    return MONDAY.replace(hour=hour) + timedelta(days=number)


def about(*levers: str, each: int = 1) -> Mapping[str, Reminder]:
    """Return `each` situations about every lever, in turn."""
    return {
        f"{lever}-{n}": Reminder(lever, *(SHORT.text, SHORT.options, "a", "Ainsi.", "loi"))
        for n in range(each)
        for lever in levers
    }


def ready(
    missed: list[Missed],
    answers: list[Reminded],
    now: datetime,
    known: Mapping[str, Reminder] | None = None,
    put_off: datetime | None = None,
) -> tuple[Question, ...]:
    found = about("droit", "canal", "oublier", each=3) if known is None else known
    return offered(missed, answers, lambda _: found, now, put_off=put_off)


def missed(*levers: str, run: int = 1, on: datetime = MONDAY) -> Missed:
    return Missed(run, "ville", on, levers)


def given(asked: Question, now: datetime, *, right: bool = True) -> Reminded:
    lever = asked.reminder.lever
    return Reminded(asked.run, lever, asked.scenario, asked.id, "a", right, now)


def test_a_missed_lever_comes_back_after_two_seven_and_thirty_days() -> None:
    play, answers, found = [missed("droit")], list[Reminded](), []
    for number in range(60):
        if asked := ready(play, answers, day(number)):
            found.append(number)
            answers += [given(each, day(number)) for each in asked]
    assert found == [2, 7, 30]


def test_a_round_opened_late_keeps_the_same_days_between() -> None:
    play, answers, found = [missed("droit")], list[Reminded](), []
    for number in range(20, 90):
        if asked := ready(play, answers, day(number)):
            found.append(number)
            answers += [given(each, day(number)) for each in asked]
    assert found == [20, 25, 48]


def test_the_hour_of_the_day_does_not_matter() -> None:
    play = [missed("droit", on=MONDAY.replace(hour=23))]
    assert ready(play, [], day(1, hour=23)) == ()
    assert ready(play, [], day(2, hour=0))


def test_a_wrong_answer_comes_back_at_the_next_round_and_does_not_go_further() -> None:
    play, first = [missed("droit", "canal")], day(2)
    asked = ready(play, [], first)
    answers = [given(each, first, right=each.reminder.lever == "canal") for each in asked]
    again = ready(play, answers, day(4))
    assert {each.reminder.lever for each in again} == {"droit"}
    steps = {card.lever: (card.step, card.due) for card in cards(play, answers, day(4))}
    assert steps == {"droit": (0, date(2026, 11, 27)), "canal": (1, date(2026, 11, 30))}


def test_two_situations_about_one_lever_on_a_day_count_once() -> None:
    play = [missed("droit")]
    asked = ready(play, [], day(2))
    assert len(asked) == FEWEST
    (card,) = cards(play, [given(each, day(2)) for each in asked], day(2))
    assert (card.step, card.due) == (1, day(7).date())


def test_a_day_has_one_round_at_most_and_none_once_put_off() -> None:
    play = [missed("droit", "canal")]
    first, *_ = ready(play, [], day(2))
    assert ready(play, [given(first, day(2))], day(2, hour=20)) == ()
    assert ready(play, [], day(2, hour=20), put_off=day(2)) == ()
    assert ready(play, [], day(3), put_off=day(2))


def test_the_first_asked_is_the_first_missed_and_no_lever_waits_for_a_second_situation() -> None:
    asked = ready([missed("oublier", "droit")], [], day(2))
    assert [each.reminder.lever for each in asked] == ["oublier", "droit", "oublier"]


def test_a_situation_already_asked_gives_way_to_a_new_one() -> None:
    play = [missed("droit", "canal", "oublier")]
    first = ready(play, [], day(2))
    second = ready(play, [given(each, day(2)) for each in first], day(7))
    assert len(first) == len(second) == 3
    assert not {each.id for each in first} & {each.id for each in second}


def test_a_round_has_three_to_five_situations_and_lasts_a_minute_at_most() -> None:
    levers = tuple("abcdefg")
    asked = ready([missed(*levers)], [], day(2), about(*levers))
    assert len(asked) == MOST
    wordy = {id: Reminder("droit", "mot " * 60, SHORT.options, "a", "Ainsi.", "l") for id in "abc"}
    asked = ready([missed("droit")], [], day(2), wordy)
    assert len(asked) == 2
    assert sum(map(length, asked)) <= SECONDS


@pytest.mark.parametrize("language", ["fr", "en"])
def test_any_three_of_the_situations_shipped_hold_in_a_minute(language: str) -> None:
    known = shipped(language).reminders
    assert len(known) >= 6
    longest = sorted(length(Question("", "", 1, each)) for each in known.values())[-3:]
    assert sum(longest) <= SECONDS


def test_the_right_answer_of_those_shipped_is_neither_always_longest_nor_always_first() -> None:
    known = list(shipped("fr").reminders.values())
    longest = [max((len(said), id) for id, said in each.options.items()) for each in known]
    assert sum(id == each.right for (_, id), each in zip(longest, known, strict=True)) <= 5
    first = [next(iter(each.options)) == each.right for each in known]
    assert sum(first) <= len(known) // 2


def test_a_lever_without_a_situation_is_not_asked() -> None:
    assert ready([missed("mesurer")], [], day(2)) == ()


def test_a_lever_missed_again_begins_anew_and_is_asked_once() -> None:
    plays = [missed("droit"), missed("droit", run=2, on=day(10))]
    answers = [Reminded(1, "droit", "ville", "droit-0", "a", True, day(2))]
    (card,) = cards(plays, answers, day(12))
    assert (card.run, card.step, card.due) == (2, 0, day(12).date())


def test_what_is_dated_later_than_now_is_due_at_once_rather_than_lost() -> None:
    play = [missed("droit", on=day(900))]
    asked = ready(play, [], day(0))
    assert asked
    answers = [given(each, day(0)) for each in asked]
    assert ready(play, answers, day(1)) == ()
    assert ready(play, answers, day(5))


def test_a_clock_put_back_may_hurry_the_next_round_and_repeats_none() -> None:
    play, answers, found = [missed("droit")], list[Reminded](), []
    for number in (2, -300, -299, -280, -270, -200):
        if asked := ready(play, answers, day(number)):
            found.append(number)
            answers += [given(each, day(number)) for each in asked]
    assert found == [2, -300, -270]


def test_a_time_zone_crossed_hurries_nothing() -> None:
    assert ready([missed("droit", on=day(1, hour=1))], [], day(0, hour=20)) == ()


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_clock_does_a_lever_comes_back_three_times_and_no_more(seed: int) -> None:
    dice, now = Random(seed), MONDAY
    plays = [missed("droit", "canal", "oublier", on=now + timedelta(days=dice.randint(-900, 900)))]
    answers = list[Reminded]()
    for _ in range(30):
        now += timedelta(days=dice.choice([1, 1, 1, 4, -400, 400]), hours=dice.randint(0, 20))
        answers += [given(each, now) for each in ready(plays, answers, now)]
    for _ in range(70):  # the clock is right from here on
        now += timedelta(days=1)
        answers += [given(each, now) for each in ready(plays, answers, now)]
    rounds = {(each.lever, each.answered.date()) for each in answers}
    counted = {lever: sum(lever == each for each, _ in rounds) for lever in plays[0].levers}
    assert counted == {"droit": 3, "canal": 3, "oublier": 3}
    assert ready(plays, answers, now + timedelta(days=400)) == ()


def test_a_scenario_that_lacks_a_situation_borrows_one_from_another_that_was_played() -> None:
    plays = [
        Missed(1, "premier", MONDAY, ("canal",)),
        Missed(2, "deuxieme", MONDAY, ("droit",)),
        Missed(3, "dernier", MONDAY, ()),
    ]
    here = {"premier": about("droit"), "deuxieme": {}, "dernier": about("canal", "droit")}
    asked = offered(plays, [], lambda id: here[id], day(2))
    assert [(each.scenario, each.reminder.lever) for each in asked] == [
        ("dernier", "droit"),
        ("dernier", "canal"),
        ("premier", "droit"),
    ]
