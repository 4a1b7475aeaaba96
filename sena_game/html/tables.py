"""Tables that fold: on a narrow page each row is a small list, and stays a row for everyone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sena_game.html.document import Markup, joined, tag

# Columns of figures that the widest page has room for.
MANY = 9


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and the share drawn below it: a bar, a dot, or the dot of the best.

    `zero` is where 0 stands on the line of a dot.
    """

    said: str
    at: float
    kind: str = "share"
    zero: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A row: the first cell names it. One that is `off` stands out."""

    cells: Sequence[str | Cell]
    off: bool = False


def folding(
    caption: str, heads: Sequence[str], lines: Iterable[Line], *, matrix: bool = False
) -> Markup:
    """Return a table whose rows fold where there is no room; a `matrix` is wide, of figures.

    Without a caption, a heading names it.
    Roles are said again because a browser forgets those of a table that is laid out otherwise.
    """
    top = tag(
        "tr",
        *(tag("th", head, scope="col", role="columnheader") for head in heads),
        role="row",
    )
    rows = (_row(line, heads) for line in lines)
    table = tag(
        "table",
        tag("caption", caption) if caption else "",
        tag("thead", top, role="rowgroup"),
        tag("tbody", joined(rows, "\n"), role="rowgroup"),
        class_=_kind(len(heads), matrix),
        role="table",
    )
    return tag("div", table, class_="folds")


def narrow(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """Return a table of a few short columns, which fit on any page."""
    top = tag("tr", *(tag("th", head, scope="col") for head in heads))
    body = (
        tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:]))
        for row in rows
    )
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", top),
        tag("tbody", joined(body, "\n")),
        class_="short",
    )


def _kind(columns: int, matrix: bool) -> str:
    if not matrix:
        return "folding"
    return "folding matrix many" if columns > MANY else "folding matrix"


def _row(line: Line, heads: Sequence[str]) -> Markup:
    first, *rest = line.cells
    said = first.said if isinstance(first, Cell) else first
    cells = (_cell(cell, head) for cell, head in zip(rest, heads[1:], strict=True))
    name = tag("th", said, scope="row", role="rowheader")
    return tag("tr", name, *cells, role="row", class_="off" if line.off else "on")


def _cell(cell: str | Cell, head: str) -> Markup:
    if not isinstance(cell, Cell):
        return tag("td", tag("span", cell) if cell else "", role="cell", data_label=head)
    at = f"--s:{100 * cell.at:.1f}%"
    if cell.kind != "share":
        at += f";--z:{100 * cell.zero:.1f}%"
    said = tag("span", cell.said)
    return tag("td", said, role="cell", data_label=head, class_=cell.kind, style=at)
