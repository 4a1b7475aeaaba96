"""Records of every released form open for ever: listed, told, exported, debriefed, taken up.

Each file of `golden/` was written by the code of its time and is never written again: the first
releases, those that kept results, those that kept what is to be reminded of. In each, three plays
to their end (one committed to something, one crossed a red line) and one left after going back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.debrief.summary import debrief
from sena_game.library.folder import open_scenario
from sena_game.records.document import document
from sena_game.records.export import table
from sena_game.records.salvage import found
from sena_game.records.store import Store, open_store
from sena_game.records.told import Told, told
from sena_game.screen.blocks import Screen
from tests.game.conftest import answered, new_game
from tests.records.plays import french

FILES = sorted((Path(__file__).parent / "golden").glob("*.sqlite"))
ENDINGS = ["carriere", "rouge", "second", ""]


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    shutil.copy(request.param, tmp_path / "runs.sqlite")
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Store:
    return open_store(folder)


def all_told(store: Store) -> list[Told]:
    return [
        told(saved, open_scenario(saved.run.scenario, paths.scenarios())) for saved in store.runs()
    ]


def test_there_is_a_file_of_each_form() -> None:
    assert [file.stem for file in FILES] == ["1-first", "1-reminders", "1-results"]


def test_plays_are_listed_with_their_endings_and_settings(store: Store) -> None:
    assert store.notices == ()
    assert [each.ending for each in store.runs()] == ENDINGS
    assert [len(each.run.decisions) for each in store.runs()] == [9, 11, 39, 3]
    assert [each.commitment for each in store.runs()] == ["oublier", "", "", ""]
    assert store.settings()["theme"] == "night"


def test_plays_are_told_to_where_they_were_played(store: Store) -> None:
    runs = all_told(store)
    assert [run.broken for run in runs] == [False] * 4
    assert [run.ended for run in runs] == [True, True, True, False]
    assert runs[1].end and runs[1].end.state.red_lines
    assert [len(run.steps) for run in runs[:2]] == [6, 6]


def test_plays_are_exported(store: Store) -> None:
    runs = all_told(store)
    rows = table(runs, french()).count(b"\r\n") - 1
    assert rows == sum(len(run.steps) for run in runs)
    assert [document(run)["stopped"] for run in runs] == [None] * 4


def test_plays_have_their_debrief(store: Store) -> None:
    for saved in store.runs()[:3]:
        scenario = open_scenario(saved.run.scenario, paths.scenarios())
        assert debrief(scenario, saved.run).ending == saved.ending


def test_a_play_left_is_taken_up_and_played_to_its_end(folder: Path) -> None:
    game = new_game(folder)
    answered(game, "records", "record 4", "take-up 4", "continue")
    assert game.session.at == "nuit"
    put = ("put trou laisser", "put agent masquer", "put maire laisser", "done", "continue")
    answered(game, *put, "choose texte", "continue", "choose appels", "continue")
    assert game.session.ended
    assert game.store.runs()[-1].ending == game.session.at
    game.close()


def test_the_debrief_of_a_play_is_shown_again(folder: Path) -> None:
    game = new_game(folder)
    shown: Screen = answered(game, "records", "record 1", "look 1").screen
    assert shown.id == "debrief"
    game.close()


def test_every_play_can_be_read_page_by_page_too(folder: Path, store: Store) -> None:
    plays, _ = found((folder / "runs.sqlite").read_bytes())
    assert {id: len(each.decisions) for id, each in plays.items()} == {
        each.id: len(each.run.decisions) for each in store.runs()
    }
