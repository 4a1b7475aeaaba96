"""From the first frame to the last: events become answers, the rest of the time is slept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import pygame

from sena_game.game import bindings
from sena_game.screen.focus import by_key, by_number, field, find
from sena_game.window import controls
from sena_game.window.dragging import holding
from sena_game.window.heard import Heard
from sena_game.window.layout import views
from sena_game.window.pads import FROM_PADS, Pads
from sena_game.window.touch import Lift, Press, Slide
from sena_game.window.window import Window

if TYPE_CHECKING:
    from sena_game.window.app import Game

PAUSE = 15  # milliseconds between two looks at the events while nothing moves
REST = 50  # the same when nothing was asked for some time: waking up is all that an idle game costs
ASLEEP = 200  # the same when the window cannot be seen
RESTING = 2.0  # seconds
DOZE = 80  # milliseconds, the same once nobody has touched anything for a good while
DOZING = 15.0  # seconds
LOOK = 0.4  # seconds between two looks at the world outside, when there is something to look at
FRAME = 16  # while something moves: it is drawn sixty times a second
STALLED = 4.0  # seconds without a look at the events: what was pressed meanwhile was pressed blind
WAKING = 0.5  # seconds after that: what was pressed then may still be on its way
DRIFT = 0.03  # of the window's height at each look, for a stick tilted all the way
BLIND = (
    pygame.KEYDOWN,
    pygame.KEYUP,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEWHEEL,
    pygame.FINGERDOWN,
    pygame.FINGERMOTION,
    pygame.FINGERUP,
    *FROM_PADS,
)


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
        self.heard = Heard(game, window, assets / "sounds")
        self.pads = Pads()
        self.active = self.looked = self.seen = window.clock()
        self.waking = self.seen
        self.look = look
        self._keys = ""  # the bindings as they were read last
        self._pressed: tuple[object, str] = (None, "")  # the screen and the control of a press

    def run(self) -> None:
        pygame.key.set_repeat(400, 60)
        self.window.dress()
        self.pads.open()
        self.window.listen()
        self.heard.arrive()
        try:
            while not self.game.finished:
                for event in self._events():
                    self._read(event)
                if not self.game.finished:
                    self._step()
        finally:
            self.heard.close()

    def _events(self) -> list[pygame.Event]:
        """Return what has happened; not what was pressed while the computer or we were stopped."""
        events, now = pygame.event.get(), self.window.clock()
        if now - self.seen > STALLED:
            self.waking = now + WAKING
        self.seen = now
        if now > self.waking:
            return events
        self.controls.release()
        return [event for event in events if event.type not in BLIND]

    def _read(self, event: pygame.Event) -> None:
        if self.game.finished:
            return
        self.active = self.window.clock()
        self.heard.notice(event)
        if self.pads.notice(event):
            self.controls.release()
            self.game.answer("unplugged")
        self.window.pad = self.pads.look
        if self.game.settings.keys != self._keys:
            self._keys = self.game.settings.keys
            self.controls.bindings = bindings.read(self._keys)
        self.controls.awaiting = bool(self.game.screen.awaits)
        # Of what is seen: the key that opened the page is not typed in it.
        self.controls.typing = bool(self.window.shown and field(self.window.shown))
        if self.pads.heeds(event):
            intent = self.controls.read(event, self.window.size)
            if intent is not None:
                self._act(intent)

    def _step(self) -> None:
        """Draw when something has changed, otherwise sleep until the next look."""
        window, began = self.window, self.window.clock()
        if self.controls.drift:
            self._act(controls.Scroll(self.controls.drift * DRIFT))
        if window.view.pull_edge():
            window.stale = True
        late = window.tick()
        if late:
            self.game.answer(late)
        self._look()
        if window.refresh():
            self.heard.arrive()
        window.frame()
        window.tell()
        self.heard.tell()
        pygame.time.wait(self._pause(began))

    def _pause(self, began: float) -> int:
        """Return how many milliseconds there is nothing to do."""
        now = self.window.clock()
        if self.window.asleep:
            return ASLEEP
        if self.window.moving(now) or self.controls.drift:
            return max(1, FRAME - round((now - began) * 1000))
        since = now - self.active
        return PAUSE if since < RESTING else REST if since < DOZING else DOZE

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
            case Press():
                self._press(intent.x, intent.y)
            case controls.Release():
                self._release(intent.x, intent.y)
            case Slide():
                self._slide(intent)
            case Lift():
                self._lift(intent)
            case controls.Ask():
                self._ask(intent)
            case controls.Chosen():
                if screen.awaits and self._is_shown():
                    self.game.answer(f"bind {screen.awaits} {intent.input}")
            case controls.Type() | controls.Untype():
                self._type(intent)
            case controls.FullScreen():
                self.window.full_screen()
            case controls.ReadAgain():
                self.heard.again()
            case controls.Silence():
                self.heard.hush()
            case controls.Drop():
                self._drop()
            case controls.Sleep():
                self.window.asleep = True
                self.heard.sleep()
            case controls.Wake():
                self.window.wake()
                self.heard.wake()
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

    def _press(self, x: int, y: int) -> None:
        """Take hold of a tile; a control acts only when it is let go, and elsewhere not at all."""
        view = self.window.view
        view.point(x, y)
        self.window.stale = True
        self._pressed = (None, "")
        if self._is_shown() and not view.take(x, y):
            self._pressed = (self.game.screen, view.hover)

    def _release(self, x: int, y: int) -> None:
        """Put the tile where it is let go; one that has not moved was only clicked."""
        view = self.window.view
        (screen, pressed), self._pressed = self._pressed, (None, "")
        if view.drag is None:
            if pressed and screen is self.game.screen and view.under(x, y) == pressed:
                self._answer(pressed)
            return
        view.pull(x, y)
        control, dragged = view.let_go()
        self.window.stale = True
        if not dragged:
            self._answer(control)
        elif control and self._is_shown():
            self.game.answer(control)

    def _slide(self, slide: Slide) -> None:
        """A finger drags the tile it holds, or else the view; two fingers always the view."""
        view = self.window.view
        if view.drag and not slide.view:
            self._point(slide.x, slide.y)
            return
        self._drop()
        if view.plan and slide.dy:
            high = max(1, views(view.plan)[0].box.h)
            view.scroll(-slide.dy / high, (slide.x, slide.y))
            self.window.stale = True

    def _lift(self, lift: Lift) -> None:
        """A finger that leaves points at nothing any more."""
        if not lift.tapped:
            self._pressed = (None, "")
        self._release(lift.x, lift.y)
        self._point(-1, -1)
        self.window.stale = True

    def _drop(self) -> None:
        """Let go of what is held without putting it anywhere."""
        self._pressed = (None, "")
        if self.window.view.drag:
            self.window.view.let_go()
            self.window.stale = True

    def _ask(self, asked: controls.Ask) -> None:
        """Do for a screen reader what the keyboard does: it may go straight to any control."""
        if self._is_shown() and find(self.game.screen, asked.control):
            self._focus(lambda: self.window.view.focus_on(asked.control))
            if asked.clicked:
                self._answer(asked.control)

    def _type(self, intent: controls.Type | controls.Untype) -> None:
        """Hand on what is typed, however fast: the page may not have been drawn since."""
        if field(self.game.screen):
            typed = f"type {intent.text}" if isinstance(intent, controls.Type) else "untype"
            self.game.answer(typed)

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
            self.heard.play("locked")
        else:
            self.game.answer(control)

    def _focus(self, move: Callable[[], None]) -> None:
        view = self.window.view
        before = view.focus
        move()
        if view.focus != before:
            self.heard.play("focus")
        self.window.stale = True
