"""What drives on the roads of Toile: cars, the bus, the post van; all head left unless flipped."""

from __future__ import annotations

from landmarks import bobbin
from light import Light, mix, paint
from svg import Point, boxes, circle, ellipse, group, path, polygon, rect, stroke


def _wheels(light: Light, spots: tuple[float, ...], radius: float) -> list[str]:
    def discs(r: float) -> str:
        return "".join(
            f"M{x - r:.1f} {-radius}a{r} {r} 0 1 1 {2 * r} 0a{r} {r} 0 1 1 {-2 * r} 0z"
            for x in spots
        )

    return [
        path(discs(radius), "#1B2233"),
        path(discs(radius * 0.52), paint(light, "slate_light")),
        path(discs(radius * 0.2), "#1B2233"),
    ]


def _headlight(light: Light, at: Point, reach: float) -> list[str]:
    """Return the beam of a headlight, at night only."""
    if not light.lamps:
        return []
    x, y = at
    beam = polygon([(x, y - 4), (x - reach, y - 22), (x - reach, y + 38), (x, y + 5)])
    return [path(beam, "url(#beam)"), circle(at, 34, "url(#halo)")]


def car(light: Light, foot: Point, colour: str, size: float, *, flip: bool = False) -> str:
    """Return a small car with its driver, two hundred units long."""
    glass = mix(paint(light, "glass_sky"), "#14213D", 0.12)
    parts = [
        ellipse((0, -2), (108, 9), "#14213D", opacity=0.28),
        path("M-100 -14Q-102 -38 -78 -43L-56 -46L-34 -74Q-29 -81 -18 -81H34Q45 -81 52 -73L72 -48Q98 -46 100 -34V-16Q100 -12 94 -12H-96Q-100 -12 -100 -14Z", paint(light, colour)),
        path("M-100 -26H100V-16Q100 -12 94 -12H-96Q-100 -12 -100 -14Z", "#14213D", opacity=0.16),
        path("M-46 -47L-28 -69Q-25 -73 -18 -73H2V-47ZM10 -73H32Q39 -73 44 -67L58 -47H10Z", glass),
        circle((-9, -57), 8, paint(light, "skin")), path("M-20 -47q2 -9 11 -9t11 9z", paint(light, "plum")),
        path("M-40 -47L-24 -69h8L-30 -47ZM30 -73h6L22 -47h-8Z", "#FFFFFF", opacity=0.3),
        boxes([(12, -40, 14, 3.4)], "#14213D", opacity=0.4),
        rect((-101, -40, 13, 10), "#FFF3CE" if light.lamps else paint(light, "frame"), radius=4),
        rect((90, -42, 9, 10), paint(light, "rescue"), radius=3),
        stroke("M-72 -43L-58 -45M-34 -77Q0 -84 46 -77", "#FFFFFF", 2, opacity=0.4),
        *_wheels(light, (-58, 60), 18),
        *_headlight(light, (-98, -35), 190),
    ]  # fmt: skip
    return group(parts, foot, size, flip=flip)


def bus(light: Light, foot: Point, size: float, *, flip: bool = False) -> str:
    """Return the town bus with its bobbin, four hundred units long."""
    glass = "#FFE7B0" if light.lamps else paint(light, "glass_sky")
    heads = [(-96, "skin"), (-30, "skin_dark"), (40, "skin_light"), (84, "skin_brown")]
    parts = [
        ellipse((0, -2), (212, 10), "#14213D", opacity=0.28),
        path("M-200 -24Q-204 -120 -188 -136Q-184 -142 -174 -142H186Q200 -142 200 -128V-18H-196Q-200 -18 -200 -24Z", paint(light, "frame")),
        path("M-201 -56H200V-18H-196Q-200 -18 -200 -24Z", paint(light, "teal")),
        boxes([(-201, -62, 401, 6)], paint(light, "saffron")),
        path("M-199 -70Q-200 -118 -186 -130H-158V-70Z", glass),
        boxes([(-116 + 62 * k, -124, 54, 52) for k in range(5)], glass),
        *[circle((x, -84), 9, paint(light, skin)) for x, skin in heads],
        path("".join(f"M{x - 13} -72q2 -9 13 -9t13 9z" for x, _ in heads), paint(light, "plum")),
        boxes([(-152, -128, 30, 110)], paint(light, "iron")), boxes([(-149, -124, 11, 100), (-136, -124, 11, 100)], glass),
        rect((-176, -140, 46, 11), "#101A30", radius=3), boxes([(-172, -137, 24, 5), (-144, -137, 8, 5)], "#FFB52E"),
        circle((40, -38), 17, paint(light, "frame")), *bobbin(light, (40, -38), 11),
        rect((-203, -50, 10, 14), "#FFF3CE" if light.lamps else paint(light, "frame"), radius=4),
        rect((195, -52, 6, 16), paint(light, "rescue"), radius=2),
        *_wheels(light, (-104, 122), 21),
        *_headlight(light, (-198, -43), 230),
    ]  # fmt: skip
    return group(parts, foot, size, flip=flip)


def van(light: Light, foot: Point, size: float, *, flip: bool = False) -> str:
    """Return the yellow van of the post."""
    parts = [
        ellipse((0, -2), (112, 8), "#14213D", opacity=0.28),
        path("M-104 -14Q-106 -48 -84 -54L-62 -92Q-58 -98 -48 -98H96Q104 -98 104 -90V-12H-98Q-104 -12 -104 -14Z", paint(light, "saffron")),
        path("M-104 -28H104V-12H-98Q-104 -12 -104 -14Z", "#14213D", opacity=0.16),
        path("M-74 -56L-57 -86Q-55 -90 -48 -90H-26V-56Z", paint(light, "glass_sky")),
        circle((-42, -66), 8, paint(light, "skin_dark")),
        stroke("M-14 -88V-18", "#14213D", 2, opacity=0.3),
        boxes([(14, -72, 62, 34)], paint(light, "frame")), stroke("M14 -72L45 -50L76 -72", paint(light, "denim"), 4),
        rect((-104, -44, 12, 10), "#FFF3CE" if light.lamps else paint(light, "frame"), radius=4),
        rect((98, -44, 6, 12), paint(light, "rescue")),
        *_wheels(light, (-62, 62), 18),
        *_headlight(light, (-101, -39), 170),
    ]  # fmt: skip
    return group(parts, foot, size, flip=flip)
