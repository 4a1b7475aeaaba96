"""Fonts: how wide a text is, and the text as pixels."""

from __future__ import annotations

from pathlib import Path

import pygame

from sena_game.window.cache import Cache
from sena_game.window.marks import Type

# What the faces lack. The narrow space stays one that does not break: wrapping is done already.
LACKING = str.maketrans({"\u202f": "\u00a0", "\u2011": "-", "→": "›", "✓": "•", "☐": "•", "★": "*"})
SHARP = 30  # from this size on, glyphs are placed well enough without help


class Lettering:
    """Small text is set at twice its size, then halved: letters keep their distances."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.missing: list[str] = []
        self._folder = folder
        self._fonts: dict[Type, pygame.font.Font] = {}
        self._widths: dict[tuple[str, Type], int] = {}
        self._lines = Cache(limit)

    def width(self, text: str, type_: Type) -> int:
        key = (text, type_)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            wide = self._font(type_).size(text.translate(LACKING))[0]
            found = -(-wide // _times(type_))
            self._widths[key] = found
        return found

    def line(self, text: str, type_: Type, colour: str) -> pygame.Surface:
        """Return one line; the surface belongs to the cache."""
        return self._lines.get((text, type_, colour), lambda: self._line(text, type_, colour))

    def _line(self, text: str, type_: Type, colour: str) -> pygame.Surface:
        surface = self._font(type_).render(text.translate(LACKING), True, colour)
        width, height = surface.size
        if _times(type_) == 1 or not width:  # halving nothing breaks the library
            return surface
        return pygame.transform.smoothscale(surface, (max(1, -(-width // 2)), -(-height // 2)))

    def _font(self, type_: Type) -> pygame.font.Font:
        if type_ not in self._fonts:
            self._fonts[type_] = self._open(type_)
        return self._fonts[type_]

    def _open(self, type_: Type) -> pygame.font.Font:
        path = self._folder / f"{type_.face}.ttf"
        size = type_.px * _times(type_)
        try:
            font = pygame.font.Font(path, size)
            font.size("")  # one that cannot be read may say so only now
            return font
        except (OSError, pygame.error):
            if path.name not in self.missing:
                self.missing.append(path.name)
            return pygame.font.Font(None, size)


def _times(type_: Type) -> int:
    return 2 if type_.px < SHARP else 1
