"""The map of a story, once it is over: the roads taken and not taken, the letters not received."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.debrief import remarks
from sena_game.debrief.citing import shortened
from sena_game.debrief.path import Made
from sena_game.debrief.summary import Debrief
from sena_game.debrief.totals import total
from sena_game.scenario.model import Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.screen.blocks import Block, Choices, Heading, Paragraph, Road, Roads, Screen, Stop
from sena_game.words import Words

OTHERS = 2  # of the ways of putting things together, the best are named


def roads(told: Debrief, words: Words, buttons: Choices) -> Screen:
    """Return the page of the roads: each scene in the order of the story, then the letters."""
    said = words("The full boxes are the road you took. The others are there for another time.")
    blocks: list[Block] = [
        Heading(words("Roads taken and not taken")),
        Paragraph(said),
        Roads(words("The scenes"), tuple(_scenes(told, words))),
        Roads(words("The letters"), (_letters(told, words),)),
        buttons,
    ]
    title = words("Debrief · {title}", title=told.scenario.title)
    return Screen(id="roads", title=title, blocks=tuple(blocks))


def _scenes(told: Debrief, words: Words) -> Iterator[Stop]:
    """Yield a stop for each scene in which something can be decided, met or not."""
    for id, scene in told.scenario.scenes.items():
        made = [each for each in told.made if each.scene == id]
        found = tuple(_roads(scene, made, words))
        if found:
            label = scene.stage.question or scene.stage.text.partition("\n")[0]
            yield Stop(label, found, when=scene.stage.when, met=bool(made))


def _roads(scene: Scene, made: list[Made], words: Words) -> Iterator[Road]:
    match scene:
        case Decision(options=options):
            taken = {each.label for one in made for each in one.taken}
            for option in options.values():
                crosses = bool(option.outcome.red_lines)
                yield Road(option.label, option.label in taken, red=crosses)
        case Placing() if scene.pieces:
            yield from _together(made, words)
        case _:
            pass


def _together(made: list[Made], words: Words) -> Iterator[Road]:
    """Yield what was put together, and the best that could have been."""
    for one in made:
        yield Road(shortened(remarks.titled(one, words), words), taken=True, red=bool(one.crossed))
        if len(one.taken) == 1:
            (whole,) = one.taken
            ranked = sorted(whole.offered, key=lambda label: -total(whole.offered[label]))
            others = [label for label in ranked if label != whole.label]
            yield from (Road(shortened(label, words), taken=False) for label in others[:OTHERS])
    if not made:
        yield Road(words("not met on your way"), taken=False)


def _letters(told: Debrief, words: Words) -> Stop:
    endings = told.scenario.endings.items()
    titled = {id: ending.title or words("The end of the story") for id, ending in endings}
    found = tuple(Road(title, taken=id == told.ending) for id, title in titled.items())
    return Stop(words("The end of the story"), found)
