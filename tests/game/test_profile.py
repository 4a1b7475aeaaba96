"""What several plays add up to, and the page that attests it without ranking anyone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sena_game import paths
from sena_game.debrief.path import path
from sena_game.debrief.score import share
from sena_game.game.game import Game
from sena_game.game.profile import PIECES, Play, attestation, played, profile, shown
from sena_game.play.run import Run
from sena_game.records.rounds import Reminded
from sena_game.records.store import SavedRun
from sena_game.screen.blocks import Choices, Paper, Table
from sena_game.screen.focus import controls
from sena_game.screen.speech import spoken
from sena_game.words import Words, load_words
from tests.debrief.plays import at_random
from tests.game.conftest import NOW, answered, shipped
from tests.game.test_game import BEST, WORST

ENGLISH = Words("en")
SCENARIO = shipped("en")
OTHER = replace(SCENARIO, id="autre", title="Another", duration=5)
TOWN = SCENARIO.town


def play(seed: int, commitment: str = "", *, other: bool = False) -> Play:
    scenario = OTHER if other else SCENARIO
    run = replace(at_random(SCENARIO, seed).run, scenario=scenario.id)
    saved = SavedRun(seed, run, NOW, NOW, "fin", commitment)
    return Play(saved, scenario, path(SCENARIO, run))


def test_an_axis_is_the_mean_over_scenarios_of_the_best_share() -> None:
    plays = [play(1), play(2), play(3, other=True)]
    known = profile(TOWN, plays, ())
    for axis, won in known.axes.items():
        shares = [share(each.made, axis) for each in plays]
        tested = [best for best in (_best(shares[:2]), _best(shares[2:])) if best is not None]
        assert won == (sum(tested) / len(tested) if tested else None)


def _best(shares: list[float | None]) -> float | None:
    return max((each for each in shares if each is not None), default=None)


def test_a_lever_is_counted_where_it_was_pulled_named_missed_and_recalled() -> None:
    one = play(4)
    made = tuple(replace(each, why="canal") for each in one.made)
    given = [Reminded(1, "droit", "v", "r", "a", right, NOW) for right in (True, False)]
    known = profile(TOWN, [replace(one, made=made)], given).levers
    assert known["canal"].cited == len(made)
    assert (known["droit"].right, known["droit"].asked) == (1, 2)
    well = [each for each in made if each.tone == "good"]
    assert sum(each.pulled for each in known.values()) >= len(well) > 0
    assert any(each.missed for each in known.values())


def test_advice_is_what_one_committed_to_the_latest_seven_and_never_twice() -> None:
    own = [play(seed, f"advice {seed}") for seed in range(10, 18)]
    known = profile(TOWN, [play(1, "droit"), play(2), *own, play(3, "advice 12")], ())
    assert len(known.advice) == PIECES
    assert list(known.advice.values())[-1] == "advice 12"
    assert list(profile(TOWN, [play(1, "droit")], ()).advice.values()) == [
        TOWN.levers["droit"].monday
    ]


def test_a_play_that_its_scenario_no_longer_tells_is_left_out() -> None:
    (one,) = played([play(1).saved], lambda _: SCENARIO)
    assert one.made
    gone = SavedRun(2, Run("gone", "f", 1, ()), NOW, NOW, "fin")
    unfinished = replace(one.saved, ending="")
    cut = replace(one.saved, run=replace(one.saved.run, decisions=one.saved.run.decisions[:1]))
    assert played([unfinished, cut], lambda _: SCENARIO) == ()
    assert played([gone], lambda _: None) == ()


def test_an_attestation_tells_what_was_practised_and_ranks_no_one() -> None:
    known = profile(TOWN, [play(1), play(3, other=True)], ())
    screen = attestation(known, ENGLISH, date(2026, 11, 24), pseudonym="Fil bleu")
    (paper,) = [each for each in screen.blocks if isinstance(each, Paper)]
    told = "\n".join(paper.paragraphs)
    assert "Fil bleu" in told and "24 Nov 2026" in paper.signature
    assert "Toile is hiring (3 minutes); Another (5 minutes)" in told
    assert "8 minutes" in told
    assert all(TOWN.axes[id].label in told for id, won in known.axes.items() if won is not None)
    assert all((TOWN.levers[id].label in told) == each.met for id, each in known.levers.items())
    assert "100" not in told and "%" not in told


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_pages_are_reached_from_the_plays_and_said_in_words(game: Game, language: str) -> None:
    answered(game, f"set language {language}", "begin", *BEST, "continue", "debrief")
    answered(game, "commit droit", "title", "begin", *WORST, "continue", "title", "records")
    assert answered(game, "profile").screen.id == "profile"
    (table,) = [each for each in game.screen.blocks if isinstance(each, Table)]
    assert len(table.rows) == len(game.scenario.town.levers)
    words = load_words(language, paths.assets() / "words")
    said = " ".join(each.text for each in spoken(game.screen, words))
    assert game.scenario.town.levers["droit"].monday in said
    assert answered(game, "attestation").screen.id == "attestation"
    assert answered(game, "back").screen.id == "profile"
    (advice,) = [each.id for each in controls(game.screen) if each.id.startswith("record ")]
    assert answered(game, advice).screen.id.startswith("record:")


def test_a_profile_of_no_play_says_how_it_begins() -> None:
    screen = shown(profile(TOWN, [], ()), ENGLISH)
    assert not any(isinstance(each, Table) for each in screen.blocks)
    assert [
        each.id for block in screen.blocks if isinstance(block, Choices) for each in block.choices
    ] == ["back"]
