"""One broken folder for each problem: what a whole check says of it is on its first line.

A place without a file is in scenario.yaml. The same folder mended has no problem at all.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import whole
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import SCENARIO_FILE
from sena_game.problems import CHECKED, SENTENCES, Problem
from sena_game.scenario.source import BYTES_AT_MOST
from tests.library.small import TWO, written

BROKEN = Path(__file__).parents[1] / "broken"
TODAY = date(2026, 11, 22)
LEXICON = load_lexicon(paths.assets() / "language")
FOLDERS = sorted(file.parent.name for file in BROKEN.glob(f"*/{SCENARIO_FILE}"))
MENDED = sorted({file.parent.name for file in BROKEN.glob("*/mended*")})
# A file that is not there, one of a mebibyte, a folder in the way: tests make them.
MADE = {"unreadable-file", "unwritable-file", "too-large", "folder-exists"}
# Those that break nothing, or several things at once.
OTHERS = {"sound"} | {name for name in FOLDERS if name.startswith("melange-")}


def found(folder: Path) -> tuple[Problem, ...]:
    return whole.problems(open_pack(folder, BROKEN), TODAY, LEXICON)


def said(folder: Path) -> list[str]:
    """Return the place and the code of each problem, as the first line of a file gives them."""
    return [_said(problem, folder) for problem in found(folder)]


def _said(problem: Problem, folder: Path) -> str:
    place = problem.place
    file = Path(place.path).resolve().relative_to(folder.resolve()).as_posix()
    where = "" if file == SCENARIO_FILE else f"{file}:"
    return f"{where}{place.line}:{place.column} {problem.code}"


def expected(folder: Path) -> list[str]:
    first = (folder / SCENARIO_FILE).read_bytes().split(b"\n")[0].decode("utf-8-sig")
    assert first.startswith("# expect:"), "the first line says what is expected"
    told = first.removeprefix("# expect:").strip()
    return told.split(", ") if told else []


@pytest.mark.parametrize("name", FOLDERS)
def test_a_broken_scenario_reports_exactly_its_problems(name: str) -> None:
    assert said(BROKEN / name) == expected(BROKEN / name)


@pytest.mark.parametrize("name", [name for name in FOLDERS if name not in OTHERS])
def test_a_broken_scenario_breaks_what_it_is_called_after(name: str) -> None:
    assert name in {each.split()[-1] for each in expected(BROKEN / name)}


@pytest.mark.parametrize("name", MENDED)
def test_a_mended_scenario_has_no_problem(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    shutil.copytree(BROKEN / name, folder)
    if (folder / "mended").is_dir():
        shutil.copytree(folder / "mended", folder, dirs_exist_ok=True)
    else:
        (folder / "mended.yaml").replace(folder / SCENARIO_FILE)
    assert said(folder) == []


def test_every_code_has_its_broken_scenario() -> None:
    assert sorted(SENTENCES.keys() - set(FOLDERS) - MADE) == []


def test_every_broken_scenario_has_it_mended() -> None:
    assert sorted(set(FOLDERS) - OTHERS - set(MENDED)) == []


def test_every_broken_scenario_is_called_after_a_code() -> None:
    assert sorted(set(FOLDERS) - OTHERS - SENTENCES.keys()) == []


def test_every_code_is_explained() -> None:
    explained = {file.stem for file in (paths.assets() / "explain").glob("*.yaml")}
    assert sorted(SENTENCES.keys() ^ explained) == []


def test_a_level_is_that_of_a_code() -> None:
    assert CHECKED.keys() <= SENTENCES.keys()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_problem_has_its_level_and_the_line_it_underlines(name: str) -> None:
    for problem in found(BROKEN / name):
        of_a_silence = problem.code == "unknown-name" and problem.values["kind"] == "code"
        level = "warning" if of_a_silence else CHECKED.get(problem.code, "error")
        assert problem.level == level, problem
        last = problem.place.column - 1 + problem.length
        assert problem.excerpt == "" or last <= max(len(problem.excerpt), 1), problem


def test_a_scenario_larger_than_a_mebibyte_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO, endings="#" * BYTES_AT_MOST)
    assert said(folder) == ["1:1 too-large"]


def test_a_scenario_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert said(tmp_path / "absent") == ["1:1 unreadable-file"]


def test_a_folder_in_place_of_a_scenario_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "petit" / SCENARIO_FILE).mkdir(parents=True)
    assert said(tmp_path / "petit") == ["1:1 unreadable-file"]
