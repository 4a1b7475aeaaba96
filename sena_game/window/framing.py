"""A ground in its frame, drawn as a middle and eight small pieces: a whole copy would be large."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from sena_game.window.brush import Brush
from sena_game.window.grounds import FRAMES, Size, framed
from sena_game.window.names import Grounds

EDGE = 32  # units: whatever is not straight is nearer to a corner than this


def draw_framed(
    brush: Brush,
    kind: Grounds,
    whole: pygame.Surface,
    at: tuple[int, int],
    size: Size,
    dusk: str,
) -> None:
    """Draw as much of `whole` as `size` says, in the frame of its kind, its corners round."""
    made, unit = brush.pictures.made, brush.unit
    edge = round(EDGE * unit)
    (x, y), (width, height) = at, size
    if width <= 2 * edge or height <= 2 * edge:
        key = (kind, "framed", size, dusk)
        brush.canvas.blit(made(key, lambda: framed(kind, whole, size, unit, dusk)), at)
        return
    inner = (width - 2 * edge, height - 2 * edge)
    brush.canvas.blit(whole, (x + edge, y + edge), (edge, edge, *inner))
    for left, top, w, h in _around(size, edge):

        def make(left: int = left, top: int = top, w: int = w, h: int = h) -> pygame.Surface:
            return _piece(kind, whole, (left, top, w, h), (size, edge, unit, dusk))

        piece = made((kind, "framed", size, left, top, dusk), make)
        brush.canvas.blit(piece, (x + left, y + top))


def _around(size: Size, edge: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield the corners and the sides."""
    width, height = size
    across = ((0, edge), (edge, width - 2 * edge), (width - edge, edge))
    down = ((0, edge), (edge, height - 2 * edge), (height - edge, edge))
    for nth, (top, h) in enumerate(down):
        for n, (left, w) in enumerate(across):
            if nth != 1 or n != 1:
                yield left, top, w, h


def _piece(
    kind: Grounds,
    whole: pygame.Surface,
    part: tuple[int, int, int, int],
    how: tuple[Size, int, float, str],
) -> pygame.Surface:
    """Return a part of the ground under what a small frame has there, drawn out along a side."""
    left, top, w, h = part
    (width, height), edge, unit, dusk = how
    small = (2 * edge + 1, 2 * edge + 1)
    near = _nearest(left, width, edge), _nearest(top, height, edge)
    cut = (*near, edge if w == edge else 1, edge if h == edge else 1)
    round_ = pygame.Surface(small, pygame.SRCALPHA)
    radius = round(FRAMES[kind][2] * unit)
    pygame.draw.rect(round_, "#FFFFFF", (0, 0, *small), border_radius=radius)
    frame = framed(kind, pygame.Surface(small, pygame.SRCALPHA), small, unit, dusk)
    drawn = pygame.transform.scale(round_.subsurface(cut), (w, h))
    drawn.blit(whole, (0, 0), part, pygame.BLEND_RGBA_MULT)
    drawn.blit(pygame.transform.scale(frame.subsurface(cut), (w, h)), (0, 0))
    return drawn


def _nearest(start: int, length: int, edge: int) -> int:
    """Return where, in the small frame, what begins there is."""
    return 0 if start == 0 else edge if start == edge and length > 2 * edge else edge + 1
