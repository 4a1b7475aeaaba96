"""What may follow from each scene, and where its author wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sena_game.check.places import Path
from sena_game.scenario.model import Draw, Outcome, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing


@dataclass(frozen=True, slots=True)
class Choice:
    """One outcome: `needs` are the keys it should have, `leads` whether its `then` is followed."""

    path: Path
    outcome: Outcome
    needs: tuple[str, ...] = ()
    leads: bool = True


def choices(scene: Scene) -> Iterator[Choice]:
    """Yield everything that may follow from a scene; nothing from one that is only read."""
    here = ("scenes", scene.id)
    match scene:
        case Decision(options=options):
            needs = ("consequence", "feedback", "lever")
            for id, option in options.items():
                yield Choice((*here, "options", id), option.outcome, needs)
        case Placing(rules=rules):
            # What is told at once is told of the whole; why, of each piece or of the whole.
            told, why = ("consequence",), ("feedback", "lever")
            apart = rules.explains == "pieces"
            for path, outcome in _of_pieces(scene):
                yield Choice((*here, *path), outcome, why if apart else (), leads=False)
            for index, branch in enumerate(scene.branches):
                path = (*here, "outcomes", index)
                yield Choice(path, branch.outcome, told if apart else (*told, *why))
        case _:
            for outcome in scene.outcomes():
                yield Choice(here, outcome)


def _of_pieces(scene: Placing) -> Iterator[tuple[Path, Outcome]]:
    """Yield what each piece entails where it may be put, once each, and where that is written."""
    seen: set[Path] = set()
    for id, piece in scene.pieces.items():
        for slot, outcome in piece.outcomes.items():
            path = scene.rules.written(id, slot)
            if path not in seen:
                seen.add(path)
                yield path, outcome


def draws(scene: Scene, choice: Choice) -> tuple[Draw, ...]:
    """Return where a choice leads by `then`; nothing where none is said, or when it only waits."""
    return (choice.outcome.then or scene.stage.then) if choice.leads else ()


def onward(scene: Scene, choice: Choice | None = None) -> tuple[str, ...]:
    """Return the scenes that come next by `then`, after one choice or any; "" where none is said.

    Several choices leading to one scene give it once.
    """
    if choice is not None and choice.leads:
        outcomes = [choice.outcome]
    else:
        outcomes = [each.outcome for each in choices(scene) if each.leads] or [Outcome()]
    ways = [draw.scene for outcome in outcomes for draw in outcome.then or scene.stage.then]
    silent = any(not outcome.then and not scene.stage.then for outcome in outcomes)
    return tuple(dict.fromkeys((*ways, "") if silent else ways))
