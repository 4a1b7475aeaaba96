"""What is kept is said and chosen; plays of a changed scenario go on, or say where they stop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sena_game.game.game import Game
from sena_game.records.store import open_store
from sena_game.scenario.model import Scenario
from sena_game.scenes.decision import Decision
from sena_game.screen.blocks import Notice, Paragraph
from sena_game.screen.focus import controls
from tests.game.conftest import answered, new_game, shipped
from tests.game.test_game import BEST
from tests.game.test_history import two_plays

FIRST, SECOND, THIRD = BEST[0], BEST[2], BEST[4]


def told(game: Game) -> str:
    return " ".join(
        block.text for block in game.screen.blocks if isinstance(block, Paragraph | Notice)
    )


def test_what_is_kept_is_said_from_the_list_of_plays(game: Game) -> None:
    answered(two_plays(game), "kept")
    assert game.screen.id == "kept"
    assert "Rien ne quitte cet ordinateur." in told(game)
    assert answered(game, "back").screen.id == "records:1"


def test_how_long_plays_are_kept_is_chosen_there_and_recorded(game: Game) -> None:
    answered(two_plays(game), "kept", "set retention month")
    chosen = [c.id for c in controls(game.screen) if c.selected]
    assert chosen == ["set retention month"]
    assert game.store.settings()["retention"] == "month"


def asking(language: str) -> Scenario:
    """Return the shipped scenario, whose first scene asks why."""
    scenario = shipped(language)
    first = scenario.scenes["profil"]
    assert isinstance(first, Decision)
    stage = replace(first.stage, why=("droit", "canal", "oublier"))
    return replace(scenario, scenes={**scenario.scenes, "profil": replace(first, stage=stage)})


def test_a_play_whose_reason_is_asked_no_more_goes_on_without_losing_a_decision(
    tmp_path: Path,
) -> None:
    before = new_game(tmp_path, asking)
    answered(before, "begin", FIRST, "why droit", "continue", SECOND, "continue")
    before.close()
    game = new_game(tmp_path)
    answered(game, "resume", "continue", THIRD, "continue")
    made = [each.move for each in game.session.decisions]
    game.close()
    store = open_store(tmp_path)
    kept = [each.move for each in store.runs()[0].run.decisions]
    assert kept == [FIRST, "why droit", SECOND, THIRD]
    assert made == [FIRST, SECOND, THIRD]
    store.close()


def test_going_back_in_such_a_play_takes_back_the_right_decision(tmp_path: Path) -> None:
    before = new_game(tmp_path, asking)
    answered(before, "begin", FIRST, "why droit", "continue", SECOND, "continue")
    before.close()
    game = new_game(tmp_path)
    answered(game, "resume", "undo")
    assert [each.move for each in game.store.runs()[0].run.decisions] == [FIRST, "why droit"]
    answered(game, SECOND, "continue", "settings", "set language en", "back", THIRD)
    kept = [each.move for each in game.store.runs()[0].run.decisions]
    assert kept == [FIRST, SECOND, THIRD]  # what is decided again takes the place of all after it
    game.close()


def without(language: str) -> Scenario:
    """Return the shipped scenario once one of its options is gone."""
    scenario = shipped(language)
    scene = scenario.scenes["telephone"]
    assert isinstance(scene, Decision)
    left = {id: option for id, option in scene.options.items() if f"choose {id}" != SECOND}
    changed = replace(scene, options=left)
    return replace(scenario, scenes={**scenario.scenes, "telephone": changed})


def test_a_finished_play_of_a_changed_scenario_says_why_it_has_no_debrief(tmp_path: Path) -> None:
    before = new_game(tmp_path)
    answered(before, "begin", *BEST, "continue", "debrief")
    before.close()
    game = new_game(tmp_path, without)
    answered(game, "records", "record 1", "look 1")
    assert game.screen.id == "record:1"
    assert "Elle s’arrête à «\u00a0choose repondeur\u00a0»" in told(game)
    answered(game, "back")
    assert "Elle s’arrête" not in told(game)
    assert len(game.store.runs()[0].run.decisions) == 9
    game.close()


def test_a_pseudonym_is_typed_kept_and_withdrawn(game: Game) -> None:
    answered(two_plays(game), "kept", "pseudonym", "type Léa", "type  du standardd", "untype")
    answered(game, "pseudonym-keep")
    assert (game.settings.pseudonym, game.screen.id) == ("Léa du standard", "kept")
    assert game.store.settings()["pseudonym"] == game.settings.pseudonym
    answered(game, "pseudonym", *["untype"] * 24, "pseudonym-keep")
    assert (game.settings.pseudonym, game.screen.id) == ("", "kept")


def test_a_pseudonym_that_is_left_unfinished_changes_nothing(game: Game) -> None:
    answered(two_plays(game), "kept", "pseudonym", "type Léa", "back")
    assert (game.settings.pseudonym, game.screen.id) == ("", "kept")


def test_a_pseudonym_takes_no_more_signs_than_it_may(game: Game) -> None:
    answered(two_plays(game), "kept", "pseudonym", f"type {'é' * 40}", "pseudonym-keep")
    assert game.settings.pseudonym == "é" * 24
