"""The page has the colours of the game, and all that is read stands out at 7 to 1."""

from __future__ import annotations

import re

import pytest

from sena_game.html.style import DAY, NIGHT, style
from sena_game.window.day import INKS

READ = ("ink", "muted", "teal", "brick", "leaf", "ochre")


def light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ink", READ)
@pytest.mark.parametrize("behind", ["paper", "sheet"])
def test_what_is_read_stands_out(ink: str, behind: str) -> None:
    for inks in (DAY, NIGHT):
        assert contrast(inks[ink], inks[behind]) >= 7


@pytest.mark.parametrize("ink", ["teal", "brick", "ink", "edge"])
def test_what_is_drawn_stands_out(ink: str) -> None:
    for inks in (DAY, NIGHT):
        assert contrast(inks[ink], inks["paper"]) >= 3


def test_the_colours_are_those_of_the_window() -> None:
    same = ("paper", "ink", "teal", "saffron", "line", "trough")
    assert [DAY[each] for each in same] == [INKS[each] for each in same]  # type: ignore[index]


def test_every_colour_that_is_used_is_known_by_day_and_by_night() -> None:
    used = set(re.findall(r"var\(--([a-z]+)\)", style()))
    assert DAY.keys() == NIGHT.keys()
    assert used - DAY.keys() <= {"ground", "in", "s", "z"}


def test_braces_match_and_nothing_comes_from_elsewhere() -> None:
    sheet = style()
    assert sheet.count("{") == sheet.count("}")
    assert "@import" not in sheet and "url(" not in sheet and "@font-face" not in sheet
    assert "prefers-color-scheme:dark" in sheet and "@media print" in sheet
