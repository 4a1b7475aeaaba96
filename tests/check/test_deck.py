"""Scenes of the deck come by themselves: they are reached, give way, and end."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.check import graph
from sena_game.check.places import Written
from sena_game.library.reader import read_placed, read_scenario
from sena_game.problems import ScenarioError
from tests.library.small import ENDINGS, HEAD, TWO, written


def found(folder: Path, events: str, deck: str, scenes: str = TWO) -> list[str]:
    """Return the code of each problem of the story, and what is underlined."""
    whole = f"{scenes}{events}deck: {{every: 1, events: {{{deck}}}}}\n"
    scenario, node, reading = read_placed(written(folder, whole), folder)
    problems = graph.problems(scenario, Written(node, reading.lines))
    return [f"{p.code} {p.excerpt[p.place.column - 1 :][: p.length]}" for p in problems]


def test_a_scene_of_the_deck_is_reached_and_needs_no_way_on(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un pigeon.}\n  klaxon: {options: {a: {label: A}, b: {label: B}}}\n"
    assert found(tmp_path, events, "pigeon: {}, klaxon: {once: yes}") == []


def test_a_scene_left_out_of_the_deck_is_not_reached(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un pigeon.}\n  klaxon: {text: Pouet., then: end}\n"
    assert found(tmp_path, events, "pigeon: {}") == ["unreachable-scene klaxon"]


def test_what_an_event_leads_to_is_reached(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un pigeon., then: plume}\n  plume: {text: Une plume.}\n"
    assert found(tmp_path, events, "pigeon: {}") == []


def test_events_that_lead_to_one_another_for_ever_are_told(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un., then: averse}\n  averse: {text: Deux., then: pigeon}\n"
    assert found(tmp_path, events, "pigeon: {}, averse: {}") == ["loop-without-exit pigeon"]


def test_an_ending_may_be_reached_by_an_event(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un pigeon., then: fin}\n"
    scenes = TWO.replace("then: end", "then: un")
    assert found(tmp_path, events, "pigeon: {}", scenes) == []


@pytest.mark.parametrize(
    ("event", "after", "expected"),
    [
        ("{options: {a: {label: A}, b: {label: B}}}", 3, []),
        ("{text: Un pigeon.}", 1, []),
        ("{text: Un pigeon.}", 3, ["too-late l"]),
    ],
)
def test_a_later_scene_may_wait_for_the_decisions_that_events_add(
    tmp_path: Path, event: str, after: int, expected: list[str]
) -> None:
    planting = f"{{label: Oui, later: {{scene: echo, after: {after}}},"
    scenes = TWO.replace("{label: Oui,", planting)
    events = f"  pigeon: {event}\n  echo: {{text: Un écho.}}\n"
    assert [each[:10] for each in found(tmp_path, events, "pigeon: {}", scenes)] == expected


@pytest.mark.parametrize(
    ("deck", "expected"),
    [
        ("{every: 0, events: {un: {}}}", "not-a-number"),
        ("{events: {un: {}}}", "missing-key"),
        ("{every: 2}", "missing-key"),
        ("{every: 2, events: {trois: {}}}", "unknown-name"),
        ("{every: 2, events: {un: {when: vo}}}", "unknown-name"),
        ("{every: 2, events: {un: {when: vu and}}}", "bad-condition"),
        ("{every: 2, events: {un: {weight: 0}}}", "not-a-number"),
        ("{every: 2, events: {un: {once: oui}}}", "not-one-of"),
        ("{every: 2, events: {un: 3}}", "wrong-shape"),
    ],
)
def test_a_fault_in_a_deck_is_told_once(tmp_path: Path, deck: str, expected: str) -> None:
    folder = written(tmp_path, TWO, f"{ENDINGS}deck: {deck}\n", HEAD)
    with pytest.raises(ScenarioError) as raised:
        read_scenario(folder, tmp_path)
    assert [problem.code for problem in raised.value.problems] == [expected]
