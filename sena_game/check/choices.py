"""What may follow from each scene, and where its author wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sena_game.check.places import Path
from sena_game.scenario.model import Draw, Outcome, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.sorting import Sorting


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
        case Sorting(items=items, branches=branches):
            # Each bin is explained apart; what is told at once is told of the whole.
            for id, item in (items or {}).items():
                for bin, outcome in (item.bins or {}).items():
                    path = (*here, "items", id, "bins", bin)
                    yield Choice(path, outcome, ("feedback", "lever"), leads=False)
            for index, branch in enumerate(branches or ()):
                yield Choice((*here, "outcomes", index), branch.outcome, ("consequence",))
        case _:
            for outcome in scene.outcomes():
                yield Choice(here, outcome)


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
