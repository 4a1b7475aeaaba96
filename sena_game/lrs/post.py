"""The only door to the network: statements to a store, when someone asked for it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from sena_game.lrs.address import Address
from sena_game.lrs.delivery import Answer
from sena_game.lrs.vocabulary import Statement

VERSION = "1.0.3"
SECONDS = 30.0
LARGEST = 1_000_000  # bytes read of an answer


class _Staying(HTTPRedirectHandler):
    """Follows nobody elsewhere: the password would go along."""

    def redirect_request(self, *_: object) -> None:
        return None


class Post:
    """A store of learning records, at an address."""

    def __init__(self, address: Address, *, seconds: float = SECONDS) -> None:
        self._address = address
        self._seconds = seconds
        self._opener: OpenerDirector = build_opener(_Staying)

    def post(self, statements: Sequence[Statement]) -> Answer:
        body = json.dumps(statements, ensure_ascii=False).encode()
        kind = {"Content-Type": "application/json; charset=utf-8"}
        return self._send(Request(self._address.url, body, self._headers() | kind, method="POST"))

    def ask(self, id: str) -> Answer:
        where = f"{self._address.url}?{urlencode({'statementId': id})}"
        return self._send(Request(where, headers=self._headers(), method="GET"))

    def _headers(self) -> dict[str, str]:
        headers = {"X-Experience-API-Version": VERSION, "Accept": "application/json"}
        who: Mapping[str, str] = {}
        if self._address.user or self._address.password:
            said = b64encode(f"{self._address.user}:{self._address.password}".encode())
            who = {"Authorization": f"Basic {said.decode()}"}
        return {**headers, **who}

    def _send(self, request: Request) -> Answer:
        try:
            with self._opener.open(request, timeout=self._seconds) as answer:
                text = _text(answer.read(LARGEST))
                # What is left to come when a line is cut: to read says nothing of it.
                return Answer(0, text) if answer.length else Answer(answer.status, text)
        except HTTPError as error:
            with error:
                return Answer(error.code, _rest(error))
        except (OSError, HTTPException) as error:
            return Answer(0, str(error))


def _rest(error: HTTPError) -> str:
    """Return what was said with a refusal, if it came whole."""
    try:
        return _text(error.read(LARGEST)) or str(error.reason)
    except (OSError, HTTPException):
        return str(error.reason)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
