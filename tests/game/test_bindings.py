"""Keys are chosen, never lost, and kept as text that may be spoilt."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game import paths
from sena_game.game.bindings import (
    DEFAULTS,
    KEPT,
    Bindings,
    bind,
    is_pad,
    obstacle,
    read,
    written,
)
from sena_game.game.game import Game
from sena_game.game.keycaps import called, deciding, told
from sena_game.game.settings import Settings
from sena_game.game.settings import read as read_settings
from sena_game.screen.blocks import Notice
from sena_game.screen.focus import controls, find
from sena_game.words import Words, load_words

FIRST = Bindings(DEFAULTS)
FRENCH = load_words("fr", paths.assets() / "words")
INPUTS = sorted({each for inputs in DEFAULTS.values() for each in inputs})
SOME = st.sampled_from([*INPUTS, "k", "m", "ctrl+k", "pad guide", "pad left trigger"])
CHANGES = st.lists(st.tuples(st.sampled_from(sorted(DEFAULTS)), SOME), max_size=40)


def after(changes: list[tuple[str, str]]) -> Bindings:
    found = FIRST
    for action, input in changes:
        found = bind(found, action, input)
    return found


@given(CHANGES)
def test_no_action_is_ever_left_without_a_key_nor_an_input_with_two(
    changes: list[tuple[str, str]],
) -> None:
    found = after(changes)
    every = [each for inputs in found.inputs.values() for each in inputs]
    assert len(every) == len(set(every))
    assert all(found.keys(action) for action in DEFAULTS)
    assert all(found.buttons(action) for action in DEFAULTS if FIRST.buttons(action))
    assert {input: found.action(input) for input in KEPT} == dict(KEPT)


@given(CHANGES)
def test_what_is_chosen_is_found_again_in_what_is_kept(changes: list[tuple[str, str]]) -> None:
    found = after(changes)
    assert read(written(found)).inputs == found.inputs


@given(CHANGES)
def test_what_can_be_given_is_given(changes: list[tuple[str, str]]) -> None:
    found = after(changes)
    for input in ("j", "return", "pad a", "f1"):
        if not obstacle(found, "help", input):
            assert bind(found, "help", input).action(input) == "help"


def test_a_key_replaces_those_of_the_keyboard_and_leaves_the_gamepad() -> None:
    found = bind(FIRST, "go back", "k")
    assert found.inputs["go back"] == ("k", "pad b")
    assert found.action("backspace") == ""


def test_two_buttons_change_places_when_one_was_the_only_one() -> None:
    found = bind(FIRST, "go back", "pad a")
    assert (found.action("pad a"), found.action("pad b")) == ("go back", "confirm")


@pytest.mark.parametrize(
    ("action", "input", "why"),
    [
        ("help", "return", "kept"),
        ("help", "f1", "same"),
        ("top", "pad a", "only"),
        ("pause", "home", "only"),
        ("nothing", "k", "unknown"),
        ("help", "", "unknown"),
        ("help", "\n", "unknown"),
        ("help", "k" * 99, "unknown"),
        ("help", "k", ""),
    ],
)
def test_what_cannot_be_given_says_why(action: str, input: str, why: str) -> None:
    assert obstacle(FIRST, action, input) == why
    assert (bind(FIRST, action, input) is FIRST) == bool(why)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        "null",
        "{}",
        "[" * 5000,
        '{"confirm": []}',
        '{"confirm": 3, "help": "k"}',
        '{"help": ["return"]}',
        '{"help": ["pad back"]}',
        '{"help": ["k", "k"]}',
        '{"help": ["\\u0000"]}',
        '{"nothing": ["k"]}',
    ],
)
def test_nonsense_is_as_when_the_game_came(text: str) -> None:
    assert read(text).inputs == DEFAULTS


@given(st.text())
def test_any_text_gives_bindings(text: str) -> None:
    assert all(read(text).keys(action) for action in DEFAULTS)


def test_an_input_of_a_later_version_gives_way_to_the_choice_of_a_learner() -> None:
    found = read(json.dumps({"help": ["f4", "pad back"], "read again": ["k", "pad y"]}))
    assert found.action("f4") == "help"
    assert read(json.dumps({"help": ["f1", "end"], "bottom": ["k"]})).inputs == DEFAULTS  # no pad


def test_settings_keep_keys_as_text() -> None:
    text = written(bind(FIRST, "help", "k"))
    kept = Settings().but("keys", text).written()
    assert read(read_settings(kept).keys).action("k") == "help"


def test_every_input_has_a_name_in_french() -> None:
    names = [called(input, FRENCH) for input in INPUTS]
    assert len(set(names)) == len(names)
    assert {"Entrée", "Échap", "Retour arrière", "Espace", "Maj + Tab"} <= set(names)
    assert told(("return", "keypad 4", "pad a"), FRENCH) == (
        "Entrée, 4 (pavé)\u202f; manette\u00a0: A"
    )


def test_hints_name_the_keys_that_are_bound() -> None:
    found = deciding(bind(bind(FIRST, "go back", "k"), "help", "pad guide"), Words())
    assert [key.label for hint in found for key in hint.keys] == ["1", "2", "3", "Enter", "K", "?"]
    assert [key.id for hint in found for key in hint.pad] == [
        "pad dpad", "pad a", "pad b", "pad guide",
    ]  # fmt: skip


def said(game: Game) -> str:
    return " ".join(block.text for block in game.screen.blocks if isinstance(block, Notice))


def test_a_key_is_chosen_on_its_page_and_kept(game: Game) -> None:
    for control in ("keys", "rebind go-back"):
        game.answer(control)
    assert game.screen.awaits == "go-back"
    game.answer("bind go-back ?")
    assert (game.screen.id, game.screen.awaits) == ("keys", "")
    assert "?" in said(game) and "Aide" in said(game) and "Décision précédente" in said(game)
    assert read(game.settings.keys).action("?") == "go back"
    assert read(read_settings(game.store.settings()).keys).action("?") == "go back"
    game.answer("unbind")
    assert game.settings.keys == ""


def test_what_always_keeps_its_use_is_refused_and_asked_again(game: Game) -> None:
    for control in ("keys", "rebind help", "bind help return"):
        game.answer(control)
    assert game.screen.awaits == "help" and "Entrée" in said(game)
    game.answer("keep")
    assert game.screen.id == "keys" and game.settings.keys == ""


def test_every_action_can_be_chosen_and_every_page_left(game: Game) -> None:
    game.answer("keys")
    rows = [each.id for each in controls(game.screen) if each.id.startswith("rebind")]
    assert len(rows) == len(DEFAULTS)
    for row in rows:
        game.answer(row)
        assert game.screen.awaits == row.removeprefix("rebind ")
        assert (leaving := find(game.screen, "keep")) and leaving.key == "escape"
        game.answer("keep")
    game.answer("back")
    assert game.screen.id == "title"


def test_rows_show_their_keys_and_say_them(game: Game) -> None:
    game.answer("keys")
    row = find(game.screen, "rebind confirm")
    assert row and [key.id for key in row.caps] == list(DEFAULTS["confirm"])
    assert "Entrée" in row.note and "manette" in row.note


def test_a_gamepad_that_leaves_pauses_the_play_and_is_told(game: Game) -> None:
    game.answer("unplugged")
    assert game.screen.id == "title"
    game.answer("begin")
    game.answer("unplugged")
    assert game.screen.id == "pause" and "débranchée" in said(game)
    game.answer("resume")
    assert game.screen.id.startswith("scene:")


def test_only_buttons_of_a_gamepad_are_on_one() -> None:
    assert [is_pad(each) for each in ("pad a", "page up", "a")] == [True, False, False]
