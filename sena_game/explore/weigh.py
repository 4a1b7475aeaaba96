"""What each choice is worth: the mean score of the plays that make it, and what gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from sena_game.explore import measures
from sena_game.explore.fairness import dominated
from sena_game.explore.findings import Weighed
from sena_game.explore.measures import Chances, Story, at_random, points
from sena_game.explore.players import length
from sena_game.explore.states import Edges
from sena_game.rules.moves import Choose, Put
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing

# The score of a total of points, and whether a red line was crossed.
Score = Callable[[int, bool], float]
Means = Mapping[tuple[str, str], Mapping[str, float]]
# A table of so many chances is about as much memory as may be taken.
CELLS_AT_MOST = 12_000_000


def means(told: Story, score: Score) -> Means:
    """Return the mean score of the plays that take each option.

    Nothing when there are too many states, or totals without end.

    The first key is a scene and the item put there; an option chosen has no item.
    """
    if told.looping:
        return {}
    low, high = measures.bounds(told, points)
    first, wide = int(low.min()), int(high.max() - low.min()) + 1
    if wide * told.graph.size > CELLS_AT_MOST:
        return {}
    ahead = _ahead(told, score, first, wide)
    found: dict[tuple[str, str], dict[str, list[float]]] = {}
    for edges, flow, worth in _forward(told, ahead, first, wide):
        for where, option in _choice(told, edges):
            sums = found.setdefault(where, {}).setdefault(option, [0.0, 0.0])
            sums[0] += flow
            sums[1] += worth
    return {
        where: {option: worth / flow for option, (flow, worth) in each.items() if flow}
        for where, each in found.items()
    }


def weighed(scenario: Scenario, found: Means) -> Iterator[Weighed]:
    """Yield each decision that a play may meet, in the order of the file."""
    for id, scene in scenario.scenes.items():
        match scene:
            case Decision(options=options) if (id, "") in found:
                mean = _ordered(found[id, ""], list(options))
                best = max(mean, key=lambda option: mean[option])
                yield Weighed(
                    id,
                    scene.stage.question or scene.stage.text,
                    mean,
                    dominated(scene),
                    best,
                    best in _longest(scene),
                    1 + list(options).index(best),
                )
            case Placing(pieces=pieces, slots=slots) if scene.rules.in_turn:
                for item, each in pieces.items():
                    if (id, item) in found:
                        mean = _ordered(found[id, item], list(slots))
                        best = max(mean, key=lambda bin: mean[bin])
                        yield Weighed(f"{id}.{item}", each.text, mean, best=best)


def _ordered(mean: Mapping[str, float], order: Sequence[str]) -> Mapping[str, float]:
    return {option: mean[option] for option in order if option in mean}


def _longest(scene: Decision) -> Sequence[str]:
    """Return the options that are longest to read."""
    size = {id: length(scene, Choose(id)) for id in scene.options}
    return [id for id in size if size[id] == max(size.values())]


def _choice(told: Story, edges: Edges) -> Iterator[tuple[tuple[str, str], str]]:
    scene = told.graph.situations[edges.situation].session.at
    match edges.way.move:
        case Choose(option):
            yield (scene, ""), option
        case Put(item, bin):
            yield (scene, item), bin


def _ahead(told: Story, score: Score, first: int, wide: int) -> Chances:
    """Return the mean score at the end, from each node, for each total of points there."""
    worth = np.zeros((told.graph.size, wide))
    left = np.zeros(told.graph.size, dtype=bool)
    for edges in told.graph.edges:
        left[edges.sources] = True
    for situation in told.graph.situations:
        crossed = bool(situation.session.state.red_lines)
        over = situation.nodes[~left[situation.nodes]]
        if len(over):
            worth[over] = [score(first + total, crossed) for total in range(wide)]
    for _, leaving in reversed(list(told.stages)):
        for edges in leaving:
            after = np.roll(worth[edges.targets], -points(edges.way), axis=1)
            np.add.at(worth, edges.sources, after * at_random(edges))
    return worth


def _forward(
    told: Story, ahead: Chances, first: int, wide: int
) -> Iterator[tuple[Edges, float, float]]:
    """Yield all edges with the chance of each, and that chance times the score that follows."""
    likely = np.zeros((told.graph.size, wide))
    likely[0, -first] = 1
    for _, leaving in told.stages:
        for edges in leaving:
            flow = np.roll(likely[edges.sources] * at_random(edges), points(edges.way), axis=1)
            np.add.at(likely, edges.targets, flow)
            yield edges, float(flow.sum()), float((flow * ahead[edges.targets]).sum())
