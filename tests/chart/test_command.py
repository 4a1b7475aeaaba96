"""`sena graph`, as an author runs it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from sena_game.cli import main
from tests.library.small import TWO, written


def test_a_map_is_printed_as_a_picture_that_any_terminal_can_write(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["graph", "toile-recrute"]) == 0
    text = capsys.readouterr().out
    assert text.isascii()
    assert "Carte du scénario" in "".join(ElementTree.fromstring(text).itertext())


def test_a_map_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "toile-recrute", "--format", "text", "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Map of the scenario: Toile is hiring\n")
    assert "in 3 decisions: → " in text


def test_a_map_is_written_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, TWO)
    file = tmp_path / "carte.svg"
    assert main(["graph", str(folder), "--output", str(file)]) == 0
    assert f"La carte est dans {file}." in capsys.readouterr().out
    assert ElementTree.parse(file).getroot().tag.endswith("svg")


def test_a_file_that_cannot_be_written_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, TWO)
    assert main(["graph", str(folder), "--output", str(tmp_path / "nulle" / "part.svg")]) == 1
    assert "ne peut pas être écrit" in capsys.readouterr().err


def test_a_scenario_that_cannot_be_read_has_no_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, TWO.replace("then: deux", "then: trois"))
    assert main(["graph", str(folder)]) == 1
    said = capsys.readouterr()
    assert said.out == "" and "unknown-name" in said.err
