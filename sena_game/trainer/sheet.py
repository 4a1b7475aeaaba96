"""The sheet to run a session with: what for, how long, the key, what goes wrong, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.chart.saying import Saying
from sena_game.chart.story import chart
from sena_game.debrief.citing import brief, shortened
from sena_game.explore.findings import Findings
from sena_game.explore.verdict import minutes, share
from sena_game.scenario.model import Scenario, Step
from sena_game.screen.blocks import (
    Block,
    Card,
    Fact,
    Heading,
    Notice,
    Paragraph,
    Screen,
    Table,
)
from sena_game.trainer.key import asked, key
from sena_game.trainer.mistakes import Mistake, mistakes
from sena_game.words import Words

ASKED = 3  # questions made of what goes wrong


def sheet(scenario: Scenario, found: Findings, words: Words) -> Screen:
    """Return the sheet of a scenario; `found` is what exploring it has told."""
    wrong = mistakes(found, scenario, words)
    blocks = (
        *_opening(scenario, found, words),
        *_plan(scenario, words),
        *_questions(scenario, wrong, words),
        *_wrong(scenario, wrong, found, words),
        *_red_lines(scenario, words),
        *_endings(scenario, found, words),
        *_key(scenario, words),
        *_sources(scenario, words),
        *_closing(scenario, words),
    )
    title = words("Trainer’s sheet · {title}", title=scenario.title)
    return Screen(id="sheet", title=title, blocks=blocks)


def _opening(scenario: Scenario, found: Findings, words: Words) -> Iterator[Block]:
    axes = scenario.town.axes
    known = (
        (words("For"), scenario.audience),
        (words("Time"), _time(scenario, found, words)),
        (words("Axes"), ", ".join(axes[id].label for id in scenario.axes)),
    )
    facts = tuple(Fact(label, text.replace("\n", " ").strip()) for label, text in known if text)
    yield Card("", words("In short"), facts)
    if scenario.objectives:
        aims = tuple(Fact("", text) for text in scenario.objectives.values())
        yield Card("", words("What is learnt"), aims)
    if scenario.warnings:
        yield Notice("warning", words("Content warning"), scenario.warnings)


def _time(scenario: Scenario, found: Findings, words: Words) -> str:
    told = []
    if scenario.duration:
        told.append(words("{count} min a play", count=scenario.duration))
    if found.minutes.chances:
        told.append(words("{time} on average", time=minutes(found.minutes.mean, words)))
    if total := sum(step.minutes for step in scenario.plan):
        told.append(words("{count} min the session", count=total))
    return ", ".join(told)


def _plan(scenario: Scenario, words: Words) -> Iterator[Block]:
    if not scenario.plan:
        return
    total = sum(step.minutes for step in scenario.plan)
    after = sum(step.minutes for step in scenario.plan if step.activity == "debrief")
    rows = tuple(_steps(scenario.plan, words))
    columns = (words("Minutes"), words("Moment"), words("What is done"))
    part = words("The debrief takes {share} of the time.", share=words.percent(after / total))
    yield Heading(words("Plan of the session"))
    yield Table("", columns, rows, notes=(part,))


def _steps(plan: tuple[Step, ...], words: Words) -> Iterator[tuple[str, ...]]:
    begun = 0
    for step in plan:
        span = words("{first} to {last}", first=begun, last=begun + step.minutes)
        yield (span, _activity(step, words), step.text.replace("\n", " ").strip())
        begun += step.minutes


def _activity(step: Step, words: Words) -> str:
    match step.activity:
        case "briefing":
            return words("Briefing")
        case "play":
            return words("The play")
        case _:
            return words("Debrief")


def _questions(scenario: Scenario, wrong: tuple[Mistake, ...], words: Words) -> Iterator[Block]:
    """Yield the questions of the author, then those that what goes wrong raises."""
    asked_of = [
        words(
            "“{choice}”: why is it tempting? What would it do here, at home?",
            choice=shortened(each.label, words),
        )
        for each in wrong[:ASKED]
    ]
    questions = (*scenario.questions, *asked_of)
    if questions:
        yield Heading(words("To be discussed"))
        yield Card("", words("Open questions"), tuple(Fact("", each) for each in questions))


def _wrong(
    scenario: Scenario, wrong: tuple[Mistake, ...], found: Findings, words: Words
) -> Iterator[Block]:
    """Yield the choices that cost most, and who makes them when chance does not."""
    if not wrong:
        return
    yield Heading(words("What usually goes wrong"))
    columns = (
        words("Decision"),
        words("Choice"),
        words("Rather"),
        words("Cost"),
        words("Who makes it"),
    )
    rows = tuple(
        (
            asked(scenario.scenes[each.scene]),
            shortened(each.label, words),
            each.better,
            words.number(each.cost),
            ", ".join((_drawn(each.share, words), *map(_lowered, each.tempted))),
        )
        for each in wrong
    )
    note = words("Cost: by how much the mean score is lower than with the better choice, of 100.")
    yield Table("", columns, rows, notes=(note,))


def _drawn(chance: float, words: Words) -> str:
    return words("{share} of plays at random", share=share(chance, words))


def _lowered(said: str) -> str:
    return said[:1].lower() + said[1:]


def _red_lines(scenario: Scenario, words: Words) -> Iterator[Block]:
    if not scenario.red_lines:
        return
    yield Heading(words("Red lines"))
    columns = (words("Red line"), words("The rule"), words("Source"))
    rows = tuple(
        (line.label, line.rule.replace("\n", " "), brief(scenario.sources[line.source]))
        for line in scenario.red_lines.values()
    )
    yield Table("", columns, rows)


def _endings(scenario: Scenario, found: Findings, words: Words) -> Iterator[Block]:
    """Yield the letters a play may end with, how often, and what each teaches."""
    met = {each.id: each.met.value for each in found.seen if each.kind == "ending"}
    named = [(id, ending) for id, ending in scenario.endings.items() if ending.title]
    if not named:
        return
    yield Heading(words("Endings"))
    columns = (words("Letter"), words("Plays at random"), words("What it teaches"))
    rows = tuple(
        (ending.title, share(met.get(id, 0.0), words), ending.debrief.replace("\n", " "))
        for id, ending in named
    )
    yield Table("", columns, rows)


def _key(scenario: Scenario, words: Words) -> Iterator[Block]:
    blocks = tuple(key(scenario, Saying(chart(scenario), words)))
    if blocks:
        yield Heading(words("The key of every decision"))
        yield from blocks


def _sources(scenario: Scenario, words: Words) -> Iterator[Block]:
    if not scenario.sources:
        return
    yield Heading(words("Sources"))
    columns = (words("Source"), words("Year"), words("Checked"), words("Address"))
    rows = tuple(
        (each.title, str(each.year), _checked(each.checked, words), each.url)
        for each in scenario.sources.values()
    )
    yield Table("", columns, rows)


def _checked(day: str, words: Words) -> str:
    """Return when a source was read: the month and the year."""
    year, _, rest = day.partition("-")
    month = rest.partition("-")[0]
    return f"{month}/{year}" if month else year or words("to be checked")


def _closing(scenario: Scenario, words: Words) -> Iterator[Block]:
    known = (
        (words("Scenario"), f"{scenario.id} {scenario.version}".strip()),
        (words("Written by"), ", ".join(scenario.authors)),
        (words("Licence"), scenario.licence),
    )
    said = " · ".join(words.colon(label, text) for label, text in known if text)
    yield Paragraph(said, "small")
    yield Paragraph(words("General information, not legal advice."), "small")
