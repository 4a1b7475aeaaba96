"""A message to a town: to whom, through what, when, and who is meant by it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from sena_game.rules.audience import Audience

Loudness = Literal["quiet", "normal", "urgent"]
LOUDNESS: tuple[Loudness, ...] = ("quiet", "normal", "urgent")


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: to whom (everyone, when empty), through what, how long before it is too late.

    `aim` are the districts it is sent to, through the channels that can be aimed; when it is not
    said, those it is meant `to` if they are districts, and everyone when it is empty.
    Those of any one of the segments named are concerned; the same goes for districts and for
    situations, and who is named by several of the three has to be of each. `earlier` are the
    pushes of the week before this one.
    """

    to: tuple[str, ...]
    channels: tuple[str, ...]
    hours: int = 24
    loudness: Loudness = "normal"
    form: frozenset[str] = frozenset()
    earlier: int = 0
    aim: tuple[str, ...] | None = None


def aimed(audience: Audience, message: Message) -> list[bool]:
    """Tell of each group whether a channel that can be aimed goes to it."""
    aim = message.to if message.aim is None else message.aim
    districts = {id for id in aim if id in audience.districts}
    whole = not districts or (message.aim is None and len(districts) < len(aim))
    return [whole or group.district in districts for group in audience.groups()]


def concerned(audience: Audience, to: Collection[str]) -> list[bool]:
    """Tell of each group whether a message to `to` is meant for it; children are their parents."""
    segments = {audience.segments[id].through or id for id in to if id in audience.segments}
    districts = {id for id in to if id in audience.districts}
    situations = {id for id in to if id in audience.situations}
    return [
        (not segments or group.segment in segments)
        and (not districts or group.district in districts)
        and (not situations or group.situation in situations)
        for group in audience.groups()
    ]
