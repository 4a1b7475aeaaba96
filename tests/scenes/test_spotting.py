"""A page read again: faults found, faults missed, and false alarms that cost as much."""

from __future__ import annotations

from io import StringIO
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game import paths
from sena_game.explore.states import explore
from sena_game.game.settings import Settings
from sena_game.library.folder import open_scenario
from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Choose, Done, ImpossibleMove, Move, Put, Take, read
from sena_game.scenario.model import Scenario
from sena_game.scenes.placing import Placing
from sena_game.scenes.spotting import Spotting
from sena_game.screen.blocks import Board, Screen
from sena_game.screen.focus import controls
from sena_game.screen.speech import spoken
from sena_game.terminal.app import run
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored
from tests.game.conftest import new_game

# A photo and a link that are wrong, a title and a date that are not.
PAGE = """\
kind: spotting
    medium: ville.example/piscine
    question: Qu’est-ce qui ne va pas ?
    parts:
      titre: {label: Titre, text: La piscine rouvre, effects: {equipe: -5}}
      photo: {label: Photo, text: Un enfant, note: grand, better: Bassin, points: {services: +4}}
      lien: {label: Lien, text: Cliquez ici, fault: yes, effects: {confiance: +20}}
      date: {label: Date, text: Lundi 2 mars}
    outcomes:
      - {if: right == 2 and wrong == 0, consequence: Bravo., effects: {confiance: +5}}
      - {if: wrong >= 2, consequence: Tout est rouge., points: {dialogue: -2}}
      - {consequence: Presque.}
"""
TWO_MARKS = PAGE.replace("    parts:", "    marks: 2\n    parts:")
ONE_MARK = PAGE.replace("    parts:", "    marks: 1\n    parts:")
PARTS = ("titre", "photo", "lien", "date")
MOVES = st.one_of(
    st.builds(Put, st.sampled_from(PARTS), st.just("in")),
    st.builds(Take, st.sampled_from(PARTS)),
    st.just(Done()),
)


@pytest.fixture
def begun() -> Session:
    return start(told_as(PAGE))


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def marked(session: Session, *parts: str) -> Session:
    return after(session, *(f"put {each} in" for each in parts), "done")


def told(session: Session) -> str:
    return session.told.consequence if session.told else ""


def screen(session: Session) -> Screen:
    return show(session, Words(), before={})


def board(session: Session) -> Board:
    return next(block for block in screen(session).blocks if isinstance(block, Board))


def spotting(scene: str) -> Spotting:
    placing = told_as(scene).scenes["s0"]
    assert isinstance(placing, Placing)
    assert isinstance(placing.rules, Spotting)
    return placing.rules


def problems(scene: str) -> list[tuple[str, int]]:
    with pytest.raises(ScenarioError) as raised:
        told_as(scene)
    return [(problem.code, problem.place.line) for problem in raised.value.problems]


def test_any_part_may_be_marked_or_none(begun: Session) -> None:
    assert moves(begun) == (*(Put(each, "in") for each in PARTS), Done())


def test_marks_are_met_once_in_the_order_of_the_page(begun: Session) -> None:
    assert moves(after(begun, "put lien in")) == (Put("date", "in"), Done())
    assert moves(after(begun, "put lien in", "put titre in")) == (Put("date", "in"), Done())


def test_a_mark_taken_back_is_as_if_never_made(begun: Session) -> None:
    assert after(begun, "put lien in", "put titre in", "take titre").placed == {"lien": "in"}


@pytest.mark.parametrize("move", [Put("bas", "in"), Put("lien", "1"), Take("lien"), Choose("lien")])
def test_what_is_not_offered_is_impossible(begun: Session, move: Move) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun, move)


def test_a_part_is_not_marked_twice(begun: Session) -> None:
    with pytest.raises(ImpossibleMove):
        after(begun, "put lien in", "put lien in")


@pytest.mark.parametrize(
    ("parts", "right", "wrong", "missed"),
    [
        ((), 0, 0, 2),
        (("photo", "lien"), 2, 0, 0),
        (("photo", "date"), 1, 1, 1),
        (PARTS, 2, 2, 0),
    ],
)
def test_to_mark_all_finds_all_and_is_wrong_as_often(
    parts: tuple[str, ...], right: int, wrong: int, missed: int
) -> None:
    counts = spotting(PAGE).counts(dict.fromkeys(parts, "in"))
    assert counts == {"right": right, "wrong": wrong, "missed": missed}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("photo", "lien"), "Bravo."),
        (("photo", "lien", "date"), "Presque."),
        (PARTS, "Tout est rouge."),
        ((), "Presque."),
    ],
)
def test_what_is_told_depends_on_what_was_found_and_on_false_alarms(
    begun: Session, parts: tuple[str, ...], said: str
) -> None:
    assert told(marked(begun, *parts)) == said


