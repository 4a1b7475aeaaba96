"""What a layout works with: the scale of the window, the sizes of text, and a way to measure it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sena_game.screen.blocks import Setting
from sena_game.window.marks import Box, Measure, Text, Type
from sena_game.window.names import Align, Ink
from sena_game.window.wrapping import wrap

Role = Literal[
    "body", "lead", "strong", "note", "small", "smallstrong", "label", "title", "display",
    "hero", "wordmark", "news", "newsitalic", "newstitle", "masthead", "adtitle", "adtext",
    "letter", "lettertitle", "signature", "board", "poster",
]  # fmt: skip

# face, pixels at 720 lines, fewest pixels at 100 %, height of a line
ROLES: dict[Role, tuple[str, float, int, float]] = {
    "body": ("atkinson-next-regular", 18, 16, 1.36),
    "lead": ("atkinson-next-regular", 21, 18, 1.36),
    "strong": ("atkinson-next-semibold", 18, 16, 1.36),
    "note": ("atkinson-next-regular", 17, 15, 1.38),
    "small": ("atkinson-next-regular", 15, 14, 1.36),
    "smallstrong": ("atkinson-next-semibold", 15, 14, 1.36),
    "label": ("atkinson-next-semibold", 19, 16, 1.28),
    "title": ("bricolage-bold", 23, 18, 1.25),
    "display": ("bricolage-bold", 32, 24, 1.2),
    "hero": ("bricolage-bold", 62, 40, 1.1),
    "wordmark": ("bricolage-bold", 21, 17, 1.3),
    "news": ("newsreader-regular", 19, 17, 1.36),
    "newsitalic": ("newsreader-italic", 20, 17, 1.36),
    "newstitle": ("newsreader-bold", 25, 20, 1.2),
    "masthead": ("newsreader-bold", 34, 24, 1.15),
    "adtitle": ("newsreader-bold", 64, 36, 1.05),
    "adtext": ("newsreader-regular", 25, 19, 1.32),
    "letter": ("newsreader-regular", 23, 19, 1.4),
    "lettertitle": ("newsreader-bold", 34, 25, 1.15),
    "signature": ("newsreader-italic", 24, 19, 1.3),
    "board": ("atkinson-next-bold", 27, 22, 1.3),
    "poster": ("bricolage-bold", 25, 20, 1.22),
}
GROWTH: dict[Role, float] = {
    "hero": 0,
    "adtitle": 0.3,
    "adtext": 0.6,
    "lettertitle": 0.6,
    "board": 0.6,
    "poster": 0.6,
}


@dataclass(frozen=True, slots=True)
class Kit:
    """`unit` is one pixel of a window of 1280 × 720; `percent` enlarges text only.

    `setting` is how the scene looks: what its things lie on, and what its title is written on.
    """

    unit: float
    percent: int
    measure: Measure
    setting: Setting = ""

    def u(self, length: float) -> int:
        return max(1, round(length * self.unit))

    def type(self, role: Role) -> Type:
        face, px, fewest, _ = ROLES[role]
        more = (self.percent - 100) * GROWTH.get(role, 1)  # what is large already needs less
        return Type(face, round(max(fewest, px * self.unit) * (100 + more) / 100))

    def step(self, role: Role) -> int:
        return round(self.type(role).px * ROLES[role][3])

    def em(self, count: float) -> int:
        """Return the width of `count` ems of running text."""
        return round(self.type("body").px * count)

    def width(self, text: str, role: Role) -> int:
        """Return the width of the longest line of `text`."""
        return max(self.measure(line, self.type(role)) for line in text.split("\n"))

    def text(
        self,
        text: str,
        role: Role,
        at: tuple[int, int, int],
        *,
        colour: Ink = "ink",
        align: Align = "left",
        control: str = "",
        lit: Ink | None = None,
    ) -> Text:
        """Return the text wrapped in the width given by `at`, which is x, y and width."""
        x, y, width = at
        type_, step = self.type(role), self.step(role)
        lines = wrap(text, type_, width, self.measure)
        box = Box(x, y, width, step * len(lines))
        return Text(box, lines, type_, step, colour, align, control, lit)


def kit(size: tuple[int, int], percent: int, measure: Measure, setting: Setting = "") -> Kit:
    width, height = size
    return Kit(min(width / 1280, height / 720), percent, measure, setting)
