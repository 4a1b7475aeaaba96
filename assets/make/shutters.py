"""The openings of the main street when they are shut: dark panes, shutters, doors, grilles and blinds."""

from __future__ import annotations

from light import Light, mix, paint
from openings import Opening
from svg import Box, boxes, circle, line, path, polygon, rect, stroke


def shut(light: Light, opening: Opening) -> list[str]:
    """Return one opening, shut, within its box."""
    special = {
        "lock": _lock,
        "billboard": _billboard,
        "market-hall": _market,
        "theatre": _theatre,
        "cafe": _cafe,
    }
    if opening.id in special:
        return special[opening.id](light, opening.box)
    return {"window": _window, "door": _door, "shop": _shop}[opening.shape](light, opening)


def night(light: Light) -> str:
    """Return the colour of a pane behind which nobody is."""
    return mix(paint(light, "glass"), paint(light, "ink"), 0.42)


def panes(
    light: Light, box: Box, columns: int, rows: int, colour: str = "frame", *, bar: float = 6
) -> str:
    """Return the glazing bars and the rim of a window."""
    x, y, w, h = box
    bars: list[Box] = [(x, y, w, 8), (x, y + h - 8, w, 8), (x, y, 8, h), (x + w - 8, y, 8, h)]
    bars += [(x + w * k / columns - bar / 2, y, bar, h) for k in range(1, columns)]
    bars += [(x, y + h * k / rows - bar / 2, w, bar) for k in range(1, rows)]
    return boxes(bars, paint(light, colour))


def _glint(light: Light, box: Box) -> str:
    x, y, w, h = box
    d = polygon(
        [
            (x + w * 0.14, y + h * 0.6),
            (x + w * 0.42, y + h * 0.08),
            (x + w * 0.54, y + h * 0.08),
            (x + w * 0.26, y + h * 0.6),
        ]
    )
    d += polygon(
        [
            (x + w * 0.56, y + h * 0.86),
            (x + w * 0.82, y + h * 0.4),
            (x + w * 0.88, y + h * 0.4),
            (x + w * 0.62, y + h * 0.86),
        ]
    )
    return path(d, paint(light, "glass_sky"), opacity=0.4)


BLINDS = {"retirement-home": "shutter_sage", "home": "shutter_blue"}


def _window(light: Light, opening: Opening) -> list[str]:
    x, y, w, h = opening.box
    if opening.id in BLINDS:
        half = w / 2 - 3
        leaves: list[Box] = [(x + 1, y + 1, half, h - 2), (x + w / 2 + 2, y + 1, half, h - 2)]
        slats: list[Box] = [
            (lx + 9, y + 14 + 13 * k, half - 18, 5) for lx, _, _, _ in leaves for k in range(12)
        ]
        return [
            rect(opening.box, paint(light, "ink")),
            boxes(leaves, paint(light, BLINDS[opening.id])),
            boxes(slats, paint(light, "ink"), opacity=0.28),
            boxes([(x + w / 2 - 10, y + h / 2, 20, 6)], paint(light, "iron")),
        ]
    columns, rows = {"mill": (4, 5), "school": (3, 3)}.get(opening.id, (2, 3))
    return [
        rect(opening.box, night(light)),
        _glint(light, opening.box),
        *_curtains(light, opening),
        panes(light, opening.box, columns, rows, "iron" if opening.id == "mill" else "frame"),
    ]


def _curtains(light: Light, opening: Opening) -> list[str]:
    x, y, w, h = opening.box
    if opening.id == "council":
        half = w * 0.44
        folds = "".join(
            f"M{x + w * k:.0f} {y + 8}V{y + h - 8}" for k in (0.12, 0.24, 0.36, 0.64, 0.76, 0.88)
        )
        return [
            boxes(
                [(x, y, half, h), (x + w - half, y, half, h)],
                mix(paint(light, "brick"), paint(light, "ink"), 0.35),
            ),
            stroke(folds, paint(light, "ink"), 3, opacity=0.35),
        ]
    if opening.id == "school":
        return [
            rect((x, y, w, h * 0.6), mix(paint(light, "stone"), paint(light, "ink"), 0.25)),
            boxes([(x + w / 2 - 2, y + h * 0.6, 4, 20)], paint(light, "frame")),
        ]
    return []


DOORS = {"town-hall": "teal", "police": "slate_dark"}


