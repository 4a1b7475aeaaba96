"""What is typed for each control: signs, numbers, then letters without end."""

from __future__ import annotations

from sena_game.screen.blocks import Board, Choice, Choices, Face, Feed, Post, Screen, Slot, Tile
from sena_game.screen.focus import controls
from sena_game.terminal.app import meant
from sena_game.terminal.keys import line, typed
from sena_game.words import Words


def tile(id: str, *names: str, locked: str = "") -> Tile:
    return Tile(
        id, id.upper(), controls=tuple(Choice(f"{n} {id}", n, locked=locked) for n in names)
    )


def board(*tray: Tile, slots: tuple[Slot, ...] = ()) -> Board:
    return Board("Les gestes", "rank", tray, slots=slots)


def test_shortcuts_are_typed_as_signs_and_posts_as_letters() -> None:
    post = Post("p", Face("Lola"), "Bonjour.", "23 h", "Gardé", control=Choice("take p", "Ôter"))
    menu = (Choice("undo", "Revenir", key="backspace"), Choice("pause", "Pause", key="escape"))
    screen = Screen("s", "", (Feed("Le mur", (post,)), Choices("", (Choice("a", "A"),))), menu=menu)
    assert typed(screen) == {"a": "take p", "1": "a", "-": "undo", "0": "pause"}


def test_tiles_to_be_picked_have_numbers_and_their_other_controls_letters() -> None:
    shown = board(tile("a", "put", "show"), tile("b", "put"), slots=(Slot("1", "Rang 1"),))
    done = Choices("", (Choice("done", "Voilà"),), style="row")
    keys = typed(Screen("s", "", (shown, done)))
    assert keys == {"1": "put a", "a": "show a", "2": "put b", "3": "done"}


def test_what_stands_in_a_slot_and_the_slot_itself_have_letters() -> None:
    slot = Slot("1", "Rang 1", (tile("b", "take", "up"),), Choice("put a 1", "Poser"))
    keys = typed(Screen("s", "", (board(tile("a", "hold"), slots=(slot,)),)))
    assert keys == {"1": "hold a", "a": "take b", "b": "up b", "c": "put a 1"}


def test_a_locked_control_keeps_what_is_typed_for_it() -> None:
    slots = (Slot("1", "Rang 1", (), Choice("put b 1", "Poser", locked="Plein.")),)
    shown = board(tile("a", "hold", locked="Non."), tile("b", "hold"), slots=slots)
    screen = Screen("s", "", (shown,), menu=(Choice("more", "Plus"),))
    assert typed(screen) == {"2": "hold b", "b": "more"}


def test_letters_never_run_out() -> None:
    slots = tuple(Slot(f"s{n}", f"{n}", (), Choice(f"put a s{n}", "Poser")) for n in range(60))
    screen = Screen("s", "", (board(slots=slots),))
    keys = list(typed(screen))
    assert (keys[0], keys[25], keys[26], keys[27], keys[52]) == ("a", "z", "aa", "ab", "ba")
    assert meant(screen, "ab") == "put a s27"
    assert list(typed(screen).values()) == [each.id for each in controls(screen)]


def test_of_two_controls_with_a_sign_the_second_has_a_letter() -> None:
    menu = (Choice("back", "Retour", key="escape"), Choice("pause", "Pause", key="escape"))
    assert typed(Screen("s", "", (), menu=menu)) == {"0": "back", "a": "pause"}


def test_what_is_chosen_and_locked_says_both() -> None:
    choice = Choice("a", "A", locked="Trop tard.", selected=True)
    assert line(choice, {}, Words()) == "  (locked) A (chosen): Trop tard."
