"""Every text, sign and edge of every screen can be told from what it lies on, in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import get_args

import pytest

from sena_game.screen.blocks import Screen
from sena_game.window.layout import Plan, every, plan
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Icon, Level, Mark, Marker, Panel, Text
from sena_game.window.names import Grounds, Ink, Look
from sena_game.window.pieces import GAUGE_INKS, TONES
from sena_game.window.plot import SERIES
from sena_game.window.theme import theme
from tests.window import board_samples, samples, screens
from tests.window.contrast import MACHADO, Pair, contrast, difference, pairs

THEMES = ("day", "night", "high")
# WCAG 2.2: 1.4.3 by day and by night, 1.4.6 in high contrast, 1.4.11 for what is not text.
LEAST = {
    "day": {"text": 4.5, "large": 3.0, "graphic": 3.0},
    "night": {"text": 4.5, "large": 3.0, "graphic": 3.0},
    "high": {"text": 7.0, "large": 7.0, "graphic": 3.0},
}
SAMPLES: tuple[Screen, ...] = (
    *samples.SCREENS, samples.EVERYTHING, *samples.PICTURES,
    *board_samples.BOARDS, *board_samples.SET, board_samples.EVERY_BLOCK,
)  # fmt: skip
GREYS = [f"#{level:02X}{level:02X}{level:02X}" for level in range(256)]
APART = 10.0  # CIELAB: clearly another colour, side by side


@cache
def plans(letters: Lettering) -> tuple[Plan, ...]:
    """Return the plan of every screen there is, small and large."""
    shown: tuple[Screen, ...] = (*screens.shipped("fr"), *SAMPLES)
    return tuple(
        plan(screen, (1280, 720), percent, letters.width)
        for screen in shown
        for percent in (100, 200)
    )


@cache
def found(name: str, letters: Lettering) -> tuple[Pair, ...]:
    """Return the pairs of colours there are, each once, the closest first."""
    kept: dict[tuple[str, str, str], Pair] = {}
    for one in plans(letters):
        for pair in pairs(one.marks, name):
            kept.setdefault((pair.kind, pair.colour, pair.ground), pair)
    return tuple(sorted(kept.values(), key=lambda pair: pair.ratio))


@pytest.mark.parametrize("kind", ["text", "large", "graphic"])
@pytest.mark.parametrize("name", THEMES)
def test_all_that_is_written_or_drawn_can_be_seen(name: str, kind: str, letters: Lettering) -> None:
    each = [pair for pair in found(name, letters) if pair.kind == kind]
    assert each
    low = [(round(pair.ratio, 2), pair) for pair in each if pair.ratio < LEAST[name][kind]]
    assert low == []


@pytest.mark.parametrize("name", THEMES)
def test_what_can_be_chosen_has_an_edge_that_is_seen(name: str, letters: Lettering) -> None:
    """Its border, or its colour where it has none, stands out from what is around it."""
    colours = theme(name)
    looks = {mark.look for mark in _marks(letters) if isinstance(mark, Panel) and mark.control}
    around = {colours.looks[look].fill for look in ("panel", "card", "sheet", "desk", "glass")}
    assert {"choice", "primary", "chip", "tile"} <= looks
    for look in looks - {"badge"}:  # the badge is within a card that has an edge
        style = colours.looks[look]
        bordered = style.border and contrast(style.border, style.fill) >= 3
        outlined = style.border and all(contrast(style.border, each) >= 3 for each in around)
        assert bordered or outlined or all(contrast(style.fill, each) >= 3 for each in around), look


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_is_seen_on_anything(name: str) -> None:
    """One of the ring and its rim stands out from any ground, as light or dark as it may be."""
    colours = theme(name)
    assert contrast(colours.ring, colours.rim) >= 3
    worst = min(max(contrast(colours.ring, g), contrast(colours.rim, g)) for g in GREYS)
    assert worst >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_edge_of_what_has_the_focus_is_another(name: str, letters: Lettering) -> None:
    colours = theme(name)
    for mark in _marks(letters):
        if isinstance(mark, Panel) and mark.control and mark.look not in ("badge", "primary"):
            assert contrast(colours.focus, colours.looks[mark.look].fill) >= 3, mark.look
    assert contrast(colours.lit, colours.looks["badge"].fill) >= 3


def test_every_theme_has_every_look_and_ink() -> None:
    for name in THEMES:
        assert theme(name).looks.keys() == set(get_args(Look))
        assert theme(name).inks.keys() == set(get_args(Ink))
    assert set(theme("night").dusks) == set(get_args(Grounds)) - {"night", "grille"}


def test_by_night_nothing_is_bright_but_what_is_small() -> None:
    """What covers much of the window is dark; only buttons, ticks and the name are not."""
    bright = {look for look, style in theme("night").looks.items() if _light(style.fill) > 0.12}
    assert bright <= {"primary", "plaque", "full", "flag", "pin"}


@pytest.mark.parametrize("seen", ["", *MACHADO])
@pytest.mark.parametrize("name", THEMES)
def test_gauges_and_series_are_told_apart_however_colours_are_seen(name: str, seen: str) -> None:
    inks = theme(name).inks
    for used in (GAUGE_INKS, tuple(ink for ink, _ in SERIES)):
        for one, other in combinations(used, 2):
            assert difference(inks[one], inks[other], seen) >= APART, (one, other)


def test_colour_is_never_alone() -> None:
    """Series differ by their shape too, tones by their sign; gauges have their name and number."""
    assert len({shape for _, shape in SERIES}) == len(SERIES)
    told = [icon for tone, (_, icon) in TONES.items()]
    assert len(set(told)) == len(told)


def test_every_gauge_has_its_name_above_it_and_its_number_under_it(letters: Lettering) -> None:
    one = plan(samples.DECISION, (1280, 720), 100, letters.width)
    marks = list(every(one.marks))
    bars = [mark for mark in marks if isinstance(mark, Level)]
    assert len(bars) == 4
    for bar in bars:
        words = [m for m in marks if isinstance(m, Text) and m.box.x == bar.box.x]
        assert any(0 <= bar.box.y - m.box.bottom <= 8 for m in words)
        assert any(0 <= m.box.y - bar.box.bottom <= 8 and m.lines[0].isdigit() for m in words)


def test_what_is_selected_has_a_sign(letters: Lettering) -> None:
    one = plan(samples.SELECTION, (1280, 720), 100, letters.width)
    marks = list(every(one.marks))
    chosen = [m.box for m in marks if isinstance(m, Panel) and m.look == "chosen"]
    ticks = [m.box for m in marks if isinstance(m, Icon) and m.name == "check"]
    rings = [m for m in marks if isinstance(m, Marker) and m.hollow]
    assert len(chosen) == 2 and len(rings) == 2
    assert all(any(box.covers(tick) for tick in ticks) for box in chosen)


def _marks(letters: Lettering) -> Iterator[Mark]:
    for one in plans(letters):
        yield from every(one.marks)


def _light(colour: str) -> float:
    return (1.05 / contrast(colour, "#FFFFFF")) - 0.05
