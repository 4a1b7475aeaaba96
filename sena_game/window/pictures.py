"""SVG pictures at the size they are wanted: the town, portraits, icons, and small drawings."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from sena_game.scenario.image import BYTES_AT_MOST, SIDE_AT_MOST, header
from sena_game.window.cache import Cache
from sena_game.window.landscape import Landscape, cover
from sena_game.window.marks import Line, Marker

# What a town is multiplied by, when it is; the colour of a veil over it, and how thick it is.
TownLook = tuple[str, str, int]
PLAIN: TownLook = ("", "", 0)


class Pictures:
    """Reads pictures as they are needed; one that is missing is remembered and done without."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.missing: list[str] = []
        self._unreadable: set[tuple[str, int]] = set()
        self._folder = folder
        # The town apart: large grounds would drive it out, and it takes the longest to draw.
        self._towns = Cache(limit // 2)
        self._cache = Cache(limit * 2 // 5)
        self._grounds = Cache(limit * 2 // 5)
        self._coming: dict[Hashable, Landscape] = {}

    def expect(
        self,
        name: str,
        size: tuple[int, int],
        look: TownLook = PLAIN,
        *,
        hurried: bool = True,
    ) -> None:
        """Begin to draw the town that will be wanted for that size, while something else is done.

        Only the last one asked for is kept.
        """
        looks = (_plainly(look), PLAIN)
        if not any(self._towns.holds((name, cover(size), each)) for each in looks):
            whole = (name, cover(size))
            if whole not in self._coming:
                self._coming.clear()
                path = self._folder / f"town/{name}.svg"
                self._coming[whole] = Landscape(path, cover(size), hurried=hurried)

    def town(self, name: str, size: tuple[int, int], look: TownLook = PLAIN) -> pygame.Surface:
        """Return the town that covers `size`; a mere sky when its picture is missing."""
        look = _plainly(look)
        return self._towns.get((name, cover(size), look), lambda: self._town(name, size, look))

    def seen(
        self, name: str, size: tuple[int, int], look: TownLook = PLAIN
    ) -> pygame.Surface | None:
        """Return the town only when it was drawn before."""
        known = self._towns.holds((name, cover(size), _plainly(look)))
        return self.town(name, size, look) if known else None

    def awaited(self, name: str, size: tuple[int, int], look: TownLook = PLAIN) -> bool:
        """Return whether the town is still being drawn: to ask for it would hold everything up."""
        coming = self._coming.get((name, cover(size)))
        known = self._towns.holds((name, cover(size), _plainly(look)))
        return not known and coming is not None and not coming.ready

    @property
    def coming(self) -> bool:
        """Return whether a town is being drawn, or was and is not asked for yet."""
        return bool(self._coming)

    def settle(self) -> None:
        """Wait until no town is being drawn any more."""
        for coming in self._coming.values():
            coming.picture()

    def portrait(self, portrait: str, mood: str, size: int) -> pygame.Surface | None:
        for each in (mood, "calm"):
            picture = self._sized(f"portraits/{portrait}-{each}.svg", (size, size))
            if picture:
                return picture
        return None

    def icon(self, name: str, size: int, colour: str) -> pygame.Surface | None:
        """Return a line drawing in the colour wanted."""
        path = f"icons/{name}.svg"
        if path in self.missing:
            return None
        try:
            return self._cache.get((path, size, colour), lambda: self._icon(path, size, colour))
        except (OSError, pygame.error):
            self.missing.append(path)
            return None

    def photo(self, path: str, size: tuple[int, int]) -> pygame.Surface | None:
        """Return a picture of the scenario at that size; None when it can no longer be read.

        Its author may be drawing it meanwhile: it is read again when its file has changed.
        """
        file, moment = Path(path), 0
        try:
            moment = file.stat().st_mtime_ns
            if (path, moment) in self._unreadable:
                return None
            return self._cache.get(("photo", path, moment, size), lambda: photograph(file, size))
        except (OSError, pygame.error, ValueError):
            self._unreadable.add((path, moment))
            if path not in self.missing:
                self.missing.append(path)
            return None

    def drawing(self, mark: Line | Marker, colours: tuple[str, str]) -> pygame.Surface:
        """Return a line or a marker, its edges smooth, in the ink and on the ground given."""
        key = (_at_origin(mark), colours)
        return self._cache.get(key, lambda: svg(_drawing(key[0], colours), extent(key[0])))

    def made(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return what was made under that key, or make it."""
        return self._cache.get(key, make)

    def ground(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return a ground as large as the window, kept apart as towns are."""
        return self._grounds.get(key, make)

    def rounded(
        self, size: tuple[int, int], fill: str, border: str, thick: float
    ) -> pygame.Surface:
        """Return a bar with round ends."""
        width, height = size
        half = thick / 2
        body = (
            f'<rect x="{half}" y="{half}" width="{max(0, width - thick)}" '
            f'height="{max(0, height - thick)}" rx="{min(width, height) / 2}" fill="{fill}" '
            f'stroke="{border or "none"}" stroke-width="{thick}"/>'
        )
        return self._cache.get(body, lambda: svg(body, size))

    def clear(self) -> None:
        self._cache.clear()
        self._grounds.clear()
        self.forget_towns()

    def forget_towns(self, *, but: str = "") -> None:
        """Forget every place that was drawn, except one."""
        self._coming.clear()
        self._towns.clear(lambda key: bool(but) and isinstance(key, tuple) and key[0] == but)

    def _sized(self, path: str, size: tuple[int, int]) -> pygame.Surface | None:
        if path in self.missing:
            return None
        try:
            return self._cache.get(
                (path, size), lambda: native(pygame.image.load_sized_svg(self._folder / path, size))
            )
        except (OSError, pygame.error):
            self.missing.append(path)
            return None

    def _icon(self, path: str, size: int, colour: str) -> pygame.Surface:
        text = (self._folder / path).read_text(encoding="utf-8")
        text = re.sub(r'stroke="(currentColor|#[0-9A-Fa-f]{3,6})"', f'stroke="{colour}"', text)
        return native(pygame.image.load_sized_svg(io.BytesIO(text.encode()), (size, size)))

    def _town(self, name: str, size: tuple[int, int], look: TownLook) -> pygame.Surface:
        dusk, veil, percent = look
        if percent and self._towns.holds((name, cover(size), PLAIN)):
            return veiled(self.town(name, size).copy(), veil, percent)
        picture = self._landscape(name, cover(size))
        if dusk:
            picture.fill(dusk, special_flags=pygame.BLEND_RGB_MULT)
        return veiled(picture, veil, percent) if percent else picture

    def _landscape(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        path = f"town/{name}.svg"
        coming = self._coming.pop((name, size), None) or Landscape(self._folder / path, size)
        picture = coming.picture()
        if picture is None and path not in self.missing:
            self.missing.append(path)
        return picture or _sky(size)


def _plainly(look: TownLook) -> TownLook:
    """Return the look without the colour of a veil that is not there."""
    return look if look[2] else (look[0], "", 0)


def veiled(picture: pygame.Surface, colour: str, percent: int) -> pygame.Surface:
    """Return the picture itself, under a veil of one colour."""
    veil = pygame.Surface(picture.size)
    veil.fill(colour)
    veil.set_alpha(255 * percent // 100)
    picture.blit(veil, (0, 0))
    return picture


def photograph(file: Path, size: tuple[int, int]) -> pygame.Surface:
    """Return a picture upright, at that size, on white.

    What is decoded is what was measured: the file may have changed since the scenario was read.
    """
    with file.open("rb") as opened:
        raw = opened.read(BYTES_AT_MOST + 1)
    found = header(raw)
    if not found or len(raw) > BYTES_AT_MOST or max(found.width, found.height) > SIDE_AT_MOST:
        raise ValueError("neither a picture nor a small one")
    picture = pygame.image.load(io.BytesIO(raw), file.name)
    if picture.get_bitsize() < 24:
        picture = native(picture)
    if picture.get_flags() & pygame.SRCALPHA:
        picture.premul_alpha_ip()  # what is transparent has a colour, which would show at edges
    aside = found.turn in (90, 270)
    # Made small before anything else: the whole picture may be very large.
    small = pygame.transform.smoothscale(picture, size[::-1] if aside else size)
    canvas = pygame.Surface(size, 0, 32)
    canvas.fill("#FFFFFF")  # under what is transparent
    upright = pygame.transform.rotate(small, -found.turn)
    canvas.blit(upright, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return canvas


def svg(body: str, size: tuple[int, int]) -> pygame.Surface:
    """Return the shapes of `body` drawn at one pixel for one unit."""
    width, height = size
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    return native(pygame.image.load_sized_svg(io.BytesIO(f"{head}{body}</svg>".encode()), size))


def native(picture: pygame.Surface) -> pygame.Surface:
    """Return the picture in the order of bytes of the canvas, in which it is drawn much faster."""
    surface = pygame.Surface(picture.size, pygame.SRCALPHA)
    surface.blit(picture, (0, 0))
    return surface


def extent(mark: Line | Marker) -> tuple[int, int]:
    """Return the size of the drawing of a mark that begins at the origin."""
    if isinstance(mark, Marker):
        return mark.box.w, mark.box.h
    return (
        max(x for x, _ in mark.points) + 2 * mark.width,
        max(y for _, y in mark.points) + 2 * mark.width,
    )


def corner(mark: Line | Marker) -> tuple[int, int]:
    """Return where the drawing of the mark goes."""
    if isinstance(mark, Marker):
        return mark.box.x, mark.box.y
    left, top = min(x for x, _ in mark.points), min(y for _, y in mark.points)
    return left - 2 * mark.width, top - 2 * mark.width


def _at_origin(mark: Line | Marker) -> Line | Marker:
    x, y = corner(mark)
    if isinstance(mark, Marker):
        return Marker(mark.box.moved(-x, -y), mark.shape, mark.colour, mark.hollow)
    points = tuple((px - x, py - y) for px, py in mark.points)
    return Line(points, mark.colour, mark.width, mark.closed, mark.filled)


def _drawing(mark: Line | Marker, colours: tuple[str, str]) -> str:
    ink, ground = colours
    if isinstance(mark, Line):
        path = " L".join(f"{x + 0.5} {y + 0.5}" for x, y in mark.points)
        end = " Z" if mark.closed else ""
        fill = f'fill="{ink}" fill-opacity="0.3"' if mark.filled else 'fill="none"'
        return (
            f'<path d="M{path}{end}" {fill} stroke="{ink}" stroke-width="{mark.width}" '
            f'stroke-linejoin="round" stroke-linecap="round"/>'
        )
    s = mark.box.w
    e = s * 0.12
    fill = ground if mark.hollow else ink
    paint = f'fill="{fill}" stroke="{ink if mark.hollow else ground}" stroke-width="{e}"'
    match mark.shape:
        case "dot":
            return f'<circle cx="{s / 2}" cy="{s / 2}" r="{s / 2 - e}" {paint}/>'
        case "square":
            return f'<rect x="{e}" y="{e}" width="{s - 2 * e}" height="{s - 2 * e}" {paint}/>'
        case "diamond":
            return f'<path d="M{s / 2} 0 L{s} {s / 2} L{s / 2} {s} L0 {s / 2} Z" {paint}/>'
        case "triangle":
            return f'<path d="M{s / 2} 0 L{s} {s - e} L0 {s - e} Z" {paint}/>'


def _sky(size: tuple[int, int]) -> pygame.Surface:
    strip = pygame.Surface((1, 2))
    strip.set_at((0, 0), "#BFE3EA")
    strip.set_at((0, 1), "#FDF3DC")
    return pygame.transform.smoothscale(strip, size)
