"""The map of a scenario as numbered text: each stop once, for the eye, the ear and search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sena_game.chart.letters import plain
from sena_game.chart.saying import Saying
from sena_game.chart.story import BACK, DECK, FORK, Chart, Offer, Stop, Way
from sena_game.rules.conditions import ALWAYS
from sena_game.words import Words

INDENT = "   "
LETTERS_AT_MOST = 160


def outline(chart: Chart, words: Words) -> str:
    """Return the whole map as text, a line for each thing there is to say."""
    saying = Saying(chart, words)
    arrivals = chart.arrivals()
    lines = list(_head(chart, saying))
    for stop in chart.stops.values():
        lines += ["", *_stop(stop, saying, arrivals)]
    return "\n".join(lines) + "\n"


def counts(chart: Chart, words: Words) -> str:
    """Return how much there is in a scenario."""
    scenario = chart.scenario
    offers = sum(
        bool(offer.label) for stop in chart.stops.values() if stop.scene for offer in stop.offers
    )
    announced = [words("{count} min", count=scenario.duration)] if scenario.duration else []
    return " · ".join(
        (
            *announced,
            words.colon(words("scenes"), str(len(scenario.scenes))),
            words.colon(words("options"), str(offers)),
            words.colon(words("endings"), str(len(scenario.endings))),
        )
    )


def _head(chart: Chart, saying: Saying) -> Iterator[str]:
    words = saying.words
    yield words.colon(words("Map of the scenario"), chart.scenario.title)
    yield counts(chart, words)
    yield words.colon(words("Start"), saying.name(chart.scenario.start))


def _stop(stop: Stop, saying: Saying, arrivals: Mapping[str, tuple[Stop, ...]]) -> Iterator[str]:
    said = [saying.name(stop.id), saying.kind(stop)]
    said += [stop.scene.stage.when] if stop.scene else [saying.tone(stop)]
    yield " · ".join(plain(each) for each in said if each)
    for line in (*_told(stop, saying), _before(stop, saying, arrivals)):
        if line:
            yield INDENT + line
    for number, offer in enumerate(stop.offers, 1):
        yield from _offer(f"{stop.number}.{number}", stop, offer, saying)


def _told(stop: Stop, saying: Saying) -> Iterator[str]:
    """Yield what is read on arriving."""
    words = saying.words
    if stop.ending:
        yield first(stop.ending.title)
    elif stop.scene:
        stage = stop.scene.stage
        text = first(stage.text)
        yield words.colon(saying.speaker(stage.speaker), text) if stage.speaker else text
        yield first(stage.question)
    else:
        yield saying.presented(stop)


def _before(stop: Stop, saying: Saying, arrivals: Mapping[str, tuple[Stop, ...]]) -> str:
    words = saying.words
    if stop.id == saying.chart.scenario.start:
        return words("This is where it starts.")
    if stop.id == DECK:
        return ""
    if not arrivals[stop.id]:
        return words("Nothing leads here.")
    return words.colon(
        words("Comes after"), ", ".join(saying.name(each.id) for each in arrivals[stop.id])
    )


def _offer(number: str, stop: Stop, offer: Offer, saying: Saying) -> Iterator[str]:
    """Yield the lines of what is offered: what it says, asks for, changes, and leads to."""
    inner = INDENT
    label = _verdict(offer, saying) if stop.id == FORK else saying.label(offer)
    if label:
        address = f" [{offer.id}]" if offer.id and stop.scene else ""
        yield f"{INDENT}{number} {label}{address}"
        inner = INDENT * 2
    for line in (
        *(_terms(offer, saying) if stop.id != FORK else ()),
        *saying.red_lines(offer.outcome),
    ):
        yield inner + line
    for line in saying.effects(offer.outcome):
        yield inner + line
    for way in offer.ways:
        yield inner + _way(way, stop, saying)


def _verdict(offer: Offer, saying: Saying) -> str:
    """Return the condition of an ending; its title is said at the ending itself."""
    if offer.condition == ALWAYS:
        return saying.words("In all other cases")
    return saying.words("If {condition}", condition=saying.condition(offer.condition))


def _terms(offer: Offer, saying: Saying) -> Iterator[str]:
    """Yield what is asked for before something can be taken."""
    words = saying.words
    if offer.condition != ALWAYS and offer.label:
        yield words("If {condition}", condition=saying.condition(offer.condition))
    if offer.otherwise:
        yield words.colon(words("Otherwise"), first(offer.otherwise))
    if offer.once:
        yield words("Only once")


def _way(way: Way, stop: Stop, saying: Saying) -> str:
    manner = saying.manner(way)
    if way.to == BACK:
        return f"→ {manner}"
    known = saying.chart.stops[way.to].number <= stop.number
    to = f"→ {saying.name(way.to)}"
    before = saying.words.colon(manner, to) if manner else to
    return f"{before} ({saying.words('already told above')})" if known else before


def first(text: str) -> str:
    """Return the beginning of a text on one line, cut between words."""
    line = plain(text)
    if len(line) <= LETTERS_AT_MOST:
        return line
    return line[:LETTERS_AT_MOST].rsplit(" ", 1)[0].rstrip(" ,.;:\u00a0\u202f") + "…"
