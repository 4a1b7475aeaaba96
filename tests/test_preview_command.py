"""`sena preview` as authors run it, in the terminal: one line at a time, the file saved between."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.small import ENDINGS, HEAD, TWO, written
from tests.test_cli import ROOT, UNSET, sena


class Author:
    """A preview in the terminal, answered and read as a person does."""

    def __init__(self, folder: Path, home: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in UNSET}
        self.preview = subprocess.Popen(
            [sys.executable, "-m", "sena_game", "preview", str(folder), "--terminal"],
            cwd=ROOT,
            env={**kept, "SENA_HOME": str(home), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def type(self, line: str) -> None:
        assert self.preview.stdin
        self.preview.stdin.write(line + "\n")
        self.preview.stdin.flush()

    def read(self) -> str:
        """Return what is said until a line is asked for."""
        assert self.preview.stdout
        said = ""
        while not said.endswith("\n> "):
            letter = self.preview.stdout.read(1)
            assert letter, said
            said += letter
        return said


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    opened = Author(written(tmp_path / "pack", TWO), tmp_path / "home")
    yield opened
    opened.preview.communicate(timeout=10)


def save(tmp_path: Path, scenes: str) -> None:
    file = tmp_path / "pack" / "petit" / "scenario.yaml"
    file.write_text(HEAD + scenes + ENDINGS, encoding="utf-8")


def test_a_line_typed_after_saving_shows_the_new_version_first(
    author: Author, tmp_path: Path
) -> None:
    author.read()
    author.type("begin")
    assert "Effets\u00a0: confiance +10." in author.read()
    save(tmp_path, TWO.replace("label: Non", "label: Pas du tout"))
    author.type("1")  # meant for the screen before: it decides nothing
    assert "2. Pas du tout" in author.read()
    author.type("2")
    assert "mardi" in author.read()


def test_a_broken_file_is_told_in_the_terminal_too(author: Author, tmp_path: Path) -> None:
    author.read()
    save(tmp_path, TWO.replace("then: deux", "then: dex"))
    author.type("")
    said = author.read()
    assert "scenario.yaml:22:11 · unknown-name" in said
    assert "Vouliez-vous dire «\u00a0deux\u00a0»" in said


def test_a_preview_begins_where_it_is_asked_to(tmp_path: Path) -> None:
    folder = written(tmp_path / "pack", TWO)
    done = sena(tmp_path, "preview", str(folder), "--terminal", "--at", "fin", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "fin · ending · scenario.yaml, line " in done.stdout
    assert list(tmp_path.iterdir()) == [tmp_path / "pack"]


def test_a_scene_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    done = sena(tmp_path, "preview", "toile-recrute", "--at", "telefone", "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Did you mean “telephone”?" in done.stderr


def test_a_scenario_broken_from_the_first_is_told_and_waited_for(tmp_path: Path) -> None:
    done = sena(tmp_path, "preview", "tests/broken/unknown-key", "--terminal", "--at", "un")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ce scénario ne se joue pas encore" in done.stdout
    assert " · unknown-key" in done.stdout
