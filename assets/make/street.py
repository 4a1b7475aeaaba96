"""What fills the square and the quay: paving, bridge, lamps, market, bus stop and notice board."""

from __future__ import annotations

from random import Random

from buildings import awning
from light import LAMP, Light, mix, paint
from svg import Box, Point, boxes, circle, line, path, polygon, rect, stroke

QUAY = 824
WATERLINE = 872


def square(light: Light) -> list[str]:
    """Return the town square and its quay wall; to its left the river bends away behind the bridge."""
    edge = f"M470 708L1920 708L1920 {QUAY}L606 {QUAY}Q540 {QUAY} 516 780Z"
    wall = f"M516 780Q540 {QUAY} 606 {QUAY}L1920 {QUAY}L1920 {WATERLINE}L610 {WATERLINE}Q530 {WATERLINE} 500 812Z"
    far = "M-10 712L492 712L486 736L-10 740Z"
    return [
        path(far, paint(light, "quay_shade", 0.1)),
        path(edge, "url(#square)"),
        stroke(_joints(), paint(light, "paving_line"), 1.6, opacity=0.7),
        path(_carpet(), paint(light, "stone_light"), opacity=0.65),
        path(wall, paint(light, "quay_shade")),
        stroke(_courses(), paint(light, "ink"), 1.4, opacity=0.16),
        stroke(f"M512 782Q538 {QUAY} 606 {QUAY}L1920 {QUAY}", paint(light, "stone"), 8),
        rect((606, WATERLINE - 8, 1314, 8), paint(light, "ink"), opacity=0.28),
    ]


def _joints() -> str:
    rows = "".join(line([(486 + (y - 716) * 0.4, y), (1920, y)]) for y in (730, 748, 771, 798))
    fans = "".join(
        line([(960 + dx, 722), (960 + dx * 1.5, QUAY - 6)]) for dx in range(-320, 900, 90)
    )
    return rows + fans


def _carpet() -> str:
    """Return the pale flagstones which lead from the quay to the town hall."""
    return polygon([(896, 718), (1024, 718), (1066, QUAY - 5), (854, QUAY - 5)])


def _courses() -> str:
    dice = Random("courses")
    rows = "".join(line([(610, y), (1920, y)]) for y in (840, 855))
    joints = [(dice.uniform(620, 1910), dice.choice((826, 841, 856))) for _ in range(70)]
    return rows + "".join(line([(x, y), (x, y + 13)]) for x, y in joints)


def railing(light: Light) -> list[str]:
    """Return the iron railing of the quay, open where the steps go down to the water."""
    posts: list[Box] = [(x, QUAY - 30, 4, 30) for x in range(620, 1920, 52) if not 880 < x < 1030]
    rails: list[Box] = [
        (620, QUAY - 31, 262, 4),
        (1036, QUAY - 31, 884, 4),
        (620, QUAY - 17, 262, 2.4),
        (1036, QUAY - 17, 884, 2.4),
    ]
    return [boxes(posts + rails, paint(light, "iron"))]


def bridge(light: Light) -> list[str]:
    """Return the stone bridge, whose deck rises a little over its three arches."""
    body = "M-20 776Q240 706 520 772L540 872L-20 872Z"
    parapet = "M-20 776Q240 706 520 772L520 752Q240 686 -20 756Z"
    spans = ((28, 108), (192, 124), (372, 104))
    holes = "".join(f"M{x} 880A{w / 2:.0f} {w * 0.56:.0f} 0 0 1 {x + w} 880Z" for x, w in spans)
    rings = "".join(f"M{x} 880A{w / 2:.0f} {w * 0.56:.0f} 0 0 1 {x + w} 880" for x, w in spans)
    piers = [(146, 838, 36, 40), (326, 838, 36, 40)]
    return [
        path(body, paint(light, "stone_shade")),
        path(holes, mix(light.water[1], light.water[2], 0.55)),
        stroke(rings, paint(light, "stone"), 11),
        path(parapet, paint(light, "stone")),
        stroke("M-20 756Q240 686 520 752", paint(light, "stone_light"), 7),
        stroke("M-20 776Q240 706 520 772", paint(light, "quay_shade"), 3),
        boxes(piers, paint(light, "quay")),
        rect((-20, 866, 530, 8), paint(light, "ink"), opacity=0.2),
        rect((498, 748, 54, 126), paint(light, "stone_shade")),
        boxes([(491, 738, 68, 12), (498, 866, 54, 8)], paint(light, "stone_light")),
        rect((498, 750, 16, 116), paint(light, "ink"), opacity=0.08),
    ]


def lamp(light: Light, foot: Point, *, height: float = 132) -> list[str]:
    """Return a lamp post with a lantern, and its halo once it burns."""
    x, y = foot
    top = y - height
    iron = paint(light, "iron")
    return [
        circle((x, top - 12), 72, "url(#halo)", opacity=light.glow) if light.lamps else "",
        boxes(
            [
                (x - 2.5, top, 5, height),
                (x - 5, y - 26, 10, 26),
                (x - 8, y - 6, 16, 6),
                (x - 10, top + 12, 20, 3),
            ],
            iron,
        ),
        path(
            polygon([(x - 7, top), (x - 11, top - 24), (x + 11, top - 24), (x + 7, top)]),
            LAMP if light.lamps else paint(light, "paper"),
        ),
        path(polygon([(x - 13, top - 24), (x, top - 37), (x + 13, top - 24)]), iron),
    ]