def _door(light: Light, opening: Opening) -> list[str]:
    x, y, w, h = opening.box
    colour = paint(light, DOORS[opening.id])
    wide = w / 2 - 26
    panels: list[Box] = [
        (x + 13 + (w / 2) * k, y + top, wide, high)
        for k in (0, 1)
        for top, high in ((70, 58), (140, 74))
    ]
    return [
        rect(opening.box, colour),
        rect((x + 8, y + 8, w - 16, 44), night(light)),
        stroke(
            line([(x + w / 2, y + 52), (x + w / 2 - 34, y + 8)])
            + line([(x + w / 2, y + 52), (x + w / 2 + 34, y + 8)])
            + line([(x + w / 2, y + 52), (x + w / 2, y + 8)]),
            colour,
            5,
        ),
        boxes(panels, mix(colour, "#14213D", 0.3)),
        boxes(
            [(px + 4, py + 4, pw - 8, 4) for px, py, pw, _ in panels], mix(colour, "#FFFFFF", 0.25)
        ),
        boxes([(x + w / 2 - 1.5, y + 52, 3, h - 52)], paint(light, "ink")),
        circle((x + w / 2 - 12, y + 140), 6, paint(light, "saffron")),
        circle((x + w / 2 + 12, y + 140), 6, paint(light, "saffron")),
        boxes([(x, y + h - 10, w, 10)], mix(colour, "#14213D", 0.5)),
    ]


def _shop(light: Light, opening: Opening) -> list[str]:
    """Return a shop whose iron blind is down, but for the door."""
    x, y, w, h = opening.box
    name = {"post": "slate", "newspaper": "slate_light", "library": "slate"}[opening.id]
    blind = mix(paint(light, name), paint(light, "stone_shade"), 0.35)
    cut = w * 0.64
    slats: list[Box] = [(x + 6, y + 22 + 11 * k, cut - 6, 3) for k in range(17)]
    door: Box = (x + cut + 8, y + 8, w - cut - 14, h - 8)
    return [
        rect(opening.box, paint(light, "ink")),
        rect((x + 6, y + 10, cut - 6, h - 22), blind),
        boxes(slats, paint(light, "ink"), opacity=0.25),
        *_mark(light, opening.id, (x + cut / 2 + 3, y + 112)),
        rect(door, night(light)),
        panes(light, door, 1, 2, "door"),
        circle((door[0] + 14, y + 128), 4, paint(light, "saffron")),
    ]


def _mark(light: Light, which: str, at: tuple[float, float]) -> list[str]:
    """Return what is painted on the blind: an envelope, a page, a book."""
    x, y = at
    white = mix(paint(light, "frame"), paint(light, "slate"), 0.15)
    if which == "post":
        return [
            rect((x - 34, y - 24, 68, 48), paint(light, "saffron"), radius=4),
            stroke(f"M{x - 32} {y - 20}L{x} {y + 6}L{x + 32} {y - 20}", paint(light, "ink"), 4),
        ]
    if which == "newspaper":
        return [
            rect((x - 28, y - 36, 56, 72), white),
            boxes(
                [
                    (x - 22, y - 30, 44, 9),
                    (x - 22, y - 14, 20, 20),
                    (x + 2, y - 14, 20, 4),
                    (x + 2, y - 6, 20, 4),
                    (x + 2, y + 2, 20, 4),
                    (x - 22, y + 14, 44, 4),
                    (x - 22, y + 22, 34, 4),
                ],
                paint(light, "ink"),
            ),
        ]
    return [
        path(
            f"M{x} {y - 18}Q{x - 20} {y - 32} {x - 44} {y - 22}V{y + 26}Q{x - 20} {y + 16} {x} {y + 30}Q{x + 20} {y + 16} {x + 44} {y + 26}V{y - 22}Q{x + 20} {y - 32} {x} {y - 18}Z",
            white,
        ),
        stroke(f"M{x} {y - 18}V{y + 28}", paint(light, "plum"), 4),
    ]


