"""What a scene shows beside its words: a telephone, a picture, a page, a message, thoughts."""

from __future__ import annotations

from collections.abc import Sequence

from sena_game.screen.blocks import Block, Choices, Feed, Message, Paper, Picture, Thought
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Mark, Piece
from sena_game.window.message import message
from sena_game.window.newspaper import newspaper
from sena_game.window.papers import paper
from sena_game.window.phone import phone
from sena_game.window.photo import photo, wished
from sena_game.window.pieces import At
from sena_game.window.thoughts import thoughts

GAP = 32
PHONE = 372

Exhibit = tuple[Block, ...]  # one block, or every thought


def story(blocks: Sequence[Block], *, thinking: bool) -> list[Block]:
    """Return what is read at the left: words and gauges, and thoughts when they stand there."""
    aside = Feed | Choices | Picture | Paper | Message
    told = [block for block in blocks if not isinstance(block, aside)]
    return [block for block in told if thinking or not isinstance(block, Thought)]


def is_thinking(shown: Exhibit) -> bool:
    return isinstance(shown[0], Thought)


def exhibits(blocks: Sequence[Block]) -> list[Exhibit]:
    """Return what is shown beside the story, in order; the telephone is last, at the far right."""
    alone = Picture | Paper | Message
    shown: list[Exhibit] = [(block,) for block in blocks if isinstance(block, alone)]
    thinking = tuple(block for block in blocks if isinstance(block, Thought))
    phones: list[Exhibit] = [(block,) for block in blocks if isinstance(block, Feed)]
    return [*shown, *([thinking] if thinking else []), *phones]


def least(kit: Kit, shown: Exhibit) -> int:
    """Return the width under which an exhibit cannot be read."""
    match shown[0]:
        case Feed():
            return max(kit.u(PHONE), kit.em(17))
        case Picture():
            return max(kit.u(300), kit.em(14))
        case Paper() | Message():
            return max(kit.u(340), kit.em(18))
        case _:
            return max(kit.u(300), kit.em(17))


def most(kit: Kit, shown: Exhibit, height: int) -> int:
    """Return the width beyond which an exhibit wins nothing at this height."""
    match shown[0]:
        case Feed():
            return least(kit, shown)
        case Picture():
            return max(least(kit, shown), wished(kit, shown[0], height))
        case Paper() | Message():
            return max(kit.u(500), kit.em(28))
        case _:
            return max(kit.u(420), kit.em(25))


def exhibit(kit: Kit, shown: Exhibit, at: At, *, backdrop: str, height: int) -> Piece:
    """Return one exhibit; only what cannot be made lower passes `height`."""
    match shown[0]:
        case Feed():
            return phone(kit, shown[0], at, height=height)
        case Picture():
            return photo(kit, shown[0], at, height=height)
        case Paper(kind="newspaper"):
            return newspaper(kit, shown[0], at, backdrop=backdrop, height=height)
        case Paper():
            return paper(kit, shown[0], at, backdrop=backdrop)
        case Message():
            return message(kit, shown[0], at)
        case _:
            return thoughts(kit, [each for each in shown if isinstance(each, Thought)], at)


def beside(
    kit: Kit, shown: Sequence[Exhibit], zone: Box, *, backdrop: str
) -> tuple[Mark, ...] | None:
    """Return the exhibits side by side in the zone, or None when they do not fit there."""
    gap = kit.u(GAP)
    narrow = [least(kit, each) for each in shown]
    spare = zone.w - sum(narrow) - gap * (len(shown) - 1)
    if spare < 0:
        return None
    more = [most(kit, each, zone.h) - width for each, width in zip(shown, narrow, strict=True)]
    share = min(1.0, spare / max(1, sum(more)))
    widths = [width + int(add * share) for width, add in zip(narrow, more, strict=True)]
    pieces = [
        exhibit(kit, each, (0, zone.y, width), backdrop=backdrop, height=zone.h)
        for each, width in zip(shown, widths, strict=True)
    ]
    if any(piece.box.h > zone.h for piece in pieces):
        return None
    return _spread(kit, pieces, shown, zone)


def _spread(
    kit: Kit, pieces: Sequence[Piece], shown: Sequence[Exhibit], zone: Box
) -> tuple[Mark, ...]:
    """Return the pieces across the zone: prints with air around them, a telephone at the right."""
    gap = kit.u(GAP)
    free = zone.w - sum(piece.box.w for piece in pieces) - gap * (len(pieces) - 1)
    air = free // (len(pieces) + 1)
    marks: list[Mark] = []
    left = zone.x
    for piece, each in zip(pieces, shown, strict=True):
        drop = 0
        match each[0]:
            case Feed():
                left = zone.right - piece.box.w
            case Picture() | Paper() | Message():
                left += air
                drop = min(kit.u(60), (zone.h - piece.box.h) // 2)
            case _:
                pass
        marks += piece.moved(left, drop).marks
        left += piece.box.w + gap
    return tuple(marks)
