"""What is called the same wherever it is read: an action on a tile, a frame, a district's lights.

For who reads a screen line by line, in the terminal as aloud; a window shows it otherwise.
"""

from __future__ import annotations

from typing import assert_never

from sena_game.screen.blocks import Choice, District, Message, Road
from sena_game.words import Words


def action(control: Choice, owner: str, words: Words) -> str:
    """Return what a control does and to what: “Move up: Call the mayor”, said once only."""
    if owner.casefold() in control.label.casefold():
        return control.label
    return words.colon(control.label, owner)


def headed(message: Message, words: Words) -> str:
    """Return what a message is written on, and its title."""
    on = _frame(message, words)
    return words.colon(on, message.title) if message.title else on


def road(shown: Road, words: Words) -> str:
    """Return whether a road was taken, and what it crosses."""
    taken = words("taken") if shown.taken else words("not taken")
    return words("{taken}, red line", taken=taken) if shown.red else taken


def lit(district: District, words: Words) -> str:
    """Return how many windows of a district are lit, in words."""
    windows = words.number(district.windows)
    if district.lit == 0:
        return words("no window lit of {windows}", windows=windows)
    if district.lit == 1:
        return words("one window lit of {windows}", windows=windows)
    return words("{lit} windows lit of {windows}", lit=words.number(district.lit), windows=windows)


def _frame(message: Message, words: Words) -> str:
    match message.frame:
        case "display":
            return words("Display board")
        case "post":
            return words("Post")
        case "sms":
            return words("Text message")
        case "push":
            return words("Notification")
        case "poster":
            return words("Poster")
        case _:
            assert_never(message.frame)
