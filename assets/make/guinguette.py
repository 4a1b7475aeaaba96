"""The guinguette of Toile: a deck on piles over the river, lanterns, a bar, an accordion, dancers."""

from __future__ import annotations

from itertools import pairwise

from buildings import awning
from light import LAMP, Light, mix, paint
from people import Look, figure, seated
from street import on_thread
from svg import Point, boxes, circle, ellipse, lens, line, path, polygon, rect, stroke

LEFT, RIGHT, BACK, FRONT = 792, 1306, 676, 716
POSTS = (808, 968, 1130, 1290)
TOP = 548


def deck(light: Light, *, drowned: bool = False) -> list[str]:
    """Return the deck with all that is on it; `drowned`, it is empty and the water stands on its planks."""
    furniture = _stacked(light) if drowned else [*_dancers(light), *_tables(light)]
    return [
        *([] if drowned else _floor(light)),
        *_bar(light, open=not drowned),
        *_posts(light, BACK + 4),
        *lanterns(light, broken=drowned),
        *furniture,
        *_rail(light, drowned=drowned),
    ]


def _floor(light: Light) -> list[str]:
    planks = "".join(
        line([(LEFT + 26 * k + 14, BACK), (LEFT + 26 * k, FRONT)]) for k in range(1, 20)
    )
    return [
        boxes([(x, FRONT, 12, 46) for x in range(LEFT + 14, RIGHT, 82)], paint(light, "trunk")),
        path("".join(lens((x + 6, FRONT + 46), 40, 4) for x in range(LEFT + 14, RIGHT, 82)), light.water[0], opacity=0.6),
        rect((LEFT, FRONT + 10, RIGHT - LEFT, 16), "#14213D", opacity=0.3),
        path(polygon([(LEFT + 16, BACK), (RIGHT, BACK), (RIGHT, FRONT), (LEFT, FRONT)]), paint(light, "wood_light")),
        stroke(planks, paint(light, "trunk"), 1.6, opacity=0.5),
        rect((LEFT, FRONT, RIGHT - LEFT, 13), mix(paint(light, "wood_light"), "#14213D", 0.3)),
    ]  # fmt: skip


def _posts(light: Light, foot: float) -> list[str]:
    return [
        boxes([(x - 4, TOP, 8, foot - TOP) for x in POSTS], paint(light, "trunk")),
        path("".join(f"M{x - 7} {TOP}a7 7 0 0 1 14 0z" for x in POSTS), paint(light, "saffron")),
    ]


def lanterns(light: Light, *, broken: bool = False) -> list[str]:
    """Return paper lanterns from post to post; when `broken`, the last thread hangs into the water."""
    spans: list[tuple[Point, Point, float]] = [((a, TOP), (b, TOP), 22) for a, b in pairwise(POSTS)]
    if broken:
        spans[1] = ((POSTS[1], TOP), (POSTS[1] + 54, 690), 12)
    names = ("brick", "saffron", "teal", "plum", "orange")
    shapes = [stroke(f"M{a[0]} {a[1]}Q{(a[0] + b[0]) / 2} {(a[1] + b[1]) / 2 + 2 * sag} {b[0]} {b[1]}", paint(light, "iron"), 2) for a, b, sag in spans]  # fmt: skip
    spots = [on_thread(a, b, sag, (k + 0.5) / 5) for a, b, sag in spans for k in range(5)]
    lit = light.lamps and not broken
    if lit:
        shapes += [circle((x, y + 14), 46, "url(#halo)", opacity=0.85) for x, y in spots]
    for k, name in enumerate(names):
        d = "".join(
            f"M{x - 9:.1f} {y + 14:.1f}a9 10.5 0 1 1 18 0a9 10.5 0 1 1 -18 0z"
            for x, y in spots[k::5]
        )
        shapes.append(path(d, mix(paint(light, name), LAMP, 0.62) if lit else paint(light, name)))
    ribs = "".join(
        f"M{x - 8:.1f} {y + 10:.1f}q8 3 16 0M{x - 8:.1f} {y + 18:.1f}q8 3 16 0" for x, y in spots
    )
    caps = [(x - 3.5, y + 1.5, 7.0, 3.0) for x, y in spots] + [
        (x - 3.5, y + 23.5, 7.0, 3.0) for x, y in spots
    ]
    return [*shapes, stroke(ribs, "#FFFFFF", 1.2, opacity=0.45), boxes(caps, paint(light, "iron"))]


