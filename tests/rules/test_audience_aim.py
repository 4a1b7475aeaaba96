"""Where an alert is sent, which is not always where those it concerns live."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game.rules.message import aimed
from sena_game.rules.reach import reach
from tests.rules.test_audience import MESSAGES, sent, toile, told

QUAYS = ("quais",)
EVERYWHERE: tuple[str, ...] = ()


def test_an_alert_is_sent_where_those_it_concerns_live_unless_it_is_aimed() -> None:
    for message in (sent("sms", to=QUAYS), sent("sms", to=("aines",)), sent("sms")):
        places = tuple(id for id in message.to if id in toile().districts)
        assert reach(toile(), message) == reach(toile(), replace(message, aim=places))


def test_ringing_everywhere_for_one_district_reaches_no_more_there_and_costs_goodwill() -> None:
    there, everywhere = (told("sms", to=QUAYS, aim=aim) for aim in (QUAYS, EVERYWHERE))
    assert there.people == everywhere.people
    assert there.bothered == 0 < 500 < everywhere.bothered
    assert everywhere.optouts > 3 * there.optouts


def test_an_alert_aimed_elsewhere_misses_those_it_concerns() -> None:
    found = told("sms", "automate", to=QUAYS, aim=("hameaux",))
    assert (found.people, found.concerned) == (0, 1439)
    assert found.bothered > 500


def test_what_cannot_be_aimed_goes_everywhere_whatever_is_aimed_at() -> None:
    there, elsewhere = (told("panneaux", to=QUAYS, aim=aim) for aim in (QUAYS, ("hameaux",)))
    assert there == elsewhere
    assert told("appli", to=QUAYS, aim=QUAYS).bothered > 500


def test_two_districts_are_both_sent_to() -> None:
    found = told("sms", aim=("quais", "hameaux"))
    reached = {part.id: part.reached for part in found.by_district}
    aimed_at = {reached.pop("quais"), reached.pop("hameaux")}
    # What the others know, they were told by word of mouth.
    assert min(aimed_at) > 100 > 20 > max(reached.values()) > 0


@pytest.mark.parametrize("aim", [QUAYS, ("quais", "hameaux"), ("aines", "quais")])
def test_only_districts_are_aimed_at(aim: tuple[str, ...]) -> None:
    places = {id for id in aim if id in toile().districts}
    goes = aimed(toile(), replace(sent("sms"), aim=aim))
    assert goes == [group.district in places for group in toile().groups()]


def test_aiming_never_reaches_more_than_sending_everywhere() -> None:
    for message in MESSAGES[:100]:
        everywhere = reach(toile(), replace(message, aim=EVERYWHERE))
        assert reach(toile(), replace(message, aim=QUAYS)).people <= everywhere.people
