"""Keys, mouse, fingers and gamepad become intents."""

from __future__ import annotations

import pygame
import pytest

from sena_game.game.bindings import DEFAULTS, KEPT, Bindings, bind
from sena_game.window.controls import (
    ASKED,
    Ask,
    Chosen,
    Close,
    Confirm,
    Controls,
    Drop,
    FullScreen,
    Intent,
    Number,
    Point,
    ReadAgain,
    Redraw,
    Release,
    Scroll,
    Shortcut,
    Silence,
    Sleep,
    Step,
    Towards,
    Wake,
)
from sena_game.window.touch import Lift, Press, Slide


@pytest.fixture(autouse=True, scope="module")
def _display() -> None:
    """Keys have names only once there is a display."""
    pygame.display.init()


def key(code: int, *, scancode: int = 0, text: str = "", mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, scancode=scancode or code, unicode=text, mod=mod)


def button(number: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=number)


def stick(axis: int, value: int, pad: int = 0) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=pad)


def finger(kind: int, x: float, y: float, number: int = 1) -> pygame.Event:
    return pygame.Event(kind, x=x / 1280, y=y / 720, finger_id=number, touch_id=0)


def mouse(kind: int, *, touch: bool = False, button: int = 1) -> pygame.Event:
    return pygame.Event(kind, pos=(3, 4), button=button, touch=touch)


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
        (key(pygame.K_SPACE, scancode=pygame.KSCAN_SPACE, text=" "), Confirm()),
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
        (pygame.CONTROLLER_BUTTON_X, Silence()),
        (pygame.CONTROLLER_BUTTON_GUIDE, None),
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


def test_the_mouse_points_presses_and_lets_go() -> None:
    assert read(mouse(pygame.MOUSEMOTION)) == Point(3, 4)
    assert read(mouse(pygame.MOUSEBUTTONDOWN)) == Press(3, 4)
    assert read(mouse(pygame.MOUSEBUTTONDOWN, button=3)) is None
    assert read(mouse(pygame.MOUSEBUTTONUP)) == Release(3, 4)


def test_a_finger_that_is_also_a_mouse_acts_once() -> None:
    kinds = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    assert [read(mouse(kind, touch=True)) for kind in kinds] == [None] * 3


def fingers(*events: pygame.Event) -> list[Intent | None]:
    controls = Controls()
    return [controls.read(event) for event in events]


def test_a_tap_presses_and_lets_go_where_it_is_even_if_it_trembles() -> None:
    assert fingers(
        finger(pygame.FINGERDOWN, 100, 200),
        finger(pygame.FINGERMOTION, 104, 206),
        finger(pygame.FINGERUP, 104, 206),
    ) == [Press(100, 200), None, Lift(104, 206, tapped=True)]


def test_a_finger_that_goes_far_drags_by_all_the_way_it_went() -> None:
    assert fingers(
        finger(pygame.FINGERDOWN, 100, 200),
        finger(pygame.FINGERMOTION, 100, 192),
        finger(pygame.FINGERMOTION, 100, 180),
        finger(pygame.FINGERUP, 100, 180),
    ) == [Press(100, 200), None, Slide(100, 180, -20), Lift(100, 180, tapped=False)]


def test_two_fingers_drag_the_view_and_tap_nothing() -> None:
    assert fingers(
        finger(pygame.FINGERDOWN, 100, 200),
        finger(pygame.FINGERDOWN, 300, 200, 2),
        finger(pygame.FINGERMOTION, 100, 300),
        finger(pygame.FINGERMOTION, 300, 300, 2),
        finger(pygame.FINGERUP, 300, 300, 2),
        finger(pygame.FINGERUP, 100, 300),
    ) == [
        Press(100, 200),
        Slide(300, 200, 0, view=True),
        Slide(100, 300, 100, view=True),
        None,
        None,
        Lift(100, 300, tapped=False),
    ]


@pytest.mark.parametrize(
    ("name", "intent"),
    [("read again", ReadAgain()), ("silence", Silence()), ("pause", Shortcut("escape"))],
)
def test_what_is_bound_to_another_key_is_done_by_it(name: str, intent: Intent) -> None:
    controls = Controls(bind(Bindings(DEFAULTS), name, "k"))
    assert controls.read(key(pygame.K_k, text="k")) == intent


def test_a_digit_given_to_something_else_is_that_on_a_french_keyboard() -> None:
    controls = Controls(bind(Bindings(DEFAULTS), "help", "2"))
    event = key(ord("é"), scancode=pygame.KSCAN_2, text="é")
    assert controls.read(event) == Shortcut("?")


