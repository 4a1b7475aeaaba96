"""The communication office inside the town hall, with its desk and its window."""

from __future__ import annotations

from random import Random

import furniture
import land
import room
import sky
from landmarks import bobbin
from light import Light, mix, paint
from svg import (
    Box,
    Point,
    boxes,
    circle,
    document,
    ellipse,
    line,
    path,
    polygon,
    rect,
    stroke,
)

LEFT, TOP, RIGHT, SILL = 800, 84, 1330, 508


def office(outside: Light, inside: Light) -> str:
    """Return the room, lit by `inside`, with the town under `outside` behind its window."""
    late = outside.lamps
    shapes = [
        *room.view(outside, (LEFT - 10, TOP - 10, RIGHT - LEFT + 20, 400)),
        *_walls(inside),
        *_window(inside),
        *_left_wall(inside),
        *_right_wall(inside),
        *furniture.radiator(inside),
        *furniture.cat(inside, (1096, SILL + 2)),
        *furniture.desk(inside),
        *furniture.screen(inside, (902, furniture.DESK)),
        *furniture.plant(inside, (772, furniture.DESK)),
        *furniture.mug(inside, (1046, furniture.DESK), steam=not late),
        *furniture.desk_lamp(inside, (1286, furniture.DESK), late),
        *furniture.papers(inside),
        *furniture.chair(inside, (1000, 1010)),
        *(_lamplight((1232, 500)) if late else []),
    ]
    return document(
        (land.WIDTH, land.HEIGHT), [*sky.definitions(outside), *_definitions(inside)], shapes
    )


def _definitions(inside: Light) -> list[str]:
    return room.definitions(paint(inside, "soft"), paint(inside, "line"))


def _walls(light: Light) -> list[str]:
    """Return the wall with a hole for the window, the panelling below it, and the floor."""
    hole = f"M0 0H1920V700H0ZM{LEFT} {TOP}V{SILL}H{RIGHT}V{TOP}Z"
    panels = [(x, 604, 150, 270) for x in range(-40, 1920, 190)]
    boards = "".join(line([(x, 910), (960 + (x - 960) * 1.7, 1080)]) for x in range(-40, 2000, 120))
    return [
        f'<path d="{hole}" fill="url(#wall)" fill-rule="evenodd"/>',
        rect((0, 570, 1920, 330), paint(light, "teal")),
        boxes(panels, mix(paint(light, "teal"), "#FFFFFF", 0.07)),
        boxes([(0, 562, 1920, 14), (0, 884, 1920, 26)], mix(paint(light, "teal"), "#14213D", 0.35)),
        rect((0, 910, 1920, 170), paint(light, "wood_light")),
        stroke(boards, paint(light, "trunk"), 2.4, opacity=0.5),
        boxes([(0, 0, 1920, 26)], paint(light, "stone_light")),
        boxes([(0, 26, 1920, 8)], paint(light, "stone_shade")),
    ]


def _window(light: Light) -> list[str]:
    wide = RIGHT - LEFT
    frame = paint(light, "frame")
    bars: list[Box] = [
        (LEFT + wide / 3 - 7, TOP, 14, SILL - TOP),
        (LEFT + 2 * wide / 3 - 7, TOP, 14, SILL - TOP),
        (LEFT, TOP + 112, wide, 10),
    ]
    rims: list[Box] = [
        (LEFT - 18, TOP - 18, wide + 36, 20),
        (LEFT - 18, TOP, 20, SILL - TOP),
        (RIGHT - 2, TOP, 20, SILL - TOP),
    ]
    return [
        boxes(bars + rims, frame),
        boxes(
            [
                (LEFT, TOP, wide, 7),
                (LEFT + wide / 3 + 7, TOP + 122, 4, SILL - TOP - 122),
                (LEFT + 2, TOP, 5, SILL - TOP),
            ],
            paint(light, "stone_shade"),
            opacity=0.7,
        ),
        boxes(
            [(LEFT + wide / 3 - 3, TOP + 240, 6, 34), (LEFT + 2 * wide / 3 - 3, TOP + 240, 6, 34)],
            paint(light, "saffron"),
        ),
        boxes([(LEFT - 34, SILL, wide + 68, 18)], paint(light, "stone_light")),
        boxes([(LEFT - 34, SILL + 18, wide + 68, 6)], paint(light, "stone_shade")),
        *_curtain(light, LEFT - 22, -1),
        *_curtain(light, RIGHT + 22, 1),
        boxes([(LEFT - 120, 52, wide + 240, 8)], paint(light, "trunk")),
        circle((LEFT - 120, 56), 11, paint(light, "saffron")),
        circle((RIGHT + 120, 56), 11, paint(light, "saffron")),
    ]


