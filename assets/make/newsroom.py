"""The newsroom of Le Fil de Toile: desks and old computers, front pages on the wall, and the press behind its glass."""

from __future__ import annotations

from random import Random

import furniture
import land
import presses
import reporters
import room
import sky
import street
from buildings import House, terrace
from light import LAMP, Light, mix, paint
from svg import Box, boxes, document, ellipse, line, path, polygon, rect, stroke

WINDOW: Box = (786, 128, 250, 366)
GLASS: Box = (1148, 128, 372, 470)
DESK = 650
FLOOR = 862
ROOFTOPS = (
    House(770, 404, 128, 210, "plaster_pink", "slate", "shutter_blue", floors=3, shop="teal"),
    House(898, 404, 122, 236, "brick_light", "tile_dark", "shutter_sage", floors=3, gable=True),
    House(1018, 404, 100, 190, "plaster", "tile", "plum", shop="brick"),
)


def newsroom(outside: Light, inside: Light) -> str:
    """Return the room, lit by `inside`, with the market under `outside` behind its window."""
    late = outside.lamps
    plain = mix(paint(inside, "plaster_ochre"), paint(inside, "soft"), 0.5)
    shapes = [
        *_market(outside),
        *presses.press(inside, GLASS),
        room.wall((WINDOW, GLASS), FLOOR),
        *_bricks(inside, plain),
        *_panes(inside),
        *_front_pages(inside),
        *reporters.clock(inside, (1092, 176)),
        *reporters.press_cards(inside, (1092, 286)),
        *room.planks(inside, FLOOR, mix(paint(inside, "trunk"), paint(inside, "wood_light"), 0.45)),
        *reporters.coffee(inside, (1672, 640)),
        *reporters.bicycle(inside, (330, 930)),
        *reporters.tower(inside, (640, 900), 25, 118, "a"),
        *_desks(inside),
        *reporters.tower(inside, (1040, DESK), 12, 76, "b"),
        *reporters.tower(inside, (1466, DESK), 7, 90, "c"),
        *reporters.tower(inside, (1520, 930), 17, 124, "d"),
        *reporters.tower(inside, (480, 1010), 9, 150, "e"),
        *reporters.computer(inside, (868, DESK), "front"),
        *reporters.computer(inside, (1262, DESK), "chart"),
        *reporters.clutter(inside),
        *furniture.chair(inside, (878, 1020)),
        *_shades(inside, late),
        *(_lamplight() if late else []),
    ]
    shade = mix(plain, paint(inside, "brick_light"), 0.3)
    return document(
        (land.WIDTH, land.HEIGHT),
        [*sky.definitions(outside), *room.definitions(plain, shade)],
        shapes,
    )


def _market(light: Light) -> list[str]:
    """Return the market side: house fronts, the paving and two stalls."""
    x, y, w, _h = WINDOW
    return [
        rect((x - 4, y - 4, w + 8, 300), "url(#sky)"),
        *terrace(light, ROOFTOPS),
        rect((x - 4, 400, w + 8, 110), paint(light, "paving")),
        stroke(
            line([(x, 424), (x + w, 424)]) + line([(x, 456), (x + w, 456)]),
            paint(light, "paving_line"),
            2,
        ),
        *land.tree(light, (1004, 430), 0.9),
        *street.stall(light, (852, 478), "brick", ("leaf", "saffron", "brick_light")),
        *street.stall(light, (972, 482), "teal", ("plum", "tree_light", "saffron")),
    ]


def _bricks(light: Light, plain: str) -> list[str]:
    """Return the old workshop: iron girders and posts, and bricks where the plaster has gone."""
    dice = Random("bricks")
    spots = [(30, 620), (700, 640), (1572, 150), (1860, 560), (560, 66), (1090, 560)]
    bricks: list[Box] = []
    for x, y in spots:
        for row in range(6):
            for _ in range(dice.randint(1, 4)):
                bricks.append((x + dice.randint(-2, 2) * 34 + row % 2 * 17, y + row * 17, 31, 14))
    iron = paint(light, "slate_dark")
    posts: list[Box] = [(732, 40, 26, 830), (1534, 40, 26, 830)]
    rivets = "".join(f"M{x} 26a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" for x in range(20, 1920, 60))
    return [
        boxes(bricks, mix(paint(light, "brick_light"), plain, 0.35)),
        rect((0, 640, 1920, FLOOR - 640), paint(light, "slate"), opacity=0.5),
        boxes([(0, 634, 1920, 8)], paint(light, "slate_dark"), opacity=0.6),
        boxes([(0, 0, 1920, 52), *posts], iron),
        boxes([(0, 52, 1920, 7), (726, 58, 38, 26), (1528, 58, 38, 26)], paint(light, "iron")),
        boxes([(x + 5, y, 5, h) for x, y, _, h in posts], paint(light, "slate_light"), opacity=0.6),
        path(rivets, paint(light, "slate_light")),
    ]


