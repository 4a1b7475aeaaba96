"""The window itself: what the game shows is laid out, drawn, and drawn again when it changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from sena_game.screen.blocks import Screen
from sena_game.window.glyphs import Family
from sena_game.window.marks import Type
from sena_game.window.memory import give_back
from sena_game.window.pictures import svg
from sena_game.window.view import View

ICON = (
    '<rect width="64" height="64" rx="14" fill="#0F5C63"/>'
    '<rect x="4" y="4" width="56" height="56" rx="10" fill="none" stroke="#E9A820"/>'
)

SLOWEST = 1.0  # seconds that a look may take: longer, the computer slept
CAPTION = 3.0  # seconds
LEAST = (320, 180)  # what is laid out, even where less can be seen
# On these a screen reader must be told of the window before it is first shown.
EARLY = sys.platform in ("win32", "darwin")

if TYPE_CHECKING:
    from sena_game.window.access import Access
    from sena_game.window.app import Game


class Window:
    """Knows which screen is seen, so that nothing is answered to one that is not."""

    def __init__(
        self,
        game: Game,
        assets: Path,
        *,
        size: tuple[int, int],
        smallest: tuple[int, int],
        clock: Callable[[], float],
        shots: Path | None = None,
    ) -> None:
        give_back(size)
        pygame.display.init()
        pygame.font.init()
        self.game = game
        self.clock = clock
        self.view = View(assets, size, calm=shots is not None)
        self.shown: Screen | None = None
        self.stale = True
        self.seconds = 0
        self.pad: Family = ""  # the gamepad used last, when nothing else was since
        self.asleep = False  # it cannot be seen: nothing is drawn, and time is not counted
        self._spent = 0.0  # of a countdown, in seconds
        self._ticked = clock()
        self._told_until = 0.0
        self._stirred = False
        self._shots = shots
        self._taken: list[Screen] = []
        self._full = False
        self._window = pygame.Window(_caption(game.screen), size, resizable=True, hidden=EARLY)
        self._window.minimum_size = smallest
        self.access: Access | None = None
        if EARLY:
            self.listen()
            self._window.show()

    def close(self) -> None:
        """Give everything back; after this nothing can be drawn."""
        self.leave()
        pygame.quit()

    def leave(self) -> None:
        """Take the window away, and leave the library as it is."""
        if self.access:
            self.access.close()
        self._window.destroy()

    def dress(self) -> None:
        """Give the window its icon, which costs a little and can wait for the first frame."""
        tile = svg(ICON, (64, 64))
        letter = self.view.letters.line("S", Type("bricolage-bold", 46), "#FFFFFF")
        tile.blit(letter, ((64 - letter.width) // 2, (64 - letter.height) // 2))
        self._window.set_icon(tile)

    def listen(self) -> None:
        """Be there for screen readers."""
        if self.access is None:
            from sena_game.window.access import Access

            self.access = Access(self._window)

    def refresh(self) -> bool:
        """Lay out what the game now shows; return whether it is another screen than before."""
        screen, settings, (wide, high) = self.game.screen, self.game.settings, self._window.size
        size = (max(wide, LEAST[0]), max(high, LEAST[1]))
        view, another = self.view, screen is not self.shown
        same = (settings, size, self.pad) == (view.settings, view.size, view.pad)
        if not another and same:
            return False
        self.view.show(screen, settings, size, self.clock(), pad=self.pad)
        if another:
            if self.shown is None or self.shown.id != screen.id:
                self._spent = 0.0
            self._window.title = _caption(screen)
            self.seconds = screen.countdown.seconds if screen.countdown else 0
            self.shown = screen
        self.stale = True
        return another

    def frame(self) -> None:
        """Draw if anything has changed; a picture of a new screen is saved once all is still."""
        now = self.clock()
        if self.asleep:
            return
        moving, stirring = self.view.moving(now), self.view.stirring(now)
        # Once what stirs is at rest, or begins, everything is drawn once more.
        self.stale = self.stale or moving or self._stirred != stirring
        if not (self.stale or stirring):
            return
        canvas = self._window.get_surface()
        if self.stale:
            self.view.draw(canvas, now=now, seconds=self.seconds)
        else:
            self.view.stir(canvas, now)
        self._window.flip()
        self.stale = moving  # one more frame when all is still
        self._stirred = stirring
        if self._shots and not moving:
            self._shoot(self._shots, canvas)

    def tell(self) -> None:
        """Let screen readers know what is seen now; where nobody listens it costs nothing."""
        view, window = self.view, self._window
        if self.access and view.screen and view.plan:
            from sena_game.window.access import Shown

            seen = (view.screen, view.plan, view.offsets, view.focus, self.game.words)
            where = (window.position, window.focused)
            self.access.show(Shown(window.title, *seen, *where))

    def tick(self) -> str:
        """Count down; return the control to take when no time is left.

        The time when nothing could be seen, or when the computer slept, is not counted.
        """
        now = self.clock()
        step, self._ticked = min(now - self._ticked, SLOWEST), now
        if self.view.caption and now > self._told_until:
            self.view.caption, self.stale = "", True
        countdown = self.shown.countdown if self.shown else None
        if countdown is None or self.game.screen is not self.shown:
            return ""
        self._spent += 0 if self.asleep else step
        left = max(0, countdown.seconds - int(self._spent))
        if left != self.seconds:
            self.seconds, self.stale = left, True
        return "" if left else countdown.control

    @property
    def size(self) -> tuple[int, int]:
        return self._window.size

    def moving(self, now: float) -> bool:
        """Return whether there is something to draw at every frame."""
        return self.view.moving(now) or self.view.stirring(now)

    def wake(self) -> None:
        """Draw again, now that the window can be seen."""
        self.asleep, self.stale = False, True

    def caption(self, told: str) -> None:
        """Say in words what is heard, for a few seconds."""
        if told:
            self.view.caption, self.stale = told, True
            self._told_until = self.clock() + CAPTION

    def full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        if self._full:
            self._window.set_windowed()
        else:
            self._window.set_fullscreen(desktop=True)
        self._full = not self._full
        self.stale = True

    def _shoot(self, folder: Path, canvas: pygame.Surface) -> None:
        from sena_game.window.shots import safe_name

        if self.shown and not any(screen is self.shown for screen in self._taken[-1:]):
            self._taken.append(self.shown)
            folder.mkdir(parents=True, exist_ok=True)
            number = f"{len(self._taken):03d}"
            pygame.image.save(canvas, folder / f"{number}-{safe_name(self.shown.id)}.png")


def _caption(screen: Screen) -> str:
    return f"SENA · {screen.title}" if screen.title else "SENA"
