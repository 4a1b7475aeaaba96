"""The bytes of a picture before anything is decoded: what kind it is, how large, how turned.

Pictures come with scenarios, and so from anyone: what is too large to be shown is refused here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

BYTES_AT_MOST = 4 * 1024 * 1024
SIDE_AT_MOST = 4096
# Honest files have far fewer parts; one of more is not read to its end.
PARTS_AT_MOST = 10_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# The frames that decoders read: baseline, extended, progressive, and the last two in arithmetic.
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC9, 0xCA}
_LAST = 0xD9
_ALONE = {0x01, 0xD8, *range(0xD0, 0xD8)}  # markers that nothing follows
_EXIF = b"Exif\x00\x00"
_ORIENTATION = 0x0112
_TURNS = {3: 180, 6: 90, 8: 270}  # degrees clockwise to set a photograph upright


@dataclass(frozen=True, slots=True)
class Header:
    """The size of a picture once upright; `whole` is false when the end of the file is missing."""

    width: int
    height: int
    turn: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Image:
    """A picture found in the folder of its scenario, and its size in pixels."""

    path: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a picture cannot be had: a code of `problems`, its values, the name probably meant."""

    code: str
    values: Mapping[str, str]
    near: str = ""


def header(raw: bytes) -> Header | None:
    """Return what the file says of itself; None when it is neither PNG nor JPEG."""
    if raw.startswith(_PNG):
        return _png(raw)
    if raw.startswith(_JPEG):
        return _jpeg(raw)
    return None


def _png(raw: bytes) -> Header | None:
    width, height = _number(raw, 16, 4), _number(raw, 20, 4)
    if raw[12:16] != b"IHDR" or not width or not height:
        return None
    return Header(width, height, whole=_ends(raw))


def _ends(raw: bytes) -> bool:
    """Tell whether the last chunk of a PNG is there."""
    at = len(_PNG)
    for _ in range(PARTS_AT_MOST):
        if raw[at + 4 : at + 8] == b"IEND":
            return at + 12 <= len(raw)
        at += 12 + _number(raw, at, 4)
    return False


def _jpeg(raw: bytes) -> Header | None:
    turn = 0
    for marker, at, length in _segments(raw):
        if marker == 0xE1 and raw[at : at + 6] == _EXIF:
            turn = _turn(raw[at + 6 : at + length])
        elif marker in _FRAMES:
            height, width = _number(raw, at + 1, 2), _number(raw, at + 3, 2)
            if raw[at : at + 1] != b"\x08" or not width or not height:
                return None
            if turn in (90, 270):
                width, height = height, width
            return Header(width, height, turn, whole=raw.rfind(b"\xff\xd9") > at)
    return None


def _segments(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the marker, the start and the length of what comes before the pixels of a JPEG."""
    at = 2
    for _ in range(PARTS_AT_MOST):
        if at + 4 > len(raw) or raw[at] != 0xFF:
            return
        marker = raw[at + 1]
        if marker == 0xFF:  # markers may be set apart by any number of these
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker == _LAST:
            return
        else:
            length = _number(raw, at + 2, 2)
            yield marker, at + 4, length - 2
            at += 2 + max(2, length)


def _turn(exif: bytes) -> int:
    """Return how a photograph is to be turned, as its camera wrote it."""
    order = {b"II": "little", b"MM": "big"}.get(exif[:2])
    if order is None:
        return 0
    big = order == "big"
    first = _number(exif, 4, 4, big=big)
    for entry in range(_number(exif, first, 2, big=big)):
        at = first + 2 + 12 * entry
        if at + 12 > len(exif):
            return 0
        if _number(exif, at, 2, big=big) == _ORIENTATION:
            return _TURNS.get(_number(exif, at + 8, 2, big=big), 0)
    return 0


def _number(raw: bytes, at: int, length: int, *, big: bool = True) -> int:
    """Return the number written there; 0 beyond the end."""
    return int.from_bytes(raw[at : at + length], "big" if big else "little")