def _cafe(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    legs = "".join(
        line([(x + 30 + 44 * k, y + h - 52), (x + 50 + 44 * k, y + h - 8)])
        + line([(x + 50 + 44 * k, y + h - 52), (x + 30 + 44 * k, y + h - 8)])
        for k in range(3)
    )
    return [
        rect(box, night(light)),
        _glint(light, (x, y + 50, w, 120)),
        panes(light, (x, y + 46, w, h - 46), 3, 2, "door"),
        *awnings(light, (x, y, w, 46), "brick"),
        rect((x + 10, y + h - 62, w - 20, 54), paint(light, "brick_shade")),
        stroke(legs, paint(light, "wood_light"), 5),
        boxes([(x + 24 + 44 * k, y + h - 58, 34, 7) for k in range(3)], paint(light, "wood_light")),
    ]


def awnings(light: Light, box: Box, colour: str) -> list[str]:
    """Return a striped awning which keeps within its box."""
    x, y, w, h = box
    step = w / 9
    stripes = [
        "".join(
            f"M{x + step * k:.1f} {y}h{step:.1f}v{h - 10}a{step / 2:.1f} 9 0 0 1 {-step:.1f} 0z"
            for k in range(start, 9, 2)
        )
        for start in (0, 1)
    ]
    return [path(stripes[0], paint(light, colour)), path(stripes[1], paint(light, "frame"))]


def _lock(light: Light, box: Box) -> list[str]:
    """Return the canal arch under the mill, its two lock gates closed on the water."""
    x, y, w, h = box
    wood, dark = paint(light, "trunk"), paint(light, "door")
    middle = x + w / 2
    boards: list[Box] = [(x + 10 + 20 * k, y + 54, 3, 120) for k in range(9)]
    drips = "".join(f"M{x + 30 + 40 * k} {y + 168}v14" for k in range(4))
    return [
        rect(box, mix(paint(light, "slate_dark"), paint(light, "ink"), 0.5)),
        path(
            f"M{x} {y + h}V{y + h - 52}H{x + w}V{y + h}Z", mix(light.water[1], light.water[2], 0.5)
        ),
        boxes([(x + 6, y + 50, w - 12, 128)], wood),
        boxes(boards, dark),
        boxes(
            [
                (x + 6, y + 66, w - 12, 12),
                (x + 6, y + 146, w - 12, 12),
                (middle - 4, y + 50, 8, 128),
            ],
            paint(light, "wood_light"),
        ),
        stroke(
            line([(x + 12, y + 150), (middle - 8, y + 70)])
            + line([(x + w - 12, y + 150), (middle + 8, y + 70)]),
            paint(light, "wood_light"),
            9,
        ),
        boxes([(x + 6, y + 40, w - 12, 12)], paint(light, "frame")),
        stroke(drips, paint(light, "glass_sky"), 4),
        stroke(
            f"M{x + 14} {y + h - 30}q12 -6 24 0t24 0M{x + 90} {y + h - 18}q12 -6 24 0t24 0",
            paint(light, "frame"),
            3,
            opacity=0.5,
        ),
    ]


def _billboard(light: Light, box: Box) -> list[str]:
    """Return the screen of the town's application, off but for its small red eye."""
    x, y, w, h = box
    return [
        rect(box, "#0B1428"),
        rect((x + w / 2 - 38, y + 26, 76, 128), "#16223C", radius=12),
        rect((x + w / 2 - 31, y + 36, 62, 104), "#0F1A30", radius=4),
        path(
            polygon(
                [(x + 20, y + h - 14), (x + 88, y + 8), (x + 116, y + 8), (x + 48, y + h - 14)]
            ),
            "#FFFFFF",
            opacity=0.06,
        ),
        circle((x + w - 14, y + h - 14), 4, "#E9573F"),
    ]


def _theatre(light: Light, box: Box) -> list[str]:
    x, y, w, h = box
    red = mix(paint(light, "brick"), paint(light, "ink"), 0.3)
    folds = "".join(f"M{x + 12 + 17.5 * k:.0f} {y + 40}V{y + h - 12}" for k in range(10))
    bulbs = "".join(f"M{x + 10 + 22 * k} {y + 8}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" for k in range(8))
    return [
        rect(box, red),
        stroke(folds, paint(light, "ink"), 5, opacity=0.3),
        rect((x, y, w, 34), mix(paint(light, "plum"), paint(light, "ink"), 0.2)),
        path(bulbs, mix(paint(light, "stone"), paint(light, "ink"), 0.2)),
        boxes([(x, y + h - 12, w, 12)], paint(light, "trunk")),
        panes(light, (x, y + 34, w, h - 34), 2, 1, "frame"),
    ]


def _market(light: Light, box: Box) -> list[str]:
    """Return the hall behind its iron gates."""
    x, y, w, h = box
    bars = "".join(f"M{x + 14 + 15.5 * k:.1f} {y + 56}V{y + h - 8}" for k in range(17))
    tops = "".join(f"M{x + 8 + 15.5 * k:.1f} {y + 56}l6 -14l6 14z" for k in range(17))
    return [
        rect(box, mix(paint(light, "slate_dark"), paint(light, "ink"), 0.5)),
        boxes(
            [(x + 20, y + 120, 90, 90), (x + 160, y + 134, 90, 76)],
            paint(light, "ink"),
            opacity=0.5,
        ),
        path(
            f"M{x + 14} {y + 120}h102l-10 -22h-82zM{x + 154} {y + 134}h102l-10 -22h-82z",
            mix(paint(light, "brick"), paint(light, "ink"), 0.6),
        ),
        boxes([(x, y, w, 36)], mix(paint(light, "leaf"), "#14213D", 0.25)),
        stroke(bars, paint(light, "shutter_sage"), 4),
        path(tops, paint(light, "shutter_sage")),
        boxes(
            [(x, y + 84, w, 7), (x, y + h - 34, w, 7), (x + w / 2 - 4, y + 50, 8, h - 50)],
            paint(light, "shutter_sage"),
        ),
        rect((x + w / 2 - 14, y + 132, 28, 30), paint(light, "saffron"), radius=5),
    ]
