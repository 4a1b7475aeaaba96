"""Acronyms that no text of the scenario writes out.

One is written out where it stands beside words whose first letters it is made of, in brackets or
not: « plan local d’urbanisme (PLU) », « PLU (plan local d’urbanisme) », « PLU, ou plan local… ».
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from sena_game.check.passages import Passages
from sena_game.library.lexicon import Lexicon
from sena_game.problems import Problem

# Longer ones are words said loudly, and so are words in capitals that follow one another.
LETTERS_AT_MOST = 9
LOUD_FROM = 3
# An acronym not written out by then is a habit.
USES_AT_MOST = 200
# How far its words may stand.
NEAR = 160
WORDS_NEAR = 14

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w@#.-][A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ0-9]+i?(?![\w@]|[.’'-]\w)")
_DOTTED = re.compile(r"[A-Z](?<![\w.][A-Z])\.(?:[A-Z]\.){2,}")
_TITLE = re.compile(r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Me)[\s\u00a0\u202f]+\Z")
_TOGETHER = re.compile(r"[\s’']+(?:[A-ZÀ-Þ][\s’']+)*")
_ROMAN = re.compile(r"[IVX]+")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL_LETTER = re.compile(r"[a-zà-öø-ÿœ]")
_SAID = re.compile(r"[ \u00a0\u202f]?(?:[,:=–—-]|signifie|veut dire|c’est-à-dire)\s")
_SAYS = re.compile(r"(?:\bou|\bdite?s?|\bsoit|\babrégée?|[:=–—-])\s+(?:l[ea]s?\s|l[’'])?\Z")
_GLOSS = re.compile(r"\(\s*(?:l[ea]s?\s|l[’']|une?\s|c’est-à-dire|pour\s)")


def problems(passages: Passages, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield each acronym that is never written out, at the first place it is used."""
    first: dict[str, tuple[int, int]] = {}
    explained: set[str] = set()
    uses: Counter[str] = Counter()
    for name, start, end in _used(passages, lexicon):
        uses[name] += 1
        sought = name not in explained and uses[name] <= USES_AT_MOST
        if sought and _explained(passages, name, start, end):
            explained.add(name)
        first.setdefault(name, (start, end))
    spoken: set[str] = set()
    if first:
        spoken = {word for word in _WORDS.findall(passages.text) if word.islower()}
    for name, (start, end) in first.items():
        shouted = len(name) > 2 and name.lower() in spoken
        if name not in explained and not shouted:
            yield passages.problem(
                "unexplained-acronym", start, end, values={"name": passages.text[start:end]}
            )


def _used(passages: Passages, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    text = passages.text
    found = [each.span() for each in _CAPITALS.finditer(text)]
    found += [each.span() for each in _DOTTED.finditer(text)]
    for number, of_text in groupby(sorted(found), key=lambda span: passages.number(span[0])):
        spans = list(of_text)
        start, end = passages.starts[number], passages.end(number)
        if passages.addresses[number].startswith("sources."):
            continue
        if not _SMALL_LETTER.search(text, start, end):
            continue
        loud = _loud(text, spans, lexicon)
        for span in spans:
            name = text[slice(*span)].replace(".", "")
            if span not in loud and _may_be(name, lexicon):
                yield (name, *span)


def _may_be(name: str, lexicon: Lexicon) -> bool:
    letters = sum(letter.isupper() for letter in name)
    return (
        2 <= letters <= LETTERS_AT_MOST
        and name not in lexicon.acronyms
        and name.lower() not in lexicon.words
        and not _ROMAN.fullmatch(name)
    )


def _loud(text: str, spans: list[tuple[int, int]], lexicon: Lexicon) -> set[tuple[int, int]]:
    """Return the words of each row of capitals that is a cry: three, or two one of which is known.

    A family name after a title is put among them.
    """
    loud: set[tuple[int, int]] = set()
    row: list[tuple[int, int]] = []
    for span in spans:
        if _TITLE.search(text, max(0, span[0] - 10), span[0]):
            loud.add(span)
        if row and not _TOGETHER.fullmatch(text, row[-1][1], span[0]):
            row = []
        row.append(span)
        known = any(text[slice(*each)].lower() in lexicon.words for each in row)
        if len(row) >= (2 if known else LOUD_FROM):
            loud.update(row)
    return loud


def _explained(passages: Passages, name: str, start: int, end: int) -> bool:
    """Tell whether the words beside a use of `name` write it out."""
    text = passages.text
    low, high = passages.bounds(start)
    before = text[max(low, start - NEAR) : start].rstrip("«“ \u00a0\u202f")
    after = text[end : min(high, end + NEAR)].lstrip("»” \u00a0\u202f")
    if before.endswith("(") and after.startswith(")"):
        return _spells(name, before, half=True, from_end=True)
    if after.startswith("("):
        inside = after[1:].partition(")")[0]
        if len(_WORDS.findall(inside)) > 1 and _GLOSS.match(after):
            return True
        return _spells(name, inside, half=True)
    if _SAID.match(after) and _spells(name, after):
        return True
    return bool(_SAYS.search(text[max(low, start - NEAR) : start])) and _spells(
        name, before, from_end=True
    )


def _spells(name: str, said: str, *, half: bool = False, from_end: bool = False) -> bool:
    """Tell whether words start with the letters of `name`, in order: all, or half and the first.

    The words nearest to the name are looked at.
    """
    words = _WORDS.findall(_plain(said))
    near = words[-WORDS_NEAR:] if from_end else words[:WORDS_NEAR]
    initials = "".join(word[0] for word in near)
    letters = "".join(letter for letter in _plain(name) if letter.isalpha())
    starts = [at for at, letter in enumerate(initials) if letter == letters[0]]
    wanted = (len(letters) + 1) // 2 if half else len(letters)
    return any(_in_order(letters, initials[at:]) >= wanted for at in starts)


def _in_order(letters: str, initials: str) -> int:
    """Return how many of `letters` are met in order; one that is not met is passed over."""
    met, at = 0, 0
    for letter in letters:
        found = initials.find(letter, at)
        if found >= 0:
            met, at = met + 1, found + 1
    return met


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
