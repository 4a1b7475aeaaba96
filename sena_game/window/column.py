"""Blocks one under the other: runs of cards in a grid, papers and charts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choices,
    Feed,
    Gauges,
    Heading,
    Message,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Radar,
    Roads,
    Speech,
    Street,
    Table,
    Thought,
    TownMap,
)
from sena_game.window import pieces
from sena_game.window.board import board
from sena_game.window.cards import card, cards
from sena_game.window.choices import choices
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece
from sena_game.window.message import message
from sena_game.window.papers import paper
from sena_game.window.phone import phone
from sena_game.window.photo import photo
from sena_game.window.pieces import At
from sena_game.window.plot import plot
from sena_game.window.radar import radar
from sena_game.window.roads import roads
from sena_game.window.street import street
from sena_game.window.table import is_ruled, table
from sena_game.window.thoughts import thoughts
from sena_game.window.townmap import town_map

HIGH = 480  # of a picture, so that it can be seen at once
UNEVEN = 1.7  # times as high as what is beside it: too much


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
    """Return the space above a block: what starts something new has air, a note has little."""
    match block:
        case Heading():
            return gap * 2
        case Choices() if block.prompt and block.style == "cards":
            return gap * 2
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
        tables = isinstance(block, Table) and len(previous) == 1 and isinstance(previous[0], Table)
        cards = isinstance(block, Card) and bool(previous) and isinstance(previous[0], Card)
        charts = isinstance(block, Radar | Plot) and bool(previous)
        charts = (
            charts and isinstance(previous[0], Paper | Radar | Plot | Table) and len(previous) < 3
        )
        notes = isinstance(block, Notice) and not carded and len(previous) == 1
        notes = notes and isinstance(previous[0], Notice)
        thinking = isinstance(block, Thought) and bool(previous)
        thinking = thinking and isinstance(previous[0], Thought)
        words = carded and bool(previous) and isinstance(block, Heading | Paragraph)
        words = words and isinstance(previous[0], Heading | Paragraph)
        if tables or cards or charts or words or notes or thinking:
            found[-1] = (*previous, block)
        else:
            found.append((block,))
    return found


def numbered(blocks: Sequence[Block]) -> Choices | Board | None:
    """Return the group that digits activate."""
    groups = [
        block
        for block in blocks
        if (isinstance(block, Choices) and block.style != "row")
        or (isinstance(block, Board) and any(tile.controls for tile in block.tray))
    ]
    return groups[-1] if groups else None


def _run(
    kit: Kit, run: tuple[Block, ...], at: At, backdrop: str, digits: Choices | Board | None
) -> Piece:
    deck = [block for block in run if isinstance(block, Card)]
    if deck:
        return cards(kit, deck, at)
    thinking = [block for block in run if isinstance(block, Thought)]
    if thinking:
        return thoughts(kit, thinking, (at[0], at[1], min(at[2], kit.em(42))))
    if len(run) > 1:
        return _row(kit, run, at, backdrop)
    return single(kit, run[0], at, backdrop=backdrop, digits=digits)


def single(
    kit: Kit,
    block: Block,
    at: At,
    *,
    backdrop: str,
    digits: Choices | Board | None = None,
    height: int = 0,
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
        case Thought():
            return thoughts(kit, [block], (x, y, min(w, kit.em(42))))
        case Picture():
            return photo(kit, block, (x, y, min(w, kit.em(42))), height=kit.u(HIGH))
        case Gauges():
            return pieces.gauges(kit, block, (x, y, min(w, kit.em(42))))
        case Feed():
            return phone(kit, block, (x, y, min(w, kit.em(26))))
        case Choices():
            return choices(kit, block, at, numbered=block is digits)
        case Paper():
            return paper(kit, block, (x, y, min(w, kit.em(42))), backdrop=backdrop)
        case Notice():
            return pieces.notice(kit, block, at, height=height)
        case Radar():
            return radar(kit, block, at, height=height)
        case Plot():
            return plot(kit, block, at, height=height)
        case Card():
            return card(kit, block, at)
        case Board():
            return board(kit, block, at, numbered=block is digits)
        case Message():
            return message(kit, block, (x, y, min(w, kit.em(36))))
        case TownMap():
            return town_map(kit, block, at, height=height)
        case Table():
            return table(kit, block, at, height=height)
        case Street():
            return street(kit, block, at)
        case Roads():
            return roads(kit, block, at)
    assert_never(block)


def _row(kit: Kit, run: tuple[Block, ...], at: At, backdrop: str) -> Piece:
    """Blocks side by side, as high as the highest; else one under the other."""
    x, y, w = at
    gap = kit.u(24)
    room = w - gap * (len(run) - 1)
    weights = [5 if isinstance(block, Plot | Table) else 4 for block in run]
    places, left = [], x
    for weight in weights:
        width = room * weight // sum(weights)
        places.append((left, y, width))
        left += width + gap
    pairs = list(zip(run, places, strict=True))
    split = any(isinstance(b, Table) and not is_ruled(kit, b, place[2]) for b, place in pairs)
    if room // len(run) < kit.em(18) or split:
        return _stacked(kit, run, at, backdrop)
    highs = [single(kit, block, place, backdrop=backdrop).box.h for block, place in pairs]
    tall = max(highs)
    if tall > UNEVEN * min(highs):  # one of them would stand nearly empty
        return _stacked(kit, run, at, backdrop)
    for _ in range(2):  # a chart that is given more room may take a little more still
        pieces = [single(kit, b, place, backdrop=backdrop, height=tall) for b, place in pairs]
        tall = max(piece.box.h for piece in pieces)
    return Piece(Box(x, y, w, tall), tuple(mark for piece in pieces for mark in piece.marks))


def _stacked(kit: Kit, run: tuple[Block, ...], at: At, backdrop: str) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    top = y
    for block in run:
        piece = single(kit, block, (x, top, w), backdrop=backdrop)
        marks += piece.marks
        top = piece.box.bottom + kit.u(24)
    return Piece(Box(x, y, w, top - kit.u(24) - y), tuple(marks))
