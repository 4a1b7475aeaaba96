"""Who wins what by habit alone, and each rule of fairness, held or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sena_game.explore.findings import Bar, Findings, Played
from sena_game.html.charts import Row, Scale, Told, dots
from sena_game.html.document import Markup, tag
from sena_game.html.figures import plain, scored, stamp, unmeasured
from sena_game.html.moves import Names
from sena_game.html.story import judged
from sena_game.html.tables import Line, folding, narrow
from sena_game.words import NARROW, Words


def players(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield the mean score of each player on one scale, with the most that it may be."""
    words = known.words
    if not found.players:
        return
    limits = {bar.id: bar for bar in found.fairness}
    rows = [
        Row(
            words(each.label),
            _beside(each, limits, words),
            each.score.value,
            each.score.low,
            each.score.high,
            limits[each.id].limit if each.id in limits else None,
            each.id in limits and not limits[each.id].held,
        )
        for each in found.players
    ]
    yield tag("h3", words("What habits are worth"))
    yield tag(
        "p",
        words(
            "The mean score of players who follow one habit. A player who thinks should do better: "
            "the upright bar is the most a habit may win."
        ),
        " ",
        stamp(found.sample, words),
    )
    told = Told(
        "chart-players",
        words("Mean score of each player"),
        "; ".join(f"{row.label}, {row.figure}" for row in rows),
    )
    low = min([-10.0, *(row.low for row in rows)])
    high = max([100.0, *(row.high for row in rows)])
    ticks = ((0, "0"), (50, "50"), (100, "100"))
    chart = dots(told, rows, Scale(low - 4, high + 4), ticks)
    yield tag("figure", chart, class_="wide")
    table = [
        (
            words(each.label),
            scored(each.score, words),
            plain(limits[each.id].limit, words) if each.id in limits else "–",
        )
        for each in found.players
    ]
    heads = (words("Player"), words("Mean score"), words("At most"))
    yield tag(
        "details",
        tag("summary", words("The figures of this chart")),
        narrow(words("Mean score of each player"), heads, table),
        class_="deep",
    )


def fairness(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield the table of rules, each with what was measured and whether it holds."""
    words = known.words
    if not found.fairness and found.sample:
        yield unmeasured(found, words)
        return
    if not found.fairness:
        yield tag(
            "p", judged("bad", words("Nothing was measured: no path does better than chance."))
        )
        return
    held = sum(bar.held for bar in found.fairness)
    yield tag(
        "p",
        words("Rules held: {held} of {all}.", held=held, all=len(found.fairness)),
        " ",
        stamp(found.sample, words),
    )
    heads = [words("Rule"), words("Measured"), words("Allowed"), words("Held?")]
    lines = [
        Line(
            [
                words(bar.sentence),
                figure(bar.value, bar, words),
                tag("span", _limit(bar, words), class_="figure"),
                _held(bar, words),
            ],
            off=not bar.held,
        )
        for bar in found.fairness
    ]
    yield folding(words("Each rule of fairness, as this scenario holds it"), heads, lines)


def figure(value: float, bar: Bar, words: Words) -> str:
    """Return a figure in the unit of its rule."""
    said = plain(value, words)
    if not bar.unit:
        return said
    gap = "" if bar.unit == "%" and words.language != "fr" else NARROW
    return f"{said}{gap}{bar.unit}"


def _beside(player: Played, limits: Mapping[str, Bar], words: Words) -> str:
    """Return a score, with what it may not be above when it is."""
    said = plain(player.score.value, words)
    if player.id not in limits or limits[player.id].held:
        return said
    return f"{said} > {plain(limits[player.id].limit, words)}"


def _limit(bar: Bar, words: Words) -> str:
    limit = figure(bar.limit, bar, words)
    return (
        words("at least {limit}", limit=limit)
        if bar.at_least
        else words("at most {limit}", limit=limit)
    )


def _held(bar: Bar, words: Words) -> Markup:
    return judged("good", words("held")) if bar.held else judged("bad", words("not held"))
