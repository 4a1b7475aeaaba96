"""Blocks one under the other: runs of cards in a grid, papers and charts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from sena_game.screen.blocks import (
    Block,
    Card,
    Choices,
    Feed,
    Gauges,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Plot,
    Radar,
    Speech,
)
from sena_game.window import pieces
from sena_game.window.charts import plot, radar
from sena_game.window.choices import choices
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece
from sena_game.window.papers import paper
from sena_game.window.phone import phone
from sena_game.window.pieces import At


def column(
    kit: Kit, blocks: Sequence[Block], at: At, *, backdrop: str, gap: int = 20, carded: bool = False
) -> Piece:
    """Return the blocks from top to bottom, each as wide as is good to read.

    `carded` gives bare words a card of their own, for where the town is behind them.
    """
    x, y, w = at
    marks: list[Mark] = []
    top, first = y, True
    for run in runs(blocks, carded=carded):
        space = kit.u(_space(run[0], gap))
        top += 0 if first else space
        if carded and isinstance(run[0], Heading | Paragraph):
            piece = _words(kit, run, (x, top, w), backdrop)
        else:
            piece = _run(kit, run, (x, top, w), backdrop, numbered(blocks))
        marks += piece.marks
        top, first = piece.box.bottom, False
    return Piece(Box(x, y, w, top - y), tuple(marks))


def _space(block: Block, gap: int) -> int:
    """Return the space above a block: a heading starts something new, a note belongs to it."""
    match block:
        case Heading():
            return gap * 3 // 2
        case Paragraph():
            return gap * 2 // 3
        case _:
            return gap


def _words(kit: Kit, run: tuple[Block, ...], at: At, backdrop: str) -> Piece:
    """Return headings and paragraphs on one card."""
    words = column(kit, run, pieces.inset(kit, at, 18), backdrop=backdrop, gap=12)
    return pieces.boxed(kit, words.marks, at, pad=18)


def runs(blocks: Sequence[Block], *, carded: bool = False) -> list[tuple[Block, ...]]:
    """Return the blocks with those that stand together, side by side or on one card."""
    found: list[tuple[Block, ...]] = []
    for block in blocks:
        previous = found[-1] if found else ()
        cards = isinstance(block, Card) and bool(previous) and isinstance(previous[0], Card)
        charts = isinstance(block, Radar | Plot) and bool(previous)
        charts = charts and isinstance(previous[0], Paper | Radar | Plot) and len(previous) < 3
        words = carded and bool(previous) and isinstance(block, Heading | Paragraph)
        words = words and isinstance(previous[0], Heading | Paragraph)
        if cards or charts or words:
            found[-1] = (*previous, block)
        else:
            found.append((block,))
    return found


def numbered(blocks: Sequence[Block]) -> Choices | None:
    """Return the group that digits activate."""
    groups = [b for b in blocks if isinstance(b, Choices) and b.style != "row"]
    return groups[-1] if groups else None


def _run(kit: Kit, run: tuple[Block, ...], at: At, backdrop: str, digits: Choices | None) -> Piece:
    deck = [block for block in run if isinstance(block, Card)]
    if deck:
        return pieces.cards(kit, deck, at)
    if len(run) > 1:
        return _row(kit, run, at, backdrop)
    return single(kit, run[0], at, backdrop=backdrop, digits=digits)


def single(
    kit: Kit, block: Block, at: At, *, backdrop: str, digits: Choices | None = None, height: int = 0
) -> Piece:
    """Return one block; charts at least as high as `height`."""
    x, y, w = at
    match block:
        case Heading():
            return pieces.heading(kit, block, at)
        case Paragraph():
            return pieces.paragraph(kit, block, (x, y, min(w, kit.em(36))))
        case Speech():
            return pieces.speech(kit, block, (x, y, min(w, kit.em(42))))
        case Gauges():
            return pieces.gauges(kit, block, (x, y, min(w, kit.em(42))))
        case Feed():
            return phone(kit, block, (x, y, min(w, kit.em(26))))
        case Choices():
            return choices(kit, block, at, numbered=block is digits)
        case Paper():
            return paper(kit, block, (x, y, min(w, kit.em(42))), backdrop=backdrop)
        case Notice():
            return pieces.notice(kit, block, at)
        case Radar():
            return radar(kit, block, (x, y, min(w, kit.em(42))), height=height)
        case Plot():
            return plot(kit, block, (x, y, min(w, kit.em(42))), height=height)
        case Card():
            return pieces.card(kit, block, at)
    assert_never(block)


def _row(kit: Kit, run: tuple[Block, ...], at: At, backdrop: str) -> Piece:
    """Papers and charts side by side, as high as the highest; else one under the other."""
    x, y, w = at
    gap = kit.u(24)
    width = (w - gap * (len(run) - 1)) // len(run)
    marks: list[Mark] = []
    if width < kit.em(17):
        top = y
        for block in run:
            piece = single(kit, block, (x, top, w), backdrop=backdrop)
            marks += piece.marks
            top = piece.box.bottom + gap
        return Piece(Box(x, y, w, top - gap - y), tuple(marks))
    places = [(x + n * (width + gap), y, width) for n in range(len(run))]
    tall = max(
        single(kit, block, place, backdrop=backdrop).box.h
        for block, place in zip(run, places, strict=True)
    )
    for block, place in zip(run, places, strict=True):
        marks += single(kit, block, place, backdrop=backdrop, height=tall).marks
    return Piece(Box(x, y, w, tall), tuple(marks))
