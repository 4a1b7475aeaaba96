"""Giving statements to a store: what it has, what it refuses, and when to try again later.

Statements have ids that never change, so giving one again does no harm: whatever is not known to
be there is given until it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from sena_game.lrs.vocabulary import Statement

BATCH = 50
# What prevents giving anything more for now.
Trouble = Literal["unreachable", "busy", "credentials", "no-store"]
REASON = 300  # signs kept of what a store says


@dataclass(frozen=True, slots=True)
class Answer:
    """What a store answered; a status of 0 when nothing came back, which proves nothing."""

    status: int
    text: str = ""


class Server(Protocol):
    """A store of statements."""

    def post(self, statements: Sequence[Statement]) -> Answer:
        """Give statements; an answer comes once they are kept."""

    def ask(self, id: str) -> Answer:
        """Ask for one statement."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of some statements: those that are there, those refused, and why it stopped."""

    stored: tuple[str, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    said: str = ""


def deliver(statements: Sequence[Statement], server: Server) -> Delivery:
    """Give one batch. When a store refuses it, its halves are given, down to what is refused."""
    if not statements:
        return Delivery()
    answer = server.post(statements)
    trouble = _trouble(answer)
    if trouble:
        return Delivery(trouble=trouble, said=answer.text[:REASON])
    stored = _stored(answer, [each["id"] for each in statements])
    missing = [each for each in statements if each["id"] not in stored]
    if not missing:
        return Delivery(stored)
    if len(statements) == 1:
        return _alone(statements[0], answer, server)
    rest = missing if stored else missing[: len(missing) // 2]
    found = _joined(Delivery(stored), deliver(rest, server))
    if stored or found.trouble:
        return found
    return _joined(found, deliver(missing[len(rest) :], server))


def _alone(statement: Statement, answer: Answer, server: Server) -> Delivery:
    """Return what became of one statement that the store did not say it keeps."""
    id = statement["id"]
    # 409: one of that id is there already, told by another version of the game.
    if answer.status == 409:
        return Delivery((id,))
    found = server.ask(id)
    if found.status == 200 and _named(found.text) == id:
        return Delivery((id,))
    if found.status == 0:
        return Delivery(trouble="unreachable", said=found.text[:REASON])
    if answer.status == 200 and not isinstance(_read(answer.text), list):
        return Delivery(trouble="no-store", said=answer.text[:REASON])
    return Delivery(refused={id: f"{answer.status} {answer.text}"[:REASON].strip()})


def _trouble(answer: Answer) -> Trouble | None:
    match answer.status:
        case 0:
            return "unreachable"
        case 401 | 403 | 407:
            return "credentials"
        case 408 | 425 | 429:
            return "busy"
        case 200 | 204 | 400 | 409 | 413 | 422:
            return None
        case status if status >= 500:
            return "busy"
        case _:
            return "no-store"


def _stored(answer: Answer, given: Sequence[str]) -> tuple[str, ...]:
    """Return those that the store says it keeps. A page that says all is well is no such word."""
    if answer.status == 204:
        return tuple(given)
    told = _read(answer.text) if answer.status == 200 else None
    named = {str(each).lower() for each in told} if isinstance(told, list) else set[str]()
    return tuple(id for id in given if id in named)


def _named(text: str) -> str:
    """Return the id of the statement that `text` is."""
    match _read(text):
        case {"id": str(id)} | {"statements": [{"id": str(id)}]}:
            return id.lower()
        case _:
            return ""


def _read(text: str) -> object:
    try:
        told: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return told


def _joined(first: Delivery, then: Delivery) -> Delivery:
    stored = (*first.stored, *then.stored)
    return Delivery(stored, {**first.refused, **then.refused}, then.trouble, then.said)
