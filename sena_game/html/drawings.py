"""The radar and the plot of a debrief, drawn as SVG for a page or for paper.

What they show is said beside them in a table: a picture is never the only way to know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from sena_game.html.document import Markup, joined, tag
from sena_game.html.style import DAY
from sena_game.screen.blocks import Plot, Radar, RadarAxis, Series
from sena_game.words import Words

WIDE, HIGH = 400, 250  # of a drawing, in its own units
LETTERS = 14
ROOM = 16  # letters of a label; the table beside has all of it
MIDDLE, REACH = (200.0, 118.0), 84.0  # of the web
LEFT, RIGHT, TOP, FOOT = 30.0, 268.0, 10.0, 205.0  # of the plot
OWN = "teal"
# The lines one is compared with, and those of a plot: told apart by their dashes as well.
REFERENCES = (("ochre", "6 3"), ("muted", "1.5 3"))
SERIES = (("teal", ""), ("ochre", "7 3"), ("leaf", "2 3"), ("plum", "9 3 2 3"))

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """The colours of a drawing by name, and the face of its letters."""

    inks: Mapping[str, str]
    face: str = ""


# A page changes its colours by itself, by day and by night; paper does not.
ON_PAGE = Pen({name: f"var(--{name})" for name in DAY})


def radar(shown: Radar, pen: Pen, words: Words) -> Markup:
    """Return the web of what was won on each axis."""
    turns = [2 * pi * n / len(shown.axes) - pi / 2 for n in range(len(shown.axes))]
    pairs = list(zip(turns, shown.axes, strict=True))
    rings = (
        _line([_at(turn, ring) for turn in turns], pen.inks["line"], closed=True)
        for ring in (0.25, 0.5, 0.75, 1.0)
    )
    spokes = (_line([MIDDLE, _at(turn, 1)], pen.inks["line"]) for turn in turns)
    compared = [
        (ink, dash, [_at(turn, axis.references[n]) for turn, axis in pairs])
        for n, (ink, dash) in enumerate(REFERENCES[: len(shown.references)])
    ]
    others = (
        _line(points, pen.inks[ink], width=2, dash=dash, closed=True)
        for ink, dash, points in compared
    )
    own = [_at(turn, axis.share) for turn, axis in pairs if axis.share is not None]
    names = (_name(turn, axis, pen) for turn, axis in pairs)
    parts = (*rings, *spokes, *others, *_shape(own, pen), *names, *_legend(shown, pen))
    return _drawing(joined(parts), pen, said_radar(shown, words))


def plot(shown: Plot, pen: Pen, words: Words) -> Markup:
    """Return levels over time, as lines that say at their ends what they are."""
    levels = (part for value in (0, 50, 100) for part in _level(value, pen))
    steps = max(1, len(shown.labels) - 1)
    ticks = (
        _letters((_across(n, steps), FOOT + 20), str(n), pen, "muted", "middle")
        for n in range(1, len(shown.labels))
    )
    ends = _apart([_down(each.values[-1]) for each in shown.series])
    lines = (
        part
        for number, (series, end) in enumerate(zip(shown.series, ends, strict=True))
        for part in _levels(series, number, end, pen)
    )
    foot = _letters(
        ((LEFT + RIGHT) / 2, FOOT + 40), words("decisions, in order"), pen, "muted", "middle"
    )
    parts = (*levels, *ticks, *lines, foot)
    return _drawing(joined(parts), pen, said_plot(shown, words))


def said_radar(shown: Radar, words: Words) -> str:
    """Return the radar in words: each axis with its share."""
    shares = (words.colon(axis.label, share(axis, words)) for axis in shown.axes)
    return words.colon(shown.title, ", ".join(shares))


def said_plot(shown: Plot, words: Words) -> str:
    """Return the plot in words: where each level began and ended."""
    ends = (
        words(
            "{gauge} from {first} to {last}",
            gauge=each.label,
            first=each.values[0],
            last=each.values[-1],
        )
        for each in shown.series
    )
    return words.colon(shown.title, ", ".join(ends))


def share(axis: RadarAxis, words: Words) -> str:
    """Return what was won on an axis, in words."""
    if axis.note:
        return axis.note
    return words("not tested") if axis.share is None else words.percent(axis.share)


def _shape(own: Sequence[Point], pen: Pen) -> Iterator[Markup]:
    """Yield the learner's own line, filled, with a dot at each axis."""
    ink = pen.inks[OWN]
    if len(own) > 1:
        at = " ".join(f"{x:.1f},{y:.1f}" for x, y in own)
        yield tag("polygon", points=at, fill=ink, fill_opacity="0.16")
        yield _line(own, ink, width=3, closed=True)
    yield from (tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="4", fill=ink) for x, y in own)