def _panes(light: Light) -> list[str]:
    """Return the iron frames of the window and of the glass before the press."""
    iron = paint(light, "iron")
    x, y, w, h = WINDOW
    gx, gy, gw, gh = GLASS
    frames: list[Box] = []
    for ax, ay, aw, ah in (WINDOW, GLASS):
        frames += [
            (ax - 8, ay - 8, aw + 16, 12),
            (ax - 8, ay, 12, ah),
            (ax + aw - 4, ay, 12, ah),
            (ax - 8, ay + ah - 4, aw + 16, 12),
        ]
    bars: list[Box] = [(x + w * k / 3 - 3, y, 6, h) for k in (1, 2)]
    bars += [(x, y + h * k / 4 - 3, w, 6) for k in (1, 2, 3)]
    bars += [(gx + gw / 2 - 4, gy, 8, gh), (gx, gy + 96, gw, 7)]
    glints = polygon(
        [(gx + 24, gy + 330), (gx + 150, gy + 110), (gx + 178, gy + 110), (gx + 52, gy + 330)]
    )
    glints += polygon(
        [(gx + 226, gy + 420), (gx + 340, gy + 220), (gx + 352, gy + 220), (gx + 238, gy + 420)]
    )
    return [
        path(glints, "#FFFFFF", opacity=0.13),
        boxes(bars + frames, iron),
        boxes([(x - 22, y + h + 6, w + 44, 16)], paint(light, "stone_light")),
        boxes([(x - 22, y + h + 22, w + 44, 5)], paint(light, "stone_shade")),
    ]


def _front_pages(light: Light) -> list[str]:
    """Return the front pages pinned on the wall, in grey lines, and the map of the town in thread."""
    dice = Random("front pages")
    paper: list[Box] = []
    ink: list[Box] = []
    heads: dict[str, list[Box]] = {"teal": [], "brick": [], "saffron": []}
    photos: list[Box] = []
    pins = ""
    for row, y in enumerate((150, 372)):
        for k in range(5):
            x, top = 70 + k * 126 + row * 10 + dice.uniform(-6, 6), y + dice.uniform(-8, 8)
            paper.append((x, top, 104, 148))
            heads[dice.choice(list(heads))].append((x + 9, top + 12, 86, 12))
            photos.append((x + 9, top + 46, 50 if k % 2 else 86, 40))
            ink += [(x + 9, top + 30, 78, 6), (x + 9, top + 38, 52, 3)]
            ink += [(x + 9 + 30 * c, top + 94 + 8 * r, 26, 3) for c in range(3) for r in range(6)]
            if k % 2:
                ink += [(x + 65, top + 48 + 8 * r, 30, 3) for r in range(5)]
            pins += f"M{x + 48:.0f} {top + 3:.0f}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    grey = mix(paint(light, "slate"), paint(light, "paper"), 0.35)
    return [
        boxes([(x + 4, y + 5, w, h) for x, y, w, h in paper], paint(light, "ink"), opacity=0.14),
        boxes(paper, paint(light, "paper")),
        boxes(ink, grey),
        boxes(photos, paint(light, "glass_sky")),
        boxes([(x, y + h * 0.6, w, h * 0.4) for x, y, w, h in photos], paint(light, "tree_light")),
        *[boxes(many, paint(light, name)) for name, many in heads.items()],
        path(pins, paint(light, "brick")),
    ]


def _desks(light: Light) -> list[str]:
    """Return the two desks, end to end."""
    top = mix(paint(light, "wood_light"), "#FFFFFF", 0.18 * min(1, light.dye[0] + 0.1))
    shapes: list[str] = []
    for x, w in ((660, 440), (1106, 440)):
        drawers: list[Box] = [(x + w - 146, DESK + 60 + 70 * k, 126, 58) for k in range(3)]
        shapes += [
            rect((x + 6, DESK + 26, w - 12, 268), mix(paint(light, "trunk"), "#14213D", 0.35)),
            rect((x + w - 158, DESK + 26, 150, 268), paint(light, "trunk")),
            boxes(drawers, paint(light, "wood_light")),
            boxes([(dx + 46, dy + 24, 34, 8) for dx, dy, _, _ in drawers], paint(light, "iron")),
            rect((x + 6, DESK + 26, 18, 268), paint(light, "trunk")),
            path(
                polygon(
                    [
                        (x - 8, DESK + 30),
                        (x + 16, DESK - 8),
                        (x + w - 16, DESK - 8),
                        (x + w + 8, DESK + 30),
                    ]
                ),
                top,
            ),
            rect((x - 8, DESK + 30, w + 16, 14), paint(light, "wood_light")),
        ]
    return shapes


LAMPS = (400, 866, 1260, 1730)


def _shades(light: Light, late: bool) -> list[str]:
    """Return the workshop lamps under the girder."""
    shades = "".join(
        f"M{x - 52} 124Q{x - 46} 92 {x - 14} 88V72h28V88Q{x + 46} 92 {x + 52} 124Z" for x in LAMPS
    )
    return [
        stroke("".join(f"M{x} 40V80" for x in LAMPS), paint(light, "iron"), 4),
        *[ellipse((x, 124), (34, 9), LAMP if late else paint(light, "paper")) for x in LAMPS],
        path(shades, paint(light, "leaf")),
    ]


def _lamplight() -> list[str]:
    return [
        room.gloom((1060, 500), 1320),
        *[
            path(
                polygon([(x - 46, 128), (x + 46, 128), (x + 190, 640), (x - 190, 640)]),
                "url(#cone)",
                opacity=0.32,
            )
            for x in LAMPS[1:3]
        ],
        *room.pools([(x, 130, 150, 0.7) for x in LAMPS]),
    ]
