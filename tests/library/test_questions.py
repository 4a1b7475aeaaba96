"""Open questions: read in order, translated, and known by the name French authors give them."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.library.reader import read_scenario
from sena_game.library.template import new_scenario
from sena_game.problems import ScenarioError

ASKED = "Que répond-on, le dimanche\u202f?"


def written(folder: Path, key: str) -> Path:
    """Return the folder of a scenario that asks two questions under a key."""
    template = paths.assets() / "templates" / "scenario"
    for name, text in new_scenario(folder, template, paths.scenarios()).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    file = folder / "scenario.yaml"
    asked = f"\n{key}:\n  - {ASKED}\n  - Qui décide\u202f?\n"
    file.write_text(file.read_text(encoding="utf-8") + asked, encoding="utf-8")
    return folder


def test_questions_are_read_in_their_order(tmp_path: Path) -> None:
    folder = written(tmp_path / "essai", "questions")
    assert read_scenario(folder, paths.scenarios()).questions == (ASKED, "Qui décide\u202f?")


def test_questions_are_translated_by_their_place(tmp_path: Path) -> None:
    folder = written(tmp_path / "essai", "questions")
    (folder / "en.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgctxt "questions.1"\nmsgid "{ASKED}"\nmsgstr "Who answers on Sundays?"\n',
        encoding="utf-8",
    )
    told = open_scenario(str(folder), paths.scenarios(), "en")
    assert told.questions[0] == "Who answers on Sundays?"


def test_a_french_key_is_told_the_one_that_is_meant(tmp_path: Path) -> None:
    folder = written(tmp_path / "essai", "discussion")
    try:
        read_scenario(folder, paths.scenarios())
    except ScenarioError as error:
        (problem,) = error.problems
        assert (problem.code, problem.near) == ("unknown-key", "questions")
    else:
        raise AssertionError("an unknown key was let through")


def test_a_question_changes_nothing_to_the_plays_there_can_be(tmp_path: Path) -> None:
    asked = read_scenario(written(tmp_path / "essai", "questions"), paths.scenarios())
    file = tmp_path / "essai" / "scenario.yaml"
    text = file.read_text(encoding="utf-8").partition("\nquestions:")[0]
    file.write_text(text, encoding="utf-8")
    plain = read_scenario(tmp_path / "essai", paths.scenarios())
    assert not plain.questions and asked.fingerprint == plain.fingerprint
