"""Tiles to be ticked, by group, in the columns that make them lowest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby, pairwise

from sena_game.screen.blocks import Board, Tile
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Panel, Piece
from sena_game.window.pieces import At, per_row
from sena_game.window.tiles import Manner, tile

GAP = 12
NARROW = 10  # ems under which a tile is not pleasant to read

Numbered = tuple[tuple[Tile, str], ...]  # each with the digit that ticks it
Named = tuple[str, Numbered]  # the tiles of a group, and its name


def pick(kit: Kit, block: Board, at: At, *, numbered: bool) -> Piece:
    tiles = numbers(block, numbered=numbered)
    groups = [(name, tuple(each)) for name, each in groupby(tiles, lambda pair: pair[0].group)]
    if len(groups) < 2:
        return _alone(kit, groups, at)
    _, _, w = at
    gap = kit.u(GAP)
    most = max(1, min(len(groups), (w + gap) // (kit.em(NARROW) + gap)))
    widest = max(kit.width(word, "strong") for t, _ in tiles for word in t.label.split(" "))
    least = widest + kit.step("strong") + kit.u(62)  # beside its tick and its digit
    most = max(1, min(most, (w + gap) // (least + gap)))
    drawn = [_groups(kit, groups, at, count) for count in range(1, most + 1)]
    return min(drawn, key=lambda piece: piece.box.h)


def numbers(block: Board, *, numbered: bool) -> Numbered:
    """Return the tiles with the digits 1 to 9 for those that can be activated."""
    found: list[tuple[Tile, str]] = []
    count = 0
    for each in block.tray:
        count += bool(each.controls)
        shown = numbered and each.controls and count <= 9
        found.append((each, str(count) if shown else ""))
    return tuple(found)


def _alone(kit: Kit, groups: Sequence[Named], at: At) -> Piece:
    """Return the only group there is: in rows, whose tiles are equally high."""
    x, y, w = at
    if not groups:
        return Piece(Box(x, y, w, 0), ())
    (name, tiles), gap = groups[0], kit.u(GAP)
    head = tag(kit, name, at)
    top = head.box.bottom + kit.u(8) if name else y
    count = max(1, min(3, len(tiles), (w + gap) // (kit.em(13) + gap)))
    count = per_row(len(tiles), count)
    rows = [tiles[n : n + count] for n in range(0, len(tiles), count)]
    marks: list[Mark] = list(head.marks)
    wide = (w - gap * (count - 1)) // count
    for row in rows:
        tall = max(tile(kit, t, (x, top, wide), Manner(d)).box.h for t, d in row)
        for n, (each, digit) in enumerate(row):
            place = (x + n * (wide + gap), top, wide)
            marks += tile(kit, each, place, Manner(digit, tall)).marks
        top += tall + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


def _groups(kit: Kit, groups: Sequence[Named], at: At, count: int) -> Piece:
    """Return the groups in so many columns, in order, cut where the highest is lowest."""
    x, y, w = at
    aside, between = kit.u(GAP + 6), kit.u(GAP + 8)
    wide = (w - aside * (count - 1)) // count
    pieces = [stacked(kit, name, tiles, (x, y, wide)) for name, tiles in groups]
    cuts = min(
        combinations(range(1, len(pieces)), count - 1),
        key=lambda cut: max(_high(part, between) for part in _cut(pieces, cut)),
    )
    marks: list[Mark] = []
    low = y
    for n, part in enumerate(_cut(pieces, cuts)):
        top = 0
        for piece in part:
            marks += piece.moved(n * (wide + aside), top).marks
            top += piece.box.h + between
        low = max(low, y + top - between)
    return Piece(Box(x, y, w, low - y), tuple(marks))


def _cut(pieces: Sequence[Piece], cuts: tuple[int, ...]) -> list[Sequence[Piece]]:
    ends = (0, *cuts, len(pieces))
    return [pieces[start:end] for start, end in pairwise(ends)]


def _high(pieces: Sequence[Piece], between: int) -> int:
    return sum(piece.box.h + between for piece in pieces)


def stacked(
    kit: Kit, name: str, tiles: Numbered, at: At, *, loose: bool = False, gap: int = GAP - 3
) -> Piece:
    """Return tiles one under the other, under the name of what they are together."""
    x, y, w = at
    head = tag(kit, name, at)
    marks: list[Mark] = list(head.marks)
    top = head.box.bottom + kit.u(8) if name else y
    for each, digit in tiles:
        piece = tile(kit, each, (x, top, w), Manner(digit, loose=loose))
        marks += piece.marks
        top = piece.box.bottom + kit.u(gap)
    low = top - kit.u(gap) if tiles else head.box.bottom
    return Piece(Box(x, y, w, low - y), tuple(marks))


def tag(kit: Kit, name: str, at: At) -> Piece:
    """Return a name on a slip of paper, so that it is read on any ground."""
    x, y, w = at
    if not name:
        return Piece(Box(x, y, w, 0), ())
    pad = kit.u(10)
    wide = min(w, kit.width(name, "smallstrong") + 2 * pad)
    text = kit.text(name, "smallstrong", (x + pad, y + kit.u(4), wide - 2 * pad), colour="teal")
    box = Box(x, y, wide, text.box.h + kit.u(8))
    return Piece(box, (Panel(box, "tag"), text))
