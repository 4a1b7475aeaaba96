"""The only door to the network, on a real socket."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sena_game.lrs.address import address
from sena_game.lrs.delivery import deliver
from sena_game.lrs.post import Post
from tests.lrs.small_store import USER, SmallStore, small_store

ID = "0d0f1a51-6f4b-5a58-9c9f-5f1e0a3f7a11"


@pytest.fixture
def store() -> Iterator[SmallStore]:
    with small_store() as opened:
        yield opened


def post(store: SmallStore, user: str = "sena", password: str = "secret") -> Post:
    return Post(address(store.url, user, password), seconds=5)


def test_a_statement_is_posted_as_xapi_asks(store: SmallStore) -> None:
    said = "Où va-t-il\u202f?"
    assert deliver([{"id": ID, "verb": said}], post(store)).stored == (ID,)
    ((command, where, headers),) = store.asked
    assert (command, where) == ("POST", "/xAPI/statements")
    assert headers["x-experience-api-version"] == "1.0.3"
    assert headers["authorization"] == USER
    assert store.kept[ID]["verb"] == said


def test_without_a_user_nobody_is_named(store: SmallStore) -> None:
    assert deliver([{"id": ID}], post(store, "", "")).trouble == "credentials"
    assert "authorization" not in store.asked[0][2]


def test_a_redirection_is_not_followed(store: SmallStore) -> None:
    with small_store() as elsewhere:
        for status in (301, 302, 303, 307, 308):
            store.humours.append((status, {"Location": f"{elsewhere.url}/statements"}, b""))
            assert deliver([{"id": ID}], post(store)).trouble == "no-store"
        assert elsewhere.asked == []


def test_an_answer_cut_short_is_no_answer(store: SmallStore) -> None:
    store.humours.append((200, {"Content-Length": "900"}, f'["{ID}"]'.encode()))
    found = deliver([{"id": ID}], post(store))
    assert (found.stored, found.trouble) == ((), "unreachable")


def test_what_does_not_speak_http_is_no_store(store: SmallStore) -> None:
    store.humours.append((200, {}, b"\xff\xfe not json"))
    assert deliver([{"id": ID}], post(store)).trouble == "no-store"


def test_nobody_at_the_address_is_unreachable() -> None:
    with small_store() as store:
        gone = post(store)
    assert deliver([{"id": ID}], gone).trouble == "unreachable"


def test_a_refusal_says_why(store: SmallStore) -> None:
    store.humours.append((400, {}, "La durée n’en est pas une.".encode()))
    found = deliver([{"id": ID}], post(store))
    assert found.refused == {ID: "400 La durée n’en est pas une."}
