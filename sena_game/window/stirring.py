"""Weather as pixels: only over what is seen of the town, and never over a card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from sena_game.window.landscape import cover, shift
from sena_game.window.marks import Box
from sena_game.window.pictures import Pictures, svg
from sena_game.window.uncovered import Open
from sena_game.window.weather import WIDE, Kind, Slice, Sprite

SIZES = 12  # of each sort of sprite, at most: the nearest is taken
ALPHAS = 16  # steps of how much of it is seen

Blit = tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of the town in the window: how large it is, and where it begins."""

    picture: pygame.Surface
    scale: float
    x: int
    y: int


def stir(
    canvas: pygame.Surface,
    pictures: Pictures,
    seen: Open,
    moving: list[Slice | Sprite],
    past: tuple[str, float] = ("", 0),
    dusk: str = "",
) -> None:
    """Draw the town afresh where it is seen, and what moves over it.

    Of the place that was there before, `past` says how much is still seen.
    """
    town = seen.town
    size = (town.box.w, town.box.h)
    left, top = shift(size)
    picture = pictures.town(town.name, size, (dusk, "", 0))
    scene = Scene(picture, cover(size)[0] / WIDE, town.box.x - left, town.box.y - top)
    blits = [*_blits(scene, pictures, moving)]
    gone = pictures.seen(past[0], size, (dusk, "", 0)) if past[1] > 0 else None
    before = canvas.get_clip()
    for part in seen.parts:
        where = (part.x, part.y, part.w, part.h)
        canvas.set_clip(pygame.Rect(where).clip(before))
        area = (part.x - scene.x, part.y - scene.y, part.w, part.h)
        canvas.blit(picture, where, area)
        canvas.blits([each for each in blits if _meets(each, part)], doreturn=False)
        if gone:
            gone.set_alpha(round(255 * past[1]))
            canvas.blit(gone, where, area)
            gone.set_alpha(None)
        if dusk:
            canvas.fill(dusk, where, pygame.BLEND_RGB_MULT)
    canvas.set_clip(before)


def _meets(blit: Blit, part: Box) -> bool:
    (x, y), (_, _, w, h) = blit[1], blit[2]
    return x < part.right and part.x < x + w and y < part.bottom and part.y < y + h


def _blits(scene: Scene, pictures: Pictures, moving: list[Slice | Sprite]) -> Iterator[Blit]:
    k = scene.scale
    for each in moving:
        if isinstance(each, Slice):
            dx, dy = round(each.dx * k), round(each.dy * k)
            if dx or dy:
                x, y, w, h = each.area
                # Neighbours share their edge, whatever the scale.
                left, top = round(x * k), round(y * k)
                area = (left, top, round((x + w) * k) - left, round((y + h) * k) - top)
                yield scene.picture, (scene.x + left + dx, scene.y + top + dy), area
        elif each.alpha > 0.5 / ALPHAS:
            drawn = _sprite(pictures, each, k)
            at = round(each.x * k - drawn.width / 2), round(each.y * k - drawn.height / 2)
            yield drawn, (scene.x + at[0], scene.y + at[1]), (0, 0, *drawn.size)


def _sprite(pictures: Pictures, sprite: Sprite, scale: float) -> pygame.Surface:
    """Return the sprite as it is kept, at the nearest size and share of it that are."""
    step = max(1, round(sprite.size * scale / SIZES))
    size = max(3, round(sprite.size * scale / step) * step)
    alpha = min(ALPHAS, max(1, round(sprite.alpha * ALPHAS)))
    key = ("weather", sprite.kind, size, alpha, sprite.pose)
    return pictures.made(key, lambda: _faint(sprite, size, alpha))


def _faint(sprite: Sprite, size: int, alpha: int) -> pygame.Surface:
    drawn = DRAWN[sprite.kind](size, sprite.pose)
    whole = (255, 255, 255, 255 * alpha // ALPHAS)
    drawn.fill(whole, special_flags=pygame.BLEND_RGBA_MULT)
    return drawn


def _drop(size: int, _: int) -> pygame.Surface:
    wide = max(2, round(size * 0.24))
    line = f'x1="{wide - 1}" y1="1" x2="1" y2="{size - 1}"'
    thick = max(1, size / 26)
    return svg(
        f'<line {line} stroke="#E9F1F6" stroke-width="{thick}" stroke-linecap="round"/>',
        (wide, size),
    )


def _soft(size: int, colour: str, *, heart: float) -> pygame.Surface:
    """A round light or cloud without an edge: rings of it, one within the other."""
    half = size / 2
    rings = "".join(
        f'<circle cx="{half}" cy="{half}" r="{half * (1 - n / 9)}" fill="{colour}" '
        f'fill-opacity="{0.045 + heart * (n / 9) ** 2}"/>'
        for n in range(9)
    )
    return svg(rings, (size, size))


def _puff(size: int, _: int) -> pygame.Surface:
    return _soft(size, "#F4F1EC", heart=0.3)


def _glow(size: int, _: int) -> pygame.Surface:
    return _soft(size, "#FFD98A", heart=0.22)


def _lamp(size: int, _: int) -> pygame.Surface:
    return _soft(size, "#BFF7D0", heart=0.7)


def _mote(size: int, _: int) -> pygame.Surface:
    return _soft(size, "#FFF6DC", heart=0.5)


def _wings(size: int, pose: int) -> pygame.Surface:
    high = max(3, size // 2)
    up, low = (0.15, 0.8) if pose == 0 else (0.55, 0.45)
    path = (
        f"M{size * 0.06} {high * up} Q{size * 0.36} {high * (up - 0.12)} {size / 2} {high * low} "
        f"Q{size * 0.64} {high * (up - 0.12)} {size * 0.94} {high * up}"
    )
    thick = max(1.2, size / 13)
    return svg(
        f'<path d="{path}" fill="none" stroke="#3B4A66" stroke-width="{thick}" '
        f'stroke-linecap="round" stroke-linejoin="round"/>',
        (size, high + 2),
    )


def _ripple(size: int, _: int) -> pygame.Surface:
    high = max(3, size // 4)
    oval = f'cx="{size / 2}" cy="{high / 2}" rx="{size / 2 - 1}" ry="{high / 2 - 1}"'
    return svg(f'<ellipse {oval} fill="none" stroke="#EAF2F5" stroke-width="1.2"/>', (size, high))


DRAWN: dict[Kind, Callable[[int, int], pygame.Surface]] = {
    "drop": _drop,
    "puff": _puff,
    "glow": _glow,
    "lamp": _lamp,
    "mote": _mote,
    "wings": _wings,
    "ripple": _ripple,
}
