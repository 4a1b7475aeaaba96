"""The share of subscribers that sees a message in time, and of those, that can make it out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sena_game.rules.audience import Audience, Channel, Form
from sena_game.rules.message import Message

# How long an urgent message stirs people: ten times the visits of a website for a week would be
# ten times its visitors.
STIR_HOURS = 24


def make_out(audience: Audience, medium: str, form: Collection[str]) -> Mapping[str, float]:
    """Return the share from 0 to 1 of each situation, and of those in none, that understands.

    The worst fault of the form decides; without any, the best help does. What is a fault for those
    in no situation is a help to no one.
    """
    usual = audience.media[medium].reads.of
    forms = [each for id in form if medium in (each := audience.forms[id]).on]
    faulty = any(each.reads.of.get("", 100.0) < usual.get("", 100.0) for each in forms)
    return {
        id: _best(usual.get(id, 100.0), id, forms, helped=not faulty) / 100
        for id in ("", *audience.situations)
    }


def _best(usual: float, situation: str, forms: Iterable[Form], *, helped: bool) -> float:
    shares = [each.reads.of.get(situation, usual) for each in forms]
    if not helped:
        return min((usual, *shares))
    faults = [share for share in shares if share < usual]
    return min(faults) if faults else max((usual, *shares))


def after(points: Mapping[str, float], hours: float) -> float:
    """Return what a curve given at some hours is at others: straight between them, 0 at first."""
    before, low = 0.0, 0.0
    for hour, value in sorted((float(hour), value) for hour, value in points.items()):
        if hours <= hour:
            return low + (value - low) * max(0.0, hours - before) / (hour - before)
        before, low = hour, value
    return low


def seen(channel: Channel, message: Message) -> tuple[float, str]:
    """Return the share from 0 to 1 of subscribers that sees it in time; or why no one does."""
    if channel.only and channel.only != message.loudness:
        return 0.0, "loud"
    hours = max(1, message.hours) - channel.cost.wait
    if hours <= 0:
        return 0.0, "late"
    loud = channel.loud.of.get(message.loudness, 100.0) / 100
    soon = after(channel.seen.of, min(hours, STIR_HOURS))
    later = after(channel.seen.of, hours) - soon
    return min(1.0, (soon * loud + later) / 100), ""
