"""What is known of French words, kept in the files of `assets/language`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Plainer words by expression, acronyms everybody knows, ordinary words.

    Ordinary words are those met in capitals without being acronyms, or whole after a #.
    """

    plainer: Mapping[str, str] = field(default_factory=dict)
    acronyms: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def load_lexicon(folder: Path) -> Lexicon:
    """Return the lexicon of a folder; a file that is not there says nothing."""
    pairs = (line.split("=") for line in _lines(folder / "plainer.txt"))
    return Lexicon(
        {said.strip(): plain.strip() for said, plain in pairs},
        frozenset(word for line in _lines(folder / "acronyms.txt") for word in line.split()),
        frozenset(word for line in _lines(folder / "words.txt") for word in line.split()),
    )


def _lines(file: Path) -> Iterator[str]:
    """Yield what a file says, its comments and blank lines left out."""
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        if said := line.partition("#")[0].strip():
            yield said
