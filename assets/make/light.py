"""The colours of Toile at noon, and what each hour or weather makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

PALETTE = {
    "ink": "#14213D", "paper": "#FBF6EC", "teal": "#0F5C63", "brick": "#A63D26", "saffron": "#E9A820",
    "leaf": "#3F6B34", "plum": "#6B3F69", "line": "#D9CDB8", "soft": "#EFE6D4",
    "hill_far": "#8FB3B4", "hill_mid": "#86AE8C", "hill_near": "#6C9A66", "wood": "#4E7F4B", "field": "#A9BE74",
    "brick_light": "#BF6247", "brick_dark": "#8C3B2A", "brick_shade": "#74301F", "stone": "#E3D5BA",
    "stone_light": "#F1E7D2", "stone_shade": "#C6B595", "slate": "#4C5A73", "slate_dark": "#3C475F",
    "slate_light": "#64738C", "tile": "#A9553C", "tile_dark": "#8C4433", "tile_light": "#C06E4E",
    "plaster": "#F3E2C3", "plaster_pink": "#EBC9AC", "plaster_ochre": "#E6C083", "plaster_grey": "#DCD6C6",
    "glass": "#46647C", "glass_sky": "#7FA3B5", "frame": "#F8F0E0", "door": "#4A3430", "iron": "#2B3448",
    "trunk": "#6B4E3A", "tree": "#4C7D46", "tree_light": "#6D9C55", "tree_dark": "#37613A", "grass": "#7FA65C",
    "paving": "#D8CBB2", "paving_line": "#BFB094", "quay": "#BBAD95", "quay_shade": "#9A8D7A",
    "flag_blue": "#1F4E9C", "flag_white": "#FFFFFF", "flag_red": "#C8372D", "skin": "#D9A173", "skin_dark": "#7F5238",
    "shutter_blue": "#5B86A0", "shutter_sage": "#7B9A7C", "wood_light": "#A9774E", "sign": "#2E3A52",
    "skin_light": "#EFC7A6", "skin_brown": "#A8714B", "hair_grey": "#CFC9C0", "hair_blond": "#D2A256",
    "hair_red": "#A8552E", "denim": "#45618A", "rose": "#D98C8C", "orange": "#E0752D", "cheese": "#F0CC72",
    "leek": "#B9CF8E", "fish": "#9DB7C4", "ice": "#E3EEF0", "sand": "#DCC79E", "asphalt": "#6E7480",
    "asphalt_line": "#F2EBDC", "bark": "#B7A78C", "bark_shade": "#8F8068", "rescue": "#D8442B", "mud": "#8A6B48",
}  # fmt: skip

LAMP = "#FFD57A"
WARM = "#FFC453"


@dataclass(frozen=True, slots=True)
class Light:
    """An hour or weather: the sky from top to horizon, and how it dyes and dims what stands under it."""

    name: str
    sky: tuple[tuple[float, str], ...]
    water: tuple[str, str, str]
    dye: tuple[float, float, float]
    haze: str
    cloud: str
    cloud_shade: str
    lit: float
    glow: float
    sun: tuple[float, float] | None = None
    beam: str = "#FFFFFF"

    @property
    def lamps(self) -> bool:
        """Say whether the street lamps burn."""
        return self.glow > 0.5


LIGHTS = (
    Light(
        "morning",
        ((0, "#8FBFDB"), (22, "#B9D9E4"), (38, "#E4E6DC"), (50, "#FBE3C2"), (60, "#FFD0A6"), (100, "#F9BFA0")),
        ("#F3CDB0", "#A9C6C8", "#5E96A2"), (1.0, 0.955, 0.90), "#FAD9BD", "#FFF6EA", "#F6D9C8", 0.12, 0.35, (1136, 330), "#FFEFCB",
    ),
    Light(
        "day",
        ((0, "#6FB9DA"), (20, "#96CFE4"), (38, "#C2E4EA"), (52, "#E6F2E6"), (64, "#FDF1D6"), (100, "#FDEBC8")),
        ("#BCDDDC", "#6DB0BA", "#3F8A9A"), (1.0, 1.0, 1.0), "#D3E7E4", "#FFFFFF", "#DCEBEE", 0.0, 0.0, (1124, 196), "#FFFDF2",
    ),
    Light(
        "evening",
        ((0, "#2B3468"), (16, "#56457F"), (30, "#96527F"), (43, "#D8696B"), (54, "#F59A5B"), (64, "#FFCF7D"),
         (100, "#FFD98F")),
        ("#F3A868", "#A8617A", "#43406F"), (0.90, 0.70, 0.70), "#C97C8E", "#E58C86", "#8A4F80", 0.5, 0.8, (1158, 446), "#FFC27A",
    ),
    Light(
        "night",
        ((0, "#060C20"), (22, "#0D1838"), (42, "#182A54"), (56, "#264172"), (66, "#3B5A88"), (100, "#3B5A88")),
        ("#2F4C78", "#182C54", "#0A1530"), (0.30, 0.36, 0.55), "#2A4272", "#2A3D68", "#1B2B52", 0.46, 1.0,
    ),
    Light(
        "rain",
        ((0, "#667A88"), (22, "#7F929D"), (42, "#9FAEB4"), (58, "#BFC8C6"), (66, "#D0D2C8"), (100, "#D0D2C8")),
        ("#AEBBBB", "#7F959B", "#566F7A"), (0.74, 0.79, 0.83), "#B4C0C1", "#8798A2", "#6D808C", 0.34, 0.6,
    ),
)  # fmt: skip

# The day after the rain: the river has left its bed. It is not one of LIGHTS, for only `flood.py` draws it.
FLOOD = Light(
    "flood",
    ((0, "#3E4A63"), (16, "#596379"), (32, "#8A8C93"), (44, "#C9B79A"), (54, "#F0D59A"), (64, "#FBE3A6"), (100, "#FBE3A6")),
    ("#D8BE86", "#9A7647", "#574029"), (0.88, 0.82, 0.78), "#D9C9A2", "#8E8E9C", "#5F667C", 0.42, 0.62, (1350, 400), "#FFE7AE",
)  # fmt: skip


def paint(light: Light, name: str, haze: float = 0) -> str:
    """Return the colour `name` under `light`; `haze` from 0 (near) to 1 (lost in the distance)."""
    dyed = tuple(
        min(255, part * dye) for part, dye in zip(_parts(PALETTE[name]), light.dye, strict=True)
    )
    return _hex(_between(dyed, _parts(light.haze), haze))


def mix(one: str, other: str, share: float) -> str:
    """Return the colour between two, nearer `other` as `share` goes to 1."""
    return _hex(_between(_parts(one), _parts(other), share))


def is_lit(light: Light, at: tuple[float, float], *, share: float = 1) -> bool:
    """Say whether the window at this place has its lamp on: the same windows at every hour, more of them at dusk."""
    return Random(f"{at[0]:.0f}:{at[1]:.0f}").random() < light.lit * share


def _parts(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _between(one: tuple[float, ...], other: tuple[float, ...], share: float) -> tuple[float, ...]:
    return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))


def _hex(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part):02X}" for part in parts)
