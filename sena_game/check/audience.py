"""Whether the figures of an audience hold together: sums, and the surveys they are held to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.rules.audience import Anchor, Audience, Figures

# What is lost in writing shares with a decimal or two.
CLOSE = 0.05


def problems(audience: Audience, written: Written) -> Iterator[Problem]:
    yield from _people(audience, written)
    yield from _districts(audience, written)
    yield from _situations(audience, written)
    for number, anchor in enumerate(audience.anchors):
        found = measured(audience, anchor)
        difference = found - anchor.share
        if abs(difference) > anchor.tolerance:
            yield written.problem(
                "missed-anchor",
                "anchors",
                number,
                "share",
                name=anchor.channel,
                model=_figure(found),
                anchor=_figure(anchor.share),
                tolerance=_figure(anchor.tolerance),
                difference=_figure(abs(difference)),
            )


def measured(audience: Audience, anchor: Anchor) -> float:
    """Return what the model says in % of what an anchor measures, of everyone of its ages."""
    uses, lists = audience.uses(anchor.channel), audience.listed(anchor.channel)
    people = told = 0.0
    for at, group in enumerate(audience.groups()):
        counted = group.people * anchor.weights.get(group.segment, 0.0) / 100
        people += counted
        told += counted * uses[at] * (lists[at] if anchor.of == "subscribed" else 1.0)
    return 100 * told / people if people else 0.0


def _people(audience: Audience, written: Written) -> Iterator[Problem]:
    found = sum(segment.people for segment in audience.segments.values())
    if found != audience.people:
        values = {"name": "people", "sum": str(found), "total": str(audience.people)}
        yield written.problem("wrong-sum", "people", **values)


def _districts(audience: Audience, written: Written) -> Iterator[Problem]:
    """Yield the segments whose people do not all live in one district or another."""
    shares = {id: each.share for id, each in audience.districts.items()}
    for segment, found in _sums(audience, shares).items():
        if abs(found - 100) > CLOSE:
            yield _wrong(segment, found, ("districts", *shares), written)


def _situations(audience: Audience, written: Written) -> Iterator[Problem]:
    """Yield the segments where more people are in a situation than there are people."""
    shares = {id: each.share for id, each in audience.situations.items()}
    for segment, found in _sums(audience, shares).items():
        if found > 100 + CLOSE:
            yield _wrong(segment, found, ("situations", *shares), written)


def _sums(audience: Audience, shares: Mapping[str, Figures]) -> Mapping[str, float]:
    return {id: sum(each.of.get(id, 0.0) for each in shares.values()) for id in audience.told}


def _wrong(segment: str, found: float, holders: tuple[str, ...], written: Written) -> Problem:
    """Return a sum that is wrong, placed at the last figure of those it adds up."""
    values = {"name": segment, "sum": _figure(found), "total": "100"}
    path = (holders[0], holders[-1], "share", "by", segment)
    return written.problem("wrong-sum", *path, **values)


def _figure(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
