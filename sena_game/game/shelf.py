"""What else can be played, and what is said of it: given by the command that opens the game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sena_game.explore.scale import Scale
from sena_game.library.covers import Cover
from sena_game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Shelf:
    """Nothing is read before it is asked for; a scenario that cannot be read has no cover."""

    names: Callable[[], tuple[str, ...]]
    cover: Callable[[str, str], Cover | None]  # of a scenario, in a language
    scenario: Callable[[str, str], Scenario]
    scale: Callable[[Scenario], Scale | None]
    credits: Callable[[], str]
    statement: Callable[[], str]  # of accessibility

    def title(self, id: str, language: str) -> str:
        """Return what a scenario is called; its id when it is not there any more."""
        cover = self.cover(id, language)
        return cover.title if cover else id
