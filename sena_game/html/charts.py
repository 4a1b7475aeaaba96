"""Charts as inline SVG. Places across are in percents and letters keep their size, so that a
chart is as readable on a narrow page as on a wide one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from sena_game.html.document import Markup, joined, tag

ROW = 2.9  # rem, of a chart of rows
HIGH = 10.0  # rem, of a histogram
TOP, FOOT = 24.0, 86.0  # per cent of it: where bars begin and stand
BINS = 24
STEPS = (1, 2, 5)
LETTERS = 36  # of a label, which must hold in 288 px
SPAN = 0.76  # of the width is for bars and dots; figures stand beyond


@dataclass(frozen=True, slots=True)
class Scale:
    """What the left and right edges of a chart stand for."""

    low: float
    high: float

    def across(self, value: float) -> float:
        """Return how far a value is from the left edge, in per cent."""
        wide = self.high - self.low
        share = (value - self.low) / wide if wide else 0.5
        return 100 * min(1.0, max(0.0, share))


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a chart: a dot or a bar, what it is called, and the most it may be."""

    label: str
    figure: str
    value: float
    low: float
    high: float
    limit: float | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that is pointed at above a histogram."""

    value: float
    label: str
    kind: str = "mark"


@dataclass(frozen=True, slots=True)
class Told:
    """What a chart says to those who do not see it; `id` is unlike any other of the page."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Bins:
    """A distribution, gathered in columns of one width."""

    start: int
    step: int
    shares: Sequence[float]

    @property
    def scale(self) -> Scale:
        return Scale(self.start, self.start + self.step * len(self.shares))


def gathered(chances: Mapping[int, float], low: int, high: int, step: int = 0) -> Bins:
    """Return a distribution in columns from `low` to `high`; as few as can be read without step."""
    step = step or _step(high - low)
    start = floor(low / step) * step
    shares = [0.0] * (floor((high - start) / step) + 1)
    for value, chance in chances.items():
        shares[floor((value - start) / step)] += chance
    return Bins(start, step, shares)


def histogram(told: Told, bins: Bins, ends: tuple[str, str], marks: Sequence[Mark] = ()) -> Markup:
    """Return columns as high as their shares, `ends` written below the first and the last."""
    most = max(bins.shares, default=0.0) or 1.0
    wide = 100 / len(bins.shares)
    columns = (
        _column(number * wide, wide, share / most) for number, share in enumerate(bins.shares)
    )
    feet = (
        _lettered(0, f"{FOOT + 11}%", ends[0], "soft", "start"),
        _lettered(100, f"{FOOT + 11}%", ends[1], "soft", "end"),
    )
    middle = bins.step / 2 if bins.step == 1 else 0
    return _chart(
        told,
        HIGH,
        *columns,
        *_zero(bins),
        _line(0, f"{FOOT}%", 100, f"{FOOT}%", "rule"),
        *(
            part
            for row, mark in enumerate(marks[:2])
            for part in _pointed(mark, bins.scale.across(mark.value + middle), row)
        ),
        *feet,
    )


def dots(
    told: Told, rows: Sequence[Row], scale: Scale, ticks: Sequence[tuple[float, str]]
) -> Markup:
    """Return one line a row with its dot, what it may be at most, and where the ticks are."""
    foot = len(rows) * ROW
    grid = [
        part
        for value, label in ticks
        for part in (
            _line(_at(scale, value), "0", _at(scale, value), f"{_short(foot)}rem", "dash"),
            _lettered(_at(scale, value), f"{_short(foot + 1.1)}rem", label, "soft"),
        )
    ]
    lines = (part for number, row in enumerate(rows) for part in _dotted(number, row, scale))
    return _chart(told, foot + 1.6, *grid, *lines)


def bars(told: Told, rows: Sequence[Row], scale: Scale) -> Markup:
    """Return one bar a row, from the left edge."""
    lines = (part for number, row in enumerate(rows) for part in _barred(number, row, scale))
    return _chart(told, len(rows) * ROW, *lines)


def short(label: str, letters: int = LETTERS) -> str:
    return label if len(label) <= letters else f"{label[: letters - 1].rstrip()}…"


def sign(kind: str) -> Markup:
    """Return the sign of a judgement; its word stands beside it."""
    paths = {
        "good": "M6.2 12.6 1.6 8l1.7-1.7 2.9 2.9 6.5-6.5L14.4 4.4z",
        "bad": "M8 .5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM4 6.8h8v2.4H4z",
        "warn": "M8 .8 15.8 15H.2zM7 5.5h2v5H7zM7 11.7h2v1.9H7z",
        "info": "M8 .5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM7 3.6h2v2H7zM7 6.9h2v5.5H7z",
    }
    path = tag("path", d=paths[kind], fill_rule="evenodd")
    return tag("svg", path, viewBox="0 0 16 16", aria_hidden="true")


def _column(x: float, wide: float, share: float) -> Markup:
    gap = min(0.4, wide / 8)
    # What is rare is seen all the same.
    high = max(1.2, (FOOT - TOP) * share) if share else 0
    if not high:
        return Markup()
    return _rect(x + gap, f"{_short(FOOT - high)}%", wide - 2 * gap, f"{_short(high)}%", "fill")


