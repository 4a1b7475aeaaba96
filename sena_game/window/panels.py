"""Rounded panels with soft shadows, cut from small tiles so that any size is cheap."""

from __future__ import annotations

import pygame

from sena_game.window.cache import Cache
from sena_game.window.pictures import svg
from sena_game.window.theme import Style

SHADOW = "#14213D"
TILES = 600_000  # pixels of small panels kept: the larger ones are cut from them
Ring = tuple[str, ...]  # the line around what has the focus, and its thin edges; or nothing


class Panels:
    def __init__(self, limit: int) -> None:
        self._cache = Cache(limit)
        self._tiles = Cache(TILES)

    def panel(
        self, style: Style, size: tuple[int, int], unit: float, ring: Ring = ()
    ) -> tuple[pygame.Surface, int]:
        """Return the panel and how far it reaches beyond `size` on each side.

        Its colours are already multiplied by its alpha: a plain blit of one translucent surface
        on another darkens the edges.
        """
        beyond = margin(style, unit, ring)
        key = (style, size, unit, ring)
        return self._cache.get(key, lambda: _panel(style, size, unit, ring, self._tiles)), beyond

    def clear(self) -> None:
        self._cache.clear()
        self._tiles.clear()


def core(style: Style, unit: float) -> int:
    """Return how far from its edges a panel is of one colour."""
    edge = max(style.radius, style.thick + 4, 12 if style.inner else 0, 24 if style.turn else 0)
    return round(edge * unit) + 2


def margin(style: Style, unit: float, ring: Ring) -> int:
    around = 8 if ring else 0
    return round(max(around, style.shadow * 2.2, 20 if style.turn else 0) * unit) + 1


def _panel(
    style: Style, size: tuple[int, int], unit: float, ring: Ring, tiles: Cache
) -> pygame.Surface:
    width, height = size
    beyond = margin(style, unit, ring)
    radius = min(style.radius * unit, width / 2, height / 2)
    whole = pygame.Surface((width + 2 * beyond, height + 2 * beyond), pygame.SRCALPHA)
    if style.turn:
        return _turned(style, size, unit, beyond)
    if style.shadow:
        soft = max(1, round(style.shadow * unit * 0.6))
        edge = max(2, round(radius) + 2 * soft)
        shadow = (edge, radius, soft, beyond)
        tile = tiles.get(shadow, lambda: _shadow_tile(*shadow))
        _stretch(whole, tile, edge + beyond, (0, soft // 2))
    edge = max(2, round(radius + max(style.thick, 4) * unit) + 2)
    edge = min(edge, width // 2, height // 2)
    body = (style, edge, radius, unit, beyond, ring)
    _stretch(whole, tiles.get(body, lambda: _tile(*body)), edge + beyond, (0, 0))
    return whole


def _tile(
    style: Style, edge: int, radius: float, unit: float, beyond: int, ring: Ring
) -> pygame.Surface:
    """Return the smallest panel that has all four corners."""
    side = 2 * edge + 1
    thick = style.thick * unit if style.border else 0
    half = thick / 2
    body = _rect(
        beyond + half, side - thick, max(0, radius - half), style.fill, style.border, thick
    )
    if style.inner:
        inset = 6 * unit
        body += _rect(
            beyond + inset, side - 2 * inset, max(0, radius - inset), "none", style.inner, 2 * unit
        )
    if ring:
        gap = 5 * unit
        for colour, thick in zip(reversed(ring), (6, 3), strict=True):
            place = (beyond - gap, side + 2 * gap, radius + gap)
            body += _rect(*place, "none", colour, thick * unit)
    return svg(body, (side + 2 * beyond, side + 2 * beyond)).premul_alpha()


def _rect(at: float, side: float, radius: float, fill: str, border: str, thick: float) -> str:
    stroke = f'stroke="{border}" stroke-width="{thick}"' if border and thick else ""
    return (
        f'<rect x="{at}" y="{at}" width="{side}" height="{side}" rx="{radius}" '
        f'fill="{fill}" {stroke}/>'
    )


def _shadow_tile(edge: int, radius: float, soft: int, beyond: int) -> pygame.Surface:
    side = 2 * edge + 1
    shape = f'<rect x="{beyond}" y="{beyond}" width="{side}" height="{side}" rx="{radius}" '
    tile = svg(f'{shape} fill="{SHADOW}" fill-opacity="0.26"/>', (side + 2 * beyond,) * 2)
    # A blur mixes in the black of what is transparent: put the one colour back everywhere.
    blurred = pygame.transform.box_blur(pygame.transform.box_blur(tile, soft), soft)
    red, green, blue, _ = pygame.Color(SHADOW)
    blurred.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    blurred.fill((red, green, blue, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return blurred.premul_alpha()


def _stretch(
    whole: pygame.Surface, tile: pygame.Surface, edge: int, shift: tuple[int, int]
) -> None:
    """Lay the corners of `tile` in those of `whole`, and its edges and middle between them."""
    width, height = whole.size
    edge = min(edge, width // 2, height // 2)
    dx, dy = shift
    for from_x, from_w, x, w in _thirds(edge, tile.width, width):
        for from_y, from_h, y, h in _thirds(edge, tile.height, height):
            if w > 0 and h > 0:
                if from_w == from_h == 1:  # the middle, of one colour; a shadow's is never seen
                    colour = tile.get_at((from_x, from_y))
                    if colour.a == 255:
                        whole.fill(colour, (x + dx, y + dy, w, h))
                    continue
                part = tile.subsurface((from_x, from_y, from_w, from_h))
                if (from_w, from_h) != (w, h):
                    part = pygame.transform.scale(part, (w, h))
                whole.blit(part, (x + dx, y + dy), special_flags=pygame.BLEND_PREMULTIPLIED)


def _thirds(edge: int, source: int, target: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return where the two ends and the middle come from, how long they are, and where they go."""
    return (
        (0, edge, 0, edge),
        (edge, 1, edge, target - 2 * edge),
        (source - edge, edge, target - edge, edge),
    )


def _turned(style: Style, size: tuple[int, int], unit: float, beyond: int) -> pygame.Surface:
    """Return a sheet that lies a little askew; only for sheets without writing."""
    width, height = size
    middle = f"{width / 2 + beyond} {height / 2 + beyond}"
    body = (
        f'<rect x="{beyond}" y="{beyond}" width="{width}" height="{height}" rx="{3 * unit}" '
        f'fill="{style.fill}" stroke="{style.border or style.fill}" stroke-width="{unit}" '
        f'transform="rotate({style.turn} {middle})"/>'
    )
    return svg(body, (width + 2 * beyond, height + 2 * beyond)).premul_alpha()
