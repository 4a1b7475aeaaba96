"""The rows that can still be read of an SQLite file that SQLite itself refuses, page by page.

Whole pages alone are read, and in them what is not erased. Format: sqlite.org/fileformat.html.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

Value = str | int | float | bytes | None
Row = tuple[int, tuple[Value, ...]]  # its number, 0 without one, then what it holds

PAGE_SIZES = tuple(2**n for n in range(9, 17))
USUAL_SIZE = 4096  # of a file whose header is lost
FIRST_HEADER = 100  # bytes before what the first page holds
TABLE, INDEX = 0x0D, 0x0A  # a page of numbered rows, of rows without a number
LEAF_HEADER = 8
LOG_HEADER, FRAME_HEADER = 32, 24
LOG_MAGIC = (0x377F0682, 0x377F0683)  # sums of little-endian numbers, of big-endian ones
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes of an integer, by its type
FLOAT, ZERO, ONE, BLOB = 7, 8, 9, 12


def rows(raw: bytes, log: bytes = b"") -> Iterator[Row]:
    """Yield every row that can be read of a file and of the log beside it."""
    size = _page_size(raw, log)
    whole = len(raw) - len(raw) % size
    pages = {n // size + 1: raw[n : n + size] for n in range(0, whole, size)}
    for number, page in sorted((pages | dict(_logged(log, size))).items()):
        yield from _rows_of(page, FIRST_HEADER if number == 1 else 0)


def _page_size(raw: bytes, log: bytes) -> int:
    written = struct.unpack(">H", raw[16:18])[0] if len(raw) >= FIRST_HEADER else 0
    logged = struct.unpack(">I", log[8:12])[0] if len(log) >= LOG_HEADER else 0
    known = (65536 if written == 1 else written, logged)
    return next((size for size in known if size in PAGE_SIZES), USUAL_SIZE)


def _logged(log: bytes, size: int) -> Mapping[int, bytes]:
    """Return the pages of the log as they stood when it was last told that all was written."""
    if len(log) < LOG_HEADER:
        return {}
    magic, _, logged_size, _, *salt = struct.unpack(">4I8s", log[:24])
    if magic not in LOG_MAGIC or logged_size != size:
        return {}
    order = "<" if magic == LOG_MAGIC[0] else ">"
    total = _sum(log[:24], order)
    whole: dict[int, bytes] = {}
    since: dict[int, bytes] = {}
    for at in range(LOG_HEADER, len(log) - FRAME_HEADER - size + 1, FRAME_HEADER + size):
        page = log[at + FRAME_HEADER : at + FRAME_HEADER + size]
        number, committed = struct.unpack(">2I", log[at : at + 8])
        total = _sum(log[at : at + 8] + page, order, total)
        if [log[at + 8 : at + 16]] != salt or struct.pack(">2I", *total) != log[at + 16 : at + 24]:
            break  # what follows is of an earlier log, or was cut
        since[number] = page
        if committed:
            whole |= since
            since = {}
    return whole


def _sum(data: bytes, order: str, total: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    one, two = total
    numbers = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _rows_of(page: bytes, at: int) -> Iterator[Row]:
    """Yield the rows of a page; none of a page that holds none."""
    kind = page[at] if len(page) > at else 0
    if kind not in (TABLE, INDEX):
        return
    count = struct.unpack(">H", page[at + 3 : at + 5])[0]
    start = at + LEAF_HEADER
    for place in range(start, min(start + 2 * count, len(page) - 1), 2):
        try:
            cell = struct.unpack(">H", page[place : place + 2])[0]
            yield _row(page, cell, numbered=kind == TABLE)
        except (IndexError, ValueError, struct.error):
            continue  # it goes on in another page, or makes no sense


def _row(page: bytes, at: int, *, numbered: bool) -> Row:
    length, at = _varint(page, at)
    number, at = _varint(page, at) if numbered else (0, at)
    if not length or at + length > len(page):
        raise ValueError("not all of it is in this page")
    header, place = _varint(page, at)
    types, values, value_at = at + header, list[Value](), at + header
    while place < types:
        kind, place = _varint(page, place)
        value, value_at = _value(page, value_at, kind)
        values.append(value)
    if value_at != at + length:
        raise ValueError("its values are not as long as it is")
    return _signed(number), tuple(values)


def _value(page: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in INTEGERS:
        end = at + INTEGERS[kind]
        return int.from_bytes(page[at:end], "big", signed=True), end
    if kind == FLOAT:
        return struct.unpack(">d", page[at : at + 8])[0], at + 8
    if kind in (ZERO, ONE):
        return kind - ZERO, at
    if kind < BLOB:
        return None, at
    end = at + (kind - BLOB) // 2
    held = page[at:end]
    return (held.decode() if kind % 2 else held), end


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    value = 0
    for n in range(8):
        byte = page[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | page[at + 8], at + 9


def _signed(number: int) -> int:
    return number - 2**64 if number >= 2**63 else number
