"""A message from tiles: what fits, how it looks, how it is heard, what is told of it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.play.replay import replay
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.moves import Done, ImpossibleMove, Put, Take, read
from sena_game.scenario.model import Outcome
from sena_game.scenes.composing import Composing
from sena_game.scenes.placing import Placing
from sena_game.scenes.wording import Bit, heard, instead, seen
from sena_game.screen.blocks import Board, Choice, Message, Meter, Screen
from sena_game.screen.focus import controls
from sena_game.terminal.app import meant
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.explore.stories import told_as
from tests.explore.test_exact import brute, explored

BOARD = """kind: composing
    question: Qu’affiche-t-on ?
    frame: display
    title: Panneau
    limit: 28
    groups:
      quoi: {label: Quoi, least: 1}
      quand: {label: Quand, most: 2}
      plus: {label: Et aussi}
    tiles:
      soupe: {text: Soupe offerte, group: quoi, right: yes, effects: {confiance: +10}}
      maire: {text: Votre maire vous parle, group: quoi, right: no, points: {dialogue: -2}}
      samedi: {text: sam. 18 h, spoken: samedi dix-huit heures, group: quand, right: yes}
      midi: {text: midi, group: quand, effects: {vu: yes}}
      mot: {text: "#FêteDeLaSoupe", form: hashtag, group: plus, points: {services: +3}}
      bol: {text: Un bol fume., form: alt, group: plus, right: yes}
    outcomes:
      - {if: right >= 2 and left >= 5, consequence: Bravo., effects: {confiance: +5}}
      - {if: length >= 20 and missed == 2, consequence: Bien.}
      - {if: wrong == 1 or chosen(s0.midi), consequence: Bof.}
      - {consequence: Raté., then: s1}
"""
MORE = """  s1:
    text: Suite.
    options:
      x: {label: X, if: vu, then: end, otherwise: Non.}
      y: {label: Y, then: end}
