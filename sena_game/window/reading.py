"""What a voice reads of a screen: what arrives, what has the focus, what has just changed.

Unlike a screen reader it cannot be asked to go back over a screen: so nothing of it is left to
itself, neither the state of what has the focus nor what stands between two controls.
"""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from sena_game.screen.blocks import Screen
from sena_game.screen.said import Said, aloud, sentences
from sena_game.screen.speech import spoken
from sena_game.window.news import news
from sena_game.window.owners import owners
from sena_game.words import Words

FEW = 6  # controls that are named when a screen arrives; more are only counted


class Seen(NamedTuple):
    screen: Screen
    focus: str


def reading(before: Seen | None, now: Seen, words: Words) -> str:
    """Return what is to be said now; `before` is None when nothing has been said yet."""
    if before is None or before.screen.id != now.screen.id:
        return _arrival(now, words)
    told = ""
    if before.screen is not now.screen:
        told = news(before.screen, now.screen, "", words)
    return sentences(told, _focused(before, now, words))


def whole(screen: Screen, words: Words) -> str:
    """Return all of a screen, for who asks to hear it again."""
    return sentences(*(aloud(each, words) for each in spoken(screen, words)))


def _arrival(now: Seen, words: Words) -> str:
    """Return all that comes before the first control, then what can be done."""
    said = spoken(now.screen, words)
    told = [each.text for each in takewhile(lambda each: not each.control, said)]
    held = next((each for each in said if each.control and each.control == now.focus), None)
    return sentences(*told, aloud(held, words) if held else _offered(now.screen, words))


def _offered(screen: Screen, words: Words) -> str:
    """Return the names of what can be chosen, or how many there are; the menu is left aside."""
    said = spoken(Screen("", "", screen.blocks), words)
    controls = [each for each in said if each.control]
    if not controls:
        return ""
    if len(controls) > FEW:
        return words("{count} things to choose from: Tab goes through them.", count=len(controls))
    return sentences(*(aloud(each, words) for each in controls))


def _focused(before: Seen, now: Seen, words: Words) -> str:
    """Return what has just got the focus, and what is written on the way to it."""
    old, new = owners(before.screen).get(before.focus), owners(now.screen).get(now.focus)
    said = spoken(now.screen, words)
    number = next((n for n, each in enumerate(said) if new and each.control == now.focus), None)
    if number is None or before.focus == now.focus:
        return ""
    held = said[number]
    if old == new and held.selected is not None:
        return ""  # a tick, told with what has changed
    passed = _passed(said, number) if before.focus else ()
    back = number + 1 < len(said) and said[number + 1].control == before.focus
    return sentences(*(() if back or old == new else passed), aloud(held, words))


def _passed(said: tuple[Said, ...], number: int) -> tuple[str, ...]:
    """Return what stands between a control and the one before it."""
    between = takewhile(lambda each: not each.control, reversed(said[:number]))
    return tuple(each.text for each in between)[::-1]
