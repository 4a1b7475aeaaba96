"""Printed things: the advertisement, the letter, the front page."""

from __future__ import annotations

from typing import assert_never

from sena_game.screen.blocks import Paper
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Align, Box, Fill, Ink, Mark, Panel, Piece, Town
from sena_game.window.pieces import At, bottom


def paper(kit: Kit, block: Paper, at: At, *, backdrop: str = "day") -> Piece:
    """A sheet of paper as high as its text."""
    x, y, w = at
    pad = kit.u({"ad": 34, "letter": 48, "newspaper": 22}[block.kind])
    pad = min(pad, w // 12)
    place = (x + pad, y + min(pad, kit.u(34)), w - 2 * pad)
    match block.kind:
        case "ad":
            marks = _ad(kit, block, place)
        case "letter":
            marks = _letter(kit, block, place)
        case "newspaper":
            marks = _newspaper(kit, block, place, backdrop)
        case _:
            assert_never(block.kind)
    box = Box(x, y, w, bottom(marks) + min(pad, kit.u(34)) - y)
    return Piece(box, (*_sheet(kit, block, box), *marks))


def _sheet(kit: Kit, block: Paper, box: Box) -> tuple[Mark, ...]:
    if block.kind != "ad":
        return (Panel(box, "paper"),)
    size = kit.u(22)
    pin = Box(box.x + (box.w - size) // 2, box.y - size // 3, size, size)
    return (Panel(box, "behind"), Panel(box, "paper"), Panel(pin, "pin"))


def _ad(kit: Kit, block: Paper, at: At) -> list[Mark]:
    marks: list[Mark] = []
    _add(kit, marks, block.masthead, "smallstrong", at, colour="brick")
    _add(kit, marks, block.title, "adtitle", at, gap=4)
    _rule(kit, marks, at, 2)
    _paragraphs(kit, marks, block, at)
    return marks


def _letter(kit: Kit, block: Paper, at: At) -> list[Mark]:
    marks: list[Mark] = []
    _add(kit, marks, block.masthead, "smallstrong", at, colour="teal")
    _rule(kit, marks, at, 1)
    _add(kit, marks, block.title, "newstitle", at, gap=16)
    _paragraphs(kit, marks, block, at)
    return marks


def _newspaper(kit: Kit, block: Paper, at: At, backdrop: str) -> list[Mark]:
    x, _, w = at
    marks: list[Mark] = []
    _add(kit, marks, block.masthead, "masthead", at, align="centre")
    _rule(kit, marks, at, 3)
    _add(kit, marks, block.title, "newstitle", at, align="centre", gap=8)
    if marks:
        picture = Box(x, bottom(marks) + kit.u(10), w, min(w * 3 // 8, kit.u(170)))
        marks.append(Town(picture, backdrop))
    _paragraphs(kit, marks, block, at)
    return marks


def _paragraphs(kit: Kit, marks: list[Mark], block: Paper, at: At) -> None:
    for words in block.paragraphs:
        _add(kit, marks, words, "news", at, gap=10)
    _add(kit, marks, block.signature, "newsitalic", at, align="right", gap=16)
    if block.footnotes:
        marks.append(Fill(Box(at[0], bottom(marks), 1, kit.u(8)), "paper"))
        _rule(kit, marks, at, 1)
        for number, words in enumerate(block.footnotes, start=1):
            _add(kit, marks, f"({number}) {words}", "small", at, colour="muted", gap=4)


def _add(
    kit: Kit,
    marks: list[Mark],
    words: str,
    role: Role,
    at: At,
    *,
    colour: Ink = "ink",
    align: Align = "left",
    gap: int = 0,
) -> None:
    """Add the words under what is there; nothing when there are none."""
    if words:
        top = bottom(marks) + kit.u(gap) if marks else at[1]
        marks.append(kit.text(words, role, (at[0], top, at[2]), colour=colour, align=align))


def _rule(kit: Kit, marks: list[Mark], at: At, thick: int) -> None:
    if marks:
        marks.append(Fill(Box(at[0], bottom(marks) + kit.u(8), at[2], kit.u(thick)), "ink"))
