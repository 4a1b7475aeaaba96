"""Every sentence of the interface, in the language of the learner.

Code says its sentences in English; the French ones are in assets/words/fr.po. A sentence that
lacks its translation is shown in English rather than not at all (a test finds those).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

NO_BREAK = "\u00a0"
NARROW = "\u202f"
LANGUAGES: Mapping[str, str] = {"fr": "Français", "en": "English"}


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language: call it with an English sentence and its values."""

    language: str = "en"
    sentences: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, sentence: str, **values: object) -> str:
        said = self.sentences.get(sentence, sentence)
        return said.format(**values) if values else said

    def signed(self, number: int) -> str:
        """Return a change as it is written: +5, −10 with a true minus sign, ±0."""
        return f"+{number}" if number > 0 else f"−{-number}" if number else "±0"

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number as it is written: 6 561 and 2,5 in French, 6,561 and 2.5 in English."""
        written = f"{abs(value):,.{digits}f}"
        if self.language == "fr":
            written = written.replace(",", NARROW).replace(".", ",")
        return f"−{written}" if value < 0 and written.strip("0,.") else written

    def percent(self, share: float) -> str:
        """Return a share from 0 to 1 as a percentage, with the space French puts before it."""
        gap = NARROW if self.language == "fr" else ""
        return f"{round(share * 100)}{gap}%"

    def colon(self, label: str, text: str) -> str:
        """Return `label : text`, with the space French puts before the colon."""
        gap = NO_BREAK if self.language == "fr" else ""
        return f"{label}{gap}: {text}"


def load_words(language: str, folder: Path) -> Words:
    """Return the sentences of `language` from its catalogue in `folder`."""
    file = folder / f"{language}.po"
    if not file.exists():
        return Words(language)
    # Reading a catalogue costs 10 ms: English, the language of the code, does without.
    import polib

    entries = polib.pofile(str(file))
    return Words(language, {e.msgid: e.msgstr for e in entries if e.msgstr and not e.obsolete})
