"""One play-through: what follows from its moves, and what comes by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Continue, ImpossibleMove, read
from tests.library.small import TWO, small

# Three decisions in a row, which `echo` may interrupt and `rire` may cancel.
STORY = """\
start: un
scenes:
  un:
    then: deux
    options:
      semer: {{label: Semer, later: {{scene: echo, after: {after}}}}}
      deux-fois: {{label: Deux fois, later: [{{scene: echo, after: 1}}, {{scene: cri, after: 1}}]}}
      rien: {{label: Rien}}
  deux:
    then: trois
    options:
      garder: {{label: Garder}}
      rire: {{label: Rire, cancel: echo}}
  trois:
    then: end
    options:
      partir: {{label: Partir}}
      rester: {{label: Rester}}
  echo: {{text: Un écho.}}
  cri: {{text: Un cri.}}
"""

DRAWN = """\
start: un
scenes:
  un:
    then: [{scene: a, weight: 1}, {scene: b, weight: 3}, {scene: gros}]
    options:
      oui: {label: Oui}
      non: {label: Non}
  a: {text: A., then: end}
  b: {text: B., then: end}
"""

ENDINGS = """\
endings:
  gros: {if: vu, title: Gros, text: Gros.}
  haut: {if: confiance >= 60, title: Haut, text: Haut.}
  bas: {if: confiance >= 40, title: Bas, text: Bas.}
  autre: {title: Autre, text: Autre.}
