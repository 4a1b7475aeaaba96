"""The menu of the season: doors, what became of each, and other scenarios played from there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.game import season
from sena_game.game.game import Game
from sena_game.game.season import OPENINGS, bests, in_words
from sena_game.game.settings import Settings
from sena_game.game.shelf import Shelf
from sena_game.library.covers import Cover
from sena_game.play.run import Decision, Run
from sena_game.records.store import Result, SavedRun
from sena_game.screen.blocks import Choices, Street
from sena_game.screen.focus import controls, find
from sena_game.words import Words, load_words
from tests.game.conftest import NOW, answered, new_game, shipped
from tests.game.test_game import BEST

ENGLISH = Words("en")
SEASON = ("un", "deux", "trois", "quatre")


def covers(*known: str) -> Shelf:
    """Return a shelf that has the covers of some scenarios."""
    return Shelf(
        lambda: known,
        lambda id, _: Cover(id, id.title(), 3, "A hook.") if id in known else None,
        lambda _id, language: shipped(language),
        lambda _: None,
        str,
        str,
    )


def street(best: dict[str, Result | None], *known: str) -> Street:
    town = replace(shipped("en").town, season=SEASON)
    screen = season.town(town, covers(*known), best, ENGLISH, drawn=True)
    return next(block for block in screen.blocks if isinstance(block, Street))


def saved(id: int, scenario: str, ending: str) -> SavedRun:
    run = Run(scenario, "f", 1, (Decision("a", "choose b"),))
    return SavedRun(id, run, NOW, NOW, ending)


def ended(game: Game) -> Game:
    return answered(game, "begin", *BEST, "continue", "debrief")


def test_each_episode_is_a_door_in_the_order_of_the_season() -> None:
    doors = street({"un": Result(74, 1), "trois": None}, "un", "deux", "trois").doors
    assert [door.id for door in doors] == list(OPENINGS[:4])
    assert [door.state for door in doors] == ["played", "next", "played", "coming"]
    assert [door.result for door in doors] == [
        "74 of 100",
        "",
        "Played to the end",
        "",
    ]
    assert [door.warning for door in doors] == ["a red line crossed", "", "", ""]
    assert [door.control and door.control.id for door in doors] == [
        *("scenario un", "scenario deux", "scenario trois"),
        None,
    ]


def test_only_the_first_episode_not_played_is_the_next_one() -> None:
    doors = street({}, *SEASON).doors
    assert [door.state for door in doors] == ["next", "open", "open", "open"]
    assert (doors[0].time, doors[0].hook) == ("3 minutes", "A hook.")


def test_progress_counts_episodes_and_levers_once() -> None:
    best = {"un": Result(70, 0, ("canal", "verifier")), "deux": Result(60, 0, ("canal", "gone"))}
    episodes, levers = street({**best, "elsewhere": Result(9, 0, ("droit",))}, *SEASON).meters
    assert (episodes.value, episodes.most, episodes.text) == (2, 4, "2 of 4")
    assert (levers.value, levers.most) == (2, 9)


def test_the_best_result_of_a_scenario_is_kept_and_an_unfinished_play_has_none() -> None:
    runs = [saved(1, "a", "fin"), saved(2, "a", "fin"), saved(3, "b", "fin"), saved(4, "c", "")]
    found = bests(runs, {1: Result(40, 1), 2: Result(74), 4: Result(99)})
    assert found == {"a": Result(74), "b": None}


def test_a_result_is_said_in_words() -> None:
    french = load_words("fr", paths.assets() / "words")
    assert in_words(Result(74, 1), french) == "74 sur 100, ligne rouge franchie"
    assert in_words(Result(None, 1), ENGLISH) == "Played to the end, a red line crossed"
    assert in_words(None, ENGLISH) == in_words(Result(None), ENGLISH) == "Played to the end"


def test_the_town_opens_once_something_was_played(game: Game) -> None:
    assert find(game.screen, "town") is None
    answered(game, "begin", BEST[0], "title")
    assert find(game.screen, "town")
    assert answered(game, "town").screen.id == "town"


def test_what_was_played_is_told_on_its_door(game: Game) -> None:
    answered(ended(game), "title", "town")
    (street_,) = (block for block in game.screen.blocks if isinstance(block, Street))
    assert (street_.doors[0].state, street_.doors[0].result) == ("played", "100 sur 100")
    assert street_.meters[0].value == 1 and street_.meters[1].value > 0


def test_another_scenario_is_played_from_the_town_and_leads_back_there(game: Game) -> None:
    answered(game, "begin", BEST[0], "title", "town", "workshops", "scenario atelier-decider")
    assert (game.screen.id, game.scenario.id) == ("title", "atelier-decider")
    answered(game, "begin")
    first = next(c.id for c in controls(game.screen) if c.id.startswith("choose"))
    answered(game, first)
    assert [run.run.scenario for run in game.store.runs()] == ["toile-recrute", "atelier-decider"]
    leaving = find(answered(game, "pause").screen, "town")
    assert leaving and answered(game, "town").screen.id == "town"
    assert answered(game, "back").scenario.id == "toile-recrute"


def test_the_front_of_an_episode_leads_back_to_the_list_it_was_chosen_from(game: Game) -> None:
    answered(game, "begin", BEST[0], "title", "town", "workshops", "scenario atelier-decider")
    assert answered(game, "back").screen.id == "workshops"
    assert answered(game, "back").screen.id == "town"


def test_the_title_resumes_the_last_play_in_whichever_scenario_it_is(game: Game) -> None:
    answered(game, "begin", BEST[0], "title", "town", "workshops", "scenario atelier-decider")
    answered(game, "begin")
    first = next(c.id for c in controls(game.screen) if c.id.startswith("choose"))
    session = answered(game, first).session
    answered(game, "title")
    first_offered = controls(game.screen)[0]
    assert (game.screen.focus, first_offered.id[:7]) == (first_offered.id, "take-up")
    answered(game, first_offered.id)
    assert (game.scenario.id, game.session.decisions) == ("atelier-decider", session.decisions)


def test_a_scenario_opened_by_its_name_resumes_only_its_own_plays(tmp_path: Path) -> None:
    from sena_game.library.folder import open_scenario

    answered(new_game(tmp_path), "begin", BEST[0]).close()

    def workshop(language: str):  # type: ignore[no-untyped-def]
        return open_scenario("atelier-decider", paths.scenarios(), language)

    game = new_game(tmp_path, workshop)
    assert controls(game.screen)[0].id == "begin"
    assert find(game.screen, "town")
    game.close()


def test_a_scenario_that_is_not_there_changes_nothing(game: Game) -> None:
    before = game.screen
    assert answered(game, "scenario nowhere").screen == before


def test_the_language_changes_on_another_scenario_too(game: Game) -> None:
    answered(game, "begin", BEST[0], "title", "town", "workshops", "scenario atelier-decider")
    assert answered(game, "set language en").screen.title == "Promise, we will call you back"


def test_workshops_are_listed_apart_with_their_time_and_hook(game: Game) -> None:
    answered(game, "begin", BEST[0], "title", "town", "workshops")
    (listed,) = (b for b in game.screen.blocks if isinstance(b, Choices) and b.style == "list")
    assert {choice.id.split()[1][:8] for choice in listed.choices} == {"atelier-"}
    assert all(
        choice.text.startswith(("2 minutes · ", "10 minutes · ")) for choice in listed.choices
    )


@pytest.mark.parametrize(("theme", "drawn"), [("day", True), ("night", True), ("high", False)])
def test_the_street_is_read_rather_than_seen_in_high_contrast(
    theme: str, drawn: bool, tmp_path: Path
) -> None:
    game = new_game(tmp_path, settings=Settings(theme=theme))
    answered(game, "begin", BEST[0], "title", "town")
    (found,) = (block for block in game.screen.blocks if isinstance(block, Street))
    assert found.drawn == drawn
    game.close()


def test_the_next_episode_is_offered_after_the_debrief() -> None:
    town = replace(shipped("en").town, season=SEASON)
    then = season.onward(town, "un", covers("un", "trois"), "en")
    assert then and then.id == "trois"
    assert season.onward(town, "quatre", covers(*SEASON), "en") is None
    assert season.onward(town, "elsewhere", covers(*SEASON), "en") is None
