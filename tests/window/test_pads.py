"""Gamepads made by SDL itself: what they ask for, how they look, and what happens when they go."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pygame
import pytest

from sena_game.window.controls import Confirm, Controls, Intent, Shortcut, Towards
from sena_game.window.glyphs import family
from sena_game.window.pads import FROM_PADS, Pads
from tests.window.plugged import VirtualPad, library

pytestmark = pytest.mark.skipif(library() is None, reason="needs the SDL that comes with pygame")


@pytest.fixture
def pads() -> Iterator[Pads]:
    os.environ["SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS"] = "1"
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    opened = Pads()
    opened.open()
    pygame.event.clear()
    yield opened
    pygame.display.quit()
    pygame.display.init()  # as other tests expect it


def asked(pads: Pads, controls: Controls) -> tuple[list[Intent], bool]:
    """Return what has been asked for since, and whether the pad that was used has left."""
    found, left = [], False
    for event in pygame.event.get():
        left = pads.notice(event) or left
        intent = controls.read(event) if pads.heeds(event) else None
        if intent and event.type in FROM_PADS:
            found.append(intent)
    return found, left


@pytest.mark.parametrize("described", [True, False])
def test_a_gamepad_plugged_in_asks_once_for_each_button(pads: Pads, described: bool) -> None:
    controls, pad = Controls(), VirtualPad(described=described)
    asked(pads, controls)
    pad.press(0)
    assert asked(pads, controls)[0] == [Confirm()]
    pad.let_go(0)
    pad.press(1)
    assert asked(pads, controls)[0] == [Shortcut("backspace")]
    pad.tilt(0, 30_000)
    assert asked(pads, controls)[0] == [Towards(1, 0)]
    pad.tilt(0, 32_000)
    assert asked(pads, controls)[0] == []
    pad.unplug()
    assert asked(pads, controls) == ([], True)


def test_a_trigger_at_rest_on_a_gamepad_not_described_asks_for_nothing(pads: Pads) -> None:
    controls, pad = Controls(), VirtualPad(described=False)
    asked(pads, controls)
    pad.tilt(4, -32_768)
    pad.tilt(5, 32_767)
    assert asked(pads, controls)[0] == [] and pads.look == ""
    pad.unplug()
    assert asked(pads, controls) == ([], False)


def test_two_gamepads_play_and_only_the_one_in_use_is_missed(pads: Pads) -> None:
    controls, one, other = Controls(), VirtualPad(), VirtualPad()
    asked(pads, controls)
    for each in (one, other):
        each.press(0)
        assert asked(pads, controls)[0] == [Confirm()]
    assert pads.look == "other"
    one.unplug()
    assert asked(pads, controls) == ([], False)
    assert pads.look == "other"
    other.index -= 1  # those that are left move up
    other.unplug()
    assert asked(pads, controls) == ([], True)
    assert not pads.look


def test_a_key_takes_over_from_a_gamepad(pads: Pads) -> None:
    controls, pad = Controls(), VirtualPad()
    asked(pads, controls)
    pad.press(0)
    asked(pads, controls)
    assert pads.look == "other"
    pads.notice(pygame.Event(pygame.KEYDOWN, key=pygame.K_a, scancode=4, unicode="a", mod=0))
    assert not pads.look
    pad.unplug()
    assert asked(pads, controls) == ([], False)


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("Xbox Series X Controller", "xbox"),
        ("Microsoft X-Box 360 pad", "xbox"),
        ("PS5 Controller", "playstation"),
        ("Sony DualShock 4", "playstation"),
        ("Nintendo Switch Pro Controller", "nintendo"),
        ("8BitDo Zero", "other"),
        ("", "other"),
    ],
)
def test_a_gamepad_looks_like_those_of_its_maker(name: str, look: str) -> None:
    assert family(name) == look
