"""The record of a session: what was decided, by id, which is enough to make it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sena_game.scenario.renamed import current


@dataclass(frozen=True, slots=True)
class Decision:
    """A move made in a scene, written as in `rules.moves`."""

    scene: str
    move: str

    def renewed(self, renamed: Mapping[str, str]) -> Decision:
        """Return the decision with the ids that now stand for those it was made with."""
        if not renamed:
            return self
        verb, *ids = self.move.split(" ")
        if verb in ("why", "sure", "bring"):  # these name nothing of the scene
            return Decision(current(renamed, self.scene), self.move)
        named = (current(renamed, f"{self.scene}.{id}").rpartition(".")[2] for id in ids)
        return Decision(current(renamed, self.scene), " ".join((verb, *named)))


def moved(move: str, scene: str, renamed: Mapping[str, str]) -> str:
    """Return a move made in what is now `scene`, with the ids that now stand for its own."""
    for called in (scene, *(old for old in renamed if current(renamed, old) == scene)):
        again = Decision(called, move).renewed(renamed).move
        if again != move:
            return again
    return move


@dataclass(frozen=True, slots=True)
class Run:
    """The truth of a play-through; everything else is computed from it."""

    scenario: str
    fingerprint: str
    seed: int
    decisions: tuple[Decision, ...] = ()
