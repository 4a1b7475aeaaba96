"""A scene as an xAPI interaction: its type, what it offers, and what was answered, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sena_game.lrs.vocabulary import INTERACTION, Statement, told
from sena_game.rules.moves import Choose, Move, Put, Take, read
from sena_game.scenario.model import Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import IN, Placed, Placing

# What stands between two answers, and between a piece and its place.
AND, AT = "[,]", "[.]"
# One scene in each language.
Scenes = Mapping[str, Scene]


def definition(scenes: Scenes) -> Statement:
    """Return what a scene is, said in every language there is."""
    said = told(
        name=_said({language: scene.stage.question for language, scene in scenes.items()}),
        description=_said({language: scene.stage.text for language, scene in scenes.items()}),
        type=INTERACTION,
    )
    match next(iter(scenes.values()), None):
        case Decision(options=options):
            return said | {"interactionType": "choice", "choices": _options(scenes, options)}
        case Placing() as scene:
            return said | _placing(scene, scenes)
        case _:
            return said | {"interactionType": "other"}


def response(scene: Scene, move: Move | None, placed: Placed) -> str:
    """Return what was answered by `move` where things stand as `placed`; "" when nothing was."""
    match scene, move:
        case _, Choose(option):
            return option
        case Placing(), _:
            order = scene.rules.order(placed)
            if _is_ranked(scene):
                return AND.join(order)
            return AND.join(_put(item, placed[item]) for item in order)
        case _:
            return ""


def recorded(moves: Iterable[str]) -> str:
    """Return what was answered by moves of which the scene is no longer there."""
    placed: dict[str, str] = {}
    for move in map(read, moves):
        match move:
            case Choose(option):
                return option
            case Put(item, slot):
                placed[item] = slot
            case Take(item):
                placed.pop(item, None)
    return AND.join(_put(item, slot) for item, slot in placed.items())


def _put(item: str, slot: str) -> str:
    return item if slot == IN else f"{item}{AT}{slot}"


def _is_ranked(scene: Placing) -> bool:
    return scene.rules.kind == "ranking"


def _is_picked(scene: Placing) -> bool:
    return tuple(scene.slots) == (IN,)


def _placing(scene: Placing, scenes: Scenes) -> Statement:
    pieces = _pieces(scenes, scene.pieces)
    if _is_ranked(scene):
        return {"interactionType": "sequencing", "choices": pieces}
    if _is_picked(scene):
        return {"interactionType": "choice", "choices": pieces}
    return {"interactionType": "matching", "source": pieces, "target": _slots(scenes, scene.slots)}


def _options(scenes: Scenes, ids: Iterable[str]) -> Sequence[Statement]:
    return _components(
        ids,
        {
            language: {id: option.label for id, option in scene.options.items()}
            for language, scene in scenes.items()
            if isinstance(scene, Decision)
        },
    )


def _pieces(scenes: Scenes, ids: Iterable[str]) -> Sequence[Statement]:
    return _components(
        ids,
        {
            language: {id: piece.text for id, piece in scene.pieces.items()}
            for language, scene in scenes.items()
            if isinstance(scene, Placing)
        },
    )


def _slots(scenes: Scenes, ids: Iterable[str]) -> Sequence[Statement]:
    return _components(
        ids,
        {
            language: {id: slot.label for id, slot in scene.slots.items()}
            for language, scene in scenes.items()
            if isinstance(scene, Placing)
        },
    )


def _components(ids: Iterable[str], labels: Mapping[str, Mapping[str, str]]) -> Sequence[Statement]:
    """Return what can be answered, each with its label in every language."""
    return [
        told(id=id, description=_said({at: said.get(id, "") for at, said in labels.items()}))
        for id in ids
    ]


def _said(texts: Mapping[str, str]) -> Statement:
    return {language: text for language, text in texts.items() if text}
