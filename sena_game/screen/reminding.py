"""The reminders of keys in words, for who hears or reads a screen line by line."""

from __future__ import annotations

from sena_game.screen.blocks import Hint
from sena_game.words import Words


def reminder(hint: Hint, words: Words) -> str:
    """Return what keys do, in words: “Enter: confirm”."""
    return words.colon(", ".join(key.label for key in hint.keys), hint.label)
