"""What a message says: the bits it is made of, put together to be read and to be heard."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sena_game.scenario.model import Outcome
from sena_game.words import Words

Form = Literal["text", "hashtag", "alt"]
FORMS: tuple[Form, ...] = ("text", "hashtag", "alt")
# Where a screen reader finds the words of a hashtag: at its capitals and its figures.
WORD = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÖØ-Þ]*|\d+")


@dataclass(frozen=True, slots=True)
class Bit:
    """A part that the message may have; `spoken` is how it is read aloud, when that differs."""

    text: str
    outcome: Outcome
    form: Form = "text"
    group: str = ""
    spoken: str = ""
    right: bool | None = None
    stance: tuple[str, ...] = ()

    @property
    def cost(self) -> int:
        """How many signs it takes, with the one that sets it off; none beside the message."""
        return 0 if self.form == "alt" else len(self.text) + 1

    def aloud(self, words: Words) -> str:
        """Return how it is heard: a hashtag without capitals is one word only."""
        if self.spoken or self.form != "hashtag":
            return self.spoken or self.text
        return words("hashtag {name}", name=" ".join(WORD.findall(self.text)))


def seen(bits: Iterable[Bit], join: str) -> str:
    """Return the message as it will appear: its hashtags are at its end, on a line of their own."""
    return _whole([(bit, bit.text) for bit in bits], join, "\n")


def heard(bits: Iterable[Bit], words: Words) -> str:
    """Return the message as it is read aloud."""
    return _whole([(bit, bit.aloud(words)) for bit in bits], " ", " ")


def instead(bits: Iterable[Bit]) -> str:
    """Return what is read in place of the picture."""
    return " ".join(bit.text for bit in bits if bit.form == "alt")


def _whole(said: list[tuple[Bit, str]], join: str, apart: str) -> str:
    texts = join.join(each for bit, each in said if bit.form == "text")
    hashtags = " ".join(each for bit, each in said if bit.form == "hashtag")
    return apart.join(filter(None, (texts, hashtags)))
