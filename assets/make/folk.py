"""The people seen inside the houses of the main street, under a warm lamp."""

from __future__ import annotations

from dataclasses import replace

import room
from light import paint
from svg import boxes, circle, ellipse, path, stroke

GLOW = replace(room.HOURS["day"], dye=(1.0, 0.95, 0.84))


def someone(
    at: tuple[float, float], coat: str, skin: str, hair: str, *, size: float = 1, bun: bool = False
) -> list[str]:
    """Return somebody down to the chest, from the middle of the chest's foot."""
    x, y = at
    s = size
    body = f"M{x - 34 * s:.1f} {y:.1f}Q{x - 36 * s:.1f} {y - 38 * s:.1f} {x - 10 * s:.1f} {y - 42 * s:.1f}H{x + 10 * s:.1f}Q{x + 36 * s:.1f} {y - 38 * s:.1f} {x + 34 * s:.1f} {y:.1f}Z"
    locks = f"M{x - 19 * s:.1f} {y - 62 * s:.1f}C{x - 24 * s:.1f} {y - 98 * s:.1f} {x + 24 * s:.1f} {y - 98 * s:.1f} {x + 19 * s:.1f} {y - 62 * s:.1f}Q{x + 12 * s:.1f} {y - 78 * s:.1f} {x:.1f} {y - 78 * s:.1f}Q{x - 12 * s:.1f} {y - 78 * s:.1f} {x - 19 * s:.1f} {y - 62 * s:.1f}Z"
    smile = f"M{x - 6 * s:.1f} {y - 52 * s:.1f}q{6 * s:.1f} {5 * s:.1f} {12 * s:.1f} 0"
    return [
        path(body, paint(GLOW, coat)),
        boxes([(x - 7 * s, y - 50 * s, 14 * s, 12 * s)], paint(GLOW, skin)),
        ellipse((x, y - 62 * s), (17 * s, 20 * s), paint(GLOW, skin)),
        circle((x, y - 92 * s), 10 * s, paint(GLOW, hair)) if bun else "",
        path(locks, paint(GLOW, hair)),
        boxes(
            [(x - 8 * s, y - 65 * s, 4 * s, 4 * s), (x + 4 * s, y - 65 * s, 4 * s, 4 * s)],
            "#14213D",
        ),
        stroke(smile, "#7A3B2A", 2 * s),
    ]
