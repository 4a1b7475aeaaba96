"""Reminders are drawn as the keys and the buttons that one has in hand."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from sena_game import paths
from sena_game.game.bindings import DEFAULTS, is_pad
from sena_game.game.keycaps import key
from sena_game.game.settings import Settings
from sena_game.window.caps import caps, reminders
from sena_game.window.glyphs import Family, drawing, is_drawn, suited
from sena_game.window.kit import kit
from sena_game.window.layout import every, plan
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Glyph, Text
from sena_game.window.pictures import svg
from sena_game.window.view import View
from sena_game.words import load_words
from tests.window import samples

FRENCH = load_words("fr", paths.assets() / "words")
FAMILIES: tuple[Family, ...] = ("xbox", "playstation", "nintendo", "other")
SIZE = (1280, 720)


def words_of(pad: Family, letters: Lettering) -> list[str]:
    marks = every(plan(suited(samples.DECISION, pad), SIZE, 100, letters.width).marks)
    return [line for mark in marks if isinstance(mark, Text) for line in mark.lines]


def glyphs_of(pad: Family, letters: Lettering) -> list[str]:
    marks = every(plan(suited(samples.DECISION, pad), SIZE, 100, letters.width).marks)
    return [mark.name for mark in marks if isinstance(mark, Glyph)]


def test_on_a_keyboard_keys_are_named_on_their_caps(letters: Lettering) -> None:
    found = words_of("", letters)
    assert {"Entrée", "Retour arrière", "valider", "revenir"} <= set(found)
    assert glyphs_of("", letters) == []


@pytest.mark.parametrize("pad", FAMILIES)
def test_with_a_gamepad_its_own_buttons_are_drawn(pad: Family, letters: Lettering) -> None:
    assert glyphs_of(pad, letters) == [f"{pad} dpad", f"{pad} a", f"{pad} b"]
    assert "Entrée" not in words_of(pad, letters)


def test_what_is_written_on_a_button_is_that_of_its_maker(letters: Lettering) -> None:
    named = ["View", "Share", "-", "Select"]
    for pad, name in zip(FAMILIES, named, strict=True):
        assert name in words_of(pad, letters)


def test_each_button_has_a_drawing_of_its_own_that_needs_no_colour() -> None:
    inputs = {each for inputs in DEFAULTS.values() for each in inputs if is_pad(each)}
    for pad in FAMILIES:
        names = [f"{pad} {each.removeprefix('pad ')}" for each in sorted(inputs)]
        drawn = [name for name in names if is_drawn(name)]
        assert len(drawn) >= 12
        grey = {pygame.image.tobytes(grey_of(name), "RGBA") for name in drawn}
        assert len(grey) == len(drawn)


def grey_of(name: str) -> pygame.Surface:
    return pygame.transform.grayscale(svg(drawing(name, 48), (48, 48)))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("wide", [120, 300, 900])
def test_reminders_stay_in_the_width_they_have(wide: int, percent: int, letters: Lettering) -> None:
    scale = kit((960, 540), percent, letters.width)
    found = reminders(scale, samples.HINTS, (10, 10, wide))
    texts = [mark for mark in found.marks if isinstance(mark, Text)]
    assert all(mark.box.right <= 10 + wide for mark in texts)
    for one in texts:
        assert not any(one.box.meets(other.box) for other in texts if other is not one)


def test_every_key_has_a_cap(letters: Lettering) -> None:
    scale = kit(SIZE, 100, letters.width)
    for input in (each for inputs in DEFAULTS.values() for each in inputs):
        drawn = caps(scale, [key(input, FRENCH)], (0, 0, 400))
        assert drawn.marks and drawn.box.w >= scale.step("small")


def test_what_is_heard_is_written_under_everything(assets: Path) -> None:
    pygame.font.init()
    view, settings = View(assets, SIZE), Settings(captions="on", motion="reduced")
    canvas = pygame.Surface(SIZE, 0, 32)
    view.show(samples.DECISION, settings, SIZE, 0.0)
    view.draw(canvas, now=1e6)
    assert view.plan
    high = view.plan.size[1]
    silent = canvas.copy()
    view.caption = "Un commentaire arrive"
    view.draw(canvas, now=1e6)
    above, foot = pygame.Rect(0, 0, 1280, high), pygame.Rect(0, high, 1280, 720 - high)
    assert same(canvas, silent, above) and not same(canvas, silent, foot)


def same(one: pygame.Surface, other: pygame.Surface, part: pygame.Rect) -> bool:
    pixels = (pygame.image.tobytes(each.subsurface(part), "RGB") for each in (one, other))
    return next(pixels) == next(pixels)
