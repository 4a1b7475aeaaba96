"""What a scenario teaches: explanations, their principles, where they come from, the debrief."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sena_game.check.choices import Choice, choices
from sena_game.check.places import Written
from sena_game.debrief.totals import total
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario, Scene, Source
from sena_game.scenario.source import Listing, Mapping, Node, Scalar
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.scenes.sorting import Sorting

WORDS_AT_MOST = 60
YEARS_AT_MOST = 3
# Among how many one names the reason of a choice.
LEVERS = 3

# « article » alone is one of a newspaper or a website; an article of law has its number.
_CLAIM = re.compile(
    r"(?<!\w)\d+(?:[\u00a0\u202f .,]\d+)*|\b(?:lois?|décrets?|RGPD|CNIL|tribuna(?:l|ux))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\w\s]*\w\S*")
# What grows old: the law and a judgment stand until they are changed.
_FIGURES = re.compile(
    r"\b(?:données|baromètre|enquête|classement|palmarès|sondage|observatoire|panorama"
    r"|statistiques?|chiffres?|recensement)\b",
    re.IGNORECASE,
)


# What a scenario can be played without, and is not shared without.
_LABELLING = (
    "duration",
    "audience",
    "objectives",
    "axes",
    "version",
    "authors",
    "licence",
    "plan",
    "endings",
)


def problems(scenario: Scenario, written: Written, today: date) -> Iterator[Problem]:
    yield from _incomplete(written)
    yield from _plan(scenario, written)
    yield from _aims(scenario, written)
    yield from _sources(scenario, written, today)
    for scene in scenario.scenes.values():
        yield from _why(scene, written)
        yield from _grounds(scene, written)
        for choice in choices(scene):
            yield from _choice(choice, written)


def _incomplete(written: Written) -> Iterator[Problem]:
    """Yield each key that says what a scenario is and is not written yet, at the first key."""
    keys = (
        [key.text for key, _ in written.node.entries] if isinstance(written.node, Mapping) else []
    )
    for key in _LABELLING:
        if key not in keys and written.sure((), key):
            yield written.problem("incomplete", *keys[:1], key=key)


def _aims(scenario: Scenario, written: Written) -> Iterator[Problem]:
    """Yield what is announced and that no scene, choice or ending makes good."""
    assessed = {id for scene in scenario.scenes.values() for id in scene.stage.objectives}
    for id in scenario.objectives if written.sure((), "objectives", "objective") else ():
        if id not in assessed:
            yield written.problem("unassessed-objective", "objectives", id)
    outcomes = [outcome for scene in scenario.scenes.values() for outcome in scene.outcomes()]
    moved = {axis for outcome in outcomes for axis, points in outcome.points.items() if points}
    for index, axis in enumerate(scenario.axes if written.sure((), "axes", "points") else ()):
        if axis not in moved:
            problem = written.problem("unmoved-axis", "axes", index, name=axis)
            yield replace(problem, length=len(axis))
    for id, ending in scenario.endings.items():
        if ending.title and not ending.debrief and written.sure(("endings", id), "debrief"):
            yield written.problem("no-debrief", "endings", id)


def _plan(scenario: Scenario, written: Written) -> Iterator[Problem]:
    if not written.sure(("plan",), "plan", "minutes", "activity"):
        return
    total = sum(step.minutes for step in scenario.plan)
    minutes = sum(step.minutes for step in scenario.plan if step.activity == "debrief")
    if minutes * 4 < total:
        yield written.problem("short-debrief", "plan", minutes=str(minutes), total=str(total))


def _sources(scenario: Scenario, written: Written, today: date) -> Iterator[Problem]:
    used = set(_named(written.node))
    for id, source in scenario.sources.items():
        path = ("sources", id)
        if id not in used and written.sure((), "source", "sources"):
            yield written.problem("unused-source", *path)
        if written.sure(path, "title", "year") and _dated(source, today):
            yield written.problem("dated-source", *path, "year", year=str(source.year))
        if not source.checked and written.sure(path, "checked"):
            yield written.problem("unchecked-source", *path)


def _named(node: Node) -> Iterator[str]:
    """Yield the sources named anywhere in a scenario, whatever the kind of its scenes."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Listing(items=items):
                waiting += items
            case Mapping(entries=entries):
                waiting += [value for _, value in entries if not isinstance(value, Scalar)]
                for key, value in entries:
                    if key.text == "source" and isinstance(value, Scalar):
                        yield value.text


def _dated(source: Source, today: date) -> bool:
    """Tell whether figures are certainly over 36 months old; only their year is known."""
    title, year = source.title or "", source.year or today.year
    return bool(_FIGURES.search(title)) and today.year - year > YEARS_AT_MOST


def _why(scene: Scene, written: Written) -> Iterator[Problem]:
    """Yield what makes it unfair to ask why: too few levers, or not that of the best choice."""
    why, path = scene.stage.why, ("scenes", scene.id)
    if not why or not written.sure(path, "why", "lever", "points", "options", "outcomes"):
        return
    best = _best_levers(scene)
    if len(why) != LEVERS or len(set(why)) != LEVERS:
        yield written.problem("why-levers", *path, "why", count=str(len(set(why))))
    elif best and not set(best) & set(why):
        yield written.problem("why-levers", *path, "why", count=str(LEVERS), lever=best[0])


def _best_levers(scene: Scene) -> tuple[str, ...]:
    """Return the levers of what wins most; where pieces are put, any that one of them follows."""
    outcomes = scene.outcomes()
    if isinstance(scene, Decision):
        most = max((total(each) for each in outcomes), default=0)
        outcomes = tuple(each for each in outcomes if total(each) == most)
    return tuple(dict.fromkeys(each.lever for each in outcomes if each.lever))


def _grounds(scene: Scene, written: Written) -> Iterator[Problem]:
    """Yield each bin that refuses without a ground: a measure that limits speech has a reason."""
    if not isinstance(scene, Placing) or not isinstance(scene.rules, Sorting):
        return
    for slot, act in scene.rules.acts.items():
        path = ("scenes", scene.id, "bins", slot)
        bare = act == "refuse" and not scene.slots[slot].within
        if bare and written.sure(path, "grounds"):
            yield written.problem("no-grounds", *path)


def _choice(choice: Choice, written: Written) -> Iterator[Problem]:
    outcome, path = choice.outcome, choice.path
    for key in choice.needs:
        if not getattr(outcome, key).strip() and written.sure(path, key):
            yield written.problem(f"no-{key}", *path)
    count = words(outcome.feedback)
    if count > WORDS_AT_MOST:
        most = str(WORDS_AT_MOST)
        yield written.problem("long-feedback", *path, "feedback", count=str(count), most=most)
    claim = _CLAIM.search(outcome.feedback)
    if claim and not outcome.source and written.sure(path, "source"):
        yield written.problem("no-source", *path, "feedback", text=claim[0].strip())


def words(text: str) -> int:
    """Return the number of words; signs that French sets apart, as « and ?, are none."""
    return len(_WORD.findall(text))
