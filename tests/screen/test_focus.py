"""Reading order of controls, and which comes next."""

from __future__ import annotations

from sena_game.screen.blocks import Choice, Choices, Face, Feed, Post, Screen
from sena_game.screen.focus import by_key, by_number, controls, find, following

POST = Post("p", Face("Lola"), "Bonjour.", control=Choice("take p", "Reprendre"))
SCREEN = Screen(
    "s",
    "Écran",
    (
        Feed("Le mur", (Post("q", Face("Dédé"), "Non."), POST)),
        Choices("Que faire ?", (Choice("a", "A"), Choice("b", "B", locked="Non."))),
        Choices("", (Choice("c", "C"),), style="row"),
    ),
    menu=(Choice("pause", "Pause", key="escape"),),
)
EMPTY = Screen("e", "Vide", ())


def test_controls_come_in_reading_order_and_the_menu_last() -> None:
    assert [each.id for each in controls(SCREEN)] == ["take p", "a", "b", "c", "pause"]


def test_a_control_is_found_by_its_id() -> None:
    found = find(SCREEN, "b")
    assert found and found.locked == "Non."
    assert find(SCREEN, "z") is None


def test_the_focus_goes_round_the_screen() -> None:
    assert following(SCREEN, "take p") == "a"
    assert following(SCREEN, "pause") == "take p"
    assert following(SCREEN, "take p", step=-1) == "pause"


def test_from_nowhere_the_focus_goes_to_an_end() -> None:
    assert following(SCREEN, "") == "take p"
    assert following(SCREEN, "gone", step=-1) == "pause"
    assert following(EMPTY, "") == ""


def test_a_digit_stands_for_a_card_and_not_for_a_button() -> None:
    assert [by_number(SCREEN, n) for n in (0, 1, 2, 3)] == ["", "a", "b", ""]
    assert by_number(EMPTY, 1) == ""


def test_a_shortcut_finds_its_control() -> None:
    assert by_key(SCREEN, "escape") == "pause"
    assert by_key(SCREEN, "") == ""
    assert by_key(SCREEN, "?") == ""
