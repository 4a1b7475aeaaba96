"""What people think: a small portrait, little circles that rise, and a cloud with the words."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Thought
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Cutout, Group, Mark, Marker, Panel, Piece, Portrait, Text
from sena_game.window.pieces import At, per_row

SIZE = 58  # of a portrait
# Each circle: how far right of the portrait, how far below its middle, how wide.
PUFFS = ((4, 11, 9), (14, 3, 14))
ASIDE = 34  # from the portrait to the cloud


def thoughts(kit: Kit, blocks: Sequence[Thought], at: At) -> Piece:
    """Return the thoughts in order, side by side where there is room, else one under the other."""
    x, y, w = at
    gap = kit.u(14)
    most = max(1, (w + gap) // (kit.em(19) + gap))
    count = per_row(len(blocks), min(most, len(blocks)))
    wide = (w - gap * (count - 1)) // count
    marks: list[Mark] = []
    top = y
    for first in range(0, len(blocks), count):
        row = blocks[first : first + count]
        pieces = [_thought(kit, t, (x + n * (wide + gap), top, wide)) for n, t in enumerate(row)]
        marks += [mark for piece in pieces for mark in piece.marks]
        top = max(piece.box.bottom for piece in pieces) + gap
    return Piece(Box(x, y, w, top - gap - y), tuple(marks))


def _thought(kit: Kit, block: Thought, at: At) -> Piece:
    x, y, w = at
    size, edge = kit.u(SIZE), kit.u(21)
    left = x + size + kit.u(ASIDE)
    # The cloud is no wider than its longest line.
    loose = _words(kit, block, (left + edge, y, x + w - left - 2 * edge))
    wide = max(kit.measure(line, text.type) for text in loose for line in text.lines)
    name, words = _words(kit, block, (left + edge, y, min(loose[0].box.w, wide)))
    cloud = Box(left, y, name.box.w + 2 * edge, words.box.bottom + kit.u(15) - y)
    tall = max(size, cloud.h)
    tile = Box(x, y + (tall - size) // 2, size, size)
    bust = Box(tile.x + kit.u(4), tile.y + kit.u(7), size - 2 * kit.u(4), size - 2 * kit.u(4))
    face = Portrait(bust, block.face.name, block.face.portrait, block.face.mood)
    shown = Piece(cloud, (Cutout(cloud, "cloud"), name, words)).moved(0, (tall - cloud.h) // 2)
    marks = (Panel(tile, "thinker"), face, *_puffs(kit, tile), *shown.marks)
    box = Box(x, y, w, tall)
    return Piece(box, (Group(box, f"thought {block.face.name} {block.text}", marks),))


def _words(kit: Kit, block: Thought, at: At) -> tuple[Text, Text]:
    x, y, w = at
    name = kit.text(block.face.name, "smallstrong", (x, y + kit.u(15), w))
    return name, kit.text(block.text, "note", (x, name.box.bottom, w))


def _puffs(kit: Kit, tile: Box) -> tuple[Mark, ...]:
    """The little circles that tell a thought from what is said."""
    middle = tile.y + tile.h // 2
    boxes = (
        Box(tile.right + kit.u(dx), middle - kit.u(wide) // 2 + kit.u(dy), kit.u(wide),
            kit.u(wide))
        for dx, dy, wide in PUFFS
    )  # fmt: skip
    return tuple(Marker(box, "dot", "muted", hollow=True) for box in boxes)
