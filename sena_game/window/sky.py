"""The weather of the screen that is seen: it begins with a screen, and rests by itself."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from sena_game.window.layout import Offsets, Plan, behind
from sena_game.window.pictures import Pictures
from sena_game.window.places import PLACES
from sena_game.window.stirring import stir
from sena_game.window.uncovered import Open, uncovered
from sena_game.window.weather import Spell, spell, weather


@dataclass(frozen=True, slots=True)
class Sight:
    """What may cover the town: a plan, how far it is scrolled, and what is pointed at."""

    plan: Plan
    offsets: Offsets
    pointed: str

    def same(self, other: Sight | None) -> bool:
        if other is None or self.plan is not other.plan:  # comparing whole plans would take long
            return False
        return self.offsets == other.offsets and self.pointed == other.pointed


class Sky:
    def __init__(self) -> None:
        self._spell: Spell | None = None
        self._sight: Sight | None = None
        self._open: Open | None = None

    def arrive(self, plan: Plan, now: float, *, another: bool) -> None:
        """Begin with another screen, or where the place is another one."""
        place = behind(plan)
        if place not in PLACES:
            self._spell = None
        elif another or self._spell is None or self._spell.place != place:
            self._spell = spell(self._spell, place, now)

    def plays(self, sight: Sight, now: float) -> bool:
        """Return whether something moves where it can be seen."""
        return self._spell is not None and now < self._spell.until and bool(self._seen(sight))

    def draw(
        self,
        canvas: pygame.Surface,
        pictures: Pictures,
        sight: Sight,
        now: float,
        past: tuple[str, float],
        dusk: str,
    ) -> None:
        """Draw what moves, and nothing else; `past` and `dusk` are what `stir` says of them."""
        seen = self._seen(sight)
        if self._spell and seen:
            moving = weather(self._spell.place, self._spell.at(now), PLACES)
            stir(canvas, pictures, seen, moving, past, dusk)

    def _seen(self, sight: Sight) -> Open | None:
        """Return where the town is seen; worked out again when something else covers it."""
        if not sight.same(self._sight):
            self._sight = sight
            self._open = uncovered(sight.plan, sight.offsets, sight.pointed)
        return self._open
