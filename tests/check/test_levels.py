"""Bounds of the gauges: as near as they can be, and never passed by any play."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from sena_game import paths
from sena_game.check.levels import levels
from sena_game.library.folder import open_scenario
from sena_game.play.session import Session, moves, start, step
from sena_game.scenario.model import END
from tests.library.small import SORTING, small

PLAYS = 60
MOVES_AT_MOST = 80


def scene(id: str, then: str, *options: str) -> str:
    """Return a decision; each option is the inside of its braces."""
    rows = [f"  {id}:", f"    then: {then}" if then else "", "    options:"]
    rows += [f"      o{n}: {{label: O{n}, {each}}}" for n, each in enumerate(options)]
    return "\n".join(row for row in rows if row) + "\n"


def story(*scenes: str, more: str = "") -> str:
    return "start: a\nscenes:\n" + "".join(scenes) + more


def up(amount: int) -> str:
    return f"effects: {{confiance: +{amount}}}"


def down(amount: int) -> str:
    return f"effects: {{confiance: -{amount}}}"


def bounds(folder: Path, scenes: str) -> dict[str, tuple[int, int]]:
    """Return the bounds of a gauge that starts at 50, by scene."""
    return {id: at["confiance"] for id, at in levels(small(folder, scenes)).items()}


def test_a_gauge_starts_where_it_is_said_to(tmp_path: Path) -> None:
    found = bounds(
        tmp_path, story(scene("a", "b", up(10), down(5)), scene("b", "end", up(5), up(5)))
    )
    assert found == {"a": (50, 50), "b": (45, 60), END: (50, 65)}


def test_a_gauge_stops_at_the_ends_of_its_scale(tmp_path: Path) -> None:
    found = bounds(
        tmp_path, story(scene("a", "b", up(80), down(80)), scene("b", "end", up(5), down(5)))
    )
    assert found[END] == (0, 100)
    found = bounds(
        tmp_path, story(scene("a", "b", up(80), up(80)), scene("b", "end", down(5), down(5)))
    )
    assert found[END] == (95, 95)


def test_a_gauge_set_somewhere_is_there(tmp_path: Path) -> None:
    at_20 = "effects: {confiance: =20}"
    found = bounds(tmp_path, story(scene("a", "end", at_20, at_20)))
    assert found[END] == (20, 20)


def test_ways_that_meet_are_joined_whatever_their_order_in_the_file(tmp_path: Path) -> None:
    found = bounds(
        tmp_path,
        story(
            scene("a", "end", f"{up(10)}, then: c", f"{down(10)}, then: b"),
            scene("d", "end", up(5), up(5)),
            scene("b", "d", up(5), up(5)),
            scene("c", "d", up(5), up(5)),
        ),
    )
    assert (found["b"], found["c"]) == ((40, 40), (60, 60))
    assert (found["d"], found[END]) == ((45, 65), (50, 70))


def test_a_loop_has_no_bound_on_the_side_it_grows(tmp_path: Path) -> None:
    found = bounds(tmp_path, story(scene("a", "end", f"{up(5)}, then: a", "then: end")))
    assert found["a"] == (50, 100)


def test_a_scene_that_cannot_be_reached_has_no_levels(tmp_path: Path) -> None:
    found = bounds(
        tmp_path, story(scene("a", "end", up(5), up(5)), scene("b", "end", up(5), up(5)))
    )
    assert "b" not in found


def test_a_sorting_adds_up_its_items_then_what_follows(tmp_path: Path) -> None:
    scenario = small(tmp_path, SORTING)
    assert levels(scenario)[END]["confiance"] == (45, 55)
    assert levels(scenario)[END]["equipe"] == (50, 65)


def test_an_event_that_comes_once_moves_what_follows_once(tmp_path: Path) -> None:
    found = bounds(
        tmp_path,
        story(
            scene("a", "b", "later: {scene: e, after: 1}", down(5)),
            scene("b", "c", up(5), up(5)),
            scene("c", "end", up(5), up(5)),
            scene("e", "", up(20), up(10)),
        ),
    )
    assert found["a"] == (50, 50)
    assert found[END][1] == 80


def test_an_event_that_may_come_again_has_no_bound(tmp_path: Path) -> None:
    again = "then: a, later: {scene: e, after: 1}"
    found = bounds(
        tmp_path,
        story(scene("a", "end", again, "then: end"), scene("e", "", up(5), up(5))),
    )
    assert found[END] == (50, 100)


def test_an_event_may_lead_elsewhere(tmp_path: Path) -> None:
    found = bounds(
        tmp_path,
        story(
            scene("a", "b", "later: {scene: e, after: 1}", down(5)),
            scene("b", "end", down(10), down(10)),
            scene("e", "d", up(20), up(20)),
            scene("d", "end", up(5), up(5)),
        ),
    )
    low, high = found["d"]
    assert low <= 65 and high >= 70


@pytest.mark.parametrize("once", ["yes", "no"])
def test_a_deck_comes_anywhere(tmp_path: Path, once: str) -> None:
    deck = f"deck: {{every: 1, events: {{e: {{once: {once}}}}}}}\n"
    found = bounds(
        tmp_path,
        story(
            scene("a", "b", up(5), up(5)),
            scene("b", "end", up(5), up(5)),
            scene("e", "", down(10), down(10)),
            more=deck,
        ),
    )
    assert found[END] == ((50, 60) if once == "yes" else (0, 60))


def test_an_ending_may_come_by_itself_too(tmp_path: Path) -> None:
    decision = scene("a", "end", f"{up(5)}, later: {{scene: fin, after: 1}}", down(5))
    deck = "deck: {every: 1, events: {fin: {}}}\n"
    for scenes in (story(decision), story(scene("a", "end", up(5), down(5)), more=deck)):
        assert bounds(tmp_path, scenes)[END] == (45, 55)


def passages(scenario_start: Session, chance: Random) -> Iterator[Session]:
    """Yield the sessions of a play at random, and stop it if it goes on for ever."""
    session = scenario_start
    for _ in range(MOVES_AT_MOST):
        yield session
        if session.ended:
            return
        session = step(session, chance.choice(moves(session)))


def random_story(chance: Random) -> str:
    names = ["a", "b", "c", "d", "e", "f"]
    events = names[4:] if chance.random() < 0.7 else []
    scenes = []
    for number, id in enumerate(names):
        options = []
        for _ in range(2):
            sign = chance.choice("+-=")
            amount = chance.choice([0, 5, 20, 40])
            parts = [f"effects: {{confiance: {sign}{amount}}}"]
            onward = names[number + 1 : 4] if chance.random() < 0.8 else names[:4]
            if id not in events or chance.random() < 0.3:
                parts.append(f"then: {chance.choice([*onward, 'end'])}")
            if events and chance.random() < 0.4:
                after = chance.randint(1, 3)
                parts.append(f"later: {{scene: {chance.choice(events)}, after: {after}}}")
            options.append(", ".join(parts))
        scenes.append(scene(id, "", *options))
    once = chance.choice(["yes", "no"])
    drawn = events and chance.random() < 0.4
    deck = f"deck: {{every: 2, events: {{{events[0]}: {{once: {once}}}}}}}\n" if drawn else ""
    return story(*scenes, more=deck)


@pytest.mark.parametrize("seed", range(120))
def test_no_play_passes_the_bounds(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    text = random_story(chance)
    scenario = small(tmp_path, text)
    known = levels(scenario)
    for play in range(PLAYS):
        for session in passages(start(scenario, play), chance):
            low, high = known[END if session.ended else session.at]["confiance"]
            if not session.told:
                assert low <= session.state.gauges["confiance"] <= high, text


def test_no_play_of_what_is_shipped_passes_the_bounds() -> None:
    scenario = open_scenario("toile-recrute", paths.scenarios())
    known, chance = levels(scenario), Random(7)
    for play in range(PLAYS):
        for session in passages(start(scenario, play), chance):
            at = known[END if session.ended else session.at]
            if not session.told and not session.placed:
                levels_now = session.state.gauges.items()
                assert all(at[gauge][0] <= level <= at[gauge][1] for gauge, level in levels_now)
