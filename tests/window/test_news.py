"""What is announced of a change: what arrives, once, but not what a screen reader tells itself."""

from __future__ import annotations

from dataclasses import replace

from sena_game.screen.blocks import (
    Block,
    Board,
    Choice,
    Choices,
    Hint,
    Key,
    Meter,
    Notice,
    Paragraph,
    Screen,
    Speech,
    Tile,
)
from sena_game.window.news import news
from sena_game.words import Words

ENGLISH = Words()
GO = Choices("What now?", (Choice("go", "Go on"), Choice("stop", "Stop")))


def screen(*blocks: Block, id: str = "s") -> Screen:
    return Screen(
        id,
        "Bridge",
        blocks,
        menu=(Choice("help", "Help"),),
        hints=(Hint((Key("return", "Enter"),), "go on"),),
    )


def test_another_screen_is_read_as_far_as_its_controls() -> None:
    told = screen(Speech("The bridge is closed."), Notice("bad", "Red line", "A name."), GO, id="t")
    expected = "Bridge. The bridge is closed. Red line. A name. What now?"
    assert news(screen(GO), told, "go", ENGLISH) == expected


def test_a_screen_that_comes_back_unchanged_says_nothing() -> None:
    assert news(screen(GO), screen(GO), "go", ENGLISH) == ""


def test_of_the_same_screen_only_what_is_new_is_said() -> None:
    before, after = screen(Paragraph("One."), GO), screen(Paragraph("One."), Paragraph("Two."), GO)
    assert news(before, after, "go", ENGLISH) == "Two."


def board(*ticks: bool, hours: int = 0) -> Screen:
    tiles = tuple(
        Tile(f"t{n}", f"Tile {n}", controls=(Choice(f"{on} {n}", "Take", selected=on),))
        for n, on in enumerate(ticks)
    )
    meters = (Meter("Hours", hours, 8, f"{hours} of 8 hours"),)
    return screen(Board("Actions", "pick", tiles, meters=meters))


def test_a_tick_that_has_the_focus_tells_itself_and_what_it_costs_is_said() -> None:
    before, after = board(False, False), board(True, False, hours=3)
    assert news(before, after, "True 0", ENGLISH) == "Hours: 3 of 8 hours"


def test_a_tick_made_by_something_else_is_said() -> None:
    before, after = board(False, True), board(False, False)
    assert news(before, after, "False 0", ENGLISH) == "Tile 1. Take. Tick box, not ticked. 2 of 2"


def test_of_two_values_only_the_one_chosen_is_said() -> None:
    on, off = Choice("a", "Day", selected=True), Choice("b", "Night", selected=False)
    before = screen(Choices("Colours", (on, off)))
    now = (replace(on, selected=False), replace(off, selected=True))
    after = screen(Choices("Colours", now))
    assert news(before, after, "", ENGLISH) == "Night. Radio button, chosen. 2 of 2"
    assert news(before, after, "b", ENGLISH) == ""
