"""The church and the spinning mill of Toile, and the bobbin which is its sign."""

from __future__ import annotations

from buildings import grid, windows
from light import LAMP, Light, paint
from svg import Point, arches, boxes, circle, line, path, polygon, rect, stroke


def church(light: Light, at: Point) -> list[str]:
    """Return the church, from the foot of its tower's left corner."""
    x, y = at
    haze = 0.3 if light.name == "night" else 0.13
    spire = polygon([(x - 8, y - 330), (x + 38, y - 520), (x + 84, y - 330)])
    shaded = polygon([(x - 8, y - 330), (x + 38, y - 520), (x + 30, y - 330)])
    nave = polygon([(x - 178, y - 168), (x - 160, y - 236), (x + 4, y - 236), (x + 4, y - 168)])
    buttresses = [(x - 172 + 43 * i, y - 150, 9, 150) for i in range(4)]
    return [
        rect((x - 170, y - 170, 174, 170), paint(light, "stone_shade", haze)),
        path(nave, paint(light, "slate", haze)),
        stroke(
            line([(x - 172, y - 190), (x + 4, y - 190)])
            + line([(x - 166, y - 212), (x + 4, y - 212)]),
            paint(light, "slate_dark", haze),
            1.6,
        ),
        boxes(buttresses, paint(light, "stone", haze)),
        *windows(
            light, [(x - 152 + 43 * i, y - 112, 16, 62) for i in range(4)], haze=haze, arched=True
        ),
        rect((x, y - 330, 76, 330), paint(light, "stone", haze)),
        rect((x, y - 330, 22, 330), paint(light, "stone_shade", haze)),
        boxes(
            [(x - 4, y - 336, 84, 9), (x - 3, y - 216, 82, 6), (x - 3, y - 120, 82, 6)],
            paint(light, "stone_light", haze),
        ),
        arches([(x + 15, y - 298, 17, 50), (x + 44, y - 298, 17, 50)], paint(light, "iron", haze)),
        *windows(light, [(x + 29, y - 184, 18, 40)], haze=haze, arched=True),
        rect((x, y - 330, 76, 330), "url(#floodlight)") if light.lamps else "",
        path(spire, paint(light, "slate", haze)),
        path(shaded, paint(light, "slate_dark", haze)),
        stroke(
            line([(x + 38, y - 520), (x + 38, y - 556)])
            + line([(x + 28, y - 542), (x + 48, y - 542)]),
            paint(light, "iron", haze),
            3.4,
        ),
        circle((x + 38, y - 558), 4, paint(light, "saffron", haze)),
    ]


def mill(light: Light, at: Point) -> list[str]:
    """Return the spinning mill: sheds with a saw-tooth roof, a tall block, the chimney and the painted bobbin."""
    x, y = at
    return [
        *_stack(light, (x + 62, y)),
        *_block(light, (x + 356, y)),
        *_sheds(light, (x, y)),
    ]


def _stack(light: Light, at: Point) -> list[str]:
    x, y = at
    haze = 0.12
    bands = [(x - 15 + k * 3, y - 150 - 90 * k, 30 - k * 6, 7) for k in range(3)]
    return [
        path(
            polygon([(x - 20, y), (x - 11, y - 440), (x + 11, y - 440), (x + 20, y)]),
            paint(light, "brick", haze),
        ),
        path(
            polygon([(x - 20, y), (x - 11, y - 440), (x - 3, y - 440), (x - 5, y)]),
            paint(light, "brick_dark", haze),
        ),
        boxes(bands, paint(light, "stone", haze)),
        path(
            polygon([(x - 16, y - 440), (x - 18, y - 458), (x + 18, y - 458), (x + 16, y - 440)]),
            paint(light, "brick_shade", haze),
        ),
    ]


def _block(light: Light, at: Point) -> list[str]:
    x, y = at
    haze = 0.08
    panes = grid((x + 6, y - 330, 204, 290), 5, 4, (24, 40))
    return [
        rect((x, y - 350, 216, 350), paint(light, "brick_light", haze)),
        rect((x, y - 350, 44, 350), paint(light, "brick_dark", haze), opacity=0.45),
        boxes(
            [(x - 4, y - 358, 224, 12), (x, y - 264, 216, 4), (x, y - 190, 216, 4)],
            paint(light, "stone", haze),
        ),
        *windows(light, panes, haze=haze, arched=True),
        path(
            polygon([(x + 70, y - 358), (x + 108, y - 400), (x + 146, y - 358)]),
            paint(light, "brick", haze),
        ),
        circle((x + 108, y - 374), 11, paint(light, "frame", haze)),
        circle((x + 108, y - 374), 7, LAMP if light.lamps else paint(light, "glass", haze)),
    ]


def _sheds(light: Light, at: Point) -> list[str]:
    x, y = at
    haze = 0.06
    tooth, count, wall = 62, 6, y - 250
    slopes = "".join(
        polygon([(x + i * tooth, wall - 44), (x + (i + 1) * tooth, wall), (x + i * tooth, wall)])
        for i in range(count)
    )
    glass = "".join(
        polygon(
            [
                (x + i * tooth, wall - 44),
                (x + i * tooth + 7, wall - 38),
                (x + i * tooth + 7, wall),
                (x + i * tooth, wall),
            ]
        )
        for i in range(count)
    )
    ridges = "".join(
        line([(x + i * tooth, wall - 44), (x + (i + 1) * tooth, wall)]) for i in range(count)
    )
    return [
        rect((x, wall, tooth * count, 250), paint(light, "brick_light", haze)),
        path(slopes, paint(light, "brick", haze)),
        path(glass, LAMP if light.lamps else paint(light, "glass_sky", haze)),
        stroke(ridges, paint(light, "slate", haze), 5),
        boxes(
            [(x, wall, tooth * count, 6), (x, wall + 88, tooth * count, 4)],
            paint(light, "stone", haze),
        ),
        *windows(
            light,
            [(x + 16 + i * tooth, wall + 34, 30, 42) for i in range(1, count)],
            haze=haze,
            arched=True,
        ),
        circle((x + 31, wall + 40), 29, paint(light, "frame", haze)),
        *bobbin(light, (x + 31, wall + 40), 19),
    ]


def bobbin(light: Light, at: Point, size: float) -> list[str]:
    """Return the painted bobbin of thread, sign of the town."""
    x, y = at
    ends = [
        (x - size * 0.7, y - size, size * 1.4, size * 0.24),
        (x - size * 0.7, y + size * 0.76, size * 1.4, size * 0.24),
    ]
    threads = "".join(
        line([(x - size * 0.44, y + size * k), (x + size * 0.44, y + size * (k + 0.12))])
        for k in (-0.55, -0.25, 0.05, 0.35)
    )
    return [
        rect((x - size * 0.48, y - size * 0.8, size * 0.96, size * 1.6), paint(light, "saffron")),
        stroke(threads, paint(light, "brick"), size * 0.09),
        boxes(ends, paint(light, "wood_light")),
    ]
