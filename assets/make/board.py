"""The luminous boards of Toile: amber lamps in rows, which show a sign and the rhythm of words, never words."""

from __future__ import annotations

from random import Random

from light import Light, mix, paint
from svg import Box, Point, number, rect

AMBER = "#FFB52E"
SIGNS = {
    "warning": ("......##......", ".....####.....", ".....#..#.....", "....##..##....", "....#.##.#....", "...##.##.##...",
                "...#..##..#...", "..##..##..##..", "..#...##...#..", ".##........##.", ".#....##....#.", "##....##....##",
                "#............#", "##############"),
    "bobbin": ("##############", "##############", "..##########..", "..#......###..", "..###......#..", "..##########..",
               "..#......###..", "..###......#..", "..##########..", "..#......###..", "..###......#..", "..##########..",
               "##############", "##############"),
}  # fmt: skip


Run = tuple[float, float, float]


def board(light: Light, box: Box, sign: str, *, pitch: float = 6) -> list[str]:
    """Return a panel of lamps in its case: a sign at the left, lines of light at the right."""
    x, y, w, h = box
    columns, rows = int((w - 20) / pitch), int((h - 20) / pitch)
    corner = x + (w - columns * pitch) / 2, y + (h - (rows - 1) * pitch) / 2
    on = _sign(sign, rows) | _lines(Random(f"board {sign}"), columns, rows)
    every = [(corner[0], corner[1] + j * pitch, columns * pitch) for j in range(rows)]
    lamps = _runs(on, corner, pitch)
    return [
        rect((x - 7, y - 7, w + 14, h + 14), paint(light, "iron"), radius=12),
        rect((x - 7, y - 7, w + 14, 7), "#FFFFFF", radius=4, opacity=0.14),
        rect(box, "#0C1424", radius=6),
        _dotted(every, pitch, 0.4, mix("#0C1424", AMBER, 0.18)),
        rect(box, AMBER, radius=6, opacity=0.04 + 0.03 * light.glow),
        _dotted(lamps, pitch, 0.86, AMBER),
        _dotted(lamps, pitch, 0.4, "#FFE7A8"),
    ]


def _sign(name: str, rows: int) -> set[tuple[int, int]]:
    drawn = SIGNS[name]
    down = (rows - len(drawn)) // 2
    return {
        (i + 2, j + down)
        for j, row in enumerate(drawn)
        for i, lamp in enumerate(row)
        if lamp == "#"
    }


def _lines(dice: Random, columns: int, rows: int) -> set[tuple[int, int]]:
    """Return lines of lamps broken as words break a line."""
    on: set[tuple[int, int]] = set()
    for top in range(max(1, (rows - 13) // 2), rows - 2, 5):
        at, end = 19, columns - 1 - dice.randrange(5)
        while at < end:
            long = dice.randrange(3, 8)
            on |= {(i, top + j) for i in range(at, min(at + long, end)) for j in range(3)}
            at += long + 2
    return on


def _runs(spots: set[tuple[int, int]], corner: Point, pitch: float) -> list[Run]:
    """Return the lamps as lines, one for each run of neighbours."""
    runs = []
    for j, i in sorted((j, i) for i, j in spots if (i - 1, j) not in spots):
        end = i
        while (end, j) in spots:
            end += 1
        runs.append((corner[0] + i * pitch, corner[1] + j * pitch, (end - i) * pitch))
    return runs


def _dotted(runs: list[Run], pitch: float, share: float, colour: str) -> str:
    """Return lines cut into square lamps, each in the middle of its place.

    The lines begin later rather than the dashes: nanosvg takes the gaps for the dashes after an offset.
    """
    size = pitch * share
    gap = pitch - size
    d = "".join(f"M{x + gap / 2:.2f} {number(y)}h{number(long - gap)}" for x, y, long in runs)
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-linecap="butt"'
        f' stroke-width="{size:.2f}" stroke-dasharray="{size:.2f} {gap:.2f}"/>'
    )
