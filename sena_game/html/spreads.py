"""Distributions: how gauges, axes, the score and the time of a play are spread over every play."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sena_game.explore.findings import Findings, Spread
from sena_game.explore.verdict import minutes
from sena_game.html.charts import Mark, Told, gathered, histogram
from sena_game.html.document import Markup, joined, tag
from sena_game.html.figures import averaged, percent, plain, rested, stamp, unmeasured
from sena_game.html.moves import Names, moves
from sena_game.html.story import judged
from sena_game.html.tables import narrow
from sena_game.rules.state import HIGHEST, LOWEST
from sena_game.words import Words

# More lines than this in a table are gathered in columns as wide as those of the chart.
LINES = 120
GAUGE_STEP = 5

Written = Callable[[float, Words], str]


@dataclass(frozen=True, slots=True)
class Shown:
    """How a spread is drawn: from where to where, in what unit, and what is pointed at.

    `kind` tells apart a gauge and an axis of the same id.
    """

    kind: str
    low: int
    high: int
    step: int = 0
    write: Written = plain
    marks: tuple[Mark, ...] = ()


def gauges(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield a card for each gauge, with how often it comes to an end of its scale."""
    words = known.words
    if not found.gauges:
        yield unmeasured(found, words)
        return
    yield tag("p", words("The level of each gauge when a play ends, at random."))
    shown = Shown("gauge", LOWEST, HIGHEST, GAUGE_STEP)
    cards = (card(each, shown, known, _saturated(found, each, known)) for each in found.gauges)
    yield tag("div", *cards, class_="grid")