def test_what_can_be_written_better_is_a_fault() -> None:
    assert spotting(PAGE).faults == {"photo", "lien"}


def test_marks_weigh_whatever_order_they_come_in(begun: Session) -> None:
    one = marked(begun, "lien", "titre", "photo").state
    assert one == marked(begun, "photo", "lien", "titre").state
    assert one.gauges == {"confiance": 70, "equipe": 45}
    assert one.points == {"services": 4}
    assert one.chosen == {"s0.lien", "s0.titre", "s0.photo"}


def test_the_debrief_tells_each_fault_and_each_false_alarm(begun: Session) -> None:
    placed = after(begun, "put titre in", "put lien in")
    taken = placed.scene.taken(Done(), placed.state, placed.placed)
    assert [(each.label, each.left) for each in taken] == [
        ("Titre", False),
        ("Photo", True),
        ("Lien", False),
    ]
    assert [o.points for o in taken[1].offered.values()] == [{"services": 4}]


def test_a_condition_may_ask_whether_a_part_was_marked() -> None:
    begun = start(told_as(PAGE.replace("if: wrong >= 2", "if: not chosen(s0.photo)")))
    assert told(marked(begun, "lien")) == "Tout est rouge."
    assert told(marked(begun, "photo")) == "Presque."


def test_the_page_is_shown_in_its_order_under_what_it_is(begun: Session) -> None:
    shown = board(begun)
    assert (shown.layout, shown.title, shown.note) == (
        "page",
        "ville.example/piscine",
        "Qu’est-ce qui ne va pas ?",
    )
    assert [(tile.label, tile.text, tile.note) for tile in shown.tray][:2] == [
        ("Titre", "La piscine rouvre", ""),
        ("Photo", "Un enfant", "grand"),
    ]


def test_nothing_in_a_page_tells_a_fault_from_the_rest(begun: Session) -> None:
    tiles = board(begun).tray
    assert {(tile.mark, tile.tone, tile.group) for tile in tiles} == {("", "plain", "")}


def test_a_part_is_ticked_and_unticked_by_its_own_name(begun: Session) -> None:
    (tick,) = board(begun).tray[2].controls
    assert (tick.id, tick.label, tick.selected) == ("put lien in", "Lien", False)
    (tick,) = board(after(begun, "put lien in")).tray[2].controls
    assert (tick.id, tick.label, tick.selected) == ("take lien", "Lien", True)


def test_marks_are_counted_only_where_they_are_limited(begun: Session) -> None:
    assert board(begun).meters == ()
    (meter,) = board(after(start(told_as(TWO_MARKS)), "put lien in")).meters
    assert (meter.value, meter.most, meter.text) == (1, 2, "1 of 2")


def test_one_mark_too_many_says_why_it_is_refused() -> None:
    full = after(start(told_as(TWO_MARKS)), "put lien in", "put titre in")
    ticks = [tile.controls[0] for tile in board(full).tray]
    assert [tick.locked for tick in ticks] == [
        "",
        "2 at most: take one back first.",
        "",
        "2 at most: take one back first.",
    ]
    with pytest.raises(ImpossibleMove):
        after(full, "put date in")


def test_a_single_mark_goes_where_it_is_put_last() -> None:
    one = after(start(told_as(ONE_MARK)), "put lien in", "put date in")
    assert one.placed == {"date": "in"}


def test_the_page_comes_back_as_it_should_be(begun: Session) -> None:
    shown = board(marked(begun, "titre", "lien"))
    assert [(tile.text, tile.note, tile.mark, tile.tone) for tile in shown.tray] == [
        ("La piscine rouvre", "", "Nothing wrong there", "warning"),
        ("Bassin", "corrected", "Missed", "bad"),
        ("Cliquez ici", "", "Found", "good"),
        ("Lundi 2 mars", "", "", "plain"),
    ]
    assert shown.note == "Found: 1 of 2. Missed: 1. False alarms: 1."


def test_nothing_on_the_corrected_page_can_be_marked(begun: Session) -> None:
    assert [each.id for each in controls(screen(marked(begun, "lien")))] == ["continue"]


def test_the_corrected_page_is_shown_even_when_nothing_is_told() -> None:
    silent = told_as(PAGE.replace("consequence: Presque.", "points: {dialogue: +1}"))
    assert board(marked(start(silent))).note == "Found: 0 of 2. Missed: 2. False alarms: 0."


def test_a_page_is_a_list_of_ticks_when_read_aloud(begun: Session) -> None:
    said = [each for each in spoken(screen(after(begun, "put lien in")), Words())]
    parts = [each for each in said if each.role == "tick box"]
    assert [(each.text, each.selected, each.place) for each in parts] == [
        ("Titre. La piscine rouvre", False, (1, 4)),
        ("Photo. Un enfant. grand", False, (2, 4)),
        ("Lien. Cliquez ici", True, (3, 4)),
        ("Date. Lundi 2 mars", False, (4, 4)),
    ]


