"""Draw the roundabout at the gate of Toile, by day and by night: python roundabout.py FOLDER."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import land
import passers
import sky
import street
import vehicles
from board import board
from buildings import House, terrace
from compact import compact
from landmarks import church, mill
from light import LAMP, LIGHTS, Light, mix, paint
from people import Look, figure
from road_signs import chevrons, signpost, yield_sign
from sculpture import sculpture
from svg import (
    blob,
    boxes,
    circle,
    document,
    ellipse,
    fade,
    group,
    path,
    polygon,
    rect,
    stroke,
    sweep,
)

FAR = 552  # where the ground begins
MIDDLE = 1050
RING = (716, 900, 190)  # the outer edge of the road: level, half width, half depth
ISLAND = (690, 560, 94)


def roundabout(light: Light) -> str:
    """Return the picture, from the sky to the verge."""
    shapes = [
        *sky.sky(light),
        *land.hills(light),
        *_town(light),
        *_roads(light),
        *_far_traffic(light),
        *_island(light),
        *_near(light),
    ]
    definitions = [*sky.definitions(light), *_definitions(light)]
    return compact(document((land.WIDTH, land.HEIGHT), definitions, shapes))


def _definitions(light: Light) -> list[str]:
    grass, tree = paint(light, "grass"), paint(light, "tree")
    road = paint(light, "asphalt")
    return [
        fade(
            "verge",
            [
                (0, mix(grass, light.haze, 0.3), 1),
                (40, grass, 1),
                (100, mix(tree, "#14213D", 0.3), 1),
            ],
        ),
        fade(
            "road",
            [
                (0, mix(road, light.haze, 0.35), 1),
                (55, road, 1),
                (100, mix(road, "#14213D", 0.3), 1),
            ],
        ),
        fade("lawn", [(0, mix(grass, "#FFFFFF", 0.1), 1), (100, tree, 1)]),
        sweep("beam", [(0, LAMP, 0), (100, LAMP, 0.5)]),
        fade("veil", [(0, light.haze, 0), (100, light.haze, 0.6)]),
    ]


HOUSES = (
    House(0, 0, 92, 84, "plaster", "tile", "teal"), House(116, 0, 96, 80, "plaster_pink", "slate", "shutter_blue"),
    House(236, 0, 88, 92, "brick_light", "tile_dark", "shutter_sage", gable=True), House(350, 0, 98, 82, "plaster_ochre", "tile", "plum"),
    House(470, 0, 92, 86, "plaster_grey", "slate", "leaf"),
)  # fmt: skip


def _town(light: Light) -> list[str]:
    """Return the town in the distance, and the last houses before the fields."""
    dice = Random("outskirts")
    hedge = "".join(
        blob(dice, (x, FAR - 2), (dice.uniform(30, 56), dice.uniform(12, 22)), bumps=9)
        for x in range(-10, 1930, 64)
        if not 1330 < x < 1440
    )
    trees = [
        part
        for x, size in (
            (70, 0.9),
            (520, 0.9),
            (590, 0.7),
            (750, 0.86),
            (800, 0.7),
            (1290, 0.8),
            (1640, 0.9),
        )
        for part in land.tree(light, (x, FAR), size, haze=0.16)
    ]
    return [
        group(church(light, (0, 0)), (664, FAR), 0.66),
        group(mill(light, (0, 0)), (1304, FAR), 0.6),
        rect((0, 440, land.WIDTH, 116), "url(#veil)"),
        group(terrace(light, HOUSES, haze=0.12), (110, FAR), 0.82),
        group(terrace(light, HOUSES[:3], haze=0.12), (1670, FAR), 0.82),
        *trees,
        path(hedge, paint(light, "wood", 0.12)),
    ]  # fmt: skip


def _oval(of: tuple[float, float, float], grown: float = 0) -> str:
    y, rx, ry = of
    rx, ry = rx + grown, ry + grown * 0.3
    return f"M{MIDDLE - rx:.0f} {y}A{rx:.0f} {ry:.0f} 0 1 1 {MIDDLE + rx:.0f} {y}A{rx:.0f} {ry:.0f} 0 1 1 {MIDDLE - rx:.0f} {y}Z"


def _roads(light: Light) -> list[str]:
    exits = (
        "M1362 552H1404Q1420 590 1560 640L1180 620Q1350 590 1362 552Z"
        "M0 706L330 664V800L0 800ZM1760 650L1920 640V800H1760Z"
        "M520 830L980 880Q880 960 900 1080H330Q470 960 520 830Z"
    )
    kerb = mix(paint(light, "stone_light"), paint(light, "asphalt"), 0.25)
    lanes = f"M{MIDDLE - 735} 705A735 140 0 1 1 {MIDDLE + 735} 705A735 140 0 1 1 {MIDDLE - 735} 705"
    zebra = "".join(
        polygon(
            [(430 + 92 * k, 962), (474 + 92 * k, 962), (462 + 96 * k, 1004), (412 + 96 * k, 1004)]
        )
        for k in range(5)
    )
    teeth = "".join(
        polygon([(520 + 42 * k, 900), (552 + 42 * k, 900), (536 + 42 * k, 916)]) for k in range(9)
    )
    return [
        rect((0, FAR - 6, land.WIDTH, land.HEIGHT - FAR + 6), "url(#verge)"),
        stroke(exits, kerb, 14), path(_oval(RING, 10), kerb),
        path(exits + _oval(RING), "url(#road)"),
        f'<path d="{lanes}" fill="none" stroke="{paint(light, "asphalt_line")}" stroke-width="4" stroke-dasharray="46 40" opacity="0.6"/>',
        path(zebra + teeth, paint(light, "asphalt_line"), opacity=0.85),
        stroke("M0 752H120M1800 728H1920", paint(light, "asphalt_line"), 4, opacity=0.7),
    ]  # fmt: skip


def _far_traffic(light: Light) -> list[str]:
    return [
        vehicles.bus(light, (1560, 636), 0.62),
        vehicles.car(light, (880, 590), "brick", 0.4),
        vehicles.van(light, (1330, 596), 0.46),
    ]


def _island(light: Light) -> list[str]:
    kerb = paint(light, "stone_light")
    return [
        path(_oval(ISLAND, 18), "#14213D", opacity=0.22),
        path(_oval((ISLAND[0] + 7, *ISLAND[1:]), 6), paint(light, "stone_shade")),
        path(_oval(ISLAND, 6), kerb),
        path(_oval(ISLAND, -6), "url(#lawn)"),
        ellipse((1190, 692), (230, 36), paint(light, "sand"), opacity=0.8),
        *(_pools(light) if light.lamps else []),
        *_beds(light, ((640, 676, 60, 18), (1480, 676, 64, 18), (1010, 640, 70, 16), (1370, 636, 64, 15))),
        *_panel(light),
        *sculpture(light, (1190, 700)),
        *_beds(light, ((720, 730, 92, 26), (896, 752, 100, 28), (1078, 762, 104, 28), (1266, 758, 104, 28), (1440, 736, 92, 26))),
        *chevrons(light, (566, 722)), *chevrons(light, (1590, 716)),
    ]  # fmt: skip


def _pools(light: Light) -> list[str]:
    return [
        ellipse((940, 690), (300, 60), "url(#halo)", opacity=0.5),
        ellipse((1190, 690), (260, 60), "url(#halo)", opacity=0.7),
    ]


def _beds(light: Light, beds: tuple[tuple[float, float, float, float], ...]) -> list[str]:
    kinds = (("brick", "saffron"), ("plum", "frame"), ("saffron", "orange"), ("rose", "frame"))
    return [
        part
        for k, (x, y, rx, ry) in enumerate(beds)
        for part in passers.bloom(light, f"bed {x}", (x, y), (rx, ry), kinds[k % 4])
    ]


def _panel(light: Light) -> list[str]:
    """Return the luminous board of the town, and its light upon the lawn."""
    return [
        circle((938, 460), 260, "url(#halo)", opacity=0.4) if light.lamps else "",
        boxes([(852, 540, 13, 134), (1010, 540, 13, 134)], paint(light, "iron")),
        ellipse((938, 676), (118, 9), "#14213D", opacity=0.2),
        *board(light, (806, 380, 264, 150), "bobbin", pitch=7.4),
        path("M798 373L818 352H1058L1078 373Z", mix(paint(light, "teal"), "#14213D", 0.2)),
    ]


def _near(light: Light) -> list[str]:
    """Return what drives and walks before the island, and the verge at our feet."""
    shapes = [
        vehicles.car(light, (566, 836), "teal", 0.86, flip=True),
        passers.cyclist(light, (1150, 862), Look("orange", "denim", "skin_brown", "ink", hat="helmet:paper"), 1.12, flip=True),
        vehicles.car(light, (1560, 850), "plum", 0.9, flip=True),
        *signpost(light, (250, 930)), *yield_sign(light, (424, 940)),
        figure(light, (770, 996), Look("leaf", "iron", "skin_dark", "ink", "curly"), 150, arms=("down", "reach"), stride=5),
        figure(light, (830, 1002), Look("saffron", "denim", "skin_dark", "ink", "bob"), 96, arms=("up", "down"), stride=4, child=True),
    ]  # fmt: skip
    for x, y in ((120, 846), (1730, 964)):
        shapes += [
            circle((x, y - 268), 120, "url(#halo)", opacity=0.5) if light.lamps else "",
            ellipse((x, y), (230, 46), "url(#halo)", opacity=0.4) if light.lamps else "",
            *street.lamp(light, (x, y), height=230),
        ]
    return [*shapes, *_verge(light)]


def _verge(light: Light) -> list[str]:
    corners = (
        (60, 1060, 150, 64),
        (1330, 1086, 130, 50),
        (1560, 1074, 160, 58),
        (1800, 1056, 170, 72),
    )
    return _beds(light, corners) + (
        [rect((0, 860, land.WIDTH, 220), "url(#shade)")] if light.lamps else []
    )


def main(folder: Path) -> None:
    """Write the roundabout in its two lights."""
    lights = {light.name: light for light in LIGHTS}
    folder.mkdir(parents=True, exist_ok=True)
    scenes = {
        "roundabout": replace(lights["day"], sun=(1036, 214)),
        "roundabout-night": lights["night"],
    }
    for name, light in scenes.items():
        (folder / f"{name}.svg").write_text(roundabout(light), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
