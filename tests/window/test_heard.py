"""What a screen lets be heard is also written, where that is wished."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.screen.blocks import Countdown, Screen
from sena_game.window.heard import Heard
from sena_game.window.window import CAPTION, Window
from tests.window import samples
from tests.window.test_touch import SIZE, Told

Hear = Callable[..., tuple[Heard, Window, "Hours"]]


class Hours:
    """A clock that is told what time it is."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hear(assets: Path) -> Iterator[Hear]:
    opened: list[tuple[Heard, Window]] = []

    def start(screen: Screen, captions: str, voice: str = "off") -> tuple[Heard, Window, Hours]:
        game, clock = Told(screen), Hours()
        game.settings = game.settings.but("captions", captions).but("voice", voice)
        window = Window(game, assets, size=SIZE, smallest=SIZE, clock=clock)
        heard = Heard(game, window, assets / "sounds")
        opened.append((heard, window))
        window.refresh()
        heard.arrive()
        return heard, window, clock

    yield start
    for heard, window in opened:
        heard.close()
        window.leave()


RING = replace(samples.DECISION, sound="message", backdrop="rain")


def test_a_sound_and_a_place_are_written_for_a_few_seconds(hear: Hear) -> None:
    _, window, clock = hear(RING, "on")
    assert window.view.caption == "A comment arrives · Soft rain on the roofs"
    clock.now = CAPTION - 0.1
    window.tick()
    assert window.view.caption
    clock.now = CAPTION + 0.1
    window.tick()
    assert window.view.caption == "" and window.stale


def test_a_place_that_stays_is_written_once(hear: Hear) -> None:
    heard, window, _ = hear(RING, "on")
    window.view.caption = ""
    heard.arrive()
    assert window.view.caption == "A comment arrives"


def test_what_one_does_oneself_is_not_written(hear: Hear) -> None:
    heard, window, _ = hear(replace(RING, sound=""), "on")
    window.view.caption = ""
    heard.play("focus")
    assert window.view.caption == ""
    heard.play("locked")
    assert window.view.caption == "A latch that does not give"


def test_nothing_is_written_unless_it_is_wished(hear: Hear) -> None:
    _, window, _ = hear(RING, "off")
    assert window.view.caption == "" and window.view.plan and window.view.plan.size == SIZE


def test_a_countdown_leaves_out_the_time_when_the_computer_sleeps(assets: Path) -> None:
    counted = Countdown(20, "late", "")
    game, clock = Told(replace(samples.DECISION, countdown=counted)), Hours()
    window = Window(game, assets, size=SIZE, smallest=SIZE, clock=clock)
    window.refresh()
    for clock.now in (0.5, 1.0, 3600.0, 3600.5):
        assert window.tick() == ""
    assert window.seconds == 18  # two seconds at most, of an hour and one
    window.asleep = True
    for clock.now in (3601.0, 3602.0, 3603.0):
        window.tick()
    assert window.seconds == 18
    window.leave()


@pytest.mark.parametrize("voice", ["on", "off"])
def test_reading_aloud_stops_nothing_whether_there_is_a_voice_or_not(
    hear: Hear, voice: str
) -> None:
    heard, window, _ = hear(RING, "off", voice)
    for act in (heard.tell, heard.again, heard.hush, heard.sleep, heard.tell, heard.wake):
        act()
    assert window.shown is RING
