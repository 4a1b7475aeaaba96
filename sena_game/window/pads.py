"""Gamepads, opened as they come; without any, nothing is missing.

One that nobody has described is read all the same, by the most usual order of its buttons.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from sena_game.window.controls import TILTED
from sena_game.window.glyphs import Family, family

FROM_PADS = (
    pygame.CONTROLLERBUTTONDOWN,
    pygame.CONTROLLERAXISMOTION,
    pygame.JOYBUTTONDOWN,
    pygame.JOYHATMOTION,
    pygame.JOYAXISMOTION,
)
RAW = (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION, pygame.JOYAXISMOTION)
BY_HAND = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
STICK = (0, 1)  # of a gamepad that is not described: its other axes may rest anywhere


@dataclass(frozen=True, slots=True)
class Pad:
    device: object  # held open, or nothing more would come from it
    look: Family
    described: bool


class Pads:
    def __init__(self) -> None:
        self._open: dict[int, Pad] = {}  # by the number of the one that is plugged in
        self._used: int | None = None
        self._ready = False

    @property
    def look(self) -> Family:
        """Return how the gamepad used last looks; nothing when something else was, since."""
        pad = None if self._used is None else self._open.get(self._used)
        return pad.look if pad else ""

    def open(self) -> None:
        """Begin to listen; called once something is on the screen, for it takes a while."""
        try:
            from pygame._sdl2 import controller

            controller.init()
            self._ready = True
            for index in range(controller.get_count()):
                self._add(index)
        except (ImportError, pygame.error):
            self._ready = False

    def notice(self, event: pygame.Event) -> bool:
        """Open what is plugged in and see what is used; return whether what was used has left."""
        match event.type:
            case pygame.JOYDEVICEADDED if self._ready:
                self._add(event.device_index)
            case pygame.JOYDEVICEREMOVED:
                self._open.pop(event.instance_id, None)
                if self._used == event.instance_id:
                    self._used = None
                    return True
            case _ if event.type in BY_HAND:
                self._used = None
            case _ if event.type in FROM_PADS and self.heeds(event) and _acts(event):
                self._used = event.instance_id
            case _:
                pass
        return False

    def heeds(self, event: pygame.Event) -> bool:
        """Return whether an event counts: a gamepad that is described says everything twice."""
        if event.type not in RAW:
            return True
        pad = self._open.get(event.instance_id)
        stray = event.type == pygame.JOYAXISMOTION and event.axis not in STICK
        return pad is not None and not pad.described and not stray

    def _add(self, index: int) -> None:
        try:
            from pygame._sdl2 import controller

            described = controller.is_controller(index)
            if described:
                pad = controller.Controller(index)
                number, name = pad.as_joystick().get_instance_id(), pad.name
                self._open[number] = Pad(pad, family(name), described=True)
                return
            pygame.joystick.init()
            stick = pygame.joystick.Joystick(index)
            self._open[stick.get_instance_id()] = Pad(stick, "other", described=False)
        except pygame.error:
            return  # it has already left


def _acts(event: pygame.Event) -> bool:
    """Return whether an event is more than a stick that trembles or comes back."""
    match event.type:
        case pygame.CONTROLLERAXISMOTION:
            return bool(abs(event.value) > TILTED)
        case pygame.JOYAXISMOTION:
            return bool(abs(event.value) > TILTED / 32_768)
        case pygame.JOYHATMOTION:
            return bool(event.value != (0, 0))
        case _:
            return True
