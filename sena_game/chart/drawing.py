"""The map of a scenario as one SVG picture, with no script and no font of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sena_game.chart import svg
from sena_game.chart.cards import Card, card, mark, sort, title
from sena_game.chart.layers import Box, Line, Plan, plan
from sena_game.chart.letters import width
from sena_game.chart.order import Link
from sena_game.chart.outline import counts
from sena_game.chart.saying import Saying
from sena_game.chart.story import DECK, FORK, Chart
from sena_game.words import Words

MARGIN = 36
TITLE = 74  # above the legend
ROW = 30  # of the legend
NARROW = 860
HEAD = 9  # of an arrow

Inks = Mapping[str, str]


def drawing(chart: Chart, words: Words, inks: Inks) -> str:
    """Return the picture, in the colours `inks` has by name."""
    saying = Saying(chart, words)
    cards = {id: card(stop, saying) for id, stop in chart.stops.items()}
    where = plan(
        [Box(id, each.stop.rank, each.width, each.height) for id, each in cards.items()],
        [
            Link(id, port.x, port.way.to, port.style)
            for id, each in cards.items()
            for port in each.ports
            if port.drawn
        ],
    )
    wide = max(NARROW, where.width) + 2 * MARGIN
    legend = list(_legend(cards, words, wide - MARGIN))
    top = TITLE + ROW * (1 + max(row for row, _ in legend))
    left = (wide - where.width) / 2
    high = top + where.height + MARGIN / 2
    body = "\n".join(
        (
            *_lettered(chart, words),
            *(part for _, part in legend),
            f'<g transform="translate({svg.number(left)} {svg.number(top)})">',
            *_arrows(where),
            *(line for id, each in cards.items() for line in _card(each, where, saying)),
            "</g>",
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{svg.number(wide)}"'
        f' height="{svg.number(high)}" viewBox="0 0 {svg.number(wide)} {svg.number(high)}"'
        f' lang="{words.language}" role="img" aria-labelledby="map-title map-desc">\n'
        f'<title id="map-title">{svg.escaped(_title(chart, words))}</title>\n'
        f'<desc id="map-desc">{svg.escaped(_described(chart, words))}</desc>\n'
        f"<style>{_style(inks)}</style>\n"
        f'<rect class="sheet" width="100%" height="100%"/>\n{body}\n</svg>\n'
    )


def _title(chart: Chart, words: Words) -> str:
    return words.colon(words("Map of the scenario"), chart.scenario.title)


def _described(chart: Chart, words: Words) -> str:
    more = words("The same map as text: sena graph {name} --format text", name=chart.scenario.id)
    return f"{counts(chart, words)}. {more}"


def _lettered(chart: Chart, words: Words) -> Iterator[str]:
    yield svg.text(MARGIN, 48, _title(chart, words), "title")
    yield svg.text(MARGIN, 72, counts(chart, words), "body muted")


def _card(card: Card, where: Plan, saying: Saying) -> Iterator[str]:
    x, y = where.places[card.stop.id]
    id = {FORK: "fork", DECK: "deck"}.get(card.stop.id, f"stop-{card.stop.id}")
    yield f'<g id="{id}" transform="translate({svg.number(x)} {svg.number(y)})">'
    yield f"<title>{svg.escaped(title(card.stop, saying))}</title>"
    yield from card.parts
    yield "</g>"


def _arrows(where: Plan) -> Iterator[str]:
    """Yield the lines, then the heads, one where several arrive together."""
    heads: dict[tuple[float, float], str] = {}
    for each in where.lines:
        yield _line(each)
        if each.last:
            heads[each.stop] = each.style
    for (x, y), style in heads.items():
        corners = [(x, y), (x - 6, y - HEAD), (x + 6, y - HEAD)]
        yield svg.polygon(corners, f"head {style}")


def _line(line: Line) -> str:
    (x, y), (to_x, to_y) = line.start, line.stop
    to_y -= HEAD - 1 if line.last else 0
    if line.turn:
        bend = y + line.turn if line.turn > 0 else min(y, to_y) + line.turn
        bends = (x, bend), (to_x, bend)
    elif x == to_x:
        return svg.line(x, y, to_x, to_y, f"way {line.style}")
    else:
        half = (y + to_y) / 2
        bends = (x, half), (to_x, half)
    points = " ".join(f"{svg.number(a)} {svg.number(b)}" for a, b in (*bends, (to_x, to_y)))
    return f'<path class="way {line.style}" d="M{svg.number(x)} {svg.number(y)}C{points}"/>'


def _legend(cards: Mapping[str, Card], words: Words, room: float) -> Iterator[tuple[int, str]]:
    """Yield what the marks that are there mean, each with its row."""
    styles = {port.style for each in cards.values() for port in each.ports if port.drawn}
    kinds = {sort(each.stop) for each in cards.values()}
    said = {
        "decision": words("decision"),
        "placing": words("things to put in their place"),
        "reading": words("passage to read"),
        "deck": words("small events, drawn by lot"),
        "fork": words("choice of the ending"),
        "ending": words("ending"),
        "then": words("leads to"),
        "later": words("comes later by itself"),
        "draw": words("drawn by lot"),
        "loop": words("leads back up"),
        "stop": words("a red line may be crossed here"),
    }
    kinds |= {"ending"} if kinds & {"warm", "dry", "grave"} else set()
    if any('class="stop"' in part for each in cards.values() for part in each.parts):
        kinds.add("stop")
    x, row = float(MARGIN), 0
    for kind, meaning in said.items():
        if kind not in kinds | styles:
            continue
        wide = 46 + width(meaning, 12.5) + 18
        if x + wide > room:
            x, row = float(MARGIN), row + 1
        y = TITLE + 26 + ROW * row
        yield row, _sample(kind, x, y)
        yield row, svg.text(x + 40, y + 4, meaning, "small")
        x += wide


def _sample(kind: str, x: float, y: float) -> str:
    if kind == "stop":
        return svg.octagon(x + 18, y, 9)
    if kind not in ("then", "later", "draw", "loop"):
        small = mark(kind, 0, 0).replace(' class="ending"', ' class="warm"')
        return (
            f'<g transform="translate({svg.number(x + 18)} {svg.number(y)}) scale(.8)">{small}</g>'
        )
    corners = [(x + 34, y), (x + 26, y - 5), (x + 26, y + 5)]
    return svg.line(x, y, x + 27, y, f"way {kind}") + svg.polygon(corners, f"head {kind}")


def _style(inks: Inks) -> str:
    """Return the look of each class; lines differ by their dashes, marks by their shapes."""
    ink, muted, line = inks["ink"], inks["muted"], inks["line"]
    kinds = {
        "decision": inks["teal"],
        "placing": inks["plum"],
        "reading": inks["ochre"],
        "fork": inks["ink"],
        "deck": inks["teal"],
        "warm": inks["leaf"],
        "dry": inks["ochre"],
        "grave": inks["brick"],
    }
    ways = {"then": muted, "later": inks["plum"], "draw": inks["teal"], "loop": inks["ochre"]}
    rules = [
        "text{font-family:system-ui,sans-serif;fill:" + ink + "}",
        ".title{font-size:26px;font-weight:700}",
        ".name{font-size:16px;font-weight:700}",
        ".body{font-size:14px}.strong{font-size:14px;font-weight:700}",
        f".who{{font-size:13px;font-weight:700;fill:{inks['teal']}}}",
        f".small{{font-size:12.5px;fill:{muted}}}.muted{{fill:{muted}}}",
        f".terms{{font-size:12.5px;font-style:italic;fill:{muted}}}",
        f".alarm{{font-size:12.5px;font-weight:700;fill:{inks['brick']}}}",
        f".number{{font-size:13px;font-weight:700;fill:{inks['white']};text-anchor:middle}}",
        ".long{font-size:10.5px}",
        ".pilled{font-size:12.5px;text-anchor:middle}",
        f".sheet{{fill:{inks['paper']}}}",
        f".card{{fill:{inks['white']};stroke:{line};stroke-width:1.5}}",
        f".lost{{stroke:{inks['brick']};stroke-dasharray:6 4}}",
        f".shadow{{fill:{ink};opacity:.08}}",
        f".option{{fill:{inks['faint']};stroke:{line}}}",
        f".red{{stroke:{inks['brick']};stroke-width:2}}",
        f".stop{{fill:{inks['brick']}}}.dash{{fill:{inks['white']}}}",
        f".bang{{stroke:{inks['white']};stroke-width:2;stroke-linecap:round}}",
        f".dot{{fill:{muted}}}",
        ".way{fill:none;stroke-width:2}",
        ".way.later{stroke-dasharray:8 5}",
        ".way.draw{stroke-dasharray:.1 6;stroke-linecap:round;stroke-width:3.2}",
        ".way.loop{stroke-width:3}",
        f".pill{{fill:{inks['white']};stroke-width:1.5}}",
        ".pill.later{stroke-dasharray:5 3}",
    ]
    rules.append(f"polygon.deck,rect.deck{{stroke:{inks['white']};stroke-width:1.5}}")
    rules += [f".{kind}{{fill:{colour}}}" for kind, colour in kinds.items()]
    for kind, colour in ways.items():
        rules.append(f".way.{kind},.pill.{kind}{{stroke:{colour}}}.head.{kind}{{fill:{colour}}}")
    return "".join(rules)
