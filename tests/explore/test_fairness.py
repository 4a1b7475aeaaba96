"""What is said of a shipped scenario is what playing it in every way says; bars fall where due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sena_game import paths
from sena_game.explore import fairness, measures, players
from sena_game.explore.fairness import Figures, bars, bars_of_set, measure
from sena_game.explore.measures import Story
from sena_game.explore.reading import Words, count, seconds, turns
from sena_game.explore.scaling import scaling
from sena_game.explore.states import explore
from sena_game.library.folder import open_scenario
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Choose
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.scenes.sorting import Sorting
from tests.explore.test_players import evenly, scored
from tests.library.small import SORTING, TWO, small

languages = pytest.mark.parametrize("language", ["fr", "en"])


@dataclass(frozen=True, slots=True)
class Walked:
    """One way through a scenario, how likely it is at random, and the words read on it."""

    session: Session
    chance: float
    words: int

    @property
    def points(self) -> int:
        return sum(self.session.state.points.values())


def words(*said: str) -> int:
    return sum(bool(re.search(r"\w", each)) for text in said for each in text.split())


def words_asked(session: Session) -> int:
    """Count what is read of a scene before it is answered; a wall of comments as it is at last."""
    scene, stage = session.scene, session.scene.stage
    shown: list[tuple[str, ...]]
    match scene:
        case Decision():
            open_ids = {move.option for move in moves(session) if isinstance(move, Choose)}
            shown = [
                (o.label, o.text, o.note, o.otherwise * (id not in open_ids))
                for id, o in scene.options.items()
                if id in open_ids or o.otherwise
            ]
        case Placing(rules=Sorting(items=items, feed=feed)) if not session.placed:
            shown = [(slot.label, slot.text) for slot in scene.slots.values()]
            shown += [(item.text,) for item in items.values()] + [(feed,)]
        case _:
            return 0
    return words(stage.text, stage.question, *(each for option in shown for each in option))


def words_told(session: Session) -> int:
    if session.ended:
        ending = session.ending
        return words(ending.title, ending.text, *(line.text for line in ending.lines))
    return words(session.told.consequence) if session.told else words_asked(session)


def walk(session: Session, chance: float, read_so_far: int) -> Iterator[Walked]:
    if session.ended:
        yield Walked(session, chance, read_so_far)
        return
    possible = moves(session)
    for move in possible:
        after = step(session, move)
        yield from walk(after, chance / len(possible), read_so_far + words_told(after))


@cache
def shipped(language: str) -> Scenario:
    return open_scenario("toile-recrute", paths.scenarios(), language)


@cache
def every_path(language: str) -> tuple[Walked, ...]:
    """Return every path of the first scenario, which has no draw, by playing them one by one."""
    begun, front = start(shipped(language)), shipped(language).front
    shown = words(front.masthead, front.title, front.text, *front.footnotes)
    return tuple(walk(begun, 1.0, shown + words_told(begun)))


@cache
def explored(language: str) -> Story:
    return measures.story(explore(start(shipped(language))))


def found(scenario: Scenario) -> Figures:
    story = measures.story(explore(start(scenario)))
    return measure(story, scaling(story), scenario)


def held(figures: Figures) -> dict[str, bool]:
    return {bar.id: bar.held for bar in bars(figures)}


@languages
def test_the_scale_is_the_one_that_playing_every_path_gives(language: str) -> None:
    scale, every = scaling(explored(language)), every_path(language)
    assert scale
    assert scale.best == max(path.points for path in every if not path.session.state.red_lines)
    assert scale.random == pytest.approx(sum(p.chance * p.points for p in every), abs=1e-9)


@languages
def test_players_score_what_their_plays_score(language: str) -> None:
    scale = scaling(explored(language))
    assert scale
    figures = measure(explored(language), scale, shipped(language))
    for each in players.players(shipped(language)):
        mean, _ = scored(start(shipped(language)), evenly(each.player), scale)
        assert figures.players[each.id] == pytest.approx(mean, abs=1e-9), each.id


@languages
def test_words_and_time_are_those_of_every_path(language: str) -> None:
    every, story, counted = every_path(language), explored(language), Words()
    front = counted.of(*shipped(language).front.prose)
    low, high = measures.bounds(story, counted)
    ends = [node for nodes in measures.ends(story.graph).values() for node in nodes]
    assert front + int(low[ends].min()) == min(path.words for path in every)
    assert front + int(high[ends].max()) == max(path.words for path in every)
    figures = measure(story, scaling(story), shipped(language))
    assert figures.words == max(path.words for path in every)
    lasts = sum(p.chance * seconds(p.words, p.session.state.turn) for p in every)
    assert figures.seconds == pytest.approx(lasts, abs=1e-9)


@languages
def test_paths_near_the_best_are_counted(language: str) -> None:
    scale = scaling(explored(language))
    assert scale
    near = [
        path
        for path in every_path(language)
        if scale.score(path.points, crossed=bool(path.session.state.red_lines)) >= 90
    ]
    assert fairness.near(explored(language), scale) == len(near) >= 2


@pytest.mark.parametrize(
    ("text", "number"), [("« n° 4 ? »", 2), ("", 0), ("Bien : 48\u202f000 vues !", 4), ("l’été", 1)]
)
def test_words_are_counted_as_they_are_read(text: str, number: int) -> None:
    assert count(text) == number


def test_a_sorting_is_one_decision_however_many_items_it_has(tmp_path: Path) -> None:
    story = measures.story(explore(start(small(tmp_path, SORTING))))
    assert measures.mean(story, turns) == 1
    assert measures.mean(story, measures.decisions) == 3


def options(*points: str) -> str:
    made = "".join(f"      o{n}: {{label: O, points: {{{p}}}}}\n" for n, p in enumerate(points))
    return f"start: un\nscenes:\n  un:\n    then: end\n    options:\n{made}"


@pytest.mark.parametrize(
    ("points", "beaten"),
    [
        (("services: +4", "services: -2"), (("o1", "o0"),)),
        (("services: +4", "services: +4"), (("o0", "o1"), ("o1", "o0"))),
        (("services: +4, dialogue: -1", "services: -2"), ()),
        (("services: +4", "dialogue: -1"), (("o1", "o0"),)),
        (
            ("services: +1", "dialogue: +1", "services: +2, dialogue: +2"),
            (("o0", "o2"), ("o1", "o2")),
        ),
    ],
)
def test_an_option_that_another_beats_on_every_axis_is_found(
    points: tuple[str, ...], beaten: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    (scene,) = fairness.decisions(small(tmp_path, options(*points)))
    assert fairness.dominated(scene) == beaten


@pytest.mark.parametrize(
    ("change", "share"),
    [
        (("", ""), 0),
        (("label: Oui,", "label: Oui, effects: {vu: yes},"), 0),
        (("label: Tard,", "label: Tard, if: chosen(un.oui),"), 0.5),
        (("label: Tard,", "label: Tard, if: seen(un),"), 0),
        (("label: Tard,", "label: Tard, once: yes,"), 0),
        (("label: Non,", "label: Non, later: {scene: deux, after: 9},"), 0.5),
    ],
)
def test_a_decision_comes_back_when_something_asks_about_it(
    change: tuple[str, str], share: float, tmp_path: Path
) -> None:
    scenes = TWO.replace("effects: {confiance: +10}, ", "").replace(*change) if change[0] else TWO
    assert found(small(tmp_path, scenes)).memory == share


def test_a_flag_or_a_red_line_comes_back_when_an_ending_asks_about_it(tmp_path: Path) -> None:
    scenes = TWO.replace("effects: {confiance: +10}", "effects: {vu: yes}")
    asking = "endings:\n  mal: {title: Mal, text: Mal., if: vu or crossed(ligne)}\n"
    ending = "  fin: {title: Fin, text: Fini.}\n"
    assert found(small(tmp_path, scenes, asking + ending)).memory == 1


def test_the_first_decision_comes_after_what_is_read_before_it(tmp_path: Path) -> None:
    before = "start: zero\nscenes:\n  zero: {text: Un deux trois., then: un}\n"
    figures = found(small(tmp_path, TWO.replace("start: un\nscenes:\n", before)))
    # Ville, Petit, Bonjour; the passage; Que dire, Oui, Non.
    assert figures.first_decision == pytest.approx(seconds(3 + 3 + 4, 0))


def test_a_small_story_has_the_figures_one_can_count(tmp_path: Path) -> None:
    figures = found(small(tmp_path, TWO))
    assert (figures.margin, figures.near) == (7 - 2.5, 1)
    assert (figures.threes, figures.longest, figures.sourced) == (0, (), 0)
    # Only « tard » and « tot » have a lever, and nothing has a reason.
    assert figures.unexplained == 4
    assert figures.axes == {"services", "dialogue"}
    # The front page, the questions and options, the longest consequences, the letter.
    assert figures.words == 3 + 4 + 1 + 2 + 1 + 2


def test_what_a_loop_makes_endless_is_left_out(tmp_path: Path) -> None:
    turning = TWO.replace("{label: Tôt,", "{label: Tôt, then: un,").replace("+3", "-3")
    figures = found(small(tmp_path, turning))
    assert (figures.near, figures.words) == (None, None)
    assert not {"near", "words"} & held(figures).keys()


SOUND = Figures(
    players=dict.fromkeys(fairness.LIMITS, 50.0),
    margin=40,
    near=2,
    threes=0.7,
    dominated=0,
    longest=(True, True, False, False, False),
    unexplained=0,
    sourced=0.8,
    seconds=144,
    words=430,
    announced=3,
    memory=0.2,
    axes=frozenset("abc"),
    axes_known=6,
    first_decision=45,
)


@pytest.mark.parametrize(
    ("changed", "fallen"),
    [
        ({}, set()),
        ({"players": {"first": 50.1, "adviser": 60, "random": 99}}, {"first"}),
        ({"players": {"longest": -20, "middle": 60.1, "too-late": 99}}, {"middle"}),
        ({"margin": 39.9}, {"margin"}),
        ({"near": 1}, {"near"}),
        ({"threes": 0.69}, {"threes"}),
        ({"dominated": 1}, {"dominated"}),
        ({"longest": (True, True, False)}, {"best-longest"}),
        ({"longest": (True, True)}, set()),
        ({"unexplained": 1}, {"unexplained"}),
        ({"sourced": 0.79}, {"sourced"}),
        ({"seconds": 143}, {"duration"}),
        ({"seconds": 217}, {"duration"}),
        ({"words": 431}, {"words"}),
        ({"words": 900, "seconds": 900, "announced": 0}, set()),
        ({"memory": 0.19}, {"memory"}),
        ({"axes": frozenset("ab")}, {"axes"}),
        ({"first_decision": 45.1}, {"first-decision"}),
    ],
)
def test_a_bar_falls_just_beyond_its_limit(changed: dict[str, Any], fallen: set[str]) -> None:
    assert {id for id, holds in held(replace(SOUND, **changed)).items() if not holds} == fallen


def test_a_set_is_held_to_its_averages() -> None:
    low = replace(SOUND, players={"first": -20.0, "adviser": 10.0}, axes=frozenset("def"))
    high = replace(SOUND, players={"first": 50.0, "polite": 40.0}, longest=(False,) * 5)
    made = {bar.id: (bar.value, bar.limit, bar.held) for bar in bars_of_set([low, high])}
    assert made == {
        "first": (15, 15, True),
        "adviser": (10, 30, True),
        "polite": (40, 30, False),
        "best-longest": (20, 40, True),
        "axes": (6, 6, True),
    }


def test_every_bar_has_its_sentence() -> None:
    told = {bar.sentence for bar in bars(SOUND)}
    assert told == {
        *fairness.SENTENCES.values(),
        *(players.LABELS[id] for id in fairness.LIMITS),
    }
