"""Keys, mouse and gamepad become intents."""

from __future__ import annotations

import pygame
import pytest

from sena_game.window.controls import (
    ASKED,
    Ask,
    Close,
    Confirm,
    Controls,
    FullScreen,
    Intent,
    Number,
    Point,
    Press,
    Redraw,
    Release,
    Scroll,
    Shortcut,
    Step,
    Towards,
)


def key(code: int, *, scancode: int = 0, text: str = "", mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, scancode=scancode or code, unicode=text, mod=mod)


def button(number: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=number)


def stick(axis: int, value: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value)


def read(event: pygame.Event) -> Intent | None:
    return Controls().read(event)


@pytest.mark.parametrize(
    ("event", "intent"),
    [
        (key(pygame.K_TAB), Step(1)),
        (key(pygame.K_TAB, mod=pygame.KMOD_LSHIFT), Step(-1)),
        (key(pygame.K_LEFT), Towards(-1, 0)),
        (key(pygame.K_DOWN), Towards(0, 1)),
        (key(pygame.K_RETURN), Confirm()),
        (key(pygame.K_KP_ENTER), Confirm()),
        (key(pygame.K_SPACE, text=" "), Confirm()),
        (key(pygame.K_ESCAPE), Shortcut("escape")),
        (key(pygame.K_BACKSPACE), Shortcut("backspace")),
        (key(pygame.K_COMMA, text="?", mod=pygame.KMOD_LSHIFT), Shortcut("?")),
        (key(pygame.K_3, scancode=pygame.KSCAN_3, text="3"), Number(3)),
        (key(pygame.K_KP_2, scancode=pygame.KSCAN_KP_2, text="2"), Number(2)),
        (key(pygame.K_F11), FullScreen()),
        (key(pygame.K_RETURN, mod=pygame.KMOD_LALT), FullScreen()),
        (key(pygame.K_PAGEDOWN), Scroll(0.85)),
        (key(pygame.K_z, text="z"), None),
        (key(pygame.K_1, scancode=pygame.KSCAN_1, text="", mod=pygame.KMOD_LCTRL), None),
    ],
)
def test_a_key_asks_for_something(event: pygame.Event, intent: Intent | None) -> None:
    assert read(event) == intent


@pytest.mark.parametrize("number", range(1, 10))
def test_the_row_of_digits_works_without_shift_on_a_french_keyboard(number: int) -> None:
    text = "&é\"'(-è_ç"[number - 1]
    event = key(ord(text), scancode=pygame.KSCAN_1 + number - 1, text=text)
    assert read(event) == Number(number)


def test_a_question_mark_on_the_row_of_digits_asks_for_help() -> None:
    event = key(pygame.K_6, scancode=pygame.KSCAN_6, text="?", mod=pygame.KMOD_LSHIFT)
    assert read(event) == Shortcut("?")


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE])
def test_a_key_held_down_decides_once(code: int) -> None:
    controls = Controls()
    assert controls.read(key(code)) is not None
    assert controls.read(key(code)) is None
    controls.read(pygame.Event(pygame.KEYUP, key=code, scancode=code))
    assert controls.read(key(code)) is not None


def test_an_arrow_held_down_goes_on() -> None:
    controls = Controls()
    assert controls.read(key(pygame.K_DOWN)) == controls.read(key(pygame.K_DOWN)) == Towards(0, 1)


@pytest.mark.parametrize(
    ("number", "intent"),
    [
        (pygame.CONTROLLER_BUTTON_A, Confirm()),
        (pygame.CONTROLLER_BUTTON_B, Shortcut("backspace")),
        (pygame.CONTROLLER_BUTTON_START, Shortcut("escape")),
        (pygame.CONTROLLER_BUTTON_DPAD_RIGHT, Towards(1, 0)),
        (pygame.CONTROLLER_BUTTON_DPAD_UP, Towards(0, -1)),
        (pygame.CONTROLLER_BUTTON_X, None),
    ],
)
def test_a_button_of_the_gamepad_asks_for_something(number: int, intent: Intent | None) -> None:
    assert read(button(number)) == intent


def test_a_stick_moves_the_focus_once_for_each_tilt() -> None:
    controls, axis = Controls(), pygame.CONTROLLER_AXIS_LEFTX
    seen = [controls.read(stick(axis, value)) for value in (20_000, 32_000, 0, -30_000)]
    assert seen == [Towards(1, 0), None, None, Towards(-1, 0)]


def test_the_right_stick_scrolls_while_it_is_tilted() -> None:
    controls, axis = Controls(), pygame.CONTROLLER_AXIS_RIGHTY
    controls.read(stick(axis, 32_768))
    assert controls.drift == 1.0
    controls.read(stick(axis, 100))
    assert controls.drift == 0.0


def test_the_mouse_points_presses_and_scrolls() -> None:
    assert read(pygame.Event(pygame.MOUSEMOTION, pos=(3, 4))) == Point(3, 4)
    assert read(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1)) == Press(3, 4)
    assert read(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=3)) is None
    assert read(pygame.Event(pygame.MOUSEBUTTONUP, pos=(5, 4), button=1)) == Release(5, 4)


def test_a_screen_reader_names_the_control_it_asks_for() -> None:
    asked = pygame.Event(ASKED, control="verify", clicked=True)
    assert read(asked) == Ask("verify", clicked=True)


def test_the_window_is_drawn_again_when_uncovered_and_closed_when_asked() -> None:
    assert read(pygame.Event(pygame.WINDOWEXPOSED)) == Redraw()
    assert read(pygame.Event(pygame.QUIT)) == Close()
