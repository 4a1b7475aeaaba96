"""Statements given to a store, whatever it answers and whenever the line is cut."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sena_game.lrs.delivery import Answer, deliver
from sena_game.lrs.vocabulary import Statement

CUT = Answer(0, "cut")
PAGE = Answer(200, "<html>Bienvenue sur le Wi-Fi de la mairie</html>")


@dataclass
class Shelf:
    """A store that keeps statements once, takes all of a request or nothing, and has its humours.

    `humours` are what happens to the next requests: cut before or after they are kept, and so on.
    """

    bad: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()  # it has them, otherwise told
    humours: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    asked: int = 0
    readable: bool = True

    def post(self, statements: Sequence[Statement]) -> Answer:
        self.asked += 1
        humour = self.humours.pop(0) if self.humours else "fine"
        if humour == "busy":
            return Answer(503)
        if humour == "cut before":
            return CUT
        ids = [each["id"] for each in statements]
        if humour != "partial" and self.bad & set(ids):
            return Answer(400, "one of them is wrong")
        if humour != "partial" and self.other & set(ids):
            return Answer(409, "one of them is told otherwise")
        new = [id for id in ids if id not in (*self.kept, *self.bad, *self.other)]
        self.kept += new
        if humour == "cut after":
            return CUT
        left_out = self.bad & set(ids) or self.other & set(ids)
        return Answer(200, json.dumps(new)) if new or left_out else Answer(204)

    def ask(self, id: str) -> Answer:
        if not self.readable:
            return Answer(403)
        return (
            Answer(200, json.dumps({"id": id})) if id in (*self.kept, *self.other) else Answer(404)
        )


class Always:
    """A server that answers the same to everything."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked = 0

    def post(self, statements: Sequence[Statement]) -> Answer:
        self.asked += 1
        return self.answer

    def ask(self, id: str) -> Answer:
        return self.answer


def named(*numbers: int) -> tuple[str, ...]:
    return tuple(str(UUID(int=number)) for number in numbers)


def batch(count: int = 8) -> list[Statement]:
    return [{"id": id} for id in named(*range(count))]


def test_a_batch_is_given_in_one_request() -> None:
    shelf = Shelf()
    assert deliver(batch(), shelf).stored == named(*range(8))
    assert (shelf.asked, len(shelf.kept)) == (1, 8)


def test_what_is_there_already_is_delivered_and_not_kept_twice() -> None:
    shelf = Shelf()
    deliver(batch(), shelf)
    again = deliver(batch(), shelf)
    assert (again.stored, again.trouble) == (named(*range(8)), None)
    assert len(shelf.kept) == 8


def test_those_that_an_answer_does_not_name_are_given_again() -> None:
    shelf = Shelf(kept=list(named(0, 1, 2)))
    assert sorted(deliver(batch(), shelf).stored) == sorted(named(*range(8)))
    assert len(shelf.kept) == 8


def test_one_that_is_refused_does_not_keep_the_others_out() -> None:
    shelf = Shelf(bad=frozenset(named(5)))
    found = deliver(batch(), shelf)
    assert list(found.refused) == list(named(5))
    assert "one of them is wrong" in found.refused[named(5)[0]]
    assert set(shelf.kept) == set(found.stored) == set(named(*range(8))) - set(named(5))


def test_one_that_is_there_otherwise_told_is_delivered() -> None:
    shelf = Shelf(other=frozenset(named(2)))
    found = deliver(batch(), shelf)
    assert set(found.stored) == set(named(*range(8)))
    assert found.refused == {}
    assert named(2)[0] not in shelf.kept


def test_a_right_to_read_is_not_needed() -> None:
    shelf = Shelf(bad=frozenset(named(5)), readable=False)
    found = deliver(batch(), shelf)
    assert list(found.refused) == list(named(5))
    assert len(found.stored) == 7


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (CUT, "unreachable"),
        (Answer(503), "busy"),
        (Answer(500), "busy"),
        (Answer(429), "busy"),
        (Answer(401), "credentials"),
        (Answer(403), "credentials"),
        (Answer(404), "no-store"),
        (Answer(302), "no-store"),
        (PAGE, "no-store"),
        (Answer(200, '"yes"'), "no-store"),
        (Answer(200, "["), "no-store"),
    ],
)
def test_nothing_is_taken_as_delivered_on_such_a_word(answer: Answer, trouble: str) -> None:
    found = deliver(batch(), Always(answer))
    assert (found.stored, found.refused, found.trouble) == ((), {}, trouble)


def test_what_a_store_leaves_out_is_refused() -> None:
    found = deliver(batch(2), Always(Answer(200, "[]")))
    assert (found.stored, set(found.refused), found.trouble) == ((), set(named(0, 1)), None)


def test_a_store_that_cannot_go_on_is_left_alone() -> None:
    server = Always(Answer(503))
    deliver(batch(), server)
    assert server.asked == 1


HUMOURS = some.sampled_from(["fine", "busy", "cut before", "cut after", "partial"])


@given(
    some.lists(HUMOURS, max_size=30),
    some.frozensets(some.sampled_from(named(*range(8)))),
    some.frozensets(some.sampled_from(named(*range(8)))),
)
def test_whatever_happens_each_is_kept_once_in_the_end(
    humours: list[str], bad: frozenset[str], other: frozenset[str]
) -> None:
    shelf = Shelf(bad - other, other, list(humours))
    known: set[str] = set()
    for _ in range(len(humours) + 1):
        missing = [each for each in batch() if each["id"] not in known]
        known |= set(deliver(missing, shelf).stored)
    assert sorted(shelf.kept) == sorted(set(named(*range(8))) - shelf.bad - other)
    assert known == set(named(*range(8))) - shelf.bad
