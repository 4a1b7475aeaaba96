"""What moves in each picture of the town, and where, as `weather` has it."""

from __future__ import annotations

from collections.abc import Mapping

from sena_game.window.weather import (
    Birds,
    Cloud,
    Flag,
    Glow,
    Lamps,
    Motes,
    Moving,
    Rain,
    Ripples,
    Smoke,
    Water,
)

FLAG = Flag((962, 162, 62, 66))
CHIMNEY = Smoke(1251, 248)
RIVER = Water((380, 872, 900, 204))
STREET = tuple(Glow(x, 614) for x in (818, 1103, 1429, 1659))
SKY = (Cloud((1480, 60, 400, 106)), Cloud((330, 236, 210, 78), far=22))
MARKET = (Flag((1048, 16, 62, 72)), Smoke(1389, 176, rise=110))
BANK = (Water((330, 770, 480, 110)), Smoke(1018, 172))
SEASON = (Flag((1012, 168, 50, 58)), Smoke(193, 228, rise=110))
DIODES = (
    (939, 208), (972, 221), (960, 255), (995, 266), (939, 485), (972, 496), (960, 577), (983, 670),
    (960, 682), (983, 715), (972, 727), (1233, 208), (1255, 220), (1233, 301), (1266, 313),
    (1233, 393), (1221, 405), (1254, 623), (1221, 635), (1233, 670), (1266, 682), (1231, 714),
    (1141, 714),
)  # fmt: skip

PLACES: Mapping[str, tuple[Moving, ...]] = {
    "day": (*SKY, RIVER, FLAG, CHIMNEY, Birds(190)),
    "morning": (*SKY, RIVER, FLAG, CHIMNEY, Birds(210, x=120)),
    "evening": (*SKY, RIVER, FLAG, CHIMNEY, Birds(170, x=160)),
    "night": (RIVER, FLAG, *STREET),
    "rain": (RIVER, FLAG, Ripples((380, 880, 1200, 190)), Rain()),
    "flood": (Water((170, 770, 1060, 280), sway=3.2), Flag((962, 98, 62, 66))),
    "market": (Cloud((1510, 86, 390, 74)), *MARKET, Birds(150, x=120)),
    "market-evening": (*MARKET, Birds(150, x=120)),
    "riverside": (Cloud((570, 152, 290, 74), far=24), *BANK, Birds(230, x=260)),
    "riverside-evening": (*BANK, Birds(230, x=260)),
    "riverside-flood": (Water((330, 760, 1000, 240), sway=3.2),),
    "roundabout": (
        Cloud((1520, 70, 390, 92)),
        Cloud((320, 176, 290, 62), far=24),
        Smoke(1338, 282, rise=90, size=24),
        Birds(150, x=480),
    ),
    "roundabout-night": (Glow(119, 586, size=190), Glow(1727, 715, size=190)),
    "office": (Motes((700, 80, 720, 520)), Smoke(1050, 618, size=15, rise=52, alpha=0.3)),
    "office-night": (
        Glow(1300, 640, size=300, alpha=0.2),
        Smoke(1050, 618, size=15, rise=52, alpha=0.3),
    ),
    "council": (Motes((320, 120, 1280, 620), count=34),),
    "council-night": (Glow(1045, 70, size=420, alpha=0.16),),
    "newsroom": (Motes((700, 120, 900, 480)), Smoke(985, 604, size=15, rise=52, alpha=0.3)),
    "newsroom-evening": (
        *(Glow(x, 118, size=240, alpha=0.16) for x in (400, 864, 1309, 1727)),
        Smoke(985, 604, size=15, rise=52, alpha=0.3),
    ),
    "servers": (Lamps(DIODES), Smoke(1116, 486, size=16, rise=64, alpha=0.26)),
    "season": (*SEASON, Birds(120, x=420)),
    "season-evening": (*SEASON, Birds(120, x=420)),
}
