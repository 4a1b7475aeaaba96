"""What is announced when the screen changes: each thing once, and nothing that was there before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from sena_game.screen.blocks import Screen
from sena_game.screen.said import Said, aloud, sentences
from sena_game.screen.speech import spoken
from sena_game.window.owners import owners
from sena_game.words import Words


def news(before: Screen, after: Screen, focus: str, words: Words) -> str:
    """Return what arrives with a screen: all that comes before its first control.

    Of one that was there already, return what has changed. A screen reader tells by itself what
    becomes of the control that has the focus: it is left to it.
    """
    said = spoken(after, words)
    if before.id != after.id:
        return sentences(*(each.text for each in takewhile(lambda each: not each.control, said)))
    old = spoken(before, words)
    return sentences(*_told(old, said), *_turned(before, after, focus, words))


def _told(old: tuple[Said, ...], said: tuple[Said, ...]) -> Iterator[str]:
    known = {(each.role, each.text) for each in old}
    for each in said:
        if not each.control and (each.role, each.text) not in known:
            yield each.text


def _turned(before: Screen, after: Screen, focus: str, words: Words) -> Iterator[str]:
    """Yield the boxes ticked or not and the value chosen, by something else than the focus."""
    places = owners(before)
    states = {places[each.control]: each.selected for each in spoken(before, words) if each.control}
    places = owners(after)
    for each in spoken(after, words):
        if each.selected is None or each.control == focus:
            continue
        same = states.get(places[each.control], each.selected) == each.selected
        if not same and (each.selected or each.role == "tick box"):
            yield aloud(each, words)
