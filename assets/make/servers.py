"""The server cupboard of the town hall, which was that of the brooms: racks, threads of cable, a mop, a kettle."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import cupboard
import land
import room
from landmarks import bobbin
from light import Light, mix, paint
from svg import (
    Box,
    boxes,
    circle,
    document,
    fade,
    glow,
    path,
    polygon,
    rect,
    stroke,
)

FLOOR = 850
RACKS: tuple[Box, ...] = ((806, 96, 232, 764), (1078, 96, 232, 764))
UNIT = 46
BLUE = replace(room.HOURS["day"], name="servers", dye=(0.54, 0.69, 0.88))
# What stands nearest the lamps keeps more of its own colour.
NEAR = replace(BLUE, dye=(0.86, 0.88, 0.96))
GREEN, AMBER, RED, CYAN = "#7BF0A0", "#FFC453", "#FF6B57", "#7FE3FF"


def servers() -> str:
    """Return the cupboard, lit by what blinks in it."""
    light = BLUE
    wall = mix(paint(light, "plaster_grey"), paint(light, "slate"), 0.42)
    shapes = [
        rect((0, 0, 1920, FLOOR), "url(#wall)"),
        *_walls(light),
        *cupboard.shelf(light),
        *cupboard.right(NEAR),
        *_floor(light),
        circle((1058, 460), 600, "url(#cold)"),
        *[part for index, box in enumerate(RACKS) for part in _rack(light, box, index)],
        *_tangle(NEAR),
        *cupboard.kettle(NEAR, (1178, 602)),
        *cupboard.note(light, (874, 372)),
        *cupboard.plant(NEAR, (752, 640)),
        *cupboard.mop(NEAR, (676, 872)),
        *cupboard.fan(light, (1424, 876)),
        *cupboard.spool(NEAR, (960, 972)),
        room.gloom((1050, 520), 1280),
    ]
    return document(
        (land.WIDTH, land.HEIGHT),
        [
            fade(
                "wall",
                [
                    (0, mix(wall, "#14213D", 0.35), 1),
                    (55, wall, 1),
                    (100, mix(wall, "#14213D", 0.25), 1),
                ],
            ),
            glow("cold", [(0, "#9FE0FF", 0.42), (50, "#6FB9E8", 0.16), (100, "#6FB9E8", 0)]),
            glow("gloom", [(0, "#060C20", 0), (40, "#060C20", 0), (100, "#060C20", 0.82)]),
            glow("wink", [(0, "#FFFFFF", 0.5), (100, "#9FE0FF", 0)]),
        ],
        shapes,
    )


def _walls(light: Light) -> list[str]:
    """Return the tiles of a wet cupboard, a water pipe where none should be, and the cables' tray."""
    tile = "".join(f"M0 {y}H1920" for y in range(600, FLOOR, 50)) + "".join(
        f"M{x} 550V{FLOOR}" for x in range(30, 1920, 60)
    )
    return [
        rect((0, 550, 1920, FLOOR - 550), paint(light, "shutter_sage"), opacity=0.45),
        stroke(tile, paint(light, "ink"), 2, opacity=0.25),
        boxes([(0, 542, 1920, 10)], paint(light, "stone_shade")),
        boxes(
            [(0, 20, 1920, 10), (0, 58, 1920, 6), *[(x, 20, 6, 44) for x in range(20, 1920, 70)]],
            paint(light, "slate_dark"),
        ),
        stroke("M0 40H700Q800 46 900 40H1920", paint(light, "saffron"), 8),
        stroke("M0 48H640Q900 54 1200 46H1920", paint(light, "brick_light"), 8),
        stroke("M0 34H1920", paint(light, "tree_light"), 6),
    ]


def _floor(light: Light) -> list[str]:
    checks = "".join(
        polygon(
            [
                (1050 + dx * a, ya),
                (1050 + (dx + 90) * a, ya),
                (1050 + (dx + 90) * b, yb),
                (1050 + dx * b, yb),
            ]
        )
        for row, (ya, yb, a, b) in enumerate(
            ((FLOOR, 900, 1.0, 1.2), (900, 970, 1.2, 1.48), (970, 1080, 1.48, 1.9))
        )
        for dx in range(-1170 + 90 * (row % 2), 1000, 180)
    )
    return [
        rect((0, FLOOR, 1920, 1080 - FLOOR), paint(light, "stone_shade")),
        path(checks, paint(light, "slate"), opacity=0.75),
        rect((0, FLOOR, 1920, 14), paint(light, "ink"), opacity=0.35),
    ]


# What fills each rack from the top; "hole" leaves the place of two units to the kettle.
FILLS = (
    (
        "switch",
        "server",
        "server",
        "disks",
        "server",
        "switch",
        "blank",
        "server",
        "disks",
        "server",
        "fan",
        "server",
        "server",
        "battery",
    ),
    (
        "fan",
        "server",
        "switch",
        "server",
        "disks",
        "server",
        "switch",
        "hole",
        "hole",
        "hole",
        "server",
        "server",
        "disks",
        "battery",
    ),
)


