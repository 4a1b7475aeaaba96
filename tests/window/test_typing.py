"""Text typed in a real window: whatever its keys do elsewhere, and whatever opened the field."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame

from sena_game.game import writing
from sena_game.records.store import open_store
from sena_game.window.controls import Confirm, Controls, Shortcut, Type, Untype
from sena_game.window.tree import tree, walk
from sena_game.words import Words
from tests.window.test_real_game import KEYS, hands, seen
from tests.window.test_window import PATIENCE
from tests.window.test_window import display as display  # the X server of our own

SENTENCE = "Demande 3 fois, puis rappelle ? (mardi)"


def key(code: int, sign: str = "") -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, scancode=code & 511, mod=0, unicode=sign)


def test_while_a_text_is_typed_keys_are_letters_before_all_else() -> None:
    pygame.display.init()
    reading = Controls(typing=True)
    assert reading.read(key(pygame.K_4, "4")) is None
    assert reading.read(key(pygame.K_SPACE, " ")) is None
    assert reading.read(pygame.Event(pygame.TEXTINPUT, text="4")) == Type("4")
    assert [reading.read(key(pygame.K_BACKSPACE, "\b")) for _ in range(2)] == [Untype()] * 2
    assert reading.read(key(pygame.K_RETURN, "\r")) == Confirm()
    assert reading.read(key(pygame.K_ESCAPE, "\x1b")) == Shortcut("escape")


def test_elsewhere_a_text_that_comes_with_a_key_means_nothing() -> None:
    assert Controls().read(pygame.Event(pygame.TEXTINPUT, text="4")) is None


def test_keys_of_a_method_of_writing_do_nothing_until_it_gives_its_text() -> None:
    reading = Controls(typing=True)
    reading.read(pygame.Event(pygame.TEXTEDITING, text="´", start=0, length=1))
    assert reading.read(key(pygame.K_RETURN, "\r")) is None
    assert reading.read(key(pygame.K_BACKSPACE, "\b")) is None
    reading.read(pygame.Event(pygame.TEXTEDITING, text="", start=0, length=0))
    assert reading.read(pygame.Event(pygame.TEXTINPUT, text="é")) == Type("é")


def test_a_screen_reader_finds_a_field_with_its_name_and_its_text() -> None:
    words = Words("en")
    nodes = tuple(walk(tree(writing.shown("call them", words), words, "SENA")))
    (field,) = [each for each in nodes if each.role == "text field"]
    assert (field.name, field.value) == ("On Monday morning, I…", "call them")
    later = tuple(walk(tree(writing.shown("call them all", words), words, "SENA")))
    assert field.key in {each.key for each in later}


def test_a_sentence_is_typed_in_the_window_and_kept(display: str, tmp_path: Path) -> None:
    unwanted = ("SDL_VIDEODRIVER", "SDL_VIDEO_X11_WMCLASS")
    env = {k: v for k, v in os.environ.items() if k not in unwanted}
    env |= {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "SENA_HOME": str(tmp_path / "home")}
    program = [sys.executable, "-m", "sena_game", "play", "toile-recrute", "--lang", "fr"]
    program += ["--seed", "1", "--size", "1280x720", "--shots", str(tmp_path / "shots")]
    keys = KEYS.split()
    game = subprocess.Popen(program, env=env)
    try:
        window = hands(env, "search", "--sync", "--onlyvisible", "--pid", str(game.pid)).split()[0]
        hands(env, "windowfocus", window)
        for number, each in enumerate(keys, start=1):
            seen(tmp_path / "shots", number)
            hands(env, "key", "--delay", "20", each)
        seen(tmp_path / "shots", len(keys) + 1)
        hands(env, "key", "4")
        seen(tmp_path / "shots", len(keys) + 2)
        hands(env, "type", "--delay", "20", SENTENCE)
        hands(env, "key", "--delay", "60", "x", "BackSpace", "Return")
        seen(tmp_path / "shots", len(keys) + 3)
    finally:
        game.terminate()
        game.wait(timeout=PATIENCE)
    (saved,) = open_store(tmp_path / "home").runs()
    assert saved.commitment == SENTENCE