"""
HIGH = "  bon: {title: Bon, text: Bon., if: confiance >= 60}\n"
FRENCH = Words("fr")
BARE = BOARD.replace(", group: quoi", "").replace(", group: quand", "").replace(", group: plus", "")
ALONE = BARE.split("    groups:\n")[0] + "    tiles:\n" + BARE.split("    tiles:\n")[1]


def begun(scene: str = BOARD) -> Session:
    return start(told_as(scene, more=MORE, endings=HIGH, flags="vu"))


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def picked(names: str, scene: str = BOARD) -> Session:
    return after(begun(scene), *(f"put {name} in" for name in names.split()))


def screen(session: Session) -> Screen:
    return show(session, FRENCH, before={})


def messages(session: Session) -> list[Message]:
    return [each for each in screen(session).blocks if isinstance(each, Message)]


def ticks(session: Session) -> dict[str, Choice]:
    board = next(each for each in screen(session).blocks if isinstance(each, Board))
    return {tile.id: tile.controls[0] for tile in board.tray}


def rules(session: Session) -> Composing:
    assert isinstance(session.scene, Placing) and isinstance(session.scene.rules, Composing)
    return session.scene.rules


def counts(session: Session) -> dict[str, int]:
    return dict(rules(session).counts(session.placed))


def lacking(session: Session) -> str:
    return next(each for each in controls(screen(session)) if each.id == "done").locked


def test_a_tile_is_ticked_and_unticked() -> None:
    one = picked("soupe")
    assert [ticks(each)["soupe"].id for each in (begun(), one)] == ["put soupe in", "take soupe"]
    assert [ticks(each)["soupe"].selected for each in (begun(), one)] == [False, True]
    assert ticks(one)["soupe"].label == "Soupe offerte"
    assert after(one, "take soupe").placed == {}


def test_the_message_is_its_tiles_in_the_order_of_the_file() -> None:
    shown, _ = messages(picked("samedi soupe"))
    assert shown.text == "Soupe offerte sam. 18 h"
    assert shown.spoken == "Soupe offerte samedi dix-huit heures"
    assert (shown.frame, shown.title) == ("display", "Panneau")


def test_what_is_heard_is_said_only_when_it_differs() -> None:
    assert messages(picked("soupe midi"))[0].spoken == ""
    lines = BOARD.replace("    limit: 28\n", "    join: line\n")
    shown = messages(picked("soupe midi", lines))[0]
    assert (shown.text, shown.spoken) == ("Soupe offerte\nmidi", "")


def test_signs_are_counted_with_what_joins_them() -> None:
    session = picked("soupe samedi")
    assert counts(session)["length"] == len("Soupe offerte sam. 18 h") == 23
    assert messages(session)[0].meter == Meter("Length", 23, 28, "23 of 28 signs")
    assert counts(begun())["length"] == counts(picked("bol"))["length"] == 0


@pytest.mark.parametrize("names", ["soupe", "soupe midi", "mot", "soupe mot", "maire midi bol"])
def test_the_length_is_that_of_the_message_that_is_shown(names: str) -> None:
    for scene in (BOARD, BOARD.replace("    limit: 28\n", "    join: line\n")):
        session = picked(names, scene)
        assert counts(session)["length"] == len(messages(session)[0].text)


def test_a_hashtag_ends_the_message_and_is_heard_word_by_word() -> None:
    shown = messages(picked("soupe mot"))[0]
    assert shown.text == "Soupe offerte\n#FêteDeLaSoupe"
    assert shown.spoken == "Soupe offerte hashtag Fête De La Soupe"


@pytest.mark.parametrize(
    ("hashtag", "words"),
    [
        ("#fetedelasoupe", "fetedelasoupe"),
        ("#ÉtéÀToile", "Été À Toile"),
        ("#Toile2026", "Toile 2026"),
        ("#Fil_a_Fil", "Fil a Fil"),
    ],
)
def test_a_hashtag_without_capitals_is_one_word(hashtag: str, words: str) -> None:
    bit = Bit(hashtag, Outcome(), "hashtag")
    assert bit.aloud(FRENCH) == f"hashtag {words}"


def test_what_stands_in_place_of_the_picture_is_shown_apart() -> None:
    none, some = messages(begun())[1], messages(picked("soupe bol"))[1]
    assert (none.title, none.text) == ("In place of the picture", "")
    assert none.spoken == "“Picture”, and nothing more"
    assert (some.text, some.spoken) == ("Un bol fume.", "")
    assert messages(picked("soupe bol"))[0].text == "Soupe offerte"


def test_a_message_without_a_picture_says_nothing_of_one() -> None:
    plain = BOARD.replace(", form: alt", "")
    assert len(messages(begun(plain))) == 1
    assert instead([Bit("a", Outcome()), Bit("b", Outcome(), "alt")]) == "b"


def test_bits_are_put_together_by_spaces_or_by_lines() -> None:
    bits = [Bit("a", Outcome()), Bit("#B", Outcome(), "hashtag"), Bit("c", Outcome())]
    assert (seen(bits, " "), seen(bits, "\n")) == ("a c\n#B", "a\nc\n#B")
    assert heard(bits, FRENCH) == "a c hashtag B"


def test_what_is_too_long_is_locked_and_says_by_how_much() -> None:
    assert ticks(picked("soupe samedi"))["midi"].locked == ""
    assert ticks(picked("soupe samedi midi"))["mot"].locked == "15 signs are lacking."
    assert ticks(picked("maire midi"))["samedi"].locked == "9 signs are lacking."
    assert ticks(picked("soupe mot"))["midi"].locked == "5 signs are lacking."
    tight = BOARD.replace("limit: 28", "limit: 27")
    assert ticks(picked("soupe samedi", tight))["midi"].locked == "One sign is lacking."


def test_another_of_a_group_of_one_takes_its_place() -> None:
    session = after(picked("soupe"), "put maire in")
    assert session.placed == {"maire": "in"}
    assert ticks(picked("soupe samedi"))["maire"].locked == "4 signs are lacking."


def test_a_group_has_so_many_tiles_at_most() -> None:
    three = BOARD.replace("limit: 28", "limit: 90").replace(
        "right: yes, effects: {confiance: +10}}",
        "right: yes}\n      soir: {text: soir, group: quand}",
    )
    assert ticks(picked("midi samedi", three))["soir"].locked == "2 at most: take one back first."


def test_a_group_that_lacks_a_tile_keeps_the_message_back() -> None:
    assert lacking(picked("midi")) == "Still lacking: Quoi."
    assert lacking(picked("soupe")) == ""
    assert lacking(begun(ALONE)) == "Still lacking: a text."


@pytest.mark.parametrize("move", [Put("soupe", "out"), Put("z", "in"), Take("soupe"), Done()])
def test_a_move_that_is_not_offered_is_impossible(move: Put | Take | Done) -> None:
    with pytest.raises(ImpossibleMove):
        step(begun(), move)


def test_what_is_counted_is_what_was_picked() -> None:
    found = counts(picked("maire midi"))
    assert found == {"right": 0, "wrong": 1, "missed": 3, "length": 27, "left": 1}
    unlimited = picked("soupe", BOARD.replace("    limit: 28\n", ""))
    assert (counts(unlimited)["length"], counts(unlimited)["left"]) == (13, 0)
    assert messages(unlimited)[0].meter is None


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("soupe samedi", "Bravo."),
        ("soupe mot", "Bien."),
        ("maire", "Bof."),
        ("soupe samedi midi", "Bof."),
        ("soupe", "Raté."),
    ],
)
def test_what_is_told_depends_on_the_whole(names: str, said: str) -> None:
    told = after(picked(names), "done").told
    assert told is not None and told.consequence == said


def test_what_was_made_is_shown_once_it_is_out() -> None:
    done = after(picked("soupe samedi bol"), "done")
    assert [each.text for each in messages(done)] == ["Soupe offerte sam. 18 h", "Un bol fume."]
    assert done.state.gauges["confiance"] == 65
    assert not any(isinstance(each, Board) for each in screen(done).blocks)


def test_the_order_of_picking_changes_nothing() -> None:
    one = after(picked("soupe samedi"), "done")
    other = after(picked("samedi midi"), "take midi", "put soupe in", "done")
    assert one.state == other.state


@given(st.lists(st.integers(0, 9), max_size=12))
@settings(max_examples=80, deadline=None)
def test_random_ticks_stay_in_bounds_replay_and_are_all_legal(taken: list[int]) -> None:
    session = begun()
    bounds = rules(session).bounds()
    for number in taken:
        open_ = [each.id for each in controls(screen(session)) if not each.locked]
        session = after(session, open_[number % len(open_)])
        if session.told:
            break
        found = counts(session)
        assert [n for n, (low, high) in bounds.items() if not low <= found[n] <= high] == []
        assert set(moves(session)) <= {read(c.id) for c in controls(screen(session))}
    assert replay(session.scenario, 0, session.decisions).session == session


def test_undoing_is_one_move_fewer() -> None:
    longer = picked("soupe samedi")
    fewer = replay(longer.scenario, 0, longer.decisions[:-1]).session
    assert fewer == picked("soupe") == replay(longer.scenario, 0, fewer.decisions).session
    assert after(longer, "take samedi").placed == fewer.placed


@pytest.mark.parametrize(
    "scene",
    [
        BOARD,
        BOARD.replace("limit: 28", "limit: 60"),
        BOARD.replace("    limit: 28\n", ""),
        BOARD.replace("label: Et aussi", "label: Et aussi, least: 1, most: 2"),
        BOARD.replace("effects: {confiance: +10}", "effects: {confiance: =70}"),
        ALONE,
    ],
)
def test_what_is_explored_is_every_message_there_is(scene: str) -> None:
    begin = begun(scene)
    plays, found = brute(begin), explored(begin)
    assert found.count == plays.count
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.points == pytest.approx(plays.points, abs=1e-12)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("limit: 28|limit: 12", "never-ready"),
        ("parle, group: quoi|parle, group: qui", "unknown-name"),
        ("parle, group: quoi|parle", "missing-key"),
        ("left >= 5|free >= 5", "not-counted"),
    ],
)
def test_what_cannot_be_is_refused(change: str, code: str) -> None:
    old, new = change.split("|")
    with pytest.raises(ScenarioError) as raised:
        begun(BOARD.replace(old, new))
    assert {problem.code for problem in raised.value.problems} == {code}


def test_numbers_on_a_keyboard_are_enough() -> None:
    session = begun()
    for line in ("1", "3", "4", "4", "7"):
        typed = meant(screen(session), line)
        assert typed, (line, text(screen(session), FRENCH))
        session = after(session, typed)
    assert session.told and session.made == {"soupe": "in", "samedi": "in"}


def test_the_same_messages_fit_in_every_language() -> None:
    """A play begun in one language goes on in the other: what fits does not hang on it."""
    fitting = []
    for language in ("fr", "en"):
        scene = open_scenario("atelier-composer", paths.scenarios(), language).scenes["panneau"]
        assert isinstance(scene, Placing) and isinstance(scene.rules, Composing)
        picking, tiles = scene.rules.picking, list(scene.pieces)
        picks = (each for size in range(5) for each in combinations(tiles, size))
        fitting.append([each for each in picks if picking.fits(dict.fromkeys(each, "in"))])
    assert fitting[0] == fitting[1] and len(fitting[0]) > 10
