"""Fingers in the game's own loop, and targets large enough for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Board, Screen
from sena_game.screen.focus import controls
from sena_game.window.app import SMALLEST
from sena_game.window.layout import every, plan
from sena_game.window.lettering import Lettering
from sena_game.window.loop import Loop
from sena_game.window.marks import Spot
from sena_game.window.window import Window
from tests.window import board_samples, samples
from tests.window.sample import SampleGame
from tests.window.screens import shipped
from tests.window.test_dragging import middle

SIZE = (1280, 720)


class Told(SampleGame):
    """Keeps what is answered instead of writing it."""

    def __init__(self, screen: Screen, **settings: int) -> None:
        super().__init__(screen, Settings(motion="reduced", sounds=0, ambience=0, music=0))
        for name, value in settings.items():
            self.settings = self.settings.but(name, str(value))
        self.told: list[str] = []

    def answer(self, control: str) -> None:
        self.told.append(control)
        super().answer(control)


Played = tuple[Told, Window]
Play = Callable[..., Played]


@pytest.fixture
def play(assets: Path) -> Iterator[Play]:
    windows: list[Window] = []

    def start(screen: Screen, *events: pygame.Event, **settings: int) -> Played:
        """Open a window, let all that happens, and leave."""
        game = Told(screen, **settings)
        window = Window(game, assets, size=SIZE, smallest=SIZE, clock=time.perf_counter)
        windows.append(window)
        window.refresh()
        window.frame()
        pygame.event.clear()
        for event in (*events, pygame.Event(pygame.QUIT)):
            pygame.event.post(event)
        Loop(game, window, assets).run()
        return game, window

    yield start
    for window in windows:
        window.leave()


def finger(kind: int, at: tuple[int, int], number: int = 1) -> pygame.Event:
    x, y = at[0] / SIZE[0], at[1] / SIZE[1]
    return pygame.Event(kind, x=x, y=y, dx=0, dy=0, finger_id=number, touch_id=0, pressure=1)


def tap(at: tuple[int, int]) -> tuple[pygame.Event, ...]:
    """Return a tap as it comes: SDL may tell it as a mouse too."""
    both: dict[str, Any] = {"pos": at, "button": 1, "touch": True}
    return (
        finger(pygame.FINGERDOWN, at),
        pygame.Event(pygame.MOUSEBUTTONDOWN, **both),
        finger(pygame.FINGERUP, at),
        pygame.Event(pygame.MOUSEBUTTONUP, **both),
    )


def swipe(start: tuple[int, int], end: tuple[int, int], number: int = 1) -> list[pygame.Event]:
    way = [
        tuple(round(a + (b - a) * n / 4) for a, b in zip(start, end, strict=True)) for n in range(5)
    ]
    moves = [finger(pygame.FINGERMOTION, (x, y), number) for x, y in way]
    return [finger(pygame.FINGERDOWN, start, number), *moves, finger(pygame.FINGERUP, end, number)]


def test_a_tap_activates_once(play: Play) -> None:
    game, _ = play(samples.DECISION, *tap((640, 600)))
    assert game.told == ["verify"]


def test_a_finger_that_leaves_a_control_changes_its_mind(play: Play) -> None:
    game, _ = play(samples.DECISION, *swipe((640, 600), (640, 300)))
    assert game.told == []


def test_a_finger_drags_the_view(play: Play) -> None:
    game, window = play(samples.DECISION, *swipe((640, 600), (640, 400)), text_percent=200)
    assert game.told == [] and window.view.offsets["main"] == 200


def test_a_finger_drags_a_tile(play: Play) -> None:
    pygame.font.init()
    _, still = play(board_samples.GRID)
    plan = still.view.plan
    assert plan
    game, _ = play(board_samples.GRID, *swipe(middle(plan, tile="bins"), middle(plan, slot="2.4")))
    assert game.told == ["hold bins", "put bins 2.4"]


def test_a_second_finger_lets_go_of_the_tile(play: Play) -> None:
    _, still = play(board_samples.GRID)
    plan = still.view.plan
    assert plan
    first, *moves, last = swipe(middle(plan, tile="bins"), middle(plan, slot="2.4"))
    second = finger(pygame.FINGERDOWN, (900, 500), 2)
    game, window = play(board_samples.GRID, first, second, *moves, last)
    assert game.told == [] and window.view.drag is None


def test_nothing_is_drawn_while_the_window_cannot_be_seen(play: Play) -> None:
    game, window = play(samples.DECISION, pygame.Event(pygame.WINDOWMINIMIZED, window=None))
    assert window.asleep
    game.screen = samples.CONSEQUENCE
    assert window.refresh()
    window.frame()
    assert window.stale  # still to be drawn
    window.wake()
    window.frame()
    assert not window.stale


@pytest.mark.parametrize("size", [(1, 1), (64, 40), (100, 900), (3000, 60)])
def test_a_window_of_any_size_is_laid_out(assets: Path, play: Play, size: tuple[int, int]) -> None:
    for screen in (samples.DECISION, samples.TITLE, samples.SETTINGS, board_samples.GRID):
        _, window = play(screen)
        window._window.size = size
        window.refresh()
        window.frame()
        assert window.view.plan


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_target_is_large_enough_for_a_finger(language: str, letters: Lettering) -> None:
    """WCAG 2.5.8 asks for 24 pixels each way, in the smallest window with the smallest text."""
    small = {
        (screen.id, mark.control, mark.box.w, mark.box.h)
        for screen in shipped(language)
        for mark in every(plan(screen, SMALLEST, 100, letters.width).marks)
        if isinstance(mark, Spot) and min(mark.box.w, mark.box.h) < 24
    }
    assert small == set()


def test_whatever_is_dragged_can_be_put_by_its_controls() -> None:
    """WCAG 2.5.7: nothing needs to be dragged."""
    moved = 0
    for screen in shipped("fr"):
        ids = {each.id for each in controls(screen)}
        for block in screen.blocks:
            if isinstance(block, Board) and block.layout in ("rank", "grid"):
                moved += len(block.tray)
                for tile in block.tray:
                    puts = {each for each in ids if each.startswith(f"put {tile.id} ")}
                    assert not tile.controls or tile.held or puts or f"hold {tile.id}" in ids
    assert moved
