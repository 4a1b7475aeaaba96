"""What the server cupboard keeps besides its servers: mop, plant, fan, kettle, note and reel."""

from __future__ import annotations

from landmarks import bobbin
from light import Light, mix, paint
from svg import (
    Point,
    boxes,
    circle,
    ellipse,
    line,
    path,
    polygon,
    rect,
    stroke,
)

AMBER, RED = "#FFC453", "#FF6B57"


def shelf(light: Light) -> list[str]:
    """Return what is left of the broom cupboard: bottles, cloths, rolls and a duster."""
    shapes: list[str] = []
    for y in (300, 490):
        shapes.append(boxes([(70, y, 440, 13)], paint(light, "wood_light")))
        shapes.append(boxes([(100, y + 13, 10, 26), (470, y + 13, 10, 26)], paint(light, "trunk")))
    bottles = (
        (96, "saffron", 96),
        (146, "teal", 112),
        (196, "brick", 90),
        (340, "leaf", 104),
        (392, "plum", 84),
    )
    for x, name, tall in bottles:
        y = 490
        shapes += [
            path(
                f"M{x} {y}v{-tall * 0.62:.0f}q2 -14 12 -18v-12h14v12q10 4 12 18v{tall * 0.62:.0f}z",
                paint(light, name),
            ),
            boxes([(x + 5, y - tall * 0.5, 28, 22)], paint(light, "frame"), opacity=0.85),
            path(f"M{x + 10} {y - tall * 0.62 - 30:.0f}h18l8 -10h-32l-6 12z", paint(light, "iron")),
        ]
    rolls = [(110, 258), (176, 258), (143, 202), (430, 448)]
    for x, y in rolls:
        shapes += [
            rect((x - 30, y - 12, 60, 54), paint(light, "paper"), radius=10),
            ellipse((x, y - 8), (29, 11), paint(light, "soft")),
            ellipse((x, y - 8), (9, 4), paint(light, "wood_light")),
        ]
    return [
        *shapes,
        stroke("M292 300V196", paint(light, "wood_light"), 8),
        path(
            "M292 206q-44 -20 -34 -62q6 -30 34 -34q28 4 34 34q10 42 -34 62z",
            paint(light, "plaster_pink"),
        ),
        rect((370, 232, 110, 68), paint(light, "wood_light")),
        boxes([(370, 232, 110, 10), (416, 232, 18, 68)], paint(light, "stone_shade")),
    ]


def right(light: Light) -> list[str]:
    """Return the extinguisher on its hook, the fuse box, and the thermometer which says too much."""
    x, y = 1412, 330
    return [
        boxes([(x - 16, y - 18, 32, 12)], paint(light, "iron")),
        rect((x - 30, y + 14, 60, 150), mix(paint(light, "flag_red"), "#FF4433", 0.35), radius=22),
        boxes([(x - 10, y - 8, 20, 26), (x - 30, y - 8, 46, 10)], paint(light, "iron")),
        stroke(f"M{x + 14} {y}q34 6 28 60t-8 56", paint(light, "iron"), 7),
        boxes([(x - 20, y + 60, 40, 40)], paint(light, "paper")),
        path(f"M{x} {y + 66}q16 16 8 28h-16q-8 -10 2 -14z", paint(light, "brick")),
        rect((1580, 250, 170, 230), mix(paint(light, "slate"), "#14213D", 0.4), radius=8),
        rect((1592, 262, 146, 206), mix(paint(light, "slate_light"), "#14213D", 0.4)),
        boxes(
            [(1606 + 30 * k, 284 + 62 * j, 20, 40) for k in range(4) for j in range(3)],
            paint(light, "iron"),
        ),
        boxes(
            [
                (1608 + 30 * k, 286 + 62 * j + (14 if (k + j) % 5 == 0 else 0), 16, 18)
                for k in range(4)
                for j in range(3)
            ],
            paint(light, "paper"),
        ),
        path(polygon([(1672, 500), (1706, 556), (1638, 556)]), AMBER),
        path("M1674 514l-12 20h10l-4 16l14 -22h-10z", "#14213D"),
    ]


