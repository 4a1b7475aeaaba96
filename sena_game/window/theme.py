"""Colours by day and in high contrast, and how each kind of panel looks in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sena_game.window.names import Ink, Look


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths are in units of a window of 1280 × 720; `inner` is a thin line inside the edge."""

    fill: str
    border: str = ""
    thick: float = 2
    radius: int = 12
    shadow: int = 0
    inner: str = ""
    turn: float = 0


@dataclass(frozen=True, slots=True)
class Theme:
    inks: Mapping[Ink, str]
    looks: Mapping[Look, Style]
    focus: str  # the border of what has the focus
    ring: str  # the line around it
    lit: str  # behind the number of what has the focus
    hover: str
    scenery: bool  # whether the town stands behind the cards
    track: str = "#8A8169"  # of the scroll bar


DAY_INKS: dict[Ink, str] = {
    "ink": "#14213D",
    "muted": "#4A5568",
    "teal": "#0F5C63",
    "brick": "#A63D26",
    "leaf": "#3F6B34",
    "plum": "#6B3F69",
    "ochre": "#855400",  # saffron that can be read
    "saffron": "#E9A820",
    "line": "#D9CDB8",
    "paper": "#FBF6EC",
    "white": "#FFFFFF",
    "trough": "#EFE6D4",
    "faint": "#F9F4E8",  # a watermark
    "pale": "#FFFFFF",  # written on what is dark in every theme
    "amber": "#FFB733",
}
HIGH_INKS: dict[Ink, str] = {
    "ink": "#FFFFFF",
    "muted": "#FFFFFF",
    "teal": "#7CEBF4",
    "brick": "#FFB59F",
    "leaf": "#AFF595",
    "plum": "#F0C4FA",
    "ochre": "#FFE14D",
    "saffron": "#FFE14D",
    "line": "#FFFFFF",
    "paper": "#000000",
    "white": "#000000",
    "trough": "#000000",
    "faint": "#000000",
    "pale": "#FFFFFF",
    "amber": "#FFE14D",
}


def theme(name: str) -> Theme:
    return high() if name == "high" else day()


def day() -> Theme:
    ink = DAY_INKS
    paper, line = ink["paper"], ink["line"]
    return Theme(
        inks=ink,
        looks={
            "card": Style(paper, radius=16, shadow=10),
            "choice": Style("#FFFFFF", line, radius=14, shadow=7),
            "locked": Style(ink["trough"], line, radius=14),
            "primary": Style(ink["teal"], shadow=6),
            "button": Style("#FFFFFF", ink["teal"]),
            "chip": Style("#FFFFFF", line, radius=10),
            "chosen": Style("#DDEDEB", ink["teal"], 3),
            "badge": Style(ink["trough"], radius=8),
            "bar": Style(paper, radius=0, shadow=8),
            "panel": Style(paper, radius=0, shadow=8),
            "sheet": Style("#FFFDF8", radius=18, shadow=12),
            "phone": Style("#1B2138", "#0E1428", radius=30, shadow=12),
            "glass": Style("#FFFFFF", radius=20),
            "title": Style("#E6EDF3", radius=20),
            "post": Style("#FFFFFF"),
            "current": Style("#FFF7E0", ink["saffron"], 3, radius=10),
            "stamp": Style("#FFFFFF", ink["plum"], radius=6),
            "plaque": Style(ink["teal"], radius=18, shadow=12, inner="#FFFFFF"),
            "paper": Style("#FFFDF6", line, 1, radius=3, shadow=12),
            "letter": Style("#FFFDF6", line, 1, radius=3, shadow=12, inner="#E4D9C2"),
            "behind": Style("#F1E8D5", line, 1, radius=3, shadow=6, turn=-1.4),
            "pin": Style(ink["brick"], "#7E2B19", radius=40, shadow=4),
            "tip": Style(paper, radius=8, shadow=5),
            "good": Style("#E8F1E2", ink["leaf"]),
            "bad": Style("#FBE7E0", ink["brick"]),
            "warning": Style("#FFF2D0", ink["saffron"]),
            "plain": Style("#E3EFEF", ink["teal"]),
            "gain": Style("#E8F1E2", radius=14),
            "loss": Style("#FBE7E0", radius=14),
            "pill": Style("#E3EFEF", radius=14),
            "photo": Style("#FFFFFF", line, 1, radius=5, shadow=12),
            "thinker": Style("#FFFFFF", line, radius=12, shadow=7),
            "tile": Style("#FFFFFF", "#CFC3AC", 1.5, radius=10, shadow=5),
            "ticked": Style("#E2F0EE", ink["teal"], 3, radius=10, shadow=5),
            "part": Style("#FFFFFF", "#DDD5C6", 1.5, radius=6),
            "flagged": Style("#FDECE6", ink["brick"], 3, radius=6),
            "box": Style("#FFFFFF", ink["muted"], 2, radius=5),
            "full": Style(ink["teal"], ink["teal"], 2, radius=5),
            "flag": Style(ink["brick"], ink["brick"], 2, radius=5),
            "slot": Style("#FBF7EE", "#CFC3AC", 1.5, radius=8),
            "open": Style("#EDF7F5", ink["teal"], 2.5, radius=8),
            "shut": Style(ink["trough"], "#CFC3AC", 1.5, radius=8),
            "held": Style("#FFF4D6", ink["saffron"], 4, radius=10, shadow=12),
            "landing": Style("#FFEFC2", ink["saffron"], 4, radius=8),
            "tag": Style("#FFFDF6", line, 1, radius=6, shadow=3),
            "desk": Style(paper, line, 1.5, radius=16, shadow=10),
            "brass": Style("#E7C778", "#9A7420", 1.5, radius=5, shadow=5, inner="#F6E3AE"),
            "mailbar": Style("#1F4468", radius=10),
            "note": Style("#FFF1A8", "#E2CE72", 1, radius=2, shadow=5),
            "manila": Style("#F4E0B4", "#D3B777", 1.5, radius=6, shadow=4),
            "legend": Style("#FFFFFF", "#2F6D8C", 2, radius=5, shadow=4),
            "masthead": Style("#FBF7EC", radius=2),
            "display": Style("#0E0F12", "#3A3E48", 7, radius=10, shadow=8),
            "bubble": Style("#D9EEDD", radius=18),
        },
        focus=ink["teal"],
        ring=ink["saffron"],
        lit=ink["teal"],
        hover="#F1F8F7",
        scenery=True,
    )


