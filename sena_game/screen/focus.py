"""Reading order: the controls of a screen, and which of them comes next."""

from __future__ import annotations

from sena_game.screen.blocks import Choice, Choices, Feed, Screen


def controls(screen: Screen) -> tuple[Choice, ...]:
    """Return every control in reading order: the blocks' first, then the menu's."""
    found: list[Choice] = []
    for block in screen.blocks:
        match block:
            case Choices():
                found += block.choices
            case Feed():
                found += [post.control for post in block.posts if post.control]
            case _:
                pass
    return (*found, *screen.menu)


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
    """Return the control a digit stands for: the nth of the last group of cards or list."""
    groups = [b for b in screen.blocks if isinstance(b, Choices) and b.style != "row"]
    if groups and 1 <= number <= len(groups[-1].choices):
        return groups[-1].choices[number - 1].id
    return ""


def by_key(screen: Screen, key: str) -> str:
    """Return the control that has `key` as its shortcut."""
    return next((each.id for each in controls(screen) if key and each.key == key), "")
