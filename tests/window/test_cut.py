"""No screen of any scenario or menu is cut, in any face, at any size of window and of text.

Numbers only: nothing is drawn. In the usual face and in French, every state of every scene, at
every size; in English and in the other faces three states of each, and the faces where they are
hardest to fit: Lexend at two sizes, OpenDyslexic, which is the widest, at four.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from sena_game.screen.blocks import Screen
from sena_game.screen.focus import controls
from sena_game.window.layout import Plan, plan, seen
from sena_game.window.lettering import Lettering
from sena_game.window.marks import (
    Box,
    Cutout,
    Group,
    Icon,
    Level,
    Mark,
    Panel,
    Photo,
    Portrait,
    Scroll,
    Spot,
    Text,
    Timer,
)
from tests.window import screens

SIZES = ((960, 540), (1280, 720), (1920, 1080), (720, 900))
CASES = [
    *(("atkinson", size, percent) for size in SIZES for percent in (100, 200)),
    ("lexend", (960, 540), 200),
    ("lexend", (1280, 720), 100),
    ("opendyslexic", (960, 540), 100),
    ("opendyslexic", (960, 540), 200),
    ("opendyslexic", (1280, 720), 100),
    ("opendyslexic", (720, 900), 200),
]
RING = 8  # units the focus reaches around a control
LOW = 100  # units of height without which one cannot read while scrolling
SHEETS = ("card", "choice", "paper", "sheet", "button", "photo", "thinker", "phone", "tile", "chip")


@cache
def shown(language: str, *, few: bool) -> tuple[Screen, ...]:
    """Return every screen, or few: of each scene, three of the states it goes through."""
    all_: dict[str, list[Screen]] = {}
    for screen in screens.shipped(language):
        all_.setdefault(screen.id, []).append(screen)
    if few:
        all_ = {id: [each[0], each[len(each) // 2], each[-1]] for id, each in all_.items()}
    return tuple(screen for each in all_.values() for screen in each)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("face", "size", "percent"), CASES, ids=lambda value: str(value).replace(", ", "x")
)
def test_nothing_is_cut(
    language: str, face: str, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    few = language == "en" or face != "atkinson"
    wrong = [
        (screen.id, fault)
        for screen in shown(language, few=few)
        for fault in faults(plan(screen, size, percent, letters.width, face), letters)
    ]
    assert wrong == []


@pytest.mark.parametrize(("face", "size", "percent"), [("atkinson", (960, 540), 200), CASES[-3]])
def test_every_control_of_every_screen_is_laid_out(
    face: str, size: tuple[int, int], percent: int, letters: Lettering
) -> None:
    for screen in shown("fr", few=True):
        one = plan(screen, size, percent, letters.width, face)
        ids = [each.spot.control for each in seen(one.marks, {})]
        assert sorted(ids) == sorted(each.id for each in controls(screen)), screen.id


def faults(one: Plan, letters: Lettering) -> Iterator[str]:
    """Yield what is wrong with a plan, in words."""
    window = Box(0, 0, *one.size)
    for view, marks in _views(one.marks, window):
        texts = [mark for mark in marks if isinstance(mark, Text)]
        for mark in marks:
            if not isinstance(mark, Whole):
                continue
            if not view.covers(mark.box):
                yield f"leaves its view: {_named(mark)}"
        for text in texts:
            yield from _text_faults(text, letters)
        yield from _overlaps(marks, letters)
        yield from _outside(marks, letters)
        ring = round(RING * one.kit.unit)
        for mark in marks:
            if isinstance(mark, Scroll) and mark.box.h < round(LOW * one.kit.unit):
                yield f"too low to scroll in: {mark.id}"
            if isinstance(mark, Spot) and not view.covers(mark.box.grown(ring)):
                yield f"its ring is cut: {mark.control}"


Whole = Text | Icon | Portrait | Photo | Cutout | Level | Spot | Timer | Scroll


def _views(marks: tuple[Mark, ...], window: Box) -> Iterator[tuple[Box, list[Mark]]]:
    """Yield each view as it is when all of it is seen, with what it holds; the window first."""
    flat: list[Mark] = []
    inner: list[Scroll] = []
    _flatten(marks, flat, inner)
    yield window, flat
    for view in inner:
        held = Box(view.box.x, view.box.y, view.box.w, max(view.height, view.box.h))
        yield from _views(view.marks, held)


def _flatten(marks: tuple[Mark, ...], flat: list[Mark], inner: list[Scroll]) -> None:
    for mark in marks:
        if isinstance(mark, Group):
            _flatten(mark.marks, flat, inner)
            continue
        flat.append(mark)
        if isinstance(mark, Scroll):
            inner.append(mark)


def _text_faults(text: Text, letters: Lettering) -> Iterator[str]:
    wide = max(letters.width(line, text.type) for line in text.lines)
    if wide > text.box.w:
        yield f"wider than its box: {text.lines}"
    if text.box.h < text.step * len(text.lines) or text.step < text.type.px:
        yield f"lines too close: {text.lines}"


def _overlaps(marks: list[Mark], letters: Lettering) -> Iterator[str]:
    """Yield words, signs and bars that lie on one another."""
    boxes = [
        (_inked(mark, letters), mark)
        for mark in marks
        if isinstance(mark, Text | Icon | Photo | Level)
    ]
    boxes.sort(key=lambda each: each[0].y)
    for n, (box, mark) in enumerate(boxes):
        for other, there in boxes[n + 1 :]:
            if other.y >= box.bottom:
                break
            if box.x < other.right and other.x < box.right:
                yield f"{_named(mark)} lies on {_named(there)}"


def _outside(marks: list[Mark], letters: Lettering) -> Iterator[str]:
    """Yield words that begin on a sheet and end beyond it."""
    sheets = [mark.box for mark in marks if isinstance(mark, Panel) and mark.look in SHEETS]
    for mark in marks:
        if isinstance(mark, Text):
            box = _inked(mark, letters)
            for sheet in sheets:
                if sheet.meets(box) and not sheet.covers(box):
                    yield f"beyond its sheet: {mark.lines}"


def _inked(mark: Text | Icon | Photo | Level, letters: Lettering) -> Box:
    """Return the box of what is really written, a text being narrower than its column."""
    if not isinstance(mark, Text):
        return mark.box
    wide = max(letters.width(line, mark.type) for line in mark.lines)
    spare = mark.box.w - wide
    left = {"left": 0, "centre": spare // 2, "right": spare}[mark.align]
    return Box(mark.box.x + left, mark.box.y, wide, mark.box.h)


def _named(mark: Mark) -> str:
    match mark:
        case Text():
            return " ".join(mark.lines)
        case Icon():
            return f"sign {mark.name}"
        case Spot():
            return f"control {mark.control}"
        case _:
            return type(mark).__name__
