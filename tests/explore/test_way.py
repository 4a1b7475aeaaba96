"""The shortest way to anything a scenario holds, made of moves that can all be made."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.explore.way import find_way, met
from sena_game.library.folder import open_scenario
from sena_game.play.replay import finished, read_on, replay
from sena_game.scenario.model import Scenario
from tests.library.small import ENDINGS, SORTING, TWO, small

LOCKED = """\
start: un
scenes:
  un:
    then: deux
    options:
      a: {label: A, effects: {confiance: +10}}
      b: {label: B, effects: {confiance: -10, vu: yes}}
  deux:
    then: end
    options:
      c: {label: C, if: vu and confiance == 40, then: cache}
      d: {label: D, if: chosen(un.a) and vu, then: jamais}
      e: {label: E}
      f: {label: F}
  cache: {text: Là., then: end}
  jamais: {text: Non., then: end}
"""

LOOP = """\
start: un
scenes:
  un:
    then: un
    options:
      encore: {label: Encore, effects: {confiance: +5}}
      autre: {label: Autre}
      sortir: {label: Sortir, if: confiance >= 95, then: end}
"""

DRAWN = """\
start: un
scenes:
  un:
    options:
      a: {label: A, then: [{scene: souvent, weight: 30}, {scene: rare, weight: 1}]}
      b: {label: B, then: end}
  souvent: {text: Encore., then: end}
  rare: {text: Enfin., then: end}
"""

SEVERAL = """\
endings:
  haut: {if: confiance >= 60, title: Haut, text: Haut.}
  rouge: {if: crossed(ligne), title: Rouge, text: Rouge.}
  bas: {title: Bas, text: Bas.}
"""


def made(scenario: Scenario, target: str, seed: int = 1) -> list[str] | None:
    way = find_way(scenario, seed, target)
    return None if way is None else [decision.move for decision in way.decisions]


def test_every_scene_and_ending_of_what_is_shipped_is_reached() -> None:
    shipped = open_scenario("toile-recrute", paths.scenarios())
    for target in (*shipped.scenes, *shipped.endings):
        way = find_way(shipped, 1, target)
        assert way is not None, target
        assert (way.at, way.told) == (target, None)
        again = replay(shipped, way.seed, way.decisions)
        assert again.stopped is None
        assert read_on(again.session, target) == way


def test_the_start_takes_no_move(tmp_path: Path) -> None:
    assert made(small(tmp_path, TWO), "un") == []


def test_the_way_is_the_shortest_one(tmp_path: Path) -> None:
    scenario = small(tmp_path, TWO, SEVERAL)
    assert made(scenario, "deux") == ["choose oui"]
    assert made(scenario, "haut") == ["choose oui", "choose tot"]
    assert made(scenario, "rouge") == ["choose non", "choose tard"]
    assert made(scenario, "bas") == ["choose non", "choose tot"]


def test_a_way_makes_what_a_condition_asks_for(tmp_path: Path) -> None:
    assert made(small(tmp_path, LOCKED), "cache") == ["choose b", "choose c"]


def test_there_is_no_way_to_what_no_play_reaches(tmp_path: Path) -> None:
    assert made(small(tmp_path, LOCKED), "jamais") is None


def test_what_comes_by_itself_is_waited_for(tmp_path: Path) -> None:
    later = TWO.replace("label: Oui,", "label: Oui, later: {scene: echo, after: 1},")
    scenario = small(tmp_path, later + "  echo: {text: Un écho.}\n")
    assert made(scenario, "echo") == ["choose oui", "choose tot"]


def test_what_would_come_after_the_end_is_never_reached(tmp_path: Path) -> None:
    assert made(small(tmp_path, SORTING), "echo") is None


def test_an_event_of_the_deck_is_reached(tmp_path: Path) -> None:
    deck = "deck: {every: 1, events: {pluie: {when: vu}, soleil: {weight: 9}}}\n"
    seen = TWO.replace("label: Non,", "label: Non, effects: {vu: yes},").replace(
        "effects: {confiance: -10}, ", ""
    )
    scenes = "  pluie: {text: Il pleut.}\n  soleil: {text: Il fait beau.}\n"
    way = find_way(small(tmp_path, deck + seen + scenes), 1, "pluie")
    assert way is not None
    assert way.decisions[0].move == "choose non"


def test_a_loop_is_left_once_its_condition_holds(tmp_path: Path) -> None:
    assert made(small(tmp_path, LOOP), "fin") == ["choose encore"] * 9 + ["choose sortir"]


def test_a_rare_draw_is_found_with_another_seed(tmp_path: Path) -> None:
    scenario = small(tmp_path, DRAWN)
    way = find_way(scenario, 1, "rare")
    assert way is not None
    assert way.seed != 1
    assert finished(scenario, way.seed, way.decisions).at == "fin"


def test_a_search_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    scenario = small(tmp_path, LOOP)
    assert find_way(scenario, 1, "fin", most=5) is None
    assert find_way(scenario, 1, "fin", most=50) is not None


def test_the_end_of_a_long_story_is_reached(tmp_path: Path) -> None:
    options = "{a: {label: A, effects: {confiance: +5}}, b: {label: B, effects: {equipe: -5}}}"
    scenes = "".join(
        f"  s{n}: {{then: {f's{n + 1}' if n < 199 else 'end'}, options: {options}}}\n"
        for n in range(200)
    )
    ending = "  haut: {if: confiance >= 100 and equipe == 0, title: Haut, text: Haut.}\n"
    endings = ENDINGS.replace("endings:\n", f"endings:\n{ending}")
    scenario = small(tmp_path, f"start: s0\nscenes:\n{scenes}", endings)
    way = find_way(scenario, 1, "s199")
    assert way is not None
    assert len(way.decisions) == 199


def test_an_ending_of_one_scenario_is_none_of_another(tmp_path: Path) -> None:
    assert made(small(tmp_path, TWO, ENDINGS), "carriere") is None


def test_an_option_and_a_level_are_met_where_a_witness_says(tmp_path: Path) -> None:
    scenario = small(tmp_path, LOCKED)
    taken, low = met(scenario, "deux.c"), met(scenario, "confiance=40")
    assert taken and "deux.c" in taken.state.chosen
    assert low and low.ended and low.state.gauges["confiance"] == 40
    assert met(scenario, "deux.d") is None
    assert met(scenario, "confiance=45") is None
    assert met(scenario, "nulle-part") is None
