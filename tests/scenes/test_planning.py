"""Items on days and channels: where they may go, what is counted, what is told of the week."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Done, Hold, ImpossibleMove, Move, Put, Take, read
from sena_game.scenes.placing import Placed, Placing
from sena_game.scenes.planner import Planning
from sena_game.scenes.week import Week
from sena_game.screen.blocks import Board, Screen, Slot, Tile
from sena_game.screen.focus import controls
from sena_game.terminal.app import meant
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.effort import calls
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored

WEEK = """kind: planning
    question: Que publie-t-on ?
    days: {lundi: lundi, mardi: mardi}
    channels: {fb: Facebook, bulletin: bulletin}
    hours_a_day: 4
    keep_free: 30
    rules:
      - label: Pas de bilan
        items: campagne
        where: fb
        effects: {confiance: -15}
        points: {services: -2}
      - {label: Imprimé le lundi, where: [bulletin, mardi], hard: yes}
    apart: [[fete, coupure]]
    items:
      fete: {label: Fête, text: Samedi., note: bleu, hours: 3, answer: lundi, effects: {vu: yes}}
      bilan: {label: Bilan, hours: 2, where: fb, subject: campagne, answer: reserve}
      coupure: {label: Coupure, where: fb, answer: [mardi, fb], needed: yes, points: {services: +4}}
    outcomes:
      - {if: breaches == 0 and overtime == 0 and right >= 2, consequence: Bravo.}
      - {if: clashes >= 1 or free < 50, consequence: Bien., effects: {confiance: +5}}
      - {consequence: Bof., then: s1}
"""
MORE = """  s1:
    text: Suite.
    options:
      x: {label: X, if: vu and chosen(s0.bilan.lundi-fb), then: end, otherwise: Non.}
      y: {label: Y, then: end}
