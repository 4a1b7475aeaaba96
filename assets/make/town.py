"""Draw the town of Toile at each hour and weather: python town.py FOLDER."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import land
import life
import sky
import street
from buildings import House, grid, terrace, windows
from landmarks import church, mill
from light import LAMP, LIGHTS, Light, paint
from svg import Box, boxes, document, ellipse, path, polygon
from town_hall import town_hall

WALLS = ("plaster", "plaster_pink", "plaster_ochre", "plaster_grey", "brick_light", "stone_light")
ROOFS = ("tile", "slate", "tile_dark", "slate_dark", "tile")
SHUTTERS = ("shutter_blue", "shutter_sage", "teal", "plum", "brick_dark")


def town(light: Light) -> str:
    """Return the whole picture, from the sky to the near bank."""
    shapes = [
        *sky.sky(light),
        *land.hills(light),
        *far_roofs(light),
        *landmarks(light),
        *land.river(light),
        *_reflections(light),
        *street.square(light),
        *_puddles(light),
        *terrace(light, TERRACES),
        *town_hall(light, (960, 712)),
        *left_bank(light),
        *street.bridge(light),
        *_square_life(light),
        *(sky.rain(light) if light.name == "rain" else []),
        *land.foreground(light),
    ]
    return document((land.WIDTH, land.HEIGHT), sky.definitions(light), shapes)


def far_roofs(light: Light) -> list[str]:
    """Return the streets behind, half lost in the haze."""
    dice = Random("far roofs")
    shapes: list[str] = []
    panes: list[Box] = []
    x = -30.0
    while x < land.WIDTH:
        width, top = dice.uniform(62, 96), 690 - dice.uniform(80, 132)
        roof = [
            (x - 4, top),
            (x + 8, top - width * 0.32),
            (x + width - 8, top - width * 0.32),
            (x + width + 4, top),
        ]
        shapes.append(
            boxes(
                [(x, top, width, 130), (x + width * 0.7, top - width * 0.46, 11, 24)],
                paint(light, dice.choice(WALLS), 0.3),
            )
        )
        shapes.append(path(polygon(roof), paint(light, dice.choice(ROOFS), 0.3)))
        panes += grid((x, top, width, 60), 3, 1, (12, 22))
        x += width + dice.uniform(-2, 10)
    return shapes + windows(light, panes, haze=0.3, frame=False)


def landmarks(light: Light) -> list[str]:
    """Return the church, the poplars and the mill."""
    shapes: list[str] = []
    for x, size in ((742, 1.25), (1148, 1.1), (1176, 1.35), (452, 1.2)):
        shapes += land.poplar(light, (x, 700), size, haze=0.16)
    return [*church(light, (600, 712)), *shapes, *mill(light, (1190, 712))]


TERRACES = (
    House(486, 716, 96, 128, "plaster_pink", "slate", "shutter_blue"),
    House(582, 716, 88, 152, "brick_light", "tile_dark", "shutter_sage", floors=3, gable=True),
    House(670, 718, 106, 140, "plaster", "tile", "teal", shop="brick"),
    House(1148, 718, 100, 138, "plaster_ochre", "slate", "plum", shop="teal"),
    House(1248, 717, 86, 158, "plaster_pink", "tile", "shutter_blue", floors=3, gable=True),
    House(1334, 716, 112, 124, "plaster", "tile_dark", "leaf"),
    House(1446, 716, 90, 150, "plaster_grey", "slate_dark", "teal", floors=3),
    House(1536, 716, 118, 126, "stone_light", "tile", "brick_dark"),
    House(1654, 716, 94, 154, "plaster", "slate", "shutter_sage", floors=3, gable=True),
    House(1748, 716, 102, 130, "plaster_ochre", "tile", "shutter_blue"),
    House(1850, 716, 100, 148, "plaster_grey", "slate", "plum", floors=3),
)


def left_bank(light: Light) -> list[str]:
    """Return the row of houses beyond the bend of the river."""
    dice = Random("left bank")
    plans: list[House] = []
    x = -24.0
    for index in range(5):
        width = dice.uniform(88, 112)
        plan = House(
            x,
            714,
            width,
            dice.uniform(108, 150),
            WALLS[index],
            ROOFS[index],
            SHUTTERS[index],
            gable=index in (1, 4),
        )
        plans.append(replace(plan, floors=3 if plan.height > 134 else 2))
        x += width
    return [*terrace(light, plans, haze=0.05), *land.tree(light, (486, 722), 0.9)]


PEOPLE = (
    (742, 762, "teal", "skin", 0.9), (764, 764, "saffron", "skin_dark", 0.72), (905, 752, "plum", "skin", 0.84),
    (1022, 770, "brick", "skin_dark", 0.95), (1046, 772, "leaf", "skin", 0.95), (1118, 768, "slate", "skin", 0.92),
    (1300, 782, "plum", "skin_dark", 0.98), (1392, 776, "teal", "skin", 0.9), (1600, 786, "saffron", "skin", 0.95),
    (680, 790, "brick", "skin", 0.96),
)  # fmt: skip


def _square_life(light: Light) -> list[str]:
    shapes: list[str] = []
    for x, size in ((792, 0.86), (1130, 0.9), (1486, 1.0), (1716, 1.1), (1862, 1.0)):
        shapes += land.tree(light, (x, 742), size)
    shapes += street.garland(light, (818, 640), (706, 652)) + street.garland(
        light, (1104, 640), (1262, 646), sag=26
    )
    for x in (818, 1104, 1430, 1660):
        shapes += street.lamp(light, (x, 762))
    shapes += street.stall(light, (1186, 778), "brick", ("leaf", "saffron", "brick_light"))
    shapes += street.stall(light, (1310, 782), "teal", ("plum", "tree_light", "saffron"))
    shapes += street.bus_stop(light, (560, 790))
    shapes += street.notice_board(light, (1540, 792))
    for x, y, coat, skin, size in PEOPLE:
        shapes += life.person(light, (x, y), coat, skin, size=size)
    return [*shapes, *life.bicycle(light, (836, 768)), *street.railing(light)]


def _reflections(light: Light) -> list[str]:
    """Return what the water throws back: the hall, the church, the mill, and each lamp that burns."""
    hall = "".join(
        land.reflection(f"hall {dx}", (960 + dx, 884), 92, 96) for dx in (-130, -44, 44, 130)
    )
    tall = land.reflection("belfry", (960, 900), 86, 150)
    mills = "".join(land.reflection(f"mill {x}", (x, 884), 84, 70) for x in range(1230, 1760, 84))
    lamps = "".join(
        land.reflection(f"lamp {x}", (x, 884), 34, 150)
        for x in (640, 818, 1104, 1186, 1310, 1430, 1540, 1660)
    )
    return [
        path(hall + tall, paint(light, "plaster"), opacity=0.3),
        path(mills, paint(light, "brick_light"), opacity=0.26),
        path(lamps, LAMP, opacity=0.5 * light.glow) if light.glow else "",
        *life.boat(light, (1420, 930)),
        *life.ducks(light, (760, 968)),
    ]


def _puddles(light: Light) -> list[str]:
    """Return the wet paving: puddles of sky, and the light of lamps and doors drawn out below them."""
    if light.name != "rain":
        return []
    puddles = [
        (700, 806, 60),
        (930, 790, 74),
        (1090, 808, 50),
        (1260, 806, 70),
        (1480, 802, 84),
        (1760, 796, 60),
        (1010, 764, 40),
    ]
    shine = "".join(
        land.reflection(f"wet {x}", (x, 736), 22, 78)
        for x in (700, 818, 960, 1104, 1186, 1310, 1430, 1660)
    )
    return [
        *[ellipse((x, y), (w, 6), light.sky[3][1], opacity=0.55) for x, y, w in puddles],
        path(shine, LAMP, opacity=0.36),
    ]


def main(folder: Path) -> None:
    """Write one picture per light."""
    folder.mkdir(parents=True, exist_ok=True)
    for light in LIGHTS:
        (folder / f"{light.name}.svg").write_text(town(light), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
