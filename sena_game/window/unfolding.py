"""How something that was not there comes: it settles, slides, lands, or opens along its fold."""

from __future__ import annotations

from math import cos, pi, sin

import pygame

from sena_game.window.names import Way

RISE = {"settle": 8, "arrive": 22, "slide": 64}  # units from below
HIGH = 0.6  # a stamp comes from above the paper: how much larger it seems there
SHADE = "#14213D"


def appear(
    canvas: pygame.Surface,
    sheet: pygame.Surface,
    at: tuple[int, int],
    *,
    way: Way,
    share: float,
    unit: float,
) -> None:
    """Draw what is on the sheet, which has come so far; at 1 it is where it stays."""
    match way:
        case "settle" | "arrive" | "slide":
            sheet.set_alpha(round(255 * min(1.0, share * (2 if way == "slide" else 1))))
            canvas.blit(sheet, (at[0], at[1] + round(RISE[way] * unit * (1 - share))))
        case "land":
            _land(canvas, sheet, at, share)
        case "unfold":
            _unfold(canvas, sheet, at, share)


def _land(canvas: pygame.Surface, sheet: pygame.Surface, at: tuple[int, int], share: float) -> None:
    """Come down on the paper from above it."""
    if share <= 0:
        return
    times = 1 + HIGH * (1 - share)
    large = pygame.transform.smoothscale_by(sheet, times)
    large.set_alpha(round(255 * share))
    aside = (large.width - sheet.width) // 2, (large.height - sheet.height) // 2
    canvas.blit(large, (at[0] - aside[0], at[1] - aside[1]))


def _unfold(
    canvas: pygame.Surface, sheet: pygame.Surface, at: tuple[int, int], share: float
) -> None:
    """Open the lower half, which was folded behind the upper one: it swings down into the light."""
    half = sheet.height // 2
    upper, lower = sheet.subsurface((0, 0, sheet.width, half)), sheet.subsurface(
        (0, half, sheet.width, sheet.height - half)
    )  # fmt: skip
    angle = share * pi / 2
    tall = max(1, round(lower.height * sin(angle)))
    sheet.set_alpha(round(255 * min(1.0, share * 4)))
    upper.set_alpha(sheet.get_alpha())
    canvas.blit(upper, at)
    flap = pygame.transform.smoothscale(lower, (sheet.width, tall))
    dark = round(110 * cos(angle))
    flap.fill((255 - dark,) * 3 + (255,), special_flags=pygame.BLEND_RGBA_MULT)
    flap.set_alpha(sheet.get_alpha())
    canvas.blit(flap, (at[0], at[1] + half))
