"""What a scenario teaches: explanations, their principles, where they come from, the debrief."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sena_game.check.choices import Choice, choices
from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario, Source
from sena_game.scenario.source import Listing, Mapping, Node, Scalar

WORDS_AT_MOST = 60
YEARS_AT_MOST = 3

# « article » alone is one of a newspaper or a website; an article of law has its number.
_CLAIM = re.compile(
    r"(?<!\w)\d+(?:[\u00a0\u202f .,]\d+)*|\b(?:lois?|décrets?|RGPD|CNIL|tribuna(?:l|ux))\b",
    re.IGNORECASE,
)
# What grows old: the law and a judgment stand until they are changed.
_FIGURES = re.compile(
    r"\b(?:données|baromètre|enquête|classement|palmarès|sondage|observatoire|panorama"
    r"|statistiques?|chiffres?|recensement)\b",
    re.IGNORECASE,
)


def problems(scenario: Scenario, written: Written, today: date) -> Iterator[Problem]:
    yield from _plan(scenario, written)
    yield from _sources(scenario, written, today)
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            yield from _choice(choice, written)


def _plan(scenario: Scenario, written: Written) -> Iterator[Problem]:
    total = sum(step.minutes for step in scenario.plan)
    minutes = sum(step.minutes for step in scenario.plan if step.activity == "debrief")
    if minutes * 4 < total:
        yield written.problem("short-debrief", "plan", minutes=str(minutes), total=str(total))


def _sources(scenario: Scenario, written: Written, today: date) -> Iterator[Problem]:
    used = set(_named(written.node))
    for id, source in scenario.sources.items():
        path = ("sources", id)
        if id not in used:
            yield written.problem("unused-source", *path)
        if _dated(source, today):
            yield written.problem("dated-source", *path, "year", year=str(source.year))
        if not source.checked:
            yield written.problem("unchecked-source", *path)


def _named(node: Node) -> Iterator[str]:
    """Yield the sources named anywhere in a scenario, whatever the kind of its scenes."""
    match node:
        case Listing(items=items):
            for item in items:
                yield from _named(item)
        case Mapping(entries=entries):
            for key, value in entries:
                if key.text == "source" and isinstance(value, Scalar):
                    yield value.text
                else:
                    yield from _named(value)


def _dated(source: Source, today: date) -> bool:
    """Tell whether figures are certainly over 36 months old; only their year is known."""
    return bool(_FIGURES.search(source.title)) and today.year - source.year > YEARS_AT_MOST


def _choice(choice: Choice, written: Written) -> Iterator[Problem]:
    outcome, path = choice.outcome, choice.path
    for key in choice.needs:
        if not getattr(outcome, key).strip():
            yield written.problem(f"no-{key}", *path)
    count = _words(outcome.feedback)
    if count > WORDS_AT_MOST:
        most = str(WORDS_AT_MOST)
        yield written.problem("long-feedback", *path, "feedback", count=str(count), most=most)
    claim = _CLAIM.search(outcome.feedback)
    if claim and not outcome.source:
        yield written.problem("no-source", *path, "feedback", text=claim[0].strip())


def _words(text: str) -> int:
    """Return the number of words; signs that French sets apart, as « and ?, are none."""
    return sum(bool(re.search(r"\w", each)) for each in text.split())
