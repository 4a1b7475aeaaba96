"""Two hundred alerts drawn at random: what reaches most people is never digital alone.

Whatever needs a phone, a subscription to one or the internet is digital, text messages included;
FR-Alert is left out, as it is not the town's to send.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import NamedTuple

from sena_game.rules.message import LOUDNESS, Message
from sena_game.rules.reach import reach
from tests.rules.test_audience import toile, told

ALERTS = 200
# Of the channels taken one by one, those tried together: enough to beat every digital choice.
TRIED = 4


class Alert(NamedTuple):
    """What is to be sent, through how many channels and in how many minutes of work at most."""

    message: Message
    channels: int
    minutes: int


class Best(NamedTuple):
    people: int
    channels: tuple[str, ...]


def alerts(seed: int, count: int = ALERTS) -> Iterator[Alert]:
    """Yield alerts to the town, to ages, to districts, or to some ages of a district."""
    random, audience = Random(seed), toile()
    for _ in range(count):
        ages = random.sample(audience.told, random.choice([0, 0, 1, 2]))
        places = random.sample(list(audience.districts), random.choice([0, 0, 1, 2]))
        message = Message(
            to=(*ages, *places),
            channels=(),
            hours=random.choice([1, 1, 2, 3, 6, 12, 24, 48, 168]),
            loudness=random.choice(LOUDNESS),
            form=frozenset(random.sample(list(audience.forms), random.choice([0, 0, 1, 2]))),
            earlier=random.randint(0, 3),
        )
        minutes = random.choice([15, 30, 60, 120, 240, 480])
        yield Alert(message, random.randint(1, 4), minutes)


def alone(alert: Alert) -> Mapping[str, int]:
    """Return what each channel that the team has the time for reaches by itself."""
    ours = {id: each for id, each in toile().channels.items() if each.who == "town"}
    fits = (id for id, each in ours.items() if each.cost.minutes <= alert.minutes)
    return {id: reach(toile(), replace(alert.message, channels=(id,))).people for id in fits}


def best(alert: Alert, tried: list[str]) -> Best:
    """Return the best choice among the channels tried."""
    channels, found = toile().channels, Best(0, ())
    for count in range(1, alert.channels + 1):
        for choice in combinations(tried, count):
            if sum(channels[id].cost.minutes for id in choice) <= alert.minutes:
                people = reach(toile(), replace(alert.message, channels=choice)).people
                found = max(found, Best(people, choice))
    return found


def split(alert: Alert) -> tuple[Best, Best]:
    """Return the best choice with something else than digital, then the best of digital alone.

    Together, channels never reach more than the sum of each: where the former beats that sum for
    the strongest digital ones, no digital choice has to be tried.
    """
    channels, people = toile().channels, alone(alert)
    ranked = sorted((id for id in people if people[id]), key=lambda id: -people[id])
    digital = [id for id in ranked if channels[id].digital]
    others = [id for id in ranked if not channels[id].digital]
    mixed = best(alert, others[:TRIED])
    bound = sum(people[id] for id in digital[: alert.channels])
    if mixed.people >= bound:
        return mixed, Best(bound, ("at most",))
    with_digital = best(alert, [*others[:TRIED], *digital[:TRIED]])
    if any(not channels[id].digital for id in with_digital.channels):
        mixed = with_digital
    return mixed, best(alert, digital)


def test_in_two_hundred_alerts_digital_alone_never_reaches_most() -> None:
    for alert in alerts(seed=5):
        mixed, digital = split(alert)
        assert mixed.people >= digital.people, (alert, mixed, digital)


def test_alone_channels_reach_more_than_together() -> None:
    chosen = ("facebook", "sms", "appli", "site")
    assert told(*chosen).people <= sum(told(id).people for id in chosen)


def test_for_deaf_people_in_an_hour_one_text_message_is_the_best_there_is() -> None:
    """Nothing is hidden: a choice of one channel, for those no voice reaches, may be digital."""
    found = alone(Alert(Message(("sourds",), (), 1), 1, 240))
    assert max(found, key=lambda id: found[id]) == "sms"
    together = best(Alert(Message(("sourds",), (), 1), 2, 240), ["sms", "appli", "panneaux"])
    assert "panneaux" in together.channels
