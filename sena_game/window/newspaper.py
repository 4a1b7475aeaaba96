"""The front page: a folded newspaper, its text in columns, as high as there is room for."""

from __future__ import annotations

from sena_game.screen.blocks import Paper
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Cutout, Fill, Group, Mark, Piece, Text, Town
from sena_game.window.pieces import At, bottom

SHORT = 150  # characters up to which the text stands in one column
INDENT = "\u2003"  # before each paragraph but the first
OUTSIDE = {  # what a front page shows is the town
    "office": "day",
    "office-night": "night",
    "council": "day",
    "council-night": "night",
    "newsroom": "day",
    "newsroom-evening": "evening",
    "servers": "day",
}
LEAST = 56  # a view of the town lower than this is left out


def newspaper(kit: Kit, block: Paper, at: At, *, backdrop: str = "day", height: int = 0) -> Piece:
    """Return the page; the view of the town gives way when the page would pass `height`."""
    natural = min(at[2] * 3 // 8, kit.u(170))
    page = _page(kit, block, at, backdrop, natural)
    spare = natural - max(0, page.box.h - height) if height else natural
    if spare < natural:
        page = _page(kit, block, at, backdrop, spare if spare >= kit.u(LEAST) else 0)
    return page


def _page(kit: Kit, block: Paper, at: At, backdrop: str, view: int) -> Piece:
    x, y, w = at
    pad = min(kit.u(24), w // 12)
    inside = (x + pad, y + min(pad, kit.u(16)), w - 2 * pad)
    shown = OUTSIDE.get(backdrop, backdrop)
    marks: list[Mark] = []
    if block.masthead:
        marks += _masthead(kit, block.masthead, inside)
    if block.title:
        top = bottom(marks) + kit.u(8) if marks else inside[1]
        role = _largest(kit, (block.masthead, block.title), inside[2])
        marks.append(kit.text(block.title, role, (inside[0], top, inside[2]), align="centre"))
    if view and marks:
        marks.append(Town(Box(inside[0], bottom(marks) + kit.u(9), inside[2], view), shown))
    top = bottom(marks) + kit.u(9) if marks else inside[1]
    marks += _columns(kit, f"\n{INDENT}".join(block.paragraphs), (inside[0], top, inside[2]))
    box = Box(x, y, w, bottom(marks) + min(pad, kit.u(22)) - y)
    fold = tuple(_fold(kit, box, mark.box) for mark in marks if isinstance(mark, Town))
    sheet = (Cutout(box, "newspaper"), *marks, *fold)
    return Piece(box, (Group(box, f"newspaper {block.title}", sheet, "unfold"),))


def _fold(kit: Kit, sheet: Box, view: Box) -> Cutout:
    """The fold, across the middle of the sheet or near it: over the view, never over words."""
    tall = min(kit.u(22), view.h // 2)
    middle = sheet.y + sheet.h // 2
    top = max(view.y, min(middle, view.bottom - tall // 4) - tall)
    return Cutout(Box(sheet.x, top, sheet.w, tall), "fold")


def _masthead(kit: Kit, name: str, at: At) -> list[Mark]:
    """The name of the newspaper, over a thick rule and a thin one."""
    x, _, w = at
    role = _largest(kit, (name,), w)
    text = kit.text(name, role, at, align="centre")
    top = text.box.bottom + kit.u(4)
    thick = Fill(Box(x, top, w, kit.u(3)), "ink")
    return [text, thick, Fill(Box(x, thick.box.bottom + kit.u(2), w, kit.u(1)), "ink")]


def _largest(kit: Kit, titles: tuple[str, ...], width: int) -> Role:
    """Return the largest type in which each title stands on one line, else the usual one."""
    fits = all(kit.width(title, "masthead") <= width for title in titles)
    return "masthead" if fits else "newstitle"


def _columns(kit: Kit, words: str, at: At) -> list[Mark]:
    """The text in two columns with a rule between them, or in one when it is short or narrow."""
    x, y, w = at
    gap = kit.u(26)
    wide = (w - gap) // 2
    if len(words) <= SHORT or wide < kit.em(9.5):
        return [kit.text(words, "news", at)]
    whole = kit.text(words, "news", (x, y, wide))
    half = -(-len(whole.lines) // 2)
    left = _lines(whole, whole.lines[:half], x)
    right = _lines(whole, whole.lines[half:], x + wide + gap)
    rule = Fill(Box(x + wide + gap // 2, y + kit.u(5), kit.u(1), left.box.h - kit.u(8)), "muted")
    return [left, rule, right]


def _lines(whole: Text, lines: tuple[str, ...], x: int) -> Text:
    box = Box(x, whole.box.y, whole.box.w, whole.step * len(lines))
    return Text(box, lines, whole.type, whole.step, whole.colour)
