"""Reading order of controls, and which comes next."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Choice, Choices, Face, Feed, Post, Screen, Slot, Tile
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
BOARD = Board(
    "L’heure",
    "rank",
    (
        Tile("a", "A", controls=(Choice("hold a", "Prendre"), Choice("put a 2", "Mettre"))),
        Tile("b", "B"),
        Tile("c", "C", controls=(Choice("hold c", "Prendre"),)),
    ),
    slots=(
        Slot(
            "1", "Un", (Tile("d", "D", controls=(Choice("take d", "Ôter"),)),), Choice("in 1", "")
        ),
        Slot("2", "Deux", control=Choice("in 2", "Poser")),
    ),
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


def test_on_a_board_come_the_tiles_to_place_then_each_slot_after_what_it_holds() -> None:
    done = Choices("", (Choice("done", "Voilà"),), style="row")
    ids = [each.id for each in controls(Screen("s", "", (BOARD, done)))]
    assert ids == ["hold a", "put a 2", "hold c", "take d", "in 1", "in 2", "done"]


def test_a_digit_stands_for_the_first_control_of_a_tile_to_place() -> None:
    done = Choices("", (Choice("done", "Voilà"),), style="row")
    screen = Screen("s", "", (BOARD, done))
    assert [by_number(screen, n) for n in (1, 2, 3)] == ["hold a", "hold c", ""]
