"""The record of a session: what was decided, by id, which is enough to make it again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """A move made in a scene, written as in `rules.moves`."""

    scene: str
    move: str


@dataclass(frozen=True, slots=True)
class Run:
    """The truth of a play-through; everything else is computed from it."""

    scenario: str
    fingerprint: str
    seed: int
    decisions: tuple[Decision, ...] = ()
