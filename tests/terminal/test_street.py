"""The season read line by line, and aloud: every door, with what has become of it."""

from __future__ import annotations

from sena_game.screen.focus import by_number, controls
from sena_game.screen.said import aloud
from sena_game.screen.speech import spoken
from sena_game.terminal.app import meant
from sena_game.terminal.page import text
from sena_game.words import Words
from tests.window.samples import TOWN

WORDS = Words("en")


def test_the_season_is_a_numbered_list_and_what_is_to_come_has_no_number() -> None:
    lines = text(TOWN, WORDS).split("\n")
    shown = [line.strip() for line in lines]
    assert "1. Toile recrute — 3 minutes — Débutants suppliés. — 74 sur 100 — ligne" in shown
    assert "3. Menu de cantine — 2 minutes — Du poisson. [Ouvert]" in shown
    assert "- Un épisode à venir [À venir]" in shown
    assert "Épisodes: 1 sur 4" in shown


def test_a_number_opens_the_same_door_in_the_terminal_as_in_the_window() -> None:
    doors = [each.id for each in controls(TOWN)][:3]
    assert [meant(TOWN, str(number)) for number in (1, 2, 3)] == doors
    assert [by_number(TOWN, number) for number in (1, 2, 3)] == doors


def test_a_door_is_heard_with_its_state_its_result_and_its_place() -> None:
    said = [aloud(each, WORDS) for each in spoken(TOWN, WORDS)]
    heard = next(each for each in said if each.startswith("Toile recrute."))
    assert "Joué. 74 sur 100. ligne rouge franchie. Button. 1 of 4" in heard
    assert "Un épisode à venir. À venir. 4 of 4" in said
