"""Where the doors and windows of the street are, in units of assets/town/season.svg."""

from __future__ import annotations

from collections.abc import Mapping

SIZE = (1920, 1080)
# Left, top, width and height, as assets/town/season.json says them.
OPENINGS: Mapping[str, tuple[int, int, int, int]] = {
    "mill": (45, 452, 140, 180),
    "retirement-home": (270, 452, 140, 180),
    "home": (495, 452, 140, 180),
    "billboard": (698, 452, 174, 180),
    "council": (930, 452, 160, 180),
    "school": (1165, 452, 160, 180),
    "water-works": (1400, 452, 140, 180),
    "theatre": (1660, 452, 180, 180),
    "lock": (25, 700, 180, 230),
    "post": (255, 700, 170, 230),
    "cafe": (470, 700, 190, 230),
    "newspaper": (697, 700, 176, 230),
    "town-hall": (945, 700, 130, 230),
    "library": (1150, 700, 190, 230),
    "police": (1405, 700, 130, 230),
    "market-hall": (1612, 700, 276, 230),
}