def kettle(light: Light, foot: Point) -> list[str]:
    """Return the kettle, plugged in the rack's own sockets, and the cup which waits for it."""
    x, y = foot
    shine = mix(paint(light, "stone_light"), "#FFFFFF", 0.25)
    return [
        circle((x, y - 50), 110, "url(#wink)", opacity=0.5),
        rect((1094, y - 8, 200, 10), paint(light, "wood_light")),
        path(
            f"M{x - 34} {y - 10}L{x - 26} {y - 78}Q{x} {y - 92} {x + 26} {y - 78}L{x + 34} {y - 10}Z",
            shine,
        ),
        path(f"M{x - 28} {y - 60}l-26 -16l4 -8l26 8z", shine),
        stroke(f"M{x + 26} {y - 74}q34 4 30 32t-24 22", paint(light, "brick"), 9),
        rect((x - 38, y - 16, 76, 12), paint(light, "iron"), radius=4),
        boxes([(x - 9, y - 94, 18, 10)], paint(light, "brick")),
        circle((x + 22, y - 10), 4, RED),
        stroke(f"M{x - 36} {y - 8}q-44 4 -40 40t34 30t60 14", RED, 6),
        stroke(
            f"M{x - 58} {y - 88}q-14 -14 -2 -28t-4 -24M{x - 42} {y - 92}q-10 -12 0 -22",
            "#FFFFFF",
            5,
            opacity=0.7,
        ),
        path(f"M{x + 66} {y - 38}h34l-4 30h-26z", paint(light, "saffron")),
        stroke(f"M{x + 100} {y - 32}q12 2 8 12t-12 6", paint(light, "saffron"), 5),
        stroke(f"M{x + 84} {y - 36}q8 8 4 18", paint(light, "frame"), 2),
        boxes([(x + 84, y - 22, 8, 10)], paint(light, "teal")),
        rect((x + 10, y + 58, 40, 26), "#F2F6F4", radius=5),
        boxes([(x + 18, y + 66, 6, 9), (x + 34, y + 66, 6, 9)], "#14213D"),
    ]


def note(light: Light, at: Point) -> list[str]:
    """Return the sticky note nobody dares to take off, on the machine nobody dares to stop."""
    x, y = at
    return [
        path(
            polygon([(x + 4, y + 6), (x + 84, y - 2), (x + 92, y + 76), (x + 12, y + 84)]),
            "#060C20",
            opacity=0.45,
        ),
        path(
            polygon([(x, y), (x + 80, y - 8), (x + 88, y + 58), (x + 74, y + 72), (x + 8, y + 78)]),
            "#FFD95E",
        ),
        path(polygon([(x + 88, y + 58), (x + 70, y + 58), (x + 74, y + 72)]), "#D9A820"),
        stroke(f"M{x + 14} {y + 16}l54 -6M{x + 16} {y + 30}l40 -4", "#14213D", 5),
        path(f"M{x + 36} {y + 42}l10 -1l1 16l-10 1zM{x + 38} {y + 63}l9 -1l1 8l-9 1z", "#A63D26"),
    ]


def mop(light: Light, foot: Point) -> list[str]:
    """Return the mop in its bucket, at home here since before the machines."""
    x, y = foot
    strands = "".join(
        f"M{x - 6} {y - 148}q{dx} 20 {dx * 1.2:.0f} {64 + abs(dx) * 0.2:.0f}"
        for dx in (-52, -38, -24, -10, 6, 20, 36, 50)
    )
    return [
        ellipse((x, y + 2), (96, 14), "#060C20", opacity=0.4),
        stroke(line([(x - 6, y - 140), (x - 74, y - 560)]), paint(light, "wood_light"), 12),
        stroke(strands, paint(light, "paper"), 12),
        boxes([(x - 26, y - 160, 40, 16)], paint(light, "brick")),
        path(
            polygon([(x - 78, y - 100), (x + 78, y - 100), (x + 58, y), (x - 58, y)]),
            paint(light, "brick"),
        ),
        path(
            polygon([(x - 78, y - 100), (x - 40, y - 100), (x - 32, y), (x - 58, y)]),
            "#FFFFFF",
            opacity=0.14,
        ),
        boxes([(x - 84, y - 108, 168, 13)], paint(light, "brick_light")),
        stroke(
            f"M{x - 76} {y - 96}Q{x} {y - 10} {x + 76} {y - 96}", paint(light, "stone_light"), 4
        ),
    ]


