"""How wide text is, whatever font a browser picks: no narrower than the widest usual one."""

from __future__ import annotations

import re

BOLD = 1.12
_WIDTHS = {
    letter: width
    for width, letters in (
        (0.32, "ijlïî'’.,·| \u00a0\u202f"),
        (0.4, 'It;:/J-frJ()[]!"'),
        (0.53, "szcç?*_°“”–"),
        (0.7, "ABCEKPRSTVXYZÀÂÉÈÊÇUHNwDF"),
        (0.82, "GOQ#+=→&Œ%"),
        (1.02, "mMWœ—…@"),
    )
    for letter in letters
}
_OTHER = 0.63
# Letters of East Asia and pictures are as wide as they are high.
_SQUARE = 0x2E80


def plain(text: str) -> str:
    """Return a text on one line; what must not be parted stays together."""
    return " ".join(word for word in re.split(r"[ \t\r\n]+", text) if word)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, at most."""
    total = sum(
        _WIDTHS.get(letter) or (_OTHER if ord(letter) < _SQUARE else 1.05) for letter in text
    )
    return total * size * (BOLD if bold else 1)


def wrap(text: str, room: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """Return at most `most` lines that fit in `room`; the last one says when there was more."""
    lines: list[str] = [""]
    words = [word for word in plain(text).split(" ") if word]
    while words:
        word = words.pop(0)
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        elif not lines[-1]:
            lines[-1], rest = _cut(word, room, size, bold=bold)
            words.insert(0, rest)
        elif len(lines) < most:
            lines.append("")
            words.insert(0, word)
        else:
            lines[-1] = _ended(lines[-1], room, size, bold=bold)
            break
    return [line for line in lines if line]


def _cut(word: str, room: float, size: float, *, bold: bool) -> tuple[str, str]:
    """Return as much of a word as fits, one letter at least, and the rest."""
    end = 1
    while end < len(word) and width(word[: end + 1], size, bold=bold) <= room:
        end += 1
    return word[:end], word[end:]


def _ended(line: str, room: float, size: float, *, bold: bool) -> str:
    while line and width(line + "…", size, bold=bold) > room:
        line = line[:-1]
    return line.rstrip(" ,.;:\u00a0\u202f") + "…"
