"""Draw the main street whose sixteen doors and windows are the episodes: python season.py FOLDER."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random

import facades
import furniture
import insides
import land
import room
import shutters
import sky
import street
from light import Light, paint
from openings import OPENINGS
from svg import blob, boxes, document, ellipse, fade, glow, line, path, polygon, rect, stroke

PAVEMENT = 930


def season(light: Light, *, lit: bool) -> str:
    """Return the street, every opening shut, or every one `lit` with someone or something inside."""
    states = insides.lit if lit else shutters.shut
    shapes = [
        rect((0, 0, 1920, 580), "url(#sky)"),
        *_clouds(light),
        '<g transform="translate(0 -84)">',
        *land.hills(light),
        "</g>",
        *facades.street(light),
        *[part for opening in OPENINGS for part in states(light, opening)],
        *facades.lanterns(light),
        *_pavement(light),
    ]
    return document((land.WIDTH, land.HEIGHT), [*sky.definitions(light), *_definitions()], shapes)


def _definitions() -> list[str]:
    return [
        fade("inside", [(0, "#FFE6A8", 1), (60, "#FFCB66", 1), (100, "#F2A545", 1)]),
        glow("bulb", [(0, "#FFFBE8", 0.95), (40, "#FFF0B8", 0.5), (100, "#FFE6A8", 0)]),
    ]


def _clouds(light: Light) -> list[str]:
    spots = ((330, 262, 120), (396, 248, 74), (1420, 232, 130), (1486, 218, 80), (700, 300, 84))
    return [ellipse((x, y), (w, 13), light.cloud, opacity=0.6) for x, y, w in spots]


def _pavement(light: Light) -> list[str]:
    """Return the pavement, its kerb, the cobbles of the street, and the garlands."""
    slabs = "".join(
        line([(x, PAVEMENT + 8), (960 + (x - 960) * 1.05, 1000)]) for x in range(-60, 2000, 120)
    )
    stones = "".join(
        f"M{x + (y % 4) * 11} {y}q18 -9 36 0"
        for y in range(1030, 1080, 15)
        for x in range(-30, 1920, 44)
    )
    return [
        rect((0, PAVEMENT, 1920, 76), paint(light, "paving")),
        stroke(slabs, paint(light, "paving_line"), 2, opacity=0.8),
        rect((0, PAVEMENT, 1920, 8), paint(light, "ink"), opacity=0.2),
        rect((0, 1006, 1920, 74), paint(light, "quay_shade")),
        stroke(stones, paint(light, "quay"), 3, opacity=0.8),
        boxes([(0, 1000, 1920, 10)], paint(light, "stone_light")),
        rect((0, 1010, 1920, 9), paint(light, "ink"), opacity=0.22),
        *street.garland(light, (236, 400), (884, 406), sag=4),
        *street.garland(light, (1136, 406), (1584, 400), sag=4),
        *_doorstep(light),
    ]


def _doorstep(light: Light) -> list[str]:
    """Return the tubs of the town hall, and its cat, who waits for the market."""
    dice = Random("tubs")
    crowns = "".join(blob(dice, (x, 872), (22, 26)) for x in (914, 1106))
    return [
        path(crowns, paint(light, "tree")),
        path(
            "".join(
                f"M{x} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
                for x, y in ((904, 864), (918, 876), (1098, 874), (1110, 862))
            ),
            paint(light, "saffron"),
        ),
        path(
            polygon([(896, 888), (932, 888), (926, 932), (902, 932)])
            + polygon([(1088, 888), (1124, 888), (1118, 932), (1094, 932)]),
            paint(light, "brick"),
        ),
        '<g transform="translate(1542 934) scale(0.46)">',
        *furniture.cat(light, (60, 0)),
        "</g>",
    ]


def plan() -> str:
    """Return where the openings are, for the game to show one picture through the other."""
    openings = [{"id": each.id, "box": list(each.box), "shape": each.shape} for each in OPENINGS]
    rows = ",\n  ".join(json.dumps(each) for each in openings)
    return f'{{"size": [{land.WIDTH}, {land.HEIGHT}],\n "openings": [\n  {rows}\n]}}\n'


def main(folder: Path) -> None:
    """Write the street by day and in the evening, shut and lit, and the plan of its openings."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, hour in (("season", "day"), ("season-evening", "evening")):
        light = room.HOURS[hour]
        (folder / f"{name}.svg").write_text(season(light, lit=False), encoding="utf-8")
        (folder / f"{name}-lit.svg").write_text(season(light, lit=True), encoding="utf-8")
    (folder / "season.json").write_text(plan(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