def _zero(bins: Bins) -> tuple[Markup, ...]:
    """Return where 0 is, when it is well within."""
    x = bins.scale.across(bins.step / 2 if bins.step == 1 else 0)
    if not 12 < x < 88:
        return ()
    return (
        _line(x, f"{FOOT}%", x, f"{FOOT + 3}%", "rule"),
        _lettered(x, f"{FOOT + 11}%", "0", "soft"),
    )


def _pointed(mark: Mark, x: float, row: int) -> tuple[Markup, ...]:
    y = 7 + 9.5 * row
    anchor = "start" if x < 30 else "end" if x > 70 else "middle"
    return (
        _line(x, f"{y + 3}%", x, f"{FOOT}%", mark.kind),
        _lettered(x, f"{y}%", mark.label, "strong", anchor),
    )


def _dotted(number: int, row: Row, scale: Scale) -> tuple[Markup, ...]:
    y = number * ROW + 1.95
    return (
        *_labelled(row, y),
        _rect(0, f"{_short(y - 0.1)}rem", 100 * SPAN, "0.2rem", "track"),
        *_spanned(row, y, scale),
        _circle(_at(scale, row.value), f"{_short(y)}rem", "over" if row.over else "fill"),
        *_stopped(row, y, scale),
    )


def _barred(number: int, row: Row, scale: Scale) -> tuple[Markup, ...]:
    y = number * ROW + 1.95
    top, wide = f"{_short(y - 0.45)}rem", max(_at(scale, row.value), 0.3) if row.value else 0
    return (
        *_labelled(row, y),
        _rect(0, top, 100 * SPAN, "0.9rem", "track"),
        _rect(0, top, wide, "0.9rem", "fill"),
        *_spanned(row, y, scale),
    )


def _labelled(row: Row, y: float) -> tuple[Markup, Markup]:
    """Return the label above the line, and the figure at its end."""
    return (
        _lettered(0, f"{_short(y - 0.8)}rem", short(row.label), "", "start"),
        _lettered(100, f"{_short(y + 0.32)}rem", row.figure, "strong", "end"),
    )


def _spanned(row: Row, y: float, scale: Scale) -> tuple[Markup, ...]:
    """Return the interval of a sampled figure; nothing for an exact one."""
    if row.low == row.high:
        return ()
    low, high = _at(scale, row.low), _at(scale, row.high)
    top, foot = f"{_short(y - 0.3)}rem", f"{_short(y + 0.3)}rem"
    return (
        _line(low, f"{_short(y)}rem", high, f"{_short(y)}rem", "span"),
        *(_line(x, top, x, foot, "span") for x in (low, high)),
    )


def _stopped(row: Row, y: float, scale: Scale) -> tuple[Markup, ...]:
    if row.limit is None:
        return ()
    x = _at(scale, row.limit)
    return (_line(x, f"{_short(y - 0.55)}rem", x, f"{_short(y + 0.55)}rem", "stop"),)


def _at(scale: Scale, value: float) -> float:
    """Return how far a value is across a chart of rows."""
    return SPAN * scale.across(value)


def _chart(told: Told, high: float, *parts: Markup) -> Markup:
    title, text = f"{told.id}-title", f"{told.id}-text"
    # The parts are hidden one and all: the title and the text say what they show.
    return tag(
        "svg",
        tag("title", told.title, id=title),
        tag("desc", told.text, id=text),
        tag("g", joined(parts), aria_hidden="true"),
        class_="chart",
        role="img",
        aria_labelledby=title,
        aria_describedby=text,
        style=f"height:{_short(high)}rem",
    )


def _rect(x: float, y: str, wide: float, high: str, kind: str) -> Markup:
    return Markup(
        f'<rect class="{kind}" x="{_short(x)}%" y="{y}" width="{_short(wide)}%" height="{high}"/>'
    )


def _line(x: float, y: str, to_x: float, to_y: str, kind: str) -> Markup:
    return Markup(
        f'<line class="{kind}" x1="{_short(x)}%" y1="{y}" x2="{_short(to_x)}%" y2="{to_y}"/>'
    )


def _circle(x: float, y: str, kind: str) -> Markup:
    return Markup(f'<circle class="{kind}" cx="{_short(x)}%" cy="{y}" r="0.42rem"/>')


def _lettered(x: float, y: str, said: str, kind: str, anchor: str = "") -> Markup:
    anchor = anchor or ("start" if x < 4 else "end" if x > 96 else "middle")
    return tag("text", said, class_=kind, x=f"{_short(x)}%", y=y, text_anchor=anchor)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _step(wide: int) -> int:
    """Return the width of a column, 1, 2 or 5 times a power of ten, so that there are few."""
    least = max(1, ceil((wide + 1) / BINS))
    power = int("1" + "0" * (len(str(least)) - 1))
    return next(each * power for each in (*STEPS, 10) if each * power >= least)
