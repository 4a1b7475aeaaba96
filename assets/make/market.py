"""Draw the market before the town hall of Toile, by day and in the evening: python market.py FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

import land
import passers
import sky
import street
from compact import compact
from fountain import fountain
from light import LIGHTS, Light, mix, paint
from market_square import BACK, EYE, MIDDLE, behind, ground, houses
from people import Look, figure
from stalls import stall
from svg import (
    Point,
    circle,
    document,
    ellipse,
    fade,
    group,
    path,
    stroke,
)
from town_hall import town_hall


def market(light: Light) -> str:
    """Return the square, from the sky to the cobbles at our feet."""
    shapes = [
        *sky.sky(light),
        *behind(light),
        *ground(light),
        *houses(light),
        group(town_hall(light, (0, 0)), (MIDDLE, BACK), 1.07),
        *_bunting(light),
        *_middle(light),
        *_near(light),
    ]
    definitions = [*sky.definitions(light), *_definitions(light)]
    return compact(document((land.WIDTH, land.HEIGHT), definitions, shapes))


def _definitions(light: Light) -> list[str]:
    stones = (
        paint(light, "paving", 0.2),
        paint(light, "paving"),
        mix(paint(light, "paving_line"), "#14213D", 0.16),
    )
    return [fade("cobbles", [(0, stones[0], 1), (42, stones[1], 1), (100, stones[2], 1)]),
            fade("haze", [(0, light.haze, 0), (100, light.haze, 0.5)])]  # fmt: skip


def tall(y: float) -> float:
    """Return how tall a grown-up looks whose feet stand at `y`."""
    return 0.5 * (y - EYE)


def _bunting(light: Light) -> list[str]:
    spans: tuple[tuple[Point, Point, float], ...] = (
        ((MIDDLE - 200, 398), (612, 428), 44), ((MIDDLE + 200, 398), (1500, 424), 46),
        ((MIDDLE - 70, 330), (700, 300), 50), ((MIDDLE + 70, 330), (1420, 292), 56),
    )  # fmt: skip
    shapes = []
    for start, end, sag in spans:
        shapes += street.garland(light, start, end, sag=sag)
        if light.lamps:
            shapes += _bulbs(start, end, sag)
    return shapes


def _bulbs(start: Point, end: Point, sag: float) -> list[str]:
    spots = [street.on_thread(start, end, sag, step / 11) for step in range(1, 11)]
    return [
        *[circle((x, y + 2), 24, "url(#halo)", opacity=0.6) for x, y in spots],
        path("".join(f"M{x - 4:.1f} {y + 2:.1f}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0z" for x, y in spots), "#FFF3CE"),
    ]  # fmt: skip


SELLERS = (
    Look("leaf", cut="beard", hat="straw:cheese"), Look("brick", skin="skin_dark", hair="ink", cut="curly"),
    Look("denim", skin="skin_light", hair="hair_grey", cut="bald", hat="cap:teal"),
    Look("frame", skin="skin_brown", hair="ink", cut="bun"), Look("teal", skin="skin_light", hair="hair_red", cut="bob"),
)  # fmt: skip


def _middle(light: Light) -> list[str]:
    """Return what stands in the clear: the fountain, two stalls, and those who walk between them."""
    return [
        *[part for x in (812, 1290) for part in land.tree(light, (x, 634), 1.45)],
        *[part for x in (880, 1216) for part in street.lamp(light, (x, 640), height=160)],
        *_stroller(light, (940, 626), Look("slate", cut="bald", hair="hair_grey"), back=True),
        *_stroller(light, (966, 630), Look("rose", skin="skin_light", hair="hair_blond", cut="long", hem=24)),
        *_stroller(light, (1150, 628), Look("teal", skin="skin_dark", hair="ink"), back=True),
        fountain(light, (MIDDLE, 668), 0.74),
        stall(light, (790, 694), 0.92, "teal", "vegetables", SELLERS[0]),
        stall(light, (1312, 698), 0.94, "brick", "cheese", SELLERS[1]),
        _walker(light, 900, 706, Look("plum", cut="veil", hair="saffron", hem=18), arms=("carry", "down")),
        _walker(light, 944, 712, Look("saffron", "denim", "skin_dark", "ink", "curly"), arms=("wave", "down"), stride=2),
        passers.child(light, (982, 716), "brick", "skin_dark", 84, balloon="teal", flip=True),
        passers.wheelchair(light, (1092, 728), Look("leaf", "denim", "skin_light", "hair_red", "bob"), tall(728)),
        _walker(light, 1136, 722, Look("denim", "door", "skin_brown", "ink", "beard"), arms=("push", "down"), stride=3),
        passers.trolley(light, (1206, 716), tall(716)),
        *_light_pools(light),
    ]  # fmt: skip


def _stroller(light: Light, foot: Point, look: Look, *, back: bool = False) -> list[str]:
    return [figure(light, foot, look, tall(foot[1]), back=back, stride=1.5)]


def _walker(
    light: Light, x: float, y: float, look: Look, *, arms: tuple[str, str], stride: float = 0
) -> str:
    return figure(light, (x, y), look, tall(y), arms=arms, stride=stride)


def _light_pools(light: Light) -> list[str]:
    if not light.lamps:
        return []
    return [
        ellipse((x, y), (w, w * 0.16), "url(#halo)", opacity=0.5)
        for x, y, w in (
            (790, 716, 210),
            (1312, 720, 210),
            (MIDDLE, 640, 240),
            (350, 960, 330),
            (1690, 960, 330),
        )
    ]


def _near(light: Light) -> list[str]:
    """Return the nearest stalls, which frame the picture, and whoever crosses between them."""
    return [
        stall(light, (330, 900), 1.66, "brick", "fish", SELLERS[2]),
        stall(light, (1708, 914), 1.74, "plum", "flowers", SELLERS[3]),
        _walker(
            light,
            520,
            742,
            Look("rose", skin="skin_light", hair="hair_grey", cut="bob", hem=22),
            arms=("hip", "down"),
        ),
        _walker(
            light,
            562,
            748,
            Look("slate", skin="skin_light", hair="hair_grey", cut="bald", hat="beret:iron"),
            arms=("behind", "carry"),
        ),
        _walker(
            light,
            1500,
            756,
            Look("leaf", "denim", "skin_brown", "ink", "long"),
            arms=("down", "phone"),
            stride=2,
        ),
        passers.child(light, (1456, 764), "rose", "skin_brown", 104),
        _walker(
            light,
            664,
            884,
            Look("saffron", "denim", "skin_dark", "ink", "bun"),
            arms=("down", "hip"),
            stride=2,
        ),
        _walker(
            light,
            604,
            872,
            Look("teal", "iron", "skin", "trunk", "short", scarf="saffron"),
            arms=("reach", "carry"),
        ),
        passers.child(light, (1420, 876), "saffron", "skin_light", 150, flip=False),
        passers.dog(light, (1250, 902), 1.5),
        *passers.pigeons(light, ((830, 900), (890, 930), (770, 946), (940, 890)), 1.6),
        *_baskets(light),
    ]


def _baskets(light: Light) -> list[str]:
    """Return the crates of flowers which close the picture below."""
    crates = "".join(f"M{x} 1012l10 80h150l10 -80z" for x in (-30, 120, 1640, 1800))
    slats = "".join(f"M{x + 4} {y}h162" for x in (-30, 120, 1640, 1800) for y in (1030, 1052, 1074))
    kinds = (("saffron", "orange"), ("rose", "frame"), ("brick", "frame"), ("saffron", "plum"))
    return [
        *[
            part
            for x, kind in zip((55, 205, 1725, 1885), kinds, strict=True)
            for part in passers.bloom(light, f"crate {x}", (x, 990), (88, 50), kind)
        ],
        path(crates, paint(light, "wood_light")),
        stroke(slats, paint(light, "trunk"), 3, opacity=0.6),
    ]


def main(folder: Path) -> None:
    """Write the market in its two lights."""
    lights = {light.name: light for light in LIGHTS}
    folder.mkdir(parents=True, exist_ok=True)
    for name, light in (("market", "day"), ("market-evening", "evening")):
        (folder / f"{name}.svg").write_text(market(lights[light]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
