"""Draw Toile under the flood, the river in the streets: python flood.py FOLDER."""

from __future__ import annotations

import sys
from math import sqrt
from pathlib import Path
from random import Random

import land
import life
import rescue
import sky
import street
import town
from board import board
from buildings import terrace
from compact import compact
from light import FLOOD, LAMP, Light, mix, paint
from people import Look, figure
from svg import boxes, circle, document, fade, group, lens, path, polygon, rect, stroke
from town_hall import town_hall

RISE = 60  # the whole town stands higher than by other weathers, so that the water shows above the choices
LEVEL = 640  # where the water meets the houses
DEEP = land.HEIGHT - LEVEL


def flood(light: Light) -> str:
    """Return the whole picture, from the clearing sky to the drowned bank."""
    shapes = [
        *sky.sky(light),
        *_rays(light),
        group(_dry(light), (0, -RISE)),
        *_water(light),
        *_island(light),
        *_standing(light),
        *_afloat(light),
        group(land.foreground(light), (0, 34)),
    ]
    definitions = [*sky.definitions(light), *_definitions(light)]
    return compact(document((land.WIDTH, land.HEIGHT), definitions, shapes))


def _definitions(light: Light) -> list[str]:
    top, middle, bottom = light.water
    return [
        fade("mud", [(0, top, 1), (34, middle, 1), (100, bottom, 1)]),
        fade("ray", [(0, light.beam, 0), (24, light.beam, 0.3), (100, light.beam, 0)]),
    ]


def _rays(light: Light) -> list[str]:
    """Return the shafts of light which fall through the first gap of the clouds."""
    shafts = [
        polygon([(x, 190), (x + w, 190), (x + w * 2.1 + 70 * lean, 640), (x + 70 * lean, 640)])
        for x, w, lean in ((1180, 44, -1), (1270, 70, 0), (1400, 50, 1), (1500, 36, 2))
    ]
    return [path(d, "url(#ray)") for d in shafts]


def _dry(light: Light) -> list[str]:
    """Return all that stands behind the water, where it stands by dry weather."""
    return [
        *land.hills(light),
        rect((0, 560, land.WIDTH, 180), paint(light, "hill_near", 0.3)),
        *town.far_roofs(light),
        *town.landmarks(light),
        *town.left_bank(light),
        *terrace(light, town.TERRACES),
        *town_hall(light, (960, 712)),
    ]


def tint(light: Light, y: float) -> str:
    """Return the colour of the water at this height of the picture."""
    top, middle, bottom = light.water
    share = (y - LEVEL) / DEEP
    return (
        mix(top, middle, share / 0.34)
        if share < 0.34
        else mix(middle, bottom, (share - 0.34) / 0.66)
    )


def _water(light: Light) -> list[str]:
    dice = Random("flood")
    walls = "".join(
        land.reflection(f"wall {x}", (x, LEVEL + 4), 110, 60)
        for x in range(20, 1920, 104)
        if not 740 < x < 1180
    )
    hall = "".join(
        land.reflection(f"hall {dx}", (960 + dx, 690), 92, 70) for dx in (-130, -44, 44, 130)
    )
    lights = "".join(
        land.reflection(f"pane {x}", (x, LEVEL + 6), 20, 66)
        for x in (60, 214, 330, 512, 640, 706, 930, 992, 1196, 1300, 1420, 1490, 1600, 1704, 1830)
    )
    drift = "".join(_current(dice) for _ in range(24))
    return [
        rect((0, LEVEL, land.WIDTH, DEEP), "url(#mud)"),
        rect((0, LEVEL - 2, land.WIDTH, 5), paint(light, "ink"), opacity=0.3),
        path(walls, paint(light, "brick_dark"), opacity=0.24),
        path(hall, paint(light, "plaster"), opacity=0.34),
        path(lights, LAMP, opacity=0.55),
        stroke(drift, light.water[0], 2.6, opacity=0.34),
        path(
            "".join(
                lens(
                    (dice.uniform(0, 1920), 700 + dice.uniform(0, 1) ** 1.3 * 370),
                    dice.uniform(70, 260),
                    dice.uniform(2, 6),
                )
                for _ in range(26)
            ),
            light.water[2],
            opacity=0.4,
        ),
        path(
            "".join(
                lens(
                    (1350 + dice.uniform(-130, 130), y),
                    dice.uniform(30, 150),
                    2 + (y - LEVEL) / 110,
                )
                for y in range(656, 1060, 17)
            ),
            light.beam,
            opacity=0.5,
        ),
    ]


