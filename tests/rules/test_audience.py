"""What a message reaches in Toile: the figures of the dossier, and what always holds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from sena_game import paths
from sena_game.library.reader import read_town
from sena_game.rules.audience import MOUTH, Audience
from sena_game.rules.message import LOUDNESS, Message, concerned
from sena_game.rules.reach import Reach, Row, reach
from sena_game.rules.seeing import after, make_out, seen
from sena_game.rules.sharing import percent, rounded, shared
from tests.effort import calls

DAY = 24


@cache
def toile() -> Audience:
    town, _, _ = read_town(paths.scenarios() / "toile")
    assert town.audience
    return town.audience


def sent(*channels: str, hours: int = DAY, to: tuple[str, ...] = ()) -> Message:
    return Message(to, channels, hours)


def told(*channels: str, **given: object) -> Reach:
    """Return whom a message of Toile reaches; what is given replaces the rest of it."""
    return reach(toile(), replace(sent(*channels), **given))  # type: ignore[arg-type]


def drawn(random: Random) -> Message:
    """Return a message drawn at random: anything anyone could send."""
    audience = toile()
    ids = [*audience.segments, *audience.districts, *audience.situations]
    return Message(
        to=tuple(random.sample(ids, random.choice([0, 1, 1, 2, 3]))),
        channels=tuple(random.sample(list(audience.channels), random.randint(0, 6))),
        hours=random.choice([0, 1, 2, 6, 24, 48, 168, 700]),
        loudness=random.choice(LOUDNESS),
        form=frozenset(random.sample(list(audience.forms), random.randint(0, 3))),
        earlier=random.randint(0, 10),
    )


MESSAGES = [drawn(Random(seed)) for seed in range(400)]


# The results the dossier gives for the accounts of a town that starts (A.6): people who see it.
@pytest.mark.parametrize(
    ("channel", "hours", "people"),
    [
        ("facebook", 24, 209),
        ("lettre", 26, 118),
        ("appli", 25, 505),
        ("sms", 25, 749),
        ("bulletin", 504 + 168, 3230),
    ],
)
def test_a_channel_is_seen_by_as_many_as_the_dossier_says(
    channel: str, hours: int, people: int
) -> None:
    (row, _) = told(channel, hours=hours).rows
    # Rounded in each segment, which may cost a person or two.
    assert abs(row.seers - people) <= 2


def test_an_ordinary_post_reaches_a_few_hundred_of_twelve_thousand() -> None:
    assert toile().people == 12_000
    assert 150 <= told("facebook").people <= 400


def test_those_who_read_with_difficulty_are_why_fewer_understand_than_see() -> None:
    (row, _) = told("facebook").rows
    assert (row.users, row.subscribers, row.gross) == (6082, 2432, 199)


def test_a_channel_is_used_as_much_as_its_figure_whatever_the_districts() -> None:
    audience = toile()
    for id, channel in audience.channels.items():
        use = dict.fromkeys(audience.told, 0.0)
        for group, share in zip(audience.groups(), audience.uses(id), strict=True):
            use[group.segment] += group.people * share
        for segment, people in use.items():
            expected = channel.use.of[segment] / 100 * audience.segments[segment].people
            assert people == pytest.approx(expected, rel=0.002), (id, segment)


def test_the_groups_are_everyone_but_the_children() -> None:
    audience = toile()
    assert sum(group.people for group in audience.groups()) == pytest.approx(10_440)
    assert min(group.people for group in audience.groups()) >= 0


@pytest.mark.parametrize("message", MESSAGES, ids=range(len(MESSAGES)))
def test_the_table_adds_up_to_the_number_shown(message: Message) -> None:
    found = reach(toile(), message)
    assert sum(row.new for row in found.rows) == found.people
    for at, part in enumerate(found.by_segment):
        assert sum(row.by_segment[at][1] for row in found.rows) == part.reached
    for row in found.rows:
        assert sum(gross for gross, _ in row.by_segment) == row.gross
        assert sum(new for _, new in row.by_segment) == row.new
    for cut in (found.by_segment, found.by_district, found.by_situation):
        assert sum(part.reached for part in cut) == found.people
        assert sum(part.people for part in cut) == found.concerned


@pytest.mark.parametrize("message", MESSAGES, ids=range(len(MESSAGES)))
def test_each_number_of_a_row_is_taken_out_of_the_one_before(message: Message) -> None:
    found = reach(toile(), message)
    for row in found.rows:
        steps = (row.people, row.users, row.subscribers, row.seers, row.gross, row.new, 0)
        assert list(steps) == sorted(steps, reverse=True), row
        assert row.gross == 0 or not row.missed
    for part in (*found.by_segment, *found.by_district, *found.by_situation, *found.through):
        assert 0 <= part.reached <= part.people


@pytest.mark.parametrize("message", MESSAGES[:100], ids=range(100))
def test_another_channel_or_another_day_never_reaches_fewer(message: Message) -> None:
    found = reach(toile(), message)
    more = replace(message, channels=(*message.channels, "panneaux"))
    assert reach(toile(), more).people >= found.people
    assert reach(toile(), replace(message, hours=message.hours + DAY)).people >= found.people
    assert reach(toile(), replace(message, earlier=message.earlier + 1)).people <= found.people


def test_the_order_of_channels_changes_who_is_new_and_not_how_many() -> None:
    one, other = told("sms", "panneaux"), told("panneaux", "sms")
    assert one.people == other.people
    assert (one.rows[0].new, other.rows[1].new) == (718, 562)


def test_a_channel_named_twice_counts_once() -> None:
    assert told("sms", "sms") == told("sms")


def test_a_message_through_nothing_reaches_no_one() -> None:
    found = told()
    assert (found.people, found.share, found.concerned, found.optouts) == (0, 0, 10_440, 0)


def test_no_hour_left_is_one() -> None:
    assert told("sms", hours=0) == told("sms", hours=1)


def test_the_bulletin_comes_three_weeks_too_late() -> None:
    (row, _) = told("bulletin", hours=72).rows
    assert (row.gross, row.missed) == (0, "late")
    assert told("bulletin", hours=700).rows[0].missed == ""


def test_a_siren_sounds_for_a_grave_danger_only() -> None:
    (row, _) = told("sirene", hours=1).rows
    assert (row.gross, row.missed) == (0, "loud")
    assert told("sirene", hours=1, loudness="urgent").people > 1000


def test_an_urgent_post_is_shared_three_to_six_times_more() -> None:
    usual, urgent = told("facebook").rows[0], told("facebook", loudness="urgent").rows[0]
    assert 3 <= urgent.gross / usual.gross <= 6


def test_urgency_stirs_people_for_one_day() -> None:
    site = toile().channels["site"]
    day = seen(site, Message((), (), 25, "urgent"))[0]
    assert day == pytest.approx(0.30, abs=0.01)
    assert seen(site, Message((), (), 169, "urgent"))[0] == pytest.approx(0.39, abs=0.01)


def test_a_push_shown_quietly_is_seen_by_fewer() -> None:
    assert told("appli", loudness="quiet").people < told("appli").people


@pytest.mark.parametrize(
    ("situation", "channel", "form"),
    [
        ("aveugles", "facebook", "image-texte"),
        ("lecture", "facebook", "jargon"),
        ("francais", "facebook", "jargon"),
        ("sourds", "instagram", "parle"),
    ],
)
def test_a_fault_of_form_shuts_out_those_it_is_a_fault_for(
    situation: str, channel: str, form: str
) -> None:
    audience = toile()
    usual, faulty = (
        make_out(audience, audience.channels[channel].medium, forms) for forms in ((), (form,))
    )
    assert faulty[situation] < usual[situation]


@pytest.mark.parametrize(
    ("situation", "form"), [("lecture", "facile"), ("francais", "facile"), ("francais", "langues")]
)
def test_a_help_lets_in_those_it_helps(situation: str, form: str) -> None:
    usual, helped = told("affiches", hours=168), told("affiches", hours=168, form=frozenset({form}))
    assert helped.share_of(situation) > usual.share_of(situation)


def test_blind_people_get_nothing_of_a_text_in_a_picture() -> None:
    assert make_out(toile(), "image", ["image-texte"])["aveugles"] == 0
    assert make_out(toile(), "image", ["image-texte", "langues"])["aveugles"] == 0


@pytest.mark.parametrize("form", ["jargon", "image-texte"])
def test_what_is_a_fault_for_most_lets_no_one_in(form: str) -> None:
    audience = toile()
    for medium in audience.media:
        usual = make_out(audience, medium, ())
        for forms in ((form,), (form, "facile"), (form, "langues")):
            faulty = make_out(audience, medium, forms)
            if medium in audience.forms[form].on:
                assert all(faulty[id] <= usual[id] for id in usual)
    assert make_out(audience, "voix", ["jargon"])["sourds"] == 0.1


def test_deaf_people_are_left_out_by_a_loudspeaker_and_not_by_a_text_message() -> None:
    found = told("voiture")
    assert found.share_of("sourds") * 3 <= found.share
    assert told("sms").share_of("sourds") >= told("sms").share


def test_those_without_a_smartphone_have_no_app() -> None:
    found = [part for part in told("appli", hours=1).by_situation if part.id == "sans-smartphone"]
    # What reaches them comes by word of mouth.
    assert found[0].reached <= 5 < found[0].people


def test_the_hamlets_see_no_display_board_and_have_the_app() -> None:
    assert told("panneaux").share_of("hameaux") * 2 < told("panneaux").share
    assert told("appli").share_of("hameaux") > told("appli").share


def test_a_message_to_children_is_one_to_their_parents() -> None:
    found = told("cahier", to=("enfants",))
    assert found.concerned == toile().segments["parents"].people
    assert found.share_of("enfants") == found.share_of("parents") > 40


def test_children_are_told_and_are_not_counted() -> None:
    (children,) = told("facebook").through
    assert (children.id, children.people) == ("enfants", 1560)
    assert 0 < children.reached < 1560 * 0.05


def test_groups_of_one_sort_are_united_and_of_two_sorts_are_crossed() -> None:
    audience = toile()

    def count(*to: str) -> float:
        found = zip(audience.groups(), concerned(audience, to), strict=True)
        return sum(group.people for group, is_meant in found if is_meant)

    assert count("ados", "aines") == pytest.approx(2100)
    assert count("aines", "quais") == pytest.approx(1200 * 0.18)
    assert count("aines", "quais", "hameaux") == pytest.approx(1200 * 0.34)


def test_word_of_mouth_informs_three_tenths_at_most_of_those_informed() -> None:
    for channels in (("facebook",), ("panneaux", "automate"), ("sms", "appli", "voiture")):
        *rows, mouth = told(*channels, hours=700).rows
        assert mouth.id == MOUTH
        assert 0 < mouth.new <= 0.3 * sum(row.new for row in rows) + 6


def test_word_of_mouth_grows_with_the_hours() -> None:
    slow, fast = told("sms", hours=2).rows[-1], told("sms", hours=48).rows[-1]
    assert fast.gross > 2 * slow.gross


def test_it_costs_time_and_money() -> None:
    found = told("sms", "panneaux")
    assert found.minutes == 25
    assert found.euros == 71  # 788 subscribers at 0.09 €


def test_a_reach_and_its_message_can_be_kept_and_compared() -> None:
    found = told("sms", "facebook")
    assert {sent("sms"): 1}[sent("sms")] == 1
    assert hash(found) == hash(told("sms", "facebook"))


def test_a_share_is_asked_for_by_any_id() -> None:
    audience, found = toile(), told("panneaux")
    for id in (*audience.segments, *audience.districts, *audience.situations):
        assert 0 <= found.share_of(id) <= 100
    with pytest.raises(StopIteration):
        found.share_of("marseille")


def test_a_reach_takes_little_work() -> None:
    message = sent("facebook", "sms", "appli", "panneaux", "automate", "site")
    reach(toile(), message)
    assert calls(lambda: reach(toile(), message)) < 6_000


@pytest.mark.parametrize(
    ("hours", "expected"), [(0, 0), (0.5, 1), (1, 2), (12.5, 5), (24, 8), (100, 8)]
)
def test_what_is_seen_goes_straight_from_one_hour_to_the_next(
    hours: float, expected: float
) -> None:
    assert after({"24": 8, "1": 2}, hours) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("total", "parts", "most", "expected"),
    [
        (10, [3.4, 3.3, 3.3], [9, 9, 9], (4, 3, 3)),
        (10, [5.9, 4.1], [5, 9], (5, 5)),
        (95, [96.4], [99], (95,)),
        (0, [0.2, 0.2], [1, 1], (0, 0)),
        (2, [0.4, 0.4, 0.4], [1, 1, 1], (1, 1, 0)),
    ],
)
def test_parts_are_made_whole_and_keep_their_total(
    total: int, parts: list[float], most: list[int], expected: tuple[int, ...]
) -> None:
    assert shared(total, parts, most) == expected


def test_a_half_is_rounded_up() -> None:
    assert (rounded(0.5), rounded(1.49), percent(1, 8), percent(1, 0)) == (1, 1, 13, 0)


def test_a_row_says_all_there_is_to_say_of_each_segment() -> None:
    row: Row = told("facebook").rows[0]
    assert len(row.by_segment) == len(toile().told) == 6
