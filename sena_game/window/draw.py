"""A plan as pixels: one short function for each kind of mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

import pygame

from sena_game.window.bar import SECONDS
from sena_game.window.brush import Brush
from sena_game.window.glyphs import drawing
from sena_game.window.layout import offset, thumb, tip
from sena_game.window.lit import draw_opening
from sena_game.window.marks import (
    Box,
    Cutout,
    Emblem,
    Fill,
    Glyph,
    Ground,
    Group,
    Handle,
    Houses,
    Icon,
    Level,
    Line,
    Mark,
    Marker,
    Opening,
    Panel,
    Photo,
    Place,
    Portrait,
    Scroll,
    Spot,
    Text,
    Timer,
    Town,
)
from sena_game.window.panels import Ring, core
from sena_game.window.pictures import corner, svg
from sena_game.window.scenery import (
    draw_cutout,
    draw_emblem,
    draw_ground,
    draw_houses,
    draw_town,
)
from sena_game.window.theme import Style, Theme
from sena_game.window.unfolding import appear

# What these panels say by their colour is not hidden by the pointer; some still show its edge.
EDGED = ("ticked", "flagged", "held", "shut")
LASTING = ("badge", "primary", "locked", "chosen", *EDGED)


def draw(brush: Brush) -> None:
    """Draw the whole plan, and over it the label of an icon that has the focus or the pointer."""
    brush.canvas.fill(brush.theme.inks["paper"])
    _all(brush, brush.plan.marks)
    pointed = brush.moment.hover or brush.moment.focus
    label = tip(brush.plan, brush.moment.offsets, pointed)
    if label:
        _all(brush, label.marks)


def _all(brush: Brush, marks: Iterable[Mark]) -> None:
    left, top, width, height = brush.canvas.get_clip()
    # Shadows and rings reach beyond their boxes.
    view = Box(left - brush.x, top - brush.y, width, height).grown(round(30 * brush.unit))
    for mark in marks:
        if isinstance(mark, Line) or mark.box.meets(view):
            _mark(brush, mark)


def _mark(brush: Brush, mark: Mark) -> None:
    match mark:
        case Text():
            _text(brush, mark)
        case Panel():
            _panel(brush, mark)
        case Icon():
            _icon(brush, mark)
        case Portrait():
            _portrait(brush, mark)
        case Photo():
            _photo(brush, mark)
        case Cutout():
            draw_cutout(brush, mark)
        case Town():
            draw_town(brush, mark)
        case Opening():
            draw_opening(brush, mark)
        case Level():
            _level(brush, mark)
        case Line() | Marker():
            _drawing(brush, mark)
        case Emblem():
            draw_emblem(brush, mark)
        case Fill():
            brush.canvas.fill(brush.theme.inks[mark.colour], _rect(brush, mark.box))
        case Timer():
            _timer(brush, mark)
        case Ground():
            draw_ground(brush, mark)
        case Houses():
            draw_houses(brush, mark)
        case Glyph():
            _glyph(brush, mark)
        case Spot() | Handle() | Place():
            pass
        case Group():
            _group(brush, mark)
        case Scroll():
            _scroll(brush, mark)
        case _:
            assert_never(mark)


def _rect(brush: Brush, box: Box) -> tuple[int, int, int, int]:
    return box.x + brush.x, box.y + brush.y, box.w, box.h


def _text(brush: Brush, mark: Text) -> None:
    focused = bool(mark.control) and mark.control == brush.moment.focus
    ink = mark.lit if focused and mark.lit else mark.colour
    y = mark.box.y + brush.y
    for words in mark.lines:
        line = brush.letters.line(words, mark.type, brush.theme.inks[ink])
        spare = mark.box.w - line.width
        shift = {"left": 0, "centre": spare // 2, "right": spare}[mark.align]
        brush.canvas.blit(line, (mark.box.x + brush.x + shift, y + (mark.step - line.height) // 2))
        y += mark.step


def _panel(brush: Brush, mark: Panel) -> None:
    style = brush.theme.looks[mark.look]
    ring: Ring = ()
    if mark.control and mark.control == brush.moment.focus:
        style, ring = _focused(brush.theme, mark, style)
    elif mark.control and mark.control == brush.moment.hover:
        style = _hovered(brush.theme, mark, style)
    surface, beyond = brush.panels.panel(style, (mark.box.w, mark.box.h), brush.unit, ring)
    x, y = mark.box.x + brush.x - beyond, mark.box.y + brush.y - beyond
    edge = core(style, brush.unit) + beyond
    width, height = surface.width, surface.height
    parts: tuple[tuple[int, int, int, int], ...] = ((0, 0, width, height),)
    if width > 2 * edge and height > 2 * edge:  # filling the middle is cheaper than blending it
        low, right, high = height - edge, width - edge, height - 2 * edge
        parts = (0, 0, width, edge), (0, low, width, edge), (0, edge, edge, high)
        parts = (*parts, (right, edge, edge, high))
        brush.canvas.fill(style.fill, (x + edge, y + edge, width - 2 * edge, high))
    for part in parts:
        at = (x + part[0], y + part[1])
        brush.canvas.blit(surface, at, part, special_flags=pygame.BLEND_PREMULTIPLIED)


def _focused(theme: Theme, mark: Panel, style: Style) -> tuple[Style, Ring]:
    if mark.look == "badge":
        return replace(style, fill=theme.lit), ()
    return replace(style, border=theme.focus, thick=4), (theme.ring, theme.rim)


def _hovered(theme: Theme, mark: Panel, style: Style) -> Style:
    if mark.look in LASTING:
        return replace(style, border=theme.focus) if mark.look in EDGED else style
    return replace(style, fill=theme.hover, border=theme.focus)


def _icon(brush: Brush, mark: Icon) -> None:
    colour = brush.theme.inks[mark.colour]
    picture = brush.pictures.icon(mark.name, mark.box.w, colour)
    if picture:
        brush.canvas.blit(picture, (mark.box.x + brush.x, mark.box.y + brush.y))


def _glyph(brush: Brush, mark: Glyph) -> None:
    size = (mark.box.w, mark.box.h)
    key = ("glyph", mark.name, size)
    picture = brush.pictures.made(key, lambda: svg(drawing(mark.name, mark.box.w), size))
    brush.canvas.blit(picture, (mark.box.x + brush.x, mark.box.y + brush.y))


def _portrait(brush: Brush, mark: Portrait) -> None:
    at = (mark.box.x + brush.x, mark.box.y + brush.y)
    size = mark.box.w
    if brush.theme.plate:  # black lines need something pale behind them
        plate = brush.pictures.rounded((size, size), brush.theme.plate, "", 0)
        brush.canvas.blit(plate, at)
    picture = brush.pictures.portrait(mark.portrait, mark.mood, size) if mark.portrait else None
    if picture:
        brush.canvas.blit(picture, at)
        return
    brush.canvas.blit(brush.pictures.rounded((size, size), "#0F5C63", "", 0), at)
    type_ = replace(brush.plan.kit.type("title"), px=max(10, size // 2))
    initial = brush.letters.line(mark.name[:1].upper(), type_, "#FFFFFF")
    x, y = at
    brush.canvas.blit(initial, (x + (size - initial.width) // 2, y + (size - initial.height) // 2))


def _photo(brush: Brush, mark: Photo) -> None:
    size = (mark.box.w, mark.box.h)
    picture = brush.pictures.photo(mark.path, size)
    if picture:
        brush.canvas.blit(picture, (mark.box.x + brush.x, mark.box.y + brush.y))
        return
    brush.canvas.fill(brush.theme.inks["trough"], _rect(brush, mark.box))
    kit = brush.plan.kit
    pad = min(kit.u(12), mark.box.w // 8)
    said = kit.text(mark.alt, "small", (mark.box.x + pad, mark.box.y + pad, mark.box.w - 2 * pad))
    lines = said.lines[: (mark.box.h - 2 * pad) // said.step]
    _text(brush, replace(said, lines=lines))


def _level(brush: Brush, mark: Level) -> None:
    value = brush.moment.motion.level(mark.id, mark.value, brush.moment.age)
    inks, at = brush.theme.inks, (mark.box.x + brush.x, mark.box.y + brush.y)
    size = (mark.box.w, mark.box.h)
    thin = max(1, round(brush.unit))
    brush.canvas.blit(brush.pictures.rounded(size, inks["trough"], inks["muted"], thin), at)
    full = round(mark.box.w * value / 100)
    if full > 0:
        part = (max(full, mark.box.h), mark.box.h)
        bar = brush.pictures.rounded(part, inks[mark.colour], inks["muted"], thin)
        brush.canvas.blit(bar, at)


def _drawing(brush: Brush, mark: Line | Marker) -> None:
    colours = (brush.theme.inks[mark.colour], brush.theme.looks["choice"].fill)
    picture = brush.pictures.drawing(mark, colours)
    x, y = corner(mark)
    brush.canvas.blit(picture, (x + brush.x, y + brush.y))


def _timer(brush: Brush, mark: Timer) -> None:
    left = brush.moment.seconds
    canvas, inks, (x, y, width, height) = brush.canvas, brush.theme.inks, _rect(brush, mark.box)
    canvas.fill(inks["paper"], (x, y, width, height))
    thick = max(3, round(4 * brush.unit))
    canvas.fill(inks["trough"], (x, y + height - thick, width, thick))
    share = width * left // max(1, mark.seconds)
    canvas.fill(inks["brick"], (x, y + height - thick, share, thick))
    top = y + (height - thick - mark.step * len(mark.lines)) // 2
    for n, words in enumerate(mark.lines):
        words = words.replace(SECONDS, str(left), 1) if n == 0 else words
        line = brush.letters.line(words, mark.type, inks["ink"])
        canvas.blit(line, (x + round(24 * brush.unit), top + (mark.step - line.height) // 2))
        top += mark.step


def _group(brush: Brush, mark: Group) -> None:
    """Draw the marks; on a sheet of their own while they come."""
    share = brush.moment.motion.settled(mark.key, brush.moment.age)
    if share >= 1:
        _all(brush, mark.marks)
        return
    around = mark.box.grown(round(26 * brush.unit))
    sheet = pygame.Surface((around.w, around.h), pygame.SRCALPHA)
    _all(replace(brush, canvas=sheet, x=-around.x, y=-around.y), mark.marks)
    at = (around.x + brush.x, around.y + brush.y)
    appear(brush.canvas, sheet, at, way=mark.way, share=share, unit=brush.unit)


def _scroll(brush: Brush, mark: Scroll) -> None:
    now = offset(mark, brush.moment.offsets)
    before = brush.canvas.get_clip()
    brush.canvas.set_clip(pygame.Rect(_rect(brush, mark.box)).clip(before))
    _all(replace(brush, y=brush.y - now), mark.marks)
    bar = thumb(mark, now, brush.unit)
    if bar:
        for box, colour in zip(bar, (brush.theme.inks["trough"], brush.theme.track), strict=True):
            strip = brush.pictures.rounded((box.w, box.h), colour, "", 0)
            brush.canvas.blit(strip, (box.x + brush.x, box.y + brush.y))
    brush.canvas.set_clip(before)
