"""A short situation that brings a lever back, days after a play."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reminder:
    """`options` are labels by id, of which `right` is the best; `why` is read once one has chosen.

    `source` is where that comes from, by its id among the sources of the scenario.
    """

    lever: str
    text: str
    options: Mapping[str, str]
    right: str
    why: str
    source: str

    @property
    def prose(self) -> tuple[str, ...]:
        """What is read of it, before one chooses and after."""
        return (self.text, *self.options.values(), self.why)
