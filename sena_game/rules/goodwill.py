"""What a push costs: each one in a week makes some of those it rings for leave the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sena_game.rules.audience import Audience, Goodwill
from sena_game.rules.message import Loudness, Message, aimed

PUSHES = 10
LOSS_AT_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Rung:
    """Of those rung: how many leave, how many were not concerned, the share that was (0 to 1)."""

    leaving: float = 0.0
    bothered: float = 0.0
    on_target: float = 1.0


def loss(goodwill: Goodwill, loudness: Loudness, number: int, on_target: float = 1.0) -> float:
    """Return the share from 0 to 1 that leaves at the push of this number in the week.

    `on_target` is the share of those rung whom it concerns.
    """
    beyond = max(0.0, number - goodwill.free.alone)
    weary = 1 + beyond * goodwill.more.alone / 100
    annoyed = on_target + (1 - on_target) * goodwill.unconcerned.alone / 100
    return min(LOSS_AT_MOST, goodwill.loss.of[loudness] / 100 * weary * annoyed)


def stayed(
    goodwill: Goodwill, pushes: int, loudness: Loudness = "normal", on_target: float = 1.0
) -> float:
    """Return the share of subscribers left after so many pushes in a week, all alike."""
    left = 1.0
    for number in range(1, pushes + 1):
        left *= 1 - loss(goodwill, loudness, number, on_target)
    return left


def curve(goodwill: Goodwill, loudness: Loudness, on_target: float) -> tuple[int, ...]:
    """Return what is left of 100 subscribers after 0 to 10 pushes in a week."""
    shares = (stayed(goodwill, n, loudness, on_target) for n in range(PUSHES + 1))
    return tuple(int(100 * share + 0.5) for share in shares)


def rung(audience: Audience, message: Message, meant: Sequence[bool]) -> Rung:
    """Return what the pushes of a message do to those they ring for, concerned or not."""
    groups, sent = audience.groups(), aimed(audience, message)
    quiet = [1.0] * len(groups)
    listed = apart = 0.0
    for id in dict.fromkeys(message.channels):
        channel = audience.channels[id]
        if channel.push == "no" or (channel.only and channel.only != message.loudness):
            continue
        rings = sent if channel.aimed == "yes" else [True] * len(groups)
        staying = stayed(audience.goodwill, message.earlier) if channel.push == "yes" else 1.0
        uses, lists = audience.uses(id), audience.listed(id)
        for at, group in enumerate(groups):
            share = uses[at] * lists[at] * staying if rings[at] else 0.0
            if meant[at]:
                listed += group.people * share if channel.push == "yes" else 0.0
            else:
                quiet[at] *= 1 - share
                apart += group.people * share if channel.push == "yes" else 0.0
    number = message.earlier + 1
    leaving = listed * loss(audience.goodwill, message.loudness, number)
    leaving += apart * loss(audience.goodwill, message.loudness, number, 0.0)
    bothered = sum(group.people * (1 - quiet[at]) for at, group in enumerate(groups))
    return Rung(leaving, bothered, listed / (listed + apart) if listed + apart else 1.0)