def garland(light: Light, start: Point, end: Point, *, sag: float = 34) -> list[str]:
    """Return a thread of pennants in the colours of the mill's bobbins."""
    steps = 11
    spots = [on_thread(start, end, sag, (step + 0.5) / steps) for step in range(steps)]
    names = ("brick", "saffron", "teal", "plum", "leaf")
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 2 * sag
    thread = f"M{start[0]} {start[1]}Q{middle[0]} {middle[1]} {end[0]} {end[1]}"
    flags = [
        "".join(polygon([(x - 7, y), (x + 7, y), (x, y + 17)]) for x, y in spots[k::5])
        for k in range(5)
    ]
    return [
        stroke(thread, paint(light, "iron"), 1.6),
        *[path(d, paint(light, name)) for d, name in zip(flags, names, strict=True)],
    ]


def on_thread(start: Point, end: Point, sag: float, share: float) -> Point:
    """Return the point of a hanging thread at this share of its length."""
    x = start[0] + (end[0] - start[0]) * share
    return x, start[1] + (end[1] - start[1]) * share + 4 * sag * share * (1 - share)


def stall(light: Light, foot: Point, colour: str, goods: tuple[str, ...]) -> list[str]:
    """Return a market stall with a striped awning, and crates of `goods`."""
    x, y = foot
    wide = 104
    piles = []
    for index, name in enumerate(goods):
        at = x - wide / 2 + 8 + index * (wide - 12) / len(goods)
        d = "".join(f"M{at + k * 9:.1f} {y - 36}a5.4 5.4 0 1 1 10.8 0z" for k in range(3))
        piles.append(path(d, paint(light, name)))
    return [
        boxes(
            [(x - wide / 2, y - 92, 4, 92), (x + wide / 2 - 4, y - 92, 4, 92)],
            paint(light, "wood_light"),
        ),
        rect(
            (x - wide / 2 + 4, y - 74, wide - 8, 40),
            "#FFDF9E" if light.lamps else paint(light, "ink"),
            opacity=0.5 if light.lamps else 0.16,
        ),
        *piles,
        boxes([(x - wide / 2 - 2, y - 36, wide + 4, 9)], paint(light, "wood_light")),
        rect((x - wide / 2 + 2, y - 27, wide - 4, 25), paint(light, "soft")),
        *awning(light, (x - wide / 2 - 8, y - 106, wide + 16, 26), colour, 8),
    ]


def bus_stop(light: Light, foot: Point) -> list[str]:
    """Return a glazed shelter with a bench, and its sign."""
    x, y = foot
    iron = paint(light, "iron")
    return [
        rect((x, y - 84, 112, 70), paint(light, "glass_sky"), opacity=0.45),
        rect((x + 74, y - 80, 30, 58), "#FFE9B8" if light.lamps else paint(light, "paper")),
        boxes(
            [
                (x + 79, y - 72, 20, 16),
                (x + 79, y - 50, 20, 3),
                (x + 79, y - 44, 14, 3),
                (x + 79, y - 38, 18, 3),
            ],
            paint(light, "teal"),
        ),
        boxes([(x, y - 84, 4, 84), (x + 108, y - 84, 4, 84), (x - 8, y - 92, 128, 9)], iron),
        boxes(
            [(x + 10, y - 28, 56, 5), (x + 16, y - 24, 4, 24), (x + 56, y - 24, 4, 24)],
            paint(light, "wood_light"),
        ),
        *_bus_sign(light, (x + 140, y)),
    ]


def _bus_sign(light: Light, foot: Point) -> list[str]:
    x, y = foot
    return [
        boxes([(x - 2, y - 108, 4, 108)], paint(light, "iron")),
        rect((x - 17, y - 134, 34, 34), paint(light, "teal"), radius=6),
        rect((x - 10, y - 126, 20, 15), paint(light, "paper"), radius=3),
        boxes([(x - 8, y - 123, 7, 6), (x + 1, y - 123, 7, 6)], paint(light, "teal")),
        circle((x - 6, y - 109), 2.8, paint(light, "paper")),
        circle((x + 6, y - 109), 2.8, paint(light, "paper")),
    ]


def notice_board(light: Light, foot: Point) -> list[str]:
    """Return the town's luminous board, whose message is only strokes of light."""
    x, y = foot
    rows = [
        (x - 48, y - 128, 62, 6),
        (x - 48, y - 114, 88, 6),
        (x - 48, y - 100, 76, 6),
        (x - 48, y - 86, 34, 6),
    ]
    return [
        boxes([(x - 40, y - 76, 7, 76), (x + 33, y - 76, 7, 76)], paint(light, "iron")),
        rect((x - 64, y - 146, 128, 78), paint(light, "iron"), radius=7),
        rect((x - 58, y - 140, 116, 66), "#101A30", radius=4),
        boxes(rows, "#FFB93B", opacity=0.95),
        path(polygon([(x + 34, y - 122), (x + 44, y - 138), (x + 54, y - 122)]), "#FFB93B"),
    ]