"""


def played(session: Session, *written: str) -> Session:
    for text in written:
        move = read(text)
        assert move
        session = step(session, move)
    return session


def story(folder: Path, after: int = 1) -> Session:
    return start(small(folder, STORY.format(after=after)))


def test_a_session_begins_where_the_scenario_says(tmp_path: Path) -> None:
    begun = start(small(tmp_path, TWO), 7)
    assert (begun.at, begun.seed, begun.decisions) == ("un", 7, ())
    assert begun.state.gauges == {"confiance": 50, "equipe": 60}
    assert begun.state.seen == {"un"}


def test_a_choice_is_told_before_the_story_goes_on(tmp_path: Path) -> None:
    told = played(start(small(tmp_path, TWO)), "choose oui")
    assert told.told and told.told.consequence == "Bien."
    assert (told.at, told.state.turn, moves(told)) == ("un", 1, (Continue(),))
    assert step(told, Continue()).at == "deux"


def test_a_choice_with_nothing_to_tell_goes_on_at_once(tmp_path: Path) -> None:
    assert played(start(small(tmp_path, TWO)), "choose non").at == "deux"


def test_a_step_leaves_the_session_given_as_it_was(tmp_path: Path) -> None:
    begun = start(small(tmp_path, TWO))
    played(begun, "choose oui")
    assert begun == start(begun.scenario)


def test_effects_points_and_red_lines_add_up(tmp_path: Path) -> None:
    state = played(
        start(small(tmp_path, TWO)), "choose oui", "continue", "choose tard", "continue"
    ).state
    assert state.gauges == {"confiance": 60, "equipe": 60}
    assert state.points == {"services": 4}
    assert state.red_lines == ("ligne",)
    assert (state.turn, sorted(state.chosen)) == (2, ["deux.tard", "un.oui"])


def test_nothing_can_be_done_once_ended(tmp_path: Path) -> None:
    ended = played(start(small(tmp_path, TWO)), "choose non", "choose tot", "continue")
    assert ended.ended and ended.ending.title == "Fin"
    assert moves(ended) == ()
    with pytest.raises(ImpossibleMove):
        step(ended, Continue())


def test_nothing_but_reading_on_is_possible_while_told(tmp_path: Path) -> None:
    with pytest.raises(ImpossibleMove):
        played(start(small(tmp_path, TWO)), "choose oui", "choose oui")


@pytest.mark.parametrize(
    ("after", "path"), [(1, ["deux", "echo", "trois"]), (2, ["deux", "trois"])]
)
def test_a_later_scene_comes_after_that_many_more_decisions(
    tmp_path: Path, after: int, path: list[str]
) -> None:
    one = played(story(tmp_path, after), "choose semer")
    two = played(one, "choose garder")
    found = [one.at, two.at]
    if two.at == "echo":
        found.append(played(two, "continue").at)
    assert found == path


def test_the_story_goes_on_where_it_was_interrupted(tmp_path: Path) -> None:
    echo = played(story(tmp_path), "choose semer", "choose garder")
    assert (echo.at, echo.back) == ("echo", ("trois",))
    back = played(echo, "continue")
    assert (back.at, back.back, back.state.pending) == ("trois", (), ())


def test_a_scene_due_at_the_end_comes_before_the_ending(tmp_path: Path) -> None:
    echo = played(story(tmp_path, 2), "choose semer", "choose garder", "choose partir")
    assert echo.at == "echo"
    assert played(echo, "continue").at == "fin"


def test_a_scene_not_yet_due_at_the_end_never_comes(tmp_path: Path) -> None:
    ended = played(story(tmp_path, 3), "choose semer", "choose garder", "choose partir")
    assert ended.at == "fin"


def test_two_scenes_due_at_once_come_in_the_order_planned(tmp_path: Path) -> None:
    first = played(story(tmp_path), "choose deux-fois", "choose garder")
    second = played(first, "continue")
    assert [first.at, second.at, played(second, "continue").at] == ["echo", "cri", "trois"]


def test_a_scene_that_was_planned_may_be_cancelled(tmp_path: Path) -> None:
    rid = played(story(tmp_path, 2), "choose semer", "choose rire", "choose partir")
    assert (rid.at, "echo" in rid.state.seen) == ("fin", False)
    other = played(story(tmp_path), "choose deux-fois", "choose rire")
    assert other.at == "cri"


def test_a_draw_depends_on_the_seed_alone(tmp_path: Path) -> None:
    scenario = small(tmp_path, DRAWN, ENDINGS)
    drawn = [played(start(scenario, seed), "choose oui").at for seed in range(300)]
    assert drawn == [played(start(scenario, seed), "choose non").at for seed in range(300)]
    assert 130 < drawn.count("b") < 230
    assert set(drawn) == {"a", "b", "gros"}


def test_known_draws_of_a_scene_never_change(tmp_path: Path) -> None:
    scenario = small(tmp_path, DRAWN, ENDINGS)
    drawn = [played(start(scenario, seed), "choose oui").at for seed in range(12)]
    assert drawn == ["gros", "b", "b", "gros", "b", "a", "b", "a", "b", "b", "b", "b"]


@pytest.mark.parametrize(
    ("confiance", "ending"), [("+30", "haut"), ("+10", "haut"), ("-10", "bas"), ("-20", "autre")]
)
def test_the_ending_is_the_first_whose_condition_holds(
    tmp_path: Path, confiance: str, ending: str
) -> None:
    scenes = TWO.replace("confiance: +10", f"confiance: {confiance}")
    begun = start(small(tmp_path, scenes, ENDINGS))
    ended = played(begun, "choose oui", "continue", "choose tot", "continue")
    assert (ended.at, ended.at in ended.state.seen) == (ending, True)


def test_a_red_line_crossed_twice_is_noted_once(tmp_path: Path) -> None:
    scenes = TWO.replace("label: Oui", "label: Oui, red_line: [ligne]")
    begun = start(small(tmp_path, scenes))
    ended = played(begun, "choose oui", "continue", "choose tard", "continue")
    assert ended.state.red_lines == ("ligne",)


def test_a_run_is_ids_seed_and_decisions(tmp_path: Path) -> None:
    run = played(start(small(tmp_path, TWO), 3), "choose oui", "continue", "choose tot").run
    assert (run.scenario, run.seed, len(run.fingerprint)) == ("petit", 3, 16)
    assert [(d.scene, d.move) for d in run.decisions] == [
        ("un", "choose oui"),
        ("deux", "choose tot"),
    ]
