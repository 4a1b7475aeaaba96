"""The sixteen openings of the main street: which episode's, where, and of what shape."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """A door, window or shop front; `box` is left, top, width and height."""

    id: str
    box: tuple[int, int, int, int]
    shape: str


# Left to right, then top to bottom. Below each row there is room for a plate.
OPENINGS = (
    Opening("mill", (45, 452, 140, 180), "window"),
    Opening("retirement-home", (270, 452, 140, 180), "window"),
    Opening("home", (495, 452, 140, 180), "window"),
    Opening("billboard", (698, 452, 174, 180), "window"),
    Opening("council", (930, 452, 160, 180), "window"),
    Opening("school", (1165, 452, 160, 180), "window"),
    Opening("water-works", (1400, 452, 140, 180), "window"),
    Opening("theatre", (1660, 452, 180, 180), "window"),
    Opening("lock", (25, 700, 180, 230), "door"),
    Opening("post", (255, 700, 170, 230), "shop"),
    Opening("cafe", (470, 700, 190, 230), "shop"),
    Opening("newspaper", (697, 700, 176, 230), "shop"),
    Opening("town-hall", (945, 700, 130, 230), "door"),
    Opening("library", (1150, 700, 190, 230), "shop"),
    Opening("police", (1405, 700, 130, 230), "door"),
    Opening("market-hall", (1612, 700, 276, 230), "shop"),
)
