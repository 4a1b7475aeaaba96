"""A reach as it is shown: every figure can be read, in words, and the table adds up."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from sena_game import paths
from sena_game.library.reader import read_town
from sena_game.rules.audience import Figures
from sena_game.rules.message import Message
from sena_game.rules.reach import reach
from sena_game.scenario.town import Town
from sena_game.scenes.reaching import PEOPLE_A_WINDOW, origin, reached
from sena_game.screen.blocks import Block, Paragraph, Plot, Table, TownMap
from sena_game.words import Words, load_words
from tests.rules.test_audience import MESSAGES, toile
from tests.test_words import misspaced

ALERT = Message(("quais",), ("facebook", "appli", "automate", "bulletin"), 6, "urgent")


@cache
def spoken(language: str) -> tuple[Town, Words]:
    town, _, _ = read_town(paths.scenarios() / "toile", language)
    return town, load_words(language, paths.assets() / "words")


def shown(message: Message, language: str = "en") -> tuple[Block, ...]:
    return reached(reach(toile(), message), *spoken(language))


def why(message: Message, language: str = "en") -> Table:
    (table,) = [each for each in shown(message, language) if isinstance(each, Table)][2:]
    return table


def number(cell: str) -> int:
    """Return the number a cell starts with."""
    return int(cell.split(" (")[0].replace(",", "") or 0)


def texts(blocks: tuple[Block, ...]) -> str:
    return repr(blocks).replace("\\u202f", "\u202f").replace("\\xa0", "\u00a0")


def test_a_message_is_shown_as_a_map_three_tables_and_its_cost() -> None:
    kinds = [type(block) for block in shown(ALERT)]
    assert kinds == [Paragraph, TownMap, Table, Table, Table, Paragraph, Plot]


def test_the_headline_says_how_many_and_what_share() -> None:
    (headline, *_) = shown(Message((), ("facebook",)))
    assert headline == Paragraph("Reached: 247 of the 10,440 people concerned, 2%.", "lead")


@pytest.mark.parametrize("message", MESSAGES[:150], ids=range(150))
def test_the_new_of_every_row_add_up_to_the_total_that_is_read(message: Message) -> None:
    table = why(message)
    assert sum(number(row[-1]) for row in table.rows) == number(table.total[-1])
    ages, situations = (b for b in shown(message)[:4] if isinstance(b, Table))
    for each in (ages, situations):
        assert sum(number(row[1]) for row in each.rows) == number(each.total[1])
        assert sum(number(row[2]) for row in each.rows) == number(each.total[2])
        assert each.total[2] == table.total[-1]


def test_every_factor_of_a_channel_can_be_read() -> None:
    facebook, mouth = why(Message((), ("facebook",))).rows
    assert facebook == (
        "Facebook",
        "10,440",
        "6,082 (58%)",
        "2,432 (40%)",
        "209 (9%)",
        "199 (95%)",
        "199",
    )
    assert mouth == ("Word of mouth", "10,440", "", "", "", "48", "48")


def test_a_table_has_a_cell_for_each_of_its_columns() -> None:
    for message in MESSAGES[:50]:
        for block in shown(message):
            if isinstance(block, Table):
                widths = {len(row) for row in (*block.rows, block.total)}
                assert widths == {len(block.columns)}


def test_the_notes_give_each_source_with_its_year_and_what_is_assumed() -> None:
    said = " ".join(why(ALERT, "fr").notes)
    assert "SocialInsider, portée moyenne d’une publication de marque (2022)" in said
    assert "abonnés, hypothèse de modélisation" in said
    assert "source fragile" in said  # of the reading of an app
    assert "Bulletin dans les boîtes\u00a0: trop tard, il faut 504\u00a0h." in said


def test_a_siren_kept_for_dangers_is_said_to_be() -> None:
    said = " ".join(why(Message((), ("sirene",))).notes)
    assert "Siren: kept for grave dangers, it stays silent." in said


def test_a_figure_says_where_it_comes_from() -> None:
    english, audience = Words(), toile()
    figures = Figures({"": 1.0}, "lecture")
    assert origin(figures, audience, english).endswith("(undated)")
    assert origin(replace(figures, source=""), audience, english) == "modelling assumption"
    guessed = replace(figures, assumed=frozenset({""}))
    assert origin(guessed, audience, english).endswith("(undated), interpolated in part")


def test_a_window_is_lit_for_twenty_people() -> None:
    (map,) = [block for block in shown(ALERT) if isinstance(block, TownMap)]
    assert sum(each.windows for each in map.districts) * PEOPLE_A_WINDOW == 10_440
    lit = {each.label: each.lit for each in map.districts if each.lit}
    found = reach(toile(), ALERT).people
    assert list(lit) == ["Les Quais (riverside)"]
    assert abs(lit["Les Quais (riverside)"] * PEOPLE_A_WINDOW - found) <= PEOPLE_A_WINDOW / 2


def test_a_single_person_reached_lights_a_window() -> None:
    (map,) = [b for b in shown(Message((), ("linkedin",), 48)) if isinstance(b, TownMap)]
    found = reach(toile(), Message((), ("linkedin",), 48))
    lit = [each.lit > 0 for each in map.districts]
    assert lit == [part.reached > 0 for part in found.by_district] and any(lit)


def test_no_window_is_lit_that_is_not_there() -> None:
    for message in MESSAGES:
        (map,) = [block for block in shown(message) if isinstance(block, TownMap)]
        assert all(0 <= each.lit <= each.windows for each in map.districts)


def test_a_push_shows_what_it_costs_and_a_post_does_not() -> None:
    *_, cost, plot = shown(Message(("quais",), ("appli",)))
    assert isinstance(plot, Plot) and len(plot.labels) == len(plot.series[0].values) == 11
    assert isinstance(cost, Paragraph) and cost.text.startswith("Rung for nothing: 5")
    assert not any(isinstance(block, Plot) for block in shown(Message((), ("facebook",))))


def test_a_town_that_does_not_say_who_lives_there_shows_nothing() -> None:
    town, words = spoken("en")
    assert reached(reach(toile(), ALERT), replace(town, audience=None), words) == ()


@pytest.mark.parametrize("message", MESSAGES[:60], ids=range(60))
def test_french_is_set_as_french_is(message: Message) -> None:
    said = re.findall(r"'([^']*)'", texts(shown(message, "fr")))
    assert [wrong for text in said if "’" in text or " " in text for wrong in misspaced(text)] == []
