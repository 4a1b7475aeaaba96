"""Actions in order: a list without gaps, and what should have come before."""

from __future__ import annotations

from io import StringIO
from itertools import permutations
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
from sena_game.rules.moves import Done, ImpossibleMove, Move, Put, Take, read
from sena_game.scenario.model import Scenario
from sena_game.scenes.placing import Placing
from sena_game.scenes.ranking import Ranking
from sena_game.screen.blocks import Board, Choice, Screen
from sena_game.screen.focus import controls
from sena_game.screen.speech import spoken
from sena_game.terminal.app import run
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored
from tests.game.conftest import new_game

# Isolate, gather, then tell the staff before the town; the press can wait.
HOUR = """\
kind: ranking
    question: Dans quel ordre ?
    items:
      ville: {label: La ville, after: [agents, maire], points: {services: +3}}
      maire: {label: La maire, after: isoler, effects: {confiance: +20}}
      isoler: {label: Isoler, effects: {equipe: -10}}
      agents: {label: Les agents, text: De bureau en bureau., note: 5 min, after: maire}
    outcomes:
      - {if: right == 4, consequence: Bravo., effects: {confiance: +5}}
      - {if: wrong >= 2, consequence: Pêle-mêle., points: {dialogue: -2}}
      - {consequence: Presque.}
"""
# Two places for three: one of those that are needed may be forgotten.
SHORT = """\
kind: ranking
    ranks: 2
    items:
      a: {label: Couper, needed: yes}
      b: {label: Prévenir, after: a, needed: yes}
      c: {label: Un café, effects: {confiance: -10}}
    outcomes:
      - {if: right == 2 and missed == 0, consequence: Bravo.}
      - {if: missed == 2, consequence: Rien.}
      - {consequence: Presque.}
"""
BEST = ("put isoler 1", "put maire 2", "put agents 3", "put ville 4")
MOVES = st.one_of(
    st.builds(Put, st.sampled_from("abcd"), st.sampled_from("123")),
    st.builds(Take, st.sampled_from("abcd")),
    st.just(Done()),
)


@pytest.fixture
def begun() -> Session:
    return start(told_as(HOUR))


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def ordered(session: Session) -> list[str]:
    return sorted(session.placed, key=lambda id: int(session.placed[id]))


def told(session: Session) -> str:
    return session.told.consequence if session.told else ""


def screen(session: Session) -> Screen:
    return show(session, Words(), before={})


def board(session: Session) -> Board:
    return next(block for block in screen(session).blocks if isinstance(block, Board))


def marks(session: Session) -> dict[str, str]:
    shown = board(session)
    tiles = [*shown.tray, *(tile for slot in shown.slots for tile in slot.tiles)]
    return {tile.id: tile.mark for tile in tiles if tile.mark}


def ranking(scene: str) -> Ranking:
    placing = told_as(scene).scenes["s0"]
    assert isinstance(placing, Placing)
    assert isinstance(placing.rules, Ranking)
    return placing.rules


def ranked(*order: str) -> dict[str, str]:
    return {id: str(n) for n, id in enumerate(order, start=1)}


def problems(scene: str, more: str = "") -> list[tuple[str, int]]:
    with pytest.raises(ScenarioError) as raised:
        told_as(scene, more=more)
    return [(problem.code, problem.place.line) for problem in raised.value.problems]


def test_what_comes_next_goes_in_the_next_place(begun: Session) -> None:
    assert moves(begun) == tuple(Put(id, "1") for id in ("ville", "maire", "isoler", "agents"))
    assert moves(after(begun, "put isoler 1")) == (
        Put("ville", "2"),
        Put("maire", "2"),
        Put("agents", "2"),
    )
    assert moves(after(begun, *BEST)) == (Done(),)


def test_a_place_that_is_taken_is_made_and_the_rest_moves_down(begun: Session) -> None:
    placed = after(begun, "put maire 1", "put agents 2", "put isoler 1")
    assert ordered(placed) == ["isoler", "maire", "agents"]
    assert placed.placed == {"isoler": "1", "maire": "2", "agents": "3"}


