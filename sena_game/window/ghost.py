"""A tile that is dragged, as pixels: under the pointer, and where it would fall."""

from __future__ import annotations

import pygame

from sena_game.window.dragging import Drag
from sena_game.window.marks import Box

RADIUS = 10
SEEN = 225  # of 255: what is under the tile shows through


def lifted(canvas: pygame.Surface, drag: Drag, unit: float) -> pygame.Surface:
    """Return the tile as it was drawn, its corners round, to follow the pointer."""
    box = drag.box.common(Box(0, 0, *canvas.size))
    size = (max(1, drag.box.w), max(1, drag.box.h))
    ghost = pygame.Surface(size, pygame.SRCALPHA)
    ghost.blit(canvas, (box.x - drag.box.x, box.y - drag.box.y), (box.x, box.y, box.w, box.h))
    ghost.blit(_plate(size, (255, 255, 255, SEEN), unit), (0, 0), None, pygame.BLEND_RGBA_MULT)
    return ghost


def _plate(size: tuple[int, int], colour: tuple[int, int, int, int], unit: float) -> pygame.Surface:
    plate = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(plate, colour, (0, 0, *size), border_radius=round(RADIUS * unit))
    return plate


def outline(canvas: pygame.Surface, box: Box, colour: str, unit: float) -> None:
    """Show where the tile would fall."""
    thick = max(3, round(4 * unit))
    pygame.draw.rect(canvas, colour, (box.x, box.y, box.w, box.h), thick, round(RADIUS * unit))


def carry(
    canvas: pygame.Surface, ghost: pygame.Surface, drag: Drag, colour: str, unit: float
) -> None:
    """Draw the tile under the pointer, with its shade."""
    x, y = drag.ghost
    drop = max(2, round(6 * unit))
    canvas.blit(_plate(ghost.size, (0, 0, 0, 60), unit), (x + drop, y + drop))
    canvas.blit(ghost, (x, y))
    thick = max(2, round(2 * unit))
    edge = (x, y, *ghost.size)
    pygame.draw.rect(canvas, colour, edge, thick, round(RADIUS * unit))
