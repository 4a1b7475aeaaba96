"""Days and channels: the cells of a planning, and which of them are meant by a few names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Week:
    """The days and the channels of a planning, with what is read of each; channels may be none.

    A cell is named by its day and its channel, `lundi-facebook`; by its day alone without channels.
    """

    days: Mapping[str, str]
    channels: Mapping[str, str]

    @property
    def crossings(self) -> Mapping[str, tuple[str, str]]:
        """Return the day and the channel of every cell, one channel after the other."""
        if not self.channels:
            return {day: (day, "") for day in self.days}
        return {f"{day}-{each}": (day, each) for each in self.channels for day in self.days}

    @property
    def labels(self) -> Mapping[str, str]:
        """Return the full name of every cell, as it is read."""
        return {
            cell: " · ".join(filter(None, (self.days[day], self.channels.get(channel))))
            for cell, (day, channel) in self.crossings.items()
        }

    @property
    def names(self) -> frozenset[str]:
        """Return all that cells may be meant by."""
        return frozenset((*self.days, *self.channels, *self.crossings))

    def meant(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the cells named in full, and those on the days and the channels that are named.

        Days alone are meant on every channel, channels alone on every day.
        """
        named = set(names)
        days, channels = named & self.days.keys(), named & self.channels.keys()
        return tuple(
            cell
            for cell, (day, channel) in self.crossings.items()
            if cell in named
            or (
                (days or channels) and day in (days or {day}) and channel in (channels or {channel})
            )
        )
