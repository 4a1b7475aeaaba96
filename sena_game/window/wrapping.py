"""Text to lines: broken at ordinary spaces only, and within a word only when it cannot fit."""

from __future__ import annotations

import re

from sena_game.window.marks import Measure, Type

# No line begins with what closes, nor ends with what opens, even where an author typed a space
# that can be broken.
BREAK = re.compile(r"(?<![«“(\[]) (?![:;?!»”)\]%€])")


def wrap(text: str, type_: Type, width: int, measure: Measure) -> tuple[str, ...]:
    """Return lines no wider than `width`, unless one character alone is."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _paragraph(paragraph, type_, width, measure)
    return tuple(lines)


def _paragraph(text: str, type_: Type, width: int, measure: Measure) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in BREAK.split(text):
        longer = f"{line} {word}" if line else word
        if measure(longer, type_) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _parts(word, type_, width, measure)
        lines += full
    return [*lines, line]


def _parts(word: str, type_: Type, width: int, measure: Measure) -> list[str]:
    """Return the word in parts that fit, as long as can be; nearly always the word itself.

    It is broken after a hyphen where it has one, and a letter stays with what closes it.
    """
    parts = [""]
    if measure(word, type_) <= width:
        return [word]
    for letter in word:
        if parts[-1] and measure(parts[-1] + letter, type_) > width:
            at = parts[-1].rfind("-") + 1 or len(parts[-1])
            if at == len(parts[-1]) > 1 and not letter.isalnum():
                at -= 1
            parts[-1:] = [parts[-1][:at], parts[-1][at:]]
        parts[-1] += letter
    return parts
