"""How plain the texts are: sentences one can hold in mind, words everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from sena_game.check import acronyms
from sena_game.check.passages import Passages
from sena_game.library.lexicon import Lexicon
from sena_game.problems import Problem

WORDS_AT_MOST = 30

# Where a sentence may end: after . ! ? … and what closes it, before anything but a small letter;
# at a paragraph, at an item of a list, at a dash of dialogue, at a middle dot.
_END = re.compile(
    r"[.!?…]+(?:[\u00a0\u202f ]?[»”\")\]])*(?=[ \t\n])(?![ \t\n]+[a-zà-ÿœ»”)])"
    r"|\n[ \t]*\n"
    r"|\n(?=[ \t]*(?:[-–—•*·▪◦‣→✓]|\d{1,2}[.)])\s)"
    r"|;(?=[ \t]*\n)"
    r"|\s[•·▪◦‣](?=\s)"
)
# A full stop that ends no sentence: a title, an abbreviation, the initial of a first name.
_ABBREVIATED = re.compile(
    r"(?:\b(?:M|MM|Dr|Pr|Me|Mgr|St|Ste|art|al|av|bd|cf|chap|éd|ex|fig|hab|p|pp|réf|tél|vol|env|n"
    r"|[A-ZÀ-Þ])|n°)\.\Z"
)
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
_OPTIONAL = re.compile(r"\((\w+)\)")
# How the last word of an expression changes before an article or a vowel.
_LAST = {"de": "(?:de|des|du|d[’'])", "à": "(?:à|aux?)", "que": "qu(?:e|[’'])"}


def problems(passages: Passages, lexicon: Lexicon) -> Iterator[Problem]:
    yield from _long_sentences(passages)
    yield from _plainer(passages, lexicon)
    yield from acronyms.problems(passages, lexicon)


def _long_sentences(passages: Passages) -> Iterator[Problem]:
    text, starts = passages.text, passages.starts
    ends = (*starts[1:], len(text)) if starts else ()
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        # Most texts have too few words for any sentence to be long: they need not be cut.
        if text.count(" ", start, end) + text.count("\n", start, end) < WORDS_AT_MOST:
            continue
        if quoted(passages.addresses[number]):
            continue
        for first, last in sentences(text, start, end - 1):
            count = words(text[first:last])
            if count > WORDS_AT_MOST:
                values = {"count": str(count), "most": str(WORDS_AT_MOST)}
                yield passages.problem("long-sentence", first, last, values=values)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, the space around it left out."""
    first = start
    for found in _END.finditer(text, start, end):
        before = max(start, found.start() - 8)
        if found[0] == "." and _ABBREVIATED.search(text, before, found.end()):
            continue
        yield from _trimmed(text, first, found.end())
        first = found.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    said = text[start:end]
    if said.strip():
        yield start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def words(said: str) -> int:
    """Count words as they are read: « 12 000 ? » is one."""
    return sum(bool(_WORD.search(each)) for each in _GROUPED.sub("", said).split())


def quoted(address: str) -> bool:
    """Tell whether a text is the title of a source, which others wrote."""
    return address.startswith("sources.")


def _plainer(passages: Passages, lexicon: Lexicon) -> Iterator[Problem]:
    lowered = passages.text.lower()
    if len(lowered) != len(passages.text):
        # A few foreign letters have a longer small letter, and places would shift.
        lowered = passages.text
    # Only expressions whose longest word is there somewhere are sought.
    there = set(_WORDS.findall(lowered))
    said = {form: plain for form, plain in _forms(lexicon) if _longest(form) in there}
    forms = list(said)
    for found in _any_of(said).finditer(lowered) if said else ():
        start, end = found.span()
        form = forms[(found.lastindex or 1) - 1]
        if form[0].isupper() and not passages.text[start].isupper():
            continue
        if not quoted(passages.address(start)):
            text = " ".join(passages.text[start:end].split())
            yield passages.problem("plain-word", start, end, near=said[form], values={"text": text})


def _forms(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield every form of every expression, the longest first."""
    forms = ((form, plain) for said, plain in lexicon.plainer.items() for form in _written(said))
    return iter(sorted(forms, key=lambda pair: -len(pair[0])))


def _written(said: str) -> Iterator[str]:
    """Yield « visé », « visés », « visée » and « visées » for « visé(e)(s) »."""
    pieces = _OPTIONAL.split(said)
    for chosen in product(*((piece, "") if n % 2 else (piece,) for n, piece in enumerate(pieces))):
        yield "".join(chosen)


def _longest(form: str) -> str:
    found: list[str] = _WORDS.findall(form.lower())
    return max(found[:-1] if found[-1] in _LAST else found, key=len)


def _any_of(forms: dict[str, str]) -> re.Pattern[str]:
    """Return what finds any of these expressions, each in a group of its own."""
    each = "|".join(f"({_pattern(form)})" for form in forms)
    return re.compile(rf"(?<![\w-])(?:{each})")


def _pattern(form: str) -> str:
    *first, last = (re.escape(word).replace("’", "[’']") for word in form.lower().split())
    # An elided article may be followed by its word at once.
    end = r"(?:(?<=[’'])|(?![\w-]))"
    return r"\s+".join([*first, _LAST.get(last, last) if first else last]) + end
