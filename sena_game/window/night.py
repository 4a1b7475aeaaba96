"""By night: cream on deep ink, colours lifted, the town under a dusk that does not dazzle."""

from __future__ import annotations

from dataclasses import replace

from sena_game.window.day import day
from sena_game.window.names import Grounds, Ink, Look
from sena_game.window.shades import Style, Theme

INKS: dict[Ink, str] = {
    "ink": "#F4EBDA",
    "muted": "#C2B9A8",
    "teal": "#7FD0CA",
    "brick": "#F7A68B",
    "leaf": "#AED696",
    "plum": "#CCA8E6",
    "ochre": "#EFC36B",
    "saffron": "#EFC36B",
    "line": "#4A4F60",
    "paper": "#1D2230",
    "white": "#262C3C",  # what is written on teal, and what a page is made of
    "trough": "#343A4B",
    "faint": "#2B3040",
    "pale": "#F4EBDA",
    "amber": "#FFB733",
}
PALE = 0.5  # share of light from which a fill of the day is paper
EDGE = "#989DB0"  # of what can be chosen
GROUNDS: dict[Grounds, str] = {
    "feed": "#1C2130",
    "phone": "#1C2130",
    "inbox": "#20273A",
    "newsroom": "#2B2F3D",
    "map": "#4A5268",
    "wall": "#6B6474",
    "desk": "#6B6474",
    "council": "#8C8C9C",
}


def night() -> Theme:
    ink, line = INKS, INKS["line"]
    page, paper = ink["white"], ink["paper"]
    looks: dict[Look, Style] = {look: _dark(style) for look, style in day().looks.items()}
    looks |= {
        "card": Style(paper, line, 1.5, radius=16, shadow=10),
        "choice": Style(page, EDGE, radius=14, shadow=7),
        "locked": Style(ink["trough"], EDGE, radius=14),
        "primary": Style(ink["teal"], shadow=6),
        "button": Style(page, ink["teal"]),
        "chip": Style(page, EDGE, radius=10),
        "chosen": Style("#1F3F47", ink["teal"], 3),
        "badge": Style(ink["trough"], radius=8),
        "bar": Style(paper, radius=0, shadow=8),
        "panel": Style(paper, radius=0, shadow=8),
        "sheet": Style("#222736", line, 1.5, radius=18, shadow=12),
        "phone": Style("#0E1220", "#3A4054", radius=30, shadow=12),
        "title": Style("#2D3548", radius=20),
        "current": Style("#40381F", ink["saffron"], 3, radius=10),
        "stamp": Style(page, ink["plum"], radius=6),
        "plaque": Style("#63ABA7", radius=18, shadow=12, inner=page),
        "paper": Style("#262939", line, 1, radius=3, shadow=12),
        "letter": Style("#262939", line, 1, radius=3, shadow=12, inner="#454A5C"),
        "behind": Style("#333748", line, 1, radius=3, shadow=6, turn=-1.4),
        "pin": Style("#B4553D", "#6E2A1B", radius=40, shadow=4),
        "tip": Style(paper, line, 1.5, radius=8, shadow=5),
        "good": Style("#2A3B2B", ink["leaf"]),
        "bad": Style("#4A2B26", ink["brick"]),
        "warning": Style("#463A1E", ink["saffron"]),
        "plain": Style("#213C45", ink["teal"]),
        "gain": Style("#2A3B2B", radius=14),
        "loss": Style("#4A2B26", radius=14),
        "pill": Style("#213C45", radius=14),
        "ticked": Style("#1F3F47", ink["teal"], 3, radius=10, shadow=5),
        "flagged": Style("#4A2B26", ink["brick"], 3, radius=6),
        "box": Style(page, ink["muted"], 2, radius=5),
        "full": Style(ink["teal"], ink["teal"], 2, radius=5),
        "flag": Style(ink["brick"], ink["brick"], 2, radius=5),
        "slot": Style("#232838", EDGE, 1.5, radius=8),
        "open": Style("#1F3A42", ink["teal"], 2.5, radius=8),
        "shut": Style(ink["trough"], EDGE, 1.5, radius=8),
        "held": Style("#463A1E", ink["saffron"], 4, radius=10, shadow=12),
        "landing": Style("#54451D", ink["saffron"], 4, radius=8),
        "brass": Style("#54431F", "#A8864A", 1.5, radius=5, shadow=5, inner="#6B5730"),
        "mailbar": Style("#1F3D5C", radius=10),
        "note": Style("#4C421E", "#7A6C35", 1, radius=2, shadow=5),
        "manila": Style("#4A3C24", "#7C6741", 1.5, radius=6, shadow=4),
        "legend": Style(page, "#7FB4CF", 2, radius=5, shadow=4),
        "masthead": Style("#262939", radius=2),
        "display": Style("#0E0F12", "#3A3E48", 7, radius=10, shadow=8),
        "bubble": Style("#234236", radius=18),
    }
    return Theme(
        inks=ink,
        looks=looks,
        focus="#FFD27A",
        ring="#FFC531",
        rim="#0B0E18",
        lit="#FFD27A",
        hover="#323A4F",
        scenery=True,
        track="#8A8FA3",
        shade="#05070D",
        plate="#A3A79F",
        dusk="#7C7F99",
        dusks=GROUNDS,
    )


def _dark(style: Style) -> Style:
    """Return the look of the day as it is when it is only paper with an edge."""
    if _light(style.fill) < PALE:
        return style
    edge = style.border and (EDGE if _light(style.border) < PALE else INKS["line"])
    return replace(style, fill=INKS["white"], border=edge, inner=style.inner and INKS["line"])


def _light(colour: str) -> float:
    """Return roughly how light a colour is, from 0 to 1."""
    return sum(int(colour[n : n + 2], 16) for n in (1, 3, 5)) / 765
