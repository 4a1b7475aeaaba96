"""What is drawn as a whole: the town, grounds, houses by night, arms, paper cut to a shape."""

from __future__ import annotations

from functools import partial

import pygame

from sena_game.window.brush import Brush
from sena_game.window.cutouts import BEYOND, cutout
from sena_game.window.emblems import crest, seal, watermark
from sena_game.window.framing import draw_framed
from sena_game.window.grounds import framed, grille, texture
from sena_game.window.landscape import shift
from sena_game.window.marks import Cutout, Emblem, Ground, Houses, Town
from sena_game.window.villages import lamp, unlit


def draw_cutout(brush: Brush, mark: Cutout) -> None:
    cloud, inks = mark.kind == "cloud", brush.theme.inks
    style = brush.theme.looks["thinker" if cloud else "paper"]
    colours = (style.fill, inks["muted"] if cloud else style.border, brush.theme.shade)
    size = (mark.box.w, mark.box.h)
    key = ("cutout", mark.kind, size, colours)
    picture = brush.pictures.made(key, lambda: cutout(mark.kind, size, brush.unit, colours))
    margin = round(BEYOND * brush.unit)
    brush.canvas.blit(picture, (mark.box.x + brush.x - margin, mark.box.y + brush.y - margin))


def draw_town(brush: Brush, mark: Town) -> None:
    """Draw what is seen of the town; behind everything, the one that was there before fades."""
    behind = mark.box.w == brush.plan.size[0]
    if mark.veil == 100 or (behind and not brush.theme.scenery):
        return
    size, at = (mark.box.w, mark.box.h), (mark.box.x + brush.x, mark.box.y + brush.y)
    part = (*shift(size), *size)
    look = ("" if mark.veil else brush.theme.dusk, brush.theme.inks["paper"], mark.veil)
    past, gone = (brush.moment.past, brush.moment.gone) if behind else ("", 0)
    before = brush.pictures.seen(past, size, look) if gone and not mark.veil else None
    if gone < 1:
        picture = brush.pictures.town(mark.name, size, look)
        picture.set_alpha(None if before or not gone else round(255 * (1 - gone)))
        brush.canvas.blit(picture, at, part)
        picture.set_alpha(None)
    if before:
        before.set_alpha(round(255 * gone))
        brush.canvas.blit(before, at, part)
        before.set_alpha(None)


def draw_ground(brush: Brush, mark: Ground) -> None:
    """Draw the ground; its pattern is made once for the window, and cut to each size."""
    kind, made, unit = mark.kind, brush.pictures.made, brush.unit
    dusk = brush.theme.dusks.get(mark.kind, "")
    size, at = (mark.box.w, mark.box.h), (mark.box.x + brush.x, mark.box.y + brush.y)
    if kind == "grille":
        brush.canvas.blit(made((kind, size), lambda: grille(size, unit)), at)
        return
    if not brush.theme.scenery:
        return
    if kind == "night":  # the whole sky is seen, however large
        sky = made((kind, size), lambda: framed(kind, texture(kind, size, unit), size, unit))
        brush.canvas.blit(sky, at)
        return
    wide, high = max(size[0], brush.plan.size[0]), max(size[1], brush.plan.size[1])
    key = (kind, wide, high, dusk)
    whole = brush.pictures.ground(key, lambda: texture(kind, (wide, high), unit, dusk))
    if mark.bare:
        brush.canvas.blit(whole, at, (0, 0, *size))
        return
    draw_framed(brush, kind, whole, at, size, dusk)


def draw_houses(brush: Brush, mark: Houses) -> None:
    """Draw the houses, and as many lit windows as there are by now."""
    size, scenery, there = (mark.box.w, mark.box.h), brush.theme.scenery, mark.village
    x, y = mark.box.x + brush.x, mark.box.y + brush.y
    key = ("unlit", there, size, scenery)
    dark = brush.pictures.made(key, lambda: unlit(there, size, scenery=scenery))
    brush.canvas.blit(dark, (x, y))
    now = brush.moment.motion.lit(mark.id, mark.lit, brush.moment.age)
    amber = brush.theme.inks["amber"]
    for left, top, width, height in there.windows[:now]:
        wide, high = max(2, round(width)), max(2, round(height))
        bright = brush.pictures.made(
            ("lamp", wide, high, amber), partial(lamp, (wide, high), amber)
        )
        aside = (bright.width - wide) // 2
        brush.canvas.blit(bright, (x + round(left) - aside, y + round(top) - aside))


def draw_emblem(brush: Brush, mark: Emblem) -> None:
    inks, height = brush.theme.inks, mark.box.h
    sheet = brush.theme.looks["letter"].fill

    def make() -> pygame.Surface:
        match mark.kind:
            case "crest":
                return crest(height, inks["teal"], inks["saffron"], inks["white"])
            case "watermark":
                return watermark(height, inks["faint"], sheet)
            case "seal":
                return seal(height, mark.words, inks["plum"], sheet, brush.letters)

    picture = brush.pictures.made((mark.kind, mark.words, height, inks["teal"]), make)
    x = mark.box.x + brush.x + (mark.box.w - picture.width) // 2
    y = mark.box.y + brush.y + (mark.box.h - picture.height) // 2
    brush.canvas.blit(picture, (x, y))
