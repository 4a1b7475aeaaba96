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

# file, pixels at 720 lines, fewest pixels at 100 %, height of a line
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


# What is looked at rather than read keeps its own letters whatever the face.
DECORATIVE: tuple[Role, ...] = ("hero", "wordmark", "masthead", "adtitle")
RUNNING: tuple[Role, ...] = (
    "body", "lead", "note", "small", "news", "newsitalic", "adtext", "letter",
)  # fmt: skip
LONG = 3  # lines from which a text is a paragraph, whose next line the eye must find
LETTERS = 68  # in a line of a paragraph
AVERAGE = "Le service des eaux prévient les riverains de la rue du Moulin, avec des mots simples."


@dataclass(frozen=True, slots=True)
class Face:
    """A face a learner may choose: its files by weight, and how it compares with the usual one.

    `scale` makes small letters as high, `breadth` is how much wider a text then is, and
    `leading` the least height of a line, so that accents and tails stay apart.
    """

    regular: str
    semibold: str
    bold: str
    scale: float
    breadth: float
    leading: float


FACES: dict[str, Face] = {
    "lexend": Face("lexend-regular", "lexend-semibold", "lexend-bold", 0.95, 1.05, 1.26),
    "opendyslexic": Face(
        "opendyslexic-regular", "opendyslexic-bold", "opendyslexic-bold", 0.9, 1.5, 1.56
    ),
}


@dataclass(frozen=True, slots=True)
class Kit:
    """`unit` is one pixel of a window of 1280 × 720; `percent` enlarges text only.

    `setting` is how the scene looks: what its things lie on, and what its title is written on.
    `face` is what the learner reads best. `tight` sheets of paper have less air.
    """

    unit: float
    percent: int
    measure: Measure
    setting: Setting = ""
    face: str = "atkinson"
    tight: bool = False

    def u(self, length: float) -> int:
        return max(1, round(length * self.unit))

    def type(self, role: Role) -> Type:
        file, px, fewest, _ = ROLES[role]
        more = (self.percent - 100) * GROWTH.get(role, 1)  # what is large already needs less
        size = max(fewest, px * self.unit) * (100 + more) / 100
        face = self._face(role)
        if face is None:
            return Type(file, round(size))
        return Type(_weighted(face, file), round(size * face.scale))

    def step(self, role: Role) -> int:
        face = self._face(role)
        return round(self.type(role).px * max(ROLES[role][3], face.leading if face else 0))

    def _face(self, role: Role) -> Face | None:
        """Return the face chosen, unless the role or the choice is for the usual one."""
        return None if role in DECORATIVE else FACES.get(self.face)

    def em(self, count: float) -> int:
        """Return the width of `count` ems of running text, that is of twice as many letters."""
        _, px, fewest, _ = ROLES["body"]
        face = FACES.get(self.face)
        size = round(max(fewest, px * self.unit) * self.percent / 100)
        return round(size * count * (face.breadth if face else 1))

    def line(self, role: Role, letters: int = LETTERS) -> int:
        """Return the width of a line of about so many letters."""
        return self.measure(AVERAGE, self.type(role)) * letters // len(AVERAGE)

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
        """Return the text wrapped in the width given by `at`, which is x, y and width.

        A paragraph is narrower when its lines would be too long to be read with ease.
        """
        x, y, width = at
        type_, step = self.type(role), self.step(role)
        lines = wrap(text, type_, width, self.measure)
        if len(lines) > LONG and role in RUNNING and align == "left":
            best = self.line(role)
            if width > best:
                width, lines = best, wrap(text, type_, best, self.measure)
        box = Box(x, y, width, step * len(lines))
        return Text(box, lines, type_, step, colour, align, control, lit)


def kit(
    size: tuple[int, int],
    percent: int,
    measure: Measure,
    setting: Setting = "",
    face: str = "atkinson",
) -> Kit:
    width, height = size
    return Kit(min(width / 1280, height / 720), percent, measure, setting, face)


def _weighted(face: Face, file: str) -> str:
    """Return the file of the face that is as heavy as the usual one."""
    weight = file.rpartition("-")[2]
    return {"bold": face.bold, "semibold": face.semibold}.get(weight, face.regular)
