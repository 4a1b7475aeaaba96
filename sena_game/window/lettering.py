"""Fonts: how wide a text is, and the text as pixels."""

from __future__ import annotations

from pathlib import Path

import pygame

from sena_game.window.cache import Cache
from sena_game.window.marks import Type

# What stands in for a character that a face lacks: the first of these that it has. A space that
# does not break may be replaced by one that does, since lines are broken before they are drawn.
NEIGHBOURS = {
    "\u202f": "\u2009\u00a0 ",
    "\u00a0": " ",
    "\u2009": "\u00a0 ",
    "\u2011": "\u2010-",
    "\u2212": "–-",
    "→": "›>",
    "←": "‹<",
    "↑": "^",
    "↓": "v",
    "✓": "•*",
    "✕": "×x",
    "☐": "□•",
    "★": "*",
    "№": "n",
}
# Marks that have no width of their own: a face without them would show a box.
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"), "")
NARROW = "\u202f"
NOTHING = "\u0378"  # no such character
USUAL = "atkinson-next"
OUTLINED = ("opendyslexic-regular", "opendyslexic-bold")  # files in the other of the two formats
SHARP = 30  # from this size on, glyphs are placed well enough without help


class Lettering:
    """Small text is set at twice its size, then halved: letters keep their distances."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.missing: list[str] = []
        self._folder = folder
        self._fonts: dict[Type, pygame.font.Font] = {}
        self._lacking: dict[str, dict[int, str]] = {}
        self._widths: dict[tuple[str, Type], int] = {}
        self._lines = Cache(limit)

    def width(self, text: str, type_: Type) -> int:
        key = (text, type_)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            wide = self._font(type_).size(self.shown(text, type_))[0]
            found = -(-wide // _times(type_))
            self._widths[key] = found
        return found

    def line(self, text: str, type_: Type, colour: str) -> pygame.Surface:
        """Return one line; the surface belongs to the cache."""
        return self._lines.get((text, type_, colour), lambda: self._line(text, type_, colour))

    def _line(self, text: str, type_: Type, colour: str) -> pygame.Surface:
        surface = self._font(type_).render(self.shown(text, type_), True, colour)
        width, height = surface.size
        if _times(type_) == 1 or not width:  # halving nothing breaks the library
            return surface
        return pygame.transform.smoothscale(surface, (max(1, -(-width // 2)), -(-height // 2)))

    def shown(self, text: str, type_: Type) -> str:
        """Return the text with what its face lacks replaced."""
        if text.isascii():
            return text
        if type_.face not in self._lacking:
            self._lacking[type_.face] = lacking(self._font(type_))
        return text.translate(self._lacking[type_.face])

    def _font(self, type_: Type) -> pygame.font.Font:
        if type_ not in self._fonts:
            self._fonts[type_] = self._open(type_)
        return self._fonts[type_]

    def _open(self, type_: Type) -> pygame.font.Font:
        """Return the font, or the usual one when it cannot be read, or else any."""
        size = type_.px * _times(type_)
        weight = type_.face.rpartition("-")[2]
        usual = f"{USUAL}-{weight if weight in ('semibold', 'bold') else 'regular'}"
        for name in dict.fromkeys((type_.face, usual)):
            font = self._read(name, size)
            if font:
                return font
        return pygame.font.Font(None, size)

    def _read(self, name: str, size: int) -> pygame.font.Font | None:
        path = self._folder / f"{name}{'.otf' if name in OUTLINED else '.ttf'}"
        if path.name in self.missing:
            return None
        try:
            font = pygame.font.Font(path, size)
            font.size("a")  # one that cannot be read may say so only now
            return font
        except (OSError, ValueError, pygame.error):
            self.missing.append(path.name)
            return None


def lacking(font: pygame.font.Font) -> dict[int, str]:
    """Return what is written instead of each character that the font lacks."""
    found = dict(UNSEEN)
    for character, others in NEIGHBOURS.items():
        if not _has(font, character):
            there = (other for other in others if _has(font, other))
            found[ord(character)] = next(there, others[-1])
    return found


def _has(font: pygame.font.Font, character: str) -> bool:
    """Tell whether the font has the character, by what it shows for one that nothing has.

    A narrow space that is wider than an ordinary one is none.
    """
    found, space = font.metrics(character), font.metrics(" ")
    if character == NARROW and found[0] and space[0] and found[0][4] > space[0][4]:
        return False
    return found != font.metrics(NOTHING)


def _times(type_: Type) -> int:
    return 2 if type_.px < SHARP else 1
