"""The size of a picture is known from its first bytes, whatever those are."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game.scenario.image import BYTES_AT_MOST, Header, header
from tests.effort import calls


def png(width: int, height: int, *, end: bool = True) -> bytes:
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", b"....")]
    chunks = [*parts, *([(b"IEND", b"")] if end else [])]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int, order: str = ">") -> bytes:
    head = b"MM\x00*" if order == ">" else b"II*\x00"
    entries = ((0x0100, 640), (0x0112, orientation))
    table = b"".join(struct.pack(order + "HHIHH", tag, 3, 1, value, 0) for tag, value in entries)
    return b"Exif\x00\x00" + head + struct.pack(order + "IH", 8, len(entries)) + table


def jpeg(
    width: int, height: int, *before: bytes, frame: int = 0xC0, end: bytes = b"\xff\xd9"
) -> bytes:
    size = struct.pack(">BHHB", 8, height, width, 3) + b"\x01\x11\x00\x02\x11\x01\x03\x11\x01"
    return b"\xff\xd8" + b"".join(before) + segment(frame, size) + b"\xff\xda...." + end


APP0 = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")


def test_a_png_says_its_size() -> None:
    assert header(png(640, 360)) == Header(640, 360)


def test_a_png_cut_short_is_known_as_such() -> None:
    assert header(png(640, 360, end=False)) == Header(640, 360, whole=False)
    assert header(png(640, 360)[:40]) == Header(640, 360, whole=False)


@pytest.mark.parametrize("raw", [png(0, 10), png(10, 0), png(9, 9)[:20], b"", b"GIF89a", b"<svg/>"])
def test_what_is_no_picture_has_no_size(raw: bytes) -> None:
    assert header(raw) is None


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_a_jpeg_says_its_size(frame: int) -> None:
    assert header(jpeg(300, 200, APP0, frame=frame)) == Header(300, 200)


@pytest.mark.parametrize("frame", [0xC3, 0xC5, 0xC7, 0xCB])
def test_a_jpeg_that_decoders_do_not_read_has_no_size(frame: int) -> None:
    assert header(jpeg(300, 200, frame=frame)) is None


def test_a_jpeg_may_have_its_markers_apart_and_its_tables_first() -> None:
    tables = segment(0xC4, b"\x00" * 30) + b"\xff\xff\xff" + segment(0xDB, b"\x00" * 65)
    assert header(jpeg(300, 200, APP0, tables)) == Header(300, 200)


def test_a_jpeg_cut_short_is_known_as_such_even_with_a_whole_thumbnail() -> None:
    thumbnail = segment(0xE1, exif(1) + jpeg(16, 16))
    assert header(jpeg(300, 200, thumbnail, end=b"")) == Header(300, 200, whole=False)


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize(("orientation", "turn"), [(1, 0), (3, 180), (6, 90), (8, 270), (5, 0)])
def test_a_photograph_is_measured_upright(orientation: int, turn: int, order: str) -> None:
    found = header(jpeg(4032, 3024, segment(0xE1, exif(orientation, order))))
    size = (3024, 4032) if turn in (90, 270) else (4032, 3024)
    assert found == Header(*size, turn=turn)


def test_a_jpeg_without_a_frame_has_no_size() -> None:
    assert header(b"\xff\xd8\xff\xd9") is None
    assert header(b"\xff\xd8" + APP0) is None
    assert header(jpeg(300, 0)) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_harm(rest: bytes) -> None:
    for start in (
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe1\x00\xf0Exif\x00\x00MM",
    ):
        header(start + rest)


@pytest.mark.parametrize(
    "worst",
    [
        png(9, 9, end=False) + b"\x00" * (BYTES_AT_MOST - 100),
        b"\xff\xd8" + b"\xff\xe2\x00\x02" * (BYTES_AT_MOST // 4),
        b"\xff\xd8" + b"\xff" * BYTES_AT_MOST,
    ],
    ids=["chunks", "segments", "filling"],
)
def test_the_worst_file_allowed_takes_little_work(worst: bytes) -> None:
    assert calls(lambda: header(worst)) < 200_000
