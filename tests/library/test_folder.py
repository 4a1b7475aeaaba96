"""The scenarios there are: listed and found."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.folder import find, folders, open_scenario, packs
from sena_game.problems import ScenarioError
from tests.library.small import TWO, written


def test_a_town_is_no_scenario(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    assert folders(tmp_path) == (folder,)
    assert folders(tmp_path / "absent") == ()


def test_scenarios_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "scenario.yaml").touch()
    assert [folder.name for folder in folders(tmp_path)] == ["a", "b", "c"]


def test_a_scenario_is_found_by_name_folder_or_file(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    for name in ("petit", str(folder), str(folder / "scenario.yaml")):
        assert find(name, tmp_path) == folder
    assert open_scenario("petit", tmp_path).id == "petit"


@pytest.mark.parametrize(("name", "near"), [("petti", "petit"), ("xyz", ""), ("", "")])
def test_a_scenario_not_found_is_told_with_the_nearest(
    tmp_path: Path, name: str, near: str
) -> None:
    written(tmp_path, TWO)
    with pytest.raises(ScenarioError) as raised:
        find(name, tmp_path)
    (problem,) = raised.value.problems
    assert (problem.code, problem.near) == ("unknown-name", near)


def test_scenarios_and_towns_of_a_folder_are_checked_by_name(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    assert [folder.name for folder in packs(tmp_path)] == ["petit", "ville"]


def test_a_draft_kept_in_a_scenario_is_not_asked_about(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "brouillon").mkdir()
    (folder / "brouillon" / "scenario.yaml").touch()
    assert packs(folder) == (folder,)
