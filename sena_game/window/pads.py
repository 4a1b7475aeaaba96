"""Gamepads, opened as they come; without any, nothing is missing."""

from __future__ import annotations

import pygame


class Pads:
    def __init__(self) -> None:
        self._open: dict[int, object] = {}
        self._ready = False

    def open(self) -> None:
        """Begin to listen; called once something is on the screen, for it takes a while."""
        try:
            from pygame._sdl2 import controller

            controller.init()
            for number in range(controller.get_count()):
                self._open[number] = controller.Controller(number)
            self._ready = True
        except (ImportError, pygame.error):
            self._ready = False

    def notice(self, event: pygame.Event) -> None:
        """Open a pad that was plugged in; forget those that left."""
        if not self._ready:
            return
        if event.type == pygame.CONTROLLERDEVICEADDED:
            from pygame._sdl2 import controller

            try:
                self._open[event.device_index] = controller.Controller(event.device_index)
            except pygame.error:
                return
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._open = {key: pad for key, pad in self._open.items() if _attached(pad)}


def _attached(pad: object) -> bool:
    try:
        return bool(pad.attached())  # type: ignore[attr-defined]
    except pygame.error:
        return False
