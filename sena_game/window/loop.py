"""From the first frame to the last: events become answers, the rest of the time is slept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import pygame

from sena_game.screen.focus import by_key, by_number, find
from sena_game.window import controls
from sena_game.window.dragging import holding
from sena_game.window.pads import Pads
from sena_game.window.sound import Sounds
from sena_game.window.window import Window

if TYPE_CHECKING:
    from sena_game.window.app import Game

PAUSE = 15  # milliseconds between two looks at the events while nothing moves
REST = 50  # the same when nothing was asked for some time: waking up is all that an idle game costs
RESTING = 2.0  # seconds
LOOK = 0.4  # seconds between two looks at the world outside, when there is something to look at
FRAME = 8  # while something does: it is drawn up to sixty times a second
DRIFT = 0.03  # of the window's height at each look, for a stick tilted all the way


class Loop:
    def __init__(
        self,
        game: Game,
        window: Window,
        assets: Path,
        look: Callable[[], bool] | None = None,
    ) -> None:
        self.game = game
        self.window = window
        self.controls = controls.Controls()
        self.sounds = Sounds(assets / "sounds")
        self.pads = Pads()
        self.active = self.looked = window.clock()
        self.look = look

    def run(self) -> None:
        pygame.key.set_repeat(400, 60)
        self.window.dress()
        self.pads.open()
        self.window.listen()
        self._play(self.game.screen.sound)
        while not self.game.finished:
            for event in pygame.event.get():
                self.active = self.window.clock()
                self.pads.notice(event)
                intent = self.controls.read(event)
                if intent is not None and not self.game.finished:
                    self._act(intent)
            if not self.game.finished:
                self._step()

    def _step(self) -> None:
        """Draw when something has changed, otherwise sleep until the next look."""
        window = self.window
        if self.controls.drift:
            self._act(controls.Scroll(self.controls.drift * DRIFT))
        if window.view.pull_edge():
            window.stale = True
        late = window.tick()
        if late:
            self.game.answer(late)
        self._look()
        if window.refresh():
            self._play(self.game.screen.sound)
        window.frame()
        window.tell()
        now = window.clock()
        if window.view.moving(now) or self.controls.drift:
            pygame.time.wait(FRAME)
        else:
            pygame.time.wait(PAUSE if now - self.active < RESTING else REST)

    def _look(self) -> None:
        """See whether something outside has changed; what is made of its files is made anew."""
        now = self.window.clock()
        if self.look is None or now - self.looked < LOOK:
            return
        self.looked = now
        if self.look():
            pictures = self.window.view.pictures
            pictures.clear()
            pictures.missing.clear()  # what could not be read may be readable now
            self.window.stale = True

    def _act(self, intent: controls.Intent) -> None:
        view, screen = self.window.view, self.game.screen
        match intent:
            case controls.Step():
                self._focus(lambda: view.step(intent.by))
            case controls.Towards():
                self._focus(lambda: view.go(intent.dx, intent.dy))
            case controls.Confirm():
                self._confirm()
            case controls.Number():
                self._answer(by_number(screen, intent.number))
            case controls.Shortcut():
                self._answer(by_key(screen, intent.key))
            case controls.Scroll():
                view.scroll(intent.share, intent.at)
                self.window.stale = True
            case controls.Point():
                self._point(intent.x, intent.y)
            case controls.Press():
                view.point(intent.x, intent.y)
                if not (self._is_shown() and view.take(intent.x, intent.y)):
                    self._answer(view.hover)
            case controls.Release():
                self._release(intent.x, intent.y)
            case controls.Ask():
                self._ask(intent)
            case controls.FullScreen():
                self.window.full_screen()
            case controls.Redraw():
                self.window.stale = True
            case controls.Close():
                self.game.finished = True
            case _:
                assert_never(intent)

    def _point(self, x: int, y: int) -> None:
        """A tile that is held goes with the pointer; nothing else is pointed at meanwhile."""
        view = self.window.view
        lifted = view.drag is not None and not view.drag.moved
        changed = view.pull(x, y) if view.drag else view.point(x, y)
        self.window.stale = changed or self.window.stale
        if lifted and changed and view.drag and self._is_shown():
            # In hand, it shows where it may go.
            hold = holding(self.game.screen, view.drag.tile)
            if hold:
                self.game.answer(hold)

    def _release(self, x: int, y: int) -> None:
        """Put the tile where it is let go; one that has not moved was only clicked."""
        view = self.window.view
        if view.drag is None:
            return
        view.pull(x, y)
        control, dragged = view.let_go()
        self.window.stale = True
        if not dragged:
            self._answer(control)
        elif control and self._is_shown():
            self.game.answer(control)

    def _ask(self, asked: controls.Ask) -> None:
        """Do for a screen reader what the keyboard does: it may go straight to any control."""
        if self._is_shown() and find(self.game.screen, asked.control):
            self._focus(lambda: self.window.view.focus_on(asked.control))
            if asked.clicked:
                self._answer(asked.control)

    def _is_shown(self) -> bool:
        """Return whether what is seen is what the game shows now."""
        return self.game.screen is self.window.shown

    def _confirm(self) -> None:
        """Activate what has the focus; when it is out of sight, only show it."""
        if self.window.view.find_focus():
            self._answer(self.window.view.focus)
        self.window.stale = True

    def _answer(self, control: str) -> None:
        """Activate the control; one that is locked takes the focus, so that its reason is seen."""
        choice = find(self.game.screen, control)
        if choice is None or not self._is_shown():
            return
        if choice.locked:
            self._focus(lambda: self.window.view.focus_on(control))
        else:
            self.game.answer(control)

    def _focus(self, move: Callable[[], None]) -> None:
        view = self.window.view
        before = view.focus
        move()
        if view.focus != before:
            self._play("focus")
        self.window.stale = True

    def _play(self, name: str) -> None:
        if self.game.settings.sounds:
            self.sounds.play(name)
