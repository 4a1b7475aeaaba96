"""A door or a window of the town when it is lit, and the frame it has with the focus."""

from __future__ import annotations

import pygame

from sena_game.window.brush import Brush
from sena_game.window.landscape import shift
from sena_game.window.marks import Opening


def draw_opening(brush: Brush, mark: Opening) -> None:
    if not brush.theme.scenery:
        return
    left, top = shift(mark.size)
    part = (left + mark.at[0], top + mark.at[1], mark.box.w, mark.box.h)
    picture = brush.pictures.town(mark.name, mark.size)
    x, y = mark.box.x + brush.x, mark.box.y + brush.y
    brush.canvas.blit(picture, (x, y), part)
    if mark.control and mark.control in (brush.moment.focus, brush.moment.hover):
        _frame(brush, pygame.Rect(x, y, mark.box.w, mark.box.h))


def _frame(brush: Brush, rect: pygame.Rect) -> None:
    """Two lines of colours that cannot both be lost on what is behind them."""
    thick = max(2, round(4 * brush.unit))
    pygame.draw.rect(brush.canvas, brush.theme.ring, rect.inflate(2 * thick, 2 * thick), thick)
    pygame.draw.rect(brush.canvas, brush.theme.focus, rect, thick)
