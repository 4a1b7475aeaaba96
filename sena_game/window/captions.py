"""The line at the foot of the window that says what is heard; nothing is ever under it."""

from __future__ import annotations

import pygame

from sena_game.window.kit import Kit
from sena_game.window.lettering import Lettering
from sena_game.window.theme import Theme


def height(kit: Kit) -> int:
    """Return the height of the line, which is kept free whether something is heard or not."""
    return kit.step("small") + kit.u(8)


def draw_caption(
    canvas: pygame.Surface, words: str, kit: Kit, colours: Theme, letters: Lettering
) -> None:
    """Draw the words on the foot of the canvas, between brackets; no more than its width shows."""
    high = height(kit)
    top = canvas.height - high
    canvas.fill(colours.inks["paper"], (0, top, canvas.width, high))
    if words:
        line = letters.line(f"[{words}]", kit.type("small"), colours.inks["ink"])
        left = max(kit.u(12), (canvas.width - line.width) // 2)
        canvas.blit(line, (left, top + (high - line.height) // 2))
