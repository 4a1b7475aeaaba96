"""The address of a store of learning records and who sends: as argument, environment or file.

A password is never an argument: those of a command are kept in a history, and others see them.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from sena_game.lrs.address import Address, AddressError, address
from sena_game.words import Words

FILE = "lrs.toml"  # in the folder of records: url, user and password


class NotSent(Exception):
    """Nothing is sent; the message is the reason, in the language of who asked."""


def credentials(url: str | None, folder: Path, words: Words) -> Address:
    """Return where to send, as whom; raise `NotSent` when that is not known or not safe."""
    kept = _kept(folder / FILE, words)
    written = url or os.environ.get("SENA_LRS_URL") or kept.get("url", "")
    if not written:
        raise NotSent(words("Say to which address: {command}.", command="sena runs send https://…"))
    given = _checked(written, words)
    user, password = (os.environ.get(f"SENA_LRS_{name}", "") for name in ("USER", "PASSWORD"))
    if user or password:
        return Address(given.url, user, password)
    # Those of one store are not for another.
    if kept and _checked(kept.get("url", written), words).url == given.url:
        return Address(given.url, kept.get("user", ""), kept.get("password", ""))
    return given


def _checked(written: str, words: Words) -> Address:
    try:
        return address(written)
    except AddressError as error:
        raise NotSent(_reason(error, words)) from None


def _reason(error: AddressError, words: Words) -> str:
    match error.code:
        case "password":
            return words("A password does not belong in an address, where others can read it.")
        case "plain":
            return words("The address must begin with https: anyone could read what is sent.")
        case "unknown":
            return words("This is not the address of a store of learning records.")


def _kept(file: Path, words: Words) -> Mapping[str, str]:
    """Return what the file says; nothing when there is none."""
    try:
        if sys.platform != "win32" and file.stat().st_mode & 0o077:
            raise NotSent(
                words("Others can read {path}, which holds a password: chmod 600.", path=file)
            )
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise NotSent(words("“{path}” cannot be read.", path=file)) from None
    return {name: value for name, value in told.items() if isinstance(value, str)}
