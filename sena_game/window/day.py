"""By day: ink on paper, teal, saffron and brick, the town in full light."""

from __future__ import annotations

from sena_game.window.names import Ink
from sena_game.window.shades import Style, Theme

EDGE = "#8C8168"  # of what can be chosen: three times darker than what it lies on
INKS: dict[Ink, str] = {
    "ink": "#14213D",
    "muted": "#4A5568",
    "teal": "#0F5C63",
    "brick": "#A63D26",
    "leaf": "#527037",
    "plum": "#5A2A70",
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


def day() -> Theme:
    ink = INKS
    paper, line = ink["paper"], ink["line"]
    return Theme(
        inks=ink,
        looks={
            "card": Style(paper, radius=16, shadow=10),
            "choice": Style("#FFFFFF", EDGE, radius=14, shadow=7),
            "locked": Style(ink["trough"], EDGE, radius=14),
            "primary": Style(ink["teal"], shadow=6),
            "button": Style("#FFFFFF", ink["teal"]),
            "chip": Style("#FFFFFF", EDGE, radius=10),
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
            "tile": Style("#FFFFFF", EDGE, 1.5, radius=10, shadow=5),
            "ticked": Style("#E2F0EE", ink["teal"], 3, radius=10, shadow=5),
            "part": Style("#FFFFFF", EDGE, 1.5, radius=6),
            "flagged": Style("#FDECE6", ink["brick"], 3, radius=6),
            "box": Style("#FFFFFF", ink["muted"], 2, radius=5),
            "full": Style(ink["teal"], ink["teal"], 2, radius=5),
            "flag": Style(ink["brick"], ink["brick"], 2, radius=5),
            "slot": Style("#FBF7EE", EDGE, 1.5, radius=8),
            "open": Style("#EDF7F5", ink["teal"], 2.5, radius=8),
            "shut": Style(ink["trough"], EDGE, 1.5, radius=8),
            "held": Style("#FFF4D6", ink["ochre"], 4, radius=10, shadow=12),
            "landing": Style("#FFEFC2", ink["ochre"], 4, radius=8),
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
        ring="#FFC531",
        rim="#14213D",
        lit=ink["teal"],
        hover="#F1F8F7",
        scenery=True,
    )