def test_a_place_too_far_is_the_next_one(begun: Session) -> None:
    assert after(begun, "put maire 4").placed == {"maire": "1"}


@pytest.mark.parametrize(
    ("move", "order"),
    [
        ("put ville 1", ["ville", "isoler", "maire", "agents"]),
        ("put isoler 3", ["maire", "agents", "isoler", "ville"]),
        ("put maire 3", ["isoler", "agents", "maire", "ville"]),
        ("take maire", ["isoler", "agents", "ville"]),
    ],
)
def test_moving_one_keeps_the_others_in_order(begun: Session, move: str, order: list[str]) -> None:
    assert ordered(after(begun, *BEST, move)) == order


def test_taking_back_undoes_putting(begun: Session) -> None:
    placed = after(begun, "put maire 1", "put agents 2")
    assert after(placed, "put isoler 1", "take isoler").placed == placed.placed


@pytest.mark.parametrize(
    "move",
    [
        Put("maire", "5"),
        Put("maire", "0"),
        Put("lola", "1"),
        Take("maire"),
        Done(),
        read("choose a"),
    ],
)
def test_what_is_not_offered_is_impossible(begun: Session, move: Move) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun, move)


def test_nothing_more_fits_once_every_place_is_taken() -> None:
    full = after(start(told_as(SHORT)), "put a 1", "put c 2")
    with pytest.raises(ImpossibleMove):
        after(full, "put b 1")
    assert after(full, "put c 1").placed == {"c": "1", "a": "2"}


def test_what_stays_where_it_is_is_no_decision(begun: Session) -> None:
    with pytest.raises(ImpossibleMove):
        after(begun, "put maire 1", "put maire 1")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (("isoler", "maire", "agents", "ville"), "Bravo."),
        (("isoler", "maire", "ville", "agents"), "Presque."),
        (("maire", "agents", "isoler", "ville"), "Presque."),
        (("ville", "agents", "maire", "isoler"), "Pêle-mêle."),
    ],
)
def test_what_is_told_depends_on_what_came_too_early(
    begun: Session, order: tuple[str, ...], said: str
) -> None:
    puts = [f"put {id} {n}" for n, id in enumerate(order, start=1)]
    assert told(after(begun, *puts, "done")) == said


@pytest.mark.parametrize(
    ("puts", "said"),
    [
        (("put a 1", "put b 2"), "Bravo."),
        (("put b 1", "put a 2"), "Presque."),
        (("put b 1", "put c 2"), "Presque."),
        (("put c 1", "put a 2"), "Presque."),
    ],
)
def test_what_is_needed_and_left_out_is_missed(puts: tuple[str, str], said: str) -> None:
    assert told(after(start(told_as(SHORT)), *puts, "done")) == said


def test_what_waits_for_what_is_left_out_is_not_right() -> None:
    rules = ranking(SHORT)
    assert rules.counts({"b": "1", "c": "2"}) == {"right": 1, "wrong": 1, "missed": 1}


def test_effects_come_in_the_order_of_the_places() -> None:
    told_last = HOUR.replace("confiance: +20", "confiance: =20").replace(
        "equipe: -10", "confiance: +40"
    )
    begun = start(told_as(told_last))
    assert after(begun, *BEST, "done").state.gauges["confiance"] == 25
    late = ("put maire 1", "put isoler 2", "put agents 3", "put ville 4", "done")
    assert after(begun, *late).state.gauges["confiance"] == 60


def test_the_debrief_tells_the_order(begun: Session) -> None:
    placed = after(
        begun, *reversed([f"put {id} 1" for id in ("isoler", "maire", "agents", "ville")])
    )
    (taken,) = placed.scene.taken(Done(), placed.state, placed.placed)
    assert taken.label == "Isoler · La maire · Les agents · La ville"
    assert taken.outcome.points == {"services": 3}


def test_a_condition_may_ask_what_was_in_which_place() -> None:
    scene = HOUR.replace("if: wrong >= 2", "if: chosen(s0.ville.1) or chosen(s0.agents.1)")
    begun = start(told_as(scene))
    first = after(begun, "put ville 1", "put isoler 2", "put maire 3", "put agents 4", "done")
    assert told(first) == "Pêle-mêle."
    assert first.state.chosen == {"s0.ville.1", "s0.isoler.2", "s0.maire.3", "s0.agents.4"}