def _rack(light: Light, box: Box, index: int) -> list[str]:
    x, y, w, h = box
    dice = Random(f"rack {index}")
    parts: dict[str, list[Box]] = {
        key: [] for key in ("face", "dark", "slot", GREEN, AMBER, RED, CYAN)
    }
    holes: list[Box] = []
    for k, kind in enumerate(FILLS[index]):
        top = y + 50 + UNIT * k
        if kind == "hole":
            holes.append((x + 14, top, w - 28, UNIT))
            continue
        _unit(parts, dice, kind, (x + 18, top + 2, w - 36, UNIT - 5))
    grid = [(x + 4, y + 50 + UNIT * k + d, 6, 6) for k in range(14) for d in (8, 28)]
    lamps = [box for colour in (GREEN, CYAN) for box in parts[colour][::5]]
    return [
        rect((x - 8, y - 6, w + 16, h + 14), paint(light, "ink"), opacity=0.4),
        rect(box, paint(light, "slate_dark"), radius=8),
        rect((x + 14, y + 40, w - 28, h - 70), "#0B1428"),
        boxes([*grid, *[(gx + w - 14, gy, gw, gh) for gx, gy, gw, gh in grid]], "#0B1428"),
        boxes([(x + 8, y + 10, w - 16, 20)], paint(light, "slate")),
        *bobbin(light, (x + w / 2, y + 20), 9),
        boxes(holes, "#101B33"),
        boxes(parts["face"], paint(light, "slate")),
        boxes([(bx, by, bw, 4) for bx, by, bw, _ in parts["face"]], paint(light, "slate_light")),
        boxes(parts["dark"], paint(light, "iron")),
        boxes(parts["slot"], "#0B1428"),
        *[circle((bx + 3, by + 3), 15, "url(#wink)") for bx, by, _, _ in lamps],
        *[boxes(parts[colour], colour) for colour in (GREEN, AMBER, RED, CYAN)],
    ]


def _unit(parts: dict[str, list[Box]], dice: Random, kind: str, box: Box) -> None:
    """Add one drawer of a rack to the shapes of its colours."""
    x, y, _w, h = box
    if kind == "blank":
        parts["dark"].append(box)
        return
    parts["face"].append(box)
    if kind == "switch":
        for k in range(10):
            parts["slot"] += [(x + 8 + 16 * k, y + 9, 12, 10), (x + 8 + 16 * k, y + 25, 12, 10)]
            parts[dice.choice((GREEN, GREEN, AMBER))].append((x + 8 + 16 * k, y + 20, 6, 3))
        parts[CYAN] += [(x + 174, y + 12, 10, 5), (x + 174, y + 24, 10, 5)]
    elif kind == "disks":
        for k in range(6):
            parts["dark"].append((x + 8 + 30 * k, y + 7, 26, h - 12))
            parts[dice.choice((GREEN, CYAN, GREEN, RED))].append((x + 12 + 30 * k, y + 11, 6, 6))
    elif kind == "fan":
        parts["slot"] += [(x + 10 + 9 * k, y + 9, 5, h - 16) for k in range(19)]
    elif kind == "battery":
        parts["dark"].append((x + 10, y + 8, 70, h - 14))
        parts[GREEN] += [(x + 96 + 16 * k, y + 16, 12, 12) for k in range(4)]
        parts[RED].append((x + 160, y + 16, 12, 12))
    else:
        parts["slot"] += [(x + 8, y + 10 + 9 * k, 92, 4) for k in range(3)]
        for k in range(7):
            parts[dice.choice((GREEN, GREEN, CYAN, AMBER))].append(
                (x + 112 + 11 * k, y + 12 + 12 * (k % 2), 6, 6)
            )


def _tangle(light: Light) -> list[str]:
    """Return the cables: threads of every colour, from the panels to the floor and back."""
    dice = Random("tangle")
    shapes: list[str] = []
    names = (
        "saffron",
        "brick_light",
        "tree_light",
        "glass_sky",
        "plaster_pink",
        "plum",
        "saffron",
        "teal",
    )
    for index, name in enumerate(names):
        d = ""
        for _ in range(3):
            x0, y0 = 836 + dice.randrange(12) * 16, dice.choice((158, 388, 386, 160))
            x1, y1 = 1106 + dice.randrange(11) * 16, dice.choice((252, 436, 434))
            sag = dice.uniform(90, 250)
            d += f"M{x0} {y0}C{x0 + dice.uniform(-20, 60):.0f} {y0 + sag:.0f} {x1 - dice.uniform(0, 90):.0f} {y1 + sag:.0f} {x1} {y1}"
        x0 = 826 + dice.randrange(14) * 15 + (264 if index % 2 else 0)
        x2 = dice.uniform(820, 1290)
        d += f"M{x0} {388 if index % 2 == 0 else 436}C{x0 - 60} 640 {x2 + 80:.0f} 700 {x2:.0f} 880"
        loop = dice.uniform(60, 130)
        d += f"M{x2:.0f} 880q{loop:.0f} 40 {loop * 1.6:.0f} 0t{-loop:.0f} -24t{-loop * 1.9:.0f} 34t{loop * 2.4:.0f} 22"
        shapes += [stroke(d, paint(light, name), 5)]
    return shapes
