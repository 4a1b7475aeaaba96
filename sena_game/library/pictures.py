"""The pictures of a scenario's folder: looked for by name, never outside it, never too large."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from unicodedata import normalize

from sena_game.problems import nearest
from sena_game.scenario.image import BYTES_AT_MOST, SIDE_AT_MOST, Image, Trouble, header

SUFFIXES = (".png", ".jpg", ".jpeg")


def shelf(folder: Path) -> Callable[[str], Image | Trouble]:
    """Return what gives a picture of `folder` by its name; each file is opened once."""

    @cache
    def files() -> dict[str, Path]:
        # Two systems may write the accents of one name in two ways.
        return {normalize("NFC", file.name): file for file in folder.iterdir() if file.is_file()}

    @cache
    def look(name: str) -> Image | Trouble:
        # The name is looked up among the files there are: it cannot lead out of the folder.
        file = files().get(normalize("NFC", name))
        if file is None:
            pictures = [each for each in files() if each.lower().endswith(SUFFIXES)]
            values = {"name": name, "kind": "picture"}
            return Trouble("unknown-name", values, nearest(name, pictures))
        if file.resolve().parent != folder.resolve():
            return Trouble("outside-path", {"path": name})
        return _opened(file)

    return look


def _opened(file: Path) -> Image | Trouble:
    """Return the picture; its bytes and its size are bounded before anything is decoded."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(BYTES_AT_MOST + 1)
    except OSError:
        return _unreadable(file, "access is refused")
    reason = _reason(raw)
    found = None if reason else header(raw)
    return Image(str(file), found.width, found.height) if found else _unreadable(file, reason)


def _reason(raw: bytes) -> str:
    """Return why a picture cannot be shown; nothing when it can."""
    found = header(raw)
    if found is None:
        reason = "it is neither PNG nor JPEG"
    elif len(raw) > BYTES_AT_MOST:
        reason = "it is larger than 4 MiB"
    elif max(found.width, found.height) > SIDE_AT_MOST:
        reason = "it is over 4,096 pixels wide or high"
    elif not found.whole:
        reason = "its end is missing"
    else:
        reason = ""
    return reason


def _unreadable(file: Path, reason: str) -> Trouble:
    return Trouble("unreadable-picture", {"path": file.name, "reason": reason})
