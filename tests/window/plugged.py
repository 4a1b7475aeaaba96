"""Gamepads that are not there, made by SDL itself: plugged in, played with and unplugged."""

from __future__ import annotations

import ctypes
import threading
import time
from pathlib import Path

import pygame

GAMEPAD, UNKNOWN = 1, 0  # SDL_JOYSTICK_TYPE_…
BUTTONS = {"a": 0, "b": 1, "x": 2, "y": 3, "back": 4, "start": 6, "left": 13, "right": 14}
AXES = 6


def library() -> ctypes.CDLL | None:
    """Return the SDL that pygame has loaded, when it comes with its own."""
    folder = Path(pygame.__file__).parents[1] / "pygame_ce.libs"
    found = next(folder.glob("libSDL2-2*"), None) if folder.is_dir() else None
    return ctypes.CDLL(str(found)) if found else None


class VirtualPad:
    """One gamepad; `described` when SDL knows what its buttons are."""

    def __init__(self, *, described: bool = True) -> None:
        sdl = library()
        assert sdl
        sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
        kind = GAMEPAD if described else UNKNOWN
        self.sdl = sdl
        self.index = sdl.SDL_JoystickAttachVirtual(kind, AXES, 15, 1)
        assert self.index >= 0
        self.pad = ctypes.c_void_p(sdl.SDL_JoystickOpen(self.index))

    def press(self, number: int) -> None:
        self.sdl.SDL_JoystickSetVirtualButton(self.pad, number, 1)

    def let_go(self, number: int) -> None:
        self.sdl.SDL_JoystickSetVirtualButton(self.pad, number, 0)

    def tilt(self, axis: int, value: int) -> None:
        self.sdl.SDL_JoystickSetVirtualAxis(self.pad, axis, ctypes.c_int16(value))

    def unplug(self) -> None:
        self.sdl.SDL_JoystickDetachVirtual(self.index)


def play(actions: str, *, after: float = 1.0, between: float = 0.25) -> None:
    """Do the actions aside, once gamepads are listened to: buttons by name, and `unplug`."""

    def hands() -> None:
        time.sleep(after)
        pad = VirtualPad()
        for action in actions.split():
            time.sleep(between)
            if action == "unplug":
                pad.unplug()
            else:
                pad.press(BUTTONS[action])
                time.sleep(0.1)
                pad.let_go(BUTTONS[action])

    threading.Thread(target=hands, daemon=True).start()