def _bar(light: Light, *, open: bool) -> list[str]:
    x, y = 1208, BACK + 6
    warm = "#FFE2A0" if light.lamps and open else mix(paint(light, "teal"), "#14213D", 0.55)
    return [
        rect((x, y - 96, 92, 96), paint(light, "teal")),
        rect((x + 8, y - 76, 76, 34), warm),
        boxes([(x + 13 + 11 * k, y - 61, 5, 18) for k in range(6)], paint(light, "leaf")),
        figure(light, (x + 46, y - 6), Look("frame", skin="skin_brown", hair="ink", cut="bun"), 70)
        if open
        else "",
        rect((x - 6, y - 42, 104, 8), paint(light, "wood_light")),
        rect((x + 4, y - 34, 84, 34), paint(light, "teal")),
        boxes([(x + 4 + 17 * k, y - 34, 2, 34) for k in range(1, 5)], "#14213D", opacity=0.25),
        *awning(light, (x - 12, y - 116, 116, 30), "brick", 8),
    ]


def _dancers(light: Light) -> list[str]:
    return [
        figure(light, (1022, 704), Look("denim", "iron", "skin_brown", "ink", "beard"), 92, arms=("wave", "reach"), stride=3),
        figure(light, (1060, 706), Look("brick", "iron", "skin_light", "hair_blond", "bun", hem=18), 90, arms=("carry", "wave"), stride=3, flip=True),
        figure(light, (1112, 700), Look("leaf", "door", "skin_light", "hair_grey", "bald"), 88, arms=("reach", "hip"), stride=2),
        figure(light, (1148, 702), Look("plum", "iron", "skin_dark", "ink", "curly", hem=18), 88, arms=("wave", "carry"), stride=3, flip=True),
        figure(light, (1186, 708), Look("saffron", "denim", "skin_light", "hair_red", "bob"), 62, arms=("up", "wave"), stride=4, child=True),
        *_accordion(light, (964, 678)),
    ]  # fmt: skip


def _accordion(light: Light, at: Point) -> list[str]:
    x, y = at
    folds = "".join(line([(x - 22 + 5 * k, y - 28), (x - 23 + 5 * k, y - 8)]) for k in range(6))
    return [
        rect((x - 12, y + 2, 24, 24), paint(light, "trunk")),
        seated(light, (x, y), Look("iron", "slate", cut="short", hat="beret:brick"), 88),
        rect((x - 28, y - 30, 34, 24), paint(light, "brick"), radius=3),
        stroke(folds, paint(light, "frame"), 1.6),
        boxes([(x - 31, y - 31, 5, 26), (x + 4, y - 31, 5, 26)], paint(light, "frame")),
    ]


def _tables(light: Light) -> list[str]:
    x, y = 868, 708
    return [
        seated(light, (x - 34, y - 26), Look("teal", "denim", "skin_dark", "ink", "short"), 88, flip=True),
        seated(light, (x + 36, y - 26), Look("rose", "iron", "skin_light", "hair_red", "long"), 88),
        stroke(line([(x, y - 40), (x, y)]) + line([(x - 14, y), (x + 14, y)]), paint(light, "iron"), 4),
        ellipse((x, y - 40), (28, 5), paint(light, "frame")),
        boxes([(x - 10, y - 56, 6, 15), (x + 6, y - 53, 5, 12)], paint(light, "saffron")),
        stroke(line([(x - 46, y - 24), (x - 46, y)]) + line([(x + 48, y - 24), (x + 48, y)]), paint(light, "iron"), 3),
    ]  # fmt: skip


def _stacked(light: Light) -> list[str]:
    """Return chairs piled on tables, out of the water's reach."""
    shapes = []
    for x in (872, 1010, 1150):
        shapes += [
            stroke(f"M{x} 664V704", paint(light, "iron"), 4),
            ellipse((x, 664), (34, 5), paint(light, "frame")),
            stroke(f"M{x - 20} 660l-4 -20h24v20M{x - 24} 640l-3 -26M{x + 4} 660v-22h22l4 22M{x + 27} 638l3 -26", paint(light, "brick"), 4),
            path(lens((x, 705), 50, 4), light.water[0], opacity=0.7),
        ]  # fmt: skip
    return shapes


def _rail(light: Light, *, drowned: bool) -> list[str]:
    top, foot = (684, 706) if drowned else (FRONT - 34, FRONT + 2)
    ends = ((LEFT, 872), (1210, RIGHT)) if not drowned else ((LEFT, 970), (1100, RIGHT))
    posts = [(x, top, 4, foot - top) for a, b in ends for x in range(a, b, 20)]
    rails = [(a, top, b - a, 5) for a, b in ends]
    shapes = [boxes([*posts, *rails], paint(light, "frame"))]
    if drowned:
        shapes.append(
            path(
                "".join(lens((x, 706), 150, 4) for x in range(LEFT + 30, RIGHT, 120)),
                light.water[0],
                opacity=0.7,
            )
        )
    return shapes