"""
HIGH = "  bon: {title: Bon, text: Bon., if: confiance >= 55}\n"
FRENCH = Words("fr")
CELLS = ["lundi-fb", "mardi-fb", "lundi-bulletin", "mardi-bulletin"]


def begun(week: str = WEEK) -> Session:
    return start(told_as(week, more=MORE, endings=HIGH, flags="vu"))


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def screen(session: Session) -> Screen:
    return show(session, FRENCH, before={})


def board(session: Session) -> Board:
    return next(each for each in screen(session).blocks if isinstance(each, Board))


def cells(session: Session) -> dict[str, Slot]:
    return {slot.id: slot for slot in board(session).slots}


def tiles(session: Session) -> dict[str, Tile]:
    shown = board(session)
    return {each.id: each for each in (*shown.tray, *(t for s in shown.slots for t in s.tiles))}


def locks(session: Session) -> dict[str, str]:
    return {id: slot.control.locked for id, slot in cells(session).items() if slot.control}


def rules(session: Session) -> Planning:
    assert isinstance(session.scene, Placing) and isinstance(session.scene.rules, Planning)
    return session.scene.rules


def counts(session: Session, placed: Placed | None = None) -> dict[str, int]:
    return dict(rules(session).counts(session.placed if placed is None else placed))


def test_the_week_is_a_grid_of_days_by_channels() -> None:
    shown = board(begun())
    assert (shown.layout, shown.columns, shown.rows) == (
        "grid",
        ("lundi", "mardi"),
        ("Facebook", "bulletin"),
    )
    assert [slot.id for slot in shown.slots] == CELLS
    assert shown.slots[1].label == "mardi · Facebook"


def test_without_channels_a_cell_is_a_day() -> None:
    week = Week({"lundi": "lundi", "mardi": "mardi"}, {})
    assert week.labels == {"lundi": "lundi", "mardi": "mardi"}
    assert week.meant(["mardi"]) == ("mardi",)


@pytest.mark.parametrize(
    ("names", "meant_"),
    [
        (["lundi"], ["lundi-fb", "lundi-bulletin"]),
        (["fb"], ["lundi-fb", "mardi-fb"]),
        (["mardi", "fb"], ["mardi-fb"]),
        (["mardi-fb", "lundi-bulletin"], ["mardi-fb", "lundi-bulletin"]),
        (["bulletin", "mardi-fb"], ["mardi-fb", "lundi-bulletin", "mardi-bulletin"]),
        ([], []),
    ],
)
def test_days_channels_and_cells_name_cells(names: list[str], meant_: list[str]) -> None:
    week = Week({"lundi": "lundi", "mardi": "mardi"}, {"fb": "Facebook", "bulletin": "bulletin"})
    assert list(week.meant(names)) == meant_


def test_an_item_in_hand_opens_the_places_it_may_go_to() -> None:
    assert locks(begun()) == {}
    held = after(begun(), "hold bilan")
    assert tiles(held)["bilan"].held
    assert locks(held) == {
        "lundi-fb": "",
        "mardi-fb": "",
        "lundi-bulletin": "It is not meant for this place.",
        "mardi-bulletin": "Imprimé le lundi",
    }


def test_a_cell_holds_one_item() -> None:
    held = after(begun(), "put fete lundi-fb", "hold bilan")
    assert locks(held)["lundi-fb"] == "This place is taken."
    with pytest.raises(ImpossibleMove):
        after(held, "put bilan lundi-fb")


def test_to_hold_decides_nothing_and_to_put_lets_go() -> None:
    held = after(begun(), "hold fete")
    assert (held.decisions, held.state) == ((), begun().state)
    assert after(held, "hold fete").held == ""
    assert after(held, "put fete lundi-fb").held == ""


def test_an_item_dragged_from_a_cell_to_another_moves() -> None:
    moved = after(begun(), "put fete lundi-fb", "put fete mardi-fb")
    assert moved.placed == {"fete": "mardi-fb"}
    assert after(moved, "take fete").placed == {}


@pytest.mark.parametrize(
    "move",
    [
        Put("bilan", "lundi-bulletin"),
        Put("fete", "mardi-bulletin"),
        Put("fete", "lundi"),
        Put("z", "lundi-fb"),
        Take("fete"),
        Hold("z"),
        Done(),
    ],
)
def test_a_move_that_is_not_offered_is_impossible(move: Move) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun(), move)


def test_what_is_needed_keeps_the_plan_open() -> None:
    locked = next(each for each in controls(screen(begun())) if each.id == "done").locked
    assert locked == "Still to be placed: Coupure."
    assert Done() in moves(after(begun(), "put coupure lundi-fb"))


@pytest.mark.parametrize(
    ("placed", "counted"),
    [
        ({}, {"right": 1, "missed": 2, "free": 100}),
        ({"fete": "lundi-fb"}, {"right": 2, "missed": 1, "free": 75}),
        ({"fete": "mardi-fb"}, {"right": 1, "wrong": 1, "missed": 1, "free": 75}),
        ({"bilan": "mardi-fb"}, {"wrong": 1, "missed": 2, "breaches": 1, "free": 75}),
        ({"fete": "lundi-bulletin", "coupure": "lundi-fb"}, {"right": 2, "wrong": 1, "clashes": 1}),
        (
            {"fete": "lundi-bulletin", "bilan": "lundi-fb", "coupure": "mardi-fb"},
            {"right": 2, "wrong": 1, "breaches": 1, "overtime": 1, "free": 25},
        ),
    ],
)
def test_what_is_counted_of_a_week(placed: dict[str, str], counted: dict[str, int]) -> None:
    found = counts(begun(), placed)
    rest = {"wrong": 0, "missed": 0, "clashes": 0, "overtime": 0, "breaches": 0, "right": 0}
    assert found == {**rest, "free": 50, **counted}


@pytest.mark.parametrize(
    ("put", "said"),
    [
        ("fete lundi-fb|coupure mardi-fb", "Bravo."),
        ("fete lundi-bulletin|coupure lundi-fb", "Bravo."),
        ("bilan mardi-fb|coupure lundi-fb", "Bof."),
        ("fete lundi-bulletin|bilan mardi-fb|coupure lundi-fb", "Bien."),
    ],
)
def test_what_is_told_depends_on_the_whole(put: str, said: str) -> None:
    told = after(begun(), *(f"put {each}" for each in put.split("|")), "done").told
    assert told is not None and told.consequence == said


def test_a_rule_that_is_broken_weighs_for_the_item_that_breaks_it() -> None:
    kept = after(begun(), "put fete lundi-fb", "put coupure mardi-fb", "done").state
    broken = after(begun(), "put bilan lundi-fb", "put coupure mardi-fb", "done").state
    assert (kept.gauges["confiance"], kept.points) == (50, {"services": 4})
    assert (broken.gauges["confiance"], broken.points) == (35, {"services": 2})
    assert broken.chosen == {"s0.bilan.lundi-fb", "s0.coupure.mardi-fb"}


def test_the_order_of_placing_changes_nothing() -> None:
    one = after(begun(), "put fete lundi-bulletin", "put coupure lundi-fb", "done")
    other = ("put coupure mardi-fb", "put fete lundi-bulletin", "put coupure lundi-fb", "done")
    assert one.state == after(begun(), *other).state


def test_hours_and_room_are_seen_while_one_plans() -> None:
    full = after(begun(), "put fete lundi-bulletin", "put bilan lundi-fb", "put coupure mardi-fb")
    shown = [(each.label, each.text, each.tone) for each in board(full).meters]
    assert shown == [
        ("lundi", "5 of 4 h", "bad"),
        ("mardi", "0 of 4 h", "plain"),
        ("Kept free", "25\u202f% (at least 30\u202f% wanted)", "warning"),
    ]


def test_a_card_says_its_hours_and_its_note() -> None:
    assert tiles(begun())["fete"].note == "3 h · bleu"
    assert tiles(begun())["coupure"].note == ""


def test_what_is_wrong_is_told_of_each_item_at_the_end_only() -> None:
    placed = after(begun(), "put bilan mardi-fb", "put coupure lundi-fb")
    assert {each.mark for each in tiles(placed).values()} == {""}
    settled = tiles(after(placed, "done"))
    assert {id: (each.mark, each.tone) for id, each in settled.items()} == {
        "fete": ("Missing from the plan", "warning"),
        "bilan": ("Pas de bilan", "bad"),
        "coupure": ("Better elsewhere", "warning"),
    }
    assert all(not each.controls for each in settled.values())


def test_two_items_that_should_be_apart_name_one_another() -> None:
    settled = tiles(after(begun(), "put fete lundi-bulletin", "put coupure lundi-fb", "done"))
    assert settled["fete"].mark == "Same day as “Coupure” · Right where it is"
    assert settled["bilan"].mark == "Right where it is"


@given(st.lists(st.integers(0, 30), max_size=14))
@settings(max_examples=80, deadline=None)
def test_random_controls_stay_in_bounds_replay_and_are_all_legal(taken: list[int]) -> None:
    session = begun()
    bounds = rules(session).bounds()
    for number in taken:
        open_ = [each.id for each in controls(screen(session)) if not each.locked]
        session = after(session, open_[number % len(open_)])
        if session.told:
            break
        if rules(session).ready(session.placed):
            found = counts(session)
            assert [n for n, (low, high) in bounds.items() if not low <= found[n] <= high] == []
    again = replay(session.scenario, 0, session.decisions).session
    assert (again.placed, again.state) == (session.placed, session.state)


@given(st.lists(st.integers(0, 30), max_size=8), st.lists(st.integers(0, 30), max_size=8))
@settings(max_examples=150, deadline=None)
def test_weeks_that_stand_alike_have_the_same_future(one: list[int], other: list[int]) -> None:
    filling = rules(begun()).filling
    found: list[Placed] = []
    for taken in (one, other):
        placed: Placed = {}
        for number in taken:
            puts = [each for each in filling.moves(placed) if isinstance(each, Put)]
            if puts:
                move = puts[number % len(puts)]
                placed = {**placed, move.item: move.slot}
        found.append(placed)
    first, second = found
    if filling.standing(first) == filling.standing(second):
        assert filling.moves(first) == filling.moves(second)
        assert filling.counts(first) == filling.counts(second)


def test_undoing_is_one_move_fewer() -> None:
    longer = after(begun(), "put fete lundi-fb", "put coupure mardi-fb")
    fewer = replay(longer.scenario, 0, longer.decisions[:-1]).session
    assert fewer == after(begun(), "put fete lundi-fb")
    assert after(longer, "take coupure").placed == fewer.placed


@pytest.mark.parametrize(
    "week",
    [
        WEEK,
        WEEK.replace("needed: yes, ", ""),
        WEEK.replace("    hours_a_day: 4\n", "").replace("answer: reserve", "needed: yes"),
        WEEK.replace("[[fete, coupure]]", "[[fete, coupure, bilan], [campagne, fete]]"),
        WEEK.replace("effects: {confiance: -15}", "effects: {confiance: =70}"),
        WEEK.replace("effects: {vu: yes}", "effects: {confiance: +20}"),
        WEEK.replace("    channels: {fb: Facebook, bulletin: bulletin}\n", "")
        .replace("[bulletin, mardi]", "mardi")
        .replace("where: fb", "where: lundi")
        .replace("[mardi, fb], needed: yes", "mardi")
        .replace("s0.bilan.lundi-fb", "s0.bilan.lundi"),
    ],
)
def test_what_is_explored_is_every_week_there_is(week: str) -> None:
    more = MORE if "channels" in week else MORE.replace("lundi-fb", "lundi")
    begin = start(told_as(week, more=more, endings=HIGH, flags="vu"))
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


def test_whoever_explores_never_takes_the_last_place_of_what_is_needed() -> None:
    crowded = begun(WEEK.replace("where: fb, subject", "where: lundi-fb, needed: yes, subject"))
    assert moves(crowded)[0] == Put("fete", "lundi-bulletin")
    assert set(moves(crowded)[1:]) == {Put("bilan", "lundi-fb")}
    assert Put("coupure", "lundi-fb") not in moves(after(crowded, "put fete lundi-bulletin"))


def test_a_player_who_took_that_place_takes_it_back() -> None:
    crowded = begun(WEEK.replace("where: fb, subject", "where: lundi-fb, needed: yes, subject"))
    stuck = after(crowded, "put fete lundi-fb", "put coupure mardi-fb")
    assert moves(stuck) == ()
    shown = {each.id for each in controls(screen(stuck)) if not each.locked}
    assert shown == {"take fete", "take coupure", "hold bilan"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("answer: lundi,|answer: lundy,", "unknown-name"),
        ("where: fb, subject|where: fbi, subject", "unknown-name"),
        ("items: campagne|items: bilans", "unknown-name"),
        ("[[fete, coupure]]|[[fete, coupures]]", "unknown-name"),
        ("breaches == 0|spent == 0", "not-counted"),
        ("where: fb, subject|where: mardi-bulletin, needed: yes, subject", "never-ready"),
    ],
)
def test_what_cannot_be_is_refused(change: str, code: str) -> None:
    old, new = change.split("|")
    assert old in WEEK
    with pytest.raises(ScenarioError) as raised:
        begun(WEEK.replace(old, new))
    assert {problem.code for problem in raised.value.problems} == {code}


def test_a_subject_and_a_lone_name_stand_for_items() -> None:
    week = WEEK.replace("[[fete, coupure]]", "[[campagne, coupure], fete]")
    assert rules(begun(week)).filling.apart == (
        frozenset({"bilan", "coupure"}),
        frozenset({"fete"}),
    )


def test_counting_weeks_stops_where_they_are_too_many() -> None:
    days = ", ".join(f"d{n}: D{n}" for n in range(5))
    items = "".join(f"      i{n}: {{label: I{n}}}\n" for n in range(8))
    rest = "    outcomes:\n      - {consequence: Bof.}\n"
    text_ = f"kind: planning\n    days: {{{days}}}\n    items:\n{items}{rest}"
    filling = rules(start(told_as(text_))).filling
    made = calls(lambda: filling.standings(50))
    assert 50 < filling.standings(50) <= 60
    assert made < calls(lambda: filling.standings(200)) / 2


def test_a_keyboard_is_enough() -> None:
    session = begun()
    for line in ("3", "b", "1", "a", "2"):
        typed = meant(screen(session), line)
        assert typed, (line, text(screen(session), FRENCH))
        session = after(session, typed)
    assert session.made == {"coupure": "mardi-fb", "fete": "lundi-fb"}
