"""What the kinds of scene have in common: who speaks, the way on, the most that could be won."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.rules.moves import Continue, write
from sena_game.scenario.model import Outcome, Sight, Stage, Town
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Node
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


def check_ways_on(stage: Stage, outcomes: Iterable[Outcome], node: Node, reading: Reading) -> None:
    """Note a problem when some outcome leads nowhere; a scene that comes by itself may."""
    told = [bool(outcome.then) for outcome in outcomes]
    if not stage.then and any(told) and not all(told):
        reading.note(node.place, "no-way-on")
