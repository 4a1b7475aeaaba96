"""In high contrast: black and white, thick edges, the focus in yellow."""

from __future__ import annotations

from dataclasses import replace

from sena_game.window.day import day
from sena_game.window.names import Ink, Look
from sena_game.window.shades import Style, Theme

INKS: dict[Ink, str] = {
    "ink": "#FFFFFF",
    "muted": "#FFFFFF",
    "teal": "#7CEBF4",
    "brick": "#FFB59F",
    "leaf": "#BCF596",
    "plum": "#D49CFC",
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


def high() -> Theme:
    ink = INKS
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
        rim="#000000",
        lit=ink["saffron"],
        hover="#2A2A2A",
        scenery=False,
        track="#FFFFFF",
        shade="",
        plate="#FFFFFF",
    )