def test_the_tray_offers_the_next_place_and_each_tile_its_neighbours(begun: Session) -> None:
    shown = board(after(begun, "put maire 1", "put isoler 2", "put ville 3"))
    assert [tile.controls[0].id for tile in shown.tray] == ["put agents 4"]
    assert [[c.id for c in slot.tiles[0].controls] for slot in shown.slots[:3]] == [
        ["take maire", "put maire 2"],
        ["take isoler", "put isoler 1", "put isoler 3"],
        ["take ville", "put ville 2"],
    ]
    assert shown.slots[3].tiles == ()


def test_a_tile_says_all_that_its_author_wrote(begun: Session) -> None:
    tile = board(begun).tray[3]
    assert (tile.label, tile.text, tile.note) == ("Les agents", "De bureau en bureau.", "5 min")


def test_what_is_missing_before_the_last_word_is_said() -> None:
    begun = start(told_as(SHORT))
    passed = (begun, after(begun, "put a 1"), after(begun, "put a 1", "put b 2"))
    button = [controls(screen(each))[-1] for each in passed]
    assert [each.locked for each in button] == [
        "2 places are still empty.",
        "One place is still empty.",
        "",
    ]


def test_a_full_order_says_why_nothing_more_fits() -> None:
    full = board(after(start(told_as(SHORT)), "put a 1", "put b 2"))
    (control,) = full.tray[0].controls
    assert control == Choice(
        "put c 2",
        "Put at number 2",
        locked="Every place is taken: take one back first.",
        icon="plus",
    )


def test_what_came_too_early_is_shown_with_what_it_waits_for(begun: Session) -> None:
    early = after(begun, "put ville 1", "put isoler 2", "put maire 3", "put agents 4", "done")
    assert marks(early) == {
        "ville": "Too early: it comes after “Les agents” and “La maire”",
        "maire": "In good time",
        "agents": "In good time",
    }


def test_what_was_needed_and_left_out_is_shown() -> None:
    done = after(start(told_as(SHORT)), "put c 1", "put b 2", "done")
    assert marks(done) == {
        "a": "Forgotten",
        "b": "Too early: it comes after “Couper”",
    }
    assert [tile.id for tile in board(done).tray] == ["a"]


def test_what_was_rightly_left_out_is_shown_without_a_mark() -> None:
    done = after(start(told_as(SHORT)), "put a 1", "put b 2", "done")
    assert [(tile.id, tile.mark, tile.tone) for tile in board(done).tray] == [("c", "", "plain")]


def test_nothing_on_a_result_can_be_moved(begun: Session) -> None:
    assert [each.id for each in controls(screen(after(begun, *BEST, "done")))] == ["continue"]


def test_an_order_is_read_aloud_place_by_place(begun: Session) -> None:
    said = [each.text for each in spoken(screen(after(begun, "put agents 1")), Words())]
    assert "Number 1: Les agents. De bureau en bureau. 5 min" in said
    assert "Take back: Les agents" in said
    assert "Number 2: empty" in said


def test_an_order_is_read_line_by_line(begun: Session) -> None:
    lines = [
        line.strip() for line in text(screen(after(begun, "put agents 1")), Words()).split("\n")
    ]
    assert "1. Put at number 2: La ville" in lines
    assert "- Number 1: Les agents — De bureau en bureau. — 5 min" in lines


@given(st.lists(MOVES, max_size=12))
def test_no_move_leads_out_of_bounds(made: list[Move]) -> None:
    session = start(told_as(HOUR_OF_FOUR))
    for move in made:
        before = session
        try:
            session = step(session, move)
        except ImpossibleMove:
            continue
        if session.told:
            return
        assert list(session.placed.values()) == [str(n + 1) for n in range(len(session.placed))]
        assert len(session.placed) <= 3
        again = replay(session.scenario, 0, session.decisions).session
        assert again.placed == session.placed
        undone = replay(session.scenario, 0, session.decisions[:-1]).session
        assert undone.placed == before.placed


