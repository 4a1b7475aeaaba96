"""What a plan is made of: boxes of text, panels, pictures and lines, at whole pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sena_game.window.houses import Village
from sena_game.window.names import Align, Cutouts, Emblems, Grounds, Ink, Look, Shape, Way


@dataclass(frozen=True, slots=True)
class Box:
    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def moved(self, dx: int, dy: int) -> Box:
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: int) -> Box:
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def covers(self, other: Box) -> bool:
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom

    def meets(self, other: Box) -> bool:
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def common(self, other: Box) -> Box:
        """Return what both cover; its width or height is 0 when they do not meet."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0, right - x), max(0, bottom - y))


@dataclass(frozen=True, slots=True)
class Type:
    """A face, by the name of its file, and its size in pixels."""

    face: str
    px: int


Measure = Callable[[str, Type], int]


@dataclass(frozen=True, slots=True)
class Text:
    """Lines already wrapped; `lit` is their colour while their control has the focus."""

    box: Box
    lines: tuple[str, ...]
    type: Type
    step: int
    colour: Ink = "ink"
    align: Align = "left"
    control: str = ""
    lit: Ink | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded surface; the one of a control shows the focus."""

    box: Box
    look: Look
    control: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    box: Box
    name: str
    colour: Ink = "ink"


@dataclass(frozen=True, slots=True)
class Portrait:
    """A face; the initial of `name` stands in for a portrait that is missing."""

    box: Box
    name: str
    portrait: str
    mood: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the scenario; what it shows is written in its place when it cannot be read."""

    box: Box
    path: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """The town, large enough to cover the box, under a veil of paper from 0 to 100 percent."""

    box: Box
    name: str
    veil: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """A door or a window of the town: the same part of another picture, lit, over the first.

    `size` is what the town covers, `at` where in it this part is. The one of a control shows the
    focus.
    """

    box: Box
    name: str
    size: tuple[int, int]
    at: tuple[int, int]
    control: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """The bar of a gauge, which travels when its value changes."""

    box: Box
    id: str
    value: int
    colour: Ink


@dataclass(frozen=True, slots=True)
class Line:
    points: tuple[tuple[int, int], ...]
    colour: Ink
    width: int
    closed: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    box: Box
    shape: Shape
    colour: Ink
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Emblem:
    """The arms of the town, in colour or faint behind words, or a stamp with `words` around."""

    box: Box
    kind: Emblems
    words: str = ""


@dataclass(frozen=True, slots=True)
class Cutout:
    """Paper cut to fill the box: the cloud of a thought, a newspaper and the fold across it."""

    box: Box
    kind: Cutouts


@dataclass(frozen=True, slots=True)
class Fill:
    """A plain rectangle of one colour."""

    box: Box
    colour: Ink


@dataclass(frozen=True, slots=True)
class Timer:
    """The strip of a countdown; `000` in its first line stands for the seconds left."""

    box: Box
    lines: tuple[str, ...]
    type: Type
    step: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Glyph:
    """The button of a gamepad, drawn as it is on it."""

    box: Box
    name: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a control is activated from; `tip` is shown beside it when it has no visible label."""

    box: Box
    control: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What things lie on: wood, cork, baize; `bare` when it has no frame of its own."""

    box: Box
    kind: Grounds
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Houses:
    """Part of a town by night; so many of its windows are lit, one after the other."""

    box: Box
    id: str
    village: Village
    lit: int


@dataclass(frozen=True, slots=True)
class Handle:
    """A tile that can be dragged; released where it was, it is its control that acts."""

    box: Box
    tile: str
    control: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tile that is dragged can be dropped: a slot, or the tray when `slot` is empty."""

    box: Box
    slot: str


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that come together when nothing of that key was on the screen before."""

    box: Box
    key: str
    marks: tuple[Mark, ...]
    way: Way = "settle"


@dataclass(frozen=True, slots=True)
class Scroll:
    """A view on marks that may be higher than it; `start` is how far it is scrolled at first."""

    box: Box
    id: str
    height: int
    marks: tuple[Mark, ...]
    start: int = 0

    @property
    def most(self) -> int:
        return max(0, self.height - self.box.h)


Mark = (
    Text | Panel | Icon | Portrait | Photo | Town | Opening | Level | Line | Marker | Emblem
    | Cutout | Fill | Timer | Glyph | Spot | Ground | Houses | Handle | Place | Group | Scroll
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks within a box that nothing of theirs leaves."""

    box: Box
    marks: tuple[Mark, ...]

    def moved(self, dx: int, dy: int) -> Piece:
        if not dx and not dy:
            return self
        return Piece(self.box.moved(dx, dy), moved(self.marks, dx, dy))


def moved(marks: Iterable[Mark], dx: int, dy: int) -> tuple[Mark, ...]:
    """Return the same marks elsewhere."""
    return tuple(_moved(mark, dx, dy) for mark in marks)


def _moved(mark: Mark, dx: int, dy: int) -> Mark:
    match mark:
        case Line():
            return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
        case Group() | Scroll():
            return replace(mark, box=mark.box.moved(dx, dy), marks=moved(mark.marks, dx, dy))
        case _:
            return replace(mark, box=mark.box.moved(dx, dy))
