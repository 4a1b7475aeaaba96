"""The head of a debrief: what it comes to at the left, its charts beside it, all seen at once."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Notice, Plot, Radar
from sena_game.window.column import column
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Piece
from sena_game.window.pieces import At

WORDS = 28  # per cent of the width for what is read
LEAST = 17  # ems for what is read, without which it stands above the charts
LONGER = 1.3  # times as high as the charts: warnings then go above both


def opening(
    kit: Kit, blocks: Sequence[Block], at: At, *, backdrop: str
) -> tuple[Piece, Sequence[Block]] | None:
    """Return the words and the charts side by side, and the blocks left; None without room."""
    x, y, w = at
    kinds = [type(block) for block in blocks]
    first = kinds.index(Radar) if Radar in kinds else 0
    if not first or kinds[first : first + 2] != [Radar, Plot]:
        return None
    gap, wide = kit.u(24), w * WORDS // 100
    if wide < kit.em(LEAST):
        return None
    head, charts, rest = blocks[:first], blocks[first : first + 2], blocks[first + 2 :]
    shown = column(kit, charts, (x + wide + gap, y, w - wide - gap), backdrop=backdrop)
    words = column(kit, head, (x, y, wide), backdrop=backdrop, gap=14)
    if words.box.h <= LONGER * shown.box.h:
        low = max(words.box.bottom, shown.box.bottom)
        return Piece(Box(x, y, w, low - y), (*words.marks, *shown.marks)), rest
    warned = _warned(head)
    if not warned or len(warned) == len(head):
        return None
    above = column(kit, warned, at, backdrop=backdrop)
    others = [*(block for block in head if block not in warned), *charts]
    under = opening(kit, others, (x, above.box.bottom + gap, w), backdrop=backdrop)
    if under is None:
        return None
    low = under[0].box.bottom
    return Piece(Box(x, y, w, low - y), (*above.marks, *under[0].marks)), rest


def _warned(head: Sequence[Block]) -> list[Block]:
    """Return the warnings, and the title they stand under."""
    last = max((n for n, block in enumerate(head[:-1]) if isinstance(block, Notice)), default=-1)
    return list(head[: last + 1])