HOUR_OF_FOUR = SHORT.replace("ranks: 2", "ranks: 3").replace(
    "    outcomes:", "      d: {label: La presse, after: [b, c]}\n    outcomes:"
)


@pytest.mark.parametrize("scene", [HOUR, SHORT, HOUR_OF_FOUR])
def test_every_order_has_counts_within_its_bounds(scene: str) -> None:
    rules = ranking(scene)
    found = [rules.counts(ranked(*order)) for order in permutations(rules.items, rules.ranks)]
    for name, bounds in rules.bounds().items():
        assert (min(c[name] for c in found), max(c[name] for c in found)) == bounds


def test_things_that_wait_for_one_another_are_never_all_right() -> None:
    circle = HOUR.replace("label: Isoler,", "label: Isoler, after: agents,")
    rules = ranking(circle)
    assert rules.bounds()["right"] == (0, 3)
    assert rules.bounds()["wrong"] == (1, 4)
    assert max(rules.counts(ranked(*order))["right"] for order in permutations(rules.items)) == 3


MORE = """\
  s1:
    text: Suite.
    options:
      x: {label: X, if: chosen(s0.ville.2), then: end, otherwise: non}
      y: {label: Y, then: end}
"""
MARKING = HOUR.replace("equipe: -10", "confiance: =50, lola: cold")
THEN = HOUR.replace("consequence: Presque.", "consequence: Presque., then: s1")
LEVELS = HOUR.replace("if: right == 4", "if: right >= 3 and confiance >= 65")


@pytest.mark.parametrize(
    ("scene", "more"),
    [(HOUR, ""), (SHORT, ""), (HOUR_OF_FOUR, ""), (MARKING, ""), (THEN, MORE), (LEVELS, "")],
)
def test_what_is_explored_is_every_order(scene: str, more: str) -> None:
    ending = "  bon: {title: Bon, text: Bon., if: confiance >= 70}\n"
    begin = start(told_as(scene, more=more, endings=ending))
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


def test_eight_actions_are_explored_by_what_is_placed_rather_than_by_order() -> None:
    items = "".join(f"      i{n}: {{label: I{n}, after: [i{n - 1}]}}\n" for n in range(1, 8))
    scene = (
        f"kind: ranking\n    items:\n      i0: {{label: I0}}\n{items}    outcomes:\n"
        "      - {if: right == 8, consequence: Bravo.}\n      - {consequence: Non.}\n"
    )
    begin = start(told_as(scene))
    assert sum(explored(begin).count.values()) == 40_320
    assert explore(begin).size < 1_000


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("after: maire}", "after: mairie}", "unknown-name", 17),
        ("[agents, maire]", "[agents, la-maire]", "unknown-name", 14),
        ("    items:", "    ranks: 5\n    items:", "not-a-number", 13),
        ("if: right == 4", "if: spent == 4", "not-counted", 19),
        (
            "consequence: Presque.",
            "if: right == 1, consequence: Presque.",
            "no-default-outcome",
            18,
        ),
    ],
)
def test_what_cannot_be_ranked_is_a_problem(old: str, new: str, code: str, line: int) -> None:
    assert (code, line) in problems(HOUR.replace(old, new))


def test_one_thing_is_no_order() -> None:
    items = "kind: ranking\n    items:\n      a: {label: A}\n"
    alone = f"{items}    outcomes:\n      - {{consequence: Non.}}\n"
    assert [code for code, _ in problems(alone)] == ["no-options"]


def test_a_keyboard_alone_puts_things_in_order(tmp_path: Path) -> None:
    said = played(tmp_path, "1", "4", "2", "b", "d", "4", "1", "3", "done", "")
    assert "Placer en 5" in said
    assert "À 9\u00a0h, le porche et le standard disent la même chose." in said


def played(folder: Path, *lines: str) -> str:
    """Return all that is said to someone who types these lines, of an hour of crisis."""
    game, said = new_game(folder, crisis, Settings("fr")), StringIO()
    run(game, said, iter(lines), lambda: "")
    game.close()
    return said.getvalue().replace("\n", " ")


def crisis(language: str) -> Scenario:
    return open_scenario("atelier-ordonner", paths.scenarios(), language)
