"""The names of colours, of kinds of panels and of shapes; what they look like is elsewhere."""

from __future__ import annotations

from typing import Literal

Ink = Literal[
    "ink", "muted", "teal", "brick", "leaf", "plum", "ochre", "saffron", "line", "paper", "white",
    "trough", "faint", "pale", "amber",
]  # fmt: skip
Look = Literal[
    "card", "choice", "locked", "primary", "button", "chip", "chosen", "badge", "bar", "panel",
    "sheet", "phone", "glass", "title", "post", "current", "stamp", "plaque", "paper", "behind",
    "good", "bad", "warning", "plain", "tip", "pin", "letter", "gain", "loss", "pill", "photo",
    "thinker", "tile", "ticked", "flagged", "box", "full", "flag", "slot", "open", "shut", "held",
    "landing", "tag", "desk", "brass", "mailbar", "note", "manila", "legend", "masthead", "display",
    "bubble", "part",
]  # fmt: skip
Align = Literal["left", "centre", "right"]
Shape = Literal["dot", "square", "diamond", "triangle"]
Emblems = Literal["crest", "watermark", "seal"]
Cutouts = Literal["cloud", "newspaper", "fold"]
Grounds = Literal[
    "feed", "wall", "inbox", "desk", "council", "map", "newsroom", "phone", "night", "grille",
]  # fmt: skip
# How a group comes when it was not there before.
Way = Literal["settle", "arrive", "unfold", "slide", "land"]
