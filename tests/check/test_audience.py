"""What a check says of an audience whose figures do not hold together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import whole
from sena_game.check.audience import measured, problems
from sena_game.check.places import Written
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import open_town_file
from sena_game.problems import Problem
from tests.library.test_audience import SMALL, beside

TODAY = date(2026, 11, 22)
LEXICON = load_lexicon(paths.assets() / "language")
TOILE = paths.scenarios() / "toile"


def found(folder: Path, old: str = "", new: str = "") -> list[Problem]:
    """Return the problems of the small town with one thing changed in its audience."""
    assert old in SMALL
    beside(folder, SMALL.replace(old, new, 1) if old else SMALL)
    pack = open_pack(folder / "ville", folder)
    return list(whole.problems(pack, TODAY, LEXICON))


def test_the_audience_of_toile_holds_together() -> None:
    file = open_town_file(TOILE).audience
    assert file and file.audience and file.node
    assert list(problems(file.audience, Written(file.node, file.reading.lines))) == []


def test_every_anchor_of_toile_is_held_within_its_tolerance() -> None:
    file = open_town_file(TOILE).audience
    assert file and file.audience
    audience = file.audience
    assert len(audience.anchors) > 20
    for anchor in audience.anchors:
        assert abs(measured(audience, anchor) - anchor.share) <= anchor.tolerance <= 10, anchor


def test_every_channel_with_a_survey_of_its_use_is_held_to_it() -> None:
    file = open_town_file(TOILE).audience
    assert file and file.audience
    held = {anchor.channel for anchor in file.audience.anchors}
    free = {id for id in file.audience.channels if id not in held}
    supposed = {"panneaux", "automate", "voiture", "sirene", "porte-a-porte", "cahier", "marche"}
    assert free == supposed | {"threads", "fr-alert"}


def test_a_sound_audience_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_an_anchor_that_is_missed_names_the_model_the_survey_and_the_difference(
    tmp_path: Path,
) -> None:
    (problem,) = found(tmp_path, "vieux: 70~", "vieux: 40~")
    assert (problem.code, problem.level) == ("missed-anchor", "warning")
    assert problem.values == {
        "name": "affiche",
        "model": "44",
        "anchor": "61",
        "tolerance": "3",
        "difference": "17",
    }


def test_an_anchor_may_be_of_subscribers(tmp_path: Path) -> None:
    of = "channel: affiche, of: subscribed"
    assert found(tmp_path, "channel: affiche", of) == []
    beside(tmp_path, SMALL.replace("is: 100", "is: 50").replace("channel: affiche", of))
    (problem,) = whole.problems(open_pack(tmp_path / "ville", tmp_path), TODAY, LEXICON)
    assert problem.values["model"] == "31"


@pytest.mark.parametrize(
    ("old", "new", "total"),
    [
        ("people: 1000", "people: 1200", ("people", "1000", "1200")),
        ("jeunes: 60, vieux: 70", "jeunes: 60, vieux: 60", ("vieux", "90", "100")),
        ("jeunes: 40, vieux: 30", "jeunes: 60, vieux: 30", ("jeunes", "120", "100")),
    ],
)
def test_people_live_in_one_district_and_all_of_them(
    tmp_path: Path, old: str, new: str, total: tuple[str, str, str]
) -> None:
    (problem,) = [each for each in found(tmp_path, old, new) if each.code == "wrong-sum"]
    assert tuple(problem.values.values()) == total and problem.level == "error"


def test_no_more_people_are_in_a_situation_than_there_are(tmp_path: Path) -> None:
    situations = (
        "situations:\n"
        "  sourds: {label: Sourds, share: {by: {jeunes: 5, vieux: 60}, assumption: yes}}\n"
        "  seuls: {label: Seuls, share: {by: {jeunes: 5, vieux: 50}, assumption: yes}}\n"
        "media:"
    )
    (problem,) = found(tmp_path, "media:", situations)
    assert problem.values == {"name": "vieux", "sum": "110", "total": "100"}
    assert problem.excerpt.lstrip().startswith("seuls:")


def test_a_problem_is_placed_in_the_file_it_is_in_after_those_of_the_town(tmp_path: Path) -> None:
    beside(tmp_path, SMALL.replace("vieux: 70~", "vieux: 40~"))
    town = tmp_path / "ville" / "town.yaml"
    text = town.read_text(encoding="utf-8").replace("La maire", "L'élue")
    town.write_text(text, encoding="utf-8")
    told = whole.problems(open_pack(town.parent, tmp_path), TODAY, LEXICON)
    assert [(Path(p.place.path).name, p.code) for p in told] == [
        ("town.yaml", "apostrophe"),
        ("audience.yaml", "missed-anchor"),
    ]


def test_the_texts_of_an_audience_are_looked_at_too(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "label: Les vieux", "label: L'ancien")
    assert (Path(problem.place.path).name, problem.code) == ("audience.yaml", "apostrophe")


def test_a_comment_silences_a_remark_there_as_elsewhere(tmp_path: Path) -> None:
    silence = "anchors:\n  # sena: ignore missed-anchor (autre base)"
    assert [each.code for each in found(tmp_path, "anchors:", silence)] == ["unused-silence"]
    beside(tmp_path, SMALL.replace("70~", "40~").replace("anchors:", silence))
    assert whole.problems(open_pack(tmp_path / "ville", tmp_path), TODAY, LEXICON) == ()


def test_texts_of_an_audience_that_are_not_translated_are_told_there(tmp_path: Path) -> None:
    beside(tmp_path, SMALL)
    (tmp_path / "ville" / "en.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n', encoding="utf-8"
    )
    pack = open_pack(tmp_path / "ville", tmp_path)
    (problem,) = whole.problems(pack, TODAY, LEXICON)
    assert problem.code == "untranslated"
