"""The pictures of a screen as tables: the same figures, to be read one by one."""

from __future__ import annotations

from sena_game.html.drawings import share
from sena_game.screen.blocks import Plot, Radar, Table
from sena_game.words import Words


def of_radar(shown: Radar, words: Words) -> Table:
    """Return the share of each axis, beside what it is compared with."""
    columns = (words("Axis"), shown.own or words("Share won"), *shown.references)
    rows = tuple(
        (axis.label, share(axis, words), *(words.percent(each) for each in axis.references))
        for axis in shown.axes
    )
    return Table(shown.title, columns, rows)


def of_plot(shown: Plot, words: Words) -> Table:
    """Return the levels after each decision, which are numbered as in the plot."""
    columns = (words("After"), *(each.label for each in shown.series))
    rows = tuple(
        (
            f"{number}. {label}" if number else label,
            *(str(each.values[number]) for each in shown.series),
        )
        for number, label in enumerate(shown.labels)
    )
    return Table(shown.title, columns, rows)


def across(shown: Plot, words: Words) -> Table:
    """Return the same, a gauge a row: a few short lines on paper, where decisions are numbered."""
    numbers = tuple(str(number) for number in range(1, len(shown.labels)))
    rows = tuple((each.label, *map(str, each.values)) for each in shown.series)
    return Table(shown.title, (words("After decision"), "0", *numbers), rows)
