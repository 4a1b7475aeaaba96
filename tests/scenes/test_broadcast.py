"""Whom to alert, through what, when, how loudly: what fits, what it reaches, what is told."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game import paths
from sena_game.check import weeks
from sena_game.check.places import Written
from sena_game.library.reader import open_scenario_file, read_scenario
from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import Problem, ScenarioError
from sena_game.rules.message import Message
from sena_game.rules.moves import Done, ImpossibleMove, Put, Take, read
from sena_game.rules.reach import reach
from sena_game.scenario.model import Scenario
from sena_game.scenes.broadcast import Broadcast
from sena_game.scenes.placing import Placing
from sena_game.screen.blocks import Block, Board, Choice, Paragraph, Plot, Screen, Table, TownMap
from sena_game.screen.focus import controls
from sena_game.terminal.app import meant
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.explore.test_exact import brute, explored
from tests.rules.test_audience import toile

WATER = """\
format: 1
town: toile
title: L’eau
gauges: {confiance: 50, sobriete: 60}
flags: [dit]
scenes:
  eau:
    kind: broadcast
    text: L’eau des quais ne se boit pas.
    question: Qui prévenez-vous ?
    concerned: [quais]
    minutes: 120
    most: 2
    earlier: 2
    whom:
      tous: {label: Toute la ville, effects: {sobriete: -10}}
      bord: {label: Les quais, text: Des deux côtés, note: exact, to: [quais]}
    channels: [facebook, sms, automate, voiture]
    times:
      vite: {label: Tout de suite, hours: 6}
      soir: {label: Ce soir, hours: 2, effects: {confiance: -5}}
    loudness:
      normal: {label: Comme d’habitude}
      urgent: {label: En urgence, points: {information: -2}}
    forms:
      facile: {label: Une phrase, form: [facile]}
      arrete: {label: L’arrêté, form: [image-texte, jargon]}
    outcomes:
      - {if: reach(quais) >= 30 % and optouts <= 10, consequence: Bien., effects: {confiance: +10}}
      - {if: reach(aines) >= 35 % or chosen(eau.sms), consequence: Moitié., effects: {dit: yes}}
      - {consequence: Personne.}
    then: suite
  suite:
    text: Et après ?
    options:
      oui: {label: Oui, if: dit, otherwise: Non., then: end}
      non: {label: Non, then: end}
endings:
  bonne: {title: Bien, text: Bien., if: confiance >= 60}
  fin: {title: Fin, text: Fin.}
