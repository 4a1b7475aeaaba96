"""What usually goes wrong in a scenario: the choices that cost most, and who makes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sena_game.debrief.totals import total
from sena_game.explore.findings import Findings, Weighed
from sena_game.explore.players import LABELS, PLACED, always, stances
from sena_game.rules.moves import Choose
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.words import Words

MOST = 6
# Of the score, on average: less is not worth a warning.
LEAST = 3.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """A choice, what it costs on average of the score, and how many of all plays make it.

    `better` is what should rather be done; `tempted` are the simple-minded players who make it.
    """

    scene: str
    label: str
    better: str
    cost: float
    share: float
    tempted: tuple[str, ...] = ()


def mistakes(found: Findings, scenario: Scenario, words: Words) -> tuple[Mistake, ...]:
    """Return what costs most, all plays together: the worst first."""
    met = {each.id: each.met.value for each in found.seen if each.kind != "scene"}
    weighed = found.weighed or tuple(_by_points(found, scenario))
    every = [each for one in weighed for each in _of(one, met, scenario, words)]
    kept = [each for each in every if each.cost >= LEAST and each.share]
    return tuple(sorted(kept, key=lambda each: -each.cost * each.share)[:MOST])


def _by_points(found: Findings, scenario: Scenario) -> Iterator[Weighed]:
    """Yield decisions weighed by their own points, as a share of the score.

    That is all there is to say of a scenario that is too large to be explored whole.
    """
    wide = max(1.0, found.best - found.random)
    for id, scene in scenario.scenes.items():
        if isinstance(scene, Decision) and scene.options:
            means = {option: 100 * total(o.outcome) / wide for option, o in scene.options.items()}
            best = max(means, key=lambda option: means[option])
            yield Weighed(id, scene.stage.question, means, best=best)


def _of(
    weighed: Weighed, met: dict[str, float], scenario: Scenario, words: Words
) -> Iterator[Mistake]:
    """Yield each option of a decision that is worth less than the best of them."""
    scene = weighed.scene.partition(".")[0]
    best = weighed.means[weighed.best]
    for option, mean in weighed.means.items():
        if option == weighed.best:
            continue
        yield Mistake(
            scene,
            _label(weighed, option, scenario),
            _label(weighed, weighed.best, scenario).rpartition(" → ")[2],
            best - mean,
            met.get(f"{weighed.scene}.{option}", 0.0),
            tuple(_tempted(scene, option, scenario, words)),
        )


def _label(weighed: Weighed, option: str, scenario: Scenario) -> str:
    scene, _, item = weighed.scene.partition(".")
    match scenario.scenes[scene]:
        case Decision(options=options):
            return options[option].label
        case Placing(pieces=pieces, slots=slots):
            return f"{pieces[item].text} → {slots[option].label}"
        case _:
            return option


def _tempted(scene: str, option: str, scenario: Scenario, words: Words) -> Iterator[str]:
    """Yield the players who always do one thing, and so choose this."""
    here = scenario.scenes[scene]
    if not isinstance(here, Decision):
        return
    moves: Sequence[Choose] = [Choose(id) for id in here.options]
    known = {**PLACED, **{id: always(id) for id in sorted(stances(scenario))}}
    for id, player in known.items():
        if list(player(here, moves)) == [Choose(option)]:
            yield words(LABELS[id])
