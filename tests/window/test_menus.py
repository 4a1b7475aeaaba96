"""The town, the title and the settings in the window: laid out, drawn, gone through by arrows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pygame
import pytest

from sena_game import paths
from sena_game.game import menus, options, season
from sena_game.game.settings import Settings
from sena_game.game.shelf import Shelf
from sena_game.library.covers import Cover
from sena_game.records.store import Result
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import controls
from sena_game.window.layout import Plan, control_at, every, in_sight, plan, seen, towards
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Opening, Panel, Spot, Town
from sena_game.window.openings import OPENINGS, SIZE
from sena_game.window.picture import picture
from sena_game.words import Words
from tests.game.conftest import shipped

EPISODES = tuple(f"e{number}" for number in range(15))
TITLES = ("Toile is hiring", "The rumour", "Menu of the week", "The wall on Saturday night")
WORDS = Words("en")


def town(
    count: int = 15,
    best: Mapping[str, Result | None] | None = None,
    *,
    drawn: bool = True,
    known: int = 15,
) -> Screen:
    """Return the menu of a season of `count` episodes, of which `known` are written."""
    shelf = Shelf(
        lambda: ("atelier-a",),
        lambda id, _: cover(id) if id in EPISODES[:known] else None,
        lambda _id, language: shipped(language),
        lambda _: None,
        str,
        str,
    )
    place = replace(shipped("en").town, season=EPISODES[:count])
    return season.town(place, shelf, best or {}, WORDS, drawn=drawn)


def cover(id: str) -> Cover:
    return Cover(id, TITLES[int(id[1:]) % len(TITLES)], 4, "A hook.")


def openings(found: Plan) -> list[Opening]:
    return [mark for mark in every(found.marks) if isinstance(mark, Opening)]


def spots(found: Plan) -> Iterator[str]:
    return (mark.control for mark in every(found.marks) if isinstance(mark, Spot))


def test_doors_are_where_the_picture_has_them() -> None:
    told = json.loads((paths.assets() / "town" / "season.json").read_text(encoding="utf-8"))
    assert tuple(told["size"]) == SIZE
    assert {each["id"]: tuple(each["box"]) for each in told["openings"]} == dict(OPENINGS)
    assert sorted(season.OPENINGS) == sorted(OPENINGS)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_a_whole_season_is_seen_as_doors_of_the_street(
    size: tuple[int, int], letters: Lettering
) -> None:
    found = plan(town(), size, 100, letters.width)
    assert len(openings(found)) == 15
    assert all(in_sight(found, {}, each.id) for each in controls(town()))


def test_what_is_lit_lies_on_the_same_part_of_the_street(letters: Lettering) -> None:
    found = plan(town(), (1280, 720), 100, letters.width)
    (street,) = (mark for mark in every(found.marks) if isinstance(mark, Town))
    share = street.box.h / SIZE[1]
    for mark in openings(found):
        name = season.OPENINGS[int(mark.control.split()[1][1:])]
        left, top, wide, high = (round(each * share) for each in OPENINGS[name])
        assert (mark.at, (mark.box.w, mark.box.h)) == ((left, top), (wide, high))
        assert (mark.box.x - street.box.x, mark.box.y - street.box.y) == mark.at


@pytest.mark.parametrize(
    ("size", "percent"), [((960, 540), 200), ((720, 900), 100), ((640, 480), 100)]
)
def test_where_plates_cannot_be_read_the_season_is_a_list_of_cards(
    size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    found = plan(town(), size, percent, letters.width)
    assert openings(found) == []
    assert set(spots(found)) == {each.id for each in controls(town())}


def test_in_high_contrast_the_season_is_a_list_of_cards(letters: Lettering) -> None:
    found = plan(town(drawn=False), (1280, 720), 100, letters.width)
    assert openings(found) == []


@pytest.mark.parametrize("drawn", [True, False])
def test_an_episode_to_come_is_shut_and_no_control(drawn: bool, letters: Lettering) -> None:
    found = plan(town(5, known=3, drawn=drawn), (1280, 720), 100, letters.width)
    asked = {each.id for each in controls(town(5, known=3))}
    assert set(spots(found)) == asked
    assert len(openings(found)) == (3 if drawn else 0)


def test_arrows_go_to_the_door_beside_or_below(letters: Lettering) -> None:
    found = plan(town(), (1280, 720), 100, letters.width)
    boxes = {each.spot.control: each.box for each in seen(found.marks, {})}
    start = "scenario e0"
    aside = towards(found, {}, start, (1, 0))
    assert aside.startswith("scenario") and boxes[aside].x > boxes[start].x
    up = towards(found, {}, start, (0, -1))
    assert up.startswith("scenario") and boxes[up].y < boxes[start].y


def test_a_click_on_a_door_or_on_its_plate_opens_the_same_episode(letters: Lettering) -> None:
    found = plan(town(), (1280, 720), 100, letters.width)
    plates = [mark for mark in every(found.marks) if isinstance(mark, Panel) and mark.control]
    for mark in openings(found):
        (plate,) = (each.box for each in plates if each.control == mark.control)
        assert control_at(found, {}, plate.x + 5, plate.y + 5) == mark.control
        middle = (mark.box.x + mark.box.w // 2, mark.box.y + mark.box.h * 3 // 5)
        assert control_at(found, {}, *middle) == mark.control


def test_a_door_that_opens_is_lit_and_the_others_are_dark(letters: Lettering) -> None:
    lit = picture(town(1), (1280, 720), Settings(), paths.assets())
    shut = picture(town(1, known=0), (1280, 720), Settings(), paths.assets())
    (street,) = openings(plan(town(1), (1280, 720), 100, letters.width))
    box = pygame.Rect(street.box.x, street.box.y, street.box.w, street.box.h - 40)
    brighter = [sum(pygame.transform.average_color(each, box)[:3]) for each in (lit, shut)]
    assert brighter[0] > brighter[1] + 30
    beside = pygame.Rect(box.x - 260, box.y, 100, 100)
    same = [pygame.transform.average_color(each, beside) for each in (lit, shut)]
    assert same[0] == same[1]


def test_the_focus_frames_the_door_itself(letters: Lettering) -> None:
    screen = town(3)
    (door, *_) = openings(plan(screen, (1280, 720), 100, letters.width))
    edge = pygame.Rect(door.box.x, door.box.y, door.box.w, 2)
    focused, other = (
        picture(replace(screen, focus=focus), (1280, 720), Settings(), paths.assets())
        for focus in ("scenario e0", "records")
    )
    assert pygame.transform.average_color(focused, edge) != (
        pygame.transform.average_color(other, edge)
    )


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
def test_what_to_do_first_is_seen_at_once_on_the_title(
    size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    resume = menus.resuming("Toile is hiring", "22 Nov at 14:05", WORDS)
    screen = menus.title(
        shipped("en"), WORDS, resume=resume, notices=(), aside=menus.outside(WORDS, credited=True)
    )
    assert in_sight(plan(screen, size, percent, letters.width), {}, "resume")


def test_help_and_settings_fit_on_one_screen_at_the_usual_size(letters: Lettering) -> None:
    from sena_game.game.about import help
    from sena_game.game.bindings import read

    pages = [help(read(""), WORDS, stated=True)]
    pages += [options.settings(Settings(), WORDS, tab) for tab in options.TABS]
    for screen in pages:
        found = plan(screen, (1280, 720), 100, letters.width)
        assert all(in_sight(found, {}, each.id) for each in controls(screen)), screen.id


def test_sizes_of_text_are_written_in_their_own_size(letters: Lettering) -> None:
    found = plan(options.settings(Settings(), WORDS), (1280, 720), 100, letters.width)
    boxes = [
        mark.box
        for mark in every(found.marks)
        if isinstance(mark, Spot) and mark.control.startswith("set text_percent")
    ]
    assert [box.h for box in boxes] == sorted({box.h for box in boxes})
    assert len(boxes) == 5
