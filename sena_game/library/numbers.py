"""What a translation must not lose: the placeholders and the numbers of its French."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A class of CM2 is no number to find again.
_FRENCH_NUMBER = re.compile(r"(?<!\w)(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)")
_NUMBER = re.compile(r"\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?!\d)|\d+")
_HOUR = re.compile(r"(\d{1,2})[ \u00a0\u202f]?h(?:eures?)?\b")
_ON_THE_HOUR = re.compile(r"(?<=\dh|[ \u00a0\u202f]h)[ \u00a0\u202f]?00\b")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# English spells small numbers out.
_SPELT = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def lost_marks(french: str, translated: str) -> Iterator[str]:
    """Yield the placeholders and numbers that a translation leaves out."""
    if not translated:
        return
    for mark in dict.fromkeys(_PLACEHOLDER.findall(french)):
        if mark not in translated:
            yield mark
    hours = {int(hour) for hour in _HOUR.findall(french)}
    said = _numbers_of(translated)
    for number in dict.fromkeys(_FRENCH_NUMBER.findall(_ON_THE_HOUR.sub("", french))):
        value = _value(number)
        on_a_clock = {value % 12, value % 12 or 12} if value in hours else set()
        if not said & {value, *on_a_clock}:
            yield number


def _numbers_of(translated: str) -> set[int]:
    found = {_value(number) for number in _NUMBER.findall(translated)}
    spelt = set(re.findall(r"[a-z]+", translated.lower()))
    return found | {value for value, word in enumerate(_SPELT) if word in spelt}


def _value(number: str) -> int:
    return int(re.sub(r"\D", "", number))
