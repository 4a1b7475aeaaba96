"""What is found is what there is: the same as making every play one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sena_game.explore.chances import ways
from sena_game.explore.find import found, names, witness
from sena_game.explore.findings import Findings, Witness
from sena_game.explore.ground import Ground, Limits, explored
from sena_game.explore.passing import meets
from sena_game.play.replay import finished, replay
from sena_game.play.session import Session, moves, start
from sena_game.rules.effects import apply
from sena_game.rules.moves import Choose, Put
from sena_game.rules.state import HIGHEST, LOWEST
from sena_game.scenario.model import Outcome, Scenario
from sena_game.scenes.placing import Placing
from tests.explore.stories import told
from tests.library.small import small

SEEDS = range(0, 500, 20)


@dataclass
class Met:
    """What plays meet, and how likely that is; `asked` and `offered` count every time."""

    plays: int = 0
    things: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    asked: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    offered: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    stopped: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    worth: defaultdict[str, list[float]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )
    axes: defaultdict[tuple[str, int], float] = field(default_factory=lambda: defaultdict(float))


def every_play(
    session: Session, chance: float, met: frozenset[tuple[str, str]], asked: Met
) -> Iterator[tuple[float, Session, frozenset[tuple[str, str]]]]:
    """Yield every play with its chance and all that it met."""
    if session.ended:
        yield chance, session, met | {("ending", session.at)}
        return
    possible = moves(session)
    here = set(met)
    if not session.told and not session.placed:
        here.add(("scene", session.at))
        asked.asked[session.at] += chance
        for move in possible:
            if isinstance(move, Choose):
                asked.offered[f"{session.at}.{move.option}"] += chance
    for move in possible:
        for odds, after in ways(session, move):
            now = here | {thing for thing in [taken(session, move)] if thing}
            now |= {("stopped", each) for each in stops(session, after)}
            yield from every_play(after, chance * odds / len(possible), frozenset(now), asked)


def taken(session: Session, move: object) -> tuple[str, str] | None:
    match move:
        case Choose(option):
            return "option", f"{session.at}.{option}"
        case Put(item, bin):
            return "item", f"{session.at}.{item}.{bin}"
        case _:
            return None


def stops(before: Session, after: Session) -> Iterator[str]:
    """Yield the gauges that come to an end of their scale, item by item in a sorting."""
    for gauge, level in levels(after).items():
        if level in (LOWEST, HIGHEST) and level != levels(before)[gauge]:
            yield gauge


def levels(session: Session) -> Mapping[str, int]:
    if not session.placed:
        return session.state.gauges
    assert isinstance(session.scene, Placing)
    state = session.state
    for item, slot in session.placed.items():
        state = apply(session.scene.pieces[item].outcomes.get(slot, Outcome()).effects, state)
    return state.gauges


def brute(ground: Ground) -> Met:
    made = Met()
    for chance, session, met in every_play(start(ground.scenario), 1.0, frozenset(), made):
        made.plays += 1
        points, crossed = session.state.points, bool(session.state.red_lines)
        score = ground.score(sum(points.values()), crossed)
        for kind, name in met:
            made.things[kind, name] += chance
        for each in session.decisions:  # an option taken twice counts twice
            name = f"{each.scene}.{each.move.split(' ')[1]}" if " " in each.move else ""
            made.worth[name][0] += chance
            made.worth[name][1] += chance * score
        for axis in ground.scenario.axes:
            made.axes[axis, points.get(axis, 0)] += chance
    return made


def of(seed: int, folder: Path) -> tuple[Ground, Findings, Met]:
    ground = explored(told(folder, seed), Limits())
    return ground, found(ground), brute(ground)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_met_is_what_every_play_meets(seed: int, tmp_path: Path) -> None:
    _, result, made = of(seed, tmp_path)
    assert result.plays == made.plays
    expected = {(each.kind, each.id): made.things[each.kind, each.id] for each in result.seen}
    assert {(e.kind, e.id): e.met.value for e in result.seen} == pytest.approx(expected, abs=1e-12)
    open_ = {e.id: e.offered.value for e in result.seen if e.kind == "option"}
    asked = {id: made.asked[id.split(".")[0]] for id in open_}
    shares = {id: made.offered[id] / asked[id] if asked[id] else 0.0 for id in open_}
    assert open_ == pytest.approx(shares, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_gauges_stop_and_axes_spread_as_in_every_play(seed: int, tmp_path: Path) -> None:
    ground, result, made = of(seed, tmp_path)
    stopped = {gauge: made.things["stopped", gauge] for gauge in ground.scenario.gauges}
    stopped = {gauge: share for gauge, share in stopped.items() if share}
    assert dict(result.saturated) == pytest.approx(stopped, abs=1e-12)
    spread = {
        (axis.id, value): chance for axis in result.axes for value, chance in axis.chances.items()
    }
    assert spread == pytest.approx(made.axes, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_option_is_worth_the_mean_of_the_plays_that_take_it(seed: int, tmp_path: Path) -> None:
    _, result, made = of(seed, tmp_path)
    for each in result.weighed:
        for option, mean in each.means.items():
            if "." not in each.scene:
                times = made.worth[f"{each.scene}.{option}"]
                assert mean == pytest.approx(times[1] / times[0], abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_witness_leads_where_it_says(seed: int, tmp_path: Path) -> None:
    ground, result, made = of(seed, tmp_path)
    for each in result.seen:
        if each.met.value:
            assert each.reason is None or each.offered.value < 0.01 or each.met.value < 0.01
            assert leads(ground.scenario, each.witness, (each.kind, each.id))
        else:
            assert each.reason is not None
            assert not isinstance(witness(ground, each.id), Witness)
    for gauge in result.gauges:
        for way, level in ((gauge.least, min(gauge.chances)), (gauge.most, max(gauge.chances))):
            assert ends(ground.scenario, way).state.gauges[gauge.id] == level
    for axis in result.axes:
        end = ends(ground.scenario, axis.most)
        assert end.state.points.get(axis.id, 0) == max(axis.chances)
    assert made.plays


def leads(scenario: Scenario, way: Witness, thing: tuple[str, str]) -> bool:
    """Tell whether a witness does what it says, on the game itself, with its seed."""
    if way.seed is None:
        return True  # said to be unknown
    again = replay(scenario, way.seed, way.decisions)
    return again.stopped is None and meets(again.session, thing)


def ends(scenario: Scenario, way: Witness) -> Session:
    return finished(scenario, way.seed or 0, way.decisions)


def test_everything_can_be_asked_for(tmp_path: Path) -> None:
    ground = explored(told(tmp_path, 1), Limits())
    assert all(witness(ground, name) is not None for name in names(ground.scenario))
    assert witness(ground, "nulle-part") is None
    assert witness(ground, "confiance=beaucoup") is None


def test_what_a_loop_comes_back_to_is_met_once(tmp_path: Path) -> None:
    scenes = "start: un\nscenes:\n  un:\n    then: end\n    options:\n"
    scenes += "      encore: {label: E, then: un}\n      sortir: {label: S}\n"
    result = found(explored(small(tmp_path, scenes), Limits()))
    met = {each.id: each.met.value for each in result.seen}
    assert met == pytest.approx({"un": 1, "un.encore": 0.5, "un.sortir": 1, "fin": 1})
    assert result.plays is None
