"""What each control belongs to, which stays when a tile is ticked and its control changes."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Feed, Screen
from sena_game.screen.focus import controls


def owners(screen: Screen) -> dict[str, str]:
    """Return the name of the owner of each control: a tile in its place, a post, or itself."""
    found = {each.id: f"control {each.id}" for each in controls(screen)}
    for block in screen.blocks:
        match block:
            case Feed(posts=posts):
                found |= {post.control.id: f"post {post.id}" for post in posts if post.control}
            case Board():
                found |= _on_board(block)
            case _:
                pass
    return found


def _on_board(board: Board) -> dict[str, str]:
    tiles = [("tray", tile) for tile in board.tray]
    tiles += [("slot", tile) for slot in board.slots for tile in slot.tiles]
    found = {
        control.id: f"{where} {tile.id} {number}"
        for where, tile in tiles
        for number, control in enumerate(tile.controls)
    }
    return found | {slot.control.id: f"slot {slot.id}" for slot in board.slots if slot.control}
