"""What the kinds of scene have in common: who speaks, and the way on."""

from __future__ import annotations

from sena_game.rules.moves import Continue, write
from sena_game.scenario.model import Sight, Stage
from sena_game.scenario.town import Town
from sena_game.screen.blocks import Block, Choice, Choices, Face, Mood, Speech


def face(character: str, mood: Mood, town: Town) -> Face | None:
    """Return a character of the town as a face, or None when nobody is named."""
    if not character:
        return None
    known = town.cast[character]
    return Face(known.name, known.role, known.portrait, mood)


def speech(stage: Stage, sight: Sight) -> tuple[Block, ...]:
    if not stage.text:
        return ()
    return (Speech(stage.text, face(stage.speaker, stage.mood, sight.town)),)


def onward(sight: Sight) -> Choices:
    """Return the single control that reads on."""
    button = Choice(write(Continue()), sight.words("Continue"), icon="arrow-right")
    return Choices("", (button,), style="row")
