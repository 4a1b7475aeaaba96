"""The score means the same in every scenario, and its scale is kept with the version it is of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.explore.scale import CAP, Reference, Scale, read, write
from sena_game.explore.scaling import find_scale
from sena_game.library.folder import folders, open_scenario
from sena_game.records.scales import SCALE_FILE
from sena_game.scenario.model import Scenario
from tests.explore.stories import Recipe, told
from tests.library.small import TWO, small

SHIPPED = [folder.name for folder in folders(paths.scenarios())]


def bounds(scenario: Scenario) -> tuple[float, int] | None:
    scale = find_scale(scenario)
    return (scale.random, scale.best) if scale else None


def never_crossing(scenes: str) -> str:
    return scenes.replace(", red_line: ligne", "")


def test_chance_is_worth_0_the_best_path_100_and_a_red_line_40_at_most() -> None:
    scale = Scale(12.5, 40)
    assert scale.score(40, crossed=False) == 100
    assert Scale(12, 40).score(12, crossed=False) == 0
    assert scale.score(-15, crossed=False) == -100
    assert scale.score(40, crossed=True) == CAP
    assert scale.score(-15, crossed=True) == -100


def test_more_points_never_score_less() -> None:
    scale = Scale(-3.25, 17)
    for crossed in (False, True):
        scores = [scale.score(points, crossed=crossed) for points in range(-40, 40)]
        assert scores == sorted(scores)
        assert all(each <= scale.score(n - 40, crossed=False) for n, each in enumerate(scores))


def test_the_best_path_is_one_that_crosses_no_red_line(tmp_path: Path) -> None:
    tempting = TWO.replace("{label: Tard,", "{label: Tard, points: {dialogue: +30},")
    assert bounds(small(tmp_path / "a", TWO)) == (2.5, 7)
    assert bounds(small(tmp_path / "b", never_crossing(tempting))) == (17.5, 34)
    # Then no path that may be followed does better than chance.
    assert find_scale(small(tmp_path / "c", tempting)) is None


def test_each_axis_has_what_chance_the_best_path_and_the_luckiest_win(tmp_path: Path) -> None:
    scale = find_scale(small(tmp_path, TWO))
    assert scale
    assert scale.axes == {"services": Reference(1.0, 4, 4), "dialogue": Reference(1.5, 3, 3)}
    # Another path may win more on one axis than the best of all.
    turned = TWO.replace("label: Tôt, points: {dialogue: +3}", "label: Tôt, points: {services: -1}")
    lost = find_scale(small(tmp_path / "b", turned))
    assert lost and lost.axes["services"] == Reference(0.5, 3, 4)


def test_where_every_path_crosses_a_red_line_the_best_of_them_counts(tmp_path: Path) -> None:
    lost = TWO.replace("label: Tôt,", "label: Tôt, red_line: ligne,")
    assert bounds(small(tmp_path, lost)) == (2.5, 7)


def test_a_story_in_which_nothing_is_won_has_no_scale(tmp_path: Path) -> None:
    flat = TWO.replace("points: {services: +4}, ", "").replace("points: {services: -2}", "")
    assert find_scale(small(tmp_path, flat.replace("points: {dialogue: +3}, ", ""))) is None


def test_a_loop_that_wins_points_for_ever_has_no_scale(tmp_path: Path) -> None:
    turning = TWO.replace("{label: Tôt,", "{label: Tôt, then: un,")
    assert find_scale(small(tmp_path, turning)) is None


def test_a_story_too_large_has_no_scale(tmp_path: Path) -> None:
    large = told(tmp_path, 1, Recipe(decisions=6))
    assert find_scale(large)
    assert find_scale(large, most=20) is None


def test_a_scale_is_read_as_it_was_written() -> None:
    axes = {"services": Reference(2.5, 12, 16), "dialogue": Reference(-1.0, -2, 4)}
    scale = Scale(31.666667, 99, axes)
    assert read(write(scale, "0123"), "0123") == scale
    assert read(write(scale, "0123"), "4567") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"fingerprint": "0123"}',
        '{"fingerprint": "0123", "random": "1", "best": 3, "axes": {}}',
        '{"fingerprint": "0123", "random": 3, "best": 3, "axes": {}}',
        '{"fingerprint": "0123", "random": NaN, "best": 3, "axes": {}}',
        '{"fingerprint": "0123", "random": -Infinity, "best": 3, "axes": {}}',
        '{"fingerprint": "0123", "random": true, "best": true, "axes": {}}',
        '{"fingerprint": "0123", "random": 1, "best": 1' + "0" * 5000 + ', "axes": {}}',
        '{"fingerprint": "0123", "random": 1, "best": 2}',
        '{"fingerprint": "0123", "random": 1, "best": 2, "axes": {"services": [1, 2]}}',
        '{"fingerprint": "0123", "random": 1, "best": 2, "axes": {"services": [1, 2, 0]}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_scale_is_not_read(text: str) -> None:
    assert read(text, "0123") is None


@pytest.mark.parametrize("name", SHIPPED)
def test_the_scale_beside_a_shipped_scenario_is_its_own(name: str) -> None:
    """When this fails, `make scales` measures it again."""
    scenario = open_scenario(name, paths.scenarios())
    file = paths.scenarios() / name / SCALE_FILE
    scale = find_scale(scenario)
    assert scale
    assert file.read_text(encoding="utf-8") == write(scale, scenario.fingerprint)


def test_a_scale_is_the_same_in_every_language() -> None:
    def scale(language: str) -> tuple[Scale | None, str]:
        scenario: Scenario = open_scenario("toile-recrute", paths.scenarios(), language)
        return find_scale(scenario), scenario.fingerprint

    assert scale("fr") == scale("en")
    assert json.loads(write(replace(Scale(0.1 + 0.2, 1)), ""))["random"] == 0.3


def test_an_event_that_may_not_come_is_explored_too(tmp_path: Path) -> None:
    # Nothing comes at the second decision, as the only event is taken once at most.
    head = "deck: {every: 1, events: {echo: {once: yes}}}\n"
    scenes = TWO.replace("start: un\n", f"{head}start: un\n") + "  echo: {text: Un écho.}\n"
    assert bounds(small(tmp_path, scenes)) == (2.5, 7)
