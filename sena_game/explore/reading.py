"""How long a play lasts: the words read on its way, and the time to decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sena_game.rules.moves import Choose, Done

if TYPE_CHECKING:  # the game counts words too, and does without numpy
    from sena_game.explore.states import Way

WORDS_A_MINUTE = 195
SECONDS_A_DECISION = 6
_WORD = re.compile(r"\w")


def count(text: str) -> int:
    """Count words as a reader does: « n° 4 ? » is two, the signs of French being none."""
    return sum(bool(_WORD.search(each)) for each in text.split())


class Words:
    """The words read on a way; each text is counted once, however often it is met."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def __call__(self, way: Way) -> int:
        return self.of(*way.read)

    def of(self, *texts: str) -> int:
        for text in texts:
            if text not in self._known:
                self._known[text] = count(text)
        return sum(self._known[text] for text in texts)


def turns(way: Way) -> int:
    """Return how many decisions a way completes: a sorting is one, however many items it has."""
    return int(isinstance(way.move, Choose | Done))


def seconds(words: float, decisions: float) -> float:
    """Return the time it takes to read so many words and make so many decisions."""
    return 60 * words / WORDS_A_MINUTE + SECONDS_A_DECISION * decisions