"""
GOOD = ("bord", "sms", "automate", "vite", "normal", "facile")
ENGLISH = Words()


@cache
def story(told: str = WATER) -> Scenario:
    with tempfile.TemporaryDirectory() as library:
        return read_scenario(written(Path(library), told), paths.scenarios())


def written(library: Path, told: str) -> Path:
    folder = library / "alerte"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(told, encoding="utf-8")
    return folder


def problems(library: Path, told: str) -> list[tuple[str, int, str]]:
    """Return the code, the line and the cure of each error of a text."""
    file = open_scenario_file(written(library, told), paths.scenarios())
    return [(p.code, p.place.line, p.near) for p in file.errors]


def begun(told: str = WATER) -> Session:
    return start(story(told))


def after(session: Session, *lines: str) -> Session:
    for each in lines:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def picked(*ids: str, told: str = WATER) -> Session:
    return after(begun(told), *(f"put {id} in" for id in ids))


def sent(*ids: str, told: str = WATER) -> Session:
    return after(picked(*ids, told=told), "done")


def screen(session: Session) -> Screen:
    return show(session, ENGLISH, before={})


def board(session: Session) -> Board:
    return next(each for each in screen(session).blocks if isinstance(each, Board))


def ticks(session: Session) -> dict[str, Choice]:
    return {tile.id: tile.controls[0] for tile in board(session).tray}


def rules(session: Session) -> Broadcast:
    assert isinstance(session.scene, Placing) and isinstance(session.scene.rules, Broadcast)
    return session.scene.rules


def counts(session: Session) -> dict[str, int]:
    return dict(rules(session).counts(session.placed))


def test_the_cards_are_in_the_order_in_which_one_decides() -> None:
    groups = list(dict.fromkeys(tile.group for tile in board(begun()).tray))
    assert groups == ["Whom?", "Through what?", "When?", "How loudly?", "In what form?"]


def test_a_channel_goes_by_its_name_in_the_town_and_says_what_it_costs() -> None:
    tiles = {tile.id: (tile.label, tile.note) for tile in board(begun()).tray}
    assert tiles["sms"] == ("SMS", "15 min")
    assert tiles["voiture"] == ("Voiture à haut-parleur", "90 min")
    assert tiles["bord"] == ("Les quais", "exact")
    rare = WATER.replace("[facebook, sms", "[fr-alert, sms")
    assert "the prefect’s to send" in board(begun(rare)).tray[2].note


def test_one_is_chosen_of_each_group_and_some_channels() -> None:
    session = picked("tous", "sms", "automate", "bord")
    assert set(session.placed) == {"sms", "automate", "bord"}
    assert ticks(session)["voiture"].locked == "2 at most: take one back first."
    with pytest.raises(ImpossibleMove):
        after(session, "put voiture in")


def test_the_time_of_the_team_limits_the_channels() -> None:
    short = WATER.replace("minutes: 120", "minutes: 90")
    assert ticks(picked("sms", told=short))["voiture"].locked == "The team has 75 min left."
    assert ticks(picked("voiture", told=short))["sms"].locked == "The team has no time left."
    meters = [(each.label, each.text) for each in board(picked("sms", told=short)).meters]
    assert meters == [("Channels", "1 of 2"), ("The team’s time", "15 of 90 min")]


def test_what_is_still_to_be_said_is_told() -> None:
    def lacking(*ids: str) -> str:
        return next(each for each in controls(screen(picked(*ids))) if each.id == "done").locked

    assert lacking("bord", "sms", "vite") == "Still to be said: How loudly? In what form?"
    assert lacking(*GOOD) == ""


def test_whoever_starts_with_the_channels_is_led_to_the_rest() -> None:
    session = picked("sms", "facile")
    assert {move.item for move in moves(session) if isinstance(move, Put)} == {
        *("tous", "bord", "vite", "soir", "normal", "urgent"),
    }
    while Done() not in moves(session):
        session = step(session, moves(session)[0])
    assert session.placed.keys() >= {"sms", "facile", "tous"}


@pytest.mark.parametrize("move", [Put("sms", "out"), Put("z", "in"), Take("sms"), Done()])
def test_a_move_that_is_not_offered_is_impossible(move: Put | Take | Done) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun(), move)


def test_what_is_counted_is_what_the_audience_model_says() -> None:
    message = Message(
        ("quais",), ("sms", "automate"), 6, "normal", frozenset({"facile"}), 2, ("quais",)
    )
    found, said = reach(toile(), message), counts(picked(*GOOD))
    assert said["reach(all)"] == said["reach(quais)"] == found.share
    assert said["reach(aines)"] == found.share_of("aines") > said["reach(ados)"]
    assert said["reach(enfants)"] == found.share_of("enfants")
    assert (said["optouts"], said["spent"], said["left"]) == (found.optouts, 30, 90)
    assert said["reach(centre)"] == 0


def test_sending_everywhere_makes_more_people_leave() -> None:
    there, everywhere = counts(picked(*GOOD)), counts(picked("tous", *GOOD[1:]))
    assert everywhere["reach(quais)"] == there["reach(quais)"]
    assert everywhere["optouts"] > 3 * there["optouts"]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (GOOD, "Bien."),
        (("tous", *GOOD[1:]), "Moitié."),
        (("bord", "automate", "voiture", "soir", "normal", "arrete"), "Personne."),
        (("bord", "facebook", "vite", "urgent", "arrete"), "Personne."),
    ],
)
def test_what_is_told_depends_on_whom_it_reaches(ids: tuple[str, ...], said: str) -> None:
    told = sent(*ids).told
    assert told is not None and told.consequence == said


def test_each_choice_weighs_and_then_the_whole() -> None:
    state = sent("tous", "sms", "automate", "soir", "urgent", "facile").state
    assert state.gauges == {"confiance": 45, "sobriete": 50}
    assert state.points == {"information": -2}
    assert {"eau.tous", "eau.sms", "eau.urgent"} < state.chosen


def test_whom_it_reached_is_shown_once_it_is_sent() -> None:
    def kinds(session: Session) -> list[type[Block]]:
        shown = (Board, TownMap, Table, Plot)
        return [type(block) for block in screen(session).blocks if isinstance(block, shown)]

    assert kinds(picked(*GOOD)) == [Board]
    assert kinds(sent(*GOOD)) == [TownMap, Table, Table, Table, Plot]
    said = [each.text for each in screen(sent(*GOOD)).blocks if isinstance(each, Paragraph)]
    assert any("of the 1,439 people concerned" in each for each in said)


def test_all_that_is_on_the_cards_is_there_to_be_read() -> None:
    read_there = begun().scene.reads(begun().state, {})
    for said in ("SMS", "Toute la ville", "Des deux côtés", "L’arrêté"):
        assert said in read_there
    assert rules(begun()).reads({"sms": "in"}) == ()


def test_without_a_loudness_or_a_form_an_alert_is_plain() -> None:
    plain = WATER.split("    loudness:")[0] + "    outcomes:" + WATER.split("    outcomes:")[1]
    said = counts(picked("bord", "sms", "vite", told=plain))
    message = Message(("quais",), ("sms",), 6, earlier=2, aim=("quais",))
    assert said["reach(all)"] == reach(toile(), message).share


def test_without_anyone_to_choose_it_is_sent_where_it_concerns() -> None:
    start, end = WATER.index("    whom:"), WATER.index("    channels:")
    said = counts(picked(*GOOD[1:], told=WATER[:start] + WATER[end:]))
    assert said == counts(picked(*GOOD))


def test_an_alert_to_all_concerns_all() -> None:
    everyone = WATER.replace("    concerned: [quais]\n", "")
    assert counts(picked(*GOOD, told=everyone))["reach(centre)"] < 10
    assert counts(picked("tous", *GOOD[1:], told=everyone))["reach(centre)"] > 20


@given(st.lists(st.integers(0, 20), max_size=14))
@settings(max_examples=60, deadline=None)
def test_random_ticks_stay_in_bounds_replay_and_are_all_legal(taken: list[int]) -> None:
    session = begun()
    bounds = rules(session).bounds()
    for number in taken:
        open_ = [each.id for each in controls(screen(session)) if not each.locked]
        session = after(session, open_[number % len(open_)])
        if session.told:
            break
        found = counts(session)
        assert found.keys() == bounds.keys()
        assert [
            name for name, (low, high) in bounds.items() if not low <= found[name] <= high
        ] == []
        assert moves(session)
    assert replay(session.scenario, 0, session.decisions).session == session


def test_every_first_move_is_a_control_and_undoing_is_one_move_fewer() -> None:
    shown = {each.id for each in controls(screen(begun())) if not each.locked}
    assert {f"put {id} in" for id in ticks(begun())} == shown
    longer = picked("bord", "sms")
    assert replay(longer.scenario, 0, longer.decisions[:-1]).session == picked("bord")
    assert after(longer, "take sms").placed == picked("bord").placed


@pytest.mark.parametrize(
    "told",
    [
        WATER,
        WATER.replace("most: 2", "most: 3"),
        WATER.replace("minutes: 120", "minutes: 35"),
        WATER.replace("    minutes: 120\n", "").replace("    concerned: [quais]\n", ""),
        WATER.replace("reach(quais) >= 30 %", "reach(all) >= 30").replace("optouts", "left"),
    ],
)
def test_what_is_explored_is_every_alert_there_is(told: str) -> None:
    plays, found = brute(begun(told)), explored(begun(told))
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


def test_the_ways_to_send_are_as_many_as_are_told() -> None:
    sets = 4 + 6  # one channel of four, or two
    assert rules(begun()).ways == sets * 2 * 2 * 2 * 2
    assert rules(begun(WATER.replace("minutes: 120", "minutes: 15"))).ways == 2 * 16


def looked_at(library: Path, told: str) -> list[Problem]:
    """Return what is said of how many ways there are."""
    file = open_scenario_file(written(library, told), paths.scenarios())
    assert file.scenario and file.node
    return list(weeks.problems(file.scenario, Written(file.node, file.reading.lines)))


def test_an_alert_no_channel_fits_in_is_told(tmp_path: Path) -> None:
    (problem,) = looked_at(tmp_path, WATER.replace("minutes: 120", "minutes: 5"))
    assert (problem.code, problem.place.line, problem.level) == ("never-ready", 12, "error")


def test_too_many_ways_to_send_are_told(tmp_path: Path) -> None:
    many = "facebook, instagram, sms, appli, automate, voiture, panneaux, radio, presse, marche"
    crowded = WATER.replace("most: 2", "most: 8").replace("    minutes: 120\n", "")
    crowded = crowded.replace("facebook, sms, automate, voiture", many)
    (problem,) = looked_at(tmp_path, crowded)
    assert (problem.code, problem.place.line) == ("too-many-ways", 17)
    assert problem.values["ways"] == str(1012 * 16)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("reach(aines)", "reach(ainees)", ("unknown-name", "aines")),
        ("to: [quais]", "to: [quai]", ("unknown-name", "quais")),
        ("to: [quais]", "to: [aines]", ("unknown-name", "")),
        ("concerned: [quais]", "concerned: [quay]", ("unknown-name", "quais")),
        ("[facebook, sms", "[facebok, sms", ("unknown-name", "facebook")),
        ("form: [facile]", "form: [facil]", ("unknown-name", "facile")),
        ("      urgent: {", "      urgente: {", ("unknown-name", "urgent")),
        ("optouts <= 10", "right <= 10", ("not-counted", "")),
        ("      - {consequence: Personne.}\n", "", ("no-default-outcome", "")),
        ("soir: {label: Ce soir, hours: 2,", "soir: {label: Ce soir,", ("missing-key", "")),
        ("    channels: [facebook, sms, automate, voiture]\n", "", ("missing-key", "")),
    ],
)
def test_what_is_wrong_is_told_with_the_nearest(
    tmp_path: Path, old: str, new: str, problem: tuple[str, str]
) -> None:
    assert old in WATER
    assert problem in {
        (code, near) for code, _, near in problems(tmp_path, WATER.replace(old, new))
    }


def test_a_town_that_does_not_say_who_lives_there_has_no_alerts(tmp_path: Path) -> None:
    town = tmp_path / "toile"
    town.mkdir()
    shipped = (paths.scenarios() / "toile" / "town.yaml").read_text(encoding="utf-8")
    (town / "town.yaml").write_text(shipped, encoding="utf-8")
    assert [code for code, _, _ in problems(tmp_path, WATER)] == ["no-audience"]
    with pytest.raises(ScenarioError):
        read_scenario(tmp_path / "alerte", tmp_path)


def test_numbers_on_a_keyboard_are_enough() -> None:
    session = begun()
    for line in ("2", "4", "5", "7", "9", "11", "13"):
        typed = meant(screen(session), line)
        assert typed, (line, text(screen(session), ENGLISH))
        session = after(session, typed)
    assert session.told and session.made == dict.fromkeys(GOOD, "in")
