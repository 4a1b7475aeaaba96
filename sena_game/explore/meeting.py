"""What a play may meet: how often, the shortest way there, and why when none leads there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from sena_game.explore.findings import (
    Estimate,
    Seen,
    Witness,
)
from sena_game.explore.ground import Ground
from sena_game.explore.liveness import LEVELS
from sena_game.explore.passing import Thing, begins, stuck
from sena_game.explore.reasons import REASONS, Reason, Reasons, spelled
from sena_game.explore.states import explore
from sena_game.play.replay import finished
from sena_game.play.session import Session, start
from sena_game.rules.conditions import Condition
from sena_game.rules.moves import Choose
from sena_game.scenario.model import Ending, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing

RARE = 0.01
# The same story with another ending may have more states.
AGAIN = 10
# Long enough to know a text by, short enough for one line.
LABEL_LETTERS = 60


def things(scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    """Yield the kind, the id and the label of all that can be met."""
    for id, scene in scenario.scenes.items():
        yield "scene", id, short(scene.stage.question or scene.stage.text)
        match scene:
            case Decision(options=options):
                for option, each in options.items():
                    yield "option", f"{id}.{option}", short(each.label)
            case Placing(pieces=pieces, slots=slots):
                for item, piece in pieces.items():
                    for name, slot in slots.items():
                        if scene.rules.put({}, item, name) is not None:
                            label = " → ".join(filter(None, (short(piece.text), slot.label)))
                            yield "item", scene.named(item, name), short(label)
    for id, ending in scenario.endings.items():
        yield "ending", id, short(ending.title)


def seen(ground: Ground, only: str = "") -> Iterator[Seen]:
    """Yield everything there is to meet, in the order of the file; one thing when it is named."""
    reasons = Reasons(
        ground.scenario,
        ground.told,
        partial(_levels, ground),
        partial(_ends, ground),
    )
    for kind, id, label in things(ground.scenario):
        if only and id != only:
            continue
        met = ground.all.met((kind, id))
        offered = _offered(ground, id) if kind == "option" else float(kind != "scene" or met > 0)
        reason = _reason(ground, reasons, (kind, id), offered, met)
        way = _way(ground, (kind, id)) if met else Witness()
        yield Seen(kind, id, label, exactly(offered), exactly(met), way, reason)


def stopped(ground: Ground) -> Iterator[Seen]:
    """Yield the scenes where some play has nothing left to do, with the state it is in."""
    told, likely = ground.told, ground.all.likely
    by_scene: dict[str, list[int]] = {}
    for node in stuck(told):
        scene = told.graph.situations[int(told.graph.situation[node])].session.at
        by_scene.setdefault(scene, []).append(int(node))
    for scene, nodes in by_scene.items():
        node = min(nodes, key=lambda each: int(ground.guide.short[each]))
        way = ground.guide.to_node(node, partial(_is_stuck, scene))
        met = exactly(sum(float(likely[each]) for each in nodes))
        label = short(_label(ground.scenario.scenes[scene]))
        yield Seen("stuck", scene, label, met, met, way, _shut(ground, scene))


def _way(ground: Ground, thing: Thing) -> Witness:
    if thing == ("scene", ground.scenario.start):
        return Witness()
    return ground.guide.to_thing(thing, ground.all.flows[thing])


def _levels(ground: Ground, gauge: str, scene: str) -> Sequence[int]:
    """Return the levels a gauge may have when a scene begins; all of them when nobody knows."""
    return ground.kept[gauge].here(scene) if gauge in ground.kept else LEVELS


def _offered(ground: Ground, id: str) -> float:
    """Return the chance that an option can be taken when its scene is played."""
    scene = id.rpartition(".")[0]
    likely = ground.all.likely
    here = sum(
        float(likely[each.nodes].sum())
        for each in ground.told.graph.situations
        if begins(each) and each.session.at == scene
    )
    flows = ground.all.flows.get(("option", id), ())
    taken = sum(float(likely[edges.sources].sum()) * edges.way.chance for edges, _ in flows)
    return min(1.0, taken / here) if here else 0.0


def _reason(
    ground: Ground, reasons: Reasons, thing: Thing, offered: float, met: float
) -> Reason | None:
    kind, id = thing
    scenario = ground.scenario
    if kind == "option":
        scene, number = _numbered(scenario, id)
        if not met:
            return reasons.option(scene, number)
        if offered < RARE:
            condition = scenario.scenes[scene].parts()[-1][number].condition
            return REASONS["seldom"], {"test": spelled(condition), "count": _one_in(offered)}
    elif kind == "scene":
        if not met:
            return reasons.scene(id, lambda name: ground.all.met(("option", name)) > 0)
        if met < RARE:
            return REASONS["only"], {"options": _ways_in(ground, id), "count": _one_in(met)}
    elif kind == "ending":
        if not met:
            return reasons.ending(id)
        if met < RARE:
            test = spelled(scenario.endings[id].condition)
            return (REASONS["ending"], {"test": test}) if test else None
    elif not met:
        return REASONS["unplayed"], {"scene": id.split(".")[0]}
    return None


def _numbered(scenario: Scenario, id: str) -> tuple[str, int]:
    """Return the scene of an option, and which of its outcomes is that of the option."""
    scene, _, option = id.rpartition(".")
    decision = scenario.scenes[scene]
    return scene, list(decision.options).index(option) if isinstance(decision, Decision) else 0


def _ways_in(ground: Ground, scene: str) -> str:
    """Return the choices that lead to a scene, the likeliest first."""
    flows = sorted(ground.all.flows.get(("scene", scene), ()), key=lambda flow: -flow[1])
    names = []
    for edges, _ in flows:
        session = ground.told.graph.situations[edges.situation].session
        move = edges.way.move
        names.append(f"{session.at}.{move.option}" if isinstance(move, Choose) else session.at)
    return ", ".join(list(dict.fromkeys(names))[:3])


def _ends(ground: Ground, condition: Condition) -> bool:
    """Tell whether some play ends with a condition true."""
    asked = {"?": Ending(condition=condition), **ground.scenario.endings}
    begin = start(replace(ground.scenario, endings=asked))
    # Whatever time it takes: nothing else says why.
    return any(
        each.session.at == "?" for each in explore(begin, AGAIN * ground.limits.states).situations
    )


def _is_stuck(scene: str, session: Session) -> bool:
    end = finished(session.scenario, session.seed, session.decisions)
    return end.at == scene and not end.scene.moves(end.state, end.placed)


def _shut(ground: Ground, scene: str) -> Reason:
    parts = ground.scenario.scenes[scene].parts()[-1]
    tests = dict.fromkeys(spelled(part.condition) for part in parts)
    return REASONS["shut"], {"tests": " · ".join(tests)}


def _label(scene: Scene) -> str:
    return scene.stage.question or scene.stage.text


def _one_in(share: float) -> str:
    return str(round(1 / share))


def short(text: str) -> str:
    text = " ".join(text.split(" ")).strip().replace("\n", " ")
    if len(text) <= LABEL_LETTERS:
        return text
    return text[:LABEL_LETTERS].rsplit(" ", 1)[0] + "…"


def exactly(value: float) -> Estimate:
    return Estimate(value, value, value)