def plant(light: Light, foot: Point) -> list[str]:
    """Return the plant which suffers: one green leaf left, and a saucer as dry as the rest."""
    x, y = foot
    sad = f"M{x} {y - 60}q-8 -66 -44 -60t-30 58M{x} {y - 60}q4 -80 34 -76t22 62M{x} {y - 60}q-4 -70 -22 -92t-44 -2"
    return [
        boxes([(x - 60, y + 6, 98, 12)], paint(light, "wood_light")),
        boxes([(x - 50, y + 18, 9, 220), (x + 18, y + 18, 9, 220)], paint(light, "trunk")),
        stroke(sad, mix(paint(light, "wood_light"), paint(light, "leaf"), 0.35), 6),
        path(
            f"M{x - 74} {y - 62}q-14 20 -2 38q16 -14 2 -38zM{x + 56} {y - 74}q-16 22 0 42q14 -20 0 -42zM{x - 66} {y - 154}q-24 6 -28 28q24 -2 28 -28z",
            paint(light, "wood_light"),
        ),
        path(f"M{x - 22} {y - 152}q10 -30 38 -26q-6 28 -38 26z", paint(light, "tree_light")),
        path(
            polygon([(x - 34, y - 58), (x + 30, y - 58), (x + 20, y + 6), (x - 24, y + 6)]),
            paint(light, "tile_light"),
        ),
        boxes([(x - 39, y - 66, 74, 14)], paint(light, "plaster_pink")),
        path(f"M{x + 36} {y + 5}q16 -18 22 0z", paint(light, "wood_light")),
    ]


def fan(light: Light, foot: Point) -> list[str]:
    """Return the fan, which turns towards the racks all year."""
    x, y = foot
    hub = y - 250
    blades = "".join(
        f"M{x} {hub}q{a} {b} {c} {d}q{e} {f} {-c} {-d}z"
        for a, b, c, d, e, f in (
            (-40, -30, -10, -74, 44, 10),
            (50, -16, 76, 24, -30, 40),
            (-4, 50, -66, 44, -10, -50),
        )
    )
    cage = "".join(
        f"M{x - r} {hub}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0" for r in (92, 66, 38)
    )
    rays = "".join(
        line([(x, hub), (x + dx, hub + dy)])
        for dx, dy in (
            (92, 0),
            (-92, 0),
            (0, 92),
            (0, -92),
            (65, 65),
            (-65, 65),
            (65, -65),
            (-65, -65),
        )
    )
    return [
        ellipse((x, y), (80, 13), paint(light, "iron")),
        boxes([(x - 7, hub + 90, 14, 160)], paint(light, "stone_light")),
        circle((x, hub), 92, paint(light, "ink"), opacity=0.35),
        path(blades, paint(light, "glass_sky")),
        stroke(cage + rays, paint(light, "stone_light"), 3.4),
        circle((x, hub), 15, paint(light, "brick")),
        stroke(
            f"M{x - 128} {hub - 40}q-14 -8 -28 0t-28 0M{x - 122} {hub + 10}q-14 -8 -28 0t-28 0",
            "#DFF4FF",
            5,
            opacity=0.7,
        ),
    ]


def spool(light: Light, at: Point) -> list[str]:
    """Return the reel of cable, which is a bobbin like the town's, and the needles somebody left in the tangle."""
    x, y = at
    return [
        ellipse((x, y + 70), (90, 12), "#060C20", opacity=0.4),
        *bobbin(light, (x, y), 66),
        stroke(f"M{x + 30} {y + 20}q80 20 120 -30t110 -20", paint(light, "saffron"), 6),
        stroke(
            line([(x + 196, y + 20), (x + 326, y - 70)])
            + line([(x + 240, y - 76), (x + 320, y + 26)]),
            paint(light, "stone_light"),
            6,
        ),
        circle((x + 328, y - 71), 8, paint(light, "brick_light")),
        circle((x + 238, y - 78), 8, paint(light, "brick_light")),
    ]
