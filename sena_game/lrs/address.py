"""Where statements are sent, and what says who sends them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

HERE = ("localhost", "127.0.0.1", "::1")
END = "/statements"


class AddressError(Exception):
    """An address to which nothing is sent, and why."""

    def __init__(self, code: Literal["unknown", "password", "plain"]) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Address:
    """The statements resource of a store; the password is never part of what is shown."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)


def address(written: str, user: str = "", password: str = "") -> Address:
    """Return the address that `written` is: of the store, or of its statements."""
    try:
        parts = urlsplit(written.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise AddressError("unknown") from None
    if parts.scheme not in ("https", "http") or not host or parts.query or parts.fragment:
        raise AddressError("unknown")
    if parts.username or parts.password:
        raise AddressError("password")
    if parts.scheme == "http" and host not in HERE:
        raise AddressError("plain")
    path = parts.path.rstrip("/").removesuffix(END) + END
    url = urlunsplit((parts.scheme, parts.netloc.lower(), path, "", ""))
    return Address(url, user, password)
