"""What things lie on in each setting: wood, cork, baize, a map, a page, a screen; and the night."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from sena_game.window.landscape import LARGE
from sena_game.window.names import Grounds
from sena_game.window.pictures import svg
from sena_game.window.strewn import Strewn

Size = tuple[int, int]
Paint = Callable[[Size, float, Strewn], str]

# The colour of the frame, how thick it is, and how round its corners are.
FRAMES: dict[Grounds, tuple[str, int, int]] = {
    "feed": ("#1B2138", 12, 30),
    "phone": ("#1B2138", 14, 30),
    "wall": ("#7A5230", 11, 8),
    "inbox": ("#B9C6D6", 2, 12),
    "desk": ("#8A5A33", 8, 10),
    "council": ("#5A2E20", 12, 10),
    "map": ("#FFFFFF", 9, 6),
    "newsroom": ("#CFC5AE", 2, 3),
    "night": ("#0A1330", 2, 14),
}
FILLS: dict[Grounds, str] = {
    "feed": "#F6F8FC",
    "phone": "#F4F7FA",
    "wall": "#D3A873",
    "inbox": "#EEF2F7",
    "desk": "#CE9E6A",
    "council": "#2B6A50",
    "map": "#E4ECD6",
    "newsroom": "#F2ECDD",
    "night": "#16224A",
}


def texture(kind: Grounds, size: Size, unit: float, dusk: str = "") -> pygame.Surface:
    """Return the ground alone, for a whole window; always the same for the same size.

    `dusk` is what it is multiplied by when it is seen by night.
    """
    whole = pygame.Surface(size, 0, 32)
    whole.fill(FILLS[kind])
    if kind in PAINTS:
        tile = _tile(kind, size, unit)
        for y in range(0, size[1], tile.height):
            for x in range(0, size[0], tile.width):
                whole.blit(tile, (x, y))
    if dusk:
        whole.fill(dusk, special_flags=pygame.BLEND_RGB_MULT)
    return whole


def _tile(kind: Grounds, size: Size, unit: float) -> pygame.Surface:
    """Return what the ground is covered with: a part that goes on by itself, or all of it."""
    times = TILES.get(kind, 1)
    tile = -(-size[0] // times), -(-size[1] // times)
    shrunk = SOFT if kind == "council" else 2 if size[0] > LARGE else 1
    small = (-(-tile[0] // shrunk), -(-tile[1] // shrunk))
    body = _rect(0, 0, *small, 0, FILLS[kind])
    body += PAINTS[kind](small, unit / shrunk, Strewn(len(kind) + ord(kind[0])))
    drawn = svg(body, small)
    return pygame.transform.smoothscale(drawn, tile) if shrunk > 1 else drawn


def framed(
    kind: Grounds, ground: pygame.Surface, size: Size, unit: float, dusk: str = ""
) -> pygame.Surface:
    """Return as much of the ground as its size says, in its frame, its corners round."""
    colour, thick, radius = FRAMES[kind]
    if dusk:  # a frame is not as pale as what it holds: it is seen
        colour = _mixed(colour, dusk)
    drawn = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(drawn, "#FFFFFF", (0, 0, *size), border_radius=round(radius * unit))
    drawn.blit(ground, (0, 0), (0, 0, *size), pygame.BLEND_RGBA_MULT)
    drawn.blit(svg(_frame(size, colour, thick * unit, radius * unit), size), (0, 0))
    if kind == "council":
        drawn.blit(svg(_thread(size, unit), size), (0, 0))
    return drawn


def _mixed(colour: str, dusk: str) -> str:
    """Return the colour by night: half of what the ground loses."""
    pairs = [(int(colour[n : n + 2], 16), int(dusk[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{one * (255 + 3 * other) // 1020:02X}" for one, other in pairs)


def _frame(size: Size, colour: str, thick: float, radius: float) -> str:
    width, height = size
    return (
        f'<rect x="{thick / 2}" y="{thick / 2}" width="{width - thick}" height="{height - thick}" '
        f'rx="{max(0.0, radius - thick / 2)}" fill="none" stroke="{colour}" '
        f'stroke-width="{thick}"/>'
    )


def _thread(size: Size, unit: float) -> str:
    """Return the gold thread along the edge of the baize."""
    inset = 19 * unit
    wide, high = size[0] - 2 * inset, size[1] - 2 * inset
    return (
        f'<rect x="{inset}" y="{inset}" width="{max(1.0, wide)}" height="{max(1.0, high)}" '
        f'rx="{4 * unit}" fill="none" stroke="#D8B45A" stroke-width="{1.4 * unit}"/>'
    )


def _rect(x: float, y: float, w: float, h: float, radius: float, fill: str, more: str = "") -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{radius:.1f}" '
        f'fill="{fill}" {more}/>'
    )


def _path(path: str, colour: str, width: float, more: str = "") -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" '
        f'stroke-linecap="round" {more}/>'
    )


def _desk(size: Size, unit: float, chance: Strewn) -> str:
    """Planks, each of its own shade, with a grain; both ways they go on at the other end."""
    width, height = size
    found, top = [], 0.0
    parts = [chance.between(62, 92) for _ in range(max(1, round(height / (77 * unit))))]
    for part in parts:
        tall = part * height / sum(parts)
        shade = chance.one_of(("#D2A470", "#CB9963", "#D6AA78", "#C7935C"))
        found.append(_rect(0, top, width, tall, 0, shade))
        for _ in range(5):
            y, swell = top + chance.between(0.1, 0.9) * tall, chance.between(-7, 7) * unit
            start, end = sorted((chance.between(0, 0.9) * width, chance.between(0.1, 1) * width))
            path = (
                f"M{start:.0f} {y:.0f} Q{(start + end) / 2:.0f} {y + swell:.0f} {end:.0f} {y:.0f}"
            )
            found.append(_path(path, "#9A6A3B", 1.2 * unit, 'stroke-opacity="0.35"'))
        found.append(_rect(0, top, width, 1.6 * unit, 0, "#8A5A33", 'fill-opacity="0.6"'))
        top += tall
    return "".join(found)


def _wall(size: Size, unit: float, chance: Strewn) -> str:
    """Cork: grains lighter and darker than the board, none across an edge."""
    width, height = size
    count = min(900, round(width * height / (unit * unit) / 420))
    far = 3 * unit
    return "".join(
        f'<circle cx="{chance.between(far, width - far):.0f}" '
        f'cy="{chance.between(far, height - far):.0f}" '
        f'r="{chance.between(0.8, 2.6) * unit:.1f}" '
        f'fill="{chance.one_of(("#B98650", "#E3C08F", "#A97642", "#C79660"))}" '
        f'fill-opacity="{chance.between(0.35, 0.8):.2f}"/>'
        for _ in range(count)
    )


def _council(size: Size, unit: float, chance: Strewn) -> str:
    """Baize, a little lighter under the lamp."""
    width, height = size
    return "".join(
        f'<ellipse cx="{width * 0.62}" cy="{height * 0.4}" rx="{width * share}" '
        f'ry="{height * share}" fill="#FFFFFF" fill-opacity="0.022"/>'
        for share in (0.62, 0.54, 0.46, 0.38, 0.3, 0.22)
    )


def _map(size: Size, unit: float, chance: Strewn) -> str:
    """Parks, blocks of houses, streets and the river, as a map has them."""
    width, height = size
    found = []
    for _ in range(5):
        x, y = chance.between(0, width), chance.between(0, height)
        w, h = chance.between(70, 190) * unit, chance.between(60, 130) * unit
        found.append(_rect(x, y, w, h, 14 * unit, "#C8DDB0"))
    for _ in range(70):
        x, y = chance.between(0, width), chance.between(0, height)
        w, h = chance.between(12, 34) * unit, chance.between(10, 26) * unit
        found.append(_rect(x, y, w, h, 2 * unit, "#D8D3C2"))
    river = (
        f"M{-width * 0.05:.0f} {height * 0.3:.0f} C{width * 0.3:.0f} {height * 0.08:.0f} "
        f"{width * 0.5:.0f} {height * 0.55:.0f} {width * 1.05:.0f} {height * 0.2:.0f}"
    )
    found += [_path(river, "#7FB6CF", 44 * unit), _path(river, "#9CCAE0", 36 * unit)]
    roads = []
    for n in range(7):
        a, b = chance.between(0, width), chance.between(0, width)
        roads.append(f"M{a:.0f} 0 Q{(a + b) / 2 + 40 * unit:.0f} {height / 2:.0f} {b:.0f} {height}")
        y = height * (n + 0.5) / 7
        roads.append(f"M0 {y:.0f} Q{width / 2:.0f} {y + 46 * unit:.0f} {width} {y - 14 * unit:.0f}")
    found += [_path(road, "#C9C2AE", 11 * unit) for road in roads]
    found += [_path(road, "#FFFFFF", 8 * unit) for road in roads]
    return "".join(found)


def _newsroom(size: Size, unit: float, chance: Strewn) -> str:
    """A page being set: columns of lines that are not written yet, between their rules."""
    width, height = size
    columns, lines = round(width / (172 * unit)) or 1, round(height / (10 * unit)) or 1
    step, down, wide = width / columns, height / lines, width / columns - 22 * unit
    found = []
    for column in range(columns):
        left = column * step + 11 * unit
        for line in range(lines):
            long = wide * (0.55 if chance.share() < 0.14 else chance.between(0.93, 1))
            found.append(_rect(left, (line + 0.3) * down, long, 3 * unit, unit, "#E1D8C3"))
        found.append(_rect(left + wide + 10.5 * unit, 0, unit, height, 0, "#CBBFA6"))
    return "".join(found)


def _night(size: Size, unit: float, chance: Strewn) -> str:
    """A sky that pales towards the hills, with its stars and the moon."""
    width, height = size
    bands = 24
    sky = "".join(
        _rect(0, height * n / bands, width, height / bands + 1, 0, _between(n / bands))
        for n in range(bands)
    )
    stars = "".join(
        f'<circle cx="{chance.between(0, width):.0f}" cy="{chance.between(0, height * 0.5):.0f}" '
        f'r="{chance.one_of((0.8, 0.8, 1.2, 1.7)) * unit:.1f}" fill="#FFFFFF" '
        f'fill-opacity="{chance.between(0.4, 0.95):.2f}"/>'
        for _ in range(round(width / (9 * unit)))
    )
    x, y, r = width - 74 * unit, 46 * unit, 20 * unit
    moon = (
        f'<path d="M{x:.1f} {y - r:.1f} A{r:.1f} {r:.1f} 0 1 0 {x + r * 0.94:.1f} '
        f'{y + r * 0.34:.1f} A{r * 0.8:.1f} {r * 0.8:.1f} 0 1 1 {x:.1f} {y - r:.1f} Z" '
        f'fill="#F6EBC8"/>'
    )
    return sky + stars + moon


def _between(share: float) -> str:
    start, end = (13, 24, 58), (48, 66, 118)
    return "#" + "".join(
        f"{round(a + (b - a) * share):02X}" for a, b in zip(start, end, strict=True)
    )


# Of those that go on by themselves, how many parts there are each way.
TILES: dict[Grounds, int] = {"wall": 2, "desk": 2, "newsroom": 2}
SOFT = 4  # how many times smaller a ground without any edge is drawn
# What is strewn over the fill; screens have nothing.
PAINTS: dict[Grounds, Paint] = {
    "wall": _wall,
    "desk": _desk,
    "council": _council,
    "map": _map,
    "newsroom": _newsroom,
    "night": _night,
}


def grille(size: Size, unit: float) -> pygame.Surface:
    """Return the thin dark lines between the lamps of a display board."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    step, thick = max(3, round(3.2 * unit)), max(1, round(0.8 * unit))
    for x in range(0, size[0], step):
        surface.fill((14, 15, 18, 120), (x, 0, thick, size[1]))
    for y in range(0, size[1], step):
        surface.fill((14, 15, 18, 120), (0, y, size[0], thick))
    return surface