def high() -> Theme:
    """Black and white, thick edges, the focus in yellow."""
    ink = HIGH_INKS
    plain = Style("#000000", "#FFFFFF", 2)
    looks: dict[Look, Style] = {
        look: replace(plain, radius=style.radius) for look, style in day().looks.items()
    }
    looks |= {
        "primary": Style("#FFFFFF", "#FFFFFF"),
        "plaque": Style("#FFFFFF", "#FFFFFF", radius=18, inner="#000000"),
        "chosen": Style("#000000", "#FFFFFF", 6),
        "good": Style("#000000", ink["leaf"], 4),
        "bad": Style("#000000", ink["brick"], 4),
        "warning": Style("#000000", ink["saffron"], 4),
        "plain": Style("#000000", ink["teal"], 4),
        "gain": Style("#000000", ink["leaf"], 2, radius=14),
        "loss": Style("#000000", ink["brick"], 2, radius=14),
        "pill": Style("#000000", ink["teal"], 2, radius=14),
        "current": Style("#000000", ink["saffron"], 4, radius=10),
        "glass": Style("#000000", radius=20),
        "behind": Style("#000000", turn=-1.4),
        "ticked": Style("#000000", "#FFFFFF", 6, radius=10),
        "flagged": Style("#000000", ink["brick"], 5, radius=6),
        "full": Style("#FFFFFF", "#FFFFFF", radius=5),
        "flag": Style(ink["brick"], ink["brick"], radius=5),
        "open": Style("#000000", ink["teal"], 4, radius=8),
        "shut": Style("#000000", "#8C8C8C", 1, radius=8),
        "held": Style("#000000", ink["saffron"], 5, radius=10),
        "landing": Style("#000000", ink["saffron"], 6, radius=8),
        "part": Style("#000000", "#9A9A9A", 1, radius=6),
        "masthead": Style("#000000"),
    }
    return Theme(
        inks=ink,
        looks=looks,
        focus=ink["saffron"],
        ring=ink["saffron"],
        lit=ink["saffron"],
        hover="#2A2A2A",
        scenery=False,
        track="#FFFFFF",
    )
