"""What happened in a run, in order, each with the id of its statement.

An id comes from what is recorded and from nothing else: the same decision has the same one for
ever, on every machine and with every version of the game, so that no store keeps it twice. A
decision made again after going back is another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from sena_game.play.run import Decision
from sena_game.records.store import SavedRun
from sena_game.rules.moves import Choose, Done, Sure, Why, read

Verb = Literal["initialized", "answered", "completed", "scored"]
NAMESPACE = uuid5(NAMESPACE_URL, "https://sena.example/xapi")
# Longer than this between two decisions, the learner was elsewhere.
AWAY_SECONDS = 30 * 60


@dataclass(frozen=True, slots=True)
class Answer:
    """The decisions `first` to `last` of a run, of which `settled` is the one that settled them."""

    first: int
    settled: int
    last: int
    why: str = ""
    sure: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """What one statement tells; `seconds` is how long it took, None when that is not known."""

    id: str
    verb: Verb
    at: datetime
    seconds: float | None = None
    answer: Answer | None = None


def registration(saved: SavedRun) -> UUID:
    """Return the id of a run, the same wherever its record goes."""
    run = saved.run
    named = (str(saved.id), run.scenario, run.fingerprint, str(run.seed), saved.begun.isoformat())
    return uuid5(NAMESPACE, " ".join(named))


def events(saved: SavedRun) -> tuple[Event, ...]:
    """Return the events of a run; none when nothing was decided.

    The last answer of a run that is not finished is left out: its reason may still be given.
    """
    if not saved.run.decisions or len(saved.made) != len(saved.run.decisions):
        return ()
    run = registration(saved)
    given = answers(saved.run.decisions)
    begun = Event(str(uuid5(run, "initialized")), "initialized", utc(saved.begun))
    if not saved.ending:
        return (begun, *_answered(saved, run, given[:-1]))
    answered = tuple(_answered(saved, run, given))
    taken = [each.seconds for each in answered[1:]]
    whole = None if None in taken else sum(seconds or 0 for seconds in taken)
    at = utc(saved.last)
    # Not the moment at which it was noted: an ending is the one that the last decision led to.
    ends = f"{saved.ending} {_row(saved, len(saved.made) - 1)}"
    completed = Event(str(uuid5(run, f"completed {ends}")), "completed", at, whole)
    scored = Event(str(uuid5(run, f"scored {ends}")), "scored", at)
    return (begun, *answered, completed, scored)


def answers(decisions: Sequence[Decision]) -> tuple[Answer, ...]:
    """Return what was settled, each with its reason and how sure one was when that was said."""
    found: list[Answer] = []
    first = 0
    for number, decision in enumerate(decisions):
        match read(decision.move):
            case Choose() | Done():
                found.append(Answer(first, number, number))
            case Why(lever) if found:
                found[-1] = replace(found[-1], why=lever, last=number)
            case Sure(level) if found:
                found[-1] = replace(found[-1], sure=level, last=number)
            case _:
                continue
        first = number + 1
    return tuple(found)


def utc(moment: datetime) -> datetime:
    """Return a moment that everyone reads alike; without a zone, records mean the machine's."""
    return moment.astimezone(UTC)


def _answered(saved: SavedRun, run: UUID, given: Sequence[Answer]) -> Iterator[Event]:
    # A run begins with its first decision: how long that took is not known.
    before: datetime | None = None
    for answer in given:
        rows = range(answer.first, answer.last + 1)
        named = "\n".join(_row(saved, number) for number in rows)
        at = saved.made[answer.settled]
        id = str(uuid5(run, f"answered {named}"))
        yield Event(id, "answered", utc(at), _seconds(before, at), answer)
        before = saved.made[answer.last]


def _row(saved: SavedRun, number: int) -> str:
    decision = saved.run.decisions[number]
    return f"{number} {saved.made[number].isoformat()} {decision.scene} {decision.move}"


def _seconds(before: datetime | None, after: datetime) -> float | None:
    """Return the time between two moments, unless a clock was set or the learner was elsewhere."""
    if before is None:
        return None
    seconds = (utc(after) - utc(before)).total_seconds()
    return seconds if 0 <= seconds <= AWAY_SECONDS else None