def _curtain(light: Light, x: float, side: int) -> list[str]:
    """Return one curtain tied back; `side` is -1 for the left and 1 for the right."""
    cloth = f"M{x - side * 12} 58H{x + side * 86}V600H{x + side * 30}Q{x + side * 22} 480 {x + side * 38} 400Q{x - side * 6} 250 {x - side * 12} 58Z"
    folds = "".join(
        f"M{x + side * d} 62Q{x + side * (d + 4)} 260 {x + side * (44 + d * 0.4):.0f} 398Q{x + side * (38 + d * 0.4):.0f} 500 {x + side * (36 + d * 0.5):.0f} 596"
        for d in (18, 42, 66)
    )
    return [
        path(cloth, paint(light, "brick")),
        stroke(folds, paint(light, "brick_shade"), 4, opacity=0.55),
        rect((min(x + side * 30, x + side * 90), 392, 60, 15), paint(light, "saffron"), radius=6),
    ]


def _left_wall(light: Light) -> list[str]:
    dice = Random("binders")
    shapes = [*_shelf(light, dice, 250), *_shelf(light, dice, 440)]
    return [*shapes, *_poster(light, (560, 150)), *_lamp_hook(light)]


def _shelf(light: Light, dice: Random, y: float) -> list[str]:
    """Return a shelf of binders and books."""
    names = ("teal", "brick", "saffron", "plum", "leaf", "slate", "paper", "shutter_blue")
    shapes = [
        boxes([(70, y, 400, 13)], paint(light, "wood_light")),
        boxes([(90, y + 13, 10, 26), (438, y + 13, 10, 26)], paint(light, "trunk")),
    ]
    x = 84.0
    while x < 430:
        wide, tall = dice.uniform(18, 38), dice.uniform(78, 118)
        shapes.append(boxes([(x, y - tall, wide, tall)], paint(light, dice.choice(names))))
        shapes.append(
            boxes(
                [(x + 4, y - tall * 0.8, wide - 8, tall * 0.24)],
                paint(light, "frame"),
                opacity=0.85,
            )
        )
        x += wide + dice.choice((1, 1, 2, 22))
    return shapes


def _poster(light: Light, at: Point) -> list[str]:
    """Return the poster of the town: its bobbin over three strokes of ink."""
    x, y = at
    return [
        rect((x, y, 128, 176), paint(light, "paper")),
        rect((x + 9, y + 9, 110, 112), paint(light, "teal")),
        *bobbin(light, (x + 64, y + 64), 36),
        boxes(
            [(x + 14, y + 134, 100, 9), (x + 14, y + 149, 76, 6), (x + 14, y + 160, 88, 6)],
            paint(light, "ink"),
        ),
    ]


def _lamp_hook(light: Light) -> list[str]:
    return [
        stroke("M300 34V92", paint(light, "iron"), 4),
        path("M262 128Q266 92 300 92Q334 92 338 128Z", paint(light, "saffron")),
        ellipse((300, 130), (24, 7), "#FFF3CF"),
    ]


def _right_wall(light: Light) -> list[str]:
    """Return the planning board with its notes, and a clock."""
    dice = Random("notes")
    names = ("saffron", "shutter_sage", "plaster_pink", "glass_sky", "paper")
    notes = [
        rect(
            (x + dice.uniform(-4, 4), y + dice.uniform(-4, 4), 52, 46),
            paint(light, dice.choice(names)),
        )
        for x in range(1510, 1800, 74)
        for y in (170, 240, 310, 380)
        if dice.random() < 0.82
    ]
    thread = line([(1536, 190), (1610, 262), (1684, 200), (1758, 334), (1610, 402)])
    return [
        rect((1478, 140, 360, 312), paint(light, "wood_light"), radius=6),
        rect((1490, 152, 336, 288), paint(light, "plaster_ochre")),
        *notes,
        stroke(thread, paint(light, "brick"), 3),
        rect((1640, 480, 140, 70), paint(light, "paper")),
        boxes(
            [(1652, 492, 60, 6), (1652, 506, 110, 5), (1652, 518, 96, 5), (1652, 530, 72, 5)],
            paint(light, "slate"),
        ),
    ]


def _lamplight(at: Point) -> list[str]:
    """Return what the lamps and the screen throw upon the room at night, and the dark around."""
    x, y = at
    return [
        room.gloom((980, 520), 1240),
        *room.pools([(300, 150, 260, 0.7), (x - 4, y + 40, 330, 0.85), (902, 548, 190, 0.3)]),
        path(
            polygon([(x - 26, y + 6), (x + 20, y + 6), (x + 120, 690), (x - 190, 690)]),
            "url(#cone)",
            opacity=0.7,
        ),
    ]
