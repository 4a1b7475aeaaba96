"""Pictures of a scenario's folder: found by name, bounded, and never outside it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sena_game.library.pictures import shelf
from sena_game.library.reader import read_scenario
from sena_game.problems import Problem, ScenarioError
from sena_game.scenario.image import BYTES_AT_MOST, Image, Trouble
from sena_game.scenario.model import Picture
from tests.library.small import TWO, written
from tests.scenario.test_image import png

Look = Callable[[str], Image | Trouble]
links = pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for a right to link")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "petit").mkdir()
    (tmp_path / "petit" / "plan.png").write_bytes(png(640, 360))
    return tmp_path / "petit"


def with_picture(folder: Path, picture: str) -> None:
    scene = f"    when: lundi\n    picture: {{{picture}}}\n"
    written(folder.parent, TWO.replace("    when: lundi\n", scene, 1))


def problems(folder: Path, picture: str) -> list[Problem]:
    with_picture(folder, picture)
    with pytest.raises(ScenarioError) as raised:
        read_scenario(folder, folder.parent)
    return list(raised.value.problems)


def reason(folder: Path, name: str) -> str:
    found = shelf(folder)(name)
    assert isinstance(found, Trouble) and found.code == "unreadable-picture"
    return found.values["reason"]


def test_a_picture_is_found_with_its_size(folder: Path) -> None:
    assert shelf(folder)("plan.png") == Image(str(folder / "plan.png"), 640, 360)


def test_a_picture_that_is_not_there_is_an_unknown_name_with_the_nearest(folder: Path) -> None:
    found = shelf(folder)("plans.png")
    assert found == Trouble("unknown-name", {"name": "plans.png", "kind": "picture"}, "plan.png")


def test_only_pictures_are_the_nearest(folder: Path) -> None:
    (folder / "plan.yaml").write_text("a: b")
    found = shelf(folder)("plan.yam")
    assert isinstance(found, Trouble) and found.near != "plan.yaml"


def test_a_capital_makes_another_name_on_every_system(folder: Path) -> None:
    found = shelf(folder)("Plan.PNG")
    assert isinstance(found, Trouble) and (found.code, found.near) == ("unknown-name", "plan.png")


def test_accents_are_written_in_two_ways_and_are_one_name(folder: Path) -> None:
    (folder / "e\u0301cole.png").write_bytes(png(9, 9))
    assert isinstance(shelf(folder)("\u00e9cole.png"), Image)


def test_what_is_no_picture_is_unreadable(folder: Path) -> None:
    (folder / "plan.gif").write_bytes(b"GIF89a")
    assert reason(folder, "plan.gif") == "it is neither PNG nor JPEG"


def test_a_picture_too_large_is_refused_before_it_is_decoded(folder: Path) -> None:
    (folder / "wide.png").write_bytes(png(4097, 10))
    (folder / "high.png").write_bytes(png(10, 60_000))
    (folder / "heavy.png").write_bytes(png(10, 10) + b"\0" * BYTES_AT_MOST)
    (folder / "just.png").write_bytes(png(4096, 4096))
    assert reason(folder, "wide.png") == "it is over 4,096 pixels wide or high"
    assert reason(folder, "high.png") == "it is over 4,096 pixels wide or high"
    assert reason(folder, "heavy.png") == "it is larger than 4 MiB"
    assert isinstance(shelf(folder)("just.png"), Image)


def test_a_picture_cut_short_is_refused(folder: Path) -> None:
    (folder / "half.png").write_bytes(png(10, 10, end=False))
    assert reason(folder, "half.png") == "its end is missing"


@links
def test_a_link_does_not_lead_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "broken.png").symlink_to(tmp_path / "nowhere.png")
    (folder / "same.png").symlink_to(folder / "plan.png")
    assert shelf(folder)("link.png") == Trouble("outside-path", {"path": "link.png"})
    assert isinstance(shelf(folder)("broken.png"), Trouble)
    assert isinstance(shelf(folder)("same.png"), Image)


@links
def test_a_folder_or_a_device_is_no_picture(folder: Path) -> None:
    (folder / "dossier.png").mkdir()
    (folder / "zero.png").symlink_to("/dev/zero")
    look: Look = shelf(folder)
    codes = [
        found.code
        for name in ("dossier.png", "zero.png")
        if isinstance(found := look(name), Trouble)
    ]
    assert codes == ["unknown-name", "unknown-name"]


def test_a_file_is_read_once_however_many_scenes_show_it(folder: Path) -> None:
    look = shelf(folder)
    first = look("plan.png")
    (folder / "plan.png").unlink()
    assert look("plan.png") is first


@pytest.mark.parametrize(
    "path", ["../plan.png", "/etc/passwd", "images/plan.png", "C:plan.png", "..", "a\\b.png"]
)
def test_a_path_is_not_a_name(folder: Path, path: str) -> None:
    (found,) = problems(folder, f"file: '{path}', alt: Un plan")
    assert (found.code, found.values) == ("outside-path", {"path": path})


def test_a_path_to_a_picture_that_is_here_has_its_name_as_its_cure(folder: Path) -> None:
    (found,) = problems(folder, "file: ./plan.png, alt: Un plan")
    assert (found.near, found.length) == ("plan.png", len("./plan.png"))
    (found,) = problems(folder, "file: ../autre.png, alt: Un plan")
    assert found.near == ""


def test_a_scene_has_its_picture_with_what_it_shows(folder: Path) -> None:
    with_picture(folder, "file: plan.png, alt: Un plan, credit: Nous")
    scenario = read_scenario(folder, folder.parent)
    image = Image(str(folder / "plan.png"), 640, 360)
    assert scenario.scenes["un"].stage.picture == Picture(image, "Un plan", "Nous")


def test_a_picture_in_the_wrong_shape_is_told_once(folder: Path) -> None:
    assert [found.code for found in problems(folder, "file: [plan.png]")] == ["wrong-shape"]
