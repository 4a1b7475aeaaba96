"""Which levers are due to come back, and the situations that bring them back, in one minute.

A lever comes back two, seven and thirty days after the play that missed it. Days are those of the
learner's machine, whose clock may be wrong: answers are counted, so that none is asked twice, and
what is dated later than now is due at once rather than lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from sena_game.explore.reading import count, seconds
from sena_game.records.rounds import Missed, Reminded
from sena_game.scenario.reminder import Reminder

INTERVALS = (2, 7, 30)  # days after the play
AGAIN = 2  # days after a wrong answer
FEWEST, MOST = 3, 5  # situations of a round, as far as there are some
SECONDS = 60
A_JOURNEY = timedelta(days=1)  # the most that a clock put right by a time zone goes back

# The reminders of a scenario by its id; nothing for one that is not there any more.
Known = Callable[[str], Mapping[str, Reminder]]


@dataclass(frozen=True, slots=True)
class Card:
    """A lever to come back: since which run, after how many right answers, and on which day.

    `rank` is its place among the levers of that run. `scenarios` may have a situation for it:
    those that missed it, then the others that were played, the latest first.
    """

    lever: str
    run: int
    step: int
    due: date
    rank: int
    scenarios: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A situation of a round: its id within its scenario, and the run that it is about."""

    scenario: str
    id: str
    run: int
    reminder: Reminder


def offered(
    missed: Sequence[Missed],
    answers: Sequence[Reminded],
    known: Known,
    now: datetime,
    *,
    put_off: datetime | None = None,
) -> tuple[Question, ...]:
    """Return the round that is ready; nothing when none is, or when the day had its own."""
    today = _day(now, now)
    days = [_day(each.answered, now) for each in answers]
    if today in days or (put_off and _day(put_off, now) == today):
        return ()
    due = [card for card in cards(missed, answers, now) if card.due <= today]
    return _within_a_minute(_asked(due, answers, known)) if due else ()


def cards(missed: Sequence[Missed], answers: Sequence[Reminded], now: datetime) -> tuple[Card, ...]:
    """Return the levers that are to come back, one card each, whatever the number of plays."""
    # A play that misses a lever begins its card anew; ids tell the order better than clocks.
    latest = {lever: each for each in missed for lever in each.levers}
    found = []
    for lever, play in latest.items():
        given = [each for each in answers if each.run == play.run and each.lever == lever]
        step, due = 0, _after(play.finished, INTERVALS[0], now)
        # Two situations about one lever, the same day, count once.
        for _, rounds in groupby(given, lambda each: each.answered.date()):
            *_, last = answered = tuple(rounds)
            right = all(each.correct for each in answered)
            step += right
            due = _after(last.answered, _until(step) if right else AGAIN, now)
        if step < len(INTERVALS):
            about = _told(lever, missed)
            found.append(Card(lever, play.run, step, due, play.levers.index(lever), about))
    return tuple(found)


def length(question: Question) -> float:
    """Return the seconds it takes to read a situation, to answer it, and to read why."""
    return seconds(sum(map(count, question.reminder.prose)), 1)


def _told(lever: str, missed: Sequence[Missed]) -> tuple[str, ...]:
    played = sorted(reversed(missed), key=lambda each: lever not in each.levers)
    return tuple(dict.fromkeys(each.scenario for each in played))


def _until(step: int) -> int:
    """Return the days from one right answer to the next time; nothing more after the last."""
    return INTERVALS[step] - INTERVALS[step - 1] if step < len(INTERVALS) else 0


def _after(moment: datetime, days: int, now: datetime) -> date:
    """Return the day a lever comes back; today when its clock was ahead of ours."""
    day, today = _day(moment, now), _day(now, now)
    return today if day > today + A_JOURNEY else day + timedelta(days=days)


def _day(moment: datetime, now: datetime) -> date:
    """Return the day of a moment where the learner is."""
    return (moment.astimezone(now.tzinfo) if moment.tzinfo and now.tzinfo else moment).date()


def _asked(due: Sequence[Card], answers: Sequence[Reminded], known: Known) -> Iterator[Question]:
    """Yield a situation for each lever, the firmest errors first; then second ones, if few."""
    ordered = sorted(due, key=lambda card: (card.rank, card.due, -card.run))
    waiting = [list(_situations(card, answers, known)) for card in ordered]
    first = [found[0] for found in waiting if found]
    yield from first[:MOST]
    yield from [each for found in waiting for each in found[1:]][: max(0, FEWEST - len(first))]


def _situations(card: Card, answers: Sequence[Reminded], known: Known) -> Iterable[Question]:
    """Return the situations about a lever: those asked the least and the longest ago first."""
    asked = [(each.scenario, each.reminder) for each in answers]
    found = [
        Question(scenario, id, card.run, reminder)
        for scenario in card.scenarios
        for id, reminder in known(scenario).items()
        if reminder.lever == card.lever
    ]

    def worn(question: Question) -> tuple[int, int]:
        where = (question.scenario, question.id)
        last = len(asked) - 1 - asked[::-1].index(where) if where in asked else -1
        return asked.count(where), last

    return sorted(found, key=worn)


def _within_a_minute(asked: Iterable[Question]) -> tuple[Question, ...]:
    """Return as many situations as a minute holds, one at least."""
    found: list[Question] = []
    for each in asked:
        if found and sum(map(length, (*found, each))) > SECONDS:
            break
        found.append(each)
    return tuple(found)
