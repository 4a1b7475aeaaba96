"""What leads to what: nothing is reported that some play could contradict."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.check import graph
from sena_game.check.places import Written
from sena_game.library.reader import read_placed
from tests.library.small import ENDINGS, SORTING, TWO, written


def said(folder: Path, scenes: str, endings: str = ENDINGS) -> list[tuple[str, ...]]:
    """Return each problem found: its code, and its values."""
    scenario, node, reading = read_placed(written(folder, scenes, endings), folder)
    found = graph.problems(scenario, Written(node, reading.lines))
    return [(problem.code, *problem.values.values()) for problem in found]


def unled(folder: Path, scenes: str) -> list[str]:
    """Return the scenes told as unreachable, by the line of their id."""
    scenario, node, reading = read_placed(written(folder, scenes), folder)
    found = list(graph.problems(scenario, Written(node, reading.lines)))
    assert {problem.code for problem in found} <= {"unreachable-scene"}
    return [problem.excerpt.strip(" :") for problem in found]


def story(**scenes: str) -> str:
    """Return scenes of two options; each is given by what its first option has, and its `then`.

    `a="b"` goes to b; `a="b later: {…}"` has something more; `a="-"` is only read.
    """
    rows = ["start: a", "scenes:"]
    for id, said in scenes.items():
        then, _, more = said.partition(" ")
        if then == "-":
            rows.append(f"  {id}: {{text: On lit.{f', then: {more}' if more else ''}}}")
            continue
        rows += [f"  {id}:", f"    then: {then}", "    options:"]
        rows.append(f"      x: {{label: X{f', {more}' if more else ''}}}")
        rows.append("      y: {label: Y}")
    return "\n".join(rows) + "\n"


def test_a_sound_story_has_no_problem(tmp_path: Path) -> None:
    assert said(tmp_path, TWO) == []


@pytest.mark.parametrize(
    "scenes",
    [
        story(a="b then: c", b="end", c="end"),
        story(a="b", b="- c", c="end"),
        story(a="c later: {scene: b, after: 1}", b="- end", c="end"),
        story(a="end 'then': [{scene: b}, {scene: c, weight: 2}]", b="end", c="end"),
    ],
)
def test_an_option_a_passage_an_event_and_a_draw_lead_somewhere(
    tmp_path: Path, scenes: str
) -> None:
    assert said(tmp_path, scenes) == []


def test_scenes_that_only_lead_to_one_another_are_not_reached(tmp_path: Path) -> None:
    assert unled(tmp_path, story(a="end", b="c", c="b")) == ["b"]


def test_only_the_first_of_what_nothing_leads_to_is_told(tmp_path: Path) -> None:
    assert unled(tmp_path, story(a="end", d="end", c="d", b="c")) == ["b"]
    assert unled(tmp_path, story(a="end", b="d", c="d", d="end")) == ["b", "c"]
    assert unled(tmp_path, story(a="end", d="c", c="d then: b", b="end")) == ["d"]
    assert unled(tmp_path, story(a="end", b="end", d="c", c="d then: b", e="d")) == ["e"]


def test_an_ending_after_a_scene_that_nothing_leads_to_is_not_told_as_well(tmp_path: Path) -> None:
    endings = "endings:\n  bien: {if: vu, title: B, text: B.}\n  fin: {title: F, text: F.}\n"
    assert said(tmp_path, story(a="fin", b="bien"), endings) == [("unreachable-scene",)]
    assert said(tmp_path, story(a="fin"), endings) == [("unreachable-ending",)]


def test_a_loop_with_a_way_out_is_no_problem(tmp_path: Path) -> None:
    assert said(tmp_path, story(a="b", b="a then: end")) == []
    assert said(tmp_path, story(a="a later: {scene: b, after: 2}", b="- end")) == []


def test_a_loop_is_told_once_at_its_first_scene(tmp_path: Path) -> None:
    assert said(tmp_path, story(a="b", c="b", b="c")) == [("loop-without-exit", "c, b")]


def test_each_loop_is_told(tmp_path: Path) -> None:
    loops = [("loop-without-exit", "b"), ("loop-without-exit", "c, d")]
    assert said(tmp_path, story(a="b then: c", b="b", c="d", d="c")) == loops


def test_an_event_due_since_before_a_loop_may_lead_out_of_it(tmp_path: Path) -> None:
    scenes = story(a="b later: {scene: c, after: 3}", b="b", c="- end")
    assert said(tmp_path, scenes) == []


def test_an_event_that_gives_way_does_not_open_a_loop(tmp_path: Path) -> None:
    scenes = story(a="b later: {scene: c, after: 1}", b="a", c="-")
    assert said(tmp_path, scenes) == [("loop-without-exit", "a, b")]


def test_a_long_loop_names_its_first_scenes(tmp_path: Path) -> None:
    ids = "abcdefgh"
    ring = dict(zip(ids, ids[1:] + "a", strict=True))
    assert said(tmp_path, story(**ring)) == [("loop-without-exit", "a, b, c, d, e, f, …")]


def test_an_event_may_come_just_before_the_end(tmp_path: Path) -> None:
    fine = story(a="b later: {scene: e, after: 2}", b="c", c="end", e="-")
    assert said(tmp_path, fine) == []
    late = story(a="b later: {scene: e, after: 3}", b="c", c="end", e="-")
    assert said(tmp_path, late) == [("too-late", "e", "3", "2")]


def test_a_passage_is_no_decision_to_wait_for(tmp_path: Path) -> None:
    scenes = story(a="b later: {scene: e, after: 2}", b="- c", c="end", e="-")
    assert said(tmp_path, scenes) == [("too-late", "e", "2", "1")]


def test_the_longest_way_counts(tmp_path: Path) -> None:
    scenes = story(a="b later: {scene: e, after: 2}", b="end then: c", c="end", e="-")
    assert said(tmp_path, scenes) == []


def test_an_event_is_never_too_late_in_a_loop(tmp_path: Path) -> None:
    scenes = story(a="b later: {scene: e, after: 40}", b="b then: end", e="-")
    assert said(tmp_path, scenes) == []


def test_decisions_of_another_event_count(tmp_path: Path) -> None:
    events = "later: [{scene: e, after: 1}, {scene: f, after: 2}]"
    assert said(tmp_path, story(a=f"b {events}", b="end", e="end", f="-")) == []


def test_an_event_of_a_sorting_is_too_late(tmp_path: Path) -> None:
    assert said(tmp_path, SORTING) == [("too-late", "echo", "1", "0")]


def test_a_story_of_many_scenes_is_walked_without_recursion(tmp_path: Path) -> None:
    ids = [f"s{number}" for number in range(3000)]
    scenes = dict(zip(["a", *ids], [*ids, "s2999"], strict=True))
    assert said(tmp_path, story(**scenes)) == [("loop-without-exit", "s2999")]
