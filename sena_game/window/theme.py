"""The themes a learner may choose: by day, by night, in high contrast."""

from __future__ import annotations

from functools import cache

from sena_game.window.shades import Style, Theme

__all__ = ["Style", "Theme", "theme"]


@cache
def theme(name: str) -> Theme:
    """Return the theme of that name, by day when there is none."""
    match name:
        case "night":
            from sena_game.window.night import night

            return night()
        case "high":
            from sena_game.window.high import high

            return high()
        case _:
            from sena_game.window.day import day

            return day()
