"""The doors and shops of the main street when they are open."""

from __future__ import annotations

from folk import GLOW, someone
from light import Light, paint
from shutters import awnings, panes
from svg import Box, boxes, circle, ellipse, line, path, polygon, rect, stroke


def _leaves(light: Light, box: Box, colour: str) -> list[str]:
    """Return two door leaves folded back against the sides of their opening."""
    x, y, w, h = box
    shapes = polygon([(x, y), (x + 20, y + 12), (x + 20, y + h - 12), (x, y + h)])
    shapes += polygon([(x + w, y), (x + w - 20, y + 12), (x + w - 20, y + h - 12), (x + w, y + h)])
    panels: list[Box] = [
        (x + 4, y + 60, 10, 60),
        (x + w - 14, y + 60, 10, 60),
        (x + 4, y + 140, 10, 66),
        (x + w - 14, y + 140, 10, 66),
    ]
    return [path(shapes, paint(light, colour)), boxes(panels, paint(light, "ink"), opacity=0.25)]


def lock(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    gates = polygon([(x, y + 40), (x + 24, y + 50), (x + 24, y + 190), (x, y + 206)]) + polygon(
        [(x + w, y + 40), (x + w - 24, y + 50), (x + w - 24, y + 190), (x + w, y + 206)]
    )
    return [
        path(f"M{x} {y + h}V{y + 150}H{x + w}V{y + h}Z", paint(GLOW, "glass_sky")),
        stroke(
            f"M{x + 40} {y + 160}h34M{x + 104} {y + 172}h40M{x + 30} {y + 214}h40M{x + 110} {y + 218}h36",
            "#FFE9B0",
            4,
        ),
        *someone((x + 88, y + 166), "slate", "skin", "trunk", size=0.92),
        path(f"M{x + 70} {y + 98}q0 -20 18 -20t18 20h8v6h-44z", paint(GLOW, "ink")),
        path(
            f"M{x + 34} {y + 152}H{x + 146}Q{x + 140} {y + 200} {x + 118} {y + 200}H{x + 62}Q{x + 40} {y + 200} {x + 34} {y + 152}Z",
            paint(GLOW, "brick"),
        ),
        boxes([(x + 32, y + 148, 116, 9)], paint(GLOW, "saffron")),
        stroke(f"M{x + 132} {y + 150}v-52", paint(GLOW, "iron"), 4),
        circle((x + 132, y + 96), 26, "url(#bulb)"),
        circle((x + 132, y + 96), 9, "#FFFBE8"),
        path(gates, paint(light, "trunk")),
        stroke(
            f"M{x + 3} {y + 70}l18 6M{x + 3} {y + 160}l18 -4M{x + w - 3} {y + 70}l-18 6M{x + w - 3} {y + 160}l-18 -4",
            paint(light, "wood_light"),
            6,
        ),
    ]


def post(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    boxes_: list[Box] = [
        (x + 14 + 30 * i, y + 34 + 26 * j, 24, 20) for i in range(5) for j in range(2)
    ]
    return [
        boxes(boxes_, paint(GLOW, "wood_light")),
        boxes([(bx + 4, by + 10, 16, 7) for bx, by, _, _ in boxes_[::2]], paint(GLOW, "paper")),
        *someone((x + 84, y + 166), "shutter_blue", "skin", "brick", size=1.05),
        rect((x, y + 162, w, h - 162), paint(GLOW, "saffron")),
        boxes([(x, y + 156, w, 12)], paint(GLOW, "wood_light")),
        rect((x + 16, y + 122, 48, 36), paint(GLOW, "wood_light")),
        boxes([(x + 36, y + 122, 8, 36), (x + 16, y + 136, 48, 6)], paint(GLOW, "brick")),
        rect((x + 56, y + 180, 60, 38), paint(GLOW, "paper"), radius=3),
        stroke(f"M{x + 58} {y + 183}l28 20l28 -20", paint(GLOW, "ink"), 3.4),
        rect((x + 124, y + 138, 30, 20), paint(GLOW, "paper")),
        panes(light, box, 1, 1, "slate"),
    ]


def cafe(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    cups = "".join(f"M{x + cx - 8} {y + 186}h16l-2 14h-12z" for cx in (72, 122))
    return [
        boxes([(x + 10, y + 92, w - 20, 6)], paint(GLOW, "trunk")),
        boxes([(x + 18 + 16 * k, y + 70, 9, 22) for k in range(10)], paint(GLOW, "leaf")),
        boxes([(x + 26 + 48 * k, y + 66, 9, 26) for k in range(3)], paint(GLOW, "plum")),
        *someone((x + 48, y + 200), "teal", "skin", "soft", size=1.0),
        *someone((x + 142, y + 200), "brick", "skin_dark", "ink", size=1.0, bun=True),
        ellipse((x + 95, y + 204), (62, 9), paint(GLOW, "wood_light")),
        boxes([(x + 91, y + 206, 8, 24)], paint(GLOW, "iron")),
        path(cups, paint(GLOW, "paper")),
        stroke(
            f"M{x + 72} {y + 180}q-5 -8 0 -14M{x + 122} {y + 180}q-5 -8 0 -14",
            "#FFFFFF",
            3,
            opacity=0.8,
        ),
        *awnings(light, (x, y, w, 46), "brick"),
        boxes([(x, y + 46, 8, h - 46), (x + w - 8, y + 46, 8, h - 46)], paint(light, "door")),
    ]


def newspaper(light: Light, box: Box) -> list[str]:
    x, y, _w, _h = box
    web = line(
        [
            (x + 20, y + 120),
            (x + 44, y + 36),
            (x + 84, y + 74),
            (x + 124, y + 36),
            (x + 156, y + 110),
        ]
    )
    return [
        stroke(web, paint(GLOW, "paper"), 9),
        *[
            circle((x + cx, y + cy), 19, paint(GLOW, "slate"))
            for cx, cy in ((44, 50), (84, 60), (124, 50))
        ],
        *[
            circle((x + cx, y + cy), 5, paint(GLOW, "saffron"))
            for cx, cy in ((44, 50), (84, 60), (124, 50))
        ],
        *someone((x + 88, y + 204), "plum", "skin_dark", "trunk", size=1.1),
        path(
            polygon(
                [
                    (x + 32, y + 156),
                    (x + 86, y + 166),
                    (x + 140, y + 156),
                    (x + 146, y + 216),
                    (x + 86, y + 226),
                    (x + 26, y + 216),
                ]
            ),
            paint(GLOW, "paper"),
        ),
        boxes(
            [
                (x + 40, y + 172, 38, 8),
                (x + 40, y + 186, 38, 4),
                (x + 40, y + 195, 30, 4),
                (x + 40, y + 204, 36, 4),
                (x + 94, y + 196, 38, 4),
                (x + 94, y + 205, 30, 4),
            ],
            paint(GLOW, "slate"),
        ),
        boxes([(x + 94, y + 172, 38, 18)], paint(GLOW, "teal")),
        stroke(f"M{x + 86} {y + 166}V{y + 226}", paint(GLOW, "stone_shade"), 2.4),
        panes(light, box, 1, 1, "door"),
    ]


def town_hall(light: Light, box: Box) -> list[str]:
    x, y, _w, h = box
    return [
        path(
            polygon([(x + 40, y + h), (x + 54, y + 150), (x + 76, y + 150), (x + 90, y + h)]),
            paint(GLOW, "brick"),
        ),
        boxes(
            [(x + 24, y + 150, 82, 5), (x + 22, y + 168, 86, 4)],
            paint(GLOW, "wood_light"),
            opacity=0.6,
        ),
        *someone((x + 65, y + 196), "ink", "skin_dark", "ink", size=1.0),
        boxes([(x + 50, y + 196, 13, 30), (x + 68, y + 196, 13, 30)], paint(GLOW, "iron")),
        stroke(f"M{x + 92} {y + 172}l14 -40", paint(GLOW, "ink"), 10),
        circle((x + 107, y + 126), 7, paint(GLOW, "skin_dark")),
        circle((x + 65, y + 30), 26, "url(#bulb)"),
        stroke(f"M{x + 65} {y + 2}v18", paint(GLOW, "trunk"), 3),
        *_leaves(light, box, "teal"),
    ]


def library(light: Light, box: Box) -> list[str]:
    x, y, w, _h = box
    names = ("teal", "brick", "saffron", "plum", "leaf", "shutter_blue")
    spines: dict[str, list[Box]] = {name: [] for name in names}
    for row in range(3):
        for k in range(14):
            tall = 24 + (k * 7 + row * 5) % 11
            spines[names[(k * 5 + row * 2) % 6]].append(
                (x + 12 + 12 * k, y + 48 + 44 * row - tall, 10, tall)
            )
    return [
        *[boxes(many, paint(GLOW, name)) for name, many in spines.items()],
        boxes([(x + 8, y + 48 + 44 * row, w - 16, 6) for row in range(3)], paint(GLOW, "trunk")),
        *someone((x + 66, y + 218), "leaf", "skin", "trunk", size=1.1, bun=True),
        *someone((x + 134, y + 222), "saffron", "skin_dark", "ink", size=0.8),
        path(
            f"M{x + 100} {y + 196}q-20 -10 -38 -2v28q18 -8 38 4q20 -12 38 -4v-28q-18 -8 -38 2z",
            paint(GLOW, "paper"),
        ),
        stroke(f"M{x + 100} {y + 196}v28", paint(GLOW, "brick"), 3),
        panes(light, box, 1, 1, "slate"),
    ]


def police(light: Light, box: Box) -> list[str]:
    x, y, w, _h = box
    return [
        rect((x + 30, y + 34, 70, 56), paint(GLOW, "plaster_ochre")),
        boxes(
            [(x + 36, y + 40, 24, 18), (x + 66, y + 44, 26, 30), (x + 36, y + 64, 24, 18)],
            paint(GLOW, "paper"),
        ),
        *someone((x + 65, y + 186), "flag_blue", "skin", "trunk", size=1.1),
        path(f"M{x + 43} {y + 106}q-2 -22 22 -24q24 2 22 24z", paint(GLOW, "ink")),
        boxes([(x + 40, y + 102, 50, 7)], paint(GLOW, "slate")),
        circle((x + 65, y + 94), 5, paint(GLOW, "saffron")),
        boxes([(x + 32, y + 160, 66, 8)], "#FFFFFF", opacity=0.85),
        rect((x + 20, y + 184, w - 40, 46), paint(GLOW, "wood_light")),
        boxes([(x + 16, y + 180, w - 32, 9)], paint(GLOW, "trunk")),
        *_leaves(light, box, "slate_dark"),
    ]


def market(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    piles = [
        path(
            "".join(f"M{x + left + 15 * k} {y + 196}a8 8 0 1 1 16 0z" for k in range(4)),
            paint(GLOW, name),
        )
        for left, name in ((12, "brick"), (76, "tree_light"), (140, "saffron"), (204, "plum"))
    ]
    lamps = "".join(f"M{x + 46 + 62 * k} {y + 36}v20" for k in range(4))
    return [
        stroke(lamps, paint(GLOW, "iron"), 3),
        path(
            "".join(f"M{x + 34 + 62 * k} {y + 68}q0 -14 12 -14t12 14z" for k in range(4)),
            paint(GLOW, "leaf"),
        ),
        *[circle((x + 46 + 62 * k, y + 70), 18, "url(#bulb)") for k in range(4)],
        *someone((x + 66, y + 196), "teal", "skin", "brick", size=1.02),
        *someone((x + 142, y + 196), "brick", "skin_dark", "ink", size=0.94, bun=True),
        *someone((x + 212, y + 196), "leaf", "skin", "soft", size=1.02),
        *piles,
        rect((x, y + 194, w, 36), paint(GLOW, "wood_light")),
        boxes(
            [
                (x, y + 192, w, 8),
                (x + 68, y + 200, 4, 30),
                (x + 136, y + 200, 4, 30),
                (x + 204, y + 200, 4, 30),
            ],
            paint(GLOW, "trunk"),
        ),
        rect((x, y, w, 36), paint(light, "leaf")),
        path(
            "".join(f"M{x + 4 + 30 * k} {y + 36}h24l-12 16z" for k in range(9)),
            paint(light, "saffron"),
        ),
        boxes(
            [(x, y + 36, 12, h - 36), (x + w - 12, y + 36, 12, h - 36)],
            paint(light, "shutter_sage"),
        ),
    ]
