"""What each mark of a plan lies on, and how well two colours can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cbrt, dist

from sena_game.window.grounds import FILLS
from sena_game.window.marks import (
    Box,
    Cutout,
    Fill,
    Ground,
    Group,
    Icon,
    Level,
    Line,
    Mark,
    Marker,
    Panel,
    Photo,
    Scroll,
    Text,
    Timer,
    Town,
)
from sena_game.window.names import Grounds, Ink
from sena_game.window.theme import Theme, theme

PLAIN: tuple[Grounds, ...] = ("feed", "phone", "inbox")  # of one colour: what is on them is read
SKY = ("#0D183A", "#304276")  # from the top of the night to the hills
PATTERNED = "scenery"
# Machado, Oliveira & Fernandes, « A Physiologically-based Model for Simulation of Color Vision
# Deficiency », IEEE TVCG 15(6), 2009, table 1, severity 1.0; applied to linear light.
MACHADO = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@dataclass(frozen=True, slots=True)
class Backing:
    """What lies under a view, wherever what it holds is scrolled to."""

    box: Box
    colours: tuple[str, ...]


Under = Backing | Town | Ground | Photo | Fill | Panel | Cutout | Marker


@dataclass(frozen=True, slots=True)
class Pair:
    """A mark of one colour on one of the colours it lies on; `kind` is what the mark is."""

    kind: str
    colour: str
    ground: str
    said: str

    @property
    def ratio(self) -> float:
        return 0.0 if self.ground == PATTERNED else contrast(self.colour, self.ground)


def contrast(one: str, other: str) -> float:
    """Return the ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def difference(one: str, other: str, seen: str = "") -> float:
    """Return the distance of two colours in CIELAB, as someone with that deficiency sees them."""
    return dist(_lab(_seen(linear(one), seen)), _lab(_seen(linear(other), seen)))


def _seen(light: tuple[float, float, float], seen: str) -> tuple[float, ...]:
    if not seen:
        return light
    rows = MACHADO[seen]
    return tuple(
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in rows
    )


def _lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (cbrt(t) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def pairs(marks: tuple[Mark, ...], name: str) -> Iterator[Pair]:
    """Yield what is written or drawn, with each of the colours that it may lie on."""
    colours = theme(name)
    whole: Under = Town(Box(-9999, -9999, 99999, 99999), "")  # under everything, a page has no town
    yield from _walk(marks, colours, [whole])


def _walk(marks: tuple[Mark, ...], colours: Theme, under: list[Under]) -> Iterator[Pair]:
    for mark in marks:
        match mark:
            case Group():
                yield from _walk(mark.marks, colours, under)
            case Scroll():  # what is in it moves, over what is under the view
                back = Backing(mark.box, tuple(grounds(mark.box, colours, under)))
                yield from _walk(mark.marks, colours, [back])
            case Town() | Ground() | Photo() | Fill():
                under.append(mark)
            case Panel() | Cutout():
                if not (isinstance(mark, Cutout) and mark.kind == "fold"):
                    under.append(mark)
            case _:
                yield from _drawn(mark, colours, under)


def _drawn(mark: Mark, colours: Theme, under: list[Under]) -> Iterator[Pair]:
    inks = colours.inks
    match mark:
        case Text():
            said = mark.lines[0]
            kind = "large" if _is_large(mark) else "text"
            for ground in grounds(mark.box, colours, under):
                yield Pair(kind, inks[mark.colour], ground, said)
            if mark.lit:
                yield Pair(kind, inks[mark.lit], colours.lit, said)
        case Timer():
            yield Pair("text", inks["ink"], inks["paper"], mark.lines[0])
            yield Pair("graphic", inks["brick"], inks["trough"], "timer")
        case Icon():
            for ground in grounds(mark.box, colours, under, marked=True):
                yield Pair("graphic", inks[mark.colour], ground, mark.name)
        case Marker() if mark.hollow:
            yield Pair("graphic", inks[mark.colour], colours.looks["choice"].fill, mark.shape)
        case Marker():
            for ground in grounds(mark.box, colours, under):
                yield Pair("graphic", inks[mark.colour], ground, mark.shape)
            under.append(mark)
        case Line() if mark.colour != "line":  # a rule between things says nothing by itself
            xs, ys = zip(*mark.points, strict=True)
            box = Box(min(xs), min(ys), max(1, max(xs) - min(xs)), max(1, max(ys) - min(ys)))
            for ground in grounds(box, colours, under):
                yield Pair("graphic", inks[mark.colour], ground, "line")
        case Level():
            yield from _level(mark, colours, under)
        case _:
            pass


def _level(mark: Level, colours: Theme, under: list[Under]) -> Iterator[Pair]:
    """A gauge is outlined, its bar too: the line shows where each ends, whatever its colour."""
    outline = colours.inks["muted"]
    inside = (colours.inks["trough"], colours.inks[mark.colour])
    best = max(inside, key=lambda each: contrast(each, inside[0]))
    if contrast(*inside) < 3:
        best = outline
    yield Pair("graphic", best, inside[0], f"gauge {mark.colour}")
    for ground in grounds(mark.box, colours, under):
        yield Pair("graphic", outline, ground, "edge of a gauge")


def grounds(box: Box, colours: Theme, under: list[Under], *, marked: bool = False) -> Iterator[str]:
    """Yield the colours a box lies on, from the top one down to the one that covers it.

    An icon may lie on a marker; the markers of a chart have an edge in the colour of the ground.
    """
    for mark in reversed(under):
        if isinstance(mark, Marker) and not marked:
            continue
        if isinstance(mark, Backing):
            yield from mark.colours
            return
        if not mark.box.meets(box):
            continue
        yield from _colours(mark, colours)
        if mark.box.covers(box):
            return


def _colours(mark: Under, colours: Theme) -> Iterator[str]:
    match mark:
        case Backing():
            yield from mark.colours
        case Marker():
            yield colours.inks[mark.colour]
        case Panel():
            yield colours.looks[mark.look].fill
            if mark.control and mark.look not in LASTING:
                yield colours.hover
        case Fill():
            ink: Ink = mark.colour
            yield colours.inks[ink]
        case Cutout():
            yield colours.looks["thinker" if mark.kind == "cloud" else "paper"].fill
        case Ground() if not colours.scenery:
            return
        case Ground() if mark.kind == "grille":
            return
        case Ground() if mark.kind == "night":
            yield from SKY
        case Ground() if mark.kind in PLAIN:
            yield _dimmed(FILLS[mark.kind], colours.dusks.get(mark.kind, ""))
        case Town() if not colours.scenery or mark.veil == 100:
            yield colours.inks["paper"]
        case _:
            yield PATTERNED


def _dimmed(colour: str, dusk: str) -> str:
    if not dusk:
        return colour
    both = [(int(colour[n : n + 2], 16), int(dusk[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{one * other // 255:02X}" for one, other in both)


def _is_large(mark: Text) -> bool:
    bold = mark.type.face.endswith(("bold", "semibold"))
    return mark.type.px >= (19 if bold else 24)


LASTING = ("badge", "primary", "locked", "chosen", "ticked", "flagged", "held", "shut")
