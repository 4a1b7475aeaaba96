"""Printed things: the advertisement, the letter, the front page."""

from __future__ import annotations

import re
from typing import assert_never

from sena_game.screen.blocks import Paper
from sena_game.window.emblems import HIGH, WIDE
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Emblem, Fill, Group, Mark, Panel, Piece
from sena_game.window.names import Align, Ink
from sena_game.window.newspaper import newspaper
from sena_game.window.pieces import At, bottom

REFERENCE = re.compile(r" (\(\d+\))")  # to a footnote: it stays with the word before it
SHORT = 420  # characters up to which a letter is written large


def paper(kit: Kit, block: Paper, at: At, *, backdrop: str = "day") -> Piece:
    """A sheet of paper as high as its text."""
    x, y, w = at
    pad = min(kit.u(46 if block.kind == "ad" else 56), w // 12)
    place = (x + pad, y + min(pad, _air(kit, 36)), w - 2 * pad)
    match block.kind:
        case "newspaper":
            return newspaper(kit, block, at, backdrop=backdrop)
        case "ad":
            marks = _ad(kit, block, place)
        case "letter":
            marks = _letter(kit, block, place)
        case _:
            assert_never(block.kind)
    box = Box(x, y, w, bottom(marks) + min(pad, _air(kit, 34)) - y)
    sheet = (*_sheet(kit, block, box), *marks)
    if block.kind == "letter":
        sheet = (Group(box, f"letter {block.title}", sheet, "slide"),)
    return Piece(box, sheet)


def _air(kit: Kit, space: int) -> int:
    return kit.u(space // 2 if kit.tight else space)


def _sheet(kit: Kit, block: Paper, box: Box) -> tuple[Mark, ...]:
    if block.kind == "letter":
        return (Panel(box, "letter"), _watermark(kit, box))
    size = kit.u(22)
    pin = Box(box.x + (box.w - size) // 2, box.y - size // 3, size, size)
    return (Panel(box, "behind"), Panel(box, "paper"), Panel(pin, "pin"))


def _watermark(kit: Kit, box: Box) -> Emblem:
    """The arms, faint, in the middle of the sheet."""
    high = min(box.h * 3 // 4, box.w * 3 // 5)
    wide = high * WIDE // HIGH
    return Emblem(
        Box(box.x + (box.w - wide) // 2, box.y + (box.h - high) // 2, wide, high), "watermark"
    )


def _ad(kit: Kit, block: Paper, at: At) -> list[Mark]:
    """A public notice: the arms and the title in the middle, between rules."""
    x, y, w = at
    high = kit.u(90)
    marks: list[Mark] = [Emblem(Box(x, y, w, high), "crest")]
    _add(kit, marks, block.masthead, "smallstrong", at, colour="brick", align="centre", gap=10)
    short = kit.width(block.title, "adtitle") <= w
    role: Role = "adtitle" if short else "lettertitle"
    _add(kit, marks, block.title, role, at, align="centre", gap=6)
    _rule(kit, marks, at, 4)
    _rule(kit, marks, at, 1, gap=3)
    _paragraphs(kit, marks, block, at, "adtext")
    return marks


def _letter(kit: Kit, block: Paper, at: At) -> list[Mark]:
    """The arms beside who writes, then the letter, signed and stamped."""
    x, y, w = at
    high = kit.u(44 if kit.tight else 64)
    wide = high * WIDE // HIGH
    arms = Emblem(Box(x, y, wide, high), "crest")
    left = arms.box.right + kit.u(16)
    name = kit.text(block.masthead, "strong", (left, y, x + w - left), colour="teal")
    middle = y + max(0, (high - name.box.h) // 2)
    name = kit.text(block.masthead, "strong", (left, middle, x + w - left), colour="teal")
    marks: list[Mark] = [arms, name]
    _rule(kit, marks, at, 2, gap=12)
    _add(kit, marks, block.title, "lettertitle", at, gap=10 if kit.tight else 20)
    short = sum(len(words) for words in block.paragraphs) <= SHORT
    _paragraphs(kit, marks, block, at, "letter" if short else "news")
    return marks


def _paragraphs(kit: Kit, marks: list[Mark], block: Paper, at: At, role: Role) -> None:
    for words in block.paragraphs:
        _add(kit, marks, REFERENCE.sub("\u00a0\\1", words), role, at, gap=13)
    if block.signature:
        _signature(kit, marks, block, at)
    if block.footnotes:
        _rule(kit, marks, at, 1, gap=18)
        for number, words in enumerate(block.footnotes, start=1):
            _add(kit, marks, f"({number}) {words}", "small", at, colour="muted", gap=4)


def _signature(kit: Kit, marks: list[Mark], block: Paper, at: At) -> None:
    """Sign at the right; a letter is stamped before the name, or above it when that is long."""
    x, _, w = at
    if block.kind != "letter":
        _add(kit, marks, block.signature, "newsitalic", at, align="right", gap=16)
        return
    size = kit.u(92) if kit.tight else (kit.u(124) + kit.em(7)) // 2
    top = bottom(marks) + (0 if kit.tight else kit.u(10))
    signed = kit.text(block.signature, "signature", (x, top, w), align="right")
    wide = kit.width(block.signature, "signature")
    beside = wide + kit.u(22) + size <= w
    left = x + w - size - (wide + kit.u(22) if beside else 0)
    words = block.masthead.split(" · ")[0].upper()
    stamp = Box(left, top, size, size)
    marks.append(Group(stamp, f"seal {words}", (Emblem(stamp, "seal", words),), "land"))
    drop = max(0, (size - signed.box.h) // 2) if beside else size + kit.u(6)
    marks += Piece(signed.box, (signed,)).moved(0, drop).marks


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


def _rule(kit: Kit, marks: list[Mark], at: At, thick: int, *, gap: int = 8) -> None:
    if marks:
        marks.append(Fill(Box(at[0], bottom(marks) + kit.u(gap), at[2], kit.u(thick)), "ink"))
