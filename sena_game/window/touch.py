"""Fingers: a tap activates, one finger drags a tile or else the view, two always drag the view."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

FAR = 1 / 60  # of the height of the window: a finger is less steady than a mouse


@dataclass(frozen=True, slots=True)
class Press:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Slide:
    """A finger goes there, by so much; `view` when it cannot be a tile that it drags."""

    x: int
    y: int
    dy: int
    view: bool = False


@dataclass(frozen=True, slots=True)
class Lift:
    """The last finger leaves; `tapped` when it stayed where it was."""

    x: int
    y: int
    tapped: bool


@dataclass(slots=True)
class Touch:
    """The fingers that are down, the first of which leads."""

    fingers: dict[int, tuple[int, int]] = field(default_factory=dict)
    start: tuple[int, int] = (0, 0)
    far: bool = False
    many: bool = False

    def read(self, event: pygame.Event, size: tuple[int, int]) -> Press | Slide | Lift | None:
        at = round(event.x * size[0]), round(event.y * size[1])
        match event.type:
            case pygame.FINGERDOWN:
                return self._down(event.finger_id, at)
            case pygame.FINGERMOTION if event.finger_id in self.fingers:
                return self._moved(event.finger_id, at, size[1] * FAR)
            case pygame.FINGERUP if event.finger_id in self.fingers:
                return self._up(event.finger_id, at)
            case _:
                return None

    def _down(self, finger: int, at: tuple[int, int]) -> Press | Slide:
        first = not self.fingers
        self.fingers[finger] = at
        if first:
            self.start, self.far, self.many = at, False, False
            return Press(*at)
        self.many = True
        return Slide(*at, 0, view=True)

    def _moved(self, finger: int, at: tuple[int, int], enough: float) -> Slide | None:
        lead = next(iter(self.fingers)) == finger
        dy = at[1] - self.fingers[finger][1]
        self.far = self.far or max(abs(at[0] - self.start[0]), abs(at[1] - self.start[1])) > enough
        if not (self.far and lead):
            return None  # where it comes from is kept: no way is lost
        self.fingers[finger] = at
        return Slide(*at, dy, view=self.many)

    def _up(self, finger: int, at: tuple[int, int]) -> Lift | None:
        del self.fingers[finger]
        return None if self.fingers else Lift(*at, tapped=not (self.far or self.many))
