"""Reading order: the controls of a screen, and which of them comes next."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.screen.blocks import Block, Board, Card, Choice, Choices, Feed, Screen, Street


def controls(screen: Screen) -> tuple[Choice, ...]:
    """Return every control in reading order: the blocks' first, then the menu's."""
    found: list[Choice] = []
    for block in screen.blocks:
        match block:
            case Choices():
                found += block.choices
            case Feed():
                found += [post.control for post in block.posts if post.control]
            case Board():
                found += _on_board(block)
            case Card(control=control) if control:
                found.append(control)
            case Street():
                found += [door.control for door in block.doors if door.control]
            case _:
                pass
    return (*found, *screen.menu)


def _on_board(board: Board) -> Iterator[Choice]:
    """Yield the controls of the tray, then those of each slot: its tiles', then its own."""
    for tile in board.tray:
        yield from tile.controls
    for slot in board.slots:
        for tile in slot.tiles:
            yield from tile.controls
        if slot.control:
            yield slot.control


def field(screen: Screen) -> Choice | None:
    """Return the control that takes what is typed; None on most screens."""
    return next((each for each in controls(screen) if each.field), None)


def find(screen: Screen, control: str) -> Choice | None:
    """Return the control of that id, if the screen has it."""
    return next((each for each in controls(screen) if each.id == control), None)


def following(screen: Screen, focus: str, *, step: int = 1) -> str:
    """Return the control `step` places after `focus`, round the screen; the first from nowhere."""
    ids = [each.id for each in controls(screen)]
    if not ids:
        return ""
    if focus not in ids:
        return ids[0] if step > 0 else ids[-1]
    return ids[(ids.index(focus) + step) % len(ids)]


def by_number(screen: Screen, number: int) -> str:
    """Return the control a digit stands for: the nth of the last cards, list, tiles or doors."""
    numbered = [ids for ids in map(_numbered, screen.blocks) if ids]
    if numbered and 1 <= number <= len(numbered[-1]):
        return numbered[-1][number - 1]
    return ""


def _numbered(block: Block) -> list[str]:
    match block:
        case Choices(style=style, choices=choices) if style != "row":
            return [each.id for each in choices]
        case Board(tray=tray):
            return [tile.controls[0].id for tile in tray if tile.controls]
        case Street(doors=doors):
            return [door.control.id for door in doors if door.control]
        case _:
            return []


def by_key(screen: Screen, key: str) -> str:
    """Return the control that has `key` as its shortcut."""
    return next((each.id for each in controls(screen) if key and each.key == key), "")
