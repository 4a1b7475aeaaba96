"""Surfaces made once and kept, the longest unused being dropped first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from pygame import Surface


class Cache:
    """`limit` is in pixels; what is larger than it is made and not kept."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self._kept: OrderedDict[Hashable, Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Surface]) -> Surface:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        surface = make()
        cost = _pixels(surface)
        if cost <= self.limit:
            self._kept[key] = surface
            self.held += cost
        while self.held > self.limit:
            _, dropped = self._kept.popitem(last=False)
            self.held -= _pixels(dropped)
        return surface

    def holds(self, key: Hashable) -> bool:
        return key in self._kept

    def clear(self, but: Callable[[Hashable], bool] = lambda key: False) -> None:
        """Drop everything, except where `but` says so of its key."""
        self._kept = OrderedDict((key, kept) for key, kept in self._kept.items() if but(key))
        self.held = sum(map(_pixels, self._kept.values()))


def _pixels(surface: Surface) -> int:
    return surface.width * surface.height + 64
