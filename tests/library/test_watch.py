"""Two looks at the files of a scenario are equal as long as nothing in them has changed."""

from __future__ import annotations

import os
from pathlib import Path

from sena_game.library.watch import look, watched
from tests.library.small import TWO, written


def test_the_scenario_and_the_towns_beside_it_are_watched(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    assert watched(folder, tmp_path) == (folder, tmp_path / "ville")


def test_two_looks_at_what_stays_the_same_are_equal(tmp_path: Path) -> None:
    folders = watched(written(tmp_path, TWO), tmp_path)
    assert look(folders) == look(folders)
    assert len(look(folders)) == 2


def test_a_file_saved_again_is_seen(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    before = look((folder,))
    (folder / "scenario.yaml").write_text("title: Autre\n", encoding="utf-8")
    assert look((folder,)) != before


def test_a_file_replaced_by_one_of_the_same_size_and_moment_is_seen(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    file, before = folder / "scenario.yaml", look((folder,))
    facts = file.stat()
    beside = folder / "scenario.new"
    beside.write_bytes(file.read_bytes().replace(b"Oui", b"Non"))
    os.utime(beside, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    beside.replace(file)
    assert look((folder,)) != before


def test_translations_towns_and_pictures_are_seen(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    folders = watched(folder, tmp_path)
    for file in (folder / "en.po", tmp_path / "ville" / "en.po", folder / "plan.png"):
        before = look(folders)
        file.write_bytes(b"")
        assert look(folders) != before


def test_what_editors_leave_beside_is_not_looked_at(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    before = look((folder,))
    for name in (".scenario.yaml.swp", "scenario.yaml~", "#scenario.yaml#", "4913"):
        (folder / name).write_bytes(b"")
    assert look((folder,)) == before


def test_a_file_or_a_folder_that_is_gone_is_no_trouble(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "scenario.yaml").unlink()
    assert look((folder,)) == ()
    assert look((tmp_path / "nulle-part",)) == ()
