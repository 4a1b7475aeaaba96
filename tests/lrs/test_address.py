"""Where statements may be sent."""

from __future__ import annotations

import pytest

from sena_game.lrs.address import AddressError, address


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://lrs.example/xAPI", "https://lrs.example/xAPI/statements"),
        ("https://lrs.example/xAPI/", "https://lrs.example/xAPI/statements"),
        ("https://lrs.example/xAPI/statements", "https://lrs.example/xAPI/statements"),
        (" https://LRS.example:8443/x ", "https://lrs.example:8443/x/statements"),
        ("http://localhost:8100/xAPI", "http://localhost:8100/xAPI/statements"),
        ("http://127.0.0.1/xAPI", "http://127.0.0.1/xAPI/statements"),
        ("http://[::1]:8100", "http://[::1]:8100/statements"),
    ],
)
def test_an_address_is_that_of_the_statements(written: str, url: str) -> None:
    assert address(written).url == url


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("http://lrs.example/xAPI", "plain"),
        ("http://localhost.lrs.example/xAPI", "plain"),
        ("http://127.0.0.1.lrs.example/xAPI", "plain"),
        ("https://sena:secret@lrs.example/xAPI", "password"),
        ("http://localhost@lrs.example/xAPI", "password"),
        ("file:///etc/passwd", "unknown"),
        ("ftp://lrs.example", "unknown"),
        ("lrs.example", "unknown"),
        ("https://", "unknown"),
        ("https://[::1", "unknown"),
        ("https://lrs.example:port", "unknown"),
        ("https://lrs.example/xAPI?key=1", "unknown"),
        ("", "unknown"),
    ],
)
def test_nothing_is_sent_to(written: str, code: str) -> None:
    with pytest.raises(AddressError) as raised:
        address(written)
    assert raised.value.code == code


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(address("https://lrs.example", "sena", "secret"))
