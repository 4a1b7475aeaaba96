"""Draw the bank of the Quenouille by day, in the evening and in flood: python riverside.py FOLDER."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import bank
import guinguette
import land
import life
import passers
import rescue
import sky
from buildings import windows
from compact import compact
from landmarks import church, mill
from light import FLOOD, LAMP, LIGHTS, Light, mix, paint
from people import Look, figure
from svg import blob, circle, document, ellipse, fade, group, lens, path, rect, stroke

FAR = 604  # the waterline of the far bank
EDGE = "M1920 742C1700 716 1460 700 1300 716C1180 730 1090 800 960 862C700 980 360 1000 0 1010"
DROWNED = "M1920 838C1760 846 1600 880 1500 930C1420 980 1350 1040 1320 1080L1320 1080"


def riverside(light: Light) -> str:
    """Return the picture, from the sky to the grass at our feet."""
    high = light.name == "flood"
    shapes = [
        *sky.sky(light),
        *land.hills(light),
        *_far_bank(light),
        *_water(light),
        *bank.bridge(light, 612 if high else 646),
        *_reflections(light),
        *(_swollen(light) if high else _summer(light)),
    ]
    definitions = [*sky.definitions(light), *_definitions(light)]
    return compact(document((land.WIDTH, land.HEIGHT), definitions, shapes))


def _definitions(light: Light) -> list[str]:
    grass = (
        paint(light, "grass"),
        paint(light, "tree"),
        mix(paint(light, "tree_dark"), "#14213D", 0.25),
    )
    return [
        fade("meadow", [(0, grass[0], 1), (45, grass[1], 1), (100, grass[2], 1)]),
        fade("veil", [(0, light.haze, 0), (100, light.haze, 0.55)]),
    ]


def _far_bank(light: Light) -> list[str]:
    """Return the town beyond the river: the church, the mill with its bobbin, trees along the water."""
    dice = Random("far bank")
    hedge = "".join(
        blob(dice, (x, FAR - 8), (dice.uniform(26, 46), dice.uniform(13, 24)), bumps=9)
        for x in range(-10, 1930, 52)
    )
    trees = [
        part
        for x, size in (
            (120, 0.9),
            (230, 0.8),
            (300, 0.8),
            (412, 0.95),
            (560, 0.8),
            (706, 0.9),
            (880, 0.72),
            (1556, 1.0),
            (1640, 1.2),
            (1800, 1.0),
        )
        for part in land.tree(light, (x, FAR - 6), size, haze=0.16)
    ]
    poplars = [
        part
        for x, size in ((484, 1.3), (640, 1.1), (800, 1.35), (836, 1.1), (922, 1.25))
        for part in land.poplar(light, (x, FAR), size, haze=0.2)
    ]
    return [
        group(church(light, (0, 0)), (700, FAR), 0.62),
        rect((0, 470, land.WIDTH, 134), "url(#veil)"),
        *poplars, *trees,
        group([*mill(light, (0, 0)), *_lower_windows(light)], (960, FAR), 0.95),
        path(hedge, paint(light, "wood", 0.14)),
    ]  # fmt: skip


def _lower_windows(light: Light) -> list[str]:
    """Return the ground floor of the mill, which the square hides behind its houses."""
    panes = [(16 + i * 62, -132, 30, 46) for i in range(6)]
    return [
        *windows(light, panes, haze=0.06, arched=True),
        rect((0, -66, 372, 5), paint(light, "stone", 0.06)),
    ]


def _water(light: Light) -> list[str]:
    dice = Random("quenouille")
    high = light.name == "flood"
    ripples = "".join(
        lens(
            (dice.uniform(-40, 1960), FAR + 16 + 440 * dice.uniform(0, 1) ** 1.5),
            dice.uniform(60, 230),
            dice.uniform(1.6, 5),
        )
        for _ in range(54)
    )
    deeps = "".join(
        lens(
            (dice.uniform(-40, 1960), FAR + 30 + 430 * dice.uniform(0, 1) ** 1.3),
            dice.uniform(90, 280),
            dice.uniform(2, 6),
        )
        for _ in range(36)
    )
    shine = mix(light.water[0], "#FFFFFF", 0.2 if high else 0.45)
    return [
        rect((0, FAR - 2, land.WIDTH, land.HEIGHT - FAR + 2), "url(#water)"),
        rect((0, FAR - 4, land.WIDTH, 8), paint(light, "ink"), opacity=0.25),
        path(deeps, light.water[2], opacity=0.3),
        path(ripples, shine, opacity=0.36),
    ]  # fmt: skip


def _reflections(light: Light) -> list[str]:
    def columns(name: str, spots: range, top: float, size: tuple[float, float]) -> str:
        return "".join(land.reflection(f"{name} {x}", (x, top), *size) for x in spots)

    sun = light.sun or (0, 0)
    lamps = columns("lantern", range(830, 1300, 62), 768, (30, 120))
    shine = "".join(
        lens((sun[0] + Random(f"sun {y}").uniform(-40, 40), y), 40 + (y - 600) * 0.4, 3.4)
        for y in range(660, 960, 16)
    )
    return [
        path(columns("mill", range(990, 1560, 84), FAR + 8, (90, 84)), paint(light, "brick_light"), opacity=0.3),
        path(columns("bridge", range(250, 880, 88), 656, (96, 60)), paint(light, "stone"), opacity=0.3),
        path(columns("house", range(20, 220, 88), FAR + 8, (80, 70)), paint(light, "plaster"), opacity=0.3),
        path(shine, light.beam, opacity=0.5 if light.name != "day" else 0.3),
        path(lamps, LAMP, opacity=0.6) if light.name == "evening" else "",
    ]  # fmt: skip


def _summer(light: Light) -> list[str]:
    """Return the bank when the river keeps to its bed."""
    return [
        *_rowers(light),
        *life.ducks(light, (640, 800)),
        *life.ducks(light, (330, 884)),
        bank.plane_tree(light, (1420, 716), 0.5, haze=0.08),
        *guinguette.deck(light),
        *bank.meadow(light, EDGE),
        *_walkers(light),
        *_frame(light),
        bank.bench(light, (812, 1034), 1.1),
        *bank.reeds(light, "left", (0, 330, 1085), 26),
    ]


def _rowers(light: Light) -> list[str]:
    crew = [
        figure(light, (-18, 0), Look("frame", "iron", "skin_dark", "ink", "curly"), 96, arms=("push", "down")),
        figure(light, (34, 0), Look("saffron", "iron", "skin_light", "hair_blond", "long", hat="straw:cheese"), 92, arms=("carry", "down")),
        stroke("M-30 -44L-96 8", paint(light, "wood_light"), 4),
        path("M-92 -24Q0 -10 92 -24Q78 8 48 10H-52Q-80 8 -92 -24Z", paint(light, "brick")),
        stroke("M-92 -24Q0 -10 92 -24", paint(light, "frame"), 5),
        path(lens((0, 11), 220, 5), light.water[0], opacity=0.7),
    ]  # fmt: skip
    return [group(crew, (470, 748), 0.9)]


def _walkers(light: Light) -> list[str]:
    return [
        figure(light, (1352, 764), Look("plum", "denim", "skin_light", "hair_red", "short", scarf="saffron"), 108, arms=("down", "reach"), stride=3),
        passers.dog(light, (1296, 806), 0.9),
        figure(light, (1400, 802), Look("teal", "iron", "skin_brown", "ink", "veil"), 118, arms=("carry", "down")),
        passers.cyclist(light, (1500, 880), Look("orange", "denim", "skin_dark", "ink", hat="helmet:paper"), 1.3),
        figure(light, (772, 1036), Look("slate", "iron", "skin_light", "hair_grey", "short", hat="beret:iron"), 140, back=True),
        figure(light, (852, 1036), Look("rose", "iron", "skin_light", "hair_grey", "bun"), 134, back=True),
    ]  # fmt: skip


def _frame(light: Light) -> list[str]:
    """Return the two great trees which close the picture."""
    late = light.lamps
    return [
        ellipse((1750, 894), (200, 22), "#14213D", opacity=0.2),
        bank.plane_tree(light, (1790, 890), 1.36),
        bank.plane_tree(light, (-50, 1060), 1.5, flip=True),
        circle((1250, 640), 190, "url(#halo)", opacity=0.25) if late else "",
    ]


def _swollen(light: Light) -> list[str]:
    """Return the bank when the river has taken the towpath."""
    dice = Random("swollen")
    waves = "".join(
        f"M{x:.0f} {y:.0f}q30 -9 60 0t60 0"
        for x, y in ((dice.uniform(0, 1500), dice.uniform(740, 1060)) for _ in range(22))
    )
    return [
        bank.plane_tree(light, (1420, 716), 0.5, haze=0.08),
        path(lens((1420, 712), 120, 6), light.water[0], opacity=0.8),
        *guinguette.deck(light, drowned=True),
        *rescue.gauge_post(light, (744, 760)),
        *rescue.barriers(light, ((1366, 776), (1452, 784)), light.water[1]),
        stroke(waves, light.water[0], 3, opacity=0.5),
        group(rescue.flotsam(light), (-60, -10)),
        *rescue.inflatable(light, (560, 772), 0.9),
        figure(light, (1240, 792), Look("saffron", "leaf", "skin_brown", "ink", hat="helmet:rescue", hem=34), 116, arms=("reach", "phone")),
        ellipse((1242, 790), (38, 14), mix(light.water[0], light.water[1], 0.96)),
        path(lens((1242, 778), 96, 6), light.water[0], opacity=0.85),
        bank.bench(light, (1010, 930), 1.15, drowned=True),
        *bank.meadow(light, DROWNED)[:2],
        *rescue.sandbags(light, [(x, 884 - (x - 1560) * 0.1) for x in range(1560, 1930, 24)], 3),
        *_frame(light),
        *bank.reeds(light, "left", (0, 330, 1085), 26),
    ]  # fmt: skip


def main(folder: Path) -> None:
    """Write the bank in its three lights."""
    lights = {light.name: light for light in LIGHTS}
    folder.mkdir(parents=True, exist_ok=True)
    scenes = {
        "riverside": replace(lights["day"], sun=(1010, 150)),
        "riverside-evening": replace(lights["evening"], sun=(872, 392)),
        "riverside-flood": FLOOD,
    }
    for name, light in scenes.items():
        (folder / f"{name}.svg").write_text(riverside(light), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