def _name(turn: float, axis: RadarAxis, pen: Pen) -> Markup:
    x, y = _at(turn, 1.14)
    side = cos(turn)
    anchor = "middle" if abs(side) < 0.2 else "start" if side > 0 else "end"
    down = 4 + 6 * (sin(turn) > 0.9)
    return _letters((x, y + down), _clipped(axis.label), pen, "ink", anchor)


def _legend(shown: Radar, pen: Pen) -> Iterator[Markup]:
    """Yield each line beside what it stands for; nothing when there is one line only."""
    if not shown.references:
        return
    labels = (shown.own, *shown.references)
    dashes = ((OWN, ""), *REFERENCES)
    # Room for each in proportion to its letters, the whole being in the middle.
    widths = [46 + 7.2 * len(label) for label in labels]
    x = (WIDE - sum(widths)) / 2
    for label, (ink, dash), wide in zip(labels, dashes, widths, strict=False):
        yield _line([(x, HIGH - 8), (x + 24, HIGH - 8)], pen.inks[ink], width=3, dash=dash)
        yield _letters((x + 30, HIGH - 3), label, pen, "ink", "start")
        x += wide


def _levels(series: Series, number: int, end: float, pen: Pen) -> Iterator[Markup]:
    ink, dash = SERIES[number % len(SERIES)]
    colour, steps = pen.inks[ink], max(1, len(series.values) - 1)
    points = [(_across(n, steps), _down(value)) for n, value in enumerate(series.values)]
    yield _line(points, colour, width=2.5, dash=dash)
    x, y = points[-1]
    yield tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="4", fill=colour)
    said = f"{_clipped(series.label, ROOM - 3)} {series.values[-1]}"
    yield _letters((RIGHT + 10, end + 5), said, pen, ink, "start")


def _level(value: int, pen: Pen) -> Iterator[Markup]:
    y = _down(value)
    yield _line([(LEFT, y), (RIGHT, y)], pen.inks["line"])
    yield _letters((LEFT - 5, y + 5), str(value), pen, "muted", "end")


def _clipped(label: str, room: int = ROOM) -> str:
    return label if len(label) <= room else f"{label[: room - 1]}…"


def _apart(places: Sequence[float]) -> list[float]:
    """Return the places of labels, moved apart where they would meet, none below the plot."""
    found = list(places)
    order = sorted(range(len(found)), key=lambda each: found[each])
    floor = TOP - LETTERS
    for each in order:
        found[each] = floor = max(found[each], floor + LETTERS + 2)
    ceiling = FOOT + LETTERS + 2
    for each in reversed(order):
        found[each] = ceiling = min(found[each], ceiling - LETTERS - 2)
    return found


def _across(number: int, steps: int) -> float:
    return LEFT + 8 + (RIGHT - LEFT - 16) * number / steps


def _down(value: int) -> float:
    return FOOT - (FOOT - TOP) * value / 100


def _at(turn: float, far: float) -> Point:
    x, y = MIDDLE
    return x + cos(turn) * REACH * far, y + sin(turn) * REACH * far


def _line(
    points: Sequence[Point],
    colour: str,
    *,
    width: float = 1,
    dash: str = "",
    closed: bool = False,
) -> Markup:
    name = "polygon" if closed else "polyline"
    at = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = {"stroke_dasharray": dash.replace(" ", ",")} if dash else {}
    return tag(name, points=at, fill="none", stroke=colour, stroke_width=f"{width}", **dashed)


def _letters(at: Point, said: str, pen: Pen, ink: str, anchor: str) -> Markup:
    x, y = at
    return tag(
        "text",
        said,
        x=f"{x:.1f}",
        y=f"{y:.1f}",
        fill=pen.inks[ink],
        font_size=f"{LETTERS}",
        text_anchor=anchor,
    )


def _drawing(parts: Markup, pen: Pen, said: str) -> Markup:
    face = {"font_family": pen.face} if pen.face else {}
    return tag(
        "svg",
        parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDE} {HIGH}",
        role="img",
        aria_label=said,
        **face,
    )
