"""The arms of the town and the stamp of its town hall, in plain shapes: a spool over a river."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pygame

from sena_game.window.lettering import Lettering
from sena_game.window.marks import Type
from sena_game.window.pictures import svg

WIDE, HIGH = 100, 124  # the grid on which the arms are drawn
SHIELD = "M8 32 H92 V74 C92 98 70 114 50 122 C30 114 8 98 8 74 Z"
EDGE = "M13 37 H87 V74 C87 95 68 109 50 116 C32 109 13 95 13 74 Z"
RIVER = (
    "M25 96 q6.25 -5 12.5 0 t12.5 0 t12.5 0 t12.5 0",
    "M34 105 q5.33 -4.5 10.67 0 t10.67 0 t10.67 0",
)
THREADS = (57, 64, 71, 78)
LEAN = 9  # degrees by which a stamp is askew


def crest(height: int, field: str, metal: str, ground: str) -> pygame.Surface:
    """Return the arms: a shield in the colour of the field, under a mural crown."""
    body = _crown(field, metal) + (
        f'<path d="{SHIELD}" fill="{field}"/>'
        f'<path d="{EDGE}" fill="none" stroke="{ground}" stroke-width="2"/>'
        f"{_spool(field, metal, ground)}{_strokes(RIVER, ground, 3)}"
    )
    return _scaled(body, height / HIGH, (round(height * WIDE / HIGH), height))


def watermark(height: int, ink: str, ground: str) -> pygame.Surface:
    """Return the arms in one colour that is hardly there."""
    return crest(height, ink, ink, ground)


def seal(size: int, words: str, ink: str, paper: str, letters: Lettering) -> pygame.Surface:
    """Return a round stamp, a little askew, with the words along its upper edge."""
    middle = size / 2
    rings = "".join(
        f'<circle cx="{middle}" cy="{middle}" r="{middle * share}" fill="none" '
        f'stroke="{ink}" stroke-width="{size * thick}"/>'
        for share, thick in ((0.95, 0.025), (0.88, 0.01), (0.6, 0.01))
    )
    unit = size * 0.0085
    move = f"translate({middle - 50 * unit} {middle - 66 * unit}) scale({unit})"
    spool = _spool(paper, ink, ink).replace("<g>", f'<g transform="{move}">')
    star = f'<circle cx="{middle}" cy="{size * 0.87}" r="{size * 0.022}" fill="{ink}"/>'
    stamp = svg(rings + spool + star, (size, size))
    _around(stamp, words, ink, letters)
    return pygame.transform.rotozoom(stamp, LEAN, 1)


def _around(stamp: pygame.Surface, words: str, ink: str, letters: Lettering) -> None:
    """Write the words on the circle between the rings, centred at the top."""
    size = stamp.width
    radius = size * 0.74 / 2
    type_ = Type("atkinson-next-bold", max(9, round(size * 0.105)))
    space = size * 0.012
    widths = [letters.width(letter, type_) + space for letter in words]
    shrink = min(1.0, 1.55 * math.pi * radius / max(1, sum(widths)))
    turn = -sum(widths) * shrink / radius / 2
    for letter, width in zip(words, widths, strict=True):
        share = width * shrink / radius
        turn += share / 2
        glyph = letters.line(letter, type_, ink)
        turned = pygame.transform.rotozoom(glyph, -math.degrees(turn), shrink)
        x, y = size / 2 + radius * math.sin(turn), size / 2 - radius * math.cos(turn)
        stamp.blit(turned, (round(x - turned.width / 2), round(y - turned.height / 2)))
        turn += share / 2


def _crown(field: str, metal: str) -> str:
    """Three towers on a band."""
    towers = "".join(
        f'<path d="M{x} 20 V3 h4 v5 h3.5 v-5 h4 v5 h3.5 v-5 h4 V20 Z"/>' for x in (17, 40.5, 64)
    )
    band = '<rect x="14" y="18" width="72" height="9" rx="1.5"/>'
    return f'<g fill="{metal}" stroke="{field}" stroke-width="1.5">{towers}{band}</g>'


def _spool(field: str, metal: str, ground: str) -> str:
    """A spool of thread, whose end hangs loose."""
    threads = _strokes((f"M37 {y + 3} L63 {y - 3}" for y in THREADS), field, 2)
    loose = _strokes(("M63 79 C77 80 70 62 80 60",), ground, 2.5)
    return (
        f'<g><rect x="37" y="48" width="26" height="36" fill="{ground}"/>{threads}{loose}'
        f'<rect x="31" y="43" width="38" height="8" rx="3" fill="{metal}"/>'
        f'<rect x="31" y="81" width="38" height="8" rx="3" fill="{metal}"/></g>'
    )


def _strokes(paths: Iterable[str], ink: str, width: float) -> str:
    return "".join(
        f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="{width}" '
        f'stroke-linecap="round"/>'
        for path in paths
    )


def _scaled(body: str, scale: float, size: tuple[int, int]) -> pygame.Surface:
    return svg(f'<g transform="scale({scale})">{body}</g>', size)
