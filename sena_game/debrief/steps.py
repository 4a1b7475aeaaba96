"""The path of a run, decision after decision: what each did, why, what was better, its source."""

from __future__ import annotations

from collections.abc import Iterable

from sena_game.debrief import remarks
from sena_game.debrief.citing import cited, effects, when
from sena_game.debrief.path import Made, better, better_label
from sena_game.debrief.reasons import reasons
from sena_game.debrief.summary import Debrief
from sena_game.debrief.totals import total
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Block,
    Card,
    Choices,
    Fact,
    Heading,
    Paragraph,
    Plot,
    Screen,
    Series,
)
from sena_game.words import Words


def steps(told: Debrief, words: Words, buttons: Choices) -> Screen:
    """Return the page of the decisions, one by one, with the gauges over time."""
    blocks: list[Block] = [Heading(words("Your decisions, one by one")), plot(told, words)]
    blocks += remarks.reasoning(reasons(told.made), words)
    blocks += remarks.figures(told.made, words)
    blocks += [_card(made, number, told, words) for number, made in enumerate(told.made, start=1)]
    blocks.append(buttons)
    blocks.append(Paragraph(words("General information, not legal advice."), "small"))
    title = words("Debrief · {title}", title=told.scenario.title)
    return Screen(id="steps", title=title, blocks=tuple(blocks), focus="")


def plot(told: Debrief, words: Words) -> Plot:
    scenario = told.scenario
    moments = [scenario.gauges, *(made.after for made in told.made)]
    series = tuple(
        Series(scenario.town.gauges[gauge].label, tuple(moment[gauge] for moment in moments))
        for gauge in scenario.gauges
    )
    whens = (when(made, number, words) for number, made in enumerate(told.made, start=1))
    labels = (words("Start"), *whens)
    return Plot(words("The gauges, decision after decision"), labels, series)


def _card(made: Made, number: int, told: Debrief, words: Words) -> Card:
    scenario, single = told.scenario, len(made.taken) == 1
    moved = effects(made, scenario, words)
    facts = [
        Fact(words("Effects"), moved, "changes")
        if moved
        else Fact("", words("No gauge moved"), "reference"),
        Fact(words("Axes"), _axes(made, scenario, words), "reference"),
    ]
    for taken in made.taken:
        label = words("Why") if single else taken.label
        facts.append(Fact(label, taken.outcome.feedback))
    facts += [Fact(label, outcome.feedback) for label, outcome in made.notes]
    missed = [taken for taken in made.taken if total(better(taken)) > total(taken.outcome)]
    if single and missed:
        facts.append(Fact(words("Better"), better_label(made.taken[0]), "name"))
    lost = _unique(better(taken).lever for taken in missed)
    pulled = _unique(each.outcome.lever for each in made.taken if each not in missed)
    named = scenario.town.levers
    facts += [Fact(words("Lever missed"), named[id].label, "name") for id in lost]
    facts += [Fact(words("Lever"), named[id].label, "name") for id in pulled if id not in lost]
    explained = (*(each.outcome for each in made.taken), *(outcome for _, outcome in made.notes))
    sources = _unique(outcome.source for outcome in explained)
    references = (cited(scenario.sources[id], words) for id in sources)
    if made.why:
        facts.append(Fact(words("Your reason"), named[made.why].label, "name"))
    facts += [Fact(words("Source"), source, "reference") for source in references]
    title = remarks.titled(made, words)
    kicker = when(made, number, words)
    if made.crossed:
        kicker = words("{when} · red line", when=kicker)
    return Card(kicker, title, tuple(fact for fact in facts if fact.text), made.tone)


def _axes(made: Made, scenario: Scenario, words: Words) -> str:
    """Return the points of a decision by axis: « Services +12 · Confiance +4 »."""
    points: dict[str, int] = {}
    for taken in made.taken:
        for axis, number in taken.outcome.points.items():
            points[axis] = points.get(axis, 0) + number
    axes = scenario.town.axes
    return " · ".join(f"{axes[id].short} {words.signed(won)}" for id, won in points.items() if won)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
