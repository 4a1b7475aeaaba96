"""The file of an audience: what is read of it, where it is wrong, whose texts it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.catalogue import french
from sena_game.library.reader import (
    Towns,
    open_scenario_file,
    open_town_file,
    read_scenario,
    read_town,
)
from sena_game.problems import ScenarioError
from sena_game.rules.audience import Audience, Figures
from sena_game.rules.message import Message
from sena_game.rules.reach import reach
from sena_game.scenario.town import Town
from tests.library.small import ENDINGS, TWO, written

TOILE = paths.scenarios() / "toile"
SMALL = (
    Path(__file__).parents[1] / "broken" / "not-a-figure" / "mended" / "audience.yaml"
).read_text(encoding="utf-8")


# An alert to the small audience, which has to be read for it.
ALERT = """\
start: un
scenes:
  un:
    kind: broadcast
    question: Qui prévenir ?
    then: end
    whom: {tous: {label: Tous}}
    channels: [affiche]
    times: {vite: {label: Vite, hours: 48}}
    outcomes: [{consequence: Fait.}]
"""


def beside(folder: Path, text: str, scenes: str = ALERT) -> Path:
    """Write a town, a scenario and an audience in `folder`; return the folder of the scenario."""
    scenario = written(folder, scenes, ENDINGS)
    (folder / "ville" / "audience.yaml").write_text(text, encoding="utf-8")
    return scenario


def read(folder: Path, old: str = "", new: str = "") -> Audience:
    """Return the small audience with one thing changed in it."""
    assert old in SMALL
    beside(folder, SMALL.replace(old, new, 1) if old else SMALL)
    town, _, _ = read_town(folder / "ville")
    assert town.audience
    return town.audience


def told(folder: Path, old: str, new: str) -> list[str]:
    """Return the line, the column and the code of each problem of a file with one change."""
    assert old in SMALL
    beside(folder, SMALL.replace(old, new, 1))
    file = open_town_file(folder / "ville")
    assert (file.town is None) == bool(file.problems)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in file.problems]


def town_of(language: str) -> Town:
    town, _, _ = read_town(TOILE, language)
    return town


def test_a_figure_is_read_with_its_source_and_what_is_assumed(tmp_path: Path) -> None:
    use = read(tmp_path).channels["affiche"].use
    assert use == Figures({"jeunes": 50.0, "vieux": 70.0}, "enquete", frozenset({"vieux"}))
    assert use.supposed


def test_a_figure_without_a_source_is_supposed(tmp_path: Path) -> None:
    channel = read(tmp_path).channels["affiche"]
    assert channel.subscribed == Figures({"": 100.0})
    assert channel.subscribed.supposed and channel.subscribed.alone == 100
    sourced = read(tmp_path, "vieux: 70~", "vieux: 70").channels["affiche"].use
    assert not sourced.supposed


def test_a_town_without_the_file_has_no_audience(tmp_path: Path) -> None:
    assert read_scenario(written(tmp_path, TWO), tmp_path).town.audience is None


def test_every_figure_of_toile_has_a_source_or_is_said_to_be_assumed() -> None:
    audience = town_of("fr").audience
    assert audience
    for channel in audience.channels.values():
        for figures in (channel.use, channel.subscribed, channel.seen):
            assert figures.supposed or figures.source in audience.sources
    assert all(source.fact.startswith(("P", "A.6")) for source in audience.sources.values())


def test_toile_has_six_ages_that_are_told_and_twenty_odd_channels() -> None:
    audience = town_of("fr").audience
    assert audience
    assert len(audience.told) == 6 and len(audience.segments) == 7
    assert 20 <= len(audience.channels) <= 30
    assert 4 <= len(audience.districts) <= 6
    assert len(audience.situations) == 5


def test_the_texts_of_an_audience_are_translated_with_those_of_its_town() -> None:
    english = town_of("en").audience
    assert english and english.segments["aines"].label == "Elders aged 75 and over"
    assert french(TOILE, TOILE.parent)["audience.channels.sms.label"] == "SMS"


def test_the_names_of_an_audience_are_those_of_its_town() -> None:
    _, reading, _ = read_town(TOILE)
    assert {"ados", "aines"} < reading.names["segment"].keys()
    assert {"facebook", "fr-alert"} < reading.names["channel"].keys()
    assert "quais" in reading.names["district"] and "facile" in reading.names["form"]


def test_a_run_depends_on_who_lives_there(tmp_path: Path) -> None:
    before = read_scenario(beside(tmp_path, SMALL), tmp_path).fingerprint
    same = read_scenario(beside(tmp_path, "# Bonjour.\n" + SMALL), tmp_path).fingerprint
    after = read_scenario(beside(tmp_path, SMALL.replace("70~", "71~")), tmp_path).fingerprint
    assert before == same != after


def test_who_lives_there_is_read_for_what_asks_for_it_only(tmp_path: Path) -> None:
    known: Towns = {}
    plain = open_scenario_file(beside(tmp_path, SMALL, TWO), tmp_path, known=known)
    assert plain.scenario and plain.scenario.town.audience is None
    asking = open_scenario_file(beside(tmp_path, SMALL), tmp_path, known=known)
    assert asking.scenario and asking.scenario.town.audience
    again = open_scenario_file(beside(tmp_path, SMALL, TWO), tmp_path, known=known)
    assert again.scenario and again.scenario.town.audience is None


def test_a_run_that_asks_no_one_does_not_depend_on_who_lives_there(tmp_path: Path) -> None:
    before = read_scenario(beside(tmp_path, SMALL, TWO), tmp_path).fingerprint
    changed = SMALL.replace("70~", "71~")
    assert read_scenario(beside(tmp_path, changed, TWO), tmp_path).fingerprint == before


def test_a_reach_asked_for_needs_to_know_who_lives_there(tmp_path: Path) -> None:
    asked = ALERT.replace(
        "[{consequence: Fait.}]",
        "[{if: reach(jeunes) >= 5, consequence: Oui.}, {consequence: Non.}]",
    )
    file = open_scenario_file(beside(tmp_path, SMALL, asked), tmp_path)
    assert file.errors == () and "segment" in file.reading.names


def test_a_town_without_the_file_cannot_be_asked_who_lives_there(tmp_path: Path) -> None:
    file = open_scenario_file(written(tmp_path, ALERT), tmp_path)
    assert [p.code for p in file.errors] == ["no-audience"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("people: 400", "people: beaucoup", "5:39 not-a-number"),
        ("jeunes: 50", "jeunes: 500", "16:24 not-a-figure"),
        ("jeunes: 50", "jeunes: -5", "16:24 not-a-figure"),
        ("jeunes: 50", "jeunes: ~5", "16:24 not-a-figure"),
        ("jeunes: 50", "jeunes: [50]", "16:24 wrong-shape"),
        ("24: 8.5}", "24: 1.5}", "18:30 not-a-figure"),
        ("24: 8.5}", "demain: 8.5}", "18:26 not-a-number"),
        ("{jeunes: 50, vieux: 70~}", "{jeunes: 50}", "16:11 missing-key"),
        ("jeunes: 50", "jeune: 50", "16:16 unknown-name"),
        ("source: enquete}\n    sub", "source: etude}\n    sub", "16:49 unknown-name"),
        ("{is: 100, assumption: yes}", "{is: 100}", "17:17 missing-key"),
        ("medium: papier", "medium: ecran", "15:13 unknown-name"),
        ("urgent: 2, ", "", "27:9 missing-key"),
        ("affiche, weights", "afiche, weights", "32:15 unknown-name"),
        ("    cost: {wait: 24, minutes: 60, assumption: yes}\n", "", "14:5 missing-key"),
        ("minutes: 60", "minute: 60", "19:22 unknown-key"),
    ],
)
def test_what_is_wrong_is_told_where_it_is(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert problem in told(tmp_path, old, new)


def test_a_problem_of_an_audience_keeps_its_scenarios_from_being_played(tmp_path: Path) -> None:
    folder = beside(tmp_path, SMALL.replace("jeunes: 50", "jeunes: 500"))
    assert [p.code for p in open_scenario_file(folder, tmp_path).errors] == ["not-a-figure"]
    with pytest.raises(ScenarioError):
        read_scenario(folder, tmp_path)


def test_a_problem_of_an_audience_leaves_the_others_alone(tmp_path: Path) -> None:
    wrong, known = SMALL.replace("jeunes: 50", "jeunes: 500"), Towns()
    assert open_scenario_file(beside(tmp_path, wrong), tmp_path, known=known).errors
    assert not open_scenario_file(beside(tmp_path, wrong, TWO), tmp_path, known=known).errors


def test_a_file_that_says_nothing_is_told(tmp_path: Path) -> None:
    folder = beside(tmp_path, "")
    assert [p.code for p in open_scenario_file(folder, tmp_path).errors] == ["empty-file"]


def test_the_example_of_the_guide_is_read_and_holds_together(tmp_path: Path) -> None:
    guide = (paths.scenarios() / "README.md").read_text(encoding="utf-8")
    text = guide.split("<!-- public -->\n```yaml\n")[1].split("```")[0]
    beside(tmp_path, text)
    file = open_town_file(tmp_path / "ville")
    assert file.problems == () and file.audience and file.audience.node
    audience = file.audience.audience
    assert audience
    assert reach(audience, Message((), ("affiche",), 192)).people == 161
