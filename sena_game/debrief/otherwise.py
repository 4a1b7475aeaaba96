"""What another way would have given, in words: the score, and the letter or a gauge."""

from __future__ import annotations

from sena_game.debrief.citing import NAMED, PARTED, shortened
from sena_game.debrief.path import Made
from sena_game.debrief.summary import Debrief
from sena_game.debrief.totals import total
from sena_game.debrief.turning_points import TurningPoint
from sena_game.scenario.model import Taken
from sena_game.words import Words

# A gauge that would have ended this much higher or lower is worth telling.
TOLD = 10


def otherwise(point: TurningPoint, told: Debrief, words: Words) -> list[str]:
    """Return what would have been, all else as it was: sentences of one paragraph."""
    other = shortened(_differing(point.made, point.other), words)
    said = [_worth(point, other, words, scored=told.scale is not None)]
    said += _ending(point, told, words) or _gauge(point, told, words)
    if not point.exact:
        said.append(words("Better still may exist: not every way could be tried in time."))
    return said


def _worth(point: TurningPoint, other: str, words: Words, *, scored: bool) -> str:
    """Return what it would have been worth; below chance, scores are told by their difference."""
    then, was = round(point.then), round(point.was)
    if not scored:
        return words("With “{other}”: {then} points, not {was}.", other=other, then=then, was=was)
    if max(then, was) <= 0:
        more = words(
            "With “{other}”: {gain} points more, still below chance.", other=other, gain=then - was
        )
        less = words(
            "With “{other}”: {loss} points fewer, further below chance.",
            other=other,
            loss=was - then,
        )
        return more if then > was else less
    values = {"other": other, "then": max(0, then), "was": max(0, was)}
    return words("With “{other}”: {then} out of 100, not {was}.", **values)


def _ending(point: TurningPoint, told: Debrief, words: Words) -> list[str]:
    title = told.scenario.endings[point.end.at].title
    if point.end.at == told.ending or not title:
        return []
    return [words("And the letter: “{title}”.", title=title)]


def _gauge(point: TurningPoint, told: Debrief, words: Words) -> list[str]:
    """Return the gauge that would have ended furthest from where it did."""
    was, then = told.state.gauges, point.end.state.gauges
    furthest = max(then, key=lambda each: abs(then[each] - was[each]), default="")
    if not furthest or abs(then[furthest] - was[furthest]) < TOLD:
        return []
    label = told.scenario.town.gauges[furthest].label
    values = {"gauge": label, "then": then[furthest], "was": was[furthest]}
    return [words("{gauge} would have ended at {then}, not {was}.", **values)]


def _differing(made: Made, other: tuple[Taken, ...]) -> str:
    """Return what the alternative takes that was not taken, what weighs most first."""
    taken = {part for each in made.taken for part in each.label.split(PARTED)}
    ranked = sorted(other, key=lambda each: -total(each.outcome))
    parts = [part for each in ranked for part in each.label.split(PARTED)]
    new = [part for part in parts if part not in taken]
    return PARTED.join(new[:NAMED] if len(other) > 1 else new) or other[0].label
