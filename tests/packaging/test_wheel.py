"""What is installed: the wheel, and the lock from which every machine is set up."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import sena_game

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (made,) = out.glob("*.whl")
    return made


def shipped(folder: str) -> set[str]:
    """Return the files of the checkout that players need, as the wheel should name them."""
    return {
        f"sena_game/_data/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and ROOT / "assets" / "make" not in path.parents
    }


def test_the_wheel_holds_all_assets_and_scenarios(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if "/_data/" in name} == shipped("assets") | shipped("scenarios")


def test_the_wheel_holds_every_module_and_nothing_beside(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    modules = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "sena_game").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert modules <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sena_game"}


def test_the_wheel_holds_the_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/LICENSE-CONTENT") for name in names)


def test_the_wheel_is_of_this_version(wheel: Path) -> None:
    assert wheel.name == f"sena_game-{sena_game.__version__}-py3-none-any.whl"


def test_an_unpacked_wheel_finds_its_own_assets(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from sena_game import paths; print(paths.assets()); print(paths.scenarios())"
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    data = tmp_path.resolve() / "sena_game" / "_data"
    assert said.splitlines() == [str(data / "assets"), str(data / "scenarios")]


def test_the_lock_names_no_address() -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index|find-links", lock())


def test_everything_locked_has_its_hashes() -> None:
    entries = re.split(r"^(?=[a-z])", lock(), flags=re.MULTILINE)[1:]
    assert len(entries) > 10
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_everything_that_is_declared_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=]", each)[0].lower() for each in declared}
    assert names - set(re.findall(r"^([a-z0-9-]+)==", lock(), flags=re.MULTILINE)) == set()


def lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")