def axes(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield a card for each axis, all drawn on the same scale."""
    words = known.words
    if not found.axes:
        yield unmeasured(found, words)
        return
    yield tag("p", words("The points won on each axis by the end of a play, at random."))
    values = [value for each in found.axes for value in each.chances]
    shown = Shown("axis", min(values, default=0), max(values, default=0))
    cards = (card(each, shown, known) for each in found.axes)
    yield tag("div", *cards, class_="grid")


def score(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield what 0 and 100 stand for, then how scores are spread."""
    words = known.words
    if not found.score.chances:
        yield unmeasured(found, words)
        return
    yield tag(
        "p",
        words(
            "0 is the mean of those who choose at random: {random} points. 100 is the best path "
            "that crosses no red line: {best} points.",
            random=plain(found.random, words),
            best=plain(found.best, words),
        ),
        " ",
        words("Who crosses a red line has 40 at most, so the mean at random may be below 0."),
    )
    if found.sample:
        yield tag("p", stamp(found.sample, words), " ", words("Here, the best path of the sample."))
    shown = Shown("total", min(found.score.chances), max(found.score.chances))
    yield card(found.score, shown, known, name=words("Score, at random"))


def time(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield how long plays last against what is announced, and how much of the text is seen."""
    words = known.words
    if not found.minutes.chances:
        yield unmeasured(found, words)
        return
    marks: tuple[Mark, ...] = ()
    announced = 60 * found.announced
    if announced:
        marks = (Mark(announced, words("announced")),)
        yield _announced(found, words)
    values = [*found.minutes.chances, *([announced] if announced else [])]
    shown = Shown("time", min(values), max(values), 0, minutes, marks)
    yield card(found.minutes, shown, known, name=words("Time of a play, at random"))
    yield tag(
        "p",
        tag("strong", percent(found.words_seen, words)),
        " ",
        words("of the author’s words are read in one play, on average."),
        " ",
        stamp(found.sample, words),
    )


def card(
    spread: Spread, shown: Shown, known: Names, more: Markup | None = None, name: str = ""
) -> Markup:
    """Return a distribution: its chart, its ends and its mean, the plays that reach the ends."""
    words, name = known.words, name or spread.label
    if not spread.chances:
        return Markup()
    write = shown.write
    least, most = min(spread.chances), max(spread.chances)
    mean = write(spread.mean, words)
    told = Told(
        f"chart-{shown.kind}-{spread.id}",
        name,
        words(
            "From {least} to {most}, {mean} on average. The table below has each value.",
            least=write(least, words),
            most=write(most, words),
            mean=mean,
        ),
    )
    bins = gathered(spread.chances, shown.low, shown.high, shown.step)
    ends = write(bins.start, words), write(bins.start + bins.step * (len(bins.shares) - 1), words)
    marks = (Mark(spread.mean, words("mean {mean}", mean=mean), "dash"), *shown.marks)
    return tag(
        "div",
        tag("h3", name, " ", stamp(spread.sample, words)),
        tag("figure", histogram(told, bins, ends, marks)),
        _ends(spread, shown, words),
        more or "",
        *_witnesses(spread, shown, known),
        _values(spread, shown, name, words),
        class_="card",
    )


def _ends(spread: Spread, shown: Shown, words: Words) -> Markup:
    mean = averaged(spread.chances, spread.sample)
    said = joined((shown.write(mean.value, words),))
    if spread.sample:
        ends = (shown.write(each, words) for each in (mean.low, mean.high))
        said = joined((said, " ", tag("small", "[", joined(ends, " – "), "]")))
    facts = (
        (words("least"), shown.write(min(spread.chances), words)),
        (words("mean"), said),
        (words("most"), shown.write(max(spread.chances), words)),
    )
    return tag(
        "dl", *(tag("div", tag("dt", is_), tag("dd", value)) for is_, value in facts), class_="ends"
    )


def _witnesses(spread: Spread, shown: Shown, known: Names) -> Iterator[Markup]:
    words = known.words
    least = shown.write(min(spread.chances), words)
    most = shown.write(max(spread.chances), words)
    yield moves(
        words("A play that comes to the least, {value}", value=least),
        spread.least,
        known,
        deep=True,
    )
    yield moves(
        words("A play that comes to the most, {value}", value=most), spread.most, known, deep=True
    )


def _values(spread: Spread, shown: Shown, name: str, words: Words) -> Markup:
    rows = [
        (label, _share(share, spread.sample, words))
        for label, share in _lines(spread, shown, words)
    ]
    caption = words.colon(name, words("share of plays, at random"))
    table = narrow(caption, (words("Value"), words("Share")), rows)
    return tag("details", tag("summary", words("The figures of this chart")), table, class_="deep")


def _lines(spread: Spread, shown: Shown, words: Words) -> Iterator[tuple[str, float]]:
    """Yield each value with its share, or each column when there are too many values."""
    if len(spread.chances) <= LINES:
        for value, share in sorted(spread.chances.items()):
            yield shown.write(value, words), share
        return
    bins = gathered(spread.chances, min(spread.chances), max(spread.chances))
    for number, share in enumerate(bins.shares):
        low = bins.start + bins.step * number
        ends = (shown.write(each, words) for each in (low, low + bins.step - 1))
        yield words("{low} to {high}", **dict(zip(("low", "high"), ends, strict=True))), share


def _share(share: float, plays: int, words: Words) -> str:
    if not plays:
        return percent(share, words)
    found = rested(share, plays)
    ends = f"{percent(found.low, words)} – {percent(found.high, words)}"
    return f"{percent(share, words)} [{ends}]"


def _saturated(found: Findings, spread: Spread, known: Names) -> Markup:
    words = known.words
    often = found.saturated.get(spread.id, 0.0)
    if not often and found.sample:
        return Markup()
    if not often:
        return tag("p", judged("good", words("never comes to an end of its scale")))
    said = words("comes to an end of its scale in {share} of plays", share=percent(often, words))
    parts = [
        tag("p", judged("warn" if often >= 0.1 else "info", said), " ", stamp(found.sample, words))
    ]
    where = found.saturated_at.get(spread.id, "")
    if where:
        parts.append(tag("p", words.colon(words("most often here"), ""), known.named(where)))
    return joined(parts)


def _announced(found: Findings, words: Words) -> Markup:
    seconds = found.minutes.mean
    gap = abs(seconds - 60 * found.announced) / (60 * found.announced)
    kind = "good" if gap <= 0.2 else "warn"
    said = words(
        "{mean} on average, {announced} min announced: a gap of {gap}, and 20 % is allowed.",
        mean=minutes(seconds, words),
        announced=words.number(found.announced),
        gap=percent(gap, words),
    )
    return tag("p", judged(kind, said))
