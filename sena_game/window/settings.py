"""How a scene looks in its setting: what it lies on, and what its title is written on."""

from __future__ import annotations

from dataclasses import dataclass

from sena_game.screen.blocks import Setting
from sena_game.window.kit import Kit, Role
from sena_game.window.marks import Box, Fill, Ground, Icon, Mark, Marker, Panel, Piece
from sena_game.window.names import Ink, Look
from sena_game.window.pieces import At


@dataclass(frozen=True, slots=True)
class Plate:
    """What a title is written on; `wide` when it is a bar from one edge to the other."""

    look: Look
    icon: str
    colour: Ink = "ink"
    role: Role = "label"
    wide: bool = False


PLATES: dict[Setting, Plate] = {
    "feed": Plate("title", "message-circle", wide=True),
    "phone": Plate("title", "phone", wide=True),
    "wall": Plate("note", "map-pin"),
    "inbox": Plate("mailbar", "mail", "pale", wide=True),
    "desk": Plate("manila", "book-open"),
    "council": Plate("brass", "landmark"),
    "map": Plate("legend", "map-pin"),
    "newsroom": Plate("masthead", "newspaper", role="newstitle", wide=True),
}
PRINTED: tuple[Setting, ...] = ("desk", "wall", "council", "newsroom")  # where pages are paper
HELD: tuple[Setting, ...] = ("feed", "phone")  # where they are on a telephone
# From the edge of the ground to what lies on it.
INSETS: dict[Setting, int] = {
    "": 18,
    "feed": 24,
    "phone": 28,
    "wall": 26,
    "inbox": 14,
    "desk": 24,
    "council": 32,
    "map": 24,
    "newsroom": 18,
}


def inset(kit: Kit) -> int:
    return kit.u(INSETS[kit.setting])


def ground(kit: Kit, box: Box, *, bare: bool = False) -> tuple[Mark, ...]:
    """Return what lies under everything else in the box."""
    if not kit.setting:
        return (Panel(box, "panel" if bare else "desk"),)
    # The panel gives the shade, and is all there is in high contrast.
    look: Look = "panel" if bare else "phone" if kit.setting in HELD else "desk"
    return (Panel(box, look), Ground(box, kit.setting, bare))


def plate(kit: Kit, words: str, at: At) -> Piece:
    """Return a title on what the setting has for that; bare where there is no setting."""
    if not words:
        return Piece(Box(*at, 0), ())
    if not kit.setting:
        text = kit.text(words, "title", at)
        return Piece(text.box, (text,))
    x, y, w = at
    style = PLATES[kit.setting]
    size, pad = kit.step(style.role) - kit.u(2), kit.u(16)
    beside = size + kit.u(10)
    room = w - 2 * pad - beside
    natural = kit.width(words, style.role)
    wide = w if style.wide or natural > room else natural + 2 * pad + beside
    text = kit.text(words, style.role, (x + pad + beside, y + kit.u(8), wide - 2 * pad - beside),
                    colour=style.colour)  # fmt: skip
    box = Box(x, y, wide, text.box.h + kit.u(16))
    icon = Icon(Box(x + pad, text.box.y + kit.u(1), size, size), style.icon, style.colour)
    return Piece(box, (Panel(box, style.look), *_trimmings(kit, box), icon, text))


def _trimmings(kit: Kit, box: Box) -> tuple[Mark, ...]:
    """Return what makes a plate what it is: screws, a pin, rules."""
    dot, middle = kit.u(6), box.y + box.h // 2 - kit.u(3)
    match kit.setting:
        case "council":
            return tuple(
                Marker(Box(x, middle, dot, dot), "dot", "ochre")
                for x in (box.x + kit.u(7), box.right - kit.u(13))
            )
        case "wall":
            return (pin(kit, box),)
        case "newsroom":
            thin, thick = max(1, kit.u(1)), kit.u(3)
            return (
                Fill(Box(box.x, box.y, box.w, thick), "ink"),
                Fill(Box(box.x, box.bottom - thick, box.w, thick), "ink"),
                Fill(Box(box.x, box.bottom - thick - kit.u(3), box.w, thin), "ink"),
            )
        case _:
            return ()


def pin(kit: Kit, box: Box) -> Panel:
    """Return the pin that holds a paper, over its upper edge."""
    size = kit.u(13)
    return Panel(Box(box.x + (box.w - size) // 2, box.y - size // 2, size, size), "pin")
