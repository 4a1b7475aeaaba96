"""What the kinds of scene have in common: who speaks, and the way on."""

from __future__ import annotations

from sena_game.rules.moves import Continue, write
from sena_game.scenario.model import Sight, Stage
from sena_game.screen.blocks import Block, Choice, Choices, Face, Mood, Speech


def face(character: str, mood: Mood, sight: Sight) -> Face | None:
    """Return a character of the town as a face, or None when nobody is named.

    One who remembers coldness or a broken promise shows it, unless another mood is said.
    """
    if not character:
        return None
    known = sight.town.cast[character]
    if mood == "calm":
        mood = _remembered(character, sight.state.flags)
    return Face(known.name, known.role, known.portrait, mood)


def _remembered(character: str, flags: frozenset[str]) -> Mood:
    if f"{character}.cold" in flags:
        return "cross"
    return "happy" if f"{character}.warm" in flags else "calm"


def speech(stage: Stage, sight: Sight) -> tuple[Block, ...]:
    if not stage.text:
        return ()
    return (Speech(stage.text, face(stage.speaker, stage.mood, sight)),)


def onward(sight: Sight) -> Choices:
    """Return the single control that reads on."""
    button = Choice(write(Continue()), sight.words("Continue"), icon="arrow-right")
    return Choices("", (button,), style="row")
