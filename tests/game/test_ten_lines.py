"""A scenario of ten lines: what is not written has something sensible that stands for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import pedagogy
from sena_game.check.places import Written
from sena_game.game.game import Game
from sena_game.library.reader import read_placed, read_scenario, texts
from sena_game.problems import ScenarioError
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Choices, Heading, Paper, Paragraph, Screen
from sena_game.terminal.app import run
from tests.game.conftest import answered, new_game

TODAY = date(2026, 11, 22)

TEN_LINES = """\
format: 1
town: toile
title: Le pigeon
scenes:
  bureau:
    text: |
      Un pigeon s’est posé sur le clavier de la maire.
    options:
      chasser: {label: Le chasser, consequence: Il revient avec un collègue.}
      publier: {label: Le publier, consequence: Quatre cents j’aime.}
"""


def folder_of(folder: Path, text: str = TEN_LINES) -> Path:
    (folder / "pigeon").mkdir(exist_ok=True)
    (folder / "pigeon" / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder / "pigeon"


def pigeon(folder: Path, text: str = TEN_LINES, language: str = "fr") -> Scenario:
    return read_scenario(folder_of(folder, text), paths.scenarios(), language)


def reported(folder: Path, text: str) -> list[str]:
    with pytest.raises(ScenarioError) as raised:
        pigeon(folder, text)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in raised.value.problems]


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    opened = new_game(tmp_path, lambda language: pigeon(tmp_path, language=language))
    yield opened
    opened.close()


def paper(screen: Screen) -> Paper:
    return next(block for block in screen.blocks if isinstance(block, Paper))


def test_ten_lines_are_a_scenario_that_begins_at_its_first_scene(tmp_path: Path) -> None:
    scenario = pigeon(tmp_path)
    assert (scenario.start, list(scenario.scenes), list(scenario.endings)) == (
        "bureau",
        ["bureau"],
        ["end"],
    )
    assert (scenario.duration, scenario.audience, scenario.axes, scenario.plan) == (0, "", (), ())


def test_the_first_gauges_of_the_town_stand_half_full(tmp_path: Path) -> None:
    assert pigeon(tmp_path).gauges == {"portee": 50, "confiance": 50, "conformite": 50}


def test_a_gauge_that_stands_by_itself_can_be_moved_and_asked_about(tmp_path: Path) -> None:
    moved = TEN_LINES.replace(
        "{label: Le ch", "{effects: {portee: +5}, if: portee < 60, label: Le ch"
    )
    assert pigeon(tmp_path, moved).scenes["bureau"].outcomes()[0].effects
    other = TEN_LINES.replace("{label: Le ch", "{effects: {equipe: +5}, label: Le ch")
    assert reported(tmp_path, other) == ["9:27 unknown-name"]


def test_without_a_town_no_gauge_is_said_to_be_wrong(tmp_path: Path) -> None:
    moved = TEN_LINES.replace(
        "{label: Le ch", "{effects: {portee: +5}, if: portee < 60, label: Le ch"
    )
    assert reported(tmp_path, moved.replace("town: toile", "town: étoile")) == ["2:7 unknown-name"]


def test_the_front_page_is_the_name_of_the_town_and_the_title(tmp_path: Path) -> None:
    front = pigeon(tmp_path).front
    assert (front.masthead, front.title, front.text, front.start) == ("Toile", "Le pigeon", "", "")


def test_a_front_page_may_say_one_thing_only(tmp_path: Path) -> None:
    front = pigeon(tmp_path, TEN_LINES + "front: {text: Bonjour.}\n").front
    assert (front.masthead, front.title, front.text) == ("Toile", "Le pigeon", "Bonjour.")


@pytest.mark.parametrize("key", ["format", "town", "title", "scenes"])
def test_four_keys_cannot_be_left_out(tmp_path: Path, key: str) -> None:
    lines = [line for line in TEN_LINES.splitlines(True) if not line.startswith(f"{key}:")]
    if key == "scenes":
        lines = lines[:3]
    assert reported(tmp_path, "".join(lines)) == ["1:1 missing-key"]


def test_a_scenario_without_a_scene_is_refused(tmp_path: Path) -> None:
    head = "".join(TEN_LINES.splitlines(True)[:3])
    assert reported(tmp_path, head + "scenes: {}\n") == ["4:1 empty-value"]
    assert reported(tmp_path, head + "scenes:\n") == ["4:1 empty-value"]


def test_a_real_game_goes_from_the_title_to_the_debrief(game: Game) -> None:
    title = game.screen
    assert (paper(title).masthead, paper(title).title) == ("Toile", "Le pigeon")
    assert paper(title).paragraphs == ()
    buttons = [c.label for b in title.blocks if isinstance(b, Choices) for c in b.choices]
    assert buttons[0] == "Commencer"
    letter = paper(answered(game, "begin", "choose publier", "continue").screen)
    assert (letter.title, letter.signature) == ("Fin de l’histoire", "La maire de Toile")
    assert letter.paragraphs == (
        "La Ville vous remercie. Elle a pris note de tout ce que vous avez décidé.",
    )
    debrief = answered(game, "debrief").screen
    assert debrief.title == "Débriefing · Le pigeon"
    assert isinstance(debrief.blocks[0], Heading)
    assert not any(isinstance(b, Paragraph) and b.tone == "lead" for b in debrief.blocks)


def test_the_letter_is_in_the_language_of_the_game(game: Game) -> None:
    answered(game, "set language en", "begin", "choose publier", "continue")
    assert paper(game.screen).title == "The end of the story"


def test_the_terminal_plays_it_to_its_end(game: Game) -> None:
    said = StringIO()
    run(game, said, iter(["1", "1", "1", "1", "5"]), lambda: "")
    assert game.session.ended and game.session.state.chosen == {"bureau.chasser"}
    for text in ("Un pigeon s’est posé", "Il revient avec un collègue.", "FIN DE L’HISTOIRE"):
        assert text in said.getvalue()
    assert "Décision 1\u00a0: Le chasser" in said.getvalue()


def test_what_is_not_said_yet_is_told_once_a_key_at_the_first_line(tmp_path: Path) -> None:
    scenario, node, reading = read_placed(folder_of(tmp_path), paths.scenarios())
    found = list(pedagogy.problems(scenario, Written(node, reading.lines), TODAY))
    incomplete = [problem for problem in found if problem.code == "incomplete"]
    assert [problem.values["key"] for problem in incomplete] == [
        *("duration", "audience", "objectives", "axes", "version", "authors", "licence", "plan"),
        "endings",
    ]
    assert {(p.place.line, p.place.column, p.level) for p in incomplete} == {(1, 1, "warning")}
    assert not {"no-debrief", "unmoved-axis", "short-debrief"} & {p.code for p in found}


def test_only_what_is_written_is_translated(tmp_path: Path) -> None:
    assert list(texts(folder_of(tmp_path), paths.scenarios())) == [
        *("title", "bureau.text"),
        *("bureau.chasser.label", "bureau.chasser.consequence"),
        *("bureau.publier.label", "bureau.publier.consequence"),
    ]


def test_the_last_scene_leads_to_the_end_and_the_others_must_say(tmp_path: Path) -> None:
    option = "{label: Oui}, non: {label: Non}}"
    two = f"  toit: {{options: {{oui: {option}, then: end}}\n"
    assert reported(tmp_path, TEN_LINES + two) == ["5:3 no-way-on"]
    on = TEN_LINES.replace("    options:\n", "    then: toit\n    options:\n")
    assert pigeon(tmp_path, on + two.replace(", then: end", "")).scenes.keys() == {"bureau", "toit"}


def test_a_scene_that_comes_by_itself_is_not_the_last(tmp_path: Path) -> None:
    later = TEN_LINES.replace("{label: Le ch", "{later: {scene: echo, after: 1}, label: Le ch")
    assert "echo" in pigeon(tmp_path, later + "  echo: {text: Un écho.}\n").scenes
