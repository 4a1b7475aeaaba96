"""What borders the Quenouille: plane trees, grass, the towpath, a bench, reeds, the old bridge."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from light import Light, mix, paint
from svg import Point, blob, boxes, ellipse, group, path, rect, stroke

CROWN = (
    (-150, -330, 120, 92), (-60, -420, 150, 112), (80, -440, 160, 116), (190, -350, 128, 96),
    (20, -330, 190, 96), (110, -520, 104, 78), (-40, -520, 96, 72),
)  # fmt: skip


def plane_tree(
    light: Light, foot: Point, size: float, *, haze: float = 0, flip: bool = False
) -> str:
    """Return a plane tree with its patched bark, about six hundred units high."""
    dice = Random(f"plane {foot[0]:.0f}")
    trunk = "M-34 6Q-22 -60 -24 -150Q-30 -230 -96 -300L-78 -312Q-26 -262 -8 -236Q-10 -300 -20 -360L8 -362Q14 -300 22 -240Q60 -280 122 -320L136 -302Q52 -240 28 -160Q20 -60 40 6Z"
    shade = "M10 -240Q8 -90 6 6H40Q20 -60 28 -160Q52 -240 136 -302L126 -308Q40 -250 22 -216Z"
    patches = "".join(
        blob(
            dice,
            (dice.uniform(-18, 14), -20 - 24 * k + dice.uniform(-6, 6)),
            (dice.uniform(5, 10), dice.uniform(8, 15)),
            bumps=6,
        )
        for k in range(8)
    )
    dark = "".join(blob(dice, (x, y + 12), (rx, ry), bumps=13, rough=0.1) for x, y, rx, ry in CROWN)
    middle = "".join(_clumps(dice, clump, 3, 0.52) for clump in CROWN)
    bright = "".join(_clumps(dice, clump, 2, 0.27) for clump in CROWN)
    leaves = "".join(_leaf(dice, at) for at in CROWN for _ in range(13))
    parts = [
        path(trunk, paint(light, "bark", haze)),
        path(patches, paint(light, "soft", haze), opacity=0.6),
        path(shade, paint(light, "bark_shade", haze), opacity=0.75),
        path(dark, paint(light, "tree_dark", haze)),
        path(middle, paint(light, "tree", haze)),
        path(bright, paint(light, "tree_light", haze), opacity=0.7),
        path(leaves, paint(light, "tree_light", haze), opacity=0.55),
    ]
    return group(parts, foot, size, flip=flip)


def _clumps(
    dice: Random, clump: tuple[float, float, float, float], count: int, share: float
) -> str:
    """Return the lit masses of leaves within a clump of the crown, towards the upper right."""
    x, y, rx, ry = clump
    return "".join(
        blob(
            dice,
            (
                x + rx * (0.1 + dice.uniform(-0.42, 0.42)),
                y - ry * (0.22 + dice.uniform(-0.34, 0.3)),
            ),
            (rx * share, ry * share),
            bumps=9,
            rough=0.13,
        )
        for _ in range(count)
    )


def _leaf(dice: Random, clump: tuple[float, float, float, float]) -> str:
    """Return a leaf within a clump of the crown."""
    x, y, rx, ry = clump
    angle, far, lean = dice.uniform(0, 2 * pi), dice.uniform(0.2, 0.98), dice.uniform(-4, 4)
    return f"M{x + rx * far * cos(angle):.0f} {y + ry * far * sin(angle):.0f}q4 {lean - 7:.0f} 14 {lean:.0f}q-7 {7 - lean:.0f} -14 {-lean:.0f}z"


def meadow(light: Light, edge: str) -> list[str]:
    """Return the grass below `edge`, the path data of its upper side from right to left."""
    dice = Random("meadow")
    tufts = "".join(
        f"M{x:.0f} {y:.0f}q-2 -9 -7 -13M{x:.0f} {y:.0f}q0 -10 1 -16M{x:.0f} {y:.0f}q3 -9 8 -12"
        for x, y in [(dice.uniform(1440, 1900), dice.uniform(850, 1075)) for _ in range(26)]
        + [(dice.uniform(420, 760), dice.uniform(1000, 1075)) for _ in range(14)]
    )
    shapes = [
        path(f"{edge}L0 1080L1920 1080Z", "url(#meadow)"),
        stroke(edge, mix(paint(light, "tree_dark"), "#14213D", 0.2), 7),
        path("M700 1080C960 990 1180 920 1290 820C1330 780 1330 748 1286 724L1350 716C1436 760 1436 836 1380 896C1320 960 1240 1020 1180 1080Z", paint(light, "sand")),
        path("M1030 1080C1180 1000 1330 920 1384 840C1410 796 1396 752 1340 720L1350 716C1436 760 1436 836 1380 896C1320 960 1240 1020 1180 1080Z", "#14213D", opacity=0.09),
        stroke(tufts, paint(light, "tree"), 3, opacity=0.8),
    ]  # fmt: skip
    for name, seed in (("frame", "daisies"), ("saffron", "buttercups"), ("brick_light", "poppies")):
        shapes.append(path(_petals(Random(seed)), paint(light, name)))
    return shapes


def _petals(dice: Random) -> str:
    spots = [(dice.uniform(1420, 1900), dice.uniform(850, 1070)) for _ in range(16)]
    spots += [(dice.uniform(480, 860), dice.uniform(1000, 1072)) for _ in range(9)]
    return "".join(f"M{x - 4:.0f} {y:.0f}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0z" for x, y in spots)


def bench(light: Light, foot: Point, size: float, *, drowned: bool = False) -> str:
    """Return a public bench seen from behind, as it faces the river; `drowned`, only its back shows."""
    back = [
        stroke("M-76 -36V-80M76 -36V-80M0 -36V-76", paint(light, "iron"), 7),
        boxes(
            [(-90, -82, 180, 11), (-90, -66, 180, 11), (-90, -50, 180, 11)],
            paint(light, "wood_light"),
        ),
        boxes(
            [(-90, -73, 180, 2), (-90, -57, 180, 2), (-90, -41, 180, 2)], "#14213D", opacity=0.35
        ),
    ]
    if drowned:
        return group(
            [*back, path("M-130 -34Q0 -42 130 -34Q0 -28 -130 -34z", light.water[0], opacity=0.8)],
            foot,
            size,
        )
    parts = [
        ellipse((0, 0), (100, 8), "#14213D", opacity=0.2),
        stroke("M-76 -2V-80M76 -2V-80M0 -2V-76", paint(light, "iron"), 7),
        boxes(
            [(-90, -82, 180, 11), (-90, -66, 180, 11), (-90, -50, 180, 11)],
            paint(light, "wood_light"),
        ),
        boxes(
            [(-90, -73, 180, 2), (-90, -57, 180, 2), (-90, -41, 180, 2)], "#14213D", opacity=0.35
        ),
        rect((-94, -34, 188, 9), paint(light, "trunk")),
    ]
    return group(parts, foot, size)


def reeds(light: Light, seed: str, area: tuple[float, float, float], count: int) -> list[str]:
    """Return bulrushes between two abscissae, rooted at a level."""
    dice = Random(f"reeds {seed}")
    left, right, foot = area
    blades, heads = "", ""
    for _ in range(count):
        x, lean, high = dice.uniform(left, right), dice.uniform(-26, 26), dice.uniform(60, 150)
        blades += f"M{x:.0f} {foot:.0f}q{lean * 0.2:.0f} {-high * 0.6:.0f} {lean:.0f} {-high:.0f}"
        if dice.random() < 0.3:
            heads += f"M{x + lean - 4:.0f} {foot - high:.0f}v-20a4 4 0 0 1 8 0v20a4 4 0 0 1 -8 0z"
    deep = mix(paint(light, "tree_dark"), "#14213D", 0.25)
    return [
        stroke(blades, mix(deep, paint(light, "tree"), 0.4), 5),
        path(heads, paint(light, "wood_light")),
    ]


def bridge(light: Light, level: float) -> list[str]:
    """Return the old bridge; `level` is where the water stands under its arches."""
    arches = ((300, 92), (424, 116), (572, 116), (720, 92))
    crown = 574
    holes = "".join(
        f"M{x} {level}A{w / 2} {level - crown - abs(x + w / 2 - 556) * 0.05:.0f} 0 0 1 {x + w} {level}Z"
        for x, w in arches
    )
    rings = holes.replace("Z", "")
    below = "".join(
        f"M{x} {level}A{w / 2} {(level - crown) * 0.62:.0f} 0 0 0 {x + w} {level}Z"
        for x, w in arches
    )
    piers = "".join(
        f"M{x - 12} {level}V{level - 30}l12 -12l12 12V{level}z" for x in (408, 556, 704)
    )
    return [
        path(f"M226 {level}V586Q556 508 880 586V{level}Z", paint(light, "stone_shade")),
        path(
            f"M226 {level}V586Q556 508 880 586V596Q556 520 236 592V{level}Z",
            "#14213D",
            opacity=0.08,
        ),
        path(holes, mix(light.water[0], light.water[1], 0.6)),
        path(holes, "#14213D", opacity=0.2),
        stroke(rings, paint(light, "stone"), 8),
        path("M222 588Q556 508 884 588V570Q556 492 222 570Z", paint(light, "stone")),
        stroke("M222 570Q556 492 884 570", paint(light, "stone_light"), 5),
        path(piers, paint(light, "stone")),
        boxes([(214, 556, 24, level - 556), (868, 556, 24, level - 556)], paint(light, "stone")),
        boxes([(208, 548, 36, 10), (862, 548, 36, 10)], paint(light, "stone_light")),
        rect((226, level - 5, 654, 5), "#14213D", opacity=0.3),
        path(below, paint(light, "ink"), opacity=0.12),
    ]
