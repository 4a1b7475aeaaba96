"""What `sena new` starts from is a sound scenario, in both languages, that plays to its end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.catalogue import french, open_catalogue, progress, refreshed, translate
from sena_game.library.reader import read_scenario
from sena_game.library.template import new_scenario
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.session import start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Continue, read
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from tests.test_words import misspaced

TEMPLATE = paths.assets() / "templates" / "scenario"
TOWNS = paths.scenarios()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    folder = tmp_path / "ma-fete-des-voisins"
    for path, text in new_scenario(folder, TEMPLATE, TOWNS).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_sound_in_both_languages(made: Path, language: str) -> None:
    scenario = read_scenario(made, TOWNS, language)
    kinds = [type(scene) for scene in scenario.scenes.values()]
    assert scenario.id == "ma-fete-des-voisins"
    assert (kinds.count(Decision), kinds.count(Placing)) == (2, 1)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_walkthrough_leads_to_its_ending(made: Path, language: str) -> None:
    walkthrough = read_walkthrough(made / "walkthroughs" / "exemple.yaml")
    session = start(read_scenario(made, TOWNS, language), walkthrough.seed)
    for written in walkthrough.moves:
        move = read(written)
        assert move
        session = step(session, move)
        while session.told:
            session = step(session, Continue())
    assert session.ended and session.at == walkthrough.ending


def test_its_translation_is_whole_and_up_to_date(made: Path) -> None:
    before = (made / "en.po").read_bytes()
    assert translate(made, TOWNS).complete
    assert (made / "en.po").read_bytes() == before
    assert progress(refreshed(french(TEMPLATE, TOWNS), open_catalogue(TEMPLATE))).obsolete == ()


def test_its_plan_leaves_a_quarter_of_the_time_to_the_debrief(made: Path) -> None:
    plan = read_scenario(made, TOWNS).plan
    debrief = sum(each.minutes for each in plan if each.activity == "debrief")
    assert debrief * 4 >= sum(each.minutes for each in plan)


def test_every_choice_is_explained(made: Path) -> None:
    for scene in read_scenario(made, TOWNS).scenes.values():
        for outcome in scene.outcomes():
            assert outcome.lever and (outcome.feedback or outcome.consequence)
            assert len(outcome.feedback.split()) <= 60


def test_its_french_is_set_as_french_is_comments_too() -> None:
    comments = [
        line.strip()
        for file in TEMPLATE.rglob("*.yaml")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("# ") and "$schema" not in line
    ]
    wrong = [said for said in (*french(TEMPLATE, TOWNS).values(), *comments) if misspaced(said)]
    assert comments and wrong == []


def test_every_comment_stands_on_its_own_line() -> None:
    text = (TEMPLATE / "scenario.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^ *[^# \n].* #", text, re.M) == []


@pytest.mark.parametrize("name", ["Ma fête", "é", "..", "-x", "x_y"])
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScenarioError) as raised:
        new_scenario(tmp_path / "ici" / name, TEMPLATE, TOWNS)
    assert [problem.code for problem in raised.value.problems][:1] == ["not-an-id"]


def test_a_folder_that_is_there_is_refused_even_empty(tmp_path: Path) -> None:
    (tmp_path / "deja").mkdir()
    with pytest.raises(ScenarioError) as raised:
        new_scenario(tmp_path / "deja", TEMPLATE, TOWNS)
    assert [problem.code for problem in raised.value.problems] == ["folder-exists"]


def test_a_file_of_that_name_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "deja").write_text("")
    with pytest.raises(ScenarioError):
        new_scenario(tmp_path / "deja", TEMPLATE, TOWNS)
