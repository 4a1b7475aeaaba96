"""The town as wide as the window: read and drawn in two halves, on other threads."""

from __future__ import annotations

import io
import math
import re
from pathlib import Path
from threading import Thread

import pygame

LARGE = 2600  # wider than this, the town is drawn at half its size: flat shapes stay sharp enough
BANDS = 2  # what each band costs besides its pixels makes more of them slower
HEAD = re.compile(rb'<svg [^>]*?viewBox="0 0 (\d+) (\d+)"[^>]*>')


class Landscape:
    """A picture that is being drawn; nothing of Python is held up by it meanwhile."""

    def __init__(self, file: Path, size: tuple[int, int], *, hurried: bool = True) -> None:
        """`hurried` takes two cores; else one is left to what is drawn meanwhile."""
        self._size, self._file = size, file
        times = 2 if size[0] > LARGE else 1
        self._small = (-(-size[0] // times), -(-size[1] // times))
        self._bands: list[pygame.Surface | None] = [None] * BANDS
        self._whole: pygame.Surface | None = None
        self._broken = False
        others = range(BANDS - 1) if hurried else ()
        first = [Thread(target=self._draw, args=(n,), daemon=True) for n in others]
        self._last = Thread(target=self._finish, args=(first,), daemon=True)
        for thread in (*first, self._last):
            thread.start()

    @property
    def ready(self) -> bool:
        return not self._last.is_alive()

    def picture(self) -> pygame.Surface | None:
        """Wait for the picture, and return it; None when its file cannot be read."""
        self._last.join()
        return self._whole

    def _finish(self, others: list[Thread]) -> None:
        for band in range(len(others), BANDS):
            self._draw(band)
        for thread in others:
            thread.join()
        self._whole = self._joined()
        self._bands.clear()

    def _joined(self) -> pygame.Surface | None:
        bands = [band for band in self._bands if band]
        if self._broken or len(bands) < BANDS:
            return None
        whole = pygame.Surface(self._small, 0, 32)
        top = 0
        for band in bands:
            band.set_alpha(None)  # it is a whole landscape: copying is cheaper than blending
            whole.blit(band, (0, top))
            top += band.height
        if self._small == self._size:
            return whole
        return pygame.transform.smoothscale(whole, self._size)

    def _draw(self, band: int) -> None:
        try:
            self._bands[band] = drawn(self._file.read_bytes(), self._small, band)
        except (OSError, pygame.error, ValueError):
            self._broken = True


def drawn(text: bytes, size: tuple[int, int], band: int) -> pygame.Surface:
    """Return one band of a picture, from the top down, as if it were cut from the whole."""
    found = HEAD.search(text)
    if not found:
        raise ValueError("a picture of the town begins at 0 0 and says its size")
    wide, high = int(found[1]), int(found[2])
    first, last = (size[1] * n // BANDS for n in (band, band + 1))
    y, tall = first * high / size[1], (last - first) * high / size[1]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" '
        f'viewBox="0 {y} {wide} {tall}">'
    )
    part = head.encode() + text[found.end() :]
    return pygame.image.load_sized_svg(io.BytesIO(part), (size[0], last - first))


def cover(size: tuple[int, int]) -> tuple[int, int]:
    """Return the size of the smallest landscape that covers `size`."""
    width, height = size
    return max(width, math.ceil(height * 16 / 9)), max(height, math.ceil(width * 9 / 16))


def shift(size: tuple[int, int]) -> tuple[int, int]:
    """Return where, of the landscape that covers `size`, what is seen begins."""
    wide, high = cover(size)
    return (wide - size[0]) // 2, (high - size[1]) * 3 // 10