def test_a_corrected_page_is_read_line_by_line(begun: Session) -> None:
    lines = [line.strip() for line in text(screen(marked(begun, "photo")), Words()).split("\n")]
    assert "- Photo — Bassin — corrected [Found]" in lines
    assert "- Lien — Cliquez ici [Missed]" in lines


@given(st.lists(MOVES, max_size=12), st.sampled_from((PAGE, TWO_MARKS)))
def test_no_move_leads_out_of_bounds(made: list[Move], scene: str) -> None:
    session, most = start(told_as(scene)), 4 if scene is PAGE else 2
    for move in made:
        before = session
        try:
            session = step(session, move)
        except ImpossibleMove:
            continue
        if session.told:
            return
        assert len(session.placed) <= most
        assert replay(session.scenario, 0, session.decisions).session.placed == session.placed
        undone = replay(session.scenario, 0, session.decisions[:-1]).session
        assert undone.placed == before.placed


@pytest.mark.parametrize("scene", [PAGE, TWO_MARKS, ONE_MARK])
def test_every_reading_has_counts_within_its_bounds(scene: str) -> None:
    rules = spotting(scene)
    readings = chain.from_iterable(combinations(PARTS, n) for n in range(rules.most + 1))
    found = [rules.counts(dict.fromkeys(each, "in")) for each in readings]
    for name, bounds in rules.bounds().items():
        assert (min(c[name] for c in found), max(c[name] for c in found)) == bounds


MORE = """\
  s1:
    text: Suite.
    options:
      x: {label: X, if: chosen(s0.photo), then: end, otherwise: non}
      y: {label: Y, then: end}
"""
MARKING = PAGE.replace("equipe: -5", "confiance: =50, lola: cold")
THEN = PAGE.replace("consequence: Presque.", "consequence: Presque., then: s1")
LEVELS = PAGE.replace("if: right == 2", "if: missed <= 1 and confiance >= 65")


@pytest.mark.parametrize(
    ("scene", "more"),
    [(PAGE, ""), (TWO_MARKS, ""), (ONE_MARK, ""), (MARKING, ""), (THEN, MORE), (LEVELS, "")],
)
def test_what_is_explored_is_every_reading(scene: str, more: str) -> None:
    ending = "  bon: {title: Bon, text: Bon., if: confiance >= 70}\n"
    begin = start(told_as(scene, more=more, endings=ending))
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


def test_sixteen_parts_are_explored_by_what_is_found_rather_than_by_reading() -> None:
    parts = "".join(
        f"      p{n}: {{label: P{n}, text: Mot., fault: {'yes' if n % 2 else 'no'}}}\n"
        for n in range(16)
    )
    scene = (
        f"kind: spotting\n    medium: Page\n    parts:\n{parts}    outcomes:\n"
        "      - {if: right == 8, consequence: Bravo.}\n      - {consequence: Non.}\n"
    )
    begin = start(told_as(scene))
    assert sum(explored(begin).count.values()) == 2**16
    assert explore(begin).size < 2_000


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("if: wrong >= 2", "if: spent >= 2", ("not-counted", 21)),
        ("consequence: Presque.", "if: right == 1, consequence: Oui.", ("no-default-outcome", 19)),
        ("if: wrong >= 2", "if: chosen(s0.foto)", ("unknown-name", 21)),
        ("fault: yes", "fault: maybe", ("not-one-of", 17)),
    ],
)
def test_what_cannot_be_read_again_is_a_problem(
    old: str, new: str, problem: tuple[str, int]
) -> None:
    assert problem in problems(PAGE.replace(old, new))


def test_a_part_alone_is_no_page() -> None:
    page = "kind: spotting\n    medium: Page\n    parts:\n      a: {label: A, text: B}\n"
    alone = f"{page}    outcomes:\n      - {{consequence: Non.}}\n"
    assert [code for code, _ in problems(alone)] == ["no-options"]


def test_a_keyboard_alone_reads_a_page_again(tmp_path: Path) -> None:
    said = played(
        tmp_path, "1", "2", "3", "4", "4", "5", "6", "done", "", "3", "4", "1", "done", ""
    )
    assert "Colette écoute la page en entier." in said
    assert "[Trouvé]" in said
    assert "[Rien à redire là]" in said


def played(folder: Path, *lines: str) -> str:
    """Return all that is said to someone who types these lines, of a page and a slide."""
    game, said = new_game(folder, proof, Settings("fr")), StringIO()
    run(game, said, iter(lines), lambda: "")
    game.close()
    return said.getvalue().replace("\n", " ")


def proof(language: str) -> Scenario:
    return open_scenario("atelier-reperer", paths.scenarios(), language)
