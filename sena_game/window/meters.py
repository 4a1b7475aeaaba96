"""Levels of what is limited, each as a bar with its words."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Meter
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Level, Mark, Panel, Piece
from sena_game.window.pieces import TONES, At, bottom, colour_of_icon, per_row


def meters(kit: Kit, blocks: Sequence[Meter], at: At) -> Piece:
    """Return the meters side by side on one strip, in as many rows as they need."""
    x, y, w = at
    if not blocks:
        return Piece(Box(x, y, w, 0), ())
    pad, gap = kit.u(14), kit.u(24)
    inner = w - 2 * pad
    count = per_row(len(blocks), max(1, min(len(blocks), (inner + gap) // (kit.em(13) + gap))))
    wide = (inner - gap * (count - 1)) // count
    marks: list[Mark] = []
    top = y + kit.u(9)
    for first in range(0, len(blocks), count):
        row = blocks[first : first + count]
        for n, block in enumerate(row):
            marks += meter(kit, block, (x + pad + n * (wide + gap), top, wide)).marks
        top = bottom(marks) + kit.u(8)
    box = Box(x, y, w, top + kit.u(1) - y)
    return Piece(box, (Panel(box, "tag"), *marks))


def meter(kit: Kit, block: Meter, at: At) -> Piece:
    """Return one meter: its name and its words above its bar; a tone shows as an icon too."""
    x, y, w = at
    colour, name = TONES[block.tone]
    size = kit.step("smallstrong")
    room = w
    marks: list[Mark] = []
    if block.tone != "plain":
        icon = Box(x + w - size, y, size, size)
        marks.append(Icon(icon, name, colour_of_icon(colour)))
        room = w - size - kit.u(8)
    label_wide, text_wide = kit.width(block.label, "smallstrong"), kit.width(block.text, "small")
    if label_wide + kit.u(12) + text_wide <= room:
        label = kit.text(block.label, "smallstrong", (x, y, label_wide))
        aside = x + label_wide + kit.u(12)
        text = kit.text(block.text, "small", (aside, y, x + room - aside), align="right")
    else:
        label = kit.text(block.label, "smallstrong", (x, y, room))
        text = kit.text(block.text, "small", (x, label.box.bottom, room))
    marks += [label, text]
    share = max(0, min(100, round(100 * block.value / max(1, block.most))))
    bar = Box(x, bottom(marks) + kit.u(4), w, kit.u(10))
    marks.append(Level(bar, f"meter {block.label}", share, colour))
    return Piece(Box(x, y, w, bar.bottom - y), tuple(marks))