def _current(dice: Random) -> str:
    y = 690 + dice.uniform(0, 1) ** 1.4 * 370
    x, wide = dice.uniform(-60, 1900), dice.uniform(50, 170) * (0.5 + (y - LEVEL) / 400)
    return f"M{x:.0f} {y:.0f}q{wide / 4:.0f} {-5 - wide / 40:.0f} {wide / 2:.0f} 0t{wide / 2:.0f} 0"


def _rim(x: float) -> float:
    """Return where the water stands against the dam before the town hall."""
    return LEVEL + 44 * sqrt(max(0, 1 - ((x - 960) / 226) ** 2))


def _island(light: Light) -> list[str]:
    """Return the forecourt of the town hall, kept dry by sandbags, with those who hold the dam."""
    ring = [(734 + 12 * k) for k in range(39)]
    floor = polygon([(x, min(_rim(x), 680)) for x in ring] + [(1186, LEVEL), (734, LEVEL)])
    return [
        path(floor, mix(paint(light, "paving"), "#14213D", 0.25)),
        boxes([(852, 652, 216, 18)], paint(light, "stone_shade")),
        boxes([(864, 646, 192, 14)], paint(light, "stone_light")),
        figure(light, (884, 674), Look("rescue", "iron", hat="helmet:saffron"), 66, arms=("carry", "reach")),
        figure(light, (930, 668), Look("plum", "iron", "skin_light", "hair_grey", "bob"), 62, arms=("phone", "down")),
        figure(light, (1030, 674), Look("saffron", "iron", "skin_dark", "ink", hat="helmet:rescue"), 66, arms=("reach", "carry"), flip=True),
        *rescue.sandbags(light, [(x, _rim(x)) for x in range(744, 1180, 22)], 3),
        *rescue.pump(light, (1086, 668)),
    ]  # fmt: skip


def _standing(light: Light) -> list[str]:
    """Return what still stands in the water: bridge, railing, lamps, trees, shelter and board."""
    shapes: list[str] = []
    for x, size in ((792, 0.8), (1140, 0.84), (1486, 1.0), (1716, 1.1), (1862, 1.0)):
        shapes += land.tree(light, (x, 672), size)
    shapes += [rect((x - 9, 656, 18, 18), tint(light, 664)) for x in (1486, 1716, 1862)]
    shapes += rescue.duckboards(light, (470, 664), 262)
    shapes += [
        figure(light, (540, 664), Look("teal", "saffron", "skin_light", "hair_red", "bob"), 60, arms=("carry", "down"), stride=3),
        figure(light, (574, 664), Look("saffron", "denim", "skin_dark", "ink", "curly"), 42, child=True, arms=("up", "down")),
        figure(light, (668, 664), Look("leaf", "iron", "skin_brown", "ink", "beard", hat="cap:plum"), 62, arms=("carry", "carry"), stride=3, flip=True),
    ]  # fmt: skip
    for x in (818, 1104, 1430, 1660):
        shapes += street.lamp(light, (x, 690), height=112)
    shapes += group_board(light)
    shapes += rescue.bridge(light, tint(light, 754))
    shapes += rescue.gauge_post(light, (598, 770))
    posts = [(x, 731.0, 4.0, 18.0) for x in range(640, 1920, 64)]
    shapes.append(boxes([*posts, (640, 730, 1280, 4)], paint(light, "iron")))
    shapes.append(
        path(
            "".join(lens((x + 2, 750), 34, 3) for x in range(640, 1920, 64)),
            light.water[0],
            opacity=0.6,
        )
    )
    return shapes


def group_board(light: Light) -> list[str]:
    """Return the luminous board, whose warning the water repeats."""
    shine = "".join(
        land.reflection(f"board {dx}", (1262 + dx, 706), 50, 150) for dx in (-50, 0, 50)
    )
    return [
        circle((1262, 576), 170, "url(#halo)", opacity=0.3),
        boxes([(1204, 610, 9, 92), (1311, 610, 9, 92)], paint(light, "iron")),
        *board(light, (1148, 512, 228, 112), "warning", pitch=6.4),
        path("".join(lens((x, 703), 46, 5) for x in (1208, 1316)), light.water[0], opacity=0.7),
        path(shine, "#FFB52E", opacity=0.55),
    ]


def _afloat(light: Light) -> list[str]:
    return [
        *rescue.inflatable(light, (1090, 738), 1.0),
        *rescue.barriers(light, ((1420, 716), (1500, 722), (1580, 714)), tint(light, 716)),
        *rescue.flotsam(light),
        group(rescue.punt(light), (1420, 862), 1.25),
        *life.ducks(light, (770, 884)),
    ]  # fmt: skip


def main(folder: Path) -> None:
    """Write the flood."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "flood.svg").write_text(flood(FLOOD), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
