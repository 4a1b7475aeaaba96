"""One stop of the map as a card: what it says, what it offers, and where its arrows start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sena_game.chart import svg
from sena_game.chart.layers import far
from sena_game.chart.letters import plain, width, wrap
from sena_game.chart.outline import first
from sena_game.chart.saying import Saying
from sena_game.chart.story import BACK, DECK, FORK, Offer, Stop, Way
from sena_game.rules.conditions import ALWAYS
from sena_game.scenes.placing import Placing

PAD = 16
HEAD = 46
CELL = 186  # how wide an option is, at least
BETWEEN = 8
PILL = 22
SCENE = 330  # how wide a scene is, at least
ENDING = 208
VERDICT = 226  # each above its ending: as wide as an ending and what parts two of them
# Sizes of letters and of lines by class of text.
SIZES: Mapping[str, tuple[float, float]] = {
    "name": (16, 20),
    "body": (14, 18),
    "strong": (14, 18),
    "who": (13, 18),
    "small": (12.5, 16),
    "terms": (12.5, 16),
    "alarm": (12.5, 18),
}
BOLD = {"name", "strong", "who", "alarm"}


@dataclass(frozen=True, slots=True)
class Port:
    """Where an arrow starts, from the left of its card, and whether it is drawn to its end."""

    x: float
    way: Way
    style: str
    drawn: bool
    text: str = ""

    @property
    def width(self) -> float:
        return width(self.text, 12.5) + 18 if self.text else 16


@dataclass(frozen=True, slots=True)
class Card:
    stop: Stop
    width: float
    height: float
    parts: tuple[str, ...]
    ports: tuple[Port, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    """An option: its lines with their classes, whether it crosses a red line, its ways on."""

    lines: tuple[tuple[str, str], ...]
    red: bool
    ports: tuple[Port, ...]
    least: float = CELL

    @property
    def width(self) -> float:
        ports = sum(port.width + 6 for port in self.ports) + 10
        return max(self.least, ports) if self.lines else ports

    @property
    def height(self) -> float:
        return sum(SIZES[kind][1] for _, kind in self.lines) + 14 if self.lines else 0


def card(stop: Stop, saying: Saying) -> Card:
    """Return the card of a stop."""
    return _ending(stop, saying) if stop.ending else _scene(stop, saying)


def title(stop: Stop, saying: Saying) -> str:
    """Return what a card is called when it is pointed at or read aloud."""
    return " · ".join(each for each in (saying.name(stop.id), *_notes(stop, saying)) if each)


def _scene(stop: Stop, saying: Saying) -> Card:
    cells = [_cell(offer, stop, saying) for offer in stop.offers if offer.ways]
    wide = max(
        SCENE,
        36 + 2 * PAD + width(saying.name(stop.id), 16, bold=True),
        36 + 2 * PAD + width(_noted(stop, saying), 12.5),
        sum(cell.width + BETWEEN for cell in cells) - BETWEEN + 2 * PAD,
    )
    lines = [*_told(stop, saying, wide - 2 * PAD), *_items(stop, saying, wide - 2 * PAD - 22)]
    parts, y = _written(lines, PAD, HEAD)
    y += 10
    x = float(PAD)
    high = max((cell.height for cell in cells), default=0)
    pilled = any(port.text for cell in cells for port in cell.ports)
    bottom = y + high + (PILL + 12 if pilled else 12 if high else 0)
    ports: list[Port] = []
    for cell in cells:
        own = cell.width + (wide - 2 * PAD + BETWEEN) / len(cells) - _mean(cells) - BETWEEN
        parts += _drawn(cell, x, y, own, high)
        ports += _placed(cell.ports, x + own / 2)
        x += own + BETWEEN
    parts += _pills(ports, y + high, bottom)
    return Card(stop, wide, bottom, (*_framed(stop, saying, wide, bottom), *parts), tuple(ports))


def _mean(cells: Sequence[_Cell]) -> float:
    return sum(cell.width for cell in cells) / len(cells)


def _ending(stop: Stop, saying: Saying) -> Card:
    assert stop.ending
    wide = max(ENDING, 40 + 2 * PAD + width(saying.name(stop.id), 16, bold=True))
    lines = _wrapped(first(stop.ending.title), "strong", wide - 2 * PAD, 3)
    lines += _wrapped(first(stop.ending.text), "small", wide - 2 * PAD, 4)
    parts, y = _written(lines, PAD, HEAD)
    return Card(stop, wide, y + 12, (*_framed(stop, saying, wide, y + 12), *parts))


def _framed(stop: Stop, saying: Saying, wide: float, high: float) -> Iterator[str]:
    """Yield the paper of a card, and its head: a mark of its own for each kind, number and id."""
    kind = sort(stop)
    yield svg.box(0, 4, wide, high, "shadow", 14)
    yield svg.box(0, 0, wide, high, "card" if stop.reached else "card lost", 14)
    yield mark(kind, PAD + 13, 26)
    size = "number" if stop.number < 100 else "number long"
    yield svg.text(PAD + 13, 30.5, str(stop.number), size)
    name = saying.name(stop.id).partition(". ")[2]
    yield svg.text(PAD + 36, 24, name, "name")
    yield svg.text(PAD + 36, 40, _noted(stop, saying), "small")


def mark(kind: str, x: float, y: float) -> str:
    """Return the shape that tells a kind of stop from the others, colours aside."""
    match kind:
        case "decision":
            return svg.circle(x, y, 13, kind)
        case "placing":
            return svg.box(x - 12, y - 12, 24, 24, kind, 3)
        case "reading":
            corners = [(x - 12, y - 13), (x + 6, y - 13), (x + 12, y - 7), (x + 12, y + 13)]
            return svg.polygon([*corners, (x - 12, y + 13)], kind)
        case "fork":
            return svg.polygon([(x, y - 15), (x + 16, y), (x, y + 15), (x - 16, y)], kind)
        case "deck":
            # Two cards, one behind the other.
            return svg.box(x - 12, y - 13, 20, 22, kind, 3) + svg.box(x - 8, y - 9, 20, 22, kind, 3)
        case _:
            # A pennant.
            corners = [(x - 14, y - 12), (x + 18, y - 12), (x + 12, y), (x + 18, y + 12)]
            return svg.polygon([*corners, (x - 14, y + 12)], kind)


def sort(stop: Stop) -> str:
    """Return the class of a stop."""
    if stop.ending:
        return stop.ending.tone
    if not stop.scene:
        return "deck" if stop.id == DECK else "fork"
    if isinstance(stop.scene, Placing):
        return "placing"
    return "decision" if any(offer.label for offer in stop.offers) else "reading"


def _noted(stop: Stop, saying: Saying) -> str:
    return " · ".join(_notes(stop, saying))


def _notes(stop: Stop, saying: Saying) -> Iterator[str]:
    words = saying.words
    if stop.id == saying.chart.scenario.start:
        yield words("start")
    yield saying.kind(stop)
    if stop.ending:
        yield saying.tone(stop)
    if stop.scene and stop.scene.stage.when:
        yield plain(stop.scene.stage.when)
    if not stop.reached:
        yield words("never reached")


Lines = list[tuple[str, str]]


def _wrapped(said: str, kind: str, room: float, most: int) -> Lines:
    return [(line, kind) for line in wrap(said, room, SIZES[kind][0], most, bold=kind in BOLD)]


def _told(stop: Stop, saying: Saying, room: float) -> Lines:
    if not stop.scene:
        return _wrapped(saying.presented(stop), "body", room, 2)
    stage = stop.scene.stage
    who = _wrapped(saying.speaker(stage.speaker), "who", room, 1) if stage.speaker else []
    text = _wrapped(first(stage.text), "body", room, 2)
    return [*who, *text, *_wrapped(first(stage.question), "strong", room, 2)]


def _items(stop: Stop, saying: Saying, room: float) -> Iterator[tuple[str, str]]:
    """Yield the pieces, with where each should go; those that may cross a red line as such."""
    if not isinstance(stop.scene, Placing):
        return
    slots = stop.scene.slots
    for piece in stop.scene.pieces.values():
        red = any(outcome.red_lines for outcome in piece.outcomes.values())
        answer = next((slots[slot].label for slot in piece.answer), "")
        said = f"{first(piece.text)} → {first(answer)}" if answer else first(piece.text)
        for line in wrap(said, room, 12.5, 1):
            yield line, "red item" if red else "item"


def _written(lines: Sequence[tuple[str, str]], x: float, y: float) -> tuple[list[str], float]:
    """Return lines of text one below the other, and where they end."""
    parts: list[str] = []
    for said, kind in lines:
        if kind.endswith("item"):
            y += 19
            parts.append(
                svg.octagon(x + 8, y - 9, 8)
                if kind == "red item"
                else svg.circle(x + 8, y - 9, 3, "dot")
            )
            parts.append(svg.text(x + 22, y - 5, said, "small"))
        elif kind == "alarm":
            y += 18
            parts += [svg.octagon(x + 8, y - 9, 8), svg.text(x + 21, y - 5, said, kind)]
        else:
            y += SIZES[kind][1]
            parts.append(svg.text(x, y - 5, said, kind))
    return parts, y


def _cell(offer: Offer, stop: Stop, saying: Saying) -> _Cell:
    words = saying.words
    label = saying.label(offer)
    if stop.id == FORK:
        conditional = offer.condition != ALWAYS
        condition = words("If {condition}", condition=saying.condition(offer.condition))
        label = condition if conditional else words("In all other cases")
    ports = tuple(_ports(offer, stop, saying))
    least = VERDICT if stop.id == FORK else CELL
    room = max(least, sum(port.width + 6 for port in ports) + 10) - 20
    lines = _wrapped(label, "small" if not offer.label or stop.id == FORK else "body", room, 4)
    if stop.id != FORK and offer.label and offer.condition != ALWAYS:
        condition = words("If {condition}", condition=saying.condition(offer.condition))
        lines += _wrapped(condition, "terms", room, 2)
    if offer.once:
        lines += _wrapped(words("Only once"), "terms", room, 1)
    red = bool(offer.outcome.red_lines)
    if red:
        lines += _wrapped(words("over a red line"), "alarm", room - 20, 1)
    return _Cell(tuple(lines), red, ports, least)


def _ports(offer: Offer, stop: Stop, saying: Saying) -> Iterator[Port]:
    stops = saying.chart.stops
    for way in offer.ways:
        manner = saying.manner(way)
        if way.to == BACK:
            yield Port(0, way, "then", drawn=False, text=manner)
            continue
        end = stops[way.to]
        back = end.rank <= stop.rank
        named = far(stop.rank, end.rank, len(stops))
        style = (
            "later"
            if way.after
            else "loop"
            if back
            else "draw"
            if way.share < 1 or way.weight
            else "then"
        )
        to = f"→ {saying.name(way.to)}" if named or back else ""
        yield Port(0, way, style, not named, text=" ".join(each for each in (manner, to) if each))


def _placed(ports: Sequence[Port], middle: float) -> Iterator[Port]:
    x = middle - sum(port.width + 6 for port in ports) / 2 + 3
    for port in ports:
        yield Port(x + port.width / 2, port.way, port.style, port.drawn, port.text)
        x += port.width + 6


def _drawn(cell: _Cell, x: float, y: float, wide: float, high: float) -> Iterator[str]:
    if cell.lines:
        yield svg.box(x, y, wide, high, "option red" if cell.red else "option")
        yield from _written(cell.lines, x + 10, y + 6)[0]


def _pills(ports: Sequence[Port], top: float, bottom: float) -> Iterator[str]:
    """Yield where arrows start: a dot, or a pill that says how one goes that way."""
    for port in ports:
        if port.drawn and top < bottom:
            yield svg.line(port.x, top, port.x, bottom, f"way {port.style}")
        if port.text:
            left = port.x - port.width / 2
            yield svg.box(left, top + 6, port.width, PILL, f"pill {port.style}", PILL / 2)
            yield svg.text(port.x, top + 21.5, port.text, "pilled")
        elif port.drawn:
            yield svg.circle(port.x, top, 3.5, "dot")