def test_what_is_kept_works_whatever_is_bound() -> None:
    codes = {"return": pygame.K_RETURN, "tab": pygame.K_TAB, "escape": pygame.K_ESCAPE}
    found = Bindings(DEFAULTS)
    for action in DEFAULTS:
        for input in KEPT:
            found = bind(found, action, input)
    for name, code in codes.items():
        assert Controls(found).read(key(code)) == Controls().read(key(code)), name


def waiting() -> Controls:
    return Controls(awaiting=True)


@pytest.mark.parametrize(
    ("event", "input"),
    [
        (key(pygame.K_k, text="k"), "k"),
        (key(pygame.K_k, text="K", mod=pygame.KMOD_LSHIFT), "k"),
        (key(pygame.K_F2, mod=pygame.KMOD_LSHIFT), "shift+f2"),
        (key(pygame.K_k, mod=pygame.KMOD_LCTRL), "ctrl+k"),
        (key(ord("é"), scancode=pygame.KSCAN_2, text="é"), "2"),
        (key(pygame.K_COMMA, text="?", mod=pygame.KMOD_LSHIFT), "?"),
        (key(pygame.K_KP_4, scancode=pygame.KSCAN_KP_4, text="4"), "keypad 4"),
        (key(pygame.K_TAB), "tab"),
        (button(pygame.CONTROLLER_BUTTON_X), "pad x"),
        (stick(pygame.CONTROLLER_AXIS_RIGHTY, 30_000), "pad right stick down"),
        (stick(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 30_000), "pad left trigger"),
    ],
)
def test_the_key_that_is_chosen_is_told_by_its_name(event: pygame.Event, input: str) -> None:
    assert waiting().read(event) == Chosen(input)


def test_while_a_key_is_chosen_escape_cancels_and_shift_alone_is_none() -> None:
    assert waiting().read(key(pygame.K_ESCAPE)) == Shortcut("escape")
    assert waiting().read(key(pygame.K_LSHIFT, mod=pygame.KMOD_LSHIFT)) is None


def test_the_key_that_was_chosen_acts_only_once_let_go() -> None:
    controls = waiting()
    assert controls.read(key(pygame.K_DOWN)) == Chosen("down")
    controls.awaiting = False
    assert controls.read(key(pygame.K_DOWN)) is None
    controls.read(pygame.Event(pygame.KEYUP, key=pygame.K_DOWN, scancode=pygame.K_DOWN))
    assert controls.read(key(pygame.K_DOWN)) == Towards(0, 1)


def test_a_key_of_a_character_being_composed_decides_nothing() -> None:
    controls = Controls()
    controls.read(pygame.Event(pygame.TEXTEDITING, text="^", start=0, length=1))
    assert controls.read(key(pygame.K_RETURN)) is None
    controls.read(pygame.Event(pygame.TEXTEDITING, text="", start=0, length=0))
    assert controls.read(key(pygame.K_RETURN)) == Confirm()


def test_a_dead_key_asks_for_nothing() -> None:
    assert read(key(0, scancode=pygame.KSCAN_LEFTBRACKET)) is None


def test_two_sticks_each_move_the_focus() -> None:
    controls, axis = Controls(), pygame.CONTROLLER_AXIS_LEFTX
    seen = [controls.read(stick(axis, 30_000, pad)) for pad in (1, 2, 1)]
    assert seen == [Towards(1, 0), Towards(1, 0), None]


def test_a_window_left_forgets_what_was_held() -> None:
    controls = Controls()
    controls.read(key(pygame.K_RETURN))
    controls.read(stick(pygame.CONTROLLER_AXIS_RIGHTY, 30_000))
    assert controls.read(pygame.Event(pygame.WINDOWFOCUSLOST)) == Drop()
    assert controls.drift == 0
    assert controls.read(key(pygame.K_RETURN)) == Confirm()


def test_a_screen_reader_names_the_control_it_asks_for() -> None:
    asked = pygame.Event(ASKED, control="verify", clicked=True)
    assert read(asked) == Ask("verify", clicked=True)


def test_the_window_is_drawn_again_when_uncovered_and_closed_when_asked() -> None:
    assert read(pygame.Event(pygame.WINDOWEXPOSED)) == Wake()
    assert read(pygame.Event(pygame.WINDOWDISPLAYCHANGED)) == Redraw()
    assert read(pygame.Event(pygame.WINDOWMINIMIZED)) == Sleep()
    assert read(pygame.Event(pygame.QUIT)) == Close()
