"""An episode begins with what an earlier one left, says so, and keeps it in its run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.game.game import Game
from sena_game.game.settings import Settings
from sena_game.records.store import open_store
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Notice
from sena_game.screen.focus import find
from sena_game.words import Words
from tests.game.conftest import NOW, answered
from tests.library.small import TWO, small


@pytest.fixture
def season(tmp_path: Path) -> dict[str, Scenario]:
    one = small(tmp_path, TWO)
    town = replace(one.town, season=("un", "deux"))
    first = replace(one, id="un", town=town)
    return {"un": first, "deux": replace(first, id="deux", carries=("confiance", "vu"))}


def playing(season: dict[str, Scenario], id: str, home: Path) -> Game:
    return Game(
        lambda language: season[id],
        lambda language: Words(),
        open_store(home),
        settings=Settings(),
        seed=1,
        now=lambda: NOW,
        scale=lambda scenario: None,
        open_other=season.get,
    )


def played(season: dict[str, Scenario], option: str, home: Path) -> None:
    game = playing(season, "un", home)
    answered(game, "begin", f"choose {option}", "continue", "choose tot", "continue")
    assert game.session.ended
    game.close()


def trust(game: Game) -> int:
    return game.session.state.gauges["confiance"]


@pytest.mark.parametrize(("option", "change"), [("oui", 5), ("non", -5)])
def test_an_episode_begins_with_what_the_one_before_left(
    season: dict[str, Scenario], tmp_path: Path, option: str, change: int
) -> None:
    played(season, option, tmp_path / "home")
    game = answered(playing(season, "deux", tmp_path / "home"), "begin")
    assert trust(game) == season["deux"].gauges["confiance"] + change
    notice = game.screen.blocks[0]
    assert isinstance(notice, Notice)
    assert "Confiance" in notice.text


def test_it_stands_alone_when_nothing_was_played(
    season: dict[str, Scenario], tmp_path: Path
) -> None:
    game = answered(playing(season, "deux", tmp_path / "home"), "begin")
    assert trust(game) == season["deux"].gauges["confiance"]
    assert not isinstance(game.screen.blocks[0], Notice)


def test_what_was_brought_cannot_be_undone_and_is_resumed(
    season: dict[str, Scenario], tmp_path: Path
) -> None:
    played(season, "oui", tmp_path / "home")
    game = answered(playing(season, "deux", tmp_path / "home"), "begin")
    assert find(game.screen, "undo") is None
    answered(game, "choose oui")
    level = trust(game)
    game.close()
    again = answered(playing(season, "deux", tmp_path / "home"), "resume")
    assert trust(again) == level
    assert trust(answered(again, "undo", "undo")) == level - 10
