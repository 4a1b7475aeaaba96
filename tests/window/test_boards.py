"""Boards, messages, maps and tables: whole in any window and setting, in reach of the arrows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Board, Choice, Message, Screen, Setting, Slot, Tile
from sena_game.screen.focus import by_number, controls
from sena_game.window.following import kept
from sena_game.window.grounds import texture
from sena_game.window.houses import shown, village
from sena_game.window.layout import Plan, every, plan, seen, showing, tip, towards, views
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Ground, Houses, Icon, Panel, Text
from sena_game.window.picture import picture
from sena_game.window.view import View
from tests.window import board_samples as boards
from tests.window import test_layout as laid

PART = Tile("part", "Paragraphe", "Une phrase assez longue pour remplir sa ligne. " * 2)
SIZES = ((960, 540), (1280, 720), (1920, 1080), (1000, 1400))
PERCENTS = (100, 200)
BOARDS = (*boards.BOARDS, boards.EVERY_BLOCK)
CASES = [
    pytest.param(screen, size, percent, id=f"{screen.id}-{size[0]}x{size[1]}-{percent}")
    for screens, sizes in ((BOARDS, SIZES), (boards.SET, SIZES[:2]))
    for screen in screens
    for size in sizes
    for percent in PERCENTS
]
EDGES = [
    pytest.param(screen, size, 200, id=f"{screen.id}-{size[0]}x{size[1]}")
    for screen in BOARDS
    for size in ((3840, 2160), (2200, 700))
]


@pytest.mark.parametrize(("screen", "size", "percent"), [*CASES, *EDGES])
def test_a_board_is_whole(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    laid.test_nothing_is_cut(screen, size, percent, letters)
    laid.test_no_words_lie_on_others(screen, size, percent, letters)
    laid.test_cards_lie_apart_or_one_within_another(screen, size, percent, letters)


@pytest.mark.parametrize(("screen", "size", "percent"), CASES)
def test_all_of_a_board_can_be_reached(
    screen: Screen, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    laid.test_every_control_can_be_brought_into_sight(screen, size, percent, letters)
    laid.test_all_can_be_read_with_the_keys_that_scroll(screen, size, percent, letters)


@pytest.mark.parametrize("name", ["day", "night", "high"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("screen", [*BOARDS, *boards.SET], ids=lambda s: s.id)
def test_every_board_is_drawn(screen: Screen, percent: int, name: str, assets: Path) -> None:
    drawn = picture(screen, (960, 540), Settings(text_percent=percent, theme=name), assets)
    assert drawn.size == (960, 540)


def planned(screen: Screen, letters: Lettering, percent: int = 100) -> Plan:
    return plan(screen, (1280, 720), percent, letters.width)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("screen", boards.BOARDS, ids=lambda s: s.id)
def test_the_arrows_reach_every_control(screen: Screen, percent: int, letters: Lettering) -> None:
    found = planned(screen, letters, percent)
    first = controls(screen)[0].id
    reached, left = {first}, [first]
    while left:
        here = left.pop()
        at = showing(found, {}, here)
        new = {towards(found, at, here, way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))}
        left += new - reached - {""}
        reached |= new
    assert {each.id for each in controls(screen)} <= reached


@pytest.mark.parametrize(
    "screen", [boards.PICK, boards.COMPOSE, boards.RANK, boards.GRID], ids=lambda s: s.id
)
def test_a_board_fits_in_the_usual_window(screen: Screen, letters: Lettering) -> None:
    assert all(view.most == 0 for view in views(planned(screen, letters)))


def test_a_board_that_is_too_high_scrolls_beside_what_is_said(letters: Lettering) -> None:
    many = tuple(replace(PART, id=f"{PART.id}{n}", controls=()) for n in range(12))
    speech, gauges, board, done = boards.PAGE.blocks
    assert isinstance(board, Board)
    long = replace(boards.PAGE, blocks=(speech, gauges, replace(board, tray=many), done))
    found = {view.id: view.most for view in views(planned(long, letters))}
    assert found["board"] > 0 and found["main"] == 0


def test_what_is_ticked_is_told_by_a_sign_as_well_as_by_a_colour(letters: Lettering) -> None:
    marks = list(every(planned(boards.PICK, letters).marks))
    looks = [mark.look for mark in marks if isinstance(mark, Panel)]
    ticks = [mark for mark in marks if isinstance(mark, Icon) and mark.name == "check"]
    assert looks.count("ticked") == looks.count("full") == 2 and len(ticks) >= 2


def test_what_cannot_be_taken_says_why(letters: Lettering) -> None:
    written = texts(planned(boards.PICK, letters))
    assert "Il reste 70 minutes." in written
    label = tip(planned(boards.GRID, letters), {}, "put fair 3.0")
    assert label and "imprimé" in " ".join(
        texts(replace(planned(boards.GRID, letters), marks=label.marks))
    )


def test_digits_stand_beside_the_tiles_they_tick(letters: Lettering) -> None:
    written = texts(planned(boards.PICK, letters))
    beside = [each for each in written if each.isdigit()]
    assert "123456" in "".join(beside)
    assert by_number(boards.PICK, 3) == "put bus in"


@pytest.mark.parametrize("setting", boards.SETTINGS[1:])
def test_a_setting_changes_the_look_and_no_control(setting: Setting, letters: Lettering) -> None:
    bare = planned(boards.PICK, letters)
    found = planned(replace(boards.PICK, setting=setting), letters)
    kinds = {mark.kind for mark in every(found.marks) if isinstance(mark, Ground)}
    assert setting in kinds
    ids = [[each.spot.control for each in seen(one.marks, {})] for one in (bare, found)]
    assert ids[0] == ids[1]


def test_in_high_contrast_there_is_no_ground(assets: Path) -> None:
    found = [
        picture(replace(boards.PICK, setting=setting), (960, 540), Settings(theme="high"), assets)
        for setting in ("wall", "council")
    ]
    assert all(pygame.transform.average_color(each)[:3] < (40, 40, 40) for each in found)


def test_a_town_has_as_many_windows_lit_as_it_says(letters: Lettering) -> None:
    parts = [m for m in every(planned(boards.NIGHT, letters).marks) if isinstance(m, Houses)]
    assert [(len(p.village.windows), p.lit) for p in parts] == [
        (each.windows, each.lit) for each in boards.MAP.districts
    ]
    assert shown(7200, 1) == (72, 1) and shown(7200, 3600) == (72, 36) and shown(0, 0) == (0, 0)


def test_the_windows_of_the_town_are_lit_one_by_one_and_then_all_is_still(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(boards.PICK, Settings(), (1280, 720), now=0)
    view.show(boards.NIGHT, Settings(), (1280, 720), now=10)
    part = next(iter(view.motion.dark))
    lit = [view.motion.lit(part, 40, age) for age in (0, 0.25, 0.5, 1)]
    assert lit == [0, 10, 20, 40]
    assert view.moving(10.9) and not view.moving(11.1)


def test_the_town_is_lit_at_once_when_motion_is_reduced(assets: Path) -> None:
    pygame.font.init()
    view, still = View(assets, (1280, 720)), Settings(motion="reduced")
    view.show(boards.PICK, still, (1280, 720), now=0)
    view.show(boards.NIGHT, still, (1280, 720), now=10)
    assert not view.moving(10) and view.motion.lit("0 Centre", 31, 0) == 31


def test_numbers_stand_under_one_another_at_the_right(letters: Lettering) -> None:
    marks = [m for m in every(planned(boards.NIGHT, letters).marks) if isinstance(m, Text)]
    rights = {mark.box.right for mark in marks if mark.lines[0] in ("2 260", "980", "5 240")}
    assert len(rights) == 1
    assert all(mark.align == "right" for mark in marks if mark.lines[0] in ("2 260", "5 240"))


def test_a_narrow_table_names_each_figure(letters: Lettering) -> None:
    found = plan(replace(boards.NIGHT, blocks=(boards.WHY,)), (500, 900), 200, letters.width)
    assert texts(found).count("Vu à temps") == len(boards.WHY.rows) + 1


def test_the_focus_stays_on_a_tile_that_is_ticked() -> None:
    board = boards.CRISIS
    ticked = replace(board.tray[2], controls=boards.tick("bus", on=True))
    after = replace(boards.PICK, blocks=(replace(board, tray=(ticked,)),))
    assert kept(boards.PICK, after, "put bus in") == "take bus"
    assert kept(boards.PICK, after, "done") == ""


def test_the_focus_stays_on_a_slot_that_is_filled() -> None:
    board = boards.GRID.blocks[2]
    assert isinstance(board, Board)
    fair = replace(board.tray[0], controls=(Choice("take fair", "Reprendre"),))
    filled = replace(board, tray=(), slots=(Slot("0.1", "Site, mardi 3", (fair,)),))
    after = replace(boards.GRID, blocks=(filled,))
    assert kept(boards.GRID, after, "put fair 0.1") == "take fair"


def test_a_town_and_the_grounds_are_the_same_each_time() -> None:
    assert village((200, 180), 30, 2) == village((200, 180), 30, 2)
    assert village((200, 180), 30, 2) != village((200, 180), 30, 3)
    cork = [pygame.image.tobytes(texture("wall", (90, 60), 1), "RGB") for _ in range(2)]
    assert cork[0] == cork[1]


@pytest.mark.parametrize("windows", [0, 1, 7, 40, 72])
def test_every_window_is_within_its_part_of_the_town(windows: int) -> None:
    there = village((160, 190), windows, 1)
    assert len(there.windows) == windows
    for x, y, w, h in there.windows:
        assert x >= 0 and y >= 0 and x + w <= 160 and y + h <= 190


@pytest.mark.parametrize("message", boards.MESSAGES[:5], ids=lambda m: m.frame)
def test_a_message_is_shown_and_heard(message: Message, letters: Lettering) -> None:
    found = planned(replace(boards.NIGHT, blocks=(message,)), letters)
    written = " ".join(texts(found))
    assert all(word in written for word in message.text.split())
    heard = [m for m in every(found.marks) if isinstance(m, Icon) and m.name == "volume-2"]
    assert bool(heard) == bool(message.spoken)


def test_after_sending_the_town_is_seen_first(letters: Lettering) -> None:
    found = planned(boards.NIGHT, letters)
    town = min(m.box.y for m in every(found.marks) if isinstance(m, Houses))
    table = next(m for m in every(found.marks) if isinstance(m, Text) and "Pourquoi" in m.lines[0])
    assert town < table.box.y


def texts(found: Plan) -> list[str]:
    return [line for m in every(found.marks) if isinstance(m, Text) for line in m.lines]
