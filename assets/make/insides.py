"""The openings of the main street when they are lit: who is there, and what they are at."""

from __future__ import annotations

from collections.abc import Callable

import downstairs
import upstairs
from light import Light
from openings import Opening
from svg import Box, circle, rect

Draw = Callable[[Light, Box], list[str]]


def lit(light: Light, opening: Opening) -> list[str]:
    """Return one opening, open and lit, within its box."""
    x, y, w, h = opening.box
    bulb = (
        []
        if opening.id == "billboard"
        else [circle((x + w / 2, y + min(w, h) / 2), min(w, h) / 2, "url(#bulb)")]
    )
    return [rect(opening.box, "url(#inside)"), *bulb, *SCENES[opening.id](light, opening.box)]


SCENES: dict[str, Draw] = {
    "mill": upstairs.mill, "retirement-home": upstairs.retirement, "home": upstairs.home, "billboard": upstairs.billboard, "council": upstairs.council,
    "school": upstairs.school, "water-works": upstairs.water, "theatre": upstairs.theatre, "lock": downstairs.lock, "post": downstairs.post, "cafe": downstairs.cafe,
    "newspaper": downstairs.newspaper, "town-hall": downstairs.town_hall, "library": downstairs.library, "police": downstairs.police, "market-hall": downstairs.market,
}  # fmt: skip
